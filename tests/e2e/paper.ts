// What comes out of the printer, read back.
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';

/** What is printed of a page, and on how many sheets. */
export async function printed(page: Page): Promise<{ text: string; pages: number }> {
  const file = await page.pdf({ preferCSSPageSize: true });
  const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(file)), {
    mergePages: true,
  });
  return { text, pages: totalPages };
}

/** Joined letters in their plain form, without vowel marks and invisible signs: these are not laid down as letters are. */
const plain = (text: string): string =>
  text.normalize('NFKC').replace(/[\p{M}ـ\u200e\u200f\u2066-\u2069]/gu, '');

const bare = (text: string): string => plain(text).replace(/\s/gu, '');

/** Words by their letters alone: what runs from right to left is read back in the order it is seen in, more or less. */
const byLetters = (text: string): readonly string[] =>
  (plain(text).match(/\p{L}+|\p{N}+/gu) ?? []).map((word) => [...word].sort().join(''));

/** Whether a page has a text on it. */
export function holds(page: string, text: string): boolean {
  if (!/\p{Script=Arabic}/u.test(text)) return bare(page).includes(bare(text));
  const there = new Set(byLetters(page));
  return byLetters(text).every((word) => there.has(word));
}
