// What has changed on the map: the same picture says nothing, and there and back say the same the other way round.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapPlace, picture } from '../../../tests/unit/arbitraries.ts';
import { changesIn, mapChanges, type MapChange } from './mapChange.ts';
import { firstSectors, tieId, type MapPerson, type MapPicture } from './network.ts';

const at = (ring: 1 | 2 | 3, sector = 'friends') => ({ ring, sector, along: 0.5, depth: 0.5 });
const of = (people: readonly MapPerson[], ties: MapPicture['ties'] = []): MapPicture => ({
  sectors: firstSectors,
  people,
  ties,
});
const amir: MapPerson = { id: 'amir', name: 'Amir', place: at(2), quality: 'good' };
const tante: MapPerson = { id: 'tante', name: 'Tante', place: at(1, 'family') };

/** The other way round. */
function turned(change: MapChange): MapChange | null {
  switch (change.what) {
    case 'new':
      return { ...change, what: 'gone' };
    case 'gone':
      return { ...change, what: 'new' };
    case 'closer':
      return { ...change, what: 'further', from: change.to, to: change.from };
    case 'further':
      return { ...change, what: 'closer', from: change.to, to: change.from };
    case 'part':
      return { ...change, from: change.to, to: change.from };
    case 'quality': {
      const { from, to, ...rest } = change;
      return {
        ...rest,
        ...(to === undefined ? {} : { from: to }),
        ...(from === undefined ? {} : { to: from }),
      };
    }
    case 'renamed':
      return { ...change, from: change.name, name: change.from };
    case 'tie':
      return { ...change, what: 'tieEnded' };
    case 'tieEnded':
      return { ...change, what: 'tie' };
    case 'tieChanged':
      return { ...change, from: change.to, to: change.from };
    // A death and a wish are told one way only.
    default:
      return null;
  }
}

/** Names follow the later picture, so they are left out where both ways are compared. */
const bare = (changes: readonly (MapChange | null)[]): readonly string[] =>
  changes
    .filter((change) => change !== null && turned(change) !== null && change.what !== 'renamed')
    .map((change) => JSON.stringify(change, ['what', 'id', 'ring', 'sector', 'from', 'to', 'sort', 'a', 'b']))
    .sort();

describe('what has changed', () => {
  test('the same picture: nothing', () => {
    fc.assert(
      fc.property(picture, (one) => {
        expect(mapChanges(one, structuredClone(one))).toEqual([]);
      }),
    );
  });

  test('where within a ring and part somebody stands says nothing', () => {
    fc.assert(
      fc.property(picture, mapPlace, (one, { along, depth }) => {
        const people = one.people.map((person) =>
          person.place === undefined ? person : { ...person, place: { ...person.place, along, depth } },
        );
        expect(mapChanges(one, { ...one, people })).toEqual([]);
      }),
    );
  });

  test('there and back are the same, the other way round', () => {
    fc.assert(
      fc.property(picture, picture, (one, other) => {
        expect(bare(mapChanges(one, other).map(turned))).toEqual(bare(mapChanges(other, one)));
      }),
    );
  });

  test('whatever is told is so', () => {
    fc.assert(
      fc.property(picture, picture, (before, after) => {
        const was = new Map(before.people.map((one) => [one.id, one]));
        const is = new Map(after.people.map((one) => [one.id, one]));
        for (const change of mapChanges(before, after)) {
          if (change.what === 'new') {
            expect(was.get(change.id)?.place).toBeUndefined();
            expect(is.get(change.id)?.place).toMatchObject({ ring: change.ring, sector: change.sector });
          }
          if (change.what === 'closer') expect(change.to).toBeLessThan(change.from);
          if (change.what === 'cameTrue') expect(was.get(change.id)?.wish?.ring).toBe(change.ring);
          if (change.what === 'tie') {
            const id = tieId(change.a.id, change.b.id);
            expect(before.ties.some(({ a, b }) => tieId(a, b) === id)).toBe(false);
          }
        }
        // Everybody who came or went is told of once.
        const told = mapChanges(before, after).filter(({ what }) => what === 'new' || what === 'gone');
        const ids = new Set([...was.keys(), ...is.keys()]);
        const moved = [...ids].filter(
          (id) => (was.get(id)?.place === undefined) !== (is.get(id)?.place === undefined),
        );
        expect(told).toHaveLength(moved.length);
      }),
    );
  });

  test.each<[string, MapPicture, MapPicture, readonly Partial<MapChange>[]]>([
    ['new', of([]), of([amir]), [{ what: 'new', name: 'Amir', ring: 2, sector: 'friends' }]],
    ['gone', of([amir, tante]), of([tante]), [{ what: 'gone', name: 'Amir' }]],
    ['off the map', of([amir]), of([{ ...amir, place: undefined }]), [{ what: 'gone' }]],
    ['closer', of([amir]), of([{ ...amir, place: at(1) }]), [{ what: 'closer', from: 2, to: 1 }]],
    [
      'further, in another part, and at a distance',
      of([amir]),
      of([{ ...amir, place: at(3, 'work'), quality: 'distance' }]),
      [
        { what: 'quality', from: 'good', to: 'distance' },
        { what: 'part', from: 'friends', to: 'work' },
        { what: 'further', from: 2, to: 3 },
      ],
    ],
    [
      'what I wished for came',
      of([{ ...amir, wish: at(1) }]),
      of([{ ...amir, place: at(1) }]),
      [{ what: 'closer' }, { what: 'cameTrue', ring: 1, sector: 'friends' }],
    ],
    [
      'a new wish, another let go of',
      of([amir, { ...tante, wish: at(2) }]),
      of([{ ...amir, wish: at(1) }, tante]),
      [
        { what: 'wished', id: 'amir' },
        { what: 'notWished', id: 'tante' },
      ],
    ],
    [
      'ties between those who stay, and none of those who went',
      of([amir, tante, { ...amir, id: 'jo' }], [{ a: 'amir', b: 'jo', sort: 'close' }]),
      of([amir, tante], [{ a: 'amir', b: 'tante', sort: 'know' }]),
      [{ what: 'tie', sort: 'know' }, { what: 'gone' }],
    ],
    [
      'a tie that became another',
      of([amir, tante], [{ a: 'amir', b: 'tante', sort: 'know' }]),
      of([amir, tante], [{ a: 'amir', b: 'tante', sort: 'conflict' }]),
      [{ what: 'tieChanged', from: 'know', to: 'conflict' }],
    ],
    [
      'another name, and a death, last',
      of([tante]),
      of([{ ...tante, name: 'Tante M', died: true }]),
      [
        { what: 'renamed', from: 'Tante', name: 'Tante M' },
        { what: 'died', name: 'Tante M' },
      ],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(mapChanges(before, after)).toMatchObject(expected);
  });

  test('whoever is left out of one picture seems neither to have come nor gone', () => {
    const view = { withoutUnsafe: true };
    const unsafe: MapPerson = { ...amir, contact: 'no' };
    for (const [before, after] of [
      [of([unsafe]), of([{ ...amir, contact: 'yes' }])],
      [of([amir]), of([unsafe])],
    ] as const)
      expect(changesIn(before, after, view, [])).toEqual([]);
    expect(changesIn(of([amir]), of([]), view, [{ id: 'amir', name: 'Amir', contact: 'no' }])).toEqual([]);
    expect(changesIn(of([unsafe]), of([tante]), view, [])).toMatchObject([{ what: 'new', id: 'tante' }]);
    expect(changesIn(of([unsafe]), of([]), {}, [])).toMatchObject([{ what: 'gone' }]);
  });
});
