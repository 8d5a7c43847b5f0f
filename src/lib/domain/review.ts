// Looking back: a few questions answered in own words, or left open. What was written before stands beside
// what is written now, in words and never in numbers.
import { inTime } from './dates.ts';
import { versions, type Cadence, type GoalWord } from './limits.ts';
import { changed, freshBase, type World } from './record.ts';
import type { Agreement, AgreementPart, Review } from './schemas.ts';
import type { Words } from './words.ts';

export type { Review };

/** A look-back of a day with nothing in it yet. */
export function newReview(cadence: Cadence, day: string, world: World): Review {
  return { ...freshBase(world, versions.review), kind: 'review', cadence, day, answers: [], goals: [] };
}

/** Answers a question, in the place it was answered before. No words: the question is left open. */
export function answerQuestion(review: Review, question: string, words: Words | null, world: World): Review {
  const there = review.answers.some((answer) => answer.question === question);
  if (words === null && !there) return review;
  const answers =
    words === null
      ? review.answers.filter((answer) => answer.question !== question)
      : there
        ? review.answers.map((answer) => (answer.question === question ? { question, words } : answer))
        : [...review.answers, { question, words }];
  return changed(review, world, { answers });
}

/** Says in a word where I am with a goal; null takes the word away. */
export function sayOfGoal(review: Review, goal: string, word: GoalWord | null, world: World): Review {
  const others = review.goals.filter((said) => said.goal !== goal);
  if (word === null && others.length === review.goals.length) return review;
  return changed(review, world, { goals: word === null ? others : [...others, { goal, word }] });
}

/** What was answered to a question, if anything. */
export const answerTo = (review: Review | undefined, question: string): Words | undefined =>
  review?.answers.find((answer) => answer.question === question)?.words;

/** The word that was said of a goal, if any. */
export const wordOfGoal = (review: Review | undefined, goal: string): GoalWord | undefined =>
  review?.goals.find((said) => said.goal === goal)?.word;

/** Whether nothing was written or said. */
export const isBlank = (review: Pick<Review, 'answers' | 'goals'>): boolean =>
  review.answers.length === 0 && review.goals.length === 0;

/** Look-backs with the latest first. */
export const latestFirst = (reviews: readonly Review[]): Review[] =>
  [...reviews].sort((a, b) => inTime(b.day, a.day) || inTime(b.createdAt, a.createdAt));

/** The latest look-back of the same kind on a day or before it. */
export function earlierReview(reviews: readonly Review[], cadence: Cadence, day: string): Review | undefined {
  return latestFirst(reviews).find((review) => review.cadence === cadence && review.day <= day);
}

/** The parts of open agreements that somebody else has taken on, alone or together with me. */
export function openPromises(
  agreements: readonly Agreement[],
): { readonly agreement: Agreement; readonly part: AgreementPart }[] {
  return agreements
    .filter(({ state }) => state === 'notYet')
    .sort((a, b) => inTime(a.createdAt, b.createdAt))
    .flatMap((agreement) =>
      agreement.parts.filter(({ who }) => who !== 'me').map((part) => ({ agreement, part })),
    );
}
