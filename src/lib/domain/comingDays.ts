// What happens in the coming days: a short list to look at again and again. What is over drops out of
// sight, and the list fades when it is no longer used.
import { addDays, inTime } from './dates.ts';
import { versions } from './limits.ts';
import { changed, freshBase, type World } from './record.ts';
import type { ComingDays } from './schemas.ts';
import type { Words } from './words.ts';

export type { ComingDays };
export type ComingItem = ComingDays['items'][number];

/** There is one such list in a plan. */
export const comingDaysId = 'coming-days';

/** Unused for so many days, the list is no longer shown. */
export const fadesAfterDays = 21;

/** What is said of one thing that happens. */
export interface Coming {
  readonly day: string;
  readonly time?: string | undefined;
  readonly words: Words;
}

/** A list with nothing on it. */
export function emptyComingDays(today: string, world: World): ComingDays {
  return {
    ...freshBase(world, versions.comingDays, comingDaysId),
    kind: 'comingDays',
    items: [],
    usedOn: today,
  };
}

const inOrder = (items: readonly ComingItem[]): ComingItem[] =>
  [...items].sort((a, b) => inTime(a.day, b.day) || inTime(a.time ?? '', b.time ?? ''));

/** What is still to come, today included: by day, and within a day what has no time first. */
export const ahead = (list: ComingDays | undefined, today: string): readonly ComingItem[] =>
  inOrder((list?.items ?? []).filter(({ day }) => day >= today));

/** Whether the list has its place on screen. */
export const isInUse = (list: ComingDays | undefined, today: string): boolean =>
  list !== undefined && ahead(list, today).length > 0 && addDays(list.usedOn, fadesAfterDays) > today;

const withItems = (list: ComingDays, items: readonly ComingItem[], today: string, world: World): ComingDays =>
  // What is over goes with the next change.
  changed(list, world, { items: inOrder(items.filter(({ day }) => day >= today)), usedOn: today });

const itemOf = (id: string, { day, time, words }: Coming): ComingItem => ({
  id,
  day,
  ...(time === undefined ? {} : { time }),
  words,
});

/** Adds something that happens. */
export const addComing = (list: ComingDays, coming: Coming, today: string, world: World): ComingDays =>
  withItems(list, [...list.items, itemOf(world.newId(), coming)], today, world);

/** Says something else of one thing that happens. */
export const changeComing = (
  list: ComingDays,
  id: string,
  coming: Coming,
  today: string,
  world: World,
): ComingDays =>
  withItems(
    list,
    list.items.map((item) => (item.id === id ? itemOf(id, coming) : item)),
    today,
    world,
  );

/** Takes one thing off the list. */
export const removeComing = (list: ComingDays, id: string, today: string, world: World): ComingDays =>
  withItems(
    list,
    list.items.filter((item) => item.id !== id),
    today,
    world,
  );

/** Notes that the list was looked at; the same list when that is noted already. */
export const lookedAt = (list: ComingDays, today: string, world: World): ComingDays =>
  list.usedOn >= today ? list : changed(list, world, { usedOn: today });
