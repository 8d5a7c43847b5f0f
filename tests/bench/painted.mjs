// From a press until what comes of it is painted, measured inside the page.

/** In every page of a profile from the beginning: `painted(act, isThere)` answers the milliseconds it took. */
export function notePainted() {
  globalThis.painted = async (act, isThere) => {
    await new Promise((done) => requestIdleCallback(done));
    return new Promise((done) => {
      const look = () => {
        if (!isThere()) return;
        observer.disconnect();
        // After the next frame has been drawn.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done(performance.now() - start);
          port2.postMessage(null);
        });
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { childList: true, subtree: true, attributes: true });
      const start = performance.now();
      act();
    });
  };
}
