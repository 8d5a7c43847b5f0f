// What is drawn of a map besides the stones, and what an arrow means on it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rings, sectorSorts } from '../../domain/limits.ts';
import { meRadius, middleOf, pointOf, ringSpan, sectorSpans, type MapPoint } from '../../domain/mapLayout.ts';
import type { MapSector } from '../../domain/network.ts';
import {
  cellPath,
  half,
  namePlaces,
  neighbour,
  ringNamePlaces,
  separators,
  tiePath,
  usualRooms,
  wayOf,
  type Arrow,
} from './geometry.ts';

const own: MapSector = { id: 'own', title: { text: 'Moskeen', lang: 'nb' }, hidden: false };
const all: readonly MapSector[] = [...sectorSorts.map((sort) => ({ id: sort, sort, hidden: false })), own];
const arrows: readonly Arrow[] = ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft'];
const pointing: Readonly<Record<Arrow, MapPoint>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowRight: { x: 1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
};
/** One to six parts, as a person may have hidden them. */
const someParts = fc.subarray([...all], { minLength: 1 });

describe('the names of the parts', () => {
  test('each stand once, and no two in one place', () => {
    fc.assert(
      fc.property(someParts, (sectors) => {
        const places = namePlaces(sectors);
        expect(places.map(({ sector }) => sector.id).sort()).toEqual(sectors.map(({ id }) => id).sort());
        expect(new Set(places.map(({ row, side }) => `${row} ${side}`)).size).toBe(sectors.length);
      }),
    );
  });

  test('stand on the side where their part is', () => {
    fc.assert(
      fc.property(someParts, (sectors) => {
        for (const { sector, row, side } of namePlaces(sectors)) {
          const { x, y } = pointOf(middleOf(3, sector.id), sectors) ?? { x: 0, y: 0 };
          if (side !== 'middle') expect(Math.sign(x)).toBe(side === 'left' ? -1 : 1);
          if (Math.abs(y) > 1) expect(row).toBe(y < 0 ? 'above' : 'below');
        }
      }),
    );
  });
});

describe('an arrow', () => {
  test('has one way each, and every way has an arrow', () => {
    fc.assert(
      fc.property(someParts, (sectors) => {
        for (const span of sectorSpans(sectors))
          expect(new Set(arrows.map((arrow) => wayOf(arrow, span))).size).toBe(4);
      }),
    );
  });

  test('never leads away from where it points', () => {
    fc.assert(
      fc.property(someParts, fc.constantFrom(...arrows), (sectors, arrow) => {
        for (const span of sectorSpans(sectors)) {
          const angle = (span.from + span.to) / 2;
          const out = { x: Math.sin(angle), y: -Math.cos(angle) };
          const with_ = { x: Math.cos(angle), y: Math.sin(angle) };
          const way = {
            out,
            in: { x: -out.x, y: -out.y },
            clockwise: with_,
            back: { x: -with_.x, y: -with_.y },
          };
          const leads = way[wayOf(arrow, span)];
          // At least as much that way as to the side of it.
          expect(leads.x * pointing[arrow].x + leads.y * pointing[arrow].y).toBeGreaterThan(
            Math.SQRT1_2 - 1e-9,
          );
        }
      }),
    );
  });

  test('goes to somebody on that side, or to nobody', () => {
    const point = fc.record({ x: fc.integer({ min: -90, max: 90 }), y: fc.integer({ min: -90, max: 90 }) });
    fc.assert(
      fc.property(
        point,
        fc.array(point, { maxLength: 20 }),
        fc.constantFrom(...arrows),
        (from, others, arrow) => {
          const along = (one: MapPoint): number =>
            (one.x - from.x) * pointing[arrow].x + (one.y - from.y) * pointing[arrow].y;
          const found = neighbour(from, others, arrow);
          if (found === null) expect(others.every((one) => along(one) <= 0.5)).toBe(true);
          else expect(along(found)).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('the lines', () => {
  test('between parts are as many as the parts, and none where there is one', () => {
    fc.assert(
      fc.property(someParts, (sectors) => {
        expect(separators(sectors)).toHaveLength(sectors.length < 2 ? 0 : sectors.length);
      }),
    );
  });

  test('of ties differ by their form', () => {
    const [a, b] = [
      { x: -40, y: 10 },
      { x: 30, y: -20 },
    ];
    expect(tiePath(a, b, 'know')).toBe(tiePath(a, b, 'close'));
    expect(tiePath(a, b, 'conflict').split('L').length).toBeGreaterThan(4);
    expect(tiePath(a, a, 'conflict')).not.toContain('NaN');
  });

  test('of cells and the names of rings are numbers on the map', () => {
    fc.assert(
      fc.property(someParts, (sectors) => {
        for (const span of sectorSpans(sectors))
          for (const ring of rings) expect(cellPath(ring, span)).toMatch(/^M-?[\d.]+ [-\d.L ]+Z$/);
        const places = ringNamePlaces(sectors);
        expect(places.map(({ ring }) => ring)).toEqual([...rings]);
        for (const { at } of places) expect(Math.hypot(at.x, at.y)).toBeLessThan(100);
      }),
    );
  });
});

describe('the names of the rings', () => {
  const point = fc.record({ x: fc.integer({ min: -95, max: 95 }), y: fc.integer({ min: -95, max: 95 }) });
  /** Half of what a name takes: from short words on a wide screen to long ones in large letters on a narrow one. */
  const room = fc.record({
    x: fc.integer({ min: 8, max: 38 }),
    y: fc.double({ min: 4, max: 9, noNaN: true }),
  });
  const rooms = fc.tuple(room, room, room);
  const overlap = (a: MapPoint, b: MapPoint, reach: MapPoint): boolean =>
    Math.abs(a.x - b.x) < reach.x && Math.abs(a.y - b.y) < reach.y;

  test('stand whole on the map, none on another and none on the stone in the middle, however full it is', () => {
    fc.assert(
      fc.property(someParts, fc.array(point, { maxLength: 60 }), rooms, (sectors, stones, sizes) => {
        const places = ringNamePlaces(sectors, { stones, reach: 5, rooms: sizes });
        expect(places.map(({ ring }) => ring)).toEqual([...rings]);
        places.forEach(({ ring, at }, index) => {
          const mine = sizes[ring - 1]!;
          expect(Math.abs(at.x) + mine.x).toBeLessThanOrEqual(half);
          expect(Math.abs(at.y) + mine.y).toBeLessThanOrEqual(half);
          const { from, to } = ringSpan(ring);
          expect(Math.hypot(at.x, at.y)).toBeGreaterThan(from);
          expect(Math.hypot(at.x, at.y)).toBeLessThan(to);
          const toMe = Math.hypot(Math.max(0, Math.abs(at.x) - mine.x), Math.max(0, Math.abs(at.y) - mine.y));
          expect(toMe).toBeGreaterThan(meRadius);
          for (const other of places.slice(index + 1)) {
            const its = sizes[other.ring - 1]!;
            expect(overlap(at, other.at, { x: mine.x + its.x, y: mine.y + its.y })).toBe(false);
          }
        });
      }),
    );
  });

  test('keep clear of the stones as long as there is room', () => {
    fc.assert(
      fc.property(someParts, fc.array(point, { maxLength: 5 }), (sectors, stones) => {
        const reach = 8;
        for (const { at } of ringNamePlaces(sectors, { stones, reach, rooms: [...usualRooms] }))
          for (const stone of stones)
            expect(
              overlap(at, stone, { x: 25 + reach, y: 5 + reach }),
              `${String(at.x)} ${String(at.y)}`,
            ).toBe(false);
      }),
    );
  });

  test('stay within their ring where nobody is, one below the other', () => {
    const places = ringNamePlaces(all.slice(0, 5));
    for (const { ring, at } of places) {
      expect(Math.hypot(Math.abs(at.x) + 25, Math.abs(at.y) + 5)).toBeLessThan(ringSpan(ring).to);
      expect(Math.abs(at.x)).toBeLessThan(1e-9);
      expect(at.y).toBeGreaterThan(ringSpan(ring).from + 5);
    }
  });

  test('are whole in what is seen of a larger map, or left out', () => {
    const corner = fc.integer({ min: -half, max: half - 52 });
    fc.assert(
      fc.property(corner, corner, fc.array(point, { maxLength: 30 }), (left, top, stones) => {
        const sight = { left, top, right: left + 52, bottom: top + 52 };
        const rooms = rings.map(() => ({ x: 9, y: 2 }));
        for (const { at } of ringNamePlaces(all, { stones, reach: 4, rooms, sight })) {
          expect(at.x - 9 >= sight.left && at.x + 9 <= sight.right).toBe(true);
          expect(at.y - 2 >= sight.top && at.y + 2 <= sight.bottom).toBe(true);
        }
      }),
    );
    // A ring with room for its name in sight has it there.
    const nearMe = { left: -26, right: 26, top: 6, bottom: 58 };
    const found = ringNamePlaces(all, { rooms: rings.map(() => ({ x: 9, y: 2 })), sight: nearMe });
    expect(found.map(({ ring }) => ring)).toEqual([1, 2]);
  });
});
