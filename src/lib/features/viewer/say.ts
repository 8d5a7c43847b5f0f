// Why something was not shown or not kept, in plain sentences.
import { dayAndMonth } from '../../i18n/format.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import type { StorageProblem } from '../../vault/problems.ts';
import type { Fault } from './opening.ts';

/** What a fault is called, and what can be done about it. */
export function faultText({ why, until, from }: Fault, today: string): { title: string; text: string } {
  if (why !== 'past')
    return { title: i18n.t(`viewer:fault.${why}.title`), text: i18n.t(`viewer:fault.${why}.text`) };
  const day = dayAndMonth(until ?? today, today, i18n.language.locale);
  return {
    title: i18n.t('viewer:fault.past.title'),
    text:
      from === undefined
        ? i18n.t('viewer:fault.past.text', { day })
        : i18n.t('viewer:fault.past.textFrom', { day, from }),
  };
}

/** Why this device kept nothing, or could not read what it has. */
export const problemText = (problem: StorageProblem): string =>
  problem === 'denied' || problem === 'full' || problem === 'newer' || problem === 'keysLost'
    ? i18n.t(`viewer:storage.${problem}`)
    : i18n.t('viewer:storage.other');
