// From one person to another: keys that meet, one goal chosen and nothing else, a link that says nothing in its address, read
// in a browser of one's own, and an answer that is in the plan only where it is taken. Two browsers, two profiles.
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { gone, Person, see } from './person.ts';
import { filesIn, oddWord, scan } from './scan.ts';
import {
  addContact,
  arriveAsReader,
  beginChoosing,
  choose,
  copied,
  lookBeforehand,
  makeKey,
  openSharing,
  openWay,
  picturesSeen,
  showFor,
  takeLink,
  twoBrowsers,
} from './sharing.ts';
import { fill } from './texts.ts';

describe.each(['nb', 'ar'] as const)('in %s', (lang) => {
  const [mine, theirs] = twoBrowsers();
  const [goal, hidden, greeting, idea] = [oddWord(), oddWord(), oddWord(), oddWord()];
  const name = 'Ingrid';
  let me: Person;
  let they: Person;
  let recipient = '';
  let link = '';

  beforeAll(async () => {
    me = new Person(await mine.open(), lang, inject('url'));
    they = new Person(await theirs.open(), lang, inject('url'));
    for (const browser of [mine, theirs])
      await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await me.firstRun();
    await me.writeGoal(goal);
    await me.writeGoal(hidden);
  });

  test('a contact person has nothing stored before they make a key', async () => {
    const { page } = they;
    await arriveAsReader(they);
    expect(await page.evaluate(async () => (await indexedDB.databases()).map((one) => one.name))).toEqual([]);
    recipient = await makeKey(they);
    expect(recipient).toMatch(/^age1[02-9ac-hj-np-z]{58}$/);
  });

  test('keys meet by the same pictures on both screens', async () => {
    const { t } = me;
    await addContact(me, name);
    await me.button(t.sharing.pair.begin).click();
    await me.page.getByRole('textbox').fill(recipient);
    await me.button(t.sharing.take.use).click();
    await see(me.page.getByText(t.sharing.pair.same));
    expect(await picturesSeen(me)).toHaveLength(8);
    expect(await picturesSeen(me)).toEqual(await picturesSeen(they));
    await me.button(t.sharing.pair.yes).click();
    await see(me.title(name));
  });

  test('one goal is chosen, seen beforehand, and nothing is noted before it is handed over', async () => {
    const { page, t } = me;
    await beginChoosing(me);
    await choose(me, goal);
    await showFor(me);
    await page.getByRole('switch', { name: t.sharing.answer.ask }).click();
    await lookBeforehand(me, name);
    await see(page.getByText(goal).first());
    expect(await page.locator('main').innerText()).not.toContain(hidden);
    await openWay(me, 'link');
    link = await takeLink(me);
    expect(link.startsWith(`${me.url}vis/#`)).toBe(true);
    expect(link).not.toContain(goal);
    await me.button(t.sharing.send.done).click();
    await see(page.getByText(name).first());
  });

  test('whoever has the key reads it; the address keeps nothing, and neither does the disk', async () => {
    const { page, t } = they;
    await page.goto(link);
    await see(page.getByText(goal).first());
    expect(await page.evaluate(() => location.hash)).toBe('');
    expect(await page.locator('body').innerText()).not.toContain(hidden);
    await they.field(t.viewer.answer.label.greeting).fill(greeting);
    await they.button(t.viewer.answer.more).click();
    await page.locator('input[type=radio][value=step]').check({ force: true });
    await they.field(t.viewer.answer.label.step).fill(idea);
    await they.button(t.viewer.answer.make).click();
    await they.sheet.getByRole('button', { name: t.viewer.carry.link, exact: true }).click();
    await see(they.said(t.viewer.copied));
    link = await copied(they);
    expect(link.startsWith(`${they.url}del/#`)).toBe(true);
    await page.goto('about:blank');
    // What is copied lies with the phone, not in the profile.
    await theirs.close();
    expect(filesIn(theirs.profile).length).toBeGreaterThan(0);
    expect(scan(theirs.profile, { goal, greeting, idea }).map((found) => found.name)).toEqual([]);
  });

  test('an answer is in the plan only where it is taken', async () => {
    const { page, t } = me;
    await page.goto(link);
    await see(page.getByText(greeting).first());
    expect(await page.evaluate(() => location.hash)).toBe('');
    await me.visit('uka/');
    expect(await page.locator('body').innerText()).not.toContain(idea);
    await openSharing(me);
    await page
      .getByRole('button', { name: fill(t.sharing.reply.title, { name }) })
      .first()
      .click();
    await me.button(t.sharing.reply.take.greeting).click();
    await see(me.said(t.sharing.reply.taken.greeting));
    await me.button(t.sharing.reply.take.step).click();
    await me.sheet.getByRole('radio', { name: goal }).check({ force: true });
    await me.sheet.getByRole('button', { name: t.sharing.reply.take.step, exact: true }).click();
    await gone(me.sheet);
    await me.visit('uka/');
    await me.openGoal(goal);
    await see(page.getByText(idea).first());
  });
});
