// How the map is said in words: parts, rings, and everything that may be told of somebody in one line.
import type { ContactWord, Ring, TieSort } from '../../domain/limits.ts';
import { emptyNetworkMap, type MapSector, type NetworkMap, type ShownPerson } from '../../domain/network.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import type { Plan } from '../../plan/plan.svelte.ts';
import { readWords, type ReadWords } from '../shared/words.ts';
import { lettersOf } from './mark.ts';

/** The map as it is kept, or as the app draws it before anything was changed in it. */
export const networkMapIn = (plan: Plan): NetworkMap =>
  plan.desk.all<NetworkMap>('networkMap')[0] ?? emptyNetworkMap(plan.desk.world());

/** What a part is called: its own name, or the app's. */
export function sectorName(sector: Pick<MapSector, 'sort' | 'title'> | undefined): ReadWords {
  if (sector?.title !== undefined) return readWords(sector.title);
  const text =
    sector?.sort === undefined ? i18n.t('network:parts.unnamed') : i18n.t(`network:sectors.${sector.sort}`);
  return { text, lang: i18n.lang };
}

/** «nær meg», as it stands in a sentence. */
export const ringName = (ring: Ring): string => i18n.t(`network:rings.${ring}`);

/** What stands between things that are said one after the other. */
const comma = (): string => (i18n.language.dir === 'rtl' ? '، ' : ', ');

/** What a part is called within a sentence: the app's own words without a capital, own ones as they were written. */
export const sectorWithin = (sector: Pick<MapSector, 'sort' | 'title'> | undefined): string => {
  const { text } = sectorName(sector);
  return sector?.title === undefined ? text.toLocaleLowerCase(i18n.language.locale) : text;
};

/** «nær meg, venner»: where somebody stands. */
export const placeText = (place: { ring: Ring; sector: string }, sectors: readonly MapSector[]): string =>
  ringName(place.ring) + comma() + sectorWithin(sectors.find(({ id }) => id === place.sector));

/** What somebody is called in a view: a name, what they are to me, or what they are and where they stand. */
export function calledText(
  { called, sort }: Pick<ShownPerson, 'called' | 'sort'>,
  sectors: readonly MapSector[],
): string {
  if (called.by === 'name') return called.name;
  const text =
    called.by === 'role'
      ? readWords(called.role).text
      : i18n.t(`network:called.${sort ?? 'person'}`, {
          part: sectorName(sectors.find(({ id }) => id === called.sector)).text,
        });
  return called.nth === undefined ? text : `${text} ${String(called.nth)}`;
}

/** What somebody is to me, where it may be said and does not stand for them already. */
export const roleText = ({ called, role }: Pick<ShownPerson, 'called' | 'role'>): string | null =>
  role === undefined || called.by === 'role' ? null : readWords(role).text;

/** The same within a sentence: a phrase of the app without its capital, own words as they were written. */
function roleWithin(person: Pick<ShownPerson, 'called' | 'role'>): string | null {
  const text = roleText(person);
  if (text === null || person.role?.phrase === undefined) return text;
  return text.charAt(0).toLocaleLowerCase(i18n.language.locale) + text.slice(1);
}

/** Everything the map shows of somebody besides what they are called: «en venn, nær meg, bra for meg». */
export function aboutOf(
  person: ShownPerson,
  sectors: readonly MapSector[],
  contact?: ContactWord,
  wished = false,
): string {
  const parts = [
    roleWithin(person),
    person.sort === undefined ? null : i18n.t(`network:sort.${person.sort}`),
    person.died === true ? i18n.t('network:died') : null,
    placeText(person.place, sectors),
    person.quality === undefined ? null : i18n.t(`network:quality.${person.quality}`),
    contact === undefined ? null : i18n.t(`network:contact.${contact}`),
    wished ? i18n.t('network:wish.mark') : null,
  ];
  return parts.filter((part) => part !== null).join(comma());
}

/** As one would say it: «Amina, en venn, nær meg, venner, bra for meg, trygg å kontakte». */
export const saidOf = (...[person, sectors, contact, wished]: Parameters<typeof aboutOf>): string =>
  calledText(person, sectors) + comma() + aboutOf(person, sectors, contact, wished);

/** «A og B kjenner hverandre». */
export const tieText = (sort: TieSort, a: string, b: string): string =>
  i18n.t(`network:tie.${sort}`, { a, b });

/** As they are listed: by rings, and within a ring in their own order. */
export const byRings = <T extends Pick<ShownPerson, 'place'>>(people: readonly T[]): readonly T[] =>
  [...people].sort((a, b) => a.place.ring - b.place.ring);

/** Those who would be called the same get the number that stands on their stone. */
export function numberedAsStones(people: readonly ShownPerson[]): readonly ShownPerson[] {
  const order = byRings(people);
  return people.map((one) =>
    one.called.by === 'name' || one.called.nth === undefined
      ? one
      : { ...one, called: { ...one.called, nth: order.indexOf(one) + 1 } },
  );
}

/**
 * What stands on each stone where there is no picture: letters of the name, or where names are left out a number, the same
 * on the map and in the list below it.
 */
export function lettersIn(
  people: readonly Pick<ShownPerson, 'id' | 'called'>[],
): ReadonlyMap<string, string> {
  const letters = lettersOf(people.map(({ called }) => (called.by === 'name' ? called.name : '')));
  return new Map(
    people.map(({ id, called }, at) => [id, called.by === 'name' ? (letters[at] ?? '') : String(at + 1)]),
  );
}
