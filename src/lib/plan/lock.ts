// What the screens of the lock work with: which ways in there are, what an attempt can answer, and what a door can
// tell. Types only; the house (house.svelte.ts) and its locks (locks.ts) do the work.
import type { Result } from '../domain/result.ts';
import type { CodeKind, Door, DoorNews, LockDelay, LockSettings, Ways } from '../vault/door.ts';
import type { Left } from '../vault/erase.ts';
import type { CodeRefusal } from '../vault/evening.ts';
import type { NotChanged } from '../vault/locks.ts';
import type { StorageProblem } from '../vault/problems.ts';
import type { Key, LastOpened, NotOpened } from '../vault/unlock.ts';

export type {
  CodeKind,
  CodeRefusal,
  Door,
  DoorNews,
  Key,
  LastOpened,
  Left,
  LockDelay,
  LockSettings,
  NotChanged,
  NotOpened,
  Ways,
};

/**
 * The part of the house that concerns the door (implemented by `house`). All state is reactive.
 *
 * `house.phase` is `locked` when a way in is wanted, or when the door is only covered (`door.ways === null`); there is no
 * plan then. It is `left` after `lock`, `cover`, `forget` and `deleteEverything`, and after what another tab told: the page
 * is to be replaced.
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
   * keys and records. When it answers, replace the document.
   */
  lock(flushing?: Promise<unknown>): Promise<void>;
  /**
   * Leaves in a hurry: as `lock`, and coming back starts at a cover whether or not there is a code. Answers when the mark
   * is on the disk and `flushing` is done, or after 300 ms at the most.
   */
  cover(flushing?: Promise<unknown>): Promise<void>;
  /**
   * Lets go of keys and records of this tab in this very moment, and tells nobody: for a page that is about to be frozen
   * or has been shown from the cache.
   */
  forget(): void;
  /**
   * Calls back when another tab has locked, covered, left, changed the keys or deleted everything, or this tab finds that the
   * keys were changed. A promise that the callback answers is given 300 ms (`lock`, `cover`, `leave`) before keys and records
   * are let go of; when they are, and the mark of a cover is on the disk, `over` resolves.
   */
  onDoor(callback: (news: DoorNews, over: Promise<void>) => unknown): () => void;
  /** Delay before locking and what can be reached from the lock screen; readable before the door is opened. */
  setLock(settings: LockSettings): Promise<Result<null, StorageProblem>>;
  /** The ways in, for the screen that changes them; only while the own plan is open. */
  locks(): Promise<Locks>;
  /**
   * Removes everything of Steg from this browser, in every tab; answers what could not be. Can be called at the lock
   * screen too: whether it is offered there is `door.settings.deletable`.
   */
  deleteEverything(): Promise<readonly Left[]>;
}

/**
 * Changing the ways in; `house.door.ways` follows. Whatever needs a way in (`key`) counts wrong codes as the lock screen
 * does, and `house.door.wait` ticks.
 */
export interface Locks {
  /** Why a code cannot be chosen, or null. The same that `setCode` and `changeCode` would answer. */
  codeRefusal(code: string, kind: CodeKind): CodeRefusal | null;
  /** The passkeys there are, by names that say nothing: for taking one away. */
  passkeys(): Promise<readonly string[]>;
  /** Whether this browser can have a passkey as a way in, as far as it can be known without asking for one. */
  canPasskey(): Promise<boolean>;
  /** The first code: makes new keys and seals everything anew. Other tabs are told that the keys are new. */
  setCode(code: string, kind: CodeKind): Promise<Result<null, NotChanged>>;
  changeCode(key: Key, code: string, kind: CodeKind): Promise<Result<null, NotChanged>>;
  /** Takes the lock away, passkeys and recovery with it: new keys, everything sealed anew. */
  removeCode(key: Key): Promise<Result<null, NotChanged>>;
  /** Call from a press: the browser asks for the passkey then. */
  addPasskey(key: Key): Promise<Result<null, NotChanged>>;
  removePasskey(id: string): Promise<Result<null, NotChanged>>;
  /**
   * A new recovery code in place of any earlier one. The answer is shown or printed once and kept nowhere: eight groups of
   * four letters and digits, the same in every language, that are hard to take for one another.
   */
  addRecovery(key: Key): Promise<Result<string, NotChanged>>;
  removeRecovery(): Promise<Result<null, NotChanged>>;
}
