// What stands on the card for the pocket: the parts that were chosen, and of each only what may be offered. Paper is
// read by others too, so nobody marked «no», nobody not said, and no line that names them, ever gets this far.
import { offeredGoodThings, type GoodThing } from './goodThing.ts';
import type { SectionSort } from './limits.ts';
import { isWayUnsaid, namesUnsafe, offeredPeople, type Hours, type Person } from './person.ts';
import { offeredItems, offeredPairs, offeredTitle, type PlanItem, type SafetyPlan } from './safetyPlan.ts';
import { offeredScenarios, type Scenario } from './scenario.ts';
import type { Words } from './words.ts';

/** What is printed of someone, and nothing else of them. */
export interface PocketPerson {
  readonly name: string;
  readonly phone?: string;
  /** The only way that is safe. */
  readonly way?: Words;
  readonly hours: readonly Hours[];
}

export type PocketLine =
  | { readonly kind: 'words'; readonly words: Words }
  | { readonly kind: 'person'; readonly person: PocketPerson }
  | { readonly kind: 'pair'; readonly sign: Words; readonly action: Words }
  | {
      readonly kind: 'scenario';
      readonly when: Words;
      readonly solution?: Words;
      readonly people: readonly string[];
      readonly lines: readonly string[];
    }
  /** A public line, by its id. */
  | { readonly kind: 'line'; readonly id: string };

export type PocketSort = SectionSort | 'pairs' | 'scenarios' | 'people' | 'lines' | 'goodThings';

export interface PocketPart {
  readonly id: string;
  /** Absent: a section the person made. */
  readonly sort?: PocketSort;
  /** An own name. */
  readonly title?: Words;
  readonly lines: readonly PocketLine[];
}

export interface PocketSources {
  readonly plan?: SafetyPlan | undefined;
  readonly people: readonly Person[];
  readonly scenarios: readonly Scenario[];
  readonly goodThings: readonly GoodThing[];
  /** Public lines that can be put on the card. */
  readonly lines: readonly string[];
}

/** Someone as they are printed. */
const printed = ({ name, phone, contact, way, hours }: Person, people: readonly Person[]): PocketPerson => ({
  name,
  ...(phone === undefined || namesUnsafe({ text: phone }, people) || isWayUnsaid({ contact, way })
    ? {}
    : { phone }),
  ...(way === undefined || contact !== 'onlyThisWay' ? {} : { way }),
  hours,
});

function lineOf(item: PlanItem, people: readonly Person[]): PocketLine | null {
  if (item.person === undefined)
    return item.words === undefined ? null : { kind: 'words', words: item.words };
  const person = people.find(({ id }) => id === item.person);
  return person === undefined ? null : { kind: 'person', person: printed(person, people) };
}

function sectionParts({ plan, people }: PocketSources): readonly PocketPart[] {
  const sections = plan?.sections.filter(({ hidden }) => !hidden) ?? [];
  return sections.map((section) => ({
    id: `section-${section.id}`,
    ...offeredTitle(section, people),
    lines: offeredItems(section, people).flatMap((item) => lineOf(item, people) ?? []),
  }));
}

/** Everything that can be put on a card, in the order it stands there. Parts with nothing in them are left out. */
export function pocketParts(sources: PocketSources): readonly PocketPart[] {
  const { plan, people, scenarios, goodThings, lines } = sources;
  const parts: readonly PocketPart[] = [
    {
      id: 'people',
      sort: 'people',
      lines: offeredPeople(people)
        .filter((person) => person.way !== undefined || (person.phone !== undefined && !isWayUnsaid(person)))
        .map((person) => ({ kind: 'person', person: printed(person, people) })),
    },
    { id: 'lines', sort: 'lines', lines: lines.map((id) => ({ kind: 'line', id })) },
    ...sectionParts(sources),
    {
      id: 'pairs',
      sort: 'pairs',
      lines: (plan === undefined ? [] : offeredPairs(plan, people)).map(({ sign, action }) => ({
        kind: 'pair',
        sign,
        action,
      })),
    },
    {
      id: 'scenarios',
      sort: 'scenarios',
      // «If» without «then» says nothing on paper.
      lines: offeredScenarios(scenarios, people).flatMap(({ when, solution, people: turned, lines: own }) =>
        when === undefined || (solution === undefined && turned.length === 0 && own.length === 0)
          ? []
          : {
              kind: 'scenario',
              when,
              ...(solution === undefined ? {} : { solution }),
              people: turned.map(({ name }) => name),
              lines: own,
            },
      ),
    },
    {
      id: 'goodThings',
      sort: 'goodThings',
      lines: offeredGoodThings(goodThings, people).map(({ words }) => ({ kind: 'words', words })),
    },
  ];
  return parts.filter((part) => part.lines.length > 0);
}

/** The card: the parts that were chosen. */
export const pocketCard = (sources: PocketSources, chosen: ReadonlySet<string>): readonly PocketPart[] =>
  pocketParts(sources).filter(({ id }) => chosen.has(id));
