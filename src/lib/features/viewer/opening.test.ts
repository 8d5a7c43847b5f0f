import fc from 'fast-check';
import { gzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { ok, refuse } from '../../domain/result.ts';
import { toCodes, toLink } from '../../sharing/carriers.ts';
import { largestPacket, packPacket, type Packet } from '../../sharing/packet.ts';
import { largestSealed, newIdentity, sealFor } from '../../sharing/sealing.ts';
import {
  mostRead,
  openForKey,
  openWithWords,
  sealedInFile,
  sealedInText,
  shownOn,
  wantsWords,
  type Fault,
} from './opening.ts';

const today = '2026-11-29';
const page = 'https://steg.example/vis/';
const packet: Packet = {
  steg: 'share',
  v: 1,
  id: 'share-1',
  madeOn: today,
  until: '2026-12-20',
  from: 'Noor',
  lang: 'nb',
  goals: [{ words: { text: 'Jeg vil ta bussen alene.', lang: 'nb' }, state: 'active' }],
};

let mine: Awaited<ReturnType<typeof newIdentity>>;
let other: Awaited<ReturnType<typeof newIdentity>>;
let sealed: Uint8Array<ArrayBuffer>;
let link: string;

beforeAll(async () => {
  [mine, other] = await Promise.all([newIdentity(), newIdentity()]);
  sealed = await sealFor(mine.recipient, packPacket(packet));
  const made = toLink(page, sealed);
  link = made.ok ? made.value : '';
});

const why = (why: Fault['why']) => refuse({ why });
const gz = (value: unknown): Uint8Array<ArrayBuffer> =>
  gzipSync(new TextEncoder().encode(JSON.stringify(value)));

describe('what was given', () => {
  test('is found in a link, in what comes after the «#», and in a file', () => {
    const found = { ok: true, value: sealed };
    expect(sealedInText(link)).toEqual(found);
    expect(sealedInText(link.slice(page.length + 1))).toEqual(found);
    expect(sealedInFile(sealed)).toEqual(found);
    expect(sealedInFile(new TextEncoder().encode(link))).toEqual(found);
  });

  test('that is something else says what it is', async () => {
    expect(sealedInText('hei, ser du denne?')).toEqual(why('foreign'));
    expect(sealedInText('')).toEqual(why('foreign'));
    expect(sealedInText(mine.recipient.toUpperCase())).toEqual(why('key'));
    expect(sealedInFile(new TextEncoder().encode('et bilde'))).toEqual(why('foreign'));
    const large = await sealFor(mine.recipient, new Uint8Array(5000));
    const codes = await toCodes(page, large);
    expect(sealedInText(codes.ok ? (codes.value[0] ?? '') : '')).toEqual(why('part'));
  });

  test('that is ours and not whole is not called something else', () => {
    expect(sealedInText(`${page}#YWdlLWVuY3J5cHRpb24ub3JnL3YxC`)).toEqual(why('damaged'));
    expect(sealedInText('-----BEGIN AGE ENCRYPTED FILE-----\nYWdl')).toEqual(why('damaged'));
    expect(sealedInFile(new TextEncoder().encode('age-encryption.org/v2\n'))).toEqual(why('damaged'));
  });

  test('that is larger than anything of ours is not opened', () => {
    const large = new Uint8Array(largestSealed + 1);
    large.set(sealed);
    expect(sealedInFile(large)).toEqual(why('tooLarge'));
    expect(sealedInFile(new Uint8Array(mostRead))).toEqual(why('foreign'));
    const text = `${page}#${btoa('age-encryption.org/v1\n').slice(0, 24)}${'A'.repeat(3 * largestSealed)}`;
    expect(sealedInText(text)).toEqual(why('tooLarge'));
  });

  test('never throws, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `${page}#${text}`),
        ),
        (text) => {
          expect(sealedInText(text).ok).toBe(false);
        },
      ),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(sealedInFile(new Uint8Array(bytes)).ok).toBe(false);
      }),
    );
  });
});

describe('opening with a key', () => {
  test('shows what was sealed for it', async () => {
    expect(await openForKey(sealed, mine.secret, today)).toEqual(ok(packet));
    expect(await openForKey(sealed, mine.secret, '2026-12-20')).toEqual(ok(packet));
  });

  test('says when there is none, and when it is another', async () => {
    expect(await openForKey(sealed, null, today)).toEqual(why('noKey'));
    expect(await openForKey(sealed, other.secret, today)).toEqual(why('wrongKey'));
  });

  test('shows nothing from the day after it was to be seen', async () => {
    const past = refuse({ why: 'past', until: '2026-12-20', from: 'Noor' });
    expect(await openForKey(sealed, mine.secret, '2026-12-21')).toEqual(past);
    const { from, ...nameless } = packet;
    expect(from).toBe('Noor');
    expect(shownOn('2027-01-01', packPacket(nameless))).toEqual(refuse({ why: 'past', until: '2026-12-20' }));
    const { until, ...endless } = packet;
    expect(until).toBe('2026-12-20');
    expect(shownOn('2036-01-01', packPacket(endless))).toEqual(ok(endless));
  });

  test('says when it is cut off, changed, newer, too large, or something else', async () => {
    // The key is in the head: cut off anywhere behind it is damaged, and never half of it is shown.
    for (const length of [sealed.length - 1, sealed.length - 30])
      expect(await openForKey(sealed.slice(0, length), mine.secret, today)).toEqual(why('damaged'));
    const changed = sealed.slice();
    changed[changed.length - 5] = (changed.at(-5) ?? 0) ^ 1;
    expect(await openForKey(changed, mine.secret, today)).toEqual(why('damaged'));

    const inside = async (bytes: Uint8Array<ArrayBuffer>) =>
      openForKey(await sealFor(mine.recipient, bytes), mine.secret, today);
    expect(await inside(gz({ ...packet, v: 2 }))).toEqual(why('newer'));
    expect(await inside(gz({ ...packet, madeOn: 'i går' }))).toEqual(why('damaged'));
    expect(await inside(gz({ steg: 'answer' }))).toEqual(why('foreign'));
    expect(await inside(new Uint8Array(largestPacket + 1))).toEqual(why('tooLarge'));
  });
});

describe('opening with words', () => {
  const words = 'ro vann stein lys hus';
  const lists = () => Promise.resolve([['ro', 'vann', 'stein', 'lys', 'hus', 'blåbær']]);

  test('asks for them before a key is tried', () => {
    const withWords = new TextEncoder().encode('age-encryption.org/v1\n-> scrypt c2FsdA 15\n');
    expect(wantsWords(withWords)).toBe(true);
    expect(wantsWords(sealed)).toBe(false);
  });

  test('tries what was typed, and then as the lists spell it', async () => {
    const tried: string[] = [];
    const shop = {
      open: (_: Uint8Array, phrase: string) => {
        tried.push(phrase);
        return Promise.resolve(phrase.includes('blåbær') ? ok(packPacket(packet)) : refuse('wrong' as const));
      },
    };
    expect(await openWithWords(sealed, 'ro blaabaer', lists, today, shop)).toEqual(ok(packet));
    expect(tried).toEqual(['ro blaabaer', 'ro blåbær']);
    expect(await openWithWords(sealed, 'ro vann', lists, today, shop)).toEqual(why('wrongWords'));
  });

  test('says why not', async () => {
    const saying = (error: 'tooHard' | 'memory' | 'damaged' | 'noWords' | 'tooLarge' | 'foreign') =>
      openWithWords(sealed, words, lists, today, { open: () => Promise.resolve(refuse(error)) });
    expect(await saying('tooHard')).toEqual(why('tooHard'));
    expect(await saying('memory')).toEqual(why('memory'));
    expect(await saying('noWords')).toEqual(why('damaged'));
    expect(await saying('tooLarge')).toEqual(why('tooLarge'));
  });
});
