// A new screen of a room begins at its top, and a screen reader at its heading, also where the screen had to be
// fetched first.

/**
 * For one room: answers what makes an attachment of the screen that is now. It is put on something that stands after
 * the screen, so that it runs when the screen is there, however long that took.
 */
export function beginner(first: unknown): (screen: unknown) => () => void {
  let shown = first;
  return (screen) => () => {
    if (shown === screen) return;
    shown = screen;
    window.scrollTo({ top: 0 });
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  };
}
