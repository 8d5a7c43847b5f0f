// Files of easyNWK Web: read from the public description of the format, with files of our own making. Nothing that is
// read can stop the app or get anything into it that is not a person, a place or a line.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { picture } from '../../../tests/unit/arbitraries.ts';
import {
  longestEasyNwk,
  readEasyNwk,
  writeEasyNwk,
  type EasyNwkFile,
  type EasyNwkProblem,
  type EasyNwkVersion,
} from './easynwk.ts';
import { longestName } from './limits.ts';
import { firstSectors, takeSnapshot, type MapPerson, type MapPicture } from './network.ts';
import { realWorld } from './record.ts';
import { MapPlace } from './schemas.ts';

// Thousands of files are read: a busy machine may take its time.
vi.setConfig({ testTimeout: 30_000 });

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../tests/fixtures/easynwk/${name}.json`, import.meta.url), 'utf8');

function read(text: string): EasyNwkFile {
  const file = readEasyNwk(text);
  if (!file.ok) throw new Error(file.error);
  return file.value;
}

const named = (version: EasyNwkVersion, name: string) => version.people.find((one) => one.name === name);
const left = (file: EasyNwkFile) => Object.fromEntries(file.left.map(({ what, count }) => [what, count]));

/** Signs that no name, role or title may have in it. */
// eslint-disable-next-line no-control-regex
const tricks = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

function expectHarmless(file: EasyNwkFile): void {
  const wrong: unknown[] = [];
  for (const { title, people, ties } of [file.current, ...file.earlier]) {
    for (const { name, role, place } of people) {
      if (name.length === 0 || name.length > longestName) wrong.push(['length', name]);
      for (const text of [name, role, title])
        if (text !== undefined && (tricks.test(text) || text !== text.trim() || !text.isWellFormed()))
          wrong.push(['text', text]);
      if (place !== undefined && !MapPlace.safeParse(place).success) wrong.push(['place', place]);
    }
    const keys = new Set(people.map(({ key }) => key));
    if (keys.size !== people.length) wrong.push('two of one key');
    for (const { a, b } of ties) if (!keys.has(a) || !keys.has(b) || a === b) wrong.push([a, b]);
  }
  expect(wrong).toEqual([]);
}

describe('a file of easyNWK', () => {
  test('with a BOM and versions: the current one, the earlier, and what is left behind', () => {
    const text = fixture('versions-with-bom');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const file = read(text);
    expect(file.earlier).toMatchObject([{ title: 'Da jeg flyttet inn', day: '2024-03-01' }]);
    expect(file.current).toMatchObject({ title: 'Etter sommeren', day: '2024-09-12' });
    expect(named(file.current, 'Amir')).toMatchObject({
      role: 'Freund*in',
      place: { ring: 1, sector: 'friends' },
    });
    expect(named(file.earlier[0]!, 'Amir')?.place).toMatchObject({ ring: 2, sector: 'friends' });
    expect(named(file.earlier[0]!, 'Amir')?.key).toBe(named(file.current, 'Amir')?.key);
    expect(named(file.current, 'Vakta')).toMatchObject({ professional: true, place: { sector: 'helpers' } });
    expect(named(file.current, 'Sjef')?.place).toMatchObject({ ring: 3, sector: 'work' });
    expect(named(file.current, 'Bestemor')).toMatchObject({ died: true, place: { sector: 'family' } });
    expect(named(file.current, 'Pus')).toMatchObject({ sort: 'pet' });
    expect(named(file.current, 'Naboen')).not.toHaveProperty('place');
    expect(named(file.current, 'Fetter')?.place).toMatchObject({ ring: 3, depth: 1 });
    expect(file.current.ties).toHaveLength(3);
    expect(left(file)).toEqual({ me: 1, notes: 1, lines: 1, notHuman: 1, outside: 1 });
    expectHarmless(file);
  });

  test('a bare map with the fields of old', () => {
    const file = read(fixture('bare-old-fields'));
    expect(file.earlier).toEqual([]);
    expect(file.left).toEqual([]);
    expect(file.current.people.map(({ place }) => [place?.ring, place?.sector])).toEqual([
      [2, 'friends'],
      [3, 'family'],
      [3, 'helpers'],
    ]);
    expect(file.current.ties).toHaveLength(1);
  });

  test('with fields that are not known, and known ones of other types', () => {
    const file = read(fixture('unknown-fields'));
    expect(file.current.people.map(({ name }) => name)).toEqual(['Amir', 'Tante', 'Kolleg*in', 'Same id']);
    expect(file.current).not.toHaveProperty('day');
    expect(named(file.current, 'Tante')).not.toHaveProperty('place');
    expect(file.current.ties).toHaveLength(1);
    expect(left(file)).toEqual({ ages: 1, unnamed: 1, ties: 3, unreadable: 2, other: 1 });
    expectHarmless(file);
  });

  test('with 200 people', () => {
    const file = read(fixture('two-hundred'));
    expect(file.current.people).toHaveLength(200);
    expect(file.current.people.every(({ place }) => place !== undefined)).toBe(true);
    expectHarmless(file);
  });

  test('with strings that are meant to do harm', () => {
    const file = read(fixture('hostile'));
    expectHarmless(file);
    expect(file.current.people).toHaveLength(16);
    expect(file.current.people[0]?.name).toBe('<img src=x onerror=alert(1)>');
    expect(file.current.people.filter(({ name }) => name === '?')).toHaveLength(2);
    expect(file.current.ties).toHaveLength(1);
    expect(file.current.people.some(({ name }) => name === 'polluted')).toBe(false);
    expect(
      ({} as Record<string, unknown>).polluted ?? ({} as Record<string, unknown>).isAdmin,
    ).toBeUndefined();
  });

  test.each<[EasyNwkProblem, string]>([
    ['notJson', ''],
    ['notJson', 'E;Navn;19\r\nN;1;Amir'],
    ['notJson', '{"versions":'],
    ['notEasyNwk', '[]'],
    ['notEasyNwk', 'null'],
    ['notEasyNwk', '"text"'],
    ['notEasyNwk', '{"versions":[]}'],
    ['notEasyNwk', '{"versions":[{"nwk":{"alteri":[]}},null]}'],
    ['notEasyNwk', '{"goals":[]}'],
    ['empty', '{"ego":{},"alteri":[],"connections":[]}'],
    ['tooMany', `{"alteri":[${Array.from({ length: 251 }, () => '{}').join()}]}`],
    ['tooMany', `{"alteri":[{}],"connections":[${Array.from({ length: 2001 }, () => '0').join()}]}`],
    ['tooMany', `{"versions":[${Array.from({ length: 501 }, () => '{"nwk":{"alteri":[{}]}}').join()}]}`],
    ['tooLarge', `{"alteri":[{}],"x":"${'x'.repeat(longestEasyNwk)}"}`],
  ])('%s', (error, text) => {
    expect(readEasyNwk(text)).toEqual({ ok: false, error });
  });

  test('nested as deep as can be stops nothing', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    for (const text of [deep, `{"alteri":[${deep}]}`, `{"versions":[{"nwk":{"alteri":[{"id":${deep}}]}}]}`])
      expect(readEasyNwk(text)).toHaveProperty('ok');
  });
});

describe('never throws, whatever it is given', () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(null, true, false, 0, -1, 1e308, -0, '', 'x', '__proto__', 33.33, 100, 250),
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(
        fc.constantFrom(
          ...[
            'versions',
            'currentVersion',
            'nwk',
            'ego',
            'alteri',
            'connections',
            'id',
            'id1',
            'id2',
            'name',
          ],
          ...['role', 'angle', 'distance', 'human', 'deceased', 'title', 'date', 'note', 'age', '__proto__'],
          ...['constructor', 'toString', 'edgeType'],
        ),
        tie('any'),
        { maxKeys: 8 },
      ),
    ),
  })).any;

  /** Files that hold, with something else put into them. */
  const alter = fc.record(
    { id: value, name: value, role: value, angle: value, distance: value, human: value, deceased: value },
    { requiredKeys: [] },
  );
  const nwk = fc.record({ ego: value, alteri: fc.array(alter, { maxLength: 5 }), connections: value });
  const file = fc.record(
    {
      versions: fc.array(
        fc.record({ id: value, title: value, date: value, nwk }, { requiredKeys: ['nwk'] }),
        {
          maxLength: 3,
        },
      ),
      currentVersion: value,
    },
    { requiredKeys: ['versions'] },
  );

  test.each<[string, fc.Arbitrary<string>]>([
    ['text', fc.string({ unit: 'binary', maxLength: 200 })],
    ['JSON', value.map((one) => JSON.stringify(one))],
    ['a map with anything in it', nwk.map((one) => JSON.stringify(one))],
    ['versions with anything in them', file.map((one) => JSON.stringify(one))],
    [
      'a file cut off or overwritten somewhere',
      fc
        .tuple(
          fc.constantFrom('versions-with-bom', 'bare-old-fields', 'unknown-fields').map(fixture),
          fc.nat(),
          fc.nat({ max: 40 }),
          fc.string({ unit: 'binary', maxLength: 6 }),
        )
        .map(([text, at, length, put]) => {
          const from = at % text.length;
          return text.slice(0, from) + put + text.slice(from + length);
        }),
    ],
  ])('%s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const file = readEasyNwk(text);
        if (file.ok) expectHarmless(file.value);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('there and back', () => {
  /** Maps whose parts they have too. */
  const theirs = picture.map((one) => ({
    ...one,
    people: one.people.map((person): MapPerson => {
      const sector = ({ leisure: 'friends', own: 'work' } as const)[person.place?.sector ?? ''];
      return person.place === undefined || sector === undefined
        ? person
        : { ...person, place: { ...person.place, sector } };
    }),
  }));

  const placed = ({ people }: MapPicture) => people.filter(({ place }) => place !== undefined);

  test('a map of Steg read again has the same people, in the same places, with the same lines', () => {
    fc.assert(
      fc.property(theirs, theirs, (now, before) => {
        if (placed(now).length + placed(before).length === 0) return;
        const snapshot = takeSnapshot(before, { text: 'Før', lang: 'nb' }, '2025-01-02', realWorld);
        const { text } = writeEasyNwk(now, [snapshot], { today: '2026-11-18' });
        const file = read(text);
        expectHarmless(file);
        expect(file.earlier).toMatchObject([{ title: 'Før', day: '2025-01-02' }]);
        expect(file.current.day).toBe('2026-11-18');
        for (const [version, map] of [
          [file.current, now],
          [file.earlier[0]!, before],
        ] as const) {
          expect(version.people.map(({ name }) => name)).toEqual(placed(map).map(({ name }) => name));
          version.people.forEach(({ place, died, role }, at) => {
            const person = placed(map)[at]!;
            expect([place?.ring, place?.sector]).toEqual([person.place?.ring, person.place?.sector]);
            expect(place?.along).toBeCloseTo(person.place?.along ?? 0, 2);
            expect(place?.depth).toBeCloseTo(person.place?.depth ?? 0, 2);
            expect(died).toBe(person.died);
            if (role !== undefined) expect(person.role?.text.normalize('NFC')).toContain(role.slice(0, 1));
          });
          const ids = new Set(placed(map).map(({ id }) => id));
          expect(version.ties).toHaveLength(map.ties.filter(({ a, b }) => ids.has(a) && ids.has(b)).length);
        }
        // The same people have the same number in both versions.
        const keyOf = (version: EasyNwkVersion, map: MapPicture, id: string) =>
          version.people[placed(map).findIndex((one) => one.id === id)]?.key;
        for (const { id } of placed(now)) {
          const earlier = keyOf(file.earlier[0]!, before, id);
          if (earlier !== undefined) expect(earlier).toBe(keyOf(file.current, now, id));
        }
      }),
    );
  });

  test('what was written and read is written the same again', () => {
    fc.assert(
      fc.property(theirs, (now) => {
        if (placed(now).length === 0) return;
        const asMap = ({ people, ties }: EasyNwkVersion): MapPicture => ({
          sectors: firstSectors,
          people: people.map(({ key, role, ...rest }) => ({
            ...rest,
            id: key,
            ...(role === undefined ? {} : { role: { text: role, lang: 'nb' } }),
          })),
          ties: ties.map((tie) => ({ ...tie, sort: 'know' })),
        });
        const once = read(writeEasyNwk(now, [], { today: '2026-11-18' }).text);
        const twice = read(writeEasyNwk(asMap(once.current), [], { today: '2026-11-18' }).text);
        const bare = ({ people }: EasyNwkVersion) =>
          people.map(({ name, role, died, sort, place }) => [
            name,
            role,
            died,
            sort,
            place?.ring,
            place?.sector,
          ]);
        expect(bare(twice.current)).toEqual(bare(once.current));
        expect(twice.left).toEqual(once.left);
      }),
    );
  });

  test('what their format cannot hold is said, and what is nobody else’s is not in it', () => {
    const at = { ring: 1, sector: 'leisure', along: 0.5, depth: 0.5 } as const;
    const words = { text: 'Hemmelig', lang: 'nb' };
    const now: MapPicture = {
      sectors: firstSectors.map((one, index) => (index === 0 ? { ...one, title: words } : one)),
      people: [
        { id: 'a', name: 'Amir', place: at, quality: 'good', symbol: 'sun', means: words, contact: 'yes' },
        { id: 'b', name: 'Koret', place: { ...at, sector: 'own' }, sort: 'group', wish: at },
        { id: 'c', name: 'Ønsket', wish: at },
      ],
      ties: [{ a: 'a', b: 'b', sort: 'close' }],
    };
    const { text, left: lost } = writeEasyNwk(now, [], {
      today: '2026-11-18',
      nameOf: ({ id }) => `P-${id}`,
    });
    expect(Object.fromEntries(lost.map(({ what, count }) => [what, count]))).toEqual({
      parts: 2,
      partNames: 1,
      sorts: 1,
      quality: 1,
      symbols: 1,
      means: 1,
      contact: 1,
      wishes: 2,
      tieSorts: 1,
    });
    for (const secret of ['Hemmelig', 'Amir', 'Ønsket', 'good', 'sun']) expect(text).not.toContain(secret);
    expect(read(text).current.people).toMatchObject([
      { name: 'P-a', place: { ring: 1, sector: 'friends' } },
      { name: 'P-b', sort: 'pet', place: { ring: 1, sector: 'friends' } },
    ]);
  });
});
