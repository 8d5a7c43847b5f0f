// What an age file says of itself in its first lines, readable without any words: whether it is one at all, and how much work
// it asks for. Looked at before anybody is asked for words, and before anything is derived.
import { ok, refuse, type Result } from '../../domain/result.ts';
import { largestFile } from './file.ts';

/** Files made elsewhere may want more; beyond this an old phone has no memory for it (256 MB), so it is not tried. */
export const mostWork = 18;

/** `tooHard`: made with more work than a phone can bear. `noWords`: sealed for a key, not for words. */
export type HeadFault = 'tooLarge' | 'foreign' | 'damaged' | 'noWords' | 'tooHard';

const magic = 'age-encryption.org/v1';

/** The work a file asks for. */
export function workOf(file: Uint8Array): Result<number, Exclude<HeadFault, 'tooLarge'>> {
  const [first, second = ''] = new TextDecoder('latin1').decode(file.subarray(0, 512)).split('\n');
  if (first !== magic) return refuse('foreign');
  const stanza = /^-> (\S+)(?: (\S+) (\S+))?/.exec(second);
  if (stanza === null) return refuse('damaged');
  if (stanza[1] !== 'scrypt') return refuse('noWords');
  if (!/^[1-9]\d?$/.test(stanza[3] ?? '')) return refuse('damaged');
  const work = Number(stanza[3]);
  return work > mostWork ? refuse('tooHard') : ok(work);
}

/** Whether a file was sent as text. */
export const isArmored = (file: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(file.subarray(0, 64)).trimStart().startsWith('-----BEGIN AGE');

/** Whether it is worth asking for words. What was sent as text is looked at when it is opened. */
export function lookAtHead(file: Uint8Array): Result<null, HeadFault> {
  if (file.length > largestFile) return refuse('tooLarge');
  if (isArmored(file)) return ok(null);
  const asked = workOf(file);
  return asked.ok ? ok(null) : asked;
}
