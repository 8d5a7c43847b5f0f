// A plan a few days old: a goal or two, three small steps, one week.
import { addDays, mondayOf, weekOf } from '../domain/dates.ts';
import { goalIdeas } from '../library/goals.ts';
import { stepIdeas } from '../library/steps.ts';
import type { Book } from './book.ts';
import type { Chance } from './random.ts';
import type { Voice } from './voice.ts';

/** Fills the book with the first days of a plan. */
export function liveNewPlan(book: Book, voice: Voice, luck: Chance, today: string): void {
  const week = weekOf(today);
  const monday = mondayOf(week);
  const twoDaysAgo = addDays(today, -2);
  const start = twoDaysAgo < monday ? monday : twoDaysAgo;
  book.begin(start, voice, ['music', 'walking']);

  const ideas = luck.shuffled(goalIdeas({ showHidden: false })).slice(0, luck.whole(1, 2));
  const goals = ideas.map(({ id, area }) => book.goal(start, voice.phrase(id), { area }));

  const area = ideas[0]?.area;
  const small = luck.shuffled(stepIdeas({ area, size: 1, showHidden: false })).slice(0, 2);
  const larger = luck.shuffled(stepIdeas({ area, size: 2, showHidden: false })).slice(0, 1);
  const steps = [...small, ...larger].map((idea) =>
    book.step(start, voice.phrase(idea.id), goals[0], { area: idea.area, size: idea.size }),
  );
  book.week(start, week, { steps, goals });

  // A plan made today has nothing behind it yet.
  const first = steps[0];
  if (start < today && first !== undefined) book.lay(addDays(today, -1), first);
}
