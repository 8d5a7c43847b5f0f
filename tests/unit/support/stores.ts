// Places to keep envelopes for tests: each call gives a new and empty one. Import 'fake-indexeddb/auto'
// before anything else where the database is used.
import { vi } from 'vitest';
import { DexieStore } from '../../../src/lib/vault/dexieStore.ts';
import { MemoryStore } from '../../../src/lib/vault/memoryStore.ts';
import type { Envelope } from '../../../src/lib/vault/envelope.ts';
import { generationOf, slotOf, type DeviceSlot } from '../../../src/lib/vault/slots.ts';
import type { EnvelopeChange, EnvelopeStore } from '../../../src/lib/vault/store.ts';

let count = 0;

/** A database name that no other test uses. */
export const freshName = (): string => `steg-test-${String((count += 1))}`;

export interface StoreKind {
  readonly name: string;
  readonly open: () => Promise<EnvelopeStore>;
}

export const storeKinds: readonly StoreKind[] = [
  { name: 'memory', open: () => Promise.resolve(new MemoryStore()) },
  { name: 'the database', open: () => DexieStore.open(freshName()) },
];

/** The value of a result that has to be good. */
export function good<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${String(result.error)}`);
  return result.value;
}

/** Waits for something that another window brings about. */
export const soon = <T>(look: () => T): Promise<T> => vi.waitFor(look, { timeout: 4000 });

/** The generation that holds in a store, whoever laid it. */
export const generationIn = async (store: EnvelopeStore): Promise<string> =>
  generationOf(slotOf((await store.entrance()).slots, 'generation'));

/** The open envelopes as they lie there. */
export const openRows = async (store: EnvelopeStore): Promise<readonly Envelope[]> =>
  store.envelopes('open', await generationIn(store));

export const packedRow = async (store: EnvelopeStore, id: string): Promise<Envelope | undefined> =>
  store.packed(id, await generationIn(store));

/** Changes envelopes past any vault. */
export const applyTo = async (
  store: EnvelopeStore,
  changes: readonly EnvelopeChange[],
): Promise<readonly string[]> => store.apply(changes, await generationIn(store));

/** The device slot of a store that has one. */
export async function deviceSlotIn(store: EnvelopeStore): Promise<DeviceSlot> {
  const slot = slotOf((await store.entrance()).slots, 'device');
  if (slot === undefined) throw new Error('no device slot');
  return slot;
}
