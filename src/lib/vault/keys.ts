// One random data key per vault, wrapped in key slots (as LUKS does). The keys that seal records are
// derived from it and can never be exported; what is kept on disk is the wrapped data key only.
import type { DeviceSlot } from './slots.ts';

/** What a vault works with once it is open. */
export interface VaultKeys {
  /** Seals and opens envelopes. */
  readonly seal: CryptoKey;
  /** Turns record ids and shelf names into names that say nothing. */
  readonly name: CryptoKey;
}

const encoder = new TextEncoder();

const derive = (
  dataKey: CryptoKey,
  info: string,
  use: AesKeyGenParams | HmacImportParams,
  usages: KeyUsage[],
) =>
  crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: encoder.encode(info) },
    dataKey,
    use,
    false,
    usages,
  );

/** The keys that come of a data key which is wrapped under another key. Throws when it is not wrapped under that one. */
export async function unwrapKeys(wrapped: BufferSource, kek: CryptoKey): Promise<VaultKeys> {
  const dataKey = await crypto.subtle.unwrapKey('raw', wrapped, kek, 'AES-KW', 'HKDF', false, ['deriveKey']);
  const [seal, name] = await Promise.all([
    derive(dataKey, 'steg seal 1', { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt']),
    derive(dataKey, 'steg name 1', { name: 'HMAC', hash: 'SHA-256', length: 256 }, ['sign']),
  ]);
  return { seal, name };
}

/** Opens a device slot: the data key comes out as a key for derivation only, not extractable. */
export const openSlot = (slot: DeviceSlot): Promise<VaultKeys> => unwrapKeys(slot.wrapped, slot.kek);

/** The name a record or shelf has on disk: 128 bits of HMAC, URL-safe. */
export async function diskName(keys: VaultKeys, what: string): Promise<string> {
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', keys.name, encoder.encode(what)));
  return btoa(String.fromCharCode(...mac.subarray(0, 16)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}
