// Somebody's stone: the same each time, and with letters that tell it from the others.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lettersOf, markDrawing } from './mark.ts';

const name = fc.oneof(
  fc.constantFrom(
    'Amir',
    'Amina',
    'Tante Sara',
    'أمير',
    'الجدة',
    'م',
    '🌙',
    'Ø',
    'e\u0301lise',
    'x',
    '  B  ',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
);

describe('letters', () => {
  test.each([
    [['Amir'], ['A']],
    [['Tante Sara'], ['TS']],
    [
      ['Kari', 'Koret', 'Amir'],
      ['Ka', 'Ko', 'A'],
    ],
    [['ola'], ['O']],
    [['الجدة'], ['ج']],
    [['أمير'], ['أ']],
    [['  B  '], ['B']],
    [['e\u0301lise'], ['E\u0301']],
    [[''], ['']],
  ])('of %j are %j', (names, letters) => {
    expect(lettersOf(names)).toEqual(letters);
  });

  test('are there for everybody who has a name, and never many', () => {
    const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), (names) => {
        const letters = lettersOf(names);
        expect(letters).toHaveLength(names.length);
        letters.forEach((one, at) => {
          if ((names[at] ?? '').trim() !== '') expect(one).not.toBe('');
          expect([...segments.segment(one)].length).toBeLessThanOrEqual(4);
        });
      }),
    );
  });
});

test('the same id is the same stone, drawn in numbers, with a part that lies low', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (id) => {
      const drawing = markDrawing(id);
      expect(markDrawing(id)).toBe(drawing);
      for (const d of [drawing.edge, drawing.low]) expect(d).toMatch(/^M[-\d.,CLZ ]+$/);
      const heights =
        drawing.low.match(/-?[\d.]+ (-?[\d.]+)/g)?.map((pair) => Number(pair.split(' ')[1])) ?? [];
      for (const height of heights) expect(height).toBeGreaterThan(4);
    }),
  );
});
