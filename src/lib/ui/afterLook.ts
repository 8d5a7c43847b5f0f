// What nobody needs for the first look is fetched after it, so that nothing stands in the way of the first words.

/** Milliseconds that the first look is given. */
const patience = 500;

/** Calls `task` once: after the first look, or with the first event of a kind if that is earlier. Answers how not to. */
export function afterLook<K extends keyof DocumentEventMap>(
  kind: K,
  task: (event?: DocumentEventMap[K]) => void,
): () => void {
  const stop = (): void => {
    clearTimeout(timer);
    document.removeEventListener(kind, now, true);
  };
  function now(event?: DocumentEventMap[K]): void {
    stop();
    task(event);
  }
  const timer = setTimeout(now, patience);
  document.addEventListener(kind, now, true);
  return stop;
}
