// Stones lie free of each other and inside the picture, however many there are and however narrow the phone is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash } from './random.ts';
import { riverScene } from './river.ts';
import { MOST_STONES, riverHeight, riverLayout, type PlacedStone, type RiverStone } from './riverLayout.ts';
import { stone, type StoneState } from './stone.ts';
import { STREAM_PERIOD, STREAM_WIDTH, streamTile } from './stream.ts';

interface Box {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

/** The smallest box round the curves of one path, measured on the finished path data. */
function boxOf(d: string): Box {
  const xs: number[] = [];
  const ys: number[] = [];
  const numbers = (text: string): number[] => (text.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  let [px, py] = numbers(d.slice(0, d.indexOf('C')));
  for (const piece of d.split('C').slice(1)) {
    const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0] = numbers(piece);
    for (let t = 0; t <= 1; t += 0.1) {
      const u = 1 - t;
      xs.push(u * u * u * (px ?? 0) + 3 * u * u * t * ax + 3 * u * t * t * bx + t * t * t * cx);
      ys.push(u * u * u * (py ?? 0) + 3 * u * u * t * ay + 3 * u * t * t * by + t * t * t * cy);
    }
    [px, py] = [cx, cy];
  }
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
}

/** The box of a placed stone without its rings in the water. */
function stoneBox({ id, state, x, y, rx }: PlacedStone): Box {
  const boxes = stone(id, { state, rx })
    .parts.filter(({ kind }) => kind === 'side' || kind === 'top')
    .map(({ d }) => boxOf(d));
  return {
    x0: x + Math.min(...boxes.map((b) => b.x0)),
    x1: x + Math.max(...boxes.map((b) => b.x1)),
    y0: y + Math.min(...boxes.map((b) => b.y0)),
    y1: y + Math.max(...boxes.map((b) => b.y1)),
  };
}

const apart = (a: Box, b: Box): boolean => a.x1 < b.x0 || b.x1 < a.x0 || a.y1 < b.y0 || b.y1 < a.y0;

const laid = fc.constantFrom<StoneState>('done', 'partly', 'rest', 'anchor');
const stones = fc
  .tuple(
    fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), state: laid }), {
      selector: (s) => s.id,
      maxLength: 14,
    }),
    fc.boolean(),
  )
  .map(([list, next]): RiverStone[] => (next ? [...list, { id: ' next', state: 'next' }] : list));
const width = fc.constantFrom(320, 390, 480);

describe('the river', () => {
  it('keeps stones apart and inside the picture', () => {
    fc.assert(
      fc.property(stones, width, (list, w) => {
        const layout = riverLayout(list, w);
        expect(layout.stones).toHaveLength(list.length);
        const boxes = layout.stones.map(stoneBox);
        boxes.forEach((a, i) => {
          expect(a.x0).toBeGreaterThanOrEqual(4);
          expect(a.x1).toBeLessThanOrEqual(w - 4);
          expect(a.y0).toBeGreaterThanOrEqual(0);
          expect(a.y1).toBeLessThanOrEqual(layout.depth);
          for (const b of boxes.slice(i + 1)) expect(apart(a, b)).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('lays stones from the start side on, the next one last', () => {
    fc.assert(
      fc.property(stones, width, (list, w) => {
        const xs = riverLayout(list, w).stones.map((s) => s.x);
        expect(xs).toEqual([...xs].sort((a, b) => a - b));
      }),
    );
  });

  it('keeps the order it is given, also with one that comes next among them', () => {
    fc.assert(
      fc.property(stones, fc.nat(14), width, (list, at, w) => {
        const among: RiverStone[] = [...list.filter(({ state }) => state !== 'next')];
        among.splice(at, 0, { id: ' next', state: 'next' });
        const { stones: placed } = riverLayout(among, w);
        expect(placed.map(({ id }) => id)).toEqual(among.map(({ id }) => id));
        expect(placed.map(({ x }) => x)).toEqual(placed.map(({ x }) => x).sort((a, b) => a - b));
      }),
    );
  });

  it('shows four stones at full size on a phone', () => {
    const four = ['a', 'b', 'c', 'd'].map((id): RiverStone => ({ id, state: 'done' }));
    for (const s of riverLayout(four, 390).stones) expect(s.rx).toBeGreaterThan(28);
  });

  it('shows the latest 14 and the next one', () => {
    const many = Array.from({ length: 20 }, (_, i): RiverStone => ({ id: String(i), state: 'done' }));
    const shown = riverLayout([...many, { id: 'next', state: 'next' }], 390).stones.map((s) => s.id);
    expect(shown).toHaveLength(MOST_STONES + 1);
    expect(shown[0]).toBe('6');
    expect(shown.at(-1)).toBe('next');
  });

  it('is as high as was said before it was drawn', () => {
    fc.assert(
      fc.property(stones, width, fc.boolean(), (list, w, calm) => {
        const drawn = { width: w, hills: true, cabin: true, trees: true, sun: list.length === 0, calm };
        expect(riverScene('w', list, drawn).height).toBe(riverHeight(list, w));
      }),
    );
  });

  it('gives neighbours different colours, and a stone the colour that was asked for', () => {
    const list = Array.from({ length: 9 }, (_, i): RiverStone => ({ id: String(i), state: 'done' }));
    const placed = riverLayout(list, 390).stones;
    placed.forEach((s, i) => {
      expect(s.hue).not.toBe(placed[i + 1]?.hue);
    });
    expect(riverLayout([{ id: 'x', state: 'done', hue: 'sand' }], 390).stones[0]?.hue).toBe('sand');
  });

  const options = { width: 390, hills: true, cabin: true, trees: true, sun: true, calm: false };

  it('draws no water lines under stones', () => {
    fc.assert(
      fc.property(fc.string(), stones, width, (id, list, w) => {
        const scene = riverScene(id, list, { ...options, width: w });
        const boxes = scene.stones.map(stoneBox);
        for (const { kind, d } of scene.parts) {
          if (kind !== 'wave' && kind !== 'foam') continue;
          const [x = 0, y = 0, , , half = 0] = (d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
          const line = { x0: x, x1: x + 2 * half, y0: y - 2, y1: y + 2 };
          for (const box of boxes) expect(apart(line, box)).toBe(true);
        }
      }),
    );
  });

  it('is made of finite numbers only and is the same every time', () => {
    fc.assert(
      fc.property(fc.string(), stones, fc.boolean(), fc.boolean(), (id, list, hills, calm) => {
        const draw = (): string => JSON.stringify(riverScene(id, list, { ...options, hills, calm }));
        expect(draw()).not.toMatch(/NaN|null|Infinity/);
        expect(draw()).toBe(draw());
      }),
    );
  });

  it('has fewer lines when it is calm, and only what is asked for on its banks', () => {
    const kinds = (o: Partial<typeof options>): string[] =>
      riverScene('r', [], { ...options, ...o }).parts.map((p) => p.kind);
    const lines = (o: Partial<typeof options>): number =>
      kinds(o).filter((k) => k === 'wave' || k === 'foam').length;
    expect(lines({ calm: true })).toBeLessThan(lines({}));
    expect(kinds({})).toEqual(expect.arrayContaining(['sun', 'tree', 'wall', 'lamp']));
    const bare = kinds({ sun: false, trees: false, cabin: false });
    for (const kind of ['sun', 'tree', 'wall', 'lamp']) expect(bare).not.toContain(kind);
    expect(kinds({ hills: false })).not.toContain('hill1');
  });

  it('keeps the hills and waves of an id', () => {
    expect(hash(JSON.stringify(riverScene('uke47', [], options)))).toMatchInlineSnapshot(`581393677`);
  });
});

describe('the stream', () => {
  it('goes on without a seam and stays inside its tile', () => {
    fc.assert(
      fc.property(fc.string(), (id) => {
        const parts = streamTile(id);
        const water = parts.find((p) => p.kind === 'water1')?.d ?? '';
        const ends = [...water.matchAll(/(-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)(?=[CLZ]|$)/g)].map(
          ([, x, y]) => [Number(x), Number(y)] as const,
        );
        const edge = (y: number): number[] => ends.filter((p) => p[1] === y).map((p) => p[0]);
        expect(edge(0)).toHaveLength(2);
        expect(edge(0)).toEqual(edge(STREAM_PERIOD));
        for (const [x] of ends) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(STREAM_WIDTH);
        }
        expect(JSON.stringify(parts)).not.toMatch(/NaN|Infinity/);
      }),
    );
  });
});
