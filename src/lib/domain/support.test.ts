// The ladder can be walked in any direction on any day, and what was before stays as it was.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planDay, step, tickingWorld } from '../../../tests/unit/arbitraries.ts';
import { supportLevels, supportNow, supportedAt, type SupportLevel } from './support.ts';
import type { Step } from './step.ts';

const world = tickingWorld();
const level = fc.constantFrom(...supportLevels);
const moves = fc
  .array(fc.record({ level, day: planDay }), { maxLength: 12 })
  .map((all) => all.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)));

const bare = (of: Step): Step => {
  const { supports: _taken, ...rest } = of;
  return rest;
};
const walked = (of: Step, all: readonly { level: SupportLevel; day: string }[]): Step =>
  all.reduce((now, move) => supportedAt(now, move.level, move.day, world), bare(of));

describe('the support ladder of a step', () => {
  test('says nothing until something was said', () => {
    fc.assert(
      fc.property(step, (of) => {
        expect(supportNow(bare(of))).toBeNull();
      }),
    );
  });

  test('is at the level it was moved to, whichever it was at before', () => {
    fc.assert(
      fc.property(step, level, planDay, (of, to, day) => {
        expect(supportNow(supportedAt(of, to, day, world))).toBe(to);
      }),
    );
  });

  test('keeps one entry a day, in time, and no level twice in a row', () => {
    fc.assert(
      fc.property(step, moves, (of, all) => {
        const { supports = [] } = walked(of, all);
        supports.slice(1).forEach((entry, index) => {
          expect(entry.since > supports[index]!.since).toBe(true);
          expect(entry.level).not.toBe(supports[index]!.level);
        });
        expect(supports.at(-1)?.level).toBe(all.at(-1)?.level);
      }),
    );
  });

  test('leaves the days before a move as they were', () => {
    fc.assert(
      fc.property(step, moves, level, planDay, (of, all, to, day) => {
        const before = walked(of, all);
        const earlier = (now: Step) => (now.supports ?? []).filter(({ since }) => since < day);
        const moved = supportedAt(before, to, day, world);
        if (moved !== before) expect(earlier(moved)).toEqual(earlier(before));
      }),
    );
  });

  test('changes nothing else, and nothing at all where it stands there already', () => {
    fc.assert(
      fc.property(step, level, planDay, (of, to, day) => {
        const moved = supportedAt(of, to, day, world);
        expect({ ...bare(moved), updatedAt: '' }).toEqual({ ...bare(of), updatedAt: '' });
        expect(supportedAt(moved, to, day, world)).toBe(moved);
      }),
    );
  });

  test('can be taken away again', () => {
    fc.assert(
      fc.property(step, planDay, (of, day) => {
        const taken = supportedAt(of, null, day, world);
        if (supportNow(of) !== null) expect('supports' in taken).toBe(false);
        expect(supportNow(taken)).toBeNull();
      }),
    );
  });

  test('a slip of the same day leaves no trace', () => {
    const start = supportedAt(
      { ...bare(fc.sample(step, { numRuns: 1, seed: 7 })[0]!) },
      'together',
      '2026-11-01',
      world,
    );
    const slip = supportedAt(start, 'self', '2026-11-18', world);
    expect(supportedAt(slip, 'together', '2026-11-18', world).supports).toEqual(start.supports);
    expect(supportedAt(slip, 'near', '2026-11-18', world).supports).toEqual([
      { level: 'together', since: '2026-11-01' },
      { level: 'near', since: '2026-11-18' },
    ]);
  });
});
