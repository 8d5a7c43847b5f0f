import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { words as ar } from '../../library/words/ar.ts';
import { words as en } from '../../library/words/en.ts';
import { words as nb } from '../../library/words/nb.ts';
import {
  canonicalPhrase,
  newPhrase,
  phrasesToTry,
  respelled,
  shortestList,
  wordsInPhrase,
} from './phrase.ts';

const list = Array.from({ length: shortestList }, (_, index) => `ord${String(index)}x`);

describe('the same words, typed in another way', () => {
  test.each([
    ['fjell å blåbær', 'fjell a\u030A bla\u030Abær'],
    ['fjell sti kopp', '  FJELL-sti – Kopp '],
    ['fjell sti kopp', 'fjell.sti,kopp'],
    ['بيت كرسي', 'بیت کرسی'],
    ['بيت كرسي', 'بَيْت كُرسي'],
    ['بيت كرسي', 'بـيت،كرسي'],
    ['ord 123', 'ord ١٢٣'],
    ['ord 123', 'ord ۱۲۳'],
    ['fjell sti', 'fjell\u00A0sti\u200F'],
  ])('%s', (one, other) => {
    expect(canonicalPhrase(other)).toBe(canonicalPhrase(one));
  });

  test('are one, whatever form they are in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = canonicalPhrase(text);
        expect(canonicalPhrase(once)).toBe(once);
        for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const)
          expect(canonicalPhrase(text.normalize(form))).toBe(once);
      }),
    );
  });

  test('are tried as Steg seals them first, then to the letter, and never as nothing', () => {
    expect(phrasesToTry(' Fjell-Sti ')).toEqual(['fjell sti', ' Fjell-Sti ', 'Fjell-Sti']);
    expect(phrasesToTry('fjell sti')).toEqual(['fjell sti']);
    expect(phrasesToTry('')).toEqual([]);
  });
});

describe('a new phrase', () => {
  test('has five words of the list, and another time others', () => {
    const phrases = Array.from({ length: 50 }, () => newPhrase(list));
    for (const phrase of phrases) {
      expect(phrase.split(' ')).toHaveLength(wordsInPhrase);
      for (const word of phrase.split(' ')) expect(list).toContain(word);
    }
    expect(new Set(phrases).size).toBe(50);
  });

  test('draws every word of the list, none more often than chance gives', () => {
    const counts = new Map<string, number>();
    for (let time = 0; time < 4000; time++)
      for (const word of newPhrase(list).split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
    expect(counts.size).toBe(list.length);
    expect(Math.max(...counts.values())).toBeLessThan(60);
  });

  test('is not drawn from a list that is too short, or that has words twice', () => {
    expect(() => newPhrase(list.slice(1))).toThrow();
    expect(() => newPhrase([...list.slice(1), 'Ord5X'])).toThrow();
  });
});

describe('words of the lists', () => {
  const lists = [nb, en, ar];

  test('typed on a keyboard that lacks their letters are spelled as the lists have them', () => {
    expect(respelled('blabar  AALREIT', [['blåbær', 'ålreit']])).toBe('blåbær ålreit');
    expect(respelled('blaabaer', [['blåbær']])).toBe('blåbær');
    expect(respelled('قطه', [['قطة']])).toBe('قطة');
    expect(respelled('ukjent', lists)).toBe('ukjent');
    expect(respelled('kole', [['køle', 'kôle']])).toBe('kole');
  });

  test('as they stand are left as they are, and so is what they are typed as', () => {
    fc.assert(
      fc.property(fc.constantFrom(...lists), fc.infiniteStream(fc.nat()), (list, draws) => {
        const phrase = Array.from(
          { length: 5 },
          () => list[(draws.next().value as number) % list.length],
        ).join(' ');
        expect(respelled(phrase, lists)).toBe(phrase);
        const typed = phrase.replace(/ة/gu, 'ه').replace(/æ/gu, 'a').replace(/ø/gu, 'o').replace(/å/gu, 'a');
        expect(respelled(typed, [list])).toBe(phrase);
      }),
    );
  });
});
