// Reading and writing the JSON of easyNWK Web (FH St. Pölten), so that a map made elsewhere comes along and can be taken
// elsewhere. Whatever is read is taken to be hostile: bounded before it is parsed, and nothing in it is trusted.
import * as z from 'zod/mini';
import { isDay } from './dates.ts';
import { longestName, mostOnMap, rings, type Ring, type SectorSort } from './limits.ts';
import type { MapPerson, MapPicture, MapPlace, NetworkSnapshot } from './network.ts';
import { ok, refuse, type Result } from './result.ts';
import { cutText, type Words } from './words.ts';

/** Longest text that is looked at: a map of sixty people with a hundred versions is shorter. */
export const longestEasyNwk = 4_000_000;
const mostVersions = 500;
/** As many entries as all versions together may have. */
const mostEntries = 3000;
const mostTies = 2000;
const longestRole = 80;
const longestTitle = 60;

export interface EasyNwkPerson {
  /** The same in every version of the file. */
  readonly key: string;
  readonly name: string;
  readonly role?: string;
  readonly place?: MapPlace;
  readonly professional?: true;
  readonly sort?: 'pet';
  readonly died?: true;
}

export interface EasyNwkVersion {
  readonly title?: string;
  readonly day?: string;
  readonly people: readonly EasyNwkPerson[];
  readonly ties: readonly { readonly a: string; readonly b: string }[];
}

/**
 * What Steg does not take over from a file, or takes over changed. `me`: what is said of the person of the map.
 * `unnamed`: people without a name, called by their role or «?». `outside`: people beyond the outer ring, now on its edge.
 * `notHuman`: all of them come as pets. `unreadable`: entries that are no people. `ties`: lines to nobody. `lines`: how
 * strong the line to me is. `other`: fields that are not known here.
 */
export const easyNwkLosses = [
  'me',
  'notes',
  'ages',
  'genders',
  'lines',
  'notHuman',
  'outside',
  'unnamed',
  'shortened',
  'ties',
  'unreadable',
  'other',
] as const;
export type EasyNwkLoss = (typeof easyNwkLosses)[number];

/** What their format cannot hold of a map of Steg. `parts`: people of parts they do not have, now among friends. */
export const easyNwkWriteLosses = [
  'parts',
  'partNames',
  'sorts',
  'quality',
  'symbols',
  'means',
  'contact',
  'wishes',
  'tieSorts',
] as const;
export type EasyNwkWriteLoss = (typeof easyNwkWriteLosses)[number];

export interface Counted<W extends string> {
  readonly what: W;
  readonly count: number;
}

export interface EasyNwkFile {
  readonly current: EasyNwkVersion;
  /** As they stand in the file. */
  readonly earlier: readonly EasyNwkVersion[];
  readonly left: readonly Counted<EasyNwkLoss>[];
}

/** `tooLarge`, `tooMany`: more than a map holds. `notJson`: no such file at all, or an old `.nwk`. `empty`: nobody on it. */
export type EasyNwkProblem = 'tooLarge' | 'notJson' | 'notEasyNwk' | 'tooMany' | 'empty';

/** Counts what is left behind. */
class Tally<W extends string> {
  readonly #counts = new Map<W, number>();
  add(what: W, isSo: boolean): void {
    if (isSo) this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }
  inOrder(all: readonly W[]): readonly Counted<W>[] {
    return all.flatMap((what) => {
      const count = this.#counts.get(what);
      return count === undefined ? [] : [{ what, count }];
    });
  }
}

// ── Their parts and rings ────────────────────────────────────────────────────

/** Their four parts, each a quarter counted from the x-axis against the clock, by where it begins. */
const quarters: readonly { readonly from: number; readonly sector: SectorSort }[] = [
  { from: -180, sector: 'work' },
  { from: -90, sector: 'helpers' },
  { from: 0, sector: 'family' },
  { from: 90, sector: 'friends' },
];
const quarter = 90;

/** Where their horizons end. */
const horizons: Readonly<Record<Ring, readonly [from: number, to: number]>> = {
  1: [0, 33.33],
  2: [33.33, 66.67],
  3: [66.67, 100],
};

const within = (value: number): number => Math.min(Math.max(value, 0), 1);

/** The place of an angle and a distance; undefined: not placed. */
function placeOf(angle: number, distance: number): MapPlace | undefined {
  if (!Number.isFinite(angle) || !Number.isFinite(distance) || distance <= 0) return undefined;
  const turned = angle >= -180 && angle <= 180 ? angle : ((((angle + 180) % 360) + 360) % 360) - 180;
  const part = quarters.findLast(({ from }) => turned >= from);
  if (part === undefined) return undefined;
  const ring = rings.find((one) => distance < horizons[one][1]) ?? 3;
  const [from, to] = horizons[ring];
  return {
    ring,
    sector: part.sector,
    along: within(1 - (turned - part.from) / quarter),
    depth: within((distance - from) / (to - from)),
  };
}

/** A hair inside the edges, where another part or ring would begin. */
const inside = (share: number): number => 0.001 + within(share) * 0.998;

/** The angle and distance of a place; parts they do not have count as friends. */
function polarOf({ ring, sector, along, depth }: MapPlace): { angle: number; distance: number } {
  const from = quarters.find((one) => one.sector === sector)?.from ?? 90;
  const [inner, outer] = horizons[ring];
  return {
    angle: from + inside(1 - along) * quarter,
    distance: inner + inside(depth) * (outer - inner),
  };
}

// ── Reading ──────────────────────────────────────────────────────────────────

/** A field of another type than theirs says nothing. */
const Text = z.catch(z.string(), '');
const Amount = z.catch(z.number(), NaN);
const Key = z.union([z.string(), z.number()]);

const Alter = z.object({
  id: z.catch(z.optional(Key), undefined),
  name: Text,
  role: Text,
  roleDefault: z.catch(z.boolean(), false),
  human: z.catch(z.boolean(), true),
  deceased: z.catch(z.boolean(), false),
  currentGender: Text,
  genderDefault: z.catch(z.boolean(), false),
  age: z.catch(Key, ''),
  note: Text,
  edgeType: z.catch(z.number(), 1),
  angle: Amount,
  distance: Amount,
});
type Alter = z.infer<typeof Alter>;

/** Fields of theirs that say nothing of somebody, or that are asked for together with another. */
const silent = new Set(['edgeTypeDefault', 'edgeTypeByUser', 'emoji']);

const Connection = z.object({ id1: Key, id2: Key });

const Nwk = z.object({
  ego: z.optional(z.unknown()),
  alteri: z.array(z.unknown()),
  connections: z.catch(z.array(z.unknown()), []),
});
type Nwk = z.infer<typeof Nwk>;

const Ego = z.object({ name: Text, age: z.catch(Key, ''), note: Text });

const Version = z.object({
  id: z.catch(z.optional(Key), undefined),
  title: Text,
  date: Text,
  nwk: Nwk,
});
type Version = z.infer<typeof Version>;

const Everything = z.object({
  versions: z.array(z.unknown()).check(z.minLength(1)),
  currentVersion: z.catch(z.optional(Key), undefined),
});

/**
 * A text without what could play tricks on a page: control characters, halves of characters, and signs that turn the
 * direction of what follows. On one line, and not longer than it may be.
 */
function tidy(text: string, most: number): { text: string; isCut: boolean } {
  // What is far too long is cut before anything else looks at it.
  const plain = cutText(text, most * 20)
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .replace(/[\p{Cs}\p{Co}\uFEFF\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
  const isSeen = /[^\p{Cf}\p{M}\s]/u.test(plain);
  const short = isSeen ? cutText(plain, most).trimEnd() : '';
  return { text: short, isCut: text.length > most * 20 || short.length < plain.length };
}

type Reading = Tally<EasyNwkLoss>;

function readPerson(alter: Alter, key: string, left: Reading): EasyNwkPerson {
  const name = tidy(alter.name, longestName);
  // A role nobody chose is the one of the part.
  const role = alter.roleDefault ? { text: '', isCut: false } : tidy(alter.role, longestRole);
  const place = placeOf(alter.angle, alter.distance);
  const isHelper = place?.sector === 'helpers';
  left.add('unnamed', name.text === '');
  left.add('shortened', (name.text !== '' && name.isCut) || (role.text !== '' && role.isCut));
  left.add('notes', alter.note.trim() !== '');
  left.add('ages', String(alter.age).trim() !== '');
  left.add('genders', alter.currentGender !== '' && !alter.genderDefault);
  left.add('lines', alter.edgeType !== 1);
  left.add('notHuman', !alter.human);
  left.add('outside', alter.distance > 100);
  return {
    key,
    name: name.text !== '' ? name.text : role.text === '' ? '?' : cutText(role.text, longestName).trimEnd(),
    ...(role.text === '' ? {} : { role: role.text }),
    ...(place === undefined ? {} : { place }),
    ...(isHelper && alter.human ? { professional: true as const } : {}),
    ...(alter.human ? {} : { sort: 'pet' as const }),
    ...(alter.deceased ? { died: true as const } : {}),
  };
}

function readPeople(alteri: readonly unknown[], left: Reading): readonly EasyNwkPerson[] {
  const keys = new Set<string>();
  return alteri.flatMap((raw, at) => {
    const alter = Alter.safeParse(raw);
    left.add('unreadable', !alter.success);
    if (!alter.success) return [];
    const known = new Set([...Object.keys(Alter.shape), ...silent]);
    left.add(
      'other',
      typeof raw === 'object' && raw !== null && Object.keys(raw).some((key) => !known.has(key)),
    );
    // An id that is missing, or there already, names somebody of this version alone.
    const given = alter.data.id === undefined ? '' : keyOf(alter.data.id);
    const key = given === '' || keys.has(given) ? `#${String(at)}` : given;
    keys.add(key);
    return [readPerson(alter.data, key, left)];
  });
}

const keyOf = (id: string | number): string => `=${String(id).slice(0, 80)}`;

function readTies(
  connections: readonly unknown[],
  people: readonly EasyNwkPerson[],
  left: Reading,
): EasyNwkVersion['ties'] {
  const keys = new Set(people.map(({ key }) => key));
  const seen = new Set<string>();
  return connections.flatMap((raw) => {
    const tie = Connection.safeParse(raw);
    const [a, b] = tie.success ? [keyOf(tie.data.id1), keyOf(tie.data.id2)].sort() : [];
    if (a === undefined || b === undefined || a === b || !keys.has(a) || !keys.has(b)) {
      left.add('ties', true);
      return [];
    }
    const both = JSON.stringify([a, b]);
    if (seen.has(both)) return [];
    seen.add(both);
    return [{ a, b }];
  });
}

function readVersion({ title, date, nwk }: Version, left: Reading): EasyNwkVersion {
  const said = tidy(title, longestTitle);
  const day = date.slice(0, 10);
  const people = readPeople(nwk.alteri, left);
  left.add('shortened', said.text !== '' && said.isCut);
  return {
    ...(said.text === '' ? {} : { title: said.text }),
    ...(isDay(day) ? { day } : {}),
    people,
    ties: readTies(nwk.connections, people, left),
  };
}

const isTooMuch = (versions: readonly Version[]): boolean =>
  versions.some(({ nwk }) => nwk.alteri.length > mostOnMap || nwk.connections.length > mostTies) ||
  versions.reduce((sum, { nwk }) => sum + nwk.alteri.length, 0) > mostEntries;

/** Whether anything is said of the person whose map it is. */
function saysOfMe(ego: unknown): boolean {
  const read = Ego.safeParse(ego);
  return (
    read.success && [read.data.name, read.data.age, read.data.note].some((one) => String(one).trim() !== '')
  );
}

function parsed(text: string): Result<unknown, 'notJson'> {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown);
  } catch {
    return refuse('notJson');
  }
}

/** The versions of a file, a bare map as the only one; null: not one of theirs. */
function versionsOf(raw: unknown): { versions: readonly Version[]; current: number } | null | 'tooMany' {
  const all = Everything.safeParse(raw);
  if (!all.success) {
    const bare = Nwk.safeParse(raw);
    const version = { id: undefined, title: '', date: '' };
    return bare.success ? { versions: [{ ...version, nwk: bare.data }], current: 0 } : null;
  }
  if (all.data.versions.length > mostVersions) return 'tooMany';
  const versions = all.data.versions.map((one) => Version.safeParse(one));
  const read = versions.flatMap((one) => (one.success ? [one.data] : []));
  if (read.length < versions.length) return null;
  const named = read.findIndex(({ id }) => id !== undefined && id === all.data.currentVersion);
  return { versions: read, current: named === -1 ? read.length - 1 : named };
}

/** Reads a file of easyNWK Web. Never throws, whatever it is given. */
export function readEasyNwk(text: string): Result<EasyNwkFile, EasyNwkProblem> {
  if (text.length > longestEasyNwk) return refuse('tooLarge');
  const raw = parsed(text);
  if (!raw.ok) return raw;
  const found = versionsOf(raw.value);
  if (found === null) return refuse('notEasyNwk');
  if (found === 'tooMany' || isTooMuch(found.versions)) return refuse('tooMany');
  const left: Reading = new Tally();
  const versions = found.versions.map((version) => readVersion(version, left));
  left.add(
    'me',
    found.versions.some(({ nwk }) => saysOfMe(nwk.ego)),
  );
  const current = versions[found.current];
  if (current === undefined || versions.every(({ people }) => people.length === 0)) return refuse('empty');
  return ok({
    current,
    earlier: versions.filter((_, at) => at !== found.current),
    left: left.inOrder(easyNwkLosses),
  });
}

// ── Writing ──────────────────────────────────────────────────────────────────

export interface EasyNwkWriting {
  /** The day the map of now is dated. */
  readonly today: string;
  /** What somebody is called in the file; absent: as they are called. */
  readonly nameOf?: (person: MapPerson) => string;
  /** Words in the language of the reader; absent: as they were written. */
  readonly say?: (words: Words) => string;
}

interface WritingTools {
  readonly nameOf: (person: MapPerson) => string;
  readonly say: (words: Words) => string;
  readonly numberOf: (id: string) => number;
  readonly left: Tally<EasyNwkWriteLoss>;
}

/** The word of theirs for a gender of which nothing is said. */
const noGender = 'nicht festgelegt';

function writePerson(person: MapPerson, place: MapPlace, { nameOf, say, numberOf, left }: WritingTools) {
  left.add('parts', !quarters.some(({ sector }) => sector === place.sector));
  left.add('sorts', person.sort === 'place' || person.sort === 'group');
  left.add('quality', person.quality !== undefined);
  left.add('symbols', person.symbol !== undefined);
  left.add('means', person.means !== undefined);
  left.add('contact', person.contact !== undefined);
  return {
    id: numberOf(person.id),
    name: nameOf(person),
    role: person.role === undefined ? '' : say(person.role),
    roleDefault: false,
    human: person.sort === undefined,
    currentGender: noGender,
    genderDefault: true,
    age: '',
    note: '',
    deceased: person.died === true,
    edgeType: 1,
    edgeTypeDefault: true,
    ...polarOf(place),
  };
}

function writeNwk(picture: MapPicture, tools: WritingTools) {
  const { left, numberOf } = tools;
  const alteri = picture.people.flatMap((person) => {
    left.add('wishes', person.wish !== undefined);
    return person.place === undefined ? [] : [writePerson(person, person.place, tools)];
  });
  const isIn = new Set(alteri.map(({ id }) => id));
  const connections = picture.ties.flatMap(({ a, b, sort }) => {
    const [id1, id2] = [numberOf(a), numberOf(b)];
    if (!isIn.has(id1) || !isIn.has(id2)) return [];
    left.add('tieSorts', sort !== 'know');
    return [{ id1, id2 }];
  });
  for (const { title } of picture.sectors) left.add('partNames', title !== undefined);
  const ego = { name: '', currentGender: noGender, age: '', note: '', emoji: '' };
  return { ego, alteri, connections, editIndex: null, editTab: '' };
}

/**
 * The map and pictures of how it was as a file of easyNWK Web, the map of now last. Who is to be left out is left out by
 * whoever asks. Nothing of how to reach anybody is in it, nor whether it is safe to, nor who knows where I live.
 */
export function writeEasyNwk(
  current: MapPicture,
  snapshots: readonly NetworkSnapshot[],
  { today, nameOf = ({ name }) => name, say = ({ text }) => text }: EasyNwkWriting,
): { readonly text: string; readonly left: readonly Counted<EasyNwkWriteLoss>[] } {
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  };
  const left = new Tally<EasyNwkWriteLoss>();
  const tools: WritingTools = { nameOf, say, numberOf, left };
  const pictures: readonly { title: string; date: string; picture: MapPicture }[] = [
    ...snapshots.map((one) => ({
      title: one.title === undefined ? '' : say(one.title),
      date: one.day,
      picture: one,
    })),
    { title: '', date: today, picture: current },
  ];
  const versions = pictures.map(({ title, date, picture }, at) => ({
    id: at + 1,
    title,
    date,
    nwk: writeNwk(picture, tools),
  }));
  return {
    text: JSON.stringify({ versions, currentVersion: versions.length, size: '5' }),
    left: left.inOrder(easyNwkWriteLosses),
  };
}
