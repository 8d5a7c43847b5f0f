// The week: a handful and no more, and what still stands carried on once, without a trace of debt.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  byId,
  goal as anyGoal,
  id,
  planDay,
  step as anyStep,
  tickingWorld,
  week as anyWeek,
  words,
} from '../../../tests/unit/arbitraries.ts';
import { daysOf, weekOf } from './dates.ts';
import {
  anchorWeek,
  carriedWeek,
  chooseGoal,
  chooseStep,
  emptyWeek,
  isOnWeekday,
  mostGoals,
  mostSteps,
  stepsOfWeek,
  tiredOn,
  weekAfter,
  weekBefore,
  weekRecordId,
  weekStart,
} from './week.ts';
import { Week } from './schemas.ts';

const week47 = '2026-W47';

/** A few weeks of a plan with the steps and goals that some of their ids point at. */
const plan = fc.record({
  weeks: fc.uniqueArray(anyWeek, { selector: ({ week }) => week, maxLength: 5 }),
  steps: fc.array(anyStep, { maxLength: 12 }).map(byId),
  goals: fc.array(anyGoal, { maxLength: 12 }).map(byId),
  now: planDay.map(weekOf),
});

describe.each([
  ['steps', chooseStep, mostSteps],
  ['goals', chooseGoal, mostGoals],
] as const)('choosing %s', (field, choose, most) => {
  test('stops at a handful, and says so instead of pushing another one out', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(id, fc.boolean()), { maxLength: 40 }), (choices) => {
        const world = tickingWorld();
        let week = emptyWeek(week47, world);
        let wanted: readonly string[] = [];
        for (const [one, chosen] of choices) {
          const next = choose(week, one, chosen, world);
          const fits = !chosen || wanted.includes(one) || wanted.length < most;
          expect(next.ok).toBe(fits);
          if (!next.ok) {
            expect(next.error).toBe('handful');
            continue;
          }
          const without = wanted.filter((other) => other !== one);
          wanted = !chosen ? without : wanted.includes(one) ? wanted : [...wanted, one];
          week = next.value;
          expect(week[field]).toEqual(wanted);
          expect(week[field].length).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  test('what is chosen already, or taking out what is not there, changes nothing', () => {
    const world = tickingWorld();
    const week: Week = { ...emptyWeek(week47, world), [field]: ['a', 'b'] };
    expect(choose(week, 'a', true, world)).toEqual({ ok: true, value: week });
    expect(choose(week, 'c', false, world)).toEqual({ ok: true, value: week });
  });
});

describe('a week nothing was chosen for', () => {
  test('starts empty when there is none before it', () => {
    const world = tickingWorld();
    const later = { ...emptyWeek('2026-W48', world), steps: ['a'] };
    const same = { ...emptyWeek(week47, world), steps: ['b'] };
    const week = carriedWeek(week47, [later, same], new Map(), new Map(), world);
    expect(week).toMatchObject({ id: weekRecordId(week47), week: week47, steps: [], goals: [], tired: [] });
  });

  test('carries each step and goal once, in order, and no more than a handful', () => {
    fc.assert(
      fc.property(plan, ({ weeks, steps, goals, now }) => {
        const carried = carriedWeek(now, weeks, steps, goals, tickingWorld());
        const before = weeks.filter(({ week }) => week < now).sort((a, b) => (a.week < b.week ? 1 : -1))[0];
        for (const [list, earlier, most] of [
          [carried.steps, before?.steps ?? [], mostSteps],
          [carried.goals, before?.goals ?? [], mostGoals],
        ] as const) {
          expect(new Set(list).size).toBe(list.length);
          expect(list.length).toBeLessThanOrEqual(most);
          expect(list).toEqual([...new Set(earlier)].filter((one) => list.includes(one)));
        }
        expect(Week.safeParse(carried).data).toEqual(carried);
      }),
    );
  });

  test('carries what still stands: no done, resting or set-aside step, and none of a goal that is not active', () => {
    fc.assert(
      fc.property(plan, ({ weeks, steps, goals, now }) => {
        const carried = carriedWeek(now, weeks, steps, goals, tickingWorld());
        for (const one of carried.steps) {
          const step = steps.get(one);
          expect(['open', 'partly']).toContain(step?.state);
          if (step?.goal !== undefined) expect(goals.get(step.goal)?.state).toBe('active');
        }
        for (const one of carried.goals) expect(goals.get(one)?.state).toBe('active');
      }),
    );
  });

  test('leaves out nothing that stands, as long as it is a handful', () => {
    fc.assert(
      fc.property(
        plan,
        fc.uniqueArray(anyStep, { selector: (step) => step.id, maxLength: mostSteps }),
        ({ goals }, list) => {
          const standing = list.map(({ goal: _, ...step }) => ({ ...step, state: 'open' as const }));
          const before = { ...emptyWeek(week47, tickingWorld()), steps: standing.map((step) => step.id) };
          const carried = carriedWeek('2026-W50', [before], byId(standing), goals, tickingWorld());
          expect(carried.steps).toEqual(before.steps);
        },
      ),
    );
  });

  test('carries on the same to the week after, and bears no mark of having been carried', () => {
    fc.assert(
      fc.property(plan, ({ weeks, steps, goals, now }) => {
        const world = tickingWorld();
        const first = carriedWeek(now, weeks, steps, goals, world);
        const second = carriedWeek(
          weekAfter(now),
          [...weeks.filter(({ week }) => week <= now), first],
          steps,
          goals,
          world,
        );
        const again = carriedWeek(weekAfter(now), [first], steps, goals, world);
        for (const next of [again, ...(weeks.some(({ week }) => week === now) ? [] : [second])]) {
          expect(next.steps).toEqual(first.steps);
          expect(next.goals).toEqual(first.goals);
          expect(next.anchor).toEqual(first.anchor);
        }
        expect(first.tired).toEqual([]);
        const { anchor: _, ...bare } = first;
        expect(Object.keys(bare).sort()).toEqual(Object.keys(emptyWeek(now, world)).sort());
      }),
    );
  });

  test('keeps an anchor that has a weekday, and lets go of one that was for that week only', () => {
    fc.assert(
      fc.property(
        words,
        fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
        fc.boolean(),
        (text, days, timed) => {
          const world = tickingWorld();
          const anchor = { words: text, when: { days, ...(timed ? { time: '13:00' } : {}) } };
          const before = anchorWeek(emptyWeek(week47, world), anchor, world);
          const after = carriedWeek('2026-W48', [before], new Map(), new Map(), world);
          expect(after.anchor).toEqual(days.length > 0 ? anchor : undefined);
          const bare = anchorWeek(before, { words: text }, world);
          expect(carriedWeek('2026-W48', [bare], new Map(), new Map(), world).anchor).toBeUndefined();
        },
      ),
    );
  });
});

describe('a week', () => {
  test('has one anchor or none', () => {
    const world = tickingWorld();
    const anchor = { words: { text: 'Klatring', lang: 'nb' } };
    const anchored = anchorWeek(emptyWeek(week47, world), anchor, world);
    expect(anchored.anchor).toEqual(anchor);
    expect(Object.keys(anchorWeek(anchored, null, world))).not.toContain('anchor');
  });

  test('notes a tired day once, in order, and forgets it again', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(6), fc.boolean())), (marks) => {
        const world = tickingWorld();
        const days = daysOf(week47);
        let week = emptyWeek(week47, world);
        const tired = new Set<string>();
        for (const [place, on] of marks) {
          const day = days[place] as string;
          week = tiredOn(week, day, on, world);
          if (on) tired.add(day);
          else tired.delete(day);
          expect(week.tired).toEqual([...tired].sort());
        }
      }),
    );
  });

  test('shows what is next before what is done, each once and in the order chosen', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyStep, { selector: (step) => step.id }), (steps) => {
        const week = {
          ...emptyWeek(week47, tickingWorld()),
          steps: [...steps.map((step) => step.id), 'gone'],
        };
        const shown = stepsOfWeek(week, byId(steps));
        expect(shown).toHaveLength(steps.length);
        const isDone = (step: (typeof steps)[number]): boolean =>
          step.state === 'done' && step.timesAWeek === undefined;
        expect(shown).toEqual([...steps.filter((step) => !isDone(step)), ...steps.filter(isDone)]);
      }),
    );
  });

  test('knows its neighbours and its first day', () => {
    fc.assert(
      fc.property(planDay, (day) => {
        const week = weekOf(day);
        expect(weekAfter(weekBefore(week))).toBe(week);
        expect(weekBefore(week) < week && week < weekAfter(week)).toBe(true);
        expect(weekOf(weekStart(week))).toBe(week);
      }),
    );
  });

  test('puts a step on the weekdays it was given, and on none where only a time was', () => {
    expect(isOnWeekday({ days: [2, 4] }, 4)).toBe(true);
    expect(isOnWeekday({ days: [2, 4] }, 5)).toBe(false);
    expect(isOnWeekday({ days: [], time: '17:00' }, 4)).toBe(false);
    expect(isOnWeekday(undefined, 4)).toBe(false);
  });
});
