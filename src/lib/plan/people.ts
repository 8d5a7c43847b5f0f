// What a person can do with the people in their life. Someone it is no longer safe to be in touch with is marked and
// leaves every place that offers them in one transaction.
import { draftId } from '../domain/draft.ts';
import type { PlanRecord } from '../domain/kinds.ts';
import { snapshotWithout, tiesOf, type NetworkSnapshot, type Tie } from '../domain/network.ts';
import {
  describePerson,
  linesNaming,
  newPerson,
  planWithout,
  reorderedPeople,
  saidOver,
  scenarioWithout,
  type Person,
  type PersonDetails,
} from '../domain/person.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { SafetyPlan, Scenario } from '../domain/schemas.ts';
import { stepWithout, type Step } from '../domain/step.ts';
import type { Desk, Done, Outcome, Refusal } from './desk.ts';

const dropped = (form: string | undefined): readonly string[] => (form === undefined ? [] : [draftId(form)]);

/** The plan for hard times, the scenarios and the steps as they are without someone: only those that change. */
function without(desk: Desk, id: string): readonly PlanRecord[] {
  const world = desk.world();
  const plans = desk.stored<SafetyPlan>('safetyPlan');
  const scenarios = desk.stored<Scenario>('scenario');
  const steps = desk.stored<Step>('step');
  return [
    ...plans.map((plan) => [plan, planWithout(plan, id, world)] as const),
    ...scenarios.map((scenario) => [scenario, scenarioWithout(scenario, id, world)] as const),
    ...steps.map((step) => [step, stepWithout(step, id, world)] as const),
  ].flatMap(([before, after]) => (before === after ? [] : [after]));
}

/** Where someone is, for the question whether to take them away. */
export interface WhereIs {
  /** Steps with them, and lines of my plan and scenarios that point to them. */
  readonly steps: number;
  readonly lines: number;
  readonly scenarios: number;
  /** Lines that name them in words; these stay as they were written. */
  readonly named: number;
  readonly onMap: boolean;
  readonly ties: number;
  /** Pictures of the map they are in. */
  readonly snapshots: number;
}

/** Counts where someone is, in everything that is kept of the map too. */
export async function whereIs(desk: Desk, id: string): Promise<WhereIs> {
  await desk.loadNetwork();
  const person = desk.one<Person>('person', id);
  const plan = desk.stored<SafetyPlan>('safetyPlan')[0];
  const scenarios = desk.stored<Scenario>('scenario');
  const items = plan?.sections.flatMap((section) => section.items) ?? [];
  return {
    steps: desk.stored<Step>('step').filter(({ people = [] }) => people.includes(id)).length,
    lines: items.filter((item) => item.person === id).length,
    scenarios: scenarios.filter(({ people }) => people.includes(id)).length,
    named: person === undefined ? 0 : linesNaming(person.name, plan, scenarios),
    onMap: person?.place !== undefined || person?.wish !== undefined,
    ties: tiesOf(desk.stored<Tie>('tie'), id).length,
    snapshots: desk
      .stored<NetworkSnapshot>('networkSnapshot')
      .filter(({ people }) => people.some((one) => one.id === id)).length,
  };
}

/** Someone new. Answers their id. */
export async function addPerson(
  desk: Desk,
  details: PersonDetails,
  form?: string,
): Promise<Result<Done & { id: string }, Refusal>> {
  const world = desk.world();
  const id = world.newId();
  const done = await desk.commit(() =>
    ok({
      put: [newPerson(details, desk.stored<Person>('person'), { ...world, newId: () => id })],
      remove: dropped(form),
    }),
  );
  return done.ok ? ok({ ...done.value, id }) : done;
}

/**
 * Other details of someone. After «no» they are offered nowhere, in the same moment. With `begun`, the person as they
 * were when the form was opened, only what was changed in it is said.
 */
export const changePerson = (
  desk: Desk,
  id: string,
  details: PersonDetails,
  form?: string,
  begun?: Person,
): Promise<Outcome> =>
  desk.commit(() => {
    const person = desk.one<Person>('person', id);
    if (person === undefined) return refuse('missing' as const);
    const said = begun === undefined ? details : saidOver(details, begun, person);
    const next = describePerson(person, said, desk.world());
    return ok({
      put: [next, ...(next.contact === 'no' ? without(desk, id) : [])],
      remove: dropped(form),
    });
  });

/**
 * Takes someone away, with every place they stood in and what was between them and others. Pictures of the map stay as
 * they were kept, unless they are to leave those too.
 */
export async function removePerson(
  desk: Desk,
  id: string,
  form?: string,
  { alsoInPictures = false }: { readonly alsoInPictures?: boolean } = {},
): Promise<Outcome> {
  if (alsoInPictures) await desk.loadNetwork();
  return desk.commit(() => {
    if (desk.one<Person>('person', id) === undefined) return refuse('missing' as const);
    const pictures = alsoInPictures ? desk.stored<NetworkSnapshot>('networkSnapshot') : [];
    const left = pictures.flatMap((before) => {
      const after = snapshotWithout(before, id, desk.world());
      return before === after ? [] : [after];
    });
    const ties = tiesOf(desk.stored<Tie>('tie'), id).map((tie) => tie.id);
    return ok({ put: [...without(desk, id), ...left], remove: [id, ...ties, ...dropped(form)] });
  });
}

/** One place up or down among those who stand together. */
export const movePerson = (desk: Desk, id: string, direction: -1 | 1): Promise<Outcome> =>
  desk.commit(() =>
    desk.one<Person>('person', id) === undefined
      ? refuse('missing' as const)
      : ok({ put: reorderedPeople(desk.stored<Person>('person'), id, direction, desk.world()) }),
  );
