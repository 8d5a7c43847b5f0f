// Reading what stands at the door, whatever lies in the rows: they are in clear text, and may be cut short or hostile.
import { openDoor, type Door, type DoorRow, type LockDelay, type WaitRow } from './door.ts';
import { slotOf } from './slots.ts';
import type { Entrance } from './store.ts';

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
      delay: delays.includes(delay)
        ? (delay as LockDelay)
        : code === undefined
          ? openDoor.settings.delay
          : 60_000,
      deletable: deletable === true,
    },
    card: rowOf(door, 'card') ?? null,
  };
}
