// What the packed shelves are called inside the vault: days by quarter, goals by year.
import { quarterOf } from '../domain/dates.ts';

export const daysShelf = (day: string): string => `days-${quarterOf(day)}`;
export const goalsShelf = (day: string): string => `goals-${day.slice(0, 4)}`;

/** Earlier pictures of the map of people: a few records, and all of them wanted at once. */
export const networkShelf = 'network';

/** The goal shelves from the first year of a plan to this one. */
export function goalShelves(firstDay: string, today: string): readonly string[] {
  const first = Number(firstDay.slice(0, 4));
  const count = Math.max(1, Number(today.slice(0, 4)) - first + 1);
  return Array.from({ length: count }, (_, index) => goalsShelf(String(first + index).padStart(4, '0')));
}
