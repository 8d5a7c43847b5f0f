// What came with the address after its «#»: the page's head took it out of the address before anything was drawn
// (src/app.html), so that neither the history nor a reload has it. It waits here while the app is locked.

interface Taken {
  stegGiven?: string;
}

/** What the page was opened with, given out once; null where there was nothing. */
export function takeArrived(): string | null {
  const at = globalThis as Taken;
  const given = at.stegGiven ?? '';
  delete at.stegGiven;
  return given === '' ? null : given;
}

/** What comes into the address while the page is open is taken out of it again. Answers how to stop. */
export function onArrival(take: (given: string) => void): () => void {
  const look = (): void => {
    const given = location.hash.slice(1);
    if (given === '') return;
    history.replaceState(history.state, '', location.pathname + location.search);
    take(given);
  };
  window.addEventListener('hashchange', look);
  return () => {
    window.removeEventListener('hashchange', look);
  };
}
