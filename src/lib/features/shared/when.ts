// «I dag kl. 17», «Fredag»: when a step or an anchor is, as one would say it.
import { weekdayOf, type Weekday } from '../../domain/dates.ts';
import type { When } from '../../domain/step.ts';
import { clock, dayAndMonth, listOf, relativeDay, weekdayName } from '../../i18n/format.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';

/** When it is, seen from a day of the same week; null where nothing is set. */
export function whenText(when: When | undefined, today: string | null): string | null {
  if (when === undefined) return null;
  const { locale } = i18n.language;
  const time = when.time === undefined ? null : clock(when.time, locale);
  const isToday = today !== null && when.days.includes(weekdayOf(today));
  if (isToday) return time === null ? i18n.t('week:row.today') : i18n.t('week:row.todayAt', { time });
  const at = time === null ? '' : i18n.t('week:row.at', { time });
  const days = when.days.map((day) => weekdayName(day as Weekday, locale));
  const named =
    days.length === 0
      ? ''
      : listOf([days[0] ?? '', ...days.slice(1).map((day) => day.toLocaleLowerCase(locale))], locale);
  return [named, at].filter((part) => part !== '').join(' ') || null;
}

/** «Fikk det til i går»: the day a stone was laid. */
export function doneText(day: string, today: string): string {
  const relative = relativeDay(day, today);
  if (relative === 'today') return i18n.t('week:row.doneToday');
  if (relative === 'yesterday') return i18n.t('week:row.doneYesterday');
  return i18n.t('week:row.doneOn', { day: dayAndMonth(day, today, i18n.language.locale) });
}
