// Beginnings of a sentence for a goal, such as “I want to …”. Only ids: the words live in the goalPhrases texts.

export const goalStarters = [
  'gs-01',
  'gs-02',
  'gs-03',
  'gs-04',
  'gs-05',
  'gs-06',
  'gs-07',
  'gs-08',
  'gs-09',
  'gs-10',
  'gs-11',
  'gs-12',
  'gs-13',
  'gs-14',
] as const;
