// The rhythm: the next day by the calendar, and quiet unless one asked for something else.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anyDay,
  pause,
  planDay,
  rhythm as anyRhythm,
  tickingWorld,
} from '../../../tests/unit/arbitraries.ts';
import { addDays, isDay, weekdayOf } from './dates.ts';
import { cadences } from './limits.ts';
import { isPaused } from './pause.ts';
import { chooseDay, emptyRhythm, nextDay, proposedDay, remindersOn } from './rhythm.ts';
import { Rhythm, type Talk } from './schemas.ts';

const cadence = fc.constantFrom(...cadences);

describe('the next day that is proposed', () => {
  test.each([
    ['week', '2026-11-15', '2026-11-22'],
    ['week', '2026-12-28', '2027-01-04'],
    ['month', '2026-11-15', '2026-12-15'],
    ['month', '2026-12-31', '2027-01-31'],
    ['month', '2027-01-31', '2027-02-28'],
    ['month', '2028-01-30', '2028-02-29'],
    ['quarter', '2026-11-30', '2027-02-28'],
    ['quarter', '2026-10-01', '2027-01-01'],
    ['quarter', '2027-05-31', '2027-08-31'],
  ] as const)('for a %s from %s is %s', (one, day, next) => {
    expect(proposedDay(one, day)).toBe(next);
  });

  test('is a day of the calendar: the same weekday, or the same date of a later month, or its last', () => {
    fc.assert(
      fc.property(cadence, anyDay, (one, day) => {
        const next = proposedDay(one, day);
        expect(isDay(next)).toBe(true);
        expect(next > day).toBe(true);
        if (one === 'week') {
          expect(weekdayOf(next)).toBe(weekdayOf(day));
          return;
        }
        const months = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(months(next) - months(day)).toBe(one === 'month' ? 1 : 3);
        const isLast = addDays(next, 1).slice(8) === '01';
        expect(next.slice(8) === day.slice(8) || (isLast && next.slice(8) < day.slice(8))).toBe(true);
      }),
    );
  });
});

describe('the days chosen', () => {
  test('can be moved and taken away, each kind for itself', () => {
    fc.assert(
      fc.property(anyRhythm, cadence, fc.option(planDay), (before, one, day) => {
        const after = chooseDay(before, one, day, tickingWorld());
        expect(nextDay(after, one)).toBe(day ?? undefined);
        for (const other of cadences)
          if (other !== one) expect(nextDay(after, other)).toBe(nextDay(before, other));
        expect(after.reminders).toBe(before.reminders);
        expect(Rhythm.safeParse(after).data).toEqual(after);
        expect(chooseDay(after, one, day, tickingWorld())).toBe(after);
      }),
    );
  });

  test('are none at first, and the app keeps quiet', () => {
    const rhythm = emptyRhythm(tickingWorld());
    expect(rhythm).toMatchObject({ id: 'rhythm', next: [], reminders: false });
    expect(nextDay(undefined, 'week')).toBeUndefined();
  });
});

const talk = (id: string, day: string, time?: string, state: Talk['state'] = 'preparing'): Talk => ({
  id,
  v: 1,
  createdAt: '2026-11-12T10:00:00.000Z',
  updatedAt: '2026-11-12T10:00:00.000Z',
  kind: 'talk',
  sort: 'contact',
  day,
  ...(time === undefined ? {} : { time }),
  points: [],
  answers: [],
  shows: { points: [], goals: [], agreements: [] },
  state,
});

describe('what the app may mention', () => {
  test('is nothing while reminders are off or a pause lies over the day', () => {
    fc.assert(
      fc.property(anyRhythm, fc.array(pause, { maxLength: 3 }), planDay, (rhythm, pauses, day) => {
        const all = remindersOn(day, rhythm, [talk('t', day)], pauses);
        if (!rhythm.reminders || isPaused(pauses, day)) expect(all).toEqual([]);
        else expect(all[0]).toMatchObject({ sort: 'talk' });
      }),
    );
    expect(remindersOn('2026-11-18', undefined, [talk('t', '2026-11-18')], [])).toEqual([]);
  });

  test('is a look-back on its day and after it, and never before', () => {
    fc.assert(
      fc.property(anyRhythm, planDay, (rhythm, day) => {
        const said = remindersOn(day, { ...rhythm, reminders: true }, [], []);
        expect(said).toHaveLength(rhythm.next.filter((chosen) => chosen.day <= day).length);
      }),
    );
  });

  test('is a talk on its own day only, while it is being prepared, the earlier in the day first', () => {
    const rhythm = { ...emptyRhythm(tickingWorld()), reminders: true };
    const talks = [
      talk('no time', '2026-11-18'),
      talk('late', '2026-11-18', '17:00'),
      talk('early', '2026-11-18', '09:30'),
      talk('yesterday', '2026-11-17'),
      talk('tomorrow', '2026-11-19'),
      talk('held', '2026-11-18', '08:00', 'held'),
    ];
    const said = remindersOn('2026-11-18', rhythm, talks, []);
    expect(said.map((one) => (one.sort === 'talk' ? one.talk.id : one.sort))).toEqual([
      'early',
      'late',
      'no time',
    ]);
  });
});
