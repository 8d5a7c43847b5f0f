// A day that may become hard, and the good things laid around it: on the day before, the day itself and the day
// after. Each card lies in the record of the week its own day belongs to; nothing is carried to another week.
import { addDays, daysOf, inTime, weekOf, type Day } from './dates.ts';
import { changed, type World } from './record.ts';
import type { Week } from './week.ts';

/** A good thing on a day. */
export interface Laid {
  readonly day: Day;
  readonly thing: string;
}

export interface LaidCard extends Laid {
  readonly id: string;
  readonly week: string;
}

/** The day before, the day itself and the day after. */
export const around = (day: Day): readonly [Day, Day, Day] => [addDays(day, -1), day, addDays(day, 1)];

/** The days that can be chosen: from today to the end of next week. */
export const daysToChoose = (today: Day): readonly Day[] =>
  [...daysOf(weekOf(today)), ...daysOf(weekOf(addDays(today, 7)))].filter((day) => day >= today);

/** The weeks a hard day and what lies around it belong to, in order. */
export const weeksAround = (day: Day): readonly string[] => [...new Set(around(day).map(weekOf))];

/** Whether the week of a day shows a hard day: it is in it, or the day before or after is. */
export const isSeenInWeekOf = (today: Day, day: Day): boolean => weeksAround(day).includes(weekOf(today));

/** Hard days that these days see: the days themselves, and the day on either side of them. */
export function hardDaysNear(days: readonly Day[], weeks: readonly Week[]): readonly Day[] {
  const near = new Set(days.flatMap(around));
  const hard = weeks.flatMap(({ hardDays = [] }) => hardDays);
  return [...new Set(hard)].filter((day) => near.has(day)).sort(inTime);
}

/** What lies around a day, by day and in the order it was laid. */
export function laidAround(day: Day, weeks: readonly Week[]): readonly LaidCard[] {
  const near = new Set<string>(around(day));
  return weeks
    .flatMap(({ week, good = [] }) => good.map((card) => ({ ...card, week })))
    .filter((card) => near.has(card.day))
    .sort((a, b) => inTime(a.day, b.day));
}

const withHardDays = (week: Week, hardDays: readonly Day[], world: World): Week =>
  changed(week, world, { hardDays: [...new Set(hardDays)].sort(inTime) });

/**
 * One week of a plan for a hard day: the day is marked where it belongs, and what lies around it is as wanted. A
 * card that lay there already keeps its id. The same record when nothing of it is in this week, or nothing changed.
 */
export function planHardDay(week: Week, day: Day, wanted: readonly Laid[], world: World): Week {
  const near = new Set<string>(around(day));
  const { hardDays = [], good = [] } = week;
  const mine = wanted.filter((card) => near.has(card.day) && weekOf(card.day) === week.week);
  const isWanted = (card: Laid): boolean =>
    mine.some(({ day: on, thing }) => on === card.day && thing === card.thing);
  const kept = good.filter((card) => !near.has(card.day) || isWanted(card));
  const isThere = (card: Laid): boolean =>
    kept.some(({ day: on, thing }) => on === card.day && thing === card.thing);
  const fresh = mine
    .filter(
      (card, index) =>
        mine.findIndex((other) => other.day === card.day && other.thing === card.thing) === index,
    )
    .filter((card) => !isThere(card))
    .map(({ day: on, thing }) => ({ id: world.newId(), day: on, thing }));
  const marks = weekOf(day) === week.week && !hardDays.includes(day);
  if (!marks && fresh.length === 0 && kept.length === good.length) return week;
  const laid = changed(week, world, { good: [...kept, ...fresh] });
  return marks ? withHardDays(laid, [...hardDays, day], world) : laid;
}

/**
 * The weeks around a day when it is no longer thought to become hard. What was laid for it goes along, unless it
 * lies around another hard day too. Answers the weeks that changed.
 */
export function withoutHardDay(weeks: readonly Week[], day: Day, world: World): readonly Week[] {
  const others = new Set(
    weeks
      .flatMap(({ hardDays = [] }) => hardDays)
      .filter((other) => other !== day)
      .flatMap(around),
  );
  const near = new Set<string>(around(day));
  return weeks.flatMap((week) => {
    const { hardDays = [], good = [] } = week;
    const kept = good.filter((card) => !near.has(card.day) || others.has(card.day));
    const left = hardDays.filter((other) => other !== day);
    if (kept.length === good.length && left.length === hardDays.length) return [];
    return changed(week, world, { hardDays: left, good: kept });
  });
}

/** A week without one card. The same record when it was not there. */
export function withoutCard(week: Week, id: string, world: World): Week {
  const { good = [] } = week;
  const left = good.filter((card) => card.id !== id);
  return left.length === good.length ? week : changed(week, world, { good: left });
}

/** A week without a good thing that is no longer there. The same record when it was not in it. */
export function withoutThing(week: Week, thing: string, world: World): Week {
  const { good = [] } = week;
  const left = good.filter((card) => card.thing !== thing);
  return left.length === good.length ? week : changed(week, world, { good: left });
}
