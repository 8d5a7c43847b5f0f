// Setting and taking back choices. Nothing is set but what was touched, or what a convenience names; and no convenience sets
// a line with the name of somebody marked «no» in it.
import type { Group, Item } from '../../sharing/choices.ts';

const itemsOf = (groups: readonly Group[]): readonly Item[] => groups.flatMap(({ items }) => items);

/** Shows one thing or takes it back; what belongs to it goes with it, and does not come again with it. */
export function choose(
  groups: readonly Group[],
  chosen: ReadonlySet<string>,
  key: string,
  wanted: boolean,
): ReadonlySet<string> {
  if (wanted) return new Set([...chosen, key]);
  const gone = new Set([key, ...belonging(groups, key).map((item) => item.key)]);
  return new Set([...chosen].filter((one) => !gone.has(one)));
}

/** What belongs to a thing, and is asked about once that is shown. */
export const belonging = (groups: readonly Group[], key: string): readonly Item[] =>
  itemsOf(groups).filter(({ under }) => under === key);

/** The steps of a goal that one touch may set. */
export const easySteps = (groups: readonly Group[], goal: string): readonly Item[] =>
  belonging(groups, goal).filter(({ sort, namesUnsafe }) => sort === 'step' && !namesUnsafe);

/** The lines about me that one touch may set. */
export const easyAbout = (groups: readonly Group[]): readonly Item[] =>
  itemsOf(groups).filter(({ sort, namesUnsafe }) => sort === 'about' && !namesUnsafe);

/** What of half a choice is there again after the page was gone: never what is to be said each time. */
export const resumed = (groups: readonly Group[], keys: readonly string[]): ReadonlySet<string> =>
  new Set(
    itemsOf(groups)
      .filter(({ key, sort, namesUnsafe }) => keys.includes(key) && sort !== 'home' && !namesUnsafe)
      .map(({ key }) => key),
  );
