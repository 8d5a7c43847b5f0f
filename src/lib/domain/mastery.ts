// «Dette fikk jeg til»: something I managed. A stone, with the words as they were that day.
import * as z from 'zod/mini';
import { Day, freshBase, Id, recordBase, type World } from './record.ts';
import type { Step } from './step.ts';
import { Words } from './words.ts';

export const masteryVersion = 1;

export const Mastery = z.object({
  ...recordBase,
  kind: z.literal('mastery'),
  day: Day,
  words: Words,
  step: z.optional(Id),
  goal: z.optional(Id),
  how: z.enum(['done', 'partly']),
  /** It was the tired-day version of the step. */
  smaller: z.optional(z.literal(true)),
});
export type Mastery = z.infer<typeof Mastery>;

/** A stone laid by doing a step, or its smaller version. */
export function masteryOfStep(
  step: Step,
  day: string,
  how: Mastery['how'],
  smaller: Words | null,
  world: World,
): Mastery {
  const stone: Mastery = {
    ...freshBase(world, masteryVersion),
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
  const stone: Mastery = { ...freshBase(world, masteryVersion), kind: 'mastery', day, words, how: 'done' };
  return goal === undefined ? stone : { ...stone, goal };
}
