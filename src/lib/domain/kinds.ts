// Every kind of record a plan holds, and the one way in: whatever was stored is brought to today's
// shape and checked. What a newer version of the app wrote is left alone.
import { AboutMe, aboutMeVersion } from './aboutMe.ts';
import { Draft, draftVersion } from './draft.ts';
import { Goal, goalVersion } from './goal.ts';
import { Mastery, masteryVersion } from './mastery.ts';
import { migrate } from './migrations.ts';
import { Pause, pauseVersion } from './pause.ts';
import { refuse, ok, type Result } from './result.ts';
import { Step, stepVersion } from './step.ts';
import { Week, weekVersion } from './week.ts';

export const kinds = {
  goal: { schema: Goal, version: goalVersion },
  step: { schema: Step, version: stepVersion },
  week: { schema: Week, version: weekVersion },
  mastery: { schema: Mastery, version: masteryVersion },
  pause: { schema: Pause, version: pauseVersion },
  aboutMe: { schema: AboutMe, version: aboutMeVersion },
  draft: { schema: Draft, version: draftVersion },
} as const;

export type Kind = keyof typeof kinds;
export type PlanRecord = Goal | Step | Week | Mastery | Pause | AboutMe | Draft;

/** `newer`: written by a later version of the app, to be kept as it is. `broken`: not a record of ours. */
export type UnreadableRecord = 'newer' | 'broken';

const isObject = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

const isKind = (kind: unknown): kind is Kind => typeof kind === 'string' && Object.hasOwn(kinds, kind);

/** Reads one stored record: finds its kind, migrates it, checks it against today's schema. */
export function readRecord(raw: unknown): Result<PlanRecord, UnreadableRecord> {
  if (!isObject(raw) || typeof raw.kind !== 'string' || typeof raw.v !== 'number') return refuse('broken');
  if (!isKind(raw.kind)) return refuse('newer');
  const { schema, version } = kinds[raw.kind];
  if (raw.v > version) return refuse('newer');
  const migrated = migrate(raw.kind, raw, version);
  if (migrated === null) return refuse('broken');
  const parsed = schema.safeParse(migrated);
  return parsed.success ? ok(parsed.data) : refuse('broken');
}
