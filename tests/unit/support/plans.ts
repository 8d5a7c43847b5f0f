// Plans for tests: a clock that is set by hand, a store that can fail, a plan with a life in it, and a
// look at everything that lies on disk, wherever it lies.
import type { World } from '../../../src/lib/domain/record.ts';
import type { Step } from '../../../src/lib/domain/step.ts';
import type { Words } from '../../../src/lib/domain/words.ts';
import { Plan, type Outcome } from '../../../src/lib/plan/plan.svelte.ts';
import { DexieStore } from '../../../src/lib/vault/dexieStore.ts';
import { seal } from '../../../src/lib/vault/envelope.ts';
import { diskName, openSlot, type VaultKeys } from '../../../src/lib/vault/keys.ts';
import { MemoryStore } from '../../../src/lib/vault/memoryStore.ts';
import type { DoorChange, EnvelopeChange, EnvelopeStore } from '../../../src/lib/vault/store.ts';
import { Vault } from '../../../src/lib/vault/vault.ts';
import { applyTo, deviceSlotIn, good, openRows, packedRow } from './stores.ts';

export interface TestWorld extends World {
  /** Sets the clock to noon of a day. */
  readonly goTo: (day: string) => void;
}

/** A world at noon of a day. Time passes only a millisecond at a time, or when the clock is set. */
export function worldOf(day = '2026-11-18'): TestWorld {
  const noon = (of: string): number => Date.parse(`${of}T12:00:00.000Z`);
  let moment = noon(day);
  let count = 0;
  return {
    now: () => new Date((moment += 1)),
    newId: () => `id-${String((count += 1))}`,
    goTo: (other) => {
      moment = noon(other);
    },
  };
}

/** A world in which time stands still. */
export function frozenWorld(day = '2026-11-18'): World {
  const { newId } = worldOf();
  return { now: () => new Date(`${day}T12:00:00.000Z`), newId };
}

/** A store that refuses its next writes with errors of the names given. */
export class FailingStore extends MemoryStore {
  readonly failures: string[] = [];
  override apply(
    changes: readonly EnvelopeChange[],
    generation: string,
    door?: DoorChange,
  ): Promise<readonly string[]> {
    const failure = this.failures.shift();
    return failure === undefined
      ? super.apply(changes, generation, door)
      : Promise.reject(new DOMException('planted', failure));
  }
}

export const openPlan = async (store: EnvelopeStore, world: World = worldOf()): Promise<Plan> =>
  good(await Plan.open(good(await Vault.open(store)), world));

/** Two windows of one database, with one clock. */
export async function twoTabs(name: string, world: World = worldOf()): Promise<readonly [Plan, Plan]> {
  const one = await openPlan(await DexieStore.open(name), world);
  return [one, await openPlan(await DexieStore.open(name), world)];
}

export const own = (text: string): Words => ({ text, lang: 'nb' });

/** The value of an action that has to go well. */
export async function done<T>(
  action: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>,
): Promise<T> {
  return good(await action);
}

/** Undoes what has to have gone well. */
export const undone = async (action: Promise<Outcome<unknown>>): Promise<null> =>
  good(await (await done(action)).undo());

export async function addGoal(plan: Plan, text: string, details = {}): Promise<string> {
  return (await done(plan.addGoal(own(text), details))).id;
}

export async function addStep(plan: Plan, text: string, goal?: string, details = {}): Promise<string> {
  await done(plan.addStep(own(text), goal, details, null));
  return (plan.steps.find((step) => step.words.text === text) as Step).id;
}

const years = [2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027];
export const shelfNames = [
  'network',
  ...years.flatMap((year) => [
    `goals-${String(year)}`,
    ...[1, 2, 3, 4].map((quarter) => `days-${String(year)}-Q${String(quarter)}`),
  ]),
];

export interface OnDisk {
  readonly open: Readonly<Record<string, unknown>>;
  readonly shelves: Readonly<Record<string, readonly unknown[]>>;
}

/** What lies on disk, opened with the store's own key by a vault of its own. */
export async function diskOf(store: EnvelopeStore): Promise<OnDisk> {
  const vault = good(await Vault.open(store));
  const open = [...good(await vault.readOpen()).kept].map(([id, { value }]) => [id, value] as const);
  const shelves = await Promise.all(
    shelfNames.map(async (name) => [name, good(await vault.readShelf(name)).records] as const),
  );
  return {
    open: Object.fromEntries(open.sort(([a], [b]) => (a < b ? -1 : 1))),
    shelves: Object.fromEntries(shelves.filter(([, records]) => records.length > 0)),
  };
}

const idOf = (record: unknown): string => (record as { id: string }).id;

/** Every record on disk, open or packed, in the order of their ids. One that lies there twice is there twice. */
export async function allOnDisk(store: EnvelopeStore): Promise<readonly unknown[]> {
  const { open, shelves } = await diskOf(store);
  return [...Object.values(open), ...Object.values(shelves).flat()].sort((a, b) =>
    idOf(a) < idOf(b) ? -1 : 1,
  );
}

async function keysOf(store: EnvelopeStore): Promise<VaultKeys> {
  return openSlot(await deviceSlotIn(store));
}

/** Puts something on the open shelf behind the plan's back. */
export async function plant(store: EnvelopeStore, record: { readonly id: string }): Promise<void> {
  const keys = await keysOf(store);
  const put = await seal(keys, await diskName(keys, `record:${record.id}`), record);
  const base = (await openRows(store)).find(({ id }) => id === put.id)?.iv ?? null;
  await applyTo(store, [{ table: 'open', put, base }]);
}

/** Turns a bit of what lies on the open shelf, as a worn disk does. `format` makes it one of a later version instead. */
export async function spoil(store: EnvelopeStore, id: string, format?: number): Promise<void> {
  const name = await diskName(await keysOf(store), `record:${id}`);
  const row = (await openRows(store)).find((one) => one.id === name);
  if (row === undefined) throw new Error(`${id} does not lie open`);
  const ct = Uint8Array.from(row.ct);
  if (format === undefined) ct[ct.length - 1] = (ct.at(-1) ?? 0) ^ 1;
  else ct[0] = format;
  await applyTo(store, [
    { table: 'open', put: { ...row, iv: row.iv.map((byte) => byte ^ 1), ct }, base: row.iv },
  ]);
}

/** Puts a packed shelf there behind the plan's back. `whole` false makes it unreadable. */
export async function plantShelf(
  store: EnvelopeStore,
  name: string,
  records: readonly unknown[],
  whole = true,
): Promise<void> {
  const keys = await keysOf(store);
  const sealed = await seal(keys, await diskName(keys, `shelf:${name}`), records);
  const put = whole ? sealed : { ...sealed, ct: Uint8Array.from([9, ...sealed.ct.slice(1)]) };
  await applyTo(store, [{ table: 'packed', put, base: (await packedRow(store, put.id))?.iv ?? null }]);
}
