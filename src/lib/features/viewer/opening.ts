// From something given to what it shows, or to why it is not shown: each reason is a value of its own, and a sentence of its own
// on the screen. Nothing is kept on the way.
import { ok, refuse, type Result } from '../../domain/result.ts';
import { readGiven, readGivenFile, type Given } from '../../sharing/carriers.ts';
import { readPacket, type Packet } from '../../sharing/packet.ts';
import { largestSealed, openWith, sealedWith, type Identity } from '../../sharing/sealing.ts';
import { respelled, wordShop } from '../../sharing/spoken.ts';

/**
 * - `foreign`: not something of Steg's.
 * - `key`: somebody's key, which seals and shows nothing.
 * - `part`: one of several codes, given alone.
 * - `damaged`: cut off, or changed on the way.
 * - `tooLarge`: larger than anything Steg makes.
 * - `newer`: made by a later version of the app.
 * - `noKey`: sealed for a key, and there is none here.
 * - `wrongKey`: sealed for another key than the one here.
 * - `wrongWords`: not these words.
 * - `tooHard`: asks for more work than a phone can bear.
 * - `memory`: there is no room to open it just now.
 * - `storage`: the key here could not be read.
 * - `past`: was to be seen until a day that has been.
 */
export type Why =
  | 'foreign'
  | 'key'
  | 'part'
  | 'damaged'
  | 'tooLarge'
  | 'newer'
  | 'noKey'
  | 'wrongKey'
  | 'wrongWords'
  | 'tooHard'
  | 'memory'
  | 'storage'
  | 'past';

export interface Fault {
  readonly why: Why;
  /** The day it was to be seen until, and whom it is from, where that is why. */
  readonly until?: string;
  readonly from?: string;
}

const fault = (why: Why): Result<never, Fault> => refuse({ why });

/** How a sealed thing begins when it is written out for a link or as text: enough to know one that is not whole. */
const beginnings = /(^|#)\s*YWdlLWVuY3J5cHRpb24|-----BEGIN AGE/;
const magic = 'age-encryption.org/';

type Sealed = Uint8Array<ArrayBuffer>;

function sealedIn(given: Given, isLikeOurs: boolean, isLarge: boolean): Result<Sealed, Fault> {
  if (given.kind === 'sealed') return ok(given.bytes);
  if (given.kind !== 'foreign') return fault(given.kind);
  return fault(isLarge ? 'tooLarge' : isLikeOurs ? 'damaged' : 'foreign');
}

/** The sealed thing in what was pasted, scanned, or came with the address. */
export function sealedInText(text: string): Result<Sealed, Fault> {
  const isLikeOurs = beginnings.test(text);
  return sealedIn(readGiven(text), isLikeOurs, isLikeOurs && text.length > 2 * largestSealed);
}

/** As much of a file as is read: more than anything of Steg's, also as armored text, which is a third larger. */
export const mostRead = 2 * largestSealed + 1;

/** The sealed thing in a file. */
export function sealedInFile(bytes: Uint8Array<ArrayBuffer>): Result<Sealed, Fault> {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 100));
  const isLikeOurs = start.startsWith(magic) || beginnings.test(start);
  return sealedIn(readGivenFile(bytes), isLikeOurs, isLikeOurs && bytes.length > largestSealed);
}

/** What an opened thing shows, on the day it is asked for. */
export function shownOn(today: string, inside: Uint8Array): Result<Packet, Fault> {
  const read = readPacket(inside);
  if (!read.ok) return fault(read.error);
  const { until, from } = read.value;
  if (until !== undefined && until < today)
    return refuse({ why: 'past', until, ...(from === undefined ? {} : { from }) });
  return read;
}

/** Whether words are asked for, not a key. */
export const wantsWords = (sealed: Uint8Array): boolean => sealedWith(sealed) === 'words';

/** Opens with the key of this device. */
export async function openForKey(
  sealed: Uint8Array,
  identity: Identity | null,
  today: string,
): Promise<Result<Packet, Fault>> {
  if (identity === null) return fault('noKey');
  const opened = await openWith([identity], sealed);
  // Words were asked for before a key is tried.
  if (!opened.ok) return fault(opened.error === 'words' ? 'wrongKey' : opened.error);
  return shownOn(today, opened.value);
}

type Shop = Pick<typeof wordShop, 'open'>;

/** Opens with words, as they were typed and then as the lists spell them. */
export async function openWithWords(
  sealed: Uint8Array,
  typed: string,
  lists: () => Promise<readonly (readonly string[])[]>,
  today: string,
  shop: Shop = wordShop,
): Promise<Result<Packet, Fault>> {
  let opened = await shop.open(sealed, typed);
  if (!opened.ok && opened.error === 'wrong') {
    const spelled = respelled(typed, await lists());
    if (spelled !== typed) opened = await shop.open(sealed, spelled);
  }
  if (opened.ok) return shownOn(today, opened.value);
  const { error } = opened;
  return fault(error === 'wrong' ? 'wrongWords' : error === 'noWords' ? 'damaged' : error);
}
