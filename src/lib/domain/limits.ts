// The fixed numbers and names of the plan's records, apart from their schemas: the first screen needs
// these, and the schemas only when something comes from outside or from an earlier version.

/** Today's version of each kind of record. */
export const versions = {
  goal: 1,
  step: 1,
  week: 1,
  mastery: 1,
  pause: 1,
  aboutMe: 1,
  draft: 1,
  review: 1,
  rhythm: 1,
  talk: 1,
  agreement: 1,
  together: 1,
  comingDays: 1,
  person: 1,
  safetyPlan: 1,
  safetyVersion: 1,
  scenario: 1,
  goodThing: 1,
  hardNote: 1,
  networkMap: 1,
  tie: 1,
  networkSnapshot: 1,
  keeping: 1,
  contact: 1,
  shareReceipt: 1,
  reply: 1,
  aboutCard: 1,
} as const;

export type Kind = keyof typeof versions;

export const longestText = 4000;
export const longestName = 60;
export const longestAddress = 300;

export const goalStates = ['active', 'resting', 'reached', 'letGo'] as const;
export type GoalState = (typeof goalStates)[number];

export const stepStates = ['open', 'partly', 'done', 'resting', 'notNow'] as const;
export type StepState = (typeof stepStates)[number];

export const stepSizes = [1, 2, 3] as const;
export type StepSize = (typeof stepSizes)[number];

/** Most times a week a step can be wished for; one is a step that is done once. */
export const mostTimesAWeek = 7;

/** How much help there is with a step, from most to none (ISF 2014, NAPHA 2021). Four words, no ranking. */
export const supportLevels = ['show', 'together', 'near', 'self'] as const;
export type SupportLevel = (typeof supportLevels)[number];

/** How often one looks back. */
export const cadences = ['week', 'month', 'quarter'] as const;
export type Cadence = (typeof cadences)[number];

/** Where I am with a goal, in words: less than before, as before, a bit on the way, where I wanted, further. */
export const goalWords = ['less', 'same', 'onTheWay', 'there', 'further'] as const;
export type GoalWord = (typeof goalWords)[number];

/** Whom a talk is with. */
export const talkSorts = ['contact', 'nav', 'doctor', 'lawyer', 'monthly', 'other'] as const;
export type TalkSort = (typeof talkSorts)[number];

/** What I want to talk about, what I do not, and what I need from you. */
export const talkSides = ['want', 'avoid', 'need'] as const;
export type TalkSide = (typeof talkSides)[number];

/** «Fikk vi snakket om det?» */
export const spokenWords = ['yes', 'partly', 'no'] as const;
export type Spoken = (typeof spokenWords)[number];

/** Who does a part of an agreement. */
export const agreementSides = ['me', 'you', 'we', 'someone'] as const;
export type AgreementSide = (typeof agreementSides)[number];

export const agreementStates = ['notYet', 'done', 'noLonger'] as const;
export type AgreementState = (typeof agreementStates)[number];

/**
 * The parts of my own plan for hard times, in the order they are suggested (Helsedirektoratet IS-1957, Vinje kommune;
 * the ladder from low to high after Stanley and Brown). Each can be hidden, renamed and moved.
 */
export const sectionSorts = [
  'signs',
  'myself',
  'elsewhere',
  'ask',
  'professionals',
  'meetMe',
  'notHelping',
  'surroundings',
  'holdOn',
  'afterwards',
] as const;
export type SectionSort = (typeof sectionSorts)[number];

/** The stages that are suggested, from calm to high water. Each can be renamed; others can be added. */
export const stageSorts = ['calm', 'heavy', 'hard'] as const;
export const mostStages = 5;

/** Whether it is safe for me to be in touch with someone: yes, only in this way, no. Absent: not said. */
export const contactWords = ['yes', 'onlyThisWay', 'no'] as const;
export type ContactWord = (typeof contactWords)[number];

/** What else than a person can stand on the map of people. Absent: a person. */
export const personSorts = ['pet', 'place', 'group'] as const;
export type PersonSort = (typeof personSorts)[number];

/** What somebody is for me: good, mixed, I want distance, I do not know. Absent: not said. */
export const qualities = ['good', 'mixed', 'distance', 'unsure'] as const;
export type Quality = (typeof qualities)[number];

/** Whether somebody knows where I live. Private: never shared unless ticked each time. */
export const homeWords = ['yes', 'no', 'unsure'] as const;
export type HomeWord = (typeof homeWords)[number];

/** The rings of the map, from the innermost: close to me, good to have, further away. */
export const rings = [1, 2, 3] as const;
export type Ring = (typeof rings)[number];

/** The parts of the map that are suggested, clockwise from the top. Each can be renamed or hidden; one can be added. */
export const sectorSorts = ['family', 'friends', 'work', 'helpers', 'leisure'] as const;
export type SectorSort = (typeof sectorSorts)[number];
export const mostSectors = 6;

/** What is between two people: they know each other, are close, are in conflict. */
export const tieSorts = ['know', 'close', 'conflict'] as const;
export type TieSort = (typeof tieSorts)[number];

/** How something chosen leaves the phone, or is looked at on it. */
export const carriers = ['screen', 'code', 'link', 'file', 'paper'] as const;
export type Carrier = (typeof carriers)[number];

/** What can be chosen to be shared; each its own choice. */
export const sharedSorts = [
  'name',
  'about',
  'likes',
  'goal',
  'why',
  'step',
  'anchor',
  'weekStep',
  'stone',
  'agreement',
  'point',
  'section',
  'pairs',
  'scenario',
  'goodThings',
  'person',
  'means',
  'quality',
  'home',
] as const;
export type SharedSort = (typeof sharedSorts)[number];

/** What a contact person can send back: a greeting, an idea for a step, what they promise to do, a question. */
export const replySorts = ['greeting', 'step', 'promise', 'question'] as const;
export type ReplySort = (typeof replySorts)[number];
export const mostReplyLines = 20;

/** As much as one share holds: choices, and letters of it when it is written out. */
export const mostShared = 400;
export const longestShown = 400_000;

/** As many as a map or a picture of it holds. */
export const mostOnMap = 250;

export const longestPhone = 40;
export const longestBarName = 40;

/** A drawing is lines of points on a square of this side, and so many points at most. */
export const drawingSide = 1000;
export const mostDrawnPoints = 4000;
