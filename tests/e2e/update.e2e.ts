// A new version of the app: fetched quietly, taken only when the person says so, and nothing typed is lost.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Browser, emptyFolder } from './browser.ts';
import { gone, Person, see, until } from './person.ts';
import { buildFolder, serve, type Serving } from './server.ts';

const folder = join(emptyFolder(), 'served');
const browser = new Browser();
let serving: Serving;
let person: Person;
let other: Person;

declare global {
  /** Set once on a page; gone when it is loaded anew. */
  var stegSamePage: true | undefined;
}

/** Which edition of the pages is on screen. */
const edition = (of: Person): Promise<string> =>
  of.page.evaluate(() => document.documentElement.dataset.edition ?? '1');

const isSamePage = (of: Person): Promise<boolean> => of.page.evaluate(() => globalThis.stegSamePage === true);

/** Turns the served folder into a later edition: other pages, and a worker that knows of them. */
function release(number: string): void {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  expect(pages.length).toBeGreaterThan(3);
  for (const page of pages) {
    const file = join(folder, page);
    const text = readFileSync(file, 'utf8').replace(
      /<html( data-edition="\d+")?/,
      `<html data-edition="${number}"`,
    );
    writeFileSync(file, text);
  }
  const worker = join(folder, 'service-worker.js');
  const { version } = JSON.parse(readFileSync(join(folder, '_app', 'version.json'), 'utf8')) as {
    version: string;
  };
  const before = readFileSync(worker, 'utf8');
  const after = before.replaceAll(version, `${version}${number}`);
  expect(after).not.toBe(before);
  writeFileSync(worker, after);
  writeFileSync(join(folder, '_app', 'version.json'), JSON.stringify({ version: `${version}${number}` }));
}

const lookForUpdate = (): Promise<void> =>
  person.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });

beforeAll(async () => {
  cpSync(buildFolder, folder, { recursive: true });
  serving = await serve({ folder });
  person = new Person(await browser.open(), 'nb', serving.url);
  await person.firstRun();
  await person.waitForWorker();
  await person.page.evaluate(() => {
    globalThis.stegSamePage = true;
  });
});
afterAll(async () => {
  await browser.close();
  await serving.stop();
});
afterEach(() => browser.expectNoFaults());

test('the page is in the care of a worker, and nothing is said as long as nothing is new', async () => {
  expect(await person.page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await lookForUpdate();
  await person.newGoal();
  expect(await person.page.getByText(person.t.app.update.ready).count()).toBe(0);
});

test('a new version is told of quietly, and nothing reloads by itself', async () => {
  await person.goalText.pressSequentially('Jeg vil bo for meg selv');
  release('2');
  await lookForUpdate();
  await see(person.page.getByText(person.t.app.update.ready));
  expect(await isSamePage(person)).toBe(true);
  expect(await person.goalText.inputValue()).toBe('Jeg vil bo for meg selv');
  // Said without taking the focus from the words.
  expect(await person.goalText.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await person.page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null)).toBe(
    true,
  );
});

test('until then the old version goes on serving, in other tabs too', async () => {
  other = new Person(await browser.another(), 'nb', serving.url);
  await other.visit();
  await see(other.title(other.t.week.hello));
  expect(await edition(other)).toBe('1');
  await other.page.evaluate(() => {
    globalThis.stegSamePage = true;
  });
});

test('it can be put off, and the words stay', async () => {
  await person.button(person.t.app.update.later).click();
  await gone(person.page.getByText(person.t.app.update.ready));
  expect(await isSamePage(person)).toBe(true);
  expect(await person.goalText.inputValue()).toBe('Jeg vil bo for meg selv');
});

test('taking it brings the new version, and what was being typed is there', async () => {
  // The other tab was told as well; words typed there a moment ago have not reached the disk by themselves.
  await other.newGoal();
  await see(other.page.getByText(other.t.app.update.ready));
  await other.goalText.fill('Jeg vil bo for meg selv, med hund');
  await other.button(other.t.app.update.take).click();
  await until(() => edition(other)).toBe('2');
  await see(other.title(other.t.goals.title).or(other.title(other.t.goals.form.new)));
  await other.newGoal();
  expect(await other.goalText.inputValue()).toBe('Jeg vil bo for meg selv, med hund');
  expect(await other.page.getByText(other.t.app.update.ready).count()).toBe(0);
});

test('a tab that did not ask for it is left as it is, told of it, and can follow', async () => {
  expect(await isSamePage(person)).toBe(true);
  expect(await edition(person)).toBe('1');
  await see(person.title(person.t.goals.form.new));
  await person.button(person.t.app.update.take).click();
  await until(() => edition(person)).toBe('2');
});

test('the notice does not cover what is at the end of a page', async () => {
  await person.visit();
  await see(person.title(person.t.week.hello));
  expect(await edition(person)).toBe('2');
  release('3');
  await lookForUpdate();
  await see(person.page.getByText(person.t.app.update.ready));
  await person.page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  for (const button of [
    person.button(person.t.week.other.before),
    person.button(person.t.app.update.later),
  ]) {
    // Neither lies under something else.
    await button.click({ trial: true });
  }
  await person.nav.getByRole('link', { name: person.t.app.nav.mine, exact: true }).click({ trial: true });
  await person.page.evaluate(() => window.scrollTo(0, 0));
  await person.button(person.t.app.update.take).click();
  await until(() => edition(person)).toBe('3');
});
