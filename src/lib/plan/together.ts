// Beginning and ending to look at a talk together. From the moment it is kept, no screen shows anything else.
import { ok, refuse } from '../domain/result.ts';
import type { Talk } from '../domain/schemas.ts';
import { newTogether, togetherId, type Together } from '../domain/together.ts';
import type { Desk, Outcome } from './desk.ts';

export type { Together };

/** Begins to look at a talk together, in one language or two. Refused when the talk is no longer there. */
export function beginTogether(desk: Desk, talk: string, langs: readonly [string, string?]): Promise<Outcome> {
  return desk.commit(() =>
    desk.one<Talk>('talk', talk) === undefined
      ? refuse('missing' as const)
      : ok({ put: [newTogether(talk, langs, desk.world())] }),
  );
}

/** Ends it: the rest of the plan can be reached again. */
export function endTogether(desk: Desk): Promise<Outcome> {
  return desk.commit(() => ok({ remove: [togetherId] }));
}
