// Words of the person, with the language they were written in. A phrase taken from the library keeps
// its id until it is edited, so that it can be read in the language of whoever reads it.
import { longestText } from './limits.ts';
import type { Words } from './schemas.ts';

export { longestText };
export type { Words };

/** The beginning of a text, never ending in half a character. */
export const cutText = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');

/** The person's own words, with surrounding space taken off; null when nothing is left. */
export function ownWords(text: string, lang: string): Words | null {
  const trimmed = cutText(text.normalize('NFC').trim(), longestText).trimEnd();
  return trimmed === '' ? null : { text: trimmed, lang };
}

/** A phrase as the library gives it in one language. */
export function phraseWords(phrase: string, text: string, lang: string): Words {
  return { phrase, text, lang };
}

/**
 * New text over earlier words. Unchanged text keeps its phrase id (it still follows the reader's
 * language); changed text is the person's own from now on, in the language it was typed in.
 */
export function editedWords(before: Words | undefined, text: string, lang: string): Words | null {
  const after = ownWords(text, lang);
  return before !== undefined && after?.text === before.text ? before : after;
}

export const sameWords = (a: Words, b: Words): boolean =>
  a.text === b.text && a.lang === b.lang && a.phrase === b.phrase;
