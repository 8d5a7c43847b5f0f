// Keys in a real browser: Argon2id in its worker under the policy of the app's pages, passkeys through a virtual
// authenticator, and tabs that lock each other.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { Browser } from './browser.ts';
import { keysSite, openKeys } from './keysSite.ts';
import type { Serving } from './server.ts';

const code = 'sol over vann';
let site: Serving;

beforeAll(async () => {
  site = await keysSite();
});
afterAll(() => site.stop());

const visit = (page: Page): Promise<Page> => openKeys(page, site);

const phase = (page: Page) => page.evaluate(() => keys.house.phase);
const unlock = (page: Page, given: { code: string } | { recovery: string } | { passkey: true }) =>
  page.evaluate((key) => keys.house.unlock(key), given);

/** What lies in the slots, by type. */
const slotTypes = (page: Page) =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('steg');
      opening.onsuccess = () => done(opening.result);
    });
    const rows = await new Promise<{ type: string; hardness?: unknown }[]>((done) => {
      const asking = db.transaction('slots').objectStore('slots').getAll() as IDBRequest<
        { type: string; hardness?: unknown }[]
      >;
      asking.onsuccess = () => done(asking.result);
    });
    db.close();
    return rows.map(({ type, hardness }) => ({ type, hardness }));
  });

describe('a code', () => {
  const browser = new Browser();
  let page: Page;
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  test('is stretched in a worker that is ended, as hard as OWASP asks and as this phone can', async () => {
    page = await visit(await browser.open());
    await page.evaluate(() => keys.write(3));
    await page.evaluate((given) => keys.setCode(given), code);
    const slots = await slotTypes(page);
    expect(slots.map(({ type }) => type).sort()).toEqual(['code', 'deviceKey', 'generation']);
    const hardness = slots.find(({ type }) => type === 'code')?.hardness as {
      memory: number;
      passes: number;
      lanes: number;
    };
    expect(hardness.memory).toBeGreaterThanOrEqual(19 * 1024);
    expect(hardness.passes).toBeGreaterThanOrEqual(2);
    expect(hardness.lanes).toBe(1);
    await vi.waitFor(() => expect(page.workers()).toEqual([]));
    expect(await page.evaluate(() => keys.texts())).toHaveLength(3);
  });

  test('is asked for after the page is loaded anew, and no other opens', async () => {
    await visit(page);
    expect(await phase(page)).toBe('locked');
    expect(await page.evaluate(() => keys.house.door?.ways)).toEqual({
      code: 'phrase',
      passkey: false,
      recovery: false,
    });
    expect(await unlock(page, { code: 'sol over land' })).toEqual({
      ok: false,
      error: { why: 'wrong', wait: 0 },
    });
    expect(await unlock(page, { code: ` SOL\u00a0over vann ` })).toEqual({ ok: true, value: null });
    expect(await page.evaluate(() => keys.texts())).toEqual(['steg 0', 'steg 1', 'steg 2']);
    expect(await page.evaluate(() => keys.house.lastOpened?.wrong)).toBe(1);
  });

  test('makes one wait after wrong ones, through a reload, and only in sight', async () => {
    await visit(page);
    for (let nth = 0; nth < 4; nth += 1) await unlock(page, { code: 'nei nei nei' });
    await visit(page);
    expect(await unlock(page, { code })).toMatchObject({ ok: false, error: { why: 'wait' } });
    const before = await page.evaluate(() => keys.house.door?.wait ?? 0);
    expect(before).toBeGreaterThan(3000);
    await page.waitForFunction(() => keys.house.door?.wait === 0);
    expect(await unlock(page, { code })).toEqual({ ok: true, value: null });
  });

  test('is taken away, and then it opens for everybody', async () => {
    await page.evaluate((given) => keys.removeCode(given), code);
    await visit(page);
    expect(await phase(page)).toBe('open');
    expect(await page.evaluate(() => keys.texts())).toHaveLength(3);
  });
});

describe('the policy of the pages', () => {
  const browser = new Browser();
  afterAll(() => browser.close());

  test('holds on this page too: a worker by a plain text is refused', async () => {
    const page = await visit(await browser.open());
    browser.expectNoFaults();
    expect(
      await page.evaluate(() => {
        try {
          return typeof new Worker('keys.js');
        } catch (error) {
          return (error as Error).name;
        }
      }),
    ).toBe('TypeError');
    await vi.waitFor(() => expect(browser.faults.join()).toContain('require-trusted-types-for'));
  });
});

describe('a passkey and a recovery sheet', () => {
  const browser = new Browser();
  afterAll(() => browser.close());

  test('open what the code opens, and the passkey no longer once it is gone from the phone', async () => {
    const page = await browser.open();
    const session = await page.context().newCDPSession(page);
    await session.send('WebAuthn.enable');
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        ctap2Version: 'ctap2_1',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        hasPrf: true,
        automaticPresenceSimulation: true,
        isUserVerified: true,
      },
    });
    await visit(page);
    await page.evaluate(() => keys.write(2));
    await page.evaluate((given) => keys.setCode(given), code);
    await page.evaluate((given) => keys.addPasskey(given), code);
    const recovery = await page.evaluate((given) => keys.addRecovery(given), code);
    for (const key of [{ passkey: true }, { recovery }] as const) {
      await visit(page);
      expect(await page.evaluate(() => keys.house.door?.ways)).toEqual({
        code: 'phrase',
        passkey: true,
        recovery: true,
      });
      expect(await unlock(page, key)).toEqual({ ok: true, value: null });
      expect(await page.evaluate(() => keys.texts())).toHaveLength(2);
    }
    await session.send('WebAuthn.clearCredentials', { authenticatorId });
    await visit(page);
    expect(await unlock(page, { passkey: true })).toMatchObject({ ok: false, error: { why: 'cancelled' } });
    expect(await unlock(page, { code })).toEqual({ ok: true, value: null });
    browser.expectNoFaults();
  });
});

describe('tabs', () => {
  const browser = new Browser();
  afterAll(() => browser.close());

  test('lock, cover and learn of new keys together', async () => {
    const one = await visit(await browser.open());
    await one.evaluate(() => keys.write(1));
    const two = await visit(await browser.another());
    await one.evaluate((given) => keys.setCode(given), code);
    await two.waitForFunction(() => keys.house.problem === 'rekeyed' && !keys.house.isOpen);
    await visit(two);
    expect(await unlock(two, { code })).toEqual({ ok: true, value: null });
    await two.evaluate(() => keys.house.lock());
    await one.waitForFunction(() => keys.house.phase === 'left');
    await visit(one);
    expect(await phase(one)).toBe('locked');
    expect(await one.evaluate(() => keys.house.door?.covered)).toBe(false);
    expect(await unlock(one, { code })).toEqual({ ok: true, value: null });
    await one.evaluate(() => keys.house.cover());
    await visit(two);
    expect(await two.evaluate(() => keys.house.door?.covered)).toBe(true);
    browser.expectNoFaults();
  });

  test('give everything up together when all of it is deleted', async () => {
    const [one, two] = browser.context.pages() as [Page, Page];
    for (const page of [one, two]) {
      await visit(page);
      await unlock(page, { code });
    }
    expect(await one.evaluate(() => keys.house.deleteEverything())).toEqual([]);
    await two.waitForFunction(() => keys.house.phase === 'left');
    expect(await one.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    expect(await one.evaluate(() => [localStorage.length])).toEqual([0]);
    await visit(one);
    expect([await phase(one), await one.evaluate(() => keys.texts())]).toEqual(['open', []]);
    browser.expectNoFaults();
  });
});
