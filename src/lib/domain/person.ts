// Someone in my life. Whether it is safe to be in touch decides over everything else: nobody is offered as help
// before it is said, and someone marked «no» is offered nowhere (an own choice of Steg, see the threat model).
import { changed, freshBase, without, type World } from './record.ts';
import { longestName, versions, type ContactWord } from './limits.ts';
import type { Hours, Person, SafetyPlan, Scenario } from './schemas.ts';
import { cutText, type Words } from './words.ts';

export type { Hours, Person };

export interface PersonDetails {
  readonly name: string;
  readonly role?: Words | undefined;
  readonly professional?: boolean | undefined;
  readonly phone?: string | undefined;
  readonly contact?: ContactWord | undefined;
  readonly way?: Words | undefined;
  readonly hours: readonly Hours[];
}

const fieldsOf = ({ name, role, professional, phone = '', contact, way, hours }: PersonDetails) => ({
  name: cutText(name.normalize('NFC').trim(), longestName).trimEnd(),
  ...(role === undefined ? {} : { role }),
  ...(professional === true ? { professional: true as const } : {}),
  ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
  ...(contact === undefined ? {} : { contact }),
  // A way belongs to «only in this way».
  ...(way === undefined || contact !== 'onlyThisWay' ? {} : { way }),
  hours: [...hours],
});

/** Someone new, at the end of the list. The name has been seen not to be empty. */
export function newPerson(details: PersonDetails, others: readonly Person[], world: World): Person {
  return {
    ...freshBase(world, versions.person),
    kind: 'person',
    ...fieldsOf(details),
    order: Math.max(0, ...others.map(({ order }) => order)) + 1,
  };
}

/** Other details of someone; what was left empty is gone. */
export function describePerson(person: Person, details: PersonDetails, world: World): Person {
  const bare = ['role', 'professional', 'phone', 'contact', 'way'].reduce(
    (rest, key) => without(rest, key as keyof Person) as Person,
    person,
  );
  return changed(bare, world, fieldsOf(details));
}

/** Whether someone may be offered as help at all. */
export const canBeOffered = (person: Pick<Person, 'contact'>): boolean =>
  person.contact === 'yes' || person.contact === 'onlyThisWay';

/** Those who may be offered, in their order. */
export const offeredPeople = (people: readonly Person[]): readonly Person[] =>
  people.filter(canBeOffered).sort((a, b) => a.order - b.order);

const folded = (text: string): string => text.normalize('NFKC').toLocaleLowerCase('nb');

/** Whether a text has a name in it as a word of its own, however it is cased; «Amirs» counts as Amir. */
export function mentions(text: string, name: string): boolean {
  const wanted = folded(name.trim());
  if (wanted === '') return false;
  const escaped = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?:['’]?s)?(?![\\p{L}\\p{N}])`, 'u').test(folded(text));
}

/**
 * Whether words name someone it is not safe to be in touch with. Such a line is still the person's own and stays
 * where it was written, but it is never offered.
 */
export const namesUnsafe = (words: Pick<Words, 'text'>, people: readonly Person[]): boolean =>
  people.some((person) => person.contact === 'no' && mentions(words.text, person.name));

/** The plan for hard times without someone. The same object when they were not in it. */
export function planWithout(plan: SafetyPlan, person: string, world: World): SafetyPlan {
  const isIn = plan.sections.some(({ items }) => items.some((item) => item.person === person));
  return isIn
    ? changed(plan, world, {
        sections: plan.sections.map((section) => ({
          ...section,
          items: section.items.filter((item) => item.person !== person),
        })),
      })
    : plan;
}

/** A scenario without someone. The same object when they were not in it. */
export const scenarioWithout = (scenario: Scenario, person: string, world: World): Scenario =>
  scenario.people.includes(person)
    ? changed(scenario, world, { people: scenario.people.filter((id) => id !== person) })
    : scenario;

/** Those who stand together on the list: who may be offered, of whom it was not said, and who may not. */
const groupOf = ({ contact }: Pick<Person, 'contact'>): string =>
  contact === undefined ? 'unsaid' : contact === 'no' ? 'no' : 'safe';

/** The records that change when someone moves one place up or down among those they stand with. */
export function reorderedPeople(
  people: readonly Person[],
  id: string,
  direction: -1 | 1,
  world: World,
): readonly Person[] {
  const person = people.find((one) => one.id === id);
  if (person === undefined) return [];
  const group = people
    .filter((one) => groupOf(one) === groupOf(person))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const at = group.indexOf(person);
  const other = group[at + direction];
  if (other === undefined) return [];
  group.splice(at, 1);
  group.splice(at + direction, 0, person);
  const orders = group.map(({ order }) => order).sort((a, b) => a - b);
  // Two with the same place (from two phones) come apart here.
  let last = -Infinity;
  return group.flatMap((one, index) => {
    const order = Math.max(orders[index] ?? 0, last + 1);
    last = order;
    return order === one.order ? [] : [changed(one, world, { order })];
  });
}

/** How many lines of the plan name someone. They stay where they were written. */
export const linesNaming = (
  name: string,
  plan: Pick<SafetyPlan, 'sections' | 'pairs'> | undefined,
  scenarios: readonly Scenario[],
): number =>
  [
    ...(plan?.sections ?? []).flatMap(({ items }) => items.map(({ words }) => words)),
    ...(plan?.pairs ?? []).flatMap(({ sign, action }) => [sign, action]),
    ...scenarios.flatMap(({ when, usually, solution }) => [when, usually, solution]),
  ].filter((words) => words !== undefined && mentions(words.text, name)).length;
