// A step: a small thing towards a goal, or loose. An undone step just sits there: it is never late.
import { changed, freshBase, without, type World } from './record.ts';
import type { Words } from './words.ts';
import { versions, type StepSize, type StepState } from './limits.ts';
import type { Person, When, Step } from './schemas.ts';

export { mostTimesAWeek, stepSizes, stepStates } from './limits.ts';
export type { Step, StepSize, StepState, When };

export interface StepDetails {
  readonly area?: string | undefined;
  readonly size?: StepSize | undefined;
  readonly when?: When | undefined;
  readonly with?: Words | undefined;
  /** Who of my people helps or joins; only those who may be offered are picked or shown. */
  readonly people?: readonly string[] | undefined;
  readonly cue?: Words | undefined;
  readonly smaller?: Words | undefined;
  readonly timesAWeek?: number | undefined;
}

type Detail = keyof StepDetails;
const details: readonly Detail[] = ['area', 'size', 'when', 'with', 'people', 'cue', 'smaller', 'timesAWeek'];

function withDetails(step: Step, given: StepDetails): Step {
  let next: Step = step;
  for (const detail of details) {
    if (!(detail in given)) continue;
    const said = given[detail];
    const value = detail === 'people' && given.people?.length === 0 ? undefined : said;
    next = value === undefined ? without(next, detail) : { ...next, [detail]: value };
  }
  return next;
}

/** A new step, last among its siblings. */
export function newStep(
  words: Words,
  goal: string | undefined,
  given: StepDetails,
  others: readonly Step[],
  world: World,
): Step {
  const order =
    others.reduce((most, step) => (step.goal === goal ? Math.max(most, step.order) : most), 0) + 1;
  const step: Step = { ...freshBase(world, versions.step), kind: 'step', words, state: 'open', order };
  return withDetails(goal === undefined ? step : { ...step, goal }, given);
}

/**
 * Other words or details; a field given as `undefined` is taken away. A step that was done and becomes a
 * repeated one is open again, since a repeated step is never done for good.
 */
export function describeStep(step: Step, words: Words, given: StepDetails, world: World): Step {
  const next = changed(withDetails({ ...step, words }, given), world, {});
  const settled = next.state === 'done' || next.state === 'partly';
  return settled && isRepeated(next) ? { ...(without(next, 'doneOn') as Step), state: 'open' } : next;
}

/** What was written of a step, without anyone who meanwhile is gone or marked «no»: the form may have been open since before. */
export const withSafePeople = (
  given: StepDetails,
  everybody: readonly Pick<Person, 'id' | 'contact'>[],
): StepDetails =>
  given.people === undefined
    ? given
    : {
        ...given,
        people: given.people.filter((id) =>
          everybody.some((person) => person.id === id && person.contact !== 'no'),
        ),
      };

/** A step without someone. The same object when they were not in it. */
export function stepWithout(step: Step, person: string, world: World): Step {
  if (step.people?.includes(person) !== true) return step;
  const left = step.people.filter((id) => id !== person);
  return left.length > 0
    ? changed(step, world, { people: left })
    : changed(without(step, 'people') as Step, world, {});
}

/** A repeated step is never done for good: it stays where it is and gathers stones. */
export const isRepeated = (step: Step): boolean => step.timesAWeek !== undefined;

/** Moves a step between its states. `day` is the day it was done, for `done` only. */
export function moveStep(step: Step, state: StepState, day: string | null, world: World): Step {
  const bare = without(step, 'doneOn') as Step;
  const next = changed(bare, world, { state });
  return state === 'done' && day !== null ? { ...next, doneOn: day } : next;
}

export const byOrder = (a: { order: number; id: string }, b: { order: number; id: string }): number =>
  a.order - b.order || (a.id < b.id ? -1 : 1);

/**
 * Moves one step up or down among its siblings. Answers the steps that have got another place: the two
 * that trade, or none when the step is at the end already.
 */
export function reorderedSteps(
  siblings: readonly Step[],
  id: string,
  direction: -1 | 1,
  world: World,
): readonly Step[] {
  const sorted = [...siblings].sort(byOrder);
  const index = sorted.findIndex((step) => step.id === id);
  const step = sorted[index];
  const other = sorted[index + direction];
  if (step === undefined || other === undefined) return [];
  if (new Set(sorted.map(({ order }) => order)).size === sorted.length)
    return [changed(step, world, { order: other.order }), changed(other, world, { order: step.order })];
  // Siblings may have got the same place in two tabs: then all are counted anew.
  sorted[index] = other;
  sorted[index + direction] = step;
  return sorted.flatMap((sibling, place) =>
    sibling.order === place + 1 ? [] : changed(sibling, world, { order: place + 1 }),
  );
}
