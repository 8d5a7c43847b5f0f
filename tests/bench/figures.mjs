// Small arithmetic of the measurements.

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
export const round = (number, digits = 0) => Number(number.toFixed(digits));

/** So many of a hundred are not above it. */
export const percentile = (numbers, share) =>
  [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.ceil(numbers.length * share) - 1)];
