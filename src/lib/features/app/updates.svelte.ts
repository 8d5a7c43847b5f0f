// A new version of the app: fetched in the background, and taken only when the person says so.
import type { Workbox } from 'workbox-window';
import { resolve } from '$app/paths';
import { scriptUrl } from '../../vault/scriptUrl.ts';

/** Milliseconds between looking for a new version while the app stays open. */
const lookEvery = 6 * 60 * 60 * 1000;

class Updates {
  /** A new version is here and waits. */
  ready = $state(false);
  #workbox: Workbox | null = null;
  /** Another tab has taken the new version: parts of this one may be gone, so it is told again. */
  #taken = false;
  #begun = false;

  /** Registers the service worker; answers how to stop looking for new versions. */
  start(): () => void {
    if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return () => undefined;
    // Fetching the whole app for later waits until the first screen is there and the phone has nothing to do.
    const whenIdle = 'requestIdleCallback' in window ? requestIdleCallback : setTimeout;
    // Once is enough, also when the frame is laid anew (leaving the example on the first run).
    if (!this.#begun) whenIdle(() => void this.#register());
    this.#begun = true;
    const timer = setInterval(() => void this.#workbox?.update(), lookEvery);
    return () => {
      clearInterval(timer);
    };
  }

  async #register(): Promise<void> {
    const { Workbox } = await import('workbox-window');
    const url = scriptUrl(resolve('/service-worker.js' as '/'));
    const workbox = new Workbox(url, { scope: resolve('/') });
    workbox.addEventListener('waiting', () => {
      this.ready = true;
    });
    // The very first worker takes the page into its care; any later one brings another version.
    let isFirst = navigator.serviceWorker.controller === null;
    workbox.addEventListener('controlling', () => {
      if (!isFirst) this.#taken = this.ready = true;
      isFirst = false;
    });
    this.#workbox = workbox;
    const registration = await workbox.register();
    // A page that was loaded in the very moment the first worker came into force is in nobody's care: it asks.
    if (navigator.serviceWorker.controller === null) registration?.active?.postMessage({ type: 'CLAIM' });
  }

  /** Takes the new version: `keep` first, then the page is loaded again by the new one. */
  async take(keep: () => Promise<void>): Promise<void> {
    await keep();
    if (this.#taken) {
      location.reload();
      return;
    }
    this.#workbox?.addEventListener('controlling', () => {
      location.reload();
    });
    this.#workbox?.messageSkipWaiting();
  }

  later(): void {
    this.ready = false;
  }
}

export const updates = new Updates();
