// The rhythm of looking back: the days of the next times, and whether the app may mention them.
import { addDays } from '../domain/dates.ts';
import { cadences, type Cadence } from '../domain/limits.ts';
import { changed } from '../domain/record.ts';
import { ok } from '../domain/result.ts';
import { chooseDay, emptyRhythm, rhythmId, type Rhythm } from '../domain/rhythm.ts';
import type { Desk, Outcome } from './desk.ts';

const changeRhythm = (desk: Desk, how: (rhythm: Rhythm) => Rhythm): Promise<Outcome> =>
  desk.commit(() => ok({ put: [how(desk.one<Rhythm>('rhythm', rhythmId) ?? emptyRhythm(desk.world()))] }));

/** Chooses the days of the next look-backs (null: none) and whether the app may mention them. */
export function setRhythm(
  desk: Desk,
  days: Readonly<Record<Cadence, string | null>>,
  reminders: boolean,
): Promise<Outcome> {
  const world = desk.world();
  return changeRhythm(desk, (rhythm) => {
    let next = rhythm;
    for (const cadence of cadences) next = chooseDay(next, cadence, days[cadence], world);
    return next.reminders === reminders ? next : changed(next, world, { reminders });
  });
}

/** Another day for a look-back: tomorrow. */
export const putOff = (desk: Desk, cadence: Cadence): Promise<Outcome> =>
  changeRhythm(desk, (rhythm) => chooseDay(rhythm, cadence, addDays(desk.today(), 1), desk.world()));
