// One screen for two readers: every label in both languages, library phrases too; own words as they were written.
import type { Words } from '../../domain/words.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import { isLang, languageOf, type Lang } from '../../i18n/languages.ts';
import type { Namespace } from '../../i18n/types.ts';
import type { Line } from '../../ui/types.ts';
import type nb from '../../i18n/locales/nb/together.json';

export type { Line };

type Label = keyof typeof nb;

/** The languages of a record that this version speaks; that of the screen when it knows none of them. */
export function spoken(langs: readonly string[]): readonly Lang[] {
  const known = langs.filter(isLang);
  return known.length === 0 ? [i18n.lang] : known;
}

/** Makes every text of a screen ready in all of its languages. */
export async function readyIn(langs: readonly Lang[], ...namespaces: readonly Namespace[]): Promise<void> {
  await Promise.all(langs.map((lang) => i18n.also(lang, 'app', 'goalPhrases', 'stepPhrases', ...namespaces)));
}

/** A text, a line to a language. */
export const saidIn = (langs: readonly Lang[], say: (t: typeof i18n.t) => string): readonly Line[] =>
  langs.map((lang) => ({ text: say(i18n.in(lang)), lang, dir: languageOf(lang).dir }));

/** A label of looking together, a line to a language. */
export const labelIn = (langs: readonly Lang[], label: Label): readonly Line[] =>
  saidIn(langs, (t) => t(`together:${label}`));

/** Words of the plan: a phrase in every language that has it, own words once and as they were written. */
export function wordsIn(langs: readonly Lang[], words: Words): readonly Line[] {
  const { phrase } = words;
  const asWritten: Line = { text: words.text, lang: words.lang, dir: 'auto' };
  if (phrase === undefined) return [asWritten];
  const lines = langs.flatMap((lang): readonly Line[] => {
    const text = i18n.phrase(phrase, lang);
    return text === null ? [] : [{ text, lang, dir: languageOf(lang).dir }];
  });
  return lines.length === 0 ? [asWritten] : lines;
}
