// The whole of a vault at once: everything in it for a backup, something else in its place, and the sealed copies of how it
// was. Five copies are kept, the newest; one is laid before anything takes the place of what is there, in the same transaction.
import { randomId } from '../../domain/record.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import { seal, unseal, type Envelope, type Unsealable } from '../envelope.ts';
import { diskName } from '../keys.ts';
import { StorageFault, storageProblem, type StorageProblem } from '../problems.ts';
import type { DoorChange, EnvelopeChange, Table } from '../store.ts';
import { contentsOf, type Contents } from '../transactions.ts';
import { recordsOf, type Inside, type Pack, type Sealable, type Vault, type WriteProblem } from '../vault.ts';

/** Copies that are kept. */
export const mostSnapshots = 5;

/** Why a copy was laid: now and then, before other records came in, before going back to another copy, before a migration. */
export const snapshotReasons = ['regular', 'restore', 'return', 'import', 'migration'] as const;
export type SnapshotReason = (typeof snapshotReasons)[number];

export interface Snapshot {
  readonly id: string;
  /** When it was laid, ISO 8601 in UTC. */
  readonly at: string;
  readonly why: SnapshotReason;
  readonly records: readonly unknown[];
}

export interface Everything {
  readonly records: readonly unknown[];
  /** Envelopes that this version cannot read. They stay where they are and are in no copy. */
  readonly unread: number;
}

/** What is to lie in the vault: one record to an envelope, and shelves of many. */
export interface Laid {
  readonly open: readonly Sealable[];
  readonly shelves: readonly { readonly name: string; readonly records: readonly Sealable[] }[];
  /** What is to lie readable at the door from then on. */
  readonly door: DoorChange;
}

const tries = 5;

const hasId = (record: unknown): record is Sealable =>
  typeof (record as Partial<Sealable> | null)?.id === 'string';

/** The records in an envelope. One that holds anything else cannot be read: it is left where it is. */
async function opened(
  { keys }: Inside,
  table: Table,
  envelope: Envelope,
): Promise<readonly Sealable[] | Unsealable> {
  const found = await unseal(keys, envelope);
  if (!found.ok) return found.error;
  const records = table === 'open' ? [found.value] : recordsOf(found.value);
  return records?.every(hasId) === true ? records : 'broken';
}

const isRead = <T>(records: readonly T[] | Unsealable): records is readonly T[] =>
  typeof records !== 'string';

/** The records of a table of everything, by the envelope they lie in, or why it cannot be read. */
const lookInto = (inside: Inside, contents: Contents, table: Table) =>
  Promise.all(
    contents[table].map(async (envelope) => ({ envelope, records: await opened(inside, table, envelope) })),
  );

async function everythingIn(inside: Inside, contents: Contents): Promise<Everything> {
  const found = [
    ...(await lookInto(inside, contents, 'packed')),
    ...(await lookInto(inside, contents, 'open')),
  ];
  // What lies open wins over a packed copy of it, as everywhere.
  const byId = new Map<string, Sealable>();
  for (const { records } of found)
    if (isRead(records)) for (const record of records) byId.set(record.id, record);
  return { records: [...byId.values()], unread: found.filter(({ records }) => !isRead(records)).length };
}

/** Every record in the vault. */
export async function readEverything(vault: Vault): Promise<Result<Everything, StorageProblem>> {
  try {
    const inside = vault.inside();
    return ok(await everythingIn(inside, await contentsOf(inside.store, inside.generation)));
  } catch (error) {
    return refuse(storageProblem(error));
  }
}

function asSnapshot(id: string, value: unknown): Snapshot | null {
  const { at, why, records } = (value ?? {}) as Partial<Record<keyof Snapshot, unknown>>;
  const isReason = (reason: unknown): reason is SnapshotReason =>
    snapshotReasons.some((one) => one === reason);
  return typeof at === 'string' && isReason(why) && Array.isArray(records)
    ? { id, at, why, records: records as unknown[] }
    : null;
}

async function snapshotsIn({ keys }: Inside, contents: Contents): Promise<readonly (Snapshot | Envelope)[]> {
  const found = await Promise.all(
    contents.snapshots.map(async (envelope) => {
      const { ok: isRead, ...rest } = await unseal(keys, envelope);
      return (isRead && 'value' in rest ? asSnapshot(envelope.id, rest.value) : null) ?? envelope;
    }),
  );
  return found;
}

const isSnapshot = (one: Snapshot | Envelope): one is Snapshot => 'at' in one;

/** The copies there are, the newest first. */
export async function readSnapshots(vault: Vault): Promise<Result<readonly Snapshot[], StorageProblem>> {
  try {
    const inside = vault.inside();
    const all = await snapshotsIn(inside, await contentsOf(inside.store, inside.generation));
    return ok(all.filter(isSnapshot).sort((a, b) => (a.at < b.at ? 1 : -1)));
  } catch (error) {
    return refuse(storageProblem(error));
  }
}

/** The changes that lay a copy of some records and take away the oldest beyond the five. */
async function laying(
  inside: Inside,
  contents: Contents,
  records: readonly unknown[],
  why: SnapshotReason,
  at: string,
): Promise<readonly EnvelopeChange[]> {
  if (records.length === 0) return [];
  const put = await seal(inside.keys, randomId(), { at, why, records });
  const older = (await snapshotsIn(inside, contents))
    .filter(isSnapshot)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  const ivs = new Map(contents.snapshots.map(({ id, iv }) => [id, iv]));
  return [
    { table: 'snapshots', put, base: null },
    ...older
      .slice(mostSnapshots - 1)
      .map(({ id }): EnvelopeChange => ({ table: 'snapshots', remove: id, base: ivs.get(id) ?? null })),
  ];
}

/** Lays a copy of how everything is now. */
export async function keepSnapshot(
  vault: Vault,
  why: SnapshotReason,
  at: string,
): Promise<Result<null, WriteProblem>> {
  try {
    const inside = vault.inside();
    const contents = await contentsOf(inside.store, inside.generation);
    const { records } = await everythingIn(inside, contents);
    const conflicts = await inside.store.apply(
      await laying(inside, contents, records, why, at),
      inside.generation,
    );
    return conflicts.length > 0 ? refuse('conflict') : ok(null);
  } catch (error) {
    return refuse(storageProblem(error));
  }
}

/**
 * Lays something else in the place of everything that can be read, in one durable transaction with a copy of how it was.
 * `decide` is given what is there, and asked anew when another tab was faster; its refusal changes nothing.
 */
export async function replaceEverything<E>(
  vault: Vault,
  decide: (there: readonly unknown[]) => Promise<Result<Laid, E>>,
  why: SnapshotReason,
  at: string,
): Promise<Result<null, WriteProblem | E>> {
  try {
    const inside = vault.inside();
    for (let attempt = 0; attempt < tries; attempt++) {
      const contents = await contentsOf(inside.store, inside.generation);
      const { records } = await everythingIn(inside, contents);
      const laid = await decide(records);
      if (!laid.ok) return laid;
      const changes = [
        ...(await laying(inside, contents, records, why, at)),
        ...(await exchanged(inside, contents, laid.value)),
      ];
      const conflicts = await inside.store.apply(changes, inside.generation, laid.value.door);
      if (conflicts.length === 0) return ok(null);
    }
    return refuse('conflict');
  } catch (error) {
    return refuse(storageProblem(error));
  }
}

/** The changes that make the open and packed tables hold what is laid; what cannot be read stays. */
async function exchanged(inside: Inside, contents: Contents, laid: Laid): Promise<readonly EnvelopeChange[]> {
  const { keys } = inside;
  const there = {
    open: await lookInto(inside, contents, 'open'),
    packed: await lookInto(inside, contents, 'packed'),
  };
  const byName = (table: 'open' | 'packed') => new Map(there[table].map((one) => [one.envelope.id, one]));
  const before = { open: byName('open'), packed: byName('packed') };
  const puts: EnvelopeChange[] = [];
  const lay = async (table: 'open' | 'packed', name: string, value: unknown): Promise<void> => {
    const put = await seal(keys, name, value);
    puts.push({ table, put, base: before[table].get(name)?.envelope.iv ?? null });
  };
  const open = [...laid.open];
  for (const { name, records } of laid.shelves) {
    const id = await diskName(keys, `shelf:${name}`);
    const shelf = before.packed.get(id);
    const pack: Pack = { shelf: name, records };
    // What belongs on a shelf that this version cannot read lies open instead.
    if (shelf === undefined || isRead(shelf.records)) await lay('packed', id, pack);
    else open.push(...records);
  }
  await Promise.all(
    open.map(async (record) => {
      const id = await diskName(keys, `record:${record.id}`);
      // What a later version wrote is never written over; what is broken holds nothing any more, and is.
      if (before.open.get(id)?.records === 'newer') throw new StorageFault('newer');
      await lay('open', id, record);
    }),
  );
  const isLaid = new Set(puts.map((change) => ('put' in change ? `${change.table}:${change.put.id}` : '')));
  const removes = (['open', 'packed'] as const).flatMap((table) =>
    there[table]
      .filter(({ envelope, records }) => isRead(records) && !isLaid.has(`${table}:${envelope.id}`))
      .map(({ envelope }): EnvelopeChange => ({ table, remove: envelope.id, base: envelope.iv })),
  );
  return [...puts, ...removes];
}
