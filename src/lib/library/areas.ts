// The life areas a goal or a step can belong to: ids, Lucide icon names and whether an area waits until it is chosen.
// A life area is a filter and never a score.

interface Area {
  readonly id: string;
  readonly icon: string;
  /** Shown only after the person has chosen to see it. */
  readonly hidden: boolean;
}

export const areas = [
  { id: 'home', icon: 'house', hidden: false },
  { id: 'everyday', icon: 'utensils', hidden: false },
  { id: 'money', icon: 'wallet', hidden: false },
  { id: 'body', icon: 'heart-pulse', hidden: false },
  { id: 'mind', icon: 'cloud-sun', hidden: false },
  { id: 'people', icon: 'users', hidden: false },
  { id: 'doing', icon: 'briefcase', hidden: false },
  { id: 'out', icon: 'bike', hidden: false },
  { id: 'safe', icon: 'key-round', hidden: false },
  { id: 'substances', icon: 'glass-water', hidden: true },
] as const satisfies readonly Area[];

export type AreaId = (typeof areas)[number]['id'];

/** The areas to offer; the hidden ones only when the person has asked for them. */
export function visibleAreas(showHidden: boolean): readonly (typeof areas)[number][] {
  return areas.filter((area) => showHidden || !area.hidden);
}
