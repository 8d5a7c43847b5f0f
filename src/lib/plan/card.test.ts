// The short card follows every change in the very transaction of it, also when a change is undone.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { done, openPlan, own } from '../../../tests/unit/support/plans.ts';
import { storeKinds } from '../../../tests/unit/support/stores.ts';
import type { Person, SafetyPlan } from '../domain/schemas.ts';
import { readCard, shortCard } from '../domain/shortCard.ts';
import { readDoor } from '../vault/doorRows.ts';
import { MemoryStore } from '../vault/memoryStore.ts';
import type { EnvelopeStore } from '../vault/store.ts';
import type { Done } from './desk.ts';
import { addPerson, changePerson, removePerson } from './people.ts';
import type { Plan } from './plan.svelte.ts';
import { addLine, showBeforeLock } from './safety.ts';
import { wipeRoom } from './wipe.ts';

const cardIn = async (store: EnvelopeStore) => readCard(readDoor(await store.entrance()).card);

const wanted = ({ desk }: Plan) =>
  shortCard(desk.stored<SafetyPlan>('safetyPlan')[0], desk.stored<Person>('person'), desk.world().now());

const amir = { name: 'Amir', phone: '900 00 000', hours: [] };

describe.each(storeKinds)('in $name', ({ open }) => {
  test('there is none before it is chosen, and none after it is taken back', async () => {
    const store = await open();
    const plan = await openPlan(store);
    await done(addLine(plan.desk, 'myself', own('Gå ut')));
    expect(await cardIn(store)).toBeNull();
    await done(showBeforeLock(plan.desk, true));
    expect((await cardIn(store))?.lines.map(({ text }) => text)).toEqual(['Gå ut']);
    await done(showBeforeLock(plan.desk, false));
    expect(await cardIn(store)).toBeNull();
    plan.close();
  });

  test('somebody marked «no» is gone from it in the same moment, with every line that names them', async () => {
    const store = await open();
    const plan = await openPlan(store);
    await done(addLine(plan.desk, 'myself', own('Ringe Amir')));
    await done(addLine(plan.desk, 'myself', own('Gå ut')));
    const { id } = await done(addPerson(plan.desk, { ...amir, contact: 'yes' }));
    await done(showBeforeLock(plan.desk, true));
    expect(JSON.stringify(await cardIn(store))).toContain('Amir');
    const no = await done(changePerson(plan.desk, id, { ...amir, contact: 'no' }));
    expect(JSON.stringify(await cardIn(store))).not.toContain('Amir');
    await no.undo();
    expect(JSON.stringify(await cardIn(store))).toContain('Amir');
    plan.close();
  });

  test('deleting a room for good leaves nothing of it there', async () => {
    const store = await open();
    const plan = await openPlan(store);
    await done(addLine(plan.desk, 'myself', own('Gå ut')));
    await done(showBeforeLock(plan.desk, true));
    expect((await wipeRoom(plan, 'safety')).ok).toBe(true);
    expect(await cardIn(store)).toBeNull();
    plan.close();
  });
});

test('whatever is done and undone, in any order, it is what the plan says', async () => {
  const act = fc.constantFrom('line', 'naming', 'add', 'yes', 'no', 'unsaid', 'remove', 'on', 'off', 'undo');
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
      const store = new MemoryStore();
      const plan = await openPlan(store);
      const undos: Done[] = [];
      for (const one of acts) {
        const someone = plan.desk.stored<Person>('person')[0];
        const say = (contact?: 'yes' | 'no') =>
          someone === undefined ? null : changePerson(plan.desk, someone.id, { ...amir, contact });
        const action = {
          line: () => addLine(plan.desk, 'myself', own('Gå ut')),
          naming: () => addLine(plan.desk, 'holdOn', own('Amir venter')),
          add: () => addPerson(plan.desk, { ...amir, contact: 'yes' }),
          yes: () => say('yes'),
          no: () => say('no'),
          unsaid: () => say(),
          remove: () => (someone === undefined ? null : removePerson(plan.desk, someone.id)),
          on: () => showBeforeLock(plan.desk, true),
          off: () => showBeforeLock(plan.desk, false),
          undo: () => null,
        }[one]();
        if (one === 'undo') await undos.pop()?.undo();
        const outcome = await action;
        if (outcome?.ok === true) undos.push(outcome.value);
        expect(await cardIn(store)).toEqual(wanted(plan));
      }
      plan.close();
    }),
    { numRuns: 60 },
  );
});
