// npm run torture: kills the browser two hundred times while words are written, brought back, laid out anew and sealed anew
// (tests/e2e/torture.e2e.ts), and writes how each ended to reports/torture.json. STEG_KILLS sets another number.
import { ensureBrowser, howToGetOne } from './browser.mjs';
import { install, root, run, tool } from './ready.mjs';

install();
if (!ensureBrowser()) {
  console.error(howToGetOne);
  process.exit(1);
}
const env = { STEG_KILLS: process.env.STEG_KILLS ?? '200' };
const isGood =
  (process.env.STEG_BUILD !== undefined || tool('vite', 'build', '--logLevel', 'warn')) &&
  run(
    `${root}node_modules/.bin/vitest`,
    ['run', '--project', 'e2e', 'tests/e2e/torture.e2e.ts', '--reporter=verbose'],
    env,
  );
process.exitCode = isGood ? 0 : 1;
