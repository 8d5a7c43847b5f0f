import { describe, expect, test } from 'vitest';
import { tickingWorld } from '../../../tests/unit/arbitraries.ts';
import {
  answerLine,
  currentContacts,
  describeContact,
  emptyAboutCard,
  endContact,
  endShare,
  isGoingOn,
  latestFirst,
  newContact,
  newReceipt,
  newReply,
  pairContact,
  rememberedFor,
  removeAbout,
  resumeContact,
  suggestedUntil,
  unpairContact,
  waitingIn,
  writeAbout,
  type Contact,
} from './share.ts';

const world = tickingWorld();
const nb = (text: string) => ({ text, lang: 'nb' });
const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
const chosen: Contact = {
  ...pairContact(
    newContact({ name: ' Ingrid ', role: nb('Kontakt') }, [], world),
    recipient,
    '2026-11-29',
    world,
  ),
  chosen: ['goal:1'],
  chosenOn: '2026-11-29',
};

describe('my contact persons', () => {
  test('stand in the order they came, under the name I gave', () => {
    const second = newContact({ name: 'Åse' }, [chosen], world);
    expect(currentContacts([second, chosen]).map(({ name }) => name)).toEqual(['Ingrid', 'Åse']);
    expect(describeContact(chosen, { name: 'I.' }, world)).toMatchObject({ name: 'I.', recipient });
    expect(describeContact(chosen, { name: 'I.' }, world)).not.toHaveProperty('role');
  });

  test('who are no longer that have neither key nor choices left, and are asked for anew', () => {
    const ended = endContact(chosen, '2027-01-10', world);
    expect(currentContacts([ended])).toEqual([]);
    for (const field of ['recipient', 'pairedOn', 'chosen', 'chosenOn'])
      expect(ended).not.toHaveProperty(field);
    expect(currentContacts([resumeContact(ended, world)])).toHaveLength(1);
    expect(unpairContact(chosen, world)).toMatchObject({ chosen: ['goal:1'] });
    expect(unpairContact(chosen, world)).not.toHaveProperty('recipient');
  });

  test('what was chosen last is brought up for three months', () => {
    expect(rememberedFor(chosen, '2026-11-29')).toEqual(['goal:1']);
    expect(rememberedFor(chosen, '2027-02-28')).toEqual(['goal:1']);
    expect(rememberedFor(chosen, '2027-03-01')).toEqual([]);
    expect(rememberedFor(endContact(chosen, '2026-11-30', world), '2026-11-30')).toEqual([]);
  });
});

describe('a share', () => {
  const receipt = newReceipt(
    { id: 'share-1', contact: chosen.id, to: 'Ingrid', until: '2026-12-29', carrier: 'link', items: [] },
    '2026-11-29',
    world,
  );

  test('goes on until its day, or until I end it; what was looked at here is over', () => {
    expect(isGoingOn(receipt, '2026-12-29')).toBe(true);
    expect(isGoingOn(receipt, '2026-12-30')).toBe(false);
    expect(isGoingOn(endShare(receipt, '2026-12-01', world), '2026-12-01')).toBe(false);
    expect(isGoingOn({ ...receipt, carrier: 'screen' }, '2026-11-29')).toBe(false);
    expect(endShare({ ...receipt, answerKey: 'x' }, '2026-12-01', world)).not.toHaveProperty('answerKey');
  });

  test('the latest stands first', () => {
    const later = newReceipt({ id: 'share-2', carrier: 'paper', items: [] }, '2026-11-29', world);
    expect(latestFirst([receipt, later]).map(({ id }) => id)).toEqual(['share-2', 'share-1']);
  });

  test('is suggested for today, a week, a month', () => {
    expect(suggestedUntil('2026-11-30')).toEqual(['2026-11-30', '2026-12-07', '2026-12-30']);
  });

  test('of what came back each line waits until I say something of it', () => {
    const reply = newReply(
      'reply-1',
      receipt,
      [
        { sort: 'greeting', words: nb('Hei') },
        { sort: 'step', words: nb('Gå en tur') },
      ],
      '2026-11-30',
      world,
    );
    expect(reply).toMatchObject({ share: 'share-1', contact: chosen.id });
    expect(waitingIn([reply])).toBe(2);
    const taken = answerLine(reply, '2', 'taken', world);
    expect(waitingIn([taken])).toBe(1);
    expect(waitingIn([answerLine(taken, '2', 'waiting', world)])).toBe(2);
  });
});

test('about me: lines are added, reworded and taken away', () => {
  const first = writeAbout(
    emptyAboutCard(world),
    { id: undefined, prompt: 'am-01', words: nb('Noor') },
    world,
  );
  const [line] = first.lines;
  const second = writeAbout(first, { id: line?.id, words: nb('N.') }, world);
  expect(second.lines).toEqual([{ ...line, words: nb('N.') }]);
  expect(removeAbout(second, line?.id ?? '', world).lines).toEqual([]);
});
