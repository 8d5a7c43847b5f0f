// What is measured: a copy of the build, with one more page in it that fills the vault of a browser.
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { root, tool } from '../../scripts/ready.mjs';

/** Makes the copy in a folder and answers where it is. STEG_BUILD names a build that is there already. */
export async function makeSite(temporary) {
  const given = resolve(root, process.env.STEG_BUILD ?? 'build');
  if (process.env.STEG_BUILD === undefined && !tool('vite', 'build', '--logLevel', 'warn')) process.exit(1);
  if (!existsSync(given)) throw new Error(`There is no build in ${given}`);
  const folder = join(temporary, 'site');
  cpSync(given, folder, { recursive: true });
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    plugins: [svelte({ configFile: false, preprocess: vitePreprocess() })],
    build: {
      outDir: join(folder, 'bench'),
      emptyOutDir: true,
      minify: false,
      lib: { entry: `${root}tests/bench/seed.ts`, formats: ['es'], fileName: 'seed' },
    },
  });
  const page = '<!doctype html><meta charset="utf-8"><script type="module" src="seed.js"></script>';
  writeFileSync(join(folder, 'bench/index.html'), page);
  return folder;
}
