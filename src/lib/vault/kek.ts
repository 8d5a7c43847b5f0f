// The key that wraps the data key: HKDF over what the person brings, together with the device key where the slot says so.
import type { CodeSlot, DeviceKeyRow, PasskeySlot, RecoverySlot } from './slots.ts';

const encoder = new TextEncoder();

type Bytes = Uint8Array<ArrayBuffer>;
type Way = (CodeSlot | PasskeySlot | RecoverySlot)['type'];

/** A new device key: whatever was carried off without this browser's own files cannot be tried. */
export async function newDeviceKey(): Promise<DeviceKeyRow> {
  const key = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256', length: 256 }, false, [
    'sign',
  ]);
  return { id: 'deviceKey', type: 'deviceKey', v: 1, key };
}

/** KEK = HKDF-SHA-256(secret ‖ HMAC-SHA-256(device key, salt), salt, `steg <way> 1`); the recovery slot has no device key. */
export async function kekFrom(
  way: Way,
  secret: Bytes,
  salt: Bytes,
  deviceKey: CryptoKey | null,
): Promise<CryptoKey> {
  const bound =
    deviceKey === null ? new Uint8Array() : new Uint8Array(await crypto.subtle.sign('HMAC', deviceKey, salt));
  const material = new Uint8Array([...secret, ...bound]);
  const base = await crypto.subtle.importKey('raw', material, 'HKDF', false, ['deriveKey']);
  material.fill(0);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: encoder.encode(`steg ${way} 1`) },
    base,
    { name: 'AES-KW', length: 256 },
    false,
    ['wrapKey', 'unwrapKey'],
  );
}

/** Wraps a data key, taken out for this moment of one slot, for another. */
export async function rewrap(wrapped: ArrayBuffer, from: CryptoKey, to: CryptoKey): Promise<ArrayBuffer> {
  const dataKey = await crypto.subtle.unwrapKey('raw', wrapped, from, 'AES-KW', 'AES-GCM', true, ['encrypt']);
  return crypto.subtle.wrapKey('raw', dataKey, to, 'AES-KW');
}

export const newSalt = (): Bytes => crypto.getRandomValues(new Uint8Array(32));
