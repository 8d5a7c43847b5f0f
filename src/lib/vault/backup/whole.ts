// The whole of a vault at once: everything in it for a backup, something else in its place, and the sealed copies of how it
// was. Five copies are kept, the newest; one is laid before anything takes the place of what is there, in the same transaction.
import { randomId } from '../../domain/record.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import { seal, unseal, type Envelope } from '../envelope.ts';
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
  readonly shelves: readonly { readonly name: string; readonly records: readonly unknown[] }[];
  /** What is to lie readable at the door from then on. */
  readonly door: DoorChange;
}

const tries = 5;

async function opened(
  { keys }: Inside,
  table: Table,
  envelope: Envelope,
): Promise<readonly unknown[] | null> {
  const found = await unseal(keys, envelope);
  if (!found.ok) return null;
  return table === 'open' ? [found.value] : recordsOf(found.value);
}

/** The records of a table of everything, by the envelope they lie in; null for one that cannot be read. */
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
  const byId = new Map<unknown, unknown>();
  for (const { records } of found)
    for (const record of records ?? []) byId.set((record as Partial<Sealable> | null)?.id, record);
  return { records: [...byId.values()], unread: found.filter(({ records }) => records === null).length };
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
  const named = async (table: 'open' | 'packed', what: string, value: unknown) => ({
    table,
    put: await seal(keys, await diskName(keys, what), value),
  });
  const puts = await Promise.all([
    ...laid.open.map((record) => named('open', `record:${record.id}`, record)),
    ...laid.shelves.map(({ name, records }) => {
      const pack: Pack = { shelf: name, records };
      return named('packed', `shelf:${name}`, pack);
    }),
  ]);
  const found = await Promise.all(
    (['open', 'packed'] as const).map(async (table) => ({
      table,
      inside: await lookInto(inside, contents, table),
    })),
  );
  const removes: EnvelopeChange[] = [];
  const bases = new Map<string, Uint8Array>();
  const laidOver = new Set(puts.map(({ table, put }) => `${table}:${put.id}`));
  for (const { table, inside: envelopes } of found)
    for (const { envelope, records } of envelopes) {
      const isLaidOver = laidOver.has(`${table}:${envelope.id}`);
      // What this version cannot read may be of a later one: it is never written over.
      if (isLaidOver && records === null) throw new StorageFault('newer');
      if (isLaidOver) bases.set(`${table}:${envelope.id}`, envelope.iv);
      else if (records !== null) removes.push({ table, remove: envelope.id, base: envelope.iv });
    }
  return [
    ...puts.map(({ table, put }) => ({ table, put, base: bases.get(`${table}:${put.id}`) ?? null })),
    ...removes,
  ];
}
