// What property tests of the domain draw from: records as a plan may hold them, and a clock that ticks.
import fc from 'fast-check';
import { comingDaysId, type ComingDays } from '../../src/lib/domain/comingDays.ts';
import { addDays, weekOf } from '../../src/lib/domain/dates.ts';
import {
  cadences,
  contactWords,
  drawingSide,
  goalWords,
  homeWords,
  personSorts,
  qualities,
  rings,
  sectionSorts,
  sectorSorts,
  stageSorts,
  supportLevels,
  tieSorts,
} from '../../src/lib/domain/limits.ts';
import { goalStates, type Goal } from '../../src/lib/domain/goal.ts';
import type { GoodThing } from '../../src/lib/domain/goodThing.ts';
import type { Mastery } from '../../src/lib/domain/mastery.ts';
import {
  firstSectors,
  type MapPerson,
  type MapPicture,
  type MapPlace,
} from '../../src/lib/domain/network.ts';
import type { Pause } from '../../src/lib/domain/pause.ts';
import type { Person } from '../../src/lib/domain/person.ts';
import type { World } from '../../src/lib/domain/record.ts';
import type { Review } from '../../src/lib/domain/review.ts';
import { rhythmId, type Rhythm } from '../../src/lib/domain/rhythm.ts';
import {
  safetyPlanId,
  type PlanItem,
  type PlanSection,
  type SafetyPlan,
  type SignPair,
  type Stage,
} from '../../src/lib/domain/safetyPlan.ts';
import type { Scenario } from '../../src/lib/domain/scenario.ts';
import { stepSizes, stepStates, type Step } from '../../src/lib/domain/step.ts';
import { weekRecordId, type Week } from '../../src/lib/domain/week.ts';
import type { Words } from '../../src/lib/domain/words.ts';

/** A world whose clock moves on one second each time it is asked, and whose ids are counted. */
export function tickingWorld(start = '2026-11-18T08:00:00.000Z'): World {
  let moment = Date.parse(start);
  let count = 0;
  return { now: () => new Date((moment += 1000)), newId: () => `new-${String(++count)}` };
}

/** Records that have some fields always and others now and then, left out rather than undefined. */
function optional<T extends object, K extends keyof T>(
  required: { [P in Exclude<keyof T, K>]: fc.Arbitrary<T[P]> },
  others: { [P in K]-?: fc.Arbitrary<Exclude<T[P], undefined>> },
): fc.Arbitrary<T> {
  const model: Record<string, fc.Arbitrary<unknown>> = { ...required, ...others };
  return fc.record(model, { requiredKeys: Object.keys(required) }) as unknown as fc.Arbitrary<T>;
}

/** Any day from 1970 to 2100. */
export const anyDay: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 47_846 })
  .map((days) => addDays('1970-01-01', days));

/** A day of a few years that plans in these tests lie in. */
export const planDay: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 1500 })
  .map((days) => addDays('2024-01-01', days));

const moment = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2026-11-17'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Text as people type it: any script, emoji, marks that join. */
export const typed = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });

export const lang = fc.constantFrom('nb', 'en', 'ar');

export const words: fc.Arbitrary<Words> = optional<Words, 'phrase'>(
  { text: typed, lang },
  { phrase: fc.constantFrom('g-out-01', 's-home-01', 's-mind-06') },
);

export const id = fc.integer({ min: 1, max: 12 }).map((number) => `id-${String(number)}`);

const base = { v: fc.constant(1), createdAt: moment, updatedAt: moment };

export const goal: fc.Arbitrary<Goal> = optional<Goal, 'area' | 'parent' | 'why' | 'obstacle'>(
  {
    ...base,
    id,
    kind: fc.constant('goal' as const),
    words,
    state: fc.constantFrom(...goalStates),
    stateSince: moment,
    earlier: fc.array(fc.record({ words, until: moment }), { maxLength: 3 }),
    order: fc.integer({ min: 1, max: 20 }),
  },
  { area: fc.constantFrom('home', 'out'), parent: id, why: words, obstacle: words },
);

export const step: fc.Arbitrary<Step> = optional<
  Step,
  | 'goal'
  | 'area'
  | 'size'
  | 'when'
  | 'with'
  | 'people'
  | 'cue'
  | 'smaller'
  | 'supports'
  | 'timesAWeek'
  | 'doneOn'
>(
  {
    ...base,
    id,
    kind: fc.constant('step' as const),
    words,
    state: fc.constantFrom(...stepStates),
    order: fc.integer({ min: 1, max: 20 }),
  },
  {
    goal: id,
    area: fc.constantFrom('home', 'out'),
    size: fc.constantFrom(...stepSizes),
    when: fc.record(
      {
        days: fc.uniqueArray(fc.integer({ min: 1, max: 7 })).map((days) => days.sort()),
        time: fc.constantFrom('09:30', '17:00'),
      },
      { requiredKeys: ['days'] },
    ),
    with: words,
    people: fc.uniqueArray(id, { maxLength: 3 }),
    cue: words,
    smaller: words,
    supports: fc.array(fc.record({ level: fc.constantFrom(...supportLevels), since: planDay }), {
      maxLength: 4,
    }),
    timesAWeek: fc.integer({ min: 2, max: 7 }),
    doneOn: planDay,
  },
).map(({ doneOn, ...rest }) => (rest.state === 'done' ? { ...rest, doneOn: doneOn ?? '2026-01-05' } : rest));

export const mastery: fc.Arbitrary<Mastery> = optional<
  Mastery,
  'step' | 'goal' | 'smaller' | 'feeling' | 'sign' | 'drawing'
>(
  {
    ...base,
    id: fc.uuid(),
    kind: fc.constant('mastery' as const),
    day: planDay,
    words,
    how: fc.constantFrom('done', 'partly'),
  },
  {
    step: id,
    goal: id,
    smaller: fc.constant(true as const),
    feeling: words,
    sign: fc.constantFrom('🌱', '☕'),
    drawing: fc.array(fc.array(fc.integer({ min: 0, max: drawingSide }), { maxLength: 8 }), { maxLength: 3 }),
  },
);

export const pause: fc.Arbitrary<Pause> = fc
  .record({ id: fc.uuid(), from: planDay, length: fc.option(fc.integer({ min: 0, max: 60 })), at: moment })
  .map(({ id: pauseId, from, length, at }) => ({
    id: pauseId,
    v: 1,
    createdAt: at,
    updatedAt: at,
    kind: 'pause' as const,
    from,
    ...(length === null ? {} : { to: addDays(from, length) }),
  }));

export const week: fc.Arbitrary<Week> = optional<Week, 'anchor' | 'hardDays' | 'good'>(
  {
    ...base,
    id: fc.constant(''),
    kind: fc.constant('week' as const),
    week: planDay.map(weekOf),
    goals: fc.array(id, { maxLength: 6 }),
    steps: fc.array(id, { maxLength: 8 }),
    tired: fc.uniqueArray(planDay, { maxLength: 3 }),
  },
  {
    anchor: fc.record(
      {
        words,
        when: fc.record(
          {
            days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
            time: fc.constant('13:00'),
          },
          { requiredKeys: ['days'] },
        ),
      },
      { requiredKeys: ['words'] },
    ),
    hardDays: fc.uniqueArray(planDay, { maxLength: 2 }),
    good: fc.array(fc.record({ id: fc.uuid(), day: planDay, thing: id }), { maxLength: 3 }),
  },
).map((record) => ({ ...record, id: weekRecordId(record.week) }));

const answers = fc.uniqueArray(
  fc.record({ question: fc.constantFrom('rq-we-01', 'rq-we-02', 'rq-mo-01', 'rq-new-01'), words }),
  { selector: ({ question }) => question, maxLength: 4 },
);

export const review: fc.Arbitrary<Review> = fc.record({
  ...base,
  id: fc.uuid(),
  kind: fc.constant('review' as const),
  cadence: fc.constantFrom(...cadences),
  day: planDay,
  answers,
  goals: fc.uniqueArray(fc.record({ goal: id, word: fc.constantFrom(...goalWords) }), {
    selector: ({ goal: of }) => of,
    maxLength: 4,
  }),
});

export const rhythm: fc.Arbitrary<Rhythm> = fc.record({
  ...base,
  id: fc.constant(rhythmId),
  kind: fc.constant('rhythm' as const),
  next: fc.uniqueArray(fc.record({ cadence: fc.constantFrom(...cadences), day: planDay }), {
    selector: ({ cadence }) => cadence,
    maxLength: 3,
  }),
  reminders: fc.boolean(),
});

export const comingDays: fc.Arbitrary<ComingDays> = fc.record({
  ...base,
  id: fc.constant(comingDaysId),
  kind: fc.constant('comingDays' as const),
  items: fc.uniqueArray(
    fc.record(
      { id: fc.uuid(), day: planDay, time: fc.constantFrom('09:30', '17:00'), words },
      { requiredKeys: ['id', 'day', 'words'] },
    ),
    { selector: (item) => item.id, maxLength: 6 },
  ),
  usedOn: planDay,
});

/** Few names, so that lines of a plan name people of the same test now and then. */
const name = fc.constantFrom('Amir', 'Ingrid', 'سارة', 'M', 'Åse-Marie');

/** A place on the map, now and then in a part that is not there any more. */
export const mapPlace: fc.Arbitrary<MapPlace> = fc.record({
  ring: fc.constantFrom(...rings),
  sector: fc.constantFrom(...sectorSorts, 'own'),
  along: fc.double({ min: 0, max: 1, noNaN: true }),
  depth: fc.double({ min: 0, max: 1, noNaN: true }),
});

export const person: fc.Arbitrary<Person> = optional<
  Person,
  | 'role'
  | 'professional'
  | 'phone'
  | 'contact'
  | 'way'
  | 'sort'
  | 'died'
  | 'symbol'
  | 'means'
  | 'quality'
  | 'knowsHome'
  | 'place'
  | 'wish'
>(
  {
    ...base,
    id,
    kind: fc.constant('person' as const),
    name,
    hours: fc.array(
      fc.record(
        {
          days: fc.uniqueArray(fc.integer({ min: 1, max: 7 })).map((days) => days.sort()),
          from: fc.constantFrom('08:00', '18:00'),
          to: fc.constantFrom('15:30', '02:00'),
        },
        { requiredKeys: ['days'] },
      ),
      { maxLength: 2 },
    ),
    order: fc.integer({ min: 1, max: 20 }),
  },
  {
    role: words,
    professional: fc.constant(true as const),
    phone: fc.constantFrom('999 99 999', '116 117'),
    contact: fc.constantFrom(...contactWords),
    sort: fc.constantFrom(...personSorts),
    died: fc.constant(true as const),
    symbol: fc.constantFrom('moon', 'sun'),
    means: words,
    quality: fc.constantFrom(...qualities),
    knowsHome: fc.constantFrom(...homeWords),
    place: mapPlace,
    wish: mapPlace,
    way: words,
  },
);

/** Words that name somebody as often as not. */
const namingWords: fc.Arbitrary<Words> = fc.oneof(
  words,
  fc.tuple(name, fc.constantFrom('', 's', ' ringer', '-gutten')).map(([who, more]) => ({
    text: `Jeg spør ${who}${more}`,
    lang: 'nb',
  })),
);

/** Own plans for hard times, with lines of stages that are there. */
export const safetyPlan: fc.Arbitrary<SafetyPlan> = fc
  .uniqueArray(
    optional<Stage, 'sort' | 'name'>(
      { id: fc.uuid() },
      { sort: fc.constantFrom(...stageSorts), name: words },
    ),
    { selector: (stage) => stage.id, minLength: 1, maxLength: 5 },
  )
  .chain((stages) => {
    const stage = fc.constantFrom(...stages.map((one) => one.id));
    const item = fc
      .tuple(
        fc.uuid(),
        fc.oneof(fc.record({ words: namingWords }), fc.record({ person: id })),
        fc.option(stage),
      )
      .map(([itemId, what, of]): PlanItem => ({
        id: itemId,
        ...what,
        ...(of === null ? {} : { stage: of }),
      }));
    const section = optional<PlanSection, 'sort' | 'title'>(
      { id: fc.uuid(), hidden: fc.boolean(), items: fc.array(item, { maxLength: 4 }) },
      { sort: fc.constantFrom(...sectionSorts), title: words },
    );
    const pair = optional<SignPair, 'stage'>(
      { id: fc.uuid(), sign: namingWords, action: namingWords },
      { stage },
    );
    return optional<SafetyPlan, 'lookedOn' | 'barName' | 'cardBeforeLock'>(
      {
        ...base,
        id: fc.constant(safetyPlanId),
        kind: fc.constant('safetyPlan' as const),
        stages: fc.constant(stages),
        sections: fc.array(section, { maxLength: 5 }),
        pairs: fc.array(pair, { maxLength: 3 }),
      },
      {
        lookedOn: planDay,
        barName: fc.constantFrom('Været', 'الطقس'),
        cardBeforeLock: fc.constant(true as const),
      },
    );
  });

export const scenario: fc.Arbitrary<Scenario> = optional<Scenario, 'usually' | 'solution'>(
  {
    ...base,
    id: fc.uuid(),
    kind: fc.constant('scenario' as const),
    when: namingWords,
    people: fc.uniqueArray(id, { maxLength: 4 }),
    lines: fc.uniqueArray(fc.constantFrom('hl-113', 'hl-112'), { maxLength: 2 }),
    order: fc.integer({ min: 1, max: 9 }),
  },
  { usually: namingWords, solution: namingWords },
);

export const goodThing: fc.Arbitrary<GoodThing> = optional<GoodThing, 'picture'>(
  {
    ...base,
    id: fc.uuid(),
    kind: fc.constant('goodThing' as const),
    words: namingWords,
    order: fc.integer({ min: 1, max: 9 }),
  },
  { picture: fc.constantFrom('cup', 'sun', 'unknown') },
);

/** Records by their ids; of several with one id the last. */
export const byId = <R extends { readonly id: string }>(records: readonly R[]): ReadonlyMap<string, R> =>
  new Map(records.map((record) => [record.id, record]));

/** A picture of the map: a few people of the same ids in every picture, and ties between them. */
export const picture: fc.Arbitrary<MapPicture> = fc
  .uniqueArray(
    fc
      .tuple(person, fc.constantFrom('id-1', 'id-2', 'id-3', 'id-4', 'id-5', 'id-6'))
      .map(([one, id]): MapPerson => ({ ...one, id })),
    { selector: ({ id }) => id, maxLength: 6 },
  )
  .chain((people) =>
    fc
      .uniqueArray(
        fc.tuple(
          fc.constantFrom('id-1', 'id-2', 'id-3'),
          fc.constantFrom('id-4', 'id-5', 'id-6'),
          fc.constantFrom(...tieSorts),
        ),
        { selector: ([a, b]) => `${a} ${b}`, maxLength: 5 },
      )
      .map((ties) => ({
        sectors: firstSectors,
        people,
        ties: ties
          .filter(([a, b]) => [a, b].every((id) => people.some((one) => one.id === id)))
          .map(([a, b, sort]) => ({ a, b, sort })),
      })),
  );
