// Changing the ways in. The first code and taking the code away give the plan new keys (reseal.ts); everything else wraps
// the data key once more, for which a way in is asked for again and a copy is unwrapped for that moment.
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Door } from './door.ts';
import { codeRefusal, type CodeRefusal } from './evening.ts';
import { kekFrom, newDeviceKey, newSalt, rewrap } from './kek.ts';
import { unwrapKeys, type VaultKeys } from './keys.ts';
import { newDataKey, newDeviceSlot, newGeneration } from './newKeys.ts';
import { storageProblem } from './problems.ts';
import { newRecovery } from './recoveryCode.ts';
import { reseal, type NameShelf } from './reseal.ts';
import {
  isKnownSlot,
  slotOf,
  type CodeKind,
  type CodeSlot,
  type PasskeySlot,
  type RecoverySlot,
  type SlotRow,
} from './slots.ts';
import type { EnvelopeStore } from './store.ts';
import { measure, NoMemory } from './stretch.ts';
import {
  browserTools,
  codeBytes,
  openedRow,
  openWay,
  type Key,
  type NotOpened,
  type OpenedSlot,
  type Tools,
} from './unlock.ts';
import { changeDoor, changeSlots, type Rekeying } from './transactions.ts';
import type { Inside, Vault } from './vault.ts';

/**
 * Why a lock could not be changed; nothing was changed then.
 * - `unsealable`: something in the plan was made with a newer version of the app, so this one cannot seal it anew.
 * - `conflict`: another tab wrote all the while.
 * - `lockedAlready`: there is a code; it can be changed.
 */
export type NotChanged =
  NotOpened | { readonly why: CodeRefusal | 'unsealable' | 'conflict' | 'lockedAlready' };

type Changed<T = null> = Result<T, NotChanged>;
type Bytes = Uint8Array<ArrayBuffer>;

const sameBytes = (a: Bytes, b: Bytes): boolean => a.every((byte, index) => byte === b[index]);

/** What went wrong as a value. */
async function attempt<T>(change: () => Promise<Changed<T>>): Promise<Changed<T>> {
  try {
    return await change();
  } catch (error) {
    return refuse({ why: error instanceof NoMemory ? 'memory' : storageProblem(error) });
  }
}

/** What the plan does its part with. */
export interface Surroundings {
  readonly nameShelf: NameShelf;
  /** Does something while nothing else reads or writes through this vault. */
  readonly alone: <T>(task: () => Promise<T>) => Promise<T>;
  /** The name on the outside: nothing that a phone lists says more. */
  readonly outwardName: () => string;
  readonly tools?: Tools | undefined;
}

export class VaultLocks {
  readonly #vault: Vault;
  readonly #nameShelf: NameShelf;
  readonly #alone: Surroundings['alone'];
  readonly #outwardName: Surroundings['outwardName'];
  readonly #tools: Tools;

  constructor(vault: Vault, { nameShelf, alone, outwardName, tools = browserTools }: Surroundings) {
    this.#vault = vault;
    this.#nameShelf = nameShelf;
    this.#alone = alone;
    this.#outwardName = outwardName;
    this.#tools = tools;
  }

  get #inside(): Inside {
    return this.#vault.inside();
  }

  async #slots(): Promise<readonly SlotRow[]> {
    return (await this.#inside.store.entrance()).slots;
  }

  /** A code slot without what it wraps, and the key that wraps. */
  async #newCode(
    code: string,
    kind: CodeKind,
    deviceKey: CryptoKey,
  ): Promise<{ slot: Omit<CodeSlot, 'wrapped'>; kek: CryptoKey }> {
    const { stretch } = this.#tools;
    const hardness = await measure(stretch);
    const salt = newSalt();
    const once = await stretch(codeBytes(code, kind), salt, hardness);
    // A slip of the phone's memory here would lock the person out for good: both have to come to the same.
    const twice = await stretch(codeBytes(code, kind), salt, hardness);
    if (!sameBytes(once.bytes, twice.bytes)) throw new NoMemory();
    const kek = await kekFrom('code', once.bytes, salt, deviceKey);
    return { slot: { id: 'code', type: 'code', v: 1, kind, salt, hardness }, kek };
  }

  /** Gives the plan new keys. */
  #rekey(slots: readonly SlotRow[], keys: VaultKeys, door: Rekeying['door']): Promise<Changed> {
    return this.#alone(async () => {
      const generation = newGeneration();
      const rows = { slots: [...slots, generation], door };
      const sealed = await reseal(this.#inside, keys, this.#nameShelf, rows);
      if (!sealed.ok) return refuse({ why: sealed.error });
      this.#vault.adopt(keys, generation.value);
      return ok(null);
    });
  }

  /** The first code: a new data key, since the device slot before it lingers in the browser's files. */
  setCode(code: string, kind: CodeKind, now: Date): Promise<Changed> {
    return attempt(async () => {
      const refusal = codeRefusal(code, kind);
      if (refusal !== null) return refuse({ why: refusal });
      const slots = await this.#slots();
      if (slotOf(slots, 'code') !== undefined) return refuse({ why: 'lockedAlready' });
      if (!slots.every(isKnownSlot)) return refuse({ why: 'unsealable' });
      const deviceKey = await newDeviceKey();
      const { slot, kek } = await this.#newCode(code, kind, deviceKey.key);
      const wrapped = await newDataKey(kek);
      const keys = await unwrapKeys(wrapped, kek);
      return this.#rekey([{ ...slot, wrapped }, deviceKey], keys, {
        put: [await openedRow(keys, now)],
        remove: ['wait', 'covered'],
      });
    });
  }

  /** Takes the lock away, and every other way in with it. */
  removeCode(key: Key): Promise<Changed> {
    return attempt(async () => {
      const opened = await this.#open(key);
      if (!opened.ok) return opened;
      if (!(await this.#slots()).every(isKnownSlot)) return refuse({ why: 'unsealable' });
      const { slot, keys } = await newDeviceSlot();
      return this.#rekey([slot], keys, { put: [], remove: ['wait', 'covered', 'opened'] });
    });
  }

  changeCode(key: Key, code: string, kind: CodeKind): Promise<Changed> {
    return attempt(async () => {
      const refusal = codeRefusal(code, kind);
      if (refusal !== null) return refuse({ why: refusal });
      const opened = await this.#open(key);
      if (!opened.ok) return opened;
      const deviceKey = slotOf(await this.#slots(), 'deviceKey');
      if (deviceKey === undefined) return refuse({ why: 'keysLost' });
      const { slot, kek } = await this.#newCode(code, kind, deviceKey.key);
      return this.#put(opened.value, slot, kek);
    });
  }

  addPasskey(key: Key): Promise<Changed> {
    return attempt(async () => {
      const opened = await this.#open(key);
      if (!opened.ok) return opened;
      const slots = await this.#slots();
      const deviceKey = slotOf(slots, 'deviceKey');
      if (deviceKey === undefined) return refuse({ why: 'keysLost' });
      const salt = newSalt();
      const known = slots.flatMap((row) => (row.type === 'passkey' ? [row.credential] : []));
      const made = await this.#tools.passkeys.make(salt, known, this.#outwardName());
      if (!made.ok) return refuse({ why: made.error });
      const { credential, secret } = made.value;
      const slot: Omit<PasskeySlot, 'wrapped'> = {
        id: `passkey-${crypto.randomUUID()}`,
        type: 'passkey',
        v: 1,
        credential,
        salt,
      };
      return this.#put(opened.value, slot, await kekFrom('passkey', secret, salt, deviceKey.key));
    });
  }

  /** A new recovery sheet in place of any earlier one; answers how it is written. It is kept nowhere. */
  addRecovery(key: Key): Promise<Changed<string>> {
    return attempt(async () => {
      const opened = await this.#open(key);
      if (!opened.ok) return opened;
      const { secret, written } = await newRecovery();
      const salt = newSalt();
      const slot: Omit<RecoverySlot, 'wrapped'> = { id: 'recovery', type: 'recovery', v: 1, salt };
      const put = await this.#put(opened.value, slot, await kekFrom('recovery', secret, salt, null));
      return put.ok ? ok(written) : put;
    });
  }

  removePasskey(id: string): Promise<Changed> {
    return this.#remove((row) => row.type === 'passkey' && row.id === id);
  }

  removeRecovery(): Promise<Changed> {
    return this.#remove(({ type }) => type === 'recovery');
  }

  /** The passkeys there are, by the ids of their slots. */
  async passkeys(): Promise<readonly string[]> {
    return (await this.#slots()).flatMap(({ id, type }) => (type === 'passkey' ? [id] : []));
  }

  #open(key: Key): Promise<Result<OpenedSlot, NotOpened>> {
    return openWay(this.#inside.store, key, this.#tools);
  }

  async #put(
    { wrapped, kek, generation }: OpenedSlot,
    slot: Omit<CodeSlot, 'wrapped'> | Omit<PasskeySlot, 'wrapped'> | Omit<RecoverySlot, 'wrapped'>,
    to: CryptoKey,
  ): Promise<Changed> {
    const row: SlotRow = { ...slot, wrapped: await rewrap(wrapped, kek, to) };
    await changeSlots(this.#inside.store, generation, [row], []);
    return ok(null);
  }

  #remove(which: (row: SlotRow) => boolean): Promise<Changed> {
    return attempt(async () => {
      const { store, generation } = this.#inside;
      const ids = (await this.#slots()).filter(which).map(({ id }) => id);
      await changeSlots(store, generation, [], ids);
      return ok(null);
    });
  }
}

/** Keeps what is chosen about the lock, in clear text: it has to be known before anything is opened. */
export async function keepLockSettings(store: EnvelopeStore, settings: Door['settings']): Promise<void> {
  const { delay, deletable } = settings;
  await changeDoor(store, 'lock', () => ({ id: 'lock', delay, deletable }));
}
