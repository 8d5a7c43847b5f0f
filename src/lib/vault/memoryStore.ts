// Envelopes kept in memory only: for the example plan, which leaves nothing behind.
import type { DoorRow } from './door.ts';
import { sameIv, type Envelope } from './envelope.ts';
import { StorageFault } from './problems.ts';
import { generationOf, type SlotRow } from './slots.ts';
import {
  diskNameOf,
  sameContents,
  tables,
  type Contents,
  type DoorChange,
  type Entrance,
  type EnvelopeChange,
  type EnvelopeStore,
  type Rekeying,
  type Table,
} from './store.ts';

/** What is thrown inside is answered as a promise that was refused, as the database does. */
const promise = <T>(give: () => T): Promise<T> => new Promise((done) => done(give()));

export class MemoryStore implements EnvelopeStore {
  readonly #slots = new Map<string, SlotRow>();
  readonly #door = new Map<string, DoorRow>();
  readonly #tables: Record<Table, Map<string, Envelope>> = {
    open: new Map(),
    packed: new Map(),
    snapshots: new Map(),
  };

  #is(generation: string): void {
    if (generationOf(this.#slots.get('generation')) !== generation) throw new StorageFault('rekeyed');
  }

  #contents(): Contents {
    const [open, packed, snapshots] = tables.map((name) => [...this.#tables[name].values()]);
    return { open: open ?? [], packed: packed ?? [], snapshots: snapshots ?? [] };
  }

  entrance(): Promise<Entrance> {
    return promise(() => ({ slots: [...this.#slots.values()], door: [...this.#door.values()] }));
  }

  lay(rows: readonly SlotRow[]): Promise<readonly SlotRow[]> {
    return promise(() => {
      const isNew = this.#slots.size === 0 && tables.every((name) => this.#tables[name].size === 0);
      if (isNew) for (const row of rows) this.#slots.set(row.id, row);
      return [...this.#slots.values()];
    });
  }

  changeSlots(generation: string, put: readonly SlotRow[], remove: readonly string[]): Promise<void> {
    return promise(() => {
      this.#is(generation);
      for (const row of put) this.#slots.set(row.id, row);
      for (const id of remove) this.#slots.delete(id);
    });
  }

  changeDoor(id: string, how: (row: DoorRow | undefined) => DoorRow | null): Promise<DoorRow | null> {
    return promise(() => {
      const next = how(this.#door.get(id));
      if (next === null) this.#door.delete(id);
      else this.#door.set(id, next);
      return next;
    });
  }

  envelopes(table: Table, generation: string): Promise<readonly Envelope[]> {
    return promise(() => {
      this.#is(generation);
      return [...this.#tables[table].values()];
    });
  }

  contents(generation: string): Promise<Contents> {
    return promise(() => {
      this.#is(generation);
      return this.#contents();
    });
  }

  packed(id: string, generation: string): Promise<Envelope | undefined> {
    return promise(() => {
      this.#is(generation);
      return this.#tables.packed.get(id);
    });
  }

  apply(
    changes: readonly EnvelopeChange[],
    generation: string,
    door: DoorChange = { put: [], remove: [] },
  ): Promise<readonly string[]> {
    return promise(() => {
      this.#is(generation);
      const conflicts = changes
        .filter(
          (change) => !sameIv(this.#tables[change.table].get(diskNameOf(change))?.iv ?? null, change.base),
        )
        .map(diskNameOf);
      if (conflicts.length > 0) return conflicts;
      for (const change of changes) {
        if ('put' in change) this.#tables[change.table].set(change.put.id, change.put);
        else this.#tables[change.table].delete(change.remove);
      }
      this.#changeRows(door);
      return [];
    });
  }

  rekey(generation: string, { seen, next, slots, door }: Rekeying): Promise<boolean> {
    return promise(() => {
      this.#is(generation);
      if (!sameContents(this.#contents(), seen)) return false;
      for (const name of tables) {
        this.#tables[name].clear();
        for (const envelope of next[name]) this.#tables[name].set(envelope.id, envelope);
      }
      this.#slots.clear();
      for (const row of slots) this.#slots.set(row.id, row);
      this.#changeRows(door);
      return true;
    });
  }

  #changeRows({ put, remove }: DoorChange): void {
    for (const row of put) this.#door.set(row.id, row);
    for (const id of remove) this.#door.delete(id);
  }

  /** Nobody else can change what lies in this tab's memory. */
  watch(): () => void {
    return () => undefined;
  }

  close(): void {
    for (const name of tables) this.#tables[name].clear();
    this.#slots.clear();
    this.#door.clear();
  }
}
