// Moving on the support ladder of a step, in any direction.
import { ok, refuse } from '../domain/result.ts';
import type { Step } from '../domain/step.ts';
import { supportedAt, type SupportLevel } from '../domain/support.ts';
import type { Desk, Outcome } from './desk.ts';

/** From today on a step is done with this much company; with null nothing is said of it any more. */
export function moveSupport(desk: Desk, step: string, level: SupportLevel | null): Promise<Outcome> {
  return desk.commit(() => {
    const found = desk.one<Step>('step', step);
    if (found === undefined) return refuse('missing' as const);
    return ok({ put: [supportedAt(found, level, desk.today(), desk.world())] });
  });
}
