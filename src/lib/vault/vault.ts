// The vault: seals what the plan hands it, keeps it, gives it back. It does not know what a goal is,
// nor what a shelf means. The only room that touches keys or the database.
import { ok, refuse, type Result } from '../domain/result.ts';
import { sameIv, seal, unseal } from './envelope.ts';
import { diskName, openSlot, type VaultKeys } from './keys.ts';
import { StorageFault, storageProblem, type StorageProblem } from './problems.ts';
import { generationOf, isKnownSlot, slotOf, type SlotRow } from './slots.ts';
import type { DoorChange, EnvelopeChange, EnvelopeStore, Entrance } from './store.ts';

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
  /** What is to lie readable at the door from then on. */
  readonly door?: DoorChange | undefined;
}

export interface Written {
  /** The new iv of each record put, by id, and of each shelf, by name. */
  readonly records: ReadonlyMap<string, Uint8Array>;
  readonly shelves: ReadonlyMap<string, Uint8Array>;
}

/** `conflict`: someone else wrote in between; read again and decide anew. Nothing was written. */
export type WriteProblem = 'conflict' | 'shelfUnreadable' | StorageProblem;

/** What the vault's own modules (locks, snapshots) work with. Nothing else asks for it. */
export interface Inside {
  readonly store: EnvelopeStore;
  readonly keys: VaultKeys;
  readonly generation: string;
}

/** What lies in a packed envelope: with its name, so that it can be laid anew. Before there was a name, a list alone. */
export interface Pack {
  readonly shelf: string;
  readonly records: readonly unknown[];
}

/** The records of a packed envelope, or null when it holds something else. */
export function recordsOf(packed: unknown): readonly unknown[] | null {
  const records = Array.isArray(packed) ? (packed as unknown[]) : (packed as Partial<Pack> | null)?.records;
  return Array.isArray(records) ? records : null;
}

export class Vault {
  readonly #store: EnvelopeStore;
  /** null once they were let go of. */
  #keys: VaultKeys | null;
  #generation: string;
  readonly #names = new Map<string, Promise<string>>();
  readonly #opened = new Map<string, { readonly iv: Uint8Array; readonly id: string; readonly kept: Kept }>();

  /** Called when another tab turns out to have given the plan new keys. */
  whenRekeyed: () => void = () => undefined;

  /** A vault whose keys are known already. */
  constructor({ store, keys, generation }: Inside) {
    this.#store = store;
    this.#keys = keys;
    this.#generation = generation;
  }

  /**
   * Opens the vault in a store, laying a device slot when it is new. `locked`: there is a code, and
   * `unlock.ts` is what opens it.
   */
  static async open(
    store: EnvelopeStore,
    entrance?: Entrance,
  ): Promise<Result<Vault, StorageProblem | 'locked'>> {
    try {
      let { slots } = entrance ?? (await store.entrance());
      if (slots.length === 0) {
        const { lay, newDeviceSlot, newGeneration } = await import('./newKeys.ts');
        const { slot, keys } = await newDeviceSlot();
        const generation = newGeneration();
        slots = await lay(store, [slot, generation]);
        // Another tab may have been first: then its key is the one.
        if (slots.includes(slot)) return ok(new Vault({ store, keys, generation: generation.value }));
      }
      return await Vault.#openWith(store, slots);
    } catch (error) {
      return refuse(storageProblem(error));
    }
  }

  static async #openWith(
    store: EnvelopeStore,
    slots: readonly SlotRow[],
  ): Promise<Result<Vault, StorageProblem | 'locked'>> {
    // Where there is a code, nothing else lying there opens without it.
    if (slotOf(slots, 'code') !== undefined) return refuse('locked');
    const slot = slotOf(slots, 'device');
    if (slot === undefined) return refuse(slots.every(isKnownSlot) ? 'keysLost' : 'newer');
    try {
      const generation = generationOf(slots.find(({ id }) => id === 'generation'));
      return ok(new Vault({ store, keys: await openSlot(slot), generation }));
    } catch {
      // The slot is there, but its key is not, or not the right one.
      return refuse('keysLost');
    }
  }

  inside(): Inside {
    if (this.#keys === null) throw new StorageFault('gone');
    return { store: this.#store, keys: this.#keys, generation: this.#generation };
  }

  /** Goes on with new keys, after everything was sealed with them. */
  adopt(keys: VaultKeys, generation: string): void {
    this.#forgetOpened();
    // What was let go of stays let go of.
    if (this.#keys === null) return;
    this.#keys = keys;
    this.#generation = generation;
  }

  #forgetOpened(): void {
    this.#opened.clear();
    this.#names.clear();
  }

  /** Names what went wrong, and tells when it is that the keys are new. */
  #problem(error: unknown): StorageProblem {
    const problem = storageProblem(error);
    if (problem === 'rekeyed') this.whenRekeyed();
    return problem;
  }

  #name(keys: VaultKeys, what: string): Promise<string> {
    let name = this.#names.get(what);
    if (name === undefined) {
      name = diskName(keys, what);
      this.#names.set(what, name);
    }
    return name;
  }

  /** Reads the open shelf. Envelopes already opened with the same iv are not opened again. */
  async readOpen(): Promise<Result<OpenShelf, StorageProblem>> {
    try {
      const { store, keys, generation } = this.inside();
      const envelopes = await store.envelopes('open', generation);
      const opened = await Promise.all(
        envelopes.map(async (envelope) => {
          const before = this.#opened.get(envelope.id);
          if (before !== undefined && sameIv(before.iv, envelope.iv)) return before;
          const { iv } = envelope;
          const found = await unseal(keys, envelope);
          const id = found.ok ? (found.value as Partial<Sealable> | null)?.id : undefined;
          return found.ok && typeof id === 'string' ? { iv, id, kept: { value: found.value, iv } } : null;
        }),
      );
      // Let go of, or given new keys, while it was being read: then nothing of it is kept.
      if (this.#keys !== keys) return refuse('gone');
      const kept = new Map<string, Kept>();
      this.#opened.clear();
      envelopes.forEach((envelope, index) => {
        const one = opened[index] ?? null;
        if (one === null) return;
        this.#opened.set(envelope.id, one);
        kept.set(one.id, one.kept);
      });
      return ok({ kept, unreadable: opened.filter((one) => one === null).length });
    } catch (error) {
      return refuse(this.#problem(error));
    }
  }

  /** Reads one packed shelf; an empty one when it was never written. */
  async readShelf(name: string): Promise<Result<PackedShelf, StorageProblem | 'shelfUnreadable'>> {
    try {
      const { store, keys, generation } = this.inside();
      const envelope = await store.packed(await this.#name(keys, `shelf:${name}`), generation);
      if (envelope === undefined) return ok({ records: [], iv: null });
      const opened = await unseal(keys, envelope);
      const records = opened.ok ? recordsOf(opened.value) : null;
      return records === null ? refuse('shelfUnreadable') : ok({ records, iv: envelope.iv });
    } catch (error) {
      return refuse(this.#problem(error));
    }
  }

  /** Whether a packed shelf is still the sealing that was read. */
  async isShelfAt(name: string, iv: Uint8Array | null): Promise<boolean> {
    try {
      const { store, keys, generation } = this.inside();
      const envelope = await store.packed(await this.#name(keys, `shelf:${name}`), generation);
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
      const { store, keys, generation } = this.inside();
      const records = new Map<string, Uint8Array>();
      const shelves = new Map<string, Uint8Array>();
      const puts = (writing.put ?? []).map(async ({ record, base }): Promise<EnvelopeChange> => {
        const put = await seal(keys, await this.#name(keys, `record:${record.id}`), record);
        records.set(record.id, put.iv);
        return { table: 'open', put, base };
      });
      const removes = (writing.remove ?? []).map(async ({ id, base }): Promise<EnvelopeChange> => {
        return { table: 'open', remove: await this.#name(keys, `record:${id}`), base };
      });
      const packs = (writing.shelves ?? []).map(
        async ({ name, records: content, base }): Promise<EnvelopeChange> => {
          const pack: Pack = { shelf: name, records: content };
          const put = await seal(keys, await this.#name(keys, `shelf:${name}`), pack);
          shelves.set(name, put.iv);
          return { table: 'packed', put, base };
        },
      );
      const changes = await Promise.all([...puts, ...removes, ...packs]);
      const conflicts = await store.apply(changes, generation, writing.door);
      return conflicts.length > 0 ? refuse('conflict') : ok({ records, shelves });
    } catch (error) {
      return refuse(this.#problem(error));
    }
  }

  /** Calls back when another tab (or this one) may have changed something. */
  watch(changed: () => void): () => void {
    return this.#store.watch(changed);
  }

  /** Lets go of the keys and of everything opened, in this very moment; the store is left to whoever has it. */
  forget(): void {
    this.#keys = null;
    this.#forgetOpened();
  }

  /** Lets go of everything, the store too. */
  close(): void {
    this.forget();
    this.#store.close();
  }
}
