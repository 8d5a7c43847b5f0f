// When the plan was last backed up, and how much has been written since: what a reminder asks, without anything that makes
// or opens a backup.
import { keepingId, newKeeping, type Keeping } from '../domain/keeping.ts';
import type { Kind, PlanRecord } from '../domain/kinds.ts';
import { changedSince } from '../domain/merging.ts';
import { changed } from '../domain/record.ts';
import { ok } from '../domain/result.ts';
import type { Outcome } from './desk.ts';
import type { Plan } from './plan.svelte.ts';

/** The record of when the plan was last backed up. */
export const keepingIn = (plan: Plan): Keeping | undefined => plan.desk.all<Keeping>('keeping')[0];

function keep(plan: Plan, how: (keeping: Keeping) => Partial<Keeping>): Promise<Outcome> {
  const world = plan.desk.world();
  return plan.desk.commit(() => {
    const keeping = plan.desk.one<Keeping>('keeping', keepingId) ?? newKeeping(world);
    return ok({ put: [changed(keeping, world, how(keeping))] });
  });
}

/** Notes that a backup has been put somewhere by its owner. */
export const noteBackup = (plan: Plan, madeAt: string): Promise<Outcome> =>
  keep(plan, () => ({ lastBackup: madeAt }));

/** Says nothing of backups before a day. */
export const snoozeBackup = (plan: Plan, until: string): Promise<Outcome> =>
  keep(plan, () => ({ snoozedUntil: until }));

/** Kinds that a person would miss, as they are in memory. */
const written = [
  'goal',
  'step',
  'mastery',
  'safetyPlan',
  'scenario',
  'goodThing',
  'hardNote',
  'person',
  'talk',
  'agreement',
  'review',
] as const satisfies readonly Kind[];

/** How much has been written since the last backup. */
export const writtenSinceBackup = (plan: Plan): number =>
  changedSince(
    written.flatMap((kind) => plan.desk.all<PlanRecord>(kind)),
    keepingIn(plan)?.lastBackup,
  );
