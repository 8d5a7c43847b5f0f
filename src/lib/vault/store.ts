// What the vault asks of a place to keep envelopes. One place is the phone's database, one is memory.
import type { DoorRow } from './door.ts';
import { sameIv, type Envelope } from './envelope.ts';
import type { SlotRow } from './slots.ts';

/**
 * `open`: one record to an envelope, read at every start. `packed`: many to one, read when asked for.
 * `snapshots`: the whole plan as it was, one copy to an envelope.
 */
export type Table = 'open' | 'packed' | 'snapshots';

export const tables: readonly Table[] = ['open', 'packed', 'snapshots'];

/** One envelope to write or remove, and the iv it is based on (null: nothing was there). */
export type EnvelopeChange = {
  readonly table: Table;
  readonly base: Uint8Array | null;
} & ({ readonly put: Envelope } | { readonly remove: string });

/** The disk name of the envelope that a change is about. */
export const diskNameOf = (change: EnvelopeChange): string =>
  'put' in change ? change.put.id : change.remove;

/** What can be read before anything is opened. */
export interface Entrance {
  readonly slots: readonly SlotRow[];
  readonly door: readonly DoorRow[];
}

/** Every envelope there is, by table. */
export type Contents = Readonly<Record<Table, readonly Envelope[]>>;

/** Whether two looks at everything saw the same sealings. */
export const sameContents = (a: Contents, b: Contents): boolean =>
  tables.every((name) => {
    const ivs = new Map(a[name].map(({ id, iv }) => [id, iv]));
    return ivs.size === b[name].length && b[name].every(({ id, iv }) => sameIv(ivs.get(id) ?? null, iv));
  });

/** Rows at the door to lay and to take away together with what is sealed. */
export interface DoorChange {
  readonly put: readonly DoorRow[];
  readonly remove: readonly string[];
}

/** Everything sealed with a new data key, in place of what was `seen`. */
export interface Rekeying {
  readonly seen: Contents;
  readonly next: Contents;
  readonly slots: readonly SlotRow[];
  readonly door: DoorChange;
}

/**
 * Whatever reads or writes envelopes names the generation its keys belong to. It is looked at inside the
 * transaction; where another holds by then, nothing is answered or written but a `StorageFault` of `rekeyed`.
 */
export interface EnvelopeStore {
  entrance(): Promise<Entrance>;
  /**
   * Lays the first slots, unless there are some; answers those that hold. Over sealed records that have lost theirs it lays
   * nothing and answers none: a new key would lose them for good.
   */
  lay(rows: readonly SlotRow[]): Promise<readonly SlotRow[]>;
  /** Puts and removes slots in one durable transaction. */
  changeSlots(generation: string, put: readonly SlotRow[], remove: readonly string[]): Promise<void>;
  /**
   * Changes one row at the door in a durable transaction: `how` sees it as it is now and answers what is to be
   * there (null: nothing). Answers that.
   */
  changeDoor(id: string, how: (row: DoorRow | undefined) => DoorRow | null): Promise<DoorRow | null>;
  envelopes(table: Table, generation: string): Promise<readonly Envelope[]>;
  /** Everything sealed, as it is in one moment. */
  contents(generation: string): Promise<Contents>;
  packed(id: string, generation: string): Promise<Envelope | undefined>;
  /**
   * All changes in one durable transaction, those at the door too, or none. Answers the disk names that someone else changed
   * since `base` was read; then nothing was written.
   */
  apply(
    changes: readonly EnvelopeChange[],
    generation: string,
    door?: DoorChange,
  ): Promise<readonly string[]>;
  /**
   * Replaces everything that is sealed, and every slot, in one durable transaction. Answers false, and has done nothing, when
   * there is anything else now than what was seen.
   */
  rekey(generation: string, rekeying: Rekeying): Promise<boolean>;
  /** Calls back when envelopes may have changed, in this tab or another. */
  watch(changed: () => void): () => void;
  close(): void;
}
