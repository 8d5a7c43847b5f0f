// Where people stand on the map: nobody on anybody, nobody out of their ring and part, nobody moved by another.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { rings, sectorSorts, type Ring } from './limits.ts';
import {
  freePlace,
  layOut,
  mapRadius,
  markSizes,
  meRadius,
  middleOf,
  placeAt,
  pointAt,
  pointOf,
  ringSpan,
  sectorSpans,
  settle,
  strayPlaces,
  visibleSectors,
  type MapLayout,
  type MapPoint,
  type Standing,
} from './mapLayout.ts';
import type { MapPlace, MapSector } from './schemas.ts';

// Hundreds of crowded maps are laid out: a busy machine may take its time.
vi.setConfig({ testTimeout: 30_000 });

const all: readonly MapSector[] = [
  ...sectorSorts.map((sort) => ({ id: sort, sort, hidden: false })),
  { id: 'own', title: { text: 'Koret', lang: 'nb' }, hidden: false },
];
const five = all.slice(0, 5);

/** Maps with one to six parts to see, and some hidden ones. */
const sectors: fc.Arbitrary<readonly MapSector[]> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }))
  .map(([count, hides]) =>
    all.slice(0, count).map((sector, at) => ({ ...sector, hidden: at > 0 && hides[at] === true })),
  );

const inUnit = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.5, 1));
const placeOn = (parts: readonly MapSector[]): fc.Arbitrary<MapPlace> =>
  fc.record({
    ring: fc.constantFrom(...rings),
    sector: fc.constantFrom(...visibleSectors(parts).map(({ id }) => id)),
    along: inUnit,
    depth: inUnit,
  });

/** Places as they come to be: each put where it was wanted, or the nearest free place there. */
function settled(wanted: readonly MapPlace[], parts: readonly MapSector[]): readonly Standing[] {
  const people: Standing[] = [];
  wanted.forEach((place, at) => {
    people.push({ id: `p-${String(at).padStart(3, '0')}`, place: freePlace(place, people, parts) });
  });
  return people;
}

/** Some live everywhere, some have everybody in one ring or one cell. */
const crowd = (parts: readonly MapSector[], most = 60): fc.Arbitrary<readonly MapPlace[]> =>
  fc
    .tuple(
      fc.array(placeOn(parts), { minLength: 1, maxLength: most, size: 'max' }),
      placeOn(parts),
      fc.constantFrom('everywhere', 'ring', 'cell', 'spot'),
    )
    .map(([places, one, where]) =>
      places.map((place) => {
        if (where === 'ring') return { ...place, ring: one.ring };
        if (where === 'cell') return { ...place, ring: one.ring, sector: one.sector };
        return where === 'spot' ? one : place;
      }),
    );

const far = (a: MapPoint, b: MapPoint): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Nobody on anybody, on «me», or out of their ring and part, measured apart from the code that lays out. */
function expectClear({ radius, marks }: MapLayout, people: readonly Standing[], parts: readonly MapSector[]) {
  const wrong: unknown[] = [];
  const places = new Map(people.map(({ id, place }) => [id, place]));
  marks.forEach((mark, at) => {
    const place = places.get(mark.id)!;
    const out = Math.hypot(mark.x, mark.y);
    if (out - radius <= Math.max(meRadius, ringSpan(place.ring).from)) wrong.push(['inwards', mark]);
    if (out + radius >= ringSpan(place.ring).to) wrong.push(['outwards', mark]);
    // Points all round the mark lie in its part.
    for (let turn = 0; turn < 16; turn++) {
      const round = pointAt((turn * Math.PI) / 8, radius);
      const { ring, sector } = placeAt({ x: mark.x + round.x, y: mark.y + round.y }, parts);
      if (ring !== place.ring || sector !== place.sector) wrong.push(['sidewards', mark]);
    }
    for (const other of marks.slice(at + 1))
      if (far(mark, other) <= 2 * radius) wrong.push(['on somebody', mark, other]);
  });
  expect(wrong).toEqual([]);
  expect(markSizes).toContain(radius);
}

const withCrowd = (most = 60) =>
  sectors.chain((parts) => crowd(parts, most).map((wanted) => ({ parts, wanted })));

describe('everybody', () => {
  test('nobody overlaps anybody, for 1 to 60 people however they are spread', () => {
    fc.assert(
      fc.property(withCrowd(), ({ parts, wanted }) => {
        const people = settled(wanted, parts);
        const layout = layOut(people, parts);
        expect(layout.beside).toEqual([]);
        expect(layout.marks.map(({ id }) => id)).toEqual(people.map(({ id }) => id));
        expectClear(layout, people, parts);
        // Everybody stands where it is kept that they stand.
        expect(layout.marks).toEqual(people.map(({ id, place }) => ({ id, ...pointOf(place, parts) })));
      }),
      { numRuns: 200 },
    );
  });

  test('nor where places came from elsewhere and clash, nor leaves their cell', () => {
    fc.assert(
      fc.property(withCrowd(), ({ parts, wanted }) => {
        const people = wanted.map((place, at) => ({ id: `p-${String(at)}`, place }));
        const layout = layOut(people, parts);
        expect(layout.beside).toEqual([]);
        expect(layout.marks).toHaveLength(people.length);
        expectClear(layout, people, parts);
      }),
      { numRuns: 200 },
    );
  });

  test('all 60 in one cell, and as many as a map holds', () => {
    for (const [count, least] of [
      [60, 1.2],
      [250, 0.5],
    ] as const)
      for (const ring of rings) {
        const wanted = Array.from({ length: count }, () => middleOf(ring, 'own'));
        const people = settled(wanted, all);
        const layout = layOut(people, all);
        expectClear(layout, people, all);
        expect(layout.marks).toHaveLength(count);
        expect(layout.radius).toBeGreaterThanOrEqual(least);
      }
  });

  test('a few people have large marks; an evenly spread sixty can be read', () => {
    const spread = (count: number): readonly MapPlace[] =>
      Array.from({ length: count }, (_, at) => middleOf(rings[at % 3]!, sectorSorts[at % 5]!));
    expect(layOut(settled(spread(15), five), five).radius).toBe(11);
    expect(layOut(settled(spread(60), five), five).radius).toBeGreaterThanOrEqual(5);
  });

  test('the same data give the same picture, in whatever order they come', () => {
    fc.assert(
      fc.property(withCrowd(30), fc.integer(), ({ parts, wanted }, seed) => {
        const people = wanted.map((place, at) => ({ id: `p-${String(at)}`, place }));
        const mixed = [...people].sort(
          (a, b) => ((a.id.length * seed) % 7) - ((b.id.length * seed) % 7) || (a.id < b.id ? 1 : -1),
        );
        const [one, other] = [layOut(people, parts), layOut(mixed, parts)];
        const byId = (layout: MapLayout) => [...layout.marks].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(byId(other)).toEqual(byId(one));
        expect(other.radius).toBe(one.radius);
        expect(settled(wanted, parts)).toEqual(settled(wanted, parts));
      }),
      { numRuns: 60 },
    );
  });

  test('whoever stands in a hidden or removed part is answered beside the map', () => {
    const parts = five.map((sector) => ({ ...sector, hidden: sector.id === 'work' }));
    const people = ['work', 'friends', 'gone'].map((sector, at) => ({
      id: String(at),
      place: middleOf(1, sector),
    }));
    expect(layOut(people, parts)).toMatchObject({ beside: ['0', '2'], marks: [{ id: '1' }] });
    expect(pointOf(middleOf(1, 'work'), parts)).toBeNull();
    expect(freePlace(middleOf(1, 'gone'), [], parts)).toEqual(middleOf(1, 'gone'));
    // Shown again, they are where they were.
    expect(layOut(people, five).marks.map(({ id }) => id)).toEqual(['0', '1']);
  });
});

describe('stable', () => {
  const moved = withCrowd().chain((given) =>
    fc.record({
      given: fc.constant(given),
      who: fc.nat(),
      to: placeOn(given.parts),
    }),
  );

  test('moving, adding or taking away somebody moves nobody else', () => {
    fc.assert(
      fc.property(moved, ({ given: { parts, wanted }, who, to }) => {
        const people = settled(wanted, parts);
        const before = new Map(layOut(people, parts).marks.map((mark) => [mark.id, mark]));
        const other = people[who % people.length]!;
        const others = people.filter((one) => one !== other);
        const expectSame = (next: readonly Standing[]) => {
          const layout = layOut(next, parts);
          expectClear(layout, next, parts);
          const rest = layout.marks.filter(({ id }) => id !== other.id && id !== 'new');
          expect(rest).toEqual(rest.map(({ id }) => before.get(id)));
        };
        expectSame(others);
        expectSame([...others, { id: other.id, place: freePlace(to, others, parts) }]);
        expectSame([...people, { id: 'new', place: freePlace(to, people, parts) }]);
      }),
      { numRuns: 200 },
    );
  });

  test('a free place is what was wanted where that is free, and free already when asked again', () => {
    fc.assert(
      fc.property(moved, ({ given: { parts, wanted }, to }) => {
        const people = settled(wanted, parts);
        const free = freePlace(to, people, parts);
        expect([free.ring, free.sector]).toEqual([to.ring, to.sector]);
        const again = freePlace(free, people, parts);
        expect(far(pointOf(again, parts)!, pointOf(free, parts)!)).toBeLessThan(0.01);
        if (people.length === 1 && people[0]!.place.ring !== to.ring)
          expect(freePlace(middleOf(to.ring, to.sector), people, parts)).toEqual(
            middleOf(to.ring, to.sector),
          );
      }),
      { numRuns: 100 },
    );
  });

  test('no free spot lies nearer than the one that was found', () => {
    fc.assert(
      fc.property(withCrowd(12), fc.nat(), ({ parts, wanted }, seed) => {
        const people = settled(wanted.slice(1), parts);
        const to = wanted[0]!;
        const { radius } = layOut(people, parts);
        const free = freePlace(to, people, parts);
        const [found, asked] = [pointOf(free, parts)!, pointOf(to, parts)!];
        for (let at = 0; at < 60; at++) {
          // Places all round, nearer than what was found.
          const near = pointAt((seed % 360) + at, (far(found, asked) - 0.05) * ((at % 10) / 10));
          const place = placeAt({ x: asked.x + near.x, y: asked.y + near.y }, parts);
          if (place.ring !== to.ring || place.sector !== to.sector) continue;
          const next = [...people, { id: 'z', place }];
          const layout = layOut(next, parts);
          const mark = layout.marks.find(({ id }) => id === 'z')!;
          const stays = far(mark, pointOf(place, parts)!) < 0.01;
          expect(stays && layout.radius >= radius && far(found, asked) > 0.05).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('many at once', () => {
  test('nobody overlaps anybody, whoever stood there stays, and nobody leaves their cell', () => {
    fc.assert(
      fc.property(withCrowd(40), withCrowd(20), ({ parts, wanted }, { wanted: before }) => {
        const taken = settled(before, parts).map(({ id, place }) => ({ id: `t-${id}`, place }));
        const people = wanted.map((place, at) => ({ id: `n-${String(at)}`, place }));
        const places = settle(people, taken, parts);
        expect([...places.keys()]).toEqual(people.map(({ id }) => id));
        const after = [...taken, ...people.map(({ id }) => ({ id, place: places.get(id)! }))];
        for (const { id, place } of people)
          expect(places.get(id)).toMatchObject({ ring: place.ring, sector: place.sector });
        const layout = layOut(after, parts);
        expectClear(layout, after, parts);
        const seen = after.flatMap(({ id, place }) => {
          const point = pointOf(place, parts);
          return point === null ? [] : [{ id, ...point }];
        });
        expect(layout.marks).toEqual(seen);
      }),
      { numRuns: 100 },
    );
  });

  test('whoever is laid beside what is kept can be kept there', () => {
    fc.assert(
      fc.property(withCrowd(30), ({ parts, wanted }) => {
        const people = wanted.map((place, at) => ({ id: `p-${String(at)}`, place }));
        const strays = strayPlaces(people, parts);
        const kept = people.map(({ id, place }) => ({ id, place: strays.get(id) ?? place }));
        const [before, after] = [layOut(people, parts), layOut(kept, parts)];
        before.marks.forEach((mark, at) => expect(far(mark, after.marks[at]!)).toBeLessThan(0.01));
        expect(strayPlaces(kept, parts).size).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
});

describe('points and places', () => {
  test('a place of a point is where the point is', () => {
    fc.assert(
      fc.property(
        sectors,
        fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
        fc.double({ min: 0.001, max: 160, noNaN: true }),
        (parts, angle, out) => {
          const point = pointAt(angle, out);
          const place = placeAt(point, parts);
          const back = pointOf(place, parts)!;
          const within = Math.min(Math.max(out, meRadius), mapRadius);
          expect(far(back, pointAt(angle, within))).toBeLessThan(0.01);
        },
      ),
    );
  });

  test('the first part is centred at the top, the others follow clockwise', () => {
    expect(placeAt({ x: 0, y: -90 }, five)).toMatchObject({ ring: 3, sector: 'family', along: 0.5 });
    expect(placeAt({ x: 60, y: -20 }, five)).toMatchObject({ ring: 2, sector: 'friends' });
    expect(placeAt({ x: -90, y: -20 }, five).sector).toBe('leisure');
    expect(placeAt({ x: 0, y: 0 }, five)).toMatchObject({ ring: 1, depth: 0 });
    const spans = sectorSpans(five.map((sector, at) => ({ ...sector, hidden: at === 1 })));
    expect(spans.map(({ id }) => id)).toEqual(['family', 'work', 'helpers', 'leisure']);
    expect(spans.at(-1)!.to - spans[0]!.from).toBeCloseTo(2 * Math.PI);
  });

  test('a map whose parts are all hidden shows all of them', () => {
    expect(visibleSectors(five.map((sector) => ({ ...sector, hidden: true })))).toHaveLength(5);
  });

  test('rings lie one outside the other', () => {
    expect(rings.map((ring: Ring) => ringSpan(ring).from)).toEqual([
      meRadius,
      ringSpan(1).to,
      ringSpan(2).to,
    ]);
    expect(ringSpan(3).to).toBe(mapRadius);
  });
});
