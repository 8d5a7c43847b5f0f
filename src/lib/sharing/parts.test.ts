import fc from 'fast-check';
import encodeQR from 'qr';
import { describe, expect, test } from 'vitest';
import { bytesInPart, Gathering, mostParts, toParts } from './parts.ts';

const partsOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<readonly string[]> => {
  const parts = await toParts(bytes);
  if (!parts.ok) throw new Error(parts.error);
  return parts.value;
};

const bytes = fc.uint8Array({ maxLength: 6 * bytesInPart }).map((some) => new Uint8Array(some));

describe('bytes in parts', () => {
  test('come together again, in whatever order they are seen, some of them twice', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, fc.infiniteStream(fc.nat()), async (sent, order) => {
        const parts = [...(await partsOf(sent))];
        const gathering = new Gathering();
        const shuffled = parts.map((part) => [order.next().value as number, part] as const);
        for (const [, part] of shuffled.sort(([a], [b]) => a - b)) {
          expect((await gathering.whole()).ok).toBe(false);
          expect(gathering.take(part)).toBe('new');
          expect(gathering.take(part)).toBe('known');
        }
        expect(gathering.count).toBe(parts.length);
        expect(await gathering.whole()).toEqual({ ok: true, value: sent });
      }),
      { numRuns: 60 },
    );
  });

  test('of another sending begin anew', async () => {
    const [one, two] = [new Uint8Array(2000).fill(1), new Uint8Array(2000).fill(2)];
    const gathering = new Gathering();
    gathering.take((await partsOf(one))[0] ?? '');
    for (const part of await partsOf(two)) gathering.take(part);
    expect(await gathering.whole()).toEqual({ ok: true, value: two });
  });

  test('that were changed on the way are refused as a whole', async () => {
    const sent = new Uint8Array(1200).fill(7);
    const parts = [...(await partsOf(sent))];
    const head = /^STEG1\/.{9}\/2\/3\//.exec(parts[1] ?? '')?.[0] ?? '';
    parts[1] = head + (parts[1] ?? '').slice(head.length).replace(/^.../, 'AAA');
    const gathering = new Gathering();
    for (const part of parts) gathering.take(part);
    expect(await gathering.whole()).toEqual({ ok: false, error: 'damaged' });
  });

  test('are no more than a person can wait for', async () => {
    expect((await partsOf(new Uint8Array(mostParts * bytesInPart))).length).toBe(mostParts);
    expect(await toParts(new Uint8Array(mostParts * bytesInPart + 1))).toEqual({
      ok: false,
      error: 'tooMany',
    });
  });

  test('fit a code of version 20 at most', async () => {
    const random = crypto.getRandomValues(new Uint8Array(mostParts * bytesInPart));
    for (const part of await partsOf(random)) {
      const side = encodeQR(part, 'raw', { ecc: 'low', border: 2 }).length - 4;
      expect((side - 17) / 4).toBeLessThanOrEqual(20);
    }
  });

  test('are not mistaken for anything else a camera sees', () => {
    const gathering = new Gathering();
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 2500 }),
          fc.string().map((text) => `STEG1/${text}`),
          fc
            .tuple(fc.nat(120), fc.nat(120), fc.string())
            .map(([n, k, text]) => `STEG1/ABCDEFGHI/${n}/${k}/${text}`),
        ),
        (text) => {
          gathering.take(text);
          expect(gathering.count).toBeLessThanOrEqual(mostParts);
          expect(gathering.seen.every((number) => number >= 1 && number <= gathering.count)).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
