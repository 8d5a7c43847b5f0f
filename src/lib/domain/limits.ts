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
} as const;

export type Kind = keyof typeof versions;

export const longestText = 4000;
export const longestName = 60;

export const goalStates = ['active', 'resting', 'reached', 'letGo'] as const;
export type GoalState = (typeof goalStates)[number];

export const stepStates = ['open', 'partly', 'done', 'resting', 'notNow'] as const;
export type StepState = (typeof stepStates)[number];

export const stepSizes = [1, 2, 3] as const;
export type StepSize = (typeof stepSizes)[number];

/** Most times a week a step can be wished for; one is a step that is done once. */
export const mostTimesAWeek = 7;
