// What stands on the card: for every plan only what was chosen, and never anybody unsafe or a line that names them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goodThing, person, safetyPlan, scenario, tickingWorld } from '../../../tests/unit/arbitraries.ts';
import { mentions, newPerson, type Person } from './person.ts';
import { pocketCard, pocketParts, type PocketLine, type PocketSources } from './pocketCard.ts';
import { addPersonLine, emptySafetyPlan } from './safetyPlan.ts';
import type { Words } from './words.ts';

/** Everyone with an id and a name of their own: two of one name cannot be told apart by it. */
const people = fc
  .uniqueArray(person, { selector: ({ id }) => id, maxLength: 6 })
  .map((list) => list.filter((one, at) => list.findIndex(({ name }) => name === one.name) === at));

const sources: fc.Arbitrary<PocketSources> = fc.record(
  {
    plan: safetyPlan,
    people,
    scenarios: fc.array(scenario, { maxLength: 4 }),
    goodThings: fc.array(goodThing, { maxLength: 4 }),
    lines: fc.uniqueArray(fc.constantFrom('hl-113', 'hl-112', 'hl-116117')),
  },
  { requiredKeys: ['people', 'scenarios', 'goodThings', 'lines'] },
);

const wordsIn = (line: PocketLine): readonly Words[] => {
  if (line.kind === 'words') return [line.words];
  if (line.kind === 'pair') return [line.sign, line.action];
  if (line.kind === 'scenario') return line.solution === undefined ? [line.when] : [line.when, line.solution];
  if (line.kind === 'person') return line.person.way === undefined ? [] : [line.person.way];
  return [];
};
const namesIn = (line: PocketLine): readonly string[] =>
  line.kind === 'person' ? [line.person.name] : line.kind === 'scenario' ? line.people : [];

const own = (text: string): Words => ({ text, lang: 'nb' });
const someone = (name: string, contact: Person['contact'], more: Partial<Person> = {}): Person => ({
  ...newPerson({ name, contact, phone: '900 00 000', hours: [] }, [], tickingWorld()),
  id: name,
  ...more,
});

describe('the card', () => {
  test('never has anybody who is unsafe or not said to be safe, nor a line that names someone unsafe', () => {
    fc.assert(
      fc.property(sources, (given) => {
        const safe = given.people.filter(({ contact }) => contact === 'yes' || contact === 'onlyThisWay');
        const unsafe = given.people.filter(({ contact }) => contact === 'no');
        for (const part of pocketParts(given)) {
          const texts = part.lines.flatMap(wordsIn).map(({ text }) => text);
          for (const text of [...texts, part.title?.text ?? ''])
            expect(unsafe.filter(({ name }) => mentions(text, name))).toEqual([]);
          const names = part.lines.flatMap(namesIn);
          expect(names.filter((name) => !safe.some((one) => one.name === name))).toEqual([]);
          expect(JSON.stringify(part.lines.filter(({ kind }) => kind === 'person'))).not.toMatch(
            /"(?:role|id|order)"/,
          );
        }
      }),
    );
  });

  test('has what was chosen and nothing else', () => {
    fc.assert(
      fc.property(sources, fc.func(fc.boolean()), (given, isChosen) => {
        const all = pocketParts(given);
        const chosen = new Set(all.map(({ id }) => id).filter((id) => isChosen(id)));
        expect(pocketCard(given, chosen)).toEqual(all.filter(({ id }) => chosen.has(id)));
        expect(pocketCard(given, new Set())).toEqual([]);
        expect(all.every(({ lines }) => lines.length > 0)).toBe(true);
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      }),
    );
  });

  test('leaves hidden sections out, and a name of a section that names someone unsafe', () => {
    const plan = emptySafetyPlan(tickingWorld());
    const [first, second] = plan.sections;
    if (first === undefined || second === undefined) throw new Error('There are no sections');
    const items = [{ id: 'one', words: own('Puste') }];
    const parts = pocketParts({
      plan: {
        ...plan,
        sections: [
          { ...first, title: own('Når Karim ringer'), items },
          { ...second, hidden: true, items },
        ],
      },
      people: [someone('Karim', 'no')],
      scenarios: [],
      goodThings: [],
      lines: [],
    });
    expect(parts).toEqual([
      { id: 'section-signs', sort: 'signs', lines: [{ kind: 'words', words: own('Puste') }] },
    ]);
  });

  test('has people with a number or a way, and nobody whose only way names someone unsafe', () => {
    const parts = pocketParts({
      people: [
        someone('Karim', 'no'),
        someone('Amir', 'yes'),
        someone('Ingrid', 'onlyThisWay', { way: own('gjennom Karim') }),
        someone('Sara', undefined),
        {
          ...someone('Mor', 'onlyThisWay', { way: own('Bare brev') }),
          phone: undefined,
        },
      ],
      scenarios: [],
      goodThings: [],
      lines: [],
    });
    expect(parts.flatMap(({ lines }) => lines.flatMap(namesIn))).toEqual(['Amir', 'Mor']);
  });

  test('has no number of somebody whose only safe way is not said yet', () => {
    const karim = someone('Karim', 'onlyThisWay');
    const plan = addPersonLine(emptySafetyPlan(tickingWorld()), 'ask', karim.id, undefined, tickingWorld());
    if (!plan.ok) throw new Error(plan.error);
    const parts = pocketParts({
      plan: plan.value,
      people: [karim],
      scenarios: [],
      goodThings: [],
      lines: [],
    });
    expect(parts.flatMap(({ lines }) => lines)).toEqual([
      { kind: 'person', person: { name: 'Karim', hours: [] } },
    ]);
  });
});
