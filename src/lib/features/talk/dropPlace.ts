// Where a row that is pulled lands among the others.

/** The place among the other rows, by the heights of their middles and the height it is let go at. */
export const dropPlace = (middles: readonly number[], at: number): number =>
  middles.filter((middle) => middle < at).length;
