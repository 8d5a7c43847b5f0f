// One's own rhythm of looking back: a day for the next time, moved or taken away at will, and whether the
// app may mention it. Nothing here is ever late.
import { addDays, isDay } from './dates.ts';
import { cadences, versions, type Cadence } from './limits.ts';
import { isPaused, type Pause } from './pause.ts';
import { changed, freshBase, type World } from './record.ts';
import type { Rhythm, Talk } from './schemas.ts';

export type { Rhythm };

/** There is one rhythm in a plan. */
export const rhythmId = 'rhythm';

/** No day chosen, and the app keeps quiet. */
export function emptyRhythm(world: World): Rhythm {
  return { ...freshBase(world, versions.rhythm, rhythmId), kind: 'rhythm', next: [], reminders: false };
}

/** The same day so many months later; the last day of a month that is too short for it. */
export function addMonths(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = String(Math.floor(count / 12)).padStart(4, '0');
  const month = String((count % 12) + 1).padStart(2, '0');
  const wanted = `${year}-${month}-${day.slice(8, 10)}`;
  if (isDay(wanted)) return wanted;
  const following = addMonths(`${year}-${month}-01`, 1);
  return addDays(following, -1);
}

/** The day the next look-back is proposed for, seen from the day of this one. */
export function proposedDay(cadence: Cadence, day: string): string {
  if (cadence === 'week') return addDays(day, 7);
  return addMonths(day, cadence === 'month' ? 1 : 3);
}

/** The day chosen for the next look-back of a kind, if one is. */
export const nextDay = (rhythm: Rhythm | undefined, cadence: Cadence): string | undefined =>
  rhythm?.next.find((chosen) => chosen.cadence === cadence)?.day;

/** Chooses the day of the next look-back of a kind, or none. */
export function chooseDay(rhythm: Rhythm, cadence: Cadence, day: string | null, world: World): Rhythm {
  if ((nextDay(rhythm, cadence) ?? null) === day) return rhythm;
  const next = cadences.flatMap((one) => {
    const chosen = one === cadence ? (day ?? undefined) : nextDay(rhythm, one);
    return chosen === undefined ? [] : [{ cadence: one, day: chosen }];
  });
  return changed(rhythm, world, { next });
}

/** What the app may mention on a day, one at a time. */
export type Reminder =
  | { readonly sort: 'talk'; readonly talk: Talk }
  | { readonly sort: 'lookBack'; readonly cadence: Cadence; readonly day: string };

/**
 * What has come: talks of the day itself, then look-backs of the day or earlier. Nothing while reminders are
 * off, and nothing during a pause.
 */
export function remindersOn(
  day: string,
  rhythm: Rhythm | undefined,
  talks: readonly Talk[],
  pauses: readonly Pause[],
): readonly Reminder[] {
  if (rhythm?.reminders !== true || isPaused(pauses, day)) return [];
  const come = talks
    .filter((talk) => talk.state === 'preparing' && talk.day === day)
    .sort((a, b) => (a.time ?? '24:00').localeCompare(b.time ?? '24:00'));
  return [
    ...come.map((talk) => ({ sort: 'talk' as const, talk })),
    ...cadences.flatMap((cadence) => {
      const chosen = nextDay(rhythm, cadence);
      return chosen === undefined || chosen > day
        ? []
        : [{ sort: 'lookBack' as const, cadence, day: chosen }];
    }),
  ];
}
