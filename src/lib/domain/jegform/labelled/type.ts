/** One labelled sentence: what a careful reader would want the helper to do with it. */
import type { JegformReason } from '../hint.ts';

export interface Labelled {
  readonly text: string;
  /** null: the helper stays silent. */
  readonly hint: JegformReason | null;
  /** The exact first-person wording, or null where none can be made well; left out where it is not labelled. */
  readonly suggestion?: string | null;
  /**
   * dev: the rules were written with these in sight.
   * held: written apart from the tuning; misses among them were mended only where a rule was plainly at fault.
   */
  readonly part: 'dev' | 'held';
}

type Line = readonly [text: string, hint?: JegformReason, suggestion?: string | null];

/** Turns short label lines into labelled sentences; a line without a reason is one to be silent about. */
export function label(part: 'dev' | 'held', lines: readonly Line[]): Labelled[] {
  return lines.map(([text, hint = null, suggestion]) =>
    suggestion === undefined ? { text, hint, part } : { text, hint, suggestion, part },
  );
}
