// What a person can do with their own plan for hard times. Before the first change of a day the plan as it was is
// kept as a version, in the same transaction; so is the draft of a form dropped with what it became.
import { draftId } from '../domain/draft.ts';
import type { Person } from '../domain/person.ts';
import { changed, without } from '../domain/record.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import {
  addLine as withLine,
  addPair as withPair,
  addPersonLine as withPersonLine,
  addSection as withSection,
  addStage as withStage,
  askLater as askedLater,
  changeLine as withOtherLine,
  changePair as withOtherPair,
  emptySafetyPlan,
  hasWords,
  hideSection as withHidden,
  lookedOver as seenThrough,
  moveLine as withMovedLine,
  moveSection as withMovedSection,
  nameBar as withBarName,
  removeLine as withoutLine,
  removePair as withoutPair,
  removeSection as withoutSection,
  removeStage as withoutStage,
  renameSection as withSectionName,
  renameStage as withStageName,
  restoreVersion as restored,
  safetyPlanId,
  safetyVersionId,
  versionBefore,
  type PairDetails,
  type SafetyPlan,
  type SafetyVersion,
} from '../domain/safetyPlan.ts';
import type { Words } from '../domain/words.ts';
import type { Desk, Done, Outcome, Refusal } from './desk.ts';

const dropped = (form: string | undefined): readonly string[] => (form === undefined ? [] : [draftId(form)]);

const planOf = (desk: Desk): SafetyPlan =>
  desk.one<SafetyPlan>('safetyPlan', safetyPlanId) ?? emptySafetyPlan(desk.world());

/** Changes what is written. */
function change<E = never>(
  desk: Desk,
  how: (plan: SafetyPlan) => Result<SafetyPlan, E | 'missing'>,
  form?: string,
): Promise<Outcome<E>> {
  return desk.commit<E>(() => {
    const today = desk.today();
    const world = desk.world();
    const before = planOf(desk);
    const next = how(before);
    if (!next.ok) return next;
    if (next.value === before) return ok({ remove: dropped(form) });
    const isKept = desk.one<SafetyVersion>('safetyVersion', safetyVersionId(today)) !== undefined;
    return ok({
      put: [
        seenThrough(next.value, today, world),
        ...(isKept || !hasWords(before) ? [] : [versionBefore(before, today, world)]),
      ],
      remove: dropped(form),
    });
  });
}

/** Changes something about the plan that is none of its content. */
const changeAbout = (desk: Desk, how: (plan: SafetyPlan) => SafetyPlan, form?: string): Promise<Outcome> =>
  desk.commit(() => {
    const before = planOf(desk);
    const next = how(before);
    return ok({ put: next === before ? [] : [next], remove: dropped(form) });
  });

/** A new line, last in its section. */
export const addLine = (
  desk: Desk,
  section: string,
  words: Words,
  stage?: string,
  form?: string,
): Promise<Outcome> => change(desk, (plan) => withLine(plan, section, words, stage, desk.world()), form);

/** Someone in a section. Whoever is not safe to be in touch with does not come in. */
export const addPersonLine = (
  desk: Desk,
  section: string,
  person: string,
  stage?: string,
): Promise<Outcome> =>
  change(desk, (plan) => {
    const someone = desk.one<Person>('person', person);
    return someone === undefined || someone.contact === 'no'
      ? refuse('missing' as const)
      : withPersonLine(plan, section, person, stage, desk.world());
  });

/** Other words of a line, and the stage it belongs to. */
export const changeLine = (
  desk: Desk,
  line: string,
  words: Words | undefined,
  stage: string | undefined,
  form?: string,
): Promise<Outcome> => change(desk, (plan) => withOtherLine(plan, line, words, stage, desk.world()), form);

/** One place up or down in its section. */
export const moveLine = (desk: Desk, line: string, direction: -1 | 1): Promise<Outcome> =>
  change(desk, (plan) => withMovedLine(plan, line, direction, desk.stored<Person>('person'), desk.world()));

/** Takes a line away. */
export const removeLine = (desk: Desk, line: string, form?: string): Promise<Outcome> =>
  change(desk, (plan) => withoutLine(plan, line, desk.world()), form);

/** An own name of a section; `null` gives the app's back. */
export const renameSection = (
  desk: Desk,
  section: string,
  title: Words | null,
  form?: string,
): Promise<Outcome> => change(desk, (plan) => withSectionName(plan, section, title, desk.world()), form);

/** Whether a section is shown. */
export const hideSection = (desk: Desk, section: string, hidden: boolean): Promise<Outcome> =>
  change(desk, (plan) => withHidden(plan, section, hidden, desk.world()));

/** One place up or down. */
export const moveSection = (desk: Desk, section: string, direction: -1 | 1): Promise<Outcome> =>
  change(desk, (plan) => withMovedSection(plan, section, direction, desk.world()));

/** An own section, last. Answers its id. */
export async function addSection(
  desk: Desk,
  title: Words,
  form?: string,
): Promise<Result<Done & { id: string }, Refusal>> {
  const id = desk.world().newId();
  const done = await change(desk, (plan) => ok(withSection(plan, id, title, desk.world())), form);
  return done.ok ? ok({ ...done.value, id }) : done;
}

/** Takes an own section away with what is in it. */
export const removeSection = (desk: Desk, section: string, form?: string): Promise<Outcome> =>
  change(desk, (plan) => withoutSection(plan, section, desk.world()), form);

/** «Når jeg merker …, da gjør jeg …» */
export const addPair = (desk: Desk, pair: PairDetails, form?: string): Promise<Outcome> =>
  change(desk, (plan) => ok(withPair(plan, pair, desk.world())), form);

/** The same pair in other words, or of another stage. */
export const changePair = (desk: Desk, id: string, pair: PairDetails, form?: string): Promise<Outcome> =>
  change(desk, (plan) => withOtherPair(plan, id, pair, desk.world()), form);

/** Takes a pair away. */
export const removePair = (desk: Desk, id: string, form?: string): Promise<Outcome> =>
  change(desk, (plan) => withoutPair(plan, id, desk.world()), form);

/** An own name of a stage; `null` gives the app's back. */
export const renameStage = (desk: Desk, stage: string, name: Words | null, form?: string): Promise<Outcome> =>
  change(desk, (plan) => withStageName(plan, stage, name, desk.world()), form);

/** An own stage, last; refused when there are enough. */
export const addStage = (desk: Desk, name: Words, form?: string): Promise<Outcome<'full'>> =>
  change<'full'>(desk, (plan) => withStage(plan, name, desk.world()), form);

/** Takes a stage away; what belonged to it belongs to all stages. The last one stays. */
export const removeStage = (desk: Desk, stage: string, form?: string): Promise<Outcome<'last'>> =>
  change<'last'>(desk, (plan) => withoutStage(plan, stage, desk.world()), form);

/** «Ja, det stemmer.» */
export const lookedOver = (desk: Desk): Promise<Outcome> =>
  changeAbout(desk, (plan) => seenThrough(plan, desk.today(), desk.world()));

/** «Ikke nå»: asked again in a while. */
export const lookLater = (desk: Desk): Promise<Outcome> =>
  changeAbout(desk, (plan) => askedLater(plan, desk.today(), desk.world()));

/** Another name for the bar to the hard moment; empty gives the app's own back. */
export const nameBar = (desk: Desk, name: string, form?: string): Promise<Outcome> =>
  changeAbout(desk, (plan) => withBarName(plan, name, desk.world()), form);

/** Whether a few lines may be read before the lock is opened. */
export const showBeforeLock = (desk: Desk, wanted: boolean): Promise<Outcome> =>
  changeAbout(desk, (plan) => {
    const bare = without(plan, 'cardBeforeLock') as SafetyPlan;
    return changed(bare, desk.world(), wanted ? { cardBeforeLock: true } : {});
  });

/** The plan as it was before the changes of a day; how it is now is kept first. */
export async function restoreVersion(desk: Desk, day: string): Promise<Outcome> {
  await desk.loadDays(day, day);
  return change(desk, (plan) => {
    const version = desk.one<SafetyVersion>('safetyVersion', safetyVersionId(day));
    return version === undefined
      ? refuse('missing' as const)
      : ok(restored(plan, version, desk.stored<Person>('person'), desk.world()));
  });
}

/** Takes an earlier version away. */
export async function removeVersion(desk: Desk, day: string): Promise<Outcome> {
  await desk.loadDays(day, day);
  return desk.commit(() =>
    desk.one<SafetyVersion>('safetyVersion', safetyVersionId(day)) === undefined
      ? refuse('missing' as const)
      : ok({ remove: [safetyVersionId(day)] }),
  );
}
