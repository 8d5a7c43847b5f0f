// From a field back to words: what was taken from the bank and left as it was stays a phrase, all else is one's own.
import { bareLine } from '../../domain/scenario.ts';
import { ownWords, phraseWords, type Words } from '../../domain/words.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import { readWords } from '../shared/words.ts';

type Part = 'when' | 'then' | 'thing';

/** A line as it stands on a card or in a field: a card says «hvis» and «så» by itself. */
export const shownLine = (text: string, part: Part): string =>
  part === 'thing' ? text : bareLine(text, part);

/** Words as they stand on a card or in a field. */
export const shownWords = (words: Words | undefined, part: Part): string =>
  words === undefined ? '' : shownLine(readWords(words).text, part);

/** A phrase of the bank as it stands in a field; empty where its text is not here. */
export const shownPhrase = (id: string, part: Part): string => shownLine(i18n.phrase(id) ?? '', part);

/** What was written in a field, over the words that were there; undefined when nothing is left. */
export function written(
  text: string,
  before: Words | undefined,
  ideas: readonly string[],
  part: Part,
): Words | undefined {
  const trimmed = text.trim();
  if (before !== undefined && trimmed !== '' && trimmed === shownWords(before, part)) return before;
  const idea = ideas.find((id) => trimmed !== '' && shownPhrase(id, part) === trimmed);
  if (idea !== undefined) return phraseWords(idea, i18n.phrase(idea) ?? trimmed, i18n.lang);
  return ownWords(trimmed, i18n.lang) ?? undefined;
}
