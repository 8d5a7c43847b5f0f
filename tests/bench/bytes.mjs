// What a first visit weighs.
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { round } from './figures.mjs';
import { openProfile } from './profile.mjs';

const rooms = ['start', 'uka', 'maal', 'trygg', 'folk', 'gjennomgang', 'mitt'];
const kinds = { '.js': 'js', '.css': 'css', '.html': 'html', '.woff2': 'fonts', '.json': 'other' };

/** What a first visit to a page fetches, by kind, in bytes as a static host sends them (brotli at its best). */
async function firstLoad(context, folder, url, room) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const { origin } = new URL(url);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'cache_storage,service_workers' });
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const fetched = new Set();
  page.on('request', (request) => {
    if (request.url().startsWith(url) && request.serviceWorker() === null)
      fetched.add(new URL(request.url()).pathname);
  });
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('h1') === null) return;
      performance.mark('something to read');
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${url}${room}/`);
  await page.waitForLoadState('networkidle');
  // First is what was asked for before there was something to read; the rest is fetched when the phone is idle.
  const first = new Set(
    await page.evaluate(() => {
      const [mark] = performance.getEntriesByName('something to read');
      return performance
        .getEntries()
        .filter(
          ({ entryType, startTime }) => /navigation|resource/.test(entryType) && startTime < mark.startTime,
        )
        .map(({ name }) => new URL(name).pathname);
    }),
  );
  const landed = new URL(page.url()).pathname;
  await page.close();
  if (landed !== `/${room}/`) throw new Error(`A visit to ${room} ended at ${landed}`);
  const sizes = { js: 0, css: 0, html: 0, fonts: 0, other: 0, later: 0, files: 0 };
  const pieces = [];
  for (const path of fetched) {
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const content = readFileSync(file);
    const extension = extname(file);
    const bytes = ['.woff2', '.png'].includes(extension)
      ? content.length
      : brotliCompressSync(content, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: 11,
            [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
          },
        }).length;
    sizes[first.has(path) ? (kinds[extension] ?? 'other') : 'later'] += bytes;
    sizes.files += 1;
    pieces.push({ file: path, kB: round(bytes / 1000, 1) });
  }
  const firstKB = (sizes.js + sizes.css + sizes.html) / 1000;
  return { room, ...sizes, firstKB, pieces: pieces.sort((a, b) => b.kB - a.kB) };
}

export async function measureBytes(temporary, folder, url) {
  const loads = [];
  for (const room of rooms) {
    // The first screens are only shown where there is no plan yet, the rooms only where there is one.
    const context = await openProfile(temporary, room === 'start' ? 'fresh' : 'new');
    loads.push(await firstLoad(context, folder, url, room));
    await context.close();
  }
  return loads;
}
