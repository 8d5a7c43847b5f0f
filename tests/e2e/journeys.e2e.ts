// The whole way through Steg in each language: online, without a network, and with the browser killed
// the moment something was called kept.
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { arabicFontAway, Browser } from './browser.ts';
import { expectChecked, gone, Person, see, until } from './person.ts';
import { type Lang } from './texts.ts';

interface Words {
  /** Words of somebody else, and the same in one's own. */
  readonly theirs: string;
  readonly mine: string;
  readonly step: string;
  readonly other: string;
  readonly stone: string;
  readonly draft: string;
}

const words: Readonly<Record<Lang, Words>> = {
  nb: {
    theirs: 'Du må ta medisinene dine hver dag',
    mine: 'Jeg vil ta medisinene mine hver dag',
    step: 'Legge esken ved tannbørsten',
    other: 'Spørre på apoteket',
    stone: 'Ringte søstera mi',
    draft: 'Jeg vil lære å',
  },
  ar: {
    theirs: 'يجب أن تنظف غرفتك',
    mine: 'أريد أن أنظف غرفتي',
    step: 'أفتح النافذة',
    other: 'أرتب الطاولة',
    stone: 'اتصلت بأختي',
    draft: 'أريد أن أتعلم',
  },
  en: {
    theirs: 'You need to clean your room',
    mine: 'I want to clean my room',
    step: 'Open the window',
    other: 'Clear the table',
    stone: 'Called my sister',
    draft: 'I want to learn',
  },
};

/** Own words through the helper, two steps, the week, a tick, undo, and looking back. */
async function journey(person: Person, said: Words): Promise<void> {
  const { page, t } = person;

  // The words sound like somebody else's: the helper asks, and waits for an answer.
  await person.newGoal();
  await person.goalText.fill(said.theirs);
  await see(page.getByText(t.goals.jegform.ask));
  await see(page.getByText(said.mine, { exact: true }));
  expect(await person.goalText.inputValue()).toBe(said.theirs);
  await person.button(t.goals.jegform.use).click();
  expect(await person.goalText.inputValue()).toBe(said.mine);
  await gone(page.getByText(t.goals.jegform.ask));
  await person.keepGoal();
  await see(person.title(said.mine));

  // One step comes along this week as it is written; the other is chosen later.
  await person.addStep(said.step, { week: true });
  await person.addStep(said.other, { week: false });
  await person.go('week');
  await see(person.box(said.step));
  expect(await person.box(said.other).count()).toBe(0);
  await person.choose(said.other);

  await person.tick(said.step);
  await person.undo();
  await expectChecked(person.box(said.step), false);
  await expectChecked(person.box(said.other), false);
  await person.tick(said.step);

  await lookBack(person, said);
}

/** What was managed, this week and the one before. */
async function lookBack(person: Person, said: Words): Promise<void> {
  const { page, t } = person;
  const now = (await person.heading.textContent()) ?? '';
  const stones = await person.openSheet(t.week.managed.more);
  await see(stones.getByText(said.step, { exact: true }));
  await person.closeSheet();

  await person.button(t.week.other.before).click();
  await see(page.getByText(t.week.lead.past, { exact: true }));
  await person.layStone(said.stone);
  await person.button(t.week.other.this).click();
  await see(person.title(now));
  expect(await page.getByText(said.stone).count()).toBe(0);
}

/** Everything that the journey was told is kept, is there. */
async function expectAllThere(person: Person, said: Words): Promise<void> {
  const { page, t } = person;
  await person.go('week');
  await expectChecked(person.box(said.step));
  await expectChecked(person.box(said.other), false);
  await person.button(t.week.other.before).click();
  await see(page.getByText(said.stone));
  await person.openGoal(said.mine);
  await see(page.getByText(said.step, { exact: true }));
  await see(page.getByText(said.other, { exact: true }));
}

describe.each(['nb', 'ar', 'en'] as const)('in %s', (lang) => {
  const said = words[lang];
  const online = new Browser();
  let person: Person;

  beforeAll(async () => {
    person = new Person(await online.open(), lang, inject('url'));
  });
  afterAll(() => online.close());
  afterEach(() => online.expectNoFaults());

  test('from the first screen to looking back', async () => {
    await person.firstRun();
    await journey(person, said);
    await expectAllThere(person, said);
  });

  test('the page says which language it is in and which way it runs', async () => {
    const html = person.page.locator('html');
    expect(await html.getAttribute('lang')).toBe(lang);
    expect(await html.getAttribute('dir')).toBe(lang === 'ar' ? 'rtl' : 'ltr');
    expect(await html.evaluate((element) => getComputedStyle(element).direction)).toBe(
      lang === 'ar' ? 'rtl' : 'ltr',
    );
    // The same before the plan is open: the shell is drawn the right way round at once.
    await person.page.reload();
    expect(await html.getAttribute('lang')).toBe(lang);
  });

  test('everything kept is there after the network is gone and the page is loaded anew', async () => {
    await person.waitForWorker();
    await online.context.setOffline(true);
    await person.page.reload();
    await see(person.heading);
    await expectAllThere(person, said);
    await online.context.setOffline(false);
  });

  if (lang === 'en') return;

  test('the whole way without a network, from the first screen on', async () => {
    const offline = new Browser();
    offline.tolerate(arabicFontAway);
    const alone = new Person(await offline.open(), lang, inject('url'));
    await alone.visit();
    await alone.waitForWorker();
    await offline.context.setOffline(true);
    await alone.page.reload();
    await alone.firstRun();
    await journey(alone, said);
    await alone.page.reload();
    await expectAllThere(alone, said);
    offline.expectNoFaults();
    await offline.close();
  });
});

describe.each(['nb', 'ar'] as const)('killed right after «kept», in %s', (lang) => {
  const said = words[lang];
  const browser = new Browser();
  let person: Person;

  const reopened = async (): Promise<Person> => {
    await browser.kill();
    const again = new Person(await browser.open(), lang, inject('url'));
    await again.visit();
    await see(again.heading);
    return again;
  };

  beforeAll(async () => {
    person = new Person(await browser.open(), lang, inject('url'));
    await person.firstRun();
    // The second visit: which language was chosen is a setting, and lies with the browser by now.
    await browser.close();
    person = new Person(await browser.open(), lang, inject('url'));
    await person.visit();
    await see(person.title(person.t.week.hello));
  });
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  test('a goal is there again', async () => {
    await person.newGoal();
    await person.goalText.fill(said.mine);
    await person.button(person.t.goals.form.keep).click();
    await see(person.said(person.t.goals.form.kept));
    person = await reopened();
    await person.openGoal(said.mine);
  });

  test('a stone lies where it was laid', async () => {
    await person.addStep(said.step);
    await person.choose(said.step);
    await person.box(said.step).click();
    await see(person.said(person.t.week.laid));
    person = await reopened();
    await expectChecked(person.box(said.step));
  });

  test('a half-written goal is offered again, word for word', async () => {
    await person.newGoal();
    await person.goalText.pressSequentially(said.draft);
    await see(person.said(person.t.app.kept));
    person = await reopened();
    await person.newGoal();
    await see(person.page.getByText(person.t.goals.form.draft));
    expect(await person.goalText.inputValue()).toBe(said.draft);
  });

  test('an undo that was shown is kept too', async () => {
    await person.button(person.t.app.nav.goals).click();
    await person.go('week');
    await person.box(said.step).click();
    await see(person.said(person.t.week.lifted));
    await expectChecked(person.box(said.step), false);
    person = await reopened();
    await see(person.box(said.step));
    await until(() => person.box(said.step).isChecked()).toBe(false);
  });
});
