// How records of earlier versions become records of today: for each kind a chain of pure functions,
// the first from version 1 to 2 and so on. Every past version keeps a fixture that a test walks.
export type Migration = (record: Readonly<Record<string, unknown>>) => Record<string, unknown>;

export const migrations = {
  goal: [],
  step: [],
  week: [],
  mastery: [],
  pause: [],
  aboutMe: [],
  draft: [],
  review: [],
  rhythm: [],
  talk: [],
  agreement: [],
  together: [],
  comingDays: [],
  person: [],
  safetyPlan: [],
  safetyVersion: [],
  scenario: [],
  goodThing: [],
  hardNote: [],
  networkMap: [],
  tie: [],
  networkSnapshot: [],
  keeping: [],
  contact: [],
  shareReceipt: [],
  reply: [],
  aboutCard: [],
} as const satisfies Readonly<Record<string, readonly Migration[]>>;

/** Takes a record from the version it says it has to `version`; null when the chain has no such start. */
export function migrate(
  kind: keyof typeof migrations,
  record: Readonly<Record<string, unknown>>,
  version: number,
): Record<string, unknown> | null {
  let current: Record<string, unknown> = { ...record };
  const from = record.v;
  if (typeof from !== 'number' || !Number.isInteger(from) || from < 1) return null;
  for (let v = from; v < version; v++) {
    const chain: readonly Migration[] = migrations[kind];
    const step = chain[v - 1];
    if (step === undefined) return null;
    current = { ...step(current), v: v + 1 };
  }
  return current;
}
