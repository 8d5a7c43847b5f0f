// The inside of a backup: every record of a plan as JSON, compressed. Whatever is read is hostile until it has been
// looked at: bounded before it grows, checked before it is believed (docs/formats.md).
import { gzipSync } from 'fflate';
import * as z from 'zod/mini';
import { ok, refuse, type Result } from '../../domain/result.ts';
import { readBounded } from '../bounded.ts';

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

/** Reads what a backup holds inside. Never throws. */
export function unpackBackup(bytes: Uint8Array): Result<BackupFile, BackupFault> {
  if (bytes.length > largestFile) return refuse('tooLarge');
  const read = readBounded(bytes, largestInside);
  if (!read.ok) return read;
  const content = read.value;
  const head = BackupHead.safeParse(content);
  if (!head.success) return refuse('foreign');
  if (head.data.v > backupVersion) return refuse('newer');
  const file = BackupFile.safeParse(content);
  if (!file.success) return refuse('damaged');
  if (file.data.records.length > mostRecords) return refuse('tooLarge');
  // To the letter as they were written: a schema puts the fields it knows first.
  return ok({ ...file.data, records: (content as BackupFile).records });
}
