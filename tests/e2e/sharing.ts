// What two people do when one shows the other something: a plan to choose from, in which every word can be searched for, and
// the steps on both sides.
import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, expect } from 'vitest';
import { emptyAboutMe } from '../../src/lib/domain/aboutMe.ts';
import { newAgreement } from '../../src/lib/domain/agreement.ts';
import { addDays, dayOf, weekOf } from '../../src/lib/domain/dates.ts';
import { newGoal } from '../../src/lib/domain/goal.ts';
import type { PlanRecord } from '../../src/lib/domain/kinds.ts';
import type { Carrier } from '../../src/lib/domain/limits.ts';
import { firstSectors } from '../../src/lib/domain/network.ts';
import { newPerson } from '../../src/lib/domain/person.ts';
import { freshBase, realWorld as world } from '../../src/lib/domain/record.ts';
import { emptySafetyPlan } from '../../src/lib/domain/safetyPlan.ts';
import { emptyAboutCard, newContact, pairContact } from '../../src/lib/domain/share.ts';
import { newStep } from '../../src/lib/domain/step.ts';
import { newTalk } from '../../src/lib/domain/talk.ts';
import { emptyWeek } from '../../src/lib/domain/week.ts';
import type { Words } from '../../src/lib/domain/words.ts';
import { dayAndMonth } from '../../src/lib/i18n/format.ts';
import { sealBackup } from '../../src/lib/vault/backup/seal.ts';
import { Browser } from './browser.ts';
import { gone, type Person, see } from './person.ts';
import { oddWord } from './scan.ts';
import { fill, languageOf, type Lang, texts } from './texts.ts';

/** The browsers of two people, closed when the tests around it are done; each of their faults is a test's. */
export function twoBrowsers(): readonly [Browser, Browser] {
  const both = [new Browser(), new Browser()] as const;
  afterAll(async () => {
    for (const one of both) await one.close();
  });
  afterEach(() => {
    for (const one of both) one.expectNoFaults();
  });
  return both;
}

// ── A plan to choose from ──

type Sayings = Record<string, string>;

export interface PlanToShow {
  readonly records: readonly PlanRecord[];
  /** What can be chosen, by a name for it. */
  readonly open: Readonly<Sayings>;
  /** What can be chosen too, and is not. */
  readonly unchosen: Readonly<Sayings>;
  /** What can never be chosen. */
  readonly secret: Readonly<Sayings>;
}

/** Something of everything that can be shown, and beside each of it what is nobody's but mine. */
export function planToShow(lang: Lang): PlanToShow {
  const today = dayOf(new Date());
  const [open, unchosen, secret] = [{}, {}, {}] as [Sayings, Sayings, Sayings];
  const writing =
    (kind: Sayings) =>
    (name: string): Words => ({ text: (kind[name] = oddWord()), lang });
  const [say, leave, hide] = [writing(open), writing(unchosen), writing(secret)];

  const first = {
    ...newGoal(say('goal'), { area: 'home', why: say('why'), obstacle: hide('obstacle') }, [], world),
    earlier: [{ words: hide('earlier wording'), until: world.now().toISOString() }],
  };
  const second = newGoal(say('second goal'), { why: leave('other why') }, [first], world);
  const other = newGoal(leave('other goal'), {}, [first, second], world);
  const steps = [
    newStep(
      say('step'),
      first.id,
      {
        when: { days: [3], time: '17:00' },
        with: hide('company'),
        cue: hide('cue'),
        smaller: hide('smaller'),
      },
      [],
      world,
    ),
    { ...newStep(say('step done'), first.id, {}, [], world), state: 'done' as const, doneOn: today },
    newStep(leave('other step'), first.id, {}, [], world),
    newStep(say('loose step'), undefined, {}, [], world),
  ];

  const someone = (name: Words, details: object) =>
    newPerson({ name: name.text, hours: [], phone: '900 00 117', ...details }, [], world);
  const at = (sector: string) => ({ place: { ring: 1 as const, sector, along: 0.5, depth: 0.5 } });
  const friend = {
    ...someone(say('friend'), {
      contact: 'onlyThisWay',
      way: say('way'),
      role: say('role'),
      means: say('means'),
      quality: 'good',
      knowsHome: 'yes',
    }),
    ...at('friends'),
  };
  const unsafe = {
    ...someone(hide('marked no'), { contact: 'no', means: hide('their means') }),
    ...at('family'),
  };
  const unsaid = { ...someone(hide('not said'), {}), ...at('work') };

  const safety = emptySafetyPlan(world);
  const line = (words: Words) => ({ id: world.newId(), words });
  const sections = safety.sections.map((section) =>
    section.sort === 'myself'
      ? {
          ...section,
          items: [
            line(say('safety line')),
            line({ text: `${unsafe.name} ${hide('unsafe line').text}`, lang }),
          ],
        }
      : section.sort === 'ask'
        ? { ...section, items: [friend, unsafe, unsaid].map(({ id }) => ({ id: world.newId(), person: id })) }
        : section.sort === 'holdOn'
          ? { ...section, items: [line(leave('other part'))] }
          : section,
  );

  const agreement = newAgreement(
    {
      parts: [
        { who: 'me', words: say('agreement') },
        { who: 'you', words: say('their part') },
      ],
      day: today,
    },
    undefined,
    world,
  );
  if (!agreement.ok) throw new Error(agreement.error);
  const point = (side: 'want' | 'need' | 'avoid', words: Words) => ({ id: world.newId(), side, words });

  const records: readonly PlanRecord[] = [
    {
      ...emptyAboutMe(world),
      name: say('name').text,
      interests: ['music'],
      ownInterests: [say('interest')],
      welcomed: true,
    },
    {
      ...emptyAboutCard(world),
      lines: [
        { id: world.newId(), prompt: 'am-01', words: say('about') },
        { id: world.newId(), words: leave('other about') },
      ],
    },
    first,
    second,
    other,
    ...steps,
    {
      ...emptyWeek(weekOf(today), world),
      steps: [steps[0]!.id],
      anchor: { words: say('anchor'), when: { days: [2], time: '10:00' } },
    },
    {
      ...freshBase(world, 1),
      kind: 'mastery',
      day: today,
      how: 'done',
      words: say('stone'),
      feeling: hide('feeling'),
    },
    agreement.value,
    {
      ...newTalk({ sort: 'contact', with: hide('talk with') }, world),
      points: [
        point('want', say('to talk of')),
        point('need', say('need')),
        point('avoid', hide('not to talk of')),
        point('want', leave('other point')),
      ],
      answers: [{ question: 'rq-01', words: hide('before the talk') }],
    },
    friend,
    unsafe,
    unsaid,
    {
      ...safety,
      sections,
      pairs: [{ id: world.newId(), sign: say('sign'), action: say('action') }],
    },
    {
      ...freshBase(world, 1, `safety-version-${addDays(today, -9)}`),
      kind: 'safetyVersion',
      day: addDays(today, -9),
      stages: safety.stages,
      sections: safety.sections.map((section) =>
        section.sort === 'myself' ? { ...section, items: [line(hide('earlier line'))] } : section,
      ),
      pairs: [],
    },
    {
      ...freshBase(world, 1),
      kind: 'scenario',
      when: say('if'),
      usually: hide('usually'),
      solution: say('then'),
      people: [friend.id, unsafe.id],
      lines: [],
      order: 1,
    },
    { ...freshBase(world, 1), kind: 'goodThing', words: say('good thing'), order: 1 },
    { ...freshBase(world, 1), kind: 'hardNote', day: today, helped: hide('note afterwards') },
    {
      ...freshBase(world, 1),
      kind: 'review',
      cadence: 'week',
      day: today,
      answers: [{ question: 'rq-01', words: hide('look-back') }],
      goals: [],
    },
    {
      ...freshBase(world, 1),
      kind: 'networkSnapshot',
      day: addDays(today, -9),
      title: hide('picture of the map'),
      sectors: [...firstSectors],
      people: [],
      ties: [],
    },
  ];
  return { records, open, unchosen, secret };
}

/** Somebody on my list, whose key I have met where it is given. */
export function contactRecord(name: string, recipient?: string, lang?: Lang): PlanRecord {
  const contact = newContact({ name, lang }, [], world);
  return recipient === undefined ? contact : pairContact(contact, recipient, dayOf(world.now()), world);
}

/** Words of the app's own lists. */
const phrase = 'fjell sti kopp påfugl jordbær';

/** From the language to a plan that is brought along, as from another phone. */
export async function bring(me: Person, records: readonly PlanRecord[]): Promise<void> {
  await me.visit();
  await me.chooseLanguage();
  await me.button(me.t.start.honest.copy).click();
  await see(me.sheet);
  await me.giveFile(Buffer.from(await sealBackup(records, phrase, new Date().toISOString())));
  await me.typeWords(phrase);
  await me.preview();
  await me.bringBack();
}

// ── On my phone ──

/** Mitt, and from there to what I show. */
export async function openSharing(me: Person): Promise<void> {
  await me.visit('mitt/');
  await me.button(me.t.sharing.entry.open).click();
  await see(me.title(me.t.sharing.home.title));
}

/** Somebody new on my list; ends on their page. */
export async function addContact(me: Person, name: string): Promise<void> {
  await openSharing(me);
  await me.button(me.t.sharing.contact.new).click();
  await me.field(me.t.sharing.contact.name).fill(name);
  await me.sheet.getByRole('button', { name: me.t.app.keep, exact: true }).click();
  await see(me.title(name));
}

/** The page of somebody on my list, or of one who was. */
export async function openContact(me: Person, name: string): Promise<void> {
  await openSharing(me);
  const { contacts, earlier } = me.t.sharing.home;
  const list = me.page.locator('section').filter({ has: me.page.getByRole('heading', { name: contacts }) });
  const row = list.getByRole('button').filter({ hasText: name }).first();
  if (!(await row.isVisible())) await list.getByText(earlier, { exact: true }).click();
  await row.click();
  await see(me.title(name));
}

/** From the room, or somebody's page, to where nothing is chosen yet. */
export async function beginChoosing(me: Person): Promise<void> {
  await me.button(me.t.sharing.home.show).click();
  await see(me.title(me.t.sharing.choose.title));
  expect(await me.page.getByRole('switch', { checked: true }).count()).toBe(0);
}

/** From a half choice back to somebody's page. What is kept there is kept in turn: with it the choice is on the disk too. */
export async function leaveChoosing(me: Person, name: string): Promise<void> {
  const { contact } = me.t.sharing;
  await me.button(me.t.app.back).click();
  await see(me.title(name));
  await me.button(contact.change).click();
  await me.sheet.getByRole('button', { name: me.t.app.keep, exact: true }).click();
  await see(me.said(contact.kept));
}

export const choice = (me: Person, name: string): Locator =>
  me.page.getByRole('switch', { name, exact: true });

/** Opens an eye for each of these. */
export async function choose(me: Person, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await choice(me, name).first().click();
    await see(me.page.getByRole('switch', { name, exact: true, checked: true }));
  }
}

/** How long: today, a week, or a month. */
export const showFor = (me: Person, how: 'today' | 'week' | 'month' = 'week'): Promise<void> =>
  me.page
    .getByRole('group', { name: me.t.sharing.until.title })
    .locator(`input[value="${String(['today', 'week', 'month'].indexOf(how))}"]`)
    .check({ force: true });

/** From what was chosen to how it will be read. */
export async function lookBeforehand(me: Person, name?: string): Promise<void> {
  const { choose: words, preview } = me.t.sharing;
  await me.button(name === undefined ? words.seeNoName : fill(words.see, { name })).click();
  await see(me.title(name === undefined ? preview.titleNoName : fill(preview.title, { name })));
}

/** One of the ways it can go. */
export async function openWay(me: Person, carrier: Carrier): Promise<void> {
  await me.page
    .locator('main')
    .getByRole('button', { name: me.t.sharing.send[carrier].label })
    .first()
    .click();
  await see(me.sheet);
}

/** What stands with a way that something sealed can go: what it leaves behind, and how large it is, which is answered. */
export async function expectHonest(me: Person, carrier: 'code' | 'link' | 'file'): Promise<string> {
  await see(me.sheet.getByText(me.t.sharing.send[carrier].leaves, { exact: true }));
  const size = await me.sheet.getByText(fill(me.t.sharing.send.size, { size: '' }).trim()).innerText();
  expect(size).toMatch(/\d/);
  return size;
}

export const copied = (one: Person): Promise<string> =>
  one.page.evaluate(() => navigator.clipboard.readText());

/** Copies the link in the sheet that is open. */
export async function takeLink(me: Person): Promise<string> {
  await me.button(me.t.sharing.send.link.copy).click();
  await see(me.said(me.t.sharing.send.noted));
  await me.closeSheet();
  return copied(me);
}

/** What a button hands to the browser's downloads. */
export async function saved(one: Person, button: string): Promise<{ name: string; file: Buffer }> {
  const [download] = await Promise.all([one.page.waitForEvent('download'), one.button(button).click()]);
  return { name: download.suggestedFilename(), file: readFileSync(await download.path()) };
}

/** Saves the file in the sheet that is open. */
export async function takeFile(me: Person): Promise<{ name: string; file: Buffer }> {
  const file = await saved(me, me.t.sharing.send.file.save);
  await see(me.said(me.t.sharing.send.noted));
  await me.closeSheet();
  return file;
}

/** The eight pictures of a key, as they are named on a screen. */
export async function picturesSeen(one: Person): Promise<readonly string[]> {
  await see(one.page.locator('main ol li').nth(7));
  return one.page.locator('main ol li').allInnerTexts();
}

/** «4. desember», as it stands on the screen. */
export const dayText = (lang: Lang, day: string): string =>
  dayAndMonth(day, dayOf(new Date()), languageOf(lang).locale);

// ── On theirs ──

/** The page for whoever is shown something, in their language. */
export async function arriveAsReader(they: Person): Promise<void> {
  const { page, lang } = they;
  await page.goto(`${they.url}vis/`);
  if (lang !== 'nb') {
    await page.getByRole('button', { name: texts.nb.viewer.language, exact: true }).click();
    await they.sheet.getByRole('button', { name: languageOf(lang).name }).click();
    await gone(they.sheet);
  }
  await see(they.title(they.t.viewer.home.title));
}

/** Makes a key, and answers the half that may be shown. */
export async function makeKey(they: Person): Promise<string> {
  const { page, t } = they;
  await page.getByRole('button', { name: t.viewer.home.contact }).click();
  await they.button(t.viewer.key.make).click();
  await see(they.title(t.viewer.key.title));
  return (await page.locator('p.key').innerText()).trim();
}

/** From where one is to «What have you got?». */
export async function toGiving(they: Person): Promise<void> {
  await they.page.goto(`${they.url}vis/`);
  await they.page.getByRole('button', { name: they.t.viewer.home.got }).click();
  await see(they.title(they.t.viewer.give.title));
}

/** Gives a file to open. */
export async function giveFile(they: Person, file: Buffer, name = 'steg.age'): Promise<void> {
  const [chooser] = await Promise.all([
    they.page.waitForEvent('filechooser'),
    they.button(they.t.viewer.give.file).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: file });
}

/** What is shown, with nothing of it but what was chosen around it. */
export async function reads(they: Person, ...words: readonly string[]): Promise<void> {
  await see(they.title(they.t.shared.title));
  for (const word of words) await see(they.page.locator('main').getByText(word).first());
}
