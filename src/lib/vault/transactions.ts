// What is rarely done to a store, each in one durable transaction: changing slots and rows at the door, and
// putting everything sealed in the place of everything that was.
import type { DoorRow } from './door.ts';
import { sameIv, type Envelope } from './envelope.ts';
import type { SlotRow } from './slots.ts';
import { tables, type At, type DoorChange, type EnvelopeStore, type Table } from './store.ts';

/** Every envelope there is, by table. */
export type Contents = Readonly<Record<Table, readonly Envelope[]>>;

/** Everything sealed with a new data key, in place of what was `seen`. */
export interface Rekeying {
  readonly seen: Contents;
  readonly next: Contents;
  readonly slots: readonly SlotRow[];
  readonly door: DoorChange;
}

async function contentsAt(at: At): Promise<Contents> {
  return {
    open: await at('open').toArray(),
    packed: await at('packed').toArray(),
    snapshots: await at('snapshots').toArray(),
  };
}

/** Everything sealed, as it is in one moment. */
export const contentsOf = (store: EnvelopeStore, generation: string): Promise<Contents> =>
  store.within('r', tables, generation, contentsAt);

/** Whether two looks at everything saw the same sealings. */
const sameContents = (a: Contents, b: Contents): boolean =>
  tables.every((name) => {
    const ivs = new Map(a[name].map(({ id, iv }) => [id, iv]));
    return ivs.size === b[name].length && b[name].every(({ id, iv }) => sameIv(ivs.get(id) ?? null, iv));
  });

/**
 * Replaces everything that is sealed, and every slot. Answers false, and has done nothing, when there is
 * anything else now than what was seen.
 */
export const rekey = (
  store: EnvelopeStore,
  generation: string,
  { seen, next, slots, door }: Rekeying,
): Promise<boolean> =>
  store.within('rw', ['door', ...tables], generation, async (at) => {
    if (!sameContents(await contentsAt(at), seen)) return false;
    for (const name of tables) {
      await at(name).clear();
      await at(name).bulkPut(next[name]);
    }
    await at('slots').clear();
    await at('slots').bulkPut(slots);
    await at('door').bulkPut(door.put);
    await at('door').bulkDelete([...door.remove]);
    return true;
  });

/** Puts and removes slots. */
export const changeSlots = (
  store: EnvelopeStore,
  generation: string,
  put: readonly SlotRow[],
  remove: readonly string[],
): Promise<void> =>
  store.within('rw', [], generation, async (at) => {
    await at('slots').bulkPut(put);
    await at('slots').bulkDelete([...remove]);
  });

/** Changes one row at the door: `how` sees it as it is now and answers what is to be there (null: nothing). Answers that. */
export const changeDoor = <R extends DoorRow>(
  store: EnvelopeStore,
  id: R['id'],
  how: (row: DoorRow | undefined) => R | null,
): Promise<R | null> =>
  store.transact('rw', ['door'], async (at) => {
    const next = how(await at('door').get(id));
    if (next === null) await at('door').bulkDelete([id]);
    else await at('door').bulkPut([next]);
    return next;
  });
