// What a copy holds, in words, and why one was not opened or brought back.
import { contentGroups, type Content } from '../../domain/merging.ts';
import { listOf } from '../../i18n/format.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';

/** «3 mål, 8 steg og 2 i Folk». */
export function contentText(content: Content): string {
  const parts = contentGroups
    .filter((group) => content[group] > 0)
    .map((group) => i18n.t(`backup:content.${group}`, { count: content[group] }));
  return parts.length === 0 ? i18n.t('backup:restore.nothing') : listOf(parts, i18n.language.locale);
}

const spoken = [
  'wrong',
  'foreign',
  'damaged',
  'newer',
  'tooLarge',
  'tooHard',
  'noWords',
  'memory',
  'empty',
  'full',
] as const;

/** Why a copy was not opened or not brought back, in a plain sentence. */
export function whyText(problem: string): string {
  const known = spoken.find((why) => why === problem);
  return i18n.t(known === undefined ? 'backup:why.storage' : `backup:why.${known}`);
}
