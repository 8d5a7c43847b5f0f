// The house at its door, in several windows at once: each is a house of its own over one database.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { good, soon } from '../../../tests/unit/support/stores.ts';
import type { StretchAsked } from '../vault/stretching.ts';
import type { house as theHouse } from './house.svelte.ts';
import type { DoorNews } from './lock.ts';

type House = typeof theHouse;

/** A worker that comes to something at once; the real one is used in the browser's own tests. */
class QuickWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  static ended = 0;
  /** What happens while it works. */
  static meanwhile: () => Promise<void> = () => Promise.resolve();

  postMessage({ code, salt }: StretchAsked): void {
    void this.#work(new Uint8Array([...code, ...salt]));
  }

  async #work(given: Uint8Array<ArrayBuffer>): Promise<void> {
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', given));
    await QuickWorker.meanwhile();
    this.onmessage?.({ data: { bytes, ms: 500 } });
  }

  terminate(): void {
    QuickWorker.ended += 1;
  }
}

const page = { visibilityState: 'visible', addEventListener: vi.fn(), removeEventListener: vi.fn() };
const channels: BroadcastChannel[] = [];

/** A house in a window of its own. */
async function newWindow(): Promise<House> {
  vi.resetModules();
  const { house } = await import('./house.svelte.ts');
  return house;
}

async function openWindow(): Promise<House> {
  const house = await newWindow();
  await house.open();
  return house;
}

/** A window with a goal in its plan. */
async function withGoal(): Promise<House> {
  const house = await openWindow();
  good(await house.plan.addGoal({ text: 'sove bedre', lang: 'nb' }, {}));
  return house;
}

beforeEach(() => {
  vi.stubGlobal('Worker', QuickWorker);
  vi.stubGlobal('location', new URL('https://steg.example/'));
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', page);
  const Channel = BroadcastChannel;
  vi.stubGlobal(
    'BroadcastChannel',
    class extends Channel {
      constructor(name: string) {
        super(name);
        channels.push(this);
      }
    },
  );
});

afterEach(async () => {
  for (const channel of channels.splice(0)) channel.close();
  vi.unstubAllGlobals();
  await new Promise((done) => (indexedDB.deleteDatabase('steg').onsuccess = done));
});

describe('a house without a lock', () => {
  test('opens, and nothing stands at its door', async () => {
    const house = await openWindow();
    expect(house.phase).toBe('open');
    expect(house.door).toEqual({
      ways: null,
      covered: false,
      card: null,
      wait: 0,
      settings: { delay: 300_000, deletable: false },
    });
    expect(await house.unlock({ code: '2580' })).toEqual({ ok: false, error: { why: 'noSuchWay' } });
  });

  test('that was left in a hurry starts at a cover, also after it was closed, until that is taken away', async () => {
    const house = await withGoal();
    await house.cover();
    expect([house.phase, house.isOpen]).toEqual(['left', false]);
    for (let round = 0; round < 2; round += 1) {
      const again = await openWindow();
      expect([again.phase, again.door?.ways, again.door?.covered, again.isOpen]).toEqual([
        'locked',
        null,
        true,
        false,
      ]);
    }
    const last = await openWindow();
    await last.uncover();
    expect([last.phase, last.plan.goals.length, last.door?.covered]).toEqual(['open', 1, false]);
  });

  test('is covered when it is locked: there is nothing to lock it with', async () => {
    const house = await withGoal();
    await house.lock();
    expect((await openWindow()).door).toMatchObject({ ways: null, covered: true });
  });

  test('keeps what is chosen about the lock where it can be read before it opens', async () => {
    const house = await openWindow();
    good(await house.setLock({ delay: 0, deletable: true }));
    expect(house.door?.settings).toEqual({ delay: 0, deletable: true });
    const next = await openWindow();
    expect([next.phase, next.door?.settings]).toEqual(['open', { delay: 0, deletable: true }]);
  });
});

describe('a house with a lock', () => {
  async function locked(): Promise<House> {
    const house = await withGoal();
    good(await (await house.locks()).setCode('2580', 'pin'));
    return house;
  }

  test('goes on in the window that laid it, and is shut for the next', async () => {
    const house = await locked();
    expect([house.phase, house.door?.ways?.code, house.plan.goals.length]).toEqual(['open', 'pin', 1]);
    good(await house.plan.addGoal({ text: 'gå en tur', lang: 'nb' }, {}));
    const next = await openWindow();
    expect([next.phase, next.isOpen]).toEqual(['locked', false]);
    expect(() => next.plan).toThrow();
    await expect(next.locks()).rejects.toThrow();
    expect(await next.unlock({ code: '1111' })).toEqual({ ok: false, error: { why: 'wrong', wait: 0 } });
    expect(next.phase).toBe('locked');
    await next.uncover();
    expect(next.phase).toBe('locked');
    good(await next.unlock({ code: '٢٥٨٠' }));
    expect([next.phase, next.plan.goals.length, next.lastOpened?.wrong]).toEqual(['open', 2, 1]);
    expect(next.lastOpened?.at).toMatch(/^\d{4}-/);
    expect(QuickWorker.ended).toBeGreaterThan(3);
  });

  test('waits after wrong codes, in a window that is opened anew too', async () => {
    (await locked()).forget();
    const house = await openWindow();
    for (let nth = 0; nth < 4; nth += 1) await house.unlock({ code: '1111' });
    expect(house.door?.wait).toBeGreaterThan(4000);
    expect(await house.unlock({ code: '2580' })).toMatchObject({ error: { why: 'wait' } });
    const next = await openWindow();
    expect(next.door?.wait).toBeGreaterThan(4000);
    expect(await next.unlock({ code: '2580' })).toMatchObject({ error: { why: 'wait' } });
    house.forget();
    next.forget();
  });

  test('is unlocked in its own time when it was left in a hurry, and the cover goes with the lock', async () => {
    const house = await locked();
    await house.cover();
    const next = await openWindow();
    expect(next.door).toMatchObject({ covered: true, ways: { code: 'pin' } });
    good(await next.unlock({ code: '2580' }));
    expect(next.door?.covered).toBe(false);
  });

  test('that is locked while it is being unlocked stays locked', async () => {
    (await locked()).forget();
    const house = await openWindow();
    QuickWorker.meanwhile = () => house.lock();
    expect(await house.unlock({ code: '2580' })).toEqual({ ok: false, error: { why: 'gone' } });
    QuickWorker.meanwhile = () => Promise.resolve();
    expect([house.phase, house.isOpen]).toEqual(['left', false]);
  });

  test('that is locked while its plan is being read stays locked', async () => {
    (await locked()).forget();
    const house = await openWindow();
    const { Plan } = await import('./plan.svelte.ts');
    const open = Plan.open.bind(Plan);
    vi.spyOn(Plan, 'open').mockImplementation(async (...given) => {
      const opened = await open(...given);
      await house.lock();
      return opened;
    });
    await house.unlock({ code: '2580' });
    expect([house.phase, house.isOpen]).toEqual(['left', false]);
  });

  test('loses its lock again by the code, and opens for everybody', async () => {
    const house = await locked();
    good(await (await house.locks()).removeCode({ code: '2580' }));
    expect(house.door?.ways).toBeNull();
    const next = await openWindow();
    expect([next.phase, next.plan.goals.length]).toEqual(['open', 1]);
  });
});

describe('two windows', () => {
  const told = (house: House): DoorNews[] => {
    const news: DoorNews[] = [];
    house.onDoor((one) => news.push(one));
    return news;
  };

  test('are locked together, and what is being typed in the other is given a moment', async () => {
    const one = await withGoal();
    good(await (await one.locks()).setCode('2580', 'pin'));
    const two = await openWindow();
    good(await two.unlock({ code: '2580' }));
    const { plan } = two;
    let flushed = false;
    two.onDoor(async () => {
      flushed = (await plan.keepDraft('goal', { text: 'halv' })).ok;
    });
    const flushing = one.plan.keepDraft('step', { text: 'hel' });
    await one.lock(flushing);
    expect((await flushing).ok).toBe(true);
    await soon(() => expect(two.phase).toBe('left'));
    expect(flushed).toBe(true);
    for (const house of [one, two]) expect(house.isOpen).toBe(false);
    // Nothing of the plan is in memory, and nothing can be written any more.
    expect([plan.goals, plan.draft('goal')]).toEqual([[], null]);
    expect(await plan.keepDraft('goal', { text: 'etter' })).toEqual({ ok: false, error: 'gone' });
    const next = await openWindow();
    good(await next.unlock({ code: '2580' }));
    expect([next.plan.draft('goal'), next.plan.draft('step')]).toEqual([{ text: 'halv' }, { text: 'hel' }]);
  });

  test('let go of everything although a listener throws or never ends', async () => {
    const one = await withGoal();
    const two = await openWindow();
    const news = told(two);
    two.onDoor(() => {
      throw new Error('planted');
    });
    two.onDoor(() => new Promise(() => undefined));
    await one.cover(new Promise(() => undefined));
    await soon(() => expect(two.phase).toBe('left'));
    expect(news).toEqual(['leave']);
  });

  test('leave when a page that opens no plan is left, and begin at a cover', async () => {
    const plan = await withGoal();
    const shown = await newWindow();
    shown.listen();
    await shown.cover();
    await soon(() => expect(plan.phase).toBe('left'));
    expect((await openWindow()).door?.covered).toBe(true);
  });

  test('tell a page that opens no plan', async () => {
    const plan = await withGoal();
    const shown = await newWindow();
    shown.listen();
    const news = told(shown);
    await plan.cover();
    await soon(() => expect(news).toEqual(['leave']));
  });

  test('begin at a cover, though the plan was only on its way when one was left', async () => {
    (await withGoal()).forget();
    const house = await newWindow();
    const opening = house.open();
    await house.cover();
    await opening;
    expect(house.isOpen).toBe(false);
    expect((await openWindow()).door?.covered).toBe(true);
  });

  test('are covered together when nobody has looked for long; one that is covered already stays as it is', async () => {
    const one = await withGoal();
    const two = await openWindow();
    await one.cover();
    await soon(() => expect(two.phase).toBe('left'));
    const covered = await openWindow();
    const three = await openWindow();
    await three.uncover();
    const news = told(three);
    const here = told(covered);
    expect([covered.phase, three.phase]).toEqual(['locked', 'open']);
    const four = await openWindow();
    await four.lock();
    await soon(() => expect(three.phase).toBe('left'));
    expect([news, here, covered.phase]).toEqual([['cover'], [], 'locked']);
  });

  test('stop calling back whoever no longer wants to know', async () => {
    const one = await openWindow();
    const two = await openWindow();
    const heard = vi.fn();
    two.onDoor(heard)();
    await one.cover();
    await soon(() => expect(two.phase).toBe('left'));
    expect(heard).not.toHaveBeenCalled();
  });

  test('of old keys and new: the old shows nothing and says why, once', async () => {
    const one = await withGoal();
    const two = await openWindow();
    const news = told(two);
    good(await (await one.locks()).setCode('2580', 'pin'));
    await soon(() => expect(two.phase).toBe('problem'));
    expect([two.problem, two.isOpen]).toEqual(['rekeyed', false]);
    await new Promise((done) => setTimeout(done, 100));
    expect(news).toEqual(['rekeyed']);
    // And it comes to the door when it is opened once more.
    await two.open();
    expect([two.phase, two.problem]).toEqual(['locked', null]);
  });

  test('find out that the keys are new where nobody tells them', async () => {
    vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockReturnValue();
    const one = await withGoal();
    const two = await openWindow();
    const news = told(two);
    good(await (await one.locks()).setCode('2580', 'pin'));
    await soon(() => expect([two.phase, two.problem]).toEqual(['problem', 'rekeyed']));
    expect(news).toEqual(['rekeyed']);
    vi.restoreAllMocks();
  });

  test('go together when everything is deleted', async () => {
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('localStorage', { getItem: () => null, removeItem: () => undefined });
    vi.stubGlobal('caches', { keys: () => Promise.resolve([]) });
    const one = await withGoal();
    const two = await openWindow();
    const news = told(two);
    expect(await one.deleteEverything()).toEqual([]);
    await soon(() => expect(news).toEqual(['deleted']));
    expect([one.phase, two.phase]).toEqual(['left', 'left']);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('steg');
    expect((await openWindow()).plan.goals).toEqual([]);
  });
});
