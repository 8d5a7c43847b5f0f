// How the days of looking back and of the coming days are named, as one would say them.
import { addDays, weekdayOf } from '../../domain/dates.ts';
import { clock, dayAndMonth, relativeDay, weekdayName } from '../../i18n/format.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';

/** «I dag», «I morgen», «Fredag», or «Mandag 30. november» when it is further away. */
export function dayLabel(day: string, today: string): string {
  const relative = relativeDay(day, today);
  if (relative === 'today') return i18n.t('lookback:coming.today');
  if (relative === 'tomorrow') return i18n.t('lookback:coming.tomorrow');
  const { locale } = i18n.language;
  const weekday = weekdayName(weekdayOf(day), locale);
  if (day > today && day < addDays(today, 7)) return weekday;
  return i18n.t('lookback:coming.date', { weekday, day: dayAndMonth(day, today, locale) });
}

/** «kl. 13» */
export const timeLabel = (time: string): string =>
  i18n.t('lookback:coming.at', { time: clock(time, i18n.language.locale) });
