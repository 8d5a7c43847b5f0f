/** Word-level helpers the languages share: one clean line of text in, words out, and back to a sentence again. */
import type { JegformHint, JegformReason } from './hint.ts';

/** Longer texts are somebody's story rather than a goal, so they are left in peace. It also bounds the work. */
const MAX_LENGTH = 500;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'-]*/gu;
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/g;
const BULLET = /^(?:[-–—•*·>]+|\d{1,2}[.)])\s*/;
const QUESTION_OR_QUOTE = /[?؟«»“”„"]/;

/** A goal made ready for the rules: the words without end punctuation, and the full stop if there was one. */
export interface Line {
  readonly body: string;
  readonly end: '' | '.';
  /** More than one sentence: a hint may fit, but no wording is offered that would drop half of what was said. */
  readonly several: boolean;
}

/**
 * Cleans a text into a line, or gives null where the rules must not look at all:
 * nothing there, too long, a question, or somebody being quoted.
 */
export function readLine(text: string): Line | null {
  if (text.length > MAX_LENGTH) return null;
  const clean = text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(BULLET, '');
  if (QUESTION_OR_QUOTE.test(clean)) return null;
  const body = calm(clean.replace(/[\s.!…،,]+$/, '')).replace(/[^\p{L}\p{M}\p{N})]+$/u, '');
  if (!body) return null;
  const end = /[^.]\.$/.test(clean) ? '.' : '';
  return { body, end, several: /[.!…;]\s*[^\s\d.!…;]/.test(body.replace(/(\p{L})\.(?=\p{L})/gu, '$1')) };
}

/** A line written all in capitals, in small letters: the suggestion should not shout. */
function calm(text: string): string {
  const shouted = text === text.toUpperCase() && text !== text.toLowerCase() && text.includes(' ');
  return shouted ? text.toLowerCase() : text;
}

/** The words of a text in small letters, in order. */
export function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).map((word) => word.toLowerCase());
}

/** What a word stands among, for a change that depends on its neighbours. */
export interface Place {
  readonly word: string;
  readonly before: string;
  readonly after: string;
  /** True when a comma or the like separates the word from the one before. */
  readonly afterComma: boolean;
}

/**
 * Rewrites a text word by word and keeps everything between the words. `change` gives the new word,
 * the same word to leave it as it was written, or null where no good wording exists; then the whole gives null.
 */
export function mapWords(text: string, change: (place: Place) => string | null): string | null {
  const words = wordsOf(text);
  let index = 0;
  let failed = false;
  let end = 0;
  const mapped = text.replace(WORD, (raw, offset: number) => {
    const word = words[index] ?? '';
    const afterComma = text.slice(end, offset).includes(',');
    const next = change({ word, before: words[index - 1] ?? '', after: words[index + 1] ?? '', afterComma });
    index += 1;
    end = offset + raw.length;
    if (next === null) failed = true;
    return next === null || next === word ? raw : next;
  });
  // Set inside the callback above, which the checker does not follow.
  return (failed as boolean) ? null : mapped;
}

/** The first letter large, the rest as it is. */
export function sentenceCase(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** The first letter small, the rest as it is: for words that are no longer first in their sentence. */
export function lowerFirst(text: string): string {
  const [first = ''] = text;
  return first.toLowerCase() + text.slice(first.length);
}

/** A set from a list of words with spaces between. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** A case-insensitive pattern that must match the whole line from its start. */
export function pattern(source: string): RegExp {
  return new RegExp(`^(?:${source})$`, 'iu');
}

/** A hint whose wording is withheld where the line holds more than one sentence. */
export function hintFor(line: Line, reason: JegformReason, wording: string | null): JegformHint {
  return { reason, suggestion: wording === null || line.several ? null : sentenceCase(wording) + line.end };
}

const ARABIC_MARKS = /\u0640|\u0670|[\u064B-\u0652]/g;

/** Arabic text without vowel marks and tatweel, which writers use or leave out as they please. */
export function bareArabic(text: string): string {
  return text.replace(ARABIC_MARKS, '').replace(/\u0671/g, '\u0627');
}
