// The languages Steg speaks, each named in its own script. A language that no native reader has read
// through yet says so, in the list and in the app.

export type Lang = 'nb' | 'en' | 'ar';

export interface Language {
  readonly code: Lang;
  /** Its own name, in its own script (browsers do not know them all, so they stand here). */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** What `Intl` is asked for: 0–9 and the Gregorian calendar everywhere, as on Norwegian letters and clocks. */
  readonly locale: string;
  /** Its word for «language». */
  readonly word: string;
  /** In the language itself: that nobody who has it as a mother tongue has read it through yet; null when somebody has. */
  readonly unreviewed: string | null;
}

export const languages: readonly Language[] = [
  { code: 'nb', name: 'Norsk', dir: 'ltr', locale: 'nb-NO', word: 'Språk', unreviewed: null },
  {
    code: 'ar',
    name: 'العربية',
    dir: 'rtl',
    locale: 'ar-u-ca-gregory-nu-latn',
    word: 'اللغة',
    unreviewed: 'لم تُراجَع الترجمة بعد',
  },
  { code: 'en', name: 'English', dir: 'ltr', locale: 'en-GB', word: 'Language', unreviewed: null },
];

const fallback = languages[0] as Language;

export const isLang = (code: string): code is Lang => languages.some((language) => language.code === code);

export function languageOf(code: string): Language {
  return languages.find((language) => language.code === code) ?? fallback;
}

/** The first language a phone asks for that Steg speaks; any kind of Norwegian is Norwegian. */
export function guessLanguage(wanted: readonly string[]): Lang {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0] ?? '';
    if (base === 'no' || base === 'nn' || base === 'nb') return 'nb';
    if (isLang(base)) return base;
  }
  return fallback.code;
}
