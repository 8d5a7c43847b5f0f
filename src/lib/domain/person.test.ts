// People of a plan: what is said of them, who may be offered, whom a line names, and in which order they stand.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { person, safetyPlan, scenario, tickingWorld } from '../../../tests/unit/arbitraries.ts';
import {
  canBeOffered,
  contactGroup,
  describePerson,
  linesNaming,
  mentions,
  namesUnsafe,
  newPerson,
  offeredAmong,
  offeredPeople,
  planWithout,
  reorderedPeople,
  saidOver,
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

  test('what only some forms ask for stays where a form does not, and goes where it was left empty', () => {
    const means = { text: 'Hun ler alltid', lang: 'nb' };
    const place = { ring: 1, sector: 'friends', along: 0.2, depth: 0.4 } as const;
    const said = { sort: 'pet', died: true, symbol: 'sun', means, quality: 'good', knowsHome: 'no' } as const;
    const before: Person = {
      ...newPerson({ name: 'Pus', hours: [], ...said }, [], world),
      place,
      wish: { ...place, ring: 2 },
    };
    expect(before).toMatchObject(said);
    expect(Schema.safeParse(before).success).toBe(true);
    const short = describePerson(before, { name: 'Pusen', hours: [] }, world);
    expect(short).toMatchObject({ ...said, name: 'Pusen', place, wish: { ring: 2 } });
    const all = { sort: undefined, died: false, symbol: undefined, means: undefined, quality: undefined };
    const emptied = describePerson(before, { name: 'Pus', hours: [], ...all, knowsHome: undefined }, world);
    for (const key of Object.keys(said)) expect(Object.keys(emptied)).not.toContain(key);
    expect(emptied).toMatchObject({ place, wish: { ring: 2 } });
  });

  test('over what was said elsewhere meanwhile, only what was changed in the form is said', () => {
    const begun = newPerson({ name: 'M', hours: [], quality: 'good', symbol: 'sun' }, [], world);
    const now: Person = { ...begun, quality: 'distance', died: true };
    const form = { name: 'M', hours: [], quality: 'good', symbol: 'moon', died: false } as const;
    const next = describePerson(now, saidOver(form, begun, now), world);
    expect(next).toMatchObject({ quality: 'distance', symbol: 'moon', died: true });
    const plain = describePerson(now, saidOver({ name: 'M', hours: [] }, begun, now), world);
    expect(plain).toMatchObject({ quality: 'distance', symbol: 'sun', died: true });
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

  test('nobody who died; a pet, a place or a group only when it was said', () => {
    expect(canBeOffered({ contact: 'yes', died: true })).toBe(false);
    expect(canBeOffered({ contact: 'yes' })).toBe(true);
    fc.assert(
      fc.property(people, (all) => {
        for (const one of offeredPeople(all)) {
          expect(one.died).toBeUndefined();
          expect(one.contact).not.toBeUndefined();
        }
        const ids = all.map(({ id }) => id);
        expect(offeredAmong(ids, all)).toEqual(offeredPeople(all));
        expect(offeredAmong(ids.slice(1), all).some(({ id }) => id === ids[0])).toBe(false);
      }),
    );
    expect(contactGroup({ contact: 'no', died: true })).toBe('no');
    expect(contactGroup({ contact: 'yes', died: true })).toBe('died');
    expect(contactGroup({ contact: 'yes' })).toBe('safe');
    expect(contactGroup({})).toBe('unsaid');
    // Of a cat it is not asked; a place can be one that is not safe.
    expect(contactGroup({ sort: 'pet' })).toBe('pets');
    expect(contactGroup({ sort: 'place' })).toBe('pets');
    expect(contactGroup({ sort: 'place', contact: 'no' })).toBe('no');
    expect(contactGroup({ sort: 'group' })).toBe('unsaid');
    // Nobody yet: only when it is said otherwise is there anybody to be in touch with.
    const wish = { ring: 1, sector: 'friends', along: 0.5, depth: 0.5 } as const;
    expect(contactGroup({ wish })).toBe('wished');
    expect(contactGroup({ wish, place: wish })).toBe('unsaid');
    expect(contactGroup({ wish, contact: 'yes' })).toBe('safe');
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
