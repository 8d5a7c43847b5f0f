// What stands on stones where names are left out, and what those are called whom the same words stand for.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rings } from '../../domain/limits.ts';
import { middleOf } from '../../domain/mapLayout.ts';
import type { ShownPerson } from '../../domain/network.ts';
import { byRings, lettersIn, numberedAsStones } from './say.ts';

const called: fc.Arbitrary<ShownPerson['called']> = fc.oneof(
  fc.record({ by: fc.constant('name' as const), name: fc.constantFrom('Amina', 'Bo') }),
  fc.record({ by: fc.constant('part' as const), sector: fc.constant('family') }),
  fc.record({ by: fc.constant('part' as const), sector: fc.constant('family'), nth: fc.nat({ max: 5 }) }),
);
const people: fc.Arbitrary<readonly ShownPerson[]> = fc
  .array(fc.tuple(called, fc.constantFrom(...rings)), { maxLength: 30 })
  .map((all) =>
    all.map(([one, ring], at) => ({ id: String(at), called: one, place: middleOf(ring, 'family') })),
  );

test('the number after somebody’s words is the one on their stone, on the map and in the list', () => {
  fc.assert(
    fc.property(people, (all) => {
      const shown = numberedAsStones(all);
      const letters = lettersIn(byRings(shown));
      expect(shown.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
      shown.forEach((one, at) => {
        const before = all[at]!.called;
        if (one.called.by === 'name' || before.by === 'name') expect(one.called).toEqual(before);
        else if (before.nth === undefined) expect(one.called.nth).toBeUndefined();
        else expect(letters.get(one.id)).toBe(String(one.called.nth));
      });
    }),
  );
});
