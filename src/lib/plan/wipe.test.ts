// Deleting for good from a plan: off the screen, off the disk, out of the copies, and nothing else changed.
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import {
  addGoal,
  addStep,
  allOnDisk,
  done,
  openPlan,
  own,
  plantShelf,
} from '../../../tests/unit/support/plans.ts';
import { good } from '../../../tests/unit/support/stores.ts';
import { sharedSorts, versions } from '../domain/limits.ts';
import type { Person, SafetyPlan, ShareReceipt, Step } from '../domain/schemas.ts';
import { keepSnapshot, readSnapshots } from '../vault/backup/whole.ts';
import { MemoryStore } from '../vault/memoryStore.ts';
import { addPerson } from './people.ts';
import type { Plan } from './plan.svelte.ts';
import { addLine, addPersonLine } from './safety.ts';
import { addContact, noteShare, receiveReply, writeAbout } from './share.ts';
import { shelfNamesFor } from './shelfGuess.ts';
import { contents, wipeGoal, wipeRoom } from './wipe.ts';

describe('a room', () => {
  test('goes from the open shelf, the packed ones, the drafts and the copies', async () => {
    const store = new MemoryStore();
    const plan = await openPlan(store);
    await addGoal(plan, 'sove bedre');
    await addStep(plan, 'te');
    await done(plan.layStone(plan.steps[0]!.id, { day: plan.today, how: 'done', smaller: null }));
    await done(plan.keepDraft('goal', { text: 'et nytt mål' }));
    await done(plan.keepDraft('stone', { text: 'en stein' }));
    const old = { ...plan.goals[0]!, id: 'old', state: 'reached', stateSince: '2026-01-02' };
    await plantShelf(store, 'goals-2026', [old]);
    good(await plan.whole((vault) => keepSnapshot(vault, 'regular', '2026-11-18T12:00:00.000Z')));
    expect(await wipeRoom(plan, 'goals')).toMatchObject({ ok: true });
    expect([plan.goals, plan.steps]).toEqual([[], []]);
    expect(plan.stones).toHaveLength(1);
    const left = JSON.stringify(await allOnDisk(store));
    for (const word of ['sove bedre', 'et nytt mål']) expect(left).not.toContain(word);
    expect(left).toContain('en stein');
    const copies = good(await plan.whole((vault) => readSnapshots(vault)));
    expect(JSON.stringify(copies)).not.toContain('sove bedre');
    plan.close();
  });

  test('of people leaves nobody in a line or a step', async () => {
    const plan = await openPlan(new MemoryStore());
    const { id } = await done(addPerson(plan.desk, { name: 'Amir', contact: 'yes', hours: [] }));
    await done(addLine(plan.desk, 'myself', own('Gå ut')));
    await done(addPersonLine(plan.desk, 'ask', id));
    await addStep(plan, 'te', undefined, { people: [id] });
    expect(await wipeRoom(plan, 'people')).toMatchObject({ ok: true });
    expect(plan.desk.stored<Person>('person')).toEqual([]);
    expect(JSON.stringify(plan.desk.stored<SafetyPlan>('safetyPlan'))).not.toContain(id);
    expect(JSON.stringify(plan.desk.stored<SafetyPlan>('safetyPlan'))).toContain('Gå ut');
    expect(JSON.stringify(plan.desk.stored<Step>('step'))).not.toContain(id);
    plan.close();
  });
});

describe('what was shown', () => {
  /** A contact person, what they were shown of the plan, their answer, and something about me. */
  async function shown(store: MemoryStore): Promise<Plan> {
    const plan = await openPlan(store);
    await addGoal(plan, 'sove bedre');
    const goal = plan.goals[0]!.id;
    const step = await addStep(plan, 'te klokka ni', goal);
    await addGoal(plan, 'synge i kor');
    const { id } = await done(addContact(plan.desk, { name: 'Ingrid' }));
    await done(writeAbout(plan.desk, { id: undefined, words: own('Jeg liker stillhet') }));
    const share = 'share-1';
    await done(
      noteShare(
        plan.desk,
        {
          id: share,
          contact: id,
          carrier: 'link',
          items: [
            { key: `goal:${goal}`, sort: 'goal', words: own('sove bedre') },
            // It was called something else that day.
            { key: `step:${step}`, sort: 'step', words: own('kamille i koppen') },
            { key: `weekStep:${step}`, sort: 'weekStep', words: own('kamille i koppen') },
            { key: `goal:${plan.goals[1]!.id}`, sort: 'goal', words: own('synge i kor') },
            { key: 'person:amir', sort: 'person', words: own('Amir') },
          ],
        },
        [],
      ),
    );
    await done(receiveReply(plan.desk, 'answer-1', share, [{ sort: 'greeting', words: own('Så fint') }]));
    await done(plan.keepDraft('contact-new', { name: 'Samira' }));
    good(await plan.whole((vault) => keepSnapshot(vault, 'regular', '2026-11-18T12:00:00.000Z')));
    return plan;
  }
  const everything = async (plan: Plan, store: MemoryStore): Promise<string> =>
    JSON.stringify([await allOnDisk(store), good(await plan.whole((vault) => readSnapshots(vault)))]);

  test('goes with its room: contact persons, notes, answers and what is about me', async () => {
    const store = new MemoryStore();
    const plan = await shown(store);
    expect(await wipeRoom(plan, 'sharing')).toMatchObject({ ok: true });
    const left = await everything(plan, store);
    for (const word of ['Ingrid', 'Samira', 'Amir', 'Så fint', 'stillhet']) expect(left).not.toContain(word);
    expect(plan.goals).toHaveLength(2);
    plan.close();
  });

  test.each(['a goal', 'its room'] as const)(
    'loses the words of %s that goes, and is noted all the same',
    async (which) => {
      const store = new MemoryStore();
      const plan = await shown(store);
      const wiped =
        which === 'a goal' ? await wipeGoal(plan, plan.goals[0]!.id) : await wipeRoom(plan, 'goals');
      expect(wiped).toMatchObject({ ok: true });
      const left = await everything(plan, store);
      for (const word of ['sove bedre', 'te klokka ni', 'kamille']) expect(left).not.toContain(word);
      expect(left.includes('synge i kor')).toBe(which === 'a goal');
      expect(left).toContain('Amir');
      const [receipt] = plan.desk.stored<ShareReceipt>('shareReceipt');
      expect(receipt?.items.map(({ sort }) => sort)).toEqual(['goal', 'step', 'weekStep', 'goal', 'person']);
      plan.close();
    },
  );
});

test('whatever is kept belongs to one room, or to nobody’s', () => {
  const ofNoRoom = ['aboutMe', 'draft', 'keeping'];
  const kinds = Object.values(contents).flatMap((content) => content.kinds);
  expect([...kinds, ...ofNoRoom].sort()).toEqual(Object.keys(versions).sort());
  const sorts = Object.values(contents).flatMap((content) => content.shown);
  expect([...sorts, 'name', 'about', 'likes'].sort()).toEqual([...sharedSorts].sort());
});

describe('a goal', () => {
  test('goes with its parts, their steps and drafts; others stay, and so does what was managed', async () => {
    const store = new MemoryStore();
    const plan = await openPlan(store);
    const [one, other] = [await addGoal(plan, 'sove bedre'), await addGoal(plan, 'gå tur')];
    const part = await addGoal(plan, 'legge seg i tide', { parent: one });
    const step = await addStep(plan, 'te', part);
    await addStep(plan, 'sko', other);
    await done(plan.layStone(step, { day: plan.today, how: 'done', smaller: null }));
    await done(plan.keepDraft(`step-${step}`, { text: 'grønn te' }));
    expect(await wipeGoal(plan, one)).toMatchObject({ ok: true });
    expect(plan.goals.map(({ words }) => words.text)).toEqual(['gå tur']);
    expect(plan.steps.map(({ words }) => words.text)).toEqual(['sko']);
    expect(plan.stones).toHaveLength(1);
    expect(JSON.stringify(await allOnDisk(store))).not.toContain('grønn te');
    expect(await wipeGoal(plan, one)).toEqual({ ok: false, error: 'missing' });
    plan.close();
  });
});

test('the names that an old shelf may have lie between the first year it mentions and this one', () => {
  const names = [
    ...shelfNamesFor([{ id: 'ab12-4567-x', day: '2023-05-06', text: 'i 1999-2000' }], '2025-01-01'),
  ];
  expect(names).toHaveLength(1 + 3 * 5);
  for (const name of ['network', 'goals-2023', 'days-2023-Q2', 'goals-2025', 'days-2025-Q4'])
    expect(names).toContain(name);
  expect([...shelfNamesFor([], '2026-11-18')]).toHaveLength(6);
});
