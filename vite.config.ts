import { transformAsync } from '@babel/core';
import { sveltekit } from '@sveltejs/kit/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { readHelpLines, unchecked } from './src/lib/domain/helpLines.ts';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Components that the first screen shows; everything else is fetched when it is asked for. */
const firstScreen =
  'ActionBar|BottomNav|Button|EdgeBar|IconButton|LeaveButton|Stone|StoneShape|TickRow|Toast|TopBar';
/** What the rooms further in work with. */
const later =
  'address|agreements?|backup|bounded|card|change|comingDays|diary|easynwk|example|goal|goodThings?|hardDays|hardNotes?|helpLines|keeping|kinds|laterActions|mapChange|mapLayout|memoryStore|merging|migrations|moment|network|newKeys|offers?|people|person|pocketCard|reviews?|rhythm|ringing|safety|safetyPlan|scenarios?|schemas|settling|share|shelves|shortCard|support|surroundings|talks?|together|wipe';
/** Locks, and what only they need. */
const locked =
  'argon|doorkeeper|doorRows|erase|evening|freshLog|kek|locks?|passkey|purge|received|recoveryCode|reseal|scriptUrl|shelfGuess|stretch(ing|Worker)?|transactions|unlock|waits';
const core = [
  /node_modules\/(dexie|i18next)\//,
  new RegExp(`src/lib/(plan|vault|domain)/(?!(${later}|${locked})\\.)[^/]+\\.ts`),
  /src\/lib\/i18n\/(?!more\.)[^/]+\.ts|src\/lib\/i18n\/locales\/nb\/(app|week)\.json/,
  /src\/lib\/ui\/(drawing\/(?!river\.|stream|waters)|(?!follow|shifts|leave\.)[^/]+\.ts)/,
  new RegExp(`src/lib/ui/(${firstScreen})\\.svelte`),
  /src\/lib\/features\/(app\/(missing|Room|updates)|goals\/room|lock\/(Leave|wayOut)|moment\/(Crest|moment)|week\/rows|shared\/(Cairn|outcome|Own|unsaved|when|words))\./,
  /@lucide\/svelte\/dist\/icons\/(armchair|backpack|calendar-days|list-checks|plus|umbrella|users-round|x)\./,
];
const isCore = (id: string): boolean => core.some((test) => test.test(id));

/**
 * Lucide's icons as plain markup. The package's own component works out its lines and spreads them onto the
 * page while the app runs, and a first screen with a dozen icons feels that on an old phone.
 */
const plainIcons: Plugin = {
  name: 'plain-icons',
  enforce: 'pre',
  transform: {
    filter: { id: /@lucide\/svelte\/dist\/icons\/[^/]+\.svelte$/ },
    handler(code) {
      const data = /const iconData = (\{.*\});/.exec(code)?.[1];
      if (data === undefined)
        throw new Error('An icon of Lucide is laid out in a way that is not known here');
      const { node } = JSON.parse(data) as { node: [tag: string, attributes: Record<string, string>][] };
      const lines = node.map(([tag, attributes]) => {
        const pairs = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
        return `<${tag} ${pairs.join(' ')} />`;
      });
      return `<script>let { size = 24, strokeWidth = 2 } = $props();</script>
<svg viewBox="0 0 24 24" width={size} height={size} fill="none" stroke="currentColor" stroke-width={strokeWidth}
  stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${lines.join('')}</svg>`;
    },
  },
};

/**
 * The file of help lines is checked when the app is built: one that is not what it says it is stops the build, and
 * numbers that nobody has checked for half a year are told of.
 */
const helpLinesFile: Plugin = {
  name: 'help-lines',
  apply: 'build',
  buildStart() {
    const file = readHelpLines(
      JSON.parse(readFileSync(new URL('./static/help-lines.json', import.meta.url), 'utf8')),
    );
    if (file === null) throw new Error('static/help-lines.json is no file of help lines (docs/hosting.md)');
    const old = unchecked(file, new Date().toISOString().slice(0, 10)).map(({ id }) => id);
    if (old.length > 0) this.warn(`Help lines to be checked against their sources: ${old.join(', ')}`);
  },
};

/**
 * Safari 15 loses names inside brackets where a field of a class begins (webkit.org/b/236843). Told of such a browser, the
 * build would make every field a map of its own, which every phone pays for; so what it begins with is wrapped instead.
 * At the very end, since minifying would unwrap it.
 */
const safariFields: Plugin = {
  name: 'safari-fields',
  apply: 'build',
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !/[;{]#?[\w$]+=/.test(chunk.code) || !/\bclass\b/.test(chunk.code))
        continue;
      const wrapped = await transformAsync(chunk.code, {
        configFile: false,
        babelrc: false,
        compact: true,
        minified: true,
        plugins: ['@babel/plugin-bugfix-safari-class-field-initializer-scope'],
      });
      if (typeof wrapped?.code !== 'string') throw new Error(`${chunk.fileName} was not wrapped`);
      chunk.code = wrapped.code;
    }
  },
};

export default defineConfig({
  plugins: [plainIcons, helpLinesFile, sveltekit(), safariFields],
  // Workers are built apart.
  worker: { plugins: () => [safariFields] },
  define: { STEG_VERSION: JSON.stringify(version) },
  resolve: {
    // The build for browsers of today is a tenth smaller than the one the package points to.
    alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }],
  },
  build: {
    // Safari from 15.4 on, as the styles say; of what its scripts cannot do, `safariFields` takes care.
    target: ['chrome109', 'safari16', 'firefox115'],
    cssTarget: ['chrome109', 'safari15.4', 'firefox115'],
    assetsInlineLimit: 0,
    // The pages name what they begin with, and the worker has the rest: asking ahead only costs time.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_page, needed) => needed.filter((file) => file.endsWith('.css')),
    },
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: {
        // What the week needs comes in one piece: many small files compress worse and each costs a trip.
        // The framework comes apart from it, so that an old phone takes a touch between running the two.
        codeSplitting: {
          groups: [
            { name: 'base', test: /rolldown\/runtime|node_modules\/(svelte|@sveltejs\/kit|esm-env|clsx)\// },
            { name: 'core', test: isCore },
          ],
        },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
          exclude: ['src/**/*.component.test.ts'],
          // Properties read and seal a great deal; a slow machine is no fault.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['src/**/*.component.test.ts'],
          setupFiles: ['tests/component.setup.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.e2e.ts'],
          globalSetup: ['tests/e2e/serve.setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          fileParallelism: false,
        },
      },
    ],
  },
});
