// What Lighthouse makes of Uka on a phone.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { join } from 'node:path';
import { browserFlags, browserPath } from '../../scripts/browser.mjs';
import { median, round } from './figures.mjs';
import { openProfile, seedProfile } from './profile.mjs';

const lighthouseRuns = 5;

/** Lighthouse as it comes for phones. It clears caches and worker before each run, and leaves the plan. */
export async function measureLighthouse(temporary, url, categories) {
  const context = await openProfile(temporary, 'halfYear');
  await seedProfile(context, url, 'halfYear');
  await context.close();
  const reports = [];
  const chrome = await launch({
    chromePath: browserPath(),
    userDataDir: join(temporary, 'halfYear'),
    chromeFlags: [...browserFlags, '--headless', '--accept-lang=nb-NO'],
    logLevel: 'error',
  });
  try {
    for (let run = 0; run < lighthouseRuns; run++) {
      const result = await lighthouse(`${url}uka/`, {
        port: chrome.port,
        output: 'html',
        logLevel: 'error',
        onlyCategories: categories,
      });
      if (result === undefined) throw new Error('Lighthouse gave no report');
      reports.push(result);
    }
  } finally {
    chrome.kill();
  }
  reports.sort((a, b) => a.lhr.categories.performance.score - b.lhr.categories.performance.score);
  const middle = reports[Math.floor(reports.length / 2)];
  if (!new URL(middle.lhr.finalDisplayedUrl).pathname.endsWith('/uka/'))
    throw new Error(`Lighthouse ended at ${middle.lhr.finalDisplayedUrl}`);
  const score = (name) =>
    median(reports.map(({ lhr }) => Math.round((lhr.categories[name].score ?? 0) * 100)));
  const audit = (id) => middle.lhr.audits[id].displayValue;
  return {
    report: middle.report,
    scores: Object.fromEntries(categories.map((name) => [name, score(name)])),
    paints: {
      FCP: audit('first-contentful-paint'),
      LCP: audit('largest-contentful-paint'),
      TBT: audit('total-blocking-time'),
      CLS: audit('cumulative-layout-shift'),
      'Speed Index': audit('speed-index'),
      'speed of this machine': middle.lhr.environment.benchmarkIndex,
      'performance, runs': reports.map(({ lhr }) => round(lhr.categories.performance.score * 100)).join(' '),
    },
    faults: Object.values(middle.lhr.audits)
      .filter(({ score: of, scoreDisplayMode }) => of !== null && of < 1 && scoreDisplayMode === 'binary')
      .map(({ id, title }) => `${id}: ${title}`),
  };
}
