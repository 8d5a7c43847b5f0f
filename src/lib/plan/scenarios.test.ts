// Every action on scenarios, good things and heavy days, and the way back: after an undo everything on disk is as it was.
import { describe, expect, test } from 'vitest';
import { diskOf, done, openPlan, own, worldOf } from '../../../tests/unit/support/plans.ts';
import type { GoodThing } from '../domain/goodThing.ts';
import type { Scenario } from '../domain/scenario.ts';
import { weekRecordId, type Week } from '../domain/week.ts';
import { MemoryStore } from '../vault/memoryStore.ts';
import type { Outcome } from './desk.ts';
import { addGoodThing, changeGoodThing, moveGoodThing, removeGoodThing } from './goodThings.ts';
import { layAroundDay, noHardDay, takeCard } from './hardDays.ts';
import { addScenario, changeScenario, moveScenario, removeScenario } from './scenarios.ts';

/** A Sunday: what lies after it belongs to another week. */
const sunday = '2026-11-22';
const monday = '2026-11-23';
const details = { when: own('noen ringer'), solution: own('lar den ringe'), people: ['p'], lines: [] };

/** A plan with two scenarios and two good things in it, one of them laid around a Sunday. */
async function lived() {
  const store = new MemoryStore();
  const plan = await openPlan(store, worldOf('2026-11-18'));
  const { desk } = plan;
  await done(addScenario(desk, details));
  await done(addScenario(desk, { ...details, when: own('noen banker') }));
  await done(addGoodThing(desk, own('Te'), 'cup'));
  await done(addGoodThing(desk, own('Sola')));
  const [tea = '', sun = ''] = desk.stored<GoodThing>('goodThing').map(({ id }) => id);
  await done(
    layAroundDay(desk, sunday, [
      { day: sunday, thing: tea },
      { day: monday, thing: tea },
    ]),
  );
  const [first = '', second = ''] = desk.stored<Scenario>('scenario').map(({ id }) => id);
  const card = desk.one<Week>('week', weekRecordId('2026-W48'))?.good?.[0]?.id ?? '';
  for (const form of ['form', 'other']) await done(plan.keepDraft(form, { text: 'halvferdig' }));
  return { store, plan, desk, first, second, tea, sun, card };
}
type Lived = Awaited<ReturnType<typeof lived>>;
type Actions = Readonly<Record<string, (lived: Lived) => Promise<Outcome>>>;

const withForm: Actions = {
  'writing a scenario': ({ desk }) => addScenario(desk, details, 'form'),
  'wording a scenario anew': ({ desk, first }) =>
    changeScenario(desk, first, { when: own('noen skriver'), people: [], lines: ['hl-113'] }, 'form'),
  'removing a scenario': ({ desk, first }) => removeScenario(desk, first, 'form'),
  'writing a good thing': ({ desk }) => addGoodThing(desk, own('Musikk'), 'music', 'form'),
  'wording a good thing anew': ({ desk, tea }) => changeGoodThing(desk, tea, own('Kaffe'), undefined, 'form'),
  'removing a good thing': ({ desk, tea }) => removeGoodThing(desk, tea, 'form'),
};
const others: Actions = {
  'moving a scenario': ({ desk, first }) => moveScenario(desk, first, 1),
  'moving a good thing': ({ desk, sun }) => moveGoodThing(desk, sun, -1),
  'laying good things around a day': ({ desk, sun }) =>
    layAroundDay(desk, sunday, [{ day: monday, thing: sun }]),
  'an ordinary day after all': ({ desk }) => noHardDay(desk, sunday),
  'taking a card': ({ desk, card }) => takeCard(desk, '2026-W48', card),
};

describe.each(Object.entries({ ...withForm, ...others }))('%s', (name, action) => {
  test('is kept, and undone to the letter', async () => {
    const life = await lived();
    const before = await diskOf(life.store);
    const outcome = await done(action(life));
    expect(await diskOf(life.store)).not.toEqual(before);
    const forms = ['form', 'other'].map((form) => life.plan.draft(form) !== null);
    expect(forms).toEqual([!(name in withForm), true]);
    expect(await outcome.undo()).toEqual({ ok: true, value: null });
    expect(await diskOf(life.store)).toEqual(before);
  });
});

const gone: Actions = {
  'wording a scenario anew': ({ desk }) => changeScenario(desk, 'none', details),
  'moving a scenario': ({ desk }) => moveScenario(desk, 'none', 1),
  'removing a scenario': ({ desk }) => removeScenario(desk, 'none'),
  'wording a good thing anew': ({ desk }) => changeGoodThing(desk, 'none', own('a'), undefined),
  'moving a good thing': ({ desk }) => moveGoodThing(desk, 'none', 1),
  'removing a good thing': ({ desk }) => removeGoodThing(desk, 'none'),
  'taking a card': ({ desk }) => takeCard(desk, '2026-W48', 'none'),
  'taking a card of a week': ({ desk }) => takeCard(desk, '2026-W01', 'none'),
};
test.each(Object.entries(gone))('%s that is no longer there is refused', async (_, action) => {
  expect(await action(await lived())).toEqual({ ok: false, error: 'missing' });
});

describe('good things around a day', () => {
  test('lie in the records of both weeks', async () => {
    const { desk, tea } = await lived();
    const [before, after] = ['2026-W47', '2026-W48'].map((week) =>
      desk.one<Week>('week', weekRecordId(week)),
    );
    expect(before).toMatchObject({ hardDays: [sunday], good: [{ day: sunday, thing: tea }] });
    expect(after?.hardDays).toBeUndefined();
    expect(after?.good).toMatchObject([{ day: monday, thing: tea }]);
  });

  test('go when the good thing goes', async () => {
    const { desk, tea } = await lived();
    await done(removeGoodThing(desk, tea));
    expect(desk.stored<Week>('week').flatMap(({ good = [] }) => good)).toEqual([]);
  });
});
