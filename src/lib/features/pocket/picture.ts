// The card as a picture: drawn with the app's own letters, in the direction of the text, on a sheet as long as needed.
import type { Block } from './blocks.ts';

const width = 1080;
const edge = 84;
const ink = '#142c23';
const quiet = '#374d44';
const ground = '#fefdf9';

type Measure = (text: string) => number;

/** The signs of a word as one sees them; where the browser cannot tell, its code points. */
function signs(word: string): readonly string[] {
  return 'Segmenter' in Intl
    ? [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)].map(
        ({ segment }) => segment,
      )
    : [...word];
}

/** Text in lines that have room; a word that is too long for a line of its own is broken. */
export function wrap(text: string, room: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\r?\n/u)) {
    let line = '';
    for (const word of paragraph.split(/\s+/u).filter((one) => one !== '')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (measure(longer) <= room) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      line = '';
      for (const sign of signs(word)) {
        if (line !== '' && measure(line + sign) > room) {
          lines.push(line);
          line = '';
        }
        line += sign;
      }
    }
    if (line !== '') lines.push(line);
  }
  return lines;
}

/** The direction a text begins in. */
export const directionOf = (text: string): 'rtl' | 'ltr' =>
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text)
    ? 'rtl'
    : 'ltr';

interface Style {
  readonly weight: number;
  readonly size: number;
  readonly colour: string;
}

const styles = {
  title: { weight: 660, size: 46, colour: ink },
  label: { weight: 640, size: 30, colour: quiet },
  line: { weight: 520, size: 42, colour: ink },
  note: { weight: 420, size: 34, colour: quiet },
} as const satisfies Record<string, Style>;

interface Row extends Style {
  readonly text: string;
  readonly direction: 'rtl' | 'ltr';
  /** Empty room above it. */
  readonly above: number;
}

function rowsOf(
  blocks: readonly Block[],
  font: (style: Style) => string,
  context: CanvasRenderingContext2D,
): readonly Row[] {
  const room = width - 2 * edge;
  const rows: Row[] = [];
  const add = (text: string, style: Style, above: number, direction = directionOf(text)): void => {
    context.font = font(style);
    for (const [index, line] of wrap(text, room, (one) => context.measureText(one).width).entries())
      rows.push({ ...style, text: line, direction, above: index === 0 ? above : 0 });
  };
  for (const [index, { kind, label, said, number, notes }] of blocks.entries()) {
    const isSecond = blocks[index - 1]?.goesOn === true;
    const above = kind === 'title' ? (index === 0 ? 0 : 56) : isSecond ? 6 : 22;
    if (label !== undefined) add(label, styles.label, above);
    add(said.text, kind === 'title' ? styles.title : styles.line, label === undefined ? above : 2);
    if (number !== undefined) add(number, styles.line, 0, 'ltr');
    for (const note of notes) add(note.text, styles.note, 4);
  }
  return rows;
}

/** Draws the card; null where this browser cannot. `direction` is that of the page: lines begin on its side. */
export async function drawPicture(blocks: readonly Block[], direction: 'rtl' | 'ltr'): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) return null;
  const { fontFamily } = getComputedStyle(document.body);
  const font = ({ weight, size }: Style): string => `${String(weight)} ${String(size)}px ${fontFamily}`;
  const text = blocks
    .map(({ said, label = '', notes }) => said.text + label + notes.map((one) => one.text).join(''))
    .join('');
  // Letters that are not here yet would be drawn with others.
  await Promise.all(Object.values(styles).map((style) => document.fonts.load(font(style), text)));

  const rows = rowsOf(blocks, font, context);
  const leading = directionOf(text) === 'rtl' || direction === 'rtl' ? 1.65 : 1.36;
  const height = rows.reduce((sum, { size, above }) => sum + above + size * leading, 2 * edge);
  canvas.width = width;
  canvas.height = Math.ceil(height);
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.textBaseline = 'middle';
  context.textAlign = direction === 'rtl' ? 'right' : 'left';
  let top = edge;
  for (const row of rows) {
    top += row.above;
    context.font = font(row);
    context.fillStyle = row.colour;
    context.direction = row.direction;
    context.fillText(row.text, direction === 'rtl' ? width - edge : edge, top + (row.size * leading) / 2);
    top += row.size * leading;
  }
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
}
