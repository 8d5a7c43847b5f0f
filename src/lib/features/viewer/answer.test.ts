import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostReplyLines, replySorts } from '../../domain/limits.ts';
import { packPacket, readAnswer, type Packet } from '../../sharing/packet.ts';
import { answerOf, changingLine, emptyDraft, hasRoom, withLine, withoutLine, type Draft } from './answer.ts';

const packet: Packet = { steg: 'share', v: 1, id: 'share-1', madeOn: '2026-11-29', lang: 'nb' };
const frame = { id: 'answer-1', madeOn: '2026-11-30', lang: 'nb' };
const writing = (text: string, sort: Draft['sort'] = 'greeting'): Draft => ({ ...emptyDraft, text, sort });

describe('an answer that is being written', () => {
  test('has one more line for each that has words in it', () => {
    const one = withLine(writing('  Så fint å lese. '), 'nb');
    expect(one).toEqual({
      lines: [{ sort: 'greeting', words: { text: 'Så fint å lese.', lang: 'nb' } }],
      sort: 'greeting',
      text: '',
    });
    expect(withLine({ ...one, text: ' \n' }, 'nb').lines).toHaveLength(1);
  });

  test('keeps a step of the library as it is, until something in it is changed', () => {
    const phrase = { id: 's-home-01', text: 'Jeg vasker én kopp.' };
    const taken: Draft = { ...writing(phrase.text, 'step'), phrase };
    expect(withLine(taken, 'nb').lines[0]?.words).toEqual({
      text: phrase.text,
      lang: 'nb',
      phrase: 's-home-01',
    });
    expect(withLine({ ...taken, text: 'Jeg vasker to kopper.' }, 'nb').lines[0]?.words).toEqual({
      text: 'Jeg vasker to kopper.',
      lang: 'nb',
    });
  });

  test('gives a line back to be written differently, and loses nothing on the way', () => {
    const draft: Draft = { ...withLine(writing('Hei'), 'nb'), sort: 'question', text: 'Passer fredag?' };
    const changing = changingLine(draft, 0, 'nb');
    expect(changing).toEqual({
      lines: [{ sort: 'question', words: { text: 'Passer fredag?', lang: 'nb' } }],
      sort: 'greeting',
      text: 'Hei',
    });
    expect(changingLine(draft, 7, 'nb')).toBe(draft);
    expect(withoutLine(draft, 0).lines).toEqual([]);
  });

  test('has no more lines than an answer holds', () => {
    let draft: Draft = emptyDraft;
    for (let at = 0; at < mostReplyLines; at++) draft = withLine({ ...draft, text: String(at) }, 'nb');
    expect(hasRoom(draft)).toBe(false);
    expect(withLine({ ...draft, text: 'én til' }, 'nb').lines).toHaveLength(mostReplyLines);
    expect(hasRoom(changingLine(draft, 3, 'nb'))).toBe(true);
  });
});

describe('the answer', () => {
  test('is none where nothing was written', () => {
    expect(answerOf(packet, writing('  '), frame)).toBeNull();
  });

  test('has the line that is being written in it, and reads as it was written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ sort: fc.constantFrom(...replySorts), text: fc.string({ minLength: 1 }) }), {
          maxLength: 30,
        }),
        (lines) => {
          const draft = lines.reduce<Draft>((one, line) => ({ ...withLine(one, 'nb'), ...line }), emptyDraft);
          const answer = answerOf(packet, draft, frame);
          const said = lines.map(({ text }) => text.normalize('NFC').trim()).filter((text) => text !== '');
          expect(answer?.lines.map(({ words }) => words.text) ?? []).toEqual(said.slice(0, mostReplyLines));
          if (answer === null) return;
          expect(answer.share).toBe(packet.id);
          expect(readAnswer(packPacket(answer))).toEqual({ ok: true, value: answer });
        },
      ),
    );
  });
});
