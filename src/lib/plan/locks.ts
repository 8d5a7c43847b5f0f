// Changing the ways into the open plan: the vault's locks, and what the house wants to know of them. Fetched when the
// screen for it is opened.
import type { Result } from '../domain/result.ts';
import { codeRefusal } from '../vault/evening.ts';
import { VaultLocks, type NotChanged } from '../vault/locks.ts';
import { canPasskey } from '../vault/passkey.ts';
import type { Tools } from '../vault/unlock.ts';
import type { Vault } from '../vault/vault.ts';
import type { Locks } from './lock.ts';
import type { Plan } from './plan.svelte.ts';
import { settings } from './settings.svelte.ts';
import { shelfNamesFor } from './shelfGuess.ts';

/** `told` is called after every attempt: what stands at the door may be another, and so may the keys. */
export function locksOf(
  plan: Plan,
  vault: Vault,
  told: (rekeyed: boolean) => Promise<void>,
  tools?: Tools,
): Locks {
  const locks = new VaultLocks(vault, {
    nameShelf: (records) => shelfNamesFor(records, plan.today),
    alone: (task) => plan.whole(task),
    outwardName: () => settings.outwardName,
    tools,
  });
  const telling = async <T>(
    change: Promise<Result<T, NotChanged>>,
    rekeys = false,
  ): Promise<Result<T, NotChanged>> => {
    const outcome = await change;
    await told(rekeys && outcome.ok);
    return outcome;
  };
  return {
    codeRefusal,
    canPasskey,
    passkeys: () => locks.passkeys(),
    setCode: (code, kind) => telling(locks.setCode(code, kind, plan.desk.world().now()), true),
    changeCode: (key, code, kind) => telling(locks.changeCode(key, code, kind)),
    removeCode: (key) => telling(locks.removeCode(key), true),
    addPasskey: (key) => telling(locks.addPasskey(key)),
    removePasskey: (id) => telling(locks.removePasskey(id)),
    addRecovery: (key) => telling(locks.addRecovery(key)),
    removeRecovery: () => telling(locks.removeRecovery()),
  };
}
