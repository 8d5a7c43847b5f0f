// Envelopes in the phone's own database. Every write is one durable transaction («strict»: it has
// reached the disk before it is called done), and none overwrites what another tab wrote meanwhile.
import Dexie, { liveQuery, type EntityTable } from 'dexie';
import { sameIv, type Envelope } from './envelope.ts';
import type { KeySlot } from './keys.ts';
import { StorageFault } from './problems.ts';
import { diskNameOf, type EnvelopeChange, type EnvelopeStore, type Table } from './store.ts';

export const mainDatabase = 'steg';

class Conflict extends Error {
  constructor(readonly ids: readonly string[]) {
    super('conflict');
  }
}

const schemaVersion = 1;

class Database extends Dexie {
  readonly slots!: EntityTable<KeySlot, 'id'>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    // Only the disk name is a key; nothing inside an envelope is indexed, because nothing inside is readable.
    this.version(schemaVersion).stores({ slots: 'id', open: 'id', packed: 'id' });
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

  #table(table: Table): Dexie.Table<Envelope, string> {
    return this.#db.table<Envelope, string>(table);
  }

  slots(): Promise<readonly KeySlot[]> {
    return this.#db.slots.toArray();
  }

  addSlot(slot: KeySlot): Promise<KeySlot> {
    return this.#db.transaction('rw', this.#db.slots, async () => {
      const there = await this.#db.slots.get(slot.id);
      if (there !== undefined) return there;
      await this.#db.slots.add(slot);
      return slot;
    });
  }

  openEnvelopes(): Promise<readonly Envelope[]> {
    return this.#table('open').toArray();
  }

  packed(id: string): Promise<Envelope | undefined> {
    return this.#table('packed').get(id);
  }

  async apply(changes: readonly EnvelopeChange[]): Promise<readonly string[]> {
    const tables = [...new Set(changes.map((change) => change.table))];
    if (tables.length === 0) return [];
    try {
      await this.#db.transaction(
        'rw',
        tables.map((name) => this.#table(name)),
        async () => {
          const conflicts: string[] = [];
          for (const name of tables) conflicts.push(...(await this.#conflicts(name, changes)));
          // Throwing is what rolls the transaction back.
          if (conflicts.length > 0) throw new Conflict(conflicts);
          for (const name of tables) await this.#write(name, changes);
        },
      );
      return [];
    } catch (error) {
      if (error instanceof Conflict) return error.ids;
      throw error;
    }
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
