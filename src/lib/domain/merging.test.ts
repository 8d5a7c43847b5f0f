import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedSince, contentOf, isBare, mergeRecords, type Loose } from './merging.ts';
import { versions } from './limits.ts';

const loose: fc.Arbitrary<Loose> = fc.record({
  id: fc.integer({ min: 1, max: 8 }).map(String),
  kind: fc.constantFrom(...Object.keys(versions), 'of a later version'),
  updatedAt: fc.constantFrom(
    '2026-11-01T10:00:00.000Z',
    '2026-11-02T10:00:00.000Z',
    '2026-11-03T10:00:00.000Z',
  ),
});
const plan = fc
  .array(loose)
  .map((records) => [...new Map(records.map((record) => [record.id, record])).values()]);

const at = (record: Loose): string => record.updatedAt as string;

describe('two plans in one', () => {
  test('lose nothing: every record is there once, and the newer of two', () => {
    fc.assert(
      fc.property(plan, plan, (here, there) => {
        const merged = mergeRecords(here, there);
        const ids = new Set([...here, ...there].map(({ id }) => id));
        expect(new Set(merged.map(({ id }) => id))).toEqual(ids);
        expect(merged).toHaveLength(ids.size);
        for (const record of merged)
          for (const other of [...here, ...there])
            if (other.id === record.id) expect(at(record) >= at(other)).toBe(true);
      }),
    );
  });

  test('are the same when it is done once more, and keep what is here where both are of one moment', () => {
    fc.assert(
      fc.property(plan, plan, (here, there) => {
        const merged = mergeRecords(here, there);
        expect(mergeRecords(merged, there)).toEqual(merged);
        for (const record of here)
          if (there.every((other) => other.id !== record.id || at(other) <= at(record)))
            expect(merged).toContain(record);
      }),
    );
  });
});

describe('what is in a plan', () => {
  test('is counted by what a person would miss', () => {
    const some = ['goal', 'goal', 'step', 'mastery', 'person', 'week', 'draft', 'toString', 'later'];
    expect(contentOf(some.map((kind, index) => ({ id: String(index), kind })))).toEqual({
      goals: 2,
      steps: 1,
      stones: 1,
      safety: 0,
      people: 1,
      talks: 0,
      other: 2,
    });
  });

  test('is nothing where only the frame of a plan is there', () => {
    expect(isBare([])).toBe(true);
    expect(
      isBare([
        { id: 'a', kind: 'week' },
        { id: 'b', kind: 'aboutMe' },
      ]),
    ).toBe(true);
    expect(isBare([{ id: 'a', kind: 'goal' }])).toBe(false);
  });

  test('knows every kind there is', () => {
    for (const kind of Object.keys(versions)) expect(contentOf([{ id: 'a', kind }]).other, kind).toBe(0);
  });

  test('has changed by as much as was written since', () => {
    const records = ['2026-11-01', '2026-11-05'].map((day) => ({
      id: day,
      kind: 'goal',
      updatedAt: `${day}T10:00:00.000Z`,
    }));
    expect(changedSince(records, undefined)).toBe(2);
    expect(changedSince(records, '2026-11-03T00:00:00.000Z')).toBe(1);
    expect(changedSince(records, '2026-11-06T00:00:00.000Z')).toBe(0);
  });
});
