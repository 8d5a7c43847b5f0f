// Pictures of change, as plain rows: a goal over months, the latest weeks, a step's support over time.
// Nothing here is counted, compared or ranked.
import { addWeeks, inTime, weekOf } from './dates.ts';
import { byMonth, monthOf, type MonthOfStones } from './diary.ts';
import type { SupportLevel } from './limits.ts';
import type { Mastery } from './mastery.ts';
import type { Step } from './step.ts';

/** How many weeks are looked back on. */
export const weeksInSight = 12;

/** The stones of a goal by month, oldest first. Months without stones are left out: they are no gap. */
export function monthsOfGoal(stones: readonly Mastery[], goal: string): readonly MonthOfStones[] {
  const mine = stones.filter((stone) => stone.goal === goal);
  return [...byMonth(mine)].reverse().map(({ month, stones: of }) => ({ month, stones: [...of].reverse() }));
}

export interface WeekOfStones {
  readonly week: string;
  /** The oldest first. */
  readonly stones: readonly Mastery[];
}

/** The latest weeks up to this one, oldest first. A week without stones is there all the same, as still water. */
export function latestWeeks(stones: readonly Mastery[], thisWeek: string): readonly WeekOfStones[] {
  const sorted = [...stones].sort((a, b) => inTime(a.day, b.day) || inTime(a.createdAt, b.createdAt));
  return Array.from({ length: weeksInSight }, (_, index) => {
    const week = addWeeks(thisWeek, index + 1 - weeksInSight);
    return { week, stones: sorted.filter((stone) => weekOf(stone.day) === week) };
  });
}

export interface SupportMonth {
  readonly month: string;
  readonly level: SupportLevel;
}

/** The levels a step has been at, oldest first, each with the month it began in. */
export function ladderOf(step: Pick<Step, 'supports'>): readonly SupportMonth[] {
  const sorted = [...(step.supports ?? [])].sort((a, b) => inTime(a.since, b.since));
  return sorted.flatMap(({ level, since }, index) =>
    sorted[index - 1]?.level === level ? [] : [{ month: monthOf(since), level }],
  );
}
