// Opening the lock: by the code, a passkey or the recovery sheet. Every use of a code is counted first (waits.ts), also when
// it is asked for again to change the ways in.
import { ok, refuse, type Result } from '../domain/result.ts';
import type { WaitRow } from './door.ts';
import { readWait, rowOf } from './doorRows.ts';
import { seal, unseal } from './envelope.ts';
import { evenCode } from './evening.ts';
import { kekFrom } from './kek.ts';
import { unwrapKeys, type VaultKeys } from './keys.ts';
import { browserPasskeys, type Passkeys } from './passkey.ts';
import { storageProblem, type StorageProblem } from './problems.ts';
import { readRecovery } from './recoveryCode.ts';
import { generationOf, slotOf, type CodeSlot, type PasskeySlot, type RecoverySlot } from './slots.ts';
import type { EnvelopeStore, Entrance } from './store.ts';
import { isFair, NoMemory, stretchInWorker } from './stretch.ts';
import type { Stretch } from './stretching.ts';
import { changeDoor } from './transactions.ts';
import { Vault } from './vault.ts';
import { beginTry, forgetTries, giveBack } from './waits.ts';

/** A way in, as a person uses it. */
export type Key = { readonly code: string } | { readonly recovery: string } | { readonly passkey: true };

/**
 * Why a way in did not open.
 * - `wrong`: not this code; `wait` says how long it is until the next try counts (0: at once).
 * - `wait`: nothing was tried, since `wait` milliseconds remain.
 * - `mistyped`: a recovery code that cannot be one (length or check letters); nothing was tried.
 * - `cancelled`: the passkey was not used after all.
 * - `unsupported`: this browser or passkey cannot be a key.
 * - `memory`: the phone has no room in its memory for working out the key just now; the try does not count.
 * - `noSuchWay`: there is no lock, or not this way through it.
 */
export type NotOpened =
  | { readonly why: 'wrong' | 'wait'; readonly wait: number }
  | {
      readonly why: 'mistyped' | 'cancelled' | 'unsupported' | 'memory' | 'noSuchWay' | StorageProblem;
    };

/** What does the work outside: the browser's own, or what a test puts in its place. */
export interface Tools {
  readonly stretch: Stretch;
  readonly passkeys: Passkeys;
}

export const browserTools: Tools = { stretch: stretchInWorker, passkeys: browserPasskeys };

/** An opened slot: what it wraps, and the key that wraps it. */
export interface OpenedSlot {
  readonly wrapped: ArrayBuffer;
  readonly kek: CryptoKey;
  readonly keys: VaultKeys;
  readonly generation: string;
  /** Wrong codes before this. */
  readonly wrong: number;
}

type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();

export const codeBytes = (code: string, kind: CodeSlot['kind']): Bytes =>
  encoder.encode(evenCode(code, kind));

/** Whether a slot can be used at all; what lies on disk may be cut short. */
const isWhole = ({ salt, wrapped }: CodeSlot | PasskeySlot | RecoverySlot): boolean =>
  (salt as unknown) instanceof Uint8Array &&
  salt.length === 32 &&
  (wrapped as unknown) instanceof ArrayBuffer;

/** The keys behind a slot, or null when the key is not the one that wraps them. */
async function keysIn(wrapped: ArrayBuffer, kek: CryptoKey): Promise<VaultKeys | null> {
  try {
    return await unwrapKeys(wrapped, kek);
  } catch {
    return null;
  }
}

class Opening {
  readonly #store: EnvelopeStore;
  readonly #entrance: Entrance;
  readonly #tools: Tools;

  constructor(store: EnvelopeStore, entrance: Entrance, tools: Tools) {
    this.#store = store;
    this.#entrance = entrance;
    this.#tools = tools;
  }

  by(key: Key): Promise<Result<OpenedSlot, NotOpened>> {
    if ('code' in key) return this.#byCode(key.code);
    return 'recovery' in key ? this.#byRecovery(key.recovery) : this.#byPasskey();
  }

  get #deviceKey(): CryptoKey | null {
    const key = slotOf(this.#entrance.slots, 'deviceKey')?.key;
    return key instanceof CryptoKey ? key : null;
  }

  async #opened(
    { wrapped }: CodeSlot | PasskeySlot | RecoverySlot,
    kek: CryptoKey,
  ): Promise<OpenedSlot | null> {
    const keys = await keysIn(wrapped, kek);
    const generation = generationOf(slotOf(this.#entrance.slots, 'generation'));
    const wrong = this.#wrongBefore;
    return keys === null ? null : { wrapped, kek, keys, generation, wrong };
  }

  get #wrongBefore(): number {
    return readWait(rowOf(this.#entrance.door, 'wait')).tries;
  }

  async #byCode(code: string): Promise<Result<OpenedSlot, NotOpened>> {
    const slot = slotOf(this.#entrance.slots, 'code');
    if (slot === undefined) return refuse({ why: 'noSuchWay' });
    const deviceKey = this.#deviceKey;
    if (!isWhole(slot) || !isFair(slot.hardness) || deviceKey === null) return refuse({ why: 'keysLost' });
    const begun = await beginTry(this.#store);
    if (!begun.ok) return refuse({ why: 'wait', wait: begun.wait });
    const stretched = await this.#stretched(code, slot, begun);
    if (stretched === null) return refuse({ why: 'memory' });
    const opened = await this.#opened(slot, await kekFrom('code', stretched, slot.salt, deviceKey));
    return opened === null ? refuse({ why: 'wrong', wait: begun.now.left }) : this.#right(opened);
  }

  async #stretched(
    code: string,
    slot: CodeSlot,
    begun: { before: WaitRow; now: WaitRow },
  ): Promise<Bytes | null> {
    try {
      const { bytes } = await this.#tools.stretch(codeBytes(code, slot.kind), slot.salt, slot.hardness);
      return bytes;
    } catch (error) {
      await giveBack(this.#store, begun);
      if (error instanceof NoMemory) return null;
      throw error;
    }
  }

  async #byRecovery(typed: string): Promise<Result<OpenedSlot, NotOpened>> {
    const slot = slotOf(this.#entrance.slots, 'recovery');
    if (slot === undefined) return refuse({ why: 'noSuchWay' });
    const secret = await readRecovery(typed);
    if (secret === null) return refuse({ why: 'mistyped' });
    if (!isWhole(slot)) return refuse({ why: 'keysLost' });
    // Nobody comes to the end of 144 bits, so this is neither counted nor made to wait.
    const opened = await this.#opened(slot, await kekFrom('recovery', secret, slot.salt, null));
    return opened === null ? refuse({ why: 'wrong', wait: 0 }) : this.#right(opened);
  }

  async #byPasskey(): Promise<Result<OpenedSlot, NotOpened>> {
    const slots = this.#entrance.slots.filter(
      (row): row is PasskeySlot => row.type === 'passkey' && isWhole(row),
    );
    const deviceKey = this.#deviceKey;
    if (slots.length === 0) return refuse({ why: 'noSuchWay' });
    if (deviceKey === null) return refuse({ why: 'keysLost' });
    const used = await this.#tools.passkeys.use(slots);
    if (!used.ok) return refuse({ why: used.error });
    const { credential, secret } = used.value;
    const slot = slots.find((one) => sameBytes(one.credential, credential));
    if (slot === undefined) return refuse({ why: 'wrong', wait: 0 });
    const opened = await this.#opened(slot, await kekFrom('passkey', secret, slot.salt, deviceKey));
    return opened === null ? refuse({ why: 'wrong', wait: 0 }) : this.#right(opened);
  }

  async #right(opened: OpenedSlot): Promise<Result<OpenedSlot, NotOpened>> {
    try {
      await forgetTries(this.#store);
    } catch {
      // A full phone keeps nobody out who has the right key; the count stays as it was.
    }
    return ok(opened);
  }
}

const sameBytes = (a: Bytes, b: Bytes): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** Tries a way in and answers the slot it opens. */
export async function openWay(
  store: EnvelopeStore,
  key: Key,
  tools: Tools = browserTools,
): Promise<Result<OpenedSlot, NotOpened>> {
  try {
    return await new Opening(store, await store.entrance(), tools).by(key);
  } catch (error) {
    return refuse({ why: storageProblem(error) });
  }
}

/** Told at the first screen after a way in was used. */
export interface LastOpened {
  /** The opening before this one (ISO 8601, UTC); null when it is not known. */
  readonly at: string | null;
  /** How many wrong codes were tried since. */
  readonly wrong: number;
}

export interface Unlocked {
  readonly vault: Vault;
  readonly lastOpened: LastOpened;
}

/** Keeps when it was opened, sealed; answers when it was opened before. */
async function noteOpening(store: EnvelopeStore, keys: VaultKeys, now: Date): Promise<string | null> {
  try {
    const row = rowOf((await store.entrance()).door, 'opened');
    const before = row === undefined ? undefined : await unseal(keys, row);
    const next = await openedRow(keys, now);
    await changeDoor(store, 'opened', () => next);
    const at = before?.ok === true ? (before.value as { at?: unknown } | null)?.at : undefined;
    return typeof at === 'string' ? at : null;
  } catch {
    // Not knowing when it was opened last keeps nobody out.
    return null;
  }
}

/** The sealed row that says when it was opened. */
export const openedRow = async (keys: VaultKeys, now: Date) =>
  ({ ...(await seal(keys, 'opened', { at: now.toISOString() })), id: 'opened' }) as const;

/** Opens the vault by a way in, and takes away the cover. */
export async function unlock(
  store: EnvelopeStore,
  key: Key,
  now: Date,
  tools: Tools = browserTools,
): Promise<Result<Unlocked, NotOpened>> {
  const opened = await openWay(store, key, tools);
  if (!opened.ok) return opened;
  const { keys, generation, wrong } = opened.value;
  const at = await noteOpening(store, keys, now);
  try {
    await changeDoor(store, 'covered', () => null);
  } catch {
    // It starts at the cover once more; that is all.
  }
  return ok({ vault: new Vault({ store, keys, generation }), lastOpened: { at, wrong } });
}
