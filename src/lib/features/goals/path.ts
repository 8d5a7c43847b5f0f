// The path of a goal: what was managed first, then what is next, then what waits and what rests.
import { inTime } from '../../domain/dates.ts';
import type { Mastery } from '../../domain/mastery.ts';
import { isRepeated, type Step } from '../../domain/step.ts';

export type PathItem =
  | { readonly kind: 'stone'; readonly id: string; readonly stone: Mastery }
  | { readonly kind: 'done'; readonly id: string; readonly step: Step; readonly stone: Mastery | null }
  | { readonly kind: 'next' | 'later' | 'rest'; readonly id: string; readonly step: Step };

/**
 * Lays out the path. A step done once is one stone; smaller versions, repeated steps and own words are
 * stones of their own. The first step that stands is «next»; there is no end mark.
 */
export function goalPath(steps: readonly Step[], stones: readonly Mastery[]): readonly PathItem[] {
  const doneSteps = steps.filter((step) => step.state === 'done' && !isRepeated(step));
  const doneIds = new Set(doneSteps.map((step) => step.id));
  const dated: { readonly day: string; readonly item: PathItem }[] = doneSteps.map((step) => {
    const stone = stones.filter((s) => s.step === step.id && s.smaller !== true).at(-1) ?? null;
    const day = stone?.day ?? step.doneOn ?? '';
    return { day, item: { kind: 'done', id: step.id, step, stone } };
  });
  for (const stone of stones) {
    const isOfDoneStep = stone.step !== undefined && doneIds.has(stone.step) && stone.smaller !== true;
    if (!isOfDoneStep) dated.push({ day: stone.day, item: { kind: 'stone', id: stone.id, stone } });
  }
  dated.sort((a, b) => inTime(a.day, b.day));
  const standing = steps.filter(
    (step) => step.state === 'open' || step.state === 'partly' || (isRepeated(step) && step.state === 'done'),
  );
  const resting = steps.filter((step) => step.state === 'resting' || step.state === 'notNow');
  return [
    ...dated.map(({ item }) => item),
    ...standing.map((step, index): PathItem => ({ kind: index === 0 ? 'next' : 'later', id: step.id, step })),
    ...resting.map((step): PathItem => ({ kind: 'rest', id: step.id, step })),
  ];
}
