// Dates, clock times and lists, as each language writes them.
import { describe, expect, test } from 'vitest';
import { weekdays } from '../domain/dates.ts';
import {
  clock,
  dayAndMonth,
  listOf,
  relativeDay,
  weekdayName,
  weekdaysInOrder,
  weekdayWithin,
  weekRange,
} from './format.ts';
import { languages } from './languages.ts';

const locale = Object.fromEntries(languages.map(({ code, locale: tag }) => [code, tag])) as Record<
  'nb' | 'en' | 'ar',
  string
>;

/** Without the kinds of space that browsers of different ages put around a dash. */
const plain = (text: string): string => text.replace(/\s*–\s*/g, '–').replace(/\s/g, ' ');

describe('a week', () => {
  test.each([
    ['2026-W47', 'nb', '16.–22. november'],
    ['2026-W47', 'en', '16–22 November'],
    ['2026-W47', 'ar', '16–22 نوفمبر'],
    ['2026-W49', 'nb', '30. november–6. desember'],
    ['2026-W49', 'en', '30 November–6 December'],
    ['2026-W49', 'ar', '30 نوفمبر–6 ديسمبر'],
    ['2026-W53', 'nb', '28. desember 2026–3. januar 2027'],
    ['2026-W53', 'en', '28 December 2026–3 January 2027'],
    ['2026-W53', 'ar', '28 ديسمبر 2026–3 يناير 2027'],
    ['2026-W01', 'nb', '29. desember 2025–4. januar 2026'],
  ] as const)('%s in %s is «%s»', (week, lang, text) => {
    expect(plain(weekRange(week, locale[lang]))).toBe(text);
  });
});

describe('a weekday', () => {
  test('has its name as a heading', () => {
    expect(weekdays.map((day) => weekdayName(day, locale.nb))).toEqual([
      'Mandag',
      'Tirsdag',
      'Onsdag',
      'Torsdag',
      'Fredag',
      'Lørdag',
      'Søndag',
    ]);
    expect(weekdayName(1, locale.en)).toBe('Monday');
    expect(weekdayName(7, locale.ar)).toBe('الأحد');
  });

  test('stands in a sentence the way its language writes it', () => {
    expect(weekdayWithin(1, locale.nb)).toBe('mandag');
    expect(weekdayWithin(1, locale.en)).toBe('Monday');
    expect(weekdayWithin(7, locale.ar)).toBe('الأحد');
  });

  test('has a short name', () => {
    expect(weekdayName(3, locale.nb, 'short')).toMatch(/^Ons\.?$/);
    expect(weekdayName(3, locale.en, 'short')).toBe('Wed');
  });
});

describe('a day', () => {
  test('says its year only when it is another one', () => {
    expect(dayAndMonth('2026-11-02', '2026-12-31', locale.nb)).toBe('2. november');
    expect(dayAndMonth('2025-11-02', '2026-01-01', locale.nb)).toBe('2. november 2025');
    expect(dayAndMonth('2027-01-01', '2026-12-31', locale.en)).toBe('1 January 2027');
    expect(dayAndMonth('2026-11-02', '2026-11-18', locale.ar)).toBe('2 نوفمبر');
  });

  test('is the same day in every language, also around a change of the clocks', () => {
    for (const day of ['2026-03-29', '2026-10-25', '2028-02-29'])
      for (const tag of Object.values(locale))
        expect(dayAndMonth(day, day, tag)).toContain(String(Number(day.slice(8))));
  });

  test('has an everyday name when it is near', () => {
    expect(relativeDay('2026-11-18', '2026-11-18')).toBe('today');
    expect(relativeDay('2026-11-17', '2026-11-18')).toBe('yesterday');
    expect(relativeDay('2026-11-19', '2026-11-18')).toBe('tomorrow');
    expect(relativeDay('2027-01-01', '2026-12-31')).toBe('tomorrow');
    expect(relativeDay('2026-10-24', '2026-10-25')).toBe('yesterday');
    expect(relativeDay('2026-11-16', '2026-11-18')).toBeNull();
    expect(relativeDay('2025-11-18', '2026-11-18')).toBeNull();
  });
});

describe('a clock time', () => {
  test.each([
    ['09:30', 'nb', '9.30'],
    ['17:00', 'nb', '17'],
    ['00:00', 'nb', '0'],
    ['00:05', 'nb', '0.05'],
    ['09:30', 'en', '9:30'],
    ['17:00', 'en', '17:00'],
    ['17:00', 'ar', '17'],
    ['09:05', 'ar', '9:05'],
  ] as const)('%s in %s is «%s»', (time, lang, text) => {
    expect(clock(time, locale[lang])).toBe(text);
  });
});

describe('a list', () => {
  test('is joined as the language does it', () => {
    expect(listOf(['mandag', 'onsdag', 'fredag'], locale.nb)).toBe('mandag, onsdag og fredag');
    expect(listOf(['Monday', 'Friday'], locale.en)).toBe('Monday and Friday');
    expect(listOf(['الاثنين', 'الجمعة'], locale.ar)).toBe('الاثنين والجمعة');
    expect(listOf(['mandag'], locale.nb)).toBe('mandag');
    expect(listOf([], locale.nb)).toBe('');
  });
});

describe('the weekdays', () => {
  test.each([
    ['nb-NO', 1],
    ['en-GB', 1],
    ['en-US', 7],
    ['ar-EG', 6],
    ['fa-IR', 6],
  ])('begin in %s with %i', (region, first) => {
    const order = weekdaysInOrder(region);
    expect(order[0]).toBe(first);
    expect([...order].sort()).toEqual(weekdays);
    expect(order[6]).toBe(first === 1 ? 7 : first - 1);
  });

  test.each(['', 'x', 'not a region', '🙂', '12'])('begin on Monday where the region is %j', (region) => {
    expect(weekdaysInOrder(region)).toEqual(weekdays);
  });

  test('begin on Monday where a browser knows nothing of regions', () => {
    const { Locale } = Intl;
    try {
      Object.assign(Intl, {
        Locale: class {
          readonly language = 'en';
        },
      });
      expect(weekdaysInOrder('en-US')).toEqual(weekdays);
      Object.assign(Intl, {
        Locale: class {
          readonly weekInfo = { firstDay: 7 };
        },
      });
      expect(weekdaysInOrder('en-US')[0]).toBe(7);
    } finally {
      Object.assign(Intl, { Locale });
    }
  });
});
