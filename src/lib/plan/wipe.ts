// Deleting for good, by own choice: a goal, or everything in a room, with its earlier versions, what is packed away and
// the copies of the whole plan that the phone keeps. There is no way back, so nothing here answers with an undo.
import type { Kind, PlanRecord } from '../domain/kinds.ts';
import type { Draft } from '../domain/draft.ts';
import type { Goal } from '../domain/goal.ts';
import { planWithout, scenarioWithout } from '../domain/person.ts';
import { changed, without } from '../domain/record.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Person, SafetyPlan, Scenario, Step } from '../domain/schemas.ts';
import type { Refusal } from './desk.ts';
import type { Plan } from './plan.svelte.ts';

export const rooms = ['goals', 'week', 'safety', 'people', 'talks'] as const;
export type WipedRoom = (typeof rooms)[number];

/** What belongs to a room: kinds of records, and what is being typed in its forms. */
const contents: Readonly<Record<WipedRoom, { readonly kinds: readonly Kind[]; readonly forms: RegExp }>> = {
  goals: { kinds: ['goal', 'step'], forms: /^(goal|step|smaller)\b/ },
  week: { kinds: ['week', 'mastery', 'pause', 'comingDays'], forms: /^(stone|anchor|coming-days)\b/ },
  safety: {
    kinds: ['safetyPlan', 'safetyVersion', 'scenario', 'goodThing', 'hardNote'],
    forms: /^(pair|section|line|name-|stage|bar|scenario|good-thing|after)/,
  },
  people: { kinds: ['person', 'tie', 'networkMap', 'networkSnapshot'], forms: /^(person|network)\b/ },
  talks: {
    kinds: ['talk', 'agreement', 'review', 'rhythm', 'together'],
    forms: /^(talk|point|agreement|lookback|answer)\b/,
  },
};

/** The records that stay but named somebody, without them. */
function withoutPeople(plan: Plan): readonly PlanRecord[] {
  const world = plan.desk.world();
  const people = plan.desk.stored<Person>('person');
  const every = <R>(record: R, take: (record: R, id: string) => R): R =>
    people.reduce((rest, { id }) => take(rest, id), record);
  return [
    ...plan.desk
      .stored<SafetyPlan>('safetyPlan')
      .map((one) => [one, every(one, (rest, id) => planWithout(rest, id, world))]),
    ...plan.desk
      .stored<Scenario>('scenario')
      .map((one) => [one, every(one, (rest, id) => scenarioWithout(rest, id, world))]),
    ...plan.desk
      .stored<Step>('step')
      .map((one) => [
        one,
        one.people === undefined ? one : changed(without(one, 'people') as Step, world, {}),
      ]),
  ].flatMap(([before, after]) => (before === after || after === undefined ? [] : [after]));
}

async function wipe(
  plan: Plan,
  decide: () => { readonly remove: readonly string[]; readonly put?: readonly PlanRecord[] },
): Promise<Result<null, Refusal>> {
  await plan.loadEverything();
  const wiped = await plan.desk.commit(() => ok(decide()));
  if (!wiped.ok) return wiped;
  // Copies of the plan as it was would bring it back.
  return await plan.dropSnapshots();
}

/** Everything in a room. */
export const wipeRoom = (plan: Plan, room: WipedRoom): Promise<Result<null, Refusal>> =>
  wipe(plan, () => {
    const { kinds, forms } = contents[room];
    const { desk } = plan;
    const drafts = desk.stored<Draft>('draft').filter(({ form }) => forms.test(form));
    return {
      remove: [...kinds.flatMap((kind) => desk.stored<PlanRecord>(kind)), ...drafts].map(({ id }) => id),
      put: room === 'people' ? withoutPeople(plan) : [],
    };
  });

/** A goal with its parts, all their steps, and what is being typed about them. What was managed stays. */
export async function wipeGoal(plan: Plan, id: string): Promise<Result<null, Refusal>> {
  const { desk } = plan;
  await plan.loadEverything();
  if (desk.one<Goal>('goal', id) === undefined) return refuse('missing');
  return wipe(plan, () => {
    const goals = desk.stored<Goal>('goal').filter((goal) => goal.id === id || goal.parent === id);
    const ids = new Set(goals.map((goal) => goal.id));
    const steps = desk.stored<Step>('step').filter(({ goal }) => goal !== undefined && ids.has(goal));
    const about = [...ids, ...steps.map((step) => step.id)];
    const drafts = desk.stored<Draft>('draft').filter(({ form }) => about.some((one) => form.endsWith(one)));
    return { remove: [...about, ...drafts.map((draft) => draft.id)] };
  });
}
