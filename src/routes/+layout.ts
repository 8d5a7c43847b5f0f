// Every page is a static shell: nothing of a plan exists outside the phone it lives on.
import { guessLanguage, isLang } from '#lib/i18n/languages.ts';
import { i18n } from '#lib/i18n/i18n.svelte.ts';
import { house } from '#lib/plan/house.svelte.ts';
import { settings } from '#lib/plan/settings.svelte.ts';
import type { LayoutLoad } from './$types';

export const ssr = false;
export const prerender = true;
export const trailingSlash = 'always';

/** The texts and the plan are fetched side by side; no page shows before its language is here. */
export const load: LayoutLoad = async () => {
  if (house.phase === 'closed') void house.open();
  const { lang } = settings;
  const wanted = lang !== undefined && isLang(lang) ? lang : guessLanguage(navigator.languages);
  if (i18n.lang !== wanted) await i18n.use(wanted);
};
