// A browser that is killed again and again: while words are written, while a backup takes the place of a plan, while a
// database of an earlier layout is brought to today's, and while everything is sealed anew. What was shown as kept is there
// every time. A short run is part of the tests; `npm run torture` is the long one, and what came of it lies in reports/.
import { appendFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Browser } from './browser.ts';
import { keysSite, openKeys } from './keysSite.ts';
import type { Serving } from './server.ts';

const code = 'sol over vann';
/** How often the browser is killed in each of the four. */
const kills = Math.ceil(Number(process.env.STEG_KILLS ?? 40) / 4);
const patience = { timeout: 60_000 + kills * 15_000 };

let site: Serving;
/** How each kill ended, and how often. */
const report: Record<string, Record<string, number>> = {};

function note(what: string, how: string): void {
  const counts = (report[what] ??= {});
  counts[how] = (counts[how] ?? 0) + 1;
}

beforeAll(async () => {
  site = await keysSite();
});
afterAll(async () => {
  await site.stop();
  mkdirSync('reports', { recursive: true });
  const outcome = { at: new Date().toISOString(), killsOfEach: kills, report };
  writeFileSync('reports/torture.json', `${JSON.stringify(outcome, null, 2)}\n`);
  console.info(`Killed ${String(kills)} times each: ${JSON.stringify(report)}`);
});

const numbered = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, nth) => `${name} ${String(nth)}`);

const texts = (page: Page) => page.evaluate(() => keys.texts());

/** Some time from now, drawn anew for each kill. */
const soon = (most: number): Promise<void> => new Promise((done) => setTimeout(done, Math.random() * most));

/** Answers when the page says something that begins so. */
const saying = (page: Page, text: string): Promise<void> =>
  new Promise((done) => {
    page.on('console', (message) => {
      if (message.text().startsWith(text)) done();
    });
  });

/** A page that says when it begins to write a plan anew. */
async function start(browser: Browser): Promise<Page> {
  const page = await openKeys(await browser.open(), site);
  await page.evaluate(() => {
    const clear: () => IDBRequest<undefined> = Reflect.get(IDBObjectStore.prototype, 'clear');
    IDBObjectStore.prototype.clear = function () {
      console.info('writing');
      return clear.call(this);
    };
  });
  return page;
}

async function nothingUnreadable(page: Page): Promise<void> {
  expect(await page.evaluate(() => [keys.house.phase, keys.house.plan.unreadable])).toEqual(['open', 0]);
}

describe('a browser that is killed', () => {
  test('while words are written has every word it showed as kept', patience, async () => {
    const browser = new Browser();
    let page = await start(browser);
    for (let nth = 0; nth < kills; nth += 1) {
      let kept = (await texts(page)).length;
      page.on('console', (message) => {
        const [, number] = /^kept (\d+)$/.exec(message.text()) ?? [];
        if (number !== undefined) kept = Number(number) + 1;
      });
      const first = saying(page, 'kept');
      void page.evaluate(() => keys.writeOn()).catch(() => undefined);
      await first;
      await soon(600);
      await browser.kill();
      page = await start(browser);
      const there = await texts(page);
      expect(there.length).toBeGreaterThanOrEqual(kept);
      expect(there).toEqual(numbered('steg', there.length));
      await nothingUnreadable(page);
      note('writing', there.length === kept ? 'as shown' : 'one more was on the disk than was shown');
    }
    await browser.close();
  });

  test(
    'while a backup takes the place of a plan has the one or the other, and a copy of the one before',
    patience,
    async () => {
      const browser = new Browser();
      let page = await start(browser);
      const plans = { før: 90, etter: 140 };
      await page.evaluate(() => keys.bringBack('før', 90));
      let now: keyof typeof plans = 'før';
      for (let nth = 0; nth < kills; nth += 1) {
        const next: keyof typeof plans = now === 'før' ? 'etter' : 'før';
        const begun = saying(page, 'writing');
        const done: string[] = [];
        const change = page
          .evaluate(([name, count]) => keys.bringBack(name, count), [next, plans[next]] as const)
          .then(() => done.push(next))
          .catch(() => undefined);
        // Every other time in the very moment of writing, else anywhere.
        if (nth % 2 === 1) await Promise.race([begun, change]);
        await Promise.race([change, soon(nth % 2 === 1 ? 40 : 250)]);
        const wasDone = done.length > 0;
        await browser.kill();
        page = await start(browser);
        const there = [...(await texts(page))].sort();
        const isNext: boolean = there[0]?.startsWith(next) === true;
        const name: keyof typeof plans = isNext ? next : now;
        expect(there).toEqual([...numbered(name, plans[name])].sort());
        if (wasDone) expect(isNext).toBe(true);
        if (isNext) {
          const copies = await page.evaluate(() => keys.copies());
          expect([...(copies[0] ?? [])].sort()).toEqual([...numbered(now, plans[now])].sort());
        }
        await nothingUnreadable(page);
        note('bringing back', isNext ? 'the new plan, with a copy of the one before' : 'the plan as it was');
        now = name;
      }
      await browser.close();
    },
  );

  test(
    'while a database of an earlier layout is brought to today’s has everything in it',
    patience,
    async () => {
      const browser = new Browser();
      let page = await start(browser);
      const count = 60;
      await page.evaluate((given) => keys.write(given), count);
      for (let nth = 0; nth < kills; nth += 1) {
        // What lays the rows as they were is not the app, and writes at once.
        await page.evaluate(() => keys.freshLog());
        await page.goto(`${site.url}nothing-here`);
        await page.evaluate(layAsBefore);
        await page.goto(site.url);
        await page.waitForFunction(() => 'keys' in globalThis);
        void page.evaluate(() => keys.open()).catch(() => undefined);
        await soon(20);
        await browser.kill();
        page = await browser.open();
        await page.goto(`${site.url}nothing-here`);
        const version = await page.evaluate(
          async () => (await indexedDB.databases()).find(({ name }) => name === 'steg')?.version,
        );
        await openKeys(page, site);
        expect(await texts(page)).toEqual(numbered('steg', count));
        await nothingUnreadable(page);
        note(
          'an earlier layout',
          version === 10 ? 'laid out anew at the next start' : 'laid out anew before the end',
        );
      }
      await browser.close();
    },
  );

  test(
    'has everything, also where it was killed halfway through a line of its own log',
    patience,
    async () => {
      const browser = new Browser();
      let page = await start(browser);
      for (const count of [20, 30, 40]) {
        await page.evaluate((given) => keys.write(given), count);
        await browser.kill();
        cutShort(browser.profile);
        page = await start(browser);
        expect(await texts(page)).toEqual(numbered('steg', count));
      }
      await nothingUnreadable(page);
      await browser.close();
    },
  );

  test('while everything is sealed anew opens to the old state or the new', patience, async () => {
    const browser = new Browser();
    const count = 120;
    const unlock = (page: Page) => page.evaluate((given) => keys.house.unlock({ code: given }), code);
    let page = await start(browser);
    await page.evaluate((given) => keys.write(given), count);
    let isLocked = false;
    for (let nth = 0; nth < kills; nth += 1) {
      const isLaying = !isLocked;
      const begun = saying(page, 'writing');
      const change = page
        .evaluate(([given, lays]) => (lays ? keys.setCode(given) : keys.removeCode(given)), [
          code,
          isLaying,
        ] as const)
        .catch(() => undefined);
      // Every other time in the very moment of writing, or just after; else anywhere in the seconds it takes.
      const isInTheMiddle = nth % 2 === 1;
      if (isInTheMiddle) await Promise.race([begun, change]);
      await Promise.race([change, soon(isInTheMiddle ? 40 : isLaying ? 3500 : 1800)]);
      await browser.kill();
      page = await start(browser);
      isLocked = (await page.evaluate(() => keys.house.phase)) === 'locked';
      note(isLaying ? 'laying a lock' : 'taking a lock away', isLocked ? 'locked' : 'open');
      if (isLocked) {
        // A try that was under way is counted, and may be waited for.
        await page.waitForFunction(() => keys.house.door?.wait === 0);
        expect(await unlock(page)).toEqual({ ok: true, value: null });
      }
      expect(await texts(page)).toEqual(numbered('steg', count));
      await nothingUnreadable(page);
    }
    await browser.close();
  });
});

/**
 * What a kill between two writes of the browser leaves in the log of its database: the head of a line (checksum, length,
 * kind), and nothing of what was to follow. The next start goes on writing behind it, and the one after finds a line that is
 * not whole; then it throws the database away.
 */
function cutShort(profile: string): void {
  const databases = join(profile, 'Default/IndexedDB');
  const [folder] = readdirSync(databases).filter((name) => name.endsWith('.leveldb'));
  // Where the browser keeps its databases in another way, there is no such log.
  if (folder === undefined) return;
  const logs = readdirSync(join(databases, folder)).filter((name) => name.endsWith('.log'));
  const newest = logs.sort().at(-1);
  if (newest === undefined) throw new Error('The browser has no log of its database');
  appendFileSync(join(databases, folder, newest), Buffer.from([1, 2, 3, 4, 200, 0, 1]));
}

/** Runs in a page without the app: the same rows in a database as the first version laid it out. */
async function layAsBefore(): Promise<void> {
  const stores = ['slots', 'open', 'packed'];
  const asked = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(new Error(request.error?.message));
    });
  const now = await asked(indexedDB.open('steg'));
  const rows: unknown[][] = [];
  for (const store of stores)
    rows.push((await asked(now.transaction(store).objectStore(store).getAll())) as unknown[]);
  now.close();
  await asked(indexedDB.deleteDatabase('steg'));
  const opening = indexedDB.open('steg', 10);
  opening.onupgradeneeded = () => {
    for (const store of stores) opening.result.createObjectStore(store, { keyPath: 'id' });
  };
  const before = await asked(opening);
  const writing = before.transaction(stores, 'readwrite', { durability: 'strict' });
  for (const [index, store] of stores.entries())
    for (const row of rows[index] ?? []) writing.objectStore(store).put(row);
  await new Promise<void>((done, failed) => {
    writing.oncomplete = () => done();
    writing.onabort = () => failed(new Error(writing.error?.message));
  });
  before.close();
}
