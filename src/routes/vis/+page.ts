// The texts of this room, in the language that the layout has settled on.
import { i18n } from '#lib/i18n/i18n.svelte.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
  await parent();
  await i18n.need('viewer', 'shared');
};
