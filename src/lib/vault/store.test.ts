// What the vault may rely on, whichever place keeps the envelopes: all or nothing, and nothing overwritten unseen.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import Dexie from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import { freshName, storeKinds, soon } from '../../../tests/unit/support/stores.ts';
import { DexieStore } from './dexieStore.ts';
import type { Envelope } from './envelope.ts';
import { newDeviceSlot } from './keys.ts';
import { storageProblem } from './problems.ts';
import type { EnvelopeChange, EnvelopeStore, Table } from './store.ts';

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
  (await store.openEnvelopes()).map(({ id }) => id).sort();

describe.each(storeKinds)('envelopes in $name', ({ open }) => {
  test('are given back as they were put', async () => {
    const store = await open();
    const [a, b] = [envelope('a'), envelope('b')];
    expect(await store.apply([put('open', a), put('packed', b)])).toEqual([]);
    expect(await store.openEnvelopes()).toEqual([a]);
    expect(await store.packed('b')).toEqual(b);
  });

  test('lie on the table they were put on, and on no other', async () => {
    const store = await open();
    await store.apply([put('open', envelope('a'))]);
    expect(await store.packed('a')).toBeUndefined();
    await store.apply([put('packed', envelope('b'))]);
    expect(await openIds(store)).toEqual(['a']);
  });

  test('are replaced and taken away by whoever has seen them', async () => {
    const store = await open();
    const [before, after] = [envelope('a'), envelope('a')];
    await store.apply([put('open', before)]);
    expect(await store.apply([put('open', after, before)])).toEqual([]);
    expect(await store.openEnvelopes()).toEqual([after]);
    expect(await store.apply([remove('open', after)])).toEqual([]);
    expect(await openIds(store)).toEqual([]);
  });

  test('are not replaced, added over or taken away by whoever has not', async () => {
    const store = await open();
    const [first, second] = [envelope('a'), envelope('a')];
    await store.apply([put('open', first), put('packed', envelope('p'))]);
    await store.apply([put('open', second, first)]);
    expect(await store.apply([put('open', envelope('a'), first)])).toEqual(['a']);
    expect(await store.apply([put('open', envelope('a'))])).toEqual(['a']);
    expect(await store.apply([remove('open', first)])).toEqual(['a']);
    expect(await store.apply([put('packed', envelope('p'))])).toEqual(['p']);
    // Something that is gone has been changed too.
    expect(await store.apply([put('open', envelope('b'), first)])).toEqual(['b']);
    expect(await store.openEnvelopes()).toEqual([second]);
  });

  test('are all written or none, and every one in the way is named', async () => {
    const store = await open();
    const there = envelope('there');
    await store.apply([put('open', there)]);
    const conflicts = await store.apply([
      put('open', envelope('new')),
      put('open', envelope('there')),
      put('packed', envelope('pack')),
      remove('open', envelope('gone')),
    ]);
    expect([...conflicts].sort()).toEqual(['gone', 'there']);
    expect(await store.openEnvelopes()).toEqual([there]);
    expect(await store.packed('pack')).toBeUndefined();
  });

  test('may be none at all', async () => {
    const store = await open();
    expect(await store.apply([])).toEqual([]);
  });

  test('of one name twice in one go are judged by what was there before', async () => {
    const store = await open();
    const [one, two] = [envelope('a'), envelope('a')];
    expect(await store.apply([put('open', one), put('open', two)])).toEqual([]);
    expect(await store.openEnvelopes()).toEqual([two]);
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
          const model = { open: new Map<string, Envelope>(), packed: new Map<string, Envelope>() };
          for (const round of rounds) {
            const changes = round.map(({ table, id, seen, takeAway }) => {
              const there = model[table].get(id) ?? null;
              const base = seen ? there : there === null ? envelope(id) : null;
              return takeAway ? remove(table, envelope(id), base) : put(table, envelope(id), base);
            });
            const conflicts = await store.apply(changes);
            expect(conflicts.length).toBe(round.filter(({ seen }) => !seen).length);
            if (conflicts.length > 0) continue;
            for (const change of changes) {
              if ('put' in change) model[change.table].set(change.put.id, change.put);
              else model[change.table].delete(change.remove);
            }
          }
          expect(await openIds(store)).toEqual([...model.open.keys()].sort());
          for (const id of ['a', 'b', 'c']) expect(await store.packed(id)).toEqual(model.packed.get(id));
          store.close();
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe.each(storeKinds)('slots in $name', ({ open }) => {
  test('are none in a new place', async () => {
    expect(await (await open()).slots()).toEqual([]);
  });

  test('hold from the first that is laid', async () => {
    const store = await open();
    const [first, second] = [(await newDeviceSlot()).slot, (await newDeviceSlot()).slot];
    expect(await store.addSlot(first)).toBe(first);
    const holds = await store.addSlot(second);
    expect(new Uint8Array(holds.wrapped)).toEqual(new Uint8Array(first.wrapped));
    expect(await store.slots()).toHaveLength(1);
  });
});

describe('a database', () => {
  const settled = () => new Promise((done) => setTimeout(done, 0));

  test('keeps what was put when it is opened again', async () => {
    const name = freshName();
    const one = envelope('a');
    const before = await DexieStore.open(name);
    await before.apply([put('open', one)]);
    before.close();
    expect(await (await DexieStore.open(name)).openEnvelopes()).toEqual([one]);
  });

  test('asks for a strict transaction for every write', async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    try {
      const store = await DexieStore.open(freshName());
      await store.apply([put('open', envelope('a'))]);
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
      await here.apply([change]);
      await soon(() => expect(told).toHaveBeenCalled());
    }
    stop();
    await settled();
    told.mockClear();
    await here.apply([put('open', envelope('b'))]);
    await settled();
    expect(told).not.toHaveBeenCalled();
  });

  test('lets two windows write, and only one of them to the same envelope', async () => {
    const name = freshName();
    const [here, there] = [await DexieStore.open(name), await DexieStore.open(name)];
    const outcomes = await Promise.all([
      here.apply([put('open', envelope('a')), put('open', envelope('here'))]),
      there.apply([put('open', envelope('a')), put('open', envelope('there'))]),
    ]);
    expect(outcomes.map((conflicts) => conflicts.length).sort()).toEqual([0, 1]);
    expect(await here.openEnvelopes()).toHaveLength(2);
  });

  test('is let go of when a newer version of the app wants it', async () => {
    const name = freshName();
    const store = await DexieStore.open(name);
    const newer = new Dexie(name);
    newer.version(2).stores({ slots: 'id', open: 'id', packed: 'id' });
    await newer.open();
    expect(await store.openEnvelopes().catch(storageProblem)).toBe('gone');
    newer.close();
    // And this version says that it is the older one.
    expect(await DexieStore.open(name).catch(storageProblem)).toBe('newer');
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
    expect(await store.openEnvelopes().catch(storageProblem)).toBe('gone');
    expect(await store.apply([put('open', envelope('a'))]).catch(storageProblem)).toBe('gone');
  });

  test('that runs out of room says so, and has written nothing', async () => {
    const name = freshName();
    const store = await DexieStore.open(name);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room.', 'QuotaExceededError');
    });
    try {
      expect(await store.apply([put('open', envelope('a'))]).catch(storageProblem)).toBe('full');
    } finally {
      full.mockRestore();
    }
    expect(await store.openEnvelopes()).toEqual([]);
    expect(await store.apply([put('open', envelope('a'))])).toEqual([]);
  });
});
