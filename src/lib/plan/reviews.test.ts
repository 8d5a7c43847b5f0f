// Look-backs on disk: kept in one go with the next day and without the draft, found again after years, and
// undone to the letter. With them the rhythm and the list of the next days.
import { describe, expect, test } from 'vitest';
import { done, openPlan, own, plantShelf, undone, worldOf } from '../../../tests/unit/support/plans.ts';
import { addDays } from '../domain/dates.ts';
import { answerQuestion, newReview } from '../domain/review.ts';
import { nextDay, type Rhythm } from '../domain/rhythm.ts';
import type { ComingDays, Review } from '../domain/schemas.ts';
import { MemoryStore } from '../vault/memoryStore.ts';
import { addToComingDays, changeComingDay, lookAtComingDays, removeFromComingDays } from './comingDays.ts';
import type { Plan } from './plan.svelte.ts';
import { changeAnswer, keepReview, loadAllReviews, loadEarlierReview, removeReview } from './reviews.ts';
import { putOff, setRhythm } from './rhythm.ts';

const today = '2026-11-18';
const reviews = (plan: Plan): readonly Review[] => plan.desk.stored<Review>('review');
const rhythm = (plan: Plan): Rhythm | undefined => plan.desk.stored<Rhythm>('rhythm')[0];
const days = (plan: Plan): ComingDays | undefined => plan.desk.stored<ComingDays>('comingDays')[0];

const lookBack = {
  cadence: 'week' as const,
  answers: [{ question: 'rq-we-01', words: own('Bra nok.') }],
  goals: [],
  next: '2026-11-25',
};

/** A plan with a look-back of a day that was packed long ago. */
async function withPacked(day: string, begun = '2024-01-10'): Promise<Plan> {
  const store = new MemoryStore();
  const world = worldOf(begun);
  const first = await openPlan(store, world);
  await done(first.describeMe({ welcomed: true }));
  const review = answerQuestion(newReview('month', day, world), 'rq-mo-01', own('Ro'), world);
  const quarter = `${day.slice(0, 4)}-Q${String(Math.ceil(Number(day.slice(5, 7)) / 3))}`;
  await plantShelf(store, `days-${quarter}`, [review]);
  world.goTo(today);
  return openPlan(store, world);
}

describe('a look-back', () => {
  test('is kept with the day of the next one and without its draft, and undone altogether', async () => {
    const plan = await openPlan(new MemoryStore());
    await done(plan.keepDraft('lookback-week', { 'rq-we-01': 'Bra nok.' }));
    const kept = await done(keepReview(plan.desk, lookBack, 'lookback-week'));
    expect(reviews(plan)).toMatchObject([{ cadence: 'week', day: today, answers: lookBack.answers }]);
    expect(nextDay(rhythm(plan), 'week')).toBe('2026-11-25');
    expect(plan.draft('lookback-week')).toBeNull();
    await done(kept.undo());
    expect(reviews(plan)).toEqual([]);
    expect(rhythm(plan)).toBeUndefined();
    expect(plan.draft('lookback-week')).toEqual({ 'rq-we-01': 'Bra nok.' });
  });

  test('with nothing in it leaves nothing behind but the day that was chosen', async () => {
    const plan = await openPlan(new MemoryStore());
    await done(keepReview(plan.desk, { ...lookBack, answers: [], next: null }, 'lookback-week'));
    expect([reviews(plan), rhythm(plan)]).toEqual([[], undefined]);
    await done(keepReview(plan.desk, { ...lookBack, answers: [] }, 'lookback-week'));
    expect(reviews(plan)).toEqual([]);
    expect(nextDay(rhythm(plan), 'week')).toBe('2026-11-25');
    await done(keepReview(plan.desk, { ...lookBack, next: null }, 'lookback-week'));
    expect(nextDay(rhythm(plan), 'week')).toBeUndefined();
  });

  test('is reworded, emptied and taken away, each with its way back', async () => {
    const plan = await openPlan(new MemoryStore());
    await done(keepReview(plan.desk, lookBack, 'lookback-week'));
    const before = reviews(plan);
    const id = before[0]?.id ?? '';
    const form = `answer-${id}-rq-we-01`;
    await plan.keepDraft(form, { text: 'Bed' });
    await done(changeAnswer(plan.desk, id, 'rq-we-01', own('Bedre.'), form));
    expect(plan.draft(form)).toBeNull();
    expect(reviews(plan)[0]?.answers).toEqual([{ question: 'rq-we-01', words: own('Bedre.') }]);
    await undone(changeAnswer(plan.desk, id, 'rq-we-01', null, form));
    await undone(removeReview(plan.desk, id));
    expect(reviews(plan)).toHaveLength(1);
    await done(removeReview(plan.desk, id));
    expect(reviews(plan)).toEqual([]);
    expect(await changeAnswer(plan.desk, id, 'rq-we-01', null, form)).toEqual({
      ok: false,
      error: 'missing',
    });
    expect(await removeReview(plan.desk, id)).toEqual({ ok: false, error: 'missing' });
  });

  test.each(['2026-09-02', '2025-11-30', '2024-02-01'])('of %s is found again', async (day) => {
    const plan = await withPacked(day);
    expect(reviews(plan)).toEqual([]);
    await loadEarlierReview(plan.desk, 'month');
    expect(reviews(plan)).toMatchObject([{ day }]);
    const all = await withPacked(day);
    await loadAllReviews(all.desk);
    expect(reviews(all)).toMatchObject([{ day }]);
  });

  test('that was packed can be taken away for good, and put back', async () => {
    const plan = await withPacked('2025-11-30');
    await loadAllReviews(plan.desk);
    const [before] = reviews(plan);
    await undone(removeReview(plan.desk, before?.id ?? ''));
    expect(reviews(plan)).toEqual([before]);
  });
});

describe('the rhythm', () => {
  test('has its days and its reminders chosen at once, and a day put off to tomorrow', async () => {
    const plan = await openPlan(new MemoryStore());
    const chosen = { week: today, month: null, quarter: '2027-02-01' };
    await done(setRhythm(plan.desk, chosen, true));
    expect(rhythm(plan)).toMatchObject({
      next: [
        { cadence: 'week', day: today },
        { cadence: 'quarter', day: '2027-02-01' },
      ],
      reminders: true,
    });
    await done(putOff(plan.desk, 'week'));
    expect(nextDay(rhythm(plan), 'week')).toBe('2026-11-19');
    await undone(setRhythm(plan.desk, { week: null, month: null, quarter: null }, false));
    expect(rhythm(plan)).toMatchObject({ reminders: true });
    expect(rhythm(plan)?.next).toHaveLength(2);
  });
});

describe('the next days', () => {
  test('are written, changed and taken away, and stay when they are looked at', async () => {
    const world = worldOf(today);
    const plan = await openPlan(new MemoryStore(), world);
    await lookAtComingDays(plan.desk);
    expect(days(plan)).toBeUndefined();
    await done(plan.keepDraft('coming-days', { text: 'Møte' }));
    const coming = { day: addDays(today, 9), time: '13:00', words: own('Møte') };
    await done(addToComingDays(plan.desk, coming, 'coming-days'));
    expect(plan.draft('coming-days')).toBeNull();
    const id = days(plan)?.items[0]?.id ?? '';
    await done(changeComingDay(plan.desk, id, { day: coming.day, words: own('Møtet') }, 'coming-days'));
    expect(days(plan)?.items).toEqual([{ id, day: coming.day, words: own('Møtet') }]);
    await undone(removeFromComingDays(plan.desk, id));
    expect(days(plan)?.items).toHaveLength(1);
    const before = days(plan);
    await lookAtComingDays(plan.desk);
    expect(days(plan)).toBe(before);
    world.goTo(addDays(today, 5));
    plan.lookAtClock();
    await lookAtComingDays(plan.desk);
    expect(days(plan)?.usedOn).toBe(addDays(today, 5));
    expect(await removeFromComingDays(plan.desk, 'gone')).toEqual({ ok: false, error: 'missing' });
  });
});
