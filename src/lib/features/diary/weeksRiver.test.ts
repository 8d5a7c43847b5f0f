// The river of weeks: stones stay in the water and in their own week, and never lie on each other.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { riverWidth, weeksScene } from './weeksRiver.ts';

const stretches = fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 1, maxLength: 14 }).map((counts) =>
  counts.map((count, week) => ({
    stones: Array.from({ length: count }, (_, i) => ({
      id: `${String(week)}-${String(i)}`,
      state: 'done' as const,
    })),
  })),
);

describe('the river of weeks', () => {
  test('is the same for the same weeks', () => {
    fc.assert(
      fc.property(stretches, fc.string(), (weeks, id) => {
        expect(weeksScene(id, weeks)).toEqual(weeksScene(id, weeks));
      }),
    );
  });

  test('keeps every stone in the water of its own week', () => {
    fc.assert(
      fc.property(stretches, fc.string(), (weeks, id) => {
        const { stones, height } = weeksScene(id, weeks);
        const each = height / weeks.length;
        for (const stone of stones) {
          const week = Number(stone.id.split('-')[0]);
          expect(stone.y).toBeGreaterThan(week * each + 4);
          expect(stone.y).toBeLessThan((week + 1) * each - 4);
          expect(stone.x - stone.rx).toBeGreaterThan(10);
          expect(stone.x + stone.rx).toBeLessThan(riverWidth - 8);
        }
      }),
    );
  });

  test('lays no stone on another', () => {
    fc.assert(
      fc.property(stretches, (weeks) => {
        const { stones } = weeksScene('a', weeks);
        for (const [i, one] of stones.entries())
          for (const other of stones.slice(i + 1))
            expect(
              Math.abs(one.x - other.x) > one.rx * 1.9 || Math.abs(one.y - other.y) > one.rx * 0.59 * 2,
            ).toBe(true);
      }),
    );
  });
});
