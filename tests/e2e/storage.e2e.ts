// When the phone cannot keep what is written: each reason has its plain words, no empty plan is shown in
// place of the real one, nothing is overwritten, and trying again works once the reason is gone.
import { chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { browserFlags, browserPath } from '../../scripts/browser.mjs';
import { Browser } from './browser.ts';
import { gone, Person, see } from './person.ts';
import { countRows, moveRows } from './raw.ts';
import { texts } from './texts.ts';

const t = texts.nb;
type Problem = 'denied' | 'blocked' | 'full' | 'newer' | 'keysLost';

const goal = 'Jeg vil passe på plantene mine';

/** A profile with a plan in it. */
async function withPlan(browser: Browser): Promise<Person> {
  const person = new Person(await browser.open(), 'nb', inject('url'));
  await person.firstRun();
  await person.writeGoal(goal);
  return person;
}

/** The problem stands alone on the screen: no room, no empty plan, no first screens. */
async function expectProblem(person: Person, problem: Problem): Promise<void> {
  await see(person.page.getByText(t.problem[problem].title, { exact: true }));
  await see(person.page.getByText(t.problem[problem].text, { exact: true }));
  expect(await person.nav.count()).toBe(0);
  expect(await person.page.getByText(t.week.hello, { exact: true }).count()).toBe(0);
  expect(await person.page.getByRole('button', { name: 'العربية' }).count()).toBe(0);
}

async function expectPlan(person: Person): Promise<void> {
  await person.openGoal(goal);
}

const again = (person: Person) => person.button(t.app.again);

/** A page of the same origin without the app: what another version of it, or another tab, would do. */
async function besides(browser: Browser): Promise<Page> {
  // The bare page has no icon, and the database says in the console that it waits.
  browser.tolerate(/favicon\.ico/, /^warning: Upgrade 'steg' blocked/);
  const page = await browser.another();
  await page.goto(`${inject('url')}icon.svg`);
  return page;
}

declare global {
  var stegDenied: boolean;
  var stegFull: boolean;
  var stegHeld: IDBDatabase;
}

describe('the browser has thrown the plan away', () => {
  const browser = new Browser();
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  test('it says so, with the way to a copy first', async () => {
    const person = new Person(await browser.open(), 'nb', inject('url'));
    await person.visit();
    await see(person.page.getByRole('button', { name: 'Norsk', exact: true }));
    await person.firstRun();
    await person.writeGoal(goal);
    // Where the plan is, the first screens are as they were.
    await person.visit('start/');
    await see(person.page.getByRole('button', { name: 'Norsk', exact: true }));
    expect(await person.page.getByText(t.start.lost.text, { exact: true }).count()).toBe(0);
    await person.visit();
    const session = await person.page.context().newCDPSession(person.page);
    const origin = new URL(inject('url')).origin;
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await person.page.reload();
    await see(person.title(t.start.honest.title));
    await see(person.page.getByText(t.start.lost.text, { exact: true }));
    await person.button(t.start.honest.copy).click();
    await see(person.sheet.getByText(t.backup.restore.from, { exact: true }));
    await person.closeSheet();
    // Beginning anew is as it was the first time.
    await person.button(t.app.next).click();
    await person.button(t.app.next).click();
    await person.button(t.app.skip).click();
    await see(person.title(t.week.hello));
  });
});

describe('storage is denied', () => {
  const browser = new Browser();
  let person: Person;
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  test('it says so, keeps its hands off, and the example can still be looked at', async () => {
    person = await withPlan(browser);
    await browser.context.addInitScript(() => {
      globalThis.stegDenied = true;
      // eslint-disable-next-line @typescript-eslint/unbound-method
      const open = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function (...args) {
        if (globalThis.stegDenied) throw new DOMException('Denied here.', 'SecurityError');
        return open.apply(this, args);
      };
    });
    await person.page.reload();
    await expectProblem(person, 'denied');
    await again(person).click();
    await expectProblem(person, 'denied');
    await person.button(t.problem.example).click();
    await see(person.page.getByText(t.app.example.mark));
    await person.button(t.app.example.close).click();
    await expectProblem(person, 'denied');
  });

  test('trying again works once it is allowed', async () => {
    await person.page.evaluate(() => {
      globalThis.stegDenied = false;
    });
    await again(person).click();
    await expectPlan(person);
  });
});

describe('there is no storage at all', () => {
  const browser = new Browser();
  afterAll(() => browser.close());

  test('it says so before anything is asked', async () => {
    const person = new Person(await browser.open(), 'nb', inject('url'));
    await browser.context.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
    });
    await person.visit();
    await expectProblem(person, 'denied');
    await person.button(t.problem.example).click();
    await see(person.page.getByText(t.app.example.mark));
    browser.expectNoFaults();
  });
});

describe('an older tab holds the database', () => {
  const browser = new Browser();
  let person: Person;
  let old: Page;
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  beforeAll(async () => {
    person = new Person(await browser.open(), 'nb', inject('url'));
    old = await besides(browser);
    await old.evaluate(async () => {
      globalThis.stegHeld = await new Promise<IDBDatabase>((done, failed) => {
        const opening = indexedDB.open('steg', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('before');
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => failed(new Error(opening.error?.message));
      });
    });
  });

  test('it names the other tab', async () => {
    await person.visit();
    await expectProblem(person, 'blocked');
  });

  test('trying again works once that tab has let go', async () => {
    await old.evaluate(() => globalThis.stegHeld.close());
    await again(person).click();
    await see(person.page.getByRole('button', { name: 'العربية' }));
    await person.firstRun();
  });

  test('it lets go itself when a newer version wants in, and never says «kept» after that', async () => {
    await person.newGoal();
    await old.evaluate(async () => {
      globalThis.stegHeld = await new Promise<IDBDatabase>((done, failed) => {
        const opening = indexedDB.open('steg', 90);
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => failed(new Error(opening.error?.message));
        opening.onblocked = () => failed(new Error('The app does not let go.'));
      });
    });
    await person.goalText.fill(goal);
    await person.button(t.goals.form.keep).click();
    await see(person.page.getByText(t.app.notKept));
    expect(await person.said(t.goals.form.kept).count()).toBe(0);
    expect(await person.goalText.inputValue()).toBe(goal);
  });
});

describe('the plan was last opened by a newer version', () => {
  const browser = new Browser();
  let person: Person;
  let other: Page;
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  const version = () =>
    other.evaluate(async () => {
      const databases = await indexedDB.databases();
      return databases.find(({ name }) => name === 'steg')?.version;
    });

  test('it says so and changes nothing', async () => {
    person = await withPlan(browser);
    other = await besides(browser);
    const before = await countRows(other);
    expect(before).toBeGreaterThan(0);
    await person.page.goto('about:blank');
    await other.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((done, failed) => {
        const opening = indexedDB.open('steg', 30);
        opening.onupgradeneeded = () => opening.result.createObjectStore('later');
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => failed(new Error(opening.error?.message));
      });
      db.close();
    });
    await person.visit();
    await expectProblem(person, 'newer');
    await again(person).click();
    await expectProblem(person, 'newer');
    expect(await version()).toBe(30);
    expect(await countRows(other)).toBe(before);
  });

  test('trying again works when the version is one it knows', async () => {
    await other.evaluate(
      () =>
        new Promise<void>((done, failed) => {
          const asking = indexedDB.deleteDatabase('steg');
          asking.onsuccess = () => done();
          asking.onerror = () => failed(new Error(asking.error?.message));
          asking.onblocked = () => failed(new Error('blocked'));
        }),
    );
    await again(person).click();
    await see(person.page.getByText(t.start.lost.title, { exact: true }));
  });
});

describe('the phone is full', () => {
  const browser = new Browser();
  let person: Person;
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  const full = (is: boolean): Promise<void> =>
    person.page.evaluate((now) => {
      globalThis.stegFull = now;
    }, is);

  test('what could not be kept is not called kept, and the words stay', async () => {
    person = await withPlan(browser);
    // A phone without room cannot be made here; its database refuses every write in these words.
    await browser.context.addInitScript(() => {
      // eslint-disable-next-line @typescript-eslint/unbound-method
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...args) {
        if (globalThis.stegFull) throw new DOMException('No room.', 'QuotaExceededError');
        return put.apply(this, args);
      };
    });
    await person.page.reload();
    await see(person.heading);
    await full(true);
    await person.newGoal();
    await person.goalText.fill('Jeg vil ha det ryddig. '.repeat(100));
    await person.button(t.goals.form.keep).click();
    await see(person.page.getByText(t.problem.full.title, { exact: true }));
    await see(person.page.getByText(t.app.notKept).first());
    expect(await person.said(t.goals.form.kept).count()).toBe(0);
    expect(await person.page.getByText(t.app.kept, { exact: true }).count()).toBe(0);
    expect(await person.goalText.inputValue()).toContain('Jeg vil ha det ryddig.');
  });

  test('keeping works again when there is room, and the notice goes', async () => {
    await full(false);
    await person.goalText.fill('Jeg vil ha det ryddig.');
    await person.keepGoal();
    await gone(person.page.getByText(t.problem.full.title, { exact: true }));
    await person.page.reload();
    await expectPlan(person);
    await person.openGoal('Jeg vil ha det ryddig.');
  });
});

describe('the key is lost', () => {
  const slots = { db: 'steg', store: 'slots' };
  const aside = { db: 'aside', store: 'aside' };
  const browser = new Browser();
  let person: Person;
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  test('it says so, and makes no new key over the old words', async () => {
    person = await withPlan(browser);
    const before = await countRows(person.page);
    expect(await moveRows(person.page, slots, aside)).toBe(2);
    await person.page.reload();
    await expectProblem(person, 'keysLost');
    await again(person).click();
    await expectProblem(person, 'keysLost');
    expect(await countRows(person.page)).toBe(before);
    expect(await countRows(person.page, 'slots')).toBe(0);
  });

  test('trying again works when the key is back', async () => {
    expect(await moveRows(person.page, aside, slots)).toBe(2);
    await again(person).click();
    await expectPlan(person);
  });
});

describe('what is written would not be there tomorrow', () => {
  test('a private window is named before the first word', async () => {
    const bare = await chromium.launch({ executablePath: browserPath(), args: browserFlags });
    const guard = new Browser();
    const context = await bare.newContext({ locale: 'nb-NO', viewport: { width: 390, height: 844 } });
    context.setDefaultTimeout(20_000);
    await guard.guard(context);
    const person = new Person(await context.newPage(), 'nb', inject('url'));
    // Newer Chromium tells every window of the same large room; older ones told a private one the truth,
    // which is little. Only those can be recognised.
    await context.addInitScript(() => {
      StorageManager.prototype.estimate = () => Promise.resolve({ quota: 200_000_000, usage: 0 });
    });
    await person.visit();
    await person.chooseLanguage();
    await see(person.page.getByText(t.start.unkept.private.title, { exact: true }));
    await see(person.page.getByText(t.start.unkept.private.text, { exact: true }));
    expect(await person.button(t.app.next).count()).toBe(0);
    await person.button(t.start.unkept.anyway).click();
    await see(person.title(t.start.leave.title));
    await person.button(t.app.next).click();
    await see(person.title(t.start.likes.title));
    guard.expectNoFaults();
    await bare.close();
  });

  test('a browser inside another app is named before the first word', async () => {
    const browser = new Browser(undefined, {
      userAgent:
        'Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/UQ1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 ' +
        'Chrome/130.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/480.0.0.0;]',
    });
    const person = new Person(await browser.open(), 'nb', inject('url'));
    await person.visit();
    await person.chooseLanguage();
    await see(person.page.getByText(t.start.unkept.inApp.title, { exact: true }));
    await see(person.page.getByText(t.start.unkept.inApp.text, { exact: true }));
    expect(await person.button(t.app.next).count()).toBe(0);
    browser.expectNoFaults();
    await browser.close();
  });

  test('an ordinary window says nothing of the kind', async () => {
    const browser = new Browser();
    const person = new Person(await browser.open(), 'nb', inject('url'));
    await person.visit();
    await person.chooseLanguage();
    await see(person.button(t.app.next));
    for (const { title } of [t.start.unkept.private, t.start.unkept.inApp, t.start.unkept.none])
      expect(await person.page.getByText(title).count()).toBe(0);
    browser.expectNoFaults();
    await browser.close();
  });
});
