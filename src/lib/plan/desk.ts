// What the actions of the later rooms work with, so that each can lie in a module of its own and be fetched
// with its screen: reading what is in memory, and one way to the disk.
import type { Kind, PlanRecord } from '../domain/kinds.ts';
import type { World } from '../domain/record.ts';
import type { Result } from '../domain/result.ts';
import type { WriteProblem } from '../vault/vault.ts';
import type { Change } from './commit.ts';

/** `missing`: the record is no longer there (removed in another tab). */
export type Refusal = 'missing' | 'changedSince' | WriteProblem;

/** Something that was done and is kept, with the way back. */
export interface Done {
  readonly undo: () => Promise<Result<null, Refusal>>;
}

export type Outcome<E = never> = Result<Done, E | Refusal>;

export interface Desk {
  /** Every record of a kind on screen; a screen that reads it follows every change. */
  readonly all: <R extends PlanRecord>(kind: R['kind'] & Kind) => R[];
  /** Every record of a kind as it is kept now; for decisions, not for screens. */
  readonly stored: <R extends PlanRecord>(kind: R['kind'] & Kind) => readonly R[];
  /** One record as it is kept now. */
  readonly one: <R extends PlanRecord>(kind: R['kind'] & Kind, id: string) => R | undefined;
  /** Decides on what is there now and keeps the outcome; asked anew when another tab was faster. */
  readonly commit: <E = never>(decide: () => Result<Change, E | 'missing'>) => Promise<Outcome<E>>;
  /** Brings everything of a stretch of days into memory. */
  readonly loadDays: (from: string, to: string) => Promise<void>;
  /** Brings the earlier pictures of the map of people into memory. */
  readonly loadNetwork: () => Promise<void>;
  readonly world: () => World;
  readonly today: () => string;
}
