// New data keys: for a vault that is new, and for one whose lock is laid or taken away.
import { openSlot, type VaultKeys } from './keys.ts';
import type { DeviceSlot, GenerationRow, SlotRow } from './slots.ts';
import { tables, type EnvelopeStore } from './store.ts';

/** A new random data key, wrapped under another key. The copy that could be taken out is dropped as soon as it is. */
export async function newDataKey(kek: CryptoKey): Promise<ArrayBuffer> {
  // AES-GCM only so that it may be wrapped.
  const dataKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']);
  return crypto.subtle.wrapKey('raw', dataKey, kek, 'AES-KW');
}

/** A new random data key in a new device slot, and the keys derived from it. */
export async function newDeviceSlot(): Promise<{ slot: DeviceSlot; keys: VaultKeys }> {
  const kek = await crypto.subtle.generateKey({ name: 'AES-KW', length: 256 }, false, [
    'wrapKey',
    'unwrapKey',
  ]);
  const slot: DeviceSlot = { id: 'device', type: 'device', v: 1, kek, wrapped: await newDataKey(kek) };
  return { slot, keys: await openSlot(slot) };
}

/**
 * Lays the first slots, unless there are some; answers those that hold. Over sealed records that have lost theirs it lays
 * nothing and answers none: a new key would lose them for good.
 */
export const lay = (store: EnvelopeStore, rows: readonly SlotRow[]): Promise<readonly SlotRow[]> =>
  store.transact('rw', ['slots', ...tables], async (at) => {
    const there = await at('slots').toArray();
    if (there.length > 0) return there;
    for (const table of tables) if ((await at(table).count()) > 0) return [];
    await at('slots').bulkPut(rows);
    return rows;
  });

export const newGeneration = (): GenerationRow => ({
  id: 'generation',
  type: 'generation',
  v: 1,
  value: crypto.randomUUID(),
});
