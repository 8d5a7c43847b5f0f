// How the app looks and which language it speaks: kept apart from the plan and readable before it opens.
import { keepSettings, readSettings, type Settings } from '../vault/settings.ts';

/** Everyday words in every language of the app: they stand under an icon. */
const outwardNames = { steg: 'Steg', note: 'Notat', list: 'Liste' } as const;

class AppSettings {
  #kept = $state.raw<Settings>(readSettings());

  get lang(): string | undefined {
    return this.#kept.lang;
  }

  get theme(): Settings['theme'] {
    return this.#kept.theme;
  }

  get size(): Settings['size'] {
    return this.#kept.size;
  }

  get outward(): Settings['outward'] {
    return this.#kept.outward;
  }

  /** The name in tabs, in windows and under the icon. */
  get outwardName(): string {
    return outwardNames[this.#kept.outward ?? 'steg'];
  }

  get begun(): boolean {
    return this.#kept.begun === true;
  }

  /** Notes that a plan was begun here, once. */
  begin(): void {
    if (!this.begun) this.#keep({ ...this.#kept, begun: true });
  }

  /** `undefined` is the app's own name. */
  appear(outward: Settings['outward']): void {
    this.#keep({ ...this.#kept, outward });
  }

  speak(lang: string, dir: 'ltr' | 'rtl'): void {
    this.#keep({ ...this.#kept, lang, dir });
  }

  /** `undefined` follows the phone. */
  paint(theme: Settings['theme']): void {
    this.#keep({ ...this.#kept, theme });
    setData('theme', theme);
  }

  enlarge(size: Settings['size']): void {
    this.#keep({ ...this.#kept, size });
    setData('size', size);
  }

  #keep(settings: Settings): void {
    this.#kept = settings;
    keepSettings(settings);
  }
}

function setData(name: 'theme' | 'size', value: string | undefined): void {
  const { dataset } = document.documentElement;
  if (value === undefined) document.documentElement.removeAttribute(`data-${name}`);
  else dataset[name] = value;
}

export const settings = new AppSettings();
