// What the jeg-form rules of every language answer with.

export type JegformReason = 'spokenTo' | 'spokenAbout' | 'command' | 'onlyNot';

export interface JegformHint {
  readonly reason: JegformReason;
  /** First-person wording from the person's own words; null when none can be made well. */
  readonly suggestion: string | null;
}

export interface JegformRules {
  readonly lang: string;
  /** A hint where the words sound like somebody else's; null (silence) in every other case. */
  check(text: string): JegformHint | null;
}
