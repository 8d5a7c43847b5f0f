// The service worker of this page: registered when the phone has nothing else to do, and asked now and then for another.
import { Workbox } from 'workbox-window';
import { resolve } from '$app/paths';
import { scriptUrl } from '../../vault/scriptUrl.ts';

export interface Registration {
  /** Looks for a new version. */
  look(): void;
  /** Loads the page again by the new version. */
  take(): void;
}

/** Registers the worker; `ready` is called when a new version is here and waits, or was taken by another tab. */
export async function register(ready: () => void): Promise<Registration> {
  const workbox = new Workbox(scriptUrl(resolve('/service-worker.js' as '/')), { scope: resolve('/') });
  /** Another tab has taken the new version: parts of this one may be gone, so it is told again. */
  let taken = false;
  // The very first worker takes the page into its care; any later one brings another version.
  let isFirst = navigator.serviceWorker.controller === null;
  workbox.addEventListener('waiting', ready);
  workbox.addEventListener('controlling', () => {
    if (!isFirst) {
      taken = true;
      ready();
    }
    isFirst = false;
  });
  const registration = await workbox.register();
  // A page that was loaded in the very moment the first worker came into force is in nobody's care: it asks.
  if (navigator.serviceWorker.controller === null) registration?.active?.postMessage({ type: 'CLAIM' });
  return {
    look: () => void workbox.update(),
    take() {
      if (taken) {
        location.reload();
        return;
      }
      workbox.addEventListener('controlling', () => {
        location.reload();
      });
      workbox.messageSkipWaiting();
    },
  };
}
