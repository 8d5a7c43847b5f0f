// Checks the lists a backup's phrase is drawn from: long enough, and no word easily taken for another.

import { describe, expect, test } from 'vitest';
import { canonicalPhrase, newPhrase } from '../../vault/backup/phrase.ts';
import { words as ar } from './ar.ts';
import { words as en } from './en.ts';
import { words as nb } from './nb.ts';

/** Beginnings of words with no place here: of harm, shame, illness, family, faith, drugs, where one lives. */
const unwanted = {
  nb: new RegExp(
    '^(adresse|blod|drep|drukne|død|flukt|fengsel|frykt|gift|gråt|gud|hjem|kirke|kniv|kreft|' +
      'krig|lege$|mamma|medisin|misbruk|mobb|moské|narko|overgrep|pappa|politi|redd$|redsel|rus|' +
      'rømm|sex|skam|skyte|slå|straff|sykdom|sykehus|søster|trussel|tvang|vold|våpen)',
  ),
  en: new RegExp(
    '^(abus|address|alcohol|beer|blood|bomb|brother|church|danger|dead|death|doctor|drug|escape|' +
      'father|fear|flee$|god|gun|hospital|home|hurt|jail|kill|knife|mosque|mother|nurse|poison|' +
      'police|prison|scare|sex|shame|sick|sister|suicid|threat|victim|violen|weapon|wine)',
  ),
  ar: new RegExp(
    '^(بوليس|بيت$|بيوت|ثورة|جرح|جنس|حرب$|حزب|حزن|حزين|خطر|خطير|خمر|خوف|دم$|دين$|ذبح|رعب|سجن|' +
      'سجين|سكين|سلاح|سم$|شرطة|صلاة|طبيب|عار$|عنف|عنوان|غرق|قبر$|قتل|قتيل|قصف|قنبل|كنيسة|لاج|' +
      'مات|مخدر|مرض|مريض|مسجد|منزل$|موت|هجر|هرب|والد)',
  ),
};

const lists = [
  { language: 'nb', words: nb, letters: /^[a-zæøå]{3,8}$/ },
  { language: 'en', words: en, letters: /^[a-z]{3,8}$/ },
  // The letters that are typed in one way only; never the article, nor a last letter that passes for another.
  { language: 'ar', words: ar, letters: /^(?!ال)[ابتثجحخدذرزسشصضطظعغفقكلمنهوية]{3,7}(?<!ه)$/ },
] as const;

/** A word as someone may type it who lacks its signs or takes one form of a letter for another. */
const bare = (word: string) =>
  canonicalPhrase(word)
    .replaceAll('æ', 'a')
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[أإآ]/g, 'ا')
    .replaceAll('ة', 'ه')
    .replaceAll('ى', 'ي');

/** An Arabic word as a hand writes it that leaves out the dots. */
const dotless = (word: string) =>
  word
    .replace(/[تثن]|ي(?=.)/g, 'ب')
    .replace(/[جخ]/g, 'ح')
    .replaceAll('ذ', 'د')
    .replaceAll('ز', 'ر')
    .replaceAll('ش', 'س')
    .replaceAll('ض', 'ص')
    .replaceAll('ظ', 'ط')
    .replaceAll('غ', 'ع')
    .replaceAll('ق', 'ف')
    .replaceAll('ة', 'ه');

/** The words that share what `as` makes of them with a word before them. */
function alike(words: readonly string[], as: (word: string) => string): readonly string[] {
  const seen = new Set<string>();
  return words.filter((word) => seen.size === seen.add(as(word)).size);
}

describe.each(lists)('the words in $language', ({ language, words, letters }) => {
  test('are at least 1,100', () => {
    expect(words.length).toBeGreaterThanOrEqual(1100);
  });

  test('are different words for the phrase they make, and make one', () => {
    expect(alike(words, canonicalPhrase)).toEqual([]);
    expect(words.filter((word) => canonicalPhrase(word) !== word)).toEqual([]);
    expect(newPhrase(words).split(' ')).toHaveLength(5);
  });

  test('have the letters of their script only, neither few nor many', () => {
    expect(words.filter((word) => !letters.test(word))).toEqual([]);
  });

  test('are different words without their signs and dots', () => {
    expect(alike(words, bare)).toEqual([]);
    if (language === 'ar') expect(alike(words, dotless)).toEqual([]);
  });

  test('do not become another by a letter more, less or changed at the end', () => {
    const all = new Set(words);
    expect(words.filter((word) => all.has(word.slice(0, -1)))).toEqual([]);
    expect(alike(words, (word) => word.slice(0, -1))).toEqual([]);
  });

  test('are none of the unwanted', () => {
    expect(words.filter((word) => unwanted[language].test(word))).toEqual([]);
  });
});
