// Checks the phrase bank: its ids and picks, and that the texts of the three languages are whole and keep the voice.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pictures } from '../domain/goodThing.ts';
import { areas, visibleAreas } from './areas.ts';
import { goalIdeas, goals } from './goals.ts';
import { interests } from './interests.ts';
import {
  ideasFor,
  roles,
  signGroups,
  signIdeas,
  signs,
  strategies,
  strategyGroups,
  strategyIdeas,
} from './safety.ts';
import { goodThingPictures, goodThings, scenarioGroups, scenarioIdea, scenarios } from './scenarios.ts';
import { goalStarters } from './starters.ts';
import { smallStepFor, stepIdeas, steps } from './steps.ts';

type Texts = Record<string, string>;

function read(language: string, namespace: string): unknown {
  const file = new URL(`../i18n/locales/${language}/${namespace}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

const ids = (list: readonly { readonly id: string }[]) => list.map((one) => one.id);

const languages = ['nb', 'en', 'ar'] as const;
const wanted = {
  areas: [...ids(areas).map((id) => `area.${id}`), ...ids(interests).map((id) => `interest.${id}`)],
  goalPhrases: [...goalStarters, ...ids(goals)],
  stepPhrases: ids(steps),
  safetyPhrases: [...signGroups, ...ids(signs), ...ids(strategyGroups), ...ids(strategies), ...roles],
  scenarioPhrases: [...scenarios.flatMap(({ id, then }) => [id, ...then]), ...goodThings],
};
type Namespace = keyof typeof wanted;
const namespaces = Object.keys(wanted) as Namespace[];

function textsOf(language: string, namespace: Namespace): Texts {
  if (namespace !== 'areas') return read(language, namespace) as Texts;
  const groups = read(language, 'areas') as Record<string, Texts>;
  return Object.fromEntries(
    Object.entries(groups).flatMap(([group, texts]) =>
      Object.entries(texts).map(([id, text]) => [`${group}.${id}`, text] as const),
    ),
  );
}

const allTexts = (language: string) =>
  namespaces.flatMap((namespace) => Object.entries(textsOf(language, namespace)));

/** The phrases of one language in which the pattern is found: empty when all is well. */
const found = (language: string, pattern: RegExp) =>
  allTexts(language).filter(([, text]) => pattern.test(text));

const days = Array.from({ length: 60 }, (_, index) => `2026-${String(index)}`);

describe('the bank', () => {
  test('holds the whole bank', () => {
    expect([areas.length, interests.length, goalStarters.length, goals.length, steps.length]).toEqual([
      10, 12, 14, 48, 194,
    ]);
  });

  test('has no id twice', () => {
    for (const list of [
      ids(areas),
      ids(interests),
      wanted.goalPhrases,
      wanted.stepPhrases,
      wanted.safetyPhrases,
    ]) {
      expect(new Set(list).size).toBe(list.length);
    }
  });

  test('keeps the area in the id of every goal and step', () => {
    const astray = [...goals, ...steps].filter(({ id, area }) => id.split('-')[1] !== area);
    expect(astray).toEqual([]);
  });

  test('has steps of known sizes and tags', () => {
    const odd = steps.filter(
      ({ size, tags }) =>
        ![1, 2, 3].includes(size) || tags.some((tag) => !['active', 'together', 'meaningful'].includes(tag)),
    );
    expect(odd).toEqual([]);
  });

  test('unfolds the step table to the ids that are already in use', () => {
    const step = (id: string) => steps.find((one) => one.id === id);
    expect(steps[0]).toEqual({ id: 's-home-01', area: 'home', size: 1, tags: [] });
    expect(step('s-everyday-15')).toMatchObject({ size: 3, tags: ['together', 'meaningful'] });
    expect(step('s-doing-17')).toMatchObject({ size: 3, tags: ['active', 'together', 'meaningful'] });
    expect(step('s-safe-20')).toMatchObject({ size: 1, tags: [] });
    expect(step('s-substances-13')).toMatchObject({ size: 3, tags: ['active', 'together'] });
  });

  test('offers goals and small steps in every area', () => {
    for (const { id } of areas) {
      expect(goalIdeas({ area: id, showHidden: true }).length, id).toBeGreaterThanOrEqual(3);
      expect(stepIdeas({ area: id, size: 1, showHidden: true }).length, id).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('ideas', () => {
  test('leave the hidden area out until it is chosen', () => {
    expect(ids(visibleAreas(false))).not.toContain('substances');
    expect(ids(visibleAreas(true))).toContain('substances');
    expect(goalIdeas({ showHidden: false }).some(({ area }) => area === 'substances')).toBe(false);
    expect(stepIdeas({ showHidden: false }).some(({ area }) => area === 'substances')).toBe(false);
    expect(goalIdeas({ area: 'substances', showHidden: false })).toEqual([]);
    expect(stepIdeas({ area: 'substances', showHidden: false })).toEqual([]);
    expect(goalIdeas({ area: 'substances', showHidden: true })).toHaveLength(4);
    expect(stepIdeas({ area: 'substances', showHidden: true })).toHaveLength(14);
  });

  test('narrow by area and size, and give everything when nothing is asked', () => {
    expect(goalIdeas({ showHidden: true })).toHaveLength(goals.length);
    expect(stepIdeas({ showHidden: true })).toHaveLength(steps.length);
    expect(goalIdeas({ area: 'home', showHidden: false }).every(({ area }) => area === 'home')).toBe(true);
    const small = stepIdeas({ area: 'home', size: 1, showHidden: false });
    expect(small.every(({ area, size }) => area === 'home' && size === 1)).toBe(true);
    expect(small).not.toHaveLength(0);
  });
});

describe('a small step for a tired day', () => {
  test('is the same for the same seed', () => {
    for (const seed of days) {
      const choice = { area: 'home', seed, showHidden: false } as const;
      expect(smallStepFor(choice)).toBe(smallStepFor(choice));
    }
  });

  test('is always small, and from the area that was asked for', () => {
    const picks = days.map((seed) => smallStepFor({ area: 'mind', seed, showHidden: false }));
    expect(picks.every(({ area, size }) => area === 'mind' && size === 1)).toBe(true);
  });

  test('changes from seed to seed', () => {
    expect(new Set(days.map((seed) => smallStepFor({ seed, showHidden: false }).id)).size).toBeGreaterThan(
      25,
    );
  });

  test('never comes from a hidden area unless that area is shown and asked for', () => {
    for (const seed of days) {
      expect(smallStepFor({ seed, showHidden: true }).area).not.toBe('substances');
      expect(smallStepFor({ area: 'substances', seed, showHidden: false }).area).not.toBe('substances');
      expect(smallStepFor({ area: 'substances', seed, showHidden: true }).area).toBe('substances');
    }
  });

  test('can be picked from an empty seed', () => {
    expect(smallStepFor({ seed: '', showHidden: false }).size).toBe(1);
  });
});

describe('ideas for hard times', () => {
  const parts = [
    'signs',
    'myself',
    'elsewhere',
    'ask',
    'meetMe',
    'notHelping',
    'surroundings',
    'holdOn',
    'afterwards',
  ];
  const everything = (part: string | undefined, showHidden: boolean): readonly string[] =>
    ideasFor(part, showHidden).flatMap(({ ideas, afterContacts }) => [...ideas, ...afterContacts]);

  test('are there for the suggested parts, and none for an own one', () => {
    for (const part of parts) expect(everything(part, false).length, part).toBeGreaterThanOrEqual(5);
    expect(ideasFor(undefined, true)).toEqual([]);
    expect(ideasFor('anything', true)).toEqual([]);
  });

  test('are all offered somewhere, once in a part', () => {
    for (const part of parts) {
      const offered = everything(part, true);
      expect(new Set(offered).size, part).toBe(offered.length);
    }
    const offered = new Set(parts.flatMap((part) => everything(part, true)));
    expect([...ids(signs), ...ids(strategies)].filter((id) => !offered.has(id))).toEqual([]);
  });

  test('leave out what is about substances until it is chosen', () => {
    const about = [
      ...ids(signs.filter(({ hidden }) => hidden)),
      ...ids(strategies.filter(({ group }) => group === 'st-urge-use')),
    ];
    const offered = parts.flatMap((part) => everything(part, false));
    expect(about).not.toHaveLength(0);
    expect(about.filter((id) => offered.includes(id))).toEqual([]);
  });

  test('about the hardest things stand after people and numbers', () => {
    const hardest = [
      ...ids(signs.filter(({ contactsFirst }) => contactsFirst)),
      ...ids(strategies.filter(({ group }) => group === 'st-selfharm')),
      // Tolerance, using together, and the nasal spray: about overdose.
      ...['str-42', 'str-55', 'str-56'],
    ];
    const below = parts.flatMap((part) => ideasFor(part, true).flatMap(({ afterContacts }) => afterContacts));
    expect(hardest.filter((id) => !below.includes(id))).toEqual([]);
    const loose = [...signIdeas(true), ...parts.flatMap((part) => strategyIdeas(part, true))].flatMap(
      ({ ideas }) => ideas,
    );
    expect(hardest.filter((id) => loose.includes(id))).toEqual([]);
  });

  test('are in groups that are there', () => {
    const groups: readonly string[] = [...signGroups, ...ids(strategyGroups)];
    expect([...signs, ...strategies].filter(({ group }) => !groups.includes(group))).toEqual([]);
  });
});

describe.each(languages)('the texts in %s', (language) => {
  test.each(namespaces)('%s has every id, nothing more and nothing empty', (namespace) => {
    const texts = textsOf(language, namespace);
    expect(Object.keys(texts).sort()).toEqual([...wanted[namespace]].sort());
    expect(Object.entries(texts).filter(([, text]) => text.trim() === '' || text !== text.trim())).toEqual(
      [],
    );
  });

  test.each(namespaces)('%s says nothing twice', (namespace) => {
    const seen = Object.entries(textsOf(language, namespace))
      // The same may be done in several scenarios: to call 112.
      .filter(([id]) => !/^sc-\d+-\d+$/.test(id))
      .map(([, text]) => text.toLowerCase());
    expect(seen.filter((text, index) => seen.indexOf(text) !== index)).toEqual([]);
  });

  test('are short, whole and calm', () => {
    expect(allTexts(language).filter(([, text]) => text.length > 110)).toEqual([]);
    expect(found(language, /!|\.\.\.| {2}|[<>{}]/)).toEqual([]);
  });

  test('leave the goal starters open and end the other phrases', () => {
    const { goalPhrases, stepPhrases } = {
      goalPhrases: Object.entries(textsOf(language, 'goalPhrases')),
      stepPhrases: Object.entries(textsOf(language, 'stepPhrases')),
    };
    const open = goalPhrases.filter(([id]) => id.startsWith('gs-'));
    const safety = Object.entries(textsOf(language, 'safetyPhrases'));
    const whole = [
      ...goalPhrases.filter(([id]) => id.startsWith('g-')),
      ...stepPhrases,
      ...safety.filter(([id]) => /^(sign|str)-/.test(id)),
    ];
    expect(open.filter(([, text]) => !text.endsWith(' …'))).toEqual([]);
    expect(whole.filter(([, text]) => !/[.?؟]$/.test(text))).toEqual([]);
  });
});

describe('scenarios', () => {
  const open = { nb: /^Hvis .+, …$/u, en: /^If .+, …$/u, ar: /^إذا .+، …$/u };
  const then = { nb: /^så .+[^.…]$/u, en: /^then .+[^.…]$/u, ar: /^عندها .+[^.…]$/u };

  test.each(languages)('begin and go on as a sentence does in %s', (language) => {
    const texts = Object.entries(textsOf(language, 'scenarioPhrases'));
    const whens = texts.filter(([id]) => /^sc-\d+$/.test(id));
    const thens = texts.filter(([id]) => /^sc-\d+-/.test(id));
    expect(whens).toHaveLength(28);
    expect(whens.filter(([, text]) => !open[language].test(text))).toEqual([]);
    expect(thens.filter(([, text]) => !then[language].test(text))).toEqual([]);
  });

  test('are each in one group, and those about substances in none until they are chosen', () => {
    const inGroups = (showHidden: boolean) => scenarioGroups(showHidden).flatMap(({ ideas }) => ids(ideas));
    expect(inGroups(true).sort()).toEqual(ids(scenarios).sort());
    expect(inGroups(false).sort()).toEqual(ids(scenarios.filter(({ hidden }) => !hidden)).sort());
    const uninvited = scenarioGroups(false).find(({ id }) => id === 'uninvited');
    expect(ids(uninvited?.ideas ?? [])).toEqual(['sc-03', 'sc-07', 'sc-08', 'sc-11']);
  });

  test('are found by their ids, and good things have pictures that are there', () => {
    expect(scenarioIdea('sc-26')).toMatchObject({ contactsFirst: true });
    expect(scenarioIdea('none')).toBeUndefined();
    expect(scenarioIdea(undefined)).toBeUndefined();
    const known: readonly string[] = pictures;
    expect(Object.values(goodThingPictures).filter((picture) => !known.includes(picture))).toEqual([]);
  });
});

describe('the voice', () => {
  // Word edges are spelled out, since \b does not know å, ø and æ.
  const word = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');

  test('speaks in first person in Norwegian and English', () => {
    const phrases = (language: string) => [
      ...Object.entries(textsOf(language, 'goalPhrases')),
      ...Object.entries(textsOf(language, 'stepPhrases')),
      ...Object.entries(textsOf(language, 'safetyPhrases')).filter(([id]) => /^(sign|str)-/.test(id)),
    ];
    expect(phrases('nb').filter(([, text]) => !text.startsWith('Jeg '))).toEqual([]);
    expect(phrases('en').filter(([, text]) => !word('I').test(text))).toEqual([]);
  });

  test('gives no orders and passes no verdict', () => {
    expect(found('nb', word('må|feil|mislykket|mislyktes|du skal|du bør'))).toEqual([]);
    expect(found('en', word('must|should|wrong|fail|failed|failure'))).toEqual([]);
    expect(found('ar', word('يجب|عليّ أن|فشل|فشلتُ?|خطأ'))).toEqual([]);
  });

  test('names no gender', () => {
    expect(found('nb', word('han|hun|ham|henne|hans|hennes|mannen|kvinnen'))).toEqual([]);
    expect(found('en', word('he|she|him|her|his|hers|man|woman'))).toEqual([]);
    // Adjectives and participles that would settle the gender of the one who speaks.
    const settled =
      'متعبة?|وحيدًا|وحيدة|قادرًا?|قادرة|جاهزًا?|جاهزة|مستعدّ?|مستعدًّ?ا|مستعدّ?ة|خائفًا?|خائفة|سعيدًا?|سعيدة|متأكّ?دًا?|متأكّ?دة';
    expect(found('ar', word(settled))).toEqual([]);
  });

  test('asks for no address', () => {
    expect(found('nb', word('adresse|adressen|gate|gata'))).toEqual([]);
    expect(found('en', word('address|street'))).toEqual([]);
    expect(found('ar', word('عنوان|عنواني|شارع'))).toEqual([]);
  });
});

describe('the Arabic texts', () => {
  const namesInLatin = /\b(?:NAV|BankID|meldekort|besøksvenn)\b/g;

  test('are written in Arabic, with Latin letters only in names people meet in Norway', () => {
    const texts = allTexts('ar');
    expect(texts.filter(([, text]) => !/\p{Script=Arabic}/u.test(text))).toEqual([]);
    expect(texts.filter(([, text]) => /\p{Script=Latin}/u.test(text.replace(namesInLatin, '')))).toEqual([]);
  });

  test('use Arabic commas and question marks, and the digits 0–9', () => {
    expect(found('ar', /[,?;٠-٩۰-۹]/)).toEqual([]);
  });
});
