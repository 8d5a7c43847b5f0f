// The published vectors of the age format (C2SP CCTV) through the reader of backups: files for words open to what is in
// them, all else is a plain refusal, and none is opened in part.
import * as vectors from 'cctv-age';
import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openSealed, type OpenFault } from './seal.ts';

interface Vector {
  readonly name: string;
  readonly expects: string;
  readonly payload: string | undefined;
  readonly words: string | undefined;
  /** For a key: that is none of our ways of sealing. */
  readonly isForKey: boolean;
  readonly file: Uint8Array;
}

function vectorOf([name, bytes]: readonly [string, Uint8Array]): Vector {
  const whole = Buffer.from(bytes);
  const end = whole.indexOf('\n\n');
  const head = new Map(
    whole
      .subarray(0, end)
      .toString('utf8')
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)] as const),
  );
  const file = whole.subarray(end + 2);
  return {
    name,
    expects: head.get('expect') ?? '',
    payload: head.get('payload'),
    words: head.get('passphrase'),
    isForKey: head.has('identity'),
    file: head.get('compressed') === 'zlib' ? inflateSync(file) : file,
  };
}

const all = Object.entries(vectors).map(vectorOf);
const opening = all.filter(({ expects, words }) => expects === 'success' && words !== undefined);
const refused = all.filter((one) => !opening.includes(one));

/** How a file may be refused, by what the vectors expect of a reader. One for a key is refused for that alone. */
const answers: Readonly<Record<string, readonly OpenFault[]>> = {
  success: ['noWords'],
  'no match': ['wrong'],
  'HMAC failure': ['damaged'],
  'payload failure': ['damaged'],
  'armor failure': ['damaged', 'foreign'],
  'header failure': ['damaged', 'foreign', 'tooHard'],
};

describe('the published vectors', () => {
  test('are there', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(opening.map(({ name }) => name)).toEqual(expect.arrayContaining(['scrypt', 'armor_scrypt']));
    expect(new Set(all.map(({ expects }) => expects))).toEqual(new Set(Object.keys(answers)));
  });

  test.each(opening)('$name opens, to the letter', async ({ file, words = '', payload }) => {
    const opened = await openSealed(file, words);
    if (!opened.ok) throw new Error(opened.error);
    expect(createHash('sha256').update(opened.value).digest('hex')).toBe(payload);
  });

  test.each(refused)('$name is refused ($expects)', async ({ name, file, words, expects, isForKey }) => {
    const opened = await openSealed(file, words ?? 'password');
    expect(opened.ok).toBe(false);
    const expected = isForKey || name === 'scrypt_uppercase' ? ['noWords'] : [];
    if (!opened.ok) expect([...(answers[expects] ?? []), ...expected]).toContain(opened.error);
  });
});
