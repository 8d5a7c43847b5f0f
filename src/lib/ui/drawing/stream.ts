// A winding stream that runs down beside a list. One tile, drawn so that the next begins where it ends.
import { random } from './random.ts';
import { band, line, ripple, type Part, type Point } from './shapes.ts';

export const STREAM_WIDTH = 112;
export const STREAM_PERIOD = 280;

/** One tile of the stream, STREAM_WIDTH wide and STREAM_PERIOD high, from back to front. */
export function streamTile(id: string): Part[] {
  const r = random('v' + id);
  const [a1, a2] = [r() * 6, r() * 6];
  const turn = (Math.PI * 2) / STREAM_PERIOD;
  const start = (y: number): number => 12 + Math.sin(y * turn + a1) * 7 + Math.sin(y * turn * 2 + a2) * 2.4;
  const end = (y: number): number =>
    STREAM_WIDTH - 12 + Math.sin(y * turn + a1 + 0.7) * 7 + Math.sin(y * turn * 2 + a2 + 2) * 2.6;
  const mid = (y: number): number => (start(y) + end(y)) / 2;
  // One step beyond both ends: the curve then runs through the seam instead of stopping at it.
  const down = (x: (y: number) => number, dx = 0): Point[] =>
    Array.from({ length: STREAM_PERIOD / 14 + 3 }, (_, i): Point => {
      const y = (i - 1) * 14;
      return [x(y) + dx, y];
    });
  const parts: Part[] = [
    { kind: 'water1', d: band(down(start), down(end)) },
    {
      kind: 'water2',
      d: band(
        down((y) => mid(y) - STREAM_WIDTH * 0.15 + Math.sin(y * turn * 2 + 1) * 3),
        down((y) => mid(y) + STREAM_WIDTH * 0.2 + Math.sin(y * turn * 2 + 2.5) * 3),
      ),
    },
    { kind: 'shore', d: line(down(start, 3.5)) + line(down(end, -3.5)) },
  ];
  for (let i = 0; i < 11; i++) {
    const y = 10 + (i / 11) * (STREAM_PERIOD - 20) + r() * 10;
    const width = 12 + r() * 14;
    const x = start(y) + 10 + r() * (end(y) - start(y) - 20 - width);
    parts.push({ kind: r() > 0.4 ? 'wave' : 'foam', d: ripple(x, y, width, 2.6) });
  }
  return parts;
}
