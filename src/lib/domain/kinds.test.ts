// The one way in for stored records: what an earlier version wrote is read, what a newer one wrote is
// left alone, and whatever else comes is refused without a fuss.
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds, readRecord, type Kind, type PlanRecord } from './kinds.ts';
import { migrate, migrations } from './migrations.ts';

const names = Object.keys(kinds) as Kind[];
const folder = new URL('../../../tests/fixtures/records/', import.meta.url);

type Fields = Record<string, unknown>;

function fixture(version: number, kind: Kind): { readonly full: Fields; readonly fewest: Fields } {
  const file = new URL(`v${String(version)}/${kind}.json`, folder);
  return JSON.parse(readFileSync(file, 'utf8')) as { full: Fields; fewest: Fields };
}

const full = (kind: Kind): Fields => fixture(1, kind).full;

const read = (raw: unknown): PlanRecord => {
  const outcome = readRecord(raw);
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value;
};

const without = (record: Fields, field: string): Fields =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== field));

/** Anything a program can hold: also dates, maps, typed arrays, bigints and objects without a prototype. */
const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
});

describe.each(names)('a record of the kind %s', (kind) => {
  const { schema, version } = kinds[kind];
  const versions = Array.from({ length: version }, (_, index) => index + 1);

  test.each(versions)('has a fixture of version %i that is read as today’s shape', (past) => {
    const { full: whole, fewest } = fixture(past, kind);
    for (const record of [whole, fewest]) {
      expect(record).toMatchObject({ kind, v: past });
      const value = read(record);
      expect(value).toMatchObject({ id: record.id, kind, v: version });
      if (past === version) expect(value).toEqual(record);
    }
  });

  test('has a fixture with every field there is, and one with none that can be left out', () => {
    const { full: whole, fewest } = fixture(version, kind);
    expect(Object.keys(whole).sort()).toEqual(Object.keys(schema.shape).sort());
    for (const field of Object.keys(fewest))
      expect(readRecord(without(fewest, field)), field).toMatchObject({ ok: false });
  });

  test('has a chain of migrations without a gap', () => {
    expect(migrations[kind]).toHaveLength(version - 1);
    expect(migrations[kind].every((step) => typeof step === 'function')).toBe(true);
  });

  test('loses fields that nobody knows, and keeps all others', () => {
    const record = full(kind);
    expect(read({ ...record, streak: 12, tick: { by: 'somebody' } })).toEqual(record);
  });

  test('is left alone when a newer version of the app wrote it', () => {
    for (const newer of [version + 1, version + 0.5, 99, Infinity])
      expect(readRecord({ ...full(kind), v: newer, words: 7 })).toEqual({ ok: false, error: 'newer' });
  });

  test('is broken when its version is none', () => {
    for (const v of [0, -1, 0.5, NaN, -Infinity, '1', null, undefined, [1], true])
      expect(readRecord({ ...full(kind), v })).toEqual({ ok: false, error: 'broken' });
  });

  test('is broken when a field it needs is missing', () => {
    for (const field of Object.keys(fixture(1, kind).fewest).filter((name) => name !== 'kind'))
      expect(readRecord(without(full(kind), field)), field).toEqual({ ok: false, error: 'broken' });
  });

  test('is broken when a field is of another type', () => {
    const others = [Symbol('x'), () => 1, 12n, new Map(), NaN, { toString: 1 }, [[[]]], null];
    for (const field of Object.keys(full(kind)).filter((name) => !['kind', 'v'].includes(name)))
      for (const other of others)
        expect(readRecord({ ...full(kind), [field]: other }), `${field}: ${typeof other}`).toEqual({
          ok: false,
          error: 'broken',
        });
  });

  test('is broken when its id is none, or far too long', () => {
    for (const id of ['', 'a'.repeat(81), 1, {}])
      expect(readRecord({ ...full(kind), id })).toEqual({ ok: false, error: 'broken' });
  });

  test('is broken when its moments are none', () => {
    const noMoments = [
      '',
      'yesterday',
      '2026-11-18',
      '2026-11-18T25:00:00Z',
      '2026-02-30T10:00:00Z',
      '2026-11-18T10:00:00+01:00',
    ];
    for (const moment of noMoments)
      for (const field of ['createdAt', 'updatedAt'])
        expect(readRecord({ ...full(kind), [field]: moment })).toEqual({ ok: false, error: 'broken' });
  });

  test('never stops the reading, whatever stands in its fields', () => {
    const fields = fc.constantFrom(...Object.keys(full(kind)));
    fc.assert(
      fc.property(fields, anything, fields, anything, (one, value, another, other) => {
        const outcome = readRecord({ ...full(kind), [one]: value, [another]: other });
        if (outcome.ok) expect(schema.safeParse(outcome.value).data).toEqual(outcome.value);
        else expect(['newer', 'broken']).toContain(outcome.error);
      }),
      { numRuns: 400 },
    );
  });

  test('is not changed by being read', () => {
    const record = full(kind);
    const before = structuredClone(record);
    const value = read(record);
    expect(record).toEqual(before);
    expect(value).not.toBe(record);
  });
});

describe('what is not a record', () => {
  test('is broken, of whatever sort it is, and nothing is thrown', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const outcome = readRecord(raw);
        expect(outcome.ok).toBe(false);
      }),
      { numRuns: 2000 },
    );
    for (const raw of [
      undefined,
      null,
      0,
      '',
      [],
      {},
      () => 1,
      Symbol('x'),
      12n,
      new Date(),
      Object.create(null),
      [full('goal')],
    ])
      expect(readRecord(raw)).toEqual({ ok: false, error: 'broken' });
  });

  test('of a kind nobody knows here is taken for one of a newer version', () => {
    for (const kind of ['stepPlan', 'constructor', '__proto__', 'toString', 'hasOwnProperty', ''])
      expect(readRecord({ ...full('goal'), kind })).toEqual({ ok: false, error: 'newer' });
    fc.assert(
      fc.property(fc.string(), fc.integer(), (kind, v) => {
        fc.pre(!Object.hasOwn(kinds, kind));
        expect(readRecord({ kind, v })).toEqual({ ok: false, error: 'newer' });
      }),
    );
  });

  test('is broken when its kind is no text', () => {
    for (const kind of [undefined, null, 1, ['goal'], { toString: () => 'goal' }])
      expect(readRecord({ ...full('goal'), kind })).toEqual({ ok: false, error: 'broken' });
  });

  test('cannot reach into the program by its field names', () => {
    const hostile = JSON.parse(
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    ) as Fields;
    for (const kind of names) readRecord({ ...full(kind), ...hostile });
    const draft = JSON.stringify(full('draft')).replace(
      '"fields":{',
      '"fields":{"__proto__":"x","constructor":"y",',
    );
    readRecord(JSON.parse(draft));
    expect(({} as Fields).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('fields', () => {
  const refused = (kind: Kind, changes: Fields): void =>
    expect(readRecord({ ...full(kind), ...changes }), JSON.stringify(changes)).toEqual({
      ok: false,
      error: 'broken',
    });
  const accepted = (kind: Kind, changes: Fields): void => {
    expect(read({ ...full(kind), ...changes })).toMatchObject(changes);
  };

  test('that are days or weeks are ones the calendar has', () => {
    for (const day of ['2026-02-30', '2026-13-01', '2026-11-18T00:00:00Z', '18.11.2026', '']) {
      refused('mastery', { day });
      refused('pause', { from: day });
      refused('pause', { to: day });
      refused('step', { doneOn: day });
      refused('week', { tired: [day] });
    }
    accepted('mastery', { day: '2028-02-29' });
    for (const week of ['2026-W00', '2025-W53', '2026-W54', '2026-47', '']) refused('week', { week });
    accepted('week', { week: '2020-W53' });
  });

  test('that say when are weekdays and a time of day', () => {
    for (const days of [[0], [8], [1.5], ['1'], [NaN], 3]) refused('step', { when: { days } });
    for (const time of ['24:00', '7:00', '12:60', '', '12:00:00'])
      refused('step', { when: { days: [], time } });
    accepted('step', { when: { days: [1, 7], time: '00:00' } });
    accepted('step', { when: { days: [] } });
  });

  test('that count have their bounds', () => {
    for (const timesAWeek of [0, 1, 8, 2.5, Infinity]) refused('step', { timesAWeek });
    for (const size of [0, 4, '1', 1.5]) refused('step', { size });
    for (const order of [NaN, Infinity, '1']) refused('goal', { order });
  });

  test('that are states are known ones', () => {
    refused('goal', { state: 'done' });
    refused('step', { state: 'reached' });
    refused('mastery', { how: 'failed' });
    refused('mastery', { smaller: false });
  });

  test('that hold words are not too long and have a language', () => {
    const text = 'a'.repeat(4001);
    refused('goal', { words: { text, lang: 'nb' } });
    refused('goal', { words: { text: 'a' } });
    refused('goal', { words: 'a' });
    refused('goal', { earlier: [{ words: { text: 'a', lang: 'nb' }, until: 'now' }] });
    refused('step', { smaller: { text: 'a', lang: 'n'.repeat(36) } });
    refused('draft', { fields: { text } });
    refused('draft', { fields: { text: 1 } });
    accepted('goal', { words: { text: '', lang: 'ps-Arab' } });
  });

  test('inside words that nobody knows are lost, like those of the record', () => {
    const value = read({ ...full('goal'), words: { text: 'a', lang: 'nb', mood: 3 } });
    expect(value).toMatchObject({ words: { text: 'a', lang: 'nb' } });
    expect(Object.keys((value as { words: object }).words)).toEqual(['text', 'lang']);
  });
});

describe('migrations', () => {
  test('are there for exactly the kinds there are', () => {
    expect(Object.keys(migrations).sort()).toEqual([...names].sort());
  });

  test('leave a record of today’s version as it is', () => {
    for (const kind of names) expect(migrate(kind, full(kind), kinds[kind].version)).toEqual(full(kind));
  });

  test('give nothing where the chain has no such start', () => {
    for (const kind of names) {
      expect(migrate(kind, { ...full(kind), v: 0 }, 1)).toBeNull();
      expect(migrate(kind, full(kind), kinds[kind].version + 1)).toBeNull();
    }
  });

  test('have fixtures for every version that any kind ever had, and for no other kind', () => {
    for (const directory of readdirSync(folder)) {
      const version = Number(directory.slice(1));
      const files = readdirSync(new URL(`${directory}/`, folder)).map((file) => file.replace(/\.json$/, ''));
      expect(files.sort()).toEqual(names.filter((kind) => kinds[kind].version >= version).sort());
    }
  });
});
