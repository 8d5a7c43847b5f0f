// What is chosen is what is seen: the same copy beforehand, on their screen, on mine and on paper, with something of
// everything in it, and nothing anywhere of what was not chosen or is nobody's but mine.
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { holds, printed } from './paper.ts';
import { gone, Person, see } from './person.ts';
import {
  arriveAsReader,
  beginChoosing,
  bring,
  choice,
  choose,
  contactRecord,
  lookBeforehand,
  makeKey,
  openContact,
  openSharing,
  openWay,
  planToShow,
  reads,
  showFor,
  takeLink,
  twoBrowsers,
} from './sharing.ts';
import { fill, languageOf, texts, type Lang } from './texts.ts';

describe.each(['nb', 'ar'] as const)('in %s', (lang) => {
  const plan = planToShow(lang);
  const [name, reader] = ['Ingrid', 'Noor'];
  const purpose = 'Til praten';
  const [mine, theirs] = twoBrowsers();
  let me: Person;
  let they: Person;
  let beforehand: Copy;

  beforeAll(async () => {
    me = new Person(await mine.open(), lang, inject('url'));
    they = new Person(await theirs.open(), lang, inject('url'));
    await mine.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await arriveAsReader(they);
    const recipient = await makeKey(they);
    await bring(me, [
      ...plan.records,
      contactRecord(name, recipient),
      contactRecord(reader, recipient, lang === 'nb' ? 'ar' : 'nb'),
    ]);
  });

  interface Copy {
    readonly html: readonly string[];
    readonly text: string;
  }

  /** A shared copy as it is drawn: each of its cards, without what the reader has beside it. */
  const drawn = async (one: Person, where: string): Promise<Copy> => {
    const view = one.page.locator(`${where} .view`).first();
    await view.waitFor({ state: 'attached' });
    return view.evaluate((root) => {
      const cards = [...root.querySelectorAll('.main > *, .aside > *:not([aria-labelledby])')];
      return {
        // Names that a page makes up for its own drawings.
        html: cards.map((card) => card.outerHTML.replace(/\b[cs]\d+-/g, '')),
        text: cards.map((card) => card.textContent).join(' '),
      };
    });
  };

  /** All of what was chosen, and nothing else of the plan; hidden parts of the page too. */
  async function expectOnlyChosen(one: Person, text: string): Promise<void> {
    for (const [what, word] of Object.entries(plan.open))
      if (what !== 'name') expect(text, what).toContain(word);
    const all = (await one.page.locator('body').textContent()) ?? '';
    for (const [what, word] of Object.entries({ ...plan.unchosen, ...plan.secret }))
      for (const where of [text, all]) expect(where, what).not.toContain(word);
    for (const where of [text, all]) {
      expect(where).not.toContain('900 00 117');
      for (const home of Object.values(one.t.shared.home)) expect(where).not.toContain(home);
    }
  }

  test('everything can be chosen, one by one, but nobody marked «no», and nothing that is mine alone', async () => {
    const { page, t } = me;
    await openContact(me, name);
    await beginChoosing(me);
    for (const quiet of [t.sharing.group.safety, t.sharing.group.people])
      await page.locator('summary').filter({ hasText: quiet }).click();
    // Whether somebody knows where I live is one more eye, and stays closed.
    const closed = new Set([
      ...Object.values(plan.unchosen),
      ...Object.values(t.shared.home),
      t.sharing.answer.ask,
    ]);
    closed.add(t.safety.sections.holdOn);
    // What belongs to something comes up with it.
    for (let names: readonly string[]; ;) {
      names = await page
        .locator('[role=switch][aria-checked=false] .words > span:first-child')
        .allTextContents();
      names = names.filter((one) => !closed.has(one));
      if (names.length === 0) break;
      for (const next of names)
        await page.getByRole('switch', { name: next, exact: true, checked: false }).first().click();
    }
    for (const secret of Object.values(plan.secret)) expect(await choice(me, secret).count()).toBe(0);
    for (const one of Object.values(plan.unchosen).concat(t.shared.home.yes))
      if (one !== plan.unchosen['other part']) expect(await choice(me, one).isChecked(), one).toBe(false);
    await showFor(me);
    await me.field(t.sharing.purpose.title).fill(purpose);
    await lookBeforehand(me, name);
    beforehand = await drawn(me, '[data-view]');
    await expectOnlyChosen(me, beforehand.text);
    // Who, what, until when and what for, in one sentence.
    const sentence = await page.locator('div.says').innerText();
    for (const part of [name, t.sharing.sort.section, t.sharing.sort.person, t.sharing.sort.point, purpose])
      expect(sentence).toContain(part);
    expect(sentence).not.toContain(t.sharing.sort.home);
  });

  test('what arrives is that, to the letter', async () => {
    await openWay(me, 'link');
    const link = await takeLink(me);
    await they.page.goto(link);
    await reads(they, plan.open.goal!);
    const there = await drawn(they, 'main');
    expect(there.html).toEqual(beforehand.html);
    await expectOnlyChosen(they, there.text);
    const { readOnly, fromTo } = they.t.shared;
    await see(they.page.getByText(fill(readOnly, { from: plan.open.name! }), { exact: true }));
    await see(they.page.getByText(fill(fromTo, { from: plan.open.name!, to: name }), { exact: true }));
    await see(they.page.getByText(fill(they.t.viewer.read.furtherFrom, { from: plan.open.name! })).first());
  });

  test('on paper, from here and from there', async () => {
    const { t } = me;
    await openWay(me, 'paper');
    await see(me.sheet.getByText(t.sharing.send.paper.leaves, { exact: true }));
    expect((await drawn(me, '.on-paper')).html).toEqual(beforehand.html);
    for (const one of [me, they]) {
      const { text } = await printed(one.page);
      for (const [what, word] of Object.entries(plan.open)) expect(holds(text, word), what).toBe(true);
      for (const [what, word] of Object.entries({ ...plan.unchosen, ...plan.secret }))
        expect(holds(text, word), what).toBe(false);
      expect(holds(text, one.t.shared.safety)).toBe(true);
      // Nothing of the app around it.
      for (const away of [one.t.sharing.send.title, one.t.app.leave.now, one.t.viewer.read.copy])
        expect(holds(text, away), away).toBe(false);
    }
    await me.button(t.sharing.send.paper.print).click();
    await see(me.said(t.sharing.send.noted));
    await me.closeSheet();
  });

  test('on this screen, with no way to the rest but holding', async () => {
    const { page, t } = me;
    const other: Lang = lang === 'nb' ? 'ar' : 'nb';
    await openWay(me, 'screen');
    await see(me.sheet.getByText(t.sharing.send.screen.leaves, { exact: true }));
    await see(me.sheet.getByRole('radio', { name: languageOf(other).name }));
    await me.button(t.sharing.send.screen.begin).click();
    const leave = page.getByRole('button', { name: t.together.leave, exact: true });
    const showsOnly = async (one: Person): Promise<void> => {
      await see(one.page.getByText(t.together.onlyPicked, { exact: true }));
      const here = await drawn(one, 'main');
      expect(here.html).toEqual(beforehand.html);
      await expectOnlyChosen(one, here.text);
      expect(await one.page.getByRole('link').count()).toBe(0);
      expect(await one.nav.count()).toBe(0);
    };
    await showsOnly(me);
    await page.reload();
    await showsOnly(me);
    for (const path of ['', 'maal/', 'trygg/', 'folk/', 'mitt/', 'del/', 'del/#hei']) {
      await me.visit(path);
      await showsOnly(me);
    }
    const tab = new Person(await mine.another(), lang, inject('url'));
    await tab.visit('mitt/');
    await showsOnly(tab);
    await tab.page.close();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+ArrowLeft');
    await leave.click();
    await showsOnly(me);
    // Everything that can be reached by the keyboard is of this screen.
    const reached = new Set<string>();
    for (let times = 0; times < 8; times++) {
      await page.keyboard.press('Tab');
      reached.add(
        await page.evaluate(() => {
          const at = document.activeElement;
          return at === document.body ? '' : (at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim();
        }),
      );
    }
    const here = [t.app.leave.now, t.app.nav.hard, t.together.leave];
    for (const one of here)
      expect(
        [...reached].some((at) => at.startsWith(one)),
        one,
      ).toBe(true);
    for (const at of reached) expect(at === '' || here.some((one) => at.startsWith(one)), at).toBe(true);

    await leave.focus();
    await page.keyboard.down('Enter');
    await see(me.title(t.mine.title));
    await page.keyboard.up('Enter');
    // It is in the list as something that was seen here, with nothing out of the house.
    await openSharing(me);
    await page.locator('summary').filter({ hasText: t.sharing.home.over }).click();
    await see(page.getByText(t.sharing.log.onScreen).first());
  });

  test('what is asked each time is there when it is ticked, and in what arrives', async () => {
    const { t } = me;
    await openContact(me, name);
    await beginChoosing(me);
    await me.button(t.sharing.again.leave).click();
    await me.page.locator('summary').filter({ hasText: t.sharing.group.people }).click();
    await choose(me, plan.open.friend!, t.shared.home.yes);
    await showFor(me, 'today');
    await lookBeforehand(me, name);
    beforehand = await drawn(me, '[data-view]');
    expect(beforehand.text).toContain(t.shared.home.yes);
    await openWay(me, 'link');
    await they.page.goto(await takeLink(me));
    await see(they.page.locator('main').getByText(t.shared.home.yes));
    expect((await drawn(they, 'main')).html).toEqual(beforehand.html);
    await gone(they.page.getByText(plan.open.goal!));
  });

  test('whoever reads another language has every heading in it, and I see beforehand which', async () => {
    const { t } = me;
    const other: Lang = lang === 'nb' ? 'ar' : 'nb';
    await openContact(me, reader);
    await beginChoosing(me);
    await choose(me, plan.open.goal!, plan.open.why!, plan.open.agreement!, plan.open.need!);
    await showFor(me);
    await lookBeforehand(me, reader);
    const inTheirs = me.page.locator(`[data-view] .other[lang=${other}]`);
    await see(inTheirs);
    const lines = await inTheirs.allTextContents();
    for (const line of [texts[other].shared.agreed, texts[other].shared.needs]) expect(lines).toContain(line);
    await openWay(me, 'link');
    await they.page.goto(await takeLink(me));
    await reads(they, plan.open.goal!);
    await they.button(they.t.viewer.language).click();
    await they.sheet.getByRole('button', { name: languageOf(other).name }).click();
    await see(they.page.getByRole('heading', { name: texts[other].shared.title, exact: true }));
    const there = (await they.page.locator('main').textContent()) ?? '';
    for (const line of lines) expect(there).toContain(line.trim());
    expect(there).not.toContain(t.shared.agreed);
  });
});
