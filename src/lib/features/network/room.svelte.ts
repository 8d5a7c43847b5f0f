// Which screen of Folk is showing, and how the map is looked at. Kept in memory only: an address or a history entry
// would say what was looked at.

export interface NetworkScreen {
  /** All of it · before and now side by side · looking together · parts of the map · files. */
  readonly screen: 'home' | 'compare' | 'together' | 'parts' | 'files';
}

class NetworkRoom {
  at = $state.raw<NetworkScreen>({ screen: 'home' });
  /** The map with the list below it, or the list alone. */
  view = $state<'map' | 'list'>('map');
  /** The picture that is looked at; undefined: how it is now. */
  picture = $state<string | undefined>();
  /** With where I wish people stood. */
  wished = $state(false);

  /** What was chosen for looking together has the whole screen. */
  showing = $state(false);

  /** Goes further in. */
  enter(screen: NetworkScreen['screen']): void {
    this.at = { screen };
  }

  /** Back to the beginning of the room. */
  leave(): void {
    this.at = { screen: 'home' };
  }
}

export const networkRoom = new NetworkRoom();
