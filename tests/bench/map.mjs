// The map of sixty people on a slow phone without a network: from a tap on Folk until everybody stands there, with and
// without pictures of ten years; from a turn of the slider until an earlier picture is painted; and what each move of a
// finger costs while somebody is pulled.
import { percentile } from './figures.mjs';
import { openProfile, seedProfile } from './profile.mjs';
import { slowdown } from './starts.mjs';

const visits = 7;
const pulls = 7;
const moves = 60;
const turns = 11;
/** As many as the seed puts on the map. */
const crowd = 60;

/** In the page: taps Folk and waits until everybody stands there and is painted. */
function openMap(people) {
  return globalThis.painted(
    () => document.querySelector('nav a[href$="/folk/"], nav a[href$="/folk"]').click(),
    () => document.querySelectorAll('button.stone').length >= people,
  );
}

/** In the page: turns the slider to an earlier picture and waits until it is painted. */
async function turnTo(stop) {
  await new Promise((done) => requestIdleCallback(done));
  const slider = document.querySelector('.time input[type=range]');
  return new Promise((done) => {
    const start = performance.now();
    slider.value = String(stop);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now() - start);
      port2.postMessage(null);
    });
  });
}

/**
 * In the page: notes what each move of a finger costs: every handler of it, whatever they bring about in the page, and
 * working out styles and places anew.
 */
function noteMoves() {
  globalThis.costs = [];
  let start = 0;
  addEventListener('pointermove', () => (start = performance.now()), true);
  addEventListener('pointermove', () => {
    document.querySelector('.frame').getBoundingClientRect();
    globalThis.costs.push(performance.now() - start);
  });
}

/** Pulls a stone round the map by a finger, one small move after the other. */
async function pull(page, session, which) {
  const box = await page.locator('button.stone').nth(which).boundingBox();
  const frame = await page.locator('.frame').boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const touch = (type, point) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: point === undefined ? [] : [point] });
  await touch('touchStart', { x, y });
  // A finger that rests on a stone takes it along.
  await page.waitForSelector('.frame.taking');
  for (let move = 1; move <= moves; move++) {
    const turn = (move / moves) * 2 * Math.PI;
    const [cx, cy] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
    const [wantedX, wantedY] = [
      cx + Math.sin(turn) * frame.width * 0.4,
      cy - Math.cos(turn) * frame.width * 0.4,
    ];
    await touch('touchMove', { x: wantedX, y: wantedY });
  }
  await touch('touchEnd');
  await page.waitForSelector('.frame:not(.taking)');
}

/** One visit on a slow phone; afterwards what `then` does on the map, if anything. */
async function visit(context, url, then = async () => undefined) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(`${url}uka/`);
  await page.waitForSelector('input[type=checkbox]:enabled');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const opened = await page.evaluate(openMap, crowd);
  await then(page, session);
  await page.close();
  return opened;
}

/** Turns through the pictures, and back to how it is now. */
async function turnOften(page, turned) {
  await page.waitForFunction(() => document.querySelector('.time input[type=range]')?.max > 30);
  for (let stop = 0; stop < turns; stop++) turned.push(await page.evaluate(turnTo, stop * 3));
  await page.evaluate(turnTo, 1000);
}

/** What each move costs, by pulls: what else the machine does falls on some of them. */
async function pullOften(page, session, costs) {
  await page.evaluate(noteMoves);
  await page.locator('.frame').scrollIntoViewIfNeeded();
  for (let which = 0; which < pulls; which++) {
    await pull(page, session, which * 7);
    const noted = await page.evaluate(() => globalThis.costs.splice(0));
    if (noted.length < moves / 2) throw new Error('The stone was not pulled');
    costs.push(percentile(noted, 0.95));
  }
}

/** All of it. The visits go in turn, so that whatever else the machine does falls on both alike. */
export async function measureMap(temporary, url) {
  const sizes = ['crowd', 'crowdOfYears'];
  const contexts = [];
  for (const size of sizes) {
    const context = await openProfile(temporary, size);
    await seedProfile(context, url, size);
    await context.setOffline(true);
    // Not counted: the browser has not yet kept the compiled scripts.
    await visit(context, url);
    contexts.push(context);
  }
  const opened = sizes.map(() => []);
  for (let run = 0; run < visits; run++)
    for (const [at, context] of contexts.entries()) opened[at].push(await visit(context, url));
  const [turned, costs] = [[], []];
  await visit(contexts[1], url, async (page, session) => {
    await turnOften(page, turned);
    await pullOften(page, session, costs);
  });
  for (const context of contexts) await context.close();
  return { now: opened[0], ofYears: opened[1], turned, costs };
}
