/** Waits for something, but no longer than `ms`: answers null when it takes longer, or goes wrong. */
export async function within<T>(ms: number, task: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((done) => {
    timer = setTimeout(() => {
      done(null);
    }, ms);
  });
  try {
    return await Promise.race([task, late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
