// Backups belong to whoever made them: the `age` command of the distribution opens one with the same words, and what it
// seals can be brought back.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BackupFile } from '../../src/lib/vault/backup/file.ts';
import { packPacket, readPacket, type Packet } from '../../src/lib/sharing/packet.ts';
import { newIdentity, openWith, sealFor, unarmored } from '../../src/lib/sharing/sealing.ts';
import { openBackup, openSealed, sealBackup, sealWithPhrase } from '../../src/lib/vault/backup/seal.ts';
import { age } from '../ageCommand.ts';

const phrase = 'fjell sti kopp blåbær lampe';
const arabic = 'بيت كرسي قطة شمس نهر';
const madeAt = '2026-11-29T08:00:00.000Z';
const records = [
  { id: 'a', kind: 'goal', v: 1, words: { text: 'Jeg vil sove bedre', lang: 'nb' } },
  { id: 'c', kind: 'step', v: 1, words: { text: 'أمشي قليلًا', lang: 'ar' } },
];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'steg-age-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => join(folder, name);

describe.each([
  ['nb', phrase],
  ['ar', arabic],
])(
  'with words in %s',
  (lang, words) => {
    test('the age command opens a backup, and inside is JSON that is only compressed', async () => {
      const [sealed, inside] = [at(`${lang}.age`), at(`${lang}.json.gz`)];
      writeFileSync(sealed, await sealBackup(records, words, madeAt));
      expect(await age(words, '-d', '-o', inside, sealed)).toMatchObject({ status: 0 });
      expect(JSON.parse(gunzipSync(readFileSync(inside)).toString('utf8'))).toEqual({
        ...{ steg: 'backup', v: 1, madeAt },
        records,
      });
    });

    test('what the age command seals is opened', async () => {
      const [inside, sealed] = [at(`${lang}.in`), at(`${lang}.out.age`)];
      const there = { steg: 'backup', v: 1, madeAt, records } satisfies BackupFile;
      writeFileSync(inside, gzipSync(JSON.stringify(there)));
      expect(await age(words, '-p', '-a', '-o', sealed, inside)).toMatchObject({ status: 0 });
      expect(await openBackup(readFileSync(sealed), words)).toEqual({ ok: true, value: there });
      expect(await openBackup(readFileSync(sealed), `${words} x`)).toEqual({ ok: false, error: 'wrong' });
    });
  },
  120_000,
);

test('the age command refuses other words, as Steg does', async () => {
  const sealed = at('wrong.age');
  writeFileSync(sealed, await sealBackup(records, phrase, madeAt));
  const refused = await age('andre ord', '-d', '-o', at('wrong.out'), sealed);
  expect(refused.status).not.toBe(0);
  expect(refused.said).toContain('incorrect passphrase');
}, 60_000);

describe('what is handed over', () => {
  const packet: Packet = {
    steg: 'share',
    v: 1,
    id: 'share-1',
    madeOn: '2026-11-29',
    lang: 'nb',
    goals: [{ words: { text: 'Jeg vil ta bussen alene', lang: 'nb' }, state: 'active' }],
  };
  const inside = {
    ...packet,
    goals: [{ words: ['Jeg vil ta bussen alene'], state: 'active' }],
  };

  test('for a key is opened by the age command with that key, and what it seals for the key is opened here', async () => {
    const [mine, other] = [await newIdentity(), await newIdentity()];
    const [key, wrong, sealed, out] = [at('key.txt'), at('wrong.txt'), at('share.age'), at('share.json.gz')];
    writeFileSync(key, mine.secret);
    writeFileSync(wrong, other.secret);
    writeFileSync(sealed, await sealFor(mine.recipient, packPacket(packet)));
    expect(await age('', '-d', '-i', wrong, '-o', out, sealed)).not.toMatchObject({ status: 0 });
    expect(await age('', '-d', '-i', key, '-o', out, sealed)).toMatchObject({ status: 0 });
    expect(JSON.parse(gunzipSync(readFileSync(out)).toString('utf8'))).toEqual(inside);

    const again = at('again.age');
    expect(await age('', '-r', mine.recipient, '-a', '-o', again, out)).toMatchObject({ status: 0 });
    const text = unarmored(readFileSync(again, 'utf8'));
    const opened = await openWith([mine.secret], text ?? new Uint8Array());
    expect(opened.ok && readPacket(opened.value)).toEqual({ ok: true, value: packet });
  });

  test('for spoken words is opened by the age command with those words', async () => {
    const [sealed, out] = [at('spoken.age'), at('spoken.json.gz')];
    const file = await sealWithPhrase(packPacket(packet), phrase);
    writeFileSync(sealed, file);
    expect(await age(phrase, '-d', '-o', out, sealed)).toMatchObject({ status: 0 });
    expect(JSON.parse(gunzipSync(readFileSync(out)).toString('utf8'))).toEqual(inside);
    const opened = await openSealed(file, `  ${phrase.toUpperCase()} `);
    expect(opened.ok && readPacket(opened.value)).toEqual({ ok: true, value: packet });
  });
}, 60_000);
