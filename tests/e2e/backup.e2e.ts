// A backup from the first word to the last: made and opened by another tool, brought back on another phone, put together or
// exchanged and taken back, looked into on a borrowed phone; and everything that is no backup is refused, with nothing touched.
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { closeSync, ftruncateSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { browserFlags } from '../../scripts/browser.mjs';
import { worthSaying } from '../../src/lib/domain/keeping.ts';
import type { BackupFile } from '../../src/lib/vault/backup/file.ts';
import { openBackup, sealBackup } from '../../src/lib/vault/backup/seal.ts';
import { age } from '../ageCommand.ts';
import { Browser, emptyFolder } from './browser.ts';
import { Camera, squaresOf } from './camera.ts';
import { gone, Person, see, until } from './person.ts';
import { countRows, sealedRows } from './raw.ts';
import { filesIn, oddWord, scan } from './scan.ts';
import { counted, fill, languageOf, type Lang } from './texts.ts';

type Group = 'goals' | 'steps' | 'stones';

/** «2 mål og 1 steg», as the app says what a copy holds. */
function holding(lang: Lang, person: Person, content: Partial<Record<Group, number>>): string {
  const parts = Object.entries(content).map(([group, count]) =>
    counted(lang, person.t.backup.content, group, count),
  );
  return new Intl.ListFormat(languageOf(lang).locale, { type: 'conjunction' }).format(parts);
}

const words = {
  nb: {
    first: 'Jeg vil lage middag',
    second: 'Jeg vil ta bussen',
    step: 'Se etter tider',
    later: 'Jeg vil synge',
  },
  ar: { first: 'أريد أن أطبخ', second: 'أريد ركوب الحافلة', step: 'أبحث عن المواعيد', later: 'أريد أن أغني' },
} as const;

/** Sealed as any tool might. */
async function sealedBy(inside: Uint8Array | string, phrase: string): Promise<Buffer> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(phrase);
  encrypter.setScryptWorkFactor(10);
  return Buffer.from(await encrypter.encrypt(inside));
}

const opened: Browser[] = [];
/** A person with a phone of their own. */
async function phone(lang: Lang, ...flags: readonly string[]): Promise<{ person: Person; browser: Browser }> {
  const browser = new Browser(undefined, { args: [...browserFlags, ...flags] });
  opened.push(browser);
  return { browser, person: new Person(await browser.open(), lang, inject('url')) };
}
const hangUp = (): Promise<unknown> => Promise.all(opened.splice(0).map((browser) => browser.close()));

/** From the language to the sheet for a copy: nothing has been written on this phone. */
async function arriveWithCopy(person: Person, way: 'copy' | 'guest' = 'copy'): Promise<void> {
  await person.visit();
  await person.chooseLanguage();
  await person.button(person.t.start.honest[way]).click();
  await see(person.sheet);
}

describe.each(['nb', 'ar'] as const)('a backup, in %s', (lang) => {
  afterAll(hangUp);

  const mine = words[lang];
  let old: { person: Person; browser: Browser };
  let fresh: { person: Person; browser: Browser };
  let made: { words: string; name: string; file: Buffer };

  beforeAll(async () => {
    old = await phone(lang);
    const { person } = old;
    await person.firstRun();
    await person.writeGoal(mine.first);
    await person.writeGoal(mine.second);
    await person.addStep(mine.step);
  });

  test('is made in a moment, with its words on paper, and says what is in it', async () => {
    const { person, browser } = old;
    const { make } = person.t.backup;
    await person.go('mine');
    await see(person.page.getByText(make.never, { exact: true }));
    await person.openBackupSheet(make.row);
    await see(person.sheet.locator('ol > li').nth(4));
    const shown = await person.sheet.locator('ol > li').allTextContents();
    expect(new Set(shown).size).toBeGreaterThan(2);
    // Paper has the same words, in the same order, and nothing else of the app.
    await person.page.emulateMedia({ media: 'print' });
    const paper = person.page.locator('body > .on-paper');
    expect(await paper.locator('li').allInnerTexts()).toEqual(shown);
    expect(await person.nav.isVisible()).toBe(false);
    await person.page.emulateMedia({ media: null });

    const began = Date.now();
    const phrase = await person.seal();
    expect(phrase).toBe(shown.join(' '));
    expect(Date.now() - began).toBeLessThan(15_000);
    const content = holding(lang, person, { goals: 2, steps: 1 });
    await see(person.sheet.getByText(fill(make.holds, { content }), { exact: true }));
    // It has not left the phone yet.
    await person.closeSheet();
    await see(person.page.getByText(make.never, { exact: true }));

    made = await person.backUp();
    expect(made.name).toMatch(/^steg-\d{4}-\d\d-\d\d\.age$/);
    await gone(person.page.getByText(make.never, { exact: true }));
    browser.expectNoFaults();
  });

  test('is opened by the age command with the same words', async () => {
    const folder = emptyFolder();
    const [sealed, inside] = [join(folder, made.name), join(folder, 'inside')];
    writeFileSync(sealed, made.file);
    expect(await age(made.words, '-d', '-o', inside, sealed)).toMatchObject({ status: 0 });
    const there = JSON.parse(gunzipSync(readFileSync(inside)).toString('utf8')) as BackupFile;
    const text = JSON.stringify(there.records);
    for (const one of [mine.first, mine.second, mine.step]) expect(text).toContain(one);
  });

  test('is brought back on a new phone from the first screens, and is there the next time too', async () => {
    fresh = await phone(lang);
    const { person, browser } = fresh;
    await arriveWithCopy(person);
    await person.giveFile(made.file, made.name);
    await see(person.sheet.getByRole('heading', { name: made.name, exact: true }));
    await person.typeWords(made.words);
    const all = holding(lang, person, { goals: 2, steps: 1 });
    expect(await person.preview()).toEqual([all, person.t.backup.restore.nothing, all]);
    await person.bringBack();
    await person.openGoal(mine.first);
    await person.page.reload();
    await person.openGoal(mine.second);
    await see(person.page.getByText(mine.step, { exact: true }));
    // What comes out of a backup is in one.
    await person.go('mine');
    expect(await person.page.getByText(person.t.backup.make.never, { exact: true }).isVisible()).toBe(false);
    browser.expectNoFaults();
  });

  test('put together with what is here, or in its place: said before, and taken back with one press', async () => {
    const { person, browser } = fresh;
    const { restore, earlier } = person.t.backup;
    const list = person.page.getByRole('article');
    const goals = async (count: number): Promise<void> => {
      await person.go('goals');
      await until(() => list.count()).toBe(count);
    };
    await person.writeGoal(mine.later);
    const [two, three] = [2, 3].map((count) => holding(lang, person, { goals: count, steps: 1 }));
    const open = async (): Promise<void> => {
      await person.openBackupSheet(restore.row);
      await person.giveFile(made.file);
      await person.typeWords(made.words);
    };

    await open();
    // Nothing is chosen beforehand.
    expect(await person.preview()).toEqual([two, three]);
    expect(await person.button(restore.bring).isVisible()).toBe(false);
    await person.chooseWay('replace');
    expect(await person.preview()).toEqual([two, three, two]);
    await person.chooseWay('merge');
    expect(await person.preview()).toEqual([two, three, three]);
    await person.bringBack();
    await goals(3);

    await open();
    await person.chooseWay('replace');
    await person.bringBack();
    await person.undo();
    await see(person.said(restore.undone));
    await goals(3);

    await open();
    await person.chooseWay('replace');
    await person.bringBack();
    await goals(2);
    expect(await list.filter({ hasText: mine.later }).count()).toBe(0);
    const sheet = await person.openBackupSheet(earlier.row);
    const newest = sheet.getByRole('listitem').first();
    await see(newest.getByText(three!, { exact: true }));
    await newest.getByRole('button').click();
    await see(person.said(earlier.done));
    // How it was a moment ago lies on top now, and no more than five are kept.
    await see(newest.getByText(two!, { exact: true }));
    expect(await sheet.getByRole('listitem').count()).toBe(5);
    await person.closeSheet();
    await goals(3);
    await person.page.reload();
    await goals(3);
    browser.expectNoFaults();
  });
});

describe('what is no backup, or has nothing in it', () => {
  afterAll(hangUp);

  // Words of the app's own lists.
  const phrase = 'fjell sti kopp påfugl jordbær';
  const madeAt = '2026-11-20T08:00:00.000Z';
  let here: { person: Person; browser: Browser };
  let good: Buffer;
  let untouched: readonly string[];

  beforeAll(async () => {
    here = await phone('nb');
    const { person } = here;
    await person.firstRun();
    await person.writeGoal(words.nb.first);
    const made = await person.backUp();
    const inside = await openBackup(made.file, made.words);
    if (!inside.ok) throw new Error(inside.error);
    good = Buffer.from(await sealBackup(inside.value.records, phrase, madeAt));
    untouched = await sealedRows(person.page);
    expect(untouched.length).toBeGreaterThan(2);
  });

  /** Nothing on the disk is another than before, and the plan is on the screen as it was. */
  async function expectUntouched(): Promise<void> {
    expect(await sealedRows(here.person.page)).toEqual(untouched);
  }

  test('an empty one never takes the place of a plan', async () => {
    const { person } = here;
    const { restore, why } = person.t.backup;
    await person.openBackupSheet(restore.row);
    await person.giveFile(Buffer.from(await sealBackup([], phrase, madeAt)));
    await person.typeWords(phrase);
    expect(await person.preview()).toEqual([restore.nothing, holding('nb', person, { goals: 1 })]);
    await see(person.sheet.getByText(why.empty, { exact: true }));
    expect(await person.sheet.getByRole('radio').count()).toBe(0);
    expect(await person.button(restore.bring).isVisible()).toBe(false);
    await person.closeSheet();
    await expectUntouched();
  });

  const hostile: readonly (readonly [
    string,
    keyof Person['t']['backup']['why'],
    'at once' | 'with words',
    () => Promise<Buffer | string>,
  ])[] = [
    [
      'a picture',
      'foreign',
      'at once',
      () => Promise.resolve(Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1')),
    ],
    ['an empty file', 'foreign', 'at once', () => Promise.resolve(Buffer.alloc(0))],
    [
      'a film of 200 MB',
      'tooLarge',
      'at once',
      () => {
        const path = join(emptyFolder(), 'film.age');
        const file = openSync(path, 'w');
        ftruncateSync(file, 200_000_000);
        closeSync(file);
        return Promise.resolve(path);
      },
    ],
    [
      'one that asks for more work than a phone has',
      'tooHard',
      'at once',
      () => {
        const text = good.toString('latin1').replace(/^(-> scrypt \S+) 15$/m, '$1 30');
        return Promise.resolve(Buffer.from(text, 'latin1'));
      },
    ],
    [
      'one sealed for a key',
      'noWords',
      'at once',
      async () => {
        const encrypter = new Encrypter();
        encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()));
        return Buffer.from(await encrypter.encrypt('x'));
      },
    ],
    [
      'one that is cut off',
      'damaged',
      'with words',
      () => Promise.resolve(good.subarray(0, good.length - 40)),
    ],
    [
      'one with a bit turned',
      'damaged',
      'with words',
      () => {
        const turned = Buffer.from(good);
        turned[turned.length - 60]! ^= 0x10;
        return Promise.resolve(turned);
      },
    ],
    ['somebody else’s age file', 'foreign', 'with words', () => sealedBy('hei', phrase)],
    [
      'one of a later version',
      'newer',
      'with words',
      () => sealedBy(gzipSync(JSON.stringify({ steg: 'backup', v: 2, madeAt, parts: [] })), phrase),
    ],
    [
      'one with records that are none',
      'damaged',
      'with words',
      () => sealedBy(gzipSync(JSON.stringify({ steg: 'backup', v: 1, madeAt, records: [1, 'x'] })), phrase),
    ],
    [
      'one that grows without end',
      'tooLarge',
      'with words',
      () => sealedBy(gzipSync(Buffer.alloc(120_000_000)), phrase),
    ],
  ];

  test('each is refused in a plain sentence, and nothing is touched', async () => {
    const { person, browser } = here;
    const { restore, why } = person.t.backup;
    const sheet = await person.openBackupSheet(restore.row);
    for (const [name, sentence, when, make] of hostile) {
      await person.giveFile(await make());
      if (when === 'with words') await person.typeWords(phrase);
      await see(person.said(why[sentence]));
      // Another file can be chosen from where one stands, and nobody was asked for words that would have opened nothing.
      expect(await person.button(restore.file).isVisible(), name).toBe(true);
      // The sentence is gone before the next one is waited for.
      await person.giveFile(good);
      await see(sheet.getByRole('heading', { name: 'steg.age', exact: true }));
      await gone(person.said(why[sentence]));
      await person.button(restore.another).click();
    }
    await person.closeSheet();
    await expectUntouched();
    browser.expectNoFaults();
  });

  test('wrong words are told of, and the same words open however they are typed', async () => {
    const { person, browser } = here;
    const { restore, why } = person.t.backup;
    const arabic = 'قطة كرسي شمس بركة نهر';
    const phrases: readonly (readonly [sealed: string, typed: readonly string[]])[] = [
      [
        phrase,
        [
          // Letter and ring apart, as some keyboards send them; capitals; hyphens.
          'Fjell-STI  kopp pa\u030Afugl jordbær ',
          // A keyboard without the letters.
          'fjell sti kopp paafugl jordbaer',
        ],
      ],
      [
        arabic,
        [
          // Persian letters for kaf and ya, signs above letters, and a drawn-out word.
          'قطة \u06A9رس\u06CC شَـــمْس بر\u06A9ة نهر',
          // As it is often typed, without the dots of the last letter.
          'قطه كرسي شمس بركه نهر',
        ],
      ],
    ];
    const inside = await openBackup(good, phrase);
    if (!inside.ok) throw new Error(inside.error);
    await person.openBackupSheet(restore.row);
    for (const [sealed, typed] of phrases) {
      const file = Buffer.from(await sealBackup(inside.value.records, sealed, madeAt));
      for (const one of typed) {
        await person.giveFile(file);
        await person.typeWords('fjell sti kopp påfugl lampe');
        await see(person.said(why.wrong));
        await person.typeWords(one);
        expect(await person.preview(), one).toHaveLength(2);
        await person.button(restore.another).click();
      }
    }
    await person.closeSheet();
    await expectUntouched();
    browser.expectNoFaults();
  });

  test('a phone without a camera says so, and has the file', async () => {
    const { person } = here;
    const { restore } = person.t.backup;
    await person.openBackupSheet(restore.row);
    await person.button(restore.camera).click();
    await see(person.said(restore.noCamera));
    await person.button(restore.stop).click();
    await see(person.button(restore.file));
    await person.closeSheet();
  });
});

describe('on a borrowed phone', () => {
  afterAll(hangUp);

  test('a copy is looked into, and nothing of it is left', async () => {
    const odd = { goal: `Jeg vil ${oddWord()}`, step: oddWord() };
    const owner = await phone('nb');
    await owner.person.firstRun();
    await owner.person.writeGoal(odd.goal);
    await owner.person.addStep(odd.step);
    const made = await owner.person.backUp();

    const { person, browser } = await phone('nb');
    await arriveWithCopy(person, 'guest');
    const before = await sealedRows(person.page);
    await person.giveFile(made.file, made.name);
    await person.typeWords(made.words, 'guest');
    const { mark, close, closed } = person.t.app.guest;
    await see(person.page.getByText(mark, { exact: true }));
    await person.openGoal(odd.goal);
    await see(person.page.getByText(odd.step, { exact: true }));
    // What is written in it goes with it.
    const written = { ...odd, later: `Jeg vil ${oddWord()}` };
    await person.writeGoal(written.later);
    expect(await sealedRows(person.page)).toEqual(before);
    await person.button(close).click();
    await see(person.said(closed));
    await see(person.page.getByRole('button', { name: languageOf('nb').name }));
    expect(await countRows(person.page, 'snapshots')).toBe(0);
    expect(await person.page.getByText(odd.goal).count()).toBe(0);
    browser.expectNoFaults();
    await browser.close();
    expect(filesIn(browser.profile).length).toBeGreaterThan(20);
    expect(scan(browser.profile, { ...written, words: made.words })).toEqual([]);
  });
});

describe('the reminder', () => {
  afterAll(hangUp);

  test('comes by what has been written, waits when it is asked to, and goes when a copy is made', async () => {
    const { person, browser } = await phone('nb');
    const { remind, make } = person.t.backup;
    const heading = person.page.getByText(remind.title, { exact: true });
    await person.firstRun();
    const lay = async (number: number): Promise<void> => {
      await person.layStone(`Stein nummer ${String(number)}`);
    };
    await lay(1);
    await person.page.reload();
    for (let number = 2; number < worthSaying; number++) await lay(number);
    await person.toTheEnd();
    await see(person.button(person.t.rhythm.entry.title));
    expect(await heading.isVisible()).toBe(false);
    await lay(worthSaying);
    await person.toTheEnd();
    await see(heading);
    await see(person.page.getByText(counted('nb', remind, 'first', worthSaying), { exact: true }));

    await person.button(remind.later).click();
    await see(person.said(remind.quiet));
    await gone(heading);
    await person.page.reload();
    await person.toTheEnd();
    await see(person.button(person.t.rhythm.entry.title));
    expect(await heading.isVisible()).toBe(false);

    await person.page.clock.setFixedTime(Date.now() + 15 * 24 * 60 * 60 * 1000);
    await person.page.reload();
    await person.toTheEnd();
    await see(heading);
    await person.button(remind.make).click();
    await see(person.sheet);
    await person.seal();
    await person.saveBackup();
    await person.button(make.done).click();
    await gone(person.sheet);
    await gone(heading);
    browser.expectNoFaults();
  });
});

describe('from the old screen to a new phone', () => {
  afterAll(hangUp);

  test('a copy is read by the camera, part by part in any order', async () => {
    const old = await phone('nb');
    await old.person.firstRun();
    for (const goal of [words.nb.first, words.nb.second, words.nb.later]) await old.person.writeGoal(goal);
    const { make, codes, restore } = old.person.t.backup;
    await old.person.openBackupSheet(make.row);
    const phrase = await old.person.seal();
    await old.person.button(make.codes).click();
    const code = old.person.sheet.locator('svg[role=img]');
    await see(code);
    const [, count] =
      /(\d+)\D+(\d+)/
        .exec((await code.getAttribute('aria-label')) ?? '')
        ?.slice(1)
        .map(Number) ?? [];
    expect(count).toBeGreaterThan(1);
    const parts: (readonly (readonly boolean[])[])[] = [];
    for (let number = 1; number <= count!; number++) {
      const label = fill(codes.part, { number: String(number), count: String(count) });
      await see(old.person.sheet.getByRole('img', { name: label, exact: true }));
      parts.push(await squaresOf(code));
      // The parts stand still for whoever wants little movement.
      await old.person.button(codes.next).click();
    }
    // Shown is not arrived.
    await old.person.closeSheet();
    await see(old.person.page.getByText(make.never, { exact: true }));
    old.browser.expectNoFaults();

    const [last, ...others] = parts.toReversed();
    const film = [
      ...others.map((squares) => ({ squares, seconds: 1 })),
      // Long enough that what is missing can be read.
      { squares: others.at(-1)!, seconds: 4 },
      { squares: last!, seconds: 2 },
    ];
    const camera = new Camera();
    camera.sees(film);
    const { person, browser } = await phone('nb', ...camera.flags);
    await arriveWithCopy(person);
    await person.button(restore.camera).click();
    await see(person.said(fill(restore.missing, { parts: '' }).trim()));
    await see(person.sheet.getByRole('heading', { name: restore.byCamera, exact: true }));
    // The camera is let go of.
    expect(await person.page.locator('video').count()).toBe(0);
    await person.typeWords(phrase);
    const three = holding('nb', person, { goals: 3 });
    expect(await person.preview()).toEqual([three, restore.nothing, three]);
    await person.bringBack();
    await person.openGoal(words.nb.later);
    browser.expectNoFaults();
  });
});
