// Where Chromium is on this machine, and how it is started for tests, pictures and measurements.
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

/** On Debian as root a missing Chromium is installed; elsewhere the sentence has to do. Answers whether there is one. */
export function ensureBrowser() {
  if (findBrowser() !== null) return true;
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  console.log('Installing Chromium from Debian …');
  const quiet = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  spawnSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'],
    quiet,
  );
  return findBrowser() !== null;
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
