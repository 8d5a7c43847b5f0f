// Ready-made goals to start from, by life area. Only ids: the words live in the goalPhrases texts.
// A saved goal may keep its phrase id, so an id never changes meaning and is never used again.

import { visibleAreas, type AreaId } from './areas.ts';

interface GoalPhrase {
  readonly id: string;
  readonly area: AreaId;
}

export const goals = [
  { id: 'g-home-01', area: 'home' },
  { id: 'g-home-02', area: 'home' },
  { id: 'g-home-03', area: 'home' },
  { id: 'g-home-04', area: 'home' },
  { id: 'g-home-05', area: 'home' },
  { id: 'g-everyday-01', area: 'everyday' },
  { id: 'g-everyday-02', area: 'everyday' },
  { id: 'g-everyday-03', area: 'everyday' },
  { id: 'g-everyday-04', area: 'everyday' },
  { id: 'g-money-01', area: 'money' },
  { id: 'g-money-02', area: 'money' },
  { id: 'g-money-03', area: 'money' },
  { id: 'g-money-04', area: 'money' },
  { id: 'g-money-05', area: 'money' },
  { id: 'g-body-01', area: 'body' },
  { id: 'g-body-02', area: 'body' },
  { id: 'g-body-03', area: 'body' },
  { id: 'g-body-04', area: 'body' },
  { id: 'g-body-05', area: 'body' },
  { id: 'g-mind-01', area: 'mind' },
  { id: 'g-mind-02', area: 'mind' },
  { id: 'g-mind-03', area: 'mind' },
  { id: 'g-mind-04', area: 'mind' },
  { id: 'g-mind-05', area: 'mind' },
  { id: 'g-people-01', area: 'people' },
  { id: 'g-people-02', area: 'people' },
  { id: 'g-people-03', area: 'people' },
  { id: 'g-people-04', area: 'people' },
  { id: 'g-people-05', area: 'people' },
  { id: 'g-people-06', area: 'people' },
  { id: 'g-doing-01', area: 'doing' },
  { id: 'g-doing-02', area: 'doing' },
  { id: 'g-doing-03', area: 'doing' },
  { id: 'g-doing-04', area: 'doing' },
  { id: 'g-doing-05', area: 'doing' },
  { id: 'g-out-01', area: 'out' },
  { id: 'g-out-02', area: 'out' },
  { id: 'g-out-03', area: 'out' },
  { id: 'g-out-04', area: 'out' },
  { id: 'g-safe-01', area: 'safe' },
  { id: 'g-safe-02', area: 'safe' },
  { id: 'g-safe-03', area: 'safe' },
  { id: 'g-safe-04', area: 'safe' },
  { id: 'g-safe-05', area: 'safe' },
  { id: 'g-substances-01', area: 'substances' },
  { id: 'g-substances-02', area: 'substances' },
  { id: 'g-substances-03', area: 'substances' },
  { id: 'g-substances-04', area: 'substances' },
] as const satisfies readonly GoalPhrase[];

export type GoalIdea = (typeof goals)[number];

/**
 * Goals to suggest, in the order of the bank.
 * Without an area all visible areas are covered. A hidden area gives nothing until `showHidden` is true.
 */
export function goalIdeas(choice: { area?: AreaId | undefined; showHidden: boolean }): readonly GoalIdea[] {
  const visible = new Set<AreaId>(visibleAreas(choice.showHidden).map((area) => area.id));
  return goals.filter((goal) => visible.has(goal.area) && (!choice.area || goal.area === choice.area));
}
