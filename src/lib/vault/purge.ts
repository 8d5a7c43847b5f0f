// Deleting for good: what is to go leaves the open shelf, every packed one and every snapshot in one transaction, and there
// is no way back. What cannot be read is left, and counted: nobody can tell whether it is meant.
import { ok, refuse, type Result } from '../domain/result.ts';
import { seal, unseal, type Envelope } from './envelope.ts';
import { storageProblem } from './problems.ts';
import { tables, type EnvelopeChange, type Table } from './store.ts';
import { contentsOf } from './transactions.ts';
import { recordsOf, type Inside, type Vault, type WriteProblem } from './vault.ts';

/** How many records went, copies in snapshots counted too, and how many envelopes could not be read. */
export interface Purged {
  readonly removed: number;
  readonly unread: number;
}

interface Thinned {
  readonly change: EnvelopeChange | null;
  readonly removed: number;
  readonly read: boolean;
}

/** What is to become of records. */
export interface Purging {
  /** Whether a record goes. */
  readonly goes: (record: unknown) => boolean;
  /** What is left of one that stays: the same, or another without some of its words. */
  readonly left?: (record: unknown) => unknown;
}

const tries = 5;

async function thin(
  { keys }: Inside,
  table: Table,
  envelope: Envelope,
  { goes, left = (record) => record }: Purging,
): Promise<Thinned> {
  const base = envelope.iv;
  const opened = await unseal(keys, envelope);
  if (!opened.ok) return { change: null, removed: 0, read: false };
  if (table === 'open') {
    if (goes(opened.value)) return { change: { table, remove: envelope.id, base }, removed: 1, read: true };
    const next = left(opened.value);
    const change = next === opened.value ? null : { table, put: await seal(keys, envelope.id, next), base };
    return { change, removed: 0, read: true };
  }
  const records = recordsOf(opened.value);
  if (records === null) return { change: null, removed: 0, read: false };
  const staying = records.filter((record) => !goes(record));
  const stays = staying.map((record) => left(record));
  const removed = records.length - stays.length;
  if (removed === 0 && stays.every((record, index) => record === staying[index]))
    return { change: null, removed, read: true };
  // Everything else beside the records stays as it was.
  const next = Array.isArray(opened.value) ? stays : { ...(opened.value as object), records: stays };
  return { change: { table, put: await seal(keys, envelope.id, next), base }, removed, read: true };
}

/** Deletes every record that `goes`, wherever it lies, and leaves of the others what is `left` of them. */
export async function purge(vault: Vault, purging: Purging): Promise<Result<Purged, WriteProblem>> {
  try {
    const inside = vault.inside();
    for (let attempt = 0; attempt < tries; attempt++) {
      const contents = await contentsOf(inside.store, inside.generation);
      const thinned = await Promise.all(
        tables.flatMap((table) => contents[table].map((envelope) => thin(inside, table, envelope, purging))),
      );
      const changes = thinned.flatMap(({ change }) => change ?? []);
      // What lies readable at the door may have been made of it.
      const door = { put: [], remove: ['card'] };
      if ((await inside.store.apply(changes, inside.generation, door)).length > 0) continue;
      return ok({
        removed: thinned.reduce((sum, { removed }) => sum + removed, 0),
        unread: thinned.filter(({ read }) => !read).length,
      });
    }
    return refuse('conflict');
  } catch (error) {
    return refuse(storageProblem(error));
  }
}
