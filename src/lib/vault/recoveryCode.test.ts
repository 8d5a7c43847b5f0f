// The recovery sheet: what is written on it is read again however it is copied, and a slip of the finger is noticed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newRecovery, readRecovery } from './recoveryCode.ts';

describe('a recovery code', () => {
  test('is eight groups of four signs that cannot be taken for one another, and holds 144 bits', async () => {
    const seen = new Set<string>();
    for (let round = 0; round < 50; round += 1) {
      const { secret, written } = await newRecovery();
      expect(written).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){7}[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(secret).toHaveLength(18);
      expect(await readRecovery(written)).toEqual(secret);
      seen.add(written);
    }
    expect(seen.size).toBe(50);
  });

  test('is read as it is copied: small letters, no spaces, dashes, O for 0, l for 1, digits of other scripts', async () => {
    const { secret, written } = await newRecovery();
    const eastern = written.replace(/\d/g, (digit) => String.fromCodePoint(0x0660 + Number(digit)));
    for (const copied of [
      written.toLowerCase(),
      written.replaceAll(' ', ''),
      written.replaceAll(' ', '-'),
      `\n ${written.replaceAll(' ', '\n')}  `,
      written.replaceAll('0', 'O').replaceAll('1', 'l'),
      written.replaceAll('0', 'o').replaceAll('1', 'I'),
      eastern,
    ])
      expect(await readRecovery(copied)).toEqual(secret);
  });

  test('with one sign wrong, two exchanged, or one too many is none', async () => {
    const { written } = await newRecovery();
    const signs = written.replaceAll(' ', '');
    for (let index = 0; index < signs.length; index += 1) {
      const other = signs[index] === '7' ? '8' : '7';
      expect(await readRecovery(signs.slice(0, index) + other + signs.slice(index + 1))).toBeNull();
      expect(await readRecovery(signs.slice(0, index) + signs.slice(index + 1))).toBeNull();
      const [a, b] = [signs[index], signs[index + 1]];
      if (b === undefined || a === b) continue;
      expect(
        await readRecovery(`${signs.slice(0, index)}${b}${a ?? ''}${signs.slice(index + 2)}`),
      ).toBeNull();
    }
    expect(await readRecovery(`${signs}0`)).toBeNull();
    expect(await readRecovery(`${signs.slice(0, 31)}U`)).toBeNull();
  });

  test('is none in whatever else is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        expect(await readRecovery(text)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});
