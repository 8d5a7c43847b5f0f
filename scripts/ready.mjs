// Makes a fresh clone ready to run: installs what package-lock.json says when it is not there yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const mark = `${root}node_modules/.steg-installed`;

/** Runs a command in the project, its output on screen. Answers whether it went well. */
export function run(command, args, env = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  return done.status === 0;
}

/** Runs one of the project's own tools (from node_modules/.bin). */
export function tool(name, ...args) {
  return run(`${root}node_modules/.bin/${name}`, args);
}

/** Installs when node_modules is missing or older than the lock file. Ends the process where that fails. */
export function install() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Steg is built with Node 20.19 or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const lock = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  console.log('Installing (once) …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund'])) {
    console.error('The installation did not finish. Is there a network? Try «npm ci» by itself to see more.');
    process.exit(1);
  }
  writeFileSync(mark, lock);
}
