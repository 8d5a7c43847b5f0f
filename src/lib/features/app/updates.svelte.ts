// A new version of the app: fetched in the background, and taken only when the person says so.
import type { Registration } from './registration.ts';

/** Milliseconds between looking for a new version while the app stays open. */
const lookEvery = 6 * 60 * 60 * 1000;

class Updates {
  /** A new version is here and waits. */
  ready = $state(false);
  #registration: Registration | null = null;
  #begun = false;

  /** Registers the service worker; answers how to stop looking for new versions. */
  start(): () => void {
    if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return () => undefined;
    // Fetching the whole app for later waits until the first screen is there and the phone has nothing to do.
    const whenIdle = 'requestIdleCallback' in window ? requestIdleCallback : setTimeout;
    // Once is enough, also when the frame is laid anew (leaving the example on the first run).
    if (!this.#begun) whenIdle(() => void this.#register());
    this.#begun = true;
    const timer = setInterval(() => this.#registration?.look(), lookEvery);
    return () => {
      clearInterval(timer);
    };
  }

  async #register(): Promise<void> {
    const { register } = await import('./registration.ts');
    this.#registration = await register(() => (this.ready = true));
  }

  /** Takes the new version: `keep` first, then the page is loaded again by the new one. */
  async take(keep: () => Promise<void>): Promise<void> {
    await keep();
    this.#registration?.take();
  }

  later(): void {
    this.ready = false;
  }
}

export const updates = new Updates();
