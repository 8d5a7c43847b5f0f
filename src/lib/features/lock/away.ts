// Choosing a file, sharing or taking a picture takes the person out of the app for a moment that they asked for:
// coming back from it is no return after being away.

/** Milliseconds such an errand may take. */
const longest = 120_000;

let until = 0;

/** The page is about to be left for an errand that was asked for. */
export function awaitReturn(): void {
  until = Date.now() + longest;
}

/** Milliseconds that such an errand may still take; none when there is no such errand. */
export const awaitedFor = (): number => Math.min(longest, Math.max(0, until - Date.now()));

/** The errand is over. */
export function returned(): void {
  until = 0;
}
