// Locks for tests: stretching that costs nothing (its own test works with the real one), passkeys that lie in memory, and
// what a plan with everything in it looks like on disk.
import { ok, refuse } from '../../../src/lib/domain/result.ts';
import type { Passkeys } from '../../../src/lib/vault/passkey.ts';
import type { EnvelopeStore } from '../../../src/lib/vault/store.ts';
import { NoMemory } from '../../../src/lib/vault/stretch.ts';
import type { Stretch } from '../../../src/lib/vault/stretching.ts';
import { changeDoor } from '../../../src/lib/vault/transactions.ts';
import type { Tools } from '../../../src/lib/vault/unlock.ts';

type Bytes = Uint8Array<ArrayBuffer>;

async function digest(...parts: readonly Uint8Array[]): Promise<Bytes> {
  const whole = new Uint8Array(parts.flatMap((part) => [...part]));
  return new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
}

/** Passkeys as an authenticator keeps them: the same bytes for the same passkey and salt. */
export class MemoryPasskeys implements Passkeys {
  readonly #secrets = new Map<string, Bytes>();
  /** What is refused next, if anything. */
  refusal: 'cancelled' | 'unsupported' | null = null;

  async make(salt: Bytes) {
    if (this.refusal !== null) return refuse(this.refusal);
    const credential = crypto.getRandomValues(new Uint8Array(16));
    const secret = crypto.getRandomValues(new Uint8Array(32));
    this.#secrets.set(String(credential), secret);
    return ok({ credential, secret: await digest(secret, salt) });
  }

  async use(those: readonly { credential: Bytes; salt: Bytes }[]) {
    if (this.refusal !== null) return refuse(this.refusal);
    for (const { credential, salt } of those) {
      const secret = this.#secrets.get(String(credential));
      if (secret !== undefined) return ok({ credential, secret: await digest(secret, salt) });
    }
    return refuse('cancelled' as const);
  }

  /** They are gone, as when a person removes them from the phone. */
  lose(): void {
    this.#secrets.clear();
  }
}

export interface TestTools extends Tools {
  readonly passkeys: MemoryPasskeys;
  /** How often a code was stretched. */
  stretched: number;
  /** Whether there is memory for stretching. */
  memory: boolean;
}

export function testTools(): TestTools {
  const stretch: Stretch = async (code, salt, { memory, passes }) => {
    tools.stretched += 1;
    if (!tools.memory) throw new NoMemory();
    const bytes = await digest(code, salt, new TextEncoder().encode(`${memory} ${passes}`));
    return { bytes, ms: 500 };
  };
  const tools: TestTools = { stretch, passkeys: new MemoryPasskeys(), stretched: 0, memory: true };
  return tools;
}

/** As if everything had been waited that there was to wait. */
export async function waitedOut(store: EnvelopeStore): Promise<void> {
  await changeDoor(store, 'wait', () => null);
}
