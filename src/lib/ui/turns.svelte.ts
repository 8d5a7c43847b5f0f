// Drawing in turns: a screen with much on it is drawn piece by piece, so that an old phone takes a touch between.

/** Counts from one to the last turn, a task of the browser's apart. Made while a component begins. */
export class Turns {
  now = $state(1);

  /** `upTo`: no further than this turn for now, as long as something is on its way. */
  constructor(last: number, upTo = (): number => last) {
    $effect(() => {
      if (this.now >= Math.min(last, upTo())) return;
      const next = setTimeout(() => (this.now += 1));
      return () => {
        clearTimeout(next);
      };
    });
  }
}
