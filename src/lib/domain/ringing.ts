// Whom to ring now: own people by the clock of the wall, then the public lines by what the moment is about. Someone
// it is not safe to be in touch with, or of whom that was never said, is in no list.
import { addDays, dayOf, weekdayOf, weekdays, type Day } from './dates.ts';
import type { HelpLine, Situation } from './helpLines.ts';
import { latinDigits, offeredPeople, type Hours, type Person } from './person.ts';
import type { SafetyPlan, Scenario } from './schemas.ts';

/** What a hard moment can be about. It only changes the order. */
export const moments = ['life', 'urgent', 'talk', 'threat'] as const satisfies readonly Situation[];
export type About = (typeof moments)[number];

// ── The hours someone can be called ──────────────────────────────────────────

/** A moment as the clock on the wall shows it: summer time and zones do not matter to «etter kl. 18». */
interface WallClock {
  readonly day: Day;
  /** Minutes since midnight. */
  readonly minute: number;
}

const wallClock = (at: Date): WallClock => ({
  day: dayOf(at),
  minute: at.getHours() * 60 + at.getMinutes(),
});

const wholeDay = 24 * 60;

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** From when to when, in minutes after the midnight it begins; past midnight is above a day. */
function span({ from, to }: Hours): readonly [from: number, to: number] {
  const start = from === undefined ? 0 : minuteOf(from);
  const end = to === undefined ? wholeDay : minuteOf(to);
  return [start, end > start ? end : end + wholeDay];
}

const hasDay = ({ days }: Hours, day: Day): boolean => days.length === 0 || days.includes(weekdayOf(day));

/** The hours that are now; those of yesterday may still be. */
function openNow(hours: readonly Hours[], at: Date): readonly Hours[] {
  const { day, minute } = wallClock(at);
  const yesterday = addDays(day, -1);
  return hours.filter((one) => {
    const [from, to] = span(one);
    const isToday = hasDay(one, day) && from <= minute && minute < to;
    return isToday || (hasDay(one, yesterday) && minute + wholeDay < to);
  });
}

export interface Opening {
  readonly day: Day;
  /** `HH:MM`. */
  readonly time: string;
}

/** The next time some hours begin, within a week; null where there are none. */
export function nextOpening(hours: readonly Hours[], at: Date): Opening | null {
  const { day, minute } = wallClock(at);
  for (const ahead of [0, ...weekdays]) {
    const then = addDays(day, ahead);
    const starts = hours
      .filter((one) => hasDay(one, then))
      .map((one) => one.from ?? '00:00')
      .filter((time) => ahead > 0 || minuteOf(time) > minute)
      .sort();
    if (starts[0] !== undefined) return { day: then, time: starts[0] };
  }
  return null;
}

/** `now`: within their hours, until a time if they end. `unsaid`: no hours were said. `later`: at another time. */
export type Availability =
  | { readonly when: 'now'; readonly until: string | null }
  | { readonly when: 'unsaid' }
  | { readonly when: 'later'; readonly next: Opening | null };

/** The time that is furthest ahead when hours that are now end. */
function lastOf(open: readonly Hours[]): string | null {
  const ends = open.map((one) => ({ to: one.to ?? '', end: span(one)[1] }));
  return ends.sort((a, b) => b.end - a.end)[0]?.to ?? null;
}

/** Whether someone can be called at a moment, by the hours that were said. */
export function availability(person: Pick<Person, 'hours'>, at: Date): Availability {
  if (person.hours.length === 0) return { when: 'unsaid' };
  const open = openNow(person.hours, at);
  if (open.length > 0)
    return { when: 'now', until: open.some(({ to }) => to === undefined) ? null : lastOf(open) };
  return { when: 'later', next: nextOpening(person.hours, at) };
}

// ── Ways to reach someone ────────────────────────────────────────────────────

/** Ways that are safe with some people only, as ids of ready words: a message, or a call. */
export const readyWays = ['way-message', 'way-call'] as const;

export interface Channels {
  readonly call: string | null;
  readonly message: string | null;
}

/** A number has at least so many digits; what is shorter beside it is a time or an extension. */
const usual = 5;

/**
 * A number as it is dialled: the first of what was written, in digits of any script. Null where there is none, and
 * where it is a code of the telephone network.
 */
export function dialled(phone: string | undefined): string | null {
  const text = latinDigits(phone ?? '');
  if (/[*#]/u.test(text)) return null;
  const numbers = text
    .split(/[^\d\s().+\-–\u00A0]|(?=\+)/u)
    .map((run) => run.replace(/[^\d+]/g, ''))
    .filter((run) => /^\+?\d{3,15}$/.test(run));
  return numbers.find((run) => run.length >= usual) ?? numbers[0] ?? null;
}

/** The numbers to ring someone on and to write to; only the way that is safe, and none where none is said to be. */
export function channelsOf(person: Person): Channels {
  const isOpen = person.contact === 'yes' || (person.contact === 'onlyThisWay' && person.way !== undefined);
  const number = isOpen ? dialled(person.phone) : null;
  const only = person.contact === 'onlyThisWay' ? person.way?.phrase : undefined;
  return {
    call: number === null || only === 'way-message' ? null : number,
    message: number === null || only === 'way-call' ? null : number,
  };
}

// ── The list ─────────────────────────────────────────────────────────────────

export interface RingPerson {
  readonly person: Person;
  readonly availability: Availability;
  readonly channels: Channels;
}

export interface RingList {
  /** Own people: those within their hours, those without hours, those who come later. */
  readonly people: readonly RingPerson[];
  /** 113, 116 117, 116 123 and 112, by what the moment is about. */
  readonly always: readonly HelpLine[];
  /** Others: those the person chose for a scenario first, then those for what it is about. */
  readonly others: readonly HelpLine[];
}

const first: Readonly<Record<About, readonly string[]>> = {
  life: ['hl-113', 'hl-116117', 'hl-112', 'hl-116123'],
  urgent: ['hl-116117', 'hl-113', 'hl-116123', 'hl-112'],
  talk: ['hl-116123', 'hl-116117', 'hl-113', 'hl-112'],
  threat: ['hl-112', 'hl-113', 'hl-116117', 'hl-116123'],
};

const whenOrder = { now: 0, unsaid: 1, later: 2 } as const;

/** Own people in the order of the plan's own sections, those who stand in none of them after. */
function inPlanOrder(people: readonly Person[], plan: SafetyPlan | undefined): readonly Person[] {
  const named = (plan?.sections ?? [])
    .filter(({ hidden }) => !hidden)
    .flatMap(({ items }) => items.flatMap(({ person }) => person ?? []));
  const placeOf = ({ id }: Person): number => (named.includes(id) ? named.indexOf(id) : named.length);
  return [...offeredPeople(people)].sort((a, b) => placeOf(a) - placeOf(b));
}

function laterFirst(a: Availability, b: Availability): number {
  const key = (one: Availability): string =>
    one.when === 'later' && one.next !== null ? `${one.next.day} ${one.next.time}` : '';
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

/** Those of one's own people who can be reached by phone, whoever can be called now first. */
export function ringPeople(
  people: readonly Person[],
  plan: SafetyPlan | undefined,
  at: Date,
): readonly RingPerson[] {
  return inPlanOrder(people, plan)
    .map((person) => ({ person, availability: availability(person, at), channels: channelsOf(person) }))
    .filter(({ channels }) => channels.call !== null || channels.message !== null)
    .sort(
      (a, b) =>
        whenOrder[a.availability.when] - whenOrder[b.availability.when] ||
        laterFirst(a.availability, b.availability),
    );
}

/** The public lines that are always within reach, by what the moment is about. */
export const alwaysLines = (lines: readonly HelpLine[], about: About = 'talk'): readonly HelpLine[] =>
  first[about].flatMap((id) => lines.find((line) => line.id === id) ?? []);

export interface RingAsk {
  readonly plan?: SafetyPlan | undefined;
  readonly scenarios?: readonly Scenario[];
  readonly people: readonly Person[];
  readonly lines: readonly HelpLine[];
  readonly at: Date;
  readonly about?: About | undefined;
  /** Substances were chosen as a subject of this plan. */
  readonly showHidden?: boolean;
}

/** Everyone to ring, in the order to offer them. */
export function ringList({
  plan,
  scenarios = [],
  people,
  lines,
  at,
  about,
  showHidden = false,
}: RingAsk): RingList {
  const always = alwaysLines(lines, about);
  const chosen = new Set(scenarios.flatMap((scenario) => scenario.lines));
  const others = lines.filter(
    (line) =>
      !always.includes(line) &&
      (chosen.has(line.id) || line.hidden !== true || showHidden) &&
      (chosen.has(line.id) || (about !== undefined && line.situations.includes(about))),
  );
  return {
    people: ringPeople(people, plan, at),
    always,
    others: others.sort((a, b) => Number(chosen.has(b.id)) - Number(chosen.has(a.id))),
  };
}
