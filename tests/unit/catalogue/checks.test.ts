// Each check of the texts finds the fault it is there for, and lets good texts through.
import { describe, expect, test } from 'vitest';
import * as check from './checks.ts';

const texts = (given: Record<string, string>): check.Texts => new Map(Object.entries(given));
const spaces = ['app', 'week', 'goals'];
const asked = (source: string): check.Asked => check.askedFor(source, spaces, 'app');

describe('flattening', () => {
  test('gives every text its full key', () => {
    expect([...check.flatten('week', { title: 'Uka', row: { at: 'kl.', deep: { er: 'x' } } })]).toEqual([
      ['week:title', 'Uka'],
      ['week:row.at', 'kl.'],
      ['week:row.deep.er', 'x'],
    ]);
  });

  test('takes nothing but text', () => {
    for (const odd of [{ a: 7 }, { a: null }, { a: ['x'] }, { a: { b: true } }])
      expect(() => check.flatten('week', odd)).toThrow('is no text');
  });
});

describe('keys', () => {
  test('that are missing or too many are found', () => {
    const [nb, en] = [texts({ 'app:a': 'x', 'app:b': 'x' }), texts({ 'app:b': 'y', 'app:c': 'y' })];
    expect(check.unlikeKeys(nb, en)).toEqual(['app:a is missing', 'app:c is one too many']);
    expect(check.unlikeKeys(nb, nb)).toEqual([]);
  });

  test('of plural forms are one key, whatever forms a language has', () => {
    const nb = texts({ 'app:n_one': 'en', 'app:n_other': '{{count}}' });
    expect(check.unlikeKeys(nb, texts({ 'app:n_two': 'x', 'app:n_other': 'x' }))).toEqual([]);
    expect(check.unlikeKeys(nb, texts({}))).toEqual(['app:n is missing']);
  });
});

describe('plural forms', () => {
  const forms = (...names: string[]) =>
    texts(Object.fromEntries(names.map((name) => [`app:n_${name}`, 'x'])));

  test('are those of the language, in any order', () => {
    expect(check.unlikeForms('nb', forms('other', 'one'))).toEqual([]);
    expect(check.unlikeForms('ar', forms('zero', 'one', 'two', 'few', 'many', 'other'))).toEqual([]);
    expect(check.unlikeForms('nb', texts({ 'app:no_number': 'x' }))).toEqual([]);
  });

  test('that are missing or of no use are found', () => {
    expect(check.unlikeForms('nb', forms('other'))).toEqual(['app:n has no form «one»']);
    expect(check.unlikeForms('en', forms('one', 'few', 'other'))).toEqual([
      'app:n has a form «few» of no use',
    ]);
    expect(check.unlikeForms('ar', forms('one', 'other'))).toHaveLength(4);
  });
});

describe('places to be filled', () => {
  const nb = texts({
    'app:a': 'Uke {{number}}',
    'app:n_one': '{{count}} stein',
    'app:n_other': '{{count}} steiner',
  });

  test('that are lost or made up are found', () => {
    expect(check.unlikePlaceholders(nb, texts({ 'app:a': 'Week' }))).toEqual(['app:a has lost {{number}}']);
    expect(check.unlikePlaceholders(nb, texts({ 'app:a': 'Week {{ number }} {{day}}' }))).toEqual([
      'app:a has a {{day}} that nobody fills',
    ]);
    expect(check.unlikePlaceholders(nb, texts({ 'app:a': 'Week {{Number}}' }))).toHaveLength(2);
  });

  test('may stand anywhere, and a form may say its number in words', () => {
    expect(
      check.unlikePlaceholders(nb, texts({ 'app:a': '{{number}}. week', 'app:n_two': 'حجران' })),
    ).toEqual([]);
  });
});

describe('asking for a text', () => {
  test('is seen in every way it is written', () => {
    const source = `
      {i18n.t('week:plain')} {t("not this one")}
      {i18n.t(
        'week:broken.line',
        { day: name('inner') },
      )}
      {t('short')}
      {tired ? i18n.t('week:a') : i18n.t('week:b')}
      {i18n.t(busy ? 'week:c' : 'd')}
      const label = 'goals:elsewhere.key';`;
    expect([...asked(source).keys].sort()).toEqual(
      [
        'app:d',
        'app:short',
        'goals:elsewhere.key',
        'week:a',
        'week:b',
        'week:broken.line',
        'week:c',
        'week:plain',
      ].sort(),
    );
  });

  test('with a part that is only known later stands for one step of the key', () => {
    const [pattern] = asked('i18n.t(`week:state.${goal.state}.title`)').patterns;
    expect(pattern?.test('week:state.active.title')).toBe(true);
    expect(pattern?.test('week:state.active.text')).toBe(false);
    expect(pattern?.test('week:state.a.b.title')).toBe(false);
    expect(pattern?.test('goals:state.active.title')).toBe(false);
    const inner = asked("t(`problem.${x ?? 'y'}`)");
    expect(inner.patterns.map((one) => one.test('app:problem.full'))).toEqual([true]);
    expect([...inner.keys]).toEqual([]);
  });

  test('is not seen in comments, in names that end in t, or in other texts', () => {
    const source = `
      // i18n.t('week:a')
      /* t('b') */
      <!-- {t('c')} -->
      const x = list.at('d'), y = format('e'), z = $t('f');
      const odd = 'weeks:g';`;
    expect([...asked(source).keys]).toEqual([]);
  });

  test('for one that is not there is found', () => {
    const there = texts({ 'app:a': 'x', 'week:s.one': 'x', 'app:n_one': 'x', 'app:n_other': 'x' });
    const good = [asked("t('a'); t(`week:s.${x}`); t('n', { count })")];
    expect(check.unknown(there, good)).toEqual([]);
    expect(check.unknown(there, [asked("t('b')")])).toEqual(['app:b is asked for and not there']);
    expect(check.unknown(there, [asked('t(`week:z.${x}`)')])).toHaveLength(1);
  });

  test('for nothing leaves a key unused, and that is found', () => {
    const there = texts({ 'app:a': 'x', 'week:s.one': 'x', 'week:t.one': 'x', 'app:n_one': 'x' });
    expect(check.unused(there, [asked("t('a')"), asked('t(`week:s.${x}`)')])).toEqual([
      'week:t.one is not used',
      'app:n is not used',
    ]);
  });
});

describe('words', () => {
  const one = (text: string) => texts({ 'app:a': text });

  test('that are not there are found', () => {
    expect(check.empty(one(''))).toHaveLength(1);
    expect(check.empty(one(' \n'))).toHaveLength(1);
    expect(check.empty(one('{{name}}'))).toEqual([]);
  });

  test('that were left in another language are found', () => {
    expect(check.leftOver(one('Lukk'), one('Lukk'), [])).toHaveLength(1);
    expect(check.leftOver(one('Lukk'), one('Close'), [])).toEqual([]);
    expect(check.leftOver(one('NAV'), one('NAV'), ['NAV'])).toEqual([]);
    expect(check.leftOver(one('{{a}} – {{b}}'), one('{{a}} – {{b}}'), [])).toEqual([]);
  });

  test('of English in Norwegian are found', () => {
    for (const bad of ['Close dette', 'What?', 'Noe Something', 'Se the fjord'])
      expect(check.englishInNorwegian(one(bad)), bad).toHaveLength(1);
    for (const good of ['Det er fint her', 'Hereide', 'Skrive {{step}}', 'Åpne'])
      expect(check.englishInNorwegian(one(good)), good).toEqual([]);
  });

  test('of Norwegian in English are found', () => {
    for (const bad of ['Change mål', 'This er fine', 'Øl', 'Steg for steg'])
      expect(check.norwegianInEnglish(one(bad), []), bad).toHaveLength(1);
    for (const good of ['Welcome to Steg', 'A kind word', 'A medal', 'Keep {{og}}'])
      expect(check.norwegianInEnglish(one(good), ['Steg']), good).toEqual([]);
  });

  test('of Latin letters in Arabic are found, names apart', () => {
    for (const bad of ['Lukk', 'أغلق Steg الآن', 'أغلق close'])
      expect(check.latinInArabic(one(bad), []), bad).not.toEqual([]);
    for (const good of ['أغلق', 'أغلق Steg', '{{name}}، مرحبًا', 'الأسبوع {{number}}'])
      expect(check.latinInArabic(one(good), ['Steg']), good).toEqual([]);
    expect(check.latinInArabic(one('Steg'), ['Steg'])).toEqual([]);
  });

  test('with invisible marks in them are found', () => {
    for (const mark of ['\u200e', '\u200f', '\u061c', '\u202a', '\u202e', '\u2066', '\u2069'])
      expect(check.directionMarks(one(`a${mark}b`)), mark.codePointAt(0)?.toString(16)).toHaveLength(1);
    expect(check.directionMarks(one('می‌خواهم'))).toEqual([]);
  });

  test('that order or judge are found', () => {
    for (const bad of ['Du må velge', 'Feil kode', 'Det er feil.', 'Et mislykket forsøk', 'MÅ'])
      expect(check.ordersAndVerdicts(one(bad)), bad).toHaveLength(1);
    for (const good of ['Mål', 'Små steg', 'Feilfri', 'målet mitt', 'Jeg kan'])
      expect(check.ordersAndVerdicts(one(good)), good).toEqual([]);
  });

  test('that shout are found', () => {
    expect(check.shouts(one('Bra!'))).toHaveLength(1);
    expect(check.shouts(one('Bra.'))).toEqual([]);
  });
});
