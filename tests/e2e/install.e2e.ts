// On the home screen: a neutral name, icons that need no network, and no more fetched than is used.
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { Browser } from './browser.ts';
import { Person, see, until } from './person.ts';

const browser = new Browser();
let person: Person;

interface Manifest {
  readonly name: string;
  readonly short_name: string;
  readonly start_url: string;
  readonly scope: string;
  readonly display: string;
  readonly description?: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose?: string }[];
}

const arabicFont = (): readonly string[] => browser.requests.filter((url) => /vazirmatn.*\.woff2/.test(url));

beforeAll(async () => {
  person = new Person(await browser.open(), 'nb', inject('url'));
  await person.firstRun();
  await person.waitForWorker();
});
afterAll(() => browser.close());
afterEach(() => browser.expectNoFaults());

test('the browser finds nothing that stands against installing it', async () => {
  const session = await browser.context.newCDPSession(person.page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
});

test('the name on the home screen says nothing of what it is', async () => {
  const session = await browser.context.newCDPSession(person.page);
  const answer = await session.send('Page.getAppManifest');
  expect(answer.errors).toEqual([]);
  const manifest = JSON.parse(answer.data ?? '') as Manifest;
  expect(manifest).toMatchObject({ name: 'Steg', short_name: 'Steg', display: 'standalone' });
  expect(manifest.description ?? 'Steg').toBe('Steg');
  expect(new URL(manifest.start_url, answer.url).href).toBe(`${inject('url')}uka/`);
  expect(new URL(manifest.scope, answer.url).href).toBe(inject('url'));
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
});

test('manifest and icons are kept on the phone', async () => {
  const links = await person.page
    .locator('link[rel=manifest], link[rel=icon], link[rel=apple-touch-icon]')
    .evaluateAll((all) => all.map((link) => (link as HTMLLinkElement).href));
  expect(links.length).toBe(3);
  const manifest = (await (await fetch(`${inject('url')}manifest.webmanifest`)).json()) as Manifest;
  const wanted = [...links, ...manifest.icons.map(({ src }) => new URL(src, inject('url')).href)];
  const kept = await person.page.evaluate(async (urls) => {
    const found = await Promise.all(urls.map((url) => caches.match(url, { ignoreSearch: true })));
    return found.map((response, index) => (response?.ok === true ? null : urls[index]));
  }, wanted);
  expect(kept.filter((url) => url !== null)).toEqual([]);
});

test('the page names no other place, and no search engine is to list it', async () => {
  const outside = await person.page.evaluate(() =>
    [...document.querySelectorAll('[href], [src]')]
      .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
      .filter((address) => new URL(address, location.href).origin !== location.origin),
  );
  expect(outside).toEqual([]);
  expect(await person.page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  expect(await person.page.locator('html').getAttribute('translate')).toBe('no');
});

test('a page that came while nobody took care of it is taken into care', async () => {
  const session = await browser.context.newCDPSession(person.page);
  // A reload past the worker leaves the page without one, as does one in the moment the first worker begins.
  await session.send('Page.reload', { ignoreCache: true });
  await see(person.title(person.t.week.hello));
  await until(() => person.page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
});

test('the Arabic letters are fetched when Arabic is chosen, and kept from then on', async () => {
  await person.go('week');
  await person.go('goals');
  expect(arabicFont()).toEqual([]);
  await person.go('mine');
  await person.page.getByRole('button', { name: 'العربية' }).click();
  const arabic = new Person(person.page, 'ar', inject('url'));
  await see(arabic.title(arabic.t.mine.title));
  await until(() => arabicFont().length).toBeGreaterThan(0);
  await until(() =>
    person.page.evaluate(async () => {
      const all = await Promise.all(
        (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
      );
      return all.flat().filter(({ url }) => url.includes('vazirmatn')).length;
    }),
  ).toBe(1);
  await browser.context.setOffline(true);
  await person.page.reload();
  await see(arabic.title(arabic.t.mine.title));
  expect(
    await person.page.evaluate(
      async () => (await document.fonts.load('1rem "Vazirmatn Variable"', 'أهدافي')).length,
    ),
  ).toBe(1);
});
