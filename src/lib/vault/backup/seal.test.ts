// A backup is opened by the same words and by nothing else, and whatever else is opened as one is a plain refusal.
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient, armor } from 'age-encryption';
import fc from 'fast-check';
import { gzipSync } from 'fflate';
import { gzipSync as quickGzip } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { backupVersion, largestFile, packBackup, unpackBackup } from './file.ts';
import { lookAtHead, workOf } from './head.ts';
import { openBackup, sealBackup } from './seal.ts';

const madeAt = '2026-11-29T08:00:00.000Z';
const phrase = 'fjell sti kopp blåbær lampe';
const records = [
  { id: 'a', kind: 'goal', v: 1, words: { text: 'Jeg vil sove bedre', lang: 'nb' } },
  { id: 'b', kind: 'somethingNewer', v: 9, what: [1, { deep: true }] },
  { id: 'c', kind: 'step', v: 1, words: { text: 'أمشي قليلًا', lang: 'ar' } },
];
const encoder = new TextEncoder();
const json = (value: unknown): Uint8Array<ArrayBuffer> =>
  gzipSync(encoder.encode(typeof value === 'string' ? value : JSON.stringify(value)));

/** Sealed as somebody else's tool would, with little work so that the test is quick. */
async function sealed(inside: Uint8Array, work = 10, words = phrase): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(words);
  encrypter.setScryptWorkFactor(work);
  return encrypter.encrypt(inside);
}

describe('a backup', () => {
  test('opens with its words, whole', async () => {
    const file = await sealBackup(records, phrase, madeAt);
    expect(await openBackup(file, phrase)).toEqual({
      ok: true,
      value: { steg: 'backup', v: backupVersion, madeAt, records },
    });
    expect(await openBackup(file, 'FJELL-sti kopp bla\u030Abær lampe ')).toMatchObject({ ok: true });
    expect(await openBackup(file, 'fjell sti kopp blabær lampe')).toEqual({ ok: false, error: 'wrong' });
    expect(await openBackup(file, '')).toEqual({ ok: false, error: 'wrong' });
  });

  test('has no word of the plan readable in it, nor the words that open it', async () => {
    const text = new TextDecoder('latin1').decode(await sealBackup(records, phrase, madeAt));
    for (const word of ['sove', 'goal', 'steg', 'fjell']) expect(text).not.toContain(word);
  });

  test('is opened by any age tool with the words as they are written', async () => {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(phrase);
    const inside = await decrypter.decrypt(await sealBackup(records, phrase, madeAt));
    expect(unpackBackup(inside)).toMatchObject({ ok: true });
  });

  test('made by another tool opens, with words to the letter, and as text', async () => {
    const file = await sealed(packBackup(records, madeAt), 12, 'Mitt Hemmelige-Ord');
    expect(await openBackup(file, 'Mitt Hemmelige-Ord')).toMatchObject({ ok: true });
    expect(await openBackup(encoder.encode(armor.encode(file)), 'Mitt Hemmelige-Ord')).toMatchObject({
      ok: true,
    });
  });
});

describe('what is no backup', () => {
  test('asks for too much work: nothing is derived', async () => {
    const file = await sealed(packBackup(records, madeAt));
    const harder = encoder.encode(
      new TextDecoder('latin1').decode(file.subarray(0, 200)).replace(' 10\n', ' 20\n'),
    );
    expect(workOf(file)).toEqual({ ok: true, value: 10 });
    expect(workOf(harder)).toEqual({ ok: false, error: 'tooHard' });
    expect(lookAtHead(harder)).toEqual({ ok: false, error: 'tooHard' });
    expect(await openBackup(harder, phrase)).toEqual({ ok: false, error: 'tooHard' });
  });

  test('is sealed for a key and not for words', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()));
    expect(await openBackup(await encrypter.encrypt('x'), phrase)).toEqual({ ok: false, error: 'noWords' });
  });

  test.each([
    ['nothing at all', new Uint8Array(), 'foreign'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'foreign'],
    ['text', encoder.encode('{"steg":"backup"}'), 'foreign'],
    ['an armour with nothing in it', encoder.encode('-----BEGIN AGE ENCRYPTED FILE-----\n'), 'damaged'],
    ['a head with no key in it', encoder.encode('age-encryption.org/v1\n--- abc\n'), 'damaged'],
    ['more than anything Steg writes', new Uint8Array(largestFile + 1), 'tooLarge'],
  ])('%s', async (_, file, error) => {
    expect(await openBackup(file, phrase)).toEqual({ ok: false, error });
    // Told before anybody is asked for words; what was sent as text is looked at when it is opened.
    expect(lookAtHead(file)).toEqual(
      error === 'damaged' && file[0] === 0x2d ? { ok: true, value: null } : { ok: false, error },
    );
  });

  test('what could be one is asked for its words', async () => {
    const file = await sealed(packBackup(records, madeAt));
    expect(lookAtHead(file)).toEqual({ ok: true, value: null });
    expect(lookAtHead(encoder.encode(`\n${armor.encode(file)}`))).toEqual({ ok: true, value: null });
  });

  test.each([
    ['not compressed', encoder.encode('{}'), 'foreign'],
    ['no JSON', json('hei'), 'foreign'],
    ['JSON of something else', json({ versions: [] }), 'foreign'],
    ['a list', json([]), 'foreign'],
    ['deeper than any record', json('['.repeat(5000) + ']'.repeat(5000)), 'foreign'],
    ['of a later version', json({ steg: 'backup', v: 2, madeAt, somethingElse: 1 }), 'newer'],
    ['records that are none', json({ steg: 'backup', v: 1, madeAt, records: [1, 'x'] }), 'damaged'],
    ['no records', json({ steg: 'backup', v: 1, madeAt }), 'damaged'],
    ['cut off', packBackup(records, madeAt).subarray(0, 90), 'damaged'],
    ['bytes that are no text', gzipSync(new Uint8Array([0xff, 0xfe, 0xfd])), 'foreign'],
  ])('inside: %s', async (_, inside, error) => {
    expect(unpackBackup(inside)).toEqual({ ok: false, error });
    expect(await openBackup(await sealed(inside), phrase)).toEqual({ ok: false, error });
  });

  test('a small file that grows without end is stopped before it has grown', () => {
    const bomb = quickGzip(new Uint8Array(120_000_000));
    expect(bomb.length).toBeLessThan(200_000);
    expect(unpackBackup(bomb)).toEqual({ ok: false, error: 'tooLarge' });
  });
});

describe('whatever comes', () => {
  const packed = packBackup(records, madeAt);

  test('a file with any bit turned or cut anywhere is refused, and none is half read', async () => {
    const file = await sealed(packed, 2);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: file.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, bits, cut) => {
          const broken = cut ? file.slice(0, at) : file.slice();
          if (!cut) broken[at] = (broken[at] ?? 0) ^ bits;
          const opened = await openBackup(broken, phrase);
          expect(opened.ok).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('never throws, inside or outside', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string().map((text) => encoder.encode(`age-encryption.org/v1\n-> scrypt ${text}\n`)),
      fc.json().map((text) => json(text)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.string(), async (file, words) => {
        unpackBackup(file);
        await openBackup(file, words);
      }),
      { numRuns: 2000 },
    );
  });
});
