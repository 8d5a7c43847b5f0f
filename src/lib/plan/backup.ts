// Keeping the plan safe from loss: a backup that was opened again before it is called one, bringing one back, and going back
// to one of the sealed copies on the phone. Nothing takes the place of what is here without a copy of it in the same moment.
import { keepingId, newKeeping } from '../domain/keeping.ts';
import { readRecord, type PlanRecord } from '../domain/kinds.ts';
import { contentOf, isBare, mergeRecords, type Content, type Loose } from '../domain/merging.ts';
import type { World } from '../domain/record.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { Keeping } from '../domain/schemas.ts';
import { fitsIn, type BackupFile } from '../vault/backup/file.ts';
import type { OpenFault } from '../vault/backup/seal.ts';
import {
  keepSnapshot,
  readEverything,
  readSnapshots,
  replaceEverything,
  type Laid,
  type Snapshot,
  type SnapshotReason,
} from '../vault/backup/whole.ts';
import { workshop, type Workshop } from '../vault/backup/workshop.ts';
import type { StorageProblem } from '../vault/problems.ts';
import type { WriteProblem } from '../vault/vault.ts';
import { cardChange } from './card.ts';
import type { Plan } from './plan.svelte.ts';
import { sameContent } from './records.ts';
import { laidByShelf } from './settling.ts';

export { largestFile } from '../vault/backup/file.ts';
export { lookAtHead } from '../vault/backup/head.ts';
export { newPhrase, respelled } from '../vault/backup/phrase.ts';
export type { BackupFile, Content, OpenFault, Snapshot };

export interface MadeBackup {
  readonly file: Uint8Array;
  readonly madeAt: string;
  readonly content: Content;
  /** Parts of the plan that this version cannot read, and that are therefore not in it. */
  readonly unread: number;
}

/** `unsure`: what came out when it was opened again was not what went in. */
export async function makeBackup(
  plan: Plan,
  phrase: string,
  { seal, open }: Workshop = workshop,
): Promise<Result<MadeBackup, 'memory' | 'unsure' | StorageProblem>> {
  const madeAt = plan.desk.world().now().toISOString();
  const everything = await plan.whole((vault) => readEverything(vault));
  if (!everything.ok) return everything;
  const records = everything.value.records.filter(fitsIn);
  const unread = everything.value.unread + everything.value.records.length - records.length;
  const file = await seal(records, phrase, madeAt);
  if (file === null) return refuse('memory');
  const again = await open(file, phrase);
  if (!again.ok) return refuse(again.error === 'memory' ? 'memory' : 'unsure');
  if (JSON.stringify(again.value.records) !== JSON.stringify(records)) return refuse('unsure');
  return ok({ file, madeAt, content: contentOf(records), unread });
}

export interface Opened {
  readonly madeAt: string;
  /** What can be brought back: checked and in today's shape, and what a later version wrote as it is. */
  readonly records: readonly Loose[];
  readonly content: Content;
  /** Records that are none: they do not come along. */
  readonly broken: number;
}

/** Opens a backup and looks at every record in it. Changes nothing. */
export async function openBackupFile(
  file: Uint8Array,
  phrase: string,
  { open }: Workshop = workshop,
): Promise<Result<Opened, OpenFault | 'memory'>> {
  const opened = await open(file, phrase);
  return opened.ok ? ok(lookThrough(opened.value)) : opened;
}

function lookThrough({ madeAt, records }: BackupFile): Opened {
  const read: Loose[] = [];
  let broken = 0;
  for (const raw of withoutTogether(records)) {
    const record = readRecord(raw);
    if (record.ok) read.push(record.value);
    else if (record.error === 'newer') read.push(raw);
    else broken += 1;
  }
  // What is in it twice comes along once: the newer.
  const once = mergeRecords([], read);
  return { madeAt, records: once, content: contentOf(once), broken };
}

/** Looking at a talk together ends with the phone and the moment it was begun in. */
const withoutTogether = (records: readonly Loose[]): readonly Loose[] =>
  records.filter(({ kind }) => kind !== 'together');

/** What there is now, and what there would be after bringing a backup back in either way. */
export interface Preview {
  readonly now: Content;
  readonly merged: Content;
  readonly replaced: Content;
  /** Whether there is anything here that could be lost. */
  readonly isBareNow: boolean;
  /** Whether the backup has nothing in it: then it cannot take the place of anything. */
  readonly isBareThere: boolean;
}

export async function previewOf(plan: Plan, { records }: Opened): Promise<Result<Preview, StorageProblem>> {
  const everything = await plan.whole((vault) => readEverything(vault));
  if (!everything.ok) return everything;
  const here = everything.value.records as readonly Loose[];
  return ok({
    now: contentOf(here),
    merged: contentOf(mergeRecords(here, records)),
    replaced: contentOf(records),
    isBareNow: isBare(here),
    isBareThere: isBare(records),
  });
}

/** Everything laid where it belongs: what is going on open, what has settled packed. */
function laid(plan: Plan, records: readonly Loose[]): Laid {
  const read = new Map<string, PlanRecord>();
  const others: Loose[] = [];
  for (const record of records) {
    const known = readRecord(record);
    if (known.ok) read.set(record.id, known.value);
    else others.push(record);
  }
  const { open, shelves } = laidByShelf(read, plan.today, plan.thisWeek);
  const door = cardChange(read.values(), plan.desk.world().now());
  return { open: [...open, ...others], shelves, door };
}

/** `empty`: a backup with nothing in it would have taken the place of a plan. */
export function restore(
  plan: Plan,
  { records, madeAt }: Opened,
  how: 'merge' | 'replace',
): Promise<Result<null, WriteProblem | 'empty'>> {
  const world = plan.desk.world();
  return replace(plan, 'restore', (here) => {
    // Two plans in one are in no backup; what comes out of one as it was, is in that one.
    if (how === 'merge' && !isBare(here)) return ok(mergeRecords(here, records));
    if (isBare(records) && !isBare(here)) return refuse('empty');
    // Where nothing has been written yet, what is here has no say: not the name that was skipped a minute ago either.
    const beside = how === 'merge' ? without(here, records) : [];
    return ok(backedUp([...beside, ...records], madeAt, world));
  });
}

/** Some records without those that others have too. */
function without(some: readonly Loose[], others: readonly Loose[]): readonly Loose[] {
  const ids = new Set(others.map(({ id }) => id));
  return some.filter(({ id }) => !ids.has(id));
}

/** Records with a note that they are in a backup of that moment, unless they are in a later one. */
function backedUp(records: readonly Loose[], madeAt: string, world: World): readonly Loose[] {
  const there = readRecord(records.find(({ id }) => id === keepingId));
  const keeping = there.ok && there.value.kind === 'keeping' ? there.value : newKeeping(world);
  if ((keeping.lastBackup ?? '') >= madeAt) return records;
  const noted = Keeping.safeParse({ ...keeping, lastBackup: madeAt });
  // A moment that is none, in a file made by hand.
  if (!noted.success) return records;
  return [...records.filter(({ id }) => id !== keepingId), noted.data];
}

function replace<E>(
  plan: Plan,
  why: SnapshotReason,
  decide: (here: readonly Loose[]) => Result<readonly Loose[], E>,
): Promise<Result<null, WriteProblem | E>> {
  const at = plan.desk.world().now().toISOString();
  return plan.whole((vault) =>
    replaceEverything<E>(
      vault,
      (here) => {
        const next = decide(here as readonly Loose[]);
        return Promise.resolve(next.ok ? ok(laid(plan, next.value)) : next);
      },
      why,
      at,
    ),
  );
}

/** The sealed copies on this phone that hold something, the newest first: an empty one is nothing to go back to. */
export async function snapshots(plan: Plan): Promise<Result<readonly Snapshot[], StorageProblem>> {
  const all = await plan.whole((vault) => readSnapshots(vault));
  return all.ok ? ok(all.value.filter(({ records }) => !isBare(records as readonly Loose[]))) : all;
}

/** Goes back to how it was; how it is now is laid as a copy in the same moment. */
export const returnTo = (plan: Plan, snapshot: Snapshot): Promise<Result<null, WriteProblem>> =>
  replace(plan, 'return', () => ok(withoutTogether(snapshot.records as readonly Loose[])));

/** Lays a copy of how it is before something comes in from outside, or is brought to a new shape. */
export const keepCopy = (plan: Plan, why: 'import' | 'migration'): Promise<Result<null, WriteProblem>> =>
  plan.whole((vault) => keepSnapshot(vault, why, plan.desk.world().now().toISOString()));

/** Milliseconds between two copies that are laid by themselves. */
const regularly = 7 * 24 * 60 * 60 * 1000;

/** Whether a copy and the plan hold the same. */
const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean => {
  const byId = (records: readonly unknown[]) =>
    Object.fromEntries((records as readonly Loose[]).map((record) => [record.id, record]));
  return sameContent(byId(one), byId(other));
};

/** Lays a copy now and then, when something has been written since the last. */
export async function keepRegularSnapshot(plan: Plan): Promise<void> {
  const there = await snapshots(plan);
  if (!there.ok) return;
  const now = plan.desk.world().now();
  // A clock that was wrong for a while may have laid one far ahead: any copy of these days will do.
  const isRecent = ({ at }: Snapshot): boolean => Math.abs(now.getTime() - Date.parse(at)) < regularly;
  if (there.value.some(isRecent)) return;
  // A copy that could not be laid is tried again at the next start; the plan itself is where it was.
  await plan.whole(async (vault) => {
    const everything = await readEverything(vault);
    if (!everything.ok) return;
    const { records } = everything.value;
    if (isBare(records as readonly Loose[]) || there.value.some((copy) => isSame(copy.records, records)))
      return;
    await keepSnapshot(vault, 'regular', now.toISOString());
  });
}
