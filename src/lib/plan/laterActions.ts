// What is done to goals, the steps of them, and pauses: what the first screen of most days does without, and so is fetched
// with the first of it.
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
import type { PlanRecord } from '../domain/kinds.ts';
import { endPause, movePause, newPause, type Pause } from '../domain/pause.ts';
import type { Person } from '../domain/person.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import {
  describeStep,
  moveStep as movedStep,
  newStep,
  reorderedSteps,
  withSafePeople,
  type Step,
  type StepDetails,
  type StepState,
} from '../domain/step.ts';
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

/** Changes one step, if it is still there. */
const change = (
  desk: Desk,
  id: string,
  how: (step: Step) => readonly PlanRecord[],
  remove: readonly string[] = [],
): Promise<Outcome> =>
  desk.commit(() => {
    const step = desk.one<Step>('step', id);
    return step === undefined ? refuse('missing' as const) : ok({ put: how(step), remove });
  });

/** A new step as it is kept: without anyone who is gone or marked «no» since its form was opened. */
export const stepFrom = (
  desk: Desk,
  id: string,
  words: Words,
  goal: string | undefined,
  details: StepDetails,
): Step =>
  newStep(words, goal, withSafePeople(details, desk.stored<Person>('person')), desk.stored<Step>('step'), {
    ...desk.world(),
    newId: () => id,
  });

export const changeStep = (
  desk: Desk,
  id: string,
  words: Words,
  details: StepDetails,
  remove: readonly string[],
): Promise<Outcome> =>
  change(
    desk,
    id,
    (step) => [
      describeStep(step, words, withSafePeople(details, desk.stored<Person>('person')), desk.world()),
    ],
    remove,
  );

export const moveStep = (desk: Desk, id: string, state: StepState): Promise<Outcome> =>
  change(desk, id, (step) => [movedStep(step, state, null, desk.world())]);

export const reorderStep = (desk: Desk, id: string, direction: -1 | 1): Promise<Outcome> =>
  change(desk, id, (step) => {
    const siblings = desk.stored<Step>('step').filter((other) => other.goal === step.goal);
    return reorderedSteps(siblings, id, direction, desk.world());
  });

/** The pauses that have no end yet. */
const endless = (desk: Desk): readonly Pause[] =>
  desk.stored<Pause>('pause').filter((pause) => pause.to === undefined);

export const pause = (desk: Desk, from: string): Promise<Outcome> =>
  desk.commit(() => {
    const [current] = endless(desk);
    return ok({
      put: [current === undefined ? newPause(from, desk.world()) : movePause(current, from, desk.world())],
    });
  });

export const resume = (desk: Desk): Promise<Outcome> =>
  desk.commit(() => {
    const ended = endless(desk).map((pause) => ({ pause, end: endPause(pause, desk.today(), desk.world()) }));
    return ok({
      put: ended.flatMap(({ end }) => end ?? []),
      remove: ended.filter(({ end }) => end === null).map(({ pause }) => pause.id),
    });
  });
