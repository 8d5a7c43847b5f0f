// Where the lines of the card lie: in order, with room, and no title alone at the bottom.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrange, arrangeSome, type Piece } from './arrange.ts';

const line = (height: number): Piece => ({ height, isTitle: false });
const title = (height: number): Piece => ({ height, isTitle: true });

const pieces: fc.Arbitrary<readonly Piece[]> = fc
  .array(
    fc.record({
      height: fc.integer({ min: 1, max: 30 }),
      lines: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 }),
    }),
    { maxLength: 6 },
  )
  .map((parts) => parts.flatMap(({ height, lines }) => [title(height), ...lines.map(line)]));

describe('on panels', () => {
  test('everything lies in order, and nothing leaves its panel', () => {
    fc.assert(
      fc.property(pieces, fc.integer({ min: 1, max: 8 }), fc.boolean(), (all, panels, apart) => {
        const places = arrange(all, panels, 100, apart);
        if (places === null) return;
        expect(places).toHaveLength(all.length);
        expect([...places].sort((a, b) => a - b)).toEqual(places);
        for (let panel = 0; panel < panels; panel++) {
          const on = all.filter((_, index) => places[index] === panel);
          expect(on.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(100);
          expect(on.at(-1)?.isTitle ?? false).toBe(false);
        }
        if (!apart) return;
        const starts = places.filter((_, index) => all[index]?.isTitle === true);
        expect(new Set(starts).size).toBe(starts.length);
      }),
    );
  });

  test('a title goes along with its first line', () => {
    expect(arrange([title(10), line(60), title(20), line(20)], 2, 100)).toEqual([0, 0, 1, 1]);
    expect(arrange([title(10), line(60), title(10), line(20)], 2, 100)).toEqual([0, 0, 0, 0]);
  });

  test('what has no room is said, and as much as possible is taken along', () => {
    expect(arrange([title(10), line(95)], 1, 100)).toBeNull();
    expect(arrange([line(101)], 4, 100)).toBeNull();
    expect(arrangeSome([title(10), line(40), line(40), title(10), line(40)], 1, 100)).toEqual([0, 0, 0]);
    expect(arrangeSome([line(300)], 1, 100)).toEqual([0]);
    expect(arrangeSome([], 1, 100)).toEqual([]);
  });
});
