// Envelopes in the phone's own database. Every write is one durable transaction («strict»: it has
// reached the disk before it is called done), and none overwrites what another tab wrote meanwhile.
import Dexie, { liveQuery, type Table as Rows } from 'dexie';
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

export const mainDatabase = 'steg';

class Conflict extends Error {
  constructor(readonly ids: readonly string[]) {
    super('conflict');
  }
}

const schemaVersion = 2;

class Database extends Dexie {
  readonly slots!: Rows<SlotRow, string>;
  readonly door!: Rows<DoorRow, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    // Only the disk name is a key; nothing inside an envelope is indexed, because nothing inside is readable.
    this.version(1).stores({ slots: 'id', open: 'id', packed: 'id' });
    // The door and the snapshots are new and empty; what was there stays as it was.
    this.version(schemaVersion).stores({ door: 'id', snapshots: 'id' });
  }
}

export class DexieStore implements EnvelopeStore {
  readonly #db: Database;

  private constructor(db: Database) {
    this.#db = db;
  }

  /**
   * Opens the database, making it when it is not there. Throws what the browser threw, or a
   * `StorageFault`: `blocked` when an older tab does not let go within `patience` milliseconds,
   * `newer` when a later version of the app has laid the database out anew.
   */
  static async open(name = mainDatabase, patience = 4000): Promise<DexieStore> {
    const db = new Database(name);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const blocked = new Promise<never>((_, reject) => {
      db.on('blocked', () => {
        timer = setTimeout(() => {
          reject(new StorageFault('blocked'));
        }, patience);
      });
    });
    // A newer version of the app in another tab wants in: let go at once rather than block it.
    db.on('versionchange', () => {
      db.close({ disableAutoOpen: true });
      // Keeps Dexie from its own way of letting go, which opens the database again at the next call.
      return false;
    });
    try {
      await Promise.race([db.open(), blocked]);
      // Dexie opens a database of a later version as if it were its own. The browser counts in tenths.
      if (db.backendDB().version > schemaVersion * 10) throw new StorageFault('newer');
    } catch (error) {
      db.close({ disableAutoOpen: true });
      throw error;
    } finally {
      clearTimeout(timer);
    }
    return new DexieStore(db);
  }

  #table(table: Table): Rows<Envelope, string> {
    return this.#db.table<Envelope, string>(table);
  }

  /** One transaction in which the keys are the right ones, or none. */
  #within<T>(
    mode: 'r' | 'rw',
    names: readonly string[],
    generation: string,
    task: () => Promise<T>,
  ): Promise<T> {
    return this.#db.transaction(mode, ['slots', ...names], async () => {
      const row = await this.#db.slots.get('generation');
      if (generationOf(row) !== generation) throw new StorageFault('rekeyed');
      return task();
    });
  }

  async entrance(): Promise<Entrance> {
    const { slots, door } = this.#db;
    return this.#db.transaction('r', [slots, door], async () => {
      const [laid, rows] = await Promise.all([slots.toArray(), door.toArray()]);
      return { slots: laid, door: rows };
    });
  }

  lay(rows: readonly SlotRow[]): Promise<readonly SlotRow[]> {
    const { slots } = this.#db;
    return this.#db.transaction('rw', ['slots', ...tables], async () => {
      const there = await slots.toArray();
      if (there.length > 0) return there;
      for (const name of tables) if ((await this.#table(name).count()) > 0) return [];
      await slots.bulkAdd(rows);
      return rows;
    });
  }

  changeSlots(generation: string, put: readonly SlotRow[], remove: readonly string[]): Promise<void> {
    return this.#within('rw', [], generation, async () => {
      await this.#db.slots.bulkPut(put);
      await this.#db.slots.bulkDelete([...remove]);
    });
  }

  changeDoor(id: string, how: (row: DoorRow | undefined) => DoorRow | null): Promise<DoorRow | null> {
    const { door } = this.#db;
    return this.#db.transaction('rw', door, async () => {
      const next = how(await door.get(id));
      if (next === null) await door.delete(id);
      else await door.put(next);
      return next;
    });
  }

  envelopes(table: Table, generation: string): Promise<readonly Envelope[]> {
    return this.#within('r', [table], generation, () => this.#table(table).toArray());
  }

  async #contents(): Promise<Contents> {
    const [open, packed, snapshots] = await Promise.all(tables.map((name) => this.#table(name).toArray()));
    return { open: open ?? [], packed: packed ?? [], snapshots: snapshots ?? [] };
  }

  contents(generation: string): Promise<Contents> {
    return this.#within('r', tables, generation, () => this.#contents());
  }

  packed(id: string, generation: string): Promise<Envelope | undefined> {
    return this.#within('r', ['packed'], generation, () => this.#table('packed').get(id));
  }

  async apply(
    changes: readonly EnvelopeChange[],
    generation: string,
    door?: DoorChange,
  ): Promise<readonly string[]> {
    const touched = [...new Set(changes.map((change) => change.table))];
    if (touched.length === 0) return [];
    try {
      await this.#within('rw', door === undefined ? touched : [...touched, 'door'], generation, async () => {
        const conflicts: string[] = [];
        for (const name of touched) conflicts.push(...(await this.#conflicts(name, changes)));
        // Throwing is what rolls the transaction back.
        if (conflicts.length > 0) throw new Conflict(conflicts);
        for (const name of touched) await this.#write(name, changes);
        if (door !== undefined) await this.#changeRows(door);
      });
      return [];
    } catch (error) {
      if (error instanceof Conflict) return error.ids;
      throw error;
    }
  }

  rekey(generation: string, { seen, next, slots, door }: Rekeying): Promise<boolean> {
    return this.#within('rw', ['door', ...tables], generation, async () => {
      if (!sameContents(await this.#contents(), seen)) return false;
      for (const name of tables) {
        await this.#table(name).clear();
        await this.#table(name).bulkPut(next[name]);
      }
      await this.#db.slots.clear();
      await this.#db.slots.bulkPut(slots);
      await this.#changeRows(door);
      return true;
    });
  }

  async #changeRows({ put, remove }: DoorChange): Promise<void> {
    await this.#db.door.bulkPut(put);
    await this.#db.door.bulkDelete([...remove]);
  }

  /** The disk names on a table that are not as they were when a change was thought of. */
  async #conflicts(name: Table, changes: readonly EnvelopeChange[]): Promise<readonly string[]> {
    const mine = changes.filter(({ table }) => table === name);
    const there = await this.#table(name).bulkGet(mine.map(diskNameOf));
    return mine.filter(({ base }, index) => !sameIv(there[index]?.iv ?? null, base)).map(diskNameOf);
  }

  async #write(name: Table, changes: readonly EnvelopeChange[]): Promise<void> {
    const latest = new Map(
      changes.filter(({ table }) => table === name).map((change) => [diskNameOf(change), change]),
    );
    const puts = [...latest.values()].flatMap((change) => ('put' in change ? [change.put] : []));
    const removes = [...latest.values()].flatMap((change) => ('remove' in change ? [change.remove] : []));
    if (puts.length > 0) await this.#table(name).bulkPut(puts);
    if (removes.length > 0) await this.#table(name).bulkDelete(removes);
  }

  watch(changed: () => void): () => void {
    // The query only signals; what changed is found by comparing ivs, where the keys are.
    const names = (table: Table) => this.#table(table).toCollection().primaryKeys();
    const subscription = liveQuery(() => Promise.all([names('open'), names('packed')])).subscribe({
      next: changed,
      error: changed,
    });
    return () => {
      subscription.unsubscribe();
    };
  }

  close(): void {
    this.#db.close({ disableAutoOpen: true });
  }
}
