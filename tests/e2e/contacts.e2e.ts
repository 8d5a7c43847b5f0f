// Whom I show things to, over time: the list of what was shown, what came back and what becomes of each line, what is
// remembered and asked anew, and how it ends. Two browsers, two profiles.
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { addDays, dayOf } from '../../src/lib/domain/dates.ts';
import { replySorts, type ReplySort } from '../../src/lib/domain/limits.ts';
import { addMonths } from '../../src/lib/domain/rhythm.ts';
import { leftToRight } from '../../src/lib/i18n/format.ts';
import { toLink } from '../../src/lib/sharing/carriers.ts';
import { packPacket, readPacket, type AnswerPacket, type Packet } from '../../src/lib/sharing/packet.ts';
import { newIdentity, sealFor } from '../../src/lib/sharing/sealing.ts';
import { openSealed, sealWithPhrase } from '../../src/lib/vault/backup/seal.ts';
import { Browser } from './browser.ts';
import { gone, Person, see, until } from './person.ts';
import { sealedRows } from './raw.ts';
import { oddWord } from './scan.ts';
import {
  arriveAsReader,
  beginChoosing,
  bring,
  choice,
  choose,
  contactRecord,
  copied,
  dayText,
  leaveChoosing,
  lookBeforehand,
  makeKey,
  openContact,
  openSharing,
  openWay,
  planToShow,
  reads,
  saved,
  showFor,
  takeLink,
  twoBrowsers,
} from './sharing.ts';
import { fill } from './texts.ts';

const today = dayOf(new Date());
const [name, someoneElse] = ['Ingrid', 'Sara'];

describe('over time', () => {
  const lang = 'nb';
  const plan = planToShow(lang);
  const purpose = oddWord();
  const [mine, theirs] = twoBrowsers();
  /** Of each kind two: one that is taken, one that is left. */
  const lines = Object.fromEntries(replySorts.map((sort) => [sort, [oddWord(), oddWord()]])) as Record<
    ReplySort,
    [string, string]
  >;
  /** How I write what I take. */
  const own = { step: oddWord(), promise: oddWord(), question: oddWord() };
  let me: Person;
  let they: Person;
  let link = '';
  let answer: { name: string; file: Buffer };

  beforeAll(async () => {
    me = new Person(await mine.open(), lang, inject('url'));
    they = new Person(await theirs.open(), lang, inject('url'));
    await mine.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await arriveAsReader(they);
    await bring(me, [...plan.records, contactRecord(name, await makeKey(they)), contactRecord(someoneElse)]);
  });

  const row = (text: string) => me.page.locator('main').getByRole('button').filter({ hasText: text }).first();
  const openReply = async (): Promise<void> => {
    await openSharing(me);
    const title = fill(me.t.sharing.reply.title, { name });
    const settled = me.page.locator('summary').filter({ hasText: me.t.sharing.home.settled });
    if (await settled.isVisible()) await settled.click();
    await row(title).click();
    await see(me.title(title));
  };
  const lineOf = (text: string) => me.page.locator('main li').filter({ hasText: text });

  test('what was shown is in my list: to whom, what, when, until when and what for', async () => {
    const { t, page } = me;
    await openSharing(me);
    await see(page.getByText(t.sharing.home.nothingOut, { exact: true }));
    await openContact(me, name);
    await beginChoosing(me);
    for (const quiet of [t.sharing.group.safety, t.sharing.group.people])
      await page.locator('summary').filter({ hasText: quiet }).click();
    const { goal = '', step = '', friend = '' } = plan.open;
    await choose(me, goal, step, t.safety.sections.myself, friend, t.sharing.answer.ask);
    await showFor(me);
    await me.field(t.sharing.purpose.title).fill(purpose);
    await lookBeforehand(me, name);
    await openWay(me, 'link');
    link = await takeLink(me);
    // Left by the way it was come by: it is handed over all the same, and no half choice.
    await me.button(t.app.back).click();
    await see(me.title(t.sharing.choose.title));
    await me.button(t.app.back).click();
    await see(me.title(name));
    await openSharing(me);
    const day = dayText(lang, addDays(today, 7));
    await see(row(name));
    const said = page
      .locator('main')
      .getByRole('button')
      .filter({ hasText: fill(t.sharing.log.until, { day }) });
    await see(said);
    const sorts = t.sharing.sort;
    for (const part of [name, sorts.goal, sorts.step, sorts.section, sorts.person, dayText(lang, today)])
      expect(await said.innerText()).toContain(part);
    await said.click();
    await see(me.sheet);
    const receipt = await me.sheet.innerText();
    for (const part of [day, goal, step, friend, purpose, t.sharing.log.how.link])
      expect(receipt).toContain(part);
    await me.closeSheet();
  });

  test('an answer has lines of four kinds, and nobody is told whether anything was read', async () => {
    const { t, page } = they;
    await page.goto(link);
    await reads(they, plan.open.goal!);
    const before = await page.locator('main').innerText();
    for (const sort of replySorts)
      for (const line of lines[sort]) {
        await page.locator(`input[type=radio][value=${sort}]`).check({ force: true });
        await they.field(t.viewer.answer.label[sort]).fill(line);
        await they.button(t.viewer.answer.more).click();
        await see(page.getByText(line, { exact: true }));
      }
    // A small step from the library goes in as it is.
    await page.locator('input[type=radio][value=step]').check({ force: true });
    await they.button(t.viewer.ideas.see).click();
    const idea = (await they.sheet.locator('button.option').first().innerText()).trim();
    await they.sheet.locator('button.option').first().click();
    await gone(they.sheet);
    expect(await they.field(t.viewer.answer.label.step).inputValue()).toBe(idea);
    await they.field(t.viewer.answer.label.step).fill('');
    await they.button(t.viewer.answer.make).click();
    await see(they.sheet.getByText(t.viewer.answer.noMark, { exact: true }));
    for (const leaves of [t.viewer.carry.codeLeaves, t.viewer.carry.linkLeaves])
      await see(they.sheet.getByText(leaves, { exact: true }));
    // Where the browser does not copy, the link is there to be marked.
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('Not here.', 'NotAllowedError'));
    });
    await they.sheet.getByRole('button', { name: t.viewer.carry.link, exact: true }).click();
    await see(they.said(t.viewer.notCopied));
    const byHand = await they.sheet.getByRole('textbox', { name: t.viewer.carry.linkText }).inputValue();
    expect(byHand.startsWith(`${they.url}del/#`)).toBe(true);
    answer = await saved(they, t.viewer.carry.file);
    await see(
      they.sheet.getByText(fill(t.viewer.carry.fileLeaves, { name: leftToRight(answer.name) }), {
        exact: true,
      }),
    );
    for (const line of Object.values(lines).flat())
      expect(answer.file.toString('latin1')).not.toContain(line);
    await they.closeSheet();

    // Mine says nothing of their reading, before the answer and after it.
    await openSharing(me);
    const list = await me.page.locator('main').innerText();
    await me.button(me.t.app.nav.mine).click();
    await openSharing(me);
    expect(await me.page.locator('main').innerText()).toBe(list);
    await row(me.t.sharing.receive.row).click();
    const [chooser] = await Promise.all([
      me.page.waitForEvent('filechooser'),
      me.button(me.t.sharing.take.file).click(),
    ]);
    await chooser.setFiles({ name: answer.name, mimeType: 'application/octet-stream', buffer: answer.file });
    await see(me.title(fill(me.t.sharing.reply.title, { name })));
    await see(me.page.getByText(me.t.sharing.reply.unseen, { exact: true }));
    for (const line of Object.values(lines).flat()) await see(me.page.getByText(line, { exact: true }));

    // And theirs says nothing of mine.
    await page.goto('about:blank');
    await page.goto(link);
    await reads(they, plan.open.goal!);
    expect(await page.locator('main').innerText()).toBe(before);
  });

  test('half a choice is gone on with the same day, for the same person and for nobody else', async () => {
    const { t, page } = me;
    const begin = async (whom: string): Promise<void> => {
      await openContact(me, whom);
      await me.button(t.sharing.home.show).click();
      await see(me.title(t.sharing.choose.title));
    };
    const chosen = page.getByRole('switch', { checked: true });
    await openContact(me, name);
    await beginChoosing(me);
    await choose(me, plan.open.agreement!);
    await leaveChoosing(me, name);
    await begin(someoneElse);
    expect(await chosen.count()).toBe(0);
    await begin(name);
    expect(await chosen.count()).toBe(1);
    expect(await choice(me, plan.open.agreement!).isChecked()).toBe(true);
    await choice(me, plan.open.agreement!).click();
    await until(() => chosen.count()).toBe(0);
    await leaveChoosing(me, name);
    await openContact(me, name);
    await beginChoosing(me);
  });

  /** Everything that the rooms of the plan say. */
  async function rooms(): Promise<string> {
    let all = '';
    for (const path of ['uka/', 'maal/', 'gjennomgang/']) {
      await me.visit(path);
      await see(me.heading);
      all += await me.page.locator('body').innerText();
    }
    await me.openGoal(plan.open.goal!);
    return all + (await me.page.locator('body').innerText());
  }

  test('nothing of it is in the plan before it is taken; each line is taken, written otherwise, or left', async () => {
    const { t } = me;
    const { take, taken, leave, left, again } = t.sharing.reply;
    const before = await rooms();
    for (const line of Object.values(lines).flat()) expect(before).not.toContain(line);
    await openReply();
    const press = (line: string, button: string) =>
      lineOf(line).getByRole('button', { name: button }).click();

    await press(lines.greeting[0], take.greeting);
    await see(lineOf(lines.greeting[0]).getByText(taken.greeting, { exact: true }));
    for (const sort of ['step', 'promise', 'question'] as const) {
      await press(lines[sort][0], take[sort]);
      const field = me.sheet.getByRole('textbox', { name: t.sharing.take.label[sort] });
      expect(await field.inputValue()).toBe(lines[sort][0]);
      await field.fill(own[sort]);
      if (sort === 'step')
        await me.sheet.getByRole('radio', { name: plan.open.goal! }).check({ force: true });
      if (sort === 'question')
        await me.sheet.getByRole('radio', { name: t.sharing.take.newTalk }).check({ force: true });
      await me.sheet.getByRole('button', { name: take[sort], exact: true }).click();
      await gone(me.sheet);
      await see(lineOf(lines[sort][0]).getByText(taken[sort], { exact: true }));
    }
    for (const sort of replySorts) {
      await press(lines[sort][1], leave);
      await see(lineOf(lines[sort][1]).getByText(left, { exact: true }));
    }
    // It lies there, and can be taken up another day.
    await openReply();
    await press(lines.step[1], again);
    await see(lineOf(lines.step[1]).getByRole('button', { name: take.step }));
    await press(lines.step[1], leave);

    const after = await rooms();
    for (const line of [own.step, own.promise]) expect(after).toContain(line);
    for (const line of Object.values(lines).flat()) expect(after).not.toContain(line);
    await me.openRhythm();
    await row(name).click();
    await see(me.page.getByText(own.question, { exact: true }));
  });

  test('what was chosen for somebody is shown again, and is chosen only when it is said anew', async () => {
    const { t, page } = me;
    const { goal = '', step = '', friend = '' } = plan.open;
    await openContact(me, name);
    await beginChoosing(me);
    const list = page.locator('ul.last');
    await see(page.getByText(t.sharing.again.title));
    expect((await list.locator('li').allInnerTexts()).map((text) => text.trim())).toEqual([goal, step]);
    await me.button(t.sharing.again.leave).click();
    await gone(list);
    expect(await page.getByRole('switch', { checked: true }).count()).toBe(0);

    await openContact(me, name);
    await beginChoosing(me);
    await me.button(t.sharing.again.take).click();
    await gone(list);
    for (const one of [goal, step]) expect(await choice(me, one).first().isChecked()).toBe(true);
    expect(await page.getByRole('switch', { checked: true }).count()).toBe(2);
    // What is hardest to take back is not among it.
    await page.locator('summary').filter({ hasText: t.sharing.group.people }).click();
    expect(await choice(me, friend).isChecked()).toBe(false);
    // Without a day to end on nothing goes further.
    await me.button(fill(t.sharing.choose.see, { name })).click();
    await see(me.said(t.sharing.until.none));
    // Nothing of it is begun with the next time.
    await choice(me, goal).first().click();
    await until(() => page.getByRole('switch', { checked: true }).count()).toBe(0);
    await leaveChoosing(me, name);
  });

  test('it is ended: said honestly, with a message that asks for it to be deleted', async () => {
    const { t, page } = me;
    const { end } = t.sharing;
    await openContact(me, name);
    await see(page.getByText(t.sharing.contact.stillOut, { exact: true }));
    const day = dayText(lang, addDays(today, 7));
    await row(fill(t.sharing.log.until, { day })).click();
    await me.button(end.button).click();
    await see(me.sheet.getByText(end.honest, { exact: true }));
    const message = fill(end.message, { name, day: dayText(lang, today) });
    expect(await me.sheet.getByRole('textbox', { name: end.title }).inputValue()).toBe(message);
    await me.button(end.copy).click();
    await see(me.said(end.copied));
    expect(await copied(me)).toBe(message);
    await me.closeSheet();
    await gone(page.getByText(t.sharing.contact.stillOut, { exact: true }));
    await openSharing(me);
    await see(page.getByText(t.sharing.home.nothingOut, { exact: true }));
    await page.locator('summary').filter({ hasText: t.sharing.home.over }).click();
    await see(row(fill(t.sharing.log.ended, { day: dayText(lang, today) })));
    // As it says: what is out of the house is there still.
    await they.page.goto('about:blank');
    await they.page.goto(link);
    await reads(they, plan.open.goal!);
  });

  test('somebody else becomes my contact person: told of beforehand, and nothing goes along to the new one', async () => {
    const { t, page } = me;
    const { contact, guide, pair, home } = t.sharing;
    await openSharing(me);
    await me.button(guide.open).click();
    for (const part of ['mine', 'shown', 'tell', 'end', 'fresh', 'about'] as const) {
      await see(me.sheet.getByText(guide[part].title, { exact: true }));
      await see(me.sheet.getByText(guide[part].text, { exact: true }));
    }
    await me.closeSheet();
    await openContact(me, name);
    await me.button(contact.end).click();
    await see(page.getByText(fill(contact.ended, { day: dayText(lang, today) }), { exact: true }));
    expect(await me.button(home.show).count()).toBe(0);
    // Taken up again by mistake or on purpose: the key and what was chosen are forgotten.
    await me.button(contact.resume).click();
    await see(page.getByText(fill(pair.none, { name }), { exact: true }));
    await beginChoosing(me);
    expect(await page.getByText(t.sharing.again.title).count()).toBe(0);
    await openContact(me, name);
    await me.button(contact.end).click();
    await see(me.said(contact.endedNow));
    await openSharing(me);
    await see(page.locator('summary').filter({ hasText: home.earlier }));
    await me.button(contact.new).click();
    await me.field(contact.name).fill('Noor');
    await me.sheet.getByRole('button', { name: t.app.keep, exact: true }).click();
    await see(me.title('Noor'));
    await beginChoosing(me);
    expect(await page.getByText(t.sharing.again.title).count()).toBe(0);
    await choose(me, plan.open.goal!);
    await showFor(me);
    await lookBeforehand(me, 'Noor');
    await openWay(me, 'link');
    await me.button(t.sharing.words.go).click();
    await takeLink(me);
  });

  test('after three months everything is asked anew', async () => {
    const { t, page } = me;
    const last = addMonths(today, 3);
    const on = async (day: string): Promise<void> => {
      await page.clock.setFixedTime(new Date(`${day}T12:00:00`));
      await openContact(me, 'Noor');
      await beginChoosing(me);
    };
    await on(last);
    await see(page.getByText(t.sharing.again.title));
    await on(addDays(last, 1));
    expect(await page.getByText(t.sharing.again.title).count()).toBe(0);
    expect(await page.getByRole('switch', { checked: true }).count()).toBe(0);
  });
});

describe('an answer that cannot be opened', () => {
  const plan = planToShow('nb');
  const browser = new Browser();
  let me: Person;
  let packet: Packet;

  beforeAll(async () => {
    me = new Person(await browser.open(), 'nb', inject('url'));
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await bring(me, plan.records);
    await openSharing(me);
    await beginChoosing(me);
    await choose(me, plan.open.goal!, me.t.sharing.answer.ask);
    await showFor(me);
    await lookBeforehand(me);
    await openWay(me, 'link');
    await see(me.sheet.locator('ol li').nth(4));
    const words = (await me.sheet.locator('ol li').allInnerTexts()).join(' ');
    await me.button(me.t.sharing.words.go).click();
    const link = await takeLink(me);
    const inside = await openSealed(Buffer.from(link.slice(link.indexOf('#') + 1), 'base64url'), words);
    const read = readPacket(inside.ok ? inside.value : new Uint8Array());
    if (!read.ok) throw new Error(read.error);
    packet = read.value;
  });
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  const answerWith = (more: Partial<AnswerPacket> = {}): AnswerPacket => ({
    steg: 'answer',
    v: 1,
    id: oddWord(),
    madeOn: today,
    share: packet.id,
    lang: 'nb',
    lines: [{ sort: 'greeting', words: { text: oddWord(), lang: 'nb' } }],
    ...more,
  });
  const linkTo = (sealed: Uint8Array): string => {
    const link = toLink(`${me.url}del/`, sealed);
    if (!link.ok) throw new Error(link.error);
    return link.value;
  };
  const sealed = (answer: AnswerPacket | Packet) => sealFor(packet.answer!, packPacket(answer));

  test('says why, each in a sentence of its own, and nothing is touched', async () => {
    const { why, paste } = me.t.sharing.receive;
    const whole = linkTo(await sealed(answerWith()));
    const turned = new Uint8Array(await sealed(answerWith()));
    turned[turned.length - 20]! ^= 4;
    const hostile: readonly (readonly [keyof typeof why, string])[] = [
      ['foreign', 'hei på deg'],
      ['foreign', `${me.url}vis/#hei`],
      ['damaged', whole.slice(0, 150)],
      ['key', (await newIdentity()).recipient],
      ['words', linkTo(await sealWithPhrase(packPacket(packet), 'fjell sti kopp'))],
      ['wrongKey', linkTo(await sealFor((await newIdentity()).recipient, packPacket(answerWith())))],
      ['damaged', linkTo(turned)],
      ['newer', linkTo(await sealed(answerWith({ v: 2 })))],
      ['foreign', linkTo(await sealed(packet))],
      ['noShare', linkTo(await sealed(answerWith({ share: oddWord() })))],
    ];
    await openSharing(me);
    await me.page.getByRole('button', { name: me.t.sharing.receive.row }).click();
    await see(me.title(me.t.sharing.receive.title));
    const untouched = await sealedRows(me.page);
    for (const [sentence, given] of hostile) {
      await me.page.getByRole('textbox', { name: paste }).fill(given);
      await me.button(me.t.sharing.take.use).click();
      await until(() => me.page.locator('main [role=status]').innerText()).toBe(why[sentence]);
      expect(await sealedRows(me.page), sentence).toEqual(untouched);
    }
    // The same as an address that is opened.
    for (const [sentence, given] of hostile.filter(([, one]) => one.startsWith(`${me.url}del/`))) {
      await me.page.goto('about:blank');
      await me.page.goto(given);
      await until(() => me.page.locator('main [role=status]').innerText()).toBe(why[sentence]);
      expect(await me.page.evaluate(() => location.href)).toBe(`${me.url}del/`);
      expect(await sealedRows(me.page), sentence).toEqual(untouched);
    }
  });

  test('one that can, comes once, however often it is given; and none any more when the sharing is ended', async () => {
    const { reply, receive, home, end } = me.t.sharing;
    const answer = answerWith();
    const text = answer.lines[0]!.words.text;
    const given = linkTo(await sealed(answer));
    for (let times = 0; times < 2; times++) {
      await me.page.goto('about:blank');
      await me.page.goto(given);
      await see(me.page.getByText(text, { exact: true }));
    }
    await openSharing(me);
    expect(await me.page.getByText(reply.titleNoName, { exact: true }).count()).toBe(1);
    await me.page.locator('main').getByRole('button', { name: me.t.sharing.nobodyNamed }).click();
    await me.button(end.button).click();
    await see(me.sheet.getByText(end.honest, { exact: true }));
    await me.closeSheet();
    await see(me.page.getByText(home.nothingOut, { exact: true }));
    const untouched = await sealedRows(me.page);
    await me.page.goto('about:blank');
    await me.page.goto(linkTo(await sealed(answerWith())));
    await until(() => me.page.locator('main [role=status]').innerText()).toBe(receive.why.wrongKey);
    expect(await sealedRows(me.page)).toEqual(untouched);
  });
});
