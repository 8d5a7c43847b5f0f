// People and notes on the disk: someone marked «no» leaves every place in one transaction, and an undo brings back
// everything, to the letter.
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { diskOf, done, openPlan, own, undone, worldOf } from '../../../tests/unit/support/plans.ts';
import { storeKinds } from '../../../tests/unit/support/stores.ts';
import type { HardNote } from '../domain/hardNote.ts';
import type { PersonDetails, Person } from '../domain/person.ts';
import type { SafetyPlan, Scenario } from '../domain/schemas.ts';
import type { EnvelopeStore } from '../vault/store.ts';
import { addNote, changeNote, loadNotes, removeNote } from './hardNotes.ts';
import { addPerson, changePerson, movePerson, removePerson } from './people.ts';
import type { Plan } from './plan.svelte.ts';
import { addLine, addPersonLine } from './safety.ts';

const details = (name: string, more: Partial<PersonDetails> = {}): PersonDetails => ({
  name,
  phone: '900 00 000',
  contact: 'yes',
  hours: [],
  ...more,
});

/** A plan with Amir and Ingrid in it, wherever a plan may offer them. */
async function lived(store: EnvelopeStore) {
  const plan = await openPlan(store);
  await done(plan.describeMe({ welcomed: true }));
  const { id: amir } = await done(addPerson(plan.desk, details('Amir')));
  const { id: ingrid } = await done(addPerson(plan.desk, details('Ingrid')));
  await done(addLine(plan.desk, 'myself', own('Jeg ringer Amir')));
  for (const person of [amir, ingrid])
    for (const section of ['ask', 'elsewhere']) await done(addPersonLine(plan.desk, section, person));
  const world = worldOf();
  const scenario: Scenario = {
    id: 'sc-1',
    v: 1,
    kind: 'scenario',
    createdAt: world.now().toISOString(),
    updatedAt: world.now().toISOString(),
    when: own('Hvis noen ringer'),
    people: [amir, ingrid],
    lines: [],
    order: 1,
  };
  await done(plan.fill([scenario]));
  return { plan, amir, ingrid };
}

/** Every place of the plan that points to someone. */
function placesOf({ desk }: Plan, id: string): number {
  const items = desk
    .stored<SafetyPlan>('safetyPlan')
    .flatMap(({ sections }) => sections.flatMap((one) => one.items));
  const scenarios = desk.stored<Scenario>('scenario').filter((one) => one.people.includes(id));
  return items.filter(({ person }) => person === id).length + scenarios.length;
}

describe.each(storeKinds)('in $name', ({ open }) => {
  test('after «no» nothing points to someone any more; an undo puts every place back', async () => {
    const store = await open();
    const { plan, amir, ingrid } = await lived(store);
    const before = await diskOf(store);
    expect(placesOf(plan, amir)).toBe(3);
    const outcome = await done(changePerson(plan.desk, amir, details('Amir', { contact: 'no' })));
    expect(placesOf(plan, amir)).toBe(0);
    expect(placesOf(plan, ingrid)).toBe(3);
    expect(plan.desk.one<Person>('person', amir)?.contact).toBe('no');
    // The line that only names him stays where it was written.
    const [safety] = plan.desk.stored<SafetyPlan>('safetyPlan');
    expect(JSON.stringify(safety?.sections)).toContain('Jeg ringer Amir');
    await outcome.undo();
    expect(await diskOf(store)).toEqual(before);
    plan.close();
  });

  test('taking someone away takes every place along; an undo puts every place back', async () => {
    const store = await open();
    const { plan, amir } = await lived(store);
    const before = await diskOf(store);
    const outcome = await done(removePerson(plan.desk, amir));
    expect(placesOf(plan, amir)).toBe(0);
    expect(plan.desk.one<Person>('person', amir)).toBeUndefined();
    await outcome.undo();
    expect(await diskOf(store)).toEqual(before);
    plan.close();
  });

  test('a form that was open since before does not take back what was said in another window', async () => {
    const store = await open();
    const { plan, amir } = await lived(store);
    const begun = plan.desk.one<Person>('person', amir);
    await done(changePerson(plan.desk, amir, details('Amir', { contact: 'no' })));
    const other = details('Amir K', { phone: '400 00 000' });
    await done(changePerson(plan.desk, amir, other, undefined, begun));
    expect(plan.desk.one<Person>('person', amir)).toMatchObject({
      name: 'Amir K',
      phone: '400 00 000',
      contact: 'no',
    });
    // What was said in the form itself is said now.
    await done(
      changePerson(plan.desk, amir, details('Amir K', { contact: 'onlyThisWay' }), undefined, begun),
    );
    expect(plan.desk.one<Person>('person', amir)?.contact).toBe('onlyThisWay');
    plan.close();
  });

  test('every other change, and the way back from it', async () => {
    const store = await open();
    const { plan, amir, ingrid } = await lived(store);
    const { id: note } = await done(
      addNote(plan.desk, { helped: own('Å gå ned'), change: null }, 'after-new'),
    );
    const { desk } = plan;
    const before = await diskOf(store);
    await undone(addPerson(desk, details('M', { contact: undefined })));
    await undone(changePerson(desk, amir, details('A', { hours: [{ days: [1] }] })));
    await undone(movePerson(desk, ingrid, -1));
    await undone(addNote(desk, { helped: null, change: own('Ringe før') }, 'after-new'));
    await undone(changeNote(desk, note, { helped: null, change: null }, 'after'));
    await undone(removeNote(desk, note));
    expect(await diskOf(store)).toEqual(before);
    plan.close();
  });

  test('what is not there answers so', async () => {
    const { desk, close } = await openPlan(await open()).then((plan) => ({
      desk: plan.desk,
      close: () => {
        plan.close();
      },
    }));
    const missing = { ok: false, error: 'missing' };
    expect(await changePerson(desk, 'x', details('X'))).toEqual(missing);
    expect(await removePerson(desk, 'x')).toEqual(missing);
    expect(await movePerson(desk, 'x', 1)).toEqual(missing);
    expect(await changeNote(desk, 'x', { helped: null, change: null }, 'f')).toEqual(missing);
    expect(await removeNote(desk, 'x')).toEqual(missing);
    close();
  });

  test('a draft goes with what it became, and older notes are found again', async () => {
    const store = await open();
    const world = worldOf('2026-06-01');
    const plan = await openPlan(store, world);
    await done(plan.describeMe({ welcomed: true }));
    await done(plan.keepDraft('after-new', { helped: 'Å gå' }));
    await done(addNote(plan.desk, { helped: own('Å gå'), change: null }, 'after-new'));
    expect(plan.draft('after-new')).toBeNull();
    // So many that packing them is worth it.
    for (let more = 0; more < 24; more++)
      await done(addNote(plan.desk, { helped: own('Mer'), change: null }, 'after-new'));
    world.goTo('2026-11-18');
    plan.lookAtClock();
    await plan.settle();
    const later = await openPlan(store, world);
    const notes = (): readonly HardNote[] => later.desk.stored<HardNote>('hardNote');
    expect(notes()).toEqual([]);
    await loadNotes(later.desk);
    expect(notes()).toHaveLength(25);
    const { id } = notes().find(({ helped }) => helped?.text === 'Å gå')!;
    await done(changeNote(later.desk, id, { helped: own('Å gå ut'), change: null }, 'after'));
    expect(later.desk.one<HardNote>('hardNote', id)?.helped?.text).toBe('Å gå ut');
    later.close();
    plan.close();
  });
});
