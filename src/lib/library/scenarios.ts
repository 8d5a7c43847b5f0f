// «Hvis …, så …»: things that can happen, with ideas for what one may do, and good things. Only ids: the texts are
// in the locales. A phrase that was taken keeps its id, so an id never changes meaning.

export interface ScenarioIdea {
  readonly id: string;
  readonly area: string;
  /** About substances: shown only where that was chosen. */
  readonly hidden: boolean;
  /** Own people, 113 and 116 117 stand above it. */
  readonly contactsFirst: boolean;
  readonly then: readonly string[];
}

export const scenarios: readonly ScenarioIdea[] = [
  { id: 'sc-01', area: 'safe', hidden: false, contactsFirst: false, then: ['sc-01-1', 'sc-01-2', 'sc-01-3'] },
  {
    id: 'sc-02',
    area: 'money',
    hidden: false,
    contactsFirst: false,
    then: ['sc-02-1', 'sc-02-2', 'sc-02-3'],
  },
  { id: 'sc-03', area: 'safe', hidden: false, contactsFirst: false, then: ['sc-03-1', 'sc-03-2', 'sc-03-3'] },
  { id: 'sc-04', area: 'body', hidden: false, contactsFirst: false, then: ['sc-04-1', 'sc-04-2', 'sc-04-3'] },
  { id: 'sc-05', area: 'mind', hidden: false, contactsFirst: false, then: ['sc-05-1', 'sc-05-2', 'sc-05-3'] },
  { id: 'sc-06', area: 'safe', hidden: false, contactsFirst: false, then: ['sc-06-1', 'sc-06-2', 'sc-06-3'] },
  { id: 'sc-07', area: 'safe', hidden: false, contactsFirst: false, then: ['sc-07-1', 'sc-07-2', 'sc-07-3'] },
  { id: 'sc-08', area: 'safe', hidden: false, contactsFirst: false, then: ['sc-08-3', 'sc-08-1', 'sc-08-2'] },
  { id: 'sc-09', area: 'safe', hidden: false, contactsFirst: false, then: ['sc-09-1', 'sc-09-2', 'sc-09-3'] },
  { id: 'sc-10', area: 'safe', hidden: false, contactsFirst: false, then: ['sc-10-3', 'sc-10-2', 'sc-10-1'] },
  {
    id: 'sc-11',
    area: 'people',
    hidden: false,
    contactsFirst: false,
    then: ['sc-11-1', 'sc-11-2', 'sc-11-3'],
  },
  {
    id: 'sc-12',
    area: 'people',
    hidden: false,
    contactsFirst: false,
    then: ['sc-12-1', 'sc-12-2', 'sc-12-3'],
  },
  {
    id: 'sc-13',
    area: 'people',
    hidden: false,
    contactsFirst: false,
    then: ['sc-13-1', 'sc-13-2', 'sc-13-3'],
  },
  { id: 'sc-14', area: 'mind', hidden: false, contactsFirst: false, then: ['sc-14-1', 'sc-14-2', 'sc-14-3'] },
  { id: 'sc-15', area: 'mind', hidden: false, contactsFirst: false, then: ['sc-15-1', 'sc-15-2', 'sc-15-3'] },
  { id: 'sc-16', area: 'money', hidden: false, contactsFirst: false, then: ['sc-16-1', 'sc-16-2'] },
  { id: 'sc-17', area: 'money', hidden: false, contactsFirst: false, then: ['sc-17-1', 'sc-17-2'] },
  { id: 'sc-18', area: 'everyday', hidden: false, contactsFirst: false, then: ['sc-18-1', 'sc-18-2'] },
  { id: 'sc-19', area: 'home', hidden: false, contactsFirst: false, then: ['sc-19-1', 'sc-19-2', 'sc-19-3'] },
  { id: 'sc-20', area: 'safe', hidden: false, contactsFirst: false, then: ['sc-20-1', 'sc-20-2', 'sc-20-3'] },
  { id: 'sc-21', area: 'people', hidden: false, contactsFirst: false, then: ['sc-21-1', 'sc-21-2'] },
  { id: 'sc-22', area: 'mind', hidden: false, contactsFirst: false, then: ['sc-22-1', 'sc-22-2', 'sc-22-3'] },
  { id: 'sc-23', area: 'safe', hidden: false, contactsFirst: false, then: ['sc-23-1', 'sc-23-2'] },
  {
    id: 'sc-24',
    area: 'substances',
    hidden: true,
    contactsFirst: false,
    then: ['sc-24-1', 'sc-24-2', 'sc-24-3'],
  },
  {
    id: 'sc-25',
    area: 'substances',
    hidden: true,
    contactsFirst: true,
    then: ['sc-25-2', 'sc-25-1', 'sc-25-3'],
  },
  { id: 'sc-26', area: 'mind', hidden: false, contactsFirst: true, then: ['sc-26-1', 'sc-26-2', 'sc-26-3'] },
  { id: 'sc-27', area: 'safe', hidden: false, contactsFirst: false, then: ['sc-27-1', 'sc-27-2', 'sc-27-3'] },
  {
    id: 'sc-28',
    area: 'people',
    hidden: false,
    contactsFirst: false,
    then: ['sc-28-1', 'sc-28-2', 'sc-28-3'],
  },
];

export const goodThings = [
  'gt-01',
  'gt-02',
  'gt-03',
  'gt-04',
  'gt-05',
  'gt-06',
  'gt-07',
  'gt-08',
  'gt-09',
  'gt-10',
  'gt-11',
  'gt-12',
  'gt-13',
  'gt-14',
  'gt-15',
  'gt-16',
  'gt-17',
  'gt-18',
  'gt-19',
  'gt-20',
  'gt-21',
  'gt-22',
  'gt-23',
  'gt-24',
  'gt-25',
  'gt-26',
  'gt-27',
  'gt-28',
] as const;

/** Someone comes who is not wanted, or follows: these stand in a group of their own. */
const uninvited: readonly string[] = ['sc-03', 'sc-07', 'sc-08', 'sc-11'];

export interface ScenarioGroup {
  /** An area of life, or `uninvited`. */
  readonly id: string;
  readonly ideas: readonly ScenarioIdea[];
}

/** Beginnings of scenarios by where in life they are, each idea in one group. */
export function scenarioGroups(showHidden: boolean): readonly ScenarioGroup[] {
  const shown = scenarios.filter(({ hidden }) => showHidden || !hidden);
  const groupOf = ({ id, area }: ScenarioIdea): string => (uninvited.includes(id) ? 'uninvited' : area);
  const ids = [...new Set(['safe', 'uninvited', ...shown.map(groupOf)])];
  return ids.map((id) => ({ id, ideas: shown.filter((idea) => groupOf(idea) === id) }));
}

/** The idea with an id. */
export const scenarioIdea = (id: string | undefined): ScenarioIdea | undefined =>
  scenarios.find((idea) => idea.id === id);

/** The picture that comes with a good thing of the bank, where one fits. */
export const goodThingPictures: Readonly<Partial<Record<(typeof goodThings)[number], string>>> = {
  'gt-01': 'cup',
  'gt-03': 'cup',
  'gt-04': 'sun',
  'gt-05': 'water',
  'gt-06': 'trees',
  'gt-07': 'water',
  'gt-08': 'music',
  'gt-09': 'music',
  'gt-10': 'music',
  'gt-11': 'paint',
  'gt-12': 'paint',
  'gt-13': 'pot',
  'gt-14': 'moon',
  'gt-15': 'water',
  'gt-16': 'heart',
  'gt-19': 'leaf',
  'gt-20': 'cat',
  'gt-21': 'sun',
  'gt-22': 'people',
  'gt-23': 'people',
  'gt-25': 'people',
  'gt-26': 'moon',
  'gt-27': 'heart',
  'gt-28': 'people',
};
