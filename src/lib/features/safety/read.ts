// The plan for hard times as the screens of this room read it, and what its parts are called on screen.
import Anchor from '@lucide/svelte/icons/anchor';
import CircleSlash from '@lucide/svelte/icons/circle-slash';
import Footprints from '@lucide/svelte/icons/footprints';
import HandHelping from '@lucide/svelte/icons/hand-helping';
import KeyRound from '@lucide/svelte/icons/key-round';
import Leaf from '@lucide/svelte/icons/leaf';
import MapPin from '@lucide/svelte/icons/map-pin';
import MessageCircle from '@lucide/svelte/icons/message-circle';
import Phone from '@lucide/svelte/icons/phone';
import Sunrise from '@lucide/svelte/icons/sunrise';
import Waves from '@lucide/svelte/icons/waves-horizontal';
import type { SectionSort } from '../../domain/limits.ts';
import {
  emptySafetyPlan,
  type PlanSection,
  type SafetyContent,
  type SafetyPlan,
  type Stage,
} from '../../domain/safetyPlan.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import type { Plan } from '../../plan/plan.svelte.ts';
import type { Unrest } from '../../ui/drawing/waters.ts';
import type { Icon } from '../../ui/types.ts';
import { readWords, type ReadWords } from '../shared/words.ts';

/** The plan as it is kept, or an empty one as long as nothing was written. */
export const safetyPlanIn = (plan: Plan): SafetyPlan =>
  plan.desk.all<SafetyPlan>('safetyPlan')[0] ?? emptySafetyPlan(plan.desk.world());

/** What a section is called: its own name, or the app's. */
export function sectionName({ sort, title }: Pick<PlanSection, 'sort' | 'title'>): ReadWords {
  if (title !== undefined) return readWords(title);
  return { text: sort === undefined ? '…' : i18n.t(`safety:sections.${sort}`), lang: i18n.lang };
}

/** What a stage is called: its own name, or the app's. */
export function stageName({ sort, name }: Pick<Stage, 'sort' | 'name'>): ReadWords {
  if (name !== undefined) return readWords(name);
  return { text: sort === undefined ? '…' : i18n.t(`safety:stages.${sort}`), lang: i18n.lang };
}

/** What a stage of some content is called; «always» where it is none. */
export function stageNameOf({ stages }: Pick<SafetyContent, 'stages'>, id: string | undefined): ReadWords {
  const stage = stages.find((one) => one.id === id);
  return stage === undefined ? { text: i18n.t('safety:stages.all'), lang: i18n.lang } : stageName(stage);
}

const unrests: Readonly<Record<NonNullable<Stage['sort']>, Unrest>> = { calm: 0, heavy: 2, hard: 3 };

/** How the water of a stage is drawn. An own one says in words what it is; its water is small waves. */
export const unrestOf = ({ sort }: Pick<Stage, 'sort'>): Unrest => (sort === undefined ? 1 : unrests[sort]);

/** Sections in which people can stand. */
export const takesPeople = ({ sort }: Pick<PlanSection, 'sort'>): boolean =>
  sort === 'ask' || sort === 'professionals' || sort === 'elsewhere';

export type Tone = 'water' | 'cloudberry' | 'moss' | 'fjord' | 'heather' | 'rest' | 'clay' | 'sand';

const looks: Readonly<Record<SectionSort, readonly [Icon, Tone]>> = {
  signs: [Waves, 'water'],
  myself: [Footprints, 'cloudberry'],
  elsewhere: [MapPin, 'moss'],
  ask: [Phone, 'fjord'],
  professionals: [HandHelping, 'fjord'],
  meetMe: [MessageCircle, 'heather'],
  notHelping: [CircleSlash, 'rest'],
  surroundings: [KeyRound, 'clay'],
  holdOn: [Anchor, 'cloudberry'],
  afterwards: [Sunrise, 'sand'],
};

/** The icon of a section. */
export const sectionIcon = ({ sort }: Pick<PlanSection, 'sort'>): Icon =>
  sort === undefined ? Leaf : looks[sort][0];

/** The colour of the small stones before its lines. */
export const sectionTone = ({ sort }: Pick<PlanSection, 'sort'>): Tone =>
  sort === undefined ? 'sand' : looks[sort][1];
