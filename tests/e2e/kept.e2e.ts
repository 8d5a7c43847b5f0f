// On the device of whoever is shown something: what is kept until a day, and gone on it; a key that is made anew or deleted;
// and everything that is not shown, each with its own plain sentence and nothing stored for it.
import encodeQR from 'qr';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { browserFlags } from '../../scripts/browser.mjs';
import { addDays, dayOf } from '../../src/lib/domain/dates.ts';
import { toLink } from '../../src/lib/sharing/carriers.ts';
import { largestPacket, packPacket, type Packet } from '../../src/lib/sharing/packet.ts';
import { toParts } from '../../src/lib/sharing/parts.ts';
import { newIdentity, sealFor } from '../../src/lib/sharing/sealing.ts';
import { sealWithPhrase } from '../../src/lib/vault/backup/seal.ts';
import { Browser } from './browser.ts';
import { Camera } from './camera.ts';
import { gone, Person, see, until } from './person.ts';
import { everyRow } from './raw.ts';
import { filesIn, oddWord, scan } from './scan.ts';
import { arriveAsReader, dayText, giveFile, makeKey, reads, toGiving } from './sharing.ts';
import { fill } from './texts.ts';

type Sealed = Uint8Array<ArrayBuffer>;
type Why = keyof Person['t']['viewer']['fault'];

const today = dayOf(new Date());
const database = 'steg-vis';

const packetOf = (word: string, more: Partial<Packet> = {}): Packet => ({
  steg: 'share',
  v: 1,
  id: oddWord(),
  madeOn: today,
  lang: 'nb',
  goals: [{ words: { text: word, lang: 'nb' }, state: 'active' }],
  ...more,
});

const linkOf = (sealed: Sealed): string => {
  const link = toLink(`${inject('url')}vis/`, sealed);
  if (!link.ok) throw new Error(link.error);
  return link.value;
};

/** An address is opened anew, as from a chat. */
async function follow(they: Person, link: string): Promise<void> {
  await they.page.goto('about:blank');
  await they.page.goto(link);
}

const copies = async (they: Person): Promise<number> =>
  (await everyRow(they.page, database)).filter((row) => row.startsWith('copies ')).length;

async function expectFault(
  they: Person,
  why: Why,
  values: Readonly<Record<string, string>> = {},
): Promise<void> {
  const sentence = they.t.viewer.fault[why] as { title: string; text: string; textFrom?: string };
  await see(they.title(sentence.title));
  const text = 'from' in values ? sentence.textFrom! : sentence.text;
  await see(they.page.getByText(fill(text, values), { exact: true }));
}

describe.each(['nb', 'ar'] as const)('on their device, in %s', (lang) => {
  const camera = new Camera();
  const browser = new Browser(undefined, { args: [...browserFlags, ...camera.flags] });
  const word = { first: oddWord(), second: oddWord(), label: oddWord(), other: oddWord() };
  let they: Person;
  let recipient = '';
  let first: Packet;
  let firstLink = '';

  beforeAll(async () => {
    they = new Person(await browser.open(), lang, inject('url'));
  });
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  const home = async (): Promise<void> => {
    await they.page.goto('about:blank');
    await they.visit('vis/');
    await see(they.title(they.t.viewer.home.title));
  };
  const row = (label: string) =>
    they.page.locator('main').getByRole('button').filter({ hasText: label }).first();

  test('without a key it says so, and what to do, and stores nothing', async () => {
    await arriveAsReader(they);
    const sealed = await sealFor((await newIdentity()).recipient, packPacket(packetOf(word.first)));
    await follow(they, linkOf(sealed));
    await expectFault(they, 'noKey');
    expect(await they.page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await they.button(they.t.viewer.fault.toMake).click();
    await see(they.title(they.t.viewer.key.none));
    expect(await they.page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await home();
    recipient = await makeKey(they);
  });

  test('a copy is kept until a day that is chosen, under a name of their own, and never longer than was wished', async () => {
    const { keep, read, kept } = they.t.viewer;
    first = packetOf(word.first, { until: addDays(today, 20), from: 'Noor' });
    firstLink = linkOf(await sealFor(recipient, packPacket(first)));
    await follow(they, firstLink);
    await reads(they, word.first);
    await see(they.page.getByText(read.notKept, { exact: true }));
    expect(await copies(they)).toBe(0);

    await they.button(keep.title).click();
    await they.sheet.getByRole('textbox', { name: keep.label }).fill(word.label);
    // Nothing is chosen beforehand.
    expect(await they.sheet.getByRole('radio', { checked: true }).count()).toBe(0);
    await they.button(keep.do).click();
    await see(they.said(fill(keep.whichDay, { day: dayText(lang, addDays(today, 20)) })));
    expect(await copies(they)).toBe(0);
    await they.sheet.locator(`input[value="${addDays(today, 7)}"]`).check({ force: true });
    await they.button(keep.do).click();
    await gone(they.sheet);
    await see(
      they.page.getByText(fill(read.isKept, { day: dayText(lang, addDays(today, 7)) }), { exact: true }),
    );

    // Somebody else's, for longer than they wished: no longer than they wished.
    const second = packetOf(word.second, { until: addDays(today, 12) });
    await follow(they, linkOf(await sealFor(recipient, packPacket(second))));
    await reads(they, word.second);
    await they.button(keep.title).click();
    await they.sheet.getByRole('textbox', { name: keep.label }).fill(word.other);
    await they.sheet.locator('input[value=other]').check({ force: true });
    await they.sheet.locator('input[type=date]').fill(addDays(today, 900));
    await they.button(keep.do).click();
    await gone(they.sheet);
    await home();
    await see(row(word.label).getByText(fill(kept.until, { day: dayText(lang, addDays(today, 7)) })));
    await see(row(word.other).getByText(fill(kept.until, { day: dayText(lang, addDays(today, 12)) })));
  });

  test('nothing of it can be read on the disk, and it opens again in a browser that was started anew', async () => {
    expect(await copies(they)).toBe(2);
    await browser.close();
    expect(filesIn(browser.profile).length).toBeGreaterThan(20);
    expect(scan(browser.profile, word)).toEqual([]);
    they = new Person(await browser.open(), lang, inject('url'));
    await home();
    await row(word.label).click();
    await reads(they, word.first);
    expect(await they.page.evaluate(() => location.href)).toBe(`${they.url}vis/`);
    // The share kept again takes the place of the one that is there.
    await follow(they, firstLink);
    await reads(they, word.first);
    await see(
      they.page.getByText(fill(they.t.viewer.read.isKept, { day: dayText(lang, addDays(today, 7)) })),
    );
  });

  test('a key made anew: what was sealed for the old one says so, and what was kept stays', async () => {
    const { key, fault } = they.t.viewer;
    await home();
    await they.page.getByRole('button', { name: they.t.viewer.home.contact }).click();
    await they.page.locator('summary').filter({ hasText: key.change }).click();
    await they.button(key.renew).click();
    for (const sentence of [key.means, key.renewMeans])
      await see(they.sheet.getByText(sentence, { exact: true }));
    // Asked first: closing changes nothing.
    await they.closeSheet();
    expect((await they.page.locator('p.key').innerText()).trim()).toBe(recipient);
    await they.button(key.renew).click();
    await they.button(key.renewYes).click();
    await see(they.said(key.made));
    const renewed = (await they.page.locator('p.key').innerText()).trim();
    expect(renewed).not.toBe(recipient);
    await follow(they, firstLink);
    await expectFault(they, 'wrongKey');
    await they.button(fault.toKey).click();
    await see(they.title(key.title));
    await home();
    await row(word.label).click();
    await reads(they, word.first);
    await follow(they, linkOf(await sealFor(renewed, packPacket(first))));
    await reads(they, word.first);
    recipient = renewed;
  });

  test('what cannot be shown says why in a sentence of its own, and nothing is touched', async () => {
    const { give } = they.t.viewer;
    const sealed = (packet: Packet | object): Promise<Sealed> =>
      sealFor(recipient, 'goals' in packet ? packPacket(packet) : gz(packet));
    const gz = (value: object): Sealed => new Uint8Array(gzipSync(JSON.stringify(value)));
    const good = await sealed(packetOf(word.first));
    const turned = Buffer.from(good);
    turned[turned.length - 30]! ^= 0x10;
    const parts = await toParts(new Uint8Array(Buffer.concat([good, Buffer.alloc(1000)])));
    const hard = Buffer.from(await sealWithPhrase(packPacket(first), 'fjell sti kopp'))
      .toString('latin1')
      .replace(/^(-> scrypt \S+) \d+$/m, '$1 30');
    const yesterday = addDays(today, -1);
    const others = await sealFor((await newIdentity()).recipient, packPacket(first));
    const links: readonly (readonly [Why, string, Record<string, string>?])[] = [
      [
        'past',
        linkOf(await sealed(packetOf(word.first, { until: yesterday, from: 'Noor' }))),
        { from: 'Noor', day: dayText(lang, yesterday) },
      ],
      [
        'past',
        linkOf(await sealed(packetOf(word.first, { until: yesterday }))),
        { day: dayText(lang, yesterday) },
      ],
      ['wrongKey', linkOf(others)],
      ['newer', linkOf(await sealed({ ...packetOf(word.first), v: 2 }))],
      ['damaged', linkOf(good).slice(0, -40)],
      ['foreign', `${they.url}vis/#hei`],
    ];
    const texts: readonly (readonly [Why, string])[] = [
      ['foreign', 'Hei, ser du denne?'],
      ['key', recipient],
      ['part', parts.ok ? parts.value[0]! : ''],
      ['damaged', linkOf(good).slice(0, 120)],
    ];
    const files: readonly (readonly [Why, Buffer])[] = [
      ['foreign', Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1')],
      ['foreign', Buffer.alloc(0)],
      ['damaged', turned],
      ['damaged', Buffer.from(good.subarray(0, good.length - 50))],
      // An answer is no share.
      ['foreign', Buffer.from(await sealed({ steg: 'answer', v: 1, lang: 'nb' }))],
      ['tooLarge', Buffer.concat([good, Buffer.alloc(3 * largestPacket)])],
    ];
    await home();
    const before = await everyRow(they.page, database);
    const settings = await they.page.evaluate(() => JSON.stringify(localStorage));
    expect(before.length).toBeGreaterThan(3);
    const expectUntouched = async (what: string): Promise<void> => {
      expect(await everyRow(they.page, database), what).toEqual(before);
      expect(await they.page.evaluate(() => JSON.stringify(localStorage)), what).toBe(settings);
      expect(await they.page.evaluate(() => location.href), what).toBe(`${they.url}vis/`);
      expect(await they.page.locator('body').innerText(), what).not.toContain(word.first);
    };
    for (const [why, link, values] of links) {
      await follow(they, link);
      await expectFault(they, why, values);
      await expectUntouched(link);
    }
    await toGiving(they);
    const again = async (): Promise<void> => {
      await they.button(they.t.viewer.fault.another).click();
      await see(they.title(give.title));
    };
    for (const [why, text] of texts) {
      await they.page.getByRole('textbox', { name: give.label }).fill(text);
      await they.button(they.t.viewer.open).click();
      await expectFault(they, why);
      await expectUntouched(text);
      await again();
    }
    for (const [why, file] of files) {
      await giveFile(they, file);
      await expectFault(they, why);
      await expectUntouched(why);
      await again();
    }
    await giveFile(they, Buffer.from(hard, 'latin1'));
    await they.field(they.t.viewer.words.label).fill('fjell sti kopp');
    await they.button(they.t.viewer.open).click();
    await expectFault(they, 'tooHard');
    await expectUntouched('too hard');
  });

  test('a code that is not of this, or that is a key, is said to be so, and the camera looks on', async () => {
    const { give } = they.t.viewer;
    const squares = (text: string) => encodeQR(text, 'raw', { ecc: 'low', border: 4 });
    camera.sees([
      { squares: squares('https://ruter.example/'), seconds: 2 },
      { squares: squares(recipient.toUpperCase()), seconds: 2 },
    ]);
    const before = await everyRow(they.page, database);
    await toGiving(they);
    await they.button(give.camera).click();
    await see(they.said(give.otherCode));
    await see(they.said(give.isKey));
    expect(await they.page.locator('video').count()).toBe(1);
    await they.button(give.stop).click();
    expect(await they.page.locator('video').count()).toBe(0);
    expect(await everyRow(they.page, database)).toEqual(before);
  });

  test('a copy is removed by hand, and comes back while that can be taken back', async () => {
    const { kept } = they.t.viewer;
    const remove = they.button(fill(kept.remove, { label: word.label }));
    await home();
    await remove.click();
    await see(they.said(fill(kept.removed, { label: word.label })));
    await gone(row(word.label));
    await until(() => copies(they)).toBe(1);
    await they.undo();
    await see(row(word.label));
    await until(() => copies(they)).toBe(2);
  });

  test('a key is deleted: nothing more opens with it, and what was kept stays until its day', async () => {
    const { key } = they.t.viewer;
    await home();
    await they.page.getByRole('button', { name: they.t.viewer.home.contact }).click();
    await they.page.locator('summary').filter({ hasText: key.change }).click();
    await they.button(key.remove).click();
    for (const sentence of [key.means, key.removeMeans])
      await see(they.sheet.getByText(sentence, { exact: true }));
    await they.button(key.removeYes).click();
    await see(they.title(key.none));
    const link = linkOf(await sealFor(recipient, packPacket(first)));
    await follow(they, link);
    await expectFault(they, 'noKey');
    expect((await everyRow(they.page, database)).some((one) => one.includes(recipient))).toBe(false);
    await home();
    await row(word.label).click();
    await reads(they, word.first);
  });

  test('on the day after, the copy is gone from the list and from the disk, and from a screen that stood open', async () => {
    const at = (days: number): Promise<void> =>
      they.page.clock.setFixedTime(new Date(`${addDays(today, days)}T12:00:00`));
    await at(7);
    await home();
    await see(row(word.label));
    await at(8);
    await home();
    await see(row(word.other));
    expect(await row(word.label).count()).toBe(0);
    expect(await copies(they)).toBe(1);
    await row(word.other).click();
    await reads(they, word.second);
    // The page was left open overnight.
    await at(13);
    await they.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expectFault(they, 'past', { day: dayText(lang, addDays(today, 12)) });
    await until(() => copies(they)).toBe(0);
    expect(await they.page.locator('body').innerText()).not.toContain(word.second);
  });
});

test('in a browser that has no such keys of its own, the key lies sealed, and opens what is for it after a restart', async () => {
  const browser = new Browser();
  /** As in browsers from before X25519 was theirs: it is refused, whoever asks. */
  const withoutKeys = async (): Promise<Person> => {
    const page = await browser.open();
    await browser.context.addInitScript(() => {
      // A page of nothing has none at all.
      if (!isSecureContext) return;
      const own = SubtleCrypto.prototype;
      for (const name of ['generateKey', 'importKey', 'deriveBits'] as const) {
        const given = Reflect.get(own, name) as (...all: unknown[]) => Promise<unknown>;
        const refusing = function (this: SubtleCrypto, ...all: unknown[]): Promise<unknown> {
          return JSON.stringify(all).includes('X25519')
            ? Promise.reject(new DOMException('', 'NotSupportedError'))
            : given.apply(this, all);
        };
        Object.defineProperty(own, name, { value: refusing });
      }
    });
    return new Person(page, 'nb', inject('url'));
  };
  const word = oddWord();
  let they = await withoutKeys();
  await arriveAsReader(they);
  const recipient = await makeKey(they);
  const link = linkOf(await sealFor(recipient, packPacket(packetOf(word))));
  await follow(they, link);
  await reads(they, word);
  const rows = await everyRow(they.page, database);
  expect(rows.find((row) => row.startsWith('keys {"id":"own"'))).toContain('"identity":{"id":"own","iv"');
  for (const row of rows) expect(row).not.toContain('AGE-SECRET-KEY-1');
  await browser.close();
  const files = filesIn(browser.profile);
  expect(files.length).toBeGreaterThan(20);
  // The code that writes such a key down knows how it begins; none lies there whole.
  for (const file of files)
    expect(readFileSync(file, 'latin1'), file).not.toMatch(/AGE-SECRET-KEY-1[0-9A-Z]{40}/i);
  they = await withoutKeys();
  await follow(they, link);
  await reads(they, word);
  browser.expectNoFaults();
  await browser.close();
});
