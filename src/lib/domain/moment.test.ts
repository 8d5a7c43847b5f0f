// The cards of a hard moment: the person's own words first, always something to go on with, and nobody in them whom
// it is not safe to be in touch with.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { person, safetyPlan, tickingWorld } from '../../../tests/unit/arbitraries.ts';
import { elsewhereFrom, momentCards } from './moment.ts';
import { mentions, newPerson } from './person.ts';
import { emptySafetyPlan, type PlanItem, type SafetyPlan } from './safetyPlan.ts';

const world = tickingWorld();
const people = fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 8 });
const own = (text: string) => ({ text, lang: 'nb' });
const line = (text: string, stage?: string): PlanItem => ({
  id: `i-${text}`,
  words: own(text),
  ...(stage === undefined ? {} : { stage }),
});

/** An empty plan with lines in some sections. */
function planWith(
  lines: Readonly<Record<string, readonly PlanItem[]>>,
  more: Partial<SafetyPlan> = {},
): SafetyPlan {
  const plan = emptySafetyPlan(world);
  return {
    ...plan,
    sections: plan.sections.map((section) => ({ ...section, items: [...(lines[section.id] ?? [])] })),
    ...more,
  };
}

const textsOf = (plan: SafetyPlan | undefined): readonly string[] =>
  momentCards(plan, []).map(({ words, phrase, sort }) => words?.text ?? phrase ?? sort);

describe('the cards', () => {
  test('without a plan there is the light, and three ways to find the ground', () => {
    expect(textsOf(undefined)).toEqual(['light', 'str-01', 'str-02', 'str-03']);
    expect(textsOf(planWith({}))).toEqual(['light', 'str-01', 'str-02', 'str-03']);
  });

  test('a little of one’s own stands below the light, and the ground comes after', () => {
    expect(textsOf(planWith({ holdOn: [line('Katten')] }))).toEqual(['Katten', 'str-01', 'str-02', 'str-03']);
  });

  test('what I do at the worst stage first, then myself, elsewhere, and what I hold on to', () => {
    const plan = planWith(
      {
        signs: [line('skjelver')],
        myself: [line('dusjer'), line('går ut', 'hard'), line('strikker', 'calm')],
        elsewhere: [line('biblioteket')],
        notHelping: [line('mas')],
        holdOn: [line('søsteren min')],
      },
      {
        pairs: [
          { id: 'p1', stage: 'calm', sign: own('uro'), action: own('puster') },
          { id: 'p2', stage: 'hard', sign: own('alt rakner'), action: own('går ned i stua') },
        ],
      },
    );
    expect(textsOf(plan)).toEqual([
      'går ned i stua',
      'går ut',
      'dusjer',
      'strikker',
      'puster',
      'biblioteket',
      'søsteren min',
    ]);
  });

  test('hidden sections stay hidden, and nothing is said twice', () => {
    const plan = planWith({ myself: [line('A'), line('a ')], holdOn: [line('B'), line('C')] });
    const hidden = {
      ...plan,
      sections: plan.sections.map((one) => (one.id === 'holdOn' ? { ...one, hidden: true } : one)),
    };
    expect(textsOf(plan)).toEqual(['A', 'B', 'C']);
    expect(textsOf(hidden)).toEqual(['A', 'str-01', 'str-02', 'str-03']);
  });

  test('what stands in a part of one’s own comes last, with the name of the part, and is not help by itself', () => {
    const title = own('Det tante sa');
    const part = {
      id: 'own',
      hidden: false,
      title,
      items: [line('Du er ikke alene'), line('Pust', 'hard'), line('Le', 'calm')],
    };
    const withPart = (plan: SafetyPlan): SafetyPlan => ({ ...plan, sections: [...plan.sections, part] });
    expect(textsOf(withPart(planWith({})))).toEqual([
      'Pust',
      'str-01',
      'str-02',
      'str-03',
      'Du er ikke alene',
    ]);
    expect(momentCards(withPart(planWith({})), []).at(-1)?.part).toBe(title);
    const aunt = newPerson({ name: 'tante', contact: 'no', hours: [] }, [], world);
    expect(momentCards(withPart(planWith({})), [aunt]).some(({ sort }) => sort === 'own')).toBe(false);
  });

  test('someone it is safe to be with has a card of their own, below the light', () => {
    const amir = { ...newPerson({ name: 'Amir', contact: 'yes', hours: [] }, [], world), id: 'amir' };
    const plan = planWith({ elsewhere: [{ id: 'i', person: 'amir' }] });
    expect(momentCards(plan, [amir]).slice(0, 2)).toMatchObject([{ sort: 'light' }, { person: 'amir' }]);
    expect(momentCards(plan, [{ ...amir, contact: 'no' }]).some(({ person }) => person !== undefined)).toBe(
      false,
    );
  });

  test('for every plan: never none, each once, and nobody unsafe in any', () => {
    fc.assert(
      fc.property(fc.option(safetyPlan, { nil: undefined }), people, (plan, all) => {
        const cards = momentCards(plan, all);
        expect(cards.length).toBeGreaterThan(1);
        for (const { words, person: id } of cards) {
          const someone = all.find((one) => one.id === id);
          if (id !== undefined) expect(['yes', 'onlyThisWay']).toContain(someone?.contact);
          for (const unsafe of all.filter(({ contact }) => contact === 'no'))
            expect(mentions(words?.text ?? '', unsafe.name)).toBe(false);
        }
      }),
    );
  });
});

describe('something else', () => {
  test('leads to the next sort of help, and from the last one round again', () => {
    const cards = momentCards(planWith({ myself: [line('A'), line('B')], holdOn: [line('C')] }), []);
    expect(elsewhereFrom(cards, 0)).toBe(2);
    expect(elsewhereFrom(cards, 1)).toBe(2);
    expect(elsewhereFrom(cards, 2)).toBe(0);
  });

  test('is not offered where there is nothing else', () => {
    const cards = momentCards(planWith({ myself: [line('A'), line('B'), line('C')] }), []);
    expect(elsewhereFrom(cards, 1)).toBeNull();
  });
});
