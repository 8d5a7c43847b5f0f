// Padding: gives back what it was given, and shows nothing but a bucket.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bucketFor, pad, unpad } from './padding.ts';

const kB = 1024;
const powers = [256, 512, 1 * kB, 2 * kB, 4 * kB, 8 * kB, 16 * kB];

const withLength = (length: number, size: number): Uint8Array<ArrayBuffer> => {
  const padded = new Uint8Array(size);
  if (size >= 4) new DataView(padded.buffer).setUint32(0, length);
  return padded;
};

describe('padding', () => {
  test('is taken off exactly', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (given) => {
        const bytes = Uint8Array.from(given);
        expect(unpad(pad(bytes))).toEqual(bytes);
      }),
    );
  });

  test('is taken off exactly above 16 kB too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 16 * kB - 8, max: 70 * kB }), fc.nat(255), (length, byte) => {
        const bytes = new Uint8Array(length).fill(byte);
        expect(Buffer.compare(unpad(pad(bytes)) ?? Buffer.of(), bytes)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  test('leaves only a power of two to 16 kB, then whole 16 kB', () => {
    fc.assert(
      fc.property(fc.nat(200 * kB), (length) => {
        const size = pad(new Uint8Array(length)).length;
        expect(powers.includes(size) || (size > 16 * kB && size % (16 * kB) === 0)).toBe(true);
        expect(size).toBeGreaterThanOrEqual(length + 4);
      }),
    );
  });

  test('gives everything up to 252 bytes the same size', () => {
    expect([0, 1, 100, 252].map((length) => pad(new Uint8Array(length)).length)).toEqual([
      256, 256, 256, 256,
    ]);
    expect(pad(new Uint8Array(253)).length).toBe(512);
  });

  test('never makes a longer text smaller', () => {
    fc.assert(
      fc.property(fc.nat(100 * kB), fc.nat(1000), (length, more) => {
        expect(bucketFor(length + more)).toBeGreaterThanOrEqual(bucketFor(length));
      }),
    );
  });

  test('fills up with zeros', () => {
    expect(
      pad(Uint8Array.from([7, 7]))
        .subarray(6)
        .every((byte) => byte === 0),
    ).toBe(true);
  });

  test('is refused where the length inside does not fit', () => {
    expect(unpad(withLength(253, 256))).toBeNull();
    expect(unpad(withLength(0xffffffff, 256))).toBeNull();
    for (const size of [0, 1, 2, 3]) expect(unpad(new Uint8Array(size))).toBeNull();
    expect(unpad(withLength(252, 256))).toHaveLength(252);
    expect(unpad(withLength(0, 4))).toHaveLength(0);
  });

  test('reads from the middle of a larger buffer', () => {
    const whole = new Uint8Array(300);
    whole.set(pad(Uint8Array.from([1, 2, 3])), 44);
    expect(unpad(whole.subarray(44))).toEqual(Uint8Array.from([1, 2, 3]));
  });
});
