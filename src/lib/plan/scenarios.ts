// What a person can do with «hvis …, så …». A form's draft goes in the same transaction as what it became.
import { draftId } from '../domain/draft.ts';
import { reorderedCards } from '../domain/goodThing.ts';
import type { Person } from '../domain/person.ts';
import { ok, refuse } from '../domain/result.ts';
import { describeScenario, newScenario, type Scenario, type ScenarioDetails } from '../domain/scenario.ts';
import type { Desk, Outcome } from './desk.ts';

const dropped = (form: string | undefined): readonly string[] => (form === undefined ? [] : [draftId(form)]);

/** What was written, without anyone who meanwhile is gone or marked «no»: the form may have been open since before. */
function safe(desk: Desk, details: ScenarioDetails): ScenarioDetails {
  const everybody = desk.stored<Person>('person');
  const isIn = (id: string): boolean =>
    everybody.some((person) => person.id === id && person.contact !== 'no');
  return { ...details, people: details.people.filter(isIn) };
}

/** A new scenario, last in the row. */
export function addScenario(desk: Desk, details: ScenarioDetails, form?: string): Promise<Outcome> {
  const world = desk.world();
  const id = world.newId();
  return desk.commit(() =>
    ok({
      put: [
        newScenario(safe(desk, details), desk.stored<Scenario>('scenario'), { ...world, newId: () => id }),
      ],
      remove: dropped(form),
    }),
  );
}

/** The same scenario, worded anew. */
export const changeScenario = (
  desk: Desk,
  id: string,
  details: ScenarioDetails,
  form?: string,
): Promise<Outcome> =>
  desk.commit(() => {
    const scenario = desk.one<Scenario>('scenario', id);
    return scenario === undefined
      ? refuse('missing' as const)
      : ok({ put: [describeScenario(scenario, safe(desk, details), desk.world())], remove: dropped(form) });
  });

/** One place forwards or back in the row. */
export const moveScenario = (desk: Desk, id: string, direction: -1 | 1): Promise<Outcome> =>
  desk.commit(() =>
    desk.one<Scenario>('scenario', id) === undefined
      ? refuse('missing' as const)
      : ok({ put: reorderedCards(desk.stored<Scenario>('scenario'), id, direction, desk.world()) }),
  );

/** Takes a scenario away, with what was being typed in it. */
export const removeScenario = (desk: Desk, id: string, form?: string): Promise<Outcome> =>
  desk.commit(() =>
    desk.one<Scenario>('scenario', id) === undefined
      ? refuse('missing' as const)
      : ok({ remove: [id, ...dropped(form)] }),
  );
