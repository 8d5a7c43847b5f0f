// One random data key per vault, wrapped in key slots (as LUKS does). The keys that seal records are
// derived from it and can never be exported; what is kept on disk is the wrapped data key only.

/** The slot used while no code has been chosen: a wrapping key that scripts cannot export. */
export interface DeviceSlot {
  readonly id: 'device';
  readonly type: 'device';
  readonly v: 1;
  readonly kek: CryptoKey;
  readonly wrapped: ArrayBuffer;
}

/** A way to the data key. Further kinds (code, passkey, recovery) join this union; records stay as they are. */
export type KeySlot = DeviceSlot;

/** Whether this version of the app knows how to open a slot; what lies on disk may be of a later one. */
export const isKnownSlot = ({ type, v }: { readonly type: unknown; readonly v: unknown }): boolean =>
  type === 'device' && v === 1;

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

async function keysFrom(dataKey: CryptoKey): Promise<VaultKeys> {
  const [seal, name] = await Promise.all([
    derive(dataKey, 'steg seal 1', { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt']),
    derive(dataKey, 'steg name 1', { name: 'HMAC', hash: 'SHA-256', length: 256 }, ['sign']),
  ]);
  return { seal, name };
}

/** A new random data key in a new device slot, and the keys derived from it. */
export async function newDeviceSlot(): Promise<{ slot: DeviceSlot; keys: VaultKeys }> {
  const kek = await crypto.subtle.generateKey({ name: 'AES-KW', length: 256 }, false, [
    'wrapKey',
    'unwrapKey',
  ]);
  // AES-GCM only so that it may be wrapped; this copy is dropped as soon as it is.
  const dataKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']);
  const wrapped = await crypto.subtle.wrapKey('raw', dataKey, kek, 'AES-KW');
  const slot: DeviceSlot = { id: 'device', type: 'device', v: 1, kek, wrapped };
  return { slot, keys: await openSlot(slot) };
}

/** Opens a slot: the data key comes out as a key for derivation only, not extractable. */
export async function openSlot(slot: KeySlot): Promise<VaultKeys> {
  const dataKey = await crypto.subtle.unwrapKey('raw', slot.wrapped, slot.kek, 'AES-KW', 'HKDF', false, [
    'deriveKey',
  ]);
  return keysFrom(dataKey);
}

/** The name a record or shelf has on disk: 128 bits of HMAC, URL-safe. */
export async function diskName(keys: VaultKeys, what: string): Promise<string> {
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', keys.name, encoder.encode(what)));
  return btoa(String.fromCharCode(...mac.subarray(0, 16)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}
