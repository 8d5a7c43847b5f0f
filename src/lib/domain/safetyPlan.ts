// My own plan for hard times: sections in own words, and what I do when I notice a sign, by stages. One record;
// nothing in it is filled in beforehand. How it was before the changes of a day is kept beside it.
import { addDays, dayOf } from './dates.ts';
import {
  longestBarName,
  mostStages,
  sectionSorts,
  stageSorts,
  versions,
  type SectionSort,
} from './limits.ts';
import { isOffered, namesUnsafe, type Person } from './person.ts';
import { changed, freshBase, without, type World } from './record.ts';
import { ok, refuse, type Result } from './result.ts';
import type { PlanItem, PlanSection, SafetyPlan, SafetyVersion, SignPair, Stage } from './schemas.ts';
import { cutText, type Words } from './words.ts';

export type { PlanItem, PlanSection, SafetyPlan, SafetyVersion, SignPair, Stage };

/** There is one such plan. */
export const safetyPlanId = 'safety-plan';

/** One version for each day on which something was changed. */
export const safetyVersionId = (day: string): string => `safety-version-${day}`;

/**
 * Days between one «Stemmer dette fortsatt?» and the next. A season: long enough for life to have moved on, seldom
 * enough never to be homework (own choice; the sources only say that plans need looking at again, OSLO 2020).
 */
export const daysUntilAsking = 90;
/** «Ikke nå» asks again after so many days. */
export const daysUntilAskingAgain = 14;

/** What a plan and its earlier versions have in common: what the person wrote. */
export type SafetyContent = Pick<SafetyPlan, 'stages' | 'sections' | 'pairs'>;

/** A change of the plan, or that what it was about is no longer there. */
type Changed<E = never> = Result<SafetyPlan, 'missing' | E>;

/** A plan with the suggested sections and stages, all empty. */
export function emptySafetyPlan(world: World): SafetyPlan {
  return {
    ...freshBase(world, versions.safetyPlan, safetyPlanId),
    kind: 'safetyPlan',
    stages: stageSorts.map((sort) => ({ id: sort, sort })),
    sections: sectionSorts.map((sort) => ({ id: sort, sort, hidden: false, items: [] })),
    pairs: [],
  };
}

/** Whether anything of the person's own is written in it. */
export const hasWords = ({ sections, pairs }: Pick<SafetyContent, 'sections' | 'pairs'>): boolean =>
  pairs.length > 0 || sections.some(({ items }) => items.length > 0);

// ── What is offered ──────────────────────────────────────────────────────────

/** A line that may be offered: it names nobody unsafe, and whoever it stands for may be offered. */
export function isOfferable(item: PlanItem, people: readonly Person[]): boolean {
  if (item.person !== undefined) {
    const person = people.find(({ id }) => id === item.person);
    return person !== undefined && isOffered(person, people);
  }
  return item.words !== undefined && !namesUnsafe(item.words, people);
}

/** A section as it is called where it is offered: an own name that names someone unsafe is left out. */
export const offeredTitle = (
  { sort, title }: Pick<PlanSection, 'sort' | 'title'>,
  people: readonly Person[],
): { sort?: SectionSort; title?: Words } => ({
  ...(sort === undefined ? {} : { sort }),
  ...(title === undefined || namesUnsafe(title, people) ? {} : { title }),
});

/** What a section has to offer, of one stage (with what belongs to all of them) or of all. */
export const offeredItems = (
  section: PlanSection,
  people: readonly Person[],
  stage?: string,
): readonly PlanItem[] =>
  section.items.filter(
    (item) =>
      isOfferable(item, people) && (stage === undefined || item.stage === undefined || item.stage === stage),
  );

/** The pairs of a stage that may be offered, with those that belong to all stages; or all pairs. */
export const offeredPairs = (
  plan: Pick<SafetyPlan, 'pairs'>,
  people: readonly Person[],
  stage?: string,
): readonly SignPair[] =>
  plan.pairs.filter(
    (pair) =>
      (stage === undefined || pair.stage === undefined || pair.stage === stage) &&
      !namesUnsafe(pair.sign, people) &&
      !namesUnsafe(pair.action, people),
  );

/**
 * The lines of a section where they are written: every text, and everybody but those it is not safe to be in touch
 * with, who are named nowhere.
 */
export const writtenItems = (section: PlanSection, people: readonly Person[]): readonly PlanItem[] =>
  section.items.filter(
    (item) =>
      item.person === undefined ||
      people.some((person) => person.id === item.person && person.contact !== 'no'),
  );

// ── Small tools ──────────────────────────────────────────────────────────────

/** A list with the thing at one place put to another. */
function placed<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from);
  const moved = list.slice(from, from + 1);
  return [...rest.slice(0, to), ...moved, ...rest.slice(to)];
}

/** Puts one thing before or after its next neighbour among those that are seen; the same list where there is none. */
function movedPast<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  direction: -1 | 1,
  seen: readonly T[],
): readonly T[] {
  const neighbour = seen[seen.findIndex((one) => one.id === id) + direction];
  if (neighbour === undefined || !seen.some((one) => one.id === id)) return list;
  const from = list.findIndex((one) => one.id === id);
  return placed(
    list,
    from,
    list.findIndex((one) => one.id === neighbour.id),
  );
}

/** A stage that is there; a line of a stage that was removed meanwhile belongs to all of them. */
const knownStage = (plan: SafetyContent, stage: string | undefined): { stage?: string } =>
  stage !== undefined && plan.stages.some(({ id }) => id === stage) ? { stage } : {};

function inSection(
  plan: SafetyPlan,
  id: string,
  world: World,
  how: (section: PlanSection) => PlanSection,
): Changed {
  const section = plan.sections.find((one) => one.id === id);
  if (section === undefined) return refuse('missing');
  const next = how(section);
  return ok(
    next === section
      ? plan
      : changed(plan, world, { sections: plan.sections.map((one) => (one.id === id ? next : one)) }),
  );
}

function ofItem(
  plan: SafetyPlan,
  id: string,
  world: World,
  how: (section: PlanSection) => PlanSection,
): Changed {
  const section = plan.sections.find(({ items }) => items.some((item) => item.id === id));
  return section === undefined ? refuse('missing') : inSection(plan, section.id, world, how);
}

// ── Lines ────────────────────────────────────────────────────────────────────

/** A new line at the end of a section, of one stage or of all. */
export const addLine = (
  plan: SafetyPlan,
  section: string,
  words: Words,
  stage: string | undefined,
  world: World,
): Changed =>
  inSection(plan, section, world, (one) => ({
    ...one,
    items: [...one.items, { id: world.newId(), words, ...knownStage(plan, stage) }],
  }));

/** Someone at the end of a section; the same plan when they stand there already. */
export const addPersonLine = (
  plan: SafetyPlan,
  section: string,
  person: string,
  stage: string | undefined,
  world: World,
): Changed =>
  inSection(plan, section, world, (one) =>
    one.items.some((item) => item.person === person)
      ? one
      : { ...one, items: [...one.items, { id: world.newId(), person, ...knownStage(plan, stage) }] },
  );

/** Other words of a line (someone has none), and the stage it belongs to. */
export const changeLine = (
  plan: SafetyPlan,
  id: string,
  words: Words | undefined,
  stage: string | undefined,
  world: World,
): Changed =>
  ofItem(plan, id, world, (section) => ({
    ...section,
    items: section.items.map((item) =>
      item.id === id
        ? {
            ...without(item, 'stage'),
            ...(item.words === undefined || words === undefined ? {} : { words }),
            ...knownStage(plan, stage),
          }
        : item,
    ),
  }));

/** One place up or down among the lines that are seen. */
export const moveLine = (
  plan: SafetyPlan,
  id: string,
  direction: -1 | 1,
  people: readonly Person[],
  world: World,
): Changed =>
  ofItem(plan, id, world, (section) => {
    const items = movedPast(section.items, id, direction, writtenItems(section, people));
    return items === section.items ? section : { ...section, items: [...items] };
  });

/** Takes a line away. */
export const removeLine = (plan: SafetyPlan, id: string, world: World): Changed =>
  ofItem(plan, id, world, (section) => ({
    ...section,
    items: section.items.filter((item) => item.id !== id),
  }));

// ── Sections ─────────────────────────────────────────────────────────────────

/** An own name for a section; `null` gives a suggested one the app's name back. */
export const renameSection = (plan: SafetyPlan, id: string, title: Words | null, world: World): Changed =>
  inSection(plan, id, world, (section) => {
    if (title !== null) return { ...section, title };
    // An own section has no other name than the one it was given.
    return section.sort === undefined ? section : without(section, 'title');
  });

/** Whether a section is shown. What is in it stays. */
export const hideSection = (plan: SafetyPlan, id: string, hidden: boolean, world: World): Changed =>
  inSection(plan, id, world, (section) => (section.hidden === hidden ? section : { ...section, hidden }));

/** One place up or down. */
export function moveSection(plan: SafetyPlan, id: string, direction: -1 | 1, world: World): Changed {
  if (!plan.sections.some((section) => section.id === id)) return refuse('missing');
  const sections = movedPast(plan.sections, id, direction, plan.sections);
  return ok(sections === plan.sections ? plan : changed(plan, world, { sections: [...sections] }));
}

/** An own section, last. */
export const addSection = (plan: SafetyPlan, id: string, title: Words, world: World): SafetyPlan =>
  changed(plan, world, { sections: [...plan.sections, { id, title, hidden: false, items: [] }] });

/** Takes an own section away with what is in it. A suggested one is hidden instead, and stays as it is here. */
export function removeSection(plan: SafetyPlan, id: string, world: World): Changed {
  const section = plan.sections.find((one) => one.id === id);
  if (section === undefined) return refuse('missing');
  return ok(
    section.sort === undefined
      ? changed(plan, world, { sections: plan.sections.filter((one) => one.id !== id) })
      : plan,
  );
}

// ── Pairs ────────────────────────────────────────────────────────────────────

export interface PairDetails {
  readonly sign: Words;
  readonly action: Words;
  /** Absent: all stages. */
  readonly stage?: string | undefined;
}

/** «Når jeg merker …, da gjør jeg …», after the others. */
export const addPair = (plan: SafetyPlan, { sign, action, stage }: PairDetails, world: World): SafetyPlan =>
  changed(plan, world, {
    pairs: [...plan.pairs, { id: world.newId(), sign, action, ...knownStage(plan, stage) }],
  });

/** The same pair in other words, or of another stage. */
export function changePair(
  plan: SafetyPlan,
  id: string,
  { sign, action, stage }: PairDetails,
  world: World,
): Changed {
  if (!plan.pairs.some((pair) => pair.id === id)) return refuse('missing');
  return ok(
    changed(plan, world, {
      pairs: plan.pairs.map((pair) =>
        pair.id === id ? { id, sign, action, ...knownStage(plan, stage) } : pair,
      ),
    }),
  );
}

/** Takes a pair away. */
export const removePair = (plan: SafetyPlan, id: string, world: World): Changed =>
  plan.pairs.some((pair) => pair.id === id)
    ? ok(changed(plan, world, { pairs: plan.pairs.filter((pair) => pair.id !== id) }))
    : refuse('missing');

// ── Stages ───────────────────────────────────────────────────────────────────

/** An own name for a stage; `null` gives a suggested one the app's name back. */
export function renameStage(plan: SafetyPlan, id: string, name: Words | null, world: World): Changed {
  const stage = plan.stages.find((one) => one.id === id);
  if (stage === undefined) return refuse('missing');
  if (name === null && (stage.sort === undefined || stage.name === undefined)) return ok(plan);
  const next: Stage = name === null ? without(stage, 'name') : { ...stage, name };
  return ok(changed(plan, world, { stages: plan.stages.map((one) => (one.id === id ? next : one)) }));
}

/** An own stage, last. Refused when there are as many as can be told apart. */
export const addStage = (plan: SafetyPlan, name: Words, world: World): Result<SafetyPlan, 'full'> =>
  plan.stages.length >= mostStages
    ? refuse('full')
    : ok(changed(plan, world, { stages: [...plan.stages, { id: world.newId(), name }] }));

/** Takes a stage away, never the last one. What belonged to it belongs to all stages from now on. */
export function removeStage(plan: SafetyPlan, id: string, world: World): Changed<'last'> {
  if (!plan.stages.some((stage) => stage.id === id)) return refuse('missing');
  if (plan.stages.length === 1) return refuse('last');
  const freed = <T extends { stage?: string | undefined }>(one: T): T =>
    one.stage === id ? (without(one, 'stage') as T) : one;
  return ok(
    changed(plan, world, {
      stages: plan.stages.filter((stage) => stage.id !== id),
      sections: plan.sections.map((section) => ({ ...section, items: section.items.map(freed) })),
      pairs: plan.pairs.map(freed),
    }),
  );
}

// ── Whether it is still right, and its name on the bar ───────────────────────

/** «Ja, det stemmer», or something was written: asked again when a season has gone. */
export const lookedOver = (plan: SafetyPlan, today: string, world: World): SafetyPlan =>
  plan.lookedOn === today ? plan : changed(plan, world, { lookedOn: today });

/** «Ikke nå»: asked again in a while. */
export const askLater = (plan: SafetyPlan, today: string, world: World): SafetyPlan =>
  changed(plan, world, { lookedOn: addDays(today, daysUntilAskingAgain - daysUntilAsking) });

/** Whether to ask, gently, if the plan is still right. Never of an empty one. */
export const isTimeToLook = (plan: SafetyPlan, today: string): boolean =>
  hasWords(plan) && addDays(plan.lookedOn ?? dayOf(new Date(plan.createdAt)), daysUntilAsking) <= today;

/** Another name for the bar to the hard moment; empty gives the app's own back. */
export function nameBar(plan: SafetyPlan, name: string, world: World): SafetyPlan {
  const barName = cutText(name.normalize('NFC').replace(/\s+/gu, ' ').trim(), longestBarName).trimEnd();
  if (barName === (plan.barName ?? '')) return plan;
  return barName === ''
    ? changed(without(plan, 'barName') as SafetyPlan, world, {})
    : changed(plan, world, { barName });
}

// ── Earlier versions ─────────────────────────────────────────────────────────

/** What was written, as it stands. */
const contentOf = ({ stages, sections, pairs }: SafetyContent): SafetyContent => ({
  stages,
  sections,
  pairs,
});

/** The plan as it was before the first change of a day, to be kept. */
export const versionBefore = (plan: SafetyPlan, day: string, world: World): SafetyVersion => ({
  ...freshBase(world, versions.safetyVersion, safetyVersionId(day)),
  kind: 'safetyVersion',
  day,
  ...contentOf(plan),
});

/** The plan as it was before a day's changes. Those who are no longer there, or no longer safe, do not come back. */
export const restoreVersion = (
  plan: SafetyPlan,
  version: SafetyVersion,
  people: readonly Person[],
  world: World,
): SafetyPlan =>
  changed(plan, world, {
    ...contentOf(version),
    sections: version.sections.map((section) => ({ ...section, items: [...writtenItems(section, people)] })),
  });

/** Earlier versions, the latest first. */
export const byDay = (all: readonly SafetyVersion[]): readonly SafetyVersion[] =>
  [...all].sort((a, b) => (a.day < b.day ? 1 : -1));
