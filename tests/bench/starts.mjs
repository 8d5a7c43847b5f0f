// How long a person waits on a slow phone without a network: until the first step can be ticked, from a tap until the
// tick is on the disk, and from the bar to own words in a hard moment. And how much memory an open plan takes.
import { median } from './figures.mjs';
import { openProfile, seedProfile } from './profile.mjs';

const starts = 9;
const ticks = 11;
export const slowdown = 4;

/** In the page: keeps the moment at which the first step could be ticked and had been painted. */
function noteUsable() {
  globalThis.usable = new Promise((done) => {
    const look = () => {
      const box = document.querySelector('input[type=checkbox]:enabled');
      if (box === null || box.getBoundingClientRect().height === 0) return;
      observer.disconnect();
      // After the next frame has been drawn.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(null);
      });
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true, attributes: true });
  });
}

/** In the page: taps the first step that is not done and waits until it is shown as done, then takes it back. */
async function tapAndBack() {
  const quiet = () => new Promise((done) => requestIdleCallback(done));
  const row = [...document.querySelectorAll('.row:not(.done)')].find((one) =>
    one.querySelector('input[type=checkbox]:enabled'),
  );
  if (row === undefined) throw new Error('There is no step to tick');
  const box = row.querySelector('input');
  const tap = (wanted) =>
    new Promise((done) => {
      const observer = new MutationObserver(() => {
        if (row.classList.contains('done') !== wanted) return;
        observer.disconnect();
        done(performance.now() - start);
      });
      observer.observe(row, { attributes: true });
      const start = performance.now();
      box.click();
    });
  await quiet();
  const took = await tap(true);
  await quiet();
  await tap(false);
  await quiet();
  return took;
}

/** In the page: taps the bar to the hard moment and waits until the first own words are painted. */
function openMoment() {
  return globalThis.painted(
    () => document.querySelector('button.edge').click(),
    () => document.querySelector('dialog[data-moment][open] h1')?.textContent,
  );
}

/** One start on a slow phone without a network; afterwards what `then` does on the open page, if anything. */
async function start(context, url, then = async () => undefined) {
  const page = await context.newPage();
  await page.goto(`${url}icon.svg`);
  await page.addInitScript(noteUsable);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(`${url}uka/`, { waitUntil: 'commit' });
  const usable = await page.evaluate(() => globalThis.usable);
  const more = await then(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const memory = metrics.find(({ name }) => name === 'JSHeapUsedSize').value;
  await page.close();
  return { usable, memory, more };
}

async function tickOften(page) {
  const took = [];
  for (let tick = 0; tick < ticks; tick++) took.push(await page.evaluate(tapAndBack));
  return took;
}

/** How long the hard moment takes to show own words: the first time after each start, which is the slowest. */
export async function measureMoment(context, url) {
  const took = [];
  for (let run = 0; run < starts; run++) {
    const { more } = await start(context, url, async (page) => {
      // It is fetched a while after the first look.
      await page.waitForFunction(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/help-lines.json')),
      );
      return page.evaluate(openMoment);
    });
    took.push(more);
  }
  return took;
}

/** Starts and ticks with plans of several sizes, in turn, so that whatever else the machine does falls on all of them alike. */
export async function measurePlans(temporary, url, sizes) {
  const plans = [];
  for (const size of sizes) {
    const context = await openProfile(temporary, size);
    const seeded = await seedProfile(context, url, size);
    await context.setOffline(true);
    // Not counted: the browser has not yet kept the compiled scripts.
    await start(context, url, tickOften);
    plans.push({ size, context, seeded, usable: [], memory: [] });
  }
  for (let run = 0; run < starts; run++)
    for (const plan of plans) {
      const { usable, memory } = await start(plan.context, url);
      plan.usable.push(usable);
      plan.memory.push(memory);
    }
  const measured = {};
  for (const { size, context, seeded, usable, memory } of plans) {
    const { more: taps } = await start(context, url, tickOften);
    const moments = await measureMoment(context, url);
    await context.close();
    measured[size] = { ...seeded, usable, taps, moments, memory: median(memory) };
  }
  return measured;
}
