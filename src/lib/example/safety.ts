// What the example person has written for hard times, by the same rules as in the app. One person in it is not safe
// to be in touch with, and stands nowhere but in the list of people.
import { newGoodThing, type GoodThing } from '../domain/goodThing.ts';
import { newPerson, type Person, type PersonDetails } from '../domain/person.ts';
import type { Result } from '../domain/result.ts';
import { addLine, addPair, addPersonLine, emptySafetyPlan } from '../domain/safetyPlan.ts';
import { newScenario, type Scenario } from '../domain/scenario.ts';
import type { Book } from './book.ts';
import { safetyWords } from './safetyWords.ts';
import type { Voice } from './voice.ts';

const sections = ['signs', 'myself', 'elsewhere', 'meetMe', 'notHelping', 'holdOn', 'afterwards'] as const;

/** The picture on each good thing, in the order they are written. */
const pictures = ['cup', 'music', 'cat', 'mountain', 'leaf'] as const;

function sure<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error('A line of the example has no place');
  return result.value;
}

/** Everything for hard times, written on one day: people, the plan, scenarios and what does good. */
export function liveSafety(book: Book, voice: Voice, day: string): void {
  const said = safetyWords[voice.lang];
  const own = (text: string) => voice.own(text);

  const people: Person[] = [];
  const someone = (details: PersonDetails): string => {
    const person = book.make(day, (world) => newPerson(details, people, world));
    people.push(person);
    return person.id;
  };
  const friend = someone({
    name: voice.words.friend,
    phone: '900 00 001',
    contact: 'yes',
    hours: [{ days: [], from: '16:00', to: '23:00' }],
  });
  const helper = someone({
    name: voice.words.helper,
    professional: true,
    phone: '900 00 002',
    contact: 'yes',
    hours: [{ days: [1, 2, 3, 4], from: '08:00', to: '16:00' }],
  });
  someone({ name: said.unsafe, contact: 'no', hours: [] });

  book.make(day, (world) => {
    let plan = emptySafetyPlan(world);
    for (const section of sections)
      for (const text of said[section]) plan = sure(addLine(plan, section, own(text), undefined, world));
    plan = sure(addPersonLine(plan, 'ask', friend, undefined, world));
    plan = sure(addPersonLine(plan, 'professionals', helper, undefined, world));
    for (const [index, [sign, action]] of said.pairs.entries())
      plan = addPair(
        plan,
        { sign: own(sign), action: own(action), stage: index === 0 ? 'heavy' : 'hard' },
        world,
      );
    return { ...plan, lookedOn: day };
  });

  const scenarios: Scenario[] = [];
  for (const [when, usually, then] of said.scenarios)
    scenarios.push(
      book.make(day, (world) =>
        newScenario(
          {
            when: own(when),
            usually: own(usually),
            solution: own(then),
            people: scenarios.length === 2 ? [friend] : [],
            lines: [],
          },
          scenarios,
          world,
        ),
      ),
    );

  const things: GoodThing[] = [];
  for (const [index, text] of said.good.entries())
    things.push(book.make(day, (world) => newGoodThing(own(text), pictures[index], things, world)));
}
