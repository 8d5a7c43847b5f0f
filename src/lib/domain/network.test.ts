// The map: its parts, what is between people, what a view shows of whom, and pictures that stay as they were.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { person, picture, tickingWorld, words } from '../../../tests/unit/arbitraries.ts';
import { mostOnMap, sectorSorts, type ContactWord } from './limits.ts';
import {
  addSector,
  canAddSector,
  emptyNetworkMap,
  firstSectors,
  hideSector,
  inTime,
  mapQuestions,
  mayShow,
  peopleOnMap,
  pictureIn,
  questionOfDay,
  questionPeople,
  removeSector,
  renameSector,
  retitleSnapshot,
  setTie,
  shownSectors,
  shownTies,
  snapshotWithout,
  takeSnapshot,
  tieId,
  tiesOf,
  type MapPerson,
  type MapView,
  type NetworkMap,
} from './network.ts';
import { isWishOnly, mentions, type Person } from './person.ts';
import type { Result } from './result.ts';
import { NetworkMap as MapSchema, NetworkSnapshot as SnapshotSchema, Tie as TieSchema } from './schemas.ts';

const world = tickingWorld();
const own = (text: string) => ({ text, lang: 'nb' });
const map = emptyNetworkMap(world);
const value = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(String(result.error));
  return result.value;
};
const refused = (error: string) => ({ ok: false, error });
const at = (sector = 'friends') => ({ ring: 1, sector, along: 0.5, depth: 0.5 }) as const;
const somebody = (id: string, name: string, more: Partial<MapPerson> = {}): MapPerson => ({
  id,
  name,
  place: at(),
  ...more,
});

describe('the parts of the map', () => {
  test('begin as five, with names of the app', () => {
    expect(map.sectors.map(({ sort }) => sort)).toEqual(sectorSorts);
    expect(map.sectors).toEqual(firstSectors);
    expect(MapSchema.safeParse(map).success).toBe(true);
  });

  test('can be called otherwise, and by their first name again', () => {
    const named = value(renameSector(map, 'work', own('  Jobben min '), world));
    expect(named.sectors[2]).toEqual({ id: 'work', sort: 'work', hidden: false, title: own('Jobben min') });
    expect(value(renameSector(named, 'work', null, world)).sectors).toEqual(map.sectors);
    expect(value(renameSector(named, 'work', own('  '), world)).sectors).toEqual(map.sectors);
    expect(
      value(renameSector(map, 'work', own('x'.repeat(900)), world)).sectors[2]?.title?.text,
    ).toHaveLength(40);
  });

  test('one can be added, and taken away; those of the app are hidden instead', () => {
    const six = value(addSector(map, own('Koret'), world));
    expect(six.sectors.at(-1)).toMatchObject({ title: own('Koret'), hidden: false });
    expect(canAddSector(map)).toBe(true);
    expect(canAddSector(six)).toBe(false);
    expect(addSector(six, own('Til'), world)).toEqual(refused('tooMany'));
    expect(addSector(map, own(' '), world)).toEqual(refused('nameless'));
    const id = six.sectors.at(-1)!.id;
    expect(renameSector(six, id, null, world)).toEqual(refused('nameless'));
    expect(value(removeSector(six, id, world)).sectors).toEqual(map.sectors);
    expect(removeSector(six, 'work', world)).toEqual(refused('notOwn'));
    for (const change of [removeSector, (one: NetworkMap, x: string) => hideSector(one, x, true, world)])
      expect(change(six, 'x', world)).toEqual(refused('missing'));
    expect(renameSector(six, 'x', own('X'), world)).toEqual(refused('missing'));
  });

  test('whatever is done, one part is seen, no more than six are there, and the record holds', () => {
    const act = fc.tuple(
      fc.constantFrom('hide', 'show', 'add', 'remove', 'rename'),
      fc.nat({ max: 6 }),
      fc.option(words),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        let now = map;
        for (const [what, which, said] of acts) {
          const id = now.sectors[which % now.sectors.length]!.id;
          const next = {
            hide: () => hideSector(now, id, true, world),
            show: () => hideSector(now, id, false, world),
            add: () => addSector(now, said ?? own('Eget'), world),
            remove: () => removeSector(now, id, world),
            rename: () => renameSector(now, id, said, world),
          }[what]();
          if (next.ok) now = next.value;
          expect(now.sectors.some(({ hidden }) => !hidden)).toBe(true);
          expect(MapSchema.safeParse(now).success).toBe(true);
          expect(sectorSorts.every((sort) => now.sectors.some((one) => one.sort === sort))).toBe(true);
        }
      }),
    );
  });
});

describe('what is between two people', () => {
  test('is one thing, whoever is named first', () => {
    fc.assert(
      fc.property(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c'), (one, other) => {
        expect(tieId(one, other)).toBe(tieId(other, one));
        const tie = setTie(one, other, 'close', undefined, world);
        if (one === other) {
          expect(tie).toEqual(refused('same'));
          return;
        }
        const made = value(tie);
        expect(made).toMatchObject({ id: tieId(one, other), sort: 'close' });
        expect(made.a < made.b).toBe(true);
        expect(TieSchema.safeParse(made).success).toBe(true);
        const again = value(setTie(other, one, 'conflict', made, world));
        expect(again).toMatchObject({ id: made.id, createdAt: made.createdAt, sort: 'conflict' });
        expect(tiesOf([made], one)).toEqual([made]);
        expect(tiesOf([made], 'd')).toEqual([]);
        expect(shownTies([made], [{ id: one }])).toEqual([]);
      }),
    );
  });
});

describe('who is seen in a view', () => {
  const view: fc.Arbitrary<MapView> = fc.record({
    withoutUnsafe: fc.boolean(),
    withoutNames: fc.boolean(),
    wished: fc.boolean(),
  });

  /** A map, and the same people as they are now, some of them gone or with something else said of them. */
  const thenAndNow = picture.chain((then) =>
    fc
      .tuple(
        ...then.people.map((one) =>
          fc
            .tuple(person, fc.constantFrom<ContactWord[]>('yes', 'onlyThisWay', 'no'), fc.boolean())
            .map(([other, contact, stays]): Person | null =>
              stays ? { ...other, id: one.id, name: one.name, contact } : null,
            ),
        ),
      )
      .map((now) => ({ then, now: now.filter((one) => one !== null) })),
  );

  test('nobody marked «no», now or then, in a view without them; nor words that name them', () => {
    fc.assert(
      fc.property(thenAndNow, view, ({ then, now }, given) => {
        const safe = { ...given, withoutUnsafe: true };
        const shown = peopleOnMap(then.people, safe, now);
        const unsafe = [...then.people, ...now].filter(({ contact }) => contact === 'no');
        const ids = new Set(unsafe.map(({ id }) => id));
        for (const one of shown) {
          expect(ids.has(one.id)).toBe(false);
          for (const said of [one.role, one.means, one.called.by === 'role' ? one.called.role : undefined])
            if (said !== undefined)
              for (const { name } of unsafe) expect(mentions(said.text, name)).toBe(false);
        }
        const { people, ties } = pictureIn(then, safe, now);
        expect(people.some(({ id }) => ids.has(id))).toBe(false);
        expect(ties.some(({ a, b }) => ids.has(a) || ids.has(b))).toBe(false);
      }),
    );
  });

  test('no name at all in a view without names, and everybody can be told from the other', () => {
    fc.assert(
      fc.property(thenAndNow, view, ({ then, now }, given) => {
        const shown = peopleOnMap(then.people, { ...given, withoutNames: true }, now);
        for (const one of shown) {
          expect(one.called.by).not.toBe('name');
          expect(one).not.toHaveProperty('means');
          const said = one.called.by === 'role' ? one.called.role.text : '';
          for (const { name } of [...then.people, ...now]) expect(mentions(said, name)).toBe(false);
        }
        const calls = shown.map(({ called, sort, professional, symbol: _ }) =>
          JSON.stringify([called, called.by === 'part' ? [sort, professional] : []]),
        );
        expect(new Set(calls).size).toBe(calls.length);
      }),
    );
  });

  test('everybody with a place otherwise; with the wishes, whoever is wished for too', () => {
    fc.assert(
      fc.property(picture, ({ people }) => {
        const ids = (given: MapView) => peopleOnMap(people, given, []).map(({ id }) => id);
        expect(ids({})).toEqual(people.filter(({ place }) => place !== undefined).map(({ id }) => id));
        expect(ids({ wished: true })).toEqual(
          people.filter(({ place, wish }) => place !== undefined || wish !== undefined).map(({ id }) => id),
        );
        for (const one of peopleOnMap(people, { wished: true }, [])) {
          const { place, wish } = people.find(({ id }) => id === one.id)!;
          expect(one.place).toEqual(wish ?? place);
          expect(one.now).toEqual(wish === undefined ? undefined : place);
        }
        for (const one of people)
          expect(isWishOnly(one)).toBe(one.place === undefined && one.wish !== undefined);
      }),
    );
  });

  test('knowing where I live, the number and when they can be called are in no view', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 5 }), view, (people, given) => {
        for (const one of peopleOnMap(people, given, people))
          for (const key of ['knowsHome', 'phone', 'hours', 'contact', 'way', 'name'])
            expect(one).not.toHaveProperty(key);
      }),
    );
  });

  test('a role that names somebody is not what stands for them; two of the same are counted', () => {
    const people = [
      somebody('a', 'Amir', { role: own('venn') }),
      somebody('b', 'Bo', { role: own('Amirs bror') }),
      somebody('c', 'Ciri', { role: own('venn') }),
      somebody('d', 'Dina', { sort: 'pet', symbol: 'moon' }),
      somebody('e', 'Eva', { place: at('family') }),
    ];
    expect(peopleOnMap(people, { withoutNames: true }, []).map(({ called }) => called)).toEqual([
      { by: 'role', role: own('venn'), nth: 1 },
      { by: 'part', sector: 'friends' },
      { by: 'role', role: own('venn'), nth: 2 },
      { by: 'part', sector: 'friends' },
      { by: 'part', sector: 'family' },
    ]);
  });

  test('own names of parts and titles that name somebody are left out where they must be', () => {
    const sectors = [{ id: 'x', title: own('Hos Amir'), hidden: false }];
    const amir = { name: 'Amir', contact: 'no' } as const;
    expect(shownSectors(sectors, {}, [amir])).toEqual(sectors);
    expect(shownSectors(sectors, { withoutUnsafe: true }, [amir])).toEqual([{ id: 'x', hidden: false }]);
    expect(shownSectors(sectors, { withoutUnsafe: true }, [{ name: 'Amir' }])).toEqual(sectors);
    expect(shownSectors(sectors, { withoutNames: true }, [{ name: 'Amir' }])).toEqual([
      { id: 'x', hidden: false },
    ]);
    expect(mayShow(own('Da Amir dro'), { withoutUnsafe: true }, [amir])).toBe(false);
  });
});

describe('a picture of how it was', () => {
  test('has everybody on the map and wished for, and nothing of how to reach them', () => {
    fc.assert(
      fc.property(picture, fc.option(words), (now, title) => {
        const snapshot = takeSnapshot(now, title, '2026-11-18', world);
        expect(SnapshotSchema.safeParse(snapshot).success).toBe(true);
        expect(snapshot.people.map(({ id }) => id)).toEqual(
          now.people
            .filter(({ place, wish }) => place !== undefined || wish !== undefined)
            .map(({ id }) => id),
        );
        for (const one of snapshot.people)
          for (const key of ['phone', 'hours', 'knowsHome', 'means', 'way'])
            expect(one).not.toHaveProperty(key);
        const ids = new Set(snapshot.people.map(({ id }) => id));
        expect(snapshot.ties).toEqual(now.ties.filter(({ a, b }) => ids.has(a) && ids.has(b)));
        const other = retitleSnapshot(snapshot, own('Før'), world);
        expect(other).toMatchObject({ title: own('Før'), people: snapshot.people, day: snapshot.day });
        expect(retitleSnapshot(other, null, world)).not.toHaveProperty('title');
      }),
    );
  });

  test('without somebody has nothing of them, and is the same when they were not in it', () => {
    fc.assert(
      fc.property(picture, fc.constantFrom('id-1', 'id-4', 'x'), (now, id) => {
        const before = takeSnapshot(now, null, '2026-11-18', world);
        const after = snapshotWithout(before, id, world);
        expect(JSON.stringify([after.people, after.ties])).not.toContain(`"${id}"`);
        if (!before.people.some((one) => one.id === id)) expect(after).toBe(before);
      }),
    );
  });

  test('holds no more than a map does, and pictures stand in time', () => {
    const many = Array.from({ length: mostOnMap + 5 }, (_, index) => somebody(String(index), 'N'));
    const of = (people: readonly MapPerson[], day: string) =>
      takeSnapshot({ sectors: firstSectors, people, ties: [] }, null, day, world);
    expect(of(many, '2026-11-18').people).toHaveLength(mostOnMap);
    const [one, two, three] = [of([], '2026-11-18'), of([], '2025-01-01'), of([], '2026-11-18')];
    expect(inTime([three, one, two])).toEqual([two, one, three]);
  });
});

describe('quiet questions', () => {
  test('one a day, the same all day, each in turn', () => {
    const days = ['2026-11-18', '2026-11-19', '2026-11-20'];
    expect(new Set(days.map(questionOfDay))).toEqual(new Set(mapQuestions));
    expect(questionOfDay('2026-11-21')).toBe(questionOfDay('2026-11-18'));
  });

  test('point to nobody who may not be offered, nor to whom I want distance from', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 6 }), (people) => {
        for (const one of questionPeople(people)) {
          expect(['yes', 'onlyThisWay']).toContain(one.contact);
          expect(one.died).toBeUndefined();
          expect(one.quality).not.toBe('distance');
        }
      }),
    );
  });
});
