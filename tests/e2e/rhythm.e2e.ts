// The rhythm, as it is lived: help with a step, what I managed, looking back, own days, the days to come, the calendar.
import ICAL from 'ical.js';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { Browser } from './browser.ts';
import { gone, Person, see, until } from './person.ts';
import { languageOf } from './texts.ts';

const words = {
  nb: {
    goal: 'Jeg vil lage mat',
    step: 'Koke suppe',
    stone: 'Ringte legen',
    first: 'Litt urolig',
    second: 'Roligere nå',
    coming: 'Møte med Ingrid',
    anchor: 'Klatring på lørdag',
  },
  ar: {
    goal: 'أريد أن أطبخ',
    step: 'طبخ الحساء',
    stone: 'اتصلت بالطبيب',
    first: 'قلق قليلًا',
    second: 'أهدأ الآن',
    coming: 'لقاء مع إنغريد',
    anchor: 'التسلق يوم السبت',
  },
} as const;

describe.each(['nb', 'ar'] as const)('in %s', (lang) => {
  const said = words[lang];
  const browser = new Browser();
  let person: Person;
  const t = () => person.t;
  const main = () => person.page.locator('main');
  const radio = (name: string) => person.sheet.getByRole('radio', { name, exact: true });

  beforeAll(async () => {
    person = new Person(await browser.open(), lang, inject('url'));
    await person.firstRun();
    await person.writeGoal(said.goal);
    await person.addStep(said.step, { week: true });
  });
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  async function openSupport(): Promise<void> {
    await main().getByRole('button').filter({ hasText: said.step }).first().click();
    await see(person.sheet);
    await person.sheet.getByRole('button').filter({ hasText: t().diary.support.open }).click();
    await see(radio(t().diary.support.none));
  }

  async function support(level: 'together' | 'self'): Promise<void> {
    await openSupport();
    await radio(t().diary.support.level[level]).check({ force: true });
    await person.sheet.getByRole('button', { name: t().app.keep, exact: true }).click();
    await see(person.said(t().diary.support.kept));
    await see(main().getByText(t().diary.support.level[level], { exact: true }));
  }

  test('help with a step is said, changed either way, and undone', async () => {
    await support('self');
    await support('together');
    await person.undo();
    await see(main().getByText(t().diary.support.level.self, { exact: true }));
    // In the week it stands beside the step, in few words.
    await person.go('week');
    await see(main().getByText(t().diary.support.short.self, { exact: true }));
  });

  test('what I managed has a feeling and a drawing, and is found again by month', async () => {
    await person.go('week');
    await person.openSheet(t().week.managed.add);
    await person.field(t().week.stone.label).fill(said.stone);
    await person.sheet.getByText(t().diary.told.more, { exact: true }).click();
    await person.sheet
      .getByRole('checkbox', { name: t().diary.feeling['f-proud'], exact: true })
      .check({ force: true });
    const pad = person.sheet.getByRole('group', { name: t().diary.told.draw, exact: true }).locator('.paper');
    await pad.scrollIntoViewIfNeeded();
    const box = await pad.boundingBox();
    if (box === null) throw new Error('There is nowhere to draw');
    await person.page.mouse.move(box.x + 30, box.y + 30);
    await person.page.mouse.down();
    for (const step of [40, 60, 80]) await person.page.mouse.move(box.x + step, box.y + step);
    await person.page.mouse.up();
    await person.sheet.getByRole('button', { name: t().week.stone.lay, exact: true }).click();
    await gone(person.sheet);
    await person.openRhythm();
    await person.page.getByRole('button').filter({ hasText: t().rhythm.diary }).click();
    await see(person.title(t().diary.book.title));
    await see(main().getByText(said.stone, { exact: true }));
    await see(main().getByText(t().diary.feeling['f-proud']));
    await see(main().getByRole('img', { name: t().diary.told.drawing }));
    // A good moment is shown when it is asked for, and not before.
    expect(await person.sheet.count()).toBe(0);
    await person.button(t().diary.moment.open).click();
    await see(person.sheet.getByText(said.stone, { exact: true }));
    await person.sheet.getByRole('button', { name: t().app.close, exact: true }).first().click();
    await gone(person.sheet);
    await person.button(t().app.back).click();
  });

  /** Answers the first question of the week, and skips the rest. */
  async function lookBack(text: string): Promise<void> {
    await person.openRhythm();
    await person.button(t().rhythm.week).click();
    await see(person.title(t().lookback.questions['rq-we-01']));
    await person.field(t().lookback.label).fill(text);
    await person.button(t().app.next).click();
    for (const question of ['rq-we-02', 'rq-we-03', 'rq-we-04', 'rq-we-05'] as const) {
      await see(person.title(t().lookback.questions[question]));
      await person.button(t().app.skip).click();
    }
    await see(person.title(t().lookback.done.title));
    await see(main().getByText(text, { exact: true }));
    await person.button(t().app.keep).click();
    await see(person.said(t().lookback.done.kept));
  }

  test('looking back takes one answer, and the next time it stands beside', async () => {
    await lookBack(said.first);
    await person.openRhythm();
    await person.button(t().rhythm.week).click();
    await see(main().getByText(said.first, { exact: true }));
    // Half an answer is there again after the page was loaded anew.
    await person.field(t().lookback.label).fill(said.second);
    await see(person.said(t().app.kept));
    await person.page.reload();
    await person.openRhythm();
    await person.button(t().rhythm.week).click();
    await until(() => person.field(t().lookback.label).inputValue()).toBe(said.second);
    await person.button(t().app.back).click();
    await lookBack(said.second);
    await person.openRhythm();
    await person.button(t().rhythm.earlier).click();
    await see(main().getByText(said.first, { exact: true }));
    await see(main().getByText(said.second, { exact: true }));
    await person.button(t().app.back).click();
  });

  test('a reminder is quiet, inside the app, only when asked for, and silent while paused', async () => {
    await person.openRhythm();
    await person.openSheet(t().rhythm.own);
    const today = await person.page.evaluate(() => {
      const now = new Date();
      const two = (n: number) => String(n).padStart(2, '0');
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    });
    await person.sheet.getByLabel(t().lookback.rhythm.day.week, { exact: true }).fill(today);
    await person.sheet.getByRole('button', { name: t().app.keep, exact: true }).click();
    await gone(person.sheet);
    await person.go('week');
    await see(person.button(t().rhythm.entry.title));
    expect(await person.page.getByText(t().lookback.reminder.today).count()).toBe(0);
    await person.openRhythm();
    await person.openSheet(t().rhythm.own);
    await person.sheet.getByRole('switch').click();
    await person.sheet.getByRole('button', { name: t().app.keep, exact: true }).click();
    await gone(person.sheet);
    await person.go('week');
    await see(person.page.getByText(t().lookback.reminder.today));
    await person.openSheet(t().week.pause.open);
    await person.sheet.getByRole('button', { name: t().week.pause.fromToday, exact: true }).click();
    await gone(person.page.getByText(t().lookback.reminder.today));
    await person.button(t().week.pause.resume).click();
    await see(person.page.getByText(t().lookback.reminder.today));
  });

  test('the days to come are easy to find again in the week', async () => {
    await person.openRhythm();
    await person.openSheet(t().rhythm.coming);
    await person.field(t().lookback.coming.what).fill(said.coming);
    await radio(t().lookback.coming.tomorrow).check({ force: true });
    await person.sheet.getByRole('button', { name: t().app.keep, exact: true }).click();
    await see(person.sheet.getByText(said.coming, { exact: true }));
    await person.closeSheet();
    await person.go('week');
    await see(main().getByText(said.coming, { exact: true }));
    await person.page.reload();
    await see(main().getByText(said.coming, { exact: true }));
  });

  test('a calendar file says «Steg», when, and nothing else', async () => {
    await person.go('week');
    await person.setAnchor(said.anchor);
    await main().getByRole('button').filter({ hasText: said.anchor }).click();
    await person.sheet.getByRole('button', { name: t().week.anchor.calendar, exact: true }).click();
    await see(person.sheet.getByText(t().lookback.calendar.lead, { exact: true }));
    const [download] = await Promise.all([
      person.page.waitForEvent('download'),
      person.sheet.getByRole('button', { name: t().lookback.calendar.take, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('steg.ics');
    const file = readFileSync(await download.path(), 'utf8');
    for (const own of Object.values(said)) expect(file).not.toContain(own);
    const event = new ICAL.Component(ICAL.parse(file) as string).getFirstSubcomponent('vevent');
    expect(event?.getFirstPropertyValue('summary')).toBe('Steg');
    expect(event?.getFirstPropertyValue('class')).toBe('PRIVATE');
    expect(event?.getFirstPropertyValue('description')).toBeNull();
    await person.closeSheet();
  });

  test('pictures of change have a sentence and a table each', async () => {
    await person.openRhythm();
    await person.page.getByRole('button').filter({ hasText: t().rhythm.change }).click();
    await see(person.title(t().diary.change.title));
    const tables = person.page.getByText(t().diary.change.table, { exact: true });
    await until(() => tables.count()).toBeGreaterThan(0);
    for (const table of await tables.all()) await table.click();
    await see(person.page.getByRole('table'));
    await person.button(t().app.back).click();
    expect(languageOf(lang).dir).toBe(await person.page.locator('html').getAttribute('dir'));
  });
});
