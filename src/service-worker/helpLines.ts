// The one file that changes without a new version of the app: what is kept is shown at once, and fetched anew behind it.

/** Whether a path is that of the help lines. */
export const isHelpLines = (path: string): boolean => path.endsWith('/help-lines.json');

const cacheName = 'steg-help-lines';

/** Fetches the file and keeps it; without a network whatever was kept stays. */
export async function fetchHelpLines(url: string): Promise<Response | null> {
  try {
    const response = await fetch(url, { cache: 'no-cache' });
    if (response.ok) await (await caches.open(cacheName)).put(url, response.clone());
    return response;
  } catch {
    return null;
  }
}

/** What is kept, while a newer one is looked for; else from the network. */
export async function keepHelpLines({
  request,
  event,
}: {
  request: Request;
  event: ExtendableEvent;
}): Promise<Response> {
  const kept = await (await caches.open(cacheName)).match(request.url);
  const fresh = fetchHelpLines(request.url);
  event.waitUntil(fresh);
  return kept ?? (await fresh) ?? Response.error();
}
