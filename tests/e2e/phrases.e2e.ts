// A step borrowed from the library follows whoever reads it; once it is changed it is the person's own words, in
// the language they were written in.
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import arPhrases from '../../src/lib/i18n/locales/ar/stepPhrases.json' with { type: 'json' };
import enPhrases from '../../src/lib/i18n/locales/en/stepPhrases.json' with { type: 'json' };
import nbPhrases from '../../src/lib/i18n/locales/nb/stepPhrases.json' with { type: 'json' };
import { Browser } from './browser.ts';
import { Person, see } from './person.ts';
import { languageOf, type Lang } from './texts.ts';

const phrases = { ar: arPhrases, en: enPhrases, nb: nbPhrases } as const;
const id = 's-home-01';

const browser = new Browser();
let person: Person;

/** The same person in the same page, reading another language from now on. */
async function read(lang: Lang): Promise<void> {
  await person.go('mine');
  await person.page.getByRole('button', { name: languageOf(lang).name }).click();
  person = new Person(person.page, lang, person.url);
  await see(person.title(person.t.mine.title));
}

beforeAll(async () => {
  person = new Person(await browser.open(), 'ar', inject('url'));
  await person.firstRun();
});
afterAll(() => browser.close());
afterEach(() => browser.expectNoFaults());

test('a step taken in Arabic stands in the language of the reader', async () => {
  await person.writeGoal('أريد أن أطبخ');
  await person.newStep();
  await person.openSheet(person.t.goals.ideas.open);
  await person.sheet.getByRole('button', { name: phrases.ar[id], exact: true }).click();
  await person.button(person.t.goals.step.keep).click();
  await see(person.page.getByText(phrases.ar[id], { exact: true }));

  for (const lang of ['nb', 'en'] as const) {
    await read(lang);
    await person.openGoal('أريد أن أطبخ');
    const step = person.page.getByText(phrases[lang][id], { exact: true });
    await see(step);
    expect(await step.first().evaluate((node) => node.closest('[lang]')?.getAttribute('lang'))).toBe(lang);
    expect(await person.page.getByText(phrases.ar[id], { exact: true }).count()).toBe(0);
  }
  // The goal was written, not borrowed: it stays as it was written, in its own language and direction.
  expect(await person.heading.getAttribute('lang')).toBe('ar');
  expect(await person.heading.evaluate((node) => getComputedStyle(node).direction)).toBe('rtl');
});

test('once it is changed it is own words, wherever it is read', async () => {
  await read('nb');
  await person.openGoal('أريد أن أطبخ');
  await person.page.locator('main').getByRole('button').filter({ hasText: phrases.nb[id] }).first().click();
  await person.sheet.getByRole('button', { name: person.t.goals.sheet.change, exact: true }).click();
  await person.stepText.fill('Jeg vasker to kopper');
  await person.button(person.t.goals.step.keep).click();
  await see(person.page.getByText('Jeg vasker to kopper', { exact: true }));
  await read('ar');
  await person.openGoal('أريد أن أطبخ');
  const own = person.page.getByText('Jeg vasker to kopper', { exact: true });
  await see(own);
  expect(await own.first().evaluate((node) => node.closest('[lang]')?.getAttribute('lang'))).toBe('nb');
});
