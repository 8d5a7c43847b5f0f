import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  largestSealed,
  newIdentity,
  openWith,
  recipientOf,
  sealedWith,
  sealFor,
  unarmored,
} from './sealing.ts';
import { sealBackup } from '../vault/backup/seal.ts';

const bytes = new TextEncoder().encode('Jeg vil ta bussen alene. أريد');
let mine: Awaited<ReturnType<typeof newIdentity>>;
let other: Awaited<ReturnType<typeof newIdentity>>;
let sealed: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  [mine, other] = await Promise.all([newIdentity(), newIdentity()]);
  sealed = await sealFor(mine.recipient, bytes);
});

describe('what is sealed for a key', () => {
  test('is opened with it, also among others, and by a key that the browser keeps', async () => {
    expect(await openWith([other.secret, mine.secret], sealed)).toEqual({ ok: true, value: bytes });
    const pair = await crypto.subtle.generateKey({ name: 'X25519' }, false, ['deriveBits']);
    const kept = await sealFor(await recipientOf(pair.privateKey), bytes);
    expect(await openWith([pair.privateKey], kept)).toEqual({ ok: true, value: bytes });
  });

  test('says what it is without being opened', async () => {
    expect(sealedWith(sealed)).toBe('key');
    expect(sealedWith(await sealBackup([], 'fjell sti kopp fugl lampe', '2026-11-29T08:00:00.000Z'))).toBe(
      'words',
    );
    expect(sealedWith(new Uint8Array([1, 2, 3]))).toBeNull();
  });

  test('stays shut to another key, to none, and where it was changed', async () => {
    expect(await openWith([other.secret], sealed)).toEqual({ ok: false, error: 'wrongKey' });
    expect(await openWith([], sealed)).toEqual({ ok: false, error: 'wrongKey' });
    const changed = new Uint8Array(sealed);
    changed[changed.length - 3] = (changed.at(-3) ?? 0) ^ 1;
    expect(await openWith([mine.secret], changed)).toEqual({ ok: false, error: 'damaged' });
    expect(await openWith([mine.secret], sealed.subarray(0, 150))).toMatchObject({ ok: false });
    expect(await openWith([mine.secret], new Uint8Array(largestSealed + 1))).toEqual({
      ok: false,
      error: 'tooLarge',
    });
  });

  test('never throws, however it is changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(sealed.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.nat(),
        async (at, by, cut) => {
          const changed = sealed.slice(0, sealed.length - (cut % 3 === 0 ? cut % sealed.length : 0));
          if (at < changed.length) changed[at] = (changed[at] ?? 0) ^ by;
          expect(await openWith([mine.secret], changed)).toMatchObject({ ok: false });
        },
      ),
      { numRuns: 300 },
    );
  });

  test('comes as text, too', () => {
    expect(unarmored('-----BEGIN AGE ENCRYPTED FILE-----\nnei')).toBeNull();
  });
});
