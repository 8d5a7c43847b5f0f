// Shelves: what is going on lies open; what has settled lies by quarter or by year.
import { describe, expect, test } from 'vitest';
import { frozenWorld, own } from '../../../tests/unit/support/plans.ts';
import { emptyAboutMe } from '../domain/aboutMe.ts';
import { newDraft } from '../domain/draft.ts';
import { newGoal, type Goal, type GoalState } from '../domain/goal.ts';
import { masteryInWords } from '../domain/mastery.ts';
import { newPause } from '../domain/pause.ts';
import { newStep, type Step } from '../domain/step.ts';
import { emptyWeek } from '../domain/week.ts';
import { daysShelf, goalShelves, goalsShelf } from './shelfNames.ts';
import { shelfOf, type ShelfContext } from './shelves.ts';

const world = frozenWorld();
const goal = (state: GoalState, since = '2025-06-01'): Goal => ({
  ...newGoal(own('sove'), {}, [], world),
  id: 'goal',
  state,
  stateSince: `${since}T10:00:00.000Z`,
});

// A Wednesday: last week began on Monday 9 November.
const at = (more: Partial<ShelfContext> = {}): ShelfContext => ({
  today: '2026-11-18',
  firstDay: '2024-03-01',
  latestWeeks: new Set(),
  goal: () => undefined,
  ...more,
});
const stone = (day: string) => masteryInWords(own('sov'), day, undefined, world);
const step = (fields: Partial<Step>): Step => ({
  ...newStep(own('te'), undefined, {}, [], world),
  ...fields,
});
const doneOn = (day: string, of?: string): Step =>
  step({ state: 'done', doneOn: day, ...(of === undefined ? {} : { goal: of }) });

describe('the names of shelves', () => {
  test('say a quarter or a year', () => {
    expect(daysShelf('2026-01-01')).toBe('days-2026-Q1');
    expect(daysShelf('2026-03-31')).toBe('days-2026-Q1');
    expect(daysShelf('2026-04-01')).toBe('days-2026-Q2');
    expect(daysShelf('2026-12-31')).toBe('days-2026-Q4');
    expect(goalsShelf('2026-12-31T23:00:00.000Z')).toBe('goals-2026');
  });

  test('run from the first year of a plan to this one', () => {
    expect(goalShelves('2024-05-01', '2026-11-18')).toEqual(['goals-2024', 'goals-2025', 'goals-2026']);
    expect(goalShelves('2026-01-01', '2026-11-18')).toEqual(['goals-2026']);
    // A clock that was ahead when the plan began.
    expect(goalShelves('2030-01-01', '2026-11-18')).toEqual(['goals-2030']);
  });
});

describe('on the open shelf', () => {
  test('lie this week and the last, and whatever weeks were planned latest', () => {
    for (const week of ['2026-W46', '2026-W47', '2026-W48'])
      expect(shelfOf(emptyWeek(week, world), at())).toBeNull();
    expect(shelfOf(emptyWeek('2026-W45', world), at())).toBe('days-2026-Q4');
    expect(shelfOf(emptyWeek('2026-W45', world), at({ latestWeeks: new Set(['2026-W45']) }))).toBeNull();
  });

  test('lie the stones of this week and the last', () => {
    expect(shelfOf(stone('2026-11-09'), at())).toBeNull();
    expect(shelfOf(stone('2026-11-08'), at())).toBe('days-2026-Q4');
    expect(shelfOf(stone('2024-02-29'), at())).toBe('days-2024-Q1');
  });

  test('lie the goals that are worked on or rest', () => {
    expect(shelfOf(goal('active', '2020-01-01'), at())).toBeNull();
    expect(shelfOf(goal('resting', '2020-01-01'), at())).toBeNull();
  });

  test('lie steps that are not done, however old, and those done lately', () => {
    for (const state of ['open', 'partly', 'resting', 'notNow'] as const)
      expect(shelfOf(step({ state }), at())).toBeNull();
    expect(shelfOf(doneOn('2026-11-09'), at())).toBeNull();
    expect(shelfOf(doneOn('2026-11-08'), at())).toBe('goals-2026');
  });

  test('lie pauses, drafts and what is about me', () => {
    for (const record of [newPause('2020-01-01', world), newDraft('goal', {}, world), emptyAboutMe(world)])
      expect(shelfOf(record, at({ today: '2036-01-01' }))).toBeNull();
  });
});

describe('with its goal', () => {
  test('lies a goal reached or let go by the year of it, and its steps, done or not', () => {
    for (const state of ['reached', 'letGo'] as const) {
      const context = at({ goal: () => goal(state) });
      expect(shelfOf(goal(state), context)).toBe('goals-2025');
      expect(shelfOf(step({ goal: 'goal' }), context)).toBe('goals-2025');
      expect(shelfOf(doneOn('2026-11-18', 'goal'), context)).toBe('goals-2025');
    }
  });

  test('stays a step of a goal that goes on, and one of a goal that is not in sight', () => {
    for (const context of [at({ goal: () => goal('active') }), at()]) {
      expect(shelfOf(step({ goal: 'goal' }), context)).toBeNull();
      expect(shelfOf(doneOn('2025-02-03', 'goal'), context)).toBe('goals-2025');
    }
  });
});

describe('a clock that was wrong', () => {
  test('puts nothing on a shelf that is never looked at', () => {
    for (const since of ['1970-01-01', '2015-05-05', '2039-01-01']) {
      const shelf = shelfOf(goal('reached', since), at());
      expect(goalShelves('2024-03-01', '2026-11-18')).toContain(shelf);
    }
    expect(shelfOf(doneOn('1999-01-01'), at())).toBe('goals-2024');
  });

  test('is not thought of where the first day is not known', () => {
    expect(
      shelfOf(goal('reached', '2015-05-05'), {
        today: '2026-11-18',
        latestWeeks: new Set(),
        goal: () => undefined,
      }),
    ).toBe('goals-2015');
  });
});
