// Shift pressed three times is a way out for whoever has a keyboard, as GOV.UK's «Exit this page» does it: five
// seconds between two presses at most, Shift held for a capital does not count, any other key begins anew.

/** Milliseconds between two presses. */
export const window = 5000;
export const wanted = 3;

interface Key {
  readonly type: string;
  readonly key: string;
  readonly ctrlKey?: boolean;
  readonly altKey?: boolean;
  readonly metaKey?: boolean;
  readonly repeat?: boolean;
}

export class Shifts {
  #count = 0;
  #last = -Infinity;
  /** Shift is down and nothing else has been pressed since. */
  #alone = false;

  /** Presses so far, and zero again when too much time has passed by `now` (milliseconds of any steady clock). */
  count(now: number): number {
    if (now - this.#last > window) this.#count = 0;
    return this.#count;
  }

  /** Takes in a key that went down or came up; answers the presses so far. Three is the way out. */
  press({ type, key, ctrlKey, altKey, metaKey, repeat }: Key, now: number): number {
    if (type === 'keydown') {
      const isAlone = key === 'Shift' && ![ctrlKey, altKey, metaKey].includes(true);
      if (!(isAlone && repeat)) this.#alone = isAlone;
      if (!isAlone) this.#count = 0;
      return this.count(now);
    }
    if (key !== 'Shift' || !this.#alone) return this.count(now);
    this.#alone = false;
    this.#count = this.count(now) + 1;
    this.#last = now;
    return this.#count;
  }
}
