// The map of the people around me: its parts, what is between people, and pictures of how it was (ISF 2014; sectors and
// rings after Norwegian practice, Gundersen and Moynahan 2006). Who stands where is a field of each person.
import { mostOnMap, mostSectors, sectorSorts, versions, type Quality, type TieSort } from './limits.ts';
import { namesAnybody, namesUnsafe, offeredPeople, type Named, type Person } from './person.ts';
import { changed, freshBase, without, type World } from './record.ts';
import { ok, refuse, type Result } from './result.ts';
import type { MapPlace, MapSector, NetworkMap, NetworkSnapshot, PicturedPerson, Tie } from './schemas.ts';
import { cutText, type Words } from './words.ts';

export type { MapPlace, MapSector, NetworkMap, NetworkSnapshot, PicturedPerson, Tie };

export const networkMapId = 'network-map';

/** The parts before anything was changed in them; for a screen that has no record yet, too. */
export const firstSectors: readonly MapSector[] = sectorSorts.map((sort) => ({
  id: sort,
  sort,
  hidden: false,
}));

/** The map before anything was changed in it. */
export const emptyNetworkMap = (world: World): NetworkMap => ({
  ...freshBase(world, versions.networkMap, networkMapId),
  kind: 'networkMap',
  sectors: [...firstSectors],
});

// ── The parts ────────────────────────────────────────────────────────────────

/** `last`: one part has to be seen. `tooMany`: an own part is there already. `notOwn`: only an own part is taken away. */
export type SectorRefusal = 'missing' | 'last' | 'tooMany' | 'notOwn' | 'nameless';

const longestSectorTitle = 40;

const withSector = (
  map: NetworkMap,
  id: string,
  next: (sector: MapSector) => MapSector,
  world: World,
): NetworkMap =>
  changed(map, world, { sectors: map.sectors.map((one) => (one.id === id ? next(one) : one)) });

const shortTitle = (title: Words): Words | null => {
  const text = cutText(title.text.trim(), longestSectorTitle).trimEnd();
  return text === '' ? null : { ...title, text };
};

/** Another name of a part; null: the app's own name again, which only a part of the app has. */
export function renameSector(
  map: NetworkMap,
  id: string,
  title: Words | null,
  world: World,
): Result<NetworkMap, SectorRefusal> {
  const sector = map.sectors.find((one) => one.id === id);
  if (sector === undefined) return refuse('missing');
  const short = title === null ? null : shortTitle(title);
  if (short === null && sector.sort === undefined) return refuse('nameless');
  return ok(
    withSector(map, id, (one) => (short === null ? without(one, 'title') : { ...one, title: short }), world),
  );
}

/** Hides a part, or shows it again. Whoever stands in it keeps their place. */
export function hideSector(
  map: NetworkMap,
  id: string,
  hidden: boolean,
  world: World,
): Result<NetworkMap, SectorRefusal> {
  if (!map.sectors.some((one) => one.id === id)) return refuse('missing');
  if (hidden && !map.sectors.some((one) => one.id !== id && !one.hidden)) return refuse('last');
  return ok(withSector(map, id, (one) => ({ ...one, hidden }), world));
}

/** Whether the one own part can be added. */
export const canAddSector = ({ sectors }: Pick<NetworkMap, 'sectors'>): boolean =>
  sectors.length < mostSectors && !sectors.some(({ sort }) => sort === undefined);

/** An own part, last. */
export function addSector(map: NetworkMap, title: Words, world: World): Result<NetworkMap, SectorRefusal> {
  if (!canAddSector(map)) return refuse('tooMany');
  const short = shortTitle(title);
  if (short === null) return refuse('nameless');
  const sector: MapSector = { id: world.newId(), title: short, hidden: false };
  return ok(changed(map, world, { sectors: [...map.sectors, sector] }));
}

/** Takes the own part away. Whoever stood in it is found beside the map. */
export function removeSector(map: NetworkMap, id: string, world: World): Result<NetworkMap, SectorRefusal> {
  const sector = map.sectors.find((one) => one.id === id);
  if (sector === undefined) return refuse('missing');
  if (sector.sort !== undefined) return refuse('notOwn');
  const left = map.sectors.filter((one) => one.id !== id);
  if (!left.some(({ hidden }) => !hidden)) return refuse('last');
  return ok(changed(map, world, { sectors: left }));
}

// ── What is between people ───────────────────────────────────────────────────

/** The id of what is between two people: the same whoever of them is named first. */
export const tieId = (one: string, other: string): string =>
  one < other ? `tie-${one}-${other}` : `tie-${other}-${one}`;

/** What is between two people; over what was said before. `same`: nobody has a tie to themselves. */
export function setTie(
  one: string,
  other: string,
  sort: TieSort,
  before: Tie | undefined,
  world: World,
): Result<Tie, 'same'> {
  if (one === other) return refuse('same');
  const [a, b] = one < other ? [one, other] : [other, one];
  return ok(
    before === undefined
      ? { ...freshBase(world, versions.tie, tieId(a, b)), kind: 'tie', a, b, sort }
      : changed(before, world, { sort }),
  );
}

/** What is between one of the people and others. */
export const tiesOf = <T extends Pick<Tie, 'a' | 'b'>>(ties: readonly T[], id: string): readonly T[] =>
  ties.filter(({ a, b }) => a === id || b === id);

// ── Somebody on the map ──────────────────────────────────────────────────────

/** Somebody as the map knows them: a person of now, or of a picture. */
export type MapPerson = PicturedPerson & { readonly means?: Words | undefined };

/** Where somebody stands, or where I wish they stood. */
export const wishedPlace = ({ place, wish }: Pick<MapPerson, 'place' | 'wish'>): MapPlace | undefined =>
  wish ?? place;

/** How the map is looked at. */
export interface MapView {
  /** Without whoever is marked «no», and without words that name them: for looking together, and for paper. */
  readonly withoutUnsafe?: boolean;
  /** Without names: what they are to me, a picture, or where they stand. */
  readonly withoutNames?: boolean;
  /** Where I wish they stood, and those I wish for. */
  readonly wished?: boolean;
}

/** What stands for somebody: the screen says it in its own language. */
export type Called =
  | { readonly by: 'name'; readonly name: string }
  | { readonly by: 'role'; readonly role: Words; readonly nth?: number }
  /** «En venn», «et kjæledyr»: by the part they stand in and what they are. */
  | { readonly by: 'part'; readonly sector: string; readonly nth?: number };

/** Somebody on the map as they may be shown in a view: nothing of the person that is not here may be. */
export interface ShownPerson {
  readonly id: string;
  readonly place: MapPlace;
  /** In the wished-for layer: where they stand now, when the wish is another place. */
  readonly now?: MapPlace;
  readonly called: Called;
  readonly symbol?: string;
  readonly role?: Words;
  readonly means?: Words;
  readonly quality?: Quality;
  readonly sort?: PicturedPerson['sort'];
  readonly died?: true;
  readonly professional?: true;
}

/** Somebody as they are now, as far as a view asks. */
export type NamedHere = Named & { readonly id: string };

/** Whether words may be shown in a view: those that name somebody are not, where names or somebody unsafe are left out. */
export function mayShow(words: Words, view: MapView, people: readonly Named[]): boolean {
  if (view.withoutUnsafe === true && namesUnsafe(words, people)) return false;
  return view.withoutNames !== true || !namesAnybody(words, people);
}

/** The parts as they may be shown in a view; an own name that may not be shown is left out. */
export const shownSectors = (
  sectors: readonly MapSector[],
  view: MapView,
  people: readonly Named[],
): readonly MapSector[] =>
  sectors.map((sector) =>
    sector.title === undefined || mayShow(sector.title, view, people) ? sector : without(sector, 'title'),
  );

/** Whether somebody is left out of a view: marked «no» now, or when the picture was kept. */
function isHidden(person: MapPerson, view: MapView, now: readonly NamedHere[]): boolean {
  if (view.withoutUnsafe !== true) return false;
  return person.contact === 'no' || now.some(({ id, contact }) => id === person.id && contact === 'no');
}

/** What stands for somebody in a view where names are left out. */
function calledWithoutName(
  person: MapPerson,
  place: MapPlace,
  view: MapView,
  known: readonly Named[],
): Called {
  return person.role !== undefined && mayShow(person.role, view, known)
    ? { by: 'role', role: person.role }
    : { by: 'part', sector: place.sector };
}

/** Those who would be called the same are counted, so that each can be told from the other. */
function counted(shown: readonly ShownPerson[]): readonly ShownPerson[] {
  const keyOf = ({ called, sort, professional }: ShownPerson): string =>
    called.by === 'name'
      ? ''
      : called.by === 'role'
        ? `role ${called.role.phrase ?? called.role.text}`
        : `part ${called.sector} ${sort ?? ''} ${String(professional ?? false)}`;
  const keys = shown.map(keyOf);
  const seen = new Map<string, number>();
  return shown.map((person, at) => {
    const key = keys[at] ?? '';
    if (key === '' || keys.filter((other) => other === key).length === 1) return person;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return { ...person, called: { ...person.called, nth } };
  });
}

/**
 * Who is on a map in a view, in their order, with what may be shown of them. `now` are the people as they are now: a
 * picture from before knows less of what is safe. On the map of now it is the same list.
 */
export function peopleOnMap(
  people: readonly MapPerson[],
  view: MapView,
  now: readonly NamedHere[],
): readonly ShownPerson[] {
  const known: readonly Named[] = [...now, ...people];
  const shown = people.flatMap((person): readonly ShownPerson[] => {
    const place = view.wished === true ? wishedPlace(person) : person.place;
    if (place === undefined || isHidden(person, view, now)) return [];
    const { id, name, symbol, role, means, quality, sort, died, professional } = person;
    const isElsewhere = place !== person.place && person.place !== undefined;
    return [
      {
        id,
        place,
        ...(isElsewhere && person.place !== undefined ? { now: person.place } : {}),
        called:
          view.withoutNames === true ? calledWithoutName(person, place, view, known) : { by: 'name', name },
        ...(symbol === undefined ? {} : { symbol }),
        ...(role === undefined || !mayShow(role, view, known) ? {} : { role }),
        // Own words about somebody are for me: without names they say too much of who it is.
        ...(means === undefined || view.withoutNames === true || !mayShow(means, view, known)
          ? {}
          : { means }),
        ...(quality === undefined ? {} : { quality }),
        ...(sort === undefined ? {} : { sort }),
        ...(died === undefined ? {} : { died }),
        ...(professional === undefined ? {} : { professional }),
      },
    ];
  });
  return counted(shown);
}

/** What is between those who are shown. */
export function shownTies<T extends Pick<Tie, 'a' | 'b'>>(
  ties: readonly T[],
  shown: readonly { readonly id: string }[],
): readonly T[] {
  const ids = new Set(shown.map(({ id }) => id));
  return ties.filter(({ a, b }) => ids.has(a) && ids.has(b));
}

// ── Pictures of how it was ───────────────────────────────────────────────────

/** Somebody as a picture keeps them: nothing of how to reach them, nor of what they know. */
function pictured(person: MapPerson): PicturedPerson {
  const { id, name, role, professional, contact, sort, died, symbol, quality, place, wish } = person;
  const all = { role, professional, contact, sort, died, symbol, quality, place, wish };
  const said = Object.entries(all).filter(([, value]) => value !== undefined);
  return { id, name, ...(Object.fromEntries(said) as Omit<PicturedPerson, 'id' | 'name'>) };
}

const longestSnapshotTitle = 60;

const shortSnapshotTitle = (title: Words | null): { title?: Words } => {
  const text = cutText(title?.text.trim() ?? '', longestSnapshotTitle).trimEnd();
  return title === null || text === '' ? {} : { title: { ...title, text } };
};

/** The map as it is, to be kept: everybody who is on it or wished for, and what is between them. */
export interface MapPicture {
  readonly sectors: readonly MapSector[];
  readonly people: readonly MapPerson[];
  readonly ties: readonly Pick<Tie, 'a' | 'b' | 'sort'>[];
}

/** A picture as it may be looked at in a view: without whoever is hidden in it, and what is between them and others. */
export function pictureIn(picture: MapPicture, view: MapView, now: readonly NamedHere[]): MapPicture {
  const people = picture.people.filter((person) => !isHidden(person, view, now));
  return { ...picture, people, ties: shownTies(picture.ties, people) };
}

/** A picture of the map as it is on a day. It never changes afterwards; only its title can. */
export function takeSnapshot(
  map: MapPicture,
  title: Words | null,
  day: string,
  world: World,
): NetworkSnapshot {
  const people = map.people
    .filter(({ place, wish }) => place !== undefined || wish !== undefined)
    .slice(0, mostOnMap)
    .map(pictured);
  return {
    ...freshBase(world, versions.networkSnapshot),
    kind: 'networkSnapshot',
    day,
    ...shortSnapshotTitle(title),
    sectors: [...map.sectors],
    people,
    ties: shownTies(map.ties, people).map(({ a, b, sort }) => ({ a, b, sort })),
  };
}

/** Another title, or none. */
export const retitleSnapshot = (
  snapshot: NetworkSnapshot,
  title: Words | null,
  world: World,
): NetworkSnapshot =>
  changed(without(snapshot, 'title') as NetworkSnapshot, world, shortSnapshotTitle(title));

/** A picture without somebody, and without what was between them and others. The same object when they are not in it. */
export const snapshotWithout = (snapshot: NetworkSnapshot, id: string, world: World): NetworkSnapshot =>
  snapshot.people.some((one) => one.id === id)
    ? changed(snapshot, world, {
        people: snapshot.people.filter((one) => one.id !== id),
        ties: snapshot.ties.filter(({ a, b }) => a !== id && b !== id),
      })
    : snapshot;

/** Pictures from the earliest to the latest. */
export const inTime = (snapshots: readonly NetworkSnapshot[]): readonly NetworkSnapshot[] =>
  [...snapshots].sort((a, b) =>
    a.day !== b.day
      ? a.day < b.day
        ? -1
        : 1
      : a.createdAt !== b.createdAt
        ? a.createdAt < b.createdAt
          ? -1
          : 1
        : a.id < b.id
          ? -1
          : 1,
  );

// ── Quiet questions ──────────────────────────────────────────────────────────

/** «Hvem gjør meg glad?», «Hvem kan hjelpe meg med papirer?», «Hvem kunne jeg spist middag med en søndag?» */
export const mapQuestions = ['gladdens', 'papers', 'sunday'] as const;
export type MapQuestion = (typeof mapQuestions)[number];

/** The question of a day: the same all day, another one the next. */
export const questionOfDay = (day: string): MapQuestion =>
  mapQuestions[(Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000) || 0) % mapQuestions.length] ??
  'gladdens';

/** Who can be pointed to by such a question: those who may be offered, but nobody I want distance from. */
export const questionPeople = (people: readonly Person[]): readonly Person[] =>
  offeredPeople(people).filter(({ quality }) => quality !== 'distance');
