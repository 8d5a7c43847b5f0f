// What a contact person keeps on their own device, beside every plan and never mixed with one: their key, and the copies they
// chose to keep for a while, sealed under a key that scripts cannot take out.
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import Dexie, { type Table } from 'dexie';
import { ok, refuse, type Result } from '../domain/result.ts';
import { seal, unseal, type Envelope } from './envelope.ts';
import { freshLog } from './freshLog.ts';
import { openSlot, type VaultKeys } from './keys.ts';
import { newDeviceSlot } from './newKeys.ts';
import { storageProblem, type StorageProblem } from './problems.ts';
import type { DeviceSlot } from './slots.ts';

/** Begins as the plan's own does: deleting everything takes it along. */
export const receivedDatabase = 'steg-vis';

interface DeviceRow {
  readonly id: 'device';
  readonly slot: DeviceSlot;
}

interface KeyRow {
  readonly id: 'own';
  /** The secret half: kept by the browser, or sealed where it has no such keys (Chromium before 133). */
  readonly identity: CryptoKey | Envelope;
  readonly recipient: string;
  readonly madeOn: string;
}

class Database extends Dexie {
  declare readonly keys: Table<DeviceRow | KeyRow, string>;
  declare readonly copies: Table<Envelope, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({ keys: 'id', copies: 'id' });
  }
}

export interface OwnKey {
  readonly identity: CryptoKey | string;
  readonly recipient: string;
  /** The day it was made, ISO 8601. */
  readonly madeOn: string;
}

/** A copy as it was kept; `null` where it cannot be opened any more. */
export interface Kept {
  readonly id: string;
  readonly value: unknown;
}

/** An X25519 key that the browser keeps, or null where it has none. */
async function browserKey(): Promise<CryptoKey | null> {
  try {
    const pair = await crypto.subtle.generateKey({ name: 'X25519' }, false, ['deriveBits']);
    return 'privateKey' in pair ? pair.privateKey : null;
  } catch {
    return null;
  }
}

const isDevice = (row: DeviceRow | KeyRow | undefined): row is DeviceRow => row?.id === 'device';
const isOwn = (row: DeviceRow | KeyRow | undefined): row is KeyRow => row?.id === 'own';

export class Received {
  readonly #db: Database;

  private constructor(db: Database) {
    this.#db = db;
  }

  /** Opens the contact person's own place; nothing is written before something is kept. */
  static async open(name = receivedDatabase): Promise<Result<Received, StorageProblem>> {
    const db = new Database(name);
    db.on('versionchange', () => {
      db.close({ disableAutoOpen: true });
      return false;
    });
    try {
      await db.open();
      await freshLog();
      return ok(new Received(db));
    } catch (error) {
      db.close({ disableAutoOpen: true });
      return refuse(storageProblem(error));
    }
  }

  /** Whether there is such a place already; asking makes none. */
  static async isThere(name = receivedDatabase): Promise<boolean> {
    try {
      return await Dexie.exists(name);
    } catch {
      return false;
    }
  }

  close(): void {
    this.#db.close({ disableAutoOpen: true });
  }

  async #try<T>(task: () => Promise<T>): Promise<Result<T, StorageProblem>> {
    try {
      return ok(await task());
    } catch (error) {
      return refuse(storageProblem(error));
    }
  }

  /** The keys that seal here, made when there are none. */
  async #keys(): Promise<VaultKeys> {
    const there = await this.#db.keys.get('device');
    if (isDevice(there)) return openSlot(there.slot);
    const { slot } = await newDeviceSlot();
    // Two tabs may make one at once: the first holds.
    const holding = await this.#db.transaction('rw', this.#db.keys, async () => {
      const meanwhile = await this.#db.keys.get('device');
      if (isDevice(meanwhile)) return meanwhile.slot;
      await this.#db.keys.put({ id: 'device', slot });
      return slot;
    });
    return openSlot(holding);
  }

  /** The contact person's key, or null where none was made. */
  ownKey(): Promise<Result<OwnKey | null, StorageProblem>> {
    return this.#try(async () => {
      const row = await this.#db.keys.get('own');
      if (!isOwn(row)) return null;
      const { identity, recipient, madeOn } = row;
      if ('type' in identity) return { identity, recipient, madeOn };
      const opened = await unseal(await this.#keys(), identity);
      return opened.ok && typeof opened.value === 'string'
        ? { identity: opened.value, recipient, madeOn }
        : null;
    });
  }

  /** A new key, in place of the one there was: what was sealed for that one opens no more. */
  makeKey(madeOn: string): Promise<Result<OwnKey, StorageProblem>> {
    return this.#try(async () => {
      const identity = (await browserKey()) ?? (await generateX25519Identity());
      const recipient = await identityToRecipient(identity);
      const kept = typeof identity === 'string' ? await seal(await this.#keys(), 'own', identity) : identity;
      await this.#db.keys.put({ id: 'own', identity: kept, recipient, madeOn });
      return { identity, recipient, madeOn };
    });
  }

  /** Deletes the key. Copies that were kept stay. */
  deleteKey(): Promise<Result<null, StorageProblem>> {
    return this.#try(async () => {
      await this.#db.keys.delete('own');
      return null;
    });
  }

  /** Keeps a copy, sealed. */
  keep(id: string, value: unknown): Promise<Result<null, StorageProblem>> {
    return this.#try(async () => {
      await this.#db.copies.put(await seal(await this.#keys(), id, value));
      return null;
    });
  }

  /** Every copy that is kept. */
  copies(): Promise<Result<readonly Kept[], StorageProblem>> {
    return this.#try(async () => {
      const rows = await this.#db.copies.toArray();
      if (rows.length === 0) return [];
      const keys = await this.#keys();
      return Promise.all(
        rows.map(async (row) => {
          const opened = await unseal(keys, row);
          return { id: row.id, value: opened.ok ? opened.value : null };
        }),
      );
    });
  }

  remove(id: string): Promise<Result<null, StorageProblem>> {
    return this.#try(async () => {
      await this.#db.copies.delete(id);
      return null;
    });
  }
}
