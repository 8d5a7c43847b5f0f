// Every page is a static shell: nothing of a plan exists outside the phone it lives on.
import { wayOut } from '#lib/features/lock/wayOut.svelte.ts';
import { guessLanguage, isLang } from '#lib/i18n/languages.ts';
import { readTables } from '#lib/i18n/format.ts';
import { i18n } from '#lib/i18n/i18n.svelte.ts';
import { house } from '#lib/plan/house.svelte.ts';
import { settings } from '#lib/plan/settings.svelte.ts';
import type { LayoutLoad } from './$types';

export const ssr = false;
export const prerender = true;
export const trailingSlash = 'always';

/** Lets the browser paint and take a touch before the work goes on. */
const breath = () => new Promise((resolve) => setTimeout(resolve));

/**
 * The texts and the plan are fetched side by side; no page shows before its language is here.
 * What costs an old phone time is done in pieces, while the plan is on its way.
 */
export const load: LayoutLoad = async ({ route }) => {
  // Whoever was shown something needs no plan, and opens none.
  const isBeginning = house.phase === 'closed' && route.id !== '/vis';
  // «Lukk nå» is for every tab of this browser, theirs too.
  wayOut.listen();
  if (isBeginning) {
    await breath();
    void house.open();
    await breath();
    i18n.begin();
    await breath();
  }
  const { lang } = settings;
  const wanted = lang !== undefined && isLang(lang) ? lang : guessLanguage(navigator.languages);
  if (i18n.lang !== wanted) await i18n.use(wanted);
  if (isBeginning) {
    readTables(i18n.language.locale);
    await breath();
  }
};
