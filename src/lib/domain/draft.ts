// What a person is typing, kept as it is typed: a lock, a crash or an update loses no more than a second.
import * as z from 'zod/mini';
import { freshBase, recordBase, type World } from './record.ts';
import { longestText } from './words.ts';

export const draftVersion = 1;

export const Draft = z.object({
  ...recordBase,
  kind: z.literal('draft'),
  /** Which form it belongs to, e.g. `goal` or `step-<id>`. */
  form: z.string().check(z.maxLength(120)),
  fields: z.record(z.string(), z.string().check(z.maxLength(longestText))),
});
export type Draft = z.infer<typeof Draft>;

export const draftId = (form: string): string => `draft-${form}`;

export function newDraft(form: string, fields: Record<string, string>, world: World): Draft {
  return { ...freshBase(world, draftVersion, draftId(form)), kind: 'draft', form, fields };
}
