// What a person can do with the map of the people around them. Every decision is made on what is kept now, so that two
// phones or two tabs never put two people on one spot.
import type { EasyNwkFile, EasyNwkVersion } from '../domain/easynwk.ts';
import type { PlanRecord } from '../domain/kinds.ts';
import { mostOnMap, type TieSort } from '../domain/limits.ts';
import { freePlace, settle, strayPlaces, type Standing } from '../domain/mapLayout.ts';
import {
  addSector as withSector,
  emptyNetworkMap,
  firstSectors,
  hideSector as withHidden,
  networkMapId,
  removeSector as withoutSector,
  renameSector as withTitle,
  retitleSnapshot as withSnapshotTitle,
  setTie as tied,
  takeSnapshot,
  tieId,
  wishedPlace,
  type MapPicture,
  type MapPlace,
  type NetworkMap,
  type NetworkSnapshot,
  type SectorRefusal,
  type Tie,
} from '../domain/network.ts';
import { newPerson, type Person } from '../domain/person.ts';
import { changed, without, type World } from '../domain/record.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { byOrder } from '../domain/step.ts';
import type { Words } from '../domain/words.ts';
import type { Desk, Done, Outcome, Refusal } from './desk.ts';

const mapNow = (desk: Desk): NetworkMap =>
  desk.one<NetworkMap>('networkMap', networkMapId) ?? emptyNetworkMap(desk.world());

/** The map as it is kept now. */
export const pictureNow = (desk: Desk): MapPicture => ({
  sectors: mapNow(desk).sectors,
  people: [...desk.stored<Person>('person')].sort(byOrder),
  ties: desk.stored<Tie>('tie'),
});

// ── Where people stand ───────────────────────────────────────────────────────

const standing = (people: readonly Person[], placeOf: (person: Person) => MapPlace | undefined): Standing[] =>
  people.flatMap((person) => {
    const place = placeOf(person);
    return place === undefined ? [] : [{ id: person.id, place }];
  });

/** In the same ring and part: a wish for that is one that has come true. */
const sameCell = (a: MapPlace, b: MapPlace | undefined): boolean =>
  a.ring === b?.ring && a.sector === b.sector;

/**
 * Puts somebody at the free place nearest to what is wanted: on the map, or elsewhere on it. A wish that has come true is
 * gone. `full`: the map holds no more people.
 */
export const placePerson = (desk: Desk, id: string, wanted: MapPlace): Promise<Outcome<'full'>> =>
  desk.commit((): Result<{ put: Person[] }, 'missing' | 'full'> => {
    const person = desk.one<Person>('person', id);
    if (person === undefined) return refuse('missing');
    const world = desk.world();
    const { sectors } = mapNow(desk);
    const people = desk.stored<Person>('person');
    const all = standing(people, ({ place }) => place);
    if (person.place === undefined && all.length >= mostOnMap) return refuse('full');
    // Whoever is seen beside where it is kept that they stand stays where they are seen.
    const strays = strayPlaces(all, sectors);
    const others = all.flatMap((one) =>
      one.id === id ? [] : [{ id: one.id, place: strays.get(one.id) ?? one.place }],
    );
    const place = freePlace(wanted, others, sectors);
    const bare = sameCell(place, person.wish) ? (without(person, 'wish') as Person) : person;
    const settled = people.flatMap((one) => {
      const stray = one.id === id ? undefined : strays.get(one.id);
      return stray === undefined ? [] : [changed(one, world, { place: stray })];
    });
    return ok({ put: [changed(bare, world, { place }), ...settled] });
  });

const withoutField = (desk: Desk, id: string, field: 'place' | 'wish'): Promise<Outcome> =>
  desk.commit(() => {
    const person = desk.one<Person>('person', id);
    return person === undefined
      ? refuse('missing' as const)
      : ok({ put: [changed(without(person, field) as Person, desk.world(), {})] });
  });

/** Takes somebody off the map; they stay on the list, and a wish for them stays. */
export const takeOffMap = (desk: Desk, id: string): Promise<Outcome> => withoutField(desk, id, 'place');

/** Where I wish somebody stood. A wish for the ring and part they stand in already is none, and takes an earlier one away. */
export const placeWish = (desk: Desk, id: string, wanted: MapPlace): Promise<Outcome<'full'>> =>
  desk.commit((): Result<{ put: Person[] }, 'missing' | 'full'> => {
    const person = desk.one<Person>('person', id);
    if (person === undefined) return refuse('missing');
    if (sameCell(wanted, person.place))
      return ok({ put: [changed(without(person, 'wish') as Person, desk.world(), {})] });
    const all = standing(desk.stored<Person>('person'), wishedPlace);
    if (wishedPlace(person) === undefined && all.length >= mostOnMap) return refuse('full');
    const others = all.filter((one) => one.id !== id);
    const wish = freePlace(wanted, others, mapNow(desk).sectors);
    return ok({ put: [changed(person, desk.world(), { wish })] });
  });

/** Lets go of a wish. */
export const dropWish = (desk: Desk, id: string): Promise<Outcome> => withoutField(desk, id, 'wish');

// ── The parts of the map ─────────────────────────────────────────────────────

const changeMap = (
  desk: Desk,
  change: (map: NetworkMap, world: World) => Result<NetworkMap, SectorRefusal>,
): Promise<Outcome<SectorRefusal>> => {
  const world = desk.world();
  const id = world.newId();
  return desk.commit((): Result<{ put: NetworkMap[] }, SectorRefusal> => {
    const next = change(mapNow(desk), { ...world, newId: () => id });
    return next.ok ? ok({ put: [next.value] }) : next;
  });
};

/** Another name of a part; null: the app's own again. */
export const renameSector = (desk: Desk, id: string, title: Words | null): Promise<Outcome<SectorRefusal>> =>
  changeMap(desk, (map, world) => withTitle(map, id, title, world));

/** Hides a part, or shows it again. Whoever stands in it keeps their place. */
export const hideSector = (desk: Desk, id: string, hidden: boolean): Promise<Outcome<SectorRefusal>> =>
  changeMap(desk, (map, world) => withHidden(map, id, hidden, world));

/** The one own part, last. */
export const addSector = (desk: Desk, title: Words): Promise<Outcome<SectorRefusal>> =>
  changeMap(desk, (map, world) => withSector(map, title, world));

/** Takes the own part away. Whoever stood in it is found beside the map. */
export const removeSector = (desk: Desk, id: string): Promise<Outcome<SectorRefusal>> =>
  changeMap(desk, (map, world) => withoutSector(map, id, world));

// ── What is between people ───────────────────────────────────────────────────

/** What is between two people; again with another sort to change it. */
export const setTie = (desk: Desk, one: string, other: string, sort: TieSort): Promise<Outcome<'same'>> =>
  desk.commit((): Result<{ put: Tie[] }, 'missing' | 'same'> => {
    const isThere = (id: string): boolean => desk.one<Person>('person', id) !== undefined;
    if (!isThere(one) || !isThere(other)) return refuse('missing');
    const tie = tied(one, other, sort, desk.one<Tie>('tie', tieId(one, other)), desk.world());
    return tie.ok ? ok({ put: [tie.value] }) : tie;
  });

/** Nothing is said of the two any more. */
export const removeTie = (desk: Desk, one: string, other: string): Promise<Outcome> =>
  desk.commit(() => {
    const id = tieId(one, other);
    return desk.one<Tie>('tie', id) === undefined ? refuse('missing' as const) : ok({ remove: [id] });
  });

// ── Pictures of how it was ───────────────────────────────────────────────────

/** Keeps a picture of the map as it is. Answers its id. `empty`: nobody is on it. */
export async function keepSnapshot(
  desk: Desk,
  title: Words | null,
): Promise<Result<Done & { id: string }, 'empty' | Refusal>> {
  const world = desk.world();
  const id = world.newId();
  const done = await desk.commit((): Result<{ put: NetworkSnapshot[] }, 'empty'> => {
    const snapshot = takeSnapshot(pictureNow(desk), title, desk.today(), { ...world, newId: () => id });
    return snapshot.people.length === 0 ? refuse('empty') : ok({ put: [snapshot] });
  });
  return done.ok ? ok({ ...done.value, id }) : done;
}

/** Another title of a picture, or none. */
export async function retitleSnapshot(desk: Desk, id: string, title: Words | null): Promise<Outcome> {
  await desk.loadNetwork();
  return desk.commit(() => {
    const snapshot = desk.one<NetworkSnapshot>('networkSnapshot', id);
    return snapshot === undefined
      ? refuse('missing' as const)
      : ok({ put: [withSnapshotTitle(snapshot, title, desk.world())] });
  });
}

/** Takes a picture away. */
export async function removeSnapshot(desk: Desk, id: string): Promise<Outcome> {
  await desk.loadNetwork();
  return desk.commit(() =>
    desk.one<NetworkSnapshot>('networkSnapshot', id) === undefined
      ? refuse('missing' as const)
      : ok({ remove: [id] }),
  );
}

// ── A map from elsewhere ─────────────────────────────────────────────────────

type Ids = ReadonlyMap<string, string>;

const tiesWith = (ties: EasyNwkVersion['ties'], ids: Ids): readonly { a: string; b: string }[] =>
  ties.flatMap(({ a, b }) => {
    const [one, other] = [ids.get(a), ids.get(b)];
    if (one === undefined || other === undefined) return [];
    return [one < other ? { a: one, b: other } : { a: other, b: one }];
  });

const wordsOf = (text: string | undefined, lang: string): Words | null =>
  text === undefined ? null : { text, lang };

/** An earlier version as a picture of the map, with everybody on a spot of their own. */
function pictureOf(
  version: EasyNwkVersion,
  ids: Ids,
  lang: string,
  today: string,
  world: World,
): NetworkSnapshot {
  const people = version.people.map(({ key, role, ...rest }) => ({
    ...rest,
    id: ids.get(key) ?? key,
    ...(role === undefined ? {} : { role: { text: role, lang } }),
  }));
  const wanted = people.flatMap(({ id, place }) => (place === undefined ? [] : [{ id, place }]));
  const places = settle(wanted, [], firstSectors);
  const day = version.day ?? today;
  return takeSnapshot(
    {
      sectors: firstSectors,
      people: people.map((one) => {
        const place = places.get(one.id);
        return place === undefined ? one : { ...one, place };
      }),
      ties: tiesWith(version.ties, ids).map((tie) => ({ ...tie, sort: 'know' })),
    },
    wordsOf(version.title, lang),
    day > today ? today : day,
    world,
  );
}

/**
 * Takes in a map made elsewhere: everybody in it is somebody new, of whom nothing is said whether it is safe to be in
 * touch; its earlier versions become pictures. All of it or nothing, and one undo. `lang`: what its words are kept as.
 */
export function importMap(desk: Desk, file: EasyNwkFile, lang: string): Promise<Outcome<'full'>> {
  const world = desk.world();
  const today = desk.today();
  const keys = [file.current, ...file.earlier].flatMap(({ people }) => people.map(({ key }) => key));
  const ids: Ids = new Map([...new Set(keys)].map((key) => [key, world.newId()]));
  const pictures = file.earlier
    .filter(({ people }) => people.some(({ place }) => place !== undefined))
    .map((version) => pictureOf(version, ids, lang, today, world));
  return desk.commit((): Result<{ put: PlanRecord[] }, 'full'> => {
    const there = desk.stored<Person>('person');
    const onMap = standing(there, ({ place }) => place);
    const wanted = file.current.people.flatMap(({ key, place }) =>
      place === undefined ? [] : [{ id: ids.get(key) ?? key, place }],
    );
    if (onMap.length + wanted.length > mostOnMap) return refuse('full');
    // A part that is hidden is shown again for those who come into it.
    const map = mapNow(desk);
    const needed = new Set(wanted.map(({ place }) => place.sector));
    const sectors = map.sectors.map((one) => (needed.has(one.id) ? { ...one, hidden: false } : one));
    const isShown = map.sectors.every(({ hidden }, at) => hidden === sectors[at]?.hidden);
    const places = settle(wanted, onMap, sectors);
    const people = file.current.people.reduce<readonly Person[]>((before, { key, ...one }) => {
      const id = ids.get(key) ?? key;
      const details = { ...one, role: wordsOf(one.role, lang) ?? undefined, hours: [] };
      const person = newPerson(details, [...there, ...before], { ...world, newId: () => id });
      const place = places.get(id);
      return [...before, place === undefined ? person : { ...person, place }];
    }, []);
    const ties = tiesWith(file.current.ties, ids).flatMap(({ a, b }) => {
      const tie = tied(a, b, 'know', undefined, world);
      return tie.ok ? [tie.value] : [];
    });
    return ok({
      put: [...(isShown ? [] : [changed(map, world, { sectors })]), ...people, ...ties, ...pictures],
    });
  });
}
