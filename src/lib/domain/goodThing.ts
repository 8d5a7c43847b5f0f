// «Dette gjør meg godt»: a good thing in own words, perhaps with a picture on its stone.
import { versions } from './limits.ts';
import { namesUnsafe, type Person } from './person.ts';
import { changed, freshBase, without, type World } from './record.ts';
import type { GoodThing, RecordBase } from './schemas.ts';
import { byOrder } from './step.ts';
import type { Words } from './words.ts';

export type { GoodThing };

/** The pictures there are to choose among, by the names they are kept with. */
export const pictures = [
  'cup',
  'music',
  'cat',
  'mountain',
  'leaf',
  'sun',
  'water',
  'trees',
  'book',
  'pot',
  'paint',
  'moon',
  'people',
  'heart',
] as const;
export type Picture = (typeof pictures)[number];

/** The picture of a good thing; null for a plain stone, also where a later version knows more pictures. */
export const pictureOf = ({ picture }: Pick<GoodThing, 'picture'>): Picture | null =>
  pictures.find((name) => name === picture) ?? null;

/** A good thing, last among those that are there. */
export function newGoodThing(
  words: Words,
  picture: string | undefined,
  others: readonly GoodThing[],
  world: World,
): GoodThing {
  return {
    ...freshBase(world, versions.goodThing),
    kind: 'goodThing',
    words,
    ...(picture === undefined ? {} : { picture }),
    order: Math.max(0, ...others.map(({ order }) => order)) + 1,
  };
}

/** Other words or another picture. */
export function describeGoodThing(
  thing: GoodThing,
  words: Words,
  picture: string | undefined,
  world: World,
): GoodThing {
  const bare = without(thing, 'picture') as GoodThing;
  return changed(bare, world, { words, ...(picture === undefined ? {} : { picture }) });
}

/** Good things that may be offered, in their order: none of them names someone it is not safe to be in touch with. */
export const offeredGoodThings = (
  things: readonly GoodThing[],
  people: readonly Person[],
): readonly GoodThing[] => things.filter(({ words }) => !namesUnsafe(words, people)).sort(byOrder);

/**
 * Moves one card up or down among its like. Answers the cards that have got another place: none when it is at the
 * end already. Cards may have got the same place in two tabs: then all are counted anew.
 */
export function reorderedCards<C extends RecordBase & { order: number }>(
  cards: readonly C[],
  id: string,
  direction: -1 | 1,
  world: World,
): readonly C[] {
  const sorted = [...cards].sort(byOrder);
  const index = sorted.findIndex((card) => card.id === id);
  const [card, other] = [sorted[index], sorted[index + direction]];
  if (card === undefined || other === undefined) return [];
  sorted[index] = other;
  sorted[index + direction] = card;
  const places = sorted.map(({ order }) => order).sort((a, b) => a - b);
  const isClear = new Set(places).size === places.length;
  return sorted.flatMap((one, index) => {
    const order = isClear ? (places[index] ?? 0) : index + 1;
    return one.order === order ? [] : { ...one, order, updatedAt: world.now().toISOString() };
  });
}
