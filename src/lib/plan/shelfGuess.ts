// Shelves that were packed before they had their names inside: which names one of them may have, by what lies on it.
import { goalsShelf, networkShelf } from './shelfNames.ts';

/** Every shelf name between the first and the last year that is mentioned, and this year. */
export function* shelfNamesFor(records: readonly unknown[], today: string): Generator<string> {
  yield networkShelf;
  const years = [...JSON.stringify([records, today]).matchAll(/"(\d{4})-/g)].map(([, year]) => Number(year));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  // The latest first: most of what was packed is of the last years.
  for (let year = last; year >= first; year -= 1) {
    const text = String(year).padStart(4, '0');
    yield goalsShelf(text);
    for (const quarter of [1, 2, 3, 4]) yield `days-${text}-Q${quarter}`;
  }
}
