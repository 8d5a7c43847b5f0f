// Weeks as one river that runs down: each week a stretch of it, with the stones that were laid in it. A week
// without stones is still water. Nothing is numbered, and no stretch is longer than another.
import { random } from '../../ui/drawing/random.ts';
import { waterLines } from '../../ui/drawing/river.ts';
import type { PlacedStone } from '../../ui/drawing/riverLayout.ts';
import { band, line, type Part, type Point } from '../../ui/drawing/shapes.ts';
import { hues, type StoneState } from '../../ui/drawing/stone.ts';

export interface Stretch {
  readonly stones: readonly { readonly id: string; readonly state: StoneState }[];
}

export const riverWidth = 240;
const stretchHeight = 44;
/** As many stones as lie in one row of a week, and in both of its rows. */
const oneRow = 6;
const mostStones = 2 * oneRow;
const reach = 11.5;

export interface WeeksScene {
  readonly parts: readonly Part[];
  readonly stones: readonly PlacedStone[];
  readonly height: number;
}

/** The whole river, oldest stretch on top. The same id gives the same river. */
export function weeksScene(id: string, stretches: readonly Stretch[]): WeeksScene {
  const r = random('w' + id);
  const [a, b] = [r() * 6, r() * 6];
  const height = Math.max(1, stretches.length) * stretchHeight;
  const turn = (Math.PI * 2) / 210;
  const start = (y: number): number => 16 + Math.sin(y * turn + a) * 8 + Math.sin(y * turn * 2.3 + b) * 2;
  const end = (y: number): number =>
    riverWidth - 16 + Math.sin(y * turn + a + 0.5) * 8 + Math.sin(y * turn * 2.1 + b) * 2;
  const mid = (y: number): number => (start(y) + end(y)) / 2;

  const shown = stretches.map(({ stones }) => stones.slice(-mostStones));
  const colours = hues(shown.flat().map((stone) => stone.id));
  let count = 0;
  const stones = shown.flatMap((row, index) => {
    const middle = (index + 0.5) * stretchHeight;
    const rows = row.length > oneRow ? 2 : 1;
    return row.map((stone, place): PlacedStone => {
      const y = middle + (rows === 2 ? (place % 2 ? -8.5 : 8.5) : place % 2 ? -2.5 : 2.5);
      const along = rows === 2 ? Math.floor(place / 2) + (place % 2 ? 0.4 : 0) : place;
      const hue = colours[count++] ?? 'cloudberry';
      return { ...stone, hue, x: start(y) + 22 + along * 28.5, y, rx: reach };
    });
  });

  const down = (x: (y: number) => number, dx = 0): Point[] =>
    Array.from({ length: Math.ceil(height / 14) + 3 }, (_, i): Point => [x((i - 1) * 14) + dx, (i - 1) * 14]);
  const box = { x0: 30, y0: 4, x1: riverWidth - 30, y1: height - 4 };
  const parts: Part[] = [
    { kind: 'water1', d: band(down(start), down(end)) },
    {
      kind: 'water2',
      d: band(
        down((y) => mid(y) - 34 + Math.sin(y * turn * 1.6 + 1) * 7),
        down((y) => mid(y) + 46 + Math.sin(y * turn * 1.7 + 2.5) * 7),
      ),
    },
    { kind: 'shore', d: line(down(start, 3.5)) + line(down(end, -3.5)) },
    ...waterLines(r, box, stretches.length * 4, stones),
  ];
  return { parts, stones, height };
}
