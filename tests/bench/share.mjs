// Showing something to somebody on a slow phone without a network: from a press on «Vis en kode» until a typical share is
// sealed and its code is painted, and from a press on «Åpne» until it can be read by whoever got it. Every press is the
// first one after a start, which is the slowest.
import { readFileSync } from 'node:fs';
import { root } from '../../scripts/ready.mjs';
import { openProfile, seedProfile } from './profile.mjs';
import { slowdown } from './starts.mjs';

const presses = 7;
/** A typical share: three goals of the example, with so many steps each, and what was agreed. */
const goals = ['Jeg øver på å lage middag selv', 'Jeg vil ta bussen alene', 'Jeg har lyst til å synge i kor'];
const stepsEach = 3;
/** As large as the code of a typical share may be: drawn with a quiet edge of four on each side. */
const largestVersion = 27;
const sideOf = (version) => version * 4 + 17 + 8;

const texts = (namespace) =>
  JSON.parse(readFileSync(`${root}src/lib/i18n/locales/nb/${namespace}.json`, 'utf8'));
const [sharing, viewer] = [texts('sharing'), texts('viewer')];

/** In the page: presses the button with these words and waits until what comes of it is painted. */
function pressUntil({ words, there }) {
  const button = [...document.querySelectorAll('button')].find((one) =>
    one.textContent.trim().startsWith(words),
  );
  return globalThis.painted(
    () => button.click(),
    () => document.querySelector(there) !== null,
  );
}

async function slowPress(context, page, asked) {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const took = await page.evaluate(pressUntil, asked);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return took;
}

const button = (page, name) => page.getByRole('button', { name, exact: true });

/** Makes the key of whoever is shown something; answers what things are sealed for. */
async function makeKey(context, url) {
  const page = await context.newPage();
  await page.goto(`${url}vis/`);
  await page.getByRole('button', { name: viewer.home.contact }).click();
  await button(page, viewer.key.make).click();
  const recipient = (await page.locator('p.key').innerText()).trim();
  // The app is kept for later once there is something to come back to.
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await page.close();
  return recipient;
}

/** From the room where things are shown to the contact person of the example. */
async function openContact(page, url) {
  await page.goto(`${url}del/`);
  const contacts = page.locator('section').filter({ hasText: sharing.home.contacts });
  await contacts.locator('ul button').first().click();
}

async function pair(context, url, recipient) {
  const page = await context.newPage();
  await openContact(page, url);
  await button(page, sharing.pair.begin).click();
  await page.getByRole('textbox').fill(recipient);
  await button(page, sharing.take.use).click();
  await button(page, sharing.pair.yes).click();
  await button(page, sharing.pair.forget).waitFor();
  await page.close();
}

/** What was chosen before and not gone on from may be chosen still. */
async function turnOn(eye) {
  if ((await eye.getAttribute('aria-checked')) === 'false') await eye.click();
}

/** Chooses a typical share, up to where it is seen before it goes. */
async function choose(page, url) {
  await openContact(page, url);
  await button(page, sharing.home.show).click();
  for (const words of goals) {
    const goal = page.locator('section > ul > li').filter({ hasText: words }).first();
    await turnOn(goal.getByRole('switch').first());
    const steps = goal.getByRole('switch').filter({ hasText: `${sharing.sort.step} ·` });
    await steps.first().waitFor();
    for (let step = 0; step < stepsEach; step++) await turnOn(steps.nth(step));
  }
  const agreements = page.getByRole('region', { name: sharing.group.agreements }).getByRole('switch');
  for (const agreement of await agreements.all()) await turnOn(agreement);
  await page.locator('input[type=radio]').nth(1).check({ force: true });
  await button(page, sharing.choose.see.replace('{{name}}', 'Ingrid')).click();
  await page.getByText(sharing.send.title, { exact: true }).waitFor();
}

/** Seals a share and draws its code, each time anew; answers how long that took, and the link of the last one. */
async function showOften(context, url) {
  const took = [];
  let link = '';
  for (let press = 0; press < presses; press++) {
    const page = await context.newPage();
    await choose(page, url);
    const code = 'dialog svg[role=img] path';
    took.push(await slowPress(context, page, { words: sharing.send.code.label, there: code }));
    const side = Number((await page.locator('dialog svg[role=img]').getAttribute('viewBox')).split(' ')[2]);
    if (side > sideOf(largestVersion)) throw new Error('A typical share is too large for one code');
    if (press === presses - 1) {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: sharing.send.link.label }).click();
      await button(page, sharing.send.link.copy).click();
      await page.getByText(sharing.send.link.copied).waitFor();
      link = await page.evaluate(() => navigator.clipboard.readText());
    }
    await page.close();
  }
  return { took, link };
}

/** Opens what was given, each time anew. */
async function openOften(context, url, link) {
  const took = [];
  for (let press = 0; press < presses; press++) {
    const page = await context.newPage();
    await page.goto(`${url}vis/`);
    await page.getByRole('button', { name: viewer.home.got }).click();
    await page.getByRole('textbox').fill(link);
    took.push(await slowPress(context, page, { words: viewer.open, there: 'main article .steps' }));
    await page.close();
  }
  return took;
}

/** All of it: two phones, one that shows and one that reads. */
export async function measureSharing(temporary, url) {
  const mine = await openProfile(temporary, 'shows');
  await mine.grantPermissions(['clipboard-read', 'clipboard-write']);
  await seedProfile(mine, url, 'halfYear');
  const theirs = await openProfile(temporary, 'reads');
  await pair(mine, url, await makeKey(theirs, url));
  for (const context of [mine, theirs]) await context.setOffline(true);
  const { took: shown, link } = await showOften(mine, url);
  const opened = await openOften(theirs, url, link);
  await mine.close();
  await theirs.close();
  return { shown, opened };
}
