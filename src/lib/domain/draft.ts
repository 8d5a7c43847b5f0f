// What a person is typing, kept as it is typed: a lock, a crash or an update loses no more than a second.
import { freshBase, type World } from './record.ts';
import { cutText, longestText } from './words.ts';
import { versions } from './limits.ts';
import type { Draft } from './schemas.ts';

export type { Draft };

export const draftId = (form: string): string => `draft-${form}`;

/** What stands in a form now. A field longer than can be kept is cut, so that the rest is not lost with it. */
export function newDraft(form: string, fields: Record<string, string>, world: World): Draft {
  const kept = Object.fromEntries(
    Object.entries(fields).map(([name, text]) => [name, cutText(text, longestText)]),
  );
  return { ...freshBase(world, versions.draft, draftId(form)), kind: 'draft', form, fields: kept };
}
