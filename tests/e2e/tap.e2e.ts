// The whole way by keyboard alone: every step of it is reachable, the focus is always in sight, and it lands
// where a reader would go on.
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { Browser } from './browser.ts';
import { expectChecked, gone, Person, see, until } from './person.ts';

const browser = new Browser();
let person: Person;
let page: Page;

beforeAll(async () => {
  page = await browser.open();
  person = new Person(page, 'nb', inject('url'));
  await person.visit();
  await see(page.getByRole('button', { name: 'Norsk' }));
});
afterAll(() => browser.close());
afterEach(() => browser.expectNoFaults());

const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.first().evaluate((element) => element === document.activeElement);

/**
 * Whether the focus can be seen: a ring round the element or round what stands for it after it (a stone, a
 * box, a chip); a field may change its look instead.
 */
function focusLook(): { readonly drawn: boolean; readonly inSight: boolean; readonly what: string } {
  const active = document.activeElement as HTMLElement;
  const isRinged = (element: Element): boolean => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  };
  const after = [...(active.parentElement?.children ?? [])].filter(
    (other) =>
      active.matches('input') && active.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const look = (): string => {
    const { borderColor, boxShadow, outlineStyle } = getComputedStyle(active);
    return [borderColor, boxShadow, outlineStyle].join();
  };
  const changes = (): boolean => {
    const focused = look();
    active.blur();
    const blurred = look();
    active.focus();
    return focused !== blurred;
  };
  const { top, bottom, width } = active.getBoundingClientRect();
  return {
    drawn: [active, ...after].some(isRinged) || (active.matches('input, textarea') && changes()),
    inSight: width > 0 && bottom > 0 && top < innerHeight,
    what: `${active.tagName} «${active.textContent.trim().slice(0, 40)}» ${active.className}`,
  };
}

/** Moves on with Tab until the wanted element has the focus; every stop on the way must be visible. */
async function tabTo(locator: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await see(locator);
  for (let stops = 0; stops < 60; stops++) {
    if (await hasFocus(locator)) return;
    await page.keyboard.press(key);
    const look = await page.evaluate(focusLook);
    if (look.what.startsWith('BODY')) continue;
    expect(look, look.what).toMatchObject({ drawn: true, inSight: true });
  }
  throw new Error(`${String(locator)} cannot be reached with ${key}`);
}

async function press(locator: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(locator);
  await page.keyboard.press(key);
}

const focusOnHeading = (name: string): Promise<void> => until(() => hasFocus(person.title(name))).toBe(true);

test('the first screens, each beginning at its heading', async () => {
  const { t } = person;
  await press(page.getByRole('button', { name: 'Norsk' }));
  await focusOnHeading(t.start.honest.title);
  await press(person.button(t.app.next));
  await focusOnHeading(t.start.leave.title);
  await press(person.button(t.app.next));
  await focusOnHeading(t.start.likes.title);
  await press(page.getByRole('checkbox', { name: t.areas.interest.music, exact: true }), 'Space');
  await expectChecked(page.getByRole('checkbox', { name: t.areas.interest.music, exact: true }));
  await press(person.button(t.app.next), 'Space');
  await focusOnHeading(t.week.hello);
});

test('writing a goal', async () => {
  const { t } = person;
  await press(person.nav.getByRole('link', { name: t.app.nav.goals, exact: true }));
  await focusOnHeading(t.goals.title);
  await press(person.button(t.goals.write));
  await focusOnHeading(t.goals.form.new);
  await tabTo(person.goalText);
  await page.keyboard.type('Jeg vil lese mer');
  await press(person.button(t.goals.form.keep));
  await see(person.said(t.goals.form.kept));
  await focusOnHeading('Jeg vil lese mer');
});

test('writing a step for the week', async () => {
  const { t } = person;
  await press(person.button(t.goals.page.addStep));
  await focusOnHeading(t.goals.step.new);
  await tabTo(person.stepText);
  await page.keyboard.type('Lese to sider');
  await press(person.button(t.goals.step.keep));
  await see(person.said(t.goals.step.kept));
  await focusOnHeading('Jeg vil lese mer');
});

test('choosing it for the week in a sheet that holds the focus and gives it back', async () => {
  const { t } = person;
  await press(person.nav.getByRole('link', { name: t.app.nav.week, exact: true }));
  await focusOnHeading(t.week.hello);
  const opener = person.button(t.week.choose.open).or(person.button(t.week.empty.choose));
  await press(opener);
  await see(person.sheet);
  await until(() => person.sheet.evaluate((sheet) => sheet.contains(document.activeElement))).toBe(true);
  const box = person.sheet.getByRole('checkbox', { name: 'Lese to sider', exact: true });
  await expectChecked(box);
  await press(box, 'Space');
  await expectChecked(box, false);
  await page.keyboard.press('Space');
  await expectChecked(box);
  await press(person.sheet.getByRole('button', { name: t.week.choose.done, exact: true }));
  await gone(person.sheet);
  await until(() => hasFocus(opener)).toBe(true);
});

test('laying the stone with Space, and taking it up again with the message', async () => {
  const { t } = person;
  await tabTo(person.box('Lese to sider'), 'Shift+Tab');
  await page.keyboard.press('Space');
  await see(person.said(t.week.laid));
  await expectChecked(person.box('Lese to sider'));
  // The way back is within reach, however slowly somebody goes there.
  await press(person.button(t.app.undo));
  await expectChecked(person.box('Lese to sider'), false);
  // The focus is not lost with the message.
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});

test('the focus is never hidden behind the bar or a message', async () => {
  await page.setViewportSize({ width: 390, height: 640 });
  await tabTo(person.box('Lese to sider'), 'Shift+Tab');
  await page.keyboard.press('Space');
  await see(person.said(person.t.week.laid));
  const hidden: string[] = [];
  for (let stops = 0; stops < 20; stops++) {
    await page.keyboard.press('Tab');
    const covered = await page.evaluate(() => {
      const active = document.activeElement as HTMLElement;
      if (active === document.body || active.closest('nav, .toast') !== null) return null;
      const { left, top, width, height } = active.getBoundingClientRect();
      const on = document.elementFromPoint(left + width / 2, top + height / 2);
      const own = active.closest('label') ?? active.parentElement ?? active;
      return on !== null && (active.contains(on) || own.contains(on))
        ? null
        : `${active.tagName} «${active.textContent.trim()}»`;
    });
    if (covered !== null) hidden.push(covered);
  }
  expect(hidden).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
});

test('a radio in a group is chosen with the arrows', async () => {
  const { t } = person;
  await press(person.nav.getByRole('link', { name: t.app.nav.mine, exact: true }));
  await focusOnHeading(t.mine.title);
  const system = page.getByRole('radio', { name: t.mine.look.system, exact: true });
  await tabTo(system);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expectChecked(page.getByRole('radio', { name: t.mine.look.dark, exact: true }));
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
});
