// «Hvis …, så …»: something that could happen, what I think I would do, my own solution, and whom I turn to.
import { versions } from './limits.ts';
import { namesUnsafe, offeredPeople, type Person } from './person.ts';
import { changed, freshBase, without, type World } from './record.ts';
import type { Scenario } from './schemas.ts';
import { byOrder } from './step.ts';
import type { Words } from './words.ts';

export type { Scenario };

export interface ScenarioDetails {
  readonly when: Words;
  readonly usually?: Words | undefined;
  readonly solution?: Words | undefined;
  readonly people: readonly string[];
  readonly lines: readonly string[];
}

const fieldsOf = ({ when, usually, solution, people, lines }: ScenarioDetails) => ({
  when,
  ...(usually === undefined ? {} : { usually }),
  ...(solution === undefined ? {} : { solution }),
  people: [...new Set(people)],
  lines: [...new Set(lines)],
});

/** A scenario, last among those that are there. */
export function newScenario(details: ScenarioDetails, others: readonly Scenario[], world: World): Scenario {
  return {
    ...freshBase(world, versions.scenario),
    kind: 'scenario',
    ...fieldsOf(details),
    order: Math.max(0, ...others.map(({ order }) => order)) + 1,
  };
}

/** Another wording of all of it; what was left empty is gone. */
export function describeScenario(scenario: Scenario, details: ScenarioDetails, world: World): Scenario {
  const bare = without(without(scenario, 'usually'), 'solution') as Scenario;
  return changed(bare, world, fieldsOf(details));
}

/** What of a scenario may be offered. A line that names someone unsafe is left out, and so is everybody else unsafe. */
export interface OfferedScenario {
  readonly id: string;
  readonly when?: Words;
  readonly usually?: Words;
  readonly solution?: Words;
  readonly people: readonly Person[];
  readonly lines: readonly string[];
}

/** A scenario as it may be offered. */
export function offeredScenario(scenario: Scenario, people: readonly Person[]): OfferedScenario {
  const { id, when, usually, solution, lines } = scenario;
  const isSafe = (words: Words | undefined): words is Words =>
    words !== undefined && !namesUnsafe(words, people);
  return {
    id,
    ...(isSafe(when) ? { when } : {}),
    ...(isSafe(usually) ? { usually } : {}),
    ...(isSafe(solution) ? { solution } : {}),
    people: offeredPeople(people).filter((person) => scenario.people.includes(person.id)),
    lines,
  };
}

/** All of them as they may be offered, in their order. */
export const offeredScenarios = (
  scenarios: readonly Scenario[],
  people: readonly Person[],
): readonly OfferedScenario[] =>
  [...scenarios].sort(byOrder).map((scenario) => offeredScenario(scenario, people));

/** Whether any line of it names someone it is not safe to be in touch with. */
export const isHeldBack = (
  scenario: Pick<ScenarioDetails, 'when' | 'usually' | 'solution'>,
  people: readonly Person[],
) =>
  [scenario.when, scenario.usually, scenario.solution].some(
    (words) => words !== undefined && namesUnsafe(words, people),
  );

// A card says «Hvis» and «så» itself, in the reader's language; what was written may begin with the same word.
const beginnings = {
  when: /^(?:hvis|dersom|når|if|when|إذا|لو|عندما)(?:\s+|$)/iu,
  then: /^(?:så|da|then|عندها|عندئذٍ?|إذن)(?:\s+|$)/iu,
} as const;

/** A line without the «hvis» or «så» it begins with, and without the dots that leave it open. */
export const bareLine = (text: string, part: keyof typeof beginnings): string =>
  text
    .replace(beginnings[part], '')
    .replace(/\s*[,،]?\s*…\s*$/u, '')
    .trim();
