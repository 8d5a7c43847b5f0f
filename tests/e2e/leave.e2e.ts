// Out of here at once: from every room, with and without a network, and no way back shows a word.
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { Browser } from './browser.ts';
import { Person, see, until } from './person.ts';
import { texts } from './texts.ts';

const elsewhere = 'data:text/html,<title>elsewhere</title>';
const word = 'Furukongle';
const rooms = ['uka', 'maal', 'trygg', 'folk', 'gjennomgang', 'mitt'] as const;

describe('«Lukk nå»', () => {
  const browser = new Browser();
  let person: Person;

  beforeAll(async () => {
    const page = await browser.open();
    await page.goto(elsewhere);
    person = new Person(page, 'nb', inject('url'));
    await person.firstRun();
    await person.waitForWorker();
    await person.writeGoal(word);
  });
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  /** What is on the page, in its title and its address. */
  const shown = async (): Promise<string> =>
    `${person.page.url()} ${await person.page.title()} ${await person.page.locator('body').innerText()}`;

  async function noWayBack(): Promise<void> {
    const { page } = person;
    expect(await shown()).not.toMatch(/Steg|Furukongle/);
    await page.reload();
    expect(await shown()).not.toMatch(/Steg|Furukongle/);
    // An earlier visit in the same tab may lie behind it: that one begins at a cover.
    for (let back = 0; back < 5; back++) {
      await page.goBack().catch(() => null);
      expect(await shown()).not.toMatch(/Furukongle/);
    }
  }

  test.each(rooms)('from %s it leads to a plain page, and no way back shows a word', async (room) => {
    await person.page.goto(elsewhere);
    await person.visit(`${room}/`);
    // The last time left a cover.
    const cover = person.button(texts.nb.lock.goOn);
    await see(person.heading.or(cover));
    if (await cover.isVisible()) await person.goOn();
    await see(person.wayOut);
    await person.leave();
    await noWayBack();
  });

  test('is the first thing to reach in a room, a sheet and the hard moment, and stays in sight', async () => {
    await person.visit('maal/');
    await person.goOn();
    const isFirst = () =>
      person.page.evaluate(() => {
        const open = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
        return open.querySelector('button, a[href], input')?.closest('#leave') !== null;
      });
    await see(person.wayOut);
    expect(await isFirst()).toBe(true);
    await person.toTheEnd();
    expect((await person.wayOut.boundingBox())?.y).toBeLessThan(20);
    await person.openMoment();
    expect(await isFirst()).toBe(true);
    await person.closeMoment();
    await person.go('week');
    await person.openSheet(texts.nb.week.managed.add);
    expect(await isFirst()).toBe(true);
    await person.leave();
    await noWayBack();
  });

  test('covers everything in the very moment it is pressed', async () => {
    await person.visit('maal/');
    await person.goOn();
    await see(person.page.getByText(word).first());
    const visibility = await person.page.evaluate(() => {
      document.querySelector<HTMLElement>('#leave button')?.click();
      return [...document.querySelectorAll('main, main *')].map((one) => getComputedStyle(one).visibility);
    });
    expect(new Set(visibility)).toEqual(new Set(['hidden']));
    await person.page.waitForURL(person.plainPage);
  });

  test('works without a network, keeps what is being typed, and takes the other tabs along', async () => {
    await person.visit('maal/');
    await person.goOn();
    const other = await browser.another();
    await other.goto(`${person.url}trygg/`);
    await other.getByRole('heading', { level: 1 }).waitFor();
    await browser.context.setOffline(true);
    await person.newGoal();
    await person.goalText.fill('Halvferdig kongle');
    await person.leave();
    await until(() => other.evaluate(() => document.body.innerText)).notToBe('');
    await until(async () => (await other.locator('main').count()) === 0).toBe(true);
    await browser.context.setOffline(false);
    await other.close();
    await person.visit('maal/');
    await person.goOn();
    await person.newGoal();
    expect(await person.goalText.inputValue()).toBe('Halvferdig kongle');
  });

  test('Shift three times leaves; capitals and other keys do not', async () => {
    const { keyboard } = person.page;
    const status = person.page.locator('#leave [role=status]');
    for (const key of ['Shift', 'Shift', 'x', 'Shift']) await keyboard.press(key);
    expect(await status.innerText()).toBe(texts.nb.app.leave.two);
    await keyboard.press('x');
    await person.goalText.fill('');
    await person.goalText.pressSequentially('ABC');
    expect(await status.innerText()).toBe('');
    await keyboard.press('Shift');
    await keyboard.press('Shift');
    expect(await status.innerText()).toBe(texts.nb.app.leave.one);
    await keyboard.press('Shift');
    await person.page.waitForURL(person.plainPage);
    await noWayBack();
  });
});
