// The week: a few chosen steps, one anchor, tired days. Nothing is carried as debt: what still stands
// is simply there again (NTNU 2021 L3229 on the anchor; domain rule 3 on no «overdue»).
import { addWeeks, mondayOf, type Day as DayText } from './dates.ts';
import type { Goal } from './goal.ts';
import { changed, freshBase, without, type World } from './record.ts';
import { ok, refuse, type Result } from './result.ts';
import { isRepeated, type Step, type When } from './step.ts';
import { versions } from './limits.ts';
import type { Anchor, Week } from './schemas.ts';

export type { Anchor, Week };

/** A handful: enough for a week, few enough to see at a glance. */
export const mostSteps = 5;
export const mostGoals = 3;

/** There is one record a week, whoever makes it: the id follows from the week. */
export const weekRecordId = (week: string): string => `week-${week}`;

export function emptyWeek(week: string, world: World): Week {
  return {
    ...freshBase(world, versions.week, weekRecordId(week)),
    kind: 'week',
    week,
    goals: [],
    steps: [],
    tired: [],
  };
}

/**
 * What a week starts with when nothing has been chosen for it: what was chosen in the latest week
 * before it and still stands. Each step and goal once, in the same order; no mark that it was carried.
 */
export function carriedWeek(
  week: string,
  earlier: readonly Week[],
  steps: ReadonlyMap<string, Step>,
  goals: ReadonlyMap<string, Goal>,
  world: World,
): Week {
  const start = emptyWeek(week, world);
  const before = earlier
    .filter((other) => other.week < week)
    .reduce<Week | null>(
      (latest, other) => (latest === null || other.week > latest.week ? other : latest),
      null,
    );
  if (before === null) return start;
  const stands = (id: string): boolean => {
    const step = steps.get(id);
    if (step === undefined || (step.state !== 'open' && step.state !== 'partly')) return false;
    const goal = step.goal === undefined ? undefined : goals.get(step.goal);
    return step.goal === undefined || goal?.state === 'active';
  };
  return {
    ...start,
    steps: [...new Set(before.steps)].filter(stands).slice(0, mostSteps),
    goals: [...new Set(before.goals)].filter((id) => goals.get(id)?.state === 'active').slice(0, mostGoals),
    // An anchor that comes every week stays; one without a weekday was for that week only.
    ...(before.anchor !== undefined && (before.anchor.when?.days.length ?? 0) > 0
      ? { anchor: before.anchor }
      : {}),
  };
}

export type ChoiceRefusal = 'handful';

/** Chooses or takes out a step. A sixth is refused kindly: the person is helped to choose few. */
export function chooseStep(
  week: Week,
  step: string,
  chosen: boolean,
  world: World,
): Result<Week, ChoiceRefusal> {
  if (week.steps.includes(step) === chosen) return ok(week);
  if (!chosen) return ok(changed(week, world, { steps: week.steps.filter((id) => id !== step) }));
  return week.steps.length >= mostSteps
    ? refuse('handful')
    : ok(changed(week, world, { steps: [...week.steps, step] }));
}

/** Chooses or takes out a goal to keep in mind this week. */
export function chooseGoal(
  week: Week,
  goal: string,
  chosen: boolean,
  world: World,
): Result<Week, ChoiceRefusal> {
  if (week.goals.includes(goal) === chosen) return ok(week);
  if (!chosen) return ok(changed(week, world, { goals: week.goals.filter((id) => id !== goal) }));
  return week.goals.length >= mostGoals
    ? refuse('handful')
    : ok(changed(week, world, { goals: [...week.goals, goal] }));
}

/** Sets or takes away the one anchor of the week. */
export function anchorWeek(week: Week, anchor: Anchor | null, world: World): Week {
  return anchor === null
    ? changed(without(week, 'anchor') as Week, world, {})
    : changed(week, world, { anchor });
}

export function tiredOn(week: Week, day: DayText, tired: boolean, world: World): Week {
  const days = week.tired.filter((other) => other !== day);
  return changed(week, world, { tired: tired ? [...days, day].sort() : days });
}

/** Whether a step belongs in a week's list of days on this weekday. */
export const isOnWeekday = (when: When | undefined, weekday: number): boolean =>
  when?.days.includes(weekday) ?? false;

/** Done steps first laid, then what is next; repeated ones stay where they were put. */
export function stepsOfWeek(week: Week, steps: ReadonlyMap<string, Step>): readonly Step[] {
  const chosen = week.steps.flatMap((id) => steps.get(id) ?? []);
  return [
    ...chosen.filter((s) => s.state !== 'done' || isRepeated(s)),
    ...chosen.filter((s) => s.state === 'done' && !isRepeated(s)),
  ];
}

/** Weeks that lie around this one, for looking back and planning on. */
export const weekBefore = (week: string): string => addWeeks(week, -1);
export const weekAfter = (week: string): string => addWeeks(week, 1);

/** The first day a week reaches, for sorting with days. */
export const weekStart = (week: string): DayText => mondayOf(week);
