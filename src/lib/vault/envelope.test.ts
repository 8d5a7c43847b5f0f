// The envelope: opens to what was sealed, to nothing else, and will do so with tomorrow's code as well.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { envelopeVersion, sameIv, seal, unseal, type Envelope } from './envelope.ts';
import { diskName, openSlot } from './keys.ts';
import { newDeviceSlot } from './newKeys.ts';
import type { DeviceSlot } from './slots.ts';
import { pad } from './padding.ts';

const { keys } = await newDeviceSlot();
const other = (await newDeviceSlot()).keys;

const flipped = (bytes: Uint8Array<ArrayBuffer>, bit: number): Uint8Array<ArrayBuffer> => {
  const copy = bytes.slice();
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
};

const broken = { ok: false, error: 'broken' };

/** Seals bytes as they are, for envelopes that the app itself would never make. */
async function sealBytes(bytes: Uint8Array<ArrayBuffer>): Promise<Envelope> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = new TextEncoder().encode('steg-envelope-1:name');
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, keys.seal, bytes);
  return { id: 'name', iv, ct: Uint8Array.from([envelopeVersion, ...new Uint8Array(sealed)]) };
}

describe('an envelope', () => {
  test('opens to what was sealed, whatever JSON it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.string({ unit: 'binary' }), async (value, id) => {
        const opened = await unseal(keys, await seal(keys, id, value));
        expect(opened).toEqual({ ok: true, value: JSON.parse(JSON.stringify(value)) as unknown });
      }),
    );
  });

  test('keeps every script, emoji and lone halves of characters as JSON keeps them', async () => {
    const value = {
      ar: 'أريد أن أنام جيدًا.',
      emoji: '👩🏽‍🦽🏳️‍🌈',
      nb: 'Blåbær, øl og æ',
      half: '\ud83d',
      other: '\udc00x',
    };
    expect(await unseal(keys, await seal(keys, 'name', value))).toEqual({ ok: true, value });
  });

  test('opens when it is long', async () => {
    const value = Array.from({ length: 5000 }, (_, index) => `step ${index}`);
    const envelope = await seal(keys, 'name', value);
    expect(envelope.ct.length).toBeGreaterThan(16 * 1024);
    expect(await unseal(keys, envelope)).toEqual({ ok: true, value });
  });

  test('is broken under another name', async () => {
    const envelope = await seal(keys, 'name', 'words');
    expect(await unseal(keys, { ...envelope, id: 'other' })).toEqual(broken);
  });

  test('is broken under another key', async () => {
    expect(await unseal(other, await seal(keys, 'name', 'words'))).toEqual(broken);
  });

  test('is broken when a single bit is another', async () => {
    const envelope = await seal(keys, 'name', { kind: 'goal' });
    const bits = (envelope.ct.length - 1) * 8;
    await fc.assert(
      fc.asyncProperty(fc.nat(bits - 1), async (bit) => {
        expect(await unseal(keys, { ...envelope, ct: flipped(envelope.ct, bit + 8) })).toEqual(broken);
      }),
      { numRuns: 300 },
    );
    for (let bit = 0; bit < 96; bit++)
      expect(await unseal(keys, { ...envelope, iv: flipped(envelope.iv, bit) })).toEqual(broken);
  });

  test('is broken when it has been cut, anywhere', async () => {
    const envelope = await seal(keys, 'name', 'words');
    for (const length of [0, 1, 2, 16, 17, envelope.ct.length - 1])
      expect(await unseal(keys, { ...envelope, ct: envelope.ct.slice(0, length) })).toEqual(broken);
    expect(await unseal(keys, { ...envelope, iv: new Uint8Array(0) })).toEqual(broken);
  });

  test('is broken when what is inside is no padded JSON', async () => {
    const text = (content: string) => pad(new TextEncoder().encode(content));
    for (const bytes of [
      new Uint8Array(0),
      new Uint8Array(256).fill(255),
      text('{"kind":'),
      text(''),
      pad(Uint8Array.from([0x22, 0xff, 0x22])),
    ])
      expect(await unseal(keys, await sealBytes(bytes))).toEqual(broken);
    expect(await unseal(keys, await sealBytes(text('"whole"')))).toEqual({ ok: true, value: 'whole' });
  });

  test('of a later version is told apart, and one of no version is broken', async () => {
    const envelope = await seal(keys, 'name', 'words');
    const as = (version: number): Envelope => ({
      ...envelope,
      ct: Uint8Array.from([version, ...envelope.ct.slice(1)]),
    });
    for (const version of [2, 3, 255])
      expect(await unseal(keys, as(version))).toEqual({ ok: false, error: 'newer' });
    expect(await unseal(keys, as(0))).toEqual(broken);
  });

  test('never has the same iv twice', async () => {
    const envelopes = await Promise.all(Array.from({ length: 500 }, () => seal(keys, 'name', 'the same')));
    expect(new Set(envelopes.map(({ iv }) => iv.join())).size).toBe(500);
    expect(new Set(envelopes.map(({ ct }) => ct.join())).size).toBe(500);
  });

  test('shows no word of what is in it', async () => {
    const envelope = await seal(keys, 'name', {
      kind: 'goal',
      words: { text: 'Jeg vil bake brød', lang: 'nb' },
    });
    const shown = Buffer.concat([envelope.iv, envelope.ct]).toString('latin1');
    for (const word of ['goal', 'kind', 'words', 'text', 'bake', 'Jeg', 'nb"'])
      expect(shown).not.toContain(word);
  });

  test('has a size that tells only a bucket', async () => {
    const sizes = await Promise.all(
      ['', 'kort', 'x'.repeat(200)].map(async (text) => (await seal(keys, 'name', text)).ct.length),
    );
    // One byte of version, a bucket of 256, a tag of 16.
    expect(sizes).toEqual([273, 273, 273]);
  });
});

describe('the sealing that was read', () => {
  test('is the same only byte for byte', () => {
    const iv = Uint8Array.from([1, 2, 3]);
    expect(sameIv(iv, Uint8Array.from([1, 2, 3]))).toBe(true);
    expect(sameIv(null, null)).toBe(true);
    for (const unlike of [
      null,
      Uint8Array.from([1, 2, 4]),
      Uint8Array.from([1, 2]),
      Uint8Array.from([1, 2, 3, 4]),
    ]) {
      expect(sameIv(iv, unlike)).toBe(false);
      expect(sameIv(unlike, iv)).toBe(false);
    }
  });
});

describe('what is on phones already', () => {
  const bytes = (hex: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(hex, 'hex'));

  /** A slot with a known wrapping key (00…1f) around a known data key (a0…bf). */
  async function knownSlot(): Promise<DeviceSlot> {
    const raw = Uint8Array.from({ length: 32 }, (_, index) => index);
    const kek = await crypto.subtle.importKey('raw', raw, 'AES-KW', false, ['unwrapKey']);
    const wrapped = bytes(
      'd29fa348b506fb7c8df0ad97bd22b94a3ec5a9cc74787fb26eb58ffc9d91387901c82b4370386891',
    ).buffer;
    return { id: 'device', type: 'device', v: 1, kek, wrapped };
  }

  test('opens for ever: slot, names and envelope of format 1', async () => {
    const known = await openSlot(await knownSlot());
    expect(await diskName(known, 'record:about-me')).toBe('AxcmUDAEy-W9Hqh_JOKqgw');
    const envelope: Envelope = {
      id: 'AxcmUDAEy-W9Hqh_JOKqgw',
      iv: bytes('000102030405060708090a0b'),
      ct: bytes(
        `0122cb7fd069e859a5f4d77ee7af0a6ba7e5ae44e13972c1f3f90085bd7a2dc26bd4140f828eb77b8cb8af0a
        cbc7f1ccef9ff65db8f6a6b52077de6aa52719b89d097c4edeeee0d51c3e485e1acaa85b56324e653ec401b2
        67f0569dae84aaefb6e78570974a4ead9dacd1bf6b8edf2ee6b90d0ce10779a2523ceedefa6b18fe0d9d614c
        a9595071784a176834172f56b4614a0820efd40a7f2b6d5dc347187ea0b837740c3ef56518740d4740123624
        de06669a688ea36842c2c1ae3ca36e30b118e9efabe5bcfaf2eae3fb73c8ce59d06b6130267467ac4f1a7249
        8b0247b6af2c657a4b4cc168d01ff50f17b8769b90bd1b50e4f81a040b75360698b340c4525f4ea3edc004df
        e14b65395087f97bea`.replace(/\s/g, ''),
      ),
    };
    expect(await unseal(known, envelope)).toEqual({
      ok: true,
      value: { id: 'about-me', name: 'Åse علي 🌱' },
    });
  });
});
