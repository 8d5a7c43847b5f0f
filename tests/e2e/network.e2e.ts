// The people around me: moved by keys in both directions of writing, by two taps, by pulling and from the list; how it was
// before; looking together without names, and on paper; and maps that come from elsewhere and go there.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { Browser } from './browser.ts';
import { gone, Person, see, setChecked, until } from './person.ts';
import { fill } from './texts.ts';

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/easynwk/${name}.json`, import.meta.url));

const words = {
  nb: { near: 'Zahraa', far: 'Torbjørn', unsafe: 'Kvikkas', picture: 'Da alt var nytt', and: ', ' },
  ar: { near: 'زهراء', far: 'طارق', unsafe: 'بطليموس', picture: 'حين كان كل شيء جديدًا', and: '، ' },
} as const;

type Ring = '1' | '2' | '3';
type Part = 'family' | 'friends' | 'work' | 'helpers' | 'leisure';

describe.each(['nb', 'ar'] as const)('in %s', (lang) => {
  const said = words[lang];
  const browser = new Browser();
  let person: Person;
  const t = () => person.t.network;
  const sheet = () => person.t.people;
  const main = (): Locator => person.page.locator('main');
  const inSheet = (name: string): Locator => person.sheet.getByRole('button', { name, exact: true });
  const map = (): Locator => main().getByRole('group', { name: t().label, exact: true });
  /** The one voice of the map. */
  const voice = (): Locator => map().getByRole('status');
  const stone = (name: string): Locator =>
    map().getByRole('button', { name: new RegExp(`^${name}${said.and}`, 'u') });
  const place = (ring: Ring, part: Part): string =>
    `${t().rings[ring]}${said.and}${t().sectors[part].toLocaleLowerCase()}`;
  const hears = (text: string): Promise<void> =>
    until(async () => (await voice().innerText()).replace(/\u00a0$/, '')).toBe(text);
  const focused = (): Promise<string | null> =>
    person.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
  const group = (ring: Ring): Locator =>
    main()
      .locator('section')
      .filter({ has: person.page.getByRole('heading', { name: t().ringTitles[ring], exact: true }) });
  const isListed = (ring: Ring, name: string): Promise<void> =>
    see(group(ring).getByText(name, { exact: true }));

  beforeAll(async () => {
    person = new Person(await browser.open(), lang, inject('url'));
    await person.firstRun();
  });
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  async function choose(legend: string, name: string): Promise<void> {
    await person.sheet
      .getByRole('group', { name: legend, exact: true })
      .getByRole('radio', { name, exact: true })
      .press('Space');
  }

  async function add(name: string, ring: Ring, part: Part, safe: string): Promise<void> {
    await person.button(t().empty.begin).or(person.button(t().add)).click();
    await see(person.sheet);
    await person.sheet.getByRole('textbox', { name: sheet().sheet.name, exact: true }).fill(name);
    await choose(t().about.near, t().ringTitles[ring]);
    await choose(t().about.part, t().sectors[part]);
    await choose(sheet().sheet.safe, safe);
    await person.sheet.getByRole('button', { name: sheet().quality.good, exact: true }).click();
    await inSheet(person.t.app.keep).click();
    await gone(person.sheet);
    await see(stone(name));
  }

  test('somebody is written in by hand, and stands on the map and in the list', async () => {
    await person.go('people');
    await see(main().getByText(t().byHand, { exact: true }));
    await add(said.near, '2', 'friends', sheet().sheet.yes);
    await add(said.far, '3', 'work', sheet().sheet.yes);
    await add(said.unsafe, '1', 'family', sheet().sheet.no);
    expect(await stone(said.near).getAttribute('aria-label')).toBe(
      [said.near, place('2', 'friends'), t().quality.good, t().contact.yes].join(said.and),
    );
    await isListed('2', said.near);
    await isListed('3', said.far);
    await isListed('1', said.unsafe);
  });

  test('keys pick up, move where they point, put back and put down; each is said', async () => {
    const { keyboard } = person.page;
    await main().getByRole('button', { name: t().view.list, exact: true }).focus();
    await keyboard.press('Tab');
    // The innermost is first; the arrows go from stone to stone as they are seen.
    expect(await focused()).toContain(said.unsafe);
    await keyboard.press('ArrowRight');
    expect(await focused()).toContain(said.near);

    await keyboard.press('Enter');
    await hears(fill(t().move.lifted, { name: said.near, place: place('2', 'friends') }));
    // The friends stand to the right: left is nearer and right is further, in every direction of writing.
    await keyboard.press('ArrowLeft');
    await hears(`${said.near}: ${place('1', 'friends')}`);
    await keyboard.press('ArrowLeft');
    await hears(t().move.inmost);
    await keyboard.press('ArrowUp');
    await hears(`${said.near}: ${place('1', 'family')}`);
    await keyboard.press('Escape');
    await hears(fill(t().move.asBefore, { name: said.near, place: place('2', 'friends') }));
    await isListed('2', said.near);

    await keyboard.press('Space');
    await hears(fill(t().move.lifted, { name: said.near, place: place('2', 'friends') }));
    await keyboard.press('ArrowRight');
    await hears(`${said.near}: ${place('3', 'friends')}`);
    await keyboard.press('ArrowDown');
    await hears(`${said.near}: ${place('3', 'work')}`);
    // School and work lies below: there up is nearer, and right is where the friends are.
    await keyboard.press('ArrowUp');
    await hears(`${said.near}: ${place('2', 'work')}`);
    await keyboard.press('ArrowDown');
    await hears(`${said.near}: ${place('3', 'work')}`);
    await keyboard.press('ArrowRight');
    await hears(`${said.near}: ${place('3', 'friends')}`);
    await keyboard.press('Enter');
    await see(person.said(fill(t().move.done, { name: said.near, place: place('3', 'friends') })));
    await isListed('3', said.near);
    await until(focused).toBe((await stone(said.near).getAttribute('aria-label')) ?? '');
    await person.undo();
    await isListed('2', said.near);
    // Putting down where it was picked up changes nothing.
    await stone(said.near).focus();
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await hears(fill(t().move.asBefore, { name: said.near, place: place('2', 'friends') }));
  });

  test('two taps move: the stone, and then the place', async () => {
    await stone(said.near).click();
    const bar = main().getByRole('group', { name: said.near, exact: true });
    await see(bar);
    await bar.getByRole('button', { name: t().move.move, exact: true }).click();
    const cell = map().getByRole('button', { name: place('2', 'leisure'), exact: true });
    expect(
      await map()
        .getByRole('button', { name: new RegExp(`^${t().rings[1]}`, 'u') })
        .count(),
    ).toBe(5);
    await cell.focus();
    await person.page.keyboard.press('Enter');
    await see(person.said(fill(t().move.done, { name: said.near, place: place('2', 'leisure') })));
    await person.undo();
    await until(() => stone(said.near).getAttribute('aria-label')).toBe(
      [said.near, place('2', 'friends'), t().quality.good, t().contact.yes].join(said.and),
    );
    await stone(said.near).click();
    await bar.getByRole('button', { name: t().move.move, exact: true }).click();
    await tapCell('3', 'helpers');
    await see(person.said(fill(t().move.done, { name: said.near, place: place('3', 'helpers') })));
    await person.undo();
    await isListed('2', said.near);
  });

  test('what is tapped is not left under the words about it, nor the map where a place is to be tapped', async () => {
    const { page } = person;
    await page.setViewportSize({ width: 360, height: 780 });
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    await stone(said.far).click();
    const bar = main().getByRole('group', { name: said.far, exact: true });
    await see(bar);
    const foot = async (of: Locator): Promise<number> => {
      const box = (await of.boundingBox())!;
      return box.y + box.height;
    };
    const top = async (of: Locator): Promise<number> => (await of.boundingBox())!.y;
    expect(await foot(stone(said.far))).toBeLessThanOrEqual(await top(bar));
    await bar.getByRole('button', { name: t().move.move, exact: true }).click();
    const asked = main().getByRole('group', {
      name: fill(t().move.where, { name: said.far }),
      exact: true,
    });
    await see(asked);
    expect(await foot(map().locator('.frame'))).toBeLessThanOrEqual(await top(asked));
    await page.keyboard.press('Escape');
    await gone(asked);
    await page.setViewportSize({ width: 390, height: 844 });
  });

  /** The middle of a cell on the screen; the first part is straight up, and they go with the clock. */
  async function middleOf(ring: Ring, part: Part): Promise<{ x: number; y: number }> {
    const { x, y, width } = (await map().locator('.water').boundingBox())!;
    const parts: readonly Part[] = ['family', 'friends', 'work', 'helpers', 'leisure'];
    const angle = (parts.indexOf(part) / parts.length) * Math.PI * 2;
    const distance = { 1: 30, 2: 58, 3: 86 }[ring] / 208;
    return {
      x: x + width / 2 + Math.sin(angle) * distance * width,
      y: y + width / 2 - Math.cos(angle) * distance * width,
    };
  }

  async function tapCell(ring: Ring, part: Part): Promise<void> {
    const { x, y } = await middleOf(ring, part);
    await person.page.mouse.click(x, y);
  }

  const centre = async (of: Locator): Promise<{ x: number; y: number }> => {
    const { x, y, width, height } = (await of.boundingBox())!;
    return { x: x + width / 2, y: y + height / 2 };
  };

  test('a stone is pulled with the mouse, and with a finger that rests on it first', async () => {
    const { mouse } = person.page;
    await map().scrollIntoViewIfNeeded();
    const from = await centre(stone(said.near));
    const to = await middleOf('2', 'work');
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
    await see(map().locator('.taking'));
    await mouse.move(to.x, to.y, { steps: 3 });
    await mouse.up();
    await see(person.said(fill(t().move.done, { name: said.near, place: place('2', 'work') })));
    await person.undo();
    await isListed('2', said.near);

    const session = await person.page.context().newCDPSession(person.page);
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      at?: { x: number; y: number },
    ): Promise<unknown> =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [at] });
    await map().scrollIntoViewIfNeeded();
    const finger = await centre(stone(said.near));
    const goal = await middleOf('3', 'friends');
    await touch('touchStart', finger);
    await see(map().locator('.taking'));
    await touch('touchMove', { x: (finger.x + goal.x) / 2, y: (finger.y + goal.y) / 2 });
    await touch('touchMove', goal);
    await touch('touchEnd');
    await see(person.said(fill(t().move.done, { name: said.near, place: place('3', 'friends') })));
    await person.undo();
    await isListed('2', said.near);

    // A finger that goes up at once scrolls the page and moves nobody.
    const before = await person.page.evaluate(() => window.scrollY);
    const swipe = await centre(stone(said.near));
    await touch('touchStart', swipe);
    for (const step of [20, 50, 90, 140]) await touch('touchMove', { x: swipe.x, y: swipe.y - step });
    await touch('touchEnd');
    await until(() => person.page.evaluate(() => window.scrollY)).toBeGreaterThan(before);
    await isListed('2', said.near);
    await session.detach();
  });

  test('the list does the same by two choices', async () => {
    await main().getByRole('button', { name: t().view.list, exact: true }).click();
    await gone(map());
    await main().locator('[data-person]').filter({ hasText: said.near }).click();
    await see(person.sheet);
    await choose(t().about.near, t().ringTitles[1]);
    await inSheet(t().about.move).click();
    await see(person.said(fill(t().move.done, { name: said.near, place: place('1', 'friends') })));
    await isListed('1', said.near);
    await person.undo();
    await isListed('2', said.near);
    await main().getByRole('button', { name: t().view.map, exact: true }).click();
    await see(map());
  });

  test('what is between two, and what I wish for, stand on the map and in words', async () => {
    await main().locator('[data-person]').filter({ hasText: said.near }).click();
    await see(person.sheet);
    await person.sheet.getByText(t().tie.title, { exact: true }).click();
    const who = person.sheet.getByRole('group', { name: t().tie.who, exact: true });
    await who.getByRole('button', { name: said.far, exact: true }).click();
    await inSheet(t().tie.sort.close).click();
    const tie = fill(t().tie.close, { a: said.near, b: said.far });
    await see(person.sheet.getByText(tie, { exact: true }));
    await person.sheet.getByText(t().wish.title, { exact: true }).click();
    await choose(t().wish.near, t().ringTitles[1]);
    await person.sheet
      .getByRole('group', { name: t().about.part, exact: true })
      .last()
      .getByRole('radio', { name: t().sectors.friends, exact: true })
      .press('Space');
    await inSheet(t().wish.keep).click();
    await see(person.said(t().wish.kept));
    await person.closeSheet();
    await see(main().getByRole('listitem').filter({ hasText: tie }));
    expect(await map().locator('.tie').count()).toBeGreaterThan(0);
    await main().getByRole('button', { name: t().wish.layer, exact: true }).click();
    await see(map().getByRole('button', { name: new RegExp(t().wish.mark, 'u') }));
    await isListed('1', said.near);
    await main().getByRole('button', { name: t().wish.layer, exact: true }).click();
    await isListed('2', said.near);
  });

  test('a picture is kept, looked at with the slider, told of in words, and stays after a reload', async () => {
    await person.openSheet(t().picture.keep);
    await person.sheet.getByRole('textbox', { name: t().picture.title, exact: true }).fill(said.picture);
    await inSheet(person.t.app.keep).click();
    await gone(person.sheet);
    await main().locator('[data-person]').filter({ hasText: said.far }).click();
    await choose(t().about.near, t().ringTitles[1]);
    await inSheet(t().about.move).click();
    await gone(person.sheet);
    await see(
      main()
        .locator('[data-person]')
        .filter({ hasText: fill(t().since.closer, { since: said.picture }) }),
    );

    await person.page.reload();
    await see(map());
    const slider = main().getByRole('slider', { name: t().time.label, exact: true });
    await see(slider);
    expect(await slider.getAttribute('aria-valuetext')).toBe(t().time.now);
    await slider.focus();
    await person.page.keyboard.press('Home');
    expect(await slider.getAttribute('aria-valuetext')).toBe(said.picture);
    const change = fill(t().changed.closer, {
      name: said.far,
      from: t().rings[3],
      to: t().rings[1],
    });
    await see(main().getByRole('listitem').filter({ hasText: change }));
    // How it was can be looked at, and not changed.
    await isListed('3', said.far);
    expect(await main().locator('[data-mark]').count()).toBe(0);

    await main().getByRole('button', { name: t().ways.compare, exact: true }).first().click();
    await see(person.title(t().ways.compare));
    await see(main().getByRole('listitem').filter({ hasText: change }));
    expect(await main().locator('figure').count()).toBe(2);
    await person.button(person.t.app.nav.people).click();
    await see(person.title(t().title));

    await person.openSheet(t().picture.change);
    await inSheet(t().picture.remove).click();
    await gone(person.sheet);
    await gone(slider);
    await person.undo();
    await see(slider);
  });

  const everybody = [said.near, said.far, said.unsafe];
  const outer = (): Promise<string> => person.page.evaluate(() => document.documentElement.outerHTML);

  /** The way out is held, by a key as by a finger. */
  async function holdToEnd(): Promise<void> {
    await person.button(t().together.end).focus();
    await person.page.keyboard.down('Enter');
    await see(person.title(t().ways.together));
    await person.page.keyboard.up('Enter');
  }

  test('looking together shows no name, and nobody it is not safe to be in touch with', async () => {
    await main().getByRole('button', { name: t().ways.together, exact: true }).click();
    await see(person.title(t().ways.together));
    for (const box of await person.page.getByRole('checkbox').all())
      expect(await box.isChecked()).toBe(false);
    await person.button(t().together.show).click();
    await see(person.title(t().title));
    await until(() => main().locator('.stone').count()).toBe(2);
    for (const name of everybody) expect(await outer()).not.toContain(name);
    expect(await outer()).not.toContain(said.picture);
    // Its heading begins below the way out.
    const out = (await person.button(person.t.app.leave.now).boundingBox())!;
    expect((await person.title(t().title).boundingBox())!.y).toBeGreaterThanOrEqual(out.y + out.height - 4);
    // Nothing else of the plan is there: no other rooms, no bar, nothing to press but the way out and the size.
    expect(await person.page.getByRole('navigation').count()).toBe(0);
    expect(await person.page.getByRole('button').allInnerTexts()).toEqual([
      person.t.app.leave.now,
      '',
      '',
      t().together.end,
    ]);
    await see(main().getByText(fill(t().called.person, { part: t().sectors.friends }), { exact: true }));

    await person.page.keyboard.press('Escape');
    await see(person.button(t().together.end));
    await holdToEnd();
    await setChecked(person.box(t().together.names), true);
    await person.button(t().together.show).click();
    await see(main().getByText(said.near, { exact: true }));
    expect(await outer()).not.toContain(said.unsafe);
    await holdToEnd();
    await setChecked(person.box(t().together.names), false);
  });

  test('paper says first what paper means, and holds what was chosen on one sheet', async () => {
    await person.button(t().together.paper).click();
    await see(main().getByText(t().paper.title, { exact: true }));
    await setChecked(person.box(t().together.qualities), true);
    const file = await person.page.pdf({ preferCSSPageSize: true });
    const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(file)), {
      mergePages: true,
    });
    expect(totalPages).toBe(1);
    // Letters of one script run as they are read; joined ones may come in another order and are looked for by themselves.
    const letters = (of: string): string =>
      [...of.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
    const there = new Set(text.split(/[\s()،,·]+/u).map(letters));
    const holds = (what: string): boolean =>
      what
        .split(/[\s()،,]+/u)
        .map(letters)
        .every((word) => word === '' || there.has(word));
    expect(text).toContain('Steg');
    for (const one of [t().sectors.friends, t().ringTitles[1], t().qualityShort.good])
      expect(holds(one), one).toBe(true);
    for (const one of [...everybody, t().together.preview]) expect(holds(one), one).toBe(false);
    expect(await person.page.title()).toBe('Steg');
    await person.button(person.t.app.nav.people).click();
    await see(person.title(t().title));
  });

  test('a map from elsewhere is looked at before it comes in, and can be undone', async () => {
    await main().getByRole('button', { name: t().ways.files, exact: true }).click();
    await see(person.title(t().ways.files));
    const picker = main().locator('input[type=file]');
    await picker.setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"what":"else"}'),
    });
    await see(main().getByText(t().files.refused.notEasyNwk, { exact: true }));
    await picker.setInputFiles(fixture('versions-with-bom'));
    await see(main().getByRole('heading', { name: t().files.comes, exact: true }));
    await gone(main().getByText(t().files.refused.notEasyNwk, { exact: true }));
    await person.button(t().files.take).click();
    await see(person.said(t().files.taken));
    await see(stone('Koret'));
    await see(stone(said.near));
    await person.undo();
    await gone(stone('Koret'));
    await see(stone(said.near));
  });

  test('mine is saved after a word about files, and says no more than was chosen', async () => {
    await main().getByRole('button', { name: t().ways.files, exact: true }).click();
    await person.button(t().files.begin).click();
    await see(main().getByText(t().files.warn, { exact: true }));
    const save = async (): Promise<string> => {
      const [download] = await Promise.all([
        person.page.waitForEvent('download'),
        person.button(t().files.save).click(),
      ]);
      expect(download.suggestedFilename()).toBe('steg-kart.json');
      return readFileSync(await download.path(), 'utf8');
    };
    const bare = await save();
    for (const name of everybody) expect(bare).not.toContain(name);
    await setChecked(person.box(t().together.names), true);
    const named = await save();
    expect(named).toContain(said.near);
    expect(named).not.toContain(said.unsafe);
    const { versions } = JSON.parse(named) as {
      versions: { nwk: { alteri: { name: string; angle: number; distance: number }[] } }[];
    };
    expect(versions).toHaveLength(1);
    expect(versions[0]?.nwk.alteri.map(({ name }) => name).sort()).toEqual([said.near, said.far].sort());

    // Read back: the same people, in the same parts and rings.
    await main()
      .locator('input[type=file]')
      .setInputFiles({ name: 'steg-kart.json', mimeType: 'application/json', buffer: Buffer.from(named) });
    await person.button(t().files.take).click();
    await see(person.said(t().files.taken));
    await until(() => group('2').getByText(said.near, { exact: true }).count()).toBe(2);
    await person.undo();
    await until(() => group('2').getByText(said.near, { exact: true }).count()).toBe(1);
  });

  test('a part has another name, is hidden, and one is added', async () => {
    await main().getByRole('button', { name: t().ways.parts, exact: true }).click();
    await see(person.title(t().ways.parts));
    const own =
      lang === 'nb' ? 'Moskeen og alle jeg kjenner der fra før' : 'المسجد وكل من أعرفهم هناك من قبل';
    await person.field(t().parts.new).fill(own);
    await person.button(t().parts.add).click();
    await see(person.said(t().parts.added));
    await person.button(fill(t().parts.hide, { name: t().sectors.friends })).click();
    await see(person.said(t().parts.hidden));
    await person.button(person.t.app.nav.people).click();
    await see(person.title(t().title));
    await see(map().getByText(own, { exact: true }));
    await gone(stone(said.near));
    await see(
      main()
        .locator('section')
        .filter({ has: person.page.getByRole('heading', { name: t().list.beside, exact: true }) })
        .getByText(said.near, { exact: true }),
    );
    await person.undo();
    await see(stone(said.near));
  });

  test('before somebody is taken away it is said where they are, and it can be undone', async () => {
    await main().locator('[data-person]').filter({ hasText: said.near }).click();
    await inSheet(t().about.edit).click();
    await see(inSheet(sheet().sheet.remove));
    await inSheet(sheet().sheet.remove).click();
    await see(person.sheet.getByText(fill(sheet().where.title, { name: said.near }), { exact: true }));
    const where = person.sheet.getByText(sheet().where.onMap, { exact: true });
    await see(where);
    // In sight, above the two buttons that keep or take away: nobody says yes to what they have not seen.
    const [told, yes] = [await where.boundingBox(), await inSheet(person.t.app.keep).boundingBox()];
    expect(told!.y).toBeGreaterThan((await person.sheet.boundingBox())!.y);
    expect(told!.y + told!.height).toBeLessThan(yes!.y);
    // And nothing of the sheet itself has gone out of sight.
    const close = (await inSheet(person.t.app.close).boundingBox())!;
    expect(close.y).toBeGreaterThanOrEqual((await person.sheet.boundingBox())!.y);
    await inSheet(sheet().where.go).click();
    await gone(person.sheet);
    await gone(stone(said.near));
    await person.undo();
    await see(stone(said.near));
    expect(await map().locator('.tie').count()).toBeGreaterThan(0);
  });

  test('nothing of it is in the history or the title', async () => {
    const state = JSON.stringify(
      await person.page.evaluate(() => [history.state as unknown, location.href, document.title]),
    );
    for (const name of everybody) expect(state).not.toContain(name);
    expect(await person.page.title()).toBe('Steg');
    expect(person.page.url()).toBe(`${inject('url')}folk/`);
  });

  test('sixty people at 320 pixels: no page to scroll sideways, no name of a part cut, and a closer look', async () => {
    const { page } = person;
    await page.setViewportSize({ width: 320, height: 780 });
    const alteri = Array.from({ length: 58 }, (_, at) => ({
      id: at + 1,
      name: `${lang === 'nb' ? 'Navn' : 'اسم'} ${String(at + 1)}`,
      role: '',
      human: true,
      deceased: false,
      edgeType: 1,
      angle: ((at * 137.5) % 360) - 180,
      distance: 8 + ((at * 29) % 90),
    }));
    await main().getByRole('button', { name: t().ways.files, exact: true }).click();
    await main()
      .locator('input[type=file]')
      .setInputFiles({
        name: 'many.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify({ alteri, connections: [] })),
      });
    await person.button(t().files.take).click();
    await see(person.said(t().files.taken));
    await until(() => map().locator('[data-mark]').count()).toBe(61);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.names > span')].flatMap((name) => {
        const { left, right } = name.getBoundingClientRect();
        const isCut = name.scrollWidth > name.clientWidth || left < 0 || right > innerWidth;
        // An own name that is longer than two lines is shortened in sight, and whole for whoever hears it.
        const isShortened =
          name.scrollHeight > name.clientHeight + 1 && name.title !== name.textContent.trim();
        return isCut || isShortened ? [name.textContent] : [];
      }),
    );
    expect(cut).toEqual([]);
    const sizes = (): Promise<readonly number[]> =>
      map()
        .locator('[data-mark]')
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().width)));
    const overlaps = (): Promise<number> =>
      map()
        .locator('[data-mark]')
        .evaluateAll((all) => {
          const middles = all.map((one) => {
            const { x, y, width } = one.getBoundingClientRect();
            return { x: x + width / 2, y: y + width / 2, radius: width / 2.4 };
          });
          return middles.flatMap((a, at) =>
            middles
              .slice(at + 1)
              .filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < (a.radius + b.radius) * 0.98),
          ).length;
        });
    expect(await overlaps()).toBe(0);
    /** Names of rings in sight; and those of them that are cut, or lie on another or on the stone in the middle. */
    const ringNames = (): Promise<{ seen: number; bad: readonly string[] }> =>
      map().evaluate((whole) => {
        const edge = whole.querySelector('.frame')!.getBoundingClientRect();
        const names = [...whole.querySelectorAll('.ringname')].filter(
          (name) => getComputedStyle(name).visibility === 'visible',
        );
        const boxes = names.map((name) => name.getBoundingClientRect());
        const me = whole.querySelector('.me')!.getBoundingClientRect();
        // What is drawn round the letters, and the air above them, may meet.
        const meet = (a: DOMRect, b: DOMRect): boolean =>
          a.left + 3 < b.right && b.left + 3 < a.right && a.top + 6 < b.bottom && b.top + 6 < a.bottom;
        const bad = boxes.flatMap((box, at) => {
          const isCut = box.left < edge.left - 3 || box.right > edge.right + 3;
          return isCut || meet(box, me) || boxes.slice(at + 1).some((other) => meet(box, other))
            ? [names[at]!.textContent]
            : [];
        });
        return { seen: names.length, bad };
      });
    expect(await ringNames()).toEqual({ seen: 3, bad: [] });
    for (let more = 0; more < 3; more++) {
      await person.button(t().zoom.in).click();
      const { seen, bad } = await ringNames();
      expect(seen).toBeGreaterThan(0);
      expect(bad).toEqual([]);
    }
    for (const size of await sizes()) expect(size).toBeGreaterThanOrEqual(48);
    expect(await overlaps()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    // Whoever the keys come to is in sight.
    await map().locator('[data-mark][tabindex="0"]').focus();
    for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowDown');
    const isInSight = await page.evaluate(() => {
      const edge = document.querySelector('.frame')!.getBoundingClientRect();
      const { left, right, top, bottom } = document.activeElement!.getBoundingClientRect();
      return (
        left >= edge.left - 1 && right <= edge.right + 1 && top >= edge.top - 1 && bottom <= edge.bottom + 1
      );
    });
    expect(isInSight).toBe(true);
    await person.undo();
    await page.setViewportSize({ width: 390, height: 844 });
  });
});
