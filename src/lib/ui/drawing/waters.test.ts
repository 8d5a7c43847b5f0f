// The four waters differ in how high their waves are, and are drawn with finite numbers only.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { swell, waterLine, waters, type Unrest } from './waters.ts';

const unrests = [0, 1, 2, 3] as const satisfies readonly Unrest[];

/** The heights that the upper edge of the water runs through. */
function heights(unrest: Unrest): number[] {
  const shore = waters(320, 120, unrest).find(({ kind }) => kind === 'shore')?.d ?? '';
  return [...shore.matchAll(/[\d.-]+ ([\d.-]+)(?=C|$)/g)].map(([, y]) => Number(y));
}

describe('the waters', () => {
  it('are the stiller the less unrest there is', () => {
    const reach = unrests.map((unrest) => Math.max(...heights(unrest)) - Math.min(...heights(unrest)));
    expect([...reach].sort((a, b) => a - b)).toEqual(reach);
    expect(reach[0]).toBeLessThan(5);
    expect(swell(3, 120)).toBeGreaterThan(swell(2, 120));
  });

  it('never leave the drawing at the top', () => {
    for (const unrest of unrests) {
      expect(Math.min(...heights(unrest))).toBeGreaterThan(0);
      expect(waterLine(unrest, 120)).toBeLessThan(120);
    }
  });

  it('are the same each time and made of finite numbers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 40, max: 800 }),
        fc.integer({ min: 20, max: 400 }),
        fc.constantFrom(...unrests),
        (width, height, unrest) => {
          const parts = waters(width, height, unrest);
          expect(parts).toEqual(waters(width, height, unrest));
          for (const { d } of parts) expect(d).toMatch(/^M[-\d. MCLZ]+$/);
        },
      ),
    );
  });
});
