// What the example person looks back on, prepares and agrees on, told by the same rules as in the app.
import { newAgreement, moveAgreement, type AgreementDetails } from '../domain/agreement.ts';
import { addDays } from '../domain/dates.ts';
import type { Cadence, GoalWord } from '../domain/limits.ts';
import { masteryInWords } from '../domain/mastery.ts';
import { answerQuestion, newReview, sayOfGoal } from '../domain/review.ts';
import { supportedAt, type SupportLevel } from '../domain/support.ts';
import { addPoint, answerPoint, holdTalk, newTalk, showInTalk } from '../domain/talk.ts';
import type { Book } from './book.ts';
import type { Chance } from './random.ts';
import type { Voice } from './voice.ts';

/** Which questions the person answers; the others are skipped. */
const answered = {
  week: ['rq-we-01', 'rq-we-02', 'rq-we-03'],
  earlier: ['rq-we-01', 'rq-we-02', 'rq-we-05'],
  month: ['rq-mo-01', 'rq-mo-03'],
} as const;

/** A look-back with own answers. */
function lookBack(
  book: Book,
  voice: Voice,
  day: string,
  cadence: Cadence,
  which: keyof typeof answered,
  goals: readonly (readonly [goal: string, word: GoalWord])[] = [],
): void {
  book.make(day, (world) => {
    let review = newReview(cadence, day, world);
    answered[which].forEach((question, index) => {
      const text = voice.words.review[which][index] ?? '';
      review = answerQuestion(review, question, voice.own(text), world);
    });
    for (const [goal, word] of goals) review = sayOfGoal(review, goal, word, world);
    return review;
  });
}

/** A step at a level of support from a day on. */
function support(book: Book, step: string, level: SupportLevel, day: string): void {
  book.make(day, (world) => supportedAt(book.stepOf(step), level, day, world));
}

/** An agreement made on a day; `done` says on which day it was done, if it was. */
function agree(
  book: Book,
  day: string,
  details: AgreementDetails,
  talk: string | undefined,
  done: string | null,
): void {
  const made = book.make(day, (world) => {
    const agreement = newAgreement(details, talk, world);
    if (!agreement.ok) throw new Error('An agreement of the example has no words');
    return agreement.value;
  });
  if (done !== null) book.make(done, (world) => moveAgreement(made, 'done', world));
}

interface Near {
  readonly today: string;
  readonly monday: string;
  /** The steps of this week that were practised with somebody. */
  readonly soup: string;
  readonly ride: string;
}

/** The last weeks of the half-year plan: a talk that was, one to come, and looking back at both. */
export function liveRhythm(book: Book, voice: Voice, { today, monday, soup, ride }: Near): void {
  const { words } = voice;
  const { talk: said } = words;
  const helper = voice.own(words.helper);
  const ago = (weeks: number, weekday: number): string => addDays(monday, weekday - 1 - 7 * weeks);

  support(book, soup, 'together', ago(2, 2));
  support(book, soup, 'near', ago(1, 4));
  support(book, ride, 'together', ago(1, 2));
  book.make(ago(1, 5), (world) => ({
    ...masteryInWords(voice.own(words.stones.phoned), ago(1, 5), undefined, world),
    feeling: voice.own(words.feeling),
    sign: '🌱',
  }));

  const held = ago(2, 1);
  const last = book.make(ago(3, 6), (world) => {
    let talk = newTalk({ sort: 'contact', with: helper, day: held, time: '13:00' }, world);
    for (const text of said.before) talk = addPoint(talk, 'want', voice.own(text), world);
    for (const { id } of talk.points) talk = showInTalk(talk, 'points', id, true, world);
    return talk;
  });
  book.make(held, (world) => {
    let talk = holdTalk(last, held, world);
    for (const { id } of talk.points) talk = answerPoint(talk, id, 'yes', world);
    return talk;
  });
  const both = (mine: string, yours: string): AgreementDetails['parts'] => [
    { who: 'me', words: voice.own(mine) },
    { who: 'you', name: helper, words: voice.own(yours) },
  ];
  agree(book, held, { parts: both(said.shopMe, said.shopYou), day: ago(2, 2) }, last.id, ago(2, 2));
  agree(book, held, { parts: both(said.busMe, said.busYou), day: today, time: '15:30' }, last.id, null);
  agree(
    book,
    held,
    { parts: both(said.tellMe, said.tellYou), moment: voice.own(said.tellWhen) },
    last.id,
    null,
  );

  book.make(ago(0, 1), (world) => {
    const next = addDays(monday, 7);
    let talk = newTalk({ sort: 'contact', with: helper, day: next, time: '13:00' }, world);
    for (const text of said.wants) talk = addPoint(talk, 'want', voice.own(text), world);
    talk = addPoint(talk, 'avoid', voice.own(said.avoid), world);
    talk = addPoint(talk, 'need', voice.own(said.need), world);
    for (const { id } of talk.points) talk = showInTalk(talk, 'points', id, true, world);
    const goal = book.stepOf(ride).goal;
    return goal === undefined ? talk : showInTalk(talk, 'goals', goal, true, world);
  });

  const goal = book.stepOf(soup).goal;
  lookBack(book, voice, ago(4, 7), 'month', 'month', goal === undefined ? [] : [[goal, 'onTheWay']]);
  lookBack(book, voice, ago(3, 7), 'week', 'earlier');
  lookBack(book, voice, ago(1, 7), 'week', 'week');
}

/** A week of the five-year plan: now and then a look-back, a talk and what came of it. */
export function liveRhythmOfWeek(
  book: Book,
  voice: Voice,
  luck: Chance,
  index: number,
  days: readonly string[],
): void {
  const { happens, pick } = luck;
  const { talk: said } = voice.words;
  const last = days.at(-1);
  if (last === undefined) return;
  if (happens(0.6)) lookBack(book, voice, last, 'week', pick(['week', 'earlier'] as const));
  if (index % 4 === 3) lookBack(book, voice, last, 'month', 'month');
  if (!happens(0.3)) return;
  const day = pick(days);
  const talk = book.make(day, (world) => {
    let made = newTalk({ sort: 'contact', with: voice.own(voice.words.helper), day }, world);
    for (const text of said.before) made = addPoint(made, 'want', voice.own(text), world);
    return holdTalk(made, day, world);
  });
  agree(book, day, { parts: [{ who: 'me', words: voice.own(said.shopMe) }], day: last }, talk.id, last);
}
