// The hard moment, one thing at a time: which cards there are, and in which order, for the plan and people there are.
import type { Person } from './person.ts';
import { isOfferable, offeredPairs, type PlanItem, type SafetyPlan } from './safetyPlan.ts';
import type { Words } from './words.ts';

/** Sorts of help: only the light, what I do at the worst stage, what I do myself, elsewhere, what I hold on to, and finding the ground. */
export type HelpSort = 'light' | 'act' | 'myself' | 'elsewhere' | 'holdOn' | 'ground';

export interface MomentCard {
  readonly id: string;
  readonly sort: HelpSort;
  /** Own words, or … */
  readonly words?: Words;
  /** … someone to be with, or … */
  readonly person?: string;
  /** … a phrase of the library. */
  readonly phrase?: string;
}

/** Three ways to find the ground again, for whoever has written little or nothing yet. */
const grounding = ['str-01', 'str-02', 'str-03'] as const;

/** With fewer own lines than this, finding the ground is offered too. */
const few = 3;

const ofItem = (item: PlanItem, sort: HelpSort): MomentCard => ({
  id: item.id,
  sort,
  ...(item.words === undefined ? {} : { words: item.words }),
  ...(item.person === undefined ? {} : { person: item.person }),
});

/** The person's own cards: the worst stage first, then myself, elsewhere, and what is worth holding on to. */
function ownCards(plan: SafetyPlan, people: readonly Person[]): readonly MomentCard[] {
  const stages = plan.stages.map(({ id }) => id).reverse();
  const [worst] = stages;
  const sections = plan.sections.filter(({ hidden }) => !hidden);
  const itemsOf = (sort: string): readonly PlanItem[] =>
    sections
      .filter((section) => section.sort === sort)
      .flatMap(({ items }) => items.filter((item) => isOfferable(item, people)));
  const actions = (stage: string | undefined): readonly MomentCard[] =>
    stage === undefined
      ? []
      : offeredPairs(plan, people, stage).map(({ id, action }) => ({ id, sort: 'act', words: action }));
  const own = sections
    .filter(({ sort }) => sort === undefined)
    .flatMap(({ items }) => items.filter((item) => isOfferable(item, people)));
  const helping = [...itemsOf('myself'), ...itemsOf('elsewhere'), ...itemsOf('holdOn'), ...own];
  return [
    ...actions(worst),
    ...helping
      .filter(({ stage }) => stage !== undefined && stage === worst)
      .map((item) => ofItem(item, 'act')),
    ...itemsOf('myself').map((item) => ofItem(item, 'myself')),
    ...stages
      .slice(1)
      .flatMap((stage) => actions(stage).map((card) => ({ ...card, sort: 'myself' as const }))),
    ...itemsOf('elsewhere').map((item) => ofItem(item, 'elsewhere')),
    ...itemsOf('holdOn').map((item) => ofItem(item, 'holdOn')),
  ];
}

const sameCard = (a: MomentCard, b: MomentCard): boolean =>
  a.person === b.person && a.words?.text.trim().toLowerCase() === b.words?.text.trim().toLowerCase();

/** The light alone, for whom there are no own words to stand below it. */
const light: MomentCard = { id: 'light', sort: 'light' };

/** The cards of a hard moment, in order; never none. The first stands below the light. */
export function momentCards(plan: SafetyPlan | undefined, people: readonly Person[]): readonly MomentCard[] {
  const own = plan === undefined ? [] : ownCards(plan, people);
  const once = own.filter((card, at) => own.findIndex((other) => sameCard(card, other)) === at);
  const ground = grounding.map((phrase): MomentCard => ({ id: phrase, sort: 'ground', phrase }));
  const enough = once.filter(({ words }) => words !== undefined).length >= few;
  return [...(once[0]?.words === undefined ? [light] : []), ...once, ...(enough ? [] : ground)];
}

/** The first card of another sort of help, from the first again after the last; null where there is no other. */
export function elsewhereFrom(cards: readonly MomentCard[], at: number): number | null {
  const here = cards[at]?.sort;
  const ahead = cards.findIndex((card, index) => index > at && card.sort !== here);
  if (ahead !== -1) return ahead;
  const start = cards.findIndex(({ sort }) => sort !== here);
  return start === -1 ? null : start;
}
