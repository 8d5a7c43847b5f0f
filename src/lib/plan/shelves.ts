// Which shelf a record lies on. `null` is the open shelf, read at every start: what is going on now.
// What has settled is packed by quarter (days) or year (goals) and read when a screen asks for it.
import { addWeeks, mondayOf, quarterOf, weekOf } from '../domain/dates.ts';
import type { Goal } from '../domain/goal.ts';
import type { PlanRecord } from '../domain/kinds.ts';
import type { Step } from '../domain/step.ts';

export interface ShelfContext {
  readonly today: string;
  /** The latest weeks that were planned, however long ago: a plan reopened after a year starts from them. */
  readonly latestWeeks: ReadonlySet<string>;
  readonly goal: (id: string) => Goal | undefined;
}

export const daysShelf = (day: string): string => `days-${quarterOf(day)}`;
export const goalsShelf = (day: string): string => `goals-${day.slice(0, 4)}`;

function goalShelf(goal: Goal): string | null {
  return goal.state === 'active' || goal.state === 'resting' ? null : goalsShelf(goal.stateSince);
}

function stepShelf(step: Step, context: ShelfContext, keepFrom: string): string | null {
  const goal = step.goal === undefined ? undefined : context.goal(step.goal);
  const shelfOfGoal = goal === undefined ? null : goalShelf(goal);
  if (shelfOfGoal !== null) return shelfOfGoal;
  return step.state === 'done' && step.doneOn !== undefined && step.doneOn < keepFrom
    ? goalsShelf(step.doneOn)
    : null;
}

/** The shelf a record belongs on today. */
export function shelfOf(record: PlanRecord, context: ShelfContext): string | null {
  const lastWeek = addWeeks(weekOf(context.today), -1);
  const keepFrom = mondayOf(lastWeek);
  switch (record.kind) {
    case 'week':
      return record.week >= lastWeek || context.latestWeeks.has(record.week)
        ? null
        : daysShelf(mondayOf(record.week));
    case 'mastery':
      return record.day >= keepFrom ? null : daysShelf(record.day);
    case 'goal':
      return goalShelf(record);
    case 'step':
      return stepShelf(record, context, keepFrom);
    case 'pause':
    case 'aboutMe':
    case 'draft':
      return null;
  }
}

/** The goal shelves from the first year of a plan to this one. */
export function goalShelves(firstDay: string, today: string): readonly string[] {
  const first = Number(firstDay.slice(0, 4));
  const count = Math.max(1, Number(today.slice(0, 4)) - first + 1);
  return Array.from({ length: count }, (_, index) => goalsShelf(String(first + index).padStart(4, '0')));
}
