// A backup is an age file (age-encryption.org/v1): any age tool opens it with the same words, now and in ten years.
import { armor, Decrypter, Encrypter } from 'age-encryption';
import { ok, refuse, type Result } from '../../domain/result.ts';
import { largestFile, packBackup, unpackBackup, type BackupFault, type BackupFile } from './file.ts';
import { isArmored, workOf, type HeadFault } from './head.ts';
import { canonicalPhrase, phrasesToTry } from './phrase.ts';

/** The logarithm of scrypt's work: 2^15 wants 32 MB of memory, which an old phone bears; the words bring the strength. */
export const work = 15;

/** `wrong`: not these words. */
export type OpenFault = 'wrong' | Exclude<HeadFault, BackupFault> | BackupFault;

/** Seals bytes with the words of a phrase. */
export async function sealWithPhrase(inside: Uint8Array, phrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(canonicalPhrase(phrase));
  encrypter.setScryptWorkFactor(work);
  return encrypter.encrypt(inside);
}

/** Seals records with the words of a phrase. */
export const sealBackup = (
  records: readonly unknown[],
  phrase: string,
  madeAt: string,
): Promise<Uint8Array> => sealWithPhrase(packBackup(records, madeAt), phrase);

/** A file as it may have been sent as text. */
function unarmored(file: Uint8Array): Uint8Array | null {
  if (!isArmored(file)) return file;
  try {
    return armor.decode(new TextDecoder('utf-8', { fatal: true }).decode(file));
  } catch {
    return null;
  }
}

/** Opens an age file with the words of a phrase. Never throws; nothing is derived for a file that asks for too much. */
export async function openSealed(
  given: Uint8Array,
  phrase: string,
): Promise<Result<Uint8Array, Exclude<OpenFault, 'newer'>>> {
  if (given.length > largestFile) return refuse('tooLarge');
  const file = unarmored(given);
  if (file === null) return refuse('damaged');
  const asked = workOf(file);
  if (!asked.ok) return asked;
  for (const one of phrasesToTry(phrase)) {
    try {
      const decrypter = new Decrypter();
      decrypter.addPassphrase(one);
      return ok(await decrypter.decrypt(file));
    } catch (error) {
      // The library says in words only whether it was the words or the file.
      if (!isWrongWords(error)) return refuse('damaged');
    }
  }
  return refuse('wrong');
}

/** Opens a backup. Never throws. */
export async function openBackup(given: Uint8Array, phrase: string): Promise<Result<BackupFile, OpenFault>> {
  const inside = await openSealed(given, phrase);
  return inside.ok ? unpackBackup(inside.value) : inside;
}

const isWrongWords = (error: unknown): boolean =>
  error instanceof Error && /no identity matched/i.test(error.message);
