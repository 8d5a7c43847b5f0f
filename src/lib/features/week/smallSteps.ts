// A small step from the library for a tired day: from the step's own area where it has one, always the
// same for the same step. Fetched only when a day is a tired one.
import type { Goal } from '../../domain/goal.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import { smallStepFor } from '../../library/steps.ts';
import { isArea } from '../shared/area.ts';
import type { SmallPhrase } from './rows.ts';

/**
 * Answers, for each step, the phrase that would do for today.
 * @public fetched on a tired day
 */
export async function smallPhrases(
  lang: string,
  showHidden: boolean,
  goalOf: (id: string) => Goal | undefined,
): Promise<SmallPhrase> {
  await i18n.need('stepPhrases');
  return (step) => {
    const area = step.area ?? (step.goal === undefined ? undefined : goalOf(step.goal)?.area);
    const { id } = smallStepFor({ area: isArea(area) ? area : undefined, seed: step.id, showHidden });
    const text = i18n.phrase(id);
    return text === null ? null : { id, text, lang };
  };
}
