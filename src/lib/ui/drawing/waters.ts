// Water in four tempers, from high waves to still: three layers, one behind the other.
import { line, type Part, type Point } from './shapes.ts';

/** 0 is still; 3 has high waves. */
export type Unrest = 0 | 1 | 2 | 3;

/** How high, how long (of the width) and how far down the waves run. */
const tempers: readonly (readonly [height: number, length: number, base: number])[] = [
  [0.016, 2.1, 0.6],
  [0.05, 0.8, 0.56],
  [0.09, 0.6, 0.5],
  [0.14, 0.72, 0.45],
];

/** The height of the waves of a temper, for a drawing of this height. */
export const swell = (unrest: Unrest, height: number): number => (tempers[unrest]?.[0] ?? 0) * height;

/** Where the water stands, for a drawing of this height. */
export const waterLine = (unrest: Unrest, height: number): number => (tempers[unrest]?.[2] ?? 0) * height;

/** The water of a temper, from back to front. It fills the drawing from the water line down. */
export function waters(width: number, height: number, unrest: Unrest): Part[] {
  const rise = swell(unrest, height);
  const base = waterLine(unrest, height);
  const length = (tempers[unrest]?.[1] ?? 1) * width;
  const edge = (dy: number, share: number, phase: number): Point[] =>
    Array.from({ length: Math.ceil((width + 32) / 8) + 1 }, (_, i): Point => {
      const x = -16 + i * 8;
      const turn = (x / length) * Math.PI * 2 + phase;
      return [x + Math.cos(turn) * rise * 0.3, base + dy - Math.sin(turn) * rise * share];
    });
  const layer = (kind: string, dy: number, share: number, phase: number): Part[] => {
    const d = line(edge(dy, share, phase));
    const floor = String(Math.ceil(height + 4));
    return [
      { kind, d: `${d}L${String(Math.ceil(width + 32))} ${floor}L-32 ${floor}Z` },
      { kind: 'shore', d },
    ];
  };
  return [
    ...layer('water1', 0, 1, 0.4),
    ...layer('water2', height * 0.15, 0.85, 1.5),
    ...layer('water3', height * 0.3, 0.7, 2.6),
  ];
}
