// The hard moment, from the first screen to a full plan: without a network, by the keyboard alone, and never more
// than three presses from a number to call. And the people and numbers it lives from.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { arabicFontAway, Browser, emptyFolder } from './browser.ts';
import { gone, Person, see, until } from './person.ts';
import { buildFolder, serve, type Serving } from './server.ts';
import { fill, type Lang } from './texts.ts';

const words = {
  nb: { line: 'Å gå ned i fellesstua', friend: 'Amir', other: 'M', bar: 'Været' },
  ar: { line: 'النزول إلى غرفة الجلوس', friend: 'أمير', other: 'م', bar: 'الطقس' },
} as const;

/** The hard moment as a person meets it. */
class Moment {
  readonly person: Person;
  presses = 0;

  constructor(person: Person) {
    this.person = person;
  }

  get dialog(): Locator {
    return this.person.page.locator('dialog[data-moment]');
  }
  get heading(): Locator {
    return this.dialog.getByRole('heading', { level: 1 });
  }
  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  /** Goes to something with the Tab key alone, and presses Enter. */
  async press(target: Locator): Promise<void> {
    await this.reach(target);
    await this.person.page.keyboard.press('Enter');
    this.presses += 1;
  }

  async reach(target: Locator): Promise<void> {
    await see(target);
    const isThere = (): Promise<boolean> => target.first().evaluate((one) => one === document.activeElement);
    for (let tabs = 0; tabs < 80 && !(await isThere()); tabs++) await this.person.page.keyboard.press('Tab');
    expect(await isThere(), 'reached by Tab').toBe(true);
  }

  async open(bar: Locator): Promise<void> {
    this.presses = 0;
    await this.press(bar);
    await see(this.heading);
    await until(() => this.heading.evaluate((one) => one === document.activeElement)).toBe(true);
  }

  /** From what is on screen to the numbers, and to one of them: three presses at most, with the one that calls. */
  async expectCall(tel: string, name: string): Promise<void> {
    await this.press(this.button(this.person.t.moment.ring));
    const link = this.dialog.locator(`.row a[href="${tel}"]`);
    await this.reach(link);
    expect(await link.getAttribute('aria-label')).toContain(name);
    expect(this.presses + 1).toBeLessThanOrEqual(3);
  }

  /** Back from the numbers, and out; the focus is where it came from. */
  async leave(bar: Locator): Promise<void> {
    const { page } = this.person;
    await page.keyboard.press('Escape');
    await see(this.button(this.person.t.moment.ring));
    await page.keyboard.press('Escape');
    await gone(this.dialog);
    await until(() => bar.evaluate((one) => one === document.activeElement)).toBe(true);
  }
}

describe.each(['nb', 'ar'] as const)('in %s', (lang) => {
  const said = words[lang];
  const browser = new Browser();
  let person: Person;
  let moment: Moment;
  const t = () => person.t;
  const call = (name: string): string => fill(t().people.ring.call, { name });
  /** The bar, or its sign on a screen for one thing. */
  const bar = (name = t().app.nav.hard): Locator => person.button(name);

  beforeAll(async () => {
    person = new Person(await browser.open(), lang, inject('url'));
    moment = new Moment(person);
    browser.tolerate(arabicFontAway);
    await person.visit();
    await person.waitForWorker();
    await person.chooseLanguage();
    // Whatever its letters are drawn with is here before the network goes.
    await person.page.evaluate(() => document.fonts.ready);
    await browser.context.setOffline(true);
  });
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  test('it is there before anything is written, without a network', async () => {
    const address = person.page.url();
    const history = await person.page.evaluate(() => window.history.length);
    await moment.open(bar());
    expect(await moment.heading.innerText()).toBe(t().moment.breath);
    await moment.expectCall('tel:113', call('113'));
    await see(moment.dialog.locator('.row a[href="tel:112"]'));
    await see(moment.dialog.getByText(t().people.ring.bill));
    expect(person.page.url()).toBe(address);
    expect(await person.page.evaluate(() => window.history.length)).toBe(history);
    await moment.leave(bar());
  });

  test('with an empty plan there is one thing at a time, and no dead end', async () => {
    await person.button(t().app.next).click();
    await see(person.title(t().start.leave.title));
    await person.button(t().app.next).click();
    await see(person.title(t().start.likes.title));
    await person.button(t().app.skip).click();
    await see(person.title(t().week.hello));
    await moment.open(bar());
    await moment.expectCall('tel:116123', call('116 123'));
    await moment.leave(bar());
    await moment.open(bar());
    const seen = new Set<string>();
    for (let card = 0; card < 4; card++) {
      seen.add(await moment.heading.innerText());
      await see(moment.button(t().moment.ring));
      await moment.press(moment.button(t().moment.next));
    }
    expect(seen.size).toBe(4);
    await until(() => moment.heading.innerText()).toBe(t().moment.end.title);
    for (const name of [t().moment.end.again, t().moment.ring, t().app.back, t().moment.end.after])
      await see(moment.button(name));
    // Two ways out, the second within reach of the thumb.
    await until(() => moment.button(t().app.close).count()).toBe(2);
    await moment.press(moment.button(t().moment.end.again));
    await until(() => moment.heading.innerText()).toBe(t().moment.breath);
    await moment.press(moment.button(t().moment.other));
    expect(await moment.heading.innerText()).not.toBe(t().moment.breath);
    await person.page.keyboard.press('Escape');
    await gone(moment.dialog);
  });

  test('what helped becomes a line of the plan, and stands below the light the next time', async () => {
    await moment.open(bar());
    for (let card = 0; card < 4; card++) await moment.press(moment.button(t().moment.next));
    await moment.press(moment.button(t().moment.end.after));
    await see(person.title(t().moment.after.title));
    await person.field(t().moment.after.helped).fill(said.line);
    await person.button(t().app.keep).click();
    await see(person.title(t().moment.after.offer));
    await person.button(t().moment.after.lay).click();
    await see(person.said(t().moment.after.laid));
    await see(person.title(t().safety.title));
    await moment.open(bar());
    expect(await moment.heading.innerText()).toBe(said.line);
    await moment.expectCall('tel:113', call('113'));
    await moment.leave(bar());
    // The note is for the person only, and can be taken away and brought back.
    await person.button(t().safety.ways.notes).click();
    await see(person.title(t().moment.notes.title));
    await see(person.page.getByText(said.line, { exact: true }));
    await person.page.locator('main li').getByRole('button').last().click();
    await see(person.said(t().moment.notes.removed));
    await person.undo();
    await see(person.page.getByText(said.line, { exact: true }));
    await person.button(t().app.back).first().click();
  });

  async function addPerson(name: string, phone: string, way?: 'way-message'): Promise<void> {
    await person.openSheet(t().people.list.add);
    await person.field(t().people.sheet.name).fill(name);
    // Nothing is answered beforehand.
    expect(await person.sheet.locator('input[type=radio]:checked').count()).toBe(0);
    const answer = way === undefined ? t().people.sheet.yes : t().people.sheet.only;
    // By keyboard: the message of the person before may still lie over what a finger would touch.
    const choose = async (label: string): Promise<void> => {
      const radio = person.sheet.getByRole('radio', { name: label, exact: true });
      await radio.focus();
      await person.page.keyboard.press('Space');
      await until(() => radio.isChecked()).toBe(true);
    };
    await choose(answer);
    if (way !== undefined) await choose(t().people.way[way]);
    await person.field(t().people.sheet.phone).fill(phone);
    await person.sheet.getByRole('button', { name: t().people.hours.any, exact: true }).click();
    await person.sheet.getByRole('button', { name: t().app.keep, exact: true }).click();
    await gone(person.sheet);
    await see(person.page.getByText(name, { exact: true }));
  }

  test('with own people they come first, each in the way that is safe', async () => {
    await see(person.title(t().safety.title));
    await person.button(t().safety.ways.people).click();
    await see(person.title(t().people.list.title));
    await addPerson(said.friend, '+47 900 00 001');
    await addPerson(said.other, '900 00 002', 'way-message');
    // From a screen for one thing, by the sign in its corner.
    await moment.open(bar());
    await moment.expectCall('tel:+4790000001', call(said.friend));
    const links = await moment.dialog
      .locator('.row a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(links.slice(0, 3)).toEqual(['tel:+4790000001', 'sms:+4790000001', 'sms:90000002']);
    expect(links).not.toContain('tel:90000002');
    for (const number of ['113', '112'])
      await see(moment.dialog.locator(`.emergency a[href="tel:${number}"]`));
    await moment.leave(bar());
  });

  test('after «no» someone is gone everywhere at once, and an undo brings them back', async () => {
    const change = fill(t().people.list.changeOne, { name: said.friend });
    await person.button(change).click();
    await see(person.sheet);
    await person.sheet.getByRole('radio', { name: t().people.sheet.no, exact: true }).check({ force: true });
    await person.sheet.getByRole('button', { name: t().app.keep, exact: true }).click();
    await gone(person.sheet);
    await see(person.said(fill(t().people.sheet.gone, { name: said.friend })));
    await see(person.page.getByRole('heading', { name: t().people.list.no, exact: true }));
    expect(await person.page.locator('main a[href*="90000001"]').count()).toBe(0);
    await moment.open(bar());
    await moment.press(moment.button(t().moment.ring));
    await see(moment.dialog.locator('.row a[href="tel:113"]'));
    expect(await moment.dialog.locator('a[href*="90000001"]').count()).toBe(0);
    expect(await moment.dialog.getByText(said.friend).count()).toBe(0);
    await moment.leave(bar());
    await person.undo();
    await see(person.page.locator('main a[href="tel:+4790000001"]'));
    await person.button(t().app.back).first().click();
  });

  test('the numbers say when they were checked, and are found by what it is about', async () => {
    await see(person.title(t().safety.title));
    await person.button(t().safety.ways.lines).click();
    await see(person.title(t().people.lines.title));
    await see(person.page.locator('a[href="tel:116006"]'));
    await see(person.page.getByText(t().people.lines.unchecked));
    // Nothing about substances before that was chosen.
    expect(await person.page.locator('a[href="tel:91508588"]').count()).toBe(0);
    await person.page
      .getByRole('radio', { name: t().people.situation.money, exact: true })
      .check({ force: true });
    await until(() => person.page.locator('main li a').count()).toBe(1);
    await person.button(t().app.back).first().click();
  });

  test('the bar has the name a person gives it', async () => {
    await see(person.title(t().safety.title));
    await person.button(t().safety.ways.bar).click();
    await see(person.sheet);
    await person.sheet.getByRole('textbox').fill(said.bar);
    await person.sheet.getByRole('button', { name: t().app.keep, exact: true }).click();
    await gone(person.sheet);
    await moment.open(bar(said.bar));
    await person.page.keyboard.press('Escape');
    await gone(moment.dialog);
  });
});

describe('a municipality with numbers of its own', () => {
  const lang: Lang = 'nb';
  const browser = new Browser();
  const folder = emptyFolder();
  const file = join(folder, 'help-lines.json');
  let person: Person;
  let site: Serving;

  beforeAll(async () => {
    cpSync(buildFolder, folder, { recursive: true });
    site = await serve({ folder });
    person = new Person(await browser.open(), lang, site.url);
    await person.firstRun();
    await person.waitForWorker();
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });
  afterEach(() => browser.expectNoFaults());

  async function openLines(): Promise<void> {
    await person.visit('trygg/');
    await person.button(person.t.safety.ways.lines).click();
    await see(person.title(person.t.people.lines.title));
  }

  test('puts a file in the hosted folder, and phones show it the next time', async () => {
    const own = JSON.parse(readFileSync(file, 'utf8')) as {
      publisher: string;
      lines: Record<string, unknown>[];
    };
    own.publisher = 'Lillevik kommune';
    own.lines.push({
      ...own.lines[0],
      id: 'lillevik',
      name: { nb: 'Vakta i Lillevik' },
      what: { nb: 'Kveld.' },
      hours: { nb: 'kl. 18–22' },
      number: '99 99 99 99',
      tel: '99999999',
      spoken: ['nb', 'so'],
    });
    writeFileSync(file, JSON.stringify(own));
    await openLines();
    await until(async () => {
      await openLines();
      return person.page.locator('a[href="tel:99999999"]').count();
    }).toBe(1);
    await see(person.page.getByText(fill(person.t.people.lines.from, { publisher: 'Lillevik kommune' })));
    await person.page.getByRole('radio', { name: 'Somali', exact: true }).check({ force: true });
    await until(() => person.page.locator('main li a').count()).toBe(1);
  });

  test('with a broken file the numbers built in are shown, and the list says so', async () => {
    writeFileSync(file, '{"format":"steg-help-lines","version":1,"lines":[{"tel":"javascript:alert(1)"}]}');
    await until(async () => {
      await openLines();
      return person.page.getByText(person.t.people.lines.foreign).count();
    }).toBe(1);
    await see(person.page.locator('a[href="tel:113"]'));
    expect(await person.page.locator('a[href="tel:99999999"]').count()).toBe(0);
  });
});
