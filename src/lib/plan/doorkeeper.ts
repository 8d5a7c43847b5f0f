// What the house does at its door: reading what stands there, trying ways in, counting down, changing the lock, deleting
// everything. Fetched when there is something at the door.
import { realWorld } from '../domain/record.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { DoorChannel } from '../vault/channel.ts';
import type { Door } from '../vault/door.ts';
import { readDoor } from '../vault/doorRows.ts';
import { eraseEverything, type Left } from '../vault/erase.ts';
import { keepLockSettings } from '../vault/locks.ts';
import { storageProblem, type StorageProblem } from '../vault/problems.ts';
import type { EnvelopeStore } from '../vault/store.ts';
import { changeDoor } from '../vault/transactions.ts';
import { unlock, type Key, type LastOpened, type NotOpened, type Tools } from '../vault/unlock.ts';
import type { Vault } from '../vault/vault.ts';
import { Countdown } from '../vault/waits.ts';
import type { Locks, LockSettings } from './lock.ts';
import { locksOf } from './locks.ts';
import type { Plan } from './plan.svelte.ts';

/** What of the house its doorkeeper works with. */
export interface Hall {
  store: EnvelopeStore | null;
  channel: DoorChannel | null;
  countdown: Countdown | null;
  readonly show: (door: Door) => void;
  readonly isLocked: () => boolean;
  readonly moveIn: (vault: Vault, lastOpened: LastOpened) => Promise<void>;
}

/** Looks at the door anew. What cannot be looked at stays as it was; reading the plan will say what is wrong. */
export async function look(hall: Hall): Promise<void> {
  const { store } = hall;
  if (store === null) return;
  try {
    const door = readDoor(await store.entrance());
    hall.show(door);
    if (door.wait > 0) await countDown(hall, store, door);
  } catch {
    // As it was.
  }
}

async function countDown(hall: Hall, store: EnvelopeStore, door: Door): Promise<void> {
  hall.countdown?.stop();
  hall.countdown = await Countdown.begin(store, (wait) => {
    hall.show({ ...door, wait });
  });
}

export async function tryKey(hall: Hall, key: Key, tools?: Tools): Promise<Result<null, NotOpened>> {
  const { store } = hall;
  if (store === null || !hall.isLocked()) return refuse({ why: 'noSuchWay' });
  // What was waited until now counts for this try.
  await hall.countdown?.keep();
  const opened = await unlock(store, key, realWorld.now(), tools);
  // Locked or left, by another tab, while it was being opened.
  if (hall.store !== store) {
    if (opened.ok) opened.value.vault.forget();
    return refuse({ why: 'gone' });
  }
  if (opened.ok) hall.countdown?.stop();
  await look(hall);
  if (!opened.ok) return opened;
  await hall.moveIn(opened.value.vault, opened.value.lastOpened);
  return ok(null);
}

export async function takeCoverAway({ store }: Hall): Promise<void> {
  if (store !== null) await changeDoor(store, 'covered', () => null);
}

export async function setLock(hall: Hall, settings: LockSettings): Promise<Result<null, StorageProblem>> {
  try {
    if (hall.store === null) return refuse('gone');
    await keepLockSettings(hall.store, settings);
    hall.channel?.tell('settings');
    await look(hall);
    return ok(null);
  } catch (error) {
    return refuse(storageProblem(error));
  }
}

export const locksIn = (hall: Hall, plan: Plan, vault: Vault): Locks =>
  locksOf(plan, vault, async (rekeyed) => {
    if (rekeyed) hall.channel?.tell('rekeyed');
    await look(hall);
  });

export async function deleteEverything(hall: Hall, letGo: () => void): Promise<readonly Left[]> {
  hall.channel?.tell('deleted');
  letGo();
  return eraseEverything();
}
