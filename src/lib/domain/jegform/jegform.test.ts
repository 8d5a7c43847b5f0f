/** Measures the rules against the labelled sentences, and pins what must hold for any text at all. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadJegformRules, type JegformRules } from './index.ts';
import { labelled as ar } from './labelled/ar.ts';
import { labelled as en } from './labelled/en.ts';
import { labelled as nb } from './labelled/nb.ts';
import type { Labelled } from './labelled/type.ts';

const PRECISION = 0.97;
const RECALL = 0.85;

const languages = [
  {
    lang: 'nb',
    labelled: nb,
    sentences: 180,
    suggestions: 40,
    openers: ['Jeg vil', 'jeg', 'Eg skal', 'Min'],
  },
  { lang: 'en', labelled: en, sentences: 170, suggestions: 40, openers: ['I want', "i'm", 'My', 'I'] },
  { lang: 'ar', labelled: ar, sentences: 100, suggestions: 25, openers: ['أريد', 'أنا', 'بدي', 'سأذهب'] },
] as const;

function score(rules: JegformRules, sentences: readonly Labelled[]) {
  const said = sentences.map(({ text, hint }) => ({
    wanted: hint !== null,
    given: rules.check(text) !== null,
  }));
  const right = said.filter(({ wanted, given }) => wanted && given).length;
  return {
    sentences: said.length,
    silent: said.filter(({ wanted }) => !wanted).length,
    precision: right / said.filter(({ given }) => given).length,
    recall: right / said.filter(({ wanted }) => wanted).length,
  };
}

/** Any text: plain characters, words the rules look for, and odd Unicode, up to 2000 characters. */
const words = [...nb, ...en, ...ar].flatMap(({ text }) => text.split(' '));
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 1000 }),
  fc.string({ unit: 'grapheme', maxLength: 500 }),
  fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((list) => list.join(' ')),
);

describe.each(languages)('$lang', ({ lang, labelled, sentences, suggestions, openers }) => {
  let rules: JegformRules;
  beforeAll(async () => {
    const loaded = await loadJegformRules(lang);
    if (!loaded) throw new Error(`no rules for ${lang}`);
    rules = loaded;
  });

  it('has a large, varied and honest set', () => {
    const silent = labelled.filter(({ hint }) => hint === null);
    expect(labelled.length).toBeGreaterThanOrEqual(sentences);
    expect(silent.length / labelled.length).toBeGreaterThanOrEqual(0.45);
    expect(new Set(labelled.map(({ text }) => text)).size).toBe(labelled.length);
    expect(labelled.filter(({ suggestion }) => suggestion).length).toBeGreaterThanOrEqual(suggestions);
    expect(new Set(labelled.map(({ hint }) => hint)).size).toBe(5);
  });

  it('reaches its precision and recall, in each part and in all', () => {
    const parts = {
      dev: score(
        rules,
        labelled.filter(({ part }) => part === 'dev'),
      ),
      held: score(
        rules,
        labelled.filter(({ part }) => part === 'held'),
      ),
      all: score(rules, labelled),
    };
    console.info(`jegform ${lang}`);
    console.table(parts);
    for (const { precision, recall } of Object.values(parts)) {
      expect(precision).toBeGreaterThanOrEqual(PRECISION);
      expect(recall).toBeGreaterThanOrEqual(RECALL);
    }
  });

  it('gives the reason and the wording on the label wherever it speaks', () => {
    const found = labelled.flatMap(({ text, hint, suggestion }) => {
      const given = rules.check(text);
      if (!given || hint === null) return [];
      const wanted = {
        text,
        reason: hint,
        suggestion: suggestion === undefined ? given.suggestion : suggestion,
      };
      return [{ given: { text, ...given }, wanted }];
    });
    expect(found.map(({ given }) => given)).toEqual(found.map(({ wanted }) => wanted));
  });

  it('is silent about every wording it offers itself', () => {
    const offered = labelled.flatMap(({ text }) => rules.check(text)?.suggestion ?? []);
    expect(offered.length).toBeGreaterThanOrEqual(suggestions);
    expect(offered.filter((text) => rules.check(text) !== null)).toEqual([]);
    expect(offered.filter((text) => /(?:^| )(?:må|feil|must|wrong)(?= |$)|!/iu.test(text))).toEqual([]);
  });

  it('is silent about its own wording for any text, and never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const offered = rules.check(text)?.suggestion ?? null;
        expect(offered === null ? null : rules.check(offered)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('is silent about a text that opens in the first person, whatever follows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...openers), anyText, (opener, rest) => {
        expect(rules.check(`${opener} ${rest}`)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('is silent about nothing', () => {
    for (const text of ['', ' ', '\n\t', '\u200f', '.', '…', '- ', '1.'])
      expect(rules.check(text)).toBeNull();
  });

  it('gives the same answer with other spacing, marks and composition', () => {
    for (const { text } of labelled) {
      const plain = rules.check(text);
      expect(rules.check(`  ${text.replaceAll(' ', '  ')}\n`)).toEqual(plain);
      expect(rules.check(text.normalize('NFD'))).toEqual(plain);
      expect(rules.check(`\u200e${text}`)).toEqual(plain);
    }
  });

  it('stays quick on long and repetitive texts', () => {
    const texts = labelled.slice(0, 20).map(({ text }) => `${text} `.repeat(100).slice(0, 500));
    const started = performance.now();
    for (const text of texts) rules.check(text);
    for (const text of texts) rules.check(text.repeat(40));
    expect((performance.now() - started) / texts.length).toBeLessThan(25);
  });
});

describe('a language tag', () => {
  it('finds the rules by its language part', async () => {
    expect((await loadJegformRules('nb-NO'))?.lang).toBe('nb');
    expect((await loadJegformRules('nn'))?.lang).toBe('nb');
    expect((await loadJegformRules('EN'))?.lang).toBe('en');
  });

  it('gives null where there are no rules', async () => {
    for (const lang of ['so', 'ti', 'uk', 'fa', '', 'constructor'])
      expect(await loadJegformRules(lang)).toBeNull();
  });
});
