// What the browser's own history learns: the everyday room words and nothing more; and every way back.
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { Browser } from './browser.ts';
import { gone, Person, see, until } from './person.ts';

const elsewhere = 'data:text/html,<title>elsewhere</title>';

describe('moving about', () => {
  const browser = new Browser();
  let person: Person;
  let length: number;
  const addresses = new Set<string>();
  const titles = new Set<string>();

  const historyLength = (): Promise<number> => person.page.evaluate(() => history.length);
  const look = async (): Promise<void> => {
    titles.add(await person.page.title());
    addresses.add(person.page.url());
  };
  /** Goes in by `enter`, and out again by a way that must be in sight. */
  async function inAndOut(enter: () => Promise<void>, out: Locator, back: Locator): Promise<void> {
    await enter();
    await look();
    await see(out);
    await out.click();
    await see(back);
    await look();
  }

  beforeAll(async () => {
    const page = await browser.open();
    person = new Person(page, 'nb', inject('url'));
    page.on('framenavigated', (frame) => addresses.add(frame.url()));
    await page.goto(elsewhere);
    await person.visit();
    await see(person.heading);
    addresses.delete(elsewhere);
    length = await historyLength();
  });
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  test('the first screens have a way back, and leave no entry', async () => {
    const { t } = person;
    await person.chooseLanguage();
    await look();
    await person.button(t.start.language).click();
    await see(person.page.getByRole('button', { name: 'Norsk' }));
    await person.chooseLanguage();
    await person.button(t.app.next).click();
    await see(person.title(t.start.leave.title));
    await look();
    await person.button(t.app.next).click();
    await see(person.title(t.start.likes.title));
    await person.button(t.app.back).click();
    await see(person.title(t.start.leave.title));
    await person.button(t.app.back).click();
    await see(person.title(t.start.honest.title));
    await person.button(t.app.next).click();
    await person.button(t.app.next).click();
    await person.button(t.app.skip).click();
    await see(person.title(t.week.hello));
    await look();
    expect(await historyLength()).toBe(length);
  });

  test('every screen inside the goals has a way back, and leaves no entry', async () => {
    const { t } = person;
    const list = person.title(t.goals.title);
    await person.newGoal();
    await look();
    await person.button(t.app.nav.goals).click();
    await see(list);
    await person.writeGoal('Jeg vil finne roen');
    await person.addStep('Puste ut', { week: true });
    const goal = person.title('Jeg vil finne roen');
    const back = person.button(t.app.back);
    await inAndOut(() => person.newStep(), back, goal);
    await inAndOut(() => person.button(t.goals.page.change).click(), person.button(t.app.nav.goals), goal);
    await inAndOut(() => person.button(t.goals.page.addPart).click(), person.button(t.app.nav.goals), goal);
    await person.button(t.app.nav.goals).click();
    await see(list);
    await inAndOut(() => person.button(t.goals.loose.add).click(), back, list);
    expect(await historyLength()).toBe(length);
  });

  test('every sheet has a button that closes it, and leaves no entry', async () => {
    const { t } = person;
    const openers: readonly (() => Promise<unknown>)[] = [
      async () => {
        await person.go('week');
        await person.openSheet(t.week.managed.add);
      },
      () => person.openChoosing(),
      () => person.openSheet(t.week.anchor.add),
      () => person.openSheet(t.week.pause.open),
      () => person.page.getByRole('button').filter({ hasText: 'Puste ut' }).click(),
      async () => {
        await person.go('goals');
        await person.openSheet(t.goals.ideas.open);
      },
      async () => {
        await person.openGoal('Jeg vil finne roen');
        await person.openSheet(t.goals.page.move);
      },
      () => person.openSheet(t.goals.sheet.smaller),
      () => person.openSheet(t.goals.page.managed),
      async () => {
        await person.go('mine');
        await person.openSheet(t.mine.me.likesChange);
      },
    ];
    for (const open of openers) {
      await open();
      await see(person.sheet);
      await look();
      await person.closeSheet();
    }
    expect(await historyLength()).toBe(length);
  });

  test('every screen and sheet of Trygg has a way back, and leaves no entry', async () => {
    const { t } = person;
    const s = t.safety;
    await person.go('safety');
    await look();
    const home = person.title(s.title);
    const back = person.button(t.app.back);
    await person.button(s.empty.begin).click();
    await person.field(s.line.new).fill('Gå ned i fellesstua');
    await person.button(s.line.add).click();
    await see(person.page.getByText('Gå ned i fellesstua', { exact: true }));
    await inAndOut(() => person.openMoment(), person.inMoment(t.app.close), person.title(s.sections.signs));
    await person.backToSafety();
    for (const way of [t.scenario.add, s.ways.people, s.ways.lines, s.ways.pocket, s.ways.notes])
      await inAndOut(() => person.button(way).click(), back, home);
    for (const way of [s.pair.new, s.ways.versions, s.ways.arrange])
      await inAndOut(() => person.button(way).click(), person.button(t.app.nav.safety), home);
    for (const sheet of [t.scenario.good.first, s.stages.open, s.ways.bar]) {
      await person.openSheet(sheet);
      await look();
      await person.closeSheet();
    }
    expect(await historyLength()).toBe(length);
  });

  test('every screen and sheet of Folk has a way back, and leaves no entry', async () => {
    const { t } = person;
    const n = t.network;
    await person.go('people');
    await look();
    await person.openSheet(n.empty.begin);
    await person.field(t.people.sheet.name).fill('Zahraa');
    for (const choice of [n.ringTitles[1], n.sectors.friends])
      await person.sheet.getByRole('radio', { name: choice, exact: true }).press('Space');
    await look();
    await person.sheet.getByRole('button', { name: t.app.keep, exact: true }).click();
    await gone(person.sheet);
    const home = person.title(n.title);
    const back = person.button(t.app.nav.people);
    await person.openSheet(n.picture.keep);
    await look();
    await person.sheet.getByRole('button', { name: t.app.keep, exact: true }).click();
    await gone(person.sheet);
    for (const way of [n.ways.together, n.ways.compare, n.ways.parts, n.ways.files])
      await inAndOut(() => person.button(way).first().click(), back, home);
    await person.page.locator('main [data-person]').click();
    await see(person.sheet);
    await look();
    await person.closeSheet();
    expect(await historyLength()).toBe(length);
  });

  test('the hard moment, card by card to what is written afterwards, leaves no entry', async () => {
    const { t } = person;
    await person.openMoment();
    await look();
    await person.inMoment(t.moment.ring).click();
    await see(person.moment.locator('a[href="tel:113"]'));
    await look();
    await person.inMoment(t.app.back).click();
    while (!(await person.inMoment(t.moment.end.after).isVisible()))
      await person.inMoment(t.moment.next).click();
    await look();
    await person.inMoment(t.moment.end.after).click();
    await see(person.title(t.moment.after.title));
    await person.field(t.moment.after.helped).fill('Gå ned i fellesstua');
    await look();
    await person.button(t.app.keep).click();
    await see(person.title(t.moment.after.offer));
    await look();
    await person.backToSafety();
    expect(await historyLength()).toBe(length);
  });

  test('other weeks and the example have a way back, and leave no entry', async () => {
    const { t } = person;
    await person.go('week');
    await inAndOut(
      () => person.button(t.week.other.before).click(),
      person.button(t.week.other.this),
      person.title(t.week.hello),
    );
    await person.go('mine');
    await person.button(t.mine.example.open).click();
    await see(person.page.getByText(t.app.example.mark));
    await look();
    await person.button(t.app.example.close).click();
    await gone(person.page.getByText(t.app.example.mark));
    await look();
    expect(await historyLength()).toBe(length);
  });

  test('the addresses were room words, and the title was always the same', () => {
    const base = inject('url');
    const rooms = ['', 'start/', 'uka/', 'maal/', 'gjennomgang/', 'trygg/', 'folk/', 'mitt/'].map(
      (room) => base + room,
    );
    expect([...addresses].filter((address) => !rooms.includes(address))).toEqual([]);
    for (const room of ['maal/', 'trygg/', 'folk/']) expect(addresses).toContain(base + room);
    expect([...titles]).toEqual(['Steg']);
  });

  test('no history entry carries anything of the plan', async () => {
    const entries = await person.page.evaluate(() => {
      const { navigation } = globalThis as unknown as {
        navigation: { entries: () => { url: string; getState: () => unknown }[] };
      };
      return navigation.entries().map((entry) => ({ url: entry.url, state: entry.getState() ?? null }));
    });
    expect(entries.map(({ state }) => state)).toEqual([null]);
    const state = JSON.stringify(await person.page.evaluate(() => history.state as unknown));
    for (const words of ['Jeg vil', 'fellesstua', 'Zahraa']) expect(state).not.toContain(words);
  });

  test('Back leaves the app', async () => {
    await person.page.goBack();
    expect(person.page.url()).toBe(elsewhere);
    await person.page.goForward();
    await see(person.heading);
  });
});

describe('closing by Back', () => {
  const browser = new Browser();
  let person: Person;

  beforeAll(async () => {
    const page = await browser.open();
    person = new Person(page, 'nb', inject('url'));
    await page.goto(elsewhere);
    await person.firstRun();
    await person.writeGoal('Jeg vil finne roen');
  });
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  // On a computer Escape is what Back is on a phone: both reach the same CloseWatcher.
  test('a sheet closes and the app stays where it was', async () => {
    const { t, page } = person;
    await person.openSheet(t.goals.page.move);
    const { url, length } = await page.evaluate(() => ({ url: location.href, length: history.length }));
    await page.keyboard.press('Escape');
    await gone(person.sheet);
    await see(person.title('Jeg vil finne roen'));
    expect(page.url()).toBe(url);
    expect(await page.evaluate(() => history.length)).toBe(length);
  });

  test('a screen inside the goals goes back to the one before it', async () => {
    const { t, page } = person;
    await person.newStep();
    await page.keyboard.press('Escape');
    await see(person.title('Jeg vil finne roen'));
    await page.keyboard.press('Escape');
    await see(person.title(t.goals.title));
  });

  test('a sheet over an inner screen closes first, the screen after it', async () => {
    const { t, page } = person;
    await person.openGoal('Jeg vil finne roen');
    await person.openSheet(t.goals.page.managed);
    await page.keyboard.press('Escape');
    await gone(person.sheet);
    await see(person.title('Jeg vil finne roen'));
    await page.keyboard.press('Escape');
    await see(person.title(t.goals.title));
  });

  test('the numbers close first, then the hard moment, and then the screen it was opened over', async () => {
    const { t, page } = person;
    await person.go('safety');
    await person.button(t.safety.ways.people).click();
    await see(person.title(t.people.list.title));
    await person.openMoment();
    await person.inMoment(t.moment.ring).click();
    await see(person.moment.locator('a[href="tel:113"]'));
    await page.keyboard.press('Escape');
    await see(person.inMoment(t.moment.ring));
    await page.keyboard.press('Escape');
    await gone(person.moment);
    await see(person.title(t.people.list.title));
    await page.keyboard.press('Escape');
    await see(person.title(t.safety.title));
  });

  test('what was being typed in a sheet is there when it opens again', async () => {
    const { t, page } = person;
    await person.go('week');
    await person.openSheet(t.week.managed.add);
    await person.field(t.week.stone.label).pressSequentially('Ringte noen');
    await page.keyboard.press('Escape');
    await gone(person.sheet);
    // The words reach the disk a moment after the sheet is gone.
    await until(async () => {
      await person.openSheet(t.week.managed.add);
      const words = await person.field(t.week.stone.label).inputValue();
      await person.closeSheet();
      return words;
    }).toBe('Ringte noen');
  });
});
