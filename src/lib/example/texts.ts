// The texts an example plan is made of, one language at a time: the phrase bank and the person's own words.
import type { ExampleWords } from './words/type.ts';

export type ExampleLang = 'nb' | 'en' | 'ar';

export interface ExampleTexts {
  readonly goalPhrases: Readonly<Record<string, string>>;
  readonly stepPhrases: Readonly<Record<string, string>>;
  readonly words: ExampleWords;
}

// Each import is spelled out, so that a bundler makes one piece of each and only the chosen ones are fetched.
const loaders = {
  nb: () =>
    Promise.all([
      import('../i18n/locales/nb/goalPhrases.json'),
      import('../i18n/locales/nb/stepPhrases.json'),
      import('./words/nb.ts'),
    ]),
  en: () =>
    Promise.all([
      import('../i18n/locales/en/goalPhrases.json'),
      import('../i18n/locales/en/stepPhrases.json'),
      import('./words/en.ts'),
    ]),
  ar: () =>
    Promise.all([
      import('../i18n/locales/ar/goalPhrases.json'),
      import('../i18n/locales/ar/stepPhrases.json'),
      import('./words/ar.ts'),
    ]),
} as const;

/** Fetches what an example plan in one language is made of. */
export async function loadTexts(lang: ExampleLang): Promise<ExampleTexts> {
  const [goalPhrases, stepPhrases, { words }] = await loaders[lang]();
  return { goalPhrases: goalPhrases.default, stepPhrases: stepPhrases.default, words };
}
