// Every kind of record a plan holds, and the one way in: whatever was stored is brought to today's
// shape and checked. What a newer version of the app wrote is left alone.
import { versions, type Kind } from './limits.ts';
import { migrate } from './migrations.ts';
import { ok, refuse, type Result } from './result.ts';
import {
  AboutCard,
  AboutMe,
  Agreement,
  ComingDays,
  Contact,
  Draft,
  Goal,
  GoodThing,
  HardNote,
  Keeping,
  Mastery,
  NetworkMap,
  NetworkSnapshot,
  Pause,
  Person,
  Reply,
  Review,
  Rhythm,
  SafetyPlan,
  SafetyVersion,
  Scenario,
  ShareReceipt,
  Step,
  Talk,
  Tie,
  Together,
  Week,
  type PlanRecord,
} from './schemas.ts';

export type { Kind, PlanRecord };

export const kinds = {
  goal: { schema: Goal, version: versions.goal },
  step: { schema: Step, version: versions.step },
  week: { schema: Week, version: versions.week },
  mastery: { schema: Mastery, version: versions.mastery },
  pause: { schema: Pause, version: versions.pause },
  aboutMe: { schema: AboutMe, version: versions.aboutMe },
  draft: { schema: Draft, version: versions.draft },
  review: { schema: Review, version: versions.review },
  rhythm: { schema: Rhythm, version: versions.rhythm },
  talk: { schema: Talk, version: versions.talk },
  agreement: { schema: Agreement, version: versions.agreement },
  together: { schema: Together, version: versions.together },
  comingDays: { schema: ComingDays, version: versions.comingDays },
  person: { schema: Person, version: versions.person },
  safetyPlan: { schema: SafetyPlan, version: versions.safetyPlan },
  safetyVersion: { schema: SafetyVersion, version: versions.safetyVersion },
  scenario: { schema: Scenario, version: versions.scenario },
  goodThing: { schema: GoodThing, version: versions.goodThing },
  hardNote: { schema: HardNote, version: versions.hardNote },
  networkMap: { schema: NetworkMap, version: versions.networkMap },
  tie: { schema: Tie, version: versions.tie },
  networkSnapshot: { schema: NetworkSnapshot, version: versions.networkSnapshot },
  keeping: { schema: Keeping, version: versions.keeping },
  contact: { schema: Contact, version: versions.contact },
  shareReceipt: { schema: ShareReceipt, version: versions.shareReceipt },
  reply: { schema: Reply, version: versions.reply },
  aboutCard: { schema: AboutCard, version: versions.aboutCard },
} as const satisfies Record<Kind, unknown>;

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
