// What is told of a stone, the months of the diary, and the good moments that are shown when asked for.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mastery, planDay, tickingWorld, words } from '../../../tests/unit/arbitraries.ts';
import {
  byMonth,
  drawingFields,
  drawingOf,
  goodMoments,
  monthOf,
  retellStone,
  tellStone,
  toldStone,
  type Told,
} from './diary.ts';
import { longestText } from './limits.ts';
import type { Mastery } from './mastery.ts';
import { Mastery as Schema } from './schemas.ts';

const world = tickingWorld();
const told: fc.Arbitrary<Told> = fc.record(
  {
    feeling: words,
    sign: fc.constantFrom('🌱', '☕'),
    drawing: fc.array(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 6 }), {
      maxLength: 3,
    }),
  },
  { requiredKeys: [] },
);
const stones = fc.uniqueArray(mastery, { selector: ({ id }) => id, maxLength: 30 });

describe('a drawing in a draft', () => {
  const line = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 })), { minLength: 1 })
    .map((points) => points.flat());

  test('is there again, point by point, in fields that a draft can hold', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        const fields = drawingFields(lines);
        expect(Object.values(fields).every((text) => text.length <= longestText)).toBe(true);
        expect(drawingOf({ text: 'ord', ...fields })).toEqual(lines);
      }),
    );
  });

  test('of the most points fits, and one of more is none', () => {
    const most = Array.from({ length: 8000 }, () => 1000);
    expect(drawingOf(drawingFields([most]))).toEqual([most]);
    expect(drawingOf(drawingFields([[...most, 1, 1]]))).toEqual([]);
  });

  test('leaves out what is no line', () => {
    expect(drawingOf({ drawing0: '1 2;3;4 x;5 1001;;6 7' })).toEqual([
      [1, 2],
      [6, 7],
    ]);
    expect(drawingOf({})).toEqual([]);
  });
});

describe('a told stone', () => {
  test('has what was told and nothing else, and is still a stone', () => {
    fc.assert(
      fc.property(mastery, told, (stone, how) => {
        const now = tellStone(stone, how);
        expect(now.feeling).toEqual(how.feeling);
        expect(now.sign).toEqual(how.sign);
        expect(now.drawing ?? []).toEqual(how.drawing ?? []);
        expect('drawing' in now).toBe((how.drawing ?? []).length > 0);
        expect({ ...now, ...stone, words: now.words }).toMatchObject({ id: stone.id, day: stone.day });
        expect(Schema.safeParse(now).success).toBe(true);
      }),
    );
  });

  test('needs nothing but its words', () => {
    fc.assert(
      fc.property(words, planDay, (text, day) => {
        const stone = toldStone(text, day, undefined, {}, world);
        expect(stone).toMatchObject({ kind: 'mastery', words: text, day, how: 'done' });
        for (const field of ['feeling', 'sign', 'drawing', 'goal']) expect(field in stone).toBe(false);
      }),
    );
  });

  test('can be told otherwise later, and what it hangs on stays', () => {
    fc.assert(
      fc.property(mastery, words, told, (stone, text, how) => {
        const now = retellStone(stone, text, how, world);
        expect(now.words).toEqual(text);
        expect({ step: now.step, goal: now.goal, day: now.day, how: now.how, id: now.id }).toEqual({
          step: stone.step,
          goal: stone.goal,
          day: stone.day,
          how: stone.how,
          id: stone.id,
        });
      }),
    );
  });
});

describe('the months of the diary', () => {
  test('hold every stone once, newest first, and no month is empty', () => {
    fc.assert(
      fc.property(stones, (all) => {
        const months = byMonth(all);
        const flat = months.flatMap((month) => month.stones);
        expect(flat.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
        expect(months.map(({ month }) => month)).toEqual(
          [...new Set(all.map(({ day }) => monthOf(day)))].sort().reverse(),
        );
        flat.slice(1).forEach((stone, index) => {
          expect(stone.day <= flat[index]!.day).toBe(true);
        });
        for (const { month, stones: of } of months) {
          expect(of.length).toBeGreaterThan(0);
          expect(of.every(({ day }) => monthOf(day) === month)).toBe(true);
        }
      }),
    );
  });
});

describe('good moments', () => {
  const personal = (stone: Mastery): boolean =>
    stone.feeling !== undefined || stone.words.phrase === undefined || stone.drawing !== undefined;

  test('are every stone once, the personal ones first', () => {
    fc.assert(
      fc.property(stones, fc.string(), (all, seed) => {
        const moments = goodMoments(all, seed);
        expect(moments.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
        const firstPlain = moments.findIndex((stone) => !personal(stone));
        if (firstPlain >= 0) expect(moments.slice(firstPlain).some(personal)).toBe(false);
      }),
    );
  });

  test('are the same for the same seed, in whatever order the stones come', () => {
    fc.assert(
      fc.property(stones, fc.string(), (all, seed) => {
        expect(goodMoments([...all].reverse(), seed)).toEqual(goodMoments(all, seed));
      }),
    );
  });

  test('begin with different ones from seed to seed', () => {
    const all = fc
      .sample(mastery, { numRuns: 12, seed: 3 })
      .map((stone, index) => ({ ...stone, id: `stone-${String(index)}`, words: { text: 'x', lang: 'nb' } }));
    const firsts = new Set(
      Array.from({ length: 40 }, (_, i) => goodMoments(all, `seed-${String(i)}`)[0]!.id),
    );
    expect(firsts.size).toBeGreaterThan(6);
  });
});
