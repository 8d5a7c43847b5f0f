// Soft hand-drawn shapes as SVG path data: the vocabulary every drawing here is made of.

/** A place in the drawing. */
export type Point = readonly [x: number, y: number];

/** One path of a drawing. `kind` says what it shows; the stylesheet says in which colour. */
export interface Part {
  kind: string;
  d: string;
}

/** One decimal is finer than any screen shows and keeps the path data short. */
export function number(n: number): string {
  return String(Math.round(n * 10) / 10);
}

const pair = (x: number, y: number): string => `${number(x)} ${number(y)}`;

/** One Bézier piece of a smooth curve from `from` to `to`. */
interface Piece {
  from: Point;
  c1: Point;
  c2: Point;
  to: Point;
}

/** The pieces of a smooth curve through all points (Catmull-Rom turned into Bézier). */
function pieces(points: readonly Point[], closed: boolean): Piece[] {
  const n = points.length;
  const at = (i: number): Point => points[closed ? (i + n) % n : Math.min(Math.max(i, 0), n - 1)] ?? [0, 0];
  return Array.from({ length: closed ? n : n - 1 }, (_, i) => {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    return {
      from,
      c1: [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6],
      c2: [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6],
      to,
    };
  });
}

function path(points: readonly Point[], closed: boolean): string {
  const [first] = points;
  if (!first) return '';
  const curve = pieces(points, closed).map((p) => `C${pair(...p.c1)} ${pair(...p.c2)} ${pair(...p.to)}`);
  return `M${pair(...first)}${curve.join('')}`;
}

/** A smooth line through the points. */
export function line(points: readonly Point[]): string {
  return path(points, false);
}

/** A smooth closed shape through the points. */
export function shape(points: readonly Point[]): string {
  return path(points, true) + 'Z';
}

/** The smooth closed shape as a dense row of points, for measuring. */
export function sample(points: readonly Point[], each = 6): Point[] {
  return pieces(points, true).flatMap(({ from, c1, c2, to }) =>
    Array.from({ length: each }, (_, i): Point => {
      const t = i / each;
      const u = 1 - t;
      const on = (axis: 0 | 1): number =>
        u * u * u * from[axis] + 3 * u * u * t * c1[axis] + 3 * u * t * t * c2[axis] + t * t * t * to[axis];
      return [on(0), on(1)];
    }),
  );
}

/** A closed band between an upper and a lower edge that run the same way. */
export function band(upper: readonly Point[], lower: readonly Point[]): string {
  return `${line(upper)}L${line([...lower].reverse()).slice(1)}Z`;
}

/** Almost a circle, but drawn by hand: for suns and rings on the water. */
export function round(cx: number, cy: number, rx: number, ry: number, phase = 0.9): Point[] {
  return Array.from({ length: 16 }, (_, i): Point => {
    const a = (i / 16) * Math.PI * 2;
    const k = 1 + 0.014 * Math.cos(2 * a + phase) + 0.007 * Math.cos(3 * a + phase * 2);
    return [cx + Math.cos(a) * rx * k, cy + Math.sin(a) * ry * k];
  });
}

/** The outline of one river stone round 0,0: a flattened super-ellipse, a little uneven. */
export function outline(r: () => number, rx: number, ry: number): Point[] {
  const start = r() * 6.28;
  const lean = (r() - 0.5) * 0.34;
  const bend = 2 / (2 + r() * 0.35);
  return Array.from({ length: 8 }, (_, i): Point => {
    const a = start + (i / 8) * Math.PI * 2 + (r() - 0.5) * 0.16;
    const k = 1 + (r() - 0.5) * 0.15;
    const along = (v: number): number => Math.sign(v) * Math.abs(v) ** bend * k;
    const y = along(Math.sin(a)) * ry;
    return [along(Math.cos(a)) * rx + y * lean, y];
  });
}

/** A ripple of the given width on still water. */
export function ripple(x: number, y: number, width: number, height: number): string {
  return `M${pair(x, y)}q${pair(width / 4, -height)} ${pair(width / 2, 0)}t${pair(width / 2, 0)}`;
}
