// The way out, in a hurry: always there and first, gone in the same frame, and nothing behind it by Back, Forward or loading
// anew. What Shift three times does is held to the scenarios of GOV.UK's «Exit this page».
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { browserFlags } from '../../scripts/browser.mjs';
import { arabicFontAway, Browser } from './browser.ts';
import { gone, Person, see, until } from './person.ts';
import { oddWord } from './scan.ts';
import type { Lang } from './texts.ts';

const recipe = { nb: 'Pannekaker', en: 'Pancakes', ar: 'فطائر رقيقة' } as const;

/** Whether the way out is what Tab reaches first, nothing lies over it or pushes it out of sight, and a finger finds it. */
function firstAndInSight(page: Page): Promise<{ first: boolean; inSight: boolean; large: boolean }> {
  return page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const place = [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1) ?? document.body;
    const reached = [
      ...place.querySelectorAll<HTMLElement>('a[href], button, input, textarea, select, summary, [tabindex]'),
    ].filter((one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }));
    const way = document.querySelector<HTMLElement>('#leave button')!;
    const { x, y, width, height } = way.getBoundingClientRect();
    const on = document.elementFromPoint(x + width / 2, y + height / 2);
    return {
      first: reached[0] === way && reached.every(({ tabIndex }) => tabIndex === 0),
      inSight: x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight && way.contains(on),
      large: height >= 48 && width >= 48,
    };
  });
}

const everything = { first: true, inSight: true, large: true };

async function expectWayOut(page: Page, where: string): Promise<void> {
  expect(await firstAndInSight(page), where).toEqual(everything);
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  expect(await firstAndInSight(page), `${where}, scrolled`).toEqual(everything);
  await page.evaluate(() => window.scrollTo(0, 0));
}

const isReached = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.matches('#leave button') === true);

/** With a real key: the very first press of Tab after an address was opened. */
async function expectFirstTab(page: Page, where: string): Promise<void> {
  await page.keyboard.press('Tab');
  expect(await isReached(page), `${where}, first Tab`).toBe(true);
}

describe.each(['nb', 'ar'] as const)('in %s «close now»', (lang) => {
  const browser = new Browser();
  let person: Person;
  const words = { nb: ['Jeg vil sove', 'Legge meg'], ar: ['أريد أن أنام', 'أذهب إلى السرير'] }[lang];

  beforeAll(async () => {
    person = new Person(await browser.open(), lang, inject('url'));
  });
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  test('is first and in sight on the first screens', async () => {
    const { t, page } = person;
    for (const path of ['', 'start/', 'uka/', 'trygg/']) {
      await person.visit(path);
      await see(page.getByRole('button', { name: 'العربية' }));
      await expectWayOut(page, `language by ${path}`);
      await expectFirstTab(page, `language by ${path}`);
    }
    await person.chooseLanguage();
    await expectWayOut(page, 'honest');
    await person.button(t.app.next).click();
    await see(person.title(t.start.leave.title));
    await expectWayOut(page, 'leave');
    // What it does not do is said before the first word is written.
    for (const said of [t.start.leave.history, t.start.leave.watched]) await see(page.getByText(said));
    await person.button(t.app.next).click();
    await see(person.title(t.start.likes.title));
    await expectWayOut(page, 'likes');
    await person.button(t.app.skip).click();
    await see(person.title(t.week.hello));
  });

  test('is first and in sight in every room, also on a short and narrow phone', async () => {
    const { t, page } = person;
    await person.writeGoal(words[0]!);
    await person.addStep(words[1]!, { week: true });
    for (const size of [
      { width: 390, height: 844 },
      { width: 320, height: 568 },
    ]) {
      const at = size.width;
      await page.setViewportSize(size);
      for (const path of ['', 'maal/', 'trygg/', 'folk/', 'mitt/', 'gjennomgang/']) {
        await person.visit(path);
        await see(person.heading);
        await expectWayOut(page, `${path} ${at}`);
        await expectFirstTab(page, `${path} ${at}`);
      }
      await person.visit('uka/');
      await person.openGoal(words[0]!);
      await expectWayOut(page, `a goal ${at}`);
      await person.newStep();
      await expectWayOut(page, `a form ${at}`);
      await person.button(t.app.back).click();
    }
    await page.setViewportSize({ width: 390, height: 844 });
  });

  test('comes along into a sheet and the hard moment, and back out again', async () => {
    const { t, page } = person;
    await person.go('week');
    await person.openSheet(t.week.managed.add);
    await expectWayOut(page, 'a sheet');
    // The sheet's own words are where reading begins; one step back from there is the way out.
    await page.keyboard.press('Shift+Tab');
    expect(await isReached(page)).toBe(true);
    await person.closeSheet();
    await expectWayOut(page, 'after a sheet');
    await person.openMoment();
    await expectWayOut(page, 'the hard moment');
    await person.inMoment(t.moment.ring).click();
    await see(person.moment.locator('a[href="tel:113"]'));
    await expectWayOut(page, 'the numbers');
    await person.inMoment(t.app.back).click();
    await person.closeMoment();
    await expectWayOut(page, 'after the hard moment');
  });

  test('is first at the cover and at the lock, and in what opens there', async () => {
    const { t, page } = person;
    await person.leave();
    await person.visit();
    await see(person.button(t.lock.goOn));
    await expectWayOut(page, 'the cover');
    await expectFirstTab(page, 'the cover');
    await person.goOn();
    await person.setCode('2468', 'pin');
    await person.visit('maal/');
    await see(person.title(t.lock.pin.title));
    await expectWayOut(page, 'the lock');
    await expectFirstTab(page, 'the lock');
    for (const words of [t.lock.forgotten.ask, t.lock.language]) {
      await person.openSheet(words);
      await expectWayOut(page, words);
      await person.closeSheet();
    }
    await person.openMoment();
    await expectWayOut(page, 'the hard moment before the lock');
    await person.closeMoment();
    await person.unlock('2468', 'pin');
    await see(person.title(t.goals.title));
  });

  test('lies at the end of the line, which in Arabic is the left', async () => {
    const middle = await person.wayOut.evaluate((way) => {
      const { left, right } = way.getBoundingClientRect();
      return (left + right) / 2 / innerWidth;
    });
    if (lang === 'ar') expect(middle).toBeLessThan(0.3);
    else expect(middle).toBeGreaterThan(0.7);
  });

  test('shows the plain page, in the same language', async () => {
    await person.leave();
    expect(await person.page.locator('html').getAttribute('lang')).toBe(lang);
    expect(await person.page.title()).toBe(recipe[lang]);
    // It says nothing of where it comes from, and has no way back into it.
    expect(await person.page.content()).not.toMatch(/steg\b.*(kode|lås|mål)|icon\.svg|manifest|<script|<a /i);
  });
});

describe('pressing it', () => {
  const browser = new Browser();
  let person: Person;
  const word = oddWord();

  beforeAll(async () => {
    person = new Person(await browser.open(), 'nb', inject('url'));
    await person.firstRun();
    await person.writeGoal(`Jeg vil ${word}`);
  });
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  /** Presses it and looks in the very same task: nothing has been waited for. */
  const press = (): Promise<{ before: number; after: number; ground: string }> =>
    person.page.evaluate(() => {
      /** How many elements with words of their own, or a picture, can be seen. */
      const seen = (): number =>
        [...document.querySelectorAll('body *')].filter(
          (one) =>
            (one.matches('img, svg, canvas, input, textarea') ||
              [...one.childNodes].some(
                ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim() !== '',
              )) &&
            one.checkVisibility({ visibilityProperty: true }),
        ).length;
      const before = seen();
      document.querySelector<HTMLElement>('#leave button')!.click();
      const { backgroundImage, backgroundColor } = getComputedStyle(document.documentElement);
      return { before, after: seen(), ground: `${backgroundImage} ${backgroundColor}` };
    });

  test.each<readonly [where: string, open: () => Promise<unknown>]>([
    ['on a page', () => Promise.resolve()],
    ['in a sheet', () => person.openSheet(person.t.goals.page.move)],
    ['in the hard moment', () => person.openMoment()],
  ])('%s covers every word in the same frame', async (_where, open) => {
    await person.openGoal(`Jeg vil ${word}`);
    await open();
    const { before, after, ground } = await press();
    expect(before).toBeGreaterThan(3);
    expect(after).toBe(0);
    expect(ground).toBe('none rgb(255, 255, 255)');
    await person.page.waitForURL(person.plainPage);
    await person.visit();
    await person.goOn();
    await see(person.heading);
  });

  test('twice, and with Shift as well, leaves once', async () => {
    await person.page.evaluate(() => {
      const way = document.querySelector<HTMLElement>('#leave button')!;
      way.click();
      for (let times = 0; times < 3; times++)
        for (const type of ['keydown', 'keyup'])
          window.dispatchEvent(new KeyboardEvent(type, { key: 'Shift' }));
      way.click();
    });
    await person.page.waitForURL(person.plainPage);
    await person.visit();
    await person.goOn();
  });

  test('keeps what is half typed, with and without a network', async () => {
    const { t, page } = person;
    await person.waitForWorker();
    for (const offline of [false, true]) {
      await browser.context.setOffline(offline);
      const half = `Jeg vil rekke å ${String(offline)}`;
      await person.visit('maal/');
      await person.newGoal();
      await person.goalText.fill('');
      await person.goalText.pressSequentially(half);
      await page.evaluate(() => document.querySelector<HTMLElement>('#leave button')!.click());
      await page.waitForURL(person.plainPage);
      await person.visit('maal/');
      await see(person.button(t.lock.goOn));
      // The cover says nothing, and has nothing to ask for.
      expect(await page.locator('main').innerText()).not.toMatch(/rekke|Jeg vil/);
      await person.goOn();
      await person.newGoal();
      await until(() => person.goalText.inputValue()).toBe(half);
    }
    await browser.context.setOffline(false);
  });

  test('leaves in every tab that is looked at', async () => {
    const other = new Person(await browser.another(), 'nb', inject('url'));
    await other.visit('maal/');
    await see(other.page.getByText(`Jeg vil ${word}`, { exact: true }));
    await person.leave();
    await other.page.waitForURL(other.plainPage);
    await other.visit('maal/');
    await see(other.button(other.t.lock.goOn));
    // One cover for all of them: what is uncovered in one tab is so in the other.
    await person.visit();
    await person.goOn();
    await other.page.reload();
    await see(other.title(other.t.goals.title));
    await other.page.close();
  });

  test('leaves in a tab that stands at its cover, and in one whose plan is only on its way', async () => {
    const other = new Person(await browser.another(), 'nb', inject('url'));
    await person.leave();
    await other.visit('maal/');
    await see(other.button(other.t.lock.goOn));
    await person.visit();
    await person.goOn();
    await person.leave();
    await other.page.waitForURL(other.plainPage);
    await person.visit();
    await person.goOn();
    // It is told from the page's very first moment on, and so before there is anything on screen that could listen.
    await other.page.addInitScript(() => {
      const channel = new BroadcastChannel('steg-door');
      const telling = setInterval(() => {
        if (document.documentElement.classList.contains('covered')) clearInterval(telling);
        else channel.postMessage('leave');
      }, 1);
    });
    await other.page.goto(`${inject('url')}maal/`, { waitUntil: 'commit' });
    await other.page.waitForURL(other.plainPage);
    await other.page.close();
    await person.visit();
    await person.goOn();
  });

  test('leaves the plan from the page of whoever is shown something, and that page from the plan', async () => {
    const other = new Person(await browser.another(), 'nb', inject('url'));
    await other.visit('vis/');
    await see(other.title(other.t.viewer.home.title));
    await other.leave();
    await person.page.waitForURL(person.plainPage);
    await person.visit();
    await person.goOn();
    await other.visit('vis/');
    await see(other.title(other.t.viewer.home.title));
    await person.leave();
    await other.page.waitForURL(other.plainPage);
    await other.page.close();
    await person.visit();
    await person.goOn();
  });

  test('with a code, coming back begins at the lock, and leads away from there too', async () => {
    const { t, page } = person;
    await person.setCode('2468', 'pin');
    await person.leave();
    await person.visit('maal/');
    await see(person.title(t.lock.pin.title));
    expect(await page.content()).not.toContain(word);
    // Another tab stands there too, and leaves along with this one.
    const other = new Person(await browser.another(), 'nb', inject('url'));
    await other.visit('folk/');
    await see(other.title(t.lock.pin.title));
    await person.leave();
    await other.page.waitForURL(other.plainPage);
    await other.page.close();
    await person.visit('maal/');
    await person.unlock('2468', 'pin');
    await see(page.getByText(`Jeg vil ${word}`, { exact: true }));
  });
});

const rooms = ['uka/', 'maal/', 'trygg/', 'folk/', 'gjennomgang/', 'mitt/', 'start/', ''] as const;

describe.each([
  ['in a tab', 'nb', false],
  ['in a tab', 'ar', false],
  ['installed', 'nb', true],
  ['installed', 'ar', true],
] as const)('%s, in %s: Back, Forward and loading anew', (_name, lang, isApp) => {
  const word = oddWord();
  /** The rooms that show the word on their first screen. */
  const holding: readonly string[] = ['uka/', 'maal/', 'trygg/', 'folk/', 'mitt/', ''];
  const browser = new Browser(undefined, isApp ? { args: [...browserFlags, `--app=${inject('url')}`] } : {});
  let person: Person;

  beforeAll(async () => {
    person = new Person(await browser.open(), lang, inject('url'));
    const { t, page } = person;
    browser.tolerate(arabicFontAway);
    await person.firstRun();
    await person.writeGoal(word);
    await person.go('mine');
    await person.field(t.mine.me.name).fill(word);
    await person.field(t.mine.me.name).press('Enter');
    await person.go('safety');
    await person.button(t.safety.empty.begin).click();
    await person.field(t.safety.line.new).fill(word);
    await person.button(t.safety.line.add).click();
    await see(page.locator('main').getByText(word, { exact: true }));
    await person.backToSafety();
    await person.button(t.safety.ways.people).click();
    await person.openSheet(t.people.list.add);
    await person.field(t.people.sheet.name).fill(word);
    await person.sheet.getByRole('button', { name: t.app.keep, exact: true }).click();
    await gone(person.sheet);
    await person.waitForWorker();
    await person.leave();
  });
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  /** Every word of the page, also of what is typed in it. */
  const allText = (): Promise<string> =>
    person.page.evaluate(() =>
      [
        document.documentElement.textContent,
        ...[...document.querySelectorAll('input, textarea')].map((one) => (one as HTMLInputElement).value),
      ].join(' '),
    );

  /** From every room in turn, each at a place of its own in the history; and then all the way back and forth again. */
  async function fromAll(): Promise<void> {
    const { page, t } = person;
    const look = async (how: string): Promise<void> => {
      // What the tab list shows, and what the page does.
      const [url, title, text] = [page.url(), await page.title(), await allText()];
      expect(text.includes(word), how).toBe(false);
      expect(['elsewhere', recipe[lang]], how).toContain(title);
      expect(url === person.plainPage || url.startsWith('data:'), `${how} ${url}`).toBe(true);
    };
    await page.goto('data:text/html,<title>elsewhere</title>');
    for (const room of rooms) {
      await person.visit(room);
      await person.goOn();
      expect(await page.evaluate(() => matchMedia('(display-mode: standalone)').matches)).toBe(isApp);
      if (room === 'start/') await see(page.getByRole('button', { name: 'Norsk' }));
      else await see(person.heading);
      if (holding.includes(room)) await until(async () => (await allText()).includes(word)).toBe(true);
      // Further in, where there is something: the app's own way there is no entry either.
      if (room === 'uka/') await person.openGoal(word);
      if (room === 'trygg/') await person.openMoment();
      if (room === 'maal/') await person.openSheet(t.goals.ideas.open);
      await person.leave();
      await look(`${room} left`);
    }
    expect(rooms.length).toBeGreaterThan(5);
    for (const room of [...rooms].reverse()) {
      await page.goBack();
      await look(`back, past ${room}`);
    }
    expect(page.url()).toMatch(/^data:/);
    for (const room of rooms) {
      await page.goForward();
      await look(`forward, to ${room}`);
      expect(page.url()).toBe(person.plainPage);
    }
    await page.reload();
    await look('loaded anew');
    expect(page.url()).toBe(person.plainPage);
  }

  test('with a network', fromAll);

  test('without one', async () => {
    await browser.context.setOffline(true);
    await fromAll();
    await browser.context.setOffline(false);
  });
});

describe('a page of the app that lies further back', () => {
  const browser = new Browser();
  afterAll(() => browser.close());

  // The browser may keep it in memory as it was and show it again by Back; leaving tells it, which ends that too.
  test('is covered when it comes back, and never shows its words', async () => {
    const word = oddWord();
    const page = await browser.openAsItIs();
    const person = new Person(page, 'nb', inject('url'));
    await person.firstRun();
    await person.writeGoal(`Jeg vil ${word}`);
    await person.waitForWorker();
    await browser.context.addInitScript(() => {
      window.addEventListener('pageshow', () => {
        // What the person sees is what is there when it is drawn; it is looked at from the moment of leaving on.
        if (localStorage.getItem('seen') === null) return;
        const keep = (): void => {
          const entry = `${location.pathname} ${document.body.innerText}`;
          localStorage.setItem('seen', `${localStorage.getItem('seen') ?? ''}\n${entry}`);
        };
        keep();
        requestAnimationFrame(keep);
      });
    });
    await person.visit('maal/');
    await see(page.getByText(`Jeg vil ${word}`, { exact: true }));
    await person.visit('uka/');
    await see(person.heading);
    await page.evaluate(() => localStorage.setItem('seen', ''));
    await person.leave();
    // It may begin anew at once, which ends the way back before it was all there.
    await page.goBack({ waitUntil: 'commit' }).catch(() => null);
    await until(() => page.url()).toBe(`${person.url}maal/`);
    await see(person.button(person.t.lock.goOn));
    const seen = await page.evaluate(() => localStorage.getItem('seen') ?? '');
    // It was looked at; else this would say nothing.
    expect(seen).toContain('maal/');
    expect(seen).not.toContain(word);
    await person.goOn();
    await see(page.getByText(`Jeg vil ${word}`, { exact: true }));
    browser.expectNoFaults();
  });
});

describe('a site of one’s own choice', () => {
  let site: Server;
  let address: string;
  const browsers: Browser[] = [];

  beforeAll(async () => {
    const pem = readFileSync('tests/fixtures/elsewhere.pem');
    site = createServer({ key: pem, cert: pem }, (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end('<!doctype html><title>Været</title><link rel="icon" href="data:," />');
    });
    await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
    address = `https://127.0.0.1:${String((site.address() as AddressInfo).port)}/`;
  });
  afterAll(async () => {
    for (const browser of browsers) await browser.close();
    site.closeAllConnections();
    await new Promise((done) => site.close(done));
  });

  const asked = (): readonly string[] => browsers.at(-1)!.requests.filter((one) => one.startsWith(address));

  async function withChosen(args: readonly string[] = []): Promise<Person> {
    const browser = new Browser(undefined, {
      args: [...browserFlags, ...args],
      ignoreHTTPSErrors: true,
    });
    browsers.push(browser);
    const person = new Person(await browser.open(), 'nb', inject('url'));
    // The only address that is ever asked for elsewhere, and only by «Lukk nå».
    browser.tolerate(/request to somewhere else/);
    const { t } = person;
    await person.firstRun();
    const sheet = await person.openLockSheet(t.lock.leave.row);
    await sheet.getByRole('radio', { name: t.lock.leave.own, exact: true }).check({ force: true });
    await person.field(t.lock.leave.label).fill('ikke en adresse');
    await sheet.getByRole('button', { name: t.app.keep, exact: true }).click();
    await see(sheet.getByText(t.lock.leave.notAddress, { exact: true }));
    await person.field(t.lock.leave.label).fill(address);
    await sheet.getByRole('button', { name: t.app.keep, exact: true }).click();
    await gone(person.sheet);
    await person.waitForWorker();
    expect(asked()).toEqual([]);
    return person;
  }

  test('is where it leads in a tab with a network, and otherwise the plain page', async () => {
    const person = await withChosen();
    const { page } = person;
    const [request] = await Promise.all([page.waitForRequest(address), person.wayOut.click()]);
    // It does not learn where the person came from.
    expect(request.headers().referer).toBeUndefined();
    await page.waitForURL(address);
    await until(() => page.title()).toBe('Været');
    expect(await page.evaluate(() => [document.referrer, window.opener as unknown])).toEqual(['', null]);
    expect(asked()).toHaveLength(1);
    await person.visit();
    await person.goOn();
    await see(person.heading);
    await page.context().setOffline(true);
    await person.leave();
    await page.context().setOffline(false);
    // At the cover nobody knows what was chosen: the plain page.
    await person.visit();
    await see(person.button(person.t.lock.goOn));
    await person.leave();
    expect(asked()).toHaveLength(1);
    browsers.at(-1)!.expectNoFaults();
  });

  test('is not where it leads when the app is installed: it would stay open inside it', async () => {
    const person = await withChosen([`--app=${inject('url')}`]);
    expect(await person.page.evaluate(() => matchMedia('(display-mode: standalone)').matches)).toBe(true);
    await person.leave();
    expect(asked()).toEqual([]);
    browsers.at(-1)!.expectNoFaults();
  });
});

describe.each(['nb', 'en', 'ar'] as const)('in %s Shift', (lang: Lang) => {
  const browser = new Browser();
  let person: Person;

  beforeAll(async () => {
    const page = await browser.open();
    await page.clock.install();
    person = new Person(page, lang, inject('url'));
    await person.firstRun();
    await see(person.heading);
  });
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  const press = (key = 'Shift'): Promise<void> => person.page.keyboard.press(key);
  const dots = (): Promise<number> => person.page.locator('#leave .dots .on').count();
  const said = (): Promise<string> => person.page.locator('#leave [role=status]').innerText();
  const stillHere = async (): Promise<void> => {
    expect(person.page.url()).not.toContain('oppskrift');
    await see(person.wayOut);
  };
  const comeBack = async (): Promise<void> => {
    await person.page.clock.resume();
    await person.page.waitForURL(person.plainPage);
    await person.visit();
    await person.goOn();
    await see(person.heading);
  };
  /** From here on time stands still, and only passes when it is told to. */
  const standStill = async (): Promise<void> => {
    const now = await person.page.evaluate(() => Date.now());
    await person.page.clock.pauseAt(now + 6000);
    expect(await dots()).toBe(0);
  };
  const pass = (ms: number): Promise<void> => person.page.clock.runFor(ms);

  test('three times leaves, and says and shows how many are left', async () => {
    const { t } = person;
    expect(await said()).toBe('');
    await press();
    await until(said).toBe(t.app.leave.two);
    expect(await dots()).toBe(1);
    expect(await person.page.locator('#leave .dots i').count()).toBe(3);
    await press();
    await until(said).toBe(t.app.leave.one);
    expect(await dots()).toBe(2);
    await press();
    await comeBack();
  });

  test('has five seconds from one press to the next', async () => {
    await standStill();
    await press();
    await pass(4900);
    await press();
    expect(await dots()).toBe(2);
    await pass(4900);
    await press();
    await comeBack();
  });

  test('counts for nothing when more than five seconds have passed', async () => {
    await standStill();
    await press();
    await press();
    expect(await dots()).toBe(2);
    await pass(5200);
    // The dots go by themselves, and so do the words.
    await until(dots).toBe(0);
    expect(await said()).toBe('');
    await press();
    expect(await dots()).toBe(1);
    await stillHere();
  });

  test('begins anew after any other key', async () => {
    await standStill();
    for (const other of ['x', 'Tab', 'Escape']) {
      await press();
      await press();
      expect(await dots(), other).toBe(2);
      await press(other);
      expect(await dots(), other).toBe(0);
    }
    await press();
    await press();
    await stillHere();
    expect(await dots()).toBe(2);
  });

  test('held with another key counts for nothing', async () => {
    const { page } = person;
    await page.clock.resume();
    await person.newGoal();
    await person.goalText.focus();
    await standStill();
    for (const letter of ['A', 'B', 'C', 'D']) await page.keyboard.press(`Shift+${letter}`);
    expect(await dots()).toBe(0);
    await stillHere();
    expect(await person.goalText.inputValue()).toBe('ABCD');
    for (const modifier of ['Control', 'Alt', 'Meta']) {
      await page.keyboard.down(modifier);
      for (let times = 0; times < 3; times++) await press();
      await page.keyboard.up(modifier);
      expect(await dots(), modifier).toBe(0);
    }
    await stillHere();
  });

  test('held down for long is one press', async () => {
    const { page } = person;
    await standStill();
    await page.keyboard.down('Shift');
    for (let again = 0; again < 5; again++) await page.keyboard.down('Shift');
    await page.keyboard.up('Shift');
    expect(await dots()).toBe(1);
    await page.clock.resume();
  });

  test('leaves from a field, a sheet, the hard moment and the cover as well', async () => {
    const { t } = person;
    await person.visit();
    await person.openSheet(t.week.managed.add);
    await person.field(t.week.stone.label).focus();
    await press();
    await until(said).toBe(t.app.leave.two);
    expect(await person.sheet.locator('#leave .dots .on').count()).toBe(1);
    await press();
    await press();
    await comeBack();
    await person.openMoment();
    for (let times = 0; times < 3; times++) await press();
    await comeBack();
    await person.leave();
    await person.visit();
    await see(person.button(person.t.lock.goOn));
    for (let times = 0; times < 3; times++) await press();
    await comeBack();
  });
});
