// Writing the diary of what I managed: a stone with as much or as little told as one likes.
import { draftId } from '../domain/draft.ts';
import { retellStone, toldStone, type Told } from '../domain/diary.ts';
import type { Mastery } from '../domain/mastery.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Words } from '../domain/words.ts';
import type { Desk, Done, Outcome, Refusal } from './desk.ts';

export interface NewStone extends Told {
  readonly words: Words;
  readonly day: string;
  readonly goal?: string | undefined;
}

/** Lays a stone in own words. Answers its id; the draft it was written in, if any, goes in the same moment. */
export async function layTold(
  desk: Desk,
  stone: NewStone,
  form?: string,
): Promise<Result<Done & { readonly stone: string }, Refusal>> {
  const { words, day, goal, ...told } = stone;
  const laid = toldStone(words, day, goal, told, desk.world());
  const done = await desk.commit(() =>
    ok({ put: [laid], remove: form === undefined ? [] : [draftId(form)] }),
  );
  return done.ok ? ok({ ...done.value, stone: laid.id }) : done;
}

/** Puts a laid stone into other words, or tells it otherwise. The draft it was written in, if any, goes along. */
export function retell(desk: Desk, id: string, words: Words, told: Told, form?: string): Promise<Outcome> {
  return desk.commit(() => {
    const stone = desk.one<Mastery>('mastery', id);
    return stone === undefined
      ? refuse('missing' as const)
      : ok({
          put: [retellStone(stone, words, told, desk.world())],
          remove: form === undefined ? [] : [draftId(form)],
        });
  });
}
