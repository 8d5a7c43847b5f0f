// Which screen of Trygg is showing, and which water it is read by. Kept in memory only: an address or a history
// entry would say what was read.

export type SafetyScreen =
  | { readonly screen: 'home' | 'people' | 'lines' | 'pocket' | 'notes' | 'arrange' }
  /** The lines of one section, perhaps with its examples open. */
  | { readonly screen: 'section'; readonly id: string; readonly ideas?: boolean }
  /** Writing «når …, da …»: a new one for a stage, or one that is there. */
  | { readonly screen: 'pair'; readonly id?: string; readonly stage?: string }
  /** Earlier versions: the days, or how the plan was before the changes of one. */
  | { readonly screen: 'versions'; readonly day?: string }
  /** Writing «hvis …, så …»: a new one, perhaps from the library, or one that is there. */
  | { readonly screen: 'scenario'; readonly id?: string; readonly idea?: string }
  /** After a hard moment. */
  | { readonly screen: 'after'; readonly id?: string };

class SafetyRoom {
  #trail = $state.raw<readonly SafetyScreen[]>([{ screen: 'home' }]);

  readonly at: SafetyScreen = $derived(this.#trail.at(-1) ?? { screen: 'home' });
  readonly depth = $derived(this.#trail.length);

  /** The stage that was chosen last; it stays while the app is open. */
  stage = $state<string | undefined>();

  /** Goes further in. */
  enter(screen: SafetyScreen): void {
    this.#trail = [...this.#trail, screen];
  }

  /** One screen back, to the beginning of the room at the latest. */
  leave(): void {
    this.#trail = this.#trail.length > 1 ? this.#trail.slice(0, -1) : [{ screen: 'home' }];
  }

  /** Straight to a screen from elsewhere; back from it is the beginning of the room. */
  show(screen: SafetyScreen): void {
    this.#trail = screen.screen === 'home' ? [screen] : [{ screen: 'home' }, screen];
  }
}

export const safetyRoom = new SafetyRoom();
