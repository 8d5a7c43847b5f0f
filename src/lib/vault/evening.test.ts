// Codes: the same phrase is the same code on any keyboard, and another phrase is another.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeRefusal, even, evenCode } from './evening.ts';

/** The same phrase as it comes out of different keyboards. */
const same: readonly (readonly [what: string, one: string, other: string])[] = [
  ['å in one piece and in two', 'Å gå på fjellet', 'A\u030a ga\u030a pa\u030a fjellet'],
  ['capitals that a phone sets by itself', 'svømme i sjøen', 'Svømme i sjøen'],
  ['spaces at the ends, doubled, and of other widths', 'sol over vann', '  sol\u00a0 over\u2003vann\n'],
  ['letters of full width', 'abc def 123', 'ａｂｃ ｄｅｆ １２３'],
  ['curled quotes and long dashes', `det's "greit" - ja`, 'det’s “greit” – ja'],
  ['joiners and direction marks', 'باب البيت', '\u200fباب\u200c \u061cالبيت\u200e'],
  ['Persian and Arabic kaf and yeh', 'كتابي', 'کتابی'],
  ['yeh with and without its dots', 'على', 'علي'],
  ['stretched Arabic', 'سلام', 'ســلام'],
  ['Arabic letters in their printed forms', 'لا', '\ufefb'],
  ['harakat in one order and another', 'بَّ', 'ب\u0651\u064e'],
  ['a soft hyphen', 'regnbue', 'regn\u00adbue'],
  ['an emoji with and without its variation', 'hei ☀', 'hei ☀\ufe0f'],
];

describe('the same phrase', () => {
  test.each(same)('with %s', (_, one, other) => {
    expect(evenCode(other, 'phrase')).toBe(evenCode(one, 'phrase'));
  });

  test('is the same when it is evened out again, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(even(even(text))).toBe(even(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('is the same in every Unicode form, with whatever around it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'),
        fc.constantFrom('', ' ', '\n', '\u200e'),
        (text, form, around) => {
          expect(even(around + text.normalize(form) + around)).toBe(even(text));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('another phrase is another code', () => {
  test.each([
    ['svømme i sjøen', 'svomme i sjoen'],
    ['gå', 'ga'],
    ['solvann', 'sol vann'],
    ['på', 'pa°'],
    ['باب', 'بابا'],
    ['1234', '123'],
  ])('«%s» and «%s»', (one, other) => {
    expect(evenCode(one, 'phrase')).not.toBe(evenCode(other, 'phrase'));
  });

  test('among words of small letters, always', () => {
    const words = fc.stringMatching(/^[a-zæøå]+( [a-zæøå]+)*$/);
    fc.assert(
      fc.property(words, words, (one, other) => {
        fc.pre(one !== other);
        expect(even(one)).not.toBe(even(other));
      }),
    );
  });
});

describe('a PIN', () => {
  test.each(['2580', '٢٥٨٠', '۲۵۸۰', '२५८०', '２５８０', ' 25 80 ', '25-80', '2.5.8.0'])('as %s', (typed) => {
    expect(evenCode(typed, 'pin')).toBe('2580');
    expect(codeRefusal(typed, 'pin')).toBeNull();
  });

  test('of any digits of any script is the same digits', () => {
    const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x1040, 0x17e0];
    fc.assert(
      fc.property(fc.stringMatching(/^\d{4,12}$/), fc.constantFrom(...zeros), (digits, zero) => {
        const typed = [...digits].map((one) => String.fromCodePoint(zero + Number(one))).join('');
        expect(evenCode(typed, 'pin')).toBe(digits);
      }),
    );
  });

  test.each([
    ['123', 'short'],
    ['', 'short'],
    ['- -', 'short'],
    ['12a4', 'notDigits'],
    ['1234567890123', 'long'],
  ] as const)('as %j is refused: %s', (typed, why) => {
    expect(codeRefusal(typed, 'pin')).toBe(why);
  });
});

describe('a phrase', () => {
  test.each([
    ['sol', 'short'],
    ['\u200e\u200e\u200e\u200e\u200e\u200e\u200e\u200e\u200e', 'short'],
    ['x'.repeat(1001), 'long'],
  ] as const)('as %j is refused: %s', (typed, why) => {
    expect(codeRefusal(typed, 'phrase')).toBe(why);
  });

  test('of a few words is taken', () => {
    expect(codeRefusal('sol over vann', 'phrase')).toBeNull();
    expect(codeRefusal('الشمس فوق الماء', 'phrase')).toBeNull();
  });
});
