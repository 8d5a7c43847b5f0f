// Every way something sealed goes from one screen to another: keys that meet in front of a camera, one code, several in a
// circle, a file, and a link for somebody who has five words and no key. Two browsers, two profiles, two cameras.
import { randomInt } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { browserFlags } from '../../scripts/browser.mjs';
import { emptyAboutMe } from '../../src/lib/domain/aboutMe.ts';
import { realWorld as world } from '../../src/lib/domain/record.ts';
import { emptyAboutCard } from '../../src/lib/domain/share.ts';
import { readPacket } from '../../src/lib/sharing/packet.ts';
import { openSealed } from '../../src/lib/vault/backup/seal.ts';
import { Browser } from './browser.ts';
import { Camera, squaresOf } from './camera.ts';
import { gone, Person, see, until } from './person.ts';
import { oddWord } from './scan.ts';
import {
  addContact,
  arriveAsReader,
  beginChoosing,
  bring,
  choose,
  contactRecord,
  dayText,
  expectHonest,
  giveFile,
  lookBeforehand,
  makeKey,
  openContact,
  openSharing,
  openWay,
  picturesSeen,
  planToShow,
  reads,
  showFor,
  takeFile,
  takeLink,
  toGiving,
} from './sharing.ts';
import { counted, fill, languageOf, type Lang } from './texts.ts';

/** Modules a side of the largest code that old cameras read from a screen: version 27. */
const mostModules = 125;
/** The quiet edge around a code, on both sides. */
const edge = 8;

interface Side {
  readonly person: Person;
  readonly browser: Browser;
  readonly camera: Camera;
}

async function side(lang: Lang): Promise<Side> {
  const camera = new Camera();
  const browser = new Browser(undefined, { args: [...browserFlags, ...camera.flags] });
  const page = await browser.open();
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write', 'camera']);
  return { person: new Person(page, lang, inject('url')), browser, camera };
}

/** The only code on a screen. */
const code = (one: Person) => one.page.locator('svg[role=img][shape-rendering]');

/** Holds the code of one side in front of the camera of the other. */
async function holdUp(from: Person, before: Side): Promise<void> {
  await see(code(from));
  const squares = await squaresOf(code(from));
  expect(squares.length - edge).toBeLessThanOrEqual(mostModules);
  before.camera.sees([{ squares, seconds: 1 }]);
}

/** What came, lies on the screen and nowhere else: the address is bare, and nothing was stored for it. */
async function expectLeftNothing({ page }: Person, stored: readonly string[]): Promise<void> {
  expect(await page.evaluate(() => location.href)).toBe(`${inject('url')}vis/`);
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual(
    stored,
  );
}

describe.each(['nb', 'ar'] as const)('from one screen to another, in %s', (lang) => {
  const plan = planToShow(lang);
  const name = 'Ingrid';
  let mine: Side;
  let theirs: Side;

  beforeAll(async () => {
    mine = await side(lang);
    theirs = await side(lang);
    await bring(mine.person, plan.records);
  });
  afterAll(async () => {
    await mine.browser.close();
    await theirs.browser.close();
  });
  afterEach(() => {
    mine.browser.expectNoFaults();
    theirs.browser.expectNoFaults();
  });

  /** From my list to how it will be read. */
  async function make(...names: readonly string[]): Promise<void> {
    await openContact(mine.person, name);
    await beginChoosing(mine.person);
    const { again } = mine.person.t.sharing;
    if (await mine.person.button(again.leave).isVisible()) await mine.person.button(again.leave).click();
    await choose(mine.person, ...names);
    await showFor(mine.person);
    await lookBeforehand(mine.person, name);
  }

  test('keys meet in front of the camera, and nothing is kept of one that is not theirs', async () => {
    const [{ person: me }, { person: they }] = [mine, theirs];
    const { t } = me;
    await arriveAsReader(they);
    await makeKey(they);
    await holdUp(they, mine);
    await addContact(me, name);
    await me.button(t.sharing.pair.begin).click();
    const read = async (): Promise<void> => {
      await me.button(t.sharing.take.camera).click();
      await see(me.page.getByText(t.sharing.pair.same));
      // The camera is let go of.
      expect(await me.page.locator('video').count()).toBe(0);
    };
    await read();
    expect(await picturesSeen(me)).toEqual(await picturesSeen(they));
    await me.button(t.sharing.pair.no).click();
    await see(me.page.getByText(t.sharing.pair.other));
    await me.button(t.app.back).click();
    await see(me.page.getByText(fill(t.sharing.pair.none, { name }), { exact: true }));

    await me.button(t.sharing.pair.begin).click();
    await read();
    await me.button(t.sharing.pair.yes).click();
    await see(me.title(name));
    const met = fill(t.sharing.pair.paired, {
      name,
      day: dayText(lang, new Date().toISOString().slice(0, 10)),
    });
    await see(me.page.getByText(met, { exact: true }));
  });

  test('one code, seen by their camera, and one back, seen by mine', async () => {
    const [{ person: me }, { person: they }] = [mine, theirs];
    const greeting = oddWord();
    await make(plan.open.goal!, me.t.sharing.answer.ask);
    await openWay(me, 'code');
    await expectHonest(me, 'code');
    await see(me.said(me.t.sharing.send.noted));
    await holdUp(me, theirs);
    await toGiving(they);
    await they.button(they.t.viewer.give.camera).click();
    await reads(they, plan.open.goal!);
    expect(await they.page.locator('video').count()).toBe(0);
    expect(await they.page.locator('body').innerText()).not.toContain(plan.unchosen['other goal']);
    await expectLeftNothing(they, ['steg-vis']);

    await they.field(they.t.viewer.answer.label.greeting).fill(greeting);
    await they.button(they.t.viewer.answer.make).click();
    await they.sheet.getByRole('button', { name: they.t.viewer.carry.code, exact: true }).click();
    await holdUp(they, mine);
    await openSharing(me);
    await me.page.getByRole('button', { name: me.t.sharing.receive.row }).click();
    await me.button(me.t.sharing.take.camera).click();
    await see(me.title(fill(me.t.sharing.reply.title, { name })));
    await see(me.page.getByText(greeting, { exact: true }));
    await they.closeSheet();
  });

  test('a file whose name says nothing, chosen on their device', async () => {
    const [{ person: me }, { person: they }] = [mine, theirs];
    await make(plan.open.goal!, plan.open.step!);
    await openWay(me, 'file');
    const size = await expectHonest(me, 'file');
    const { name: called, file } = await takeFile(me);
    const kilobytes = new Intl.NumberFormat(languageOf(lang).locale, { maximumFractionDigits: 1 });
    expect(size).toContain(kilobytes.format(file.length / 1000));
    expect(called).toMatch(/^\d{4}-\d\d-\d\d\.age$/);
    expect(file.toString('latin1')).not.toContain(plan.open.goal);
    await toGiving(they);
    await giveFile(they, file, called);
    await reads(they, plan.open.goal!, plan.open.step!);
    await expectLeftNothing(they, ['steg-vis']);
  });

  test('five words said aloud, to somebody who has no key', async () => {
    const [{ person: me }, { person: they }] = [mine, theirs];
    const { words, who, send } = me.t.sharing;
    await openSharing(me);
    await me.button(me.t.sharing.home.show).click();
    await see(me.title(me.t.sharing.choose.title));
    await me.button(who.change).click();
    await me.sheet.getByRole('radio', { name: who.other }).check({ force: true });
    await me.field(who.name).fill('Noor');
    await me.button(who.done).click();
    await choose(me, plan.open.goal!, plan.open.agreement!);
    await showFor(me);
    await lookBeforehand(me, 'Noor');
    await see(me.page.getByText(send.byWords).first());
    await openWay(me, 'link');
    await see(me.page.getByText(fill(words.what, { name: 'Noor' }), { exact: true }));
    await see(me.sheet.locator('ol li').nth(4));
    const first = await me.sheet.locator('ol li').allInnerTexts();
    await me.button(words.others).click();
    await until(() => me.sheet.locator('ol li').allInnerTexts()).notToBe(first);
    const spoken = await me.sheet.locator('ol li').allInnerTexts();
    expect(spoken).toHaveLength(5);
    await me.button(words.go).click();
    await expectHonest(me, 'link');
    expect(await me.sheet.innerText()).toContain(spoken.join(' '));
    const link = await takeLink(me);

    // To the letter what was chosen, opened by the words and nothing else of the app.
    const sealed = Buffer.from(link.slice(link.indexOf('#') + 1), 'base64url');
    const inside = await openSealed(sealed, spoken.join(' '));
    const packet = readPacket(inside.ok ? inside.value : new Uint8Array());
    const text = JSON.stringify(packet);
    for (const one of [plan.open.goal!, plan.open.agreement!, 'Noor']) expect(text).toContain(one);
    for (const [one, word] of Object.entries({ ...plan.open, ...plan.unchosen, ...plan.secret }))
      if (!['goal', 'agreement', 'their part'].includes(one)) expect(text, one).not.toContain(word);

    const typed = they.field(they.t.viewer.words.label);
    await they.page.goto(link);
    await see(they.title(they.t.viewer.words.title));
    await typed.fill([...spoken.slice(1), spoken[0]].join(' '));
    await they.button(they.t.viewer.open).click();
    await see(they.said(they.t.viewer.fault.wrongWords.title));
    // As a phone may write them: capitals, hyphens, too many spaces.
    await typed.fill(
      `  ${spoken.slice(0, 3).join('-').toLocaleUpperCase('nb')}   ${spoken.slice(3).join('  ')} `,
    );
    await they.button(they.t.viewer.open).click();
    await reads(they, plan.open.goal!, plan.open.agreement!);
    await expectLeftNothing(they, ['steg-vis']);
  });

  test('a link that the browser does not copy is there to be copied by hand, and is in my list as well', async () => {
    const [{ person: me }, { person: they }] = [mine, theirs];
    const { send } = me.t.sharing;
    await make(plan.open.goal!);
    await openWay(me, 'link');
    await me.page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('Not here.', 'NotAllowedError'));
    });
    expect(await me.said(send.noted).count()).toBe(0);
    await me.button(send.link.copy).click();
    const byHand = me.sheet.getByRole('textbox', { name: send.link.byHand });
    await see(byHand);
    await see(me.said(send.noted));
    await they.page.goto(await byHand.inputValue());
    await reads(they, plan.open.goal!);
    await me.closeSheet();
  });
});

describe('what is too large for one way goes by the next', () => {
  /** Letters with so much in each that nothing makes them smaller. */
  const dense = (count: number): string =>
    Array.from({ length: count }, () => String.fromCharCode(randomInt(0xac00, 0xd7a4))).join('');
  const [few, many] = [1200, 4000];
  // Each begins with a word that can be found.
  const lines = [few, many, many, many, many, many].map((count) => `${oddWord()} ${dense(count - 40)}`);
  const wordOf = (line: string): string => line.split(' ')[0]!;
  let mine: Side;
  let theirs: Side;

  beforeAll(async () => {
    mine = await side('nb');
    theirs = await side('nb');
    await arriveAsReader(theirs.person);
    const recipient = await makeKey(theirs.person);
    await bring(mine.person, [
      { ...emptyAboutMe(world), welcomed: true },
      {
        ...emptyAboutCard(world),
        lines: lines.map((text) => ({ id: world.newId(), words: { text, lang: 'nb' } })),
      },
      contactRecord('Ingrid', recipient),
    ]);
  });
  afterAll(async () => {
    await mine.browser.close();
    await theirs.browser.close();
  });
  afterEach(() => {
    mine.browser.expectNoFaults();
    theirs.browser.expectNoFaults();
  });

  const show = (line: string) => mine.person.page.getByRole('switch', { name: wordOf(line) }).click();
  const anew = async (): Promise<void> => {
    await mine.person.closeSheet();
    await mine.person.button(mine.person.t.app.back).click();
    await see(mine.person.title(mine.person.t.sharing.choose.title));
  };

  test('numbered codes in a circle, read in any order, and a link offered beside them', async () => {
    const [{ person: me }, { person: they }] = [mine, theirs];
    const { send, choose: words } = me.t.sharing;
    const { codes } = me.t.backup;
    await openContact(me, 'Ingrid');
    await beginChoosing(me);
    await see(me.title(words.title));
    await show(lines[0]!);
    await showFor(me);
    await lookBeforehand(me, 'Ingrid');
    await openWay(me, 'code');
    await expectHonest(me, 'code');
    const [, count = 0] = /(\d+)\D+(\d+)/
      .exec((await code(me).getAttribute('aria-label')) ?? '')!
      .slice(1)
      .map(Number);
    expect(count).toBeGreaterThan(2);
    await see(me.sheet.getByText(counted('nb', send.code, 'many', count), { exact: true }));
    const parts: (readonly (readonly boolean[])[])[] = [];
    for (let number = 1; number <= count; number++) {
      await see(
        me.sheet.getByRole('img', {
          name: fill(codes.part, { number: String(number), count: String(count) }),
        }),
      );
      parts.push(await squaresOf(code(me)));
      if (number === count) break;
      // Handed over is what has been on the screen whole, and not before.
      expect(await me.said(send.noted).count()).toBe(0);
      await me.button(codes.next).click();
    }
    await see(me.said(send.noted));

    const [last, ...others] = parts.toReversed();
    theirs.camera.sees([
      ...others.map((squares) => ({ squares, seconds: 1 })),
      // Long enough that how many have been seen can be read.
      { squares: others.at(-1)!, seconds: 3 },
      { squares: last!, seconds: 2 },
    ]);
    await toGiving(they);
    await they.button(they.t.viewer.give.camera).click();
    const seen = { seen: String(count - 1), count: String(count) };
    await see(they.said(fill(they.t.viewer.give.seen, seen)));
    await reads(they, wordOf(lines[0]!));

    await me.button(send.asLink).click();
    await expectHonest(me, 'link');
    const link = await takeLink(me);
    await they.page.goto(link);
    await reads(they, wordOf(lines[0]!));
  });

  test('a file where a chat would cut the link', async () => {
    const [{ person: me }, { person: they }] = [mine, theirs];
    const { send } = me.t.sharing;
    await me.button(me.t.app.back).click();
    await see(me.title(me.t.sharing.choose.title));
    await show(lines[1]!);
    await show(lines[2]!);
    await lookBeforehand(me, 'Ingrid');
    // Codes still do it, and beside them is what comes next.
    await openWay(me, 'code');
    await see(code(me));
    await me.button(send.asFile).click();
    await expectHonest(me, 'file');
    await anew();
    await lookBeforehand(me, 'Ingrid');
    await openWay(me, 'link');
    await see(me.sheet.getByText(send.tooLargeFor, { exact: true }));
    expect(await me.button(send.link.copy).count()).toBe(0);
    await me.button(send.asFile).click();
    const { file } = await takeFile(me);
    await toGiving(they);
    await giveFile(they, file);
    await reads(they, ...[0, 1, 2].map((at) => wordOf(lines[at]!)));
  });

  test('a file where there would be more codes than a hand can hold still for', async () => {
    const { person: me } = mine;
    const { send } = me.t.sharing;
    await me.button(me.t.app.back).click();
    for (const line of lines.slice(3)) await show(line);
    await lookBeforehand(me, 'Ingrid');
    await openWay(me, 'code');
    await see(me.sheet.getByText(send.tooLargeFor, { exact: true }));
    expect(await code(me).count()).toBe(0);
    await me.button(send.asFile).click();
    await expectHonest(me, 'file');
    await me.closeSheet();
    await gone(me.sheet);
  });
});
