// Five years of a full life in one plan, about 12,000 records: as much as a plan is ever expected to hold.
// Needs come in waves: some weeks hold a lot, others nothing, and a few times everything rests.
import { addDays, addWeeks, daysOf, mondayOf, weekOf } from '../domain/dates.ts';
import type { StepDetails } from '../domain/step.ts';
import { mostGoals, mostSteps, type Anchor } from '../domain/week.ts';
import type { Words } from '../domain/words.ts';
import { visibleAreas, type AreaId } from '../library/areas.ts';
import { goalIdeas } from '../library/goals.ts';
import { stepIdeas, type StepIdea } from '../library/steps.ts';
import type { Book } from './book.ts';
import type { Chance } from './random.ts';
import { Folk, liveLongNetwork, meetFirst } from './network.ts';
import { liveRhythmOfWeek } from './rhythm.ts';
import { liveSafety } from './safety.ts';
import type { Voice } from './voice.ts';

const weeksBack = 260;
const wantedRecords = 11_900;
const mostActive = 5;
const mostResting = 3;
const mostOpenSteps = 4;
const mostSetAside = 2;

/** Pauses as weeks from the start and how many of them. */
const pauses: readonly (readonly [number, number])[] = [
  [38, 2],
  [97, 9],
  [151, 1],
  [203, 3],
];

/** A goal that is going on, or the loose steps: what can be done for it. */
interface Thread {
  readonly goal: string | undefined;
  readonly area: AreaId;
  /** The phrase it began with, so that it is not wished for twice at a time. */
  readonly phrase: string | undefined;
  /** The week (counted from the start) in which it is settled one way or the other. */
  readonly ends: number;
  open: string[];
  repeated: string[];
  setAside: number;
}

class FiveYears {
  readonly #book: Book;
  readonly #voice: Voice;
  readonly #luck: Chance;
  readonly #today: string;
  readonly #firstWeek: string;
  readonly #waves: readonly number[];
  readonly #areas = visibleAreas(false).map(({ id }) => id);
  readonly #loose: Thread;
  #active: Thread[] = [];
  #resting: Thread[] = [];

  constructor(book: Book, voice: Voice, luck: Chance, today: string) {
    this.#book = book;
    this.#voice = voice;
    this.#luck = luck;
    this.#today = today;
    this.#firstWeek = addWeeks(weekOf(today), -weeksBack);
    this.#waves = this.#drawWaves();
    this.#loose = this.#emptyThread(undefined, 'home', undefined, Infinity);
  }

  live(): void {
    this.#book.begin(mondayOf(this.#firstWeek), this.#voice, ['music', 'cooking', 'walking', 'plants']);
    const folk = new Folk(this.#book);
    meetFirst(folk, this.#voice, mondayOf(this.#firstWeek));
    liveSafety(this.#book, this.#voice, folk, mondayOf(this.#firstWeek));
    for (const [from, length] of pauses) {
      const first = mondayOf(addWeeks(this.#firstWeek, from));
      this.#book.pause(first, addDays(first, length * 7 - 1));
    }
    const whole = this.#waves.reduce((sum, wave) => sum + wave, 0);
    let reached = 0;
    this.#waves.forEach((wave, index) => {
      reached += wave;
      if (wave > 0) this.#liveWeek(index, (wantedRecords * reached) / whole);
    });
    const seasons = Array.from({ length: weeksBack / 13 }, (_, season) =>
      mondayOf(addWeeks(this.#firstWeek, season * 13)),
    );
    liveLongNetwork(folk, this.#voice, this.#luck, seasons);
  }

  /** How much each week holds, against the others: two slow swings, some chance, and silences. */
  #drawWaves(): readonly number[] {
    const { next, happens } = this.#luck;
    const [slow, slower] = [next() * 7, next() * 7];
    const waves = Array.from({ length: weeksBack + 1 }, (_, index) => {
      const paused = pauses.some(([from, length]) => index >= from && index < from + length);
      const swing = 1 + 0.6 * Math.sin(index / 2.1 + slow) + 0.4 * Math.sin(index / 7.3 + slower);
      const wave = swing * (0.7 + 0.6 * next());
      return paused || wave < 0.3 || happens(0.04) ? 0 : wave;
    });
    // The last two weeks are ordinary ones: what is going on now fits on a screen. This week is not over yet.
    const part = daysOf(weekOf(this.#today)).filter((day) => day <= this.#today).length / 7;
    return waves.map((wave, index) => {
      if (index === weeksBack) return 0.8 * part;
      return index === weeksBack - 1 ? 0.8 : wave;
    });
  }

  #emptyThread(goal: string | undefined, area: AreaId, phrase: string | undefined, ends: number): Thread {
    return { goal, area, phrase, ends, open: [], repeated: [], setAside: 0 };
  }

  #liveWeek(index: number, target: number): void {
    const week = addWeeks(this.#firstWeek, index);
    const days = daysOf(week).filter((day) => day <= this.#today);
    const monday = days[0] as string;
    this.#tendGoals(index, monday);
    for (const thread of this.#threads()) this.#tendSteps(thread, monday);
    this.#planWeek(week, days);
    liveRhythmOfWeek(this.#book, this.#voice, this.#luck, index, days);
    const { next, pick } = this.#luck;
    // Bounded, since a day can be so full that no stone more can be laid for what is repeated.
    for (let tries = 0; this.#book.size < target && tries < 600; tries++) {
      const thread = pick(this.#threads());
      const kind = next();
      if (kind < 0.3) this.#doStep(thread, days);
      else if (kind < 0.75) this.#doRepeated(thread, days);
      else this.#manage(thread, days);
    }
  }

  #threads(): readonly Thread[] {
    return [...this.#active, this.#loose];
  }

  // ── Goals ──────────────────────────────────────────────────────────────────

  #tendGoals(index: number, day: string): void {
    const { happens, pick } = this.#luck;
    for (const thread of this.#active.filter(({ ends }) => ends <= index)) this.#settle(thread, day);
    // The one put to rest last stays there: something always does.
    for (const thread of this.#resting.slice(0, -1).filter(() => happens(0.08))) {
      this.#resting = this.#resting.filter((other) => other !== thread);
      const id = thread.goal as string;
      if (this.#active.length < mostActive && happens(0.5)) {
        this.#book.moveGoal(day, id, 'active');
        this.#active.push({ ...thread, ends: index + this.#luck.whole(6, 20) });
      } else this.#book.moveGoal(day, id, pick(['reached', 'letGo']));
    }
    while (this.#active.length < 2 || (this.#active.length < mostActive && happens(0.3)))
      this.#beginGoal(index, day);
    for (const { goal, area } of this.#active)
      if (goal !== undefined && happens(0.02)) this.#book.rewordGoal(day, goal, this.#goalWords(area).words);
  }

  #settle(thread: Thread, day: string): void {
    const rests = this.#resting.length < mostResting && this.#luck.happens(0.25);
    const state = rests ? 'resting' : this.#luck.pick(['reached', 'reached', 'letGo'] as const);
    this.#book.moveGoal(day, thread.goal as string, state);
    this.#active = this.#active.filter((other) => other !== thread);
    if (rests) this.#resting.push(thread);
  }

  #goalWords(area: AreaId): { readonly words: Words; readonly phrase: string | undefined } {
    const own = this.#voice.words.ownGoals.filter(([of]) => of === area);
    if (own.length > 0 && this.#luck.happens(0.2))
      return { words: this.#voice.own(this.#luck.pick(own)[1]), phrase: undefined };
    const taken = new Set([...this.#active, ...this.#resting].map(({ phrase }) => phrase));
    const ideas = goalIdeas({ area, showHidden: false });
    const free = ideas.filter(({ id }) => !taken.has(id));
    const { id } = this.#luck.pick(free.length > 0 ? free : ideas);
    return { words: this.#voice.phrase(id), phrase: id };
  }

  #beginGoal(index: number, day: string): void {
    const { happens, pick, whole } = this.#luck;
    const area = pick(this.#areas);
    const { words, phrase } = this.#goalWords(area);
    const goal = this.#book.goal(day, words, {
      area,
      why: happens(0.4) ? this.#voice.own(pick(this.#voice.words.whys)) : undefined,
      obstacle: happens(0.2) ? this.#voice.own(pick(this.#voice.words.obstacles)) : undefined,
    });
    const parent = this.#active.length > 0 && happens(0.2) ? pick(this.#active).goal : undefined;
    if (parent !== undefined) this.#book.nest(day, goal, parent);
    this.#active.push(this.#emptyThread(goal, area, phrase, index + whole(8, 40)));
  }

  // ── Steps ──────────────────────────────────────────────────────────────────

  /** Sees to it that there is something small to choose from, and sets aside what does not fit now. */
  #tendSteps(thread: Thread, day: string): void {
    const { happens, pick } = this.#luck;
    const oldest = thread.open[0];
    if (oldest !== undefined && thread.setAside < mostSetAside && happens(0.05)) {
      this.#book.moveStep(day, oldest, pick(['resting', 'notNow']));
      thread.open = thread.open.filter((id) => id !== oldest);
      thread.setAside += 1;
    }
    while (thread.open.length < 2 || (thread.open.length < mostOpenSteps && happens(0.4)))
      thread.open.push(this.#newStep(thread, day, false));
    while (thread.repeated.length < 1 || (thread.repeated.length < 2 && happens(0.1)))
      thread.repeated.push(this.#newStep(thread, day, true));
  }

  #newStep(thread: Thread, day: string, repeated: boolean): string {
    const { happens, pick } = this.#luck;
    const area = thread.goal === undefined ? pick(this.#areas) : thread.area;
    const own = this.#voice.words.ownSteps.filter(([of]) => of === area);
    if (own.length > 0 && happens(0.15)) {
      const words = this.#voice.own(pick(own)[1]);
      return this.#book.step(day, words, thread.goal, { area, ...this.#details(repeated) });
    }
    const idea = pick(stepIdeas({ area, size: repeated ? 1 : undefined, showHidden: false }));
    return this.#book.step(day, this.#voice.phrase(idea.id), thread.goal, {
      area,
      size: idea.size,
      smaller: this.#smallerThan(idea),
      ...this.#details(repeated),
    });
  }

  #smallerThan(idea: StepIdea): Words | undefined {
    if (idea.size === 1 || this.#luck.happens(0.5)) return undefined;
    return this.#voice.phrase(this.#luck.pick(stepIdeas({ area: idea.area, size: 1, showHidden: false })).id);
  }

  #details(repeated: boolean): StepDetails {
    const { happens, pick, whole } = this.#luck;
    const { company, cues } = this.#voice.words;
    const time = happens(0.4) ? pick(['09:30', '12:00', '16:00', '17:00', '19:30']) : undefined;
    const when = { days: [whole(1, 7)], ...(time === undefined ? {} : { time }) };
    return {
      when: !repeated && happens(0.4) ? when : undefined,
      with: happens(0.2) ? this.#voice.own(pick(company)) : undefined,
      cue: happens(0.15) ? this.#voice.own(pick(cues)) : undefined,
      timesAWeek: repeated ? whole(3, 7) : undefined,
    };
  }

  #doStep(thread: Thread, days: readonly string[]): void {
    const { happens, pick } = this.#luck;
    const day = pick(days);
    const ready = thread.open.filter((id) => this.#book.stepOf(id).createdAt.slice(0, 10) <= day);
    const id = ready.length > 0 && happens(0.7) ? pick(ready) : this.#newStep(thread, day, false);
    if (!thread.open.includes(id)) thread.open.push(id);
    const partly = thread.open.length <= mostOpenSteps && happens(0.08);
    this.#book.lay(day, id, partly ? 'partly' : 'done');
    if (!partly) thread.open = thread.open.filter((other) => other !== id);
  }

  #doRepeated(thread: Thread, days: readonly string[]): void {
    const { happens, pick } = this.#luck;
    const smaller = pick(thread.open.length > 0 ? thread.open : thread.repeated);
    const words = this.#book.stepOf(smaller).smaller;
    const day = pick(days);
    if (words !== undefined && happens(0.1) && this.#book.stepOf(smaller).createdAt.slice(0, 10) <= day)
      this.#book.lay(day, smaller, 'done', words);
    else this.#book.lay(day, pick(thread.repeated));
  }

  #manage(thread: Thread, days: readonly string[]): void {
    const { happens, pick } = this.#luck;
    const words = this.#voice.own(pick(this.#voice.words.managed));
    this.#book.managed(pick(days), words, happens(0.4) ? thread.goal : undefined);
  }

  // ── Weeks ──────────────────────────────────────────────────────────────────

  #planWeek(week: string, days: readonly string[]): void {
    const { happens, shuffled, whole } = this.#luck;
    const open = this.#threads().flatMap(({ open, repeated }) => [...open, ...repeated]);
    const goals = this.#active.flatMap(({ goal }) => goal ?? []);
    this.#book.week(days[0] as string, week, {
      steps: shuffled(open).slice(0, whole(2, mostSteps)),
      goals: shuffled(goals).slice(0, whole(0, mostGoals)),
      anchor: happens(0.5) ? this.#anchor() : null,
      tired: days.filter(() => happens(0.12)),
    });
  }

  #anchor(): Anchor {
    const { pick, whole } = this.#luck;
    const { anchors, anchor } = this.#voice.words;
    const when = { days: [whole(1, 7)], time: pick(['11:00', '13:00', '18:00']) };
    return { words: this.#voice.own(pick([anchor, ...anchors])), when };
  }
}

/** Fills the book with five years up to today. */
export function liveFiveYears(book: Book, voice: Voice, luck: Chance, today: string): void {
  new FiveYears(book, voice, luck, today).live();
}
