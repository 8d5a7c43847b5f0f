// Packing what has settled: many records to one envelope, so that the next start reads no more than
// what is going on. Changes no word of anything. Fetched when nobody waits.
import { aboutMeId } from '../domain/aboutMe.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Goal, PlanRecord } from '../domain/schemas.ts';
import type { Vault, WriteProblem } from '../vault/vault.ts';
import { staying, type Records } from './records.ts';
import { shelfOf, type ShelfContext } from './shelves.ts';

/** Settling fewer records than this is not worth rewriting a packed shelf for. */
const worthPacking = 24;

/** Some records by the shelves they belong on once they have settled; those that have not are not there. */
function byShelf(
  some: readonly PlanRecord[],
  all: ReadonlyMap<string, PlanRecord>,
  today: string,
  thisWeek: string,
): ReadonlyMap<string, readonly PlanRecord[]> {
  const destinations = new Map<string, PlanRecord[]>();
  // Which goal shelves there are follows from the day the plan began: without it, nothing would be found again.
  const me = all.get(aboutMeId);
  if (me === undefined) return destinations;
  const past = [...all.values()]
    .flatMap((record) => (record.kind === 'week' && record.week <= thisWeek ? [record.week] : []))
    .sort();
  const context: ShelfContext = {
    today,
    firstDay: me.createdAt.slice(0, 10),
    latestWeeks: new Set(past.slice(-2)),
    goal: (id): Goal | undefined => {
      const record = all.get(id);
      return record?.kind === 'goal' ? record : undefined;
    },
  };
  for (const record of some) {
    const shelf = shelfOf(record, context);
    if (shelf === null) continue;
    const there = destinations.get(shelf);
    if (there === undefined) destinations.set(shelf, [record]);
    else there.push(record);
  }
  return destinations;
}

/** The shelves that records lie on which lay open a moment ago, where another tab packed them and did not take them away. */
export function packedWhere(
  gone: readonly PlanRecord[],
  records: Records,
  today: string,
  thisWeek: string,
): readonly string[] {
  const before = new Map([...records.all(), ...gone.map((record) => [record.id, record] as const)]);
  return [...byShelf(gone, before, today, thisWeek).keys()];
}

/** Where each of some records belongs today: on the open shelf, or packed. */
export function laidByShelf(
  all: ReadonlyMap<string, PlanRecord>,
  today: string,
  thisWeek: string,
): {
  readonly open: readonly PlanRecord[];
  readonly shelves: readonly { readonly name: string; readonly records: readonly PlanRecord[] }[];
} {
  const packed = byShelf([...all.values()], all, today, thisWeek);
  const isPacked = new Set([...packed.values()].flatMap((some) => some.map(({ id }) => id)));
  return {
    open: [...all.values()].filter(({ id }) => !isPacked.has(id)),
    shelves: [...packed].map(([name, records]) => ({ name, records })),
  };
}

/** The open records that have settled, by the shelf they belong on; none where it is not worth it. */
function settled(
  records: Records,
  today: string,
  thisWeek: string,
): ReadonlyMap<string, readonly PlanRecord[]> {
  const destinations = byShelf(records.open(), records.all(), today, thisWeek);
  const count = [...destinations.values()].reduce((sum, some) => sum + some.length, 0);
  return count < worthPacking ? new Map<string, PlanRecord[]>() : destinations;
}

/** Moves what has settled from the open shelf to packed ones, in one transaction. */
export async function packSettled(
  vault: Vault,
  kept: Records,
  today: string,
  thisWeek: string,
): Promise<Result<null, WriteProblem>> {
  const moved: string[] = [];
  const shelves = [];
  for (const [name, moving] of settled(kept, today, thisWeek)) {
    const shelf = await vault.readShelf(name);
    // What belongs on a shelf that this version cannot read stays open.
    if (!shelf.ok && shelf.error === 'shelfUnreadable') continue;
    if (!shelf.ok) return shelf;
    const ids = new Set(moving.map(({ id }) => id));
    const records = [...staying(shelf.value.records, ids), ...moving];
    shelves.push({ name, records, base: shelf.value.iv });
    moved.push(...ids);
  }
  if (moved.length === 0) return ok(null);
  const remove = moved.map((id) => ({ id, base: kept.openIv(id) }));
  const written = await vault.write({ remove, shelves });
  if (!written.ok) return written;
  for (const id of moved) kept.dropRecord(id);
  // It stays in sight until the next start: it may be on screen.
  for (const { name, records } of shelves)
    kept.setShelf(name, { records, iv: written.value.shelves.get(name) ?? null });
  return ok(null);
}
