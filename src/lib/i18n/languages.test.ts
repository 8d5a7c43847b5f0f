// Languages: each named in its own script, and the phone's wish is met as well as can be.
import { describe, expect, test } from 'vitest';
import { guessLanguage, isLang, languageOf, languages } from './languages.ts';

describe('the languages', () => {
  test('begin with Norwegian, and none stands twice', () => {
    expect(languages[0]?.code).toBe('nb');
    expect(new Set(languages.map(({ code }) => code)).size).toBe(languages.length);
  });

  test('are named in their own script and run in their own direction', () => {
    for (const { code, name, word, dir, unreviewed } of languages) {
      const arabic = /^[\p{Script=Arabic}\p{M}\s]+$/u;
      expect(dir, code).toBe(arabic.test(name) ? 'rtl' : 'ltr');
      expect(arabic.test(word), code).toBe(dir === 'rtl');
      if (unreviewed !== null) expect(arabic.test(unreviewed), code).toBe(dir === 'rtl');
    }
  });

  test('ask for the digits 0–9 and the calendar of Norwegian letters', () => {
    for (const { code, locale } of languages) {
      const options = new Intl.DateTimeFormat(locale).resolvedOptions();
      expect([options.numberingSystem, options.calendar], code).toEqual(['latn', 'gregory']);
      expect(options.locale.startsWith(code), code).toBe(true);
    }
  });
});

describe('a language code', () => {
  test('is known or not', () => {
    expect(['nb', 'en', 'ar'].every(isLang)).toBe(true);
    expect(['', 'NB', 'nb-NO', 'xx', 'toString'].some(isLang)).toBe(false);
  });

  test('that is not known gives Norwegian', () => {
    expect(languageOf('ar').dir).toBe('rtl');
    for (const odd of ['', 'xx', 'constructor']) expect(languageOf(odd).code).toBe('nb');
  });
});

describe('the language of the phone', () => {
  test.each([
    [['nb-NO', 'en'], 'nb'],
    [['nn-NO'], 'nb'],
    [['no'], 'nb'],
    [['en-US', 'nb'], 'en'],
    [['ar-EG'], 'ar'],
    [['AR'], 'ar'],
    [['so', 'ti-ER', 'ar', 'en'], 'ar'],
    [['xx', 'yy-Latn-ZZ'], 'nb'],
    [['', '-', 'english'], 'nb'],
    [[], 'nb'],
  ] as const)('%j leads to %s', (wanted, lang) => {
    expect(guessLanguage(wanted)).toBe(lang);
  });
});
