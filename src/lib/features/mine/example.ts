// «Prøv med et eksempel»: makes a lived-in plan and opens it in a vault of its own, in memory only.
import { i18n } from '../../i18n/i18n.svelte.ts';
import { house } from '../../plan/house.svelte.ts';
import { dayOf } from '../../domain/dates.ts';
import { makePlan } from '../../example/makePlan.ts';
import { loadTexts } from '../../example/texts.ts';

/**
 * Opens the example in the language of the screen. The person's own plan is not touched.
 * @public fetched when it is asked for
 */
export async function openExample(): Promise<void> {
  const lang = i18n.lang;
  const texts = await loadTexts(lang);
  const records = makePlan({ seed: 1, lang, size: 'halfYear', today: dayOf(new Date()), texts });
  await house.openExample(records);
}
