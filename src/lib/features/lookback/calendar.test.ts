// A calendar file, read back by a parser that knows nothing of how it was written.
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { anyDay, typed } from '../../../../tests/unit/arbitraries.ts';
import { randomId } from '../../domain/record.ts';
import {
  calendarFile,
  firstDayOf,
  longestTitle,
  type CalendarChoice,
  type CalendarEvent,
} from './calendar.ts';

const choice: CalendarChoice = {
  title: 'Steg',
  repeats: true,
  zone: 'Europe/Oslo',
  today: '2026-11-18',
  now: new Date('2026-11-18T12:00:00.000Z'),
  uid: 'kP3vQm1xT8aBcD4eF5gH6w',
};

const talk = (day: string, time = '13:00') => ({ sort: 'talk', day, time }) as const;

/** What stands in a file, with the zone it brings along and no other. */
async function read(event: CalendarEvent, choices: Partial<CalendarChoice> = {}) {
  const file = await calendarFile(event, { ...choice, ...choices });
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const component = calendar.getFirstSubcomponent('vevent');
  if (component === null) throw new Error('no entry');
  const zone = calendar.getFirstSubcomponent('vtimezone');
  const entry = new ICAL.Event(component);
  const zoned = (time: ICAL.Time): ICAL.Time => {
    if (zone !== null) time.zone = new ICAL.Timezone(zone);
    return time;
  };
  const times = (count: number): Date[] => {
    const iterator = entry.iterator(zoned(entry.startDate));
    return Array.from({ length: count }, () => {
      const next = iterator.next() as ICAL.Time | null;
      return next === null ? null : zoned(next).toJSDate();
    }).filter((time) => time !== null);
  };
  const days = (count: number): string[] => {
    const iterator = entry.iterator();
    return Array.from({ length: count }, () => (iterator.next() as ICAL.Time | null)?.toString()).filter(
      (day) => day !== undefined,
    );
  };
  const names = component.getAllProperties().map(({ name }) => name);
  return {
    file,
    calendar,
    component,
    entry,
    zone,
    names,
    times,
    days,
    start: zoned(entry.startDate).toJSDate(),
  };
}

/** What a zone's clock shows at a moment. */
const clockIn = (zone: string, moment: Date): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(moment);

describe('an entry says when, and nothing of the plan', () => {
  test('only «Steg», private, with a random id and the moment it was made', async () => {
    const { component, names, file, calendar } = await read({
      ...talk('2026-11-23'),
      title: 'Ingrid om jula',
    });
    expect([...names].sort()).toEqual(['class', 'dtstamp', 'dtstart', 'duration', 'summary', 'uid']);
    expect(component.getFirstPropertyValue('summary')).toBe('Steg');
    expect(component.getFirstPropertyValue('class')).toBe('PRIVATE');
    expect(component.getFirstPropertyValue('uid')).toBe(choice.uid);
    expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-18T12:00:00Z');
    expect(file).not.toContain('Ingrid');
    expect(
      calendar
        .getAllProperties()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['prodid', 'version']);
  });

  test('another title only when it was chosen, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(typed, fc.string({ unit: 'grapheme', maxLength: 90 })), async (title) => {
        const { component, file } = await read(talk('2026-11-23'), { title });
        const wanted = title.replace(/[\s\p{Cc}]+/gu, ' ').trim();
        const there = String(component.getFirstPropertyValue('summary'));
        if (wanted === '') expect(there).toBe('Steg');
        else if (wanted.length <= longestTitle) expect(there).toBe(wanted);
        else expect(wanted.startsWith(there)).toBe(true);
        for (const line of file.split('\r\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      }),
    );
  });

  test('two entries have nothing in common that could be guessed', () => {
    expect(randomId()).not.toBe(randomId());
  });
});

describe('times are those of the phone’s own clock', () => {
  test.each([
    ['2026-10-24', '2026-10-24T11:00:00.000Z'],
    ['2026-10-25', '2026-10-25T12:00:00.000Z'],
    ['2027-03-27', '2027-03-27T12:00:00.000Z'],
    ['2027-03-28', '2027-03-28T11:00:00.000Z'],
    ['2031-07-01', '2031-07-01T11:00:00.000Z'],
  ])('13 in Oslo on %s is %s', async (day, moment) => {
    expect((await read(talk(day))).start.toISOString()).toBe(moment);
  });

  test('an anchor keeps its time across both turns of the clock', async () => {
    const { times, entry } = await read(
      { sort: 'anchor', days: [2, 7], time: '17:30' },
      { today: '2026-10-19' },
    );
    expect(entry.isRecurring()).toBe(true);
    const all = times(60);
    expect(all.map((moment) => clockIn('Europe/Oslo', moment).slice(-5))).toEqual(
      Array.from({ length: 60 }, () => '17:30'),
    );
    expect(all.slice(0, 4).map((moment) => moment.toISOString())).toEqual([
      '2026-10-20T15:30:00.000Z',
      '2026-10-25T16:30:00.000Z',
      '2026-10-27T16:30:00.000Z',
      '2026-11-01T16:30:00.000Z',
    ]);
  });

  test('summer time of Europe is told as a rule, so that it lasts', async () => {
    const { file, zone } = await read(talk('2026-11-23'));
    expect(file).toContain('RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3');
    expect(file).toContain('RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10');
    expect(file).toContain('DTSTART:20250330T020000');
    expect(file).toContain('DTSTART:20251026T030000');
    expect(zone?.getAllSubcomponents()).toHaveLength(2);
    expect((await read(talk('2044-07-01'))).start.toISOString()).toBe('2044-07-01T11:00:00.000Z');
  });

  const zones = [
    ...[
      'Europe/Oslo',
      'Europe/London',
      'Europe/Athens',
      'America/New_York',
      'America/Sao_Paulo',
      'Asia/Tehran',
    ],
    ...['Asia/Kolkata', 'Australia/Lord_Howe', 'Africa/Casablanca', 'UTC', 'Asia/Beirut', 'America/St_Johns'],
  ];
  test.each(zones)('in %s too, any day of the coming years', async (zone) => {
    const day = fc.integer({ min: 0, max: 3600 }).map((days) => new Date(Date.UTC(2026, 10, 18 + days)));
    await fc.assert(
      // Between six in the morning and midnight: no clock is turned then.
      fc.asyncProperty(day, fc.integer({ min: 6, max: 23 }), async (date, hours) => {
        const time = `${String(hours).padStart(2, '0')}:15`;
        const iso = date.toISOString().slice(0, 10);
        const { start } = await read(talk(iso, time), { zone });
        const [year, month, dayOfMonth] = iso.split('-');
        expect(clockIn(zone, start)).toBe(`${dayOfMonth}/${month}/${year}, ${time}`);
      }),
      { numRuns: 12 },
    );
  });
});

describe('without a time it is a whole day', () => {
  test('that ends where the next begins, and does not make anybody busy', async () => {
    const { entry, component, zone, file } = await read({ sort: 'talk', day: '2026-12-31' });
    expect(entry.startDate.toString()).toBe('2026-12-31');
    expect(entry.endDate.toString()).toBe('2027-01-01');
    expect(component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(zone).toBeNull();
    expect(file).not.toContain('TZID');
  });
});

describe('what comes again', () => {
  test('an anchor comes on its days from today on, and one without days once', async () => {
    const { days } = await read({ sort: 'anchor', days: [1, 3] });
    expect(days(4)).toEqual(['2026-11-18', '2026-11-23', '2026-11-25', '2026-11-30']);
    const once = await read({ sort: 'anchor', days: [], time: '17:00' });
    expect(once.entry.isRecurring()).toBe(false);
    fc.assert(
      fc.property(anyDay, fc.subarray([1, 2, 3, 4, 5, 6, 7]), (today, on) => {
        const first = firstDayOf({ sort: 'anchor', days: on }, today);
        expect(first >= today).toBe(true);
        if (on.length === 0) expect(first).toBe(today);
      }),
    );
  });

  test('a look-back comes every week, month or third month, or once', async () => {
    const lookBack = (cadence: 'week' | 'month' | 'quarter', day = '2026-11-22') =>
      ({ sort: 'lookBack', cadence, day }) as const;
    expect((await read(lookBack('week'))).days(3)).toEqual(['2026-11-22', '2026-11-29', '2026-12-06']);
    expect((await read(lookBack('month'))).days(3)).toEqual(['2026-11-22', '2026-12-22', '2027-01-22']);
    expect((await read(lookBack('quarter'))).days(3)).toEqual(['2026-11-22', '2027-02-22', '2027-05-22']);
    expect((await read(lookBack('month'), { repeats: false })).days(3)).toEqual(['2026-11-22']);
  });

  test('from the last day of a month on the last day of the others', async () => {
    const event = { sort: 'lookBack', cadence: 'month', day: '2026-12-31' } as const;
    expect((await read(event)).days(4)).toEqual(['2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31']);
    const quarter = { sort: 'lookBack', cadence: 'quarter', day: '2026-11-30' } as const;
    expect((await read(quarter)).days(3)).toEqual(['2026-11-30', '2027-02-28', '2027-05-31']);
  });

  test('from a day that a short month lacks on the last day of that month', async () => {
    const month = (day: string) => ({ sort: 'lookBack', cadence: 'month', day }) as const;
    expect((await read(month('2026-12-30'))).days(4)).toEqual([
      '2026-12-30',
      '2027-01-30',
      '2027-02-28',
      '2027-03-30',
    ]);
    expect((await read(month('2027-12-29'))).days(4)).toEqual([
      '2027-12-29',
      '2028-01-29',
      '2028-02-29',
      '2028-03-29',
    ]);
    const quarter = { sort: 'lookBack', cadence: 'quarter', day: '2026-08-30' } as const;
    expect((await read(quarter)).days(3)).toEqual(['2026-08-30', '2026-11-30', '2027-02-28']);
  });
});
