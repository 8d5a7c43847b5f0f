// A talk from beginning to end: points put in order by hand, what we got to talk about, and what comes along to the next.
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { Browser } from './browser.ts';
import { Person, see, until } from './person.ts';

const words = {
  nb: { first: 'Bussen på fredag', second: 'Jula', need: 'Litt god tid' },
  ar: { first: 'حافلة الجمعة', second: 'العيد', need: 'بعض الوقت' },
} as const;

describe.each(['nb', 'ar'] as const)('in %s', (lang) => {
  const said = words[lang];
  const browser = new Browser();
  let person: Person;
  const t = () => person.t;

  beforeAll(async () => {
    person = new Person(await browser.open(), lang, inject('url'));
    await person.firstRun();
  });
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  async function newTalk(): Promise<void> {
    await person.openRhythm();
    await person.openSheet(t().talk.list.new);
    await person.sheet
      .getByRole('radio', { name: t().talk.sorts.contact, exact: true })
      .check({ force: true });
    await person.sheet.getByRole('button', { name: t().app.next, exact: true }).click();
    await see(person.title(t().talk.title));
  }

  async function addPoint(side: 'want' | 'need', text: string): Promise<void> {
    const field = person.field(t().talk.add[side]);
    await field.fill(text);
    await field.press('Enter');
    await see(person.page.getByText(text, { exact: true }));
  }

  /** The points of what I want to talk about, from the top. */
  const wants = () =>
    person.page
      .getByRole('region', { name: t().talk.sides.want, exact: true })
      .getByRole('listitem')
      .allInnerTexts();
  const order = async () =>
    (await wants()).map((text) => [said.first, said.second].find((one) => text.includes(one)));

  test('a point is pulled to another place by its stone, and stays there', async () => {
    await newTalk();
    await addPoint('want', said.first);
    await addPoint('want', said.second);
    await addPoint('need', said.need);
    expect(await order()).toEqual([said.first, said.second]);
    const stoneOf = (text: string) =>
      person.page.locator('li[data-point]').filter({ hasText: text }).locator('span.stone');
    const [from, to] = [await stoneOf(said.second).boundingBox(), await stoneOf(said.first).boundingBox()];
    if (from === null || to === null) throw new Error('The stones are not on screen');
    const x = from.x + from.width / 2;
    await person.page.mouse.move(x, from.y + from.height / 2);
    await person.page.mouse.down();
    await person.page.mouse.move(x, to.y + to.height / 2, { steps: 6 });
    await person.page.mouse.move(x, to.y, { steps: 2 });
    await person.page.mouse.up();
    await until(order).toEqual([said.second, said.first]);
    await person.undo();
    await until(order).toEqual([said.first, said.second]);
  });

  test('afterwards it is said what we got to talk about, and the rest comes along', async () => {
    await person.button(t().talk.over).click();
    await see(person.title(t().talk.after.title));
    const answer = async (text: string, word: 'yes' | 'no') => {
      const group = person.page.getByRole('group', { name: `${t().talk.after.spoken} ${text}` });
      await group.getByRole('radio', { name: t().talk.after[word], exact: true }).check({ force: true });
      await until(() => group.getByRole('radio', { name: t().talk.after[word] }).isChecked()).toBe(true);
    };
    await answer(said.first, 'yes');
    await answer(said.second, 'no');
    // Only what was not spoken of can come along.
    const along = person.page.getByRole('checkbox', { name: t().talk.after.carry, exact: true });
    await until(() => along.count()).toBe(1);
    await along.check({ force: true });
    await person.button(t().talk.after.done).click();
    await see(person.said(t().talk.after.held));
  });

  test('it stands in the next talk, once, and is mine after a reload', async () => {
    const talks = person.page.locator('main').getByRole('button').filter({ hasText: t().talk.sorts.contact });
    const openNext = async () => {
      await see(person.title(t().rhythm.title));
      await talks.first().click();
      await see(person.title(t().talk.title));
      // Whoever cannot see that the screen changed is at its heading, though it had to be fetched.
      await until(() => person.page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    };
    await openNext();
    expect(await order()).toEqual([said.second]);
    await person.page.reload();
    await openNext();
    expect(await order()).toEqual([said.second]);
    await person.button(t().app.back).click();
    await person.button(t().talk.list.open).click();
    await until(() => talks.count()).toBe(2);
  });
});
