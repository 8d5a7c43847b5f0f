// What the week shows of each chosen step today: which words, ticked or not, and with which stone.
import type { Mastery } from '../../domain/mastery.ts';
import { isRepeated, type Step } from '../../domain/step.ts';
import { phraseWords, type Words } from '../../domain/words.ts';

export interface StepRow {
  readonly step: Step;
  /** The small version, where that is what today asks for. */
  readonly smaller: Words | null;
  readonly words: Words;
  readonly ticked: boolean;
  /** The stone that was laid, if one was. */
  readonly stone: Mastery | null;
  /** Days of this week on which a repeated step was done. */
  readonly days: readonly string[];
}

/** A phrase of the smallest size to offer on a tired day: its id and its text in the language of the screen. */
export type SmallPhrase = (
  step: Step,
) => { readonly id: string; readonly text: string; readonly lang: string } | null;

/** The small version of a step: the person's own, or one from the library; null when the step is small already. */
export function smallerOf(step: Step, phrase: SmallPhrase): Words | null {
  if (step.smaller !== undefined) return step.smaller;
  if (step.size === 1) return null;
  const found = phrase(step);
  return found === null ? null : phraseWords(found.id, found.text, found.lang);
}

/** One row of the week. `smaller` is the small version when the day is a tired one. */
export function rowOf(step: Step, smaller: Words | null, stones: readonly Mastery[], today: string): StepRow {
  const mine = stones.filter((stone) => stone.step === step.id);
  const whole = mine.filter((stone) => stone.smaller !== true);
  const days = isRepeated(step) ? [...new Set(whole.map((stone) => stone.day))] : [];
  const isDone = step.state === 'done' && !isRepeated(step);
  // Something done in full stays done, also on a tired day.
  if (smaller !== null && !isDone) {
    const stone = mine.find((other) => other.smaller === true && other.day === today) ?? null;
    return { step, smaller, words: smaller, ticked: stone !== null, stone, days };
  }
  const stone = isRepeated(step)
    ? (whole.find((other) => other.day === today) ?? null)
    : isDone || step.state === 'partly'
      ? (whole.at(-1) ?? null)
      : null;
  return {
    step,
    smaller: null,
    words: step.words,
    ticked: isRepeated(step) ? stone !== null : isDone,
    stone,
    days,
  };
}

/**
 * What each stone is drawn from. A step done once has one stone, the same in the row, the river and on
 * the goal's path; what comes again gets a stone of its own each time.
 */
export function stoneSeeds(
  stones: readonly Mastery[],
  steps: ReadonlyMap<string, Step>,
): readonly { readonly stone: Mastery; readonly seed: string }[] {
  const taken = new Set<string>();
  return stones.map((stone) => {
    const step = stone.step === undefined ? undefined : steps.get(stone.step);
    const own = step !== undefined && !isRepeated(step) && stone.smaller !== true && stone.how === 'done';
    const seed = own && !taken.has(step.id) ? step.id : stone.id;
    taken.add(seed);
    return { stone, seed };
  });
}
