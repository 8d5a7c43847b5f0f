import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

// The one inline script of ours (src/app.html) sets theme, language and direction before the first
// paint. Its hash is taken from the file itself, so it can never drift from what is served.
const shell = readFileSync(new URL('./src/app.html', import.meta.url), 'utf8');
const inlineScripts = [...shell.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
  ([, body]) => `sha256-${createHash('sha256').update(body).digest('base64')}`,
);
const inlineStyles = [...shell.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
  ([, body]) => `sha256-${createHash('sha256').update(body).digest('base64')}`,
);

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  // Elements are made one by one instead of out of strings: quicker on a cold start than the parser of HTML.
  compilerOptions: { fragments: 'tree' },
  kit: {
    adapter: adapter({ precompress: false, strict: true }),
    paths: { relative: true },
    serviceWorker: { register: false },
    version: { pollInterval: 0 },
    inlineStyleThreshold: 100_000,
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self', 'wasm-unsafe-eval', ...inlineScripts],
        'style-src': ['self', ...inlineStyles],
        // The one style attribute there is: SvelteKit's own announcer for screen readers.
        'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'manifest-src': ['self'],
        'worker-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['none'],
        'require-trusted-types-for': ['script'],
        'trusted-types': ['svelte-trusted-html', 'steg-script-url'],
      },
    },
  },
};
