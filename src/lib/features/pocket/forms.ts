// The two forms of the card, in millimetres and points. Both are one upright A4 sheet, which every printer takes
// without being asked; the folded one has eight panels of A7 lying down.
export type PocketForm = 'a4' | 'folded';

interface Level {
  /** Size of the letters, in points. */
  readonly size: number;
  readonly columns: number;
  /** Size of the room for text in one panel. */
  readonly width: number;
  readonly height: number;
  readonly panels: number;
}

const sheet = (size: number, columns: number): Level => ({
  size,
  columns,
  width: columns === 1 ? 174 : 82,
  height: 259,
  panels: columns,
});
const folded = (size: number): Level => ({ size, columns: 2, width: 91, height: 61, panels: 8 });

/** From the largest letters to the smallest that can be read. */
export const levels: Readonly<Record<PocketForm, readonly Level[]>> = {
  a4: [
    sheet(18, 1),
    sheet(16, 1),
    sheet(14, 1),
    sheet(13, 2),
    sheet(12, 2),
    sheet(11, 2),
    sheet(10, 2),
    sheet(9, 2),
  ],
  folded: [folded(13), folded(12), folded(11), folded(10), folded(9), folded(8), folded(7.5)],
};
export type { Level };

/** A millimetre of paper in the pixels of CSS. */
export const pixels = 96 / 25.4;
