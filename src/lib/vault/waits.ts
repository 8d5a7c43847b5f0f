// Waiting after wrong codes. A try is counted on the disk before anybody knows whether the code is right, so that ending
// the page in between gives no try for free. What remains counts down only while a page is open and in sight, by a clock
// that nobody can set, and no faster in two tabs than in one. Nothing is ever taken away, however many tries there were.
import type { WaitRow } from './door.ts';
import { readWait } from './doorRows.ts';
import type { EnvelopeStore } from './store.ts';
import { changeDoor } from './transactions.ts';

const second = 1000;
const minute = 60 * second;

/** What is waited after the first, second, third … wrong code; the last holds for all that follow. */
const waits = [0, 0, 0, 5 * second, 15 * second, 30 * second, minute, 5 * minute, 15 * minute];

export const waitAfter = (tries: number): number =>
  tries < 1 ? 0 : (waits[Math.min(tries, waits.length) - 1] ?? 0);

export type Begun =
  | { readonly ok: true; readonly before: WaitRow; readonly now: WaitRow }
  | { readonly ok: false; readonly wait: number };

/** Counts a try, unless there is still something to wait. */
export async function beginTry(store: EnvelopeStore): Promise<Begun> {
  let begun: Begun = { ok: false, wait: 0 };
  await changeDoor(store, 'wait', (row) => {
    const before = readWait(row);
    if (before.left > 0) {
      begun = { ok: false, wait: before.left };
      return before;
    }
    const tries = before.tries + 1;
    const now: WaitRow = { id: 'wait', tries, left: waitAfter(tries), mark: crypto.randomUUID() };
    begun = { ok: true, before, now };
    return now;
  });
  return begun;
}

/** Gives a try back that was never looked at, unless another has been counted since. */
export async function giveBack(
  store: EnvelopeStore,
  { before, now }: { before: WaitRow; now: WaitRow },
): Promise<void> {
  await changeDoor(store, 'wait', (row) => {
    const there = readWait(row);
    return there.mark === now.mark ? { ...before, mark: crypto.randomUUID() } : there;
  });
}

/** A right way in: nothing is waited for any more. */
export async function forgetTries(store: EnvelopeStore): Promise<void> {
  await changeDoor(store, 'wait', () => null);
}

/**
 * Takes off what was waited since a row was seen. Counted from what was *seen* then, not from what is there now: where
 * two tabs count the same minute, both come to the same number.
 */
export async function takeOff(store: EnvelopeStore, seen: WaitRow, waited: number): Promise<WaitRow> {
  const row = await changeDoor(store, 'wait', (there) => {
    if (there === undefined) return null;
    const now = readWait(there);
    if (now.mark !== seen.mark) return now;
    return { ...now, left: Math.max(0, Math.min(now.left, Math.ceil(seen.left - waited))) };
  });
  return readWait(row ?? undefined);
}

/** What a tab has of time: a clock that only goes forward, and whether anybody can see the page. */
export interface Sight {
  now(): number;
  isVisible(): boolean;
  every(ms: number, tick: () => void): () => void;
  /** Calls when the page goes out of sight or away. */
  onLeaving(leave: () => void): () => void;
}

export const pageSight: Sight = {
  now: () => performance.now(),
  isVisible: () => document.visibilityState === 'visible',
  every(ms, tick) {
    const timer = setInterval(tick, ms);
    return () => {
      clearInterval(timer);
    };
  },
  onLeaving(leave) {
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', leave);
    };
  },
};

/** How often time is looked at, how much one look may count (a phone that slept was not in sight), how often it is kept. */
const look = second;
const lookCounts = 2 * second;
const keepEvery = 3 * second;

/** Counts down in this tab and keeps what it has counted. Ends by itself when there is nothing left. */
export class Countdown {
  readonly #store: EnvelopeStore;
  readonly #told: (left: number) => void;
  readonly #sight: Sight;
  #seen: WaitRow;
  #waited = 0;
  #last: number;
  #wasVisible: boolean;
  #stops: readonly (() => void)[];
  #keeping: Promise<void> | null = null;

  private constructor(store: EnvelopeStore, seen: WaitRow, told: (left: number) => void, sight: Sight) {
    this.#store = store;
    this.#told = told;
    this.#sight = sight;
    this.#seen = seen;
    this.#last = sight.now();
    this.#wasVisible = sight.isVisible();
    this.#stops = [
      sight.every(look, () => {
        this.#look();
      }),
      sight.onLeaving(() => {
        this.#look();
        void this.keep();
      }),
    ];
    told(seen.left);
  }

  /** Begins with what is to be waited now. */
  static async begin(
    store: EnvelopeStore,
    told: (left: number) => void,
    sight: Sight = pageSight,
  ): Promise<Countdown> {
    const row = await changeDoor(store, 'wait', (there) => (there === undefined ? null : readWait(there)));
    return new Countdown(store, readWait(row ?? undefined), told, sight);
  }

  get #left(): number {
    return Math.max(0, this.#seen.left - this.#waited);
  }

  #look(): void {
    const now = this.#sight.now();
    // Going out of sight and coming back are both looked at, so what lies between two looks was all of one kind.
    const visible = this.#sight.isVisible();
    if (this.#wasVisible) this.#waited += Math.min(Math.max(0, now - this.#last), lookCounts);
    this.#last = now;
    this.#wasVisible = visible;
    // That there is nothing left is told when it is kept: before that, a try would still be refused.
    if (this.#left > 0) this.#told(this.#left);
    if (this.#waited >= keepEvery || this.#left === 0) void this.keep();
  }

  /** Keeps what was counted; what cannot be kept is counted again later. */
  keep(): Promise<void> {
    this.#keeping ??= this.#keep().finally(() => {
      this.#keeping = null;
    });
    return this.#keeping;
  }

  async #keep(): Promise<void> {
    try {
      // What passes meanwhile is not counted: another tab may have counted it before it was seen here.
      this.#seen = await takeOff(this.#store, this.#seen, this.#waited);
      this.#waited = 0;
      this.#last = this.#sight.now();
      this.#told(this.#left);
      if (this.#seen.left === 0) this.stop();
    } catch {
      // No storage just now: nothing was taken off, and the wait is as long as it was.
    }
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }
}
