// «Hvis … så …», what does good, laid around a day that may become heavy; and the card for the pocket, printed and
// read back: what was chosen is on it, and nothing else, in both forms and both directions.
import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import arPhrases from '../../src/lib/i18n/locales/ar/scenarioPhrases.json' with { type: 'json' };
import nbPhrases from '../../src/lib/i18n/locales/nb/scenarioPhrases.json' with { type: 'json' };
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { Browser } from './browser.ts';
import { holds, printed } from './paper.ts';
import { gone, Person, see, setChecked, until } from './person.ts';
import { fill } from './texts.ts';

const words = {
  nb: {
    own: 'noen hjemmefra ringer',
    usually: 'Jeg tar den, og blir lei meg',
    solution: 'lar jeg den ringe ut',
    song: 'Sanger jeg kan utenat',
    safe: 'Amir',
    unsafe: 'Karim',
    named: 'Karim står i gangen',
    line: 'Dusje og ta på rene klær',
    hidden: 'Magen knyter seg',
  },
  ar: {
    own: 'اتصل أحد من أهلي',
    usually: 'أردّ ثم أحزن',
    solution: 'أترك الهاتف يرنّ',
    song: 'أغانٍ أحفظها',
    safe: 'أمير',
    unsafe: 'كريم',
    named: 'وقف كريم في الممر',
    line: 'أستحمّ وألبس ثيابًا نظيفة',
    hidden: 'تنقبض معدتي',
  },
} as const;

describe.each(['nb', 'ar'] as const)('in %s', (lang) => {
  const said = words[lang];
  const browser = new Browser();
  let person: Person;
  const t = () => person.t;
  const main = () => person.page.locator('main');
  const bank: Readonly<Record<string, string>> = lang === 'nb' ? nbPhrases : arPhrases;
  const phrase = (id: string): string => bank[id] ?? '';

  beforeAll(async () => {
    person = new Person(await browser.open(), lang, inject('url'));
    await person.firstRun();
  });
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  const cards = (): Locator => person.page.getByRole('region', { name: t().scenario.region, exact: true });
  const inSheet = (name: string): Locator => person.sheet.getByRole('button', { name, exact: true });

  async function openSafety(): Promise<void> {
    await person.nav.getByRole('link', { name: t().app.nav.safety, exact: true }).click();
    await see(person.title(t().safety.title));
  }

  async function openFrom(way: string): Promise<void> {
    await main().getByRole('button', { name: way, exact: true }).click();
  }

  test('a scenario begins with an idea, and is worded in own words', async () => {
    await openSafety();
    await person.button(t().scenario.add).click();
    await see(person.title(t().scenario.form.new));
    await main().getByText(t().scenario.form.starters, { exact: true }).click();
    await person.button(phrase('sc-04')).click();
    await until(() => person.field(t().scenario.form.when).inputValue()).notToBe('');
    await person.button(phrase('sc-04-2')).click();
    await person.button(t().app.keep).click();
    await see(person.said(t().scenario.form.kept));
    await see(cards().getByRole('button'));

    // Half a card is there again after the page was loaded anew.
    await person.button(t().scenario.add).click();
    await person.field(t().scenario.form.when).fill(said.own);
    await until(() => person.field(t().scenario.form.when).inputValue()).toBe(said.own);
    await person.button(t().app.back).click();
    await see(cards());
    await person.page.reload();
    await openSafety();
    await person.button(t().scenario.add).click();
    await until(() => person.field(t().scenario.form.when).inputValue()).toBe(said.own);
    await person.field(t().scenario.form.usually).fill(said.usually);
    await person.field(t().scenario.form.solution).fill(said.solution);
    await person.button(t().app.keep).click();
    await see(cards().getByText(said.own, { exact: true }));
    await until(() => cards().getByRole('button').count()).toBe(2);

    // The first becomes the last, and back.
    await cards().getByRole('button').first().click();
    await person.button(t().scenario.form.later).click();
    await see(person.said(t().scenario.form.moved));
    await person.button(t().app.back).click();
    await see(cards().getByRole('button').first().getByText(said.own, { exact: true }));

    // Taken away, and brought back.
    await cards().getByRole('button').first().click();
    await person.button(t().scenario.form.remove).click();
    await gone(cards().getByText(said.own, { exact: true }));
    await person.undo();
    await see(cards().getByText(said.solution, { exact: true }));
  });

  test('own people, 113 and 116 117 stand above what is hard to read', async () => {
    await openSafety();
    await person.button(t().scenario.add).click();
    await main().getByText(t().scenario.form.starters, { exact: true }).click();
    await person.button(phrase('sc-26')).click();
    const first = main().getByRole('link').filter({ hasText: '113' }).first();
    await see(first);
    const field = person.field(t().scenario.form.when);
    expect((await first.boundingBox())!.y).toBeLessThan((await field.boundingBox())!.y);
    await field.fill('');
    await person.button(t().app.back).click();
  });

  async function addGood(fromBank: string | null, text: string): Promise<void> {
    const add = person.button(t().scenario.good.first).or(person.button(t().scenario.good.add));
    await add.click();
    await see(person.sheet);
    if (fromBank === null) await person.field(t().scenario.good.label).fill(text);
    else {
      await person.sheet.getByText(t().scenario.good.ideas, { exact: true }).click();
      await inSheet(phrase(fromBank)).click();
    }
    await inSheet(t().app.keep).click();
    await gone(person.sheet);
    await see(main().getByText(fromBank === null ? text : phrase(fromBank), { exact: true }));
  }

  test('good things are written, taken from the bank, changed and brought back', async () => {
    await openSafety();
    await addGood(null, said.song);
    await addGood('gt-04', '');
    await main().getByRole('button').filter({ hasText: said.song }).click();
    await person.sheet
      .getByRole('radio', { name: t().scenario.good.pictures.music, exact: true })
      .check({ force: true });
    await inSheet(t().scenario.good.later).click();
    await see(person.said(t().scenario.good.moved));
    await inSheet(t().app.keep).click();
    await gone(person.sheet);
    await main()
      .getByRole('button')
      .filter({ hasText: phrase('gt-04') })
      .click();
    await inSheet(t().scenario.good.remove).click();
    await gone(main().getByText(phrase('gt-04'), { exact: true }));
    await person.undo();
    await see(main().getByText(phrase('gt-04'), { exact: true }));
    await person.page.reload();
    await openSafety();
    await see(main().getByText(said.song, { exact: true }));
  });

  test('a good thing is laid around a day that may become heavy, and is there after a reload', async () => {
    await person.go('week');
    await person.toTheEnd();
    await person.button(t().scenario.hard.way).click();
    await see(person.sheet);
    const tomorrow = t().lookback.coming.tomorrow;
    await person.sheet.getByRole('radio', { name: tomorrow, exact: true }).check({ force: true });
    const today = person.sheet.getByRole('group', {
      name: fill(t().scenario.hard.before, { day: t().lookback.coming.today }),
    });
    await setChecked(today.getByRole('checkbox', { name: said.song, exact: true }), true);
    await inSheet(t().app.keep).click();
    await gone(person.sheet);
    const day = person.page.getByRole('region', { name: fill(t().scenario.hard.day, { day: tomorrow }) });
    await see(day.getByText(said.song, { exact: true }));
    await person.page.reload();
    await see(person.heading);
    await person.toTheEnd();
    await see(day.getByText(said.song, { exact: true }));

    await day
      .getByRole('button', { name: fill(t().scenario.hard.takeOne, { what: said.song }), exact: true })
      .click();
    await gone(day.getByText(said.song, { exact: true }));
    await person.undo();
    await see(day.getByText(said.song, { exact: true }));
    await day
      .getByRole('button', { name: fill(t().scenario.hard.notOne, { day: tomorrow }), exact: true })
      .click();
    await gone(day);
    await person.undo();
    await see(day.getByText(said.song, { exact: true }));
  });

  async function addSomeone(name: string, answer: string): Promise<void> {
    await person.button(t().people.list.add).click();
    await see(person.sheet);
    await person.sheet.getByRole('textbox', { name: t().people.sheet.name, exact: true }).fill(name);
    await person.sheet.getByRole('radio', { name: answer }).first().check({ force: true });
    const phone = person.sheet.getByRole('textbox', { name: t().people.sheet.phone, exact: true });
    if (await phone.isVisible()) await phone.fill('900 00 001');
    await inSheet(t().app.keep).click();
    await gone(person.sheet);
    await see(main().getByText(name, { exact: true }));
  }

  async function addLine(opener: string, text: string): Promise<void> {
    await main().getByRole('button', { name: opener, exact: true }).click();
    await person.field(t().safety.line.new).fill(text);
    await person.button(t().safety.line.add).click();
    await see(main().getByText(text, { exact: true }));
    await person.button(t().app.nav.safety).click();
    await see(person.title(t().safety.title));
  }

  async function addScenario(when: string): Promise<void> {
    await person.button(t().scenario.add).click();
    await person.field(t().scenario.form.when).fill(when);
    await person.field(t().scenario.form.solution).fill(said.solution);
    await person.button(t().app.keep).click();
    await see(person.said(t().scenario.form.kept));
  }

  test('the card has what was chosen, and nobody it is not safe to be in touch with', async () => {
    await openSafety();
    await openFrom(t().safety.ways.people);
    await see(person.title(t().people.list.title));
    await addSomeone(said.safe, t().people.sheet.yes);
    await addSomeone(said.unsafe, t().people.sheet.no);
    await person.button(t().app.back).click();
    await see(person.title(t().safety.title));
    await addScenario(said.named);
    await addLine(t().safety.empty.begin, said.hidden);
    await addLine(t().safety.sections.myself, said.line);

    await openFrom(t().safety.ways.pocket);
    await see(person.title(t().pocket.title));
    await see(main().getByText(t().pocket.warn.title, { exact: true }));
    expect(await person.page.getByRole('checkbox').count()).toBe(0);
    await person.button(t().pocket.warn.go).click();
    await see(main().getByRole('heading', { name: t().pocket.choose.title, exact: true }));
    for (const box of await person.page.getByRole('checkbox').all())
      expect(await box.isChecked()).toBe(false);
    await see(main().getByText(t().pocket.nothing, { exact: true }));
    for (const part of [
      t().pocket.part.people,
      t().pocket.part.lines,
      t().safety.sections.myself,
      t().scenario.title,
      t().scenario.good.title,
    ])
      await setChecked(person.box(part), true);
    await gone(main().getByText(t().pocket.nothing, { exact: true }));

    for (const form of ['a4', 'folded'] as const) {
      await person.page.getByRole('radio', { name: t().pocket.form[form] }).check({ force: true });
      const paper = main().locator(`.paper.${form}`);
      await see(paper.getByText(said.song, { exact: true }));
      const { text, pages } = await printed(person.page);
      expect(pages).toBe(1);
      const there = [
        said.safe,
        '900 00 001',
        said.line,
        said.own,
        said.solution,
        said.song,
        '113',
        '116 117',
      ];
      for (const one of there) expect(holds(text, one), one).toBe(true);
      // Not chosen, not printed; not safe, never printed; and nothing of the app around it, nor its name.
      const away = [
        said.hidden,
        said.usually,
        said.unsafe,
        said.named,
        t().pocket.title,
        t().pocket.print,
        'Steg',
      ];
      for (const one of away) expect(holds(text, one), one).toBe(false);
      // What is on the screen is what is on paper.
      const seen = (await paper.allInnerTexts()).join(' ');
      for (const one of there) expect(holds(seen, one), one).toBe(true);
      for (const one of away) expect(holds(seen, one), one).toBe(false);
    }
    expect(await person.page.title()).toBe('Steg');
  });

  test('a picture is saved after one more warning, and its name says nothing', async () => {
    await person.button(t().pocket.picture.open).click();
    await see(person.sheet.getByText(t().pocket.picture.gallery, { exact: true }));
    const [download] = await Promise.all([
      person.page.waitForEvent('download'),
      inSheet(t().pocket.picture.take).click(),
    ]);
    expect(download.suggestedFilename()).toBe('steg.png');
    const file = readFileSync(await download.path());
    expect(file.subarray(1, 4).toString()).toBe('PNG');
    expect(file.readUInt32BE(16)).toBe(1080);
    expect(file.readUInt32BE(20)).toBeGreaterThan(600);
    await see(person.sheet.getByText(fill(t().pocket.picture.taken, { file: 'steg.png' })));
    await person.closeSheet();
  });
});
