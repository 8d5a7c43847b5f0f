// Ready answers to «when can they be called», and the fields of times of one's own.
import type { Hours } from '../../domain/person.ts';

export const hourSorts = ['any', 'notNight', 'office', 'own'] as const;
export type HourSort = (typeof hourSorts)[number];

const ready: Readonly<Record<Exclude<HourSort, 'own'>, readonly Hours[]>> = {
  any: [{ days: [] }],
  notNight: [{ days: [], from: '08:00', to: '22:00' }],
  office: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00' }],
};

/** One stretch of time as the fields show it; empty where nothing is set. */
export interface HourFields {
  days: number[];
  from: string;
  to: string;
}

export const emptyHours = (): HourFields => ({ days: [], from: '', to: '' });

const fieldsOf = ({ days, from = '', to = '' }: Hours): HourFields => ({ days: [...days], from, to });

const hoursOf = ({ days, from, to }: HourFields): Hours => ({
  days: [...days].sort((a, b) => a - b),
  ...(from === '' ? {} : { from }),
  ...(to === '' ? {} : { to }),
});

const same = (a: readonly Hours[], b: readonly Hours[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Which of the ready answers some hours are; null where none was given. */
export function sortOf(hours: readonly Hours[]): HourSort | null {
  if (hours.length === 0) return null;
  const sorts = ['any', 'notNight', 'office'] as const;
  return sorts.find((sort) => same(ready[sort], hours.map(fieldsOf).map(hoursOf))) ?? 'own';
}

export const ownFields = (hours: readonly Hours[]): HourFields[] =>
  hours.length === 0 ? [emptyHours()] : hours.map(fieldsOf);

/** The hours that were answered. Times of one's own without a day or a time say nothing. */
export function answered(sort: HourSort | null, own: readonly HourFields[]): readonly Hours[] {
  if (sort === null) return [];
  if (sort !== 'own') return ready[sort];
  return own.filter(({ days, from, to }) => days.length > 0 || from !== '' || to !== '').map(hoursOf);
}
