// The open plan: what a failing disk, a new week, a pause or a strange record do to it, and what they leave alone.
import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
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
  worldOf,
} from '../../../tests/unit/support/plans.ts';
import { freshName, good, openRows } from '../../../tests/unit/support/stores.ts';
import type { PlanRecord } from '../domain/kinds.ts';
import { DexieStore } from '../vault/dexieStore.ts';
import { MemoryStore } from '../vault/memoryStore.ts';
import { Vault } from '../vault/vault.ts';
import { layTold } from './diary.ts';
import { Plan } from './plan.svelte.ts';

const today = '2026-11-18';
const week = '2026-W47';
const laying = { day: today, how: 'done', smaller: null } as const;

/** Everything a plan shows. */
const shown = (plan: Plan) => ({
  goals: plan.goals,
  steps: plan.steps,
  stones: plan.stones,
  weeks: plan.weeks,
  pauses: plan.pauses,
});

describe('a new plan', () => {
  test('is empty, and begins nothing by itself', async () => {
    const store = new MemoryStore();
    const plan = await openPlan(store);
    expect(plan.isEmpty).toBe(true);
    expect(shown(plan)).toEqual({ goals: [], steps: [], stones: [], weeks: [], pauses: [] });
    expect(plan.week(week)).toMatchObject({ steps: [], goals: [], tired: [] });
    expect(plan.me.welcomed).toBe(false);
    expect(plan.draft('goal')).toBeNull();
    await plan.settle();
    expect(await openRows(store)).toEqual([]);
  });

  test('is no longer empty with a goal, a step or a stone in it', async () => {
    const acts: ((plan: Plan) => Promise<unknown>)[] = [
      (plan) => addGoal(plan, 'sove'),
      (plan) => addStep(plan, 'te'),
      (plan) => done(layTold(plan.desk, { words: own('sov'), day: today })),
    ];
    for (const act of acts) {
      const plan = await openPlan(new MemoryStore());
      await act(plan);
      expect(plan.isEmpty).toBe(false);
    }
  });

  test('notices a new day only when it looks at the clock', async () => {
    const world = worldOf('2026-11-22');
    const plan = await openPlan(new MemoryStore(), world);
    expect([plan.today, plan.thisWeek]).toEqual(['2026-11-22', week]);
    world.goTo('2026-11-23');
    expect(plan.today).toBe('2026-11-22');
    plan.lookAtClock();
    expect([plan.today, plan.thisWeek]).toEqual(['2026-11-23', '2026-W48']);
  });

  test('is refused with the problem where the store cannot be read', async () => {
    const store = new MemoryStore();
    const vault = good(await Vault.open(store));
    store.envelopes = () => Promise.reject(new DOMException('no', 'SecurityError'));
    expect(await Plan.open(vault, worldOf())).toEqual({ ok: false, error: 'denied' });
  });
});

describe('a disk that is full', () => {
  test('refuses the change, says so, and leaves everything as it was until there is room again', async () => {
    const store = new FailingStore();
    const plan = await openPlan(store);
    const goal = await addGoal(plan, 'sove');
    const step = await addStep(plan, 'te', goal);
    const [seen, disk] = [shown(plan), await diskOf(store)];
    const attempts = [
      () => plan.layStone(step, laying),
      () => plan.addGoal(own('ny'), {}),
      () => plan.removeStep(step),
      () => plan.chooseStep(week, step, true),
      () => plan.keepDraft('goal', { text: 'ord' }),
    ];
    for (const attempt of attempts) {
      store.failures.push('QuotaExceededError');
      expect(await attempt()).toEqual({ ok: false, error: 'full' });
      expect(plan.problem).toBe('full');
      expect(shown(plan)).toEqual(seen);
      expect(await diskOf(store)).toEqual(disk);
    }
    await done(plan.layStone(step, laying));
    expect(plan.problem).toBeNull();
    expect(plan.stones).toHaveLength(1);
  });

  test('refuses an undo too, which can be asked again', async () => {
    const store = new FailingStore();
    const plan = await openPlan(store);
    const added = await done(plan.addGoal(own('sove'), {}));
    store.failures.push('QuotaExceededError');
    expect(await added.undo()).toEqual({ ok: false, error: 'full' });
    expect([plan.problem, plan.goals.length]).toEqual(['full', 1]);
    expect(await added.undo()).toEqual({ ok: true, value: null });
    expect([plan.problem, plan.goals.length]).toEqual([null, 0]);
  });

  test('does not stop what was asked after it', async () => {
    const store = new FailingStore();
    const plan = await openPlan(store);
    store.failures.push('QuotaExceededError');
    const outcomes = await Promise.all([plan.addGoal(own('en'), {}), plan.addGoal(own('to'), {})]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([false, true]);
    expect(plan.goals.map(({ words }) => words.text)).toEqual(['to']);
    expect(plan.problem).toBeNull();
  });

  test('is found in the database as well', async () => {
    const plan = await openPlan(await DexieStore.open(freshName()));
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room.', 'QuotaExceededError');
    });
    try {
      expect(await plan.addGoal(own('sove'), {})).toEqual({ ok: false, error: 'full' });
    } finally {
      full.mockRestore();
    }
    expect([plan.problem, plan.goals]).toEqual(['full', []]);
    await addGoal(plan, 'sove');
    expect(plan.problem).toBeNull();
  });
});

describe('a plan that is closed', () => {
  test('shows nothing any more, also when it was just being read', async () => {
    const plan = await openPlan(await DexieStore.open(freshName()));
    await addGoal(plan, 'sove');
    const change = plan.addGoal(own('ny'), {});
    plan.close();
    await change;
    expect(plan.goals).toEqual([]);
    expect(await plan.addGoal(own('enda en'), {})).toEqual({ ok: false, error: 'gone' });
    expect(plan.goals).toEqual([]);
  });
});

describe('many actions at once', () => {
  test('are kept in the order they were asked', async () => {
    const plan = await openPlan(new MemoryStore());
    const texts = Array.from({ length: 10 }, (_, index) => `mål ${index}`);
    await Promise.all(texts.map((text) => done(plan.addGoal(own(text), {}))));
    expect(plan.goals.map(({ words }) => words.text)).toEqual(texts);
    expect(plan.goals.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('on the same record all count', async () => {
    const plan = await openPlan(new MemoryStore());
    const step = await addStep(plan, 'te');
    const outcomes = await Promise.all([plan.layStone(step, laying), plan.layStone(step, laying)]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false]);
    expect(plan.stones).toHaveLength(1);
  });

  test('with one that goes wrong by itself do not stop', async () => {
    const plan = await openPlan(new MemoryStore());
    const step = await addStep(plan, 'te');
    const odd = plan.changeStep(step, own('x'), {
      get size(): never {
        throw new Error('planted');
      },
    });
    await expect(odd).rejects.toThrow('planted');
    await done(plan.layStone(step, laying));
  });
});

describe('a new week', () => {
  async function lastWeek() {
    const world = worldOf('2026-11-11');
    const store = new MemoryStore();
    const plan = await openPlan(store, world);
    const goal = await addGoal(plan, 'sove');
    const rested = await addGoal(plan, 'male');
    const ids = {
      open: await addStep(plan, 'te', goal),
      finished: await addStep(plan, 'bok', goal),
      often: await addStep(plan, 'tur', goal, { timesAWeek: 3 }),
      ofRested: await addStep(plan, 'pensel', rested),
      aside: await addStep(plan, 'ring'),
    };
    for (const id of Object.values(ids)) await done(plan.chooseStep('2026-W46', id, true));
    await done(plan.chooseGoal('2026-W46', goal, true));
    await done(plan.chooseGoal('2026-W46', rested, true));
    await done(plan.setTired('2026-11-11', true));
    await done(plan.setAnchor('2026-W46', { words: own('Klubben'), when: { days: [3] } }));
    await done(plan.layStone(ids.finished, { ...laying, day: '2026-11-11' }));
    await done(plan.layStone(ids.often, { ...laying, day: '2026-11-11' }));
    await done(plan.moveGoal(rested, 'resting'));
    await done(plan.moveStep(ids.aside, 'notNow'));
    world.goTo(today);
    plan.lookAtClock();
    return { plan, store, goal, ...ids };
  }

  test('begins with what still stands, and nothing is written before something is chosen', async () => {
    const { plan, store, goal, open, often } = await lastWeek();
    const before = await diskOf(store);
    expect(plan.week(week)).toMatchObject({ steps: [open, often], goals: [goal], tired: [] });
    expect(plan.week(week).anchor?.words.text).toBe('Klubben');
    expect(plan.week('2026-W48')).toMatchObject({ steps: [open, often] });
    expect(await diskOf(store)).toEqual(before);
  });

  test('keeps what still stands when the first thing is chosen for it', async () => {
    const { plan, open, often, aside } = await lastWeek();
    await done(plan.setTired(today, true));
    expect(plan.week(week)).toMatchObject({ steps: [open, often], tired: [today] });
    await done(plan.chooseStep(week, open, false));
    await done(plan.moveStep(aside, 'open'));
    await done(plan.chooseStep(week, aside, true));
    expect(plan.week(week).steps).toEqual([often, aside]);
  });

  test('leaves the week before as it was', async () => {
    const { plan, store } = await lastWeek();
    const before = (await diskOf(store)).open['week-2026-W46'];
    await done(plan.setTired(today, true));
    expect((await diskOf(store)).open['week-2026-W46']).toEqual(before);
    expect(plan.week('2026-W45')).toMatchObject({ steps: [], goals: [] });
  });

  test('takes a step that was added to it, and a full one leaves the step beside it', async () => {
    const { plan } = await lastWeek();
    for (const text of ['en', 'to', 'tre', 'fire']) await done(plan.addStep(own(text), undefined, {}, week));
    expect(plan.week(week).steps).toHaveLength(5);
    expect(plan.steps.some(({ words }) => words.text === 'fire')).toBe(true);
  });
});

describe('a pause', () => {
  async function paused() {
    const store = new MemoryStore();
    const world = worldOf('2026-11-10');
    const plan = await openPlan(store, world);
    const goal = await addGoal(plan, 'sove');
    const step = await addStep(plan, 'te', goal);
    await done(plan.chooseStep('2026-W46', step, true));
    await done(plan.layStone(step, { ...laying, day: '2026-11-10' }));
    world.goTo(today);
    plan.lookAtClock();
    const rest = async () =>
      ((await allOnDisk(store)) as PlanRecord[]).filter(({ kind }) => kind !== 'pause');
    return { plan, world, rest, before: await rest() };
  }

  test('after the fact, moved, ended and begun again touches no other record', async () => {
    const { plan, world, rest, before } = await paused();
    await done(plan.pause('2026-11-12'));
    expect(plan.paused).toBe(true);
    expect(await rest()).toEqual(before);
    await done(plan.pause('2026-11-09'));
    expect(plan.pauses.map(({ from }) => from)).toEqual(['2026-11-09']);
    world.goTo('2026-12-01');
    plan.lookAtClock();
    await done(plan.resume());
    expect(plan.paused).toBe(false);
    expect(plan.pauses).toMatchObject([{ from: '2026-11-09', to: '2026-11-30' }]);
    await done(plan.pause('2026-12-01'));
    expect(plan.pauses).toHaveLength(2);
    expect(await rest()).toEqual(before);
  });

  test('that is ended on its first day leaves no trace', async () => {
    const { plan, rest, before } = await paused();
    await done(plan.pause(today));
    await done(plan.resume());
    expect(plan.pauses).toEqual([]);
    expect(await rest()).toEqual(before);
  });
});

describe('a draft', () => {
  test('is kept as it is typed and found again', async () => {
    const store = new MemoryStore();
    const plan = await openPlan(store);
    for (const text of ['j', 'je', 'jeg']) await done(plan.keepDraft('goal', { text, area: 'home' }));
    expect((await openPlan(store)).draft('goal')).toEqual({ text: 'jeg', area: 'home' });
    expect(await openRows(store)).toHaveLength(1);
  });

  test('goes in the same write as what was made of it', async () => {
    const store = new FailingStore();
    const plan = await openPlan(store);
    const goal = await addGoal(plan, 'sove');
    const step = await addStep(plan, 'te', goal);
    const saves: ((form: string) => Promise<{ ok: boolean }>)[] = [
      (form) => plan.addGoal(own('ny'), {}, form),
      (form) => plan.changeGoal(goal, own('sove godt'), {}, form),
      (form) => plan.addStep(own('nytt'), goal, {}, null, form),
      (form) => plan.changeStep(step, own('te med honning'), {}, form),
      (form) => layTold(plan.desk, { words: own('sov'), day: today }, form),
      (form) => plan.setAnchor(week, { words: own('Klubben') }, form),
    ];
    for (const save of saves) {
      await done(plan.keepDraft('form', { text: 'ord' }));
      const before = await diskOf(store);
      store.failures.push('QuotaExceededError');
      expect(await save('form')).toEqual({ ok: false, error: 'full' });
      expect(plan.draft('form')).toEqual({ text: 'ord' });
      expect(await diskOf(store)).toEqual(before);
      const writes = vi.spyOn(store, 'apply');
      expect(await save('form')).toMatchObject({ ok: true });
      expect(writes).toHaveBeenCalledTimes(1);
      writes.mockRestore();
      expect(plan.draft('form')).toBeNull();
      expect((await diskOf(store)).open).not.toHaveProperty('draft-form');
    }
  });
});

describe('records that this version cannot read', () => {
  test('are counted, kept to the letter, and in nobody’s way', async () => {
    const store = new MemoryStore();
    await openPlan(store);
    const strange: { readonly id: string }[] = [
      { id: 'a', kind: 'stepPlan', v: 1, secret: ['ord'] } as never,
      { id: 'b', kind: 'goal', v: 99, words: { newShape: true } } as never,
      { id: 'c', kind: 'goal', v: 1, words: 'broken' } as never,
      { id: 'd' },
    ];
    for (const record of strange) await plant(store, record);
    const plan = await openPlan(store);
    expect([plan.unreadable, plan.goals, plan.problem]).toEqual([4, [], null]);
    const goal = await addGoal(plan, 'sove');
    await done(plan.moveGoal(goal, 'reached'));
    await plan.settle();
    const { open } = await diskOf(store);
    for (const record of strange) expect(open[record.id]).toEqual(record);
    expect((await openPlan(store)).unreadable).toBe(4);
  });

  test('are never written over by one of the same name', async () => {
    const store = new MemoryStore();
    await openPlan(store);
    const newer = { id: `week-${week}`, kind: 'week', v: 2, days: {} };
    await plant(store, newer);
    const plan = await openPlan(store);
    expect(await plan.setTired(today, true)).toEqual({ ok: false, error: 'conflict' });
    expect((await diskOf(store)).open).toEqual({ [newer.id]: newer });
  });
});
