// A modal dialog keeps everything outside it from being touched: the way out comes along into it, and goes back.

/** Brings the way out into a dialog that was opened on top; answers how to give it back. */
export function leaveFrom(dialog: HTMLElement): () => void {
  const way = document.getElementById('leave');
  const home = way?.parentElement;
  if (way === null || home === null || home === undefined) return () => undefined;
  dialog.prepend(way);
  return () => {
    (home.isConnected ? home : document.body).prepend(way);
  };
}
