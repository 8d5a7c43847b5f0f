// What a person can do with the talks they prepare. A form's draft goes in the same transaction as what it became.
import { draftId } from '../domain/draft.ts';
import type { Spoken, TalkSide } from '../domain/limits.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import {
  addPoint as withPoint,
  answerCard as withCard,
  answerPoint as withAnswer,
  carryPoints,
  describeTalk as described,
  holdTalk,
  movePoint as moved,
  newTalk,
  nextTalk,
  placePoint as placed,
  prepareAgain as preparedAgain,
  removePoint as withoutPoint,
  rewordPoint as reworded,
  showInTalk as shownIn,
  type Showable,
  type Talk,
  type TalkDetails,
} from '../domain/talk.ts';
import type { Words } from '../domain/words.ts';
import type { Desk, Done, Outcome, Refusal } from './desk.ts';

const dropped = (form: string | undefined): readonly string[] => (form === undefined ? [] : [draftId(form)]);

const change = (desk: Desk, id: string, how: (talk: Talk) => Talk, form?: string): Promise<Outcome> =>
  desk.commit(() => {
    const talk = desk.one<Talk>('talk', id);
    if (talk === undefined) return refuse('missing' as const);
    const next = how(talk);
    return ok({ put: next === talk ? [] : [next], remove: dropped(form) });
  });

/** Begins to prepare a talk. Answers its id. */
export async function addTalk(
  desk: Desk,
  details: TalkDetails,
  form?: string,
): Promise<Result<Done & { id: string }, Refusal>> {
  const world = desk.world();
  const id = world.newId();
  const done = await desk.commit(() =>
    ok({ put: [newTalk(details, { ...world, newId: () => id })], remove: dropped(form) }),
  );
  return done.ok ? ok({ ...done.value, id }) : done;
}

/** Whom it is with, and when. */
export const describeTalk = (desk: Desk, id: string, details: TalkDetails, form?: string): Promise<Outcome> =>
  change(desk, id, (talk) => described(talk, details, desk.world()), form);

/** Takes a talk away. What was agreed in it stays. */
export const removeTalk = (desk: Desk, id: string): Promise<Outcome> =>
  desk.commit(() =>
    desk.one<Talk>('talk', id) === undefined ? refuse('missing' as const) : ok({ remove: [id] }),
  );

/** A new point, last on its side. */
export const addPoint = (
  desk: Desk,
  talk: string,
  side: TalkSide,
  words: Words,
  form?: string,
): Promise<Outcome> => change(desk, talk, (one) => withPoint(one, side, words, desk.world()), form);

/** The same point in other words. */
export const rewordPoint = (
  desk: Desk,
  talk: string,
  point: string,
  words: Words,
  form?: string,
): Promise<Outcome> => change(desk, talk, (one) => reworded(one, point, words, desk.world()), form);

/** Takes a point away, also from what is shown. */
export const removePoint = (desk: Desk, talk: string, point: string, form?: string): Promise<Outcome> =>
  change(desk, talk, (one) => withoutPoint(one, point, desk.world()), form);

/** One place up or down on its side. */
export const movePoint = (desk: Desk, talk: string, point: string, direction: -1 | 1): Promise<Outcome> =>
  change(desk, talk, (one) => moved(one, point, direction, desk.world()));

/** To a place on its side. */
export const placePoint = (desk: Desk, talk: string, point: string, place: number): Promise<Outcome> =>
  change(desk, talk, (one) => placed(one, point, place, desk.world()));

/** «Fikk vi snakket om det?» */
export const answerPoint = (
  desk: Desk,
  talk: string,
  point: string,
  spoken: Spoken | null,
): Promise<Outcome> => change(desk, talk, (one) => withAnswer(one, point, spoken, desk.world()));

/** What is written under a card; `null` takes it away. */
export const answerCard = (
  desk: Desk,
  talk: string,
  question: string,
  words: Words | null,
  form?: string,
): Promise<Outcome> => change(desk, talk, (one) => withCard(one, question, words, desk.world()), form);

/** Whether something may be seen when we look together. */
export const showInTalk = (
  desk: Desk,
  talk: string,
  what: Showable,
  id: string,
  shown: boolean,
): Promise<Outcome> => change(desk, talk, (one) => shownIn(one, what, id, shown, desk.world()));

/**
 * The talk has been; the points named come along into the next one that is being prepared, or into a new one
 * with the same people when there is none.
 */
export function finishTalk(desk: Desk, id: string, carry: readonly string[]): Promise<Outcome> {
  const world = desk.world();
  const fresh = world.newId();
  return desk.commit(() => {
    const talk = desk.one<Talk>('talk', id);
    if (talk === undefined) return refuse('missing' as const);
    const held = holdTalk(talk, desk.today(), world);
    const put: Talk[] = held === talk ? [] : [held];
    const talks = desk.stored<Talk>('talk');
    const into =
      nextTalk(talks, id) ?? newTalk({ sort: talk.sort, with: talk.with }, { ...world, newId: () => fresh });
    const next = carryPoints(held, into, carry, talks, world);
    return ok({ put: next === into ? put : [...put, next] });
  });
}

/** The talk is being prepared all the same. */
export const prepareAgain = (desk: Desk, id: string): Promise<Outcome> =>
  change(desk, id, (talk) => preparedAgain(talk, desk.world()));
