// Who a step is together with, as it may be shown: those of my people who may be offered, and what was written.
import { offeredAmong, type Person } from '../../domain/person.ts';
import type { Step } from '../../domain/step.ts';
import { listOf } from '../../i18n/format.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import { readWords } from '../shared/words.ts';

/** «Amir og Kari», «Amir · en fra koret»; null where nobody is said. */
export function companyOf(step: Pick<Step, 'people' | 'with'>, everybody: readonly Person[]): string | null {
  const names = offeredAmong(step.people ?? [], everybody).map(({ name }) => name);
  const parts = [
    ...(names.length === 0 ? [] : [listOf(names, i18n.language.locale)]),
    ...(step.with === undefined ? [] : [readWords(step.with).text]),
  ];
  return parts.length === 0 ? null : parts.join(' · ');
}
