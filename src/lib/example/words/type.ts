// The example person's own sentences in one language: the named life of the half-year plan, and a
// store of everyday ones that any plan can draw from.
import type { AreaId } from '../../library/areas.ts';

export interface ExampleWords {
  readonly name: string;
  readonly ownInterest: string;
  readonly goals: Readonly<Record<'dinner' | 'dinnerTwice' | 'bus' | 'choir', string>>;
  readonly why: Readonly<Record<'dinner' | 'bus' | 'choir', string>>;
  readonly obstacle: string;
  readonly steps: Readonly<
    Record<
      | 'dishes'
      | 'shop'
      | 'soup'
      | 'soupSmall'
      | 'invite'
      | 'twice'
      | 'busTwo'
      | 'busSmall'
      | 'message'
      | 'listen'
      | 'listenSmall',
      string
    >
  >;
  readonly stones: Readonly<Record<'doctor' | 'choir' | 'slept' | 'asked' | 'phoned', string>>;
  /** A word for how something felt. */
  readonly feeling: string;
  readonly talk: {
    readonly wants: readonly string[];
    readonly before: readonly string[];
  } & Readonly<
    Record<
      'avoid' | 'need' | 'shopMe' | 'shopYou' | 'busMe' | 'busYou' | 'tellMe' | 'tellYou' | 'tellWhen',
      string
    >
  >;
  /** What the helper is, what it was shown for, and what came back: a greeting and an idea for a step. */
  readonly share: Readonly<Record<'role' | 'purpose' | 'greeting' | 'idea', string>>;
  /** Answers to questions of looking back: last week, some weeks ago, a month. */
  readonly review: Readonly<Record<'week' | 'earlier' | 'month', readonly string[]>>;
  readonly anchor: string;
  readonly helper: string;
  readonly friend: string;
  /** Company for a step: nicknames, or who it is without a name. */
  readonly company: readonly string[];
  readonly ownGoals: readonly (readonly [AreaId, string])[];
  readonly ownSteps: readonly (readonly [AreaId, string])[];
  readonly whys: readonly string[];
  readonly obstacles: readonly string[];
  /** What follows «Når» in an if-then plan. */
  readonly cues: readonly string[];
  readonly anchors: readonly string[];
  readonly managed: readonly string[];
}
