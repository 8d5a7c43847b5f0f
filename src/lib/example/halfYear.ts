// Six months with Noor: the plan people look around in. What is near is told in full; what lies
// further back comes in waves, with weeks that are empty and a time when everything rested.
import { addDays, addWeeks, daysOf, mondayOf, weekdayOf, weekOf } from '../domain/dates.ts';
import type { StepDetails } from '../domain/step.ts';
import { mostSteps, type Anchor } from '../domain/week.ts';
import type { Words } from '../domain/words.ts';
import type { Book } from './book.ts';
import type { Chance } from './random.ts';
import { Folk, liveNetwork, meetFirst } from './network.ts';
import { liveRhythm } from './rhythm.ts';
import { liveSafety } from './safety.ts';
import { liveSharing } from './sharing.ts';
import type { Voice } from './voice.ts';

/** How much each week held, from the first one to last week. Nothing is also a week. */
const waves = '23310123100010233210123232';

/** What can be chosen for weeks: from the day it was there to the day it was done or put to rest. */
interface Span {
  readonly id: string;
  readonly from: string;
  readonly until: string;
}

const endless = '9999-12-31';

class HalfYear {
  readonly #book: Book;
  readonly #voice: Voice;
  readonly #luck: Chance;
  readonly #today: string;
  readonly #week: string;
  readonly #monday: string;
  readonly #folk: Folk;
  readonly #steps: Span[] = [];
  readonly #goals: Span[] = [];

  constructor(book: Book, voice: Voice, luck: Chance, today: string) {
    this.#book = book;
    this.#folk = new Folk(book);
    this.#voice = voice;
    this.#luck = luck;
    this.#today = today;
    this.#week = weekOf(today);
    this.#monday = mondayOf(this.#week);
  }

  live(): void {
    const book = this.#book;
    book.begin(this.#day(waves.length, 1), this.#voice, ['music', 'cooking', 'walking']);
    meetFirst(this.#folk, this.#voice, this.#day(waves.length, 2));
    book.pause(this.#day(17, 1), this.#day(15, 7));
    book.pause(this.#day(9, 5), this.#day(9, 7));
    this.#looseThings();
    this.#driving();
    const sleep = this.#sleep();
    const steps = [this.#dinner(), this.#bus(this.#neighbourhood()), this.#choir()];
    this.#earlierWeeks();
    this.#scatteredStones();
    this.#thisWeek(steps, sleep);
    const [soup = '', ride = ''] = steps;
    liveRhythm(book, this.#voice, { today: this.#today, monday: this.#monday, soup, ride });
    liveNetwork(this.#folk, this.#voice, {
      movedIn: this.#day(waves.length, 4),
      summer: this.#day(14, 6),
      lately: this.#day(2, 6),
    });
    liveSafety(book, this.#voice, this.#folk, this.#day(6, 2));
    const { goal } = book.stepOf(soup);
    if (goal !== undefined)
      liveSharing(book, this.#voice, {
        today: this.#today,
        day: this.#day(1, 4),
        answered: this.#day(1, 5),
        goal,
        steps: [soup],
      });
  }

  /** A day some weeks ago; always before this week. */
  #day(weeksAgo: number, weekday: number): string {
    return addDays(this.#monday, weekday - 1 - 7 * weeksAgo);
  }

  /** A day of this week that is not later than some days ago, as far as the week reaches back. */
  #lately(daysAgo: number): string {
    const day = addDays(this.#today, -daysAgo);
    return day < this.#monday ? this.#monday : day;
  }

  #wave(weeksAgo: number): number {
    return Number(waves[waves.length - weeksAgo]);
  }

  #own(text: string): Words {
    return this.#voice.own(text);
  }

  #phrase(id: string): Words {
    return this.#voice.phrase(id);
  }

  #note(list: Span[], id: string, from: string, until = endless): void {
    list.push({ id, from, until });
  }

  #done(made: string, done: string, words: Words, goal: string | undefined, details: StepDetails): void {
    const id = this.#book.step(made, words, goal, details);
    this.#book.lay(done, id);
    this.#note(this.#steps, id, made, done);
  }

  #resting(made: string, rested: string, words: Words, goal: string | undefined, details: StepDetails): void {
    const id = this.#book.step(made, words, goal, details);
    this.#book.moveStep(rested, id, 'resting');
    this.#note(this.#steps, id, made, rested);
  }

  /** A step several times a week, with a stone now and then from one week to another. */
  #repeated(
    firstWeek: number,
    lastWeek: number,
    words: Words,
    goal: string | undefined,
    details: StepDetails,
  ): string {
    const made = this.#day(firstWeek, 1);
    const id = this.#book.step(made, words, goal, details);
    for (let weeksAgo = firstWeek; weeksAgo >= lastWeek; weeksAgo--) {
      const times = Math.min(this.#wave(weeksAgo), details.timesAWeek ?? 1);
      for (const day of this.#freeDays(weeksAgo).slice(0, times)) this.#book.lay(day, id);
    }
    this.#note(this.#steps, id, made, lastWeek > 1 ? this.#day(lastWeek, 7) : endless);
    return id;
  }

  /** The days of an earlier week that no pause lies over, in any order. */
  #freeDays(weeksAgo: number): readonly string[] {
    const days = daysOf(addWeeks(this.#week, -weeksAgo));
    return this.#luck.shuffled(days.filter((day) => !this.#book.isPaused(day)));
  }

  #looseThings(): void {
    const book = this.#book;
    this.#repeated(25, 1, this.#phrase('s-body-03'), undefined, { area: 'body', size: 1, timesAWeek: 3 });
    this.#done(this.#day(26, 1), this.#day(26, 4), this.#phrase('s-home-06'), undefined, {
      area: 'home',
      size: 1,
    });
    this.#done(this.#day(19, 1), this.#day(19, 5), this.#phrase('s-money-02'), undefined, {
      area: 'money',
      size: 1,
    });
    this.#done(this.#day(11, 3), this.#day(10, 1), this.#phrase('s-money-16'), undefined, {
      area: 'money',
      size: 2,
      with: this.#own(this.#voice.words.helper),
    });
    this.#resting(this.#day(12, 1), this.#day(8, 2), this.#phrase('s-doing-13'), undefined, {
      area: 'doing',
      size: 2,
    });
    const picture = book.step(this.#day(4, 2), this.#phrase('s-home-14'), undefined, {
      area: 'home',
      size: 2,
    });
    book.lay(this.#day(1, 6), picture, 'partly');
    const coffee = book.step(this.#day(3, 5), this.#phrase('s-people-08'), undefined, {
      area: 'people',
      size: 2,
      people: [this.#folk.id(this.#voice.words.friend)],
      smaller: this.#phrase('s-people-01'),
    });
    this.#note(this.#steps, picture, this.#day(4, 2));
    this.#note(this.#steps, coffee, this.#day(3, 5));
    const cinema = book.step(this.#day(11, 6), this.#phrase('s-out-14'), undefined, { area: 'out', size: 3 });
    book.moveStep(this.#day(6, 2), cinema, 'notNow');
  }

  /** A wish that changed. */
  #driving(): void {
    const goal = this.#book.goal(this.#day(26, 2), this.#phrase('g-doing-05'), { area: 'doing' });
    this.#done(this.#day(26, 2), this.#day(25, 3), this.#phrase('s-doing-04'), goal, {
      area: 'doing',
      size: 1,
    });
    this.#book.step(this.#day(25, 3), this.#phrase('s-doing-07'), goal, { area: 'doing', size: 1 });
    this.#book.moveGoal(this.#day(14, 3), goal, 'letGo');
    this.#note(this.#goals, goal, this.#day(26, 2), this.#day(18, 7));
  }

  /** Something that rests for now. */
  #sleep(): string {
    const goal = this.#book.goal(this.#day(21, 1), this.#phrase('g-body-01'), { area: 'body' });
    const phone = this.#repeated(20, 7, this.#phrase('s-body-17'), goal, {
      area: 'body',
      size: 2,
      timesAWeek: 4,
    });
    this.#done(this.#day(20, 2), this.#day(18, 3), this.#phrase('s-mind-05'), goal, {
      area: 'mind',
      size: 1,
    });
    this.#resting(this.#day(19, 1), this.#day(6, 3), this.#phrase('s-everyday-18'), goal, {
      area: 'everyday',
      size: 2,
    });
    this.#book.moveStep(this.#day(6, 3), phone, 'resting');
    this.#book.moveGoal(this.#day(6, 3), goal, 'resting');
    this.#note(this.#goals, goal, this.#day(21, 1), this.#day(7, 7));
    return goal;
  }

  /** Answers the step of this week. */
  #dinner(): string {
    const { words } = this.#voice;
    const area = 'everyday';
    const book = this.#book;
    // It began as a ready phrase and was made smaller on the way.
    const goal = book.goal(this.#day(12, 2), this.#phrase('g-everyday-03'), {
      area,
      why: this.#own(words.why.dinner),
    });
    book.rewordGoal(this.#day(8, 3), goal, this.#own(words.goals.dinnerTwice));
    book.rewordGoal(this.#day(3, 2), goal, this.#own(words.goals.dinner));
    this.#note(this.#goals, goal, this.#day(12, 2));
    this.#done(this.#day(12, 2), this.#day(11, 2), this.#phrase('s-everyday-11'), goal, { area, size: 1 });
    this.#done(this.#day(11, 4), this.#day(9, 2), this.#phrase('s-everyday-15'), goal, {
      area,
      size: 3,
      with: this.#own(words.helper),
    });
    this.#done(this.#day(3, 2), this.#day(2, 1), this.#own(words.steps.dishes), goal, { area, size: 1 });
    this.#done(this.#day(2, 2), this.#day(1, 1), this.#own(words.steps.shop), goal, {
      area,
      size: 2,
      with: this.#own(words.helper),
    });
    book.managed(this.#day(1, 1), this.#own(words.stones.asked), goal);
    const smaller = this.#own(words.steps.soupSmall);
    const soup = book.step(this.#day(2, 2), this.#own(words.steps.soup), goal, {
      area,
      size: 2,
      when: { days: [weekdayOf(this.#today)], time: '17:00' },
      with: this.#own(words.helper),
      smaller,
    });
    book.lay(this.#day(1, 4), soup, 'done', smaller);
    this.#note(this.#steps, soup, this.#day(2, 2));
    this.#resting(this.#day(3, 3), this.#day(2, 3), this.#own(words.steps.invite), goal, {
      area: 'people',
      size: 2,
    });
    this.#resting(this.#day(8, 3), this.#day(3, 2), this.#own(words.steps.twice), goal, { area, size: 3 });
    return soup;
  }

  /** A part of something larger, reached along the way. */
  #neighbourhood(): string {
    const area = 'out';
    const nearby = this.#book.goal(this.#day(26, 1), this.#phrase('g-out-03'), { area });
    this.#done(this.#day(26, 1), this.#day(24, 4), this.#phrase('s-out-11'), nearby, { area, size: 2 });
    this.#done(this.#day(21, 2), this.#day(19, 2), this.#phrase('s-out-10'), nearby, { area, size: 2 });
    this.#done(this.#day(12, 1), this.#day(11, 6), this.#phrase('s-out-15'), nearby, {
      area,
      size: 3,
      with: this.#own(this.#voice.words.friend),
    });
    this.#done(this.#day(11, 6), this.#day(10, 5), this.#phrase('s-out-13'), nearby, { area, size: 2 });
    this.#note(this.#goals, nearby, this.#day(26, 1), this.#day(10, 6));
    return nearby;
  }

  #bus(nearby: string): string {
    const { words } = this.#voice;
    const area = 'out';
    const book = this.#book;
    const goal = book.goal(this.#day(11, 1), this.#own(words.goals.bus), {
      area,
      why: this.#own(words.why.bus),
      obstacle: this.#own(words.obstacle),
    });
    book.nest(this.#day(11, 1), nearby, goal);
    book.moveGoal(this.#day(10, 6), nearby, 'reached');
    this.#note(this.#goals, goal, this.#day(11, 1));
    this.#done(this.#day(11, 1), this.#day(10, 2), this.#phrase('s-out-03'), goal, { area, size: 1 });
    const toTheStop = book.step(this.#day(9, 1), this.#phrase('s-out-06'), goal, { area, size: 2 });
    book.lay(this.#day(3, 4), toTheStop, 'partly');
    book.lay(this.#day(2, 4), toTheStop);
    this.#note(this.#steps, toTheStop, this.#day(9, 1), this.#day(2, 4));
    const day = this.#busDay();
    const ride = book.step(this.#day(1, 2), this.#own(words.steps.busTwo), goal, {
      area,
      size: 2,
      when: day === null ? undefined : { days: [day] },
      with: this.#own(words.friend),
      smaller: this.#own(words.steps.busSmall),
    });
    this.#note(this.#steps, ride, this.#day(1, 2));
    book.step(this.#day(1, 2), this.#phrase('s-out-08'), goal, {
      area,
      size: 2,
      smaller: this.#phrase('s-out-01'),
    });
    this.#resting(this.#day(4, 1), this.#day(3, 1), this.#phrase('s-out-09'), goal, { area, size: 3 });
    return ride;
  }

  /** Friday; at the weekend the next day that is left, and on a Sunday no day at all. */
  #busDay(): number | null {
    const weekday = weekdayOf(this.#today);
    if (weekday <= 5) return 5;
    return weekday === 6 ? 7 : null;
  }

  #choir(): string {
    const { words } = this.#voice;
    const area = 'out';
    const book = this.#book;
    const goal = book.goal(this.#day(5, 1), this.#own(words.goals.choir), {
      area,
      why: this.#own(words.why.choir),
    });
    this.#note(this.#goals, goal, this.#day(5, 1));
    this.#done(this.#day(5, 2), this.#day(4, 3), this.#phrase('s-out-05'), goal, { area, size: 1 });
    const message = book.step(this.#day(1, 3), this.#own(words.steps.message), goal, { area, size: 1 });
    this.#note(this.#steps, message, this.#day(1, 3));
    this.#repeated(5, 1, this.#phrase('s-mind-06'), goal, {
      area: 'mind',
      size: 1,
      timesAWeek: 2,
      cue: this.#own(words.cues[1] ?? ''),
    });
    book.step(this.#day(1, 3), this.#own(words.steps.listen), goal, {
      area,
      size: 3,
      with: this.#own(words.helper),
      smaller: this.#own(words.steps.listenSmall),
    });
    return message;
  }

  /** What the first screen shows: three steps, three goals, three stones and an anchor. */
  #thisWeek(steps: readonly string[], sleep: string): void {
    const { stones } = this.#voice.words;
    const book = this.#book;
    const goals = this.#goals.filter(({ until }) => until === endless).map(({ id }) => id);
    book.week(this.#monday, this.#week, { steps, goals, anchor: this.#anchor(0) });
    book.managed(this.#lately(2), this.#own(stones.doctor));
    const sent = this.#lately(1);
    const stone = book.lay(sent, steps.at(-1) ?? '');
    if (stone !== null) book.rewordStone(sent, stone, this.#own(stones.choir));
    book.managed(this.#today, this.#own(stones.slept), sleep);
  }

  #anchor(weeksAgo: number): Anchor | null {
    const { words } = this.#voice;
    if (weeksAgo <= 5) return { words: this.#own(words.anchor), when: { days: [6], time: '13:00' } };
    const earlier = words.anchors[1];
    return weeksAgo <= 12 && earlier !== undefined
      ? { words: this.#own(earlier), when: { days: [4], time: '16:30' } }
      : null;
  }

  /** What was chosen in the weeks before this one; a quiet week has no record at all. */
  #earlierWeeks(): void {
    for (let weeksAgo = waves.length; weeksAgo >= 1; weeksAgo--) {
      if (this.#wave(weeksAgo) === 0) continue;
      const first = this.#day(weeksAgo, 1);
      const last = this.#day(weeksAgo, 7);
      const open = (list: readonly Span[]): string[] =>
        list
          .filter(({ from, until }) => from <= last && until >= first)
          // What came to something that week first, then what stood open.
          .sort((a, b) => Number(a.until > last) - Number(b.until > last))
          .map(({ id }) => id);
      const tired = this.#wave(weeksAgo) === 1 || weeksAgo === 1 ? [this.#day(weeksAgo, 4)] : [];
      this.#book.week(first, addWeeks(this.#week, -weeksAgo), {
        steps: open(this.#steps).slice(0, Math.min(mostSteps, 2 + this.#wave(weeksAgo))),
        goals: open(this.#goals),
        anchor: this.#anchor(weeksAgo),
        tired,
      });
    }
  }

  /** Small things in own words, more of them when the days are lighter. */
  #scatteredStones(): void {
    const texts = this.#luck.shuffled(this.#voice.words.managed);
    for (let weeksAgo = waves.length; weeksAgo >= 1; weeksAgo--) {
      const count = Math.ceil(this.#wave(weeksAgo) / 2);
      for (const day of this.#freeDays(weeksAgo).slice(0, count)) {
        const text = texts.pop();
        if (text !== undefined) this.#book.managed(day, this.#own(text));
      }
    }
  }
}

/** Fills the book with six months up to today. */
export function liveHalfYear(book: Book, voice: Voice, luck: Chance, today: string): void {
  new HalfYear(book, voice, luck, today).live();
}
