// Which shelf a record lies on. `null` is the open shelf, read at every start: what is going on now.
// What has settled is packed by quarter (days) or year (goals) and read when a screen asks for it.
import { addWeeks, mondayOf, weekOf } from '../domain/dates.ts';
import type { Goal } from '../domain/goal.ts';
import type { PlanRecord } from '../domain/kinds.ts';
import type { Step } from '../domain/step.ts';
import { daysShelf, goalsShelf, networkShelf } from './shelfNames.ts';

export interface ShelfContext {
  readonly today: string;
  /** The day the plan began. */
  readonly firstDay?: string;
  /** The latest weeks that were planned, however long ago: a plan reopened after a year starts from them. */
  readonly latestWeeks: ReadonlySet<string>;
  readonly goal: (id: string) => Goal | undefined;
}

/** The goal shelf of a day; a day before the plan or after today, from a clock that was wrong, counts as the nearest. */
function goalsShelfIn(context: ShelfContext, day: string): string {
  const { today, firstDay = day } = context;
  return goalsShelf(day > today ? today : day < firstDay ? firstDay : day);
}

function goalShelf(goal: Goal, context: ShelfContext): string | null {
  return goal.state === 'active' || goal.state === 'resting' ? null : goalsShelfIn(context, goal.stateSince);
}

function stepShelf(step: Step, context: ShelfContext, keepFrom: string): string | null {
  const goal = step.goal === undefined ? undefined : context.goal(step.goal);
  const shelfOfGoal = goal === undefined ? null : goalShelf(goal, context);
  if (shelfOfGoal !== null) return shelfOfGoal;
  return step.state === 'done' && step.doneOn !== undefined && step.doneOn < keepFrom
    ? goalsShelfIn(context, step.doneOn)
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
      return goalShelf(record, context);
    case 'step':
      return stepShelf(record, context, keepFrom);
    case 'review':
      return record.day >= keepFrom ? null : daysShelf(record.day);
    case 'talk':
      return record.heldOn === undefined || record.heldOn >= keepFrom ? null : daysShelf(record.heldOn);
    case 'agreement': {
      const day = record.stateSince.slice(0, 10);
      return record.state === 'notYet' || day >= keepFrom ? null : daysShelf(day);
    }
    case 'safetyVersion':
    case 'hardNote':
      return record.day >= keepFrom ? null : daysShelf(record.day);
    case 'pause':
    case 'aboutMe':
    case 'draft':
    case 'rhythm':
    case 'together':
    case 'comingDays':
    case 'person':
    case 'safetyPlan':
    case 'scenario':
    case 'goodThing':
    case 'networkMap':
    case 'tie':
    case 'keeping':
    case 'contact':
    case 'shareReceipt':
    case 'reply':
    case 'aboutCard':
      return null;
    case 'networkSnapshot':
      return record.day >= keepFrom ? null : networkShelf;
  }
}
