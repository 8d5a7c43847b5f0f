// Nobody looks at the page: covered in the same moment, locked when the time that was chosen is over, in every tab and not
// sooner, whatever the browser does with it meanwhile. In a browser as it is, where a tab behind another is out of sight; only
// time is made to pass.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { Browser } from './browser.ts';
import { Person, see, until } from './person.ts';
import { oddWord } from './scan.ts';

const pin = '2468';
const minute = 60_000;

/** Remembers this document: another one in its place does not. */
const remember = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (window as { remembered?: boolean }).remembered = true;
  });
const isSame = (page: Page): Promise<boolean> =>
  page.evaluate(() => (window as { remembered?: boolean }).remembered === true);

/** What can be seen of a page just now: nothing may be, where it is covered. */
const state = (page: Page): Promise<{ hidden: boolean; seen: number; ground: string }> =>
  page.evaluate(() => ({
    hidden: document.hidden,
    seen: [...document.querySelectorAll('body *')].filter((one) =>
      one.checkVisibility({ visibilityProperty: true }),
    ).length,
    ground: getComputedStyle(document.documentElement).backgroundColor,
  }));
const covered = { hidden: true, seen: 0, ground: 'rgb(255, 255, 255)' };

describe.each(['with a code', 'without a code'] as const)('%s', (how) => {
  const browser = new Browser();
  const word = oddWord();
  const half = oddWord();
  const hasCode = how === 'with a code';
  let person: Person;
  /** Something else that is looked at meanwhile. */
  let other: Page;

  const pass = (ms: number): Promise<void> => person.page.clock.runFor(ms);
  /** As it is after a sleep, or when somebody sets the clock: the hour is another, and nothing has run meanwhile. */
  const turn = async (ms: number): Promise<void> =>
    person.page.clock.setSystemTime((await person.page.evaluate(() => Date.now())) + ms);

  async function goAway(to = other): Promise<void> {
    await to.bringToFront();
    await until(() => state(person.page)).toEqual(covered);
  }
  async function comeBack(page = person.page): Promise<void> {
    await page.bringToFront();
    await until(() => page.evaluate(() => document.hidden)).toBe(false);
  }
  const expectOpen = async (page = person.page): Promise<void> => {
    await see(page.getByText(word).first());
    expect(await isSame(page)).toBe(true);
  };
  /** The lock, or the cover, in a new document that has no word. */
  const expectShut = async (page = person.page): Promise<void> => {
    const { t } = person;
    await see(
      hasCode
        ? page.getByRole('heading', { name: t.lock.pin.title })
        : page.getByRole('button', { name: t.lock.goOn }),
    );
    expect(await isSame(page)).toBe(false);
    expect(await page.content()).not.toContain(word);
  };
  async function open(one = person): Promise<void> {
    if (hasCode) await one.unlock(pin, 'pin');
    else await one.goOn();
    await see(one.page.getByText(word).first());
    await remember(one.page);
  }
  async function choose(delay: 0 | 60_000 | 300_000): Promise<void> {
    const { t } = person;
    await person.openLockSheet(t.lock.delay[hasCode ? 'row' : 'coverRow']);
    const wanted = person.sheet.getByRole('radio', { name: t.lock.delay[delay], exact: true });
    if (!(await wanted.isChecked())) {
      await wanted.check({ force: true });
      await see(person.sheet.getByText(t.app.kept, { exact: true }));
    }
    await person.closeSheet();
    await person.go('goals');
    await see(person.page.getByText(word).first());
  }

  beforeAll(async () => {
    person = new Person(await browser.openAsItIs(), 'nb', inject('url'));
    await person.page.clock.install();
    await person.firstRun();
    await person.writeGoal(word);
    if (hasCode) await person.setCode(pin, 'pin');
    await person.go('goals');
    await remember(person.page);
    other = await browser.context.newPage();
    await person.page.bringToFront();
  });
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  test('it is covered at once, and uncovered on coming back soon', async () => {
    await goAway();
    await pass(30_000);
    await comeBack();
    await expectOpen();
  });

  test.each([0, 60_000, 300_000] as const)(
    'it shuts after %i milliseconds, and not before',
    async (delay) => {
      await choose(delay);
      await goAway();
      if (delay > 0) {
        await pass(delay - 20_000);
        expect(await isSame(person.page)).toBe(true);
      }
      await pass(21_000);
      await until(() => isSame(person.page)).toBe(false);
      await comeBack();
      await expectShut();
      await open();
    },
  );

  test('it shuts on coming back, when nothing has run meanwhile or somebody has turned the clock', async () => {
    for (const turned of [6 * minute, -60 * minute]) {
      await goAway();
      await turn(turned);
      expect(await isSame(person.page)).toBe(true);
      await comeBack();
      await expectShut();
      await open();
    }
  });

  test('what is half typed is there again', async () => {
    await person.newGoal();
    await person.goalText.pressSequentially(half);
    await remember(person.page);
    await goAway();
    await pass(6 * minute);
    await until(() => isSame(person.page)).toBe(false);
    await comeBack();
    await expectShut();
    expect(await person.page.content()).not.toContain(half);
    if (hasCode) await person.unlock(pin, 'pin');
    else await person.goOn();
    await person.newGoal();
    await until(() => person.goalText.inputValue()).toBe(half);
    await person.visit('maal/');
    if (hasCode) await person.unlock(pin, 'pin');
    await see(person.page.getByText(word).first());
    await remember(person.page);
  });

  test('one that the browser puts to sleep begins anew', async () => {
    const session = await person.page.context().newCDPSession(person.page);
    for (const long of [false, true]) {
      await goAway();
      if (long) await turn(6 * minute);
      const woken = person.page.waitForEvent('load');
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      await woken;
      await comeBack();
      if (hasCode || long) {
        await expectShut();
        await open();
      } else {
        await see(person.page.getByText(word).first());
        expect(await isSame(person.page)).toBe(false);
        await remember(person.page);
      }
    }
    await session.detach();
  });

  test('one that comes back from memory begins anew, and shows no word before it has', async () => {
    const { page } = person;
    await page.evaluate(() => {
      window.addEventListener('pageshow', ({ persisted }) => {
        localStorage.setItem('back', `${String(persisted)} ${document.body.innerText}`);
      });
    });
    await page.goto('data:text/html,elsewhere');
    // It begins anew at once, which ends the way back before it was all there.
    await page.goBack({ waitUntil: 'commit' }).catch(() => null);
    await until(() => page.url()).toBe(`${person.url}maal/`);
    if (hasCode) {
      await expectShut();
      await open();
    } else await see(page.getByText(word).first());
    expect(await isSame(page)).toBe(hasCode);
    const back = await page.evaluate(() => localStorage.getItem('back'));
    expect(back).toMatch(/^true/);
    expect(back).not.toContain(word);
    await page.evaluate(() => localStorage.removeItem('back'));
    await remember(page);
  });

  test('as long as somebody looks at one tab, no other shuts; then all of them do at once', async () => {
    await choose(300_000);
    const second = new Person(await browser.context.newPage(), 'nb', inject('url'));
    await second.visit('maal/');
    if (hasCode) await open(second);
    await see(second.page.getByText(word).first());
    await remember(second.page);
    // The same hour in both, as there is on a phone: it was turned above.
    await person.page.clock.setSystemTime(new Date());
    const pages = [person.page, second.page];
    const same = () => Promise.all(pages.map(isSame));

    await second.page.bringToFront();
    await until(() => state(person.page)).toEqual(covered);
    await pass(20 * minute);
    expect(await same()).toEqual([true, true]);
    await comeBack();
    await expectOpen();

    // The time begins when nobody looks at any of them, not when this one went out of sight.
    await comeBack(second.page);
    await pass(4 * minute);
    await goAway();
    await pass(3 * minute);
    expect(await same()).toEqual([true, true]);
    await pass(3 * minute);
    await until(same).toEqual([false, false]);
    for (const page of pages) {
      await comeBack(page);
      await expectShut(page);
    }
    await second.page.close();
    await comeBack();
    await open();
  });
});

// With the clock as it is: it is the same in all tabs to the millisecond.
test('changing from one tab to another is no going away, even where it shuts at once', async () => {
  const browser = new Browser();
  const first = new Person(await browser.openAsItIs(), 'nb', inject('url'));
  const { t } = first;
  await first.firstRun();
  await first.setCode(pin, 'pin');
  const second = new Person(await browser.context.newPage(), 'nb', inject('url'));
  await second.visit();
  await second.unlock(pin, 'pin');
  await see(second.heading);
  await remember(second.page);
  await first.page.bringToFront();
  await first.openLockSheet(t.lock.delay.row);
  await first.sheet.getByRole('radio', { name: t.lock.delay[0], exact: true }).check({ force: true });
  await see(first.sheet.getByText(t.app.kept, { exact: true }));
  await first.closeSheet();
  await remember(first.page);
  for (let times = 0; times < 3; times++)
    for (const { page, heading } of [first, second]) {
      await page.bringToFront();
      await until(() => state(page)).toMatchObject({ hidden: false });
      await see(heading);
      expect(await isSame(page)).toBe(true);
    }
  await browser.context.newPage();
  for (const { page } of [first, second]) await until(() => isSame(page)).toBe(false);
  browser.expectNoFaults();
  await browser.close();
});
