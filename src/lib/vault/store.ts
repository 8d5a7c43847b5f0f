// A place to keep envelopes, slots and what stands at the door. One place is the phone's database, one is memory; what is
// done with them is the same, and it is here (what is rarely done: transactions.ts).
import type { DoorRow } from './door.ts';
import { sameIv, type Envelope } from './envelope.ts';
import { StorageFault } from './problems.ts';
import { generationOf, type SlotRow } from './slots.ts';

/**
 * `open`: one record to an envelope, read at every start. `packed`: many to one, read when asked for.
 * `snapshots`: the whole plan as it was, one copy to an envelope.
 */
export type Table = 'open' | 'packed' | 'snapshots';

export const tables: readonly Table[] = ['open', 'packed', 'snapshots'];

export type Place = Table | 'slots' | 'door';

interface RowsOf extends Record<Table, Envelope> {
  slots: SlotRow;
  door: DoorRow;
}

/** The rows of one place, inside a transaction. Nothing but these may be waited for there. */
export interface Rows<R> {
  toArray(): PromiseLike<R[]>;
  get(id: string): PromiseLike<R | undefined>;
  count(): PromiseLike<number>;
  bulkGet(ids: string[]): PromiseLike<(R | undefined)[]>;
  bulkPut(rows: readonly R[]): PromiseLike<unknown>;
  bulkDelete(ids: string[]): PromiseLike<unknown>;
  clear(): PromiseLike<unknown>;
}

export type At = <P extends Place>(place: P) => Rows<RowsOf[P]>;

/** One envelope to write or remove, and the iv it is based on (null: nothing was there). */
export type EnvelopeChange = {
  readonly table: Table;
  readonly base: Uint8Array | null;
} & ({ readonly put: Envelope } | { readonly remove: string });

/** The disk name of the envelope that a change is about. */
const diskNameOf = (change: EnvelopeChange): string => ('put' in change ? change.put.id : change.remove);

/** What can be read before anything is opened. */
export interface Entrance {
  readonly slots: readonly SlotRow[];
  readonly door: readonly DoorRow[];
}

/** Rows at the door to lay and to take away together with what is sealed. */
export interface DoorChange {
  readonly put: readonly DoorRow[];
  readonly remove: readonly string[];
}

class Conflict extends Error {
  constructor(readonly ids: readonly string[]) {
    super('conflict');
  }
}

/** The disk names on a table that are not as they were when a change was thought of. */
async function conflictsAt(
  rows: Rows<Envelope>,
  mine: readonly EnvelopeChange[],
): Promise<readonly string[]> {
  const there = await rows.bulkGet(mine.map(diskNameOf));
  return mine.filter(({ base }, index) => !sameIv(there[index]?.iv ?? null, base)).map(diskNameOf);
}

async function writeAt(rows: Rows<Envelope>, mine: readonly EnvelopeChange[]): Promise<void> {
  const latest = [...new Map(mine.map((change) => [diskNameOf(change), change])).values()];
  const puts = latest.flatMap((change) => ('put' in change ? [change.put] : []));
  const removes = latest.flatMap((change) => ('remove' in change ? [change.remove] : []));
  if (puts.length > 0) await rows.bulkPut(puts);
  if (removes.length > 0) await rows.bulkDelete(removes);
}

export abstract class EnvelopeStore {
  /**
   * One transaction over some places: all of it happens, and is on the disk when it is answered, or nothing does. A task
   * that throws is rolled back.
   */
  abstract transact<T>(mode: 'r' | 'rw', places: readonly Place[], task: (at: At) => Promise<T>): Promise<T>;

  /** Calls back when envelopes may have changed, in this tab or another. */
  abstract watch(changed: () => void): () => void;

  abstract close(): void;

  /**
   * A transaction with the right keys. Whatever reads or writes envelopes names the generation that its keys belong to;
   * where another holds by then, nothing is answered or written but a `StorageFault` of `rekeyed`.
   */
  within<T>(
    mode: 'r' | 'rw',
    places: readonly Place[],
    generation: string,
    task: (at: At) => Promise<T>,
  ): Promise<T> {
    return this.transact(mode, ['slots', ...places], async (at) => {
      if (generationOf(await at('slots').get('generation')) !== generation) throw new StorageFault('rekeyed');
      return task(at);
    });
  }

  entrance(): Promise<Entrance> {
    return this.transact('r', ['slots', 'door'], async (at) => ({
      slots: await at('slots').toArray(),
      door: await at('door').toArray(),
    }));
  }

  envelopes(table: Table, generation: string): Promise<readonly Envelope[]> {
    return this.within('r', [table], generation, async (at) => at(table).toArray());
  }

  packed(id: string, generation: string): Promise<Envelope | undefined> {
    return this.within('r', ['packed'], generation, async (at) => at('packed').get(id));
  }

  /**
   * All changes in one durable transaction, those at the door too, or none. Answers the disk names that someone else changed
   * since `base` was read; then nothing was written.
   */
  async apply(
    changes: readonly EnvelopeChange[],
    generation: string,
    door?: DoorChange,
  ): Promise<readonly string[]> {
    const touched = tables.filter((name) => changes.some(({ table }) => table === name));
    if (touched.length === 0) return [];
    const on = (name: Table) => changes.filter(({ table }) => table === name);
    try {
      await this.within('rw', door === undefined ? touched : [...touched, 'door'], generation, async (at) => {
        const conflicts: string[] = [];
        for (const name of touched) conflicts.push(...(await conflictsAt(at(name), on(name))));
        // Throwing is what rolls the transaction back.
        if (conflicts.length > 0) throw new Conflict(conflicts);
        for (const name of touched) await writeAt(at(name), on(name));
        if (door === undefined) return;
        await at('door').bulkPut(door.put);
        await at('door').bulkDelete([...door.remove]);
      });
      return [];
    } catch (error) {
      if (error instanceof Conflict) return error.ids;
      throw error;
    }
  }
}
