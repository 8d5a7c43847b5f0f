// What a person can do with what was agreed. A form's draft goes in the same transaction as what it became.
import {
  changeAgreement as rewritten,
  moveAgreement as moved,
  newAgreement,
  type Agreement,
  type AgreementDetails,
} from '../domain/agreement.ts';
import { draftId } from '../domain/draft.ts';
import type { AgreementState } from '../domain/limits.ts';
import { ok, refuse } from '../domain/result.ts';
import type { Desk, Outcome } from './desk.ts';

const dropped = (form: string | undefined): readonly string[] => (form === undefined ? [] : [draftId(form)]);

/** Keeps a new agreement, perhaps made in a talk. */
export function addAgreement(
  desk: Desk,
  details: AgreementDetails,
  talk: string | undefined,
  form?: string,
): Promise<Outcome<'empty'>> {
  const world = desk.world();
  const id = world.newId();
  return desk.commit<'empty'>(() => {
    const made = newAgreement(details, talk, { ...world, newId: () => id });
    return made.ok ? ok({ put: [made.value], remove: dropped(form) }) : made;
  });
}

/** Other words or another time. The wording is decided on what is kept now. */
export function changeAgreement(
  desk: Desk,
  id: string,
  details: (agreement: Agreement) => AgreementDetails,
  form?: string,
): Promise<Outcome<'empty'>> {
  return desk.commit<'empty'>(() => {
    const agreement = desk.one<Agreement>('agreement', id);
    if (agreement === undefined) return refuse('missing' as const);
    const next = rewritten(agreement, details(agreement), desk.world());
    return next.ok ? ok({ put: [next.value], remove: dropped(form) }) : next;
  });
}

/** Not yet, done, or no longer so. */
export const moveAgreement = (desk: Desk, id: string, state: AgreementState): Promise<Outcome> =>
  desk.commit(() => {
    const agreement = desk.one<Agreement>('agreement', id);
    if (agreement === undefined) return refuse('missing' as const);
    const next = moved(agreement, state, desk.world());
    return ok({ put: next === agreement ? [] : [next] });
  });

/** Takes an agreement away. */
export const removeAgreement = (desk: Desk, id: string, form?: string): Promise<Outcome> =>
  desk.commit(() =>
    desk.one<Agreement>('agreement', id) === undefined
      ? refuse('missing' as const)
      : ok({ remove: [id, ...dropped(form)] }),
  );
