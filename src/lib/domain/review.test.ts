// Looking back: every question can be left open, and the last time is found however long ago it was.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { id, planDay, review as anyReview, tickingWorld, words } from '../../../tests/unit/arbitraries.ts';
import { cadences, goalWords } from './limits.ts';
import {
  answerQuestion,
  answerTo,
  earlierReview,
  isBlank,
  latestFirst,
  newReview,
  openPromises,
  sayOfGoal,
  wordOfGoal,
} from './review.ts';
import { Review, type Agreement } from './schemas.ts';

const cadence = fc.constantFrom(...cadences);
const question = fc.constantFrom('rq-we-01', 'rq-we-02', 'rq-we-03');

describe('a look-back', () => {
  test('begins with nothing in it, and that is whole', () => {
    fc.assert(
      fc.property(cadence, planDay, (one, day) => {
        const review = newReview(one, day, tickingWorld());
        expect(isBlank(review)).toBe(true);
        expect(Review.safeParse(review).data).toEqual(review);
      }),
    );
  });

  test('holds the latest answer to each question, each in its first place, and no empty one', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(question, fc.option(words)), { maxLength: 12 }), (changes) => {
        const world = tickingWorld();
        let review = newReview('week', '2026-11-18', world);
        const wanted = new Map<string, unknown>();
        for (const [asked, answer] of changes) {
          review = answerQuestion(review, asked, answer, world);
          if (answer === null) wanted.delete(asked);
          else wanted.set(asked, answer);
          expect(answerTo(review, asked)).toEqual(answer ?? undefined);
        }
        expect(review.answers).toEqual(
          [...wanted].map(([asked, answer]) => ({ question: asked, words: answer })),
        );
        expect(isBlank(review)).toBe(wanted.size === 0);
        expect(Review.safeParse(review).data).toEqual(review);
      }),
    );
  });

  test('is left as it is by skipping what was not answered', () => {
    const review = newReview('week', '2026-11-18', tickingWorld());
    expect(answerQuestion(review, 'rq-we-01', null, tickingWorld())).toBe(review);
    expect(sayOfGoal(review, 'id-1', null, tickingWorld())).toBe(review);
  });

  test('has one word for a goal or none', () => {
    const changes = fc.array(fc.tuple(id, fc.option(fc.constantFrom(...goalWords))), { maxLength: 20 });
    fc.assert(
      fc.property(anyReview, changes, (before, list) => {
        const world = tickingWorld();
        let review = before;
        for (const [goal, word] of list) {
          review = sayOfGoal(review, goal, word, world);
          expect(wordOfGoal(review, goal)).toBe(word ?? undefined);
        }
        expect(new Set(review.goals.map(({ goal }) => goal)).size).toBe(review.goals.length);
        expect(review.answers).toEqual(before.answers);
      }),
    );
  });
});

describe('the last time', () => {
  test('is the latest of the same kind, not later than the day', () => {
    fc.assert(
      fc.property(fc.array(anyReview, { maxLength: 8 }), cadence, planDay, (reviews, one, day) => {
        const found = earlierReview(reviews, one, day);
        const fitting = reviews.filter((review) => review.cadence === one && review.day <= day);
        if (found === undefined) expect(fitting).toEqual([]);
        else {
          expect(fitting).toContain(found);
          for (const other of fitting) expect(other.day <= found.day).toBe(true);
        }
      }),
    );
  });

  test('comes first in the list, and nothing is lost from it', () => {
    fc.assert(
      fc.property(fc.array(anyReview, { maxLength: 8 }), (reviews) => {
        const list = latestFirst(reviews);
        expect(new Set(list)).toEqual(new Set(reviews));
        for (const [index, review] of list.entries())
          if (index > 0) expect(review.day <= (list[index - 1]?.day ?? '')).toBe(true);
      }),
    );
  });
});

test('open promises are the parts of others in agreements that stand', () => {
  const agreement = (name: string, state: Agreement['state']): Agreement => ({
    id: name,
    v: 1,
    createdAt: `2026-11-1${name}T10:00:00.000Z`,
    updatedAt: `2026-11-1${name}T10:00:00.000Z`,
    kind: 'agreement',
    parts: (['me', 'you', 'we', 'someone'] as const).map((who) => ({
      who,
      words: { text: `${who} ${name}`, lang: 'nb' },
    })),
    state,
    stateSince: '2026-11-12T10:00:00.000Z',
  });
  const all = [agreement('2', 'notYet'), agreement('1', 'notYet'), agreement('3', 'done')];
  expect(openPromises(all).map(({ part }) => part.words.text)).toEqual([
    ...['you 1', 'we 1', 'someone 1'],
    ...['you 2', 'we 2', 'someone 2'],
  ]);
  expect(all.map((one) => one.id)).toEqual(['2', '1', '3']);
});
