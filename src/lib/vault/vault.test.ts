// The vault over both kinds of store: gives back what it was handed, and writes all of a change or none.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  applyTo,
  deviceSlotIn,
  freshName,
  good,
  openRows,
  soon,
  storeKinds,
} from '../../../tests/unit/support/stores.ts';
import { DexieStore } from './dexieStore.ts';
import * as envelopes from './envelope.ts';
import { seal } from './envelope.ts';
import { openSlot } from './keys.ts';
import { lay, newDeviceSlot, newGeneration } from './newKeys.ts';
import { MemoryStore } from './memoryStore.ts';
import type { SlotRow } from './slots.ts';
import type { EnvelopeChange, Entrance } from './store.ts';
import { changeSlots } from './transactions.ts';
import { Vault, type Sealable } from './vault.ts';

vi.mock('./envelope.ts', { spy: true });

interface Thing extends Sealable {
  readonly words?: string;
}

const put = (record: Thing, base: Uint8Array | null = null) => ({ put: [{ record, base }] });

/** What lies open, by id, without the ivs. */
async function contents(vault: Vault): Promise<Record<string, unknown>> {
  const { kept } = good(await vault.readOpen());
  return Object.fromEntries([...kept].map(([id, { value }]) => [id, value]));
}

async function ivOf(vault: Vault, id: string): Promise<Uint8Array> {
  return good(await vault.readOpen()).kept.get(id)!.iv;
}

const opened = async (store: MemoryStore | DexieStore): Promise<Vault> => good(await Vault.open(store));

/** What another window of the same database sees. */
const twoWindows = async () => {
  const name = freshName();
  const [one, two] = await Promise.all([DexieStore.open(name), DexieStore.open(name)]);
  return Promise.all([opened(one), opened(two)]);
};

describe.each(storeKinds)('a vault in $name', ({ open }) => {
  const fresh = async () => good(await Vault.open(await open()));

  test('is empty when it is new', async () => {
    const vault = await fresh();
    expect(good(await vault.readOpen())).toEqual({ kept: new Map(), unreadable: 0 });
    expect(good(await vault.readShelf('days-2026-Q4'))).toEqual({ records: [], iv: null });
  });

  test('gives back records and shelves as they were, whatever JSON they hold', async () => {
    const thing = fc.record({
      id: fc.string({ unit: 'grapheme', minLength: 1 }),
      words: fc.string({ unit: 'grapheme' }),
      more: fc.jsonValue(),
    });
    const things = fc.uniqueArray(thing, { selector: ({ id }) => id, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(things, fc.array(fc.jsonValue(), { maxLength: 4 }), async (records, packed) => {
        const vault = await fresh();
        const shelves = [{ name: 'goals-2026', records: packed, base: null }];
        const written = good(
          await vault.write({ put: records.map((record) => ({ record, base: null })), shelves }),
        );
        const asJson = JSON.parse(JSON.stringify(records)) as Thing[];
        expect(await contents(vault)).toEqual(
          Object.fromEntries(asJson.map((record) => [record.id, record])),
        );
        const { kept } = good(await vault.readOpen());
        for (const { id } of records) expect(kept.get(id)!.iv).toEqual(written.records.get(id));
        expect(good(await vault.readShelf('goals-2026'))).toEqual({
          records: JSON.parse(JSON.stringify(packed)) as unknown,
          iv: written.shelves.get('goals-2026'),
        });
        vault.close();
      }),
      { numRuns: 20 },
    );
  });

  test('moves records between the open shelf and a packed one in one go', async () => {
    const vault = await fresh();
    const written = good(await vault.write(put({ id: 'a' })));
    const shelves = [{ name: 'goals-2026', records: [{ id: 'a' }], base: null }];
    const remove = [{ id: 'a', base: written.records.get('a')! }];
    good(await vault.write({ remove, shelves }));
    expect(await contents(vault)).toEqual({});
    expect(good(await vault.readShelf('goals-2026')).records).toEqual([{ id: 'a' }]);
  });

  test('writes nothing at all when someone else was faster with any part of it', async () => {
    const vault = await fresh();
    const first = good(
      await vault.write({
        ...put({ id: 'a', words: 'one' }),
        shelves: [{ name: 's', records: [1], base: null }],
      }),
    );
    good(await vault.write(put({ id: 'a', words: 'two' }, first.records.get('a'))));
    const stale = first.records.get('a')!;
    const attempts = [
      {
        put: [
          { record: { id: 'new' }, base: null },
          { record: { id: 'a', words: 'three' }, base: stale },
        ],
      },
      { put: [{ record: { id: 'new' }, base: null }], remove: [{ id: 'a', base: stale }] },
      { put: [{ record: { id: 'new' }, base: null }], shelves: [{ name: 's', records: [], base: null }] },
      { put: [{ record: { id: 'a' }, base: null }] },
    ];
    for (const attempt of attempts)
      expect(await vault.write(attempt)).toEqual({ ok: false, error: 'conflict' });
    expect(await contents(vault)).toEqual({ a: { id: 'a', words: 'two' } });
    expect(good(await vault.readShelf('s')).records).toEqual([1]);
  });

  test('may be asked to write nothing', async () => {
    const vault = await fresh();
    expect(await vault.write({})).toEqual({ ok: true, value: { records: new Map(), shelves: new Map() } });
  });

  test('opens no envelope twice that is still the same', async () => {
    const vault = await fresh();
    const written = good(
      await vault.write({ put: ['a', 'b', 'c'].map((id) => ({ record: { id }, base: null })) }),
    );
    const unseal = vi.mocked(envelopes.unseal);
    const before = good(await vault.readOpen());
    unseal.mockClear();
    const again = good(await vault.readOpen());
    expect(unseal).not.toHaveBeenCalled();
    expect(again.kept.get('a')).toBe(before.kept.get('a'));
    good(await vault.write(put({ id: 'b', words: 'new' }, written.records.get('b'))));
    expect(await contents(vault)).toEqual({ a: { id: 'a' }, b: { id: 'b', words: 'new' }, c: { id: 'c' } });
    expect(unseal).toHaveBeenCalledTimes(1);
  });

  test('leaves no words on disk in the clear', async () => {
    const store = await open();
    const vault = good(await Vault.open(store));
    const record = { id: 'a-goal-id', kind: 'goal', words: 'svømme i sjøen' };
    good(
      await vault.write({ ...put(record), shelves: [{ name: 'goals-2026', records: [record], base: null }] }),
    );
    const onDisk = JSON.stringify(
      (await openRows(store)).map(({ id, iv, ct }) => [
        id,
        Buffer.from(iv).toString('latin1'),
        Buffer.from(ct).toString('latin1'),
      ]),
    );
    for (const word of ['a-goal-id', 'goal', 'words', 'svømme', 'record']) expect(onDisk).not.toContain(word);
  });
});

describe('opening a vault', () => {
  test('twice at once gives both windows the same key', async () => {
    for (let round = 0; round < 5; round++) {
      const [one, two] = await twoWindows();
      good(await one.write(put({ id: 'a', words: 'from one' })));
      expect(await contents(two)).toEqual({ a: { id: 'a', words: 'from one' } });
    }
  });

  test('again finds what was there', async () => {
    const name = freshName();
    const before = await opened(await DexieStore.open(name));
    good(await before.write(put({ id: 'a' })));
    before.close();
    expect(await contents(await opened(await DexieStore.open(name)))).toEqual({ a: { id: 'a' } });
  });

  /** A store whose first looks see other slots than there are. */
  class OddStore extends MemoryStore {
    readonly looks: (readonly SlotRow[])[] = [];
    override async entrance(): Promise<Entrance> {
      const { slots, door } = await super.entrance();
      return { slots: this.looks.shift() ?? slots, door };
    }
  }

  const keysLost = { ok: false, error: 'keysLost' };
  const slot = (row: object): SlotRow => row as unknown as SlotRow;

  test('lays no new key over records whose key is gone', async () => {
    const store = new MemoryStore();
    const vault = await opened(store);
    good(await vault.write(put({ id: 'a' })));
    const { slots } = await store.entrance();
    const { generation } = vault.inside();
    await changeSlots(store, generation, [], ['device', 'generation']);
    expect(await Vault.open(store)).toEqual(keysLost);
    expect((await store.entrance()).slots).toEqual([]);
    expect(await store.envelopes('open', '')).toHaveLength(1);
    // The slots that are there after all still open it.
    await changeSlots(store, '', slots, []);
    expect(await contents(await opened(store))).toEqual({ a: { id: 'a' } });
  });

  test('takes the key of a window that was new a moment earlier and has written already', async () => {
    const store = new OddStore();
    good(await (await opened(store)).write(put({ id: 'a' })));
    // The first look at the slots came before the other window laid its own.
    store.looks.push([]);
    expect(await contents(await opened(store))).toEqual({ a: { id: 'a' } });
  });

  test('says that the keys are lost when the slot does not open', async () => {
    const store = new MemoryStore();
    const [one, two] = [(await newDeviceSlot()).slot, (await newDeviceSlot()).slot];
    await lay(store, [{ ...one, kek: two.kek }]);
    expect(await Vault.open(store)).toEqual(keysLost);
    for (const row of [{ id: 'device', type: 'device', v: 1 }, newGeneration()]) {
      const bare = new MemoryStore();
      await lay(bare, [slot(row)]);
      expect(await Vault.open(bare)).toEqual(keysLost);
    }
  });

  test('asks for a newer app when the only slots are of kinds it does not know', async () => {
    for (const row of [
      { id: 'ring', type: 'ring', v: 1 },
      { id: 'code', type: 'code', v: 2 },
      { ...(await newDeviceSlot()).slot, v: 2 },
    ]) {
      const store = new MemoryStore();
      await lay(store, [slot(row), newGeneration()]);
      expect(await Vault.open(store)).toEqual({ ok: false, error: 'newer' });
    }
  });

  test('is locked where there is a code, whatever else lies there', async () => {
    const store = new MemoryStore();
    await lay(store, [(await newDeviceSlot()).slot, slot({ id: 'code', type: 'code', v: 1 })]);
    expect(await Vault.open(store)).toEqual({ ok: false, error: 'locked' });
  });

  test('answers with what the browser refused', async () => {
    const store = new MemoryStore();
    store.entrance = () => Promise.reject(new DOMException('no', 'SecurityError'));
    expect(await Vault.open(store)).toEqual({ ok: false, error: 'denied' });
  });
});

describe('what cannot be read', () => {
  const plant = (store: MemoryStore, envelope: envelopes.Envelope, table: EnvelopeChange['table'] = 'open') =>
    applyTo(store, [{ table, put: envelope, base: null }]);

  test('is counted, left where it is, and in nobody’s way', async () => {
    const store = new MemoryStore();
    const vault = await opened(store);
    good(await vault.write(put({ id: 'a' })));
    const keys = await openSlot(await deviceSlotIn(store));
    const whole = await seal(keys, 'x1', { id: 'later' });
    await plant(store, { ...whole, ct: Uint8Array.from([9, ...whole.ct.slice(1)]) });
    await plant(store, { ...whole, id: 'x2' });
    await plant(store, await seal(keys, 'x3', 'no record'));
    await plant(store, await seal(keys, 'x4', null));
    await plant(store, await seal(keys, 'x5', { id: 7 }));
    for (let round = 0; round < 2; round++) {
      const { kept, unreadable } = good(await vault.readOpen());
      expect([...kept.keys()]).toEqual(['a']);
      expect(unreadable).toBe(5);
    }
    good(await vault.write(put({ id: 'b' })));
    expect(await openRows(store)).toHaveLength(7);
  });

  test('on a shelf is said, and the shelf is not written over unseen', async () => {
    const store = new MemoryStore();
    const vault = await opened(store);
    const first = good(await vault.write({ shelves: [{ name: 's', records: [1], base: null }] }));
    const keys = await openSlot(await deviceSlotIn(store));
    const { diskName } = await import('./keys.ts');
    const id = await diskName(keys, 'shelf:s');
    const later = await seal(keys, id, [1, 2]);
    const ct = Uint8Array.from([9, ...later.ct.slice(1)]);
    await applyTo(store, [{ table: 'packed', put: { ...later, ct }, base: first.shelves.get('s')! }]);
    expect(await vault.readShelf('s')).toEqual({ ok: false, error: 'shelfUnreadable' });
    const over = { shelves: [{ name: 's', records: [], base: first.shelves.get('s')! }] };
    expect(await vault.write(over)).toEqual({ ok: false, error: 'conflict' });
    // An object is no list of records.
    await applyTo(store, [{ table: 'packed', put: await seal(keys, id, {}), base: later.iv }]);
    expect(await vault.readShelf('s')).toEqual({ ok: false, error: 'shelfUnreadable' });
  });
});

describe('a store that fails', () => {
  const failing = (name: string) => () => Promise.reject(new DOMException('', name));

  test('is answered with its problem, never with an exception', async () => {
    const store = new MemoryStore();
    const vault = await opened(store);
    store.apply = failing('QuotaExceededError');
    expect(await vault.write(put({ id: 'a' }))).toEqual({ ok: false, error: 'full' });
    store.envelopes = failing('DatabaseClosedError');
    expect(await vault.readOpen()).toEqual({ ok: false, error: 'gone' });
    store.packed = failing('UnknownError');
    expect(await vault.readShelf('s')).toEqual({ ok: false, error: 'gone' });
  });

  test('that is closed answers that it is gone', async () => {
    const vault = await opened(await DexieStore.open(freshName()));
    vault.close();
    expect(await vault.readOpen()).toEqual({ ok: false, error: 'gone' });
    expect(await vault.write(put({ id: 'a' }))).toEqual({ ok: false, error: 'gone' });
  });
});

describe('two windows', () => {
  test('see what the other wrote, and neither writes over it', async () => {
    const [one, two] = await twoWindows();
    const first = good(await one.write(put({ id: 'a', words: 'one' })));
    const seen = await ivOf(two, 'a');
    expect(seen).toEqual(first.records.get('a'));
    good(await two.write(put({ id: 'a', words: 'two' }, seen)));
    expect(await one.write(put({ id: 'a', words: 'three' }, seen))).toEqual({
      ok: false,
      error: 'conflict',
    });
    expect(await contents(one)).toEqual({ a: { id: 'a', words: 'two' } });
  });

  test('are told of each other’s changes until they no longer want to be', async () => {
    const [one, two] = await twoWindows();
    const told = vi.fn();
    const stop = two.watch(told);
    await soon(() => expect(told).toHaveBeenCalled());
    told.mockClear();
    good(await one.write(put({ id: 'a' })));
    await soon(() => expect(told).toHaveBeenCalled());
    stop();
  });
});

describe('memory', () => {
  test('keeps nothing of what is no longer on the open shelf', async () => {
    const store = new MemoryStore();
    const vault = await opened(store);
    const written = good(await vault.write(put({ id: 'a' })));
    const [envelope] = await openRows(store);
    await contents(vault);
    good(await vault.write({ remove: [{ id: 'a', base: written.records.get('a')! }] }));
    await contents(vault);
    // The very same sealing comes back: it has to be opened again, since nothing of it was kept.
    await applyTo(store, [{ table: 'open', put: envelope!, base: null }]);
    const unseal = vi.mocked(envelopes.unseal);
    unseal.mockClear();
    expect(await contents(vault)).toEqual({ a: { id: 'a' } });
    expect(unseal).toHaveBeenCalledTimes(1);
  });
});
