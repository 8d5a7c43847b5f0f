// What can go wrong with storage, as values that a screen can put into plain words.

/**
 * - `denied`: the browser gives no storage here (private window, blocked site data).
 * - `blocked`: an older tab holds the database and has not let go.
 * - `full`: no room left on the phone; nothing was written.
 * - `newer`: the plan was last opened with a newer version of the app.
 * - `keysLost`: sealed records are here but the key to them is not.
 * - `rekeyed`: another tab has given the plan new keys; those of this tab open nothing any more, and wrote nothing.
 * - `gone`: the connection was lost or closed; opening again may help.
 */
export type StorageProblem = 'denied' | 'blocked' | 'full' | 'newer' | 'keysLost' | 'rekeyed' | 'gone';

/** Thrown only inside the store, where a transaction has to be stopped; always caught at its border. */
export class StorageFault extends Error {
  constructor(readonly problem: StorageProblem) {
    super(problem);
    this.name = 'StorageFault';
  }
}

const problemsByName: Readonly<Record<string, StorageProblem>> = {
  QuotaExceededError: 'full',
  SecurityError: 'denied',
  InvalidStateError: 'denied',
  MissingAPIError: 'denied',
  NotAllowedError: 'denied',
  VersionError: 'newer',
  DatabaseClosedError: 'gone',
};

/** How errors carry their reason: Dexie's `inner`, the language's `cause`, a list where many writes went wrong. */
interface Wrapped {
  readonly name?: unknown;
  readonly inner?: unknown;
  readonly cause?: unknown;
  readonly failures?: unknown;
}

/** Names the problem behind whatever the database threw, looking through wrapped errors. */
export function storageProblem(error: unknown): StorageProblem {
  for (
    let current: unknown = error, depth = 0;
    depth < 5 && current !== undefined && current !== null;
    depth++
  ) {
    if (current instanceof StorageFault) return current.problem;
    if (typeof current !== 'object') break;
    const { name, inner, cause, failures } = current as Wrapped;
    const known = typeof name === 'string' ? problemsByName[name] : undefined;
    // «DatabaseClosedError» and «AbortError» wrap the reason; look inside before settling for them.
    if (known !== undefined && (inner === undefined || inner === null || known !== 'gone')) return known;
    current = inner ?? cause ?? (Array.isArray(failures) ? (failures as unknown[])[0] : undefined);
  }
  return 'gone';
}
