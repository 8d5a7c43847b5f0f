// What a person can do with the things that do them good. A form's draft goes in the same transaction.
import { draftId } from '../domain/draft.ts';
import { describeGoodThing, newGoodThing, reorderedCards, type GoodThing } from '../domain/goodThing.ts';
import { withoutThing } from '../domain/hardDays.ts';
import { ok, refuse } from '../domain/result.ts';
import type { Week } from '../domain/week.ts';
import type { Words } from '../domain/words.ts';
import type { Desk, Outcome } from './desk.ts';

const dropped = (form: string | undefined): readonly string[] => (form === undefined ? [] : [draftId(form)]);

/** A new good thing, last among them. */
export function addGoodThing(desk: Desk, words: Words, picture?: string, form?: string): Promise<Outcome> {
  const world = desk.world();
  const id = world.newId();
  return desk.commit(() => {
    const others = desk.stored<GoodThing>('goodThing');
    return ok({
      put: [newGoodThing(words, picture, others, { ...world, newId: () => id })],
      remove: dropped(form),
    });
  });
}

/** Other words or another picture. */
export const changeGoodThing = (
  desk: Desk,
  id: string,
  words: Words,
  picture: string | undefined,
  form?: string,
): Promise<Outcome> =>
  desk.commit(() => {
    const thing = desk.one<GoodThing>('goodThing', id);
    return thing === undefined
      ? refuse('missing' as const)
      : ok({ put: [describeGoodThing(thing, words, picture, desk.world())], remove: dropped(form) });
  });

/** One place forwards or back. */
export const moveGoodThing = (desk: Desk, id: string, direction: -1 | 1): Promise<Outcome> =>
  desk.commit(() =>
    desk.one<GoodThing>('goodThing', id) === undefined
      ? refuse('missing' as const)
      : ok({ put: reorderedCards(desk.stored<GoodThing>('goodThing'), id, direction, desk.world()) }),
  );

/** Takes a good thing away, also from the days it was laid on. */
export const removeGoodThing = (desk: Desk, id: string, form?: string): Promise<Outcome> =>
  desk.commit(() => {
    if (desk.one<GoodThing>('goodThing', id) === undefined) return refuse('missing' as const);
    const weeks = desk.stored<Week>('week').flatMap((week) => {
      const without = withoutThing(week, id, desk.world());
      return without === week ? [] : without;
    });
    return ok({ put: weeks, remove: [id, ...dropped(form)] });
  });
