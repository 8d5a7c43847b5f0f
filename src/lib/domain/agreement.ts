// What we agreed on, both sides beside each other: what I do and what you do, when, and how it went. Never
// signed, never late, and never lost by being read or changed in another language.
import { dayOf, inTime, weekOf } from './dates.ts';
import { agreementSides, versions, type AgreementSide, type AgreementState } from './limits.ts';
import { changed, freshBase, without, type World } from './record.ts';
import { ok, refuse, type Result } from './result.ts';
import type { Agreement, AgreementPart, Talk } from './schemas.ts';
import { editedWords, type Words } from './words.ts';

export type { Agreement, AgreementPart };

export interface AgreementDetails {
  readonly parts: readonly AgreementPart[];
  readonly day?: string | undefined;
  readonly time?: string | undefined;
  readonly moment?: Words | undefined;
}

/** What stands in a form for one side. */
export interface WrittenPart {
  readonly who: AgreementSide;
  readonly name: string;
  readonly text: string;
}

/** How words look to whoever is writing: a phrase may be read in another language than it is kept in. */
type Read = (words: Words) => string;

const optional = ['day', 'time', 'moment'] as const;

function withDetails(agreement: Agreement, given: AgreementDetails): Agreement {
  let next: Agreement = { ...agreement, parts: [...given.parts] };
  for (const detail of optional) {
    const value = given[detail];
    next = value === undefined ? without(next, detail) : { ...next, [detail]: value };
  }
  return next;
}

/** A new agreement, perhaps made in a talk. It has something that at least one of us does. */
export function newAgreement(
  details: AgreementDetails,
  talk: string | undefined,
  world: World,
): Result<Agreement, 'empty'> {
  if (details.parts.length === 0) return refuse('empty');
  const base = freshBase(world, versions.agreement);
  const bare: Agreement = {
    ...base,
    kind: 'agreement',
    parts: [],
    state: 'notYet',
    stateSince: base.createdAt,
  };
  return ok(withDetails(talk === undefined ? bare : { ...bare, talk }, details));
}

/** Other words or another time. How it went stays as it was said. */
export function changeAgreement(
  agreement: Agreement,
  details: AgreementDetails,
  world: World,
): Result<Agreement, 'empty'> {
  if (details.parts.length === 0) return refuse('empty');
  return ok(changed(withDetails(agreement, details), world, {}));
}

/** Not yet, done, or no longer so: any of them after any other. */
export function moveAgreement(agreement: Agreement, state: AgreementState, world: World): Agreement {
  if (agreement.state === state) return agreement;
  const next = changed(agreement, world, { state });
  return { ...next, stateSince: next.updatedAt };
}

/** The words as they were kept, as long as what is read of them stands unchanged; else what was written. */
export function keptWords(before: Words | undefined, text: string, lang: string, read: Read): Words | null {
  return before !== undefined && read(before).trim() === text.trim()
    ? before
    : editedWords(before, text, lang);
}

/** The part that a form shows of a side. */
export const partOf = (parts: readonly AgreementPart[], who: AgreementSide): AgreementPart | undefined =>
  parts.find((part) => part.who === who);

function rewritten(
  before: AgreementPart | undefined,
  { who, name, text }: WrittenPart,
  lang: string,
  read: Read,
): AgreementPart | null {
  const words = keptWords(before?.words, text, lang, read);
  if (words === null) return null;
  const called = keptWords(before?.name, name, lang, read);
  return called === null ? { who, words } : { who, name: called, words };
}

/**
 * The parts after a form was written in. A side that the form does not have, and a further part of a side,
 * stay as they were; what was emptied goes.
 */
export function rewriteParts(
  before: readonly AgreementPart[],
  written: readonly WrittenPart[],
  lang: string,
  read: Read,
): AgreementPart[] {
  return agreementSides.flatMap((who) => {
    const form = written.find((part) => part.who === who);
    const mine = before.filter((part) => part.who === who);
    if (form === undefined) return mine;
    return [rewritten(mine[0], form, lang, read) ?? [], mine.slice(1)].flat();
  });
}

/** Mine first, then yours, ours, and someone else's. */
export const partsInOrder = (agreement: Agreement): readonly AgreementPart[] =>
  agreementSides.flatMap((side) => agreement.parts.filter(({ who }) => who === side));

// What has no day comes after what has: «~» sorts behind every number.
const place = ({ day = '~', time = '~', createdAt }: Agreement): string => `${day} ${time} ${createdAt}`;

/** By day and time; those without a day come last, in the order they were made. */
export const inOrder = (agreements: readonly Agreement[]): readonly Agreement[] =>
  [...agreements].sort((a, b) => inTime(place(a), place(b)));

/**
 * What stands in a week: what is open and meant for it (without a day: for the week that is now), and what was
 * settled in it, so that nothing vanishes under the finger that settles it.
 */
export function agreementsOfWeek(
  agreements: readonly Agreement[],
  week: string,
  thisWeek: string,
): readonly Agreement[] {
  return inOrder(
    agreements.filter(({ state, stateSince, day }) =>
      state === 'notYet'
        ? day === undefined
          ? week === thisWeek
          : weekOf(day) === week
        : weekOf(dayOf(new Date(stateSince))) === week,
    ),
  );
}

/**
 * What comes up again in a talk: all that was agreed elsewhere and is still open, and what has been settled
 * since the talk was begun, so that it does not vanish while it is being answered.
 */
export function agreementsForTalk(agreements: readonly Agreement[], talk: Talk): readonly Agreement[] {
  return inOrder(
    agreements.filter(
      (agreement) =>
        agreement.talk !== talk.id &&
        (agreement.state === 'notYet' || agreement.stateSince >= talk.createdAt),
    ),
  );
}
