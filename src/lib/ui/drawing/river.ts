// The river seen from one bank: hills, water, and stones laid from the start side towards the other bank.
// Nothing shows how much is left: the far bank has no landing place and water always goes on.
import { random } from './random.ts';
import { band, line, number, ripple, round, shape, type Part, type Point } from './shapes.ts';
import { riverLayout, shores, type PlacedStone, type RiverStone } from './riverLayout.ts';
import { STONE_FLAT } from './stone.ts';

export interface SceneOptions {
  width: number;
  hills: boolean;
  cabin: boolean;
  trees: boolean;
  sun: boolean;
  /** Stiller water with fewer lines. */
  calm: boolean;
}

export interface Scene {
  parts: Part[];
  height: number;
  stones: PlacedStone[];
}

/** Small calm lines spread evenly over the water, never under a stone. */
export function waterLines(
  r: () => number,
  box: { x0: number; y0: number; x1: number; y1: number },
  count: number,
  stones: readonly PlacedStone[],
): Part[] {
  const rows = Math.max(2, Math.round((box.y1 - box.y0) / 15));
  const perRow = Math.ceil(count / rows);
  const step = (box.x1 - box.x0) / perRow;
  const parts: Part[] = [];
  for (let i = 0; i < rows * perRow; i++) {
    const row = Math.floor(i / perRow);
    const width = 13 + r() * 20;
    const x = box.x0 + (i % perRow) * step + (row % 2 ? step * 0.45 : 0) + r() * step * 0.4;
    const y = box.y0 + ((row + 0.25 + r() * 0.5) / rows) * (box.y1 - box.y0);
    const kind = r() > 0.6 ? 'foam' : 'wave';
    const left = r() > 0.86 || x + width > box.x1;
    const taken = stones.some(({ x: cx, y: cy, rx }) => {
      const ry = rx * STONE_FLAT;
      const near = rx * 1.2 + 9;
      return x + width > cx - near && x < cx + near && y > cy - ry * 1.4 - 4 && y < cy + ry * 1.2 + 9;
    });
    if (!left && !taken) parts.push({ kind, d: ripple(x, y, width, 1.7) });
  }
  return parts;
}

/** A small spruce of three tiers standing at x, y. */
function spruce(x: number, y: number, h: number): string {
  const w = h * 0.56;
  const tier = (dx: number, dy: number): string => `l${number(dx * w)} ${number(dy * h)}`;
  const back = (dx: number): string => `h${number(dx * w)}`;
  return (
    `M${number(x)} ${number(y - h)}${tier(0.26, 0.36)}${back(-0.1)}${tier(0.2, 0.3)}${back(-0.1)}${tier(0.24, 0.34)}` +
    `${back(-1)}${tier(0.24, -0.34)}${back(-0.1)}${tier(0.2, -0.3)}${back(-0.1)}z`
  );
}

/** A house on the far bank with light in the window: someone is in. */
function house(x: number, y: number): Part[] {
  const at = (dx: number, dy: number): string => `M${number(x + dx)} ${number(y + dy)}`;
  const chimney = `${at(4.5, -17.5)}h3v5h-3z`;
  return [
    { kind: 'wall', d: `${at(-11, 0)}v-9.5l11-7.5 11 7.5v9.5z` },
    { kind: 'roof', d: `${chimney}${at(-14, -8.2)}l14-10.4 14 10.4-1.5 1.6-12.5-9.2-12.5 9.2z` },
    { kind: 'lamp', d: `${at(-6.5, -8)}h4.8v4.8h-4.8z${at(2, -8)}h4.8v4.8h-4.8z` },
  ];
}

/** Trees by their place across the drawing, their height, and whether they stand up on the near hill. */
const TREES: readonly (readonly [x: number, h: number, hill: boolean])[] = [
  [0.056, 19, false],
  [0.085, 24, false],
  [0.11, 15, false],
  [0.303, 14, true],
  [0.323, 18, true],
  [0.744, 18, false],
  [0.769, 23, false],
  [0.797, 16, false],
  [0.913, 19, false],
  [0.938, 13, false],
];
const CABIN = 0.856;

/** The whole river scene, from back to front; stones are placed but drawn by whoever shows the scene. */
export function riverScene(id: string, all: readonly RiverStone[], options: SceneOptions): Scene {
  const { width, hills, calm } = options;
  const r = random('r' + id);
  const [p1, p2, p3] = [r() * 6, r() * 6, r() * 6];
  const layout = riverLayout(all, width);
  const { y0, y1, height } = shores(layout, hills);
  const stones = layout.stones.map((s) => ({ ...s, y: s.y + y0 }));
  const swell = calm ? 0.6 : 1;

  const wave = (x: number, size: number, length: number, phase: number): number =>
    Math.sin((x / length) * Math.PI * 2 + phase) * size;
  const near = (x: number): number => y0 - 14 + wave(x, 9, 240, p1 + 2.4) + wave(x, 3.4, 96, p2 + 1);
  const far = (x: number): number => y0 - 34 + wave(x, 13, 330, p3 + 1) + wave(x, 5, 120, p1);
  const shoreFar = (x: number): number => y0 + wave(x, 3.2 * swell, 210, p1) + wave(x, 1.4 * swell, 83, p2);
  const shoreNear = (x: number): number => y1 + wave(x, 4.2 * swell, 260, p2) + wave(x, 1.6 * swell, 97, p3);
  const along = (y: (x: number) => number, dy = 0): Point[] =>
    Array.from({ length: Math.ceil((width + 40) / 20) + 1 }, (_, i): Point => {
      const x = -20 + i * 20;
      return [x, y(x) + dy];
    });
  const flat = along(() => y0 + 8);

  const parts: Part[] = [];
  if (hills) {
    if (options.sun) parts.push({ kind: 'sun', d: shape(round(width * 0.55, y0 - 33, 25, 25)) });
    parts.push({ kind: 'hill1', d: band(along(far), flat) }, { kind: 'hill2', d: band(along(near), flat) });
    if (options.trees) {
      const trees = TREES.map(([k, h, hill]) => {
        const x = k * width;
        return spruce(x, (hill ? near(x) : shoreFar(x)) + 2, h);
      });
      parts.push({ kind: 'tree', d: trees.join('') });
    }
    if (options.cabin) parts.push(...house(CABIN * width, shoreFar(CABIN * width) + 1));
  }
  const mid = (y0 + y1) / 2;
  const current = along((x) => mid - 6 + wave(x, 6, 230, p3) + wave(x, 2, 90, p1));
  const under = along((x) => mid + (y1 - y0) * 0.3 + wave(x, 5, 190, p2));
  parts.push(
    { kind: 'water1', d: band(along(shoreFar), along(shoreNear)) },
    { kind: 'water2', d: band(current, under) },
    { kind: 'shore', d: line(along(shoreFar, 3.5)) + line(along(shoreNear, -3.5)) },
    ...waterLines(r, { x0: 4, y0: y0 + 12, x1: width - 4, y1: y1 - 9 }, calm ? 12 : 20, stones),
  );
  return { parts, height, stones };
}
