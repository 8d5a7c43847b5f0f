// Where a row lands when it is let go.
import { expect, test } from 'vitest';
import { dropPlace } from './dropPlace.ts';

test('a row lands before the first other whose middle lies below it', () => {
  const others = [50, 150, 250];
  expect(dropPlace(others, -20)).toBe(0);
  expect(dropPlace(others, 60)).toBe(1);
  expect(dropPlace(others, 240)).toBe(2);
  expect(dropPlace(others, 900)).toBe(3);
  expect(dropPlace([], 10)).toBe(0);
});
