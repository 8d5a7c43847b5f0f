// What the screens of the lock work with: which ways in there are, what an attempt can answer, and the names of
// what a door can tell. Types only; the house (house.svelte.ts) and its locks (locks.svelte.ts) do the work.
import type { Result } from '../domain/result.ts';
import type { StorageProblem } from '../vault/problems.ts';
import type { CodeKind, Door, DoorNews, LockSettings, Ways } from '../vault/door.ts';

export type { CodeKind, Door, DoorNews, LockSettings, Ways };

/** A way in, as a person uses it. Codes and recovery words are taken as typed: spaces, forms and digits are evened out. */
export type Key = { readonly code: string } | { readonly recovery: string } | { readonly passkey: true };

/**
 * Why a way in did not open.
 * - `wrong`: not this code; `wait` says how long it is until the next try counts (0: at once).
 * - `wait`: nothing was tried, since `wait` milliseconds remain.
 * - `mistyped`: a recovery code that cannot be one (length or check letters); nothing was tried.
 * - `cancelled`: the passkey was not used after all.
 * - `unsupported`: this browser or passkey cannot be a key.
 * - `memory`: the phone has no room in its memory for working out the key just now; the try does not count.
 * - `open`: there is no lock; `locked`: there is one already.
 */
export type NotOpened =
  | { readonly why: 'wrong' | 'wait'; readonly wait: number }
  | {
      readonly why: 'mistyped' | 'cancelled' | 'unsupported' | 'memory' | 'open' | 'locked' | StorageProblem;
    };

/** Why a new code is not taken: too short, too long, or (a PIN) not only digits. */
export type CodeRefusal = 'short' | 'long' | 'notDigits';

/**
 * Why a lock could not be changed; nothing was changed then.
 * `unsealable`: something in the plan was made with a newer version of the app, so it cannot be sealed anew by this one.
 */
export type NotChanged = NotOpened | { readonly why: CodeRefusal | 'unsealable' };

/** Told at the first screen after a way in was used. */
export interface LastOpened {
  /** The opening before this one (ISO 8601, UTC); null when it is not known. */
  readonly at: string | null;
  /** How many wrong codes were tried since. */
  readonly wrong: number;
}

/** A passkey as it can be named on a screen. */
export interface Passkey {
  readonly id: string;
  readonly addedAt: string;
}

/** What could not be removed by deleting everything. An empty list: it is all gone. */
export type Left = 'database' | 'caches' | 'worker' | 'settings';

/**
 * The part of the house that concerns the door (implemented by `house`). All state is reactive.
 *
 * `house.phase` is `locked` when a way in is wanted, or when the door is only covered (`door.ways === null`); then
 * there is no plan. After `lock`, `cover`, `deleteEverything` and every `onDoor` the page is to be replaced.
 */
export interface HouseDoor {
  /** What stands at the door; null until the house has been opened once. `door.wait` ticks while the page is visible. */
  readonly door: Door | null;
  /** When it was opened before; null as long as no way in was used in this page. */
  readonly lastOpened: LastOpened | null;
  /** Tries a way in. When it is right the phase is `open`, or `problem`. */
  unlock(key: Key): Promise<Result<null, NotOpened>>;
  /** Takes a cover away that has no lock behind it. Where there is a lock it does nothing: only a way in opens. */
  uncover(): Promise<void>;
  /**
   * Locks (or, without a code, covers) every tab. Gives `flushing` (the draft on its way to the disk) 300 ms, then lets go of
   * keys and records. When it answers, replace the document. Does nothing to the example but close it.
   */
  lock(flushing?: Promise<unknown>): Promise<void>;
  /**
   * Leaves in a hurry: as `lock`, and coming back starts at a cover whether or not there is a code. `cover` answers when
   * the mark is on the disk, or after 300 ms at the most.
   */
  cover(flushing?: Promise<unknown>): Promise<void>;
  /**
   * Lets go of keys and records of this tab in this very moment, and tells nobody. For a page that is about to be frozen
   * or has been shown from the cache.
   */
  forget(): void;
  /**
   * Calls back when another tab has locked, covered, changed the keys or deleted everything, or this tab finds that the keys were
   * changed. A promise that the callback answers is given 300 ms (`lock`, `cover`) before keys and records are let go of.
   */
  onDoor(callback: (news: DoorNews) => void | Promise<unknown>): () => void;
  /** Delay before locking and what can be reached from the lock screen; readable before the door is opened. */
  setLock(settings: LockSettings): Promise<Result<null, StorageProblem>>;
  /** The ways in, for the screen that changes them. Fetched when first asked for; only while the plan is open. */
  locks(): Promise<Locks>;
  /** Removes everything of Steg from this browser, in every tab. Reachable without opening when `door.settings.deletable`. */
  deleteEverything(): Promise<readonly Left[]>;
}

/** Changing the ways in. Everything that needs an old way in counts wrong codes as the lock screen does. */
export interface Locks {
  readonly ways: Ways | null;
  readonly passkeys: readonly Passkey[];
  /** Whether this browser can have a passkey as a way in, as far as it can be known without asking for one. */
  canPasskey(): Promise<boolean>;
  /** The first code: makes new keys and seals everything anew. Other tabs are told that the keys are new. */
  setCode(code: string, kind: CodeKind): Promise<Result<null, NotChanged>>;
  changeCode(key: Key, code: string, kind: CodeKind): Promise<Result<null, NotChanged>>;
  /** Takes the lock away, passkeys and recovery with it: new keys, everything sealed anew. */
  removeCode(key: Key): Promise<Result<null, NotChanged>>;
  addPasskey(key: Key): Promise<Result<null, NotChanged>>;
  removePasskey(id: string): Promise<Result<null, NotChanged>>;
  /**
   * A new recovery code in place of any earlier one. The answer is shown or printed once and kept nowhere:
   * groups of four letters and digits that are hard to take for one another.
   */
  addRecovery(key: Key): Promise<Result<string, NotChanged>>;
  removeRecovery(): Promise<Result<null, NotChanged>>;
}
