// A person's stone on the map: its outline, the part that is coloured where it is mixed, and the letters on it.
import { random } from '../../ui/drawing/random.ts';
import { outline, sample, shape, type Point } from '../../ui/drawing/shapes.ts';

/** Half the width of a mark in its own drawing. */
export const markSize = 20;

export interface MarkDrawing {
  readonly edge: string;
  /** Its lower part. */
  readonly low: string;
}

const drawn = new Map<string, MarkDrawing>();

/** The same id gives the same stone, on every map and in every list. */
export function markDrawing(id: string): MarkDrawing {
  const known = drawn.get(id);
  if (known !== undefined) return known;
  const points = outline(random(`m${id}`), markSize * 0.94, markSize * 0.87);
  const loop = sample(points);
  const level = markSize * 0.24;
  // Turned so that it begins above the water: what lies below it is then one piece.
  const first = loop.findIndex(([, y]) => y <= level);
  const low = [...loop.slice(first), ...loop.slice(0, first)].filter(([, y]) => y > level);
  const [start, ...rest] = low.map(([x, y]: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  const drawing = {
    edge: shape(points),
    low: start === undefined ? '' : `M${start}L${rest.join('L')}Z`,
  };
  drawn.set(id, drawing);
  return drawing;
}

/** The letters of a text as one reads them; a browser without Intl.Segmenter takes characters. */
function letters(text: string): readonly string[] {
  const Segmenter = (Intl as { Segmenter?: typeof Intl.Segmenter }).Segmenter;
  return Segmenter === undefined
    ? [...text]
    : [...new Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);
}

/** The word without «the» in Arabic, which would give half of all names the same letter. */
const bare = (word: string): string => (/^ال\p{L}{2}/u.test(word) ? word.slice(2) : word);

/** One or two letters of a name: those of its first two words, or the first of its only one. */
function short(name: string): string {
  const [one = '', two = ''] = name.trim().split(/\s+/u);
  const first = letters(bare(one))[0] ?? '';
  const second = letters(bare(two)).find((letter) => /[\p{L}\p{N}]/u.test(letter)) ?? '';
  return (first + second).toLocaleUpperCase();
}

/** As much of a name as tells it from the others on the same map, as far as two letters go. */
export function lettersOf(names: readonly string[]): readonly string[] {
  const first = names.map(short);
  const counted = new Map<string, number>();
  for (const one of first) counted.set(one, (counted.get(one) ?? 0) + 1);
  return names.map((name, at) => {
    const one = first[at] ?? '';
    if ((counted.get(one) ?? 0) < 2 || letters(one).length > 1) return one;
    const [a = '', b = ''] = letters(bare(name.trim()));
    return /[\p{L}\p{N}]/u.test(b) ? a.toLocaleUpperCase() + b : one;
  });
}
