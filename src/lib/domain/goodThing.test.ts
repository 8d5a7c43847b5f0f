// Good things: how they are made and changed, their order, and which of them may be offered.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goodThing as anyThing, person, tickingWorld } from '../../../tests/unit/arbitraries.ts';
import {
  describeGoodThing,
  newGoodThing,
  offeredGoodThings,
  pictureOf,
  pictures,
  reorderedCards,
  type GoodThing,
} from './goodThing.ts';
import { readRecord } from './kinds.ts';
import { mentions } from './person.ts';
import { byOrder } from './step.ts';
import type { Words } from './words.ts';

const own = (text: string): Words => ({ text, lang: 'nb' });

describe('a good thing', () => {
  test('stands last, with a picture or without', () => {
    const world = tickingWorld();
    const tea = newGoodThing(own('Te'), 'cup', [], world);
    const sun = newGoodThing(own('Sola'), undefined, [tea], world);
    expect([tea.order, sun.order]).toEqual([1, 2]);
    expect(sun).not.toHaveProperty('picture');
    expect(readRecord(structuredClone(tea))).toEqual({ ok: true, value: tea });
    const plain = describeGoodThing(tea, own('Grønn te'), undefined, world);
    expect(plain).not.toHaveProperty('picture');
    expect(describeGoodThing(plain, plain.words, 'leaf', world)).toMatchObject({ picture: 'leaf' });
  });

  test('has a plain stone where the picture is not known', () => {
    expect(pictureOf({ picture: 'cup' })).toBe('cup');
    expect(pictureOf({ picture: 'of tomorrow' })).toBeNull();
    expect(pictureOf({})).toBeNull();
    expect(pictures.every((name) => name.length <= 24)).toBe(true);
  });

  test('is not offered when it names someone unsafe', () => {
    fc.assert(
      fc.property(fc.array(anyThing), fc.array(person), (things, people) => {
        const offered = offeredGoodThings(things, people);
        const unsafe = people.filter(({ contact }) => contact === 'no');
        for (const thing of things) {
          const named = unsafe.some(({ name }) => mentions(thing.words.text, name));
          expect(offered.includes(thing)).toBe(!named);
        }
        expect([...offered].sort(byOrder)).toEqual(offered);
      }),
    );
  });
});

describe('cards in order', () => {
  const put = (cards: readonly GoodThing[], changed: readonly GoodThing[]): readonly string[] =>
    [...cards.map((card) => changed.find(({ id }) => id === card.id) ?? card)]
      .sort(byOrder)
      .map(({ id }) => id);

  test('trade places, also when some had the same one', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyThing, { minLength: 1, selector: ({ id }) => id }),
        fc.nat(),
        fc.constantFrom(-1 as const, 1 as const),
        (cards, pick, direction) => {
          const before = put(cards, []);
          const at = pick % before.length;
          const id = before[at] ?? '';
          const wanted = [...before];
          const to = at + direction;
          const isMoved = to >= 0 && to < wanted.length;
          if (isMoved) wanted.splice(to, 0, ...wanted.splice(at, 1));
          const changed = reorderedCards(cards, id, direction, tickingWorld());
          expect(put(cards, changed)).toEqual(wanted);
          expect(changed.length === 0).toBe(!isMoved);
        },
      ),
    );
  });

  test('stay when there is no such card', () => {
    expect(reorderedCards([], 'none', 1, tickingWorld())).toEqual([]);
  });
});
