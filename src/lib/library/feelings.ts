// A handful of words for how something felt, and a few calm signs. Only ids and signs: the words, also the
// spoken names of the signs, live in the diary texts.

export const feelings = [
  'f-glad',
  'f-proud',
  'f-calm',
  'f-relieved',
  'f-brave',
  'f-surprised',
  'f-tired',
  'f-shaky',
] as const;
export type FeelingId = (typeof feelings)[number];

interface Sign {
  readonly id: string;
  readonly sign: string;
}

export const signs = [
  { id: 'sprout', sign: '🌱' },
  { id: 'sun', sign: '☀️' },
  { id: 'wave', sign: '🌊' },
  { id: 'mountain', sign: '⛰️' },
  { id: 'candle', sign: '🕯️' },
  { id: 'cup', sign: '☕' },
  { id: 'bird', sign: '🐦' },
  { id: 'moon', sign: '🌙' },
] as const satisfies readonly Sign[];
