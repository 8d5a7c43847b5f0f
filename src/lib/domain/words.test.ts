// The person's words: kept as they were typed, cut without harm, and free of the phrase once they are edited.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lang, typed, words } from '../../../tests/unit/arbitraries.ts';
import { cutText, editedWords, longestText, ownWords, phraseWords, sameWords } from './words.ts';
import { Words } from './schemas.ts';

const anyText = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

describe('own words', () => {
  test('lose only the space around them', () => {
    expect(ownWords('  Jeg vil ut.\n', 'nb')).toEqual({ text: 'Jeg vil ut.', lang: 'nb' });
    expect(ownWords('أريد  أن\nأخرج', 'ar')).toEqual({ text: 'أريد  أن\nأخرج', lang: 'ar' });
  });

  test('are none where only space was typed', () => {
    for (const text of ['', ' ', '\n\t ', '\u00a0']) expect(ownWords(text, 'nb')).toBeNull();
  });

  test('can always be kept, and kept again without a change', () => {
    fc.assert(
      fc.property(anyText, lang, (text, code) => {
        const own = ownWords(text, code);
        if (own === null) return;
        expect(Words.safeParse(own).success).toBe(true);
        expect(own.phrase).toBeUndefined();
        expect(ownWords(own.text, code)).toEqual(own);
      }),
    );
  });

  test('are the same however the letters were put together', () => {
    expect(ownWords('A\u030a pne', 'nb')).toEqual(ownWords('\u00c5 pne', 'nb'));
  });

  test('that are too long are cut, never in the middle of a character and never to a space at the end', () => {
    const long = ownWords('😀'.repeat(longestText), 'nb');
    expect(long?.text).toBe('😀'.repeat(longestText / 2));
    expect(ownWords(`a${'😀'.repeat(longestText)}`, 'nb')?.text).toBe(`a${'😀'.repeat(longestText / 2 - 1)}`);
    expect(ownWords(`${'a'.repeat(longestText - 1)} b`, 'nb')?.text).toBe('a'.repeat(longestText - 1));
  });
});

describe('cutting a text', () => {
  test('gives its beginning, no longer than asked, and leaves short ones alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, most) => {
        const cut = cutText(text, most);
        expect(cut.length).toBeLessThanOrEqual(most);
        expect(text.startsWith(cut)).toBe(true);
        expect(cut).not.toMatch(/[\uD800-\uDBFF]$/);
        if (text.length <= most) expect(cut).toBe(text);
      }),
    );
  });
});

describe('edited words', () => {
  const phrase = phraseWords('s-home-01', 'Jeg vasker én kopp.', 'nb');

  test('keep their phrase as long as the text is the same', () => {
    expect(editedWords(phrase, ' Jeg vasker én kopp. ', 'en')).toBe(phrase);
  });

  test('are the person’s own in the language typed in once the text is another', () => {
    expect(editedWords(phrase, 'Jeg vasker to kopper.', 'en')).toEqual({
      text: 'Jeg vasker to kopper.',
      lang: 'en',
    });
    expect(editedWords(undefined, 'Ute', 'nb')).toEqual({ text: 'Ute', lang: 'nb' });
    expect(editedWords(phrase, '  ', 'nb')).toBeNull();
  });

  test('never carry a phrase over to another text', () => {
    fc.assert(
      fc.property(words, typed, lang, (before, text, code) => {
        const after = editedWords(before, text, code);
        if (after !== null && after.text !== before.text) expect(after.phrase).toBeUndefined();
      }),
    );
  });
});

test('words are the same when text, language and phrase are', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(sameWords(a, { ...a })).toBe(true);
      expect(sameWords(a, b)).toBe(
        JSON.stringify([a.text, a.lang, a.phrase]) === JSON.stringify([b.text, b.lang, b.phrase]),
      );
    }),
  );
});
