// The vault: seals what the plan hands it, keeps it, gives it back. It does not know what a goal is,
// nor what a shelf means. The only room that touches keys or the database.
import { ok, refuse, type Result } from '../domain/result.ts';
import { sameIv, seal, unseal, type Envelope } from './envelope.ts';
import { diskName, isKnownSlot, newDeviceSlot, openSlot, type KeySlot, type VaultKeys } from './keys.ts';
import { storageProblem, type StorageProblem } from './problems.ts';
import type { EnvelopeChange, EnvelopeStore } from './store.ts';

/** Anything with an id. What else it holds is none of the vault's business. */
export interface Sealable {
  readonly id: string;
}

/** A record as it lies in the vault; `iv` names this very sealing of it. */
export interface Kept {
  readonly value: unknown;
  readonly iv: Uint8Array;
}

export interface OpenShelf {
  /** Every readable record, by the id inside it. */
  readonly kept: ReadonlyMap<string, Kept>;
  /** Envelopes that could not be read: of a newer version, or not whole. They stay as they are. */
  readonly unreadable: number;
}

export interface PackedShelf {
  readonly records: readonly unknown[];
  /** null: there is no such shelf yet. */
  readonly iv: Uint8Array | null;
}

export interface Writing {
  readonly put?: readonly { readonly record: Sealable; readonly base: Uint8Array | null }[];
  readonly remove?: readonly { readonly id: string; readonly base: Uint8Array | null }[];
  readonly shelves?: readonly {
    readonly name: string;
    readonly records: readonly unknown[];
    readonly base: Uint8Array | null;
  }[];
}

export interface Written {
  /** The new iv of each record put, by id, and of each shelf, by name. */
  readonly records: ReadonlyMap<string, Uint8Array>;
  readonly shelves: ReadonlyMap<string, Uint8Array>;
}

/** `conflict`: someone else wrote in between; read again and decide anew. Nothing was written. */
export type WriteProblem = 'conflict' | 'shelfUnreadable' | StorageProblem;

export class Vault {
  readonly #store: EnvelopeStore;
  readonly #keys: VaultKeys;
  readonly #names = new Map<string, Promise<string>>();
  readonly #opened = new Map<string, { readonly iv: Uint8Array; readonly id: string; readonly kept: Kept }>();

  private constructor(store: EnvelopeStore, keys: VaultKeys) {
    this.#store = store;
    this.#keys = keys;
  }

  /** Opens the vault in a store, laying a device slot when it is new. */
  static async open(store: EnvelopeStore): Promise<Result<Vault, StorageProblem>> {
    try {
      let slots = await store.slots();
      if (slots.length === 0) {
        if ((await store.openEnvelopes()).length === 0) {
          const fresh = await newDeviceSlot();
          const holds = await store.addSlot(fresh.slot);
          // Another tab may have been first: then its key is the one.
          return holds === fresh.slot
            ? ok(new Vault(store, fresh.keys))
            : await Vault.#openWith(store, [holds]);
        }
        // Sealed records without a slot: a new key over them would lose them for good. Unless another
        // tab has only just laid its slot and written: so look once more.
        slots = await store.slots();
      }
      return await Vault.#openWith(store, slots);
    } catch (error) {
      return refuse(storageProblem(error));
    }
  }

  static async #openWith(
    store: EnvelopeStore,
    slots: readonly KeySlot[],
  ): Promise<Result<Vault, StorageProblem>> {
    const slot = slots.find(isKnownSlot);
    if (slot === undefined) return refuse(slots.length > 0 ? 'newer' : 'keysLost');
    try {
      return ok(new Vault(store, await openSlot(slot)));
    } catch {
      // The slot is there, but its key is not, or not the right one.
      return refuse('keysLost');
    }
  }

  #name(what: string): Promise<string> {
    let name = this.#names.get(what);
    if (name === undefined) {
      name = diskName(this.#keys, what);
      this.#names.set(what, name);
    }
    return name;
  }

  /** Reads the open shelf. Envelopes already opened with the same iv are not opened again. */
  async readOpen(): Promise<Result<OpenShelf, StorageProblem>> {
    let envelopes: readonly Envelope[];
    try {
      envelopes = await this.#store.openEnvelopes();
    } catch (error) {
      return refuse(storageProblem(error));
    }
    const kept = new Map<string, Kept>();
    let unreadable = 0;
    await Promise.all(
      envelopes.map(async (envelope) => {
        const before = this.#opened.get(envelope.id);
        if (before !== undefined && sameIv(before.iv, envelope.iv)) {
          kept.set(before.id, before.kept);
          return;
        }
        const opened = await unseal(this.#keys, envelope);
        const id = opened.ok ? (opened.value as Partial<Sealable> | null)?.id : undefined;
        if (!opened.ok || typeof id !== 'string') {
          unreadable += 1;
          return;
        }
        const fresh = { value: opened.value, iv: envelope.iv };
        this.#opened.set(envelope.id, { iv: envelope.iv, id, kept: fresh });
        kept.set(id, fresh);
      }),
    );
    const there = new Set(envelopes.map(({ id }) => id));
    for (const id of this.#opened.keys()) if (!there.has(id)) this.#opened.delete(id);
    return ok({ kept, unreadable });
  }

  /** Reads one packed shelf; an empty one when it was never written. */
  async readShelf(name: string): Promise<Result<PackedShelf, StorageProblem | 'shelfUnreadable'>> {
    try {
      const envelope = await this.#store.packed(await this.#name(`shelf:${name}`));
      if (envelope === undefined) return ok({ records: [], iv: null });
      const opened = await unseal(this.#keys, envelope);
      if (!opened.ok || !Array.isArray(opened.value)) return refuse('shelfUnreadable');
      return ok({ records: opened.value as unknown[], iv: envelope.iv });
    } catch (error) {
      return refuse(storageProblem(error));
    }
  }

  /** Whether a packed shelf is still the sealing that was read. */
  async isShelfAt(name: string, iv: Uint8Array | null): Promise<boolean> {
    try {
      const envelope = await this.#store.packed(await this.#name(`shelf:${name}`));
      return sameIv(envelope?.iv ?? null, iv);
    } catch {
      // Reading it again will say what is wrong.
      return false;
    }
  }

  /**
   * Writes all of it in one durable transaction, or nothing. When it answers, it is on the disk.
   * Sealing happens before the transaction opens: waiting for anything else inside would end it.
   */
  async write(writing: Writing): Promise<Result<Written, WriteProblem>> {
    try {
      const records = new Map<string, Uint8Array>();
      const shelves = new Map<string, Uint8Array>();
      const puts = (writing.put ?? []).map(async ({ record, base }): Promise<EnvelopeChange> => {
        const put = await seal(this.#keys, await this.#name(`record:${record.id}`), record);
        records.set(record.id, put.iv);
        return { table: 'open', put, base };
      });
      const removes = (writing.remove ?? []).map(async ({ id, base }): Promise<EnvelopeChange> => {
        return { table: 'open', remove: await this.#name(`record:${id}`), base };
      });
      const packs = (writing.shelves ?? []).map(
        async ({ name, records: content, base }): Promise<EnvelopeChange> => {
          const put = await seal(this.#keys, await this.#name(`shelf:${name}`), content);
          shelves.set(name, put.iv);
          return { table: 'packed', put, base };
        },
      );
      const conflicts = await this.#store.apply(await Promise.all([...puts, ...removes, ...packs]));
      return conflicts.length > 0 ? refuse('conflict') : ok({ records, shelves });
    } catch (error) {
      return refuse(storageProblem(error));
    }
  }

  /** Calls back when another tab (or this one) may have changed something. */
  watch(changed: () => void): () => void {
    return this.#store.watch(changed);
  }

  /** Lets go of the store and of everything opened. */
  close(): void {
    this.#opened.clear();
    this.#names.clear();
    this.#store.close();
  }
}
