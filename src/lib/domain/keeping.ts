// When the plan was last backed up, and when to speak of it again: by what has been written since, never by the calendar
// alone, and never in the way.
import { versions } from './limits.ts';
import { freshBase, type World } from './record.ts';
import type { Keeping } from './schemas.ts';

export type { Keeping };

export const keepingId = 'keeping';

export const newKeeping = (world: World): Keeping => ({
  ...freshBase(world, versions.keeping, keepingId),
  kind: 'keeping',
});

/** So much written since the last backup is worth speaking of. */
export const worthSaying = 12;

/** Days that «not now» lasts. */
export const snoozeDays = 14;

/** Whether to speak of a backup today. */
export const isDue = (keeping: Keeping | undefined, changes: number, today: string): boolean =>
  changes >= worthSaying && (keeping?.snoozedUntil === undefined || keeping.snoozedUntil <= today);
