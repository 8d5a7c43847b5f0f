// The phone's Back closes the screen on top where the browser lets a page know (CloseWatcher);
// elsewhere Back leaves the app, and every screen has its own way back in sight.

interface Watcher {
  onclose: (() => void) | null;
  destroy: () => void;
}
type WatcherClass = new () => Watcher;

/** Calls `close` on the phone's Back or Escape. Answers how to stop listening. */
export function onBack(close: () => void): () => void {
  const CloseWatcher = (globalThis as { CloseWatcher?: WatcherClass }).CloseWatcher;
  if (CloseWatcher === undefined) return () => undefined;
  const watcher = new CloseWatcher();
  watcher.onclose = close;
  return () => {
    watcher.onclose = null;
    watcher.destroy();
  };
}
