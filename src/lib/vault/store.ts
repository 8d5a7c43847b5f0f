// What the vault asks of a place to keep envelopes. One place is the phone's database, one is memory.
import type { Envelope } from './envelope.ts';
import type { KeySlot } from './keys.ts';

/** `open`: one record to an envelope, read at every start. `packed`: many to one, read when asked for. */
export type Table = 'open' | 'packed';

/** One envelope to write or remove, and the iv it is based on (null: nothing was there). */
export type EnvelopeChange = {
  readonly table: Table;
  readonly base: Uint8Array | null;
} & ({ readonly put: Envelope } | { readonly remove: string });

/** The disk name of the envelope that a change is about. */
export const diskNameOf = (change: EnvelopeChange): string =>
  'put' in change ? change.put.id : change.remove;

export interface EnvelopeStore {
  slots(): Promise<readonly KeySlot[]>;
  /** Adds a slot unless one of its id is there; answers the one that holds. */
  addSlot(slot: KeySlot): Promise<KeySlot>;
  openEnvelopes(): Promise<readonly Envelope[]>;
  packed(id: string): Promise<Envelope | undefined>;
  /**
   * All changes in one durable transaction, or none. Answers the disk names that someone else changed
   * since `base` was read; then nothing was written.
   */
  apply(changes: readonly EnvelopeChange[]): Promise<readonly string[]>;
  /** Calls back when envelopes may have changed, in this tab or another. */
  watch(changed: () => void): () => void;
  close(): void;
}
