// Where Chromium is on this machine, and how it is started for tests, pictures and measurements. And the `age` command,
// which opens backups in a test as anybody's would.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

export const howToGetOne =
  'No Chromium or Chrome was found. On Debian or Ubuntu: apt-get install chromium. ' +
  'Elsewhere: install Chrome or Chromium, or set CHROMIUM to where it is.';

/** The path of the first Chromium or Chrome there is, or null. */
export function findBrowser() {
  return places.find((place) => place !== undefined && existsSync(place)) ?? null;
}

/** The path of a Chromium or Chrome; throws with a sentence on how to get one. */
export function browserPath() {
  const found = findBrowser();
  if (found === null) throw new Error(howToGetOne);
  return found;
}

export const howToGetAge =
  'The age command was not found; a test opens backups with it. On Debian or Ubuntu: apt-get install age. ' +
  'On a Mac: brew install age. Elsewhere: https://age-encryption.org.';

const hasAge = () => spawnSync('age', ['--version']).status === 0;

/** Packages from Debian, where this is Debian and we are root; elsewhere a sentence has to do. */
function fromDebian(...packages) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  console.log(`Installing ${packages[0]} from Debian …`);
  const quiet = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
}

/** Whether there is a browser; on Debian as root a missing one is installed. */
export function ensureBrowser() {
  if (findBrowser() === null) fromDebian('chromium', 'fonts-noto-core');
  return findBrowser() !== null;
}

/** Whether there is an age command; on Debian as root a missing one is installed. */
export function ensureAge() {
  if (!hasAge()) fromDebian('age');
  return hasAge();
}

export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
