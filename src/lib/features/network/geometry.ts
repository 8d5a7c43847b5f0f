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

/** Half the room that the name of a ring takes, at the size it has on a whole map. */
const nameRoom = { x: 25, y: 5 };

/** How far a name is from being covered by any stone: below 0 it is. */
const clearanceOf = (at: MapPoint, stones: readonly MapPoint[], reach: number): number =>
  Math.min(
    ...stones.map(
      ({ x, y }) => Math.max(Math.abs(x - at.x) - nameRoom.x, Math.abs(y - at.y) - nameRoom.y) - reach,
    ),
    Infinity,
  );

/** Angles all the way round, from straight down outwards to either side. */
const roundFromBelow: readonly number[] = Array.from({ length: 24 }, (_, index) => {
  const turn = (Math.ceil(index / 2) * Math.PI) / 12;
  return Math.PI + (index % 2 === 0 ? turn : -turn);
});

/**
 * Where the names of the rings stand: low on the line between two parts; where stones are in the way, at the place nearest
 * to it that is free of them, and on a full map where there is most room. `reach` is half a stone.
 */
export function ringNamePlaces(
  sectors: readonly MapSector[],
  stones: readonly MapPoint[] = [],
  reach = 0,
): readonly { ring: Ring; at: MapPoint }[] {
  const spans = sectorSpans(sectors);
  const downward = (angle: number): number => Math.cos(angle);
  const lines = spans.length < 2 ? [] : spans.map(({ from }) => from);
  const angles = [...lines.sort((a, b) => downward(a) - downward(b)).slice(0, 1), ...roundFromBelow];
  return rings.map((ring) => {
    const places = angles.map((angle) => pointAt(angle, ringSpan(ring).to - 9));
    const room = places.map((place) => clearanceOf(place, stones, reach));
    const free = room.findIndex((clearance) => clearance >= 0);
    const best = free >= 0 ? free : room.indexOf(Math.max(...room));
    return { ring, at: places[best] ?? pointAt(Math.PI, ringSpan(ring).to - 9) };
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
