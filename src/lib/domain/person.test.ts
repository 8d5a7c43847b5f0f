// People of a plan: what is said of them, who may be offered, whom a line names, and in which order they stand.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { person, safetyPlan, scenario, tickingWorld } from '../../../tests/unit/arbitraries.ts';
import {
  canBeOffered,
  describePerson,
  linesNaming,
  mentions,
  namesUnsafe,
  newPerson,
  offeredPeople,
  planWithout,
  reorderedPeople,
  scenarioWithout,
  type Person,
} from './person.ts';
import { Person as Schema } from './schemas.ts';

const world = tickingWorld();
const people = fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 8 });
const made = (name: string, more: Partial<Person> = {}): Person => ({
  ...newPerson({ name, hours: [] }, [], world),
  ...more,
});

describe('what is said of someone', () => {
  test('someone new stands last, and nothing is said that was not said', () => {
    const first = newPerson({ name: ' Amir ', phone: ' ', hours: [] }, [], world);
    expect(first).toMatchObject({ name: 'Amir', order: 1, hours: [] });
    expect(Object.keys(first)).not.toContain('contact');
    expect(Object.keys(first)).not.toContain('phone');
    expect(newPerson({ name: 'S', hours: [] }, [first], world).order).toBe(2);
    expect(Schema.safeParse(first).success).toBe(true);
  });

  test('what was left empty is gone, and a way goes with another answer', () => {
    const way = { text: 'Bare melding', lang: 'nb' };
    const before = newPerson(
      { name: 'M', phone: '900', contact: 'onlyThisWay', way, professional: true, hours: [{ days: [1] }] },
      [],
      world,
    );
    expect(before).toMatchObject({ way, professional: true });
    const after = describePerson(before, { name: 'M', contact: 'yes', way, hours: [] }, world);
    expect(after).toMatchObject({ id: before.id, order: before.order, contact: 'yes', hours: [] });
    for (const key of ['way', 'phone', 'professional', 'role']) expect(Object.keys(after)).not.toContain(key);
  });
});

describe('who may be offered', () => {
  test('only those of whom it was said, in their order', () => {
    fc.assert(
      fc.property(people, (all) => {
        const offered = offeredPeople(all);
        for (const one of offered) expect(['yes', 'onlyThisWay']).toContain(one.contact);
        expect(offered.map(({ order }) => order)).toEqual(
          offered.map(({ order }) => order).sort((a, b) => a - b),
        );
      }),
    );
    expect(canBeOffered({})).toBe(false);
  });

  test('a name is found as a word of its own, however it is written', () => {
    expect(mentions('Jeg ringer AMIR.', 'Amir')).toBe(true);
    expect(mentions('Amirs nummer', 'Amir')).toBe(true);
    expect(mentions('admiral', 'Amir')).toBe(false);
    expect(mentions('أتصل بسارة الآن سارة', 'سارة')).toBe(true);
    expect(mentions('M ringer', 'M')).toBe(true);
    expect(mentions('hvem som helst', '  ')).toBe(false);
    expect(namesUnsafe({ text: 'spør M' }, [made('M', { contact: 'no' })])).toBe(true);
    expect(namesUnsafe({ text: 'spør M' }, [made('M')])).toBe(false);
  });

  test('lines that name someone are counted wherever they stand', () => {
    const own = (text: string) => ({ text, lang: 'nb' });
    const plan = {
      sections: [
        {
          id: 's',
          hidden: true,
          items: [
            { id: 'a', words: own('Spør M') },
            { id: 'b', person: 'x' },
          ],
        },
      ],
      pairs: [{ id: 'p', sign: own('M ringer'), action: own('legger på') }],
    };
    const card = { when: own('Hvis M kommer'), solution: own('går jeg'), people: [], lines: [] };
    expect(linesNaming('M', plan, [{ ...card, usually: own('svarer M') } as never])).toBe(4);
    expect(linesNaming('M', undefined, [])).toBe(0);
  });
});

describe('taking someone out', () => {
  test('leaves nothing that points to them, and everything else as it was', () => {
    fc.assert(
      fc.property(safetyPlan, scenario, fc.constantFrom('id-1', 'id-2', 'id-3'), (plan, card, id) => {
        const next = planWithout(plan, id, world);
        const items = next.sections.flatMap((section) => section.items);
        expect(items.some((item) => item.person === id)).toBe(false);
        expect(items).toEqual(
          plan.sections.flatMap((section) => section.items).filter((item) => item.person !== id),
        );
        expect(next.pairs).toEqual(plan.pairs);
        expect(planWithout(next, id, world)).toBe(next);
        expect(scenarioWithout(card, id, world).people).toEqual(card.people.filter((one) => one !== id));
      }),
    );
  });
});

describe('their order', () => {
  const group = (one: Person): string =>
    canBeOffered(one) ? 'safe' : one.contact === 'no' ? 'no' : one.died === true ? 'died' : 'unsaid';

  test('one place up or down, among those who stand together', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(person, { selector: ({ id }) => id, minLength: 1, maxLength: 8 }),
        fc.constantFrom(-1 as const, 1 as const),
        (all, direction) => {
          const who = all[0]!;
          const inOrder = (list: readonly Person[]): readonly string[] =>
            list
              .filter((one) => group(one) === group(who))
              .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
              .map(({ id }) => id);
          const before = inOrder(all);
          const moved = new Map(reorderedPeople(all, who.id, direction, world).map((one) => [one.id, one]));
          const after = inOrder(all.map((one) => moved.get(one.id) ?? one));
          const from = before.indexOf(who.id);
          const to = Math.min(Math.max(from + direction, 0), before.length - 1);
          const expected = before.filter((id) => id !== who.id);
          expected.splice(to, 0, who.id);
          expect(after).toEqual(expected);
        },
      ),
    );
  });

  test('someone who is not there moves nobody', () => {
    expect(reorderedPeople([made('A')], 'other', 1, world)).toEqual([]);
  });
});
