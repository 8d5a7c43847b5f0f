// Argon2id: the numbers others come to, never less work than OWASP asks for, never more than a phone can bear.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stretchHere } from './argon.ts';
import type { Hardness } from './slots.ts';
import { firstHardness, hardnessFor, isFair, leastHardness, measure, NoMemory } from './stretch.ts';
import type { Stretch } from './stretching.ts';

const encoder = new TextEncoder();
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('stretching', () => {
  test('comes to what the reference implementation comes to', async () => {
    // Its own test (phc-winner-argon2, src/test.c): Argon2id version 19, t=2, m=2^16, p=1.
    const { bytes } = await stretchHere(encoder.encode('password'), encoder.encode('somesalt'), {
      memory: 65536,
      passes: 2,
      lanes: 1,
    });
    expect(hex(bytes)).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7');
  });

  test('comes to the same twice, and to something else with another salt or code', async () => {
    const least = { ...leastHardness };
    const stretch = async (code: string, salt: string) =>
      hex((await stretchHere(encoder.encode(code), encoder.encode(salt.repeat(8)), least)).bytes);
    const one = await stretch('sol over vann', 'salt');
    expect(await stretch('sol over vann', 'salt')).toBe(one);
    expect(await stretch('sol over vann', 'malt')).not.toBe(one);
    expect(await stretch('sol over vand', 'salt')).not.toBe(one);
  });
});

describe('the hardness for a phone', () => {
  test('is never under the least and never over the most, whatever was measured', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (ms) => {
        expect(isFair(hardnessFor(ms, firstHardness))).toBe(true);
      }),
    );
  });

  test('takes between 300 and 700 ms on a phone whose work grows as Argon2id’s does', () => {
    // Work is memory times passes. From the phone that needs 1000 ms for the least, to one a hundred times as quick.
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.5, noNaN: true }), (msPerMebi) => {
        const takes = ({ memory, passes }: Hardness) => (memory / 1024) * passes * msPerMebi;
        const hardness = hardnessFor(takes(firstHardness), firstHardness);
        if (takes(leastHardness) > 300 || hardness.passes === 64) return;
        expect(takes(hardness)).toBeGreaterThanOrEqual(300);
        expect(takes(hardness)).toBeLessThanOrEqual(700);
      }),
    );
  });

  test('has more memory before it has more passes, and gives memory back before anything', () => {
    expect(hardnessFor(100, firstHardness)).toEqual({ memory: 65536, passes: 10, lanes: 1 });
    expect(hardnessFor(500, firstHardness)).toEqual(firstHardness);
    expect(hardnessFor(1000, firstHardness)).toEqual({ memory: 32768, passes: 2, lanes: 1 });
    expect(hardnessFor(60_000, firstHardness)).toEqual(leastHardness);
  });
});

describe('measuring', () => {
  const taking =
    (ms: number, most = Infinity): Stretch =>
    (_code, _salt, { memory }) =>
      memory > most ? Promise.reject(new NoMemory()) : Promise.resolve({ bytes: new Uint8Array(32), ms });

  test('takes less memory where there is not so much, and the least where there is next to none', async () => {
    expect(await measure(taking(500))).toEqual(firstHardness);
    expect(await measure(taking(500, 40 * 1024))).toEqual({ memory: 32768, passes: 2, lanes: 1 });
    expect(await measure(taking(500, 1024))).toEqual(leastHardness);
  });

  test('does not hide that something else went wrong', async () => {
    const broken: Stretch = () => Promise.reject(new Error('broken'));
    await expect(measure(broken)).rejects.toThrow('broken');
  });
});

describe('a hardness that lies on disk', () => {
  test.each([
    null,
    7,
    {},
    { ...leastHardness, memory: 4 * 1024 * 1024 },
    { ...leastHardness, memory: 1024 },
    { ...leastHardness, memory: 19_456.5 },
    { ...leastHardness, memory: '19456' },
    { ...leastHardness, memory: Infinity },
    { ...leastHardness, passes: 1 },
    { ...leastHardness, passes: 1e9 },
    { ...leastHardness, passes: -2 },
    { ...leastHardness, lanes: 16 },
  ])('as %j is not worked with', (hardness) => {
    expect(isFair(hardness)).toBe(false);
  });

  test('is, when this app could have chosen it', () => {
    for (const one of [leastHardness, firstHardness, { memory: 65536, passes: 64, lanes: 1 }])
      expect(isFair(one)).toBe(true);
  });
});
