// Where people stand on the map, in numbers: pure geometry, the same picture for the same data. The centre is (0, 0), y goes
// down, the outer ring ends at 100. Nobody moves because somebody else did: stored places are used as they are.
import { rings, type Ring } from './limits.ts';
import type { MapPlace, MapSector } from './schemas.ts';

/** The outer edge of the map. */
export const mapRadius = 100;
/** «Jeg», in the middle. */
export const meRadius = 14;

export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/**
 * The sizes a mark can have, from the largest. The smallest is so small that as many as a map holds find room in a single
 * ring of a single part, however badly they lie; the screen then zooms.
 */
export const markSizes: readonly number[] = [
  11, 9.5, 8, 7, 6, 5, 4.2, 3.5, 3, 2.5, 2.1, 1.8, 1.5, 1.25, 1, 0.8, 0.65, 0.5,
];
const smallest = Math.min(...markSizes);

/** How far a mark of a size reaches: a little air belongs to it. */
const reachOf = (size: number): number => size * 1.05;

/** A place is kept with six digits; what that moves a mark is less than this. */
const slack = 1e-3;

/** The width of a part, in radians clockwise from straight up; `from` of the first is negative: it is centred at the top. */
export interface SectorSpan {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

export interface RingSpan {
  readonly from: number;
  readonly to: number;
}

/** Somebody with a place. */
export interface Standing {
  readonly id: string;
  readonly place: MapPlace;
}

export interface Mark extends MapPoint {
  readonly id: string;
}

export interface MapLayout {
  /** The radius of everybody's mark, one of `markSizes`. */
  readonly radius: number;
  readonly marks: readonly Mark[];
  /** Those whose part is hidden or gone: they are listed beside the map. */
  readonly beside: readonly string[];
}

/** The parts that are drawn, clockwise; the first is centred at the top. The map is not mirrored in RTL. */
export function visibleSectors(sectors: readonly MapSector[]): readonly MapSector[] {
  const seen = sectors.filter(({ hidden }) => !hidden);
  // A map without any part cannot be drawn: what came so from elsewhere shows all of them.
  return seen.length === 0 ? sectors : seen;
}

/** Equal widths. Takes all parts of a map; hidden ones have no span. */
export function sectorSpans(sectors: readonly MapSector[]): readonly SectorSpan[] {
  const seen = visibleSectors(sectors);
  const width = (2 * Math.PI) / seen.length;
  return seen.map(({ id }, at) => ({ id, from: (at - 0.5) * width, to: (at + 0.5) * width }));
}

const edges = [meRadius, 45, 73, mapRadius] as const;

export const ringSpan = (ring: Ring): RingSpan => ({
  from: edges[ring - 1] ?? meRadius,
  to: edges[ring],
});

/** A point by its direction (radians clockwise from straight up) and distance from the middle. */
export const pointAt = (angle: number, distance: number): MapPoint => ({
  x: Math.sin(angle) * distance,
  y: -Math.cos(angle) * distance,
});

/** Where a place is; null when its part is hidden or gone. */
export function pointOf(place: MapPlace, sectors: readonly MapSector[]): MapPoint | null {
  const cell = cellOf(place, sectorSpans(sectors));
  return cell === null ? null : pointIn(cell, place);
}

/** The place of any point: outside the map it is the outer ring, on «me» the inner. */
export function placeAt({ x, y }: MapPoint, sectors: readonly MapSector[]): MapPlace {
  const spans = sectorSpans(sectors);
  const width = (2 * Math.PI) / spans.length;
  const turn = Math.atan2(x, -y) + width / 2;
  const clockwise = turn < 0 ? turn + 2 * Math.PI : turn;
  const at = Math.min(Math.floor(clockwise / width), spans.length - 1);
  const distance = Math.min(Math.max(length(x, y), meRadius), mapRadius);
  const ring = rings.find((one) => distance <= ringSpan(one).to) ?? 3;
  const { from, to } = ringSpan(ring);
  return {
    ring,
    sector: spans[at]?.id ?? '',
    along: share(clockwise / width - at),
    depth: share((distance - from) / (to - from)),
  };
}

/** The middle of a ring in a part: where somebody is wanted who was put there in words. */
export const middleOf = (ring: Ring, sector: string): MapPlace => ({ ring, sector, along: 0.5, depth: 0.5 });

const share = (value: number): number => Math.round(Math.min(Math.max(value, 0), 1) * 1e6) / 1e6;

// ── A cell: one ring in one part ─────────────────────────────────────────────

interface Cell {
  readonly key: string;
  readonly inner: number;
  readonly outer: number;
  readonly from: number;
  readonly to: number;
  /** The only part goes all the way round: it has no sides. */
  readonly isWhole: boolean;
}

function cellOf(
  { ring, sector }: Pick<MapPlace, 'ring' | 'sector'>,
  spans: readonly SectorSpan[],
): Cell | null {
  const span = spans.find(({ id }) => id === sector);
  if (span === undefined) return null;
  const { from: inner, to: outer } = ringSpan(ring);
  return {
    key: `${String(ring)} ${sector}`,
    inner,
    outer,
    from: span.from,
    to: span.to,
    isWhole: spans.length === 1,
  };
}

const pointIn = ({ from, to, inner, outer }: Cell, { along, depth }: MapPlace): MapPoint =>
  pointAt(from + along * (to - from), inner + depth * (outer - inner));

function placeIn(cell: Cell, { ring, sector }: MapPlace, { x, y }: MapPoint): MapPlace {
  const middle = (cell.from + cell.to) / 2;
  const turned = Math.atan2(x, -y) - middle;
  const off = turned - 2 * Math.PI * Math.round(turned / (2 * Math.PI));
  return {
    ring,
    sector,
    along: share(off / (cell.to - cell.from) + 0.5),
    depth: share((length(x, y) - cell.inner) / (cell.outer - cell.inner)),
  };
}

/** `Math.hypot` guards against numbers no map has, and takes ten times as long. */
const length = (x: number, y: number): number => Math.sqrt(x * x + y * y);

const distance = (a: MapPoint, b: MapPoint): number => length(a.x - b.x, a.y - b.y);

/** How far a point is from the nearest side of its cell; negative outside of it. */
function roomIn(cell: Cell, point: MapPoint): number {
  const out = length(point.x, point.y);
  const along = Math.min(out - cell.inner, cell.outer - out);
  if (cell.isWhole) return along;
  const middle = (cell.from + cell.to) / 2;
  const turned = Math.atan2(point.x, -point.y) - middle;
  const off = Math.abs(turned - 2 * Math.PI * Math.round(turned / (2 * Math.PI)));
  const toSide = (cell.to - cell.from) / 2 - off;
  return Math.min(along, toSide < Math.PI / 2 ? out * Math.sin(toSide) : out);
}

// ── The nearest free spot ────────────────────────────────────────────────────

/** A straight line by a point of it and its direction. */
interface Line {
  readonly at: MapPoint;
  readonly along: MapPoint;
}

interface Circle {
  readonly at: MapPoint;
  readonly radius: number;
}

/** The inner sides of the two edges of a part, for a mark that reaches so far. */
function sidesOf(cell: Cell, reach: number): readonly Line[] {
  if (cell.isWhole) return [];
  return [
    { along: pointAt(cell.from, 1), at: pointAt(cell.from + Math.PI / 2, reach) },
    { along: pointAt(cell.to, 1), at: pointAt(cell.to - Math.PI / 2, reach) },
  ];
}

const onLine = ({ at, along }: Line, far: number): MapPoint => ({
  x: at.x + along.x * far,
  y: at.y + along.y * far,
});

const nearestOnLine = (line: Line, { x, y }: MapPoint): MapPoint =>
  onLine(line, (x - line.at.x) * line.along.x + (y - line.at.y) * line.along.y);

function nearestOnCircle({ at, radius }: Circle, point: MapPoint): MapPoint {
  const far = distance(at, point);
  const [dx, dy] = far === 0 ? [0, 1] : [(point.x - at.x) / far, (point.y - at.y) / far];
  return { x: at.x + dx * radius, y: at.y + dy * radius };
}

const none: readonly MapPoint[] = [];

function lineAndCircle(line: Line, { at, radius }: Circle): readonly MapPoint[] {
  const foot = nearestOnLine(line, at);
  const half = radius ** 2 - distance(foot, at) ** 2;
  if (half < 0) return none;
  return [-Math.sqrt(half), Math.sqrt(half)].map((far) => onLine({ ...line, at: foot }, far));
}

function lineAndLine(a: Line, b: Line): readonly MapPoint[] {
  const cross = a.along.x * b.along.y - a.along.y * b.along.x;
  if (Math.abs(cross) < 1e-9) return none;
  return [onLine(a, ((b.at.x - a.at.x) * b.along.y - (b.at.y - a.at.y) * b.along.x) / cross)];
}

function circleAndCircle(a: Circle, b: Circle): readonly MapPoint[] {
  const far = distance(a.at, b.at);
  if (far === 0 || far > a.radius + b.radius) return none;
  const toFoot = (far ** 2 + a.radius ** 2 - b.radius ** 2) / (2 * far);
  const along = { x: (b.at.x - a.at.x) / far, y: (b.at.y - a.at.y) / far };
  const foot = onLine({ at: a.at, along }, toFoot);
  const half = a.radius ** 2 - toFoot ** 2;
  if (half < 0) return none;
  return [-Math.sqrt(half), Math.sqrt(half)].map((side) =>
    onLine({ at: foot, along: { x: -along.y, y: along.x } }, side),
  );
}

/**
 * The spot of a cell nearest to what is wanted where a mark with this reach is clear of all others; null when there is
 * none. Exact: it is what is wanted, or the nearest point of something in the way, or a corner between two such things.
 */
function freeSpot(wanted: MapPoint, cell: Cell, others: readonly MapPoint[], reach: number): MapPoint | null {
  const isFree = (point: MapPoint): boolean =>
    roomIn(cell, point) >= reach - 1e-9 &&
    others.every((other) => distance(other, point) >= 2 * reach - 1e-9);
  if (isFree(wanted)) return wanted;
  if (cell.outer - cell.inner < 2 * reach) return null;
  let best: MapPoint | null = null;
  let least = Infinity;
  const tryAt = (point: MapPoint): void => {
    const far = distance(point, wanted);
    // The same spot reached in two ways differs by next to nothing: the first of them is taken.
    if (far > least - 1e-9 || !isFree(point)) return;
    best = point;
    least = far;
  };
  const centre = { x: 0, y: 0 };
  const circles: readonly Circle[] = [
    { at: centre, radius: cell.inner + reach },
    { at: centre, radius: cell.outer - reach },
    ...others.map((at) => ({ at, radius: 2 * reach })),
  ];
  const sides = sidesOf(cell, reach);
  sides.forEach((side, at) => {
    tryAt(nearestOnLine(side, wanted));
    for (const circle of circles) lineAndCircle(side, circle).forEach(tryAt);
    for (const other of sides.slice(at + 1)) lineAndLine(side, other).forEach(tryAt);
  });
  circles.forEach((circle, at) => {
    tryAt(nearestOnCircle(circle, wanted));
    for (let next = at + 1; next < circles.length; next++)
      circleAndCircle(circle, circles[next] ?? circle).forEach(tryAt);
  });
  return best;
}

/** The largest size with which somebody finds room, not above one; and where. */
function roomFor(wanted: MapPoint, cell: Cell, others: readonly MapPoint[], most: number): MapPoint | null {
  for (const size of markSizes) {
    const spot = size > most ? null : freeSpot(wanted, cell, others, reachOf(size));
    if (spot !== null) return spot;
  }
  return null;
}

/** The largest size a mark can have that reaches no further than this. */
const sizeWithin = (room: number): number => markSizes.find((size) => reachOf(size) <= room + slack) ?? 0;

// ── Everybody ────────────────────────────────────────────────────────────────

interface Stood extends Mark {
  readonly cell: Cell;
}

/** How much room marks have that stand so, at most. */
function roomAmong(stood: readonly Stood[]): number {
  let room = Infinity;
  stood.forEach((one, at) => {
    room = Math.min(room, roomIn(one.cell, one));
    for (let next = at + 1; next < stood.length; next++) {
      const other = stood[next];
      if (other?.cell.key === one.cell.key) room = Math.min(room, distance(one, other) / 2);
    }
  });
  return room;
}

/**
 * Everybody where they stand, with the largest marks at which nobody touches anybody. A place that is taken already, or
 * on the edge of its cell (from elsewhere, or from two phones), is laid beside, in the order of ids; nobody else moves.
 */
export function layOut(people: readonly Standing[], sectors: readonly MapSector[]): MapLayout {
  const spans = sectorSpans(sectors);
  const beside: string[] = [];
  const stood: Stood[] = [];
  const strays: Stood[] = [];
  const least = reachOf(smallest) - slack;
  const sorted = [...people].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (const { id, place } of sorted) {
    const cell = cellOf(place, spans);
    if (cell === null) {
      beside.push(id);
      continue;
    }
    const point = pointIn(cell, place);
    const isClear =
      roomIn(cell, point) >= least &&
      stood.every((other) => other.cell.key !== cell.key || distance(other, point) >= 2 * least);
    (isClear ? stood : strays).push({ id, ...point, cell });
  }
  let radius = sizeWithin(roomAmong(stood));
  for (const stray of strays) {
    const others = stood.filter(({ cell }) => cell.key === stray.cell.key);
    const spot = roomFor(stray, stray.cell, others, radius);
    if (spot === null) beside.push(stray.id);
    else {
      stood.push({ ...stray, ...spot });
      radius = Math.min(
        radius,
        sizeWithin(roomAmong(stood.filter(({ cell }) => cell.key === stray.cell.key))),
      );
    }
  }
  const marks = new Map(stood.map(({ id, x, y }) => [id, { id, x, y }]));
  return {
    radius,
    marks: people.flatMap(({ id }) => marks.get(id) ?? []),
    beside: people.flatMap(({ id }) => (beside.includes(id) ? [id] : [])),
  };
}

/**
 * The free place nearest to what is wanted, in the same ring and part, clear of everybody else, who stay where they are.
 * Marks get smaller only where there is no room for one more.
 */
export function freePlace(
  wanted: MapPlace,
  others: readonly Standing[],
  sectors: readonly MapSector[],
): MapPlace {
  const spans = sectorSpans(sectors);
  const cell = cellOf(wanted, spans);
  if (cell === null) return wanted;
  const { radius, marks } = layOut(others, sectors);
  const here = new Set(
    others.flatMap(({ id, place }) => (cellOf(place, spans)?.key === cell.key ? [id] : [])),
  );
  const spot = roomFor(
    pointIn(cell, wanted),
    cell,
    marks.filter(({ id }) => here.has(id)),
    radius,
  );
  return spot === null ? wanted : placeIn(cell, wanted, spot);
}

/**
 * The places of those who are laid beside where it is kept that they stand. Kept with the next change of the map, so that
 * what is seen then stays where it is seen.
 */
export function strayPlaces(
  people: readonly Standing[],
  sectors: readonly MapSector[],
): ReadonlyMap<string, MapPlace> {
  const spans = sectorSpans(sectors);
  const marks = new Map(layOut(people, sectors).marks.map((mark) => [mark.id, mark]));
  const strays = new Map<string, MapPlace>();
  for (const { id, place } of people) {
    const [cell, mark] = [cellOf(place, spans), marks.get(id)];
    if (cell !== null && mark !== undefined && distance(pointIn(cell, place), mark) > 0)
      strays.set(id, placeIn(cell, place, mark));
  }
  return strays;
}

/** Whether so many marks could be in a cell at all: more than the closest packing are not tried. */
function couldHold({ inner, outer, from, to }: Cell, count: number, reach: number): boolean {
  const area = ((outer ** 2 - inner ** 2) * (to - from)) / 2;
  return count * reach ** 2 * 2 * Math.sqrt(3) <= area;
}

/**
 * Places for many at once, as near as can be to where each is wanted, with one size of mark for all of them: what came from
 * elsewhere keeps its shape. Those who stand there already stay.
 */
export function settle(
  wanted: readonly Standing[],
  taken: readonly Standing[],
  sectors: readonly MapSector[],
): ReadonlyMap<string, MapPlace> {
  const spans = sectorSpans(sectors);
  const { radius, marks } = layOut(taken, sectors);
  const cells = new Map<string, { cell: Cell; wanted: Standing[]; taken: readonly MapPoint[] }>();
  for (const one of wanted) {
    const cell = cellOf(one.place, spans);
    if (cell === null) continue;
    const isHere = new Set(
      taken.flatMap(({ id, place }) => (cellOf(place, spans)?.key === cell.key ? [id] : [])),
    );
    const here = cells.get(cell.key) ?? { cell, wanted: [], taken: marks.filter(({ id }) => isHere.has(id)) };
    here.wanted.push(one);
    cells.set(cell.key, here);
  }
  for (const size of markSizes.filter((one) => one <= radius)) {
    const reach = reachOf(size);
    const places = new Map(wanted.map(({ id, place }) => [id, place]));
    const fits = [...cells.values()].every(({ cell, wanted: people, taken: there }) => {
      if (!couldHold(cell, people.length + there.length, reach)) return false;
      const points = [...there];
      return people.every(({ id, place }) => {
        const spot = freeSpot(pointIn(cell, place), cell, points, reach);
        if (spot === null) return false;
        points.push(spot);
        places.set(id, placeIn(cell, place, spot));
        return true;
      });
    });
    if (fits) return places;
  }
  return new Map(wanted.map(({ id, place }) => [id, place]));
}
