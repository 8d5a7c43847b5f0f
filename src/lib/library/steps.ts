// Small steps to start from, by life area. Only structure: the words live in the stepPhrases texts.
// Kept as a short table, since the bank is read on old phones; the table is unfolded once, when the module loads.

import { areas, visibleAreas, type AreaId } from './areas.ts';

/** 1: about five minutes. 2: takes some time or some courage. 3: worth planning, perhaps with someone. */
export type StepSize = 1 | 2 | 3;
export type StepTag = 'active' | 'together' | 'meaningful';

export interface StepIdea {
  readonly id: `s-${AreaId}-${string}`;
  readonly area: AreaId;
  readonly size: StepSize;
  readonly tags: readonly StepTag[];
}

/**
 * One entry per step: its size, then a letter for each tag (a active, t together, m meaningful).
 * The place in the row gives the number in the id: the third entry of `home` is `s-home-03`.
 * A saved step may keep its phrase id, so new steps go last in the row and a retired one leaves a `-` behind.
 */
const table: Readonly<Record<AreaId, string>> = {
  home: '1 2 1 1a 1 1 1m 2a 2a 2 2 2 2 2m 2a 3 2 2 2m 2t',
  everyday: '1 1 2 2t 1 2t 1 2 1 2m 1 2a 2 3m 3tm 1 2 2 1',
  money: '1 1 1 1t 2 1 2 3 2 2 1 1 2t 3 2 2t 3 1 2 2 2 3 2 2t',
  body: '1 1a 1a 1 1 2 2t 3 2t 2 3 2 2 2a 3at 3a 2',
  mind: '1m 1 1 1 1 1m 1 1 1 2t 2t 2at 2 3t 2m 2 2 2m 2m',
  people: '1t 1t 1t 1t 1t 1 2t 2t 2t 2t 2t 3t 2t 2t 2t 3tm 2m 2 2m 2tm',
  doing: '1m 1m 1 1 1 1 1m 2t 2t 3m 2 2t 2 3m 3 2 3atm 2atm 2m 2a 2tm 3m',
  out: '1a 1 1 1 1 2a 2t 2a 3a 2a 2m 2 2 3m 3am 3tm 2at 2a 3atm',
  safe: '1 1 1 1 1 1 1 1 2 2m 2t 2 2t 2t 2 2 2 2t 2t 1',
  substances: '1 1 1m 2 2a 2t 2 2 2 2t 2 2 3at 2',
};

const tagOf: Readonly<Record<string, StepTag>> = { a: 'active', t: 'together', m: 'meaningful' };

/** Reads one row of the table into steps with their ids. */
function unfold(area: AreaId): StepIdea[] {
  return table[area].split(' ').flatMap((entry, index): StepIdea[] => {
    if (entry === '-') return [];
    const size = Number(entry[0]) as StepSize;
    const tags = [...entry.slice(1)].flatMap((letter) => tagOf[letter] ?? []);
    return [{ id: `s-${area}-${String(index + 1).padStart(2, '0')}`, area, size, tags }];
  });
}

export const steps: readonly StepIdea[] = areas.flatMap((area) => unfold(area.id));

interface StepChoice {
  area?: AreaId | undefined;
  size?: StepSize | undefined;
  showHidden: boolean;
}

/**
 * Steps to suggest, in the order of the bank.
 * Without an area all visible areas are covered. A hidden area gives nothing until `showHidden` is true.
 */
export function stepIdeas({ area, size, showHidden }: StepChoice): readonly StepIdea[] {
  const visible = new Set<AreaId>(visibleAreas(showHidden).map((one) => one.id));
  return steps.filter(
    (step) => visible.has(step.area) && (!area || step.area === area) && (!size || step.size === size),
  );
}

/** A number from 0 to 2³²−1 that is always the same for the same text (FNV-1a). */
function numberFrom(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * One small step for a tired day. The same seed gives the same step, so a suggestion stays put while it is looked at.
 * When the area has no small step to show, or none is given, the step comes from any area that is not hidden.
 */
export function smallStepFor(choice: {
  area?: AreaId | undefined;
  seed: string;
  showHidden: boolean;
}): StepIdea {
  const { area, seed, showHidden } = choice;
  const wanted = area ? stepIdeas({ area, size: 1, showHidden }) : [];
  const pool = wanted.length > 0 ? wanted : stepIdeas({ size: 1, showHidden: false });
  return pool[numberFrom(seed) % pool.length] as StepIdea;
}
