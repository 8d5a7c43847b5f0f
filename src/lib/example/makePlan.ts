// Example plans that follow from a seed: to look around in, to test with and to measure with.
// Nobody's life is in them, and nothing in them depends on the clock or on the device.
import type { PlanRecord } from '../domain/kinds.ts';
import { Book } from './book.ts';
import { liveFiveYears } from './fiveYears.ts';
import { liveHalfYear } from './halfYear.ts';
import { liveNewPlan } from './newPlan.ts';
import { chance } from './random.ts';
import type { ExampleLang, ExampleTexts } from './texts.ts';
import { Voice } from './voice.ts';

export type ExampleSize = 'new' | 'halfYear' | 'fiveYears';

export interface ExampleOptions {
  readonly seed: number;
  readonly lang: ExampleLang;
  readonly size: ExampleSize;
  /** The day the plan reaches up to, `YYYY-MM-DD`. */
  readonly today: string;
  /** What `loadTexts` gives for the language. */
  readonly texts: ExampleTexts;
}

const lives = { new: liveNewPlan, halfYear: liveHalfYear, fiveYears: liveFiveYears } as const;

/** A plan as somebody could have written it up to today. The same options always give the same records. */
export function makePlan({ seed, lang, size, today, texts }: ExampleOptions): readonly PlanRecord[] {
  const book = new Book(seed, today);
  lives[size](book, new Voice(texts, lang), chance(seed), today);
  return book.records();
}
