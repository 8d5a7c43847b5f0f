// The clock of a time zone as a calendar file tells it: what it shows, and when it is put forward and back.
// The browser knows every zone; the file has to say it in its own words (RFC 5545, VTIMEZONE).
import type { IcsTimezone, IcsTimezoneProp } from 'ts-ics';

const hour = 3_600_000;
const day = 24 * hour;
/** Years ahead that are looked at, and told one by one where there is no simple rule. */
const years = 12;

/** The zone the phone is in; the one of Norway where the browser does not say. */
export function zoneHere(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions() as { timeZone?: string };
  return timeZone ?? 'Europe/Oslo';
}

/** How far a zone's clock is ahead of UTC at a moment, in milliseconds, to the minute. */
function offsetReader(zone: string): (moment: number) => number {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (moment) => {
    const shown = Object.fromEntries(
      clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 1, day: date = 1, hour: hours = 0, minute = 0 } = shown;
    return Date.UTC(year, month - 1, date, hours, minute) - Math.floor(moment / 60_000) * 60_000;
  };
}

interface Turn {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The moments at which a zone's clock is put forward or back within some years. */
function turnsOf(offset: (moment: number) => number, first: number): readonly Turn[] {
  const turns: Turn[] = [];
  const last = first + years * 365.25 * day;
  for (let before = first; before < last; before += 7 * day) {
    const [from, to] = [offset(before), offset(before + 7 * day)];
    if (from === to) continue;
    // The minute itself, by halving.
    let [low, high] = [before, before + 7 * day];
    while (high - low > 60_000) {
      const middle = Math.floor((low + high) / 120_000) * 60_000;
      if (offset(middle) === from) low = middle;
      else high = middle;
    }
    turns.push({ at: high, from, to });
  }
  return turns;
}

/** Whether a moment is one in the night when the clocks of Europe turn: 01 UTC on the last Sunday of the month. */
function isEuropeanTurn({ at, from, to }: Turn): boolean {
  const when = new Date(at);
  const month = to > from ? 2 : 9;
  return (
    to - from === (month === 2 ? hour : -hour) &&
    when.getUTCMonth() === month &&
    when.getUTCDay() === 0 &&
    when.getUTCDate() > 24 &&
    when.getUTCHours() === 1 &&
    when.getUTCMinutes() === 0
  );
}

/** «+0100» */
function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

/** A stretch of the clock that begins with a turn. */
function stretchOf({ at, from, to }: Turn, type: IcsTimezoneProp['type']): IcsTimezoneProp {
  return {
    type,
    // The clock shows the beginning as it was before the turn; the library counts from the offset after it.
    start: new Date(at + from - to),
    offsetFrom: offsetText(from),
    offsetTo: offsetText(to),
  };
}

/** A zone as a calendar file tells it, from the year before a moment on. */
export function zoneOf(zone: string, moment: number): IcsTimezone {
  const offset = offsetReader(zone);
  const first = Date.UTC(new Date(moment).getUTCFullYear() - 1, 0, 1);
  const start = offset(first);
  const turns = turnsOf(offset, first);
  const beginning = { at: first, from: start, to: start };
  if (turns.length > 2 && turns.every(isEuropeanTurn)) {
    const sunday = { day: 'SU' as const, occurrence: -1 };
    const props = turns.slice(0, 2).map((turn) => {
      const forward = turn.to > turn.from;
      const recurrenceRule = { frequency: 'YEARLY' as const, byDay: [sunday], byMonth: [forward ? 2 : 9] };
      return { ...stretchOf(turn, forward ? 'DAYLIGHT' : 'STANDARD'), recurrenceRule };
    });
    return { id: zone, props };
  }
  const usual = Math.min(start, ...turns.map(({ to }) => to));
  return {
    id: zone,
    props: [beginning, ...turns].map((turn) => stretchOf(turn, turn.to > usual ? 'DAYLIGHT' : 'STANDARD')),
  };
}
