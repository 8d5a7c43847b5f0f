// Dates, times and lists as the language writes them. Chromium knows the three languages Steg speaks;
// a language it does not know brings its own words when it joins (docs/decisions/0004-i18n.md).
import { daysOf, noonOf, type Day, type Weekday } from '../domain/dates.ts';

const monthDay = { day: 'numeric', month: 'long' } as const;
const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let found = cache.get(key);
  if (found === undefined) {
    found = new Intl.DateTimeFormat(locale, options);
    cache.set(key, found);
  }
  return found;
}

/**
 * The first formatter of a session makes the browser read its tables, which takes an old phone a tenth of a
 * second: done while there is something else to wait for.
 */
export function readTables(locale: string): void {
  formatter(locale, monthDay);
}

/** «16.–22. november», across months and years as the language does it. */
export function weekRange(week: string, locale: string): string {
  const days = daysOf(week);
  const [first, last] = [noonOf(days[0] ?? ''), noonOf(days[6] ?? '')];
  return formatter(locale, monthDay).formatRange(first, last);
}

/** «torsdag» for an ISO weekday, as it stands in a sentence of that language. */
export const weekdayWithin = (weekday: Weekday, locale: string, width: 'long' | 'short' = 'long'): string =>
  // 1 January 2024 was a Monday.
  formatter(locale, { weekday: width }).format(noonOf(`2024-01-0${weekday}`));

/** «Torsdag» for an ISO weekday, as a heading or label. */
export function weekdayName(weekday: Weekday, locale: string, width: 'long' | 'short' = 'long'): string {
  const name = weekdayWithin(weekday, locale, width);
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** «2. november», with the year when it is not this one. */
export function dayAndMonth(day: Day, today: Day, locale: string): string {
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return formatter(locale, {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(noonOf(day));
}

/** «9.30» or «17» as the language writes clock times; digits stay 0–9. */
export function clock(time: string, locale: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  // «kl. 17» and «الساعة 17» need no zeros; English clock times have them.
  if (minutes === 0 && !locale.startsWith('en')) return String(hours);
  if (locale.startsWith('nb')) return `${hours}.${String(minutes).padStart(2, '0')}`;
  return `${hours}:${String(minutes).padStart(2, '0')}`;
}

/** «mandag og onsdag». */
export function listOf(items: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}

/** What browsers of different ages know of a region's week: a method, a property, or nothing. */
interface RegionWeek {
  readonly getWeekInfo?: () => { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

/** The weekdays in the order the phone's region shows them (records stay ISO); Monday first where it does not say. */
export function weekdaysInOrder(region: string): readonly Weekday[] {
  let first = 1;
  try {
    const locale = new Intl.Locale(region) as unknown as RegionWeek;
    first = (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
  } catch {
    // A browser may name a region that Intl does not know; Monday will do.
  }
  return Array.from({ length: 7 }, (_, index) => (((first - 1 + index) % 7) + 1) as Weekday);
}

export type RelativeDay = 'today' | 'yesterday' | 'tomorrow' | null;

/** Whether a day has an everyday name seen from today. */
export function relativeDay(day: Day, today: Day): RelativeDay {
  const days = Math.round((noonOf(day).getTime() - noonOf(today).getTime()) / 86_400_000);
  return days === 0 ? 'today' : days === -1 ? 'yesterday' : days === 1 ? 'tomorrow' : null;
}

/** A name that reads from left to right in every language, such as that of a file. */
export const leftToRight = (name: string): string => `\u2066${name}\u2069`;
