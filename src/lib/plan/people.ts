// What a person can do with the people in their life. Someone it is no longer safe to be in touch with is marked and
// leaves every place that offers them in one transaction.
import { draftId } from '../domain/draft.ts';
import type { PlanRecord } from '../domain/kinds.ts';
import {
  describePerson,
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
import type { Desk, Done, Outcome, Refusal } from './desk.ts';

const dropped = (form: string | undefined): readonly string[] => (form === undefined ? [] : [draftId(form)]);

/** The plan for hard times and the scenarios as they are without someone: only those that change. */
function without(desk: Desk, id: string): readonly PlanRecord[] {
  const world = desk.world();
  const plans = desk.stored<SafetyPlan>('safetyPlan');
  const scenarios = desk.stored<Scenario>('scenario');
  return [
    ...plans.map((plan) => [plan, planWithout(plan, id, world)] as const),
    ...scenarios.map((scenario) => [scenario, scenarioWithout(scenario, id, world)] as const),
  ].flatMap(([before, after]) => (before === after ? [] : [after]));
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

/** Takes someone away, with every place they stood in. */
export const removePerson = (desk: Desk, id: string, form?: string): Promise<Outcome> =>
  desk.commit(() =>
    desk.one<Person>('person', id) === undefined
      ? refuse('missing' as const)
      : ok({ put: without(desk, id), remove: [id, ...dropped(form)] }),
  );

/** One place up or down among those who stand together. */
export const movePerson = (desk: Desk, id: string, direction: -1 | 1): Promise<Outcome> =>
  desk.commit(() =>
    desk.one<Person>('person', id) === undefined
      ? refuse('missing' as const)
      : ok({ put: reorderedPeople(desk.stored<Person>('person'), id, direction, desk.world()) }),
  );
