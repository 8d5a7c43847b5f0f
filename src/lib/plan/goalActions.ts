// What is done to goals. The first screen of most days does without, so it is fetched with the first of it.
import {
  describeGoal,
  moveGoal as moved,
  nestingRefusal,
  newGoal,
  rewordGoal,
  type Goal,
  type GoalDetails,
  type GoalState,
} from '../domain/goal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Step } from '../domain/step.ts';
import type { Words } from '../domain/words.ts';
import type { Desk, Done, Outcome, Refusal } from './desk.ts';

/**
 * The details without a main goal that cannot be one (any more): another tab may have made it a part
 * itself meanwhile. The words are kept all the same, and the goal stands where it stood.
 */
function nestable(desk: Desk, goal: string, details: GoalDetails): GoalDetails {
  const { parent, ...rest } = details;
  if (parent === undefined || parent === desk.one<Goal>('goal', goal)?.parent) return details;
  return nestingRefusal(goal, parent, desk.stored<Goal>('goal')) === null ? details : rest;
}

export async function addGoal(
  desk: Desk,
  words: Words,
  details: GoalDetails,
  remove: readonly string[],
): Promise<Result<Done & { id: string }, Refusal>> {
  const world = desk.world();
  const id = world.newId();
  const done = await desk.commit(() => {
    const goal = newGoal(words, nestable(desk, id, details), desk.stored<Goal>('goal'), {
      ...world,
      newId: () => id,
    });
    return ok({ put: [goal], remove });
  });
  return done.ok ? ok({ ...done.value, id }) : done;
}

/** New words and details of a goal; the earlier wording is kept. */
export function changeGoal(
  desk: Desk,
  id: string,
  words: Words,
  details: GoalDetails,
  remove: readonly string[],
): Promise<Outcome> {
  return desk.commit(() => {
    const goal = desk.one<Goal>('goal', id);
    if (goal === undefined) return refuse('missing' as const);
    const reworded = rewordGoal(goal, words, desk.world());
    return ok({ put: [describeGoal(reworded, nestable(desk, id, details), desk.world())], remove });
  });
}

/** Rests, reaches, lets go or takes up a goal. Taken up again, its unfinished steps come along from where they were packed. */
export function moveGoal(
  desk: Desk,
  id: string,
  state: GoalState,
  isPacked: (step: string) => boolean,
): Promise<Outcome> {
  return desk.commit(() => {
    const goal = desk.one<Goal>('goal', id);
    if (goal === undefined) return refuse('missing' as const);
    const steps = desk.stored<Step>('step').filter((step) => step.goal === id && step.state !== 'done');
    return ok({ put: [moved(goal, state, desk.world()), ...steps.filter((step) => isPacked(step.id))] });
  });
}
