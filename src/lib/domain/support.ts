// The support ladder of a step: how much company I have in it, and since when. Four words without a ranking;
// moving back is as easy and as unremarked as moving on.
import type { SupportLevel } from './limits.ts';
import { changed, without, type World } from './record.ts';
import type { Step } from './step.ts';

export { supportLevels } from './limits.ts';
export type { SupportLevel };

/** The level a step is at now; null where nothing was said. */
export function supportNow(step: Pick<Step, 'supports'>): SupportLevel | null {
  return step.supports?.at(-1)?.level ?? null;
}

/**
 * The step at another level from a day on. What was said that same day gives way, and a level that goes on
 * is not said twice. With null it is taken away, and nothing is said any more.
 */
export function supportedAt(step: Step, level: SupportLevel | null, day: string, world: World): Step {
  if (level === supportNow(step)) return step;
  if (level === null) return changed(without(step, 'supports') as Step, world, {});
  const before = (step.supports ?? []).filter(({ since }) => since < day);
  const goesOn = before.at(-1)?.level === level;
  return changed(step, world, { supports: goesOn ? before : [...before, { level, since: day }] });
}
