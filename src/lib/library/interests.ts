// Things a person may like to do, asked before anything hard, with the Lucide icon of each.

interface Interest {
  readonly id: string;
  readonly icon: string;
}

export const interests = [
  { id: 'music', icon: 'music' },
  { id: 'cooking', icon: 'cooking-pot' },
  { id: 'walking', icon: 'footprints' },
  { id: 'drawing', icon: 'palette' },
  { id: 'games', icon: 'gamepad-2' },
  { id: 'animals', icon: 'cat' },
  { id: 'reading', icon: 'book-open' },
  { id: 'film', icon: 'film' },
  { id: 'exercise', icon: 'dumbbell' },
  { id: 'building', icon: 'hammer' },
  { id: 'sewing', icon: 'scissors' },
  { id: 'plants', icon: 'sprout' },
] as const satisfies readonly Interest[];

export type InterestId = (typeof interests)[number]['id'];
