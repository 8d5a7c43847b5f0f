// Browser profiles that last: each with a plan in its vault and the whole app kept for use without a network.
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserFlags, browserPath } from '../../scripts/browser.mjs';
import { notePainted } from './painted.mjs';

/** A phone that speaks Norwegian. */
export async function openProfile(temporary, name) {
  const context = await chromium.launchPersistentContext(join(temporary, name), {
    executablePath: browserPath(),
    args: browserFlags,
    locale: 'nb-NO',
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
  });
  await context.addInitScript(notePainted);
  return context;
}

/** Fills a profile's vault with a plan, then visits the app once, so that its worker has everything. */
export async function seedProfile(context, url, size) {
  const page = await context.newPage();
  await page.goto(`${url}bench/`);
  await page.waitForFunction(() => 'seed' in globalThis);
  const seeded = await page.evaluate((wanted) => globalThis.seed(wanted), size);
  await page.goto(`${url}uka/`);
  await page.waitForSelector('input[type=checkbox]:enabled');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await page.close();
  return seeded;
}
