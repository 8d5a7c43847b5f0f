import encodeQR from 'qr';
import decodeQR from 'qr/decode.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { armor } from 'age-encryption';
import { largestVersion, longestLink, readGiven, readGivenFile, toCodes, toLink } from './carriers.ts';
import { packPacket, type Packet } from './packet.ts';
import { Gathering } from './parts.ts';
import { newIdentity, sealFor } from './sealing.ts';

const page = 'https://steg.example/vis/';
let recipient = '';
let sealed: Uint8Array<ArrayBuffer>;

const nb = (text: string) => ({ text, lang: 'nb' });

/** Three goals, nine steps and two agreements, in words as people write them. */
const typical: Packet = {
  steg: 'share',
  v: 1,
  id: 'u8Y0c0d3Qk2u3mG0nq0y5A',
  madeOn: '2026-11-29',
  until: '2026-12-29',
  from: 'Noor',
  to: 'Ingrid',
  purpose: nb('Så vi kan planlegge uka sammen'),
  lang: 'nb',
  answer: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
  goals: [
    {
      words: nb('Jeg øver på å lage middag selv to dager i uka.'),
      state: 'active',
      area: 'home',
      why: nb('Fordi det lukter hjem når jeg lager mat.'),
      steps: [
        { words: nb('Velge tre retter jeg liker'), state: 'done' },
        { words: nb('Handle til linsesuppe'), state: 'done' },
        { words: nb('Lage linsesuppe'), state: 'open', when: { days: [3], time: '17:00' } },
      ],
    },
    {
      words: nb('Jeg vil ta bussen alene.'),
      state: 'active',
      area: 'out',
      steps: [
        { words: nb('Kjøpe busskort'), state: 'done' },
        { words: nb('Bli med bussen to stopp'), state: 'open', when: { days: [5] } },
        { words: nb('Ta bussen hjem alene'), state: 'open' },
      ],
    },
    {
      words: nb('Jeg har lyst til å synge i kor.'),
      state: 'active',
      steps: [
        { words: nb('Finne ut når koret øver'), state: 'open' },
        { words: nb('Spørre om noen blir med den første gangen'), state: 'open' },
        { words: nb('Gå dit og høre på'), state: 'open' },
      ],
    },
  ],
  agreements: [
    {
      parts: [
        { who: 'me', words: nb('finner ut når bussen går.') },
        { who: 'you', words: nb('går med til stoppet.') },
      ],
      day: '2026-12-04',
      time: '09:30',
      state: 'notYet',
    },
    {
      parts: [
        { who: 'me', words: nb('sender melding hvis jeg ikke klarer det.') },
        { who: 'you', words: nb('ringer ikke før klokka ti.') },
      ],
      state: 'notYet',
    },
  ],
};

beforeAll(async () => {
  ({ recipient } = await newIdentity());
  sealed = await sealFor(recipient, packPacket(typical));
});

/** The modules of a code, with its light edge; as the page draws them. */
const edge = 4;
const modulesOf = (text: string): boolean[][] => encodeQR(text, 'raw', { ecc: 'low', border: edge });

/** A code as a camera sees it: four points to a module. */
function seen(modules: readonly (readonly boolean[])[]): {
  width: number;
  height: number;
  data: Uint8ClampedArray;
} {
  const scale = 4;
  const width = modules.length * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++)
      if (modules[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true)
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  return { width, height: width, data };
}

describe('a usual share', () => {
  test('is one code that an old camera reads, and it is the link itself', async () => {
    const codes = await toCodes(page, sealed);
    expect(codes).toMatchObject({
      ok: true,
      value: [expect.stringMatching(/^https:\/\/steg\.example\/vis\/#/)],
    });
    const [code = ''] = codes.ok ? codes.value : [];
    const modules = modulesOf(code);
    expect((modules.length - 2 * edge - 17) / 4).toBeLessThanOrEqual(largestVersion);
    const read = decodeQR(seen(modules));
    expect(read).toBe(code);
    expect(readGiven(read)).toEqual({ kind: 'sealed', bytes: sealed });
  });

  test('is a link; its address says nothing before the «#»', () => {
    const link = toLink(page, sealed);
    expect(link.ok && link.value.startsWith(`${page}#`)).toBe(true);
    expect(toLink(page, new Uint8Array(longestLink))).toEqual({ ok: false, error: 'tooLong' });
  });

  test('comes as a file, as armored text, as text with broken lines', () => {
    const link = toLink(page, sealed);
    const text = link.ok ? link.value.slice(page.length + 1) : '';
    for (const given of [text, text.replace(/(.{70})/g, '$1\n'), ` ${text} `, armor.encode(sealed)])
      expect(readGiven(given)).toEqual({ kind: 'sealed', bytes: sealed });
    expect(readGivenFile(sealed)).toEqual({ kind: 'sealed', bytes: sealed });
    expect(readGivenFile(new TextEncoder().encode(text))).toEqual({ kind: 'sealed', bytes: sealed });
  });
});

test('a larger one is numbered codes, each read from its own picture', async () => {
  const large = await sealFor(recipient, crypto.getRandomValues(new Uint8Array(3000)));
  const codes = await toCodes(page, large);
  if (!codes.ok) throw new Error(codes.error);
  expect(codes.value.length).toBeGreaterThan(1);
  const gathering = new Gathering();
  for (const code of codes.value) {
    const given = readGiven(decodeQR(seen(modulesOf(code))));
    if (given.kind === 'part') gathering.take(given.text);
  }
  expect(await gathering.whole()).toEqual({ ok: true, value: large });
});

test('somebody’s key is read in small letters and in capitals, and not in a mixture', () => {
  expect(readGiven(`  ${recipient}\n`)).toEqual({ kind: 'key', recipient });
  expect(readGiven(recipient.toUpperCase())).toEqual({ kind: 'key', recipient });
  expect(readGiven(recipient.replace('age1', 'Age1'))).toEqual({ kind: 'foreign' });
  expect(readGiven(recipient.slice(0, -1))).toEqual({ kind: 'foreign' });
});

test('nothing else is taken for something of ours, and nothing throws', () => {
  const link = 'https://example.org/';
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.base64String({ maxLength: 400 }),
    fc.string({ maxLength: 60 }).map((text) => `${link}#${text}`),
    fc.constantFrom('javascript:alert(1)#', `${link}##${link}`, '#', 'age1', '-----BEGIN AGE'),
  );
  fc.assert(
    fc.property(anything, fc.uint8Array({ maxLength: 300 }), (text, bytes) => {
      expect(readGiven(text).kind).toBe('foreign');
      expect(readGivenFile(new Uint8Array(bytes)).kind).toBe('foreign');
    }),
    { numRuns: 2000 },
  );
});
