// Cards to write under before and after a talk, and beginnings of an agreement. Only ids: the words live in
// the talk texts. An answer keeps the id of its card, so an id never changes meaning and is never used again.

/** Before a talk. */
export const beforeCards = ['rq-pre-01', 'rq-pre-02', 'rq-pre-03', 'rq-pre-04', 'rq-pre-05'] as const;

/** After a talk. */
export const afterCards = ['rq-post-01', 'rq-post-02', 'rq-post-03', 'rq-post-04', 'rq-post-05'] as const;

export type TalkCard = (typeof beforeCards)[number] | (typeof afterCards)[number];

/** Beginnings of an agreement, and on whose side each is written. */
export const agreementStarters = [
  { id: 'ag-01', who: 'you' },
  { id: 'ag-02', who: 'me' },
  { id: 'ag-03', who: 'we' },
  { id: 'ag-04', who: 'we' },
  { id: 'ag-05', who: 'you' },
  { id: 'ag-06', who: 'we' },
] as const;
