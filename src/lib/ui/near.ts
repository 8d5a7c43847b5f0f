// What lies far down a page is fetched when it comes near the screen. Whoever does not scroll (a screen reader goes
// from heading to heading) has it too: at the first key, or after a while.

/** How far below the screen is near, and how long a while is. */
const margin = '400px';
const whileMs = 10_000;

/** An attachment that calls `come` once. */
export const near =
  (come: () => void) =>
  (node: Element): (() => void) => {
    const stop = (): void => {
      observer.disconnect();
      clearTimeout(timer);
      document.removeEventListener('keydown', now);
    };
    function now(): void {
      stop();
      come();
    }
    const timer = setTimeout(now, whileMs);
    document.addEventListener('keydown', now);
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) now();
      },
      { rootMargin: margin },
    );
    observer.observe(node);
    return stop;
  };
