// Which screen of sharing is showing. Kept in memory only: an address or a history entry would say with whom.

export type SharingScreen =
  | { readonly screen: 'home' | 'choose' | 'preview' | 'receive' | 'about' }
  /** One contact person, or comparing keys with them. */
  | { readonly screen: 'contact' | 'pair'; readonly id: string }
  | { readonly screen: 'reply'; readonly id: string };

class SharingRoom {
  #trail = $state.raw<readonly SharingScreen[]>([{ screen: 'home' }]);

  readonly at: SharingScreen = $derived(this.#trail.at(-1) ?? { screen: 'home' });

  /** Goes further in. */
  enter(screen: SharingScreen): void {
    this.#trail = [...this.#trail, screen];
  }

  /** One screen back, to the beginning of the room at the latest. */
  leave(): void {
    this.#trail = this.#trail.length > 1 ? this.#trail.slice(0, -1) : [{ screen: 'home' }];
  }

  /** Straight to a screen from elsewhere; back from it is the beginning of the room. */
  show(screen: SharingScreen): void {
    this.#trail = screen.screen === 'home' ? [screen] : [{ screen: 'home' }, screen];
  }
}

export const sharingRoom = new SharingRoom();
