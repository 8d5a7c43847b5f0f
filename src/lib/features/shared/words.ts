// How words of the plan are read aloud on screen: a library phrase follows the reader's language,
// everything else stands as it was written.
import type { Words } from '../../domain/words.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import type { Plan } from '../../plan/plan.svelte.ts';

export interface ReadWords {
  readonly text: string;
  readonly lang: string;
}

/** The text to show and the language it is in. */
export function readWords(words: Words): ReadWords {
  if (words.phrase !== undefined && words.lang !== i18n.lang) {
    const text = i18n.phrase(words.phrase);
    if (text !== null) return { text, lang: i18n.lang };
  }
  return { text: words.text, lang: words.lang };
}

/** Whether anything of the plan that may be on screen is a phrase taken in another language. */
export function usesPhrases(plan: Plan, lang: string): boolean {
  const foreign = (words: Words | undefined): boolean => words?.phrase !== undefined && words.lang !== lang;
  return (
    plan.goals.some((goal) => foreign(goal.words)) ||
    plan.steps.some((step) => foreign(step.words) || foreign(step.smaller)) ||
    plan.stones.some((stone) => foreign(stone.words))
  );
}
