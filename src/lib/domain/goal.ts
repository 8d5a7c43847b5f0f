// A goal: what I want, in my words. It can be reworded, rest, be reached, be let go and come back;
// none of these is a failure (domain rules 4 and 5; ISF 2014 L2424: «Det endres hele tiden»).
import { changed, freshBase, without, type World } from './record.ts';
import { ok, refuse, type Result } from './result.ts';
import { sameWords, type Words } from './words.ts';
import { versions, type GoalState } from './limits.ts';
import type { Goal } from './schemas.ts';

export { goalStates } from './limits.ts';
export type { Goal, GoalState };

export interface GoalDetails {
  readonly area?: string | undefined;
  readonly parent?: string | undefined;
  readonly why?: Words | undefined;
  readonly obstacle?: Words | undefined;
}

type Detail = keyof GoalDetails;
const details: readonly Detail[] = ['area', 'parent', 'why', 'obstacle'];

function withDetails(goal: Goal, given: GoalDetails): Goal {
  let next: Goal = goal;
  for (const detail of details) {
    if (!(detail in given)) continue;
    const value = given[detail];
    next = value === undefined ? without(next, detail) : { ...next, [detail]: value };
  }
  return next;
}

/** A new goal, last in the order of those that are there. */
export function newGoal(words: Words, given: GoalDetails, others: readonly Goal[], world: World): Goal {
  const base = freshBase(world, versions.goal);
  const order = others.reduce((most, goal) => Math.max(most, goal.order), 0) + 1;
  return withDetails(
    { ...base, kind: 'goal', words, state: 'active', stateSince: base.createdAt, earlier: [], order },
    given,
  );
}

/** The same goal in other words. The earlier wording is kept; the same wording again changes nothing. */
export function rewordGoal(goal: Goal, words: Words, world: World): Goal {
  if (sameWords(goal.words, words)) return goal;
  const earlier = [...goal.earlier, { words: goal.words, until: world.now().toISOString() }];
  return changed(goal, world, { words, earlier });
}

/** Changes area, why, obstacle or parent; a field given as `undefined` is taken away. */
export function describeGoal(goal: Goal, given: GoalDetails, world: World): Goal {
  return changed(withDetails(goal, given), world, {});
}

/** Rests, reaches, lets go or takes a goal up again. Any state leads to any other. */
export function moveGoal(goal: Goal, state: GoalState, world: World): Goal {
  return goal.state === state ? goal : changed(goal, world, { state, stateSince: world.now().toISOString() });
}

export type NestingRefusal = 'itself' | 'hasParts' | 'isPart';

/**
 * Makes one goal part of another. There is one level only (main goal and sub-goals, ISF 2014 L2421,
 * RAM 2011 L3342): a goal with parts cannot become a part, and a part can have none.
 */
export function nestingRefusal(goal: string, parent: string, all: readonly Goal[]): NestingRefusal | null {
  if (goal === parent) return 'itself';
  if (all.some((other) => other.parent === goal)) return 'hasParts';
  return all.some((other) => other.id === parent && other.parent !== undefined) ? 'isPart' : null;
}

export function nestGoal(
  goal: Goal,
  parent: string,
  all: readonly Goal[],
  world: World,
): Result<Goal, NestingRefusal> {
  const refusal = nestingRefusal(goal.id, parent, all);
  return refusal === null ? ok(describeGoal(goal, { parent }, world)) : refuse(refusal);
}

/** Which goals could be the main goal of this one (or of a new goal, with no id yet). */
export function possibleParents(goal: string | null, all: readonly Goal[]): readonly Goal[] {
  return all.filter(
    (other) =>
      other.state === 'active' &&
      (goal === null ? other.parent === undefined : nestingRefusal(goal, other.id, all) === null),
  );
}
