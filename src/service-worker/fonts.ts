// Fonts of scripts that most phones never show are fetched when first needed, and kept from then on.

/** Whether a built file is a font that is not fetched ahead. */
export const isLateFont = (path: string): boolean => /vazirmatn[^/]*\.woff2$/i.test(path);

const cacheName = 'steg-fonts';

/** From the cache when it is there; else from the network, and kept. */
export async function keepFonts({ request }: { request: Request }): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}
