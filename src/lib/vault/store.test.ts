// What the vault may rely on, whichever place keeps the envelopes: all or nothing, and nothing overwritten unseen.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import Dexie from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import {
  applyTo,
  freshName,
  good,
  openRows,
  packedRow,
  soon,
  storeKinds,
} from '../../../tests/unit/support/stores.ts';
import { DexieStore } from './dexieStore.ts';
import type { WaitRow } from './door.ts';
import { seal, type Envelope } from './envelope.ts';
import { diskName } from './keys.ts';
import { lay, newDeviceSlot } from './newKeys.ts';
import { storageProblem } from './problems.ts';
import { slotOf, type GenerationRow } from './slots.ts';
import { tables, type EnvelopeChange, type EnvelopeStore, type Table } from './store.ts';
import { changeDoor, changeSlots, contentsOf, rekey } from './transactions.ts';
import { Vault } from './vault.ts';

let ivs = 0;

/** An envelope with an iv of its own; what is in it is of no interest to a store. */
function envelope(id: string): Envelope {
  const iv = new Uint8Array(12);
  new DataView(iv.buffer).setUint32(0, (ivs += 1));
  return { id, iv, ct: Uint8Array.from([1, 2, 3]) };
}

const put = (table: Table, one: Envelope, base: Envelope | null = null): EnvelopeChange => ({
  table,
  put: one,
  base: base?.iv ?? null,
});
const remove = (table: Table, one: Envelope, base: Envelope | null = one): EnvelopeChange => ({
  table,
  remove: one.id,
  base: base?.iv ?? null,
});

const openIds = async (store: EnvelopeStore): Promise<readonly string[]> =>
  (await openRows(store)).map(({ id }) => id).sort();

const generation = (value: string): GenerationRow => ({ id: 'generation', type: 'generation', v: 1, value });

describe.each(storeKinds)('envelopes in $name', ({ open }) => {
  test('are given back as they were put', async () => {
    const store = await open();
    const [a, b] = [envelope('a'), envelope('b')];
    expect(await applyTo(store, [put('open', a), put('packed', b)])).toEqual([]);
    expect(await openRows(store)).toEqual([a]);
    expect(await packedRow(store, 'b')).toEqual(b);
  });

  test('lie on the table they were put on, and on no other', async () => {
    const store = await open();
    await applyTo(store, [put('open', envelope('a'))]);
    expect(await packedRow(store, 'a')).toBeUndefined();
    await applyTo(store, [put('packed', envelope('b'))]);
    expect(await openIds(store)).toEqual(['a']);
  });

  test('are replaced and taken away by whoever has seen them', async () => {
    const store = await open();
    const [before, after] = [envelope('a'), envelope('a')];
    await applyTo(store, [put('open', before)]);
    expect(await applyTo(store, [put('open', after, before)])).toEqual([]);
    expect(await openRows(store)).toEqual([after]);
    expect(await applyTo(store, [remove('open', after)])).toEqual([]);
    expect(await openIds(store)).toEqual([]);
  });

  test('are not replaced, added over or taken away by whoever has not', async () => {
    const store = await open();
    const [first, second] = [envelope('a'), envelope('a')];
    await applyTo(store, [put('open', first), put('packed', envelope('p'))]);
    await applyTo(store, [put('open', second, first)]);
    expect(await applyTo(store, [put('open', envelope('a'), first)])).toEqual(['a']);
    expect(await applyTo(store, [put('open', envelope('a'))])).toEqual(['a']);
    expect(await applyTo(store, [remove('open', first)])).toEqual(['a']);
    expect(await applyTo(store, [put('packed', envelope('p'))])).toEqual(['p']);
    // Something that is gone has been changed too.
    expect(await applyTo(store, [put('open', envelope('b'), first)])).toEqual(['b']);
    expect(await openRows(store)).toEqual([second]);
  });

  test('are all written or none, and every one in the way is named', async () => {
    const store = await open();
    const there = envelope('there');
    await applyTo(store, [put('open', there)]);
    const conflicts = await applyTo(store, [
      put('open', envelope('new')),
      put('open', envelope('there')),
      put('packed', envelope('pack')),
      remove('open', envelope('gone')),
    ]);
    expect([...conflicts].sort()).toEqual(['gone', 'there']);
    expect(await openRows(store)).toEqual([there]);
    expect(await packedRow(store, 'pack')).toBeUndefined();
  });

  test('may be none at all', async () => {
    const store = await open();
    expect(await applyTo(store, [])).toEqual([]);
  });

  test('of one name twice in one go are judged by what was there before', async () => {
    const store = await open();
    const [one, two] = [envelope('a'), envelope('a')];
    expect(await applyTo(store, [put('open', one), put('open', two)])).toEqual([]);
    expect(await openRows(store)).toEqual([two]);
  });

  test('end as a plain map would, whatever is asked in whatever order', async () => {
    const ask = fc.record({
      table: fc.constantFrom<Table>('open', 'packed'),
      id: fc.constantFrom('a', 'b', 'c'),
      seen: fc.boolean(),
      takeAway: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uniqueArray(ask, { maxLength: 3, selector: (one) => `${one.table} ${one.id}` })),
        async (rounds) => {
          const store = await open();
          const model = {
            open: new Map<string, Envelope>(),
            packed: new Map<string, Envelope>(),
            snapshots: new Map<string, Envelope>(),
          };
          for (const round of rounds) {
            const changes = round.map(({ table, id, seen, takeAway }) => {
              const there = model[table].get(id) ?? null;
              const base = seen ? there : there === null ? envelope(id) : null;
              return takeAway ? remove(table, envelope(id), base) : put(table, envelope(id), base);
            });
            const conflicts = await applyTo(store, changes);
            expect(conflicts.length).toBe(round.filter(({ seen }) => !seen).length);
            if (conflicts.length > 0) continue;
            for (const change of changes) {
              if ('put' in change) model[change.table].set(change.put.id, change.put);
              else model[change.table].delete(change.remove);
            }
          }
          expect(await openIds(store)).toEqual([...model.open.keys()].sort());
          for (const id of ['a', 'b', 'c']) expect(await packedRow(store, id)).toEqual(model.packed.get(id));
          store.close();
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe.each(storeKinds)('slots in $name', ({ open }) => {
  test('are none in a new place, and nor is anything at the door', async () => {
    expect(await (await open()).entrance()).toEqual({ slots: [], door: [] });
  });

  test('hold from the first that are laid', async () => {
    const store = await open();
    const [first, second] = [(await newDeviceSlot()).slot, (await newDeviceSlot()).slot];
    expect(await lay(store, [first, generation('one')])).toContain(first);
    const holds = await lay(store, [second, generation('two')]);
    expect(new Uint8Array(slotOf(holds, 'device')!.wrapped)).toEqual(new Uint8Array(first.wrapped));
    expect(slotOf(holds, 'generation')?.value).toBe('one');
    expect((await store.entrance()).slots).toHaveLength(2);
  });

  test('are not laid over what is sealed already, wherever it lies', async () => {
    for (const table of tables) {
      const store = await open();
      await store.apply([put(table, envelope('a'))], '');
      expect(await lay(store, [(await newDeviceSlot()).slot])).toEqual([]);
      expect((await store.entrance()).slots).toEqual([]);
    }
  });

  test('are put and removed by whoever knows the generation', async () => {
    const store = await open();
    const { slot } = await newDeviceSlot();
    await lay(store, [slot, generation('one')]);
    expect(await changeSlots(store, 'two', [], ['device']).catch(storageProblem)).toBe('rekeyed');
    expect((await store.entrance()).slots).toHaveLength(2);
    await changeSlots(store, 'one', [], ['device']);
    expect((await store.entrance()).slots).toEqual([generation('one')]);
    await changeSlots(store, 'one', [slot], []);
    expect((await store.entrance()).slots).toHaveLength(2);
  });
});

describe.each(storeKinds)('a row at the door in $name', ({ open }) => {
  test('is changed by what it is now, and taken away', async () => {
    const store = await open();
    expect(
      await changeDoor(store, 'covered', (row) => (row === undefined ? { id: 'covered' } : null)),
    ).toEqual({
      id: 'covered',
    });
    expect((await store.entrance()).door).toEqual([{ id: 'covered' }]);
    expect(
      await changeDoor(store, 'covered', (row) => (row === undefined ? { id: 'covered' } : null)),
    ).toBeNull();
    expect((await store.entrance()).door).toEqual([]);
  });

  test('is counted up without losing one, whoever else counts', async () => {
    const store = await open();
    const count = () =>
      changeDoor<WaitRow>(store, 'wait', (row) => ({
        id: 'wait',
        tries: (row?.id === 'wait' ? row.tries : 0) + 1,
        left: 0,
        mark: '',
      }));
    await Promise.all(Array.from({ length: 20 }, count));
    expect((await store.entrance()).door).toEqual([{ id: 'wait', tries: 20, left: 0, mark: '' }]);
  });
});

describe.each(storeKinds)('another generation in $name', ({ open }) => {
  /** A store with one of everything, of the generation «one». */
  const filled = async () => {
    const store = await open();
    const [a, p, s] = [envelope('a'), envelope('p'), envelope('s')];
    await lay(store, [(await newDeviceSlot()).slot, generation('one')]);
    await store.apply([put('open', a), put('packed', p), put('snapshots', s)], 'one');
    return { store, contents: { open: [a], packed: [p], snapshots: [s] } };
  };
  const after = { slots: [generation('two')], door: { put: [{ id: 'covered' } as const], remove: ['wait'] } };

  test('reads nothing and writes nothing', async () => {
    const { store, contents } = await filled();
    for (const asked of [
      store.envelopes('open', 'two'),
      store.packed('p', 'two'),
      contentsOf(store, 'two'),
      store.apply([put('open', envelope('b'))], 'two'),
      store.apply([remove('open', contents.open[0]!)], ''),
      rekey(store, 'two', { seen: contents, next: contents, ...after }),
    ])
      expect(await asked.catch(storageProblem)).toBe('rekeyed');
    expect(await contentsOf(store, 'one')).toEqual(contents);
  });

  test('comes with everything sealed anew, and the old one is no good from then on', async () => {
    const { store, contents } = await filled();
    await changeDoor(store, 'wait', () => ({ id: 'wait', tries: 3, left: 0, mark: '' }));
    const next = { open: [envelope('x'), envelope('y')], packed: [], snapshots: [envelope('s')] };
    expect(await rekey(store, 'one', { seen: contents, next, ...after })).toBe(true);
    expect(await contentsOf(store, 'two')).toEqual(next);
    expect(await store.entrance()).toEqual({ slots: [generation('two')], door: [{ id: 'covered' }] });
    expect(await contentsOf(store, 'one').catch(storageProblem)).toBe('rekeyed');
  });

  test('does not come while there is anything that was not seen', async () => {
    for (const changes of [
      [put('open', envelope('b'))],
      [put('snapshots', envelope('b'))],
      [put('packed', envelope('p'), null)],
    ]) {
      const { store, contents } = await filled();
      const base = changes[0]!;
      const there = 'put' in base && base.put.id === 'p' ? contents.packed[0]!.iv : null;
      await store.apply([{ ...base, base: there }], 'one');
      const before = await contentsOf(store, 'one');
      expect(await rekey(store, 'one', { seen: contents, next: contents, ...after })).toBe(false);
      expect(await contentsOf(store, 'one')).toEqual(before);
    }
    const { store, contents } = await filled();
    await store.apply([remove('open', contents.open[0]!)], 'one');
    expect(await rekey(store, 'one', { seen: contents, next: contents, ...after })).toBe(false);
  });
});

describe('a database', () => {
  const settled = () => new Promise((done) => setTimeout(done, 0));

  test('keeps what was put when it is opened again', async () => {
    const name = freshName();
    const one = envelope('a');
    const before = await DexieStore.open(name);
    await applyTo(before, [put('open', one)]);
    before.close();
    expect(await openRows(await DexieStore.open(name))).toEqual([one]);
  });

  test('asks for a strict transaction for every write', async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    try {
      const store = await DexieStore.open(freshName());
      await applyTo(store, [put('open', envelope('a'))]);
      const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
      expect(writes.length).toBeGreaterThan(0);
      for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
    } finally {
      asked.mockRestore();
    }
  });

  test('tells a second window that something was added, changed or taken away', async () => {
    const name = freshName();
    const [here, there] = [await DexieStore.open(name), await DexieStore.open(name)];
    const told = vi.fn();
    const stop = there.watch(told);
    await soon(() => expect(told).toHaveBeenCalled());
    const [before, after] = [envelope('a'), envelope('a')];
    for (const change of [put('open', before), put('open', after, before), remove('open', after)]) {
      await settled();
      told.mockClear();
      await applyTo(here, [change]);
      await soon(() => expect(told).toHaveBeenCalled());
    }
    stop();
    await settled();
    told.mockClear();
    await applyTo(here, [put('open', envelope('b'))]);
    await settled();
    expect(told).not.toHaveBeenCalled();
  });

  test('lets two windows write, and only one of them to the same envelope', async () => {
    const name = freshName();
    const [here, there] = [await DexieStore.open(name), await DexieStore.open(name)];
    const outcomes = await Promise.all([
      applyTo(here, [put('open', envelope('a')), put('open', envelope('here'))]),
      applyTo(there, [put('open', envelope('a')), put('open', envelope('there'))]),
    ]);
    expect(outcomes.map((conflicts) => conflicts.length).sort()).toEqual([0, 1]);
    expect(await openRows(here)).toHaveLength(2);
  });

  test('is let go of when a newer version of the app wants it', async () => {
    const name = freshName();
    const store = await DexieStore.open(name);
    const newer = new Dexie(name);
    newer.version(3).stores({ slots: 'id', open: 'id', packed: 'id' });
    await newer.open();
    expect(await openRows(store).catch(storageProblem)).toBe('gone');
    newer.close();
    // And this version says that it is the older one.
    expect(await DexieStore.open(name).catch(storageProblem)).toBe('newer');
  });

  test('of the first version is taken over as it is', async () => {
    const name = freshName();
    const { slot, keys } = await newDeviceSlot();
    const sealed = [
      await seal(keys, await diskName(keys, 'record:a'), { id: 'a', words: 'svømme' }),
      await seal(keys, await diskName(keys, 'shelf:goals-2025'), [{ id: 'b' }]),
    ] as const;
    const old = new Dexie(name);
    old.version(1).stores({ slots: 'id', open: 'id', packed: 'id' });
    await old.table('slots').add(slot);
    await old.table('open').add(sealed[0]);
    await old.table('packed').add(sealed[1]);
    old.close();
    const store = await DexieStore.open(name);
    expect(await contentsOf(store, '')).toEqual({ open: [sealed[0]], packed: [sealed[1]], snapshots: [] });
    expect((await store.entrance()).door).toEqual([]);
    const vault = good(await Vault.open(store));
    const open = good(await vault.readOpen());
    expect(open.kept.get('a')?.value).toEqual({ id: 'a', words: 'svømme' });
    expect(open.unreadable).toBe(0);
    const shelf = good(await vault.readShelf('goals-2025'));
    expect(shelf.records).toEqual([{ id: 'b' }]);
    // And it goes on as any other: written to, and read again.
    good(
      await vault.write({
        put: [{ record: { id: 'c' }, base: null }],
        shelves: [{ name: 'goals-2025', records: [{ id: 'b' }, { id: 'd' }], base: shelf.iv }],
      }),
    );
    vault.close();
    const again = good(await Vault.open(await DexieStore.open(name)));
    expect([...good(await again.readOpen()).kept.keys()].sort()).toEqual(['a', 'c']);
    expect(good(await again.readShelf('goals-2025')).records).toEqual([{ id: 'b' }, { id: 'd' }]);
  });

  test('that an older window will not let go of is said to be blocked', async () => {
    const name = freshName();
    // Dexie says so on the console as well.
    const said = vi.spyOn(console, 'warn').mockReturnValue();
    // An older version that has not heard of letting go.
    const older = indexedDB.open(name, 1);
    await new Promise((done) => (older.onsuccess = done));
    expect(await DexieStore.open(name, 20).catch(storageProblem)).toBe('blocked');
    expect(said).toHaveBeenCalledTimes(1);
    said.mockRestore();
    older.result.close();
  });

  test('that the browser refuses is said to be denied', async () => {
    const refused = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    try {
      expect(await DexieStore.open(freshName()).catch(storageProblem)).toBe('denied');
    } finally {
      refused.mockRestore();
    }
  });

  test('answers with the problem once it is closed', async () => {
    const store = await DexieStore.open(freshName());
    store.close();
    expect(await openRows(store).catch(storageProblem)).toBe('gone');
    expect(await applyTo(store, [put('open', envelope('a'))]).catch(storageProblem)).toBe('gone');
  });

  test('that runs out of room says so, and has written nothing', async () => {
    const name = freshName();
    const store = await DexieStore.open(name);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room.', 'QuotaExceededError');
    });
    try {
      expect(await applyTo(store, [put('open', envelope('a'))]).catch(storageProblem)).toBe('full');
    } finally {
      full.mockRestore();
    }
    expect(await openRows(store)).toEqual([]);
    expect(await applyTo(store, [put('open', envelope('a'))])).toEqual([]);
  });
});
