// How a shared copy is said: every label in the languages of its readers, own words as they were written.
import type { When } from '../../domain/step.ts';
import type { Weekday } from '../../domain/dates.ts';
import type { StepState } from '../../domain/limits.ts';
import { clock, dayAndMonth, listOf, weekdayWithin } from '../../i18n/format.ts';
import type nb from '../../i18n/locales/nb/shared.json';
import { i18n } from '../../i18n/i18n.svelte.ts';
import { languageOf, type Lang } from '../../i18n/languages.ts';
import { interests } from '../../library/interests.ts';
import type { Packet, SharedStep } from '../../sharing/packet.ts';
import type { StoneState } from '../../ui/drawing/stone.ts';
import { readyIn, type Line } from '../shared/bilingual.ts';

/** Makes every text of a shared copy ready. */
export const viewReadyIn = (langs: readonly Lang[]): Promise<void> =>
  readyIn(
    langs,
    'shared',
    'together',
    'areas',
    'network',
    'safety',
    'safetyPhrases',
    'scenarioPhrases',
    'week',
  );

/** A day as each reader writes it. */
export const dayIn = (langs: readonly Lang[], day: string, today: string): readonly Line[] =>
  langs.map((lang) => {
    const { locale, dir } = languageOf(lang);
    return { text: dayAndMonth(day, today, locale), lang, dir };
  });

/** «onsdag kl. 17»: when something is, in each language. Nothing where it was not said. */
export const whenIn = (langs: readonly Lang[], when: When | undefined): readonly Line[] =>
  when === undefined
    ? []
    : langs.flatMap((lang): readonly Line[] => {
        const { locale, dir } = languageOf(lang);
        const days = listOf(
          when.days.map((day) => weekdayWithin(day as Weekday, locale)),
          locale,
        );
        const at =
          when.time === undefined ? '' : i18n.in(lang)('week:row.at', { time: clock(when.time, locale) });
        const text = [days, at].filter((part) => part !== '').join(' ');
        return text === '' ? [] : [{ text, lang, dir }];
      });

/** What a step looks like among the stones. */
export const stoneOf = (state: StepState, isNext: boolean): StoneState =>
  state === 'done' ? 'done' : state === 'partly' ? 'partly' : isNext ? 'next' : 'rest';

/** Steps as they lie in the water: what was managed, what is next, what comes later, what rests. */
export function laidOut(steps: readonly SharedStep[]): readonly {
  readonly step: SharedStep;
  readonly label: 'done' | 'partly' | 'next' | 'later' | 'resting' | 'notNow';
}[] {
  const rank: Readonly<Record<StepState, number>> = { done: 0, partly: 1, open: 2, resting: 3, notNow: 4 };
  const sorted = [...steps].sort((a, b) => rank[a.state] - rank[b.state]);
  const next = sorted.find(({ state }) => state === 'open');
  return sorted.map((step) => ({
    step,
    label: step.state === 'open' ? (step === next ? 'next' : 'later') : step.state,
  }));
}

/** Whether anything at all was chosen. */
export const isBare = (packet: Packet): boolean =>
  (
    [
      'about',
      'likes',
      'goals',
      'steps',
      'week',
      'stones',
      'agreements',
      'points',
      'safety',
      'people',
    ] as const
  ).every((key) => packet[key] === undefined);

/** The beginnings of lines about me that the app has words for; another version may have more. */
export type AboutPrompt = Exclude<keyof (typeof nb)['about'], 'title'>;
export const aboutPrompts = [
  'am-01',
  'am-02',
  'am-03',
  'am-04',
  'am-05',
  'am-06',
  'am-07',
  'am-08',
  'am-09',
  'am-10',
  'am-11',
] as const satisfies readonly AboutPrompt[];
export const isAboutPrompt = (prompt: string): prompt is AboutPrompt =>
  aboutPrompts.some((one) => one === prompt);

type InterestId = (typeof interests)[number]['id'];
export const isInterest = (interest: string): interest is InterestId =>
  interests.some(({ id }) => id === interest);
