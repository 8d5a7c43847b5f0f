// Laying a stone: what ticking a step does to the plan, and what taking the tick away undoes.
import { masteryOfStep, type Mastery } from './mastery.ts';
import type { World } from './record.ts';
import { ok, refuse, type Result } from './result.ts';
import { isRepeated, moveStep, type Step } from './step.ts';
import type { Words } from './words.ts';

export interface Laying {
  readonly day: string;
  readonly how: Mastery['how'];
  /** The tired-day version, where that is what was done. */
  readonly smaller: Words | null;
}

const laidWith = (laying: Pick<Laying, 'day' | 'smaller'>, step: Step, stones: readonly Mastery[]): boolean =>
  stones.some(
    (stone) =>
      stone.step === step.id &&
      stone.day === laying.day &&
      (stone.smaller === true) === (laying.smaller !== null),
  );

/**
 * Lays a stone for a step. A step that is done once becomes done (or partly); a repeated step and a
 * smaller version leave the step where it is. Refused when that very stone is already laid.
 */
export function layStone(
  step: Step,
  laying: Laying,
  stones: readonly Mastery[],
  world: World,
): Result<{ readonly stone: Mastery; readonly step: Step }, 'already'> {
  const standing = isRepeated(step) || laying.smaller !== null;
  const already = standing ? laidWith(laying, step, stones) : step.state === 'done';
  if (already) return refuse('already');
  const stone = masteryOfStep(step, laying.day, laying.how, laying.smaller, world);
  if (standing) return ok({ stone, step });
  const state = laying.how === 'done' ? 'done' : 'partly';
  return ok({ stone, step: moveStep(step, state, laying.day, world) });
}

/**
 * Takes the latest stone of a step on a day up again; a done step is open as before. For a step done
 * once the day does not matter: there is only one «done» to take back.
 */
export function liftStone(
  step: Step,
  day: string,
  smaller: boolean,
  stones: readonly Mastery[],
  world: World,
): { readonly stone: Mastery | null; readonly step: Step } {
  const standing = isRepeated(step) || smaller;
  const mine = stones
    .filter((s) => s.step === step.id && (s.smaller === true) === smaller && (!standing || s.day === day))
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  const stone = mine[0] ?? null;
  if (standing || (step.state !== 'done' && step.state !== 'partly')) return { stone, step };
  // A stone of a time when the step was a repeated one is no part of it.
  const partly = mine.slice(1).some(({ how }) => how === 'partly');
  return { stone, step: moveStep(step, partly ? 'partly' : 'open', null, world) };
}
