// Which screen of the goals room is showing. Kept in memory only: an address or a history entry would
// say which goal was read.

export type GoalsScreen =
  | { readonly screen: 'list' }
  | { readonly screen: 'goal'; readonly id: string }
  /** Writing a goal: a new one (perhaps part of another, perhaps from a phrase), or one that is there. */
  | { readonly screen: 'write'; readonly id?: string; readonly parent?: string; readonly phrase?: string }
  /** Writing a step: a new one (of a goal, or loose), or one that is there. */
  | { readonly screen: 'step'; readonly id?: string; readonly goal?: string };

class GoalsRoom {
  #trail = $state.raw<readonly GoalsScreen[]>([{ screen: 'list' }]);

  readonly at: GoalsScreen = $derived(this.#trail.at(-1) ?? { screen: 'list' });
  readonly depth = $derived(this.#trail.length);

  /** Goes further in. */
  enter(screen: GoalsScreen): void {
    this.#trail = [...this.#trail, screen];
  }

  /** One screen back, to the list at the latest. */
  leave(): void {
    this.#trail = this.#trail.length > 1 ? this.#trail.slice(0, -1) : [{ screen: 'list' }];
  }

  /** Straight to a screen from elsewhere; back from it is the list. */
  show(screen: GoalsScreen): void {
    this.#trail = screen.screen === 'list' ? [screen] : [{ screen: 'list' }, screen];
  }

  /** Puts another screen in the place of this one: a goal just written is shown as itself. */
  replace(screen: GoalsScreen): void {
    this.#trail = [...this.#trail.slice(0, -1), screen];
  }
}

export const goalsRoom = new GoalsRoom();
