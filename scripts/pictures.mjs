// npm run pictures: takes the pictures of the README from the running app, with the example plan.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserFlags, browserPath } from './browser.mjs';
import { install, root, tool } from './ready.mjs';
import { serve } from './serve.mjs';

install();
if (!tool('vite', 'build', '--logLevel', 'warn')) process.exit(1);

const folder = `${root}docs/pictures`;
mkdirSync(folder, { recursive: true });
const { url, stop } = await serve({ folder: `${root}build` });

const languages = {
  nb: { name: 'Norsk', example: 'Prøv med et eksempel' },
  ar: { name: 'العربية', example: 'جرّب مع مثال' },
};

/** Opens the example in a language and hands the page over. */
async function withExample(lang, colorScheme, take) {
  const profile = mkdtempSync(join(tmpdir(), 'steg-pictures-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath(),
    args: browserFlags,
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    colorScheme,
    reducedMotion: 'reduce',
  });
  const page = context.pages()[0] ?? (await context.newPage());
  // A Thursday: the week has stones behind it and days ahead.
  await page.clock.setFixedTime(new Date('2026-11-19T15:30:00+01:00'));
  await page.goto(url);
  await page.getByRole('button', { name: languages[lang].name }).click();
  const first = join(folder, `start-${lang}.png`);
  if (colorScheme === 'light') await page.screenshot({ path: first });
  await page.getByRole('button', { name: languages[lang].example }).click();
  await page.getByRole('checkbox').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await take(page);
  await context.close();
  rmSync(profile, { recursive: true, force: true });
}

const picture = (page, name) => page.screenshot({ path: join(folder, `${name}.png`) });

await withExample('nb', 'light', async (page) => {
  await picture(page, 'uka-nb');
  await page.getByRole('link', { name: 'Mål' }).click();
  await page.getByRole('article').first().getByRole('button').first().click();
  await page.getByRole('button', { name: 'Jeg fikk det til' }).waitFor();
  await picture(page, 'maal-nb');
  await page.getByRole('link', { name: 'Trygg' }).click();
  await page.getByRole('heading', { name: 'Det som hjelper meg' }).waitFor();
  await picture(page, 'trygg-nb');
  await page.getByRole('link', { name: 'Folk' }).click();
  await page.getByRole('heading', { name: 'Folk rundt meg' }).waitFor();
  await picture(page, 'folk-nb');
  await page.getByRole('button', { name: 'Når det er vanskelig' }).click();
  await page.getByRole('button', { name: 'Neste' }).waitFor();
  await picture(page, 'vanskelig-nb');
});
await withExample('nb', 'dark', (page) => picture(page, 'uka-nb-dark'));
await withExample('ar', 'light', (page) => picture(page, 'uka-ar'));
await stop();
