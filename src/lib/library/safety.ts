// The bank of phrases for hard times: signs to notice, what may help, and what people are to one. Only ids: the
// texts are in the locales. A phrase that was taken keeps its id, so an id never changes meaning.

interface SignIdea {
  readonly id: string;
  readonly group: string;
  /** About substances: shown only where that was chosen. */
  readonly hidden: boolean;
  /** Own people, 113 and 116 117 stand above it. */
  readonly contactsFirst: boolean;
}

export const signGroups = [
  'sg-body',
  'sg-sleep',
  'sg-thoughts',
  'sg-feelings',
  'sg-doing',
  'sg-people',
] as const;

export const signs: readonly SignIdea[] = [
  { id: 'sign-01', group: 'sg-body', hidden: false, contactsFirst: false },
  { id: 'sign-02', group: 'sg-body', hidden: false, contactsFirst: false },
  { id: 'sign-03', group: 'sg-body', hidden: false, contactsFirst: false },
  { id: 'sign-04', group: 'sg-body', hidden: false, contactsFirst: false },
  { id: 'sign-05', group: 'sg-body', hidden: false, contactsFirst: false },
  { id: 'sign-06', group: 'sg-sleep', hidden: false, contactsFirst: false },
  { id: 'sign-07', group: 'sg-sleep', hidden: false, contactsFirst: false },
  { id: 'sign-08', group: 'sg-sleep', hidden: false, contactsFirst: false },
  { id: 'sign-09', group: 'sg-thoughts', hidden: false, contactsFirst: false },
  { id: 'sign-10', group: 'sg-thoughts', hidden: false, contactsFirst: false },
  { id: 'sign-11', group: 'sg-thoughts', hidden: false, contactsFirst: false },
  { id: 'sign-12', group: 'sg-thoughts', hidden: false, contactsFirst: false },
  { id: 'sign-13', group: 'sg-thoughts', hidden: false, contactsFirst: false },
  { id: 'sign-14', group: 'sg-feelings', hidden: false, contactsFirst: false },
  { id: 'sign-15', group: 'sg-feelings', hidden: false, contactsFirst: false },
  { id: 'sign-16', group: 'sg-feelings', hidden: false, contactsFirst: false },
  { id: 'sign-17', group: 'sg-feelings', hidden: false, contactsFirst: false },
  { id: 'sign-18', group: 'sg-feelings', hidden: false, contactsFirst: false },
  { id: 'sign-19', group: 'sg-feelings', hidden: false, contactsFirst: false },
  { id: 'sign-20', group: 'sg-feelings', hidden: false, contactsFirst: false },
  { id: 'sign-21', group: 'sg-doing', hidden: false, contactsFirst: false },
  { id: 'sign-22', group: 'sg-doing', hidden: false, contactsFirst: false },
  { id: 'sign-23', group: 'sg-doing', hidden: false, contactsFirst: false },
  { id: 'sign-24', group: 'sg-doing', hidden: false, contactsFirst: false },
  { id: 'sign-25', group: 'sg-doing', hidden: false, contactsFirst: false },
  { id: 'sign-26', group: 'sg-doing', hidden: false, contactsFirst: false },
  { id: 'sign-27', group: 'sg-people', hidden: false, contactsFirst: false },
  { id: 'sign-28', group: 'sg-people', hidden: false, contactsFirst: false },
  { id: 'sign-29', group: 'sg-people', hidden: false, contactsFirst: false },
  { id: 'sign-30', group: 'sg-people', hidden: false, contactsFirst: false },
  { id: 'sign-31', group: 'sg-doing', hidden: true, contactsFirst: false },
  { id: 'sign-32', group: 'sg-body', hidden: true, contactsFirst: false },
  { id: 'sign-33', group: 'sg-thoughts', hidden: false, contactsFirst: true },
  { id: 'sign-34', group: 'sg-thoughts', hidden: false, contactsFirst: true },
  { id: 'sign-35', group: 'sg-sleep', hidden: false, contactsFirst: false },
  { id: 'sign-36', group: 'sg-feelings', hidden: false, contactsFirst: false },
  { id: 'sign-37', group: 'sg-body', hidden: true, contactsFirst: true },
];

interface StrategyGroup {
  readonly id: string;
  /** About substances: shown only where that was chosen. */
  readonly hidden: boolean;
  /** Own people, 113 and 116 117 stand above it. */
  readonly contactsFirst: boolean;
}

export const strategyGroups = [
  { id: 'st-body', hidden: false, contactsFirst: false },
  { id: 'st-distraction', hidden: false, contactsFirst: false },
  { id: 'st-people', hidden: false, contactsFirst: false },
  { id: 'st-place', hidden: false, contactsFirst: false },
  { id: 'st-sleep', hidden: false, contactsFirst: false },
  { id: 'st-evening', hidden: false, contactsFirst: false },
  { id: 'st-weekend', hidden: false, contactsFirst: false },
  { id: 'st-visitors', hidden: false, contactsFirst: false },
  { id: 'st-urge-use', hidden: true, contactsFirst: false },
  { id: 'st-urge-back', hidden: false, contactsFirst: false },
  { id: 'st-selfharm', hidden: false, contactsFirst: true },
  { id: 'st-meet', hidden: false, contactsFirst: false },
  { id: 'st-not', hidden: false, contactsFirst: false },
  { id: 'st-hold', hidden: false, contactsFirst: false },
  { id: 'st-after', hidden: false, contactsFirst: false },
] as const satisfies readonly StrategyGroup[];

/** What a group of phrases is called has its text among the phrases. */
export type IdeaGroupId = (typeof signGroups)[number] | (typeof strategyGroups)[number]['id'];

interface StrategyIdea {
  readonly id: string;
  readonly group: string;
  /** Own people, 113 and 116 117 stand above it, also where the rest of its group needs none. */
  readonly contactsFirst?: true;
}

export const strategies: readonly StrategyIdea[] = [
  { id: 'str-01', group: 'st-body' },
  { id: 'str-02', group: 'st-body' },
  { id: 'str-03', group: 'st-body' },
  { id: 'str-04', group: 'st-body' },
  { id: 'str-05', group: 'st-body' },
  { id: 'str-06', group: 'st-body' },
  { id: 'str-07', group: 'st-distraction' },
  { id: 'str-08', group: 'st-distraction' },
  { id: 'str-09', group: 'st-distraction' },
  { id: 'str-10', group: 'st-distraction' },
  { id: 'str-11', group: 'st-distraction' },
  { id: 'str-12', group: 'st-people' },
  { id: 'str-13', group: 'st-people' },
  { id: 'str-14', group: 'st-people' },
  { id: 'str-15', group: 'st-people' },
  { id: 'str-16', group: 'st-people' },
  { id: 'str-17', group: 'st-people' },
  { id: 'str-18', group: 'st-place' },
  { id: 'str-19', group: 'st-place' },
  { id: 'str-20', group: 'st-place' },
  { id: 'str-21', group: 'st-place' },
  { id: 'str-22', group: 'st-sleep' },
  { id: 'str-23', group: 'st-sleep' },
  { id: 'str-24', group: 'st-sleep' },
  { id: 'str-25', group: 'st-sleep' },
  { id: 'str-26', group: 'st-evening' },
  { id: 'str-27', group: 'st-evening' },
  { id: 'str-28', group: 'st-evening' },
  { id: 'str-29', group: 'st-evening' },
  { id: 'str-30', group: 'st-weekend' },
  { id: 'str-31', group: 'st-weekend' },
  { id: 'str-32', group: 'st-weekend' },
  { id: 'str-33', group: 'st-weekend' },
  { id: 'str-34', group: 'st-visitors' },
  { id: 'str-35', group: 'st-visitors' },
  { id: 'str-36', group: 'st-visitors' },
  { id: 'str-37', group: 'st-visitors' },
  { id: 'str-38', group: 'st-visitors' },
  { id: 'str-54', group: 'st-visitors' },
  { id: 'str-39', group: 'st-urge-use' },
  { id: 'str-40', group: 'st-urge-use' },
  { id: 'str-41', group: 'st-urge-use' },
  { id: 'str-42', group: 'st-urge-use', contactsFirst: true },
  { id: 'str-55', group: 'st-urge-use', contactsFirst: true },
  { id: 'str-56', group: 'st-urge-use', contactsFirst: true },
  { id: 'str-43', group: 'st-urge-back' },
  { id: 'str-44', group: 'st-urge-back' },
  { id: 'str-45', group: 'st-urge-back' },
  { id: 'str-46', group: 'st-urge-back' },
  { id: 'str-47', group: 'st-urge-back' },
  { id: 'str-57', group: 'st-urge-back' },
  { id: 'str-48', group: 'st-selfharm' },
  { id: 'str-49', group: 'st-selfharm' },
  { id: 'str-50', group: 'st-selfharm' },
  { id: 'str-51', group: 'st-selfharm' },
  { id: 'str-52', group: 'st-selfharm' },
  { id: 'str-53', group: 'st-selfharm' },
  { id: 'str-58', group: 'st-meet' },
  { id: 'str-59', group: 'st-meet' },
  { id: 'str-60', group: 'st-meet' },
  { id: 'str-61', group: 'st-meet' },
  { id: 'str-62', group: 'st-meet' },
  { id: 'str-63', group: 'st-not' },
  { id: 'str-64', group: 'st-not' },
  { id: 'str-65', group: 'st-not' },
  { id: 'str-66', group: 'st-not' },
  { id: 'str-67', group: 'st-not' },
  { id: 'str-68', group: 'st-hold' },
  { id: 'str-69', group: 'st-hold' },
  { id: 'str-70', group: 'st-hold' },
  { id: 'str-71', group: 'st-hold' },
  { id: 'str-72', group: 'st-hold' },
  { id: 'str-73', group: 'st-after' },
  { id: 'str-74', group: 'st-after' },
  { id: 'str-75', group: 'st-after' },
  { id: 'str-76', group: 'st-after' },
  { id: 'str-77', group: 'st-after' },
];

/** What someone may be to one; a role is only a word to choose. */
export const roles = [
  'role-contact',
  'role-second',
  'role-duty',
  'role-friend',
  'role-family',
  'role-gp',
  'role-clinic',
  'role-acute',
  'role-therapist',
  'role-nav',
  'role-police',
  'role-shelter',
  'role-landlord',
  'role-guardian',
  'role-school',
  'role-volunteer',
  'role-peer',
] as const;

/** The groups that fit each part of the plan. A part that is not here is best written without examples. */
const strategiesFor: Readonly<Record<string, readonly string[]>> = {
  myself: [
    'st-body',
    'st-distraction',
    'st-sleep',
    'st-evening',
    'st-weekend',
    'st-urge-back',
    'st-urge-use',
    'st-selfharm',
  ],
  elsewhere: ['st-place', 'st-people', 'st-weekend'],
  ask: ['st-people'],
  meetMe: ['st-meet'],
  notHelping: ['st-not'],
  surroundings: ['st-visitors', 'st-selfharm'],
  holdOn: ['st-hold'],
  afterwards: ['st-after'],
};

/** What is offered under one heading. */
export interface IdeaGroup {
  readonly id: IdeaGroupId;
  readonly ideas: readonly string[];
  /** Own people, 113 and 116 117 stand above these. */
  readonly afterContacts: readonly string[];
}

const idsOf = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);

/** Signs by group; those about substances only where that was chosen. */
export const signIdeas = (showHidden: boolean): readonly IdeaGroup[] =>
  signGroups.map((group) => {
    const inGroup = signs.filter((sign) => sign.group === group && (showHidden || !sign.hidden));
    return {
      id: group,
      ideas: idsOf(inGroup.filter(({ contactsFirst }) => !contactsFirst)),
      afterContacts: idsOf(inGroup.filter(({ contactsFirst }) => contactsFirst)),
    };
  });

/** What may help, by group, for one part of the plan; about substances only where that was chosen. */
export const strategyIdeas = (part: string, showHidden: boolean): readonly IdeaGroup[] =>
  (strategiesFor[part] ?? []).flatMap((id) => {
    const group = strategyGroups.find((one) => one.id === id);
    if (group === undefined || (group.hidden && !showHidden)) return [];
    const inGroup = strategies.filter((one) => one.group === id);
    const isAfter = (one: StrategyIdea): boolean => group.contactsFirst || one.contactsFirst === true;
    return {
      id: group.id,
      ideas: idsOf(inGroup.filter((one) => !isAfter(one))),
      afterContacts: idsOf(inGroup.filter(isAfter)),
    };
  });

/** Examples for one part of the plan, by its name; none for an own one. */
export const ideasFor = (part: string | undefined, showHidden: boolean): readonly IdeaGroup[] =>
  part === undefined ? [] : part === 'signs' ? signIdeas(showHidden) : strategyIdeas(part, showHidden);
