// Drawing in turns: a screen with much on it is drawn piece by piece, so that an old phone takes a touch between.

/** Counts from one to the last turn, a task of the browser's apart. Made while a component begins. */
export class Turns {
  now = $state(1);

  constructor(last: number) {
    $effect(() => {
      if (this.now >= last) return;
      const next = setTimeout(() => (this.now += 1));
      return () => {
        clearTimeout(next);
      };
    });
  }
}
