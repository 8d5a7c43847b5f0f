// The texts of the app in all its languages: whole, used, and in the language they claim to be.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../src/lib/i18n/languages.ts';
import { goals } from '../../../src/lib/library/goals.ts';
import { goalStarters } from '../../../src/lib/library/starters.ts';
import { goodThings, scenarios } from '../../../src/lib/library/scenarios.ts';
import { steps } from '../../../src/lib/library/steps.ts';
import * as check from './checks.ts';

const src = fileURLToPath(new URL('../../../src/', import.meta.url));
const locales = `${src}lib/i18n/locales/`;

const filesOf = (lang: string): readonly string[] => readdirSync(`${locales}${lang}`).sort();
const namespaces = filesOf('nb').map((file) => file.replace('.json', ''));

const textsOf = (lang: string): check.Texts =>
  new Map(
    filesOf(lang).flatMap((file) => [
      ...check.flatten(
        file.replace('.json', ''),
        JSON.parse(readFileSync(`${locales}${lang}/${file}`, 'utf8')),
      ),
    ]),
  );

const nb = textsOf('nb');
const texts = new Map(languages.map(({ code }) => [code, textsOf(code)]));
const others = languages.map(({ code }) => code).filter((code) => code !== 'nb');
const of = (code: (typeof languages)[number]['code']): check.Texts => texts.get(code)!;

/** Everything in the app that can ask for a text. */
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(`${src}${file}`, 'utf8'));

/** The phrase bank asks for its own texts, each by its id. */
const bank: check.Asked = {
  keys: new Set([
    ...[...goals.map(({ id }) => id), ...goalStarters].map((id) => `goalPhrases:${id}`),
    ...steps.map(({ id }) => `stepPhrases:${id}`),
    ...[...scenarios.flatMap(({ id, then }) => [id, ...then]), ...goodThings].map(
      (id) => `scenarioPhrases:${id}`,
    ),
  ]),
  patterns: [],
};
const asked = [...sources.map((source) => check.askedFor(source, namespaces, 'app')), bank];

/** Names that people meet in Norway as they are, and what the app is called. */
const names = [
  'Steg',
  'Shift',
  'easyNWK',
  'NAV',
  'BankID',
  'meldekort',
  'besøksvenn',
  'iPhone',
  'iPad',
  'EUPL-1.2',
];
/** The same in more than one language, and rightly so. */
const shared = ['Steg', 'NAV'];

test('the same files are there in every language', () => {
  for (const lang of others) expect(filesOf(lang), lang).toEqual(filesOf('nb'));
  expect(readdirSync(locales).sort()).toEqual(languages.map(({ code }) => code).sort());
});

test('every text is used', () => {
  expect(check.unused(nb, asked)).toEqual([]);
});

test('every text that is asked for is there', () => {
  expect(check.unknown(nb, asked)).toEqual([]);
});

describe.each(others)('compared to Norwegian, %s', (lang) => {
  test('has the same keys', () => {
    expect(check.unlikeKeys(nb, of(lang))).toEqual([]);
  });

  test('has the same places to be filled', () => {
    expect(check.unlikePlaceholders(nb, of(lang))).toEqual([]);
  });

  test('has been translated', () => {
    expect(check.leftOver(nb, of(lang), shared)).toEqual([]);
  });
});

describe.each(languages.map(({ code }) => code))('every text in %s', (lang) => {
  test('says something', () => {
    expect(check.empty(of(lang))).toEqual([]);
  });

  test('has the forms that numbers ask for', () => {
    expect(check.unlikeForms(lang, of(lang))).toEqual([]);
  });

  test('has no invisible marks in it', () => {
    expect(check.directionMarks(of(lang))).toEqual([]);
  });

  test('speaks calmly', () => {
    expect(check.shouts(of(lang))).toEqual([]);
  });
});

test('Arabic and English have nothing in common but names', () => {
  expect(check.leftOver(of('en'), of('ar'), shared)).toEqual([]);
});

test('Norwegian is Norwegian, and neither orders nor judges', () => {
  expect(check.englishInNorwegian(nb)).toEqual([]);
  expect(check.ordersAndVerdicts(nb)).toEqual([]);
});

test('English is English', () => {
  expect(check.norwegianInEnglish(of('en'), names)).toEqual([]);
});

test('Arabic is written in Arabic', () => {
  expect(check.latinInArabic(of('ar'), names)).toEqual([]);
});
