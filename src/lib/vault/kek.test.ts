// The keys that wrap: worked out once more by other means, and slots that lie on phones already open for ever.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { seal, unseal } from './envelope.ts';
import { kekFrom, newDeviceKey, rewrap } from './kek.ts';
import { unwrapKeys } from './keys.ts';

const bytes = (length: number, from: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length }, (_, index) => (from + index) & 0xff);
const hex = (given: ArrayBuffer): string => Buffer.from(given).toString('hex');

const secret = bytes(32, 0x40);
const salt = bytes(32, 0x80);
const dataKey = bytes(32, 0xa0);
const deviceBytes = bytes(32, 0);

const deviceKey = () =>
  crypto.subtle.importKey('raw', deviceBytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);

/** RFC 3394 by OpenSSL. */
function wrapBy(kek: ArrayBuffer): ArrayBuffer {
  const cipher = createCipheriv('id-aes256-wrap', Buffer.from(kek), Buffer.from('a6a6a6a6a6a6a6a6', 'hex'));
  return Uint8Array.from(Buffer.concat([cipher.update(dataKey), cipher.final()])).buffer;
}

/** The wrapping key by OpenSSL, after docs/formats.md. */
function kekBy(way: string, bound: boolean): ArrayBuffer {
  const hmac = bound ? createHmac('sha256', deviceBytes).update(salt).digest() : Buffer.alloc(0);
  return hkdfSync('sha256', Buffer.concat([secret, hmac]), salt, `steg ${way} 1`, 32);
}

describe('the wrapping key', () => {
  test.each([
    ['code', true],
    ['passkey', true],
    ['recovery', false],
  ] as const)('of a %s slot is what others come to', async (way, bound) => {
    const kek = await kekFrom(way, secret, salt, bound ? await deviceKey() : null);
    const keys = await unwrapKeys(wrapBy(kekBy(way, bound)), kek);
    const again = await unwrapKeys(wrapBy(kekBy(way, bound)), kek);
    expect(await unseal(again, await seal(keys, 'x', 'words'))).toEqual({ ok: true, value: 'words' });
    expect(kek.extractable).toBe(false);
  });

  test('opens slots that were laid before', async () => {
    for (const [way, bound, wrapped] of [
      ['code', true, '3c32da549eb6470095840395862ec8e828ebcd899eb175ce985896621773eed0a5e42286ba3f0d5e'],
      ['passkey', true, '5af6fd8c87053bb68bf3fe2e83f0a78bade7349b8dc02715573b8a110448106f3588fc8994e3d1ef'],
      ['recovery', false, 'ad0af7b1d75847da15e56c9b93e6145facf39db36c2fb8247e4b9b4ab80d7267cf4a8bd19e9ce56c'],
    ] as const) {
      expect(hex(wrapBy(kekBy(way, bound)))).toBe(wrapped);
      const kek = await kekFrom(way, secret, salt, bound ? await deviceKey() : null);
      await unwrapKeys(Uint8Array.from(Buffer.from(wrapped, 'hex')), kek);
    }
  });

  test('is another with another secret, salt, way or device key', async () => {
    const right = wrapBy(kekBy('code', true));
    const wrong = [
      await kekFrom('code', bytes(32, 0x41), salt, await deviceKey()),
      await kekFrom('code', secret, bytes(32, 0x81), await deviceKey()),
      await kekFrom('passkey', secret, salt, await deviceKey()),
      await kekFrom('code', secret, salt, (await newDeviceKey()).key),
      await kekFrom('code', secret, salt, null),
    ];
    for (const kek of wrong) await expect(unwrapKeys(right, kek)).rejects.toThrow();
  });

  test('wraps the very same data key once more', async () => {
    const [from, to] = [
      await kekFrom('code', secret, salt, await deviceKey()),
      await kekFrom('recovery', secret, salt, null),
    ];
    const wrapped = await rewrap(wrapBy(kekBy('code', true)), from, to);
    const opening = createDecipheriv(
      'id-aes256-wrap',
      Buffer.from(kekBy('recovery', false)),
      Buffer.from('a6a6a6a6a6a6a6a6', 'hex'),
    );
    expect(Buffer.concat([opening.update(Buffer.from(wrapped)), opening.final()])).toEqual(
      Buffer.from(dataKey),
    );
  });
});
