// The envelope: the only thing of a plan that touches the disk. AES-256-GCM with a fresh random iv,
// the padded text inside, disk name and format version as additional data (docs/formats.md).
import type { VaultKeys } from './keys.ts';
import { pad, unpad } from './padding.ts';

export const envelopeVersion = 1;

export interface Envelope {
  readonly id: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  /** One byte of format version, then the ciphertext with its tag. */
  readonly ct: Uint8Array<ArrayBuffer>;
}

export type Unsealable = 'newer' | 'broken';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

const additional = (id: string, version: number): Uint8Array<ArrayBuffer> =>
  encoder.encode(`steg-envelope-${version}:${id}`);

/** Seals bytes under their disk name. */
export async function sealBytes(
  keys: VaultKeys,
  id: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Envelope> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: additional(id, envelopeVersion) },
    keys.seal,
    pad(bytes),
  );
  const ct = new Uint8Array(sealed.byteLength + 1);
  ct[0] = envelopeVersion;
  ct.set(new Uint8Array(sealed), 1);
  return { id, iv, ct };
}

/** Seals a value (as JSON) under its disk name. */
export const seal = (keys: VaultKeys, id: string, value: unknown): Promise<Envelope> =>
  sealBytes(keys, id, encoder.encode(JSON.stringify(value)));

type Unsealed<T> = { ok: true; value: T } | { ok: false; error: Unsealable };

/** Opens an envelope. `newer` is a format of a later version; `broken` anything that is not whole. */
export async function unsealBytes(
  keys: VaultKeys,
  envelope: Envelope,
): Promise<Unsealed<Uint8Array<ArrayBuffer>>> {
  try {
    const version = envelope.ct[0] ?? 0;
    if (version > envelopeVersion) return { ok: false, error: 'newer' };
    const padded = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: envelope.iv, additionalData: additional(envelope.id, version) },
      keys.seal,
      envelope.ct.subarray(1),
    );
    const bytes = unpad(new Uint8Array(padded));
    return bytes === null ? { ok: false, error: 'broken' } : { ok: true, value: bytes };
  } catch {
    return { ok: false, error: 'broken' };
  }
}

/** The value in the bytes of an envelope. A wrong tag, a cut envelope and text that is no JSON are the same to a person. */
export function valueIn(bytes: Uint8Array<ArrayBuffer>): Unsealed<unknown> {
  try {
    return { ok: true, value: JSON.parse(decoder.decode(bytes)) as unknown };
  } catch {
    return { ok: false, error: 'broken' };
  }
}

/** Opens an envelope and reads the value in it. */
export async function unseal(keys: VaultKeys, envelope: Envelope): Promise<Unsealed<unknown>> {
  const opened = await unsealBytes(keys, envelope);
  return opened.ok ? valueIn(opened.value) : opened;
}

/** Whether two envelopes are the same sealing of the same thing. */
export const sameIv = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === b || (a?.length === b?.length && a?.every((byte, index) => byte === b?.[index]) === true);
