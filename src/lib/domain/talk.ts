// A talk I prepare: what I want to talk about, what I do not, what I need, and what may be seen while we look
// together. Nothing is shown before it is picked, and what I do not want to talk about never is.
import { inTime } from './dates.ts';
import { versions, type Spoken, type TalkSide, type TalkSort } from './limits.ts';
import { changed, freshBase, without, type World } from './record.ts';
import type { Talk, TalkPoint } from './schemas.ts';
import type { Words } from './words.ts';

export type { Talk, TalkPoint };

export interface TalkDetails {
  readonly sort: TalkSort;
  readonly with?: Words | undefined;
  readonly day?: string | undefined;
  readonly time?: string | undefined;
}

/** The lists a talk may show something of. */
export type Showable = keyof Talk['shows'];

const optional = ['with', 'day', 'time'] as const;

function withDetails(talk: Talk, given: TalkDetails): Talk {
  let next: Talk = { ...talk, sort: given.sort };
  for (const detail of optional) {
    const value = given[detail];
    next = value === undefined ? without(next, detail) : { ...next, [detail]: value };
  }
  return next;
}

/** A talk to prepare, with nothing in it and nothing shown. */
export function newTalk(details: TalkDetails, world: World): Talk {
  const talk: Talk = {
    ...freshBase(world, versions.talk),
    kind: 'talk',
    sort: details.sort,
    points: [],
    answers: [],
    shows: { points: [], goals: [], agreements: [] },
    state: 'preparing',
  };
  return withDetails(talk, details);
}

/** Another person, day or time; what is not given is taken away. */
export const describeTalk = (talk: Talk, details: TalkDetails, world: World): Talk =>
  changed(withDetails(talk, details), world, {});

export const pointsOf = (talk: Talk, side: TalkSide): readonly TalkPoint[] =>
  talk.points.filter((point) => point.side === side);

/** The points that are asked about afterwards. */
export const askedPoints = (talk: Talk): readonly TalkPoint[] => [
  ...pointsOf(talk, 'want'),
  ...pointsOf(talk, 'need'),
];

/** A new point, last on its side. */
export function addPoint(talk: Talk, side: TalkSide, words: Words, world: World): Talk {
  return changed(talk, world, { points: [...talk.points, { id: world.newId(), side, words }] });
}

/** The same point in other words; its place, and whether it is shown, stay. */
export function rewordPoint(talk: Talk, id: string, words: Words, world: World): Talk {
  return changed(talk, world, {
    points: talk.points.map((point) => (point.id === id ? { ...point, words } : point)),
  });
}

/** Takes a point away, also from what is shown. */
export function removePoint(talk: Talk, id: string, world: World): Talk {
  return changed(talk, world, {
    points: talk.points.filter((point) => point.id !== id),
    shows: { ...talk.shows, points: talk.shows.points.filter((shown) => shown !== id) },
  });
}

/** Puts a point at a place among those of its own side; the places of the other sides stay as they are. */
export function placePoint(talk: Talk, id: string, place: number, world: World): Talk {
  const point = talk.points.find((one) => one.id === id);
  if (point === undefined) return talk;
  const others = pointsOf(talk, point.side).filter((one) => one.id !== id);
  const at = Math.min(Math.max(0, place), others.length);
  const order = [...others.slice(0, at), point, ...others.slice(at)];
  const points = talk.points.map((one) => (one.side === point.side ? (order.shift() ?? one) : one));
  return points.every((one, index) => one === talk.points[index]) ? talk : changed(talk, world, { points });
}

/** One place up or down among those of its own side. */
export function movePoint(talk: Talk, id: string, direction: -1 | 1, world: World): Talk {
  const point = talk.points.find((one) => one.id === id);
  if (point === undefined) return talk;
  return placePoint(talk, id, pointsOf(talk, point.side).indexOf(point) + direction, world);
}

/** «Fikk vi snakket om det?» `null` takes the answer back. */
export function answerPoint(talk: Talk, id: string, spoken: Spoken | null, world: World): Talk {
  const answered = (point: TalkPoint): TalkPoint =>
    spoken === null ? without(point, 'spoken') : { ...point, spoken };
  return changed(talk, world, {
    points: talk.points.map((point) => (point.id === id && point.side !== 'avoid' ? answered(point) : point)),
  });
}

/** What is written under a card; `null` takes it away. */
export function answerCard(talk: Talk, question: string, words: Words | null, world: World): Talk {
  const there = talk.answers.some((answer) => answer.question === question);
  const answers =
    words === null
      ? talk.answers.filter((answer) => answer.question !== question)
      : there
        ? talk.answers.map((answer) => (answer.question === question ? { question, words } : answer))
        : [...talk.answers, { question, words }];
  return changed(talk, world, { answers });
}

/** Whether a point may be seen at all: it is there, and it is not what I do not want to talk about. */
const mayBeShown = (talk: Talk, id: string): boolean =>
  talk.points.some((point) => point.id === id && point.side !== 'avoid');

/** Picks something to be seen when we look together, or takes it out again. */
export function showInTalk(talk: Talk, what: Showable, id: string, shown: boolean, world: World): Talk {
  if (shown && what === 'points' && !mayBeShown(talk, id)) return talk;
  const others = talk.shows[what].filter((one) => one !== id);
  return changed(talk, world, { shows: { ...talk.shows, [what]: shown ? [...others, id] : others } });
}

/** The talk has been. The day it was is kept when it is said again. */
export const holdTalk = (talk: Talk, day: string, world: World): Talk =>
  talk.state === 'held' ? talk : changed(talk, world, { state: 'held', heldOn: day });

/** It is being prepared all the same. */
export const prepareAgain = (talk: Talk, world: World): Talk =>
  talk.state === 'preparing' ? talk : changed(without(talk, 'heldOn') as Talk, world, { state: 'preparing' });

// A carried point names the talk it comes from and the point it was at first. So it can be known again, and
// never comes twice.
const mark = '~';
const firstIdOf = (id: string): string => id.slice(id.indexOf(mark) + 1);
const carriedId = (from: string, point: string): string => `${from}${mark}${firstIdOf(point)}`;

/** Whether a point of one talk lies in another one already. */
export const isCarried = (from: Talk, point: string, talks: readonly Talk[]): boolean =>
  talks.some((talk) => talk.id !== from.id && talk.points.some(({ id }) => id === carriedId(from.id, point)));

/** The points that were not talked about, or only a little, and are not in another talk yet. */
export const carriable = (from: Talk, talks: readonly Talk[]): readonly TalkPoint[] =>
  askedPoints(from).filter(({ id, spoken }) => spoken !== 'yes' && !isCarried(from, id, talks));

/**
 * Takes points along into another talk, each once and last on its side. They are not answered there, and not
 * shown before they are picked.
 */
export function carryPoints(
  from: Talk,
  into: Talk,
  points: readonly string[],
  talks: readonly Talk[],
  world: World,
): Talk {
  const there = new Set(into.points.map(({ id }) => firstIdOf(id)));
  const carried = carriable(from, talks)
    .filter(({ id }) => points.includes(id) && !there.has(firstIdOf(id)))
    .map(({ id, side, words }): TalkPoint => ({ id: carriedId(from.id, id), side, words }));
  return from.id === into.id || carried.length === 0
    ? into
    : changed(into, world, { points: [...into.points, ...carried] });
}

// What has no day comes after what has: «~» sorts behind every number.
const place = ({ day = '~', time = '~', createdAt }: Talk): string => `${day} ${time} ${createdAt}`;

/** Talks that are being prepared: by day and time, then those without a day in the order they were made. */
export const preparedTalks = (talks: readonly Talk[]): readonly Talk[] =>
  talks.filter(({ state }) => state === 'preparing').sort((a, b) => inTime(place(a), place(b)));

/** The talk that comes next, other than this one. */
export const nextTalk = (talks: readonly Talk[], other: string): Talk | undefined =>
  preparedTalks(talks).find(({ id }) => id !== other);

/** Talks that have been, the latest first. */
export const heldTalks = (talks: readonly Talk[]): readonly Talk[] =>
  talks
    .filter(({ state }) => state === 'held')
    .sort((a, b) => inTime(b.heldOn ?? '', a.heldOn ?? '') || inTime(b.createdAt, a.createdAt));
