// Calendar days and ISO weeks as plain strings: a day in a plan has no time zone and never moves
// when the phone does. Arithmetic is done in UTC, since local clocks skip hours and once even a day.

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;
/** An ISO 8601 week, `YYYY-Www`, Monday first. */
export type Week = string;
/** ISO weekday: 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

/** Order of two days, moments or clock times as they are written here: the earlier first. */
export const inTime = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const two = (n: number): string => String(n).padStart(2, '0');

const dayText = (year: number, month: number, date: number): Day =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;

const dayLength = 24 * 60 * 60 * 1000;

/** Days since 1 January 1970; not a number for what is no day. */
function countOf(day: Day): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date) / dayLength;
}

function dayAt(count: number): Day {
  const utc = new Date(count * dayLength);
  return dayText(utc.getUTCFullYear(), utc.getUTCMonth() + 1, utc.getUTCDate());
}

/** The calendar day that a clock shows where the person is. */
export function dayOf(moment: Date): Day {
  return dayText(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}

/** Local noon of a day: a `Date` that every formatter shows as that same day. */
export function noonOf(day: Day): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}

export function addDays(day: Day, days: number): Day {
  return dayAt(countOf(day) + days);
}

/** ISO weekday of a day. */
export function weekdayOf(day: Day): Weekday {
  // 1 January 1970 was a Thursday.
  return (((((countOf(day) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The ISO week a day lies in; the year is the week's year, not always the day's. */
export function weekOf(day: Day): Week {
  // ISO 8601: a week belongs to the year that has its Thursday.
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = thursday.slice(0, 4);
  const before = countOf(thursday) - countOf(`${year}-01-01`);
  return `${year}-W${two(Math.floor(before / 7) + 1)}`;
}

/** Monday of an ISO week. ISO 8601: week 1 is the week with 4 January in it. */
export function mondayOf(week: Week): Day {
  const year = week.slice(0, 4);
  const fourth = `${year}-01-04`;
  const firstMonday = addDays(fourth, 1 - weekdayOf(fourth));
  return addDays(firstMonday, (weekNumber(week) - 1) * 7);
}

export function weekNumber(week: Week): number {
  return Number(week.slice(6));
}

export function addWeeks(week: Week, weeks: number): Week {
  return weekOf(addDays(mondayOf(week), weeks * 7));
}

/** The seven days of a week, Monday first. */
export function daysOf(week: Week): readonly Day[] {
  const monday = mondayOf(week);
  return weekdays.map((_, index) => addDays(monday, index));
}

/** The calendar quarter a day lies in, `YYYY-Qn`: how older days are packed together. */
export function quarterOf(day: Day): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** Whether a text is a day that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
}

/** Whether a text is a week that the calendar has; week 53 only in the years that have one. */
export const isWeek = (text: string): boolean =>
  /^\d{4}-W\d{2}$/.test(text) && weekOf(mondayOf(text)) === text;
