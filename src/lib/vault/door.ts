// What stands at the door in clear text: which ways in there are, how long it is until the next try, and what
// has to be known before anything can be opened. It says nothing about the plan.
import type { ShortCard } from '../domain/shortCard.ts';
import type { Envelope } from './envelope.ts';
import { slotOf, type CodeKind } from './slots.ts';
import type { Entrance } from './store.ts';

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
 * - `lock`, `cover`: let go of the plan now.
 * - `rekeyed`: the keys are new; what this tab holds no longer fits.
 * - `deleted`: everything is being removed.
 */
export type DoorNews = 'lock' | 'cover' | 'rekeyed' | 'deleted';

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

/** The longest there is to wait. */
export const longestWait = 15 * 60_000;

const delays: readonly unknown[] = [0, 60_000, 300_000];

const whole = (value: unknown, most: number): number =>
  typeof value === 'number' && value >= 0 ? Math.min(Math.floor(value), most) : most;

export const rowOf = <Id extends DoorRow['id']>(
  rows: readonly DoorRow[],
  id: Id,
): Extract<DoorRow, { id: Id }> | undefined =>
  rows.find((row): row is Extract<DoorRow, { id: Id }> => row.id === id);

/** What a row on waiting says. One that is not whole costs the longest wait once, and never opens anything sooner. */
export function readWait(row: DoorRow | undefined): WaitRow {
  if (row?.id !== 'wait') return { id: 'wait', tries: 0, left: 0, mark: '' };
  const { tries, left, mark } = row as { tries: unknown; left: unknown; mark: unknown };
  return {
    id: 'wait',
    tries: whole(tries, 1_000_000),
    left: whole(left, longestWait),
    mark: typeof mark === 'string' ? mark : '',
  };
}

/** Reads what stands at the door, whatever lies in the rows. */
export function readDoor({ slots, door }: Entrance): Door {
  const code = slotOf(slots, 'code');
  const { delay, deletable } = rowOf(door, 'lock') ?? {};
  return {
    ways:
      code === undefined
        ? null
        : {
            code: code.kind === 'pin' ? 'pin' : 'phrase',
            passkey: slotOf(slots, 'passkey') !== undefined,
            recovery: slotOf(slots, 'recovery') !== undefined,
          },
    covered: rowOf(door, 'covered') !== undefined,
    wait: readWait(rowOf(door, 'wait')).left,
    settings: {
      delay: delays.includes(delay) ? (delay as LockDelay) : code === undefined ? 300_000 : 60_000,
      deletable: deletable === true,
    },
    card: rowOf(door, 'card') ?? null,
  };
}
