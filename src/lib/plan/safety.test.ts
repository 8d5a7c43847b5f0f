// Every action on my plan for hard times, and the way back from it: after an undo everything on disk is as it was.
// How the plan was before the first change of a day is kept, once, and no later change loses it.
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { diskOf, done, openPlan, own, twoTabs, worldOf } from '../../../tests/unit/support/plans.ts';
import { freshName, soon } from '../../../tests/unit/support/stores.ts';
import { newPerson, type Person } from '../domain/person.ts';
import { safetyPlanId, safetyVersionId, type SafetyPlan, type SafetyVersion } from '../domain/safetyPlan.ts';
import { MemoryStore } from '../vault/memoryStore.ts';
import type { Desk, Outcome } from './desk.ts';
import {
  addLine,
  addPair,
  addPersonLine,
  addSection,
  addStage,
  changeLine,
  changePair,
  hideSection,
  lookedOver,
  lookLater,
  moveLine,
  moveSection,
  nameBar,
  removeLine,
  removePair,
  removeSection,
  removeStage,
  removeVersion,
  renameSection,
  renameStage,
  restoreVersion,
} from './safety.ts';

const today = '2026-11-18';
const planOn = (desk: Desk): SafetyPlan | undefined => desk.one<SafetyPlan>('safetyPlan', safetyPlanId);
const textsOf = (plan: Pick<SafetyPlan, 'sections'> | undefined): readonly (string | undefined)[] =>
  plan?.sections.flatMap(({ items }) => items.map((item) => item.words?.text ?? item.person)) ?? [];

async function addPerson(desk: Desk, name: string, contact?: 'yes' | 'no'): Promise<string> {
  const person = newPerson({ name, contact, hours: [] }, [], desk.world());
  await done(desk.commit(() => ({ ok: true, value: { put: [person] } })));
  return person.id;
}

/** A plan written on one day, looked at on the next, and drafts of two forms. */
async function lived() {
  const store = new MemoryStore();
  const world = worldOf('2026-11-10');
  const plan = await openPlan(store, world);
  const { desk } = plan;
  for (const text of ['a', 'b', 'c']) await done(addLine(desk, 'signs', own(text)));
  await done(addPair(desk, { sign: own('x'), action: own('y'), stage: 'heavy' }));
  const made = await done(addSection(desk, own('Katten')));
  const amir = await addPerson(desk, 'Amir', 'yes');
  for (const form of ['form', 'other']) await done(plan.keepDraft(form, { text: 'halvferdig' }));
  await done(removeVersion(desk, '2026-11-10'));
  world.goTo(today);
  plan.lookAtClock();
  const [line = ''] = planOn(desk)?.sections[0]?.items.map(({ id }) => id) ?? [];
  return { store, world, plan, desk, line, pair: planOn(desk)?.pairs[0]?.id ?? '', section: made.id, amir };
}
type Lived = Awaited<ReturnType<typeof lived>>;

const withForm: Readonly<Record<string, (lived: Lived) => Promise<Outcome<unknown>>>> = {
  'adding a line': ({ desk }) => addLine(desk, 'myself', own('d'), 'hard', 'form'),
  'changing a line': ({ desk, line }) => changeLine(desk, line, own('ny'), 'hard', 'form'),
  'removing a line': ({ desk, line }) => removeLine(desk, line, 'form'),
  'renaming a part': ({ desk }) => renameSection(desk, 'ask', own('Mine folk'), 'form'),
  'adding a part': ({ desk }) => addSection(desk, own('Musikk'), 'form'),
  'removing a part': ({ desk, section }) => removeSection(desk, section, 'form'),
  'adding a pair': ({ desk }) => addPair(desk, { sign: own('p'), action: own('q') }, 'form'),
  'changing a pair': ({ desk, pair }) => changePair(desk, pair, { sign: own('p'), action: own('q') }, 'form'),
  'removing a pair': ({ desk, pair }) => removePair(desk, pair, 'form'),
  'renaming a stage': ({ desk }) => renameStage(desk, 'heavy', own('Grått'), 'form'),
  'adding a stage': ({ desk }) => addStage(desk, own('Etter natta'), 'form'),
  'removing a stage': ({ desk }) => removeStage(desk, 'heavy', 'form'),
};
const others: typeof withForm = {
  'adding someone': ({ desk, amir }) => addPersonLine(desk, 'ask', amir),
  'moving a line': ({ desk, line }) => moveLine(desk, line, 1),
  'hiding a part': ({ desk }) => hideSection(desk, 'notHelping', true),
  'moving a part': ({ desk }) => moveSection(desk, 'signs', 1),
};
const about: typeof withForm = {
  'saying that it is right': ({ desk }) => lookedOver(desk),
  'looking later': ({ desk }) => lookLater(desk),
};

describe.each(Object.entries({ ...withForm, ...others, ...about }))('%s', (name, action) => {
  test('is kept with how it was before, and undone to the letter', async () => {
    const life = await lived();
    const before = await diskOf(life.store);
    const was = planOn(life.desk);
    const outcome = await done(action(life));
    expect(await diskOf(life.store)).not.toEqual(before);
    expect(['form', 'other'].map((form) => life.plan.draft(form) !== null)).toEqual([
      !(name in withForm),
      true,
    ]);
    const version = life.desk.one<SafetyVersion>('safetyVersion', safetyVersionId(today));
    if (name in about) expect(version).toBeUndefined();
    else {
      const { stages, sections, pairs } = was ?? {};
      expect(version).toMatchObject({ day: today, stages, sections, pairs });
      expect(planOn(life.desk)?.lookedOn).toBe(today);
    }
    expect(await outcome.undo()).toEqual({ ok: true, value: null });
    expect(await diskOf(life.store)).toEqual(before);
  });
});

const gone: Readonly<Record<string, (lived: Lived) => Promise<Outcome<unknown>>>> = {
  'a part': ({ desk }) => addLine(desk, 'none', own('a')),
  'a line': ({ desk }) => changeLine(desk, 'none', own('a'), undefined),
  'a line to move': ({ desk }) => moveLine(desk, 'none', 1),
  'a pair': ({ desk }) => removePair(desk, 'none'),
  'a stage': ({ desk }) => renameStage(desk, 'none', own('a')),
  someone: ({ desk }) => addPersonLine(desk, 'ask', 'none'),
  'a version': ({ desk }) => restoreVersion(desk, '2026-01-01'),
  'a version to remove': ({ desk }) => removeVersion(desk, '2026-01-01'),
};

test.each(Object.entries(gone))('%s that is gone changes nothing', async (_name, action) => {
  const life = await lived();
  const before = await diskOf(life.store);
  expect(await action(life)).toEqual({ ok: false, error: 'missing' });
  expect(await diskOf(life.store)).toEqual(before);
});

test('the first line makes the plan, and nothing is kept of an empty one', async () => {
  const plan = await openPlan(new MemoryStore());
  await done(addLine(plan.desk, 'signs', own('a')));
  expect(textsOf(planOn(plan.desk))).toEqual(['a']);
  expect(plan.desk.stored<SafetyVersion>('safetyVersion')).toEqual([]);
});

test('someone marked «no» does not come in', async () => {
  const { desk } = await lived();
  const far = await addPerson(desk, 'Far', 'no');
  expect(await addPersonLine(desk, 'ask', far)).toEqual({ ok: false, error: 'missing' });
});

test('the last stage stays, and there are never more than can be told apart', async () => {
  const { desk } = await lived();
  await done(removeStage(desk, 'calm'));
  await done(removeStage(desk, 'heavy'));
  expect(await removeStage(desk, 'hard')).toEqual({ ok: false, error: 'last' });
  for (const name of ['1', '2', '3', '4']) await done(addStage(desk, own(name)));
  expect(await addStage(desk, own('5'))).toEqual({ ok: false, error: 'full' });
});

test('the bar is named, and its draft goes with it', async () => {
  const { plan, desk } = await lived();
  await done(nameBar(desk, ' Været ', 'form'));
  expect(planOn(desk)?.barName).toBe('Været');
  expect(plan.draft('form')).toBeNull();
  expect(desk.stored<SafetyVersion>('safetyVersion')).toEqual([]);
  await done(nameBar(desk, ''));
  expect(planOn(desk)).not.toHaveProperty('barName');
});

describe('earlier versions', () => {
  test('are of the morning of each day with a change, and stay when the rest is packed', async () => {
    const { plan, desk, world, line } = await lived();
    await done(changeLine(desk, line, own('a2'), undefined));
    await done(changeLine(desk, line, own('a3'), undefined));
    world.goTo('2026-11-19');
    plan.lookAtClock();
    await done(changeLine(desk, line, own('a4'), undefined));
    const texts = () =>
      desk
        .stored<SafetyVersion>('safetyVersion')
        .map((version) => [version.day, textsOf(version)[0]])
        .sort();
    expect(texts()).toEqual([
      [today, 'a'],
      ['2026-11-19', 'a3'],
    ]);
    world.goTo('2027-03-01');
    plan.lookAtClock();
    await plan.settle();
    const restored = await done(restoreVersion(desk, today));
    expect(textsOf(planOn(desk))[0]).toBe('a');
    // How it was before it was taken back is kept too.
    expect(textsOf(desk.one<SafetyVersion>('safetyVersion', safetyVersionId('2027-03-01')))[0]).toBe('a4');
    expect(await restored.undo()).toEqual({ ok: true, value: null });
    expect(textsOf(planOn(desk))[0]).toBe('a4');
  });

  test('that are packed can be removed for good, and even that undone', async () => {
    const { store, plan, desk, world, line } = await lived();
    await done(changeLine(desk, line, own('a2'), undefined));
    world.goTo('2027-03-01');
    plan.lookAtClock();
    await plan.settle();
    const removed = await done(removeVersion(desk, today));
    expect(JSON.stringify(await diskOf(store))).not.toContain(safetyVersionId(today));
    expect(await removed.undo()).toEqual({ ok: true, value: null });
    expect(JSON.stringify(await diskOf(store))).toContain(safetyVersionId(today));
  });

  test('do not bring back someone who is no longer safe', async () => {
    const { desk, world, plan, amir } = await lived();
    await done(addPersonLine(desk, 'ask', amir));
    world.goTo('2026-11-20');
    plan.lookAtClock();
    await done(addLine(desk, 'ask', own('d')));
    const person = desk.one<Person>('person', amir);
    if (person === undefined) throw new Error('nobody');
    await done(desk.commit(() => ({ ok: true, value: { put: [{ ...person, contact: 'no' as const }] } })));
    await done(restoreVersion(desk, '2026-11-20'));
    expect(textsOf(planOn(desk))).toEqual(['a', 'b', 'c']);
  });
});

describe('two windows', () => {
  test('that write at once both keep their lines, and one version of the morning', async () => {
    const [one, two] = await twoTabs(freshName());
    await done(addLine(one.desk, 'signs', own('a')));
    await soon(() => expect(textsOf(planOn(two.desk))).toEqual(['a']));
    await Promise.all([
      done(addLine(one.desk, 'signs', own('b'))),
      done(addLine(two.desk, 'signs', own('c'))),
      done(addPair(two.desk, { sign: own('x'), action: own('y') })),
    ]);
    await soon(() => expect(planOn(two.desk)).toEqual(planOn(one.desk)));
    expect([...textsOf(planOn(one.desk))].sort()).toEqual(['a', 'b', 'c']);
    expect(planOn(one.desk)?.pairs).toHaveLength(1);
    expect(one.desk.stored<SafetyVersion>('safetyVersion')).toHaveLength(1);
    expect(textsOf(one.desk.stored<SafetyVersion>('safetyVersion')[0])).toEqual(['a']);
  });

  test('where a stage goes while a line is written for it: the line belongs to all', async () => {
    const [one, two] = await twoTabs(freshName());
    await done(addLine(one.desk, 'signs', own('a')));
    await soon(() => expect(planOn(two.desk)).toBeDefined());
    await Promise.all([
      done(removeStage(one.desk, 'hard')),
      done(addLine(two.desk, 'signs', own('b'), 'hard')),
    ]);
    await soon(() => expect(planOn(two.desk)).toEqual(planOn(one.desk)));
    expect(planOn(one.desk)?.sections[0]?.items.map(({ stage }) => stage)).toEqual([undefined, undefined]);
  });

  test('do not undo what is newer', async () => {
    const [one, two] = await twoTabs(freshName());
    const added = await done(addLine(one.desk, 'signs', own('a')));
    await soon(() => expect(planOn(two.desk)).toBeDefined());
    await done(addLine(two.desk, 'signs', own('b')));
    await soon(() => expect(textsOf(planOn(one.desk))).toEqual(['a', 'b']));
    expect(await added.undo()).toEqual({ ok: false, error: 'changedSince' });
  });
});
