// Laying good things around a day that may become hard. The day before or after may belong to another week: then
// both weeks are written in one transaction.
import type { Goal } from '../domain/goal.ts';
import { planHardDay, weeksAround, withoutCard, withoutHardDay, type Laid } from '../domain/hardDays.ts';
import { ok, refuse } from '../domain/result.ts';
import type { Step } from '../domain/step.ts';
import { carriedWeek, weekRecordId, type Week } from '../domain/week.ts';
import type { Desk, Outcome } from './desk.ts';

/** A week as it is to be changed: what is kept, or what it starts with. */
const weekToChange = (desk: Desk, week: string): Week =>
  desk.one<Week>('week', weekRecordId(week)) ??
  carriedWeek(
    week,
    desk.stored<Week>('week'),
    new Map(desk.stored<Step>('step').map((step) => [step.id, step])),
    new Map(desk.stored<Goal>('goal').map((goal) => [goal.id, goal])),
    desk.world(),
  );

/** A day that may become hard, and all that is to lie around it. */
export const layAroundDay = (desk: Desk, day: string, laid: readonly Laid[]): Promise<Outcome> =>
  desk.commit(() => {
    const put = weeksAround(day).flatMap((week) => {
      const before = weekToChange(desk, week);
      const after = planHardDay(before, day, laid, desk.world());
      return after === before ? [] : after;
    });
    return ok({ put });
  });

/** The day is not thought to become hard after all; what was laid for it goes along. */
export const noHardDay = (desk: Desk, day: string): Promise<Outcome> =>
  desk.commit(() => ok({ put: withoutHardDay(desk.stored<Week>('week'), day, desk.world()) }));

/** Takes one card away from its day. */
export const takeCard = (desk: Desk, week: string, id: string): Promise<Outcome> =>
  desk.commit(() => {
    const record = desk.one<Week>('week', weekRecordId(week));
    if (record === undefined) return refuse('missing' as const);
    const next = withoutCard(record, id, desk.world());
    return next === record ? refuse('missing' as const) : ok({ put: [next] });
  });
