// Good things around a day that may become hard, also where the day before or after lies in another week.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { id as anyId, planDay, tickingWorld } from '../../../tests/unit/arbitraries.ts';
import { addDays, daysOf, weekOf } from './dates.ts';
import {
  around,
  daysToChoose,
  isSeenInWeekOf,
  hardDaysNear,
  laidAround,
  planHardDay,
  weeksAround,
  withoutCard,
  withoutHardDay,
  withoutThing,
  type Laid,
} from './hardDays.ts';
import { readRecord } from './kinds.ts';
import { carriedWeek, emptyWeek, type Week } from './week.ts';

/** One for all of them: ids are not given twice. */
const world = tickingWorld();

/** Every week that a day touches, planned for it. */
const planned = (day: string, laid: readonly Laid[], weeks: readonly Week[] = []): readonly Week[] => {
  const touched = weeksAround(day).map((week) => {
    const before = weeks.find((one) => one.week === week) ?? emptyWeek(week, world);
    return planHardDay(before, day, laid, world);
  });
  return [...weeks.filter(({ week }) => !weeksAround(day).includes(week)), ...touched];
};

const sunday = '2026-11-22';
const monday = '2026-11-23';

test('days can be chosen from today to the end of next week', () => {
  expect(daysToChoose('2026-11-18')).toHaveLength(12);
  expect(daysToChoose(sunday)).toEqual([sunday, ...daysOf(weekOf(monday))]);
  expect(daysToChoose('2026-12-31').at(-1)).toBe('2027-01-10');
});

test('a week shows the hard days in it and beside it; others lie in the week that comes', () => {
  expect(isSeenInWeekOf(sunday, sunday)).toBe(true);
  expect(isSeenInWeekOf(sunday, addDays(sunday, 1))).toBe(true);
  expect(isSeenInWeekOf(sunday, addDays(sunday, 2))).toBe(false);
  fc.assert(
    fc.property(planDay, fc.nat({ max: 13 }), (today, ahead) => {
      const day = addDays(today, ahead);
      const week: Week = { ...emptyWeek(weekOf(day), tickingWorld()), hardDays: [day] };
      expect(isSeenInWeekOf(today, day)).toBe(hardDaysNear(daysOf(weekOf(today)), [week]).includes(day));
    }),
  );
});

describe('around a hard day', () => {
  test('every card lies in the record of its own week', () => {
    const laid = around(monday).map((day) => ({ day, thing: 'te' }));
    const weeks = planned(monday, laid);
    expect(weeks.map(({ week, hardDays, good }) => [week, hardDays, good?.map(({ day }) => day)])).toEqual([
      ['2026-W47', undefined, [sunday]],
      ['2026-W48', [monday], [monday, '2026-11-24']],
    ]);
    for (const week of weeks) expect(readRecord(structuredClone(week))).toEqual({ ok: true, value: week });
    expect(hardDaysNear(daysOf('2026-W47'), weeks)).toEqual([monday]);
    expect(hardDaysNear(daysOf('2026-W46'), weeks)).toEqual([]);
  });

  test('lies what was wanted, once each, for every day and every wish', () => {
    const anyLaid = fc.array(fc.record({ shift: fc.integer({ min: -3, max: 3 }), thing: anyId }));
    fc.assert(
      fc.property(planDay, anyLaid, anyLaid, (day, first, second) => {
        const on = (list: typeof first) =>
          list.map(({ shift, thing }) => ({ day: addDays(day, shift), thing }));
        const near = (list: readonly Laid[]) =>
          [
            ...new Set(
              list
                .filter((card) => around(day).includes(card.day))
                .map((card) => `${card.day} ${card.thing}`),
            ),
          ].sort();
        const there = (weeks: readonly Week[]) =>
          laidAround(day, weeks)
            .map((card) => `${card.day} ${card.thing}`)
            .sort();
        const once = planned(day, on(first));
        expect(there(once)).toEqual(near(on(first)));
        const twice = planned(day, on(second), once);
        expect(there(twice)).toEqual(near(on(second)));
        expect(hardDaysNear([day], twice)).toEqual([day]);
        for (const { week, good = [], hardDays = [] } of twice) {
          expect([...good.map((card) => card.day), ...hardDays].every((one) => weekOf(one) === week)).toBe(
            true,
          );
          expect(new Set(good.map((card) => card.id)).size).toBe(good.length);
        }
      }),
    );
  });

  test('a card that is still wanted keeps its id, and nothing changes when nothing is new', () => {
    const laid = [{ day: monday, thing: 'te' }];
    const [, before] = planned(monday, laid);
    if (before === undefined) throw new Error('There is no such week');
    const more = planHardDay(before, monday, [...laid, { day: monday, thing: 'musikk' }], world);
    expect(more.good?.[0]).toEqual(before.good?.[0]);
    expect(planHardDay(more, monday, more.good ?? [], world)).toBe(more);
  });

  test('what was laid goes along with the day, unless it lies around another one', () => {
    const first = planned('2026-11-18', [
      { day: '2026-11-17', thing: 'te' },
      { day: '2026-11-19', thing: 'sola' },
    ]);
    const both = planned(
      '2026-11-20',
      [
        { day: '2026-11-19', thing: 'sola' },
        { day: '2026-11-21', thing: 'musikk' },
      ],
      first,
    );
    const [left] = withoutHardDay(both, '2026-11-18', world);
    expect(left?.hardDays).toEqual(['2026-11-20']);
    expect(left?.good?.map(({ thing }) => thing)).toEqual(['sola', 'musikk']);
    expect(withoutHardDay([left as Week], '2026-11-18', world)).toEqual([]);
  });

  test('one card, and a thing that is gone, can be taken away', () => {
    const [week] = planned('2026-11-18', [
      { day: '2026-11-18', thing: 'te' },
      { day: '2026-11-18', thing: 'sola' },
    ]);
    if (week === undefined) throw new Error('There is no such week');
    const id = week.good?.[0]?.id ?? '';
    expect(withoutCard(week, id, world).good?.map(({ thing }) => thing)).toEqual(['sola']);
    expect(withoutCard(week, 'none', world)).toBe(week);
    expect(withoutThing(week, 'sola', world).good?.map(({ thing }) => thing)).toEqual(['te']);
    expect(withoutThing(week, 'none', world)).toBe(week);
  });

  test('is not carried to another week', () => {
    const weeks = planned('2026-11-18', [{ day: '2026-11-18', thing: 'te' }]);
    const next = carriedWeek('2026-W48', weeks, new Map(), new Map(), world);
    expect(next).not.toHaveProperty('hardDays');
    expect(next).not.toHaveProperty('good');
  });
});
