// Look-backs: kept together with the day of the next one, reworded, taken away, and fetched from long ago.
import { aboutMeId } from '../domain/aboutMe.ts';
import { addDays } from '../domain/dates.ts';
import { draftId } from '../domain/draft.ts';
import type { Cadence, GoalWord } from '../domain/limits.ts';
import { ok, refuse } from '../domain/result.ts';
import { answerQuestion, earlierReview, isBlank, newReview, sayOfGoal } from '../domain/review.ts';
import { chooseDay, emptyRhythm, rhythmId, type Rhythm } from '../domain/rhythm.ts';
import type { AboutMe, Review } from '../domain/schemas.ts';
import type { Words } from '../domain/words.ts';
import type { Desk, Outcome } from './desk.ts';

/** What one look-back came to. */
export interface LookBack {
  readonly cadence: Cadence;
  readonly answers: readonly { readonly question: string; readonly words: Words }[];
  readonly goals: readonly { readonly goal: string; readonly word: GoalWord }[];
  /** The day of the next one, or none. */
  readonly next: string | null;
}

/** Keeps a look-back and the day of the next one, and drops its draft. One with nothing in it leaves no record. */
export function keepReview(desk: Desk, lookBack: LookBack, form: string): Promise<Outcome> {
  const { cadence } = lookBack;
  const world = desk.world();
  return desk.commit(() => {
    let review = newReview(cadence, desk.today(), world);
    for (const { question, words } of lookBack.answers)
      review = answerQuestion(review, question, words, world);
    for (const { goal, word } of lookBack.goals) review = sayOfGoal(review, goal, word, world);
    const before = desk.one<Rhythm>('rhythm', rhythmId);
    const rhythm = chooseDay(before ?? emptyRhythm(world), cadence, lookBack.next, world);
    return ok({
      put: [
        ...(isBlank(review) ? [] : [review]),
        ...(rhythm === before || (before === undefined && lookBack.next === null) ? [] : [rhythm]),
      ],
      remove: [draftId(form)],
    });
  });
}

/** Puts an answer into other words; none takes the answer away. The draft it was written in goes along. */
export function changeAnswer(
  desk: Desk,
  id: string,
  question: string,
  words: Words | null,
  form: string,
): Promise<Outcome> {
  return desk.commit(() => {
    const review = desk.one<Review>('review', id);
    return review === undefined
      ? refuse('missing' as const)
      : ok({ put: [answerQuestion(review, question, words, desk.world())], remove: [draftId(form)] });
  });
}

/** Takes a look-back away. */
export function removeReview(desk: Desk, id: string): Promise<Outcome> {
  return desk.commit(() =>
    desk.one<Review>('review', id) === undefined ? refuse('missing' as const) : ok({ remove: [id] }),
  );
}

/** The first day that anything can have been written on. */
function firstDay(desk: Desk): string {
  const today = desk.today();
  const begun = desk.one<AboutMe>('aboutMe', aboutMeId)?.createdAt.slice(0, 10) ?? today;
  return begun < today ? begun : today;
}

/** Days to search at a time for the look-back before this one: whoever was away for long finds it too. */
const stretch = 90;

/** Brings the latest look-back of a kind into memory. */
export async function loadEarlierReview(desk: Desk, cadence: Cadence): Promise<void> {
  const first = firstDay(desk);
  let to = desk.today();
  while (to >= first) {
    const from = addDays(to, -stretch);
    await desk.loadDays(from, to);
    if (earlierReview(desk.stored<Review>('review'), cadence, desk.today()) !== undefined) return;
    to = addDays(from, -1);
  }
}

/** Brings every look-back of the plan into memory. */
export const loadAllReviews = (desk: Desk): Promise<void> => desk.loadDays(firstDay(desk), desk.today());
