// Deleting for good, by what is deleted: everything in a room, or one goal. No way back, and no copy left in a snapshot.
import type { Kind } from '../domain/kinds.ts';
import type { Result } from '../domain/result.ts';
import { purge, type Purged } from '../vault/purge.ts';
import type { WriteProblem } from '../vault/vault.ts';
import type { Plan } from './plan.svelte.ts';

interface Named {
  readonly id?: unknown;
  readonly kind?: unknown;
}

/** Deletes every record of these kinds for good: on the open shelf, packed away, and in snapshots. */
export function purgeKinds(plan: Plan, kinds: readonly Kind[]): Promise<Result<Purged, WriteProblem>> {
  const gone: ReadonlySet<unknown> = new Set(kinds);
  return plan.whole((vault) => purge(vault, (record) => gone.has((record as Named | null)?.kind)));
}

/** Deletes these records for good, wherever they lie. */
export function purgeRecords(plan: Plan, ids: readonly string[]): Promise<Result<Purged, WriteProblem>> {
  const gone: ReadonlySet<unknown> = new Set(ids);
  return plan.whole((vault) => purge(vault, (record) => gone.has((record as Named | null)?.id)));
}
