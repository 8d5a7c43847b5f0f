/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
// Keeps the whole app on the phone, so that after the first visit nothing needs the network. A new
// version waits until the person says yes; it never takes over a page in use.
import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { build, files, prerendered, version } from '$service-worker';
import { keepFonts, isLateFont } from './fonts.ts';
import { fetchHelpLines, isHelpLines, keepHelpLines } from './helpLines.ts';

declare const self: ServiceWorkerGlobalScope;

const scope = new URL('./', self.location.href).pathname;

precacheAndRoute(
  [
    // Built files carry a hash in their name; the rest changes with the version.
    ...build.filter((path) => !isLateFont(path)).map((url) => ({ url, revision: null })),
    ...files.filter((path) => !isHelpLines(path)).map((url) => ({ url, revision: version })),
    ...prerendered.map((url) => ({ url, revision: version })),
  ],
  { ignoreURLParametersMatching: [/.*/] },
);
cleanupOutdatedCaches();

registerRoute(({ url, sameOrigin }) => sameOrigin && isLateFont(url.pathname), keepFonts);

// Whoever hosts the app may change the help lines without a new version of it.
registerRoute(({ url, sameOrigin }) => sameOrigin && isHelpLines(url.pathname), keepHelpLines);
self.addEventListener('install', (event) => {
  event.waitUntil(fetchHelpLines(new URL('help-lines.json', self.location.href).href));
});

// An address that is no room of the house leads to its front door, also without a network.
registerRoute(
  new NavigationRoute(async ({ request }) => {
    const known = await matchPrecache(request);
    return known ?? Response.redirect(scope, 302);
  }),
);

// The very first page is not controlled by this worker until it claims it; without that, a part
// loaded later would miss the cache, and an update would not wait for the page.
clientsClaim();

self.addEventListener('message', (event) => {
  const type = (event.data as { type?: unknown } | null)?.type;
  if (type === 'SKIP_WAITING') void self.skipWaiting();
  if (type === 'CLAIM') event.waitUntil(self.clients.claim());
});
