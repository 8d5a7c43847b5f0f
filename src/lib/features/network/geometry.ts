// What is drawn of a map besides the stones: worn rings, lines between parts, cells to be chosen, and ties whose lines
// differ by their form. All in the map's own measure, where the outer ring ends at 100.
import { rings, type Ring, type TieSort } from '../../domain/limits.ts';
import {
  mapRadius,
  meRadius,
  pointAt,
  ringSpan,
  sectorSpans,
  type MapPoint,
  type SectorSpan,
} from '../../domain/mapLayout.ts';
import type { MapSector } from '../../domain/network.ts';
import { random } from '../../ui/drawing/random.ts';
import { line, outline, round, shape, type Point } from '../../ui/drawing/shapes.ts';

/** From the middle to the edge of the drawing: a little more than the outer ring. */
export const half = 104;

export const viewBox = `${String(-half)} ${String(-half)} ${String(half * 2)} ${String(half * 2)}`;

const two = (n: number): string => n.toFixed(1);
const dot = ({ x, y }: MapPoint): string => `${two(x)} ${two(y)}`;
const open = (points: readonly MapPoint[]): string => `M${points.map(dot).join('L')}`;

/** The edge of each ring, the outermost first; worn, as a stone in water is. */
export const ringEdges: readonly { readonly ring: Ring; readonly d: string }[] = [...rings]
  .reverse()
  .map((ring) => ({ ring, d: shape(round(0, 0, ringSpan(ring).to, ringSpan(ring).to, 0.9 + ring * 1.7)) }));

/** The stone in the middle. */
export const meStone = shape(outline(random('me'), meRadius * 1.02, meRadius * 0.94));

/** Lines between the parts, from the stone in the middle to the outer ring. */
export const separators = (
  sectors: readonly MapSector[],
): readonly { id: string; from: MapPoint; to: MapPoint }[] => {
  const spans = sectorSpans(sectors);
  return spans.length < 2
    ? []
    : spans.map(({ id, from }) => ({
        id,
        from: pointAt(from, meRadius + 5),
        to: pointAt(from, mapRadius - 2),
      }));
};

/** From the middle of something to its sides. */
export interface Reach {
  readonly x: number;
  readonly y: number;
}

/** A part of the drawing, by its edges. */
export interface Sight {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What the names of the rings make room for. */
export interface NamesBetween {
  readonly stones: readonly MapPoint[];
  /** Half a stone. */
  readonly reach: number;
  /** Half the room that the name of each ring takes. */
  readonly rooms: readonly Reach[];
  /** What is seen of the map. */
  readonly sight: Sight;
  /** Half of the stone in the middle. */
  readonly me: number;
}

export const wholeSight: Sight = { left: -half, right: half, top: -half, bottom: half };

/** Room for the name of a ring before it is known how long it is, and on a map with nobody on it. */
export const usualRooms: readonly Reach[] = rings.map(() => ({ x: 25, y: 5 }));

/** How far a name is from being covered by any stone: below 0 it is. */
const clearanceOf = (at: MapPoint, room: Reach, stones: readonly MapPoint[], reach: number): number => {
  let least = Infinity;
  for (const { x, y } of stones)
    least = Math.min(least, Math.max(Math.abs(x - at.x) - room.x, Math.abs(y - at.y) - room.y) - reach);
  return least;
};

/** From the middle of the map to the nearest and to the furthest point of a name. */
const spanOf = ({ x, y }: MapPoint, room: Reach): { near: number; far: number } => ({
  near: Math.hypot(Math.max(0, Math.abs(x) - room.x), Math.max(0, Math.abs(y) - room.y)),
  far: Math.hypot(Math.abs(x) + room.x, Math.abs(y) + room.y),
});

const turns = 48;
/** Angles all the way round, from straight down outwards to either side. */
const roundFromBelow: readonly number[] = Array.from({ length: turns }, (_, index) => {
  const turn = (Math.ceil(index / 2) * 2 * Math.PI) / turns;
  return Math.PI + (index % 2 === 0 ? turn : -turn);
});

/** Distances within a ring, from its outer edge inwards. */
const inwards: readonly (readonly number[])[] = rings.map((ring) => {
  const { from, to } = ringSpan(ring);
  return Array.from({ length: Math.floor((to - from - 12) / 3) + 1 }, (_, at) => to - 6 - at * 3);
});

/**
 * Where the names of the rings stand: low on the line between two parts; where stones are in the way, at the place
 * nearest to it that is free of them, within its ring if it can be, and on a full map where least is covered. No name is
 * on another, on the stone in the middle or cut by the edge of what is seen: where none of its ring is, it is left out.
 */
export function ringNamePlaces(
  sectors: readonly MapSector[],
  {
    stones = [],
    reach = 0,
    rooms = usualRooms,
    sight = wholeSight,
    me = meRadius,
  }: Partial<NamesBetween> = {},
): readonly { ring: Ring; at: MapPoint }[] {
  const spans = sectorSpans(sectors);
  const downward = (angle: number): number => Math.cos(angle);
  const lines = spans.length < 2 ? [] : spans.map(({ from }) => from);
  const angles = [...lines.sort((a, b) => downward(a) - downward(b)).slice(0, 1), ...roundFromBelow];
  const taken: { at: MapPoint; room: Reach }[] = [];
  return rings.flatMap((ring, index) => {
    const room = rooms[index] ?? { x: 0, y: 0 };
    const { from, to } = ringSpan(ring);
    const isOpen = ({ x, y }: MapPoint): boolean =>
      x - room.x >= sight.left &&
      x + room.x <= sight.right &&
      y - room.y >= sight.top &&
      y + room.y <= sight.bottom &&
      taken.every(
        (other) =>
          Math.abs(x - other.at.x) >= room.x + other.room.x + 2 ||
          Math.abs(y - other.at.y) >= room.y + other.room.y,
      );
    let best: MapPoint | null = null;
    let most = -Infinity;
    const found = ((): MapPoint | null => {
      for (const angle of angles)
        for (const distance of inwards[index] ?? []) {
          const at = pointAt(angle, distance);
          const { near, far } = spanOf(at, room);
          if (near < me + 1 || !isOpen(at)) continue;
          const clearance = clearanceOf(at, room, stones, reach);
          const isWithin = near > from + 1 && far < to - 1;
          if (clearance >= 0 && isWithin) return at;
          // What is free is free: then the first of them. Where nothing is, the most room counts.
          const worth = Math.min(clearance, 0);
          if (worth > most) [best, most] = [at, worth];
        }
      return best;
    })();
    if (found === null) return [];
    taken.push({ at: found, room });
    return [{ ring, at: found }];
  });
}

export const middleAngle = ({ from, to }: Pick<SectorSpan, 'from' | 'to'>): number => (from + to) / 2;

/** One cell of the map as a closed line. */
export function cellPath(ring: Ring, { from, to }: SectorSpan): string {
  const span = ringSpan(ring);
  const steps = 24;
  const arc = (distance: number): MapPoint[] =>
    Array.from({ length: steps + 1 }, (_, at) => pointAt(from + ((to - from) * at) / steps, distance));
  const inner = Math.max(span.from, meRadius);
  return `${open([...arc(span.to), ...arc(inner).reverse()])}Z`;
}

/** Where the name of a part stands round the map: above or below it, at one side or in the middle. */
export interface NamePlace {
  readonly sector: MapSector;
  readonly row: 'above' | 'below';
  readonly side: 'left' | 'middle' | 'right';
}

export function namePlaces(sectors: readonly MapSector[]): readonly NamePlace[] {
  const spans = sectorSpans(sectors);
  const places = spans.flatMap((span): NamePlace[] => {
    const sector = sectors.find(({ id }) => id === span.id);
    if (sector === undefined) return [];
    const angle = middleAngle(span);
    const across = Math.sin(angle);
    return [
      {
        sector,
        row: Math.cos(angle) > -0.01 ? 'above' : 'below',
        side: across < -0.2 ? 'left' : across > 0.2 ? 'right' : 'middle',
      },
    ];
  });
  // Read from left to right, as they stand.
  const order = { left: 0, middle: 1, right: 2 };
  return places.sort((a, b) => order[a.side] - order[b.side]);
}

/** A line between two: plain, double or in zigzag. The double is one broad line with a thin one of water on it. */
export function tiePath(a: MapPoint, b: MapPoint, sort: TieSort): string {
  if (sort !== 'conflict') return open([a, b]);
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy);
  const turns = Math.max(2, Math.round(length / 5));
  const [nx, ny] = length === 0 ? [0, 0] : [(-dy / length) * 2, (dx / length) * 2];
  return open(
    Array.from({ length: turns + 1 }, (_, at) => {
      const side = at === 0 || at === turns ? 0 : at % 2 === 0 ? -1 : 1;
      return { x: a.x + (dx * at) / turns + nx * side, y: a.y + (dy * at) / turns + ny * side };
    }),
  );
}

/** A light bend from the mark where somebody stood to where they stand. */
export function trailPath(from: MapPoint, to: MapPoint): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length < 6) return '';
  const start: Point = [from.x + (dx / length) * 5, from.y + (dy / length) * 5];
  const middle: Point = [(from.x + to.x) / 2 + dy * 0.14, (from.y + to.y) / 2 - dx * 0.14];
  return line([start, middle, [to.x, to.y]]);
}

export type Way = 'in' | 'out' | 'clockwise' | 'back';
export type Arrow = 'ArrowUp' | 'ArrowRight' | 'ArrowDown' | 'ArrowLeft';

const arrows: readonly Arrow[] = ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft'];

export const isArrow = (key: string): key is Arrow => arrows.some((one) => one === key);

/**
 * What an arrow means for somebody in a part: the way that lies most in the direction it points to, as the map is seen.
 * The map is the same in every direction of writing, and so are the arrows.
 */
export function wayOf(arrow: Arrow, { from, to }: Pick<SectorSpan, 'from' | 'to'>): Way {
  const outward = Math.round(middleAngle({ from, to }) / (Math.PI / 2));
  const turned = (((arrows.indexOf(arrow) - outward) % 4) + 4) % 4;
  return (['out', 'clockwise', 'in', 'back'] as const)[turned] ?? 'out';
}

/** The nearest of some points in the direction an arrow points to; null where there is none. */
export function neighbour<T extends MapPoint>(from: MapPoint, others: readonly T[], arrow: Arrow): T | null {
  const at = arrows.indexOf(arrow);
  const [ax, ay] = [[0, -1] as const, [1, 0] as const, [0, 1] as const, [-1, 0] as const][at] ?? [0, 0];
  let best: T | null = null;
  let least = Infinity;
  for (const one of others) {
    const [dx, dy] = [one.x - from.x, one.y - from.y];
    const along = dx * ax + dy * ay;
    const cost = Math.hypot(dx, dy) ** 2 / along;
    if (along > 0.5 && cost < least) [best, least] = [one, cost];
  }
  return best;
}
