import { sveltekit } from '@sveltejs/kit/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Components that the first screen shows; everything else is fetched when it is asked for. */
const firstScreen =
  'ActionBar|BottomNav|Button|Chip|Disclosure|IconButton|River|Stone|StoneShape|TickRow|Toast|TopBar';
const core = [
  /node_modules\/(svelte|@sveltejs\/kit|esm-env|clsx|dexie|i18next)\//,
  /src\/lib\/(plan|vault)\/(?!memoryStore|surroundings|settling|shelves)/,
  /src\/lib\/domain\/(?!schemas|kinds|migrations)[^/]+\.ts/,
  /src\/lib\/i18n\/[^/]+\.ts|src\/lib\/i18n\/locales\/nb\/(app|week)\.json/,
  /src\/lib\/ui\/(drawing\/(?!stream)|[^/]+\.ts)/,
  new RegExp(`src/lib/ui/(${firstScreen})\\.svelte`),
  /src\/lib\/features\/(app\/Room|goals\/room|shared\/(Cairn|outcome|Own|when|words))\./,
  /@lucide\/svelte\/dist\/(?!icons\/)/,
  /@lucide\/svelte\/dist\/icons\/(armchair|backpack|calendar-days|check|chevron-down|list-checks|plus)\./,
];
const isCore = (id: string): boolean => core.some((test) => test.test(id));

export default defineConfig({
  plugins: [sveltekit()],
  define: { STEG_VERSION: JSON.stringify(version) },
  resolve: {
    // The build for browsers of today is a tenth smaller than the one the package points to.
    alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }],
  },
  build: {
    target: ['chrome109', 'safari15.4', 'firefox115'],
    assetsInlineLimit: 0,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: {
        // What the week needs comes in one piece: many small files compress worse and each costs a trip.
        codeSplitting: { groups: [{ name: 'core', test: isCore }] },
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
