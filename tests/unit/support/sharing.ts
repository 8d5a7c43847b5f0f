// Plans for the tests of sharing: every text in them is one that stands nowhere else, so that it can be searched for.
import fc from 'fast-check';
import { emptyAboutMe } from '../../../src/lib/domain/aboutMe.ts';
import { newAgreement, type Agreement } from '../../../src/lib/domain/agreement.ts';
import { newGoal, type Goal } from '../../../src/lib/domain/goal.ts';
import type { GoodThing } from '../../../src/lib/domain/goodThing.ts';
import {
  contactWords,
  goalStates,
  qualities,
  sectionSorts,
  stepStates,
  talkSides,
} from '../../../src/lib/domain/limits.ts';
import type { Mastery } from '../../../src/lib/domain/mastery.ts';
import { firstSectors } from '../../../src/lib/domain/network.ts';
import type { Person } from '../../../src/lib/domain/person.ts';
import { emptySafetyPlan } from '../../../src/lib/domain/safetyPlan.ts';
import type { Scenario } from '../../../src/lib/domain/scenario.ts';
import { emptyAboutCard } from '../../../src/lib/domain/share.ts';
import { newStep, type Step } from '../../../src/lib/domain/step.ts';
import { newTalk, type Talk } from '../../../src/lib/domain/talk.ts';
import { emptyWeek } from '../../../src/lib/domain/week.ts';
import type { Words } from '../../../src/lib/domain/words.ts';
import type { Sources } from '../../../src/lib/sharing/choices.ts';
import { tickingWorld } from '../arbitraries.ts';

/** A number as letters, so that a word is no part of another: «qab», «qac», … */
const letters = (number: number): string =>
  [...number.toString(26)].map((digit) => String.fromCharCode(97 + parseInt(digit, 26))).join('');

/** Draws from fast-check's own stream, so that a failing plan is made smaller like anything else. */
export interface Draw {
  readonly pick: <T>(...of: readonly T[]) => T;
  readonly upTo: (most: number) => number;
  readonly maybe: () => boolean;
}

export const drawing = fc.infiniteStream(fc.nat({ max: 0x7fff_ffff })).map((stream): Draw => {
  const next = (): number => stream.next().value as number;
  return {
    pick: (...of) => of[next() % of.length] as (typeof of)[number],
    upTo: (most) => next() % (most + 1),
    maybe: () => next() % 2 === 0,
  };
});

/** A plan to choose from, and how often a text was made for it. */
export function planToShare({ pick, upTo, maybe }: Draw): Sources {
  const world = tickingWorld();
  let made = 0;
  const text = (): string => `zx${letters(made++)}xz`;
  const names = Array.from({ length: upTo(5) }, text);
  const people = names.map((name, index): Person => ({
    id: `person-${String(index)}`,
    v: 1,
    createdAt: '2026-11-01T08:00:00.000Z',
    updatedAt: '2026-11-01T08:00:00.000Z',
    kind: 'person',
    name,
    hours: [],
    order: index,
    phone: `9000000${String(index)}`,
    ...(maybe() ? { contact: pick(...contactWords) } : {}),
    ...(maybe() ? { means: words() } : {}),
    ...(maybe() ? { role: words() } : {}),
    ...(maybe() ? { way: words() } : {}),
    ...(maybe() ? { quality: pick(...qualities) } : {}),
    ...(maybe() ? { knowsHome: pick('yes', 'no') } : {}),
    ...(maybe() ? { died: true as const } : {}),
    ...(maybe()
      ? { place: { ring: pick(1, 2, 3), sector: pick('family', 'friends'), along: 0.5, depth: 0.5 } }
      : {}),
  }));
  /** Some words; now and then they name somebody. */
  function words(): Words {
    const named = names.length > 0 && upTo(4) === 0 ? ` ${pick(...names)}` : '';
    return { text: `${text()}${named}`, lang: pick('nb', 'en', 'ar') };
  }
  const many = <T>(most: number, make: (index: number) => T): T[] =>
    Array.from({ length: upTo(most) }, (_, index) => make(index));
  const maybeWords = <K extends string>(key: K): Partial<Record<K, Words>> =>
    maybe() ? ({ [key]: words() } as Partial<Record<K, Words>>) : {};

  const goals = many(4, (): Goal => ({
    ...newGoal(words(), { ...maybeWords('why'), ...maybeWords('obstacle') }, [], world),
    state: pick(...goalStates),
    earlier: [{ words: words(), until: '2026-11-02T08:00:00.000Z' }],
  }));
  const steps = many(6, (): Step => ({
    ...newStep(
      words(),
      goals.length > 0 && maybe() ? pick(...goals).id : undefined,
      { ...maybeWords('with'), ...maybeWords('cue'), ...maybeWords('smaller') },
      [],
      world,
    ),
    state: pick(...stepStates),
  }));
  const agreements = many(3, (): Agreement => {
    const agreement = newAgreement(
      {
        parts: [
          { who: 'me', words: words() },
          { who: 'someone', name: words(), words: words() },
        ],
        ...maybeWords('moment'),
      },
      undefined,
      world,
    );
    if (!agreement.ok) throw new Error(agreement.error);
    return { ...agreement.value, state: pick('notYet', 'done') };
  });
  const safety = emptySafetyPlan(world);
  const week = emptyWeek('2026-W47', world);
  return {
    me: {
      ...emptyAboutMe(world),
      ...(maybe() ? { name: text() } : {}),
      interests: maybe() ? ['music'] : [],
      ownInterests: many(2, words),
    },
    about: maybe()
      ? {
          ...emptyAboutCard(world),
          lines: many(3, (index) => ({ id: `line-${String(index)}`, words: words() })),
        }
      : undefined,
    goals,
    steps,
    stones: many(4, (index): Mastery => ({
      id: `stone-${String(index)}`,
      v: 1,
      createdAt: '2026-11-01T08:00:00.000Z',
      updatedAt: '2026-11-01T08:00:00.000Z',
      kind: 'mastery',
      day: '2026-11-01',
      how: 'done',
      words: words(),
      feeling: words(),
    })),
    week: {
      ...week,
      steps: steps.filter(maybe).map(({ id }) => id),
      ...(maybe() ? { anchor: { words: words() } } : {}),
    },
    agreements,
    talks: many(2, (): Talk => ({
      ...newTalk({ sort: 'contact', ...maybeWords('with') }, world),
      points: many(4, (index) => ({
        id: `point-${String(index)}`,
        side: pick(...talkSides),
        words: words(),
      })),
      answers: [{ question: 'rq-01', words: words() }],
      state: pick('preparing', 'held'),
    })),
    safety: {
      ...safety,
      sections: sectionSorts.map((sort, index) => ({
        id: `section-${String(index)}`,
        sort,
        hidden: maybe(),
        ...(maybe() ? { title: words() } : {}),
        items: many(3, (item) => ({
          id: `item-${String(index)}-${String(item)}`,
          ...(people.length > 0 && maybe() ? { person: pick(...people).id } : { words: words() }),
        })),
      })),
      pairs: many(3, (index) => ({ id: `pair-${String(index)}`, sign: words(), action: words() })),
    },
    scenarios: many(2, (index): Scenario => ({
      id: `scenario-${String(index)}`,
      v: 1,
      createdAt: '2026-11-01T08:00:00.000Z',
      updatedAt: '2026-11-01T08:00:00.000Z',
      kind: 'scenario',
      when: words(),
      usually: words(),
      ...maybeWords('solution'),
      people: people.filter(maybe).map(({ id }) => id),
      lines: [],
      order: index,
    })),
    goodThings: many(2, (index): GoodThing => ({
      id: `good-${String(index)}`,
      v: 1,
      createdAt: '2026-11-01T08:00:00.000Z',
      updatedAt: '2026-11-01T08:00:00.000Z',
      kind: 'goodThing',
      words: words(),
      order: index,
    })),
    people,
    sectors: firstSectors.map((sector) => (maybe() ? { ...sector, title: words() } : sector)),
  };
}

/** Every text in something, however deep it lies. */
export function textsIn(value: unknown): readonly string[] {
  return JSON.stringify(value).match(/zx[a-z]+xz/g) ?? [];
}
