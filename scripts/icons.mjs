// Draws the PNG icons from static/icon*.svg, one set for each outward name. Run once after a drawing has changed:
// node scripts/icons.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { browserPath, browserFlags } from './browser.mjs';

const icons = ['icon', 'icon-note', 'icon-list'].flatMap((drawn) => {
  const svg = readFileSync(new URL(`../static/${drawn}.svg`, import.meta.url), 'utf8');
  // A maskable or iOS icon is cut by the phone: the drawing runs to the edge there, without corners of its own.
  const square = svg.replace(/rx="116"/, 'rx="0"');
  return [
    // In the tab: a drawing would be read by the page itself, in the middle of its start.
    { name: `${drawn}-48`, size: 48, drawing: svg },
    { name: `${drawn}-180`, size: 180, drawing: square },
    { name: `${drawn}-192`, size: 192, drawing: svg },
    { name: `${drawn}-512`, size: 512, drawing: svg },
    { name: `${drawn}-512-maskable`, size: 512, drawing: square },
  ];
});

const browser = await chromium.launch({ executablePath: browserPath(), args: browserFlags });
for (const { name, size, drawing } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const source = `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`;
  await page.setContent(
    `<body style="margin:0"><img width="${size}" height="${size}" style="display:block" src="${source}">`,
  );
  await page.locator('img').evaluate((image) => image.decode());
  const picture = await page.screenshot({ omitBackground: true });
  writeFileSync(new URL(`../static/${name}.png`, import.meta.url), picture);
  await page.close();
}
await browser.close();
