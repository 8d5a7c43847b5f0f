// Looking together: while its record is there, only what was picked to be seen is on screen. It lies in
// the vault, so that a reload, a second tab or another address does not get around it.
import { versions } from './limits.ts';
import { freshBase, type World } from './record.ts';
import type { Agreement, Talk, Together } from './schemas.ts';

export type { Together };

/** There is one at most. */
export const togetherId = 'together';

/** Begins to look at a talk together, in one language or two different ones at once. */
export function newTogether(talk: string, langs: readonly [string, string?], world: World): Together {
  const [mine, yours] = langs;
  return {
    ...freshBase(world, versions.together, togetherId),
    kind: 'together',
    talk,
    langs: yours === undefined || yours === mine ? [mine] : [mine, yours],
  };
}

/** Begins to show what was chosen, written out as a packet, in one language or two. */
export function newShown(shown: string, langs: readonly [string, string?], world: World): Together {
  const [mine, yours] = langs;
  return {
    ...freshBase(world, versions.together, togetherId),
    kind: 'together',
    shown,
    langs: yours === undefined || yours === mine ? [mine] : [mine, yours],
  };
}

/** What of a talk may be seen: the points, goals and agreements that were picked, and what was agreed in it. */
export interface Shown {
  readonly wants: Talk['points'];
  readonly needs: Talk['points'];
  readonly goals: readonly string[];
  readonly agreements: readonly Agreement[];
}

/**
 * Picks what is shown of a talk. What I do not want to talk about is never among it, whatever was picked;
 * an agreement made in this very talk always is, since both wrote it.
 */
export function shownOf(talk: Talk, agreements: readonly Agreement[]): Shown {
  const picked = talk.points.filter(({ id }) => talk.shows.points.includes(id));
  return {
    wants: picked.filter(({ side }) => side === 'want'),
    needs: picked.filter(({ side }) => side === 'need'),
    goals: talk.shows.goals,
    agreements: agreements.filter(
      (agreement) => talk.shows.agreements.includes(agreement.id) || agreement.talk === talk.id,
    ),
  };
}
