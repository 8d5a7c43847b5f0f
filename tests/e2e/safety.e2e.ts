// My own plan for hard times, as it is written: lines in own words and from the library, what I do when I notice
// something, parts that are renamed, hidden and moved, people who are offered only when it is safe, and earlier versions.
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import arPhrases from '../../src/lib/i18n/locales/ar/safetyPhrases.json' with { type: 'json' };
import nbPhrases from '../../src/lib/i18n/locales/nb/safetyPhrases.json' with { type: 'json' };
import { Browser } from './browser.ts';
import { expectChecked, gone, Person, see, until } from './person.ts';

const words = {
  nb: {
    sign: 'Jeg slutter å svare på meldinger',
    myself: 'Gå ned i fellesstua',
    when: 'magen knyter seg',
    then: 'går jeg en tur',
    section: 'Mine folk',
    ownSection: 'Katten',
    stage: 'Grått',
    name: 'Amir',
    naming: 'Høre på lista fra Amir',
    bar: 'Været',
    phrases: nbPhrases,
  },
  ar: {
    sign: 'أتوقف عن الرد على الرسائل',
    myself: 'أنزل إلى الغرفة المشتركة',
    when: 'بطني ينقبض',
    then: 'أخرج للمشي',
    section: 'أهلي وناسي',
    ownSection: 'القطة',
    stage: 'رمادي',
    name: 'أمير',
    naming: 'أسمع قائمة أمير',
    bar: 'الطقس',
    phrases: arPhrases,
  },
} as const;

/** Written by hand in Arabic, and by keyboard alone in Norwegian. */
describe.each([
  { lang: 'nb', keyboard: true },
  { lang: 'ar', keyboard: false },
] as const)('in $lang', ({ lang, keyboard }) => {
  const said = words[lang];
  const browser = new Browser();
  let person: Person;
  const t = () => person.t;
  const s = () => person.t.safety;
  const main = () => person.page.locator('main');
  const text = (words: string) => main().getByText(words, { exact: true });
  const radio = (name: string) => main().getByRole('radio', { name, exact: true });

  beforeAll(async () => {
    person = new Person(await browser.open(), lang, inject('url'));
    await person.firstRun();
  });
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  const hasFocus = (locator: Locator): Promise<boolean> =>
    locator.first().evaluate((element) => element === document.activeElement);

  /** Moves on with Tab, all the way round if need be. */
  async function tabTo(locator: Locator): Promise<void> {
    await see(locator);
    for (let stops = 0; stops < 120; stops++) {
      if (await hasFocus(locator)) return;
      await person.page.keyboard.press('Tab');
    }
    throw new Error(`${String(locator)} cannot be reached with the keyboard`);
  }

  async function press(locator: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    if (!keyboard) {
      await locator.first().click();
      return;
    }
    await tabTo(locator);
    await person.page.keyboard.press(key);
  }

  async function write(field: Locator, what: string): Promise<void> {
    if (!keyboard) {
      await field.fill(what);
      return;
    }
    await tabTo(field);
    await person.page.keyboard.press('Control+a');
    await person.page.keyboard.insertText(what);
  }

  /** Chooses among radios: with the arrows by keyboard, since only one of them is a stop. */
  async function choose(wanted: Locator): Promise<void> {
    if (!keyboard) {
      await wanted.check({ force: true });
      return;
    }
    const name = await wanted.getAttribute('name');
    await tabTo(person.page.locator(`input[name="${name ?? ''}"]:checked`));
    for (let steps = 0; steps < 8 && !(await wanted.isChecked()); steps++)
      await person.page.keyboard.press('ArrowDown');
    await expectChecked(wanted);
  }

  const addButton = () => person.button(s().line.add);

  async function addLine(words: string): Promise<void> {
    await write(person.field(s().line.new), words);
    await press(addButton());
    await see(text(words));
  }

  async function room(): Promise<void> {
    await press(person.nav.getByRole('link', { name: t().app.nav.safety, exact: true }));
    await see(person.title(s().title));
  }

  async function back(): Promise<void> {
    await press(person.button(t().app.nav.safety).or(person.button(t().app.back)));
    await see(person.title(s().title));
  }

  test('it begins warm and empty, and the first line is mine or borrowed', async () => {
    await room();
    await see(text(s().empty.text));
    await press(person.button(s().empty.begin));
    await until(() => hasFocus(person.title(s().sections.signs))).toBe(true);
    await press(person.button(s().ideas.see));
    await see(person.sheet);
    // Nothing is chosen beforehand.
    expect(await person.sheet.getByRole('checkbox', { checked: true }).count()).toBe(0);
    const idea = person.sheet.getByRole('checkbox', { name: said.phrases['sign-02'], exact: true });
    await press(idea, 'Space');
    await expectChecked(idea);
    await press(person.sheet.getByRole('button', { name: t().app.close, exact: true }));
    await gone(person.sheet);
    await see(text(said.phrases['sign-02']));
    await write(person.field(s().line.new), said.sign);
    await choose(radio(s().stages.heavy));
    await press(addButton());
    await see(text(said.sign));
    await back();
    await press(main().getByRole('button', { name: s().sections.myself, exact: true }));
    await see(person.title(s().sections.myself));
    await addLine(said.myself);
    await back();
    await choose(radio(s().stages.heavy));
    for (const line of [said.phrases['sign-02'], said.sign, said.myself]) await see(text(line));
    await choose(radio(s().stages.hard));
    await gone(text(said.sign));
    await see(text(said.myself));
  });

  test('what I do when I notice something', async () => {
    await choose(radio(s().stages.heavy));
    await press(person.button(s().pair.new));
    await see(person.title(s().pair.new));
    await write(person.field(s().pair.when), said.when);
    // Half a pair is kept as it is, and asked for the rest.
    await press(person.button(t().app.keep));
    await see(person.page.getByText(s().pair.both, { exact: true }));
    await write(person.field(s().pair.then), said.then);
    await press(person.button(t().app.keep));
    await see(person.title(s().title));
    await see(text(said.when));
    await see(text(said.then));
  });

  test('parts are renamed, hidden, moved and added, and the focus stays with what was moved', async () => {
    await press(person.button(s().ways.arrange));
    await see(person.title(s().ways.arrange));
    await press(person.button(`${s().arrange.rename}: ${s().sections.ask}`));
    await write(person.field(s().arrange.name).first(), said.section);
    await press(person.button(t().app.keep));
    await see(text(said.section));
    await press(person.button(`${s().arrange.hide}: ${s().sections.notHelping}`));
    await see(person.button(`${s().arrange.show}: ${s().sections.notHelping}`));
    const up = person.button(`${s().up}: ${s().sections.myself}`);
    await press(up);
    const down = person.button(`${s().down}: ${s().sections.myself}`);
    await until(() => hasFocus(down)).toBe(true);
    await write(person.field(s().arrange.name), said.ownSection);
    await press(addButton());
    await see(text(said.ownSection));
    await back();
    const headings = await main().getByRole('heading', { level: 2 }).allInnerTexts();
    const places = [s().sections.myself, s().sections.signs].map((name) =>
      headings.findIndex((heading) => heading.trim() === name),
    );
    expect(places[0]).toBeGreaterThanOrEqual(0);
    expect(places[0]).toBeLessThan(places[1] ?? -1);
    await see(main().getByRole('button', { name: said.ownSection, exact: true }));
    expect(await main().getByRole('button', { name: s().sections.notHelping, exact: true }).count()).toBe(0);
  });

  test('a water has a name of mine, and all of it is there after a reload', async () => {
    await press(person.button(s().stages.open));
    await see(person.sheet);
    await write(person.field(`${s().stages.name}: ${s().stages.heavy}`), said.stage);
    await press(person.sheet.getByRole('button', { name: `${t().app.keep}: ${said.stage}`, exact: true }));
    await see(person.sheet.getByText(s().stages.renamed, { exact: true }));
    await press(person.sheet.getByRole('button', { name: t().app.close, exact: true }));
    await gone(person.sheet);
    await person.page.reload();
    await see(person.title(s().title));
    // The water that has something of its own is the one that is shown.
    await expectChecked(radio(said.stage));
    for (const line of [said.phrases['sign-02'], said.sign, said.myself, said.when, said.then])
      await see(text(line));
    await see(main().getByRole('button', { name: said.section, exact: true }));
  });

  test('half a line is there again after a reload, and a line that was let go can come back', async () => {
    await press(person.button(`${s().line.change}: ${s().sections.myself}`));
    await press(person.button(`${s().line.change}: ${said.myself}`));
    await write(person.field(s().line.label), `${said.myself} …`);
    await see(person.said(t().app.kept));
    await person.page.reload();
    await room();
    await press(person.button(`${s().line.change}: ${s().sections.myself}`));
    await until(() => person.field(s().line.label).inputValue()).toBe(`${said.myself} …`);
    await press(person.button(s().line.remove));
    await gone(text(said.myself));
    await press(person.button(t().app.undo));
    await until(() => person.field(s().line.label).inputValue()).toBe(`${said.myself} …`);
    await press(person.button(t().app.cancel));
    await see(text(said.myself));
    await addLine(said.naming);
    await back();
    await see(text(said.naming));
  });

  test('someone is not offered before it is said that it is safe, nor a line that names them after a «no»', async () => {
    await press(main().getByRole('button', { name: said.section, exact: true }));
    await press(person.button(s().person.add));
    await press(person.sheet.getByRole('button', { name: s().person.new, exact: true }));
    await write(person.field(t().people.sheet.name), said.name);
    await press(person.sheet.getByRole('button', { name: t().app.keep, exact: true }));
    await gone(person.sheet);
    await see(text(said.name));
    await see(text(s().person.notSaid));
    await back();
    expect(await text(said.name).count()).toBe(0);
    for (const [word, isOffered] of [
      ['yes', true],
      ['no', false],
    ] as const) {
      const there = isOffered
        ? main().getByRole('button', { name: said.section, exact: true })
        : person.button(`${s().line.change}: ${said.section}`);
      await press(there);
      if (isOffered) await press(person.button(`${s().person.say}: ${said.name}`));
      else {
        await back();
        await press(person.button(s().ways.people));
        await press(person.button(t().people.list.changeOne.replace('{{name}}', said.name)));
      }
      await person.sheet.locator(`input[type=radio][value=${word}]`).check({ force: true });
      await press(person.sheet.getByRole('button', { name: t().app.keep, exact: true }));
      await gone(person.sheet);
      await back();
      if (isOffered) await see(text(said.name));
      else await gone(text(said.name));
    }
    // The line is kept where it was written, with a quiet word about it, and offered nowhere.
    expect(await text(said.naming).count()).toBe(0);
    await press(person.button(`${s().line.change}: ${s().sections.myself}`));
    await see(text(said.naming));
    await see(text(s().line.unsafe));
    await back();
  });

  test('the bar has a name of mine', async () => {
    await press(person.button(s().ways.bar));
    await see(person.sheet);
    await write(person.field(s().bar.label), said.bar);
    await press(person.sheet.getByRole('button', { name: t().app.keep, exact: true }));
    await gone(person.sheet);
    await press(person.button(s().ways.bar));
    await until(() => person.field(s().bar.label).inputValue()).toBe(said.bar);
    await press(person.sheet.getByRole('button', { name: s().bar.back, exact: true }));
    await gone(person.sheet);
  });

  test('a season later it is asked, once and gently, and how it was before can be taken back', async () => {
    await person.page.clock.install({ time: Date.now() + 100 * 24 * 60 * 60 * 1000 });
    await person.page.reload();
    await see(person.title(s().title));
    await see(main().getByText(s().look.question, { exact: true }));
    await press(person.button(s().look.yes));
    await gone(main().getByText(s().look.question, { exact: true }));
    // Nothing was changed on this day yet: now something is.
    await press(person.button(`${s().line.change}: ${s().sections.signs}`));
    await press(person.button(`${s().line.change}: ${said.sign}`));
    await press(person.button(s().line.remove));
    await gone(text(said.sign));
    await back();
    await press(person.button(s().ways.versions));
    await see(person.title(s().ways.versions));
    await press(main().locator('li').first().getByRole('button'));
    await see(text(said.sign));
    // Those marked «no» are not named here either.
    expect(await main().getByText(said.name).count()).toBe(0);
    await press(person.button(s().versions.restore));
    await see(person.title(s().title));
    await see(text(said.sign));
    await press(person.button(t().app.undo));
    await gone(text(said.sign));
  });
});
