// How the diary is read on screen: feelings of the library follow the reader, months are named as one would.
import type { SupportLevel } from '../../domain/support.ts';
import type { Words } from '../../domain/words.ts';
import { noonOf } from '../../domain/dates.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import { feelings, signs } from '../../library/feelings.ts';
import { readWords, type ReadWords } from '../shared/words.ts';

/** A feeling to show and the language it is in. */
export function readFeeling(words: Words): ReadWords {
  const known = feelings.find((id) => id === words.phrase);
  if (known === undefined || words.lang === i18n.lang) return readWords(words);
  return { text: i18n.t(`diary:feeling.${known}`), lang: i18n.lang };
}

/** What a sign is called aloud; null for one that is not among ours. */
export function signName(sign: string): string | null {
  const known = signs.find((one) => one.sign === sign);
  return known === undefined ? null : i18n.t(`diary:sign.${known.id}`);
}

/** Where I am to someone, as the glyph draws it. */
export const placeOf = {
  show: 'inside',
  together: 'overlapping',
  near: 'beside',
  self: 'alone',
} as const satisfies Record<SupportLevel, string>;

/** «november», with the year where it is not this one. */
export function monthName(month: string, today: string): string {
  const sameYear = month.slice(0, 4) === today.slice(0, 4);
  return new Intl.DateTimeFormat(i18n.language.locale, {
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(noonOf(`${month}-01`));
}

/** The name of a month as a heading. */
export function monthTitle(month: string, today: string): string {
  const { locale } = i18n.language;
  const name = monthName(month, today);
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
