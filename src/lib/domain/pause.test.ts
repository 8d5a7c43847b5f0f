// A pause lies over days and takes nothing away: lifted, everything is as it was.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  byId,
  goal,
  pause as anyPause,
  planDay,
  step,
  tickingWorld,
  week,
} from '../../../tests/unit/arbitraries.ts';
import { addDays } from './dates.ts';
import type { PlanRecord } from './kinds.ts';
import { covers, endPause, isPaused, movePause, newPause } from './pause.ts';
import { carriedWeek } from './week.ts';
import { Pause } from './schemas.ts';

const running = anyPause.map(({ to: _, ...pause }) => pause as Pause);

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

describe('a pause', () => {
  test('covers the days from its first to its last, and goes on while it has no end', () => {
    fc.assert(
      fc.property(anyPause, planDay, (pause, day) => {
        expect(covers(pause, pause.from)).toBe(true);
        expect(covers(pause, addDays(pause.from, -1))).toBe(false);
        expect(covers(pause, day)).toBe(day >= pause.from && (pause.to === undefined || day <= pause.to));
        expect(isPaused([pause], day)).toBe(covers(pause, day));
        expect(Pause.safeParse(pause).data).toEqual(pause);
      }),
    );
  });

  test('can begin today or in days gone by', () => {
    fc.assert(
      fc.property(planDay, (day) => {
        const pause = newPause(day, tickingWorld());
        expect(pause).toMatchObject({ kind: 'pause', from: day });
        expect(covers(pause, addDays(day, 400))).toBe(true);
      }),
    );
  });

  test('several of them cover a day when one of them does', () => {
    fc.assert(
      fc.property(fc.array(anyPause, { maxLength: 5 }), planDay, (pauses, day) => {
        expect(isPaused(pauses, day)).toBe(pauses.some((pause) => covers(pause, day)));
      }),
    );
  });
});

describe('ending a pause', () => {
  test('makes that day the first one without it and leaves the days before as they were', () => {
    fc.assert(
      fc.property(running, planDay, planDay, (pause, day, other) => {
        const ended = endPause(pause, day, tickingWorld());
        if (ended === null) {
          expect(day <= pause.from).toBe(true);
          return;
        }
        expect(covers(ended, day)).toBe(false);
        expect(covers(ended, addDays(day, -1))).toBe(true);
        expect(covers(ended, other)).toBe(other < day && covers(pause, other));
        expect(Pause.safeParse(ended).success).toBe(true);
      }),
    );
  });

  test('on the day it began leaves nothing of it', () => {
    fc.assert(
      fc.property(running, fc.nat(30), (pause, days) => {
        expect(endPause(pause, addDays(pause.from, -days), tickingWorld())).toBeNull();
      }),
    );
  });
});

describe('moving the beginning of a pause', () => {
  test('makes that day its first one and keeps an end that still comes after it', () => {
    fc.assert(
      fc.property(anyPause, planDay, (pause, day) => {
        const moved = movePause(pause, day, tickingWorld());
        expect(moved.from).toBe(day);
        expect(covers(moved, day)).toBe(true);
        expect(moved.to === undefined || moved.to >= moved.from).toBe(true);
        if (pause.to === undefined || pause.to >= day) expect(moved.to).toBe(pause.to);
        expect(moved.id).toBe(pause.id);
        expect(Pause.safeParse(moved).data).toEqual(moved);
      }),
    );
  });
});

describe('a pause over a plan, also one after the fact', () => {
  const records = fc
    .tuple(
      fc.uniqueArray(goal, { selector: ({ id }) => id }),
      fc.uniqueArray(step, { selector: ({ id }) => id }),
      fc.uniqueArray(week, { selector: ({ id }) => id, maxLength: 4 }),
    )
    .map(([goals, steps, weeks]) => frozen({ goals, steps, weeks }));

  test('leaves every other record untouched, and lifted leaves no trace', () => {
    fc.assert(
      fc.property(
        records,
        planDay,
        fc.integer({ min: -20, max: 20 }),
        ({ goals, steps, weeks }, day, length) => {
          const world = tickingWorld();
          const all: PlanRecord[] = [...goals, ...steps, ...weeks];
          const before = JSON.stringify(all);
          const next = (): unknown => {
            const {
              createdAt: _,
              updatedAt: __,
              ...carried
            } = carriedWeek('2028-W10', weeks, byId(steps), byId(goals), world);
            return carried;
          };
          const shown = next();
          const pause = frozen(newPause(day, world));
          const ended = endPause(movePause(pause, addDays(day, -3), world), addDays(day, length), world);
          expect(JSON.stringify(all)).toBe(before);
          expect(next()).toEqual(shown);
          if (ended !== null) expect(isPaused([ended], addDays(day, length))).toBe(false);
        },
      ),
    );
  });
});
