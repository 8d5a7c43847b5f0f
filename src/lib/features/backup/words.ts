// The list that the words of a copy are drawn from, in the language of the screen; fetched when a copy is made.
import type { Lang } from '../../i18n/languages.ts';

const lists: Readonly<Record<Lang, () => Promise<{ words: readonly string[] }>>> = {
  nb: () => import('../../library/words/nb.ts'),
  en: () => import('../../library/words/en.ts'),
  ar: () => import('../../library/words/ar.ts'),
};

/** All of them: whoever opens a copy may read another language than whoever made it. */
export const everyList = async (): Promise<readonly (readonly string[])[]> =>
  (await Promise.all(Object.values(lists).map((list) => list()))).map(({ words }) => words);

export const wordsIn = async (lang: Lang): Promise<readonly string[]> => (await lists[lang]()).words;
