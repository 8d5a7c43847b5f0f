// What was agreed: never lost by being read or rewritten in another language, moved freely between its three
// words, and there in the week and the talk where it belongs.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planDay, tickingWorld, words } from '../../../tests/unit/arbitraries.ts';
import {
  agreementsForTalk,
  agreementsOfWeek,
  changeAgreement,
  inOrder,
  keptWords,
  moveAgreement,
  newAgreement,
  partOf,
  partsInOrder,
  rewriteParts,
  type AgreementDetails,
  type AgreementPart,
} from './agreement.ts';
import { dayOf, weekOf } from './dates.ts';
import { agreementSides, agreementStates } from './limits.ts';
import { Agreement } from './schemas.ts';
import { newTalk } from './talk.ts';
import { phraseWords, type Words } from './words.ts';

const world = tickingWorld();
const own = (text: string): Words => ({ text, lang: 'nb' });

/** Words that are worth keeping: something stands there. */
const said = words.filter(({ text }) => text.trim() !== '' && text === text.normalize('NFC').trim());

const part: fc.Arbitrary<AgreementPart> = fc.record(
  { who: fc.constantFrom(...agreementSides), name: said, words: said },
  { requiredKeys: ['who', 'words'] },
);
const parts = fc.array(part, { minLength: 1, maxLength: 8 });
const time = fc.constantFrom('09:30', '13:00', '17:15');
const details = fc.record(
  { parts, day: planDay, time, moment: said },
  { requiredKeys: ['parts'] },
) as fc.Arbitrary<AgreementDetails>;

/** What has to be there. */
function made(given: AgreementDetails, talk?: string): Agreement {
  const result = newAgreement(given, talk, world);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}
const anAgreement = fc
  .tuple(details, fc.array(fc.constantFrom(...agreementStates), { maxLength: 4 }))
  .map(([given, states]) => states.reduce((one, state) => moveAgreement(one, state, world), made(given)));

describe('a new agreement', () => {
  test('is not yet done and holds just what was given', () => {
    fc.assert(
      fc.property(details, (given) => {
        const agreement = made(given, 't1');
        expect(agreement).toMatchObject({ ...given, talk: 't1', state: 'notYet' });
        expect(agreement.stateSince).toBe(agreement.createdAt);
        expect(Agreement.safeParse(agreement).data).toEqual(agreement);
      }),
    );
  });

  test('has something that one of us does', () => {
    expect(newAgreement({ parts: [] }, undefined, world)).toEqual({ ok: false, error: 'empty' });
    const agreement = made({ parts: [{ who: 'we', words: own('ses') }] });
    expect(agreement).not.toHaveProperty('talk');
    expect(changeAgreement(agreement, { parts: [] }, world)).toEqual({ ok: false, error: 'empty' });
  });

  test('loses a day that is taken away, and keeps how it went', () => {
    const agreement = moveAgreement(
      made({ parts: [{ who: 'me', words: own('a') }], day: '2026-11-27' }),
      'done',
      world,
    );
    const changed = changeAgreement(agreement, { parts: agreement.parts, moment: own('på turen') }, world);
    expect(changed).toMatchObject({ ok: true, value: { state: 'done', stateSince: agreement.stateSince } });
    expect(changed.ok && changed.value).not.toHaveProperty('day');
  });
});

describe('reading and rewriting in another language', () => {
  /** A reader for whom every phrase stands in another language. */
  const foreign = ({ text, phrase }: Words): string => (phrase === undefined ? text : `~${phrase}`);
  const written = (from: readonly AgreementPart[]) =>
    agreementSides.flatMap((who) => {
      const there = partOf(from, who);
      return there === undefined
        ? []
        : [{ who, text: foreign(there.words), name: there.name === undefined ? '' : foreign(there.name) }];
    });

  test('a form that is kept as it was read changes nothing', () => {
    fc.assert(
      fc.property(parts, fc.constantFrom('nb', 'en', 'ar'), (before, lang) => {
        const after = rewriteParts(before, written(before), lang, foreign);
        expect(after).toEqual(partsInOrder(made({ parts: before })));
      }),
    );
  });

  test('one side that is rewritten leaves every other word as it was', () => {
    fc.assert(
      fc.property(parts, said, (before, { text }) => {
        const [first] = before;
        const form = written(before).map((one) => (one.who === first!.who ? { ...one, text } : one));
        const after = rewriteParts(before, form, 'ar', foreign);
        expect(after.length).toBe(before.length);
        expect(foreign(partOf(after, first!.who)!.words)).toBe(text);
        for (const one of before) if (one !== partOf(before, one.who)) expect(after).toContainEqual(one);
        for (const who of agreementSides)
          if (who !== first!.who) expect(partOf(after, who)).toEqual(partOf(before, who));
      }),
    );
  });

  test('a side that is emptied goes, one that is new comes in its place, one that the form lacks stays', () => {
    const before: AgreementPart[] = [
      { who: 'me', words: own('a') },
      { who: 'someone', words: own('b') },
    ];
    const after = rewriteParts(
      before,
      [
        { who: 'me', name: '', text: ' ' },
        { who: 'you', name: 'Ingrid', text: 'c' },
      ],
      'nb',
      ({ text }) => text,
    );
    expect(after).toEqual([{ who: 'you', name: own('Ingrid'), words: own('c') }, before[1]]);
  });

  test('a phrase that stands unchanged stays a phrase', () => {
    const phrase = phraseWords('g-out-01', 'Ut', 'nb');
    expect(keptWords(phrase, '~g-out-01', 'ar', foreign)).toBe(phrase);
    expect(keptWords(phrase, 'noe annet', 'ar', foreign)).toEqual({ text: 'noe annet', lang: 'ar' });
    expect(keptWords(undefined, '  ', 'nb', foreign)).toBeNull();
  });
});

describe('how it went', () => {
  test('moves from any word to any other, and nothing else changes', () => {
    fc.assert(
      fc.property(anAgreement, fc.constantFrom(...agreementStates), (agreement, state) => {
        const moved = moveAgreement(agreement, state, world);
        expect(moved.state).toBe(state);
        if (state === agreement.state) expect(moved).toBe(agreement);
        else {
          expect(moved.stateSince).toBe(moved.updatedAt);
          const { stateSince, updatedAt } = agreement;
          expect({ ...moved, state: agreement.state, stateSince, updatedAt }).toEqual(agreement);
        }
      }),
    );
  });
});

describe('where it is met', () => {
  const many = fc.array(anAgreement, { maxLength: 12 });

  test('a week has the open ones of its days, and only the week it is now those without a day', () => {
    fc.assert(
      fc.property(many, planDay, planDay, (agreements, day, today) => {
        const [week, thisWeek] = [weekOf(day), weekOf(today)];
        const here = agreementsOfWeek(agreements, week, thisWeek);
        for (const agreement of agreements) {
          const settledIn = weekOf(dayOf(new Date(agreement.stateSince)));
          const meantFor = agreement.day === undefined ? thisWeek : weekOf(agreement.day);
          const belongs = week === (agreement.state === 'notYet' ? meantFor : settledIn);
          expect(here.includes(agreement)).toBe(belongs);
        }
      }),
    );
  });

  test('by day, then by time, and those without a day last', () => {
    const on = (day?: string, at?: string): Agreement =>
      made({ parts: [{ who: 'we', words: own('ses') }], day, time: at });
    const [late, early, whole, none] = [
      on('2026-11-18', '17:15'),
      on('2026-11-18', '09:30'),
      on('2026-11-17'),
      on(),
    ];
    expect(inOrder([none, late, early, whole])).toEqual([whole, early, late, none]);
  });

  test('a talk takes up what is open, and what was settled while it was prepared; not its own', () => {
    const before = made({ parts: [{ who: 'me', words: own('a') }] });
    const old = moveAgreement(before, 'done', world);
    const talk = newTalk({ sort: 'contact' }, world);
    const now = { ...moveAgreement(before, 'noLonger', world), id: 'now' };
    const mine = made({ parts: [{ who: 'me', words: own('b') }] }, talk.id);
    expect(agreementsForTalk([{ ...before, id: 'open' }, old, now, mine], talk).map(({ id }) => id)).toEqual([
      'open',
      'now',
    ]);
  });
});
