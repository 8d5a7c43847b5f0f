// Sharing on the disk: whom I may show things to, what I showed, and what becomes of what came back.
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { done, openPlan, own, undone } from '../../../tests/unit/support/plans.ts';
import type { AboutCard, Contact, Reply, ShareReceipt } from '../domain/share.ts';
import type { Together } from '../domain/together.ts';
import { MemoryStore } from '../vault/memoryStore.ts';
import {
  addContact,
  changeContact,
  endContact,
  endShare,
  markLine,
  noteShare,
  pairContact,
  receiveReply,
  removeAbout,
  removeContact,
  removeReceipt,
  removeReply,
  resumeContact,
  showHere,
  unpairContact,
  writeAbout,
} from './share.ts';
import type { Plan } from './plan.svelte.ts';

const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
const answerKey = `AGE-SECRET-KEY-1${'Q'.repeat(58)}`;

const contacts = (plan: Plan) => plan.desk.all<Contact>('contact');
const receipts = (plan: Plan) => plan.desk.all<ShareReceipt>('shareReceipt');
const replies = (plan: Plan) => plan.desk.all<Reply>('reply');

async function withContact(): Promise<{ plan: Plan; id: string }> {
  const plan = await openPlan(new MemoryStore());
  const added = await addContact(plan.desk, { name: 'Ingrid' });
  if (!added.ok) throw new Error(added.error);
  return { plan, id: added.value.id };
}

const shareWith = (plan: Plan, contact: string, id = 'share-1') =>
  noteShare(
    plan.desk,
    {
      id,
      contact,
      to: 'Ingrid',
      carrier: 'link',
      items: [{ key: 'goal:goal-1', sort: 'goal', words: own('Jeg vil') }],
      answerKey,
    },
    ['goal:1'],
  );

describe('a contact person', () => {
  test('is added, described, paired, ended and taken up again; each can be undone', async () => {
    const { plan, id } = await withContact();
    await done(pairContact(plan.desk, id, recipient));
    await done(changeContact(plan.desk, id, { name: 'I.', lang: 'ar' }));
    expect(contacts(plan)).toMatchObject([{ name: 'I.', lang: 'ar', recipient }]);
    const ended = endContact(plan.desk, id);
    await done(ended);
    expect(contacts(plan)[0]).not.toHaveProperty('recipient');
    await undone(ended);
    expect(contacts(plan)).toMatchObject([{ recipient }]);
    await done(endContact(plan.desk, id));
    await done(resumeContact(plan.desk, id));
    expect(contacts(plan)[0]).not.toHaveProperty('endedOn');
    await done(unpairContact(plan.desk, id));
    await done(removeContact(plan.desk, id));
    expect(contacts(plan)).toEqual([]);
    expect(await pairContact(plan.desk, id, recipient)).toEqual({ ok: false, error: 'missing' });
  });
});

describe('a share', () => {
  test('is noted together with what was chosen for whom', async () => {
    const { plan, id } = await withContact();
    await done(shareWith(plan, id));
    expect(receipts(plan)).toMatchObject([{ to: 'Ingrid', carrier: 'link', contact: id }]);
    expect(contacts(plan)).toMatchObject([{ chosen: ['goal:1'] }]);
    await done(endShare(plan.desk, 'share-1'));
    expect(receipts(plan)[0]).not.toHaveProperty('answerKey');
  });

  test('that is looked at here takes the whole screen, in the same moment as it is noted', async () => {
    const { plan, id } = await withContact();
    const shown = showHere(
      plan.desk,
      '{"steg":"share"}',
      { id: 'share-1', contact: id, carrier: 'screen', items: [] },
      [],
      ['nb', 'ar'],
    );
    await done(shown);
    expect(plan.desk.all<Together>('together')).toMatchObject([
      { shown: '{"steg":"share"}', langs: ['nb', 'ar'] },
    ]);
    expect(receipts(plan)).toHaveLength(1);
    await undone(shown);
    expect(plan.desk.all<Together>('together')).toEqual([]);
    expect(receipts(plan)).toEqual([]);
  });
});

describe('what came back', () => {
  const lines = [
    { sort: 'greeting', words: own('Hei') },
    { sort: 'step', words: own('Gå en tur') },
  ] as const;

  test('lies beside the plan, once, and nothing of it is in the plan', async () => {
    const { plan, id } = await withContact();
    await done(shareWith(plan, id));
    await done(receiveReply(plan.desk, 'a', 'share-1', lines));
    expect(await receiveReply(plan.desk, 'a', 'share-1', lines)).toEqual({ ok: false, error: 'known' });
    expect(await receiveReply(plan.desk, 'b', 'elsewhere', lines)).toEqual({ ok: false, error: 'missing' });
    expect(replies(plan)).toMatchObject([
      { share: 'share-1', lines: [{ state: 'waiting' }, { state: 'waiting' }] },
    ]);
    expect(plan.steps).toEqual([]);
    const [reply] = replies(plan);
    await done(markLine(plan.desk, reply?.id ?? '', '2', 'left'));
    expect(replies(plan)[0]?.lines[1]).toMatchObject({ state: 'left' });
    await done(removeReply(plan.desk, reply?.id ?? ''));
    expect(replies(plan)).toEqual([]);
  });

  test('goes with the share it answers', async () => {
    const { plan, id } = await withContact();
    await done(shareWith(plan, id));
    await done(receiveReply(plan.desk, 'a', 'share-1', lines));
    const removed = removeReceipt(plan.desk, 'share-1');
    await done(removed);
    expect(replies(plan)).toEqual([]);
    await undone(removed);
    expect(replies(plan)).toHaveLength(1);
  });
});

test('about me is written, reworded and taken away a line at a time', async () => {
  const plan = await openPlan(new MemoryStore());
  await done(writeAbout(plan.desk, { id: undefined, prompt: 'am-01', words: own('Noor') }));
  const card = () => plan.desk.all<AboutCard>('aboutCard')[0];
  const line = card()?.lines[0]?.id ?? '';
  await done(writeAbout(plan.desk, { id: line, words: own('N.') }));
  expect(card()?.lines).toMatchObject([{ id: line, words: { text: 'N.' } }]);
  await done(removeAbout(plan.desk, line));
  expect(card()?.lines).toEqual([]);
});
