// Waiting after wrong codes: counted before anything is known, no shorter by turning the clock, closing the page or opening
// a second one, and never the end of anything.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testTools } from '../../../tests/unit/support/locks.ts';
import { freshName, good, soon } from '../../../tests/unit/support/stores.ts';
import { DexieStore } from './dexieStore.ts';
import { longestWait, readDoor, readWait } from './doorRows.ts';
import { VaultLocks } from './locks.ts';
import { MemoryStore } from './memoryStore.ts';
import type { EnvelopeStore } from './store.ts';
import { changeDoor } from './transactions.ts';
import { openWay, unlock, type Key, type Tools } from './unlock.ts';
import { Vault } from './vault.ts';
import { beginTry, Countdown, forgetTries, giveBack, takeOff, waitAfter, type Sight } from './waits.ts';

const now = new Date('2026-11-29T12:00:00.000Z');

/** The ways in, where nothing is packed and nobody else writes. */
const locksOf = (vault: Vault, tools: Tools): VaultLocks =>
  new VaultLocks(vault, {
    nameShelf: () => [],
    alone: (task) => task(),
    outwardName: () => 'Steg',
    tools,
  });

const rowIn = async (store: EnvelopeStore) =>
  readWait((await store.entrance()).door.find(({ id }) => id === 'wait'));
const leftIn = async (store: EnvelopeStore) => (await rowIn(store)).left;

/** A page whose clock and sight are set by hand. */
class HandSight implements Sight {
  time = 0;
  visible = true;
  readonly #ticks = new Set<() => void>();
  readonly #leaves = new Set<() => void>();

  now(): number {
    return this.time;
  }

  isVisible(): boolean {
    return this.visible;
  }

  every(_ms: number, tick: () => void): () => void {
    this.#ticks.add(tick);
    return () => this.#ticks.delete(tick);
  }

  onLeaving(leave: () => void): () => void {
    this.#leaves.add(leave);
    return () => this.#leaves.delete(leave);
  }

  get isWatched(): boolean {
    return this.#ticks.size > 0;
  }

  /** Lets time pass, with a look at it every second as a page has, and what is kept on its way reaching the store. */
  async pass(ms: number): Promise<void> {
    for (let rest = ms; rest > 0; rest -= 1000) {
      this.time += Math.min(1000, rest);
      for (const tick of [...this.#ticks]) tick();
      await new Promise((done) => setTimeout(done, 0));
    }
  }

  async turn(visible: boolean): Promise<void> {
    this.visible = visible;
    for (const leave of [...this.#leaves]) leave();
    await new Promise((done) => setTimeout(done, 0));
  }
}

/** A store in which `left` milliseconds remain. */
async function waiting(left: number, store: EnvelopeStore = new MemoryStore()): Promise<EnvelopeStore> {
  await changeDoor(store, 'wait', () => ({ id: 'wait', tries: 7, left, mark: 'a' }));
  return store;
}

describe('a wrong code', () => {
  test('costs nothing three times, then more and more, and never more than a quarter of an hour', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100, 1e6].map(waitAfter)).toEqual([
      0, 0, 0, 5000, 15_000, 30_000, 60_000, 300_000, 900_000, 900_000, 900_000, 900_000,
    ]);
    expect(waitAfter(0)).toBe(0);
  });

  test('is counted before it is looked at, so that ending the page gives nothing for free', async () => {
    const store = new MemoryStore();
    const vault = good(await Vault.open(store));
    const tools = testTools();
    const locks = locksOf(vault, tools);
    good(await locks.setCode('2580', 'pin', now));
    const counts: number[] = [];
    const stretch: typeof tools.stretch = async (...given) => {
      counts.push((await rowIn(store)).tries);
      return tools.stretch(...given);
    };
    for (let nth = 1; nth <= 4; nth += 1) {
      expect(await openWay(store, { code: '0000' }, { ...tools, stretch })).toEqual({
        ok: false,
        error: { why: 'wrong', wait: waitAfter(nth) },
      });
    }
    expect(counts).toEqual([1, 2, 3, 4]);
    // Now nothing is tried, not even the right one, and nothing more is counted.
    expect(await openWay(store, { code: '2580' }, { ...tools, stretch })).toEqual({
      ok: false,
      error: { why: 'wait', wait: 5000 },
    });
    expect(counts).toHaveLength(4);
    // The plan is there, however many there were.
    await changeDoor(store, 'wait', () => ({ id: 'wait', tries: 1e6, left: 0, mark: '' }));
    const opened = good(await unlock(store, { code: '2580' }, now, tools));
    expect(opened.lastOpened.wrong).toBe(1e6);
    expect(await rowIn(store)).toMatchObject({ tries: 0, left: 0 });
  });

  test('is counted where it is asked for to change the lock, too', async () => {
    const store = new MemoryStore();
    const vault = good(await Vault.open(store));
    const tools = testTools();
    const locks = locksOf(vault, tools);
    good(await locks.setCode('2580', 'pin', now));
    const wrong: Key = { code: '0000' };
    for (const change of [
      () => locks.changeCode(wrong, '1111', 'pin'),
      () => locks.removeCode(wrong),
      () => locks.addPasskey(wrong),
      () => locks.addRecovery(wrong),
    ])
      expect(await change()).toMatchObject({ error: { why: 'wrong' } });
    expect(await locks.changeCode({ code: '2580' }, '1111', 'pin')).toEqual({
      ok: false,
      error: { why: 'wait', wait: 5000 },
    });
  });

  test('makes no other way in wait', async () => {
    const store = new MemoryStore();
    const vault = good(await Vault.open(store));
    const tools = testTools();
    const locks = locksOf(vault, tools);
    good(await locks.setCode('2580', 'pin', now));
    good(await locks.addPasskey({ code: '2580' }));
    const recovery = good(await locks.addRecovery({ code: '2580' }));
    for (const key of [{ passkey: true }, { recovery }] as const) {
      await waiting(60_000, store);
      expect((await openWay(store, key, tools)).ok).toBe(true);
      expect(await leftIn(store)).toBe(0);
    }
    // And a slip of the finger on the sheet costs nothing.
    expect(await openWay(store, { recovery: `${recovery}0` }, tools)).toEqual({
      ok: false,
      error: { why: 'mistyped' },
    });
    expect((await rowIn(store)).tries).toBe(0);
  });

  test('in two windows at once is counted twice', async () => {
    const name = freshName();
    const stores = [await DexieStore.open(name), await DexieStore.open(name)] as const;
    const begun = await Promise.all(
      Array.from({ length: 10 }, (_, index) => beginTry(stores[index % 2 === 0 ? 0 : 1])),
    );
    // Four were let in: the fourth of them brought a wait.
    expect(begun.filter(({ ok }) => ok)).toHaveLength(4);
    expect(await rowIn(stores[0])).toMatchObject({ tries: 4, left: 5000 });
  });

  test('that was never looked at is given back, but not over another', async () => {
    const store = new MemoryStore();
    const first = await beginTry(store);
    if (!first.ok) throw new Error('refused');
    await giveBack(store, first);
    expect((await rowIn(store)).tries).toBe(0);
    const second = await beginTry(store);
    if (!second.ok) throw new Error('refused');
    await beginTry(store);
    await giveBack(store, second);
    expect((await rowIn(store)).tries).toBe(2);
    await forgetTries(store);
    expect((await store.entrance()).door).toEqual([]);
  });
});

describe('counting down', () => {
  test('goes on while the page is in sight, is kept on its way, and ends by itself', async () => {
    const store = await waiting(10_000);
    const sight = new HandSight();
    const told: number[] = [];
    await Countdown.begin(store, (left) => told.push(left), sight);
    await sight.pass(4000);
    await soon(async () => expect(await leftIn(store)).toBe(7000));
    await sight.pass(7000);
    await soon(async () => expect(await leftIn(store)).toBe(0));
    expect(told[0]).toBe(10_000);
    expect(told.at(-1)).toBe(0);
    expect(sight.isWatched).toBe(false);
    // Nothing said that it was over before it was kept.
    expect(told.indexOf(0)).toBe(told.length - 1);
  });

  test('stands still while nobody can see the page, whatever time passes', async () => {
    const store = await waiting(60_000);
    const sight = new HandSight();
    await Countdown.begin(store, () => undefined, sight);
    await sight.pass(2000);
    await sight.turn(false);
    await soon(async () => expect(await leftIn(store)).toBe(58_000));
    sight.time += 24 * 60 * 60_000;
    await sight.pass(5000);
    await sight.turn(true);
    sight.time += 500;
    await sight.turn(false);
    await soon(async () => expect(await leftIn(store)).toBe(57_500));
  });

  test('counts no more than a moment for a phone that slept with the page open, and nothing for a clock that goes back', async () => {
    const store = await waiting(60_000);
    const sight = new HandSight();
    await Countdown.begin(store, () => undefined, sight);
    sight.time += 60 * 60_000;
    await sight.pass(0);
    await sight.turn(true);
    await soon(async () => expect(await leftIn(store)).toBe(58_000));
    sight.time -= 60 * 60_000;
    await sight.turn(true);
    expect(await leftIn(store)).toBe(58_000);
  });

  test('goes on where it was when the page is opened again', async () => {
    const store = await waiting(60_000);
    const before = new HandSight();
    const first = await Countdown.begin(store, () => undefined, before);
    await before.pass(9000);
    await soon(async () => expect(await leftIn(store)).toBe(51_000));
    first.stop();
    const told: number[] = [];
    await Countdown.begin(store, (left) => told.push(left), new HandSight());
    expect(told).toEqual([51_000]);
  });

  test('is no faster in several windows than in one, however their times lie', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ tab: fc.nat(2), ms: fc.integer({ min: 1, max: 2000 }), keep: fc.boolean() }), {
          minLength: 5,
          maxLength: 40,
        }),
        async (steps) => {
          const store = await waiting(longestWait);
          const sights = [new HandSight(), new HandSight(), new HandSight()];
          const counts = await Promise.all(
            sights.map((sight) => Countdown.begin(store, () => undefined, sight)),
          );
          let passed = 0;
          for (const { tab, ms, keep } of steps) {
            passed += ms;
            for (const sight of sights) sight.time += ms;
            await sights[tab]!.turn(true);
            if (keep) await counts[tab]!.keep();
            expect(await leftIn(store)).toBeGreaterThanOrEqual(longestWait - passed);
          }
          for (const count of counts) await count.keep();
          for (const count of counts) count.stop();
        },
      ),
      { numRuns: 60 },
    );
  });

  test('of a try that another has followed takes nothing off that one’s wait', async () => {
    const store = await waiting(5000);
    const seen = await rowIn(store);
    await changeDoor(store, 'wait', () => ({ id: 'wait', tries: 8, left: 300_000, mark: 'b' }));
    expect(await takeOff(store, seen, 5000)).toMatchObject({ left: 300_000 });
  });

  test('that cannot be kept counts on, and is kept when it can be', async () => {
    const store = await waiting(60_000);
    const sight = new HandSight();
    await Countdown.begin(store, () => undefined, sight);
    const transact = store.transact.bind(store);
    store.transact = (mode, places, task) =>
      mode === 'r'
        ? transact(mode, places, task)
        : Promise.reject(new DOMException('', 'QuotaExceededError'));
    await sight.pass(6000);
    expect(await leftIn(store)).toBe(60_000);
    store.transact = transact;
    await sight.pass(1000);
    await soon(async () => expect(await leftIn(store)).toBe(53_000));
  });

  test('is over at once where there is nothing to wait', async () => {
    const store = new MemoryStore();
    const told: number[] = [];
    const sight = new HandSight();
    await Countdown.begin(store, (left) => told.push(left), sight);
    expect(told).toEqual([0]);
    await sight.pass(1000);
    await soon(() => expect(sight.isWatched).toBe(false));
    expect((await store.entrance()).door).toEqual([]);
  });
});

describe('what lies at the door', () => {
  test.each([
    [{ tries: -1, left: -5 }, 1_000_000, longestWait],
    [{ tries: 'many', left: 'long' }, 1_000_000, longestWait],
    [{ tries: NaN, left: NaN }, 1_000_000, longestWait],
    [{ tries: 2, left: Infinity }, 2, longestWait],
    [{}, 1_000_000, longestWait],
  ])('as %j never opens anything sooner, and never keeps anybody out for good', (row, tries, left) => {
    expect(readWait({ id: 'wait', ...row } as never)).toMatchObject({ tries, left });
  });

  test('is read whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.object()), fc.array(fc.object()), (slots, door) => {
        const read = readDoor({ slots, door } as never);
        expect([0, 60_000, 300_000]).toContain(read.settings.delay);
        expect(read.wait).toBeGreaterThanOrEqual(0);
        expect(read.wait).toBeLessThanOrEqual(longestWait);
      }),
    );
    const door = [
      { id: 'lock', delay: 12, deletable: 'yes' },
      { id: 'wait', left: -1 },
    ];
    expect(readDoor({ slots: [{ id: 'code', type: 'code', v: 1, kind: 7 }], door } as never)).toEqual({
      ways: { code: 'phrase', passkey: false, recovery: false },
      covered: false,
      wait: longestWait,
      settings: { delay: 60_000, deletable: false },
      card: null,
    });
  });
});
