// What a person can do about sharing: whom they may show things to, a note of what was shown, and what becomes of each line
// that came back. Nothing of an answer is in the plan before its line is taken.
import { draftId } from '../domain/draft.ts';
import type { PlanRecord } from '../domain/kinds.ts';
import {
  aboutCardId,
  answerLine,
  describeContact,
  emptyAboutCard,
  endContact as ended,
  endShare as endedShare,
  newContact,
  newReceipt,
  newReply,
  pairContact as paired,
  removeAbout as withoutAbout,
  resumeContact as resumed,
  unpairContact as unpaired,
  writeAbout as written,
  type AboutCard,
  type Contact,
  type ContactDetails,
  type Reply,
  type ReplyLine,
  type ShareDetails,
  type ShareReceipt,
} from '../domain/share.ts';
import { changed, type World } from '../domain/record.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { newShown } from '../domain/together.ts';
import type { Words } from '../domain/words.ts';
import type { Desk, Done, Outcome, Refusal } from './desk.ts';

const dropped = (form: string | undefined): readonly string[] => (form === undefined ? [] : [draftId(form)]);

// ── My contact persons ───────────────────────────────────────────────────────

const change = (
  desk: Desk,
  id: string,
  how: (contact: Contact) => Contact,
  form?: string,
): Promise<Outcome> =>
  desk.commit(() => {
    const contact = desk.one<Contact>('contact', id);
    return contact === undefined
      ? refuse('missing' as const)
      : ok({ put: [how(contact)], remove: dropped(form) });
  });

/** Somebody new. Answers their id. */
export async function addContact(
  desk: Desk,
  details: ContactDetails,
  form?: string,
): Promise<Result<Done & { id: string }, Refusal>> {
  const world = desk.world();
  const id = world.newId();
  const done = await desk.commit(() =>
    ok({
      put: [newContact(details, desk.stored<Contact>('contact'), { ...world, newId: () => id })],
      remove: dropped(form),
    }),
  );
  return done.ok ? ok({ ...done.value, id }) : done;
}

export const changeContact = (
  desk: Desk,
  id: string,
  details: ContactDetails,
  form?: string,
): Promise<Outcome> => change(desk, id, (contact) => describeContact(contact, details, desk.world()), form);

/** Their key, once it has been compared. */
export const pairContact = (desk: Desk, id: string, recipient: string): Promise<Outcome> =>
  change(desk, id, (contact) => paired(contact, recipient, desk.today(), desk.world()));

export const unpairContact = (desk: Desk, id: string): Promise<Outcome> =>
  change(desk, id, (contact) => unpaired(contact, desk.world()));

/** No longer my contact person. What was shared with them stays in my list. */
export const endContact = (desk: Desk, id: string): Promise<Outcome> =>
  change(desk, id, (contact) => ended(contact, desk.today(), desk.world()));

export const resumeContact = (desk: Desk, id: string): Promise<Outcome> =>
  change(desk, id, (contact) => resumed(contact, desk.world()));

/** Takes somebody off the list. What was shared with them stays in my list, under the name they had then. */
export const removeContact = (desk: Desk, id: string): Promise<Outcome> =>
  desk.commit(() =>
    desk.one<Contact>('contact', id) === undefined ? refuse('missing' as const) : ok({ remove: [id] }),
  );

// ── What I show ──────────────────────────────────────────────────────────────

/** A note of what was shown and, where it was somebody on the list, what was chosen for them. */
function noted(
  desk: Desk,
  details: ShareDetails,
  chosen: readonly string[],
  world: World,
): readonly PlanRecord[] {
  const receipt = newReceipt(details, desk.today(), world);
  const contact = details.contact === undefined ? undefined : desk.one<Contact>('contact', details.contact);
  return contact === undefined
    ? [receipt]
    : [receipt, changed(contact, world, { chosen: [...chosen], chosenOn: desk.today() })];
}

/** Notes what was shown, and what was chosen for whom. */
export function noteShare(desk: Desk, details: ShareDetails, chosen: readonly string[]): Promise<Outcome> {
  const world = desk.world();
  return desk.commit(() => ok({ put: noted(desk, details, chosen, world) }));
}

/** Shows a packet on this phone and nothing else, until it is left by holding. The same moment is noted in my list. */
export function showHere(
  desk: Desk,
  shown: string,
  details: ShareDetails,
  chosen: readonly string[],
  langs: readonly [string, string?],
): Promise<Outcome> {
  const world = desk.world();
  return desk.commit(() =>
    ok({ put: [...noted(desk, details, chosen, world), newShown(shown, langs, world)] }),
  );
}

/** Ends a share in my list. What is out of the house cannot be fetched back. */
export const endShare = (desk: Desk, id: string): Promise<Outcome> =>
  desk.commit(() => {
    const receipt = desk.one<ShareReceipt>('shareReceipt', id);
    return receipt === undefined
      ? refuse('missing' as const)
      : ok({ put: [endedShare(receipt, desk.today(), desk.world())] });
  });

/** Takes a share off my list. */
export const removeReceipt = (desk: Desk, id: string): Promise<Outcome> =>
  desk.commit(() => {
    if (desk.one<ShareReceipt>('shareReceipt', id) === undefined) return refuse('missing' as const);
    const replies = desk.stored<Reply>('reply').filter(({ share }) => share === id);
    return ok({ remove: [id, ...replies.map((reply) => reply.id)] });
  });

// ── What came back ───────────────────────────────────────────────────────────

/** Lays an answer beside the plan; `known` where the same one lies there already. */
export function receiveReply(
  desk: Desk,
  id: string,
  share: string,
  lines: readonly Pick<ReplyLine, 'sort' | 'words'>[],
): Promise<Outcome<'known'>> {
  const world = desk.world();
  const replyId = `reply-${id}`;
  return desk.commit<'known'>(() => {
    const receipt = desk.one<ShareReceipt>('shareReceipt', share);
    if (receipt === undefined) return refuse('missing');
    if (desk.one<Reply>('reply', replyId) !== undefined) return refuse('known');
    return ok({ put: [newReply(replyId, receipt, lines, desk.today(), world)] });
  });
}

/** Says of a line that it was taken or is left to lie. What it becomes in the plan is an act of its own. */
export const markLine = (
  desk: Desk,
  reply: string,
  line: string,
  state: ReplyLine['state'],
): Promise<Outcome> =>
  desk.commit(() => {
    const one = desk.one<Reply>('reply', reply);
    return one === undefined
      ? refuse('missing' as const)
      : ok({ put: [answerLine(one, line, state, desk.world())] });
  });

export const removeReply = (desk: Desk, id: string): Promise<Outcome> =>
  desk.commit(() =>
    desk.one<Reply>('reply', id) === undefined ? refuse('missing' as const) : ok({ remove: [id] }),
  );

// ── About me ─────────────────────────────────────────────────────────────────

const aboutNow = (desk: Desk): AboutCard =>
  desk.one<AboutCard>('aboutCard', aboutCardId) ?? emptyAboutCard(desk.world());

/** A line about me: new, or in other words. */
export function writeAbout(
  desk: Desk,
  line: { readonly id: string | undefined; readonly prompt?: string | undefined; readonly words: Words },
  form?: string,
): Promise<Outcome> {
  const world = desk.world();
  const fresh = world.newId();
  return desk.commit(() =>
    ok({
      put: [written(aboutNow(desk), line, { ...world, newId: () => fresh })],
      remove: dropped(form),
    }),
  );
}

export const removeAbout = (desk: Desk, id: string): Promise<Outcome> =>
  desk.commit(() => ok({ put: [withoutAbout(aboutNow(desk), id, desk.world())] }));
