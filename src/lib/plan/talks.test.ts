// Every action on talks and agreements, and the way back from it: after an undo everything on disk is as it was.
import { describe, expect, test } from 'vitest';
import { diskOf, done, openPlan, own, worldOf } from '../../../tests/unit/support/plans.ts';
import type { Agreement, AgreementDetails } from '../domain/agreement.ts';
import type { Talk } from '../domain/talk.ts';
import { MemoryStore } from '../vault/memoryStore.ts';
import { addAgreement, changeAgreement, moveAgreement, removeAgreement } from './agreements.ts';
import type { Outcome } from './desk.ts';
import type { Plan } from './plan.svelte.ts';
import {
  addPoint,
  addTalk,
  answerCard,
  answerPoint,
  describeTalk,
  finishTalk,
  movePoint,
  placePoint,
  prepareAgain,
  removePoint,
  removeTalk,
  rewordPoint,
  showInTalk,
} from './talks.ts';

const promise: AgreementDetails = {
  parts: [
    { who: 'me', words: own('ringer') },
    { who: 'you', name: own('Ingrid'), words: own('svarer') },
  ],
  day: '2026-11-20',
};

/** A plan with a talk in it, an agreement, and drafts of several forms. */
async function lived() {
  const store = new MemoryStore();
  const plan = await openPlan(store, worldOf('2026-11-18'));
  const { desk } = plan;
  const { id: talk } = await done(addTalk(desk, { sort: 'contact', with: own('Ingrid') }));
  for (const text of ['a', 'b', 'c']) await done(addPoint(desk, talk, 'want', own(text)));
  await done(addPoint(desk, talk, 'avoid', own('x')));
  const [point = ''] = desk.one<Talk>('talk', talk)?.points.map(({ id }) => id) ?? [];
  await done(showInTalk(desk, talk, 'points', point, true));
  await done(answerCard(desk, talk, 'rq-pre-01', own('noe')));
  await done(addAgreement(desk, promise, talk));
  const agreement = desk.stored<Agreement>('agreement')[0]?.id ?? '';
  for (const form of ['form', 'other']) await done(plan.keepDraft(form, { text: 'halvferdig' }));
  return { store, plan, desk, talk, point, agreement };
}
type Lived = Awaited<ReturnType<typeof lived>>;

const forms = (plan: Plan): readonly boolean[] => ['form', 'other'].map((form) => plan.draft(form) !== null);

const withForm: Readonly<Record<string, (lived: Lived) => Promise<Outcome<unknown>>>> = {
  'beginning a talk': ({ desk }) => addTalk(desk, { sort: 'nav' }, 'form'),
  'changing whom it is with': ({ desk, talk }) => describeTalk(desk, talk, { sort: 'lawyer' }, 'form'),
  'adding a point': ({ desk, talk }) => addPoint(desk, talk, 'need', own('tid'), 'form'),
  'rewording a point': ({ desk, talk, point }) => rewordPoint(desk, talk, point, own('ny'), 'form'),
  'removing a point': ({ desk, talk, point }) => removePoint(desk, talk, point, 'form'),
  'writing on a card': ({ desk, talk }) => answerCard(desk, talk, 'rq-post-01', own('ro'), 'form'),
  'making an agreement': ({ desk }) => addAgreement(desk, promise, undefined, 'form'),
  'changing an agreement': ({ desk, agreement }) =>
    changeAgreement(desk, agreement, ({ parts }) => ({ parts, moment: own('snart') }), 'form'),
  'removing an agreement': ({ desk, agreement }) => removeAgreement(desk, agreement, 'form'),
};
const others: typeof withForm = {
  'moving a point': ({ desk, talk, point }) => movePoint(desk, talk, point, 1),
  'placing a point': ({ desk, talk, point }) => placePoint(desk, talk, point, 2),
  'answering for a point': ({ desk, talk, point }) => answerPoint(desk, talk, point, 'partly'),
  'emptying a card': ({ desk, talk }) => answerCard(desk, talk, 'rq-pre-01', null),
  'hiding a point': ({ desk, talk, point }) => showInTalk(desk, talk, 'points', point, false),
  'finishing a talk': ({ desk, talk, point }) => finishTalk(desk, talk, [point]),
  'removing a talk': ({ desk, talk }) => removeTalk(desk, talk),
  'moving an agreement': ({ desk, agreement }) => moveAgreement(desk, agreement, 'done'),
};

describe.each(Object.entries({ ...withForm, ...others }))('%s', (name, action) => {
  test('is kept, and undone to the letter', async () => {
    const life = await lived();
    const before = await diskOf(life.store);
    const outcome = await done(action(life));
    expect(await diskOf(life.store)).not.toEqual(before);
    expect(forms(life.plan)).toEqual([!(name in withForm), true]);
    expect(await outcome.undo()).toEqual({ ok: true, value: null });
    expect(await diskOf(life.store)).toEqual(before);
  });
});

const gone: Readonly<Record<string, (lived: Lived) => Promise<Outcome<unknown>>>> = {
  'a point': ({ desk }) => addPoint(desk, 'none', 'want', own('a')),
  'removing a talk': ({ desk }) => removeTalk(desk, 'none'),
  'finishing a talk': ({ desk }) => finishTalk(desk, 'none', []),
  'changing an agreement': ({ desk }) => changeAgreement(desk, 'none', () => promise),
  'moving an agreement': ({ desk }) => moveAgreement(desk, 'none', 'done'),
  'removing an agreement': ({ desk }) => removeAgreement(desk, 'none'),
};
test.each(Object.entries(gone))('%s of what is no longer there is refused', async (_, action) => {
  expect(await action(await lived())).toEqual({ ok: false, error: 'missing' });
});

test('an agreement that nobody does anything in is not kept', async () => {
  const { desk, agreement } = await lived();
  const empty = { ok: false, error: 'empty' };
  expect(await addAgreement(desk, { parts: [] }, undefined)).toEqual(empty);
  expect(await changeAgreement(desk, agreement, () => ({ parts: [] }))).toEqual(empty);
});

describe('finishing a talk', () => {
  test('takes points along into the talk that comes next, or into a new one with the same people', async () => {
    const { desk, talk, point } = await lived();
    await done(finishTalk(desk, talk, [point]));
    expect(desk.one<Talk>('talk', talk)).toMatchObject({ state: 'held', heldOn: '2026-11-18' });
    const next = desk.stored<Talk>('talk').find(({ id }) => id !== talk);
    expect(next).toMatchObject({ sort: 'contact', with: own('Ingrid'), state: 'preparing' });
    expect(next?.points.map(({ words }) => words.text)).toEqual(['a']);
    await done(finishTalk(desk, talk, [point]));
    expect(desk.stored<Talk>('talk')).toHaveLength(2);
    const { id: sooner } = await done(addTalk(desk, { sort: 'doctor', day: '2026-11-19' }));
    const [, second = ''] = desk.one<Talk>('talk', talk)?.points.map(({ id }) => id) ?? [];
    await done(finishTalk(desk, talk, [point, second]));
    expect(desk.one<Talk>('talk', sooner)?.points.map(({ words }) => words.text)).toEqual(['b']);
  });

  test('with nothing to take along makes no other talk; it can be prepared again', async () => {
    const { desk, talk } = await lived();
    const before = desk.one<Talk>('talk', talk);
    await done(finishTalk(desk, talk, []));
    expect(desk.stored<Talk>('talk')).toHaveLength(1);
    await done(prepareAgain(desk, talk));
    expect({ ...desk.one<Talk>('talk', talk), updatedAt: before?.updatedAt }).toEqual(before);
  });
});
