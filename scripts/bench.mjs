// npm run bench: what the app weighs and how long it lets a person wait, on a phone four times slower
// than this machine. Prints tables and fails where a figure is over tests/bench/budgets.json.
// STEG_BUILD names a build that is there already; otherwise a new one is made.
import { ensureBrowser, howToGetOne } from './browser.mjs';
import { install } from './ready.mjs';

install();
if (!ensureBrowser()) {
  console.error(howToGetOne);
  process.exit(1);
}
await import('../tests/bench/run.mjs');
