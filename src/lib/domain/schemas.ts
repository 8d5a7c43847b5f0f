// The shape of every record, as zod schemas; the types are inferred from them and written nowhere else.
// Loaded when something is read that this version has not sealed itself.
import * as z from 'zod/mini';
import { isDay, isWeek } from './dates.ts';
import {
  agreementSides,
  agreementStates,
  cadences,
  carriers,
  contactWords,
  drawingSide,
  goalStates,
  goalWords,
  homeWords,
  longestAddress,
  longestBarName,
  longestName,
  longestPhone,
  longestShown,
  longestText,
  mostDrawnPoints,
  mostOnMap,
  mostReplyLines,
  mostSectors,
  mostShared,
  mostStages,
  mostTimesAWeek,
  personSorts,
  qualities,
  replySorts,
  rings,
  sectionSorts,
  sectorSorts,
  sharedSorts,
  spokenWords,
  stageSorts,
  stepSizes,
  stepStates,
  supportLevels,
  talkSides,
  talkSorts,
  tieSorts,
} from './limits.ts';

const Id = z.string().check(z.minLength(1), z.maxLength(80));

// Days, weeks and moments are ones the calendar has: what was read from outside must not stop a screen later on.
const instant = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/;

/** A moment, ISO 8601 in UTC. */
const Moment = z.string().check(z.refine((text) => instant.test(text) && isDay(text.slice(0, 10))));

export const Day = z.string().check(z.refine(isDay));
/** An ISO week, as text. */
export const WeekText = z.string().check(z.refine(isWeek));
export const Time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** Fields of every record; `v` is the version of the kind it was written as. */
const recordBase = {
  id: Id,
  v: z.number(),
  createdAt: Moment,
  updatedAt: Moment,
};

export type RecordBase = z.infer<z.ZodMiniObject<typeof recordBase>>;

export const Words = z.object({
  text: z.string().check(z.maxLength(longestText)),
  lang: z.string().check(z.maxLength(35)),
  phrase: z.optional(z.string().check(z.maxLength(60))),
});
export type Words = z.infer<typeof Words>;

export const Goal = z.object({
  ...recordBase,
  kind: z.literal('goal'),
  words: Words,
  area: z.optional(z.string()),
  parent: z.optional(Id),
  why: z.optional(Words),
  obstacle: z.optional(Words),
  state: z.enum(goalStates),
  /** When it came into the state it is in. */
  stateSince: Moment,
  /** How it was worded before, oldest first, with the moment each wording was left. */
  earlier: z.array(z.object({ words: Words, until: Moment })),
  order: z.number(),
});
export type Goal = z.infer<typeof Goal>;

export const When = z.object({
  /** ISO weekdays, in order; empty where only a time is given. */
  days: z.array(z.int().check(z.gte(1), z.lte(7))),
  time: z.optional(Time),
});
export type When = z.infer<typeof When>;

export const Step = z.object({
  ...recordBase,
  kind: z.literal('step'),
  words: Words,
  goal: z.optional(Id),
  area: z.optional(z.string()),
  size: z.optional(z.literal(stepSizes)),
  when: z.optional(When),
  /** Who helps or joins, in own words. Never asked for. */
  with: z.optional(Words),
  /** Who of the people on my list helps or joins. */
  people: z.optional(z.array(Id)),
  /** The «når» of an if-then plan; the step itself is the «da» (Toli 2016, implementation intentions). */
  cue: z.optional(Words),
  /** The version for a tired day. */
  smaller: z.optional(Words),
  /** How much help there is with it, and since when; the last is now. Absent: nothing said. */
  supports: z.optional(z.array(z.object({ level: z.enum(supportLevels), since: Day }))),
  /** Wished times a week; absent: once. */
  timesAWeek: z.optional(z.int().check(z.gte(2), z.lte(mostTimesAWeek))),
  state: z.enum(stepStates),
  /** The day it was done, while it is done. */
  doneOn: z.optional(Day),
  order: z.number(),
});
export type Step = z.infer<typeof Step>;

/** Lines drawn by hand: each a row of x and y in turn. */
export const Drawing = z
  .array(z.array(z.int().check(z.gte(0), z.lte(drawingSide))))
  .check(z.refine((lines) => lines.reduce((sum, line) => sum + line.length / 2, 0) <= mostDrawnPoints));
export type Drawing = z.infer<typeof Drawing>;

export const Mastery = z.object({
  ...recordBase,
  kind: z.literal('mastery'),
  day: Day,
  words: Words,
  step: z.optional(Id),
  goal: z.optional(Id),
  how: z.enum(['done', 'partly']),
  /** It was the tired-day version of the step. */
  smaller: z.optional(z.literal(true)),
  /** A word for how it felt: a phrase of the library or an own word. */
  feeling: z.optional(Words),
  /** A sign for it: one emoji. */
  sign: z.optional(z.string().check(z.maxLength(24))),
  drawing: z.optional(Drawing),
});
export type Mastery = z.infer<typeof Mastery>;

export const Anchor = z.object({ words: Words, when: z.optional(When) });
export type Anchor = z.infer<typeof Anchor>;

export const Week = z.object({
  ...recordBase,
  kind: z.literal('week'),
  week: WeekText,
  goals: z.array(Id),
  steps: z.array(Id),
  anchor: z.optional(Anchor),
  /** Days on which the small versions were shown. */
  tired: z.array(Day),
  /** Days that may become hard. */
  hardDays: z.optional(z.array(Day)),
  /** Good things laid on days of this week, around a hard one. */
  good: z.optional(z.array(z.object({ id: Id, day: Day, thing: Id }))),
});
export type Week = z.infer<typeof Week>;

export const Pause = z.object({
  ...recordBase,
  kind: z.literal('pause'),
  from: Day,
  /** The last day of the pause; absent while it lasts. */
  to: z.optional(Day),
});
export type Pause = z.infer<typeof Pause>;

export const AboutMe = z.object({
  ...recordBase,
  kind: z.literal('aboutMe'),
  /** What to be called. Any name, or none. */
  name: z.optional(z.string().check(z.maxLength(longestName))),
  interests: z.array(z.string().check(z.maxLength(40))),
  ownInterests: z.array(Words),
  showHidden: z.boolean(),
  /** The first screens have been seen or skipped. */
  welcomed: z.boolean(),
  /** Where «Lukk nå» leads, by own choice, where there is a network. */
  leaveTo: z.optional(z.string().check(z.maxLength(longestAddress), z.regex(/^https:\/\//))),
});
export type AboutMe = z.infer<typeof AboutMe>;

export const Draft = z.object({
  ...recordBase,
  kind: z.literal('draft'),
  /** Which form it belongs to, e.g. `goal` or `step-<id>`. Short enough for the id of the record. */
  form: z.string().check(z.maxLength(74)),
  fields: z.record(z.string(), z.string().check(z.maxLength(longestText))),
});
export type Draft = z.infer<typeof Draft>;

/** An answer to a question of the library, in own words. */
export const Answer = z.object({ question: z.string().check(z.maxLength(60)), words: Words });
export type Answer = z.infer<typeof Answer>;

export const Review = z.object({
  ...recordBase,
  kind: z.literal('review'),
  cadence: z.enum(cadences),
  day: Day,
  answers: z.array(Answer),
  /** Where I am with goals, in words; never numbers. */
  goals: z.array(z.object({ goal: Id, word: z.enum(goalWords) })),
});
export type Review = z.infer<typeof Review>;

export const Rhythm = z.object({
  ...recordBase,
  kind: z.literal('rhythm'),
  /** The days chosen for the next look-backs; a kind that is not here has none. */
  next: z.array(z.object({ cadence: z.enum(cadences), day: Day })),
  /** Whether the app may say, inside itself, that the day of a talk or a look-back has come. */
  reminders: z.boolean(),
});
export type Rhythm = z.infer<typeof Rhythm>;

export const TalkPoint = z.object({
  id: Id,
  side: z.enum(talkSides),
  words: Words,
  /** «Fikk vi snakket om det?», answered afterwards. */
  spoken: z.optional(z.enum(spokenWords)),
});
export type TalkPoint = z.infer<typeof TalkPoint>;

export const Talk = z.object({
  ...recordBase,
  kind: z.literal('talk'),
  sort: z.enum(talkSorts),
  with: z.optional(Words),
  day: z.optional(Day),
  time: z.optional(Time),
  /** In the order they are to be taken. */
  points: z.array(TalkPoint),
  /** Own before and after cards. */
  answers: z.array(Answer),
  /** What may be seen when we look together. Nothing else of the plan is. */
  shows: z.object({ points: z.array(Id), goals: z.array(Id), agreements: z.array(Id) }),
  state: z.enum(['preparing', 'held']),
  heldOn: z.optional(Day),
});
export type Talk = z.infer<typeof Talk>;

export const AgreementPart = z.object({
  who: z.enum(agreementSides),
  /** What to call you, or someone. */
  name: z.optional(Words),
  words: Words,
});
export type AgreementPart = z.infer<typeof AgreementPart>;

export const Agreement = z.object({
  ...recordBase,
  kind: z.literal('agreement'),
  talk: z.optional(Id),
  parts: z.array(AgreementPart).check(z.minLength(1), z.maxLength(8)),
  day: z.optional(Day),
  time: z.optional(Time),
  /** When, in words: «når som helst på turen». */
  moment: z.optional(Words),
  state: z.enum(agreementStates),
  stateSince: Moment,
});
export type Agreement = z.infer<typeof Agreement>;

/** While this record is there, only what it names is on screen, in every tab and at every address. */
export const Together = z.object({
  ...recordBase,
  kind: z.literal('together'),
  /** A talk that is looked at together; */
  talk: z.optional(Id),
  /** or what was chosen to be shown, as it would have been sent (docs/formats.md). */
  shown: z.optional(z.string().check(z.maxLength(longestShown))),
  /** The languages it is read in: one, or two at once. */
  langs: z.array(z.string().check(z.maxLength(35))).check(z.minLength(1), z.maxLength(2)),
});
export type Together = z.infer<typeof Together>;

export const ComingDays = z.object({
  ...recordBase,
  kind: z.literal('comingDays'),
  items: z.array(z.object({ id: Id, day: Day, time: z.optional(Time), words: Words })),
  /** When it was last looked at or changed: it fades when it is no longer used. */
  usedOn: Day,
});
export type ComingDays = z.infer<typeof ComingDays>;

export const Hours = z.object({
  /** ISO weekdays, in order; empty: every day. */
  days: z.array(z.int().check(z.gte(1), z.lte(7))),
  /** From and to; `to` before `from` goes past midnight. Both absent: all day. */
  from: z.optional(Time),
  to: z.optional(Time),
});
export type Hours = z.infer<typeof Hours>;

/** A place on the map: ring, sector, and how far along the sector (clockwise) and out in the ring, each from 0 to 1. */
export const MapPlace = z.object({
  ring: z.literal(rings),
  sector: Id,
  along: z.number().check(z.gte(0), z.lte(1)),
  depth: z.number().check(z.gte(0), z.lte(1)),
});
export type MapPlace = z.infer<typeof MapPlace>;

/** Someone in my life: the same record in my plan for hard times, where I ring, and on the map of people. */
export const Person = z.object({
  ...recordBase,
  kind: z.literal('person'),
  /** What I call them: a name, a nickname, letters. */
  name: z.string().check(z.minLength(1), z.maxLength(longestName)),
  /** What they are to me, a phrase of the library or own words. */
  role: z.optional(Words),
  /** Someone whose work it is. */
  professional: z.optional(z.literal(true)),
  phone: z.optional(z.string().check(z.maxLength(longestPhone))),
  /** Whether it is safe to be in touch. Nobody is offered anywhere before it is said, or after «no». */
  contact: z.optional(z.enum(contactWords)),
  /** The way that is safe, where only one is. */
  way: z.optional(Words),
  /** When they can be called; empty: not said. */
  hours: z.array(Hours).check(z.maxLength(7)),
  /** A pet, a place or a group; absent: a person. */
  sort: z.optional(z.enum(personSorts)),
  died: z.optional(z.literal(true)),
  /** The picture on their stone, by name, in place of letters. */
  symbol: z.optional(z.string().check(z.maxLength(24))),
  /** What they mean to me, or do for me. */
  means: z.optional(Words),
  quality: z.optional(z.enum(qualities)),
  /** Whether they know where I live. Never shared unless ticked each time. */
  knowsHome: z.optional(z.enum(homeWords)),
  /** Where they stand on the map; absent: not on it. */
  place: z.optional(MapPlace),
  /** Where I wish they stood. Somebody with a wish and no place is one I wish for. */
  wish: z.optional(MapPlace),
  order: z.number(),
});
export type Person = z.infer<typeof Person>;

/** A line of my plan: own words or a phrase, or someone. */
export const PlanItem = z.object({
  id: Id,
  words: z.optional(Words),
  person: z.optional(Id),
  /** The stage it belongs to; absent: all of them. */
  stage: z.optional(Id),
});
export type PlanItem = z.infer<typeof PlanItem>;

export const PlanSection = z.object({
  id: Id,
  /** Absent: a section the person made. */
  sort: z.optional(z.enum(sectionSorts)),
  /** An own name; absent: the app's. */
  title: z.optional(Words),
  hidden: z.boolean(),
  items: z.array(PlanItem),
});
export type PlanSection = z.infer<typeof PlanSection>;

export const Stage = z.object({
  id: Id,
  sort: z.optional(z.enum(stageSorts)),
  name: z.optional(Words),
});
export type Stage = z.infer<typeof Stage>;

/** «Når jeg merker …, da gjør jeg …» */
export const SignPair = z.object({
  id: Id,
  /** The stage it belongs to; absent: all of them. */
  stage: z.optional(Id),
  sign: Words,
  action: Words,
});
export type SignPair = z.infer<typeof SignPair>;

const safetyContent = {
  stages: z.array(Stage).check(z.minLength(1), z.maxLength(mostStages)),
  sections: z.array(PlanSection),
  pairs: z.array(SignPair),
};

export const SafetyPlan = z.object({
  ...recordBase,
  kind: z.literal('safetyPlan'),
  ...safetyContent,
  /** The day from which the asking whether it is still right is counted: of the last yes, or of writing in it. */
  lookedOn: z.optional(Day),
  /** Another name for the bar to the hard moment. */
  barName: z.optional(z.string().check(z.maxLength(longestBarName))),
  /** A few lines of it may be read before the lock is opened. */
  cardBeforeLock: z.optional(z.literal(true)),
});
export type SafetyPlan = z.infer<typeof SafetyPlan>;

/** How the plan for hard times was before the changes of a day. For the person only. */
export const SafetyVersion = z.object({
  ...recordBase,
  kind: z.literal('safetyVersion'),
  day: Day,
  ...safetyContent,
});
export type SafetyVersion = z.infer<typeof SafetyVersion>;

/** «Hvis …, så …»: what I imagine could happen, and my own solution (RAM 2011). */
export const Scenario = z.object({
  ...recordBase,
  kind: z.literal('scenario'),
  when: Words,
  /** What I think I would do. */
  usually: z.optional(Words),
  solution: z.optional(Words),
  /** Whom I turn to: people, and public lines by their ids. */
  people: z.array(Id),
  lines: z.array(z.string().check(z.maxLength(60))),
  order: z.number(),
});
export type Scenario = z.infer<typeof Scenario>;

/** «Dette gjør meg godt». */
export const GoodThing = z.object({
  ...recordBase,
  kind: z.literal('goodThing'),
  words: Words,
  /** The picture on its stone, by name. */
  picture: z.optional(z.string().check(z.maxLength(24))),
  order: z.number(),
});
export type GoodThing = z.infer<typeof GoodThing>;

/** After a hard moment: what helped, and what I would change. Private. */
export const HardNote = z.object({
  ...recordBase,
  kind: z.literal('hardNote'),
  day: Day,
  helped: z.optional(Words),
  change: z.optional(Words),
});
export type HardNote = z.infer<typeof HardNote>;

/** A part of the map. */
export const MapSector = z.object({
  id: Id,
  /** Absent: a part the person made. */
  sort: z.optional(z.enum(sectorSorts)),
  /** An own name; absent: the app's. */
  title: z.optional(Words),
  hidden: z.boolean(),
});
export type MapSector = z.infer<typeof MapSector>;

/** The parts of the map of people, clockwise from the top. Who stands where is said by each person. */
export const NetworkMap = z.object({
  ...recordBase,
  kind: z.literal('networkMap'),
  sectors: z.array(MapSector).check(z.minLength(1), z.maxLength(mostSectors)),
});
export type NetworkMap = z.infer<typeof NetworkMap>;

const tieFields = { a: Id, b: Id, sort: z.enum(tieSorts) };

/** What is between two of the people. `a` sorts before `b`. */
export const Tie = z.object({ ...recordBase, kind: z.literal('tie'), ...tieFields });
export type Tie = z.infer<typeof Tie>;

/** Somebody as they were when a picture of the map was kept. */
export const PicturedPerson = z.object({
  id: Id,
  name: z.string().check(z.minLength(1), z.maxLength(longestName)),
  role: z.optional(Words),
  professional: z.optional(z.literal(true)),
  contact: z.optional(z.enum(contactWords)),
  sort: z.optional(z.enum(personSorts)),
  died: z.optional(z.literal(true)),
  symbol: z.optional(z.string().check(z.maxLength(24))),
  quality: z.optional(z.enum(qualities)),
  place: z.optional(MapPlace),
  wish: z.optional(MapPlace),
});
export type PicturedPerson = z.infer<typeof PicturedPerson>;

/** How the map was on a day. For the person only. */
export const NetworkSnapshot = z.object({
  ...recordBase,
  kind: z.literal('networkSnapshot'),
  day: Day,
  /** «Da jeg flyttet inn»; absent: the day alone. */
  title: z.optional(Words),
  sectors: z.array(MapSector).check(z.minLength(1), z.maxLength(mostSectors)),
  people: z.array(PicturedPerson).check(z.maxLength(mostOnMap)),
  ties: z.array(z.object(tieFields)),
});
export type NetworkSnapshot = z.infer<typeof NetworkSnapshot>;

/** When the plan was last backed up, and until when nothing is said of it. */
export const Keeping = z.object({
  ...recordBase,
  kind: z.literal('keeping'),
  lastBackup: z.optional(Moment),
  snoozedUntil: z.optional(Day),
});
export type Keeping = z.infer<typeof Keeping>;

/** The public half of an age key (age-encryption.org/v1): whoever has it can only seal. */
export const Recipient = z.string().check(z.regex(/^age1[02-9ac-hj-np-z]{58}$/));

/** What can be chosen to be shown: its sort, and the ids of the records it is of, with colons between. */
const ChoiceKey = z.string().check(z.maxLength(170));

/** Somebody I may show things to. Chosen by me, replaced when I want. */
export const Contact = z.object({
  ...recordBase,
  kind: z.literal('contact'),
  name: z.string().check(z.minLength(1), z.maxLength(longestName)),
  role: z.optional(Words),
  /** Their key, and the day we compared it. */
  recipient: z.optional(Recipient),
  pairedOn: z.optional(Day),
  /** The language they read. */
  lang: z.optional(z.string().check(z.maxLength(35))),
  /** What was chosen for them last, by its key, and when: it is shown again and has to be said anew. */
  chosen: z.optional(z.array(ChoiceKey).check(z.maxLength(mostShared))),
  chosenOn: z.optional(Day),
  /** They are no longer my contact person. */
  endedOn: z.optional(Day),
  order: z.number(),
});
export type Contact = z.infer<typeof Contact>;

/** What I showed, to whom, how and until when. Mine alone: nobody is told whether anything was read. */
export const ShareReceipt = z.object({
  ...recordBase,
  kind: z.literal('shareReceipt'),
  contact: z.optional(Id),
  /** What they were called then. */
  to: z.optional(z.string().check(z.maxLength(longestName))),
  day: Day,
  until: z.optional(Day),
  purpose: z.optional(Words),
  carrier: z.enum(carriers),
  items: z
    // The key says what it was of; notes from before it was kept have none.
    .array(z.object({ key: z.optional(ChoiceKey), sort: z.enum(sharedSorts), words: z.optional(Words) }))
    .check(z.maxLength(mostShared)),
  /** The secret half of the key an answer to it is sealed with. */
  answerKey: z.optional(z.string().check(z.regex(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/))),
  endedOn: z.optional(Day),
});
export type ShareReceipt = z.infer<typeof ShareReceipt>;

export const ReplyLine = z.object({
  id: Id,
  sort: z.enum(replySorts),
  words: Words,
  /** Nothing of it is in the plan before it is taken. */
  state: z.enum(['waiting', 'taken', 'left']),
});
export type ReplyLine = z.infer<typeof ReplyLine>;

/** What a contact person sent back. It lies here until I say what becomes of each line. */
export const Reply = z.object({
  ...recordBase,
  kind: z.literal('reply'),
  share: Id,
  contact: z.optional(Id),
  day: Day,
  lines: z.array(ReplyLine).check(z.maxLength(mostReplyLines)),
});
export type Reply = z.infer<typeof Reply>;

/** What I want somebody new to know, so that I need not tell it all again (ISF 2014). */
export const AboutCard = z.object({
  ...recordBase,
  kind: z.literal('aboutCard'),
  lines: z
    .array(z.object({ id: Id, prompt: z.optional(z.string().check(z.maxLength(60))), words: Words }))
    .check(z.maxLength(40)),
});
export type AboutCard = z.infer<typeof AboutCard>;

export type PlanRecord =
  | Goal
  | Step
  | Week
  | Mastery
  | Pause
  | AboutMe
  | Draft
  | Review
  | Rhythm
  | Talk
  | Agreement
  | Together
  | ComingDays
  | Person
  | SafetyPlan
  | SafetyVersion
  | Scenario
  | GoodThing
  | HardNote
  | NetworkMap
  | Tie
  | NetworkSnapshot
  | Keeping
  | Contact
  | ShareReceipt
  | Reply
  | AboutCard;
