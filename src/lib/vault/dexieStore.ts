// Envelopes in the phone's own database. Every write is one durable transaction («strict»: it has
// reached the disk before it is called done), and none overwrites what another tab wrote meanwhile.
import Dexie, { liveQuery, type EntityTable } from 'dexie';
import { sameIv, type Envelope } from './envelope.ts';
import type { KeySlot } from './keys.ts';
import { StorageFault } from './problems.ts';
import type { EnvelopeChange, EnvelopeStore, Table } from './store.ts';

export const mainDatabase = 'steg';

class Conflict extends Error {
  constructor(readonly ids: readonly string[]) {
    super('conflict');
  }
}

class Database extends Dexie {
  readonly slots!: EntityTable<KeySlot, 'id'>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    // Only the disk name is a key; nothing inside an envelope is indexed, because nothing inside is readable.
    this.version(1).stores({ slots: 'id', open: 'id', packed: 'id' });
  }
}

export class DexieStore implements EnvelopeStore {
  readonly #db: Database;

  private constructor(db: Database) {
    this.#db = db;
  }

  /**
   * Opens the database, making it when it is not there. Throws what the browser threw, or a
   * `StorageFault('blocked')` when an older tab does not let go within `patience` milliseconds.
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
    });
    try {
      await Promise.race([db.open(), blocked]);
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
    const tables = [...new Set(changes.map((change) => change.table))].map((table) => this.#table(table));
    try {
      await this.#db.transaction('rw', tables, async () => {
        const conflicts: string[] = [];
        for (const change of changes) {
          const id = 'put' in change ? change.put.id : change.remove;
          const there = await this.#table(change.table).get(id);
          if (!sameIv(there?.iv ?? null, change.base)) conflicts.push(id);
          else if ('put' in change) await this.#table(change.table).put(change.put);
          else await this.#table(change.table).delete(id);
        }
        // Throwing is what rolls the transaction back.
        if (conflicts.length > 0) throw new Conflict(conflicts);
      });
      return [];
    } catch (error) {
      if (error instanceof Conflict) return error.ids;
      throw error;
    }
  }

  watch(changed: () => void): () => void {
    // The query only signals; what changed is found by comparing ivs, where the keys are.
    const subscription = liveQuery(() => this.#table('open').toCollection().primaryKeys()).subscribe({
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
