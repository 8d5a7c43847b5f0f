// Everything that can be shown to somebody, one choice for each thing, and the packet that comes of what was chosen. Nothing
// is chosen before it is; nobody marked «no», and nobody of whom it was not said, is among it, and neither are private notes,
// look-backs, earlier versions and what I do not want to talk about.
import { inOrder, partsInOrder, type Agreement } from '../domain/agreement.ts';
import type { AboutMe } from '../domain/aboutMe.ts';
import type { Goal } from '../domain/goal.ts';
import { offeredGoodThings, type GoodThing } from '../domain/goodThing.ts';
import type { SharedSort } from '../domain/limits.ts';
import type { Mastery } from '../domain/mastery.ts';
import { shownSectors, type MapSector } from '../domain/network.ts';
import { namesUnsafe, offeredPeople, type Person } from '../domain/person.ts';
import { offeredItems, offeredPairs, offeredTitle, type SafetyPlan } from '../domain/safetyPlan.ts';
import { offeredScenarios, type Scenario } from '../domain/scenario.ts';
import type { AboutCard } from '../domain/share.ts';
import { byOrder, type Step } from '../domain/step.ts';
import { preparedTalks, type Talk } from '../domain/talk.ts';
import { stepsOfWeek, type Week } from '../domain/week.ts';
import type { Words } from '../domain/words.ts';
import {
  packetVersion,
  type Packet,
  type SharedLine,
  type SharedPart,
  type SharedPerson,
  type SharedStep,
} from './packet.ts';

/** What of the plan there is to choose from. */
export interface Sources {
  readonly me: AboutMe;
  readonly about: AboutCard | undefined;
  readonly goals: readonly Goal[];
  readonly steps: readonly Step[];
  readonly stones: readonly Mastery[];
  /** This week as it stands. */
  readonly week: Week;
  readonly agreements: readonly Agreement[];
  readonly talks: readonly Talk[];
  readonly safety: SafetyPlan | undefined;
  readonly scenarios: readonly Scenario[];
  readonly goodThings: readonly GoodThing[];
  readonly people: readonly Person[];
  readonly sectors: readonly MapSector[];
}

export interface Item {
  readonly key: string;
  readonly sort: SharedSort;
  /** What it says, where it has words; the screen has a name for what has none. */
  readonly words?: Words;
  /** The choice it belongs to: it is only asked about, and only shown, with that one. */
  readonly under?: string;
  /** It has the name or the number of somebody marked «no» in it: shown only when that is seen and wanted, each time. */
  readonly namesUnsafe: boolean;
}

export const groupSorts = [
  'about',
  'goals',
  'week',
  'stones',
  'agreements',
  'talk',
  'safety',
  'people',
] as const;
export type GroupSort = (typeof groupSorts)[number];

export interface Group {
  readonly sort: GroupSort;
  readonly items: readonly Item[];
}

/** What is never brought up by itself, however often it was shown: what is hardest to take back. */
const neverAgain: ReadonlySet<SharedSort> = new Set([
  'section',
  'pairs',
  'scenario',
  'goodThings',
  'person',
  'means',
  'quality',
  'home',
]);

const keyOf = (sort: SharedSort, ...ids: readonly string[]): string => [sort, ...ids].join(':');

/** The latest stones that can be chosen among. */
const mostStones = 30;

class Choices {
  readonly groups: readonly Group[];
  readonly #sources: Sources;
  readonly #goals: readonly Goal[];
  readonly #people: readonly Person[];

  constructor(sources: Sources) {
    this.#sources = sources;
    this.#goals = sources.goals.filter(({ state }) => state !== 'letGo');
    this.#people = offeredPeople(sources.people);
    const items: Readonly<Record<GroupSort, readonly Item[]>> = {
      about: this.#about(),
      goals: this.#ofGoals(),
      week: this.#ofWeek(),
      stones: this.#ofStones(),
      agreements: this.#ofAgreements(),
      talk: this.#ofTalks(),
      safety: this.#ofSafety(),
      people: this.#ofPeople(),
    };
    this.groups = groupSorts
      .map((sort) => ({ sort, items: items[sort] }))
      .filter((group) => group.items.length > 0);
  }

  #item(
    sort: SharedSort,
    ids: readonly string[],
    words?: Words,
    under?: string,
    also: readonly Words[] = [],
  ): Item {
    const told = words === undefined ? also : [words, ...also];
    return {
      key: keyOf(sort, ...ids),
      sort,
      ...(words === undefined ? {} : { words }),
      ...(under === undefined ? {} : { under }),
      namesUnsafe: told.some((one) => namesUnsafe(one, this.#sources.people)),
    };
  }

  #about(): readonly Item[] {
    const { me, about } = this.#sources;
    const likes = me.interests.length + me.ownInterests.length > 0;
    return [
      ...(me.name === undefined ? [] : [this.#item('name', [], { text: me.name, lang: '' })]),
      ...(about?.lines ?? []).map(({ id, words }) => this.#item('about', [id], words)),
      ...(likes ? [this.#item('likes', [], undefined, undefined, me.ownInterests)] : []),
    ];
  }

  #ofGoals(): readonly Item[] {
    const { steps } = this.#sources;
    const ids = new Set(this.#goals.map(({ id }) => id));
    const ofGoal = this.#goals.flatMap(({ id, words, why }): readonly Item[] => {
      const goal = keyOf('goal', id);
      return [
        this.#item('goal', [id], words),
        ...(why === undefined ? [] : [this.#item('why', [id], why, goal)]),
        ...steps
          .filter((step) => step.goal === id)
          .map((step) => this.#item('step', [step.id], step.words, goal)),
      ];
    });
    // Steps of no goal, or of one that was let go.
    const loose = steps.filter(
      ({ goal, state }) => (goal === undefined || !ids.has(goal)) && state !== 'done',
    );
    return [...ofGoal, ...loose.map((step) => this.#item('step', [step.id], step.words))];
  }

  #ofWeek(): readonly Item[] {
    const { week, steps } = this.#sources;
    const byId = new Map(steps.map((step) => [step.id, step]));
    return [
      ...(week.anchor === undefined ? [] : [this.#item('anchor', [], week.anchor.words)]),
      ...stepsOfWeek(week, byId).map((step) => this.#item('weekStep', [step.id], step.words)),
    ];
  }

  #ofStones(): readonly Item[] {
    return this.#sources.stones
      .slice(-mostStones)
      .reverse()
      .map((stone) => this.#item('stone', [stone.id], stone.words));
  }

  #ofAgreements(): readonly Item[] {
    return inOrder(this.#sources.agreements.filter(({ state }) => state === 'notYet')).map((agreement) => {
      const [first, ...others] = partsInOrder(agreement);
      const also = [
        ...others.map(({ words }) => words),
        ...agreement.parts.flatMap(({ name }) => name ?? []),
        ...(agreement.moment === undefined ? [] : [agreement.moment]),
      ];
      return this.#item('agreement', [agreement.id], first?.words, undefined, also);
    });
  }

  #ofTalks(): readonly Item[] {
    return preparedTalks(this.#sources.talks).flatMap((talk) =>
      talk.points
        .filter(({ side }) => side !== 'avoid')
        .map((point) => this.#item('point', [talk.id, point.id], point.words)),
    );
  }

  #ofSafety(): readonly Item[] {
    const { safety, scenarios, goodThings, people } = this.#sources;
    const sections = (safety?.sections ?? [])
      .filter((section) => !section.hidden && offeredItems(section, people).length > 0)
      .map((section) => this.#item('section', [section.id], offeredTitle(section, people).title));
    return [
      ...sections,
      ...(safety === undefined || offeredPairs(safety, people).length === 0 ? [] : [this.#item('pairs', [])]),
      ...offeredScenarios(scenarios, people).flatMap(({ id, when }) =>
        when === undefined ? [] : [this.#item('scenario', [id], when)],
      ),
      ...(offeredGoodThings(goodThings, people).length === 0 ? [] : [this.#item('goodThings', [])]),
    ];
  }

  #ofPeople(): readonly Item[] {
    return this.#people.flatMap(({ id, name, means, quality, knowsHome, place }): readonly Item[] => {
      const person = keyOf('person', id);
      return place === undefined
        ? []
        : [
            this.#item('person', [id], { text: name, lang: '' }),
            ...(means === undefined ? [] : [this.#item('means', [id], means, person)]),
            ...(quality === undefined ? [] : [this.#item('quality', [id], undefined, person)]),
            ...(knowsHome === undefined ? [] : [this.#item('home', [id], undefined, person)]),
          ];
    });
  }
}

/** Everything that can be chosen, in groups; those with nothing in them are left out. */
export const choicesOf = (sources: Sources): readonly Group[] => new Choices(sources).groups;

/** What was chosen, in the order it stands on screen; what belongs to something that was not chosen is not. */
export function chosenItems(groups: readonly Group[], chosen: ReadonlySet<string>): readonly Item[] {
  return groups
    .flatMap(({ items }) => items)
    .filter(({ key, under }) => chosen.has(key) && (under === undefined || chosen.has(under)));
}

/** What may be brought up again of what was chosen before: never parts of the map or of my strategies, nor an unsafe name. */
export const againOf = (groups: readonly Group[], before: readonly string[]): readonly Item[] =>
  chosenItems(groups, new Set(before)).filter((item) => !item.namesUnsafe && !neverAgain.has(item.sort));

/** What a packet says beside what was chosen. */
export interface Frame {
  readonly id: string;
  readonly madeOn: string;
  readonly lang: string;
  readonly until?: string | undefined;
  readonly to?: string | undefined;
  readonly purpose?: Words | undefined;
  readonly answer?: string | undefined;
}

const sharedStep = ({ words, state, when }: Step): SharedStep => ({
  words,
  state,
  ...(when === undefined ? {} : { when }),
});

/** A field of a list, where the list has something in it. */
const list = <K extends string, T>(key: K, items: readonly T[]): Partial<Record<K, T[]>> =>
  items.length === 0 ? {} : ({ [key]: [...items] } as Partial<Record<K, T[]>>);

function sharedSafety(sources: Sources, has: (key: string) => boolean): readonly SharedPart[] {
  const { safety, scenarios, goodThings, people } = sources;
  const personLine = (id: string): readonly SharedLine[] =>
    offeredPeople(people)
      .filter((person) => person.id === id)
      .map(({ name, contact, way }) => ({
        person: { name, ...(contact === 'onlyThisWay' && way !== undefined ? { way } : {}) },
      }));
  const sections = (safety?.sections ?? []).map((section): SharedPart | null => {
    if (section.hidden || !has(keyOf('section', section.id))) return null;
    const lines = offeredItems(section, people).flatMap((item): readonly SharedLine[] =>
      item.person !== undefined
        ? personLine(item.person)
        : item.words === undefined
          ? []
          : [{ words: item.words }],
    );
    return { ...offeredTitle(section, people), lines: [...lines] };
  });
  const pairs: SharedPart | null =
    safety !== undefined && has('pairs')
      ? { sort: 'pairs', lines: offeredPairs(safety, people).map(({ sign, action }) => ({ sign, action })) }
      : null;
  const chosen = offeredScenarios(scenarios, people).filter(({ id }) => has(keyOf('scenario', id)));
  const cards: SharedPart = {
    sort: 'scenarios',
    lines: chosen.flatMap(({ when, solution, people: turned }): readonly SharedLine[] =>
      when === undefined
        ? []
        : [
            {
              when,
              ...(solution === undefined ? {} : { solution }),
              ...list(
                'people',
                turned.map(({ name }) => ({ name })),
              ),
            },
          ],
    ),
  };
  const good: SharedPart | null = has('goodThings')
    ? { sort: 'goodThings', lines: offeredGoodThings(goodThings, people).map(({ words }) => ({ words })) }
    : null;
  return [...sections, pairs, cards, good].filter(
    (part): part is SharedPart => (part?.lines.length ?? 0) > 0,
  );
}

function sharedPeople(sources: Sources, has: (key: string) => boolean): readonly SharedPerson[] {
  const { people } = sources;
  const sectors = shownSectors(sources.sectors, { withoutUnsafe: true }, people);
  return offeredPeople(people).flatMap((person): readonly SharedPerson[] => {
    const { id, name, role, place, sort, symbol, means, quality, knowsHome } = person;
    if (place === undefined || !has(keyOf('person', id))) return [];
    const sector = sectors.find((one) => one.id === place.sector && !one.hidden);
    return [
      {
        name,
        ...(role === undefined || namesUnsafe(role, people) ? {} : { role }),
        ring: place.ring,
        ...(sector?.sort === undefined ? {} : { sector: sector.sort }),
        ...(sector?.title === undefined ? {} : { part: sector.title }),
        ...(sort === undefined ? {} : { sort }),
        ...(symbol === undefined ? {} : { symbol }),
        ...(means !== undefined && has(keyOf('means', id)) ? { means } : {}),
        ...(quality !== undefined && has(keyOf('quality', id)) ? { quality } : {}),
        ...(knowsHome !== undefined && has(keyOf('home', id)) ? { home: knowsHome } : {}),
      },
    ];
  });
}

/** The packet of what was chosen: nothing of the plan is in it that has no key among the chosen ones. */
export function packetOf(sources: Sources, chosen: ReadonlySet<string>, frame: Frame): Packet {
  const keys = new Set(chosenItems(choicesOf(sources), chosen).map(({ key }) => key));
  const has = (key: string): boolean => keys.has(key);
  const { me, about, goals, steps, stones, week, agreements, talks } = sources;
  const chosenSteps = [...steps].sort(byOrder).filter(({ id }) => has(keyOf('step', id)));
  const chosenGoals = goals.filter(({ id }) => has(keyOf('goal', id)));
  const ids = new Set(chosenGoals.map(({ id }) => id));
  const isLoose = ({ goal }: Step): boolean => goal === undefined || !ids.has(goal);
  const weekSteps = stepsOfWeek(week, new Map(steps.map((step) => [step.id, step]))).filter(({ id }) =>
    has(keyOf('weekStep', id)),
  );
  const anchor = has('anchor') ? week.anchor : undefined;
  const { id, madeOn, lang, until, to, purpose, answer } = frame;
  return {
    steg: 'share',
    v: packetVersion,
    id,
    madeOn,
    lang,
    ...(until === undefined ? {} : { until }),
    ...(has('name') && me.name !== undefined ? { from: me.name } : {}),
    ...(to === undefined ? {} : { to }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(answer === undefined ? {} : { answer }),
    ...list(
      'about',
      (about?.lines ?? [])
        .filter((line) => has(keyOf('about', line.id)))
        .map(({ prompt, words }) => ({ ...(prompt === undefined ? {} : { prompt }), words })),
    ),
    ...list(
      'likes',
      has('likes') ? [...me.interests.map((interest) => ({ interest })), ...me.ownInterests] : [],
    ),
    ...list(
      'goals',
      chosenGoals.map((goal) => ({
        words: goal.words,
        state: goal.state,
        ...(goal.area === undefined ? {} : { area: goal.area }),
        ...(goal.why !== undefined && has(keyOf('why', goal.id)) ? { why: goal.why } : {}),
        ...list('steps', chosenSteps.filter((step) => step.goal === goal.id).map(sharedStep)),
      })),
    ),
    ...list('steps', chosenSteps.filter(isLoose).map(sharedStep)),
    ...(weekSteps.length === 0 && anchor === undefined
      ? {}
      : {
          week: {
            week: week.week,
            ...(anchor === undefined ? {} : { anchor }),
            ...list('steps', weekSteps.map(sharedStep)),
          },
        }),
    ...list(
      'stones',
      stones.filter((stone) => has(keyOf('stone', stone.id))).map(({ day, words }) => ({ day, words })),
    ),
    ...list(
      'agreements',
      inOrder(agreements)
        .filter((agreement) => has(keyOf('agreement', agreement.id)))
        .map((agreement) => ({
          parts: partsInOrder(agreement).map(({ who, name, words }) => ({
            who,
            ...(name === undefined ? {} : { name }),
            words,
          })),
          ...(agreement.day === undefined ? {} : { day: agreement.day }),
          ...(agreement.time === undefined ? {} : { time: agreement.time }),
          ...(agreement.moment === undefined ? {} : { moment: agreement.moment }),
          state: agreement.state,
        })),
    ),
    ...list(
      'points',
      preparedTalks(talks).flatMap((talk) =>
        talk.points.flatMap(({ id: point, side, words }) =>
          side !== 'avoid' && has(keyOf('point', talk.id, point)) ? [{ side, words }] : [],
        ),
      ),
    ),
    ...list('safety', sharedSafety(sources, has)),
    ...list('people', sharedPeople(sources, has)),
  };
}
