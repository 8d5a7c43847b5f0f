// The texts that wait for a clinician's reading stand in docs/review.md, each with its key and as it reads today.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { signs, strategies, strategyGroups } from '../../../src/lib/library/safety.ts';
import { scenarioGroups, scenarios } from '../../../src/lib/library/scenarios.ts';
import { flatten } from './checks.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const locale = `${root}src/lib/i18n/locales/nb/`;

const texts = new Map(
  readdirSync(locale).flatMap((file) => [
    ...flatten(file.replace('.json', ''), JSON.parse(readFileSync(`${locale}${file}`, 'utf8'))),
  ]),
);

const isHard = (one: { readonly hidden: boolean; readonly contactsFirst: boolean }): boolean =>
  one.hidden || one.contactsFirst;

/** Groups of the bank about harm, substances, and people who come, follow or threaten. */
const groups = strategyGroups
  .filter((group) => isHard(group) || group.id === 'st-visitors')
  .map(({ id }) => id);
const uninvited = scenarioGroups(false).find(({ id }) => id === 'uninvited')?.ideas ?? [];
const fromBank: readonly string[] = [
  ...signs.filter(isHard).map(({ id }) => `safetyPhrases:${id}`),
  ...groups.map((id) => `safetyPhrases:${id}`),
  ...strategies
    .filter(({ group }) => groups.some((id) => id === group))
    .map(({ id }) => `safetyPhrases:${id}`),
  ...[...scenarios.filter((one) => isHard(one) || one.id === 'sc-27'), ...uninvited].flatMap(({ id, then }) =>
    [id, ...then].map((key) => `scenarioPhrases:${key}`),
  ),
];

/** What such texts speak of, wherever in the app they stand. */
const speaksOf =
  /skade(?:r|t)? (?:meg|deg) (?:selv|med)|selvskad|ikke vil leve|overdose|nalokson|tåler mindre|abstinens|dårlig når jeg ikke ruser|følger etter|følger med på|truer|(?<!\d)11[023](?!\d)|116 117/iu;

test('every text on harm, overdose, tolerance, withdrawal, following and threats is listed as it reads', () => {
  const found = [...texts].filter(([, text]) => speaksOf.test(text)).map(([key]) => key);
  const wanted = [...new Set([...fromBank, ...found])].sort();
  const rows = readFileSync(`${root}docs/review.md`, 'utf8').matchAll(
    /^\| `(\w+:[\w.-]+)` +\| (.*?) +\|$/gmu,
  );
  const listed = [...rows].map(([, key = '', text = '']) => [key, text] as const);
  expect(listed.map(([key]) => key).sort()).toEqual(wanted);
  for (const [key, text] of listed) expect(text, key).toBe(texts.get(key));
});
