// New data keys: for a vault that is new, and for one whose lock is laid or taken away.
import { openSlot, type VaultKeys } from './keys.ts';
import type { DeviceSlot } from './slots.ts';

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
