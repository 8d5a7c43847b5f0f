// What has changed between two pictures of the map, in sentences.
import type { MapChange } from '../../domain/mapChange.ts';
import type { MapSector } from '../../domain/network.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import { placeText, ringName, sectorWithin } from './say.ts';

/** One change as a sentence. `sectors` are the parts of both pictures. */
export function changeText(change: MapChange, sectors: readonly MapSector[]): string {
  const part = (id: string): string => sectorWithin(sectors.find((one) => one.id === id));
  switch (change.what) {
    case 'new':
      return i18n.t('network:changed.new', { name: change.name, place: placeText(change, sectors) });
    case 'gone':
      return i18n.t('network:changed.gone', { name: change.name });
    case 'closer':
      return i18n.t('network:changed.closer', {
        name: change.name,
        from: ringName(change.from),
        to: ringName(change.to),
      });
    case 'further':
      return i18n.t('network:changed.further', {
        name: change.name,
        from: ringName(change.from),
        to: ringName(change.to),
      });
    case 'cameTrue':
      return i18n.t('network:changed.cameTrue', { name: change.name, place: placeText(change, sectors) });
    case 'part':
      return i18n.t('network:changed.part', {
        name: change.name,
        from: part(change.from),
        to: part(change.to),
      });
    case 'quality':
      return i18n.t(`network:changed.quality.${change.to ?? 'none'}`, { name: change.name });
    case 'renamed':
      return i18n.t('network:changed.renamed', { name: change.name, from: change.from });
    case 'died':
      return i18n.t('network:changed.died', { name: change.name });
    case 'wished':
      return i18n.t('network:changed.wished', { name: change.name });
    case 'notWished':
      return i18n.t('network:changed.notWished', { name: change.name });
    case 'tie':
      return i18n.t(`network:changed.tie.${change.sort}`, { a: change.a.name, b: change.b.name });
    case 'tieEnded':
      return i18n.t(`network:changed.tieEnded.${change.sort}`, { a: change.a.name, b: change.b.name });
    case 'tieChanged':
      return i18n.t(`network:changed.tie.${change.to}`, { a: change.a.name, b: change.b.name });
  }
}

/** A change in a few words, for a row of the list; null where there is none so short. */
export function shortChange(change: MapChange, since: string): readonly [id: string, text: string] | null {
  switch (change.what) {
    case 'new':
    case 'closer':
    case 'further':
      return [change.id, i18n.t(`network:since.${change.what}`, { since })];
    default:
      return null;
  }
}
