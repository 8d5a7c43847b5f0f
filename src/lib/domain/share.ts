// Whom I may show things to, what I showed, and what came back. A share is a copy of chosen words, never access: it has one
// named person, a time it is meant for, and can be ended; a copy that is out of the house cannot be fetched back.
import { addDays, type Day } from './dates.ts';
import { longestName, mostReplyLines, versions, type Carrier, type SharedSort } from './limits.ts';
import { changed, freshBase, without, type World } from './record.ts';
import { addMonths } from './rhythm.ts';
import type { AboutCard, Contact, Reply, ReplyLine, ShareReceipt } from './schemas.ts';
import { cutText, type Words } from './words.ts';

export type { AboutCard, Contact, Reply, ReplyLine, ShareReceipt };

// ── My contact persons ───────────────────────────────────────────────────────

export interface ContactDetails {
  readonly name: string;
  readonly role?: Words | undefined;
  readonly lang?: string | undefined;
}

const fieldsOf = ({ name, role, lang }: ContactDetails) => ({
  name: cutText(name.normalize('NFC').trim(), longestName).trimEnd(),
  ...(role === undefined ? {} : { role }),
  ...(lang === undefined ? {} : { lang }),
});

/** Somebody new, last on the list. The name has been seen not to be empty. */
export const newContact = (details: ContactDetails, others: readonly Contact[], world: World): Contact => ({
  ...freshBase(world, versions.contact),
  kind: 'contact',
  ...fieldsOf(details),
  order: Math.max(0, ...others.map(({ order }) => order)) + 1,
});

/** Other details; what was left empty is gone. */
export const describeContact = (contact: Contact, details: ContactDetails, world: World): Contact =>
  changed(without(without(contact, 'role') as Contact, 'lang') as Contact, world, fieldsOf(details));

/** Their key, once we have compared it; another one takes its place. */
export const pairContact = (contact: Contact, recipient: string, day: Day, world: World): Contact =>
  changed(contact, world, { recipient, pairedOn: day });

/** Without a key: nothing more can be sealed to them before we have met again. */
export const unpairContact = (contact: Contact, world: World): Contact =>
  changed(without(without(contact, 'recipient') as Contact, 'pairedOn') as Contact, world, {});

/** They are no longer my contact person: their key and what was chosen for them go with it. The name stays in my list. */
export const endContact = (contact: Contact, day: Day, world: World): Contact =>
  changed(
    without(without(unpairContact(contact, world), 'chosen') as Contact, 'chosenOn') as Contact,
    world,
    { endedOn: day },
  );

/** They are my contact person again; the key is given anew. */
export const resumeContact = (contact: Contact, world: World): Contact =>
  changed(without(contact, 'endedOn') as Contact, world, {});

/** Those I can choose among, in their order. */
export const currentContacts = (contacts: readonly Contact[]): readonly Contact[] =>
  contacts
    .filter(({ endedOn }) => endedOn === undefined)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/** Months after which what was chosen last is not brought up any more, and all is asked anew (own choice). */
export const monthsRemembered = 3;

/** What was chosen for somebody last, as long as it may be brought up. */
export const rememberedFor = ({ chosen, chosenOn }: Contact, today: Day): readonly string[] =>
  chosen === undefined || chosenOn === undefined || addMonths(chosenOn, monthsRemembered) < today
    ? []
    : chosen;

// ── What I showed ────────────────────────────────────────────────────────────

export interface ShareDetails {
  readonly id: string;
  readonly contact?: string | undefined;
  readonly to?: string | undefined;
  readonly until?: Day | undefined;
  readonly purpose?: Words | undefined;
  readonly carrier: Carrier;
  readonly items: readonly { readonly key: string; readonly sort: SharedSort; readonly words?: Words }[];
  readonly answerKey?: string | undefined;
}

/** A note of what was shown. */
export function newReceipt(details: ShareDetails, day: Day, world: World): ShareReceipt {
  const { id, items, carrier, contact, to, until, purpose, answerKey } = details;
  return {
    ...freshBase(world, versions.shareReceipt, id),
    kind: 'shareReceipt',
    day,
    carrier,
    items: [...items],
    ...(contact === undefined ? {} : { contact }),
    ...(to === undefined ? {} : { to }),
    ...(until === undefined ? {} : { until }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(answerKey === undefined ? {} : { answerKey }),
  };
}

/** I no longer want it to be seen. Answers to it are not opened any more. */
export const endShare = (receipt: ShareReceipt, day: Day, world: World): ShareReceipt =>
  changed(without(receipt, 'answerKey') as ShareReceipt, world, { endedOn: day });

/** Whether something is still meant to be seen on a day. */
export const isGoingOn = ({ until, endedOn, carrier }: ShareReceipt, today: Day): boolean =>
  endedOn === undefined && carrier !== 'screen' && (until === undefined || until >= today);

/** The latest first. */
export const latestFirst = (receipts: readonly ShareReceipt[]): readonly ShareReceipt[] =>
  [...receipts].sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0));

/** Days that are suggested for how long: today, a week, a month. */
export const suggestedUntil = (today: Day): readonly [Day, Day, Day] => [
  today,
  addDays(today, 7),
  addMonths(today, 1),
];

// ── What came back ───────────────────────────────────────────────────────────

/** What came back to a share, all of it waiting. The same answer has the same id, so it comes once. */
export const newReply = (
  id: string,
  receipt: ShareReceipt,
  lines: readonly Pick<ReplyLine, 'sort' | 'words'>[],
  day: Day,
  world: World,
): Reply => ({
  ...freshBase(world, versions.reply, id),
  kind: 'reply',
  share: receipt.id,
  ...(receipt.contact === undefined ? {} : { contact: receipt.contact }),
  day,
  lines: lines
    .slice(0, mostReplyLines)
    .map(({ sort, words }, index) => ({ id: String(index + 1), sort, words, state: 'waiting' })),
});

/** Taken, left to lie, or waiting again. */
export const answerLine = (reply: Reply, line: string, state: ReplyLine['state'], world: World): Reply =>
  changed(reply, world, {
    lines: reply.lines.map((one) => (one.id === line ? { ...one, state } : one)),
  });

/** How many lines nothing has been said of. */
export const waitingIn = (replies: readonly Reply[]): number =>
  replies.reduce((sum, { lines }) => sum + lines.filter(({ state }) => state === 'waiting').length, 0);

// ── About me ─────────────────────────────────────────────────────────────────

export const aboutCardId = 'about-card';

export const emptyAboutCard = (world: World): AboutCard => ({
  ...freshBase(world, versions.aboutCard, aboutCardId),
  kind: 'aboutCard',
  lines: [],
});

/** A new line, last; or other words on one that is there. */
export function writeAbout(
  card: AboutCard,
  line: { readonly id: string | undefined; readonly prompt?: string | undefined; readonly words: Words },
  world: World,
): AboutCard {
  const { id, prompt, words } = line;
  const isThere = card.lines.some((one) => one.id === id);
  const fresh = { id: world.newId(), ...(prompt === undefined ? {} : { prompt }), words };
  return changed(card, world, {
    lines: isThere
      ? card.lines.map((one) => (one.id === id ? { ...one, words } : one))
      : [...card.lines, fresh].slice(0, 40),
  });
}

export const removeAbout = (card: AboutCard, id: string, world: World): AboutCard =>
  changed(card, world, { lines: card.lines.filter((one) => one.id !== id) });
