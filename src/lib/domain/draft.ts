// What a person is typing, kept as it is typed: a lock, a crash or an update loses no more than a second.
import * as z from 'zod/mini';
import { freshBase, recordBase, type World } from './record.ts';
import { cutText, longestText } from './words.ts';

export const draftVersion = 1;

export const Draft = z.object({
  ...recordBase,
  kind: z.literal('draft'),
  /** Which form it belongs to, e.g. `goal` or `step-<id>`. Short enough for the id of the record. */
  form: z.string().check(z.maxLength(74)),
  fields: z.record(z.string(), z.string().check(z.maxLength(longestText))),
});
export type Draft = z.infer<typeof Draft>;

export const draftId = (form: string): string => `draft-${form}`;

/** What stands in a form now. A field longer than can be kept is cut, so that the rest is not lost with it. */
export function newDraft(form: string, fields: Record<string, string>, world: World): Draft {
  const kept = Object.fromEntries(
    Object.entries(fields).map(([name, text]) => [name, cutText(text, longestText)]),
  );
  return { ...freshBase(world, draftVersion, draftId(form)), kind: 'draft', form, fields: kept };
}
