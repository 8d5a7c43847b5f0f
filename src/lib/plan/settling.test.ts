// Settling: what is old is packed away; nothing of it is lost, doubled or in the way, and all of it comes back.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { goal, mastery, pause, step, week } from '../../../tests/unit/arbitraries.ts';
import {
  addGoal,
  addStep,
  allOnDisk,
  diskOf,
  done,
  FailingStore,
  openPlan,
  own,
  plant,
  plantShelf,
  worldOf,
} from '../../../tests/unit/support/plans.ts';
import { good, openRows } from '../../../tests/unit/support/stores.ts';
import type { Kind, PlanRecord } from '../domain/kinds.ts';
import { versions } from '../domain/limits.ts';
import { weekOf } from '../domain/dates.ts';
import { masteryInWords } from '../domain/mastery.ts';
import { makePlan } from '../example/makePlan.ts';
import { loadTexts } from '../example/texts.ts';
import { MemoryStore } from '../vault/memoryStore.ts';
import { Vault } from '../vault/vault.ts';
import { retell } from './diary.ts';
import type { Plan } from './plan.svelte.ts';
import { goalShelves } from './shelfNames.ts';
import { shelfOf } from './shelves.ts';

const today = '2026-11-18';
const laying = { day: today, how: 'done', smaller: null } as const;

const byId = (records: readonly PlanRecord[]) => [...records].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Enough old stones that settling is worth it. */
const oldStones = (count = 30, day = '2025-11-05'): PlanRecord[] =>
  Array.from({ length: count }, (_, index) =>
    masteryInWords(own(`stein ${index}`), day, undefined, {
      ...worldOf(day),
      newId: () => `old-${String(index)}`,
    }),
  );

async function filled(records: readonly PlanRecord[], store = new MemoryStore(), world = worldOf(today)) {
  const plan = await openPlan(store, world);
  await done(plan.describeMe({ welcomed: true }));
  await done(plan.fill(records));
  return { plan, store, world };
}

/** Every record that a plan shows, however many shelves that takes. */
async function allShown(plan: Plan, records: readonly PlanRecord[]): Promise<readonly PlanRecord[]> {
  await plan.loadSettledGoals();
  await plan.desk.loadNetwork();
  for (const record of records) {
    if (record.kind === 'week') await plan.loadWeek(record.week);
    if ('day' in record && record.day !== undefined) await plan.loadWeek(weekOf(record.day));
    if (record.kind === 'talk' && record.heldOn !== undefined) await plan.loadWeek(weekOf(record.heldOn));
    if (record.kind === 'agreement') await plan.loadWeek(weekOf(record.stateSince.slice(0, 10)));
  }
  const kinds = (Object.keys(versions) as Kind[]).filter((kind) => kind !== 'aboutMe' && kind !== 'draft');
  return byId(kinds.flatMap((kind) => plan.desk.all<PlanRecord>(kind)));
}

describe('settling', () => {
  const records = fc
    .tuple(
      fc.uniqueArray(goal, { selector: ({ id }) => id, maxLength: 8 }),
      fc.uniqueArray(step, { selector: ({ id }) => id, maxLength: 10 }),
      fc.uniqueArray(week, { selector: ({ id }) => id, maxLength: 8 }),
      fc.array(mastery, { minLength: 30, maxLength: 50 }),
      fc.array(pause, { maxLength: 3 }),
    )
    .map(([goals, steps, weeks, stones, pauses]): PlanRecord[] => [
      ...goals.map((one) => ({ ...one, id: `goal-${one.id}` })),
      ...steps.map((one) => ({ ...one, ...(one.goal === undefined ? {} : { goal: `goal-${one.goal}` }) })),
      ...weeks,
      ...stones,
      ...pauses,
    ]);

  test('loses nothing, doubles nothing and changes no word, whatever is in the plan', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (given) => {
        const { plan, store } = await filled(given);
        const before = await allOnDisk(store);
        await plan.settle();
        expect(await allOnDisk(store)).toEqual(before);
        const again = await openPlan(store, worldOf(today));
        // The plan began before everything in it, as plans do.
        expect((await diskOf(store)).open).toHaveProperty('about-me');
        await done(again.fill([{ ...again.me, createdAt: '2024-01-01T00:00:00.000Z' }]));
        expect(await allShown(again, given)).toEqual(byId(given));
      }),
      { numRuns: 25 },
    );
  });

  test('once more changes nothing', async () => {
    const { plan, store } = await filled(oldStones());
    await plan.settle();
    const before = await openRows(store);
    await plan.settle();
    expect(await openRows(store)).toEqual(before);
  });

  test('waits until there is enough to be worth it', async () => {
    const { plan, store } = await filled(oldStones(23));
    await plan.settle();
    expect((await diskOf(store)).shelves).toEqual({});
    await done(plan.fill(oldStones(24)));
    await plan.settle();
    expect((await diskOf(store)).shelves['days-2025-Q4']).toHaveLength(24);
  });

  test('leaves a start with no more to read than what is going on', async () => {
    const texts = await loadTexts('nb');
    const life = makePlan({ seed: 7, lang: 'nb', size: 'fiveYears', today, texts });
    const { plan, store } = await filled(life.filter(({ kind }) => kind !== 'aboutMe'));
    await done(plan.fill(life.filter(({ kind }) => kind === 'aboutMe')));
    await plan.settle();
    expect(await allOnDisk(store)).toHaveLength(life.length);
    expect((await openRows(store)).length).toBeLessThan(200);
    const packed = vi.spyOn(store, 'packed');
    const again = await openPlan(store, worldOf(today));
    expect(packed).not.toHaveBeenCalled();
    expect(again.stonesOfWeek('2026-W47').length).toBeGreaterThan(0);
    expect(again.goals.length).toBeGreaterThan(0);
    expect(again.unreadable).toBe(0);
    expect((await allShown(again, life)).length).toBe(
      life.filter(({ kind }) => kind !== 'aboutMe' && kind !== 'draft').length,
    );
  }, 60_000);

  test('keeps what a change in the same moment has made of a record', async () => {
    const { plan, store } = await filled(oldStones());
    await Promise.all([retell(plan.desk, 'old-3', own('nye ord'), {}), plan.settle()]);
    const { open, shelves } = await diskOf(store);
    expect(Object.keys(open)).toEqual(['about-me']);
    const packed = shelves['days-2025-Q4'] as PlanRecord[];
    expect(packed.find(({ id }) => id === 'old-3')).toMatchObject({ words: own('nye ord') });
    expect(packed).toHaveLength(30);
  });

  test('does not bring back what was removed in the same moment', async () => {
    const { plan, store } = await filled(oldStones());
    await Promise.all([plan.removeStone('old-4'), plan.settle()]);
    const { shelves } = await diskOf(store);
    expect(shelves['days-2025-Q4']).toHaveLength(29);
    expect(shelves['days-2025-Q4']).not.toContainEqual(expect.objectContaining({ id: 'old-4' }));
  });

  test('that cannot be kept leaves everything as it was', async () => {
    const store = new FailingStore();
    const { plan } = await filled(oldStones(), store);
    const before = await diskOf(store);
    store.failures.push('QuotaExceededError');
    await plan.settle();
    expect(plan.problem).toBe('full');
    expect(plan.stones).toHaveLength(30);
    expect(await diskOf(store)).toEqual(before);
    await plan.settle();
    expect((await diskOf(store)).shelves['days-2025-Q4']).toHaveLength(30);
  });

  test('passes over a shelf that cannot be read, and packs the rest', async () => {
    const { plan, store } = await filled([
      ...oldStones(),
      ...oldStones(30, '2024-05-05').map((one) => ({ ...one, id: `x-${one.id}` })),
    ]);
    await plantShelf(store, 'days-2025-Q4', [], false);
    await plan.settle();
    const kept = [...good(await good(await Vault.open(store)).readOpen()).kept.keys()];
    expect(kept.filter((id) => id.startsWith('old-'))).toHaveLength(30);
    expect(kept.filter((id) => id.startsWith('x-'))).toHaveLength(0);
  });

  test('leaves what a newer version wrote where it is, on the open shelf and on packed ones', async () => {
    const { plan, store } = await filled(oldStones());
    const newer = { id: 'from-the-future', kind: 'stepPlan', v: 1, deep: { words: ['ro', 'hjelp'] } };
    const later = { ...oldStones(1)[0], id: 'later', v: 9, colour: 'red' };
    await plant(store, newer);
    await plant(store, later);
    await plantShelf(store, 'days-2025-Q4', [newer, 'not a record', null, { ...later, id: 'old-5' }]);
    const again = await openPlan(store, worldOf(today));
    expect(again.unreadable).toBe(2);
    await again.settle();
    await again.loadWeek('2025-W45');
    await done(retell(again.desk, 'old-5', own('nye ord'), {}));
    await done(again.removeStone('old-6'));
    const { open, shelves } = await diskOf(store);
    expect([open['from-the-future'], open.later]).toEqual([newer, later]);
    for (const raw of [newer, 'not a record', null, { ...later, id: 'old-5' }])
      expect(shelves['days-2025-Q4']).toContainEqual(raw);
    expect(shelves['days-2025-Q4']).toHaveLength(4 + 28);
    plan.close();
  });
});

describe('what has been packed', () => {
  test('comes to the open shelf when it is changed, and leaves the packed one in the same write', async () => {
    const { plan: before, store, world } = await filled(oldStones());
    await before.settle();
    const plan = await openPlan(store, world);
    expect(plan.stones).toEqual([]);
    await plan.loadWeek('2025-W45');
    const changed = await done(retell(plan.desk, 'old-3', own('nye ord'), {}));
    const after = await diskOf(store);
    expect(after.open['old-3']).toMatchObject({ words: own('nye ord') });
    expect(after.shelves['days-2025-Q4']).toHaveLength(29);
    await changed.undo();
    expect((await diskOf(store)).open['old-3']).toEqual(oldStones()[3]);
    expect(await allOnDisk(store)).toHaveLength(31);
  });

  test('is gone for good when it is removed, and back when that is undone', async () => {
    const { plan, store } = await filled(oldStones());
    await plan.settle();
    await plan.loadWeek('2025-W45');
    const removed = await done(plan.removeStone('old-3'));
    expect(await allOnDisk(store)).toHaveLength(30);
    expect(plan.stones).toHaveLength(29);
    expect(await removed.undo()).toEqual({ ok: true, value: null });
    expect(await allOnDisk(store)).toHaveLength(31);
    expect(plan.stones).toHaveLength(30);
  });

  test('is not removed unseen', async () => {
    const { plan: before, store, world } = await filled(oldStones());
    await before.settle();
    const plan = await openPlan(store, world);
    expect(await plan.removeStone('old-3')).toEqual({ ok: false, error: 'missing' });
    expect(await allOnDisk(store)).toHaveLength(31);
  });

  test('stays in sight until the next start, and what was done before can be undone', async () => {
    const { plan, store } = await filled(oldStones());
    const changed = await done(retell(plan.desk, 'old-3', own('nye ord'), {}));
    await plan.settle();
    expect(plan.stones).toHaveLength(30);
    expect(await changed.undo()).toEqual({ ok: true, value: null });
    expect((await diskOf(store)).open['old-3']).toEqual(oldStones()[3]);
    expect(await allOnDisk(store)).toHaveLength(31);
  });

  test('of a week that was planned long ago is gone on with, not begun anew', async () => {
    const world = worldOf('2025-11-05');
    const { plan, store } = await filled([], new MemoryStore(), world);
    const step = await addStep(plan, 'te');
    for (const week of ['2025-W41', '2025-W45', '2025-W46']) await done(plan.chooseStep(week, step, true));
    await done(plan.setTired('2025-10-08', true));
    await done(plan.fill(oldStones()));
    world.goTo(today);
    plan.lookAtClock();
    await plan.settle();
    const again = await openPlan(store, world);
    expect(again.weeks.map((one) => one.week).sort()).toEqual(['2025-W45', '2025-W46']);
    await done(again.setTired('2025-10-09', true));
    const { open, shelves } = await diskOf(store);
    expect(open['week-2025-W41']).toMatchObject({ steps: [step], tired: ['2025-10-08', '2025-10-09'] });
    expect(Object.values(shelves).flat()).not.toContainEqual(
      expect.objectContaining({ id: 'week-2025-W41' }),
    );
  });

  test('of a step done long ago: taking the tick away takes its stone too', async () => {
    const world = worldOf('2025-11-05');
    const { plan, store } = await filled([], new MemoryStore(), world);
    const goalId = await addGoal(plan, 'sove');
    const stepId = await addStep(plan, 'te', goalId);
    await done(plan.layStone(stepId, { ...laying, day: '2025-11-05' }));
    await done(plan.fill(oldStones()));
    world.goTo(today);
    plan.lookAtClock();
    await plan.settle();
    const again = await openPlan(store, world);
    await again.loadSettledGoals();
    expect(again.stepsById.get(stepId)?.state).toBe('done');
    await done(again.liftStone(stepId, today, false));
    expect(again.stepsById.get(stepId)?.state).toBe('open');
    expect(
      ((await allOnDisk(store)) as PlanRecord[]).filter(
        (one) => one.kind === 'mastery' && one.step === stepId,
      ),
    ).toEqual([]);
  });

  test('of a repeated step on a day long ago: the same stone is not laid twice', async () => {
    const world = worldOf('2025-11-05');
    const { plan, store } = await filled([], new MemoryStore(), world);
    const stepId = await addStep(plan, 'tur', undefined, { timesAWeek: 3 });
    await done(plan.layStone(stepId, { ...laying, day: '2025-11-05' }));
    await done(plan.fill(oldStones()));
    world.goTo(today);
    plan.lookAtClock();
    await plan.settle();
    const again = await openPlan(store, world);
    expect(await again.layStone(stepId, { ...laying, day: '2025-11-05' })).toEqual({
      ok: false,
      error: 'already',
    });
  });
});

describe('a goal that was reached', () => {
  async function reachedLongAgo() {
    const world = worldOf('2025-03-05');
    const { plan, store } = await filled([], new MemoryStore(), world);
    const goalId = await addGoal(plan, 'sove');
    const unfinished = await addStep(plan, 'te', goalId);
    const resting = await addStep(plan, 'lese', goalId);
    const finished = await addStep(plan, 'kjøpe pute', goalId);
    const loose = await addStep(plan, 'ringe');
    await done(plan.moveStep(resting, 'resting'));
    await done(plan.layStone(finished, { ...laying, day: '2025-03-05' }));
    await done(plan.moveGoal(goalId, 'reached'));
    await done(plan.fill(oldStones()));
    world.goTo(today);
    plan.lookAtClock();
    await plan.settle();
    return { plan: await openPlan(store, world), store, world, goalId, unfinished, resting, finished, loose };
  }

  test('lies packed with its steps, and a loose step does not', async () => {
    const { plan, store, goalId, unfinished, resting, finished, loose } = await reachedLongAgo();
    expect([plan.goals, plan.steps.map(({ id }) => id)]).toEqual([[], [loose]]);
    const ids = ((await diskOf(store)).shelves['goals-2025'] as PlanRecord[]).map(({ id }) => id).sort();
    expect(ids).toEqual([goalId, unfinished, resting, finished].sort());
  });

  test('is shown again when a screen asks for it, and asking twice reads once', async () => {
    const { plan, store, goalId } = await reachedLongAgo();
    const packed = vi.spyOn(store, 'packed');
    await plan.loadSettledGoals();
    const reads = packed.mock.calls.length;
    expect(plan.goals.map(({ id }) => id)).toEqual([goalId]);
    expect(plan.steps).toHaveLength(4);
    await plan.loadSettledGoals();
    expect(packed.mock.calls.length).toBe(reads);
  });

  test('brings its unfinished steps along when it is taken up again', async () => {
    const { plan, store, world, goalId, unfinished, resting, finished, loose } = await reachedLongAgo();
    const before = await allOnDisk(store);
    const taken = await done(plan.moveGoal(goalId, 'active'));
    const again = await openPlan(store, world);
    expect(again.goals.map(({ id, state }) => [id, state])).toEqual([[goalId, 'active']]);
    expect(again.steps.map(({ id }) => id).sort()).toEqual([unfinished, resting, loose].sort());
    await again.loadSettledGoals();
    expect(again.stepsById.get(finished)?.state).toBe('done');
    expect(await taken.undo()).toEqual({ ok: true, value: null });
    expect(await allOnDisk(store)).toEqual(before);
  });

  test('is found under the year it was reached in, also where the phone’s clock was wrong then', async () => {
    const world = worldOf('2015-01-01');
    const { plan, store } = await filled([], new MemoryStore(), world);
    const goalId = await addGoal(plan, 'sove');
    await done(plan.moveGoal(goalId, 'reached'));
    world.goTo('2026-11-17');
    await done(plan.fill([{ ...plan.me, createdAt: '2026-01-05T12:00:00.000Z' }, ...oldStones()]));
    plan.lookAtClock();
    await plan.settle();
    const again = await openPlan(store, worldOf(today));
    await again.loadSettledGoals();
    expect(again.goals.map(({ id }) => id)).toEqual([goalId]);
  });
});

test('every shelf that a goal can be put on is one that is looked through', () => {
  fc.assert(
    fc.property(fc.oneof(goal, step), (record) => {
      const context = {
        today,
        firstDay: '2024-01-01',
        latestWeeks: new Set<string>(),
        goal: () => undefined,
      };
      const shelf = shelfOf(record, context);
      expect(shelf === null || goalShelves('2024-01-01', today).includes(shelf)).toBe(true);
    }),
  );
});
