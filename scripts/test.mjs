// npm test: everything that has to hold, one after the other, and a count of it on the last line.
// A check that fails does not stop the others: one run shows all faults.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureAge, ensureBrowser, howToGetAge, howToGetOne } from './browser.mjs';
import { install, root, tool } from './ready.mjs';

install();
if (!ensureBrowser()) {
  console.error(howToGetOne);
  process.exit(1);
}
if (!ensureAge()) {
  console.error(howToGetAge);
  process.exit(1);
}

let passed = 0;
let failed = 0;

function check(name, command, ...args) {
  console.log(`\n── ${name}`);
  const good = tool(command, ...args);
  if (good) passed += 1;
  else failed += 1;
  console.log(`${good ? 'ok' : 'FAILED'}: ${name}`);
  return good;
}

/** Runs test projects and adds up what they counted; a run that left no report has failed. */
function tests(name, ...projects) {
  console.log(`\n── ${name}`);
  mkdirSync(`${root}reports`, { recursive: true });
  const report = `${root}reports/${name.replaceAll(' ', '-')}.json`;
  rmSync(report, { force: true });
  const flags = projects.flatMap((project) => ['--project', project]);
  const good = tool(
    'vitest',
    'run',
    ...flags,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  );
  if (!existsSync(report)) {
    failed += 1;
    console.log(`FAILED: ${name} left no report`);
    return;
  }
  const counts = JSON.parse(readFileSync(report, 'utf8'));
  passed += counts.numPassedTests;
  failed += counts.numFailedTests;
  // A file that could not even be loaded, or a test that did not run, is a failure too.
  const unrun = counts.numPendingTests + counts.numTodoTests;
  if (unrun > 0) failed += unrun;
  if (!good && counts.numFailedTests === 0) failed += 1;
  if (counts.numTotalTests === 0) failed += 1;
}

check('types', 'svelte-kit', 'sync');
check('types and markup', 'svelte-check', '--fail-on-warnings', '--output', 'human');
check('types of the service worker', 'tsc', '-p', 'src/service-worker/tsconfig.json');
// Types are asked of every file, which takes minutes: two at a time.
check('lint', 'eslint', '--concurrency', '2', '--max-warnings', '0', '.');
check('format', 'prettier', '--check', '--log-level', 'warn', '.');
check('import rules', 'depcruise', '--config', '.dependency-cruiser.cjs', 'src');
check('nothing unused', 'knip');
tests('unit and component tests', 'unit', 'component');
if (check('build', 'vite', 'build', '--logLevel', 'warn')) tests('browser tests', 'e2e');

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
