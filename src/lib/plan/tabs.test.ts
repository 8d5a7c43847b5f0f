// Two windows of one plan: each sees what the other does, and neither writes over it.
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import {
  addGoal,
  addStep,
  allOnDisk,
  done,
  openPlan,
  own,
  twoTabs,
  worldOf,
} from '../../../tests/unit/support/plans.ts';
import { freshName, soon } from '../../../tests/unit/support/stores.ts';
import { DexieStore } from '../vault/dexieStore.ts';
import { layTold, retell } from './diary.ts';
import type { Plan } from './plan.svelte.ts';

const today = '2026-11-18';
const week = '2026-W47';
const laying = { day: today, how: 'done', smaller: null } as const;

/** What both windows show, once they show the same. */
const agreed = (one: Plan, two: Plan, look: (plan: Plan) => unknown) =>
  soon(() => expect(look(two)).toEqual(look(one)));

const everything = (plan: Plan) => [plan.goals, plan.steps, plan.stones, plan.weeks, plan.pauses];

describe('two windows', () => {
  test('show each other’s changes', async () => {
    const [one, two] = await twoTabs(freshName());
    const goal = await addGoal(one, 'sove bedre');
    await soon(() => expect(two.goals).toHaveLength(1));
    await done(two.changeGoal(goal, own('sove godt'), {}));
    await soon(() => expect(one.goalsById.get(goal)!.words.text).toBe('sove godt'));
    const added = await done(one.addStep(own('te'), goal, {}, week));
    await soon(() => expect(two.week(week).steps).toHaveLength(1));
    await added.undo();
    await soon(() => expect([two.steps, two.weeks]).toEqual([[], []]));
    await agreed(one, two, everything);
  });

  test('can do two steps at once, and both stones lie there', async () => {
    const [one, two] = await twoTabs(freshName());
    const [a, b] = [await addStep(one, 'te'), await addStep(one, 'tur')];
    await soon(() => expect(two.steps).toHaveLength(2));
    await Promise.all([done(one.layStone(a, laying)), done(two.layStone(b, laying))]);
    await agreed(one, two, everything);
    expect(one.stones.map(({ step }) => step).sort()).toEqual([a, b].sort());
    expect(one.steps.map(({ state }) => state)).toEqual(['done', 'done']);
  });

  test('that do the same step lay one stone', async () => {
    const [one, two] = await twoTabs(freshName());
    const step = await addStep(one, 'te');
    await soon(() => expect(two.steps).toHaveLength(1));
    const outcomes = await Promise.all([one.layStone(step, laying), two.layStone(step, laying)]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, error: 'already' });
    await agreed(one, two, everything);
    expect(one.stones).toHaveLength(1);
  });

  test('that begin the same week at once both get what they chose', async () => {
    const [one, two] = await twoTabs(freshName());
    const goal = await addGoal(one, 'sove');
    const steps = [await addStep(one, 'te', goal), await addStep(one, 'tur', goal)] as const;
    await soon(() => expect(two.steps).toHaveLength(2));
    await Promise.all([
      done(one.chooseStep(week, steps[0], true)),
      done(two.chooseStep(week, steps[1], true)),
      done(one.setTired(today, true)),
      done(two.chooseGoal(week, goal, true)),
      done(one.setAnchor(week, { words: own('Klubben') })),
    ]);
    await agreed(one, two, everything);
    const chosen = one.week(week);
    expect([...chosen.steps].sort()).toEqual([...steps].sort());
    expect([chosen.goals, chosen.tired, chosen.anchor?.words.text]).toEqual([[goal], [today], 'Klubben']);
    expect(one.weeks).toHaveLength(1);
  });

  test('that fill the same week are both told when a handful is reached', async () => {
    const [one, two] = await twoTabs(freshName());
    const steps = [];
    for (const text of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) steps.push(await addStep(one, text));
    await soon(() => expect(two.steps).toHaveLength(8));
    const outcomes = await Promise.all(
      steps.map((step, index) => (index % 2 === 0 ? one : two).chooseStep(week, step, true)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.error).toBe('handful');
    await agreed(one, two, everything);
    expect(new Set(one.week(week).steps).size).toBe(5);
  });

  test('that reword the same goal keep both wordings', async () => {
    const [one, two] = await twoTabs(freshName());
    const goal = await addGoal(one, 'første');
    await soon(() => expect(two.goals).toHaveLength(1));
    await Promise.all([
      done(one.changeGoal(goal, own('andre'), {})),
      done(two.changeGoal(goal, own('tredje'), {})),
    ]);
    await agreed(one, two, everything);
    const { words, earlier } = one.goalsById.get(goal)!;
    expect([...earlier.map((left) => left.words.text), words.text].sort()).toEqual([
      'andre',
      'første',
      'tredje',
    ]);
  });

  test('do not undo what the other has gone on with', async () => {
    const [one, two] = await twoTabs(freshName());
    const goal = await addGoal(one, 'sove');
    const reworded = await done(one.changeGoal(goal, own('sove godt'), {}));
    await soon(() => expect(two.goals[0]?.words.text).toBe('sove godt'));
    await done(two.moveGoal(goal, 'resting'));
    // Asked at once, before the signal has come through.
    expect(await reworded.undo()).toEqual({ ok: false, error: 'changedSince' });
    expect(two.goals[0]).toMatchObject({ state: 'resting', words: { text: 'sove godt' } });
  });

  test('say that something is missing when the other has taken it away', async () => {
    const [one, two] = await twoTabs(freshName());
    const step = await addStep(one, 'te');
    await soon(() => expect(two.steps).toHaveLength(1));
    await done(one.removeStep(step));
    expect(await two.changeStep(step, own('kaffe'), {})).toEqual({ ok: false, error: 'missing' });
    await agreed(one, two, everything);
  });

  test('can write much at once, and nothing of it is lost or doubled', async () => {
    const name = freshName();
    const [one, two] = await twoTabs(name);
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        done((index % 2 === 0 ? one : two).addStep(own(`steg ${index}`), undefined, {}, null)),
      ),
    );
    await agreed(one, two, everything);
    expect(new Set(one.steps.map(({ words }) => words.text)).size).toBe(12);
    expect(await allOnDisk(await DexieStore.open(name))).toHaveLength(12);
  });
});

describe('two windows that settle', () => {
  /** A plan of a year ago with enough in it to be packed. */
  async function yearOld(name: string) {
    const world = worldOf('2025-11-05');
    const plan = await openPlan(await DexieStore.open(name), world);
    await done(plan.describeMe({ welcomed: true }));
    for (let index = 0; index < 30; index++)
      await done(layTold(plan.desk, { words: own(`stein ${index}`), day: '2025-11-05' }));
    plan.close();
    world.goTo(today);
    return twoTabs(name, world);
  }

  test('at once lose nothing and double nothing', async () => {
    const name = freshName();
    const [one, two] = await yearOld(name);
    const before = await allOnDisk(await DexieStore.open(name));
    await Promise.all([one.settle(), two.settle()]);
    expect(await allOnDisk(await DexieStore.open(name))).toEqual(before);
    // What the other has packed is not gone from sight: it may be on screen.
    await soon(() => expect([one.stones.length, two.stones.length]).toEqual([30, 30]));
    expect([one.problem, two.problem]).toEqual([null, null]);
  });

  test('while the other changes an old record keep the change', async () => {
    const name = freshName();
    const [one, two] = await yearOld(name);
    const [stone, other] = one.stones;
    await Promise.all([
      done(retell(two.desk, stone!.id, own('nye ord'), {})),
      one.settle(),
      done(two.removeStone(other!.id)),
    ]);
    await one.settle();
    const records = (await allOnDisk(await DexieStore.open(name))) as {
      id: string;
      words?: { text: string };
    }[];
    expect(records.filter(({ id }) => id === stone!.id).map(({ words }) => words?.text)).toEqual(['nye ord']);
    expect(records.some(({ id }) => id === other!.id)).toBe(false);
    expect(records).toHaveLength(30);
  });

  test('go on with what the other has packed, whatever it is', async () => {
    const [one, two] = await yearOld(freshName());
    const stone = two.stones[0]!.id;
    await one.settle();
    // It is on its shelf now, and this window has never asked for that.
    await soon(() => expect(two.stones).toHaveLength(30));
    await done(two.removeStone(stone));
    await soon(() => expect(one.stones).toHaveLength(29));
    expect(two.stones.some(({ id }) => id === stone)).toBe(false);
  });

  test('see a packed record that the other has changed', async () => {
    const [one, two] = await yearOld(freshName());
    await one.loadWeek('2025-W45');
    await two.loadWeek('2025-W45');
    await one.settle();
    const stone = one.stones[0]!.id;
    await soon(() => expect(two.stones).toHaveLength(30));
    await done(retell(one.desk, stone, own('sett på nytt'), {}));
    await soon(() => expect(two.stones.find(({ id }) => id === stone)!.words.text).toBe('sett på nytt'));
    const laid = two.stones.find(({ id }) => id !== stone)!.id;
    await done(two.removeStone(laid));
    await soon(() => expect(one.stones).toHaveLength(29));
  });
});
