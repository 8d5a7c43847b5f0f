// The actions of the diary and of the support ladder: kept on disk, undone to the letter, refused kindly.
import { describe, expect, test } from 'vitest';
import { addStep, diskOf, done, openPlan, own, worldOf } from '../../../tests/unit/support/plans.ts';
import { MemoryStore } from '../vault/memoryStore.ts';
import { layTold, retell } from './diary.ts';
import { moveSupport } from './support.ts';

const today = '2026-11-18';
const told = {
  feeling: { text: 'Stolt', lang: 'nb', phrase: 'f-proud' },
  sign: '🌱',
  drawing: [[1, 2, 3, 4]],
};

async function opened() {
  const store = new MemoryStore();
  return { store, plan: await openPlan(store, worldOf(today)) };
}

describe('laying a stone', () => {
  test('keeps everything that was told, and the draft goes in the same moment', async () => {
    const { store, plan } = await opened();
    await done(plan.keepDraft('stone', { text: 'ringte' }));
    const { stone } = await done(layTold(plan.desk, { words: own('ringte'), day: today, ...told }, 'stone'));
    expect(plan.draft('stone')).toBeNull();
    expect((await diskOf(store)).open[stone]).toMatchObject({ words: own('ringte'), day: today, ...told });
  });

  test('is undone to the letter', async () => {
    const { store, plan } = await opened();
    await done(plan.keepDraft('stone', { text: 'ringte' }));
    const before = await diskOf(store);
    const laid = await done(layTold(plan.desk, { words: own('ringte'), day: today }, 'stone'));
    await done(laid.undo());
    expect(await diskOf(store)).toEqual(before);
  });
});

describe('telling a stone otherwise', () => {
  test('changes words and what was told, and can be undone', async () => {
    const { store, plan } = await opened();
    const { stone } = await done(layTold(plan.desk, { words: own('ringte'), day: today, ...told }, 'stone'));
    const before = await diskOf(store);
    const changed = await done(retell(plan.desk, stone, own('ringte søster'), { sign: '☕' }));
    expect(plan.stones[0]).toMatchObject({ words: own('ringte søster'), sign: '☕' });
    expect(plan.stones[0]).not.toHaveProperty('feeling');
    expect(plan.stones[0]).not.toHaveProperty('drawing');
    await done(changed.undo());
    expect(await diskOf(store)).toEqual(before);
  });

  test('is refused for one that is gone', async () => {
    const { plan } = await opened();
    expect(await retell(plan.desk, 'gone', own('x'), {})).toEqual({ ok: false, error: 'missing' });
  });
});

describe('moving on the support ladder', () => {
  test('is noted from today on, in both directions, and can be undone', async () => {
    const world = worldOf(today);
    const store = new MemoryStore();
    const plan = await openPlan(store, world);
    const step = await addStep(plan, 'vaske klær');
    await done(moveSupport(plan.desk, step, 'self'));
    world.goTo('2026-11-25');
    plan.lookAtClock();
    const back = await done(moveSupport(plan.desk, step, 'together'));
    expect(plan.stepsById.get(step)?.supports).toEqual([
      { level: 'self', since: today },
      { level: 'together', since: '2026-11-25' },
    ]);
    await done(back.undo());
    expect(plan.stepsById.get(step)?.supports).toEqual([{ level: 'self', since: today }]);
    await done(moveSupport(plan.desk, step, null));
    expect(plan.stepsById.get(step)).not.toHaveProperty('supports');
  });

  test('is refused for a step that is gone', async () => {
    const { plan } = await opened();
    expect(await moveSupport(plan.desk, 'gone', 'self')).toEqual({ ok: false, error: 'missing' });
  });
});
