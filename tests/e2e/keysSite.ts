// A site of one page that opens the house and shows nothing (keysPage.ts), under the policy of the app's own pages.
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { expect } from 'vitest';
import { emptyFolder } from './browser.ts';
import type { KeysPage } from './keysPage.ts';
import { buildFolder, serve, type Serving } from './server.ts';

declare global {
  var keys: KeysPage;
}

/** The policy that stands in the pages of the app; its hashes are of scripts that are not in this page. */
function policy(): string {
  const page = readFileSync(join(buildFolder, 'uka/index.html'), 'utf8');
  const found = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(page)?.[1];
  if (found === undefined) throw new Error('The built page has no policy');
  return found;
}

/** Builds the page and serves it. */
export async function keysSite(): Promise<Serving> {
  const folder = emptyFolder();
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [svelte({ configFile: false, preprocess: vitePreprocess() })],
    worker: { format: 'es' },
    define: { STEG_VERSION: '"0"' },
    build: {
      outDir: folder,
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: { input: 'tests/e2e/keysPage.ts', output: { entryFileNames: 'keys.js' } },
    },
  });
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="nb"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy()}">
<title>Steg</title><link rel="icon" href="data:,"></head><body><script type="module" src="keys.js"></script></body></html>`,
  );
  expect(existsSync(join(folder, 'keys.js'))).toBe(true);
  return serve({ folder });
}

/** Opens the page and the house in it. */
export async function openKeys(page: Page, site: Serving): Promise<Page> {
  await page.goto(site.url);
  await page.waitForFunction(() => 'keys' in globalThis);
  await page.evaluate(() => keys.open());
  return page;
}
