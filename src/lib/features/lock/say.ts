// What the lock says: why something did not open or change, and how long there is to wait.
import { dayOf } from '../../domain/dates.ts';
import { clock, dayAndMonth } from '../../i18n/format.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import type { NotChanged } from '../../plan/lock.ts';

/** The shortest codes that are taken, as the vault has them. */
export const shortest = { pin: 4, phrase: 12 } as const;

const spoken = [
  'mistyped',
  'cancelled',
  'unsupported',
  'memory',
  'noSuchWay',
  'lockedAlready',
  'long',
  'notDigits',
  'unsealable',
] as const;

/** Why a way in did not open, or a lock was not changed, in a sentence. */
export function lockText(problem: NotChanged): string {
  if (problem.why === 'wrong') return i18n.t(problem.wait > 0 ? 'lock:wrongWait' : 'lock:wrong');
  if (problem.why === 'wait') return i18n.t('lock:wait.said');
  if (problem.why === 'short') return i18n.t('lock:why.short', shortest);
  const known = spoken.find((why) => why === problem.why);
  return known === undefined ? i18n.t('lock:why.storage') : i18n.t(`lock:why.${known}`);
}

/** «12 sekunder», «4 minutter»; rounded up, so that it never says that it is over before it is. */
export function waitText(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 90
    ? i18n.t('lock:wait.seconds', { count: seconds })
    : i18n.t('lock:wait.minutes', { count: Math.ceil(seconds / 60) });
}

/** «28. november kl. 21.05» for a moment in ISO 8601. */
export function momentText(moment: string): string {
  const at = new Date(moment);
  const { locale } = i18n.language;
  const time = [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  const day = dayAndMonth(dayOf(at), dayOf(new Date()), locale);
  return `${day} ${i18n.t('week:row.at', { time: clock(time, locale) })}`;
}
