// What came with the address after its «#»: the page's head took it out of the address before anything was drawn
// (src/app.html), so that neither the history nor a reload has it. Given out once.

interface Taken {
  stegGiven?: string;
}

/** What the page was opened with, or null; asked again there is nothing. */
export function takeGiven(): string | null {
  const at = globalThis as Taken;
  const given = at.stegGiven;
  delete at.stegGiven;
  return given === undefined || given === '' ? null : given;
}

/** What came into the address while the page was open, which is taken out of it again; null where there is nothing. */
export function takeFragment(): string | null {
  const given = location.hash.slice(1);
  if (given === '') return null;
  history.replaceState(history.state, '', location.pathname + location.search);
  return given;
}
