// Envelopes in the phone's own database. Every write is one durable transaction («strict»: it has
// reached the disk before it is called done), and none overwrites what another tab wrote meanwhile.
import Dexie, { liveQuery } from 'dexie';
import { StorageFault } from './problems.ts';
import { EnvelopeStore, type At, type Place } from './store.ts';

export const mainDatabase = 'steg';

const schemaVersion = 2;

class Database extends Dexie {
  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    // Only the disk name is a key; nothing inside an envelope is indexed, because nothing inside is readable.
    this.version(1).stores({ slots: 'id', open: 'id', packed: 'id' });
    // The door and the snapshots are new and empty; what was there stays as it was.
    this.version(schemaVersion).stores({ door: 'id', snapshots: 'id' });
  }
}

/** Milliseconds from opening until the log is laid anew, so that it stands in the way of no first look. */
const lookFirst = 700;

export class DexieStore extends EnvelopeStore {
  readonly #db: Database;
  #fresh: Promise<void> | null = null;
  readonly #timer: ReturnType<typeof setTimeout>;

  private constructor(db: Database) {
    super();
    this.#db = db;
    this.#timer = setTimeout(() => void this.#layLog(), lookFirst);
  }

  /** Once, and before anything is written. */
  #layLog(): Promise<void> {
    return (this.#fresh ??= import('./freshLog.ts').then(
      ({ freshLog }) => freshLog(),
      // Not to be had without a network before the app has been kept: then it is as it would be without.
      () => undefined,
    ));
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

  async transact<T>(mode: 'r' | 'rw', places: readonly Place[], task: (at: At) => Promise<T>): Promise<T> {
    if (mode === 'rw') await this.#layLog();
    // The database knows its tables by name only, and gives any row of them; what lies where is said in store.ts.
    const db = this.#db as unknown as {
      table(place: Place): unknown;
      transaction(mode: string, places: readonly Place[], task: () => Promise<T>): Promise<T>;
    };
    return db.transaction(mode, places, () => task(((place) => db.table(place)) as At));
  }

  watch(changed: () => void): () => void {
    // The query only signals; what changed is found by comparing ivs, where the keys are.
    const names = (table: Place) => this.#db.table(table).toCollection().primaryKeys();
    const subscription = liveQuery(() => Promise.all([names('open'), names('packed')])).subscribe({
      next: changed,
      error: changed,
    });
    return () => {
      subscription.unsubscribe();
    };
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#db.close({ disableAutoOpen: true });
  }
}
