// «Dette fikk jeg til»: something I managed. A stone, with the words as they were that day.
import { freshBase, type World } from './record.ts';
import type { Step } from './step.ts';
import type { Words } from './words.ts';
import { versions } from './limits.ts';
import type { Mastery } from './schemas.ts';

export type { Mastery };

/** A stone laid by doing a step, or its smaller version. */
export function masteryOfStep(
  step: Step,
  day: string,
  how: Mastery['how'],
  smaller: Words | null,
  world: World,
): Mastery {
  const stone: Mastery = {
    ...freshBase(world, versions.mastery),
    kind: 'mastery',
    day,
    words: smaller ?? step.words,
    step: step.id,
    how,
  };
  return {
    ...stone,
    ...(step.goal === undefined ? {} : { goal: step.goal }),
    ...(smaller === null ? {} : { smaller: true as const }),
  };
}

/** A stone in own words, tied to a goal or to nothing. */
export function masteryInWords(words: Words, day: string, goal: string | undefined, world: World): Mastery {
  const stone: Mastery = { ...freshBase(world, versions.mastery), kind: 'mastery', day, words, how: 'done' };
  return goal === undefined ? stone : { ...stone, goal };
}
