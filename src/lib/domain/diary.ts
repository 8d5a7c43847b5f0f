// The diary of what I managed: how a stone can be told (a feeling, a sign, a drawing), the months it is looked
// back on by, and which good moment comes up when one is asked for.
import { inTime } from './dates.ts';
import { drawingSide, longestText, mostDrawnPoints } from './limits.ts';
import { masteryInWords, type Mastery } from './mastery.ts';
import { changed, without, type World } from './record.ts';
import type { Drawing } from './schemas.ts';
import { sameWords, type Words } from './words.ts';

export { drawingSide, mostDrawnPoints };
export type { Drawing };

/** What can be told of a stone besides its words. Everything can stay untold. */
export interface Told {
  readonly feeling?: Words | undefined;
  readonly sign?: string | undefined;
  readonly drawing?: Drawing | undefined;
}

/** A stone told in these ways and no others. A drawing without a line is none. */
export function tellStone(stone: Mastery, told: Told): Mastery {
  const { feeling, sign, drawing } = told;
  const bare = without(without(without(stone, 'feeling'), 'sign'), 'drawing') as Mastery;
  return {
    ...bare,
    ...(feeling === undefined ? {} : { feeling }),
    ...(sign === undefined ? {} : { sign }),
    ...(drawing === undefined || drawing.length === 0 ? {} : { drawing }),
  };
}

/** A stone in own words, told or not. */
export function toldStone(
  words: Words,
  day: string,
  goal: string | undefined,
  told: Told,
  world: World,
): Mastery {
  return tellStone(masteryInWords(words, day, goal, world), told);
}

/** A laid stone in other words and told otherwise. */
export function retellStone(stone: Mastery, words: Words, told: Told, world: World): Mastery {
  const kept = sameWords(stone.words, words) ? stone : { ...stone, words };
  return changed(tellStone(kept, told), world, {});
}

/** Letters of a drawing that one field of a draft takes. */
const fieldLength = longestText;

/** A drawing as fields of a draft: lines apart by a semicolon, in as many fields as it takes. */
export function drawingFields(lines: readonly (readonly number[])[]): Record<string, string> {
  const text = lines.map((line) => line.join(' ')).join(';');
  const fields: Record<string, string> = {};
  for (let at = 0; at < text.length; at += fieldLength)
    fields[`drawing${String(at / fieldLength)}`] = text.slice(at, at + fieldLength);
  return fields;
}

/** The drawing that fields of a draft hold; what is none of ours is left out. */
export function drawingOf(fields: Readonly<Record<string, string>>): Drawing {
  let text = '';
  for (let at = 0; fields[`drawing${String(at)}`] !== undefined; at += 1)
    text += fields[`drawing${String(at)}`] ?? '';
  const lines = text
    .split(';')
    .map((line) => line.split(' ').map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : -1)))
    .filter((line) => line.length % 2 === 0 && line.every((part) => part >= 0 && part <= drawingSide));
  return lines.reduce((sum, line) => sum + line.length / 2, 0) <= mostDrawnPoints ? lines : [];
}

/** The month a day lies in, `YYYY-MM`. */
export const monthOf = (day: string): string => day.slice(0, 7);

export interface MonthOfStones {
  readonly month: string;
  /** The latest first. */
  readonly stones: readonly Mastery[];
}

/** Stones by month, the newest month and the newest stone first. A month without stones is not there. */
export function byMonth(stones: readonly Mastery[]): readonly MonthOfStones[] {
  const sorted = [...stones].sort((a, b) => inTime(b.day, a.day) || inTime(b.createdAt, a.createdAt));
  const months = new Map<string, Mastery[]>();
  for (const stone of sorted) {
    const month = monthOf(stone.day);
    const there = months.get(month);
    if (there === undefined) months.set(month, [stone]);
    else there.push(stone);
  }
  return [...months].map(([month, of]) => ({ month, stones: of }));
}

/** A number that follows from a text alone (FNV-1a, 32 bits). */
function numberOf(text: string): number {
  let number = 2166136261;
  for (let index = 0; index < text.length; index += 1)
    number = Math.imul(number ^ text.charCodeAt(index), 16777619) >>> 0;
  // The last letters alone would decide the order of ids that are alike.
  number = Math.imul(number ^ (number >>> 15), 2246822519) >>> 0;
  return (number ^ (number >>> 13)) >>> 0;
}

/** Whether somebody said something of their own about it, and not only ticked it. */
const isPersonal = (stone: Mastery): boolean =>
  stone.feeling !== undefined || stone.words.phrase === undefined || stone.drawing !== undefined;

/**
 * Every stone once, in an order that follows from the seed: those with a feeling, a drawing or own words come
 * first. Looking is asked for each time; the same seed shows the same ones again.
 */
export function goodMoments(stones: readonly Mastery[], seed: string): readonly Mastery[] {
  const placed = stones.map((stone) => ({ stone, place: numberOf(`${seed} ${stone.id}`) }));
  placed.sort(
    (a, b) =>
      Number(isPersonal(b.stone)) - Number(isPersonal(a.stone)) ||
      a.place - b.place ||
      inTime(a.stone.id, b.stone.id),
  );
  return placed.map(({ stone }) => stone);
}
