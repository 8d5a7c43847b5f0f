// The next days: in order, with nothing that is over in sight, and gone when it is no longer of use.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comingDays as anyList, planDay, tickingWorld, words } from '../../../tests/unit/arbitraries.ts';
import {
  addComing,
  ahead,
  changeComing,
  emptyComingDays,
  fadesAfterDays,
  isInUse,
  lookedAt,
  removeComing,
} from './comingDays.ts';
import { addDays } from './dates.ts';
import { ComingDays } from './schemas.ts';

const today = '2026-11-18';
const coming = fc
  .record({ day: planDay, time: fc.option(fc.constantFrom('08:00', '13:00')), words })
  .map(({ time, ...rest }) => (time === null ? rest : { ...rest, time }));

describe('what is ahead', () => {
  test('is everything of today and later, by day and time, and nothing else', () => {
    fc.assert(
      fc.property(anyList, planDay, (list, day) => {
        const items = ahead(list, day);
        expect(new Set(items)).toEqual(new Set(list.items.filter((item) => item.day >= day)));
        const keys = items.map((item) => `${item.day} ${item.time ?? ''}`);
        expect(keys).toEqual([...keys].sort());
      }),
    );
  });

  test('is nothing without a list', () => {
    expect(ahead(undefined, today)).toEqual([]);
    expect(isInUse(undefined, today)).toBe(false);
  });
});

describe('a change', () => {
  test('adds, rewords and takes away one thing, and lets go of what is over', () => {
    fc.assert(
      fc.property(anyList, coming, coming, planDay, (list, one, other, day) => {
        const world = tickingWorld();
        const stands = list.items.filter((item) => item.day >= day);
        const added = addComing(list, { ...one, day }, day, world);
        expect(added.items).toHaveLength(stands.length + 1);
        expect(added.usedOn).toBe(day);
        expect(ComingDays.safeParse(added).data).toEqual(added);
        const id = added.items.find((item) => stands.every((before) => before.id !== item.id))?.id ?? '';
        const changed = changeComing(added, id, { ...other, day: addDays(day, 1) }, day, world);
        const item = changed.items.find((now) => now.id === id);
        expect(item).toEqual({ id, ...other, day: addDays(day, 1) });
        const removed = removeComing(changed, id, day, world);
        expect(new Set(removed.items)).toEqual(new Set(stands));
      }),
    );
  });
});

describe('the list fades', () => {
  test('when nothing is ahead, or it has not been used for three weeks', () => {
    const far = addDays(today, 60);
    const list = addComing(
      emptyComingDays(today, tickingWorld()),
      { day: far, words: { text: 'Flytting', lang: 'nb' } },
      today,
      tickingWorld(),
    );
    expect(isInUse(list, today)).toBe(true);
    expect(isInUse(list, addDays(today, fadesAfterDays - 1))).toBe(true);
    expect(isInUse(list, addDays(today, fadesAfterDays))).toBe(false);
    const opened = lookedAt(list, addDays(today, fadesAfterDays), tickingWorld());
    expect(isInUse(opened, addDays(today, fadesAfterDays))).toBe(true);
    expect(isInUse(lookedAt(list, far, tickingWorld()), addDays(far, 1))).toBe(false);
  });

  test('and looking twice on a day notes nothing new', () => {
    const list = emptyComingDays(today, tickingWorld());
    expect(lookedAt(list, today, tickingWorld())).toBe(list);
    expect(lookedAt(list, addDays(today, -1), tickingWorld())).toBe(list);
  });
});
