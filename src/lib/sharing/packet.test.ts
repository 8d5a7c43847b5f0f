import fc from 'fast-check';
import { gzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  largestPacket,
  packPacket,
  packetIn,
  packetText,
  readAnswer,
  readPacket,
  type AnswerPacket,
  type Packet,
} from './packet.ts';

const nb = (text: string) => ({ text, lang: 'nb' });

const packet: Packet = {
  steg: 'share',
  v: 1,
  id: 'share-1',
  madeOn: '2026-11-29',
  lang: 'nb',
  goals: [
    {
      words: { text: 'Jeg vil ha et sted som er mitt', lang: 'nb', phrase: 'g-home-01' },
      state: 'active',
      why: { text: 'لأنني أريد', lang: 'ar' },
      steps: [{ words: nb('[en liste]'), state: 'open' }],
    },
  ],
  likes: [{ interest: 'music' }, nb('strikke')],
  safety: [{ sort: 'ask', lines: [{ person: { name: 'Ingrid' } }, { words: nb('') }] }],
};

const answer: AnswerPacket = {
  steg: 'answer',
  v: 1,
  id: 'answer-1',
  madeOn: '2026-11-30',
  share: 'share-1',
  lang: 'nb',
  lines: [
    { sort: 'greeting', words: nb('Så fint å lese.') },
    { sort: 'step', words: { text: 'Jeg vasker én kopp.', lang: 'nb', phrase: 's-home-01' } },
  ],
};

const gz = (value: unknown): Uint8Array => gzipSync(new TextEncoder().encode(JSON.stringify(value)));

describe('a packet', () => {
  test('comes out as it went in, with its languages and phrases', () => {
    expect(readPacket(packPacket(packet))).toEqual({ ok: true, value: packet });
    expect(readAnswer(packPacket(answer))).toEqual({ ok: true, value: answer });
    const text = packetText(packet);
    expect(text === null ? null : packetIn(text)).toEqual(packet);
  });

  test('is not taken for the other kind', () => {
    expect(readPacket(packPacket(answer))).toEqual({ ok: false, error: 'foreign' });
    expect(readAnswer(packPacket(packet))).toEqual({ ok: false, error: 'foreign' });
  });

  test('of a later version, cut off, of another shape, too large: each is said', () => {
    expect(readPacket(packPacket({ ...packet, v: 2 }))).toEqual({ ok: false, error: 'newer' });
    expect(readPacket(packPacket(packet).subarray(0, 60))).toEqual({ ok: false, error: 'damaged' });
    expect(readPacket(gz({ ...packet, goals: 'alle' }))).toEqual({ ok: false, error: 'damaged' });
    expect(readPacket(gz({ ...packet, v: '1' }))).toEqual({ ok: false, error: 'damaged' });
    expect(readPacket(gz(['share']))).toEqual({ ok: false, error: 'foreign' });
    expect(readPacket(new TextEncoder().encode('hei'))).toEqual({ ok: false, error: 'foreign' });
    expect(readPacket(new Uint8Array(largestPacket + 1))).toEqual({ ok: false, error: 'tooLarge' });
    // A hundred kilobytes that would become a hundred megabytes.
    expect(readPacket(gzipSync(new Uint8Array(100_000_000)))).toEqual({ ok: false, error: 'tooLarge' });
  });

  test('loses fields that nobody knows, so that nothing rides along', () => {
    const more = { ...packet, home: 'Storgata 1', goals: [{ ...packet.goals?.[0], secret: nb('hemmelig') }] };
    const read = readPacket(gz(more));
    expect(read.ok).toBe(true);
    expect(JSON.stringify(read)).not.toMatch(/Storgata|hemmelig/);
  });

  test('never throws, whatever stands in it', () => {
    const value = fc.letrec<{ any: unknown }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        fc.constant(null),
        fc.boolean(),
        fc.double(),
        fc.string(),
        fc.array(tie('any'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom(...Object.keys(packet), 'text', 'words', '__proto__'), tie('any'), {
          maxKeys: 4,
        }),
      ),
    })).any;
    fc.assert(
      fc.property(value, fc.constantFrom('share', 'answer'), (inside, steg) => {
        const fields = typeof inside === 'object' && inside !== null ? inside : { inside };
        const bytes = gz({ ...packet, ...fields, steg });
        for (const outcome of [readPacket(bytes), readAnswer(bytes)])
          if (!outcome.ok) expect(['foreign', 'damaged', 'newer', 'tooLarge']).toContain(outcome.error);
      }),
      { numRuns: 1500 },
    );
  });
});
