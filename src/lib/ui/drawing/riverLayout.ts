// Where stones lie in the river, and so how high its drawing is: known before the drawing itself is fetched.
import { random } from './random.ts';
import { extent, hues, STONE_RX, type Hue, type StoneState } from './stone.ts';

export interface RiverStone {
  id: string;
  state: StoneState;
  hue?: Hue;
}

export interface PlacedStone extends RiverStone {
  hue: Hue;
  x: number;
  y: number;
  rx: number;
}

export interface RiverLayout {
  stones: PlacedStone[];
  /** From the near shore to the far one, at the narrowest. */
  depth: number;
}

/** More stones than this do not fit in one look; the page says the rest in words. */
export const MOST_STONES = 14;

/** As many as this lie in one row. */
const ONE_ROW = 5;
const MARGIN = 14;
const DEPTH = 70;

/** The stones that are shown, in their order: the latest laid ones, and one that comes next. */
function shown(all: readonly RiverStone[]): PlacedStone[] {
  const own = hues(all.map((s) => s.id));
  const coloured = all.map((s, i) => ({
    ...s,
    hue: s.hue ?? own[i] ?? 'cloudberry',
    x: 0,
    y: 0,
    rx: 0,
  }));
  const laid = coloured.filter((s) => s.state !== 'next').slice(-MOST_STONES);
  const next = coloured.find((s) => s.state === 'next');
  return coloured.filter((s) => s === next || laid.includes(s));
}

/** A little difference in size, always the same for the same stone. */
const sizeOf = (id: string): number => 0.88 + random('z' + id)() * 0.12;

/** One row: stones of full size side by side, open water after the last. */
function oneRow(stones: PlacedStone[], width: number): RiverLayout {
  const tight = 10;
  const reach = stones.map(({ id }) => {
    const e = extent(id);
    const k = sizeOf(id);
    return { start: e.start * k, end: e.end * k, k };
  });
  const total = reach.reduce((sum, e) => sum + e.start + e.end, 0);
  const gaps = tight * (stones.length - 1);
  const rx = Math.min(STONE_RX + 2, (width - 2 * MARGIN - gaps) / total);
  const slack = width - 2 * MARGIN - gaps - rx * total;
  const lead = Math.min(14, slack * 0.35);
  const gap = tight + Math.min(9, (slack - lead) / stones.length);
  let edge = MARGIN + lead;
  const placed = stones.map((s, i): PlacedStone => {
    const e = reach[i] ?? { start: 1, end: 1, k: 1 };
    const x = edge + e.start * rx;
    edge = x + e.end * rx + gap;
    return { ...s, x, y: DEPTH / 2 + (i % 2 ? -4 : 3), rx: rx * e.k };
  });
  return { stones: placed, depth: DEPTH };
}

/** Two rows: each stone a little further on, by turns nearer and farther away. */
function twoRows(stones: PlacedStone[], width: number): RiverLayout {
  const gap = 7;
  const reach = stones.map(({ id }) => extent(id));
  const side = Math.max(...reach.map((e) => Math.max(e.start, e.end)));
  const above = Math.max(...reach.map((e) => e.above));
  const below = Math.max(...reach.map((e) => e.below));
  const steps = stones.length - 1;
  const room = width - 2 * MARGIN;
  // Every other stone is a neighbour in the same row: two steps must hold one whole stone and a gap.
  const rx = Math.min(24, ((2 * room) / steps - gap) / (2 * side + (4 * side) / steps));
  const step = Math.min((room - 2 * side * rx) / steps, rx * 1.5 + 8);
  const start = MARGIN + Math.min(12, (room - 2 * side * rx - step * steps) / 3) + side * rx;
  const apart = (above + below) * rx + 3;
  const far = above * rx + 9;
  return {
    stones: stones.map((s, i): PlacedStone => {
      // A slow swing, so the rows do not look ruled; it takes both rows along and keeps them apart.
      const swing = Math.sin(i * 0.8) * 1.5;
      return {
        ...s,
        x: start + i * step,
        y: far + 2 + swing + (i % 2 ? 0 : apart),
        rx: rx * sizeOf(s.id),
      };
    }),
    depth: far + apart + below * rx + 15,
  };
}

/**
 * Lays stones in the river, from the start side on. At most the latest 14 and one outlined next stone.
 * They never overlap and never leave the drawing; a stone's shape depends on its id alone.
 */
export function riverLayout(all: readonly RiverStone[], width: number): RiverLayout {
  const stones = shown(all);
  if (stones.length === 0) return { stones, depth: DEPTH };
  return stones.length <= ONE_ROW ? oneRow(stones, width) : twoRows(stones, width);
}

/** From top to bottom: the far shore, the near one, and the end of the drawing. */
export function shores({ depth }: RiverLayout, hills: boolean): { y0: number; y1: number; height: number } {
  const y0 = hills ? 74 : 14;
  const y1 = y0 + depth;
  return { y0, y1, height: y1 + 16 };
}

/** How high the drawing of a river with hills will be. */
export const riverHeight = (all: readonly RiverStone[], width: number): number =>
  shores(riverLayout(all, width), true).height;
