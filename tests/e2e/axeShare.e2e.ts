// Showing something to somebody, on both sides, judged as every other screen is: all of /del, and all of /vis.
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Browser } from './browser.ts';
import { faults } from './judge.ts';
import { gone, Person, see } from './person.ts';
import { fill } from './texts.ts';

/** Words that no packing makes shorter: more than one code holds. */
const manyWords = (): string =>
  Array.from({ length: 80 }, () => crypto.randomUUID().replaceAll('-', '').slice(0, 11)).join(' ');

describe.each(['nb', 'ar'] as const)('in %s', (lang) => {
  const browser = new Browser();
  const name = { nb: 'Ingrid', ar: 'إنغريد' }[lang];
  const goal = { nb: 'Jeg vil sove bedre', ar: 'أريد أن أنام جيدًا' }[lang];
  const found: string[] = [];
  let person: Person;
  let recipient = '';
  /** Sealed for the key, and with words. */
  const links = { key: '', words: '' };
  let words = '';

  beforeAll(async () => {
    person = new Person(await browser.open(), lang, inject('url'));
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await person.firstRun();
    await person.writeGoal(goal);
  });
  afterAll(() => browser.close());

  const look = async (screen: string): Promise<void> => {
    found.push(...(await faults(person, screen)));
  };
  const expectNone = (): void => {
    expect(found.splice(0)).toEqual([]);
    browser.expectNoFaults();
  };
  const sheet = async (words: string, screen: string): Promise<void> => {
    await person.openSheet(words);
    await look(screen);
    await person.closeSheet();
  };
  const copied = (): Promise<string> => person.page.evaluate(() => navigator.clipboard.readText());
  const press = (named: string): Promise<void> => person.button(named).first().click();
  /** A room has its own beginning only in a page of its own. */
  const arrive = async (address: string): Promise<void> => {
    await person.page.goto('about:blank');
    await person.page.goto(address);
  };
  const openSharing = async (): Promise<void> => {
    await person.go('mine');
    await press(person.t.sharing.entry.open);
    await see(person.title(person.t.sharing.home.title));
  };

  test('the page of whoever is shown something, before anything is there', async () => {
    const { page } = person;
    const t = person.t.viewer;
    const home = async (): Promise<void> => {
      await press(person.t.app.back);
      await see(person.title(t.home.title));
    };
    await person.visit('vis/');
    await see(person.title(t.home.title));
    await look('vis');
    await sheet(t.language, 'vis, languages');
    await page.getByRole('button', { name: t.home.staff }).click();
    await see(person.title(t.staff.title));
    await look('vis, to whoever is at work');
    await home();
    await page.getByRole('button', { name: t.home.got }).click();
    await press(t.open);
    await see(page.getByText(t.give.empty));
    await look('vis, nothing was given');
    await person.field(t.give.label).fill('hei');
    await press(t.open);
    await see(person.title(t.fault.foreign.title));
    await look('vis, not of Steg');
    await home();
    await page.getByRole('button', { name: t.home.contact }).click();
    await see(person.button(t.key.make));
    await look('vis, no key');
    await press(t.key.make);
    await see(person.title(t.key.title));
    recipient = (await page.locator('p.key').innerText()).trim();
    await page.getByText(t.key.change, { exact: true }).click();
    await look('vis, my key');
    await sheet(t.key.renew, 'vis, another key');
    await sheet(t.key.remove, 'vis, no more key');
    expectNone();
  });

  test('the room where nothing is shown yet, and a contact person', async () => {
    const { page } = person;
    const t = person.t.sharing;
    await person.visit('mitt/');
    await openSharing();
    await look('del, empty');
    await sheet(t.guide.open, 'del, another contact person');
    await person.openSheet(t.contact.new);
    await page.getByText(t.contact.role, { exact: true }).first().click();
    await person.sheet.getByRole('button', { name: person.t.app.keep, exact: true }).click();
    await see(page.getByText(t.contact.nothing));
    await look('del, somebody without a name');
    await person.field(t.contact.name).fill(name);
    await person.sheet.getByRole('button', { name: person.t.app.keep, exact: true }).click();
    await see(person.title(name));
    await look('del, a contact person');
    await press(t.pair.begin);
    await see(person.title(fill(t.pair.heading, { name })));
    await page.getByText(t.pair.asCode, { exact: true }).click();
    await page.getByText(fill(t.pair.without, { name }), { exact: true }).click();
    await page.getByRole('textbox').fill('hei');
    await press(t.take.use);
    await see(page.getByText(t.pair.noKey));
    await look('del, keys meet');
    await page.getByRole('textbox').fill(recipient);
    await press(t.take.use);
    await see(page.locator('ol li').nth(7));
    await look('del, the same pictures');
    await press(t.pair.no);
    await see(page.getByText(t.pair.other, { exact: true }));
    await look('del, other pictures');
    await press(person.t.app.back);
    await press(t.contact.end);
    await see(person.button(t.contact.resume));
    await look('del, no longer a contact person');
    await press(t.contact.resume);
    await see(person.button(t.contact.end));
    await press(person.t.app.back);
    await page.getByRole('button', { name: t.receive.row }).click();
    await page.getByRole('textbox').fill('hei');
    await press(t.take.use);
    await see(page.getByText(t.receive.why.foreign));
    await look('del, an answer that is none');
    await press(person.t.app.back);
    expectNone();
  });

  test('about me, and what is handed over with words', async () => {
    const { page } = person;
    const t = person.t.sharing;
    await page.getByRole('button', { name: t.about.title }).click();
    await see(person.title(t.about.title));
    await look('del, about me without a line');
    for (let line = 0; line < 2; line++) {
      await press(t.about.own);
      await person.field(t.about.ownLabel).fill(manyWords());
      await person.sheet.getByRole('button', { name: person.t.app.keep, exact: true }).click();
      await gone(person.sheet);
    }
    await look('del, about me');
    await page
      .getByRole('button', { name: `${t.about.change}:` })
      .first()
      .click();
    await see(person.sheet);
    await look('del, a line about me');
    await person.closeSheet();
    await press(t.about.show);
    await see(person.title(t.choose.title));
    await page.getByRole('switch', { name: goal }).click();
    await page.getByRole('switch', { name: t.answer.ask }).click();
    await press(t.choose.seeNoName);
    await see(page.getByText(t.until.none));
    await page.locator('input[type=radio][value=own]').check({ force: true });
    await look('del, choosing with a day of my own');
    await page.locator('input[type=radio]').nth(1).check({ force: true });
    await person.openSheet(t.who.say);
    await look('del, to whom');
    await person.sheet.getByRole('radio', { name }).check({ force: true });
    await press(t.who.done);
    await gone(person.sheet);
    await press(fill(t.choose.see, { name }));
    await see(person.title(fill(t.preview.title, { name })));
    await page.getByRole('button', { name: t.send.link.label }).first().click();
    await see(person.sheet.locator('ol li').nth(4));
    await look('del, the words');
    words = (await person.sheet.locator('ol li').allInnerTexts()).join(' ');
    await press(t.words.go);
    await press(t.send.link.copy);
    await see(person.said(t.send.noted));
    links.words = await copied();
    await look('del, a link that is copied');
    await person.closeSheet();
    await page.getByRole('button', { name: t.send.code.label }).first().click();
    await press(t.words.go);
    await see(person.sheet.locator('svg path').first());
    await see(person.button(t.send.asLink));
    await look('del, codes in a circle');
    await person.closeSheet();
    await press(t.send.done);
    await see(person.title(t.home.title));
    expectNone();
  });

  test('the example: a room that is used, and every way of handing over', async () => {
    const { page } = person;
    const t = person.t.sharing;
    await person.go('mine');
    await press(person.t.mine.example.open);
    await see(page.getByText(person.t.app.example.mark));
    await openSharing();
    await look('del, used');
    const helper = await page.locator('section ul button').nth(1).locator('[dir=auto]').innerText();
    await page.getByRole('button', { name: fill(t.reply.title, { name: helper }) }).click();
    await see(page.getByText(t.reply.sort.greeting, { exact: true }));
    await look('del, an answer');
    await press(t.reply.take.greeting);
    await see(person.said(t.reply.taken.greeting));
    await person.openSheet(t.reply.take.step);
    await look('del, a step is taken');
    await person.sheet.getByRole('button', { name: t.reply.take.step, exact: true }).click();
    await gone(person.sheet);
    await look('del, an answer that is taken');
    await press(person.t.app.back);

    await page.getByRole('button', { name: helper }).last().click();
    await see(person.sheet.locator('dl'));
    await look('del, what I showed');
    await press(t.end.button);
    await see(person.field(t.end.title));
    await look('del, it is over');
    await person.closeSheet();

    await page.getByRole('button', { name: helper }).first().click();
    await see(person.title(helper));
    await sheet(t.contact.change, 'del, a contact person is changed');
    await press(t.pair.begin);
    await page.getByRole('textbox').fill(recipient);
    await press(t.take.use);
    await press(t.pair.yes);
    await see(person.button(t.pair.forget));
    await look('del, a contact person with a key');
    await press(t.home.show);
    await see(page.getByText(t.again.title));
    for (const group of [t.group.safety, t.group.people])
      await page.getByText(group, { exact: true }).click();
    await look('del, choosing, and what was shown last');
    await press(t.again.take);
    for (const group of Object.values(t.group)) {
      const one = page.getByRole('region', { name: group }).getByRole('switch', { checked: false });
      if ((await one.count()) > 0) await one.first().click();
    }
    await page.locator('input[type=radio]').nth(1).check({ force: true });
    await press(t.purpose.talk);
    await look('del, chosen');
    await press(fill(t.choose.see, { name: helper }));
    await see(person.title(fill(t.preview.title, { name: helper })));
    await look('del, as they see it');
    for (const way of ['code', 'file', 'paper', 'screen', 'link'] as const) {
      await page.getByRole('button', { name: t.send[way].label }).first().click();
      await see(person.sheet.getByText(t.send[way].leaves));
      await look(`del, ${way}`);
      if (way === 'link') await press(t.send.link.copy);
      if (way === 'link') await see(person.said(t.send.link.copied));
      await person.closeSheet();
    }
    links.key = await copied();
    await page.getByRole('button', { name: t.send.screen.label }).first().click();
    await person.sheet.getByRole('radio').last().check({ force: true });
    await press(t.send.screen.begin);
    await see(page.getByText(person.t.together.onlyPicked, { exact: true }));
    await look('del, on this screen');
    expectNone();
  });

  test('the page of whoever is shown something, with everything there can be on it', async () => {
    const { page } = person;
    const t = person.t.viewer;
    await arrive(links.key);
    await see(person.button(t.read.print));
    await look('vis, what is shown');
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
    await page.setViewportSize({ width: 390, height: 844 });
    await person.openSheet(t.keep.title);
    await person.sheet.getByRole('radio', { name: t.keep.other, exact: true }).check({ force: true });
    await press(t.keep.do);
    await see(person.sheet.getByRole('status').filter({ hasText: t.keep.whichDay.slice(0, 8) }));
    await look('vis, keeping');
    await person.sheet.getByRole('radio').first().check({ force: true });
    await press(t.keep.do);
    await gone(person.sheet);
    await press(person.t.app.close);
    await see(page.locator('.copies'));
    await look('vis, with something kept');

    await arrive(links.words);
    await see(person.title(t.words.title));
    await press(t.open);
    await see(page.getByText(t.words.empty));
    await look('vis, words');
    await person.field(t.words.label).fill(words);
    await press(t.open);
    await see(person.button(t.answer.make));
    await person.field(t.answer.label.greeting).fill(goal);
    for (const sort of ['step', 'promise', 'question'] as const) {
      await press(t.answer.more);
      await page.locator(`input[type=radio][value=${sort}]`).check({ force: true });
      if (sort === 'step') await sheet(t.ideas.see, 'vis, small steps');
      await person.field(t.answer.label[sort]).fill(goal);
    }
    await look('vis, answering');
    await press(t.answer.make);
    await see(person.button(t.carry.link));
    await look('vis, an answer that is made');
    await press(t.carry.code);
    await see(person.sheet.locator('svg path').first());
    await look('vis, an answer as a code');
    await press(t.carry.otherWay);
    await press(t.carry.link);
    await see(person.said(t.copied));
    expectNone();
  });

  test('what came back', async () => {
    const { page } = person;
    const t = person.t.sharing.reply;
    await arrive(await copied());
    await see(page.getByText(t.sort.question, { exact: true }));
    for (const sort of ['promise', 'question'] as const) await sheet(t.take[sort], `del, ${sort}`);
    expectNone();
  });

  test('another key, and none', async () => {
    const { page } = person;
    const t = person.t.viewer;
    const change = async (how: string, yes: string): Promise<void> => {
      await arrive(`${person.url}vis/`);
      await page.getByRole('button', { name: t.home.contact }).click();
      await page.getByText(t.key.change, { exact: true }).click();
      await person.openSheet(how);
      await press(yes);
      await gone(person.sheet);
    };
    await change(t.key.renew, t.key.renewYes);
    await arrive(links.key);
    await see(person.title(t.fault.wrongKey.title));
    await look('vis, not this key');
    await change(t.key.remove, t.key.removeYes);
    await arrive(links.key);
    await see(person.title(t.fault.noKey.title));
    await look('vis, a key is missing');
    expectNone();
  });
});
