// The inside of a backup: every record of a plan as JSON, compressed. Whatever is read is hostile until it has been
// looked at: bounded before it grows, checked before it is believed (docs/formats.md).
import { Gunzip, gzipSync } from 'fflate';
import * as z from 'zod/mini';
import { ok, refuse, type Result } from '../../domain/result.ts';

export const backupVersion = 1;

/** The largest file that is looked at, and the most it may grow to, in bytes. Five full years are some five megabytes. */
export const largestFile = 32_000_000;
export const largestInside = 96_000_000;
/** As many records as a plan can have; five full years are some 12,000. */
export const mostRecords = 200_000;

export const BackupHead = z.object({
  steg: z.literal('backup'),
  v: z.int().check(z.gte(1)),
  /** When it was made, ISO 8601 in UTC. */
  madeAt: z.string().check(z.maxLength(40)),
});

/** Anything that has an id and a kind; what kind says the rest is checked when it is read as a record. */
const Raw = z.looseObject({ id: z.string().check(z.minLength(1), z.maxLength(80)), kind: z.string() });

export const BackupFile = z.extend(BackupHead, { records: z.array(Raw) });
export type BackupFile = z.infer<typeof BackupFile>;

/** Whether something has what every record in a backup has. */
export const fitsIn = (record: unknown): record is BackupFile['records'][number] =>
  Raw.safeParse(record).success;

/**
 * - `tooLarge`: larger than anything Steg writes, or grows beyond it.
 * - `newer`: made by a later version of the app.
 * - `foreign`: not a backup of Steg.
 * - `damaged`: begins like one, and is not whole.
 */
export type BackupFault = 'tooLarge' | 'newer' | 'foreign' | 'damaged';

/** Packs records; the same records give the same bytes. */
export function packBackup(records: readonly unknown[], madeAt: string): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify({ steg: 'backup', v: backupVersion, madeAt, records });
  return gzipSync(new TextEncoder().encode(text), { level: 6, mtime: 0 });
}

class TooLarge extends Error {}

/** Decompresses, and stops before it has grown beyond `most` bytes. */
function gunzip(bytes: Uint8Array, most: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Gunzip((piece) => {
    size += piece.length;
    if (size > most) throw new TooLarge();
    pieces.push(piece);
  });
  // In small steps: a step of a bomb grows a thousandfold and no more.
  const step = 16_384;
  for (let at = 0; at < bytes.length; at += step)
    stream.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  // The last four bytes say how much it was (RFC 1952); the library does not look.
  const end = new DataView(bytes.buffer, bytes.byteOffset + bytes.byteLength - 4);
  if (end.getUint32(0, true) !== size) throw new Error('cut off');
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** How deep lists and objects may lie in each other; records are five deep at most. */
const deepest = 24;

function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (isInText) {
      if (sign === 0x5c) at += 1;
      else if (sign === 0x22) isInText = false;
    } else if (sign === 0x22) isInText = true;
    else if (sign === 0x5b || sign === 0x7b) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (sign === 0x5d || sign === 0x7d) depth -= 1;
  }
  return false;
}

/** Reads what a backup holds inside. Never throws. */
export function unpackBackup(bytes: Uint8Array): Result<BackupFile, BackupFault> {
  let whole: Uint8Array;
  if (bytes.length > largestFile) return refuse('tooLarge');
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return refuse('foreign');
  try {
    whole = gunzip(bytes, largestInside);
  } catch (error) {
    return refuse(error instanceof TooLarge ? 'tooLarge' : 'damaged');
  }
  let content: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(whole);
    if (isTooDeep(text)) return refuse('foreign');
    content = JSON.parse(text);
  } catch {
    // Whole by its checksum, and no JSON: somebody else's file.
    return refuse('foreign');
  }
  const head = BackupHead.safeParse(content);
  if (!head.success) return refuse('foreign');
  if (head.data.v > backupVersion) return refuse('newer');
  const file = BackupFile.safeParse(content);
  if (!file.success) return refuse('damaged');
  if (file.data.records.length > mostRecords) return refuse('tooLarge');
  // To the letter as they were written: a schema puts the fields it knows first.
  return ok({ ...file.data, records: (content as BackupFile).records });
}
