// A plan as it is lived: every record is made and changed by the same rules as in the app, on the day it happens.
import { describeMe, emptyAboutMe, nameMe } from '../domain/aboutMe.ts';
import { addDays } from '../domain/dates.ts';
import {
  moveGoal,
  nestGoal,
  newGoal,
  rewordGoal,
  type Goal,
  type GoalDetails,
  type GoalState,
} from '../domain/goal.ts';
import type { PlanRecord } from '../domain/kinds.ts';
import { layStone, type Laying } from '../domain/laying.ts';
import { masteryInWords, type Mastery } from '../domain/mastery.ts';
import { endPause, isPaused, newPause, type Pause } from '../domain/pause.ts';
import { changed, type World } from '../domain/record.ts';
import { moveStep, newStep, type Step, type StepDetails, type StepState } from '../domain/step.ts';
import { anchorWeek, chooseGoal, chooseStep, emptyWeek, tiredOn, type Anchor } from '../domain/week.ts';
import type { Words } from '../domain/words.ts';
import { seededIds } from './random.ts';
import type { Voice } from './voice.ts';

interface WeekChoice {
  readonly steps: readonly string[];
  readonly goals: readonly string[];
  readonly anchor?: Anchor | null;
  readonly tired?: readonly string[];
}

export class Book {
  readonly #today: string;
  readonly #records = new Map<string, PlanRecord>();
  readonly #goals = new Map<string, Goal>();
  readonly #pauses: Pause[] = [];
  readonly #lastSteps = new Map<string | undefined, Step>();
  readonly #stonesOf = new Map<string, Mastery[]>();
  readonly #ticks = new Map<string, number>();
  readonly #world: World;
  #now = '';

  constructor(seed: number, today: string) {
    this.#today = today;
    this.#world = { now: () => new Date(this.#now), newId: seededIds(seed) };
  }

  get size(): number {
    return this.#records.size;
  }

  records(): readonly PlanRecord[] {
    return [...this.#records.values()];
  }

  goalOf(id: string): Goal {
    return this.#goals.get(id) as Goal;
  }

  stepOf(id: string): Step {
    return this.#records.get(id) as Step;
  }

  isPaused(day: string): boolean {
    return isPaused(this.#pauses, day);
  }

  /** The first screens: what to be called, what there is to like. */
  begin(day: string, voice: Voice, interests: readonly string[]): void {
    this.#turnTo(day);
    const me = nameMe(emptyAboutMe(this.#world), voice.words.name, this.#world);
    const ownInterests = [voice.own(voice.words.ownInterest)];
    this.#put(describeMe(me, { interests: [...interests], ownInterests, welcomed: true }, this.#world));
  }

  goal(day: string, words: Words, details: GoalDetails): string {
    this.#turnTo(day);
    return this.#putGoal(newGoal(words, details, [...this.#goals.values()], this.#world));
  }

  rewordGoal(day: string, id: string, words: Words): void {
    this.#turnTo(day);
    this.#putGoal(rewordGoal(this.goalOf(id), words, this.#world));
  }

  moveGoal(day: string, id: string, state: GoalState): void {
    this.#turnTo(day);
    this.#putGoal(moveGoal(this.goalOf(id), state, this.#world));
  }

  /** Makes a goal part of another where that is possible. */
  nest(day: string, id: string, parent: string): void {
    this.#turnTo(day);
    const nested = nestGoal(this.goalOf(id), parent, [...this.#goals.values()], this.#world);
    if (nested.ok) this.#putGoal(nested.value);
  }

  step(day: string, words: Words, goal: string | undefined, details: StepDetails): string {
    this.#turnTo(day);
    const last = this.#lastSteps.get(goal);
    const step = newStep(words, goal, details, last === undefined ? [] : [last], this.#world);
    this.#lastSteps.set(goal, step);
    return this.#put(step).id;
  }

  moveStep(day: string, id: string, state: Exclude<StepState, 'done' | 'partly'>): void {
    this.#turnTo(day);
    this.#put(moveStep(this.stepOf(id), state, null, this.#world));
  }

  /** Lays a stone for a step; null when that very stone is laid already. */
  lay(day: string, id: string, how: Laying['how'] = 'done', smaller: Words | null = null): Mastery | null {
    this.#turnTo(day);
    const stones = this.#stonesOf.get(id) ?? [];
    const laid = layStone(this.stepOf(id), { day, how, smaller }, stones, this.#world);
    if (!laid.ok) return null;
    this.#put(laid.value.step);
    this.#stonesOf.set(id, [...stones, laid.value.stone]);
    return this.#put(laid.value.stone);
  }

  /** A stone in own words. */
  managed(day: string, words: Words, goal?: string): void {
    this.#turnTo(day);
    this.#put(masteryInWords(words, day, goal, this.#world));
  }

  /** Other words on a stone that is laid. */
  rewordStone(day: string, stone: Mastery, words: Words): void {
    this.#turnTo(day);
    this.#put(changed(stone, this.#world, { words }));
  }

  /** What was chosen for a week. */
  week(day: string, week: string, { steps, goals, anchor = null, tired = [] }: WeekChoice): void {
    this.#turnTo(day);
    let record = emptyWeek(week, this.#world);
    for (const step of steps) {
      const next = chooseStep(record, step, true, this.#world);
      if (next.ok) record = next.value;
    }
    for (const goal of goals) {
      const next = chooseGoal(record, goal, true, this.#world);
      if (next.ok) record = next.value;
    }
    if (anchor !== null) record = anchorWeek(record, anchor, this.#world);
    for (const tiredDay of tired) {
      this.#turnTo(tiredDay);
      record = tiredOn(record, tiredDay, true, this.#world);
    }
    this.#put(record);
  }

  /** A pause from one day to another, both included. */
  pause(from: string, to: string): void {
    this.#turnTo(from);
    const begun = newPause(from, this.#world);
    const after = addDays(to, 1);
    this.#turnTo(after);
    const ended = endPause(begun, after, this.#world);
    if (ended === null) return;
    this.#pauses.push(ended);
    this.#put(ended);
  }

  /** Makes or changes any record on a day, by a rule of the app. */
  make<R extends PlanRecord>(day: string, how: (world: World) => R): R {
    this.#turnTo(day);
    return this.#put(how(this.#world));
  }

  #put<R extends PlanRecord>(record: R): R {
    this.#records.set(record.id, record);
    return record;
  }

  #putGoal(goal: Goal): string {
    this.#goals.set(goal.id, goal);
    return this.#put(goal).id;
  }

  /** Sets the clock: each thing done on a day comes some minutes after the one before it. */
  #turnTo(day: string): void {
    const tick = this.#ticks.get(day) ?? 0;
    this.#ticks.set(day, tick + 1);
    // What belongs to today lies at its very beginning, before anything the person does in the plan.
    const minutes = day === this.#today ? tick : 6 * 60 + tick * 5;
    const time = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
    this.#now = `${day}T${time.join(':')}:00.000Z`;
  }
}
