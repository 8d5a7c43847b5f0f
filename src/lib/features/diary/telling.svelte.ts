// What is being told of a stone while it is written: a feeling of the library or an own word, a sign, a drawing.
import { drawingFields, drawingOf, type Drawing, type Told } from '../../domain/diary.ts';
import { editedWords, phraseWords, type Words } from '../../domain/words.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import { feelings, type FeelingId } from '../../library/feelings.ts';
import { readFeeling } from './read.ts';

const known = (id: string | undefined): FeelingId | null => feelings.find((one) => one === id) ?? null;

export class Telling {
  feeling = $state<FeelingId | null>(null);
  /** An own word goes before a chosen one. */
  word = $state('');
  sign = $state('');
  drawing = $state.raw<readonly (readonly number[])[]>([]);
  readonly #before: Words | undefined;

  constructor(told: Told = {}) {
    this.#before = told.feeling;
    this.feeling = known(told.feeling?.phrase);
    if (told.feeling !== undefined && this.feeling === null) this.word = readFeeling(told.feeling).text;
    this.sign = told.sign ?? '';
    this.drawing = told.drawing ?? [];
  }

  /** As fields of a draft. */
  get fields(): Record<string, string> {
    return {
      feeling: this.feeling ?? '',
      word: this.word,
      sign: this.sign,
      ...drawingFields(this.drawing),
    };
  }

  /** Takes up what a draft holds. */
  resume(fields: Readonly<Record<string, string>>): void {
    this.feeling = known(fields.feeling);
    this.word = fields.word ?? '';
    this.sign = fields.sign ?? '';
    this.drawing = drawingOf(fields);
  }

  get isUntold(): boolean {
    return this.feeling === null && this.word.trim() === '' && this.sign === '' && this.drawing.length === 0;
  }

  /** What is told now, as it is kept. */
  read(): Told {
    return {
      feeling: this.#words(),
      sign: this.sign === '' ? undefined : this.sign,
      drawing: this.drawing.map((line) => [...line]) satisfies Drawing,
    };
  }

  #words(): Words | undefined {
    const own = editedWords(this.#before, this.word, i18n.lang);
    if (own !== null) return own;
    if (this.feeling === null) return undefined;
    // The same feeling as before stays in the language it was said in.
    if (this.#before?.phrase === this.feeling) return this.#before;
    return phraseWords(this.feeling, i18n.t(`diary:feeling.${this.feeling}`), i18n.lang);
  }
}
