// One owner of language and direction. Norwegian for the first screen is built in; every other
// language and namespace is fetched when it is needed, one language at a time.
import i18next, { type TFunction } from 'i18next';
import { languageOf, type Lang } from './languages.ts';
import nbApp from './locales/nb/app.json';
import nbWeek from './locales/nb/week.json';
import type { Namespace, Namespaces } from './types.ts';

const loaders = import.meta.glob<Record<string, unknown>>(
  ['./locales/nb/*.json', '!./locales/nb/app.json', '!./locales/nb/week.json'],
  { import: 'default' },
);

/** Where the texts of phrases lie, by how their ids begin; the others are goals. */
const phrasePlaces: Readonly<Record<string, Namespace>> = {
  s: 'stepPhrases',
  sign: 'safetyPhrases',
  str: 'safetyPhrases',
  role: 'safetyPhrases',
  sc: 'scenarioPhrases',
  gt: 'scenarioPhrases',
};

class I18n {
  lang = $state<Lang>('nb');
  readonly language = $derived(languageOf(this.lang));
  #t: TFunction<Namespaces> | undefined;
  readonly #needed = new Set<Namespace>(['app', 'week']);
  /** Counts what was loaded, so that a phrase on screen appears when its language arrives. */
  #loaded = $state(0);

  /** Text for a typed key, in the language of the screen. Follows a change of language. */
  get t(): TFunction<Namespaces> {
    const { lang } = this;
    return (this.#t ??= this.begin().getFixedT(lang));
  }

  /** Makes the language that is built in ready. There is work in it, so it has its own turn at the start. */
  begin(): typeof i18next {
    if (!i18next.isInitialized)
      void i18next.init({
        lng: 'nb',
        fallbackLng: 'nb',
        initAsync: false,
        ns: ['app', 'week'],
        defaultNS: 'app',
        resources: { nb: { app: nbApp, week: nbWeek } },
        interpolation: { escapeValue: false },
        returnNull: false,
      });
    return i18next;
  }

  /** Makes namespaces ready in the language of the screen; called by a page before it shows. */
  async need(...namespaces: readonly Namespace[]): Promise<void> {
    for (const namespace of namespaces) this.#needed.add(namespace);
    await this.#load(this.lang, namespaces);
  }

  /** Changes the language of the whole screen once all of its texts are here. */
  async use(lang: Lang): Promise<void> {
    await this.#load(lang, [...this.#needed]);
    await this.begin().changeLanguage(lang);
    this.#t = i18next.getFixedT(lang);
    this.lang = lang;
    const root = document.documentElement;
    root.lang = lang;
    root.dir = this.language.dir;
  }

  /** Makes namespaces ready in one more language: two people may read a screen at once. */
  async also(lang: Lang, ...namespaces: readonly Namespace[]): Promise<void> {
    await this.#load(lang, namespaces);
  }

  /** Text for a typed key in a language that was made ready. */
  in(lang: Lang): TFunction<Namespaces> {
    return this.begin().getFixedT(lang);
  }

  /** Text of a library phrase in a language, that of the screen if none is named; null where it is not here. */
  phrase(id: string, lang: Lang = this.lang): string | null {
    if (id === 'p-something') return this.in(lang)('phrase.something');
    if (this.#loaded === 0) return null;
    const start = id.slice(0, id.indexOf('-'));
    const namespace = phrasePlaces[start] ?? 'goalPhrases';
    const text: unknown = i18next.getResource(lang, namespace, id);
    return typeof text === 'string' ? text : null;
  }

  async #load(lang: Lang, namespaces: readonly Namespace[]): Promise<void> {
    this.begin();
    await Promise.all(
      namespaces
        .filter((namespace) => !i18next.hasResourceBundle(lang, namespace))
        .map(async (namespace) => {
          const places = lang === 'nb' ? loaders : (await import('./more.ts')).loaders;
          const texts = await places[`./locales/${lang}/${namespace}.json`]?.();
          if (texts === undefined) return;
          i18next.addResourceBundle(lang, namespace, texts);
          this.#loaded += 1;
        }),
    );
  }
}

export const i18n = new I18n();
