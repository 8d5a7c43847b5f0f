// How people and lines are told of: when someone can be called, in which way, and when a number was last checked.
import { addDays, dayOf, weekdayOf } from '../../domain/dates.ts';
import type { HelpLine } from '../../domain/helpLines.ts';
import type { Person } from '../../domain/person.ts';
import { readyWays, type Availability } from '../../domain/ringing.ts';
import type { Words } from '../../domain/words.ts';
import { clock, dayAndMonth, weekdayWithin } from '../../i18n/format.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import { readWords, type ReadWords } from '../shared/words.ts';

type ReadyWay = (typeof readyWays)[number];

/** Whether a way is one of those that are ready to choose. */
export const isReadyWay = (phrase: string | undefined): phrase is ReadyWay =>
  readyWays.some((way) => way === phrase);

/** When someone can be called, in words; null where nothing was said of it. */
export function whenText(availability: Availability, at: Date): string | null {
  const { locale } = i18n.language;
  if (availability.when === 'unsaid') return null;
  if (availability.when === 'now')
    return availability.until === null
      ? i18n.t('people:ring.now')
      : i18n.t('people:ring.until', { time: clock(availability.until, locale) });
  const { next } = availability;
  if (next === null) return null;
  const today = dayOf(at);
  const time = clock(next.time, locale);
  if (next.day === today) return i18n.t('people:ring.later', { time });
  if (next.day === addDays(today, 1)) return i18n.t('people:ring.tomorrow', { time });
  return i18n.t('people:ring.onDay', { day: weekdayWithin(weekdayOf(next.day), locale), time });
}

const readWay = (way: Words): ReadWords =>
  isReadyWay(way.phrase) ? { text: i18n.t(`people:way.${way.phrase}`), lang: i18n.lang } : readWords(way);

/** The way that is safe with someone, where only one is. */
export const wayOf = (person: Person): ReadWords | null =>
  person.contact === 'onlyThisWay' && person.way !== undefined ? readWay(person.way) : null;

/** «Sist sjekket 21. november 2026», and how old the source was. */
export function checkedText({ checkedOn, sourceDate }: HelpLine): string {
  if (checkedOn === undefined) return i18n.t('people:lines.unchecked');
  const { locale } = i18n.language;
  // With its year, whenever it is read.
  const day = dayAndMonth(checkedOn, '', locale);
  if (sourceDate === undefined) return i18n.t('people:lines.checked', { day });
  return i18n.t('people:lines.checkedWith', { day, source: sourceDate.slice(0, 4) });
}
