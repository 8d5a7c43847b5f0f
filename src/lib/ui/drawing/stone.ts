// One river stone, drawn from its id alone: the stone laid in a list is the same stone in the river.
import { random, hash } from './random.ts';
import { line, number, outline, sample, shape, type Part, type Point } from './shapes.ts';

/** The warm colours a stone can have. */
export const HUES = ['cloudberry', 'clay', 'sand', 'heather'] as const;
export type Hue = (typeof HUES)[number];

/** done: laid. partly: laid, but low in the water. next: an outline on paper. rest: pale, asleep. anchor: a fixed point. */
export type StoneState = 'done' | 'partly' | 'next' | 'rest' | 'anchor';

export interface StoneOptions {
  rx?: number;
  state?: StoneState;
  /** Reflection and rings at the water line; off where the stone lies on paper. */
  water?: boolean;
}

export interface StoneDrawing {
  parts: Part[];
  /** Where the middle of the top face is, for a mark. */
  face: number;
}

/** The size stones are drawn at when nothing else is said. */
export const STONE_RX = 34;
/** Stones are flat: half the height of a stone to half its width. */
export const STONE_FLAT = 0.59;

/** The colour a stone has when it lies by itself. */
export function hueOf(id: string): Hue {
  return HUES[hash(id) % HUES.length] ?? 'cloudberry';
}

/**
 * Colours for stones that lie in this order. A stone keeps its own colour if neither of the two before it
 * has it (in two rows both are neighbours). A new stone at the end never changes those before it.
 */
export function hues(ids: readonly string[]): Hue[] {
  const given: Hue[] = [];
  for (const id of ids) {
    const near = given.slice(-2);
    const own = HUES.indexOf(hueOf(id));
    const free = HUES.map((_, i) => HUES[(own + i) % HUES.length] ?? 'cloudberry');
    given.push(free.find((hue) => !near.includes(hue)) ?? 'cloudberry');
  }
  return given;
}

/** How far a stone of this id reaches from its middle when its half width is 1. */
export function extent(id: string): { start: number; end: number; above: number; below: number } {
  const edge = sample(outline(random('s' + id), 1, STONE_FLAT));
  const xs = edge.map(([x]) => x);
  const ys = edge.map(([, y]) => y);
  return {
    start: -Math.min(...xs),
    end: Math.max(...xs),
    above: -Math.min(...ys) + STONE_FLAT * 0.24,
    below: Math.max(...ys),
  };
}

const scaled = (points: readonly Point[], kx: number, ky: number, dx: number, dy: number): Point[] =>
  points.map(([x, y]): Point => [x * kx + dx, y * ky + dy]);

/** Broken rings where the stone meets the water. */
function rings(rx: number, ry: number, turn: number): Part[] {
  const arc = (ring: number, from: number, to: number): Part => {
    const points = Array.from({ length: 7 }, (_, i): Point => {
      const a = from + ((to - from) * i) / 6;
      return [Math.cos(a) * (rx + 5.5 + ring * 7), Math.sin(a) * (ry + 3.5 + ring * 4) + ry * 0.1];
    });
    return { kind: 'ripple', d: line(points) };
  };
  return [
    arc(0, 0.35 + turn, 1.55 + turn),
    arc(0, 1.85 + turn, 2.75 + turn),
    arc(1, 0.75 + turn, 1.25 - turn),
    arc(1, 2 - turn, 2.45),
  ];
}

/** The water that stands over the lower half of a stone which is only partly laid. */
function flood(base: readonly Point[], rx: number, ry: number): Part[] {
  const level = ry * 0.06;
  const under = sample(scaled(base, 1.05, 1.08, 0, 0))
    .filter(([, y]) => y > level)
    .sort((a, b) => b[0] - a[0]);
  const surface = Array.from({ length: 7 }, (_, i): Point => {
    const k = i / 3 - 1;
    return [k * rx * 1.1, level + (i % 2 ? -1.3 : 1.3)];
  });
  return [
    { kind: 'flood', d: `${line(surface)}L${line(under).slice(1)}Z` },
    { kind: 'surface', d: line(surface) },
  ];
}

/** The quiet bands and grains of gneiss on the top face. */
function grain(r: () => number, rx: number, ry: number, height: number): Part[] {
  const v = (r() - 0.5) * 0.5;
  const side = r() > 0.5 ? 1 : -1;
  const vein = (dy: number, a: number, b: number): Part => ({
    kind: 'vein',
    d: line([
      [rx * a * side, -height + ry * (0.3 + v * 0.3 + dy)],
      [rx * (a + b) * 0.5 * side, -height + ry * (0.36 + v * 0.3 + dy)],
      [rx * b * side, -height + ry * (0.24 + v * 0.5 + dy)],
    ]),
  });
  const parts = [vein(0, -0.62, 0.3), vein(0.24, -0.2, 0.5)];
  if (r() > 0.45) {
    // A line of no length with round ends is a dot.
    const dot = (x: number, y: number): string => `M${number(x)} ${number(y)}h0`;
    parts.push({
      kind: 'speck',
      d: dot(rx * 0.45 * side, -height - ry * 0.1) + dot(rx * 0.58 * side, -height + ry * 0.06),
    });
  }
  return parts;
}

/** One stone round 0,0, from back to front. Light falls from the upper start side. */
export function stone(id: string, options: StoneOptions = {}): StoneDrawing {
  const { rx = STONE_RX, state = 'done', water = false } = options;
  const ry = rx * STONE_FLAT;
  const r = random('s' + id);
  const base = outline(r, rx, ry);
  const turn = (r() - 0.5) * 0.3;
  const low = state === 'rest' || state === 'partly';
  const height = ry * (low ? 0.1 : 0.24);
  const top = scaled(base, 0.97, 0.94, 0, -height);
  const parts: Part[] = [];
  if (water) {
    parts.push({ kind: 'reflection', d: shape(scaled(base, 1.03, 0.98, rx * 0.02, ry * 0.2)) });
    parts.push(...rings(rx, ry, turn));
  } else if (state === 'partly') {
    parts.push({ kind: 'pool', d: shape(scaled(base, 1.1, 0.72, 0, ry * 0.5)) });
  }
  parts.push({ kind: 'side', d: shape(base) });
  if (state !== 'next') {
    // Joins side and top, so a tall stone has no gap at the waist.
    parts.push({ kind: 'side', d: shape(scaled(base, 0.985, 0.97, 0, -height / 2)) });
  }
  parts.push({ kind: 'top', d: shape(top) });
  if (state !== 'next') {
    const lit = top.map(([x, y]): Point => [x * 0.78 - rx * 0.12, (y + height) * 0.6 - height - ry * 0.2]);
    parts.push({ kind: 'lit', d: shape(lit) }, ...grain(r, rx, ry, height));
  }
  if (state === 'partly') parts.push(...flood(base, rx, ry));
  return { parts, face: -height };
}

/** Marks for the top face of a stone of the usual size. */
export const MARKS = {
  tick: 'M-9 .5l6 6L9.5-6.5',
  anchor: 'M0-5.5V10M-5.5-1H5.5M-10 2.5C-10 7.5-5.5 10 0 10S10 7.5 10 2.5M0-5.5a2.7 2.7 0 1 0-.01 0',
} as const;
export type Mark = keyof typeof MARKS;
