// How the example person's words become `Words`: taken from the phrase bank, or their own.
import { ownWords, phraseWords, type Words } from '../domain/words.ts';
import type { ExampleLang, ExampleTexts } from './texts.ts';
import type { ExampleWords } from './words/type.ts';

export class Voice {
  readonly words: ExampleWords;
  readonly #texts: ExampleTexts;
  readonly lang: ExampleLang;

  constructor(texts: ExampleTexts, lang: ExampleLang) {
    this.words = texts.words;
    this.#texts = texts;
    this.lang = lang;
  }

  /** Own words, as typed. */
  own(text: string): Words {
    return ownWords(text, this.lang) as Words;
  }

  /** A goal or a step from the phrase bank. */
  phrase(id: string): Words {
    const text = (id.startsWith('s-') ? this.#texts.stepPhrases : this.#texts.goalPhrases)[id];
    if (text === undefined) throw new Error(`The phrase bank has no text for ${id}`);
    return phraseWords(id, text, this.lang);
  }
}
