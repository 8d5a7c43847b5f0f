// What the example person has written for hard times, by the same rules as in the app. One person in it is not safe
// to be in touch with, and stands nowhere but in the list of people.
import { newGoodThing, type GoodThing } from '../domain/goodThing.ts';
import type { Result } from '../domain/result.ts';
import { addLine, addPair, addPersonLine, emptySafetyPlan } from '../domain/safetyPlan.ts';
import { newScenario, type Scenario } from '../domain/scenario.ts';
import type { Book } from './book.ts';
import type { Folk } from './network.ts';
import { safetyWords } from './safetyWords.ts';
import type { Voice } from './voice.ts';

const sections = ['signs', 'myself', 'elsewhere', 'meetMe', 'notHelping', 'holdOn', 'afterwards'] as const;

/** The picture on each good thing, in the order they are written. */
const pictures = ['cup', 'music', 'cat', 'mountain', 'leaf'] as const;

function sure<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error('A line of the example has no place');
  return result.value;
}

/** Everything for hard times, written on one day: the plan, scenarios and what does good; and whom it is not safe to meet. */
export function liveSafety(book: Book, voice: Voice, folk: Folk, day: string): void {
  const said = safetyWords[voice.lang];
  const own = (text: string) => voice.own(text);
  const friend = folk.id(voice.words.friend);
  const helper = folk.id(voice.words.helper);
  folk.meet(day, { name: said.unsafe, contact: 'no', hours: [] });

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
