// Days and weeks: the calendar holds in every time zone, also where clocks change at midnight.
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { anyDay } from '../../../tests/unit/arbitraries.ts';
import {
  addDays,
  addWeeks,
  dayOf,
  daysOf,
  isDay,
  isWeek,
  mondayOf,
  noonOf,
  quarterOf,
  weekdayOf,
  weekNumber,
  weekOf,
} from './dates.ts';

/** Clocks that change at midnight, far-off zones, and one that once skipped a whole day. */
const zones = [
  'UTC',
  'Europe/Oslo',
  'Africa/Cairo',
  'Asia/Beirut',
  'America/Sao_Paulo',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'America/New_York',
];

const home = process.env.TZ;

afterEach(() => {
  if (home === undefined) delete process.env.TZ;
  else process.env.TZ = home;
});

const monthDays = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

describe('ISO weeks', () => {
  test.each([
    ['2020-12-31', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2024-12-30', '2025-W01'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2016-01-01', '2015-W53'],
    ['2018-12-31', '2019-W01'],
    ['2026-11-18', '2026-W47'],
  ])('puts %s in %s', (day, week) => {
    expect(weekOf(day)).toBe(week);
    expect(daysOf(week)).toContain(day);
  });

  test('come in order, each a week after the one before, over every new year', () => {
    for (let year = 1970; year <= 2100; year++) {
      const last = weekOf(`${String(year)}-12-28`);
      expect([52, 53]).toContain(weekNumber(last));
      expect(addWeeks(last, 1)).toBe(`${String(year + 1)}-W01`);
      expect(addDays(mondayOf(last), 7)).toBe(mondayOf(`${String(year + 1)}-W01`));
    }
  });
});

describe.each(zones)('in %s', (zone) => {
  test('the zone is really the one that clocks go by', () => {
    process.env.TZ = zone;
    const clock = new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' });
    const moment = new Date('2026-07-01T03:00:00Z');
    expect(moment.getHours()).toBe(Number(clock.format(moment)));
  });

  test('every day lies in its own week, and only there', () => {
    process.env.TZ = zone;
    fc.assert(
      fc.property(anyDay, (day) => {
        const week = weekOf(day);
        const days = daysOf(week);
        expect(days).toContain(day);
        expect(days[0]).toBe(mondayOf(week));
        expect(days.indexOf(day) + 1).toBe(weekdayOf(day));
        expect(new Set(days).size).toBe(7);
        for (const other of days) expect(weekOf(other)).toBe(week);
      }),
      { numRuns: 300 },
    );
  });

  test('going some days on and back again ends where it began, and text order is calendar order', () => {
    process.env.TZ = zone;
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, count) => {
        const there = addDays(day, count);
        expect(addDays(there, -count)).toBe(day);
        expect(Math.sign(there.localeCompare(day))).toBe(Math.sign(count));
        expect(isDay(there)).toBe(true);
        expect(addWeeks(weekOf(day), count)).toBe(weekOf(addDays(day, count * 7)));
      }),
      { numRuns: 300 },
    );
  });

  test('the days round every change of clocks come one after the other', () => {
    process.env.TZ = zone;
    const changes = [
      '2011-12-29',
      '2018-11-03',
      '2018-02-17',
      '2024-03-30',
      '2024-04-25',
      '2024-10-26',
      '2026-03-28',
    ];
    for (const start of changes) {
      const days = [0, 1, 2, 3, 4].map((count) => addDays(start, count));
      expect(new Set(days).size).toBe(5);
      expect([...days].sort()).toEqual(days);
      for (const [index, day] of days.entries())
        expect(weekdayOf(day)).toBe(((weekdayOf(start) - 1 + index) % 7) + 1);
    }
  });

  test('noon of a day is on that day', () => {
    process.env.TZ = zone;
    fc.assert(
      fc.property(anyDay, (day) => {
        // On Samoa the clocks went past this whole day; nobody could have noted anything on it.
        fc.pre(zone !== 'Pacific/Apia' || day !== '2011-12-30');
        fc.pre(zone !== 'Pacific/Kiritimati' || (day !== '1994-12-31' && day !== '1995-01-01'));
        expect(dayOf(noonOf(day))).toBe(day);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the day of a moment', () => {
  test('is the one the clock on the wall shows', () => {
    const moment = new Date('2026-11-18T23:30:00Z');
    process.env.TZ = 'Europe/Oslo';
    expect(dayOf(moment)).toBe('2026-11-19');
    process.env.TZ = 'America/New_York';
    expect(dayOf(moment)).toBe('2026-11-18');
  });
});

describe('texts that are days or weeks', () => {
  test('are told from those that are not', () => {
    for (const day of ['2026-11-18', '2024-02-29', '2000-02-29', '1970-01-01']) expect(isDay(day)).toBe(true);
    const noDays = [
      '2026-02-29',
      '2100-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '2026-1-1',
      '',
      '26-11-18',
    ];
    for (const text of [...noDays, '2026-11-18T00:00', '٢٠٢٦-11-18', ' 2026-11-18'])
      expect(isDay(text)).toBe(false);
    for (const week of ['2026-W53', '2020-W53', '2026-W01']) expect(isWeek(week)).toBe(true);
    for (const text of ['2025-W53', '2026-W00', '2026-W54', '2026-W1', '2026-47', ''])
      expect(isWeek(text)).toBe(false);
  });

  test('are exactly the days that the calendar has', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1970, max: 2100 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, date) => {
          const text = `${String(year)}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
          const real = month >= 1 && month <= 12 && date >= 1 && date <= monthDays(year, month);
          expect(isDay(text)).toBe(real);
        },
      ),
    );
  });

  test('never stop the arithmetic, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        isDay(text);
        isWeek(text);
        expect(typeof addDays(text, 1)).toBe('string');
        expect(typeof weekOf(text)).toBe('string');
      }),
    );
  });
});

describe('quarters', () => {
  test('hold three months each', () => {
    const quarters = Array.from({ length: 12 }, (_, month) =>
      quarterOf(`2026-${String(month + 1).padStart(2, '0')}-15`).slice(-1),
    );
    expect(quarters.join('')).toBe('111222333444');
  });
});
