// How text is broken into lines for the picture, and which way it runs.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directionOf, wrap } from './picture.ts';

/** Every sign is one wide. */
const measure = (text: string): number => [...new Intl.Segmenter().segment(text)].length;

describe('text in lines', () => {
  test.each([
    ['en to tre', 6, ['en to', 'tre']],
    ['en to', 5, ['en to']],
    ['superlangtord', 5, ['super', 'langt', 'ord']],
    ['et superlangtord til', 6, ['et', 'superl', 'angtor', 'd til']],
    ['en\nto', 20, ['en', 'to']],
    ['  ', 5, []],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 1, ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦']],
  ] as const)('«%s» with room for %i', (text, room, lines) => {
    expect(wrap(text, room, measure)).toEqual(lines);
  });

  test('never leave the room, and lose no sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 12 }), (text, room) => {
        const lines = wrap(text, room, measure);
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(room);
        expect(lines.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });
});

test.each([
  ['Amir', 'ltr'],
  ['أمير', 'rtl'],
  ['… أمير 900', 'rtl'],
  ['900 00 000', 'ltr'],
] as const)('«%s» runs %s', (text, direction) => {
  expect(directionOf(text)).toBe(direction);
});
