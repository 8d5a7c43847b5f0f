// The pictures of change leave nothing out, invent nothing, and know no gap.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { id, mastery, planDay, step } from '../../../tests/unit/arbitraries.ts';
import { ladderOf, latestWeeks, monthsOfGoal, weeksInSight } from './change.ts';
import { addWeeks, weekOf } from './dates.ts';

const stones = fc.uniqueArray(mastery, { selector: (stone) => stone.id, maxLength: 30 });
const rising = (texts: readonly string[]): boolean =>
  texts.slice(1).every((text, index) => text > texts[index]!);

describe('a goal over months', () => {
  test('has every stone of the goal once, oldest first, in months that have stones', () => {
    fc.assert(
      fc.property(stones, id, (all, goal) => {
        const months = monthsOfGoal(all, goal);
        const flat = months.flatMap((month) => month.stones);
        expect(flat.map((stone) => stone.id).sort()).toEqual(
          all
            .filter((stone) => stone.goal === goal)
            .map((stone) => stone.id)
            .sort(),
        );
        expect(rising(months.map(({ month }) => month))).toBe(true);
        flat.slice(1).forEach((stone, index) => {
          expect(stone.day >= flat[index]!.day).toBe(true);
        });
        expect(months.every((month) => month.stones.length > 0)).toBe(true);
      }),
    );
  });
});

describe('the latest weeks', () => {
  test('are always as many, side by side, whatever lies in them', () => {
    fc.assert(
      fc.property(stones, planDay, (all, day) => {
        const now = weekOf(day);
        const weeks = latestWeeks(all, now);
        expect(weeks).toHaveLength(weeksInSight);
        expect(weeks.at(-1)?.week).toBe(now);
        weeks.slice(1).forEach(({ week }, index) => {
          expect(week).toBe(addWeeks(weeks[index]!.week, 1));
        });
      }),
    );
  });

  test('hold the stones of their days and no others', () => {
    fc.assert(
      fc.property(stones, planDay, (all, day) => {
        const weeks = latestWeeks(all, weekOf(day));
        for (const { week, stones: of } of weeks)
          expect(of.map((stone) => stone.id).sort()).toEqual(
            all
              .filter((stone) => weekOf(stone.day) === week)
              .map((stone) => stone.id)
              .sort(),
          );
      }),
    );
  });
});

describe('the support of a step over time', () => {
  test('is in time, says no level twice in a row, and ends where it is now', () => {
    fc.assert(
      fc.property(step, (of) => {
        const ladder = ladderOf(of);
        const sorted = [...(of.supports ?? [])].sort((a, b) =>
          a.since < b.since ? -1 : a.since > b.since ? 1 : 0,
        );
        ladder.slice(1).forEach((entry, index) => {
          expect(entry.month >= ladder[index]!.month).toBe(true);
          expect(entry.level).not.toBe(ladder[index]!.level);
        });
        expect(ladder.at(-1)?.level).toBe(sorted.at(-1)?.level);
        expect(ladder.length === 0).toBe(sorted.length === 0);
      }),
    );
  });
});
