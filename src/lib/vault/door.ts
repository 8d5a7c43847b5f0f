// What stands at the door in clear text: which ways in there are, how long it is until the next try, and what
// has to be known before anything can be opened. It says nothing about the plan.
import type { ShortCard } from '../domain/shortCard.ts';
import type { Envelope } from './envelope.ts';
import type { CodeKind } from './slots.ts';

export type { CodeKind };

/** The ways in where there is a lock. A code is always one of them. */
export interface Ways {
  readonly code: CodeKind;
  readonly passkey: boolean;
  readonly recovery: boolean;
}

/** How long the app may be out of sight before it locks. */
export type LockDelay = 0 | 60_000 | 300_000;

export interface LockSettings {
  readonly delay: LockDelay;
  /** Whether everything can be deleted from the lock screen. */
  readonly deletable: boolean;
}

export interface Door {
  /** null: there is no lock. */
  readonly ways: Ways | null;
  /** The app was left in a hurry: it starts at a cover, also where there is no lock. */
  readonly covered: boolean;
  /** Milliseconds until the next code is looked at. */
  readonly wait: number;
  readonly settings: LockSettings;
  /** The row of the short card, by own choice, as it lies there; read with `readCard`. Null where there is none. */
  readonly card: unknown;
}

/**
 * What tabs tell each other.
 * - `lock`, `cover`: let go of the plan now; coming back begins at a lock or a cover.
 * - `leave`: as `cover`, and whoever is looked at leaves too.
 * - `rekeyed`: the keys are new; what this tab holds no longer fits.
 * - `deleted`: everything is being removed.
 * - `settings`: what stands at the door is another, and the plan is as it was.
 */
export type DoorNews = 'lock' | 'cover' | 'leave' | 'rekeyed' | 'deleted' | 'settings';

/** Wrong codes since the last right one, and what remains to be waited. `mark` is new with every try. */
export interface WaitRow {
  readonly id: 'wait';
  readonly tries: number;
  readonly left: number;
  readonly mark: string;
}

export type DoorRow =
  | ({ readonly id: 'lock' } & LockSettings)
  | { readonly id: 'covered' }
  | WaitRow
  /** When it was opened last: sealed. */
  | (Envelope & { readonly id: 'opened' })
  /** The short card, by own choice: the only words of a plan that ever lie readable. */
  | ({ readonly id: 'card' } & ShortCard);

/** What stands at the door where nobody has put anything. */
export const openDoor: Door = {
  ways: null,
  covered: false,
  wait: 0,
  settings: { delay: 300_000, deletable: false },
  card: null,
};
