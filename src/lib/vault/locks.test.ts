// Locks: every way in opens the same plan, no other does; new keys come with everything or not at all.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { testTools, waitedOut, type TestTools } from '../../../tests/unit/support/locks.ts';
import { applyTo, freshName, generationIn, good, storeKinds } from '../../../tests/unit/support/stores.ts';
import { DexieStore } from './dexieStore.ts';
import { readDoor } from './doorRows.ts';
import { seal, type Envelope } from './envelope.ts';
import { diskName } from './keys.ts';
import { VaultLocks, type NotChanged } from './locks.ts';
import { MemoryStore } from './memoryStore.ts';
import { slotOf, type SlotRow } from './slots.ts';
import type { EnvelopeStore } from './store.ts';
import { changeSlots, contentsOf } from './transactions.ts';
import { openWay, unlock, type Key } from './unlock.ts';
import { Vault } from './vault.ts';

const now = new Date('2026-11-29T12:00:00.000Z');

interface Open {
  readonly store: EnvelopeStore;
  readonly vault: Vault;
  readonly locks: VaultLocks;
  readonly tools: TestTools;
}

function locksOf(vault: Vault, tools: TestTools, names: readonly string[] = []): VaultLocks {
  let queue: Promise<unknown> = Promise.resolve();
  return new VaultLocks(vault, {
    nameShelf: () => names,
    alone: (task) => {
      const turn = queue.then(task);
      queue = turn.catch(() => undefined);
      return turn;
    },
    outwardName: () => 'Steg',
    tools,
  });
}

async function withLocks(store: EnvelopeStore, tools = testTools()): Promise<Open> {
  const vault = good(await Vault.open(store));
  return { store, vault, tools, locks: locksOf(vault, tools) };
}

const put = (id: string, words = 'svømme') => ({ put: [{ record: { id, words }, base: null }] });

/** A vault with something open, something packed and a snapshot. */
async function filled(store: EnvelopeStore, tools = testTools()): Promise<Open> {
  const open = await withLocks(store, tools);
  good(await open.vault.write(put('a')));
  good(await open.vault.write(put('b', 'tegne')));
  good(await open.vault.write({ shelves: [{ name: 'goals-2025', records: [{ id: 'old' }], base: null }] }));
  const { keys } = open.vault.inside();
  const snapshot = await seal(keys, 'snapshot-1', { records: [{ id: 'a', words: 'før' }] });
  await applyTo(store, [{ table: 'snapshots', put: snapshot, base: null }]);
  return open;
}

/** Everything a vault can read. */
async function everything(vault: Vault): Promise<unknown> {
  const { kept, unreadable } = good(await vault.readOpen());
  const { store, keys, generation } = vault.inside();
  const { unseal } = await import('./envelope.ts');
  const snapshots = await Promise.all(
    (await store.envelopes('snapshots', generation)).map(async (one) => [one.id, await unseal(keys, one)]),
  );
  return {
    open: Object.fromEntries([...kept].map(([id, { value }]) => [id, value])),
    unreadable,
    shelf: good(await vault.readShelf('goals-2025')).records,
    snapshots,
  };
}

const why = (result: { ok: boolean; error?: NotChanged }): string | undefined =>
  result.ok ? undefined : result.error?.why;

async function unlocked(store: EnvelopeStore, key: Key, tools: TestTools): Promise<Vault> {
  return good(await unlock(store, key, now, tools)).vault;
}

/** Every byte that lies in the slots, as text. */
const slotBytes = async (store: EnvelopeStore): Promise<readonly SlotRow[]> => (await store.entrance()).slots;

describe.each(storeKinds)('the first code in $name', ({ open }) => {
  test('gives new keys to everything, and takes the device slot away', async () => {
    const store = await open();
    const { vault, locks, tools } = await filled(store);
    const before = await everything(vault);
    const [old, oldContents] = [vault.inside(), await contentsOf(store, vault.inside().generation)];
    good(await locks.setCode('2580', 'pin', now));
    // This window goes on; what it reads is the same.
    expect(await everything(vault)).toEqual(before);
    good(await vault.write(put('c')));
    const slots = await slotBytes(store);
    expect(slots.map(({ type }) => type).sort()).toEqual(['code', 'deviceKey', 'generation']);
    // The old key opens nothing of it, and tells no name of it.
    const contents = await contentsOf(store, await generationIn(store));
    const { unseal } = await import('./envelope.ts');
    for (const envelope of [...contents.open, ...contents.packed, ...contents.snapshots])
      expect(await unseal(old.keys, envelope)).toEqual({ ok: false, error: 'broken' });
    const names = new Set(contents.open.map(({ id }) => id));
    for (const { id } of oldContents.open) expect(names.has(id)).toBe(false);
    expect(contents.packed.map(({ id }) => id)).not.toContain(oldContents.packed[0]?.id);
    // And it is opened by the code, after nothing else could.
    expect(await Vault.open(store)).toEqual({ ok: false, error: 'locked' });
    const again = await unlocked(store, { code: '2580' }, tools);
    expect(Object.keys((await everything(again)) as object)).toEqual(Object.keys(before as object));
    expect(good(await again.readOpen()).kept.size).toBe(3);
  });

  test('is refused where there is one already, and where it is none', async () => {
    const store = await open();
    const { locks } = await filled(store);
    expect(why(await locks.setCode('12', 'pin', now))).toBe('short');
    expect(why(await locks.setCode('sol over vann', 'pin', now))).toBe('notDigits');
    good(await locks.setCode('sol over vann', 'phrase', now));
    expect(why(await locks.setCode('2580', 'pin', now))).toBe('lockedAlready');
  });

  test('is taken away again by new keys and a device slot, and every other way in with it', async () => {
    const store = await open();
    const { vault, locks } = await filled(store);
    const before = await everything(vault);
    good(await locks.setCode('2580', 'pin', now));
    good(await locks.addPasskey({ code: '2580' }));
    good(await locks.addRecovery({ code: '2580' }));
    const locked = vault.inside();
    expect(why(await locks.removeCode({ code: '1111' }))).toBe('wrong');
    good(await locks.removeCode({ code: '2580' }));
    expect((await slotBytes(store)).map(({ type }) => type).sort()).toEqual(['device', 'generation']);
    expect(readDoor(await store.entrance()).ways).toBeNull();
    expect((await store.entrance()).door).toEqual([]);
    expect(await everything(vault)).toEqual(before);
    expect(await everything(good(await Vault.open(store)))).toEqual(before);
    const { unseal } = await import('./envelope.ts');
    for (const envelope of await store.envelopes('open', await generationIn(store)))
      expect((await unseal(locked.keys, envelope)).ok).toBe(false);
  });
});

describe('ways in', () => {
  test('wrap one data key: none of them reseals anything', async () => {
    const store = new MemoryStore();
    const { vault, locks, tools } = await filled(store);
    good(await locks.setCode('2580', 'pin', now));
    const before = await contentsOf(store, vault.inside().generation);
    good(await locks.addPasskey({ code: '2580' }));
    good(await locks.addPasskey({ passkey: true }));
    const first = good(await locks.addRecovery({ passkey: true }));
    const second = good(await locks.addRecovery({ recovery: first }));
    good(await locks.changeCode({ recovery: second }, 'sol over vann', 'phrase'));
    expect(await contentsOf(store, vault.inside().generation)).toEqual(before);
    expect(await locks.passkeys()).toHaveLength(2);
    expect(readDoor(await store.entrance()).ways).toEqual({ code: 'phrase', passkey: true, recovery: true });
    for (const key of [
      { code: ' Sol over  VANN' },
      { passkey: true },
      { recovery: second.toLowerCase() },
    ] as const)
      expect(await everything(await unlocked(store, key, tools))).toEqual(await everything(vault));
    // What was before opens no longer.
    expect(await openWay(store, { code: '2580' }, tools)).toMatchObject({ error: { why: 'wrong' } });
    expect(await openWay(store, { recovery: first }, tools)).toEqual({
      ok: false,
      error: { why: 'wrong', wait: 0 },
    });
  });

  test('are taken away one by one, and the code stays', async () => {
    const store = new MemoryStore();
    const { locks, tools } = await filled(store);
    good(await locks.setCode('2580', 'pin', now));
    good(await locks.addPasskey({ code: '2580' }));
    good(await locks.addRecovery({ code: '2580' }));
    const [id] = await locks.passkeys();
    good(await locks.removePasskey('code'));
    good(await locks.removePasskey(id!));
    good(await locks.removeRecovery());
    expect(readDoor(await store.entrance()).ways).toEqual({ code: 'pin', passkey: false, recovery: false });
    const nobody = { ok: false, error: { why: 'noSuchWay' } };
    expect(await openWay(store, { passkey: true }, tools)).toEqual(nobody);
    expect(await openWay(store, { recovery: '0' }, tools)).toEqual(nobody);
    await unlocked(store, { code: '2580' }, tools);
  });

  test('need a code before them', async () => {
    const { locks } = await filled(new MemoryStore());
    for (const asked of [
      locks.addPasskey({ code: '2580' }),
      locks.addRecovery({ code: '2580' }),
      locks.changeCode({ code: '2580' }, '1234', 'pin'),
      locks.removeCode({ passkey: true }),
    ])
      expect(why(await asked)).toBe('noSuchWay');
  });

  test('that the browser does not give change nothing', async () => {
    const store = new MemoryStore();
    const { locks, tools } = await filled(store);
    good(await locks.setCode('2580', 'pin', now));
    const before = await slotBytes(store);
    for (const refusal of ['cancelled', 'unsupported'] as const) {
      tools.passkeys.refusal = refusal;
      expect(why(await locks.addPasskey({ code: '2580' }))).toBe(refusal);
    }
    tools.passkeys.refusal = null;
    expect(await slotBytes(store)).toEqual(before);
    // A passkey that was removed from the phone keeps nobody out who has the code.
    good(await locks.addPasskey({ code: '2580' }));
    tools.passkeys.lose();
    expect(await openWay(store, { passkey: true }, tools)).toMatchObject({ error: { why: 'cancelled' } });
    await unlocked(store, { code: '2580' }, tools);
  });

  test('say when it was opened before, and how many wrong codes were tried since', async () => {
    const store = new MemoryStore();
    const { locks, tools } = await filled(store);
    good(await locks.setCode('2580', 'pin', now));
    for (const code of ['1111', '2222'])
      expect(await unlock(store, { code }, now, tools)).toMatchObject({ error: { why: 'wrong', wait: 0 } });
    const later = new Date('2026-11-30T08:00:00.000Z');
    const first = good(await unlock(store, { code: '2580' }, later, tools));
    expect(first.lastOpened).toEqual({ at: now.toISOString(), wrong: 2 });
    const second = good(await unlock(store, { code: '2580' }, now, tools));
    expect(second.lastOpened).toEqual({ at: later.toISOString(), wrong: 0 });
    const onDisk = JSON.stringify((await store.entrance()).door);
    expect(onDisk).not.toContain('2026');
  });
});

describe('whatever is done in whatever order, in two windows', () => {
  const act = fc.oneof(
    fc.record({ what: fc.constantFrom('set', 'change', 'changeWrongly'), code: fc.nat(9999) }),
    fc.record({
      what: fc.constantFrom(
        'removeCode',
        'removeWrongly',
        'addPasskey',
        'removePasskey',
        'addRecovery',
        'removeRecovery',
        'write',
      ),
      code: fc.constant(0),
    }),
  );

  test('the ways in that stand open everything there is, and nothing else opens anything', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ act, second: fc.boolean() }), { minLength: 3, maxLength: 12 }),
        async (steps) => {
          const name = freshName();
          const tools = testTools();
          const looking = await DexieStore.open(name);
          const model = { code: null as string | null, recovery: null as string | null, passkeys: 0 };
          const written: string[] = [];
          const enter = async (): Promise<Open> => {
            const store = await DexieStore.open(name);
            const vault =
              model.code === null
                ? good(await Vault.open(store))
                : await unlocked(store, { code: model.code }, tools);
            return { store, vault, tools, locks: locksOf(vault, tools) };
          };
          const windows = [await enter(), await enter()];
          for (const { act: asked, second } of steps) {
            const index = second ? 1 : 0;
            let here = windows[index]!;
            // A window whose keys are old says so, and is loaded anew.
            if (here.vault.inside().generation !== (await generationIn(looking))) {
              expect(await here.vault.readOpen()).toEqual({ ok: false, error: 'rekeyed' });
              expect(await here.vault.write(put('lost'))).toEqual({ ok: false, error: 'rekeyed' });
              here.vault.close();
              here = windows[index] = await enter();
            }
            const { locks, vault } = here;
            const code = String(asked.code).padStart(4, '0');
            const key: Key = { code: model.code ?? '0000' };
            const isSet = model.code !== null;
            if (asked.what === 'set') {
              expect((await locks.setCode(code, 'pin', now)).ok).toBe(!isSet);
              model.code ??= code;
            } else if (asked.what === 'change') {
              expect((await locks.changeCode(key, code, 'pin')).ok).toBe(isSet);
              if (isSet) model.code = code;
            } else if (asked.what === 'changeWrongly') {
              expect((await locks.changeCode({ code: `${model.code ?? ''}9` }, code, 'pin')).ok).toBe(false);
            } else if (asked.what === 'removeWrongly') {
              expect((await locks.removeCode({ code: `${model.code ?? ''}9` })).ok).toBe(false);
            } else if (asked.what === 'removeCode') {
              expect((await locks.removeCode(key)).ok).toBe(isSet);
              Object.assign(model, { code: null, recovery: null, passkeys: 0 });
            } else if (asked.what === 'addPasskey') {
              expect((await locks.addPasskey(key)).ok).toBe(isSet);
              if (isSet) model.passkeys += 1;
            } else if (asked.what === 'removePasskey') {
              const [id] = await locks.passkeys();
              if (id !== undefined) {
                good(await locks.removePasskey(id));
                model.passkeys -= 1;
              }
            } else if (asked.what === 'addRecovery') {
              const added = await locks.addRecovery(key);
              expect(added.ok).toBe(isSet);
              if (added.ok) model.recovery = added.value;
            } else if (asked.what === 'removeRecovery') {
              good(await locks.removeRecovery());
              model.recovery = null;
            } else {
              const id = `r${String(written.length)}`;
              good(await vault.write(put(id)));
              written.push(id);
            }
            await waitedOut(looking);
            expect(readDoor(await looking.entrance()).ways).toEqual(
              model.code === null
                ? null
                : { code: 'pin', passkey: model.passkeys > 0, recovery: model.recovery !== null },
            );
          }
          const ways: Key[] = [];
          if (model.code !== null) ways.push({ code: model.code });
          if (model.recovery !== null) ways.push({ recovery: model.recovery });
          if (model.passkeys > 0) ways.push({ passkey: true });
          const vaults =
            model.code === null
              ? [good(await Vault.open(looking))]
              : await Promise.all(ways.map((key) => unlocked(looking, key, tools)));
          for (const vault of vaults) {
            const { kept, unreadable } = good(await vault.readOpen());
            expect([...kept.keys()].sort()).toEqual([...written].sort());
            expect(unreadable).toBe(0);
          }
          if (model.code !== null) {
            expect(await Vault.open(looking)).toEqual({ ok: false, error: 'locked' });
            expect((await openWay(looking, { code: `${model.code}9` }, tools)).ok).toBe(false);
          }
          for (const { store } of windows) store.close();
          looking.close();
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe('another window', () => {
  test('learns that the keys are new, and neither reads nor writes anything with the old ones', async () => {
    const name = freshName();
    const tools = testTools();
    const one = await filled(await DexieStore.open(name), tools);
    const two = await withLocks(await DexieStore.open(name), tools);
    good(await two.vault.readOpen());
    const told = vi.fn();
    two.vault.whenRekeyed = told;
    good(await one.locks.setCode('2580', 'pin', now));
    const before = await contentsOf(one.store, await generationIn(one.store));
    const rekeyed = { ok: false, error: 'rekeyed' };
    expect(await two.vault.readOpen()).toEqual(rekeyed);
    expect(await two.vault.readShelf('goals-2025')).toEqual(rekeyed);
    expect(await two.vault.write(put('lost'))).toEqual(rekeyed);
    expect(await two.vault.isShelfAt('goals-2025', null)).toBe(false);
    expect(why(await two.locks.removeRecovery())).toBe('rekeyed');
    expect(await contentsOf(one.store, await generationIn(one.store))).toEqual(before);
    expect(told).toHaveBeenCalledTimes(3);
  });

  test('that writes all the while is waited for: nothing of it is lost', async () => {
    const name = freshName();
    const tools = testTools();
    const one = await filled(await DexieStore.open(name), tools);
    const two = await withLocks(await DexieStore.open(name), tools);
    const setting = one.locks.setCode('2580', 'pin', now);
    const kept: string[] = [];
    for (let count = 0; count < 60; count += 1) {
      const id = `w${String(count)}`;
      if (!(await two.vault.write(put(id))).ok) break;
      kept.push(id);
    }
    const set = await setting;
    const vault = set.ok ? one.vault : two.vault;
    if (!set.ok) expect(set.error).toEqual({ why: 'conflict' });
    const { kept: there } = good(await vault.readOpen());
    expect([...there.keys()].sort()).toEqual(['a', 'b', ...kept].sort());
  });

  test('that lays a first code at the same moment: one of them holds', async () => {
    for (let round = 0; round < 5; round += 1) {
      const name = freshName();
      const tools = testTools();
      const one = await filled(await DexieStore.open(name), tools);
      const two = await withLocks(await DexieStore.open(name), tools);
      const set = await Promise.all([
        one.locks.setCode('1111', 'pin', now),
        two.locks.setCode('2222', 'pin', now),
      ]);
      expect(set.filter(({ ok }) => ok)).toHaveLength(1);
      const right = set[0].ok ? '1111' : '2222';
      expect((await everything(await unlocked(one.store, { code: right }, tools))) as object).toMatchObject({
        unreadable: 0,
      });
    }
  });
});

describe('what goes wrong in the middle of it', () => {
  test('leaves everything as it was, wherever in the transaction it is', async () => {
    // One write after the other is refused, until none is any more.
    for (let nth = 0, isDone = false; !isDone; nth += 1) {
      expect(nth).toBeLessThan(60);
      const name = freshName();
      const { store, vault, locks } = await filled(await DexieStore.open(name));
      const before = await everything(vault);
      const original = Reflect.get(IDBObjectStore.prototype, 'put') as (
        this: IDBObjectStore,
        ...given: unknown[]
      ) => IDBRequest<IDBValidKey>;
      let count = 0;
      const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        ...given
      ) {
        count += 1;
        if (count === nth + 1) throw new DOMException('No room.', 'QuotaExceededError');
        return original.apply(this, given);
      });
      const set = await locks.setCode('2580', 'pin', now);
      spy.mockRestore();
      isDone = set.ok;
      if (set.ok) break;
      expect(set.error).toEqual({ why: 'full' });
      expect((await slotBytes(store)).map(({ type }) => type).sort()).toEqual(['device', 'generation']);
      expect(await everything(vault)).toEqual(before);
      vault.close();
      expect(await everything(good(await Vault.open(await DexieStore.open(name))))).toEqual(before);
    }
  });

  test('a phone without memory for it changes nothing and counts nothing', async () => {
    const store = new MemoryStore();
    const { locks, tools } = await filled(store);
    tools.memory = false;
    expect(why(await locks.setCode('2580', 'pin', now))).toBe('memory');
    expect((await slotBytes(store)).map(({ type }) => type).sort()).toEqual(['device', 'generation']);
    tools.memory = true;
    good(await locks.setCode('2580', 'pin', now));
    tools.memory = false;
    for (let count = 0; count < 6; count += 1)
      expect(await openWay(store, { code: '2580' }, tools)).toEqual({ ok: false, error: { why: 'memory' } });
    tools.memory = true;
    await unlocked(store, { code: '2580' }, tools);
  });

  test('a code whose stretching does not come to the same twice is not laid', async () => {
    const store = new MemoryStore();
    const vault = good(await Vault.open(store));
    const stretch = () => Promise.resolve({ bytes: crypto.getRandomValues(new Uint8Array(32)), ms: 500 });
    const locks = locksOf(vault, { ...testTools(), stretch });
    expect(why(await locks.setCode('2580', 'pin', now))).toBe('memory');
    expect(good(await Vault.open(store)).inside().generation).toBe(vault.inside().generation);
  });
});

describe('what cannot be sealed anew', () => {
  const later = (envelope: Envelope): Envelope => ({
    ...envelope,
    ct: Uint8Array.from([9, ...envelope.ct.slice(1)]),
  });

  test('because a newer version made it, stands in the way of a first code, and nothing is lost', async () => {
    for (const table of ['open', 'packed', 'snapshots'] as const) {
      const store = new MemoryStore();
      const { vault, locks } = await filled(store);
      const { keys, generation } = vault.inside();
      const newer = later(await seal(keys, 'newer', { id: 'x' }));
      await applyTo(store, [{ table, put: newer, base: null }]);
      const before = await contentsOf(store, generation);
      expect(why(await locks.setCode('2580', 'pin', now))).toBe('unsealable');
      expect(await contentsOf(store, generation)).toEqual(before);
      expect((await slotBytes(store)).map(({ type }) => type).sort()).toEqual(['device', 'generation']);
    }
  });

  test('because a newer version laid a way in, neither', async () => {
    const store = new MemoryStore();
    const { vault, locks } = await filled(store);
    const row = { id: 'ring', type: 'ring', v: 1 } as unknown as SlotRow;
    await changeSlots(store, vault.inside().generation, [row], []);
    expect(why(await locks.setCode('2580', 'pin', now))).toBe('unsealable');
  });

  test('because it is not whole, is left as it is', async () => {
    const store = new MemoryStore();
    const { vault, locks } = await filled(store);
    const { keys } = vault.inside();
    const whole = await seal(keys, 'x', { id: 'x' });
    const broken = { ...whole, id: 'cut', ct: whole.ct.slice(0, 40) };
    await applyTo(store, [{ table: 'open', put: broken, base: null }]);
    good(await locks.setCode('2580', 'pin', now));
    expect(good(await vault.readOpen()).unreadable).toBe(1);
    expect(await store.envelopes('open', vault.inside().generation)).toContainEqual(broken);
  });

  test('under its own name, because it has none or lies under another’s, is sealed all the same', async () => {
    const store = new MemoryStore();
    const { vault, locks } = await filled(store);
    const { keys } = vault.inside();
    for (const [index, value] of ['no record', null, { id: 7 }, { id: 'a', words: 'astray' }].entries())
      await applyTo(store, [
        { table: 'open', put: await seal(keys, `odd-${String(index)}`, value), base: null },
      ]);
    const count = (await store.envelopes('open', vault.inside().generation)).length;
    good(await locks.setCode('2580', 'pin', now));
    expect(await store.envelopes('open', vault.inside().generation)).toHaveLength(count);
    expect(good(await vault.readOpen()).unreadable).toBe(3);
  });
});

describe('a shelf that was packed before names were kept inside', () => {
  async function withOldShelf(store: EnvelopeStore, name: string) {
    const open = await withLocks(store);
    const { keys } = open.vault.inside();
    const put = await seal(keys, await diskName(keys, `shelf:${name}`), [{ id: 'old', day: '2024-02-01' }]);
    await applyTo(store, [{ table: 'packed', put, base: null }]);
    return open;
  }

  test('is found by the names it may have, and has its name inside from then on', async () => {
    const { vault, tools } = await withOldShelf(new MemoryStore(), 'days-2024-Q1');
    const records = good(await vault.readShelf('days-2024-Q1')).records;
    good(await locksOf(vault, tools, ['days-2024-Q4', 'days-2024-Q1']).setCode('2580', 'pin', now));
    expect(good(await vault.readShelf('days-2024-Q1')).records).toEqual(records);
    // Once more, without anybody to tell the names.
    good(await locksOf(vault, tools).removeCode({ code: '2580' }));
    expect(good(await vault.readShelf('days-2024-Q1')).records).toEqual(records);
  });

  test('stands in the way where none of them fits', async () => {
    const { vault, tools } = await withOldShelf(new MemoryStore(), 'days-2024-Q1');
    expect(why(await locksOf(vault, tools, ['days-2025-Q1']).setCode('2580', 'pin', now))).toBe('unsealable');
    expect(good(await vault.readShelf('days-2024-Q1')).records).toHaveLength(1);
  });
});

describe('rows that are hostile or cut short', () => {
  async function locked() {
    const store = new MemoryStore();
    const open = await filled(store);
    good(await open.locks.setCode('2580', 'pin', now));
    good(await open.locks.addPasskey({ code: '2580' }));
    const recovery = good(await open.locks.addRecovery({ code: '2580' }));
    return { ...open, recovery };
  }

  test.each([
    { hardness: { memory: 4_194_304, passes: 2, lanes: 1 } },
    { hardness: { memory: 64, passes: 1, lanes: 1 } },
    { hardness: undefined },
    { salt: new Uint8Array(3) },
    { salt: 'salt' },
    { wrapped: undefined },
    { wrapped: new Uint8Array(40) },
  ])('of the code as %j are not worked with, and the other ways in still open', async (change) => {
    const { store, vault, tools, recovery } = await locked();
    const code = slotOf(await slotBytes(store), 'code')!;
    await changeSlots(store, vault.inside().generation, [{ ...code, ...change } as SlotRow], []);
    tools.stretched = 0;
    const lost = { ok: false, error: { why: 'keysLost' } };
    expect(await openWay(store, { code: '2580' }, tools)).toEqual(lost);
    expect(tools.stretched).toBe(0);
    await unlocked(store, { recovery }, tools);
    await unlocked(store, { passkey: true }, tools);
  });

  test('of a wrapped key that was exchanged open nothing', async () => {
    const [one, two] = [await locked(), await locked()];
    const other = slotOf(await slotBytes(two.store), 'code')!;
    const { generation } = one.vault.inside();
    const code = slotOf(await slotBytes(one.store), 'code')!;
    await changeSlots(one.store, generation, [{ ...code, wrapped: other.wrapped }], []);
    expect(await openWay(one.store, { code: '2580' }, one.tools)).toMatchObject({ error: { why: 'wrong' } });
    await waitedOut(one.store);
    // The slot of another phone does not open here: it was made with that phone's device key.
    await changeSlots(one.store, generation, [other], []);
    expect(await openWay(one.store, { code: '2580' }, one.tools)).toMatchObject({ error: { why: 'wrong' } });
  });

  test('of a device key that is gone leave the recovery sheet', async () => {
    const { store, vault, tools, recovery } = await locked();
    const { generation } = vault.inside();
    const noKey = { id: 'deviceKey', type: 'deviceKey', v: 1, key: {} } as unknown as SlotRow;
    for (const [change, remove] of [
      [[noKey], []],
      [[], ['deviceKey']],
    ] as const) {
      await changeSlots(store, generation, change, remove);
      for (const key of [{ code: '2580' }, { passkey: true }] as const)
        expect(await openWay(store, key, tools)).toEqual({ ok: false, error: { why: 'keysLost' } });
      await unlocked(store, { recovery }, tools);
    }
  });

  test('beside the code, as a device slot from before, open nothing', async () => {
    const store = new MemoryStore();
    const { vault, locks } = await filled(store);
    const device = slotOf(await slotBytes(store), 'device')!;
    good(await locks.setCode('2580', 'pin', now));
    await changeSlots(store, vault.inside().generation, [device], []);
    expect(await Vault.open(store)).toEqual({ ok: false, error: 'locked' });
  });
});

describe('keys', () => {
  test('stay where they are: nothing in memory or on disk lets the data key out', async () => {
    const store = new MemoryStore();
    const { vault, locks, tools } = await filled(store);
    good(await locks.setCode('2580', 'pin', now));
    const opened = good(await openWay(store, { code: '2580' }, tools));
    const deviceKey = slotOf(await slotBytes(store), 'deviceKey')!.key;
    for (const key of [opened.kek, opened.keys.seal, opened.keys.name, vault.inside().keys.seal, deviceKey])
      expect(key.extractable).toBe(false);
  });

  test('are let go of at once, and what was under way keeps nothing', async () => {
    const { vault } = await filled(new MemoryStore());
    const reading = vault.readOpen();
    vault.forget();
    expect(await reading).toEqual({ ok: false, error: 'gone' });
    expect(() => vault.inside()).toThrow('gone');
    expect(await vault.readOpen()).toEqual({ ok: false, error: 'gone' });
    expect(await vault.write(put('x'))).toEqual({ ok: false, error: 'gone' });
    vault.adopt({} as never, 'other');
    expect(() => vault.inside()).toThrow('gone');
  });
});
