/** Waits for something, but no longer than `ms`: answers null when it takes longer, or goes wrong. */
export const within = <T>(ms: number, task: Promise<T>): Promise<T | null> =>
  Promise.race([task.catch(() => null), new Promise<null>((done) => setTimeout(done, ms, null))]);
