// The hard moment, one thing at a time: which cards there are, and in which order, for the plan and people there are.
import { isShowable, type Person } from './person.ts';
import { isOfferable, offeredPairs, type PlanItem, type SafetyPlan } from './safetyPlan.ts';
import type { Words } from './words.ts';

/** Sorts of help: only the light, what I do at the worst stage, what I do myself, elsewhere, what I hold on to, finding
    the ground, and what stands in parts of my own making. */
export type HelpSort = 'light' | 'act' | 'myself' | 'elsewhere' | 'holdOn' | 'ground' | 'own';

export interface MomentCard {
  readonly id: string;
  readonly sort: HelpSort;
  /** Own words, or … */
  readonly words?: Words;
  /** … someone to be with, or … */
  readonly person?: string;
  /** … a phrase of the library. */
  readonly phrase?: string;
  /** The part of my own making it stands in: only its name says what the words are for. */
  readonly part?: Words;
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

/** What stands in the parts of one's own making, for always. Such a part can be about anything, so its name goes with
    it, and nothing is taken from one whose name is not to be shown. */
const ownParts = (plan: SafetyPlan, people: readonly Person[]): readonly MomentCard[] =>
  plan.sections.flatMap(({ sort, hidden, title, items }) =>
    sort !== undefined || hidden || !isShowable(title, people)
      ? []
      : items
          .filter((item) => item.stage === undefined && isOfferable(item, people))
          .map((item) => ({ ...ofItem(item, 'own'), part: title })),
  );

const sameCard = (a: MomentCard, b: MomentCard): boolean =>
  a.person === b.person && a.words?.text.trim().toLowerCase() === b.words?.text.trim().toLowerCase();

/** The light alone, for whom there are no own words to stand below it. */
const light: MomentCard = { id: 'light', sort: 'light' };

/** Each once, where it comes first. */
const onceEach = (cards: readonly MomentCard[]): readonly MomentCard[] =>
  cards.filter((card, at) => cards.findIndex((other) => sameCard(card, other)) === at);

/** The cards of a hard moment, in order; never none. The first stands below the light. */
export function momentCards(plan: SafetyPlan | undefined, people: readonly Person[]): readonly MomentCard[] {
  const helping = plan === undefined ? [] : onceEach(ownCards(plan, people));
  const parts = plan === undefined ? [] : ownParts(plan, people);
  const more = onceEach([...helping, ...parts]).slice(helping.length);
  const ground = grounding.map((phrase): MomentCard => ({ id: phrase, sort: 'ground', phrase }));
  const enough = helping.filter(({ words }) => words !== undefined).length >= few;
  return [
    ...(helping[0]?.words === undefined ? [light] : []),
    ...helping,
    ...(enough ? [] : ground),
    ...more,
  ];
}

/** The first card of another sort of help, from the first again after the last; null where there is no other. */
export function elsewhereFrom(cards: readonly MomentCard[], at: number): number | null {
  const here = cards[at]?.sort;
  const ahead = cards.findIndex((card, index) => index > at && card.sort !== here);
  if (ahead !== -1) return ahead;
  const start = cards.findIndex(({ sort }) => sort !== here);
  return start === -1 ? null : start;
}
