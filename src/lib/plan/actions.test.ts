// Every action of a plan and the way back from it: after an undo everything on disk is as it was, to the letter.
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import {
  addGoal,
  addStep,
  diskOf,
  done,
  frozenWorld,
  openPlan,
  own,
  worldOf,
} from '../../../tests/unit/support/plans.ts';
import { storeKinds } from '../../../tests/unit/support/stores.ts';
import type { PlanRecord } from '../domain/kinds.ts';
import { masteryInWords } from '../domain/mastery.ts';
import type { EnvelopeStore } from '../vault/store.ts';
import { layTold, retell } from './diary.ts';
import type { Done, Plan } from './plan.svelte.ts';
import type { Result } from '../domain/result.ts';

const today = '2026-11-18';
const week = '2026-W47';

/** A plan with something of everything, and the ids of it. */
async function lived(store: EnvelopeStore) {
  const plan = await openPlan(store);
  await done(plan.describeMe({ welcomed: true, interests: ['music'] }));
  await done(plan.callMe('Ada'));
  const goal = await addGoal(plan, 'sove bedre', { area: 'health', why: own('jeg er trett') });
  const part = await addGoal(plan, 'gå ut', { parent: goal });
  const other = await addGoal(plan, 'lære gitar');
  const resting = await addGoal(plan, 'male stua');
  await done(plan.moveGoal(resting, 'resting'));
  const step = await addStep(plan, 'slå av lyset', goal, { smaller: own('dempe lyset') });
  const second = await addStep(plan, 'lese litt', goal);
  const often = await addStep(plan, 'gå en tur', goal, { timesAWeek: 3 });
  const finished = await addStep(plan, 'vaske kopp', goal);
  const { stone } = await done(plan.layStone(finished, { day: today, how: 'done', smaller: null }));
  await done(layTold(plan.desk, { words: own('ringte søster'), day: '2026-11-17' }));
  const ownStone = plan.stones.find(({ words }) => words.text === 'ringte søster')!.id;
  await done(plan.chooseStep(week, step, true));
  await done(plan.chooseGoal(week, goal, true));
  await done(plan.setAnchor(week, { words: own('Klubben'), when: { days: [3] } }));
  await done(plan.keepDraft('goal', { text: 'jeg vil' }));
  await done(plan.keepDraft('note', { text: 'halvferdig' }));
  return { plan, goal, part, other, resting, step, second, often, finished, stone, ownStone };
}
type Lived = Awaited<ReturnType<typeof lived>>;

const laying = { day: today, how: 'done', smaller: null } as const;
const packedStone: PlanRecord = masteryInWords(own('bakte'), today, undefined, worldOf('2026-11-18'));

type Action = (lived: Lived) => Promise<Result<Done, unknown>>;

const actions: Readonly<Record<string, Action>> = {
  'being called something': ({ plan }) => plan.callMe('Bo'),
  'being called nothing': ({ plan }) => plan.callMe(''),
  'changing what I like': ({ plan }) => plan.describeMe({ interests: ['cats'], showHidden: true }),
  'adding a goal': ({ plan }) => plan.addGoal(own('ny'), { area: 'home' }),
  'adding a goal from a draft': ({ plan }) => plan.addGoal(own('ny'), {}, 'goal'),
  'rewording a goal': ({ plan, goal }) => plan.changeGoal(goal, own('sove godt'), { why: undefined }, 'goal'),
  'making a goal part of another': ({ plan, other, goal }) =>
    plan.changeGoal(other, own('annet'), { parent: goal }),
  'resting a goal': ({ plan, goal }) => plan.moveGoal(goal, 'resting'),
  'reaching a goal': ({ plan, goal }) => plan.moveGoal(goal, 'reached'),
  'letting a goal go': ({ plan, goal }) => plan.moveGoal(goal, 'letGo'),
  'taking a goal up again': ({ plan, resting }) => plan.moveGoal(resting, 'active'),
  'adding a step': ({ plan, goal }) => plan.addStep(own('nytt'), goal, { size: 2 }, null),
  'adding a step to a week': ({ plan, goal }) => plan.addStep(own('nytt'), goal, {}, week, 'note'),
  'adding a loose step to a week that is not there yet': ({ plan }) =>
    plan.addStep(own('nytt'), undefined, {}, '2026-W48'),
  'changing a step': ({ plan, step }) =>
    plan.changeStep(step, own('andre ord'), { when: { days: [1] }, smaller: undefined }, 'note'),
  'resting a step': ({ plan, step }) => plan.moveStep(step, 'resting'),
  'setting a step aside': ({ plan, step }) => plan.moveStep(step, 'notNow'),
  'opening a done step': ({ plan, finished }) => plan.moveStep(finished, 'open'),
  'moving a step up': ({ plan, second }) => plan.reorderStep(second, -1),
  'moving a step down': ({ plan, step }) => plan.reorderStep(step, 1),
  'removing a step': ({ plan, step }) => plan.removeStep(step),
  'doing a step': ({ plan, step }) => plan.layStone(step, laying),
  'doing a part of a step': ({ plan, step }) => plan.layStone(step, { ...laying, how: 'partly' }),
  'doing the smaller version': ({ plan, step }) => plan.layStone(step, { ...laying, smaller: own('dempe') }),
  'doing a repeated step': ({ plan, often }) => plan.layStone(often, laying),
  'taking a stone up again': ({ plan, finished }) => plan.liftStone(finished, today, false),
  'writing a stone': ({ plan, goal }) =>
    layTold(plan.desk, { words: own('gikk ut'), day: today, goal }, 'note'),
  'rewording a stone': ({ plan, stone }) => retell(plan.desk, stone, own('vasket alt'), {}),
  'removing a stone': ({ plan, ownStone }) => plan.removeStone(ownStone),
  'choosing a step': ({ plan, second }) => plan.chooseStep(week, second, true),
  'choosing a step for a week that is not there yet': ({ plan, second }) =>
    plan.chooseStep('2026-W48', second, true),
  'taking a step out of the week': ({ plan, step }) => plan.chooseStep(week, step, false),
  'choosing a goal': ({ plan, other }) => plan.chooseGoal(week, other, true),
  'taking a goal out of the week': ({ plan, goal }) => plan.chooseGoal(week, goal, false),
  'setting the anchor': ({ plan }) => plan.setAnchor(week, { words: own('Kafé') }, 'note'),
  'taking the anchor away': ({ plan }) => plan.setAnchor(week, null),
  'being tired': ({ plan }) => plan.setTired(today, true),
  'a pause': ({ plan }) => plan.pause('2026-11-16'),
  'keeping a draft': ({ plan }) => plan.keepDraft('stone', { text: 'i dag' }),
  'writing on in a draft': ({ plan }) => plan.keepDraft('goal', { text: 'jeg vil gjerne' }),
  'dropping a draft': ({ plan }) => plan.dropDraft('goal'),
  'filling in ready records': ({ plan }) => plan.fill([packedStone]),
};

describe.each(storeKinds)('in $name', ({ open }) => {
  test.each(Object.entries(actions))('%s is kept, and undone to the letter', async (_, act) => {
    const store = await open();
    const given = await lived(store);
    const before = await diskOf(store);
    const outcome = await done(act(given));
    const after = await diskOf(store);
    expect(after).not.toEqual(before);
    expect(await outcome.undo()).toEqual({ ok: true, value: null });
    expect(await diskOf(store)).toEqual(before);
    // What is undone is not undone once more.
    expect(await outcome.undo()).toEqual({ ok: false, error: 'changedSince' });
    expect(await diskOf(store)).toEqual(before);
  });
});

const { open } = storeKinds[0]!;

describe('a pause that lasts', () => {
  test.each<[string, (plan: Plan) => Promise<Result<Done, unknown>>]>([
    ['moved', (plan) => plan.pause('2026-11-10')],
    ['ended', (plan) => plan.resume()],
  ])('can be %s, and that can be undone', async (_, act) => {
    const store = await open();
    const { plan } = await lived(store);
    await done(plan.pause('2026-11-16'));
    const before = await diskOf(store);
    const outcome = await done(act(plan));
    expect(await diskOf(store)).not.toEqual(before);
    expect(await outcome.undo()).toEqual({ ok: true, value: null });
    expect(await diskOf(store)).toEqual(before);
    expect(plan.paused).toBe(true);
  });
});

describe('what is on screen', () => {
  test('is what is on disk, after every action and every undo', async () => {
    const store = await open();
    const { plan, step, goal } = await lived(store);
    const shown = () => [
      ...plan.goals,
      ...plan.steps,
      ...plan.stones,
      ...plan.weeks,
      ...plan.pauses,
      plan.me,
    ];
    const same = async () => {
      const onDisk = (await diskOf(store)).open as Record<string, PlanRecord>;
      for (const record of shown()) expect(onDisk[record.id]).toEqual(record);
      const drafts = Object.values(onDisk).filter(({ kind }) => kind === 'draft');
      expect(shown()).toHaveLength(Object.keys(onDisk).length - drafts.length);
    };
    const laid = await done(plan.layStone(step, laying));
    await same();
    await laid.undo();
    await same();
    await done(plan.moveGoal(goal, 'reached'));
    await same();
  });

  test('goes on from one plan to the next that is opened', async () => {
    const store = await open();
    const { plan } = await lived(store);
    const again = await openPlan(store);
    expect([again.goals, again.steps, again.stones, again.weeks, again.me]).toEqual([
      plan.goals,
      plan.steps,
      plan.stones,
      plan.weeks,
      plan.me,
    ]);
    expect(again.draft('goal')).toEqual({ text: 'jeg vil' });
  });
});

describe('an undo', () => {
  test('is refused when what it would put back has been changed since', async () => {
    const store = await open();
    const { plan, goal, step, second } = await lived(store);
    const reworded = await done(plan.changeGoal(goal, own('en'), {}));
    await done(plan.changeGoal(goal, own('to'), {}));
    const laid = await done(plan.layStone(step, laying));
    await done(plan.changeStep(step, own('andre ord'), {}));
    const chosen = await done(plan.chooseStep(week, second, true));
    await done(plan.setTired(today, true));
    const before = await diskOf(store);
    for (const outcome of [reworded, laid, chosen])
      expect(await outcome.undo()).toEqual({ ok: false, error: 'changedSince' });
    expect(await diskOf(store)).toEqual(before);
  });

  test('is refused also when the clock has stood still in between', async () => {
    const store = await open();
    const plan = await openPlan(store, frozenWorld());
    const goal = await addGoal(plan, 'null');
    const reworded = await done(plan.changeGoal(goal, own('en'), {}));
    await done(plan.changeGoal(goal, own('to'), {}));
    expect(await reworded.undo()).toEqual({ ok: false, error: 'changedSince' });
    expect(plan.goalsById.get(goal)!.words.text).toBe('to');
  });

  test('is not hindered by changes to anything else', async () => {
    const { plan, goal, other, step } = await lived(await open());
    const reworded = await done(plan.changeGoal(goal, own('en'), {}));
    await done(plan.changeGoal(other, own('gitar hver dag'), {}));
    await done(plan.removeStep(step));
    expect(await reworded.undo()).toEqual({ ok: true, value: null });
    expect(plan.goalsById.get(goal)!.words.text).toBe('sove bedre');
  });

  test('puts a draft back that went when its words were saved', async () => {
    const { plan } = await lived(await open());
    const added = await done(plan.addGoal(own('ny'), {}, 'goal'));
    expect(plan.draft('goal')).toBeNull();
    await added.undo();
    expect(plan.draft('goal')).toEqual({ text: 'jeg vil' });
  });
});

describe('making a goal part of one that is a part itself', () => {
  test('keeps the words and leaves the goal where it stood', async () => {
    const { plan, part, other } = await lived(await open());
    await done(plan.changeGoal(other, own('lage mat selv'), { parent: part }));
    expect(plan.goalsById.get(other)).toMatchObject({ words: { text: 'lage mat selv' } });
    expect(plan.goalsById.get(other)?.parent).toBeUndefined();
  });
});

describe('what is asked of something that is gone', () => {
  test('is refused as missing, and changes nothing', async () => {
    const store = await open();
    const { plan, goal } = await lived(store);
    const before = await diskOf(store);
    const asked = [
      plan.changeGoal('gone', own('x'), {}),
      plan.moveGoal('gone', 'reached'),
      plan.changeStep('gone', own('x'), {}),
      plan.moveStep('gone', 'resting'),
      plan.reorderStep('gone', 1),
      plan.removeStep('gone'),
      plan.layStone('gone', laying),
      plan.liftStone('gone', today, false),
      retell(plan.desk, 'gone', own('x'), {}),
      plan.removeStone('gone'),
      // A goal is no step, and a step no stone.
      plan.removeStep(goal),
      plan.removeStone(goal),
    ];
    for (const outcome of await Promise.all(asked)) expect(outcome).toEqual({ ok: false, error: 'missing' });
    expect(await diskOf(store)).toEqual(before);
    expect(plan.problem).toBeNull();
  });
});

describe.each(storeKinds)('an action that has nothing to do, in $name', ({ open: openStore }) => {
  test('is done all the same', async () => {
    const store = await openStore();
    const { plan, step, finished } = await lived(store);
    const before = await diskOf(store);
    await done(plan.resume());
    await done(plan.dropDraft('nowhere'));
    await done(plan.reorderStep(step, -1));
    await done(plan.liftStone(step, today, false));
    expect(await plan.layStone(finished, laying)).toEqual({ ok: false, error: 'already' });
    expect(await diskOf(store)).toEqual(before);
    expect(plan.problem).toBeNull();
  });
});
