// The stone of an id must never change: people know their stones.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash, random } from './random.ts';
import { HUES, extent, hueOf, hues, stone, type StoneState } from './stone.ts';

const STATES: StoneState[] = ['done', 'partly', 'next', 'rest', 'anchor'];
const all = (id: string, state: StoneState, water = true): string =>
  stone(id, { state, water })
    .parts.map(({ kind, d }) => `${kind} ${d}`)
    .join('\n');

describe('a stone', () => {
  it('is the same for the same id, for ever', () => {
    const prints = ['1', 'a', '0190f3c2-7d1e-7c44-9b1a-6f0e2d3c4b5a', 'سلام'].map((id) => [
      id,
      hueOf(id),
      ...STATES.map((state) => hash(all(id, state))),
    ]);
    expect(prints).toMatchInlineSnapshot(`
      [
        [
          "1",
          "cloudberry",
          3381239860,
          705848222,
          3810884117,
          180883772,
          3381239860,
        ],
        [
          "a",
          "cloudberry",
          2659538748,
          388794646,
          3675209414,
          699292969,
          2659538748,
        ],
        [
          "0190f3c2-7d1e-7c44-9b1a-6f0e2d3c4b5a",
          "cloudberry",
          1968794134,
          4179313527,
          1326254402,
          3722761423,
          1968794134,
        ],
        [
          "سلام",
          "sand",
          2371834802,
          4005378506,
          1212305009,
          2989300529,
          2371834802,
        ],
      ]
    `);
    expect(stone('a', { state: 'next' }).parts[0]?.d).toMatchInlineSnapshot(
      `"M-31.9 8.7C-33.9 3.8 -34.9 -5.8 -31.5 -10.3C-28.1 -14.8 -19.7 -17.1 -11.6 -18.4C-3.5 -19.8 9.9 -20.7 17.2 -18.5C24.4 -16.3 29.7 -10.3 31.7 -5.5C33.6 -0.7 32.5 6 29.1 10.4C25.6 14.7 19.2 19 11.1 20.5C3 22 -12.4 21.3 -19.6 19.3C-26.8 17.4 -30 13.6 -31.9 8.7Z"`,
    );
  });

  it('differs from id to id', () => {
    const drawn = new Set(Array.from({ length: 200 }, (_, i) => all(`id${String(i)}`, 'done')));
    expect(drawn.size).toBe(200);
  });

  it('is made of finite numbers only, whatever the id, size and state', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom(...STATES),
        fc.double({ min: 4, max: 200, noNaN: true }),
        fc.boolean(),
        (id, state, rx, water) => {
          for (const { kind, d } of stone(id, { state, rx, water }).parts) {
            expect(kind).toMatch(/^[a-z]+$/);
            expect(d).toMatch(/^M[-\d. MCLZhqt]+$/);
          }
        },
      ),
    );
  });

  it('keeps its outline in every state', () => {
    const side = (state: StoneState): string | undefined =>
      stone('kor', { state }).parts.find((p) => p.kind === 'side')?.d;
    expect(new Set(STATES.map(side)).size).toBe(1);
  });

  it('stays close to the size it is asked for', () => {
    fc.assert(
      fc.property(fc.string(), (id) => {
        const e = extent(id);
        for (const reach of [e.start, e.end]) {
          expect(reach).toBeGreaterThan(0.75);
          expect(reach).toBeLessThan(1.3);
        }
      }),
    );
  });
});

describe('colours', () => {
  it('never puts two alike side by side, nor one apart', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 30 }), (ids) => {
        const given = hues(ids);
        given.forEach((hue, i) => {
          expect(HUES).toContain(hue);
          expect(hue).not.toBe(given[i + 1]);
          expect(hue).not.toBe(given[i + 2]);
        });
      }),
    );
  });

  it('do not change when a stone is added at the end', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 20 }), fc.string(), (ids, more) => {
        expect(hues([...ids, more]).slice(0, -1)).toEqual(hues(ids));
      }),
    );
  });
});

describe('the random numbers', () => {
  it('start over in the same way and stay between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const [a, b] = [random(seed), random(seed)];
        for (let i = 0; i < 20; i++) {
          const n = a();
          expect(n).toBe(b());
          expect(n).toBeGreaterThanOrEqual(0);
          expect(n).toBeLessThan(1);
        }
      }),
    );
  });
});
