import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../domain/dates.ts';
import { keepUntil, latestDay, suggestedDays } from './keeping.ts';

const today = '2026-11-29';

test('a week, a month and as long as it may be seen are suggested', () => {
  expect(suggestedDays(today, '2027-03-01')).toEqual(['2026-12-06', '2026-12-29', '2027-03-01']);
  expect(suggestedDays(today, '2026-12-20')).toEqual(['2026-12-06', '2026-12-20']);
  expect(suggestedDays(today, '2026-12-06')).toEqual(['2026-12-06']);
  expect(suggestedDays(today, today)).toEqual([today]);
  expect(suggestedDays(today, undefined)).toEqual(['2026-12-06', '2026-12-29']);
  expect(latestDay(today, undefined)).toBe('2027-11-29');
});

test('nothing is kept longer than it may be seen, and nothing for a day that has been', () => {
  const day = fc.integer({ min: -40, max: 800 }).map((days) => addDays(today, days));
  const until = fc.option(
    fc.integer({ min: 0, max: 700 }).map((days) => addDays(today, days)),
    { nil: undefined },
  );
  fc.assert(
    fc.property(day, until, (typed, end) => {
      const kept = keepUntil(typed, today, end);
      if (typed < today) expect(kept).toBeNull();
      else {
        expect(kept).not.toBeNull();
        expect((kept ?? '') <= latestDay(today, end)).toBe(true);
        expect((kept ?? '') <= typed).toBe(true);
      }
      for (const one of suggestedDays(today, end)) expect(keepUntil(one, today, end)).toBe(one);
    }),
  );
  expect(keepUntil('', today, undefined)).toBeNull();
});
