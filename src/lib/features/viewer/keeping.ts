// Until when a copy can be kept on a device: never longer than it was to be seen.
import { addDays } from '../../domain/dates.ts';
import { addMonths } from '../../domain/rhythm.ts';

/** Where no day was said, a year at most (own choice). */
const mostMonths = 12;

/** The latest day a copy can be kept until. */
export const latestDay = (today: string, until: string | undefined): string =>
  until ?? addMonths(today, mostMonths);

/** Days to choose among: a week, a month, and as long as it may be seen; each once, in order. */
export function suggestedDays(today: string, until: string | undefined): readonly string[] {
  const latest = latestDay(today, until);
  const near = [addDays(today, 7), addMonths(today, 1)].filter((day) => day < latest);
  return until === undefined ? near : [...near, until];
}

/** A day that was typed, brought to one it can be kept until; null where it is no day to come. */
export const keepUntil = (typed: string, today: string, until: string | undefined): string | null => {
  const latest = latestDay(today, until);
  return typed < today ? null : typed > latest ? latest : typed;
};
