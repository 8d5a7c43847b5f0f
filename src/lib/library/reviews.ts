// The questions of the look-backs, in the order they are asked. Only ids: the words live in the lookback texts.
// An answer keeps the id of its question, so an id never changes meaning and is never used again.

export const reviewQuestions = {
  week: ['rq-we-01', 'rq-we-02', 'rq-we-03', 'rq-we-04', 'rq-we-05'],
  month: ['rq-mo-01', 'rq-mo-02', 'rq-mo-03', 'rq-mo-04', 'rq-mo-06', 'rq-mo-05'],
  quarter: ['rq-qu-01', 'rq-qu-02', 'rq-qu-05', 'rq-qu-07', 'rq-qu-06'],
} as const;

export type ReviewQuestion = (typeof reviewQuestions)[keyof typeof reviewQuestions][number];

const known: ReadonlySet<string> = new Set(Object.values(reviewQuestions).flat());

/** Whether a question is one of these; another version may know more. */
export const isReviewQuestion = (id: string): id is ReviewQuestion => known.has(id);

/** The questions about what others have promised: open agreements are shown beside them. */
export const promiseQuestions: ReadonlySet<ReviewQuestion> = new Set(['rq-mo-06', 'rq-qu-07'] as const);
