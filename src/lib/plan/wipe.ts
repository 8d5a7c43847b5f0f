// Deleting for good, by own choice: a goal, or everything in a room, with its earlier versions, what is packed away and what
// the copies of the whole plan hold of it. There is no way back, so nothing here answers with an undo.
import type { Kind } from '../domain/kinds.ts';
import type { Draft } from '../domain/draft.ts';
import type { Goal } from '../domain/goal.ts';
import type { SharedSort } from '../domain/limits.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Person, Step } from '../domain/schemas.ts';
import { purge } from '../vault/purge.ts';
import type { Refusal } from './desk.ts';
import { removePerson } from './people.ts';
import type { Plan } from './plan.svelte.ts';

export const rooms = ['goals', 'week', 'safety', 'people', 'talks', 'sharing'] as const;
export type WipedRoom = (typeof rooms)[number];

/** What belongs to a room. */
interface Contents {
  readonly kinds: readonly Kind[];
  /** What is being typed in its forms. */
  readonly forms: RegExp;
  /** What of it can stand in a note of what was shown. */
  readonly shown: readonly SharedSort[];
}

export const contents: Readonly<Record<WipedRoom, Contents>> = {
  goals: {
    kinds: ['goal', 'step'],
    forms: /^(goal|step|smaller)\b/,
    shown: ['goal', 'why', 'step', 'weekStep'],
  },
  week: {
    kinds: ['week', 'mastery', 'pause', 'comingDays'],
    forms: /^(stone|anchor|coming-days)\b/,
    shown: ['anchor', 'stone'],
  },
  safety: {
    kinds: ['safetyPlan', 'safetyVersion', 'scenario', 'goodThing', 'hardNote'],
    forms: /^(pair|section|line|name-|stage|bar|scenario|good-thing|after)/,
    shown: ['section', 'pairs', 'scenario', 'goodThings'],
  },
  people: {
    kinds: ['person', 'tie', 'networkMap', 'networkSnapshot'],
    forms: /^(person|network)\b/,
    shown: ['person', 'means', 'quality', 'home'],
  },
  talks: {
    kinds: ['talk', 'agreement', 'review', 'rhythm', 'together'],
    forms: /^(talk|point|agreement|lookback|answer)\b/,
    shown: ['agreement', 'point'],
  },
  sharing: {
    kinds: ['contact', 'shareReceipt', 'reply', 'aboutCard'],
    forms: /^(share|contact|about|take)\b/,
    shown: [],
  },
};

/** Any record, readable or not. */
interface Loose {
  readonly id?: unknown;
  readonly kind?: unknown;
  readonly form?: unknown;
  readonly items?: unknown;
}

/** One thing in a note of what was shown. */
interface LooseItem {
  readonly key?: unknown;
  readonly sort?: unknown;
  readonly words?: { readonly text?: unknown };
}

/** That something was shown stays in its note; what it said goes. */
function unworded(record: Loose, goes: (item: LooseItem) => boolean): Loose {
  if (record.kind !== 'shareReceipt' || !Array.isArray(record.items)) return record;
  const items = record.items as readonly LooseItem[];
  const isToGo = (item: LooseItem): boolean => item.words !== undefined && goes(item);
  if (!items.some(isToGo)) return record;
  return { ...record, items: items.map((item) => (isToGo(item) ? { sort: item.sort } : item)) };
}

const wipe = (
  plan: Plan,
  goes: (record: Loose) => boolean,
  itemGoes: (item: LooseItem) => boolean,
): Promise<Result<null, Refusal>> =>
  plan.whole(async (vault) => {
    const purged = await purge(vault, {
      goes: (record) => goes(record ?? {}),
      left: (record) => (typeof record === 'object' && record !== null ? unworded(record, itemGoes) : record),
    });
    return purged.ok ? ok(null) : purged;
  });

/** Everything in a room, wherever it lies. */
export async function wipeRoom(plan: Plan, room: WipedRoom): Promise<Result<null, Refusal>> {
  const { kinds, forms, shown } = contents[room];
  if (room === 'people') {
    // Nobody is left in a line, a scenario or a step either; that much is an ordinary change.
    for (const { id } of plan.desk.stored<Person>('person')) {
      const taken = await removePerson(plan.desk, id);
      if (!taken.ok && taken.error !== 'missing') return taken;
    }
  }
  return wipe(
    plan,
    ({ kind, form }) =>
      kinds.some((one) => one === kind) || (kind === 'draft' && typeof form === 'string' && forms.test(form)),
    ({ sort }) => shown.some((one) => one === sort),
  );
}

/** A goal with its parts, all their steps, and what is being typed about them. What was managed stays. */
export async function wipeGoal(plan: Plan, id: string): Promise<Result<null, Refusal>> {
  const { desk } = plan;
  await plan.loadSettledGoals();
  if (desk.one<Goal>('goal', id) === undefined) return refuse('missing');
  const goals = desk.stored<Goal>('goal').filter((goal) => goal.id === id || goal.parent === id);
  const ids = new Set<unknown>(goals.map((goal) => goal.id));
  const steps = desk.stored<Step>('step').filter(({ goal }) => ids.has(goal));
  const about: ReadonlySet<unknown> = new Set([...ids, ...steps.map((step) => step.id)]);
  const drafts = desk
    .stored<Draft>('draft')
    .filter(({ form }) => [...about].some((one) => form.endsWith(String(one))));
  const all: ReadonlySet<unknown> = new Set([...about, ...drafts.map((draft) => draft.id)]);
  // A note of what was shown has the words as they were that day. What had been managed stays, there too.
  return wipe(
    plan,
    (record) => all.has(record.id),
    ({ key }) => typeof key === 'string' && key.split(':').some((part) => about.has(part)),
  );
}
