// Deleting for good: gone from every place at once, and nothing else with it.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyTo, good, storeKinds } from '../../../tests/unit/support/stores.ts';
import { seal, unseal } from './envelope.ts';
import { diskName } from './keys.ts';
import { MemoryStore } from './memoryStore.ts';
import { purge } from './purge.ts';
import { contentsOf } from './transactions.ts';
import { Vault } from './vault.ts';

interface Thing {
  readonly id: string;
  readonly kind: string;
}

const isGoal = (record: unknown): boolean => (record as Partial<Thing> | null)?.kind === 'goal';

/** Every record in a vault, wherever it lies. */
async function records(vault: Vault): Promise<readonly unknown[]> {
  const { store, keys, generation } = vault.inside();
  const { open, packed, snapshots } = await contentsOf(store, generation);
  const all = await Promise.all([...open, ...packed, ...snapshots].map((one) => unseal(keys, one)));
  return all.flatMap((one) => {
    if (!one.ok) return [];
    const inner = (one.value as { records?: unknown[] } | null)?.records ?? one.value;
    return Array.isArray(inner) ? (inner as unknown[]) : [inner];
  });
}

describe.each(storeKinds)('deleting for good in $name', ({ open }) => {
  test('takes what is meant from the open shelf, packed ones and snapshots, and leaves the rest as it is', async () => {
    const thing = fc.record({ id: fc.uuid(), kind: fc.constantFrom('goal', 'step', 'person') });
    const things = fc.uniqueArray(thing, { selector: ({ id }) => id, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(things, things, things, async (here, packed, before) => {
        const store = await open();
        const vault = good(await Vault.open(store));
        const shelves = [{ name: 'goals-2025', records: packed, base: null }];
        good(await vault.write({ put: here.map((record) => ({ record, base: null })), shelves }));
        const snapshot = { at: 'then', records: before };
        const { keys } = vault.inside();
        await applyTo(store, [{ table: 'snapshots', put: await seal(keys, 's', snapshot), base: null }]);
        const all = [...here, ...packed, ...before];
        expect(good(await purge(vault, { goes: isGoal }))).toEqual({
          removed: all.filter(isGoal).length,
          unread: 0,
        });
        const byId = (a: unknown, b: unknown) => JSON.stringify(a).localeCompare(JSON.stringify(b));
        expect([...(await records(vault))].sort(byId)).toEqual(all.filter((one) => !isGoal(one)).sort(byId));
        expect(good(await vault.readShelf('goals-2025')).records).toEqual(
          packed.filter((one) => !isGoal(one)),
        );
        const [left] = await store.envelopes('snapshots', vault.inside().generation);
        expect(await unseal(keys, left!)).toMatchObject({ value: { at: 'then' } });
        store.close();
      }),
      { numRuns: 15 },
    );
  });
});

describe('deleting for good', () => {
  test('leaves what cannot be read, and says so; a list without a name is thinned out too', async () => {
    const store = new MemoryStore();
    const vault = good(await Vault.open(store));
    const { keys } = vault.inside();
    const whole = await seal(keys, 'odd', { id: 'x', kind: 'goal' });
    const list = await seal(keys, await diskName(keys, 'shelf:old'), [
      { id: 'g', kind: 'goal' },
      { id: 's' },
    ]);
    await applyTo(store, [
      { table: 'open', put: { ...whole, ct: whole.ct.slice(0, 30) }, base: null },
      { table: 'packed', put: await seal(keys, 'no-list', 7), base: null },
      { table: 'packed', put: list, base: null },
    ]);
    expect(good(await purge(vault, { goes: isGoal }))).toEqual({ removed: 1, unread: 2 });
    expect(good(await vault.readShelf('old')).records).toEqual([{ id: 's' }]);
  });

  test('takes along what another window writes meanwhile, and gives up where that does not end', async () => {
    const store = new MemoryStore();
    const vault = good(await Vault.open(store));
    good(await vault.write({ put: [{ record: { id: 'a', kind: 'goal' } as Thing, base: null }] }));
    const apply = store.apply.bind(store);
    let meddled = 0;
    store.apply = async (changes, generation) => {
      meddled += 1;
      return meddled === 1 ? ['meddled'] : apply(changes, generation);
    };
    expect(good(await purge(vault, { goes: isGoal }))).toEqual({ removed: 1, unread: 0 });
    store.apply = () => Promise.resolve(['meddled']);
    expect(await purge(vault, { goes: isGoal })).toEqual({ ok: false, error: 'conflict' });
    store.apply = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
    expect(await purge(vault, { goes: isGoal })).toEqual({ ok: false, error: 'full' });
    vault.forget();
    expect(await purge(vault, { goes: isGoal })).toEqual({ ok: false, error: 'gone' });
  });
});
