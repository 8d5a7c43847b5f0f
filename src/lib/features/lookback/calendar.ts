// A calendar file with one entry in it. Other people and other machines read calendars, so it says «Steg» and
// when, and nothing of the plan, unless another title was chosen for it.
import type { IcsDateObject, IcsEvent, IcsRecurrenceRule, IcsWeekDay } from 'ts-ics';
import { addDays, weekdayOf, type Weekday } from '../../domain/dates.ts';
import type { Cadence } from '../../domain/limits.ts';

/** What can be taken along to a calendar. `title` is what it is called in the plan, offered as a choice only. */
export type CalendarEvent =
  | {
      readonly sort: 'talk';
      readonly day: string;
      readonly time?: string | undefined;
      readonly title?: string | undefined;
    }
  /** On its weekdays from today on; without any, once today. */
  | {
      readonly sort: 'anchor';
      readonly days: readonly number[];
      readonly time?: string | undefined;
      readonly title?: string | undefined;
    }
  | { readonly sort: 'lookBack'; readonly cadence: Cadence; readonly day: string };

/** What everything is called in a calendar, unless another title is chosen. */
export const neutralTitle = 'Steg';
export const longestTitle = 60;

export interface CalendarChoice {
  readonly title: string;
  /** A look-back comes again and again. */
  readonly repeats: boolean;
  readonly zone: string;
  readonly today: string;
  readonly now: Date;
  /** A random id, so that nothing can be guessed from it. */
  readonly uid: string;
}

const weekdayCodes: Readonly<Record<Weekday, IcsWeekDay>> = {
  1: 'MO',
  2: 'TU',
  3: 'WE',
  4: 'TH',
  5: 'FR',
  6: 'SA',
  7: 'SU',
};

/** The first day an entry stands on. */
export function firstDayOf(event: CalendarEvent, today: string): string {
  if (event.sort !== 'anchor') return event.day;
  const week = Array.from({ length: 7 }, (_, days) => addDays(today, days));
  return week.find((day) => event.days.includes(weekdayOf(day))) ?? today;
}

const isLastOfMonth = (day: string): boolean => addDays(day, 1).slice(8, 10) === '01';

/**
 * The 29th and 30th are left out by calendars in a February that is too short, and few of them understand a rule
 * for «the latest day there is»: its last day is named, for so many years.
 */
const namedYears = 10;

function shortMonths(event: CalendarEvent, repeats: boolean): readonly string[] {
  if (event.sort !== 'lookBack' || event.cadence === 'week' || !repeats || isLastOfMonth(event.day))
    return [];
  const [year = 0, month = 0, date = 0] = event.day.split('-').map(Number);
  // A year has as many months as four quarters: what meets February once meets it every year.
  if (date <= 28 || (event.cadence === 'quarter' && month % 3 !== 2)) return [];
  return Array.from({ length: namedYears + 1 }, (_, years) =>
    addDays(`${String(year + years)}-03-01`, -1),
  ).filter((last) => last > event.day && Number(last.slice(8, 10)) < date);
}

/** How an entry comes again. */
function ruleOf(event: CalendarEvent, repeats: boolean): IcsRecurrenceRule | undefined {
  if (event.sort === 'talk') return undefined;
  if (event.sort === 'anchor') {
    if (event.days.length === 0) return undefined;
    return {
      frequency: 'WEEKLY',
      byDay: event.days.map((day) => ({ day: weekdayCodes[day as Weekday] })),
    };
  }
  if (!repeats) return undefined;
  if (event.cadence === 'week') return { frequency: 'WEEKLY' };
  return {
    frequency: 'MONTHLY',
    ...(event.cadence === 'quarter' ? { interval: 3 } : {}),
    // The last day of a month is the last day of every month.
    ...(isLastOfMonth(event.day) ? { byMonthday: [-1] } : {}),
  };
}

const utcOf = (day: string, time = '00:00'): Date => new Date(`${day}T${time}:00.000Z`);

/** One line, without what would break the file apart. */
const oneLine = (title: string): string =>
  title
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longestTitle)
    .replace(/[\uD800-\uDBFF]$/, '');

/** Lines of at most 75 bytes, as the format asks for; the library counts letters, and cuts some of them in two. */
function foldedInBytes(file: string): string {
  const bytes = new TextEncoder();
  return file
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .map((line) => {
      let folded = '';
      let length = 0;
      for (const letter of line) {
        const size = bytes.encode(letter).length;
        if (length + size > 75) {
          folded += '\r\n ';
          length = 1;
        }
        folded += letter;
        length += size;
      }
      return folded;
    })
    .join('\r\n');
}

/** The file itself. */
export async function calendarFile(event: CalendarEvent, choice: CalendarChoice): Promise<string> {
  const [{ generateIcsCalendar }, { zoneOf }] = await Promise.all([import('ts-ics'), import('./zones.ts')]);
  const time = event.sort === 'lookBack' ? undefined : event.time;
  const day = firstDayOf(event, choice.today);
  const local = utcOf(day, time);
  const start: IcsDateObject =
    time === undefined
      ? { type: 'DATE', date: local }
      : { date: local, local: { date: local, timezone: choice.zone, tzoffset: '+0000' } };
  const rule = ruleOf(event, choice.repeats);
  const entry: IcsEvent = {
    uid: choice.uid,
    stamp: { date: choice.now },
    summary: oneLine(choice.title) || neutralTitle,
    class: 'PRIVATE',
    start,
    ...(time === undefined
      ? { end: { type: 'DATE', date: utcOf(addDays(day, 1)) }, timeTransparent: 'TRANSPARENT' }
      : { duration: { hours: 1 } }),
    ...(rule === undefined ? {} : { recurrenceRule: rule }),
  };
  const file = generateIcsCalendar({
    version: '2.0',
    prodId: '-//Steg//Steg//NO',
    ...(time === undefined ? {} : { timezones: [zoneOf(choice.zone, local.getTime())] }),
    events: [entry],
  });
  const named = shortMonths(event, choice.repeats).map((short) => short.replaceAll('-', ''));
  return foldedInBytes(
    named.length === 0
      ? file
      : file.replace('END:VEVENT', `RDATE;VALUE=DATE:${named.join(',')}\r\nEND:VEVENT`),
  );
}
