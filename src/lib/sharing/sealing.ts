// Sealing what is handed over, for a key or for words said aloud: always an age file (age-encryption.org/v1), which any age
// tool opens too. Whoever has the public half of a key can only seal.
import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { ok, refuse, type Result } from '../domain/result.ts';
import { largestPacket } from './packet.ts';

/** The secret half of a key: kept by the browser where it can, else as age writes it. */
export type Identity = CryptoKey | string;

/** The largest sealed thing that is looked at, in bytes; as text it is a third larger, and more with its frame. */
export const largestSealed = largestPacket + 1000;

/** A new key pair. The secret half is for a record that is sealed itself. */
export async function newIdentity(): Promise<{ readonly secret: string; readonly recipient: string }> {
  const secret = await generateX25519Identity();
  return { secret, recipient: await identityToRecipient(secret) };
}

/** The public half of a key. */
export const recipientOf = (identity: Identity): Promise<string> => identityToRecipient(identity);

/** Seals bytes for one key. The recipient has been seen to be one. */
export async function sealFor(
  recipient: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return new Uint8Array(await encrypter.encrypt(bytes));
}

/** `words`: sealed for words, not for a key. `wrongKey`: for another key than these. */
export type SealFault = 'words' | 'wrongKey' | 'damaged' | 'foreign' | 'tooLarge';

const magic = 'age-encryption.org/v1\n';
const latin1 = new TextDecoder('latin1');

/** Whether a sealed thing wants words or a key; nothing is opened for it. */
export function sealedWith(file: Uint8Array): 'words' | 'key' | null {
  const start = latin1.decode(file.subarray(0, 512));
  if (!start.startsWith(magic)) return null;
  return start.startsWith('-> scrypt ', magic.length) ? 'words' : 'key';
}

/** A sealed thing as bytes, where it came as armored text. */
export function unarmored(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return new Uint8Array(armor.decode(text.trim()));
  } catch {
    return null;
  }
}

/** Opens what was sealed for one of these keys. Never throws. */
export async function openWith(
  identities: readonly Identity[],
  file: Uint8Array,
): Promise<Result<Uint8Array, SealFault>> {
  if (file.length > largestSealed) return refuse('tooLarge');
  const how = sealedWith(file);
  if (how === null) return refuse('foreign');
  if (how === 'words') return refuse('words');
  if (identities.length === 0) return refuse('wrongKey');
  try {
    const decrypter = new Decrypter();
    for (const identity of identities) decrypter.addIdentity(identity);
    return ok(await decrypter.decrypt(file));
  } catch (error) {
    // The library says in words only whether it was the key or the file.
    const isOtherKey = error instanceof Error && /no identity matched/i.test(error.message);
    return refuse(isOtherKey ? 'wrongKey' : 'damaged');
  }
}
