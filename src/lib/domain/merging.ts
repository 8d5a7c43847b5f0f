// Two plans that become one, or one that takes the place of another: what is in each, told in a few counts before anybody
// chooses. Records that this version cannot read are carried along as they are.

/** What every record says of itself, readable or not. */
export interface Loose {
  readonly id: string;
  readonly kind: string;
  readonly updatedAt?: unknown;
}

/** What a person would miss, by what they call it. */
export const contentGroups = ['goals', 'steps', 'stones', 'safety', 'people', 'talks', 'other'] as const;
export type ContentGroup = (typeof contentGroups)[number];

const groups: Readonly<Record<string, ContentGroup | null>> = {
  goal: 'goals',
  step: 'steps',
  mastery: 'stones',
  safetyPlan: 'safety',
  scenario: 'safety',
  goodThing: 'safety',
  hardNote: 'safety',
  person: 'people',
  talk: 'talks',
  agreement: 'talks',
  review: 'talks',
  networkSnapshot: 'people',
  contact: 'people',
  aboutCard: 'people',
  shareReceipt: 'talks',
  reply: 'talks',
  // The frame around what is written, and how it was before.
  week: null,
  pause: null,
  aboutMe: null,
  draft: null,
  rhythm: null,
  together: null,
  comingDays: null,
  safetyVersion: null,
  networkMap: null,
  tie: null,
  keeping: null,
};

export type Content = Readonly<Record<ContentGroup, number>>;

/** How much of what is in some records; `other` is what a later version wrote. */
export function contentOf(records: readonly Loose[]): Content {
  const content = Object.fromEntries(contentGroups.map((group) => [group, 0])) as Record<
    ContentGroup,
    number
  >;
  for (const { kind } of records) {
    const group = Object.hasOwn(groups, kind) ? groups[kind] : 'other';
    if (group !== null && group !== undefined) content[group] += 1;
  }
  return content;
}

/** Whether there is nothing a person would miss. An empty plan never takes the place of a full one. */
export const isBare = (records: readonly Loose[]): boolean =>
  Object.values(contentOf(records)).every((count) => count === 0);

const moment = ({ updatedAt }: Loose): string => (typeof updatedAt === 'string' ? updatedAt : '');

/** Both plans in one: of two records with one id the newer, and of two from the same moment the one that is here. */
export function mergeRecords<R extends Loose>(here: readonly R[], there: readonly R[]): readonly R[] {
  const merged = new Map(here.map((record) => [record.id, record]));
  for (const record of there) {
    const mine = merged.get(record.id);
    if (mine === undefined || moment(mine) < moment(record)) merged.set(record.id, record);
  }
  return [...merged.values()];
}

/** How many records have been written since a moment; all of them where there is none. */
export const changedSince = (records: readonly Loose[], since: string | undefined): number =>
  records.filter((record) => groups[record.kind] !== null && moment(record) > (since ?? '')).length;
