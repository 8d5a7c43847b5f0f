// «Fredag kl. 9.30», «Mandag 23. november»: when a talk or an agreed thing is, as one would say it.
import { addDays, weekdayOf, weekOf } from '../../domain/dates.ts';
import { clock, dayAndMonth, weekdayName } from '../../i18n/format.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import { languageOf, type Lang } from '../../i18n/languages.ts';

interface Timed {
  readonly day?: string | undefined;
  readonly time?: string | undefined;
}

/** Near days have their name alone; one further off has its date too. */
function dayText(day: string, today: string, lang: Lang): string {
  if (day === today) return i18n.in(lang)('talk:when.today');
  const { locale } = languageOf(lang);
  const name = weekdayName(weekdayOf(day), locale);
  const isNear = weekOf(day) === weekOf(today) || (day > today && day < addDays(today, 7));
  return isNear ? name : `${name} ${dayAndMonth(day, today, locale)}`;
}

/** When it is, in one language; null where no day and no time is set. */
export function timedText({ day, time }: Timed, today: string, lang: Lang): string | null {
  const parts = [
    day === undefined ? '' : dayText(day, today, lang),
    time === undefined ? '' : i18n.in(lang)('talk:when.at', { time: clock(time, languageOf(lang).locale) }),
  ];
  return parts.filter((part) => part !== '').join(' ') || null;
}
