// A pause takes nothing away: it is a span of days laid over the plan. Lifting it, also after the
// fact, shows exactly what was there before.
import { addDays } from './dates.ts';
import { changed, freshBase, without, type World } from './record.ts';
import { versions } from './limits.ts';
import type { Pause } from './schemas.ts';

export type { Pause };

/** A pause from a day on, today or earlier. */
export function newPause(from: string, world: World): Pause {
  return { ...freshBase(world, versions.pause), kind: 'pause', from };
}

/** Whether a pause lies over a day. */
export const covers = (pause: Pause, day: string): boolean =>
  pause.from <= day && (pause.to === undefined || day <= pause.to);

export const isPaused = (pauses: readonly Pause[], day: string): boolean =>
  pauses.some((p) => covers(p, day));

/**
 * Ends a pause so that `day` is the first day without it; null when nothing of it is left.
 */
export function endPause(pause: Pause, day: string, world: World): Pause | null {
  return pause.from >= day ? null : changed(pause, world, { to: addDays(day, -1) });
}

/** Moves the first day of a pause: for one that in truth began earlier (or later). */
export function movePause(pause: Pause, from: string, world: World): Pause {
  return pause.to !== undefined && pause.to < from
    ? changed(without(pause, 'to') as Pause, world, { from })
    : changed(pause, world, { from });
}
