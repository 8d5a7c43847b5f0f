// What has changed between two pictures of the map, as things that can be said in words. Never a score, and nobody is
// weighed: what came is said before what went.
import type { Quality, Ring, TieSort } from './limits.ts';
import {
  pictureIn,
  tieId,
  type MapPerson,
  type MapPicture,
  type MapPlace,
  type MapView,
  type NamedHere,
} from './network.ts';

interface About {
  readonly id: string;
  /** As they are called in the later picture, or in the earlier when they are not in it any more. */
  readonly name: string;
}

interface Between {
  readonly a: About;
  readonly b: About;
}

interface Where {
  readonly ring: Ring;
  readonly sector: string;
}

export type MapChange =
  | ({ readonly what: 'new' } & Where & About)
  | ({ readonly what: 'closer'; readonly from: Ring; readonly to: Ring } & About)
  /** They came where I wished that they stood. */
  | ({ readonly what: 'cameTrue' } & Where & About)
  /** Another word for what they are for me; absent: nothing said. */
  | ({ readonly what: 'quality'; readonly from?: Quality; readonly to?: Quality } & About)
  | ({ readonly what: 'part'; readonly from: string; readonly to: string } & About)
  | ({ readonly what: 'further'; readonly from: Ring; readonly to: Ring } & About)
  | ({ readonly what: 'tie'; readonly sort: TieSort } & Between)
  | ({ readonly what: 'tieChanged'; readonly from: TieSort; readonly to: TieSort } & Between)
  | ({ readonly what: 'tieEnded'; readonly sort: TieSort } & Between)
  | ({ readonly what: 'wished' } & Where & About)
  | ({ readonly what: 'notWished' } & About)
  | ({ readonly what: 'renamed'; readonly from: string } & About)
  | ({ readonly what: 'gone' } & Where & About)
  | ({ readonly what: 'died' } & About);

/** The order in which changes are told. */
const calmly: readonly MapChange['what'][] = [
  'new',
  'closer',
  'cameTrue',
  'quality',
  'part',
  'further',
  'tie',
  'tieChanged',
  'tieEnded',
  'wished',
  'notWished',
  'renamed',
  'gone',
  'died',
];

const about = ({ id, name }: MapPerson): About => ({ id, name });
const where = ({ ring, sector }: MapPlace): Where => ({ ring, sector });
const sameCell = (a: MapPlace | undefined, b: MapPlace | undefined): boolean =>
  a?.ring === b?.ring && a?.sector === b?.sector;

/** What has changed for somebody who is in both pictures. */
function changesOf(before: MapPerson, after: MapPerson): readonly MapChange[] {
  const who = about(after);
  const changes: MapChange[] = [];
  const [from, to] = [before.place, after.place];
  if (from === undefined && to !== undefined) changes.push({ what: 'new', ...where(to), ...who });
  if (from !== undefined && to === undefined) changes.push({ what: 'gone', ...where(from), ...who });
  if (from !== undefined && to !== undefined) {
    if (to.ring < from.ring) changes.push({ what: 'closer', from: from.ring, to: to.ring, ...who });
    if (to.ring > from.ring) changes.push({ what: 'further', from: from.ring, to: to.ring, ...who });
    if (to.sector !== from.sector) changes.push({ what: 'part', from: from.sector, to: to.sector, ...who });
  }
  if (
    before.wish !== undefined &&
    !sameCell(before.wish, from) &&
    to !== undefined &&
    sameCell(before.wish, to)
  )
    changes.push({ what: 'cameTrue', ...where(to), ...who });
  else if (before.wish !== undefined && after.wish === undefined) changes.push({ what: 'notWished', ...who });
  if (after.wish !== undefined && !sameCell(before.wish, after.wish))
    changes.push({ what: 'wished', ...where(after.wish), ...who });
  if (before.quality !== after.quality)
    changes.push({
      what: 'quality',
      ...(before.quality === undefined ? {} : { from: before.quality }),
      ...(after.quality === undefined ? {} : { to: after.quality }),
      ...who,
    });
  if (before.name !== after.name) changes.push({ what: 'renamed', from: before.name, ...who });
  if (before.died === undefined && after.died === true) changes.push({ what: 'died', ...who });
  return changes;
}

/** What has changed between two who stand in both pictures; whoever came or went is told of once. */
function tieChanges(before: MapPicture, after: MapPicture): readonly MapChange[] {
  const stoodBefore = new Set(before.people.flatMap(({ id, place }) => (place === undefined ? [] : [id])));
  const people = new Map(
    after.people.flatMap((one) =>
      one.place !== undefined && stoodBefore.has(one.id) ? [[one.id, about(one)] as const] : [],
    ),
  );
  const byId = (picture: MapPicture) => new Map(picture.ties.map((tie) => [tieId(tie.a, tie.b), tie]));
  const [earlier, later] = [byId(before), byId(after)];
  return [...new Map([...later, ...earlier])].flatMap(([id, tie]): readonly MapChange[] => {
    const [a, b] = [people.get(tie.a), people.get(tie.b)];
    if (a === undefined || b === undefined) return [];
    const [from, to] = [earlier.get(id)?.sort, later.get(id)?.sort];
    if (from === undefined && to !== undefined) return [{ what: 'tie', sort: to, a, b }];
    if (from !== undefined && to === undefined) return [{ what: 'tieEnded', sort: from, a, b }];
    return from !== undefined && to !== undefined && from !== to
      ? [{ what: 'tieChanged', from, to, a, b }]
      : [];
  });
}

/** From one picture to another, in a calm order. The same picture: nothing. */
export function mapChanges(before: MapPicture, after: MapPicture): readonly MapChange[] {
  const earlier = new Map(before.people.map((one) => [one.id, one]));
  const later = new Set(after.people.map(({ id }) => id));
  const nowhere = ({ id, name }: MapPerson): MapPerson => ({ id, name });
  const changes = [
    ...after.people.flatMap((one) => {
      const was = earlier.get(one.id);
      // Somebody new comes with everything that is said of them: that they are there is what is told.
      return was === undefined
        ? changesOf(nowhere(one), one).filter(({ what }) => what === 'new' || what === 'wished')
        : changesOf(was, one);
    }),
    ...before.people.flatMap((one) =>
      later.has(one.id)
        ? []
        : changesOf(one, nowhere(one)).filter(({ what }) => what === 'gone' || what === 'notWished'),
    ),
    ...tieChanges(before, after),
  ];
  return changes.sort((a, b) => calmly.indexOf(a.what) - calmly.indexOf(b.what));
}

/**
 * The same as it may be looked at in a view: whoever is left out of one of the pictures is left out of both, so that
 * nobody seems to have come or gone.
 */
export function changesIn(
  before: MapPicture,
  after: MapPicture,
  view: MapView,
  now: readonly NamedHere[],
): readonly MapChange[] {
  const known = [...now, ...before.people, ...after.people];
  return mapChanges(pictureIn(before, view, known), pictureIn(after, view, known));
}
