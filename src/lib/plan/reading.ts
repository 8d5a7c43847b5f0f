// How records that come out of the vault are read. What this very version has sealed is taken as it is:
// the seal shows that nothing changed it since. Anything else waits for the schemas, which are fetched
// then and check everything from there on; they are a good part of the app and the first screen rarely needs them.
import type { readRecord, UnreadableRecord } from '../domain/kinds.ts';
import { versions } from '../domain/limits.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { PlanRecord } from '../domain/schemas.ts';

let checked: typeof readRecord | null = null;

/** Whether a record is of a kind and version that this version of the app writes. */
function isOurs(raw: unknown): raw is PlanRecord {
  const { id, kind, v } = (raw ?? {}) as { id?: unknown; kind?: unknown; v?: unknown };
  return (
    typeof id === 'string' && typeof kind === 'string' && (versions as Record<string, number>)[kind] === v
  );
}

/** Whether a record was written by an earlier version of its kind: it is brought to today's shape when it is read. */
export function isOlder(raw: unknown): boolean {
  const { kind, v } = (raw ?? {}) as { kind?: unknown; v?: unknown };
  const known = typeof kind === 'string' ? (versions as Record<string, number>)[kind] : undefined;
  return known !== undefined && typeof v === 'number' && v < known;
}

/** Fetches the schemas when one of these records needs them. */
export async function readyFor(raws: Iterable<unknown>): Promise<void> {
  for (const raw of raws) {
    if (checked !== null) return;
    if (!isOurs(raw)) await fetchSchemas();
  }
}

/** Fetches the schemas, so that every record read from now on is checked to the letter. */
export async function fetchSchemas(): Promise<void> {
  checked ??= (await import('../domain/kinds.ts')).readRecord;
}

/** Reads one record that came out of the vault. */
export function read(raw: unknown): Result<PlanRecord, UnreadableRecord> {
  if (checked !== null) return checked(raw);
  return isOurs(raw) ? ok(raw) : refuse('broken');
}
