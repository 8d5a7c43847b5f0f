// Which room may import which (docs/architecture.md). Imports point one way only; anything else fails.
const rooms = '^src/lib/';

/** A room may import itself and the rooms listed, and nothing else of ours. */
const only = (room, ...allowed) => ({
  name: `${room}-imports`,
  comment: `${room} may import ${[room, ...allowed].join(', ')} and nothing else of ours.`,
  severity: 'error',
  from: { path: `${rooms}${room}/`, pathNot: '\\.test\\.ts$' },
  to: { path: '^src/', pathNot: `${rooms}(${[room, ...allowed].join('|')})/` },
});

module.exports = {
  forbidden: [
    only('domain'),
    only('library'),
    only('ui'),
    only('vault', 'domain'),
    only('sharing', 'vault', 'domain'),
    only('plan', 'vault', 'domain'),
    only('i18n', 'domain'),
    only('example', 'domain', 'library', 'i18n/locales'),
    // What of the vault they may name is said in the next rule.
    only('features', 'ui', 'plan', 'sharing', 'vault', 'domain', 'library', 'i18n', 'example'),
    {
      name: 'features-only-name-vault-problems',
      comment:
        'Features know what can go wrong with storage and start workers, and know nothing else of the vault.',
      severity: 'error',
      from: { path: `${rooms}features/` },
      to: { path: `${rooms}vault/`, pathNot: `${rooms}vault/(problems|surroundings|scriptUrl)\\.ts$` },
    },
    {
      name: 'routes-imports',
      comment: 'Pages lay out features; they reach for nothing below the plan.',
      severity: 'error',
      from: { path: '^src/routes/' },
      to: { path: `${rooms}(vault|domain|example|library)/` },
    },
    {
      name: 'domain-is-pure',
      comment: 'The domain imports zod/mini, and no framework, storage or language library.',
      severity: 'error',
      from: { path: `${rooms}domain/`, pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^src/|node_modules/zod/' },
    },
    {
      name: 'no-full-zod',
      comment: 'Full zod builds code from text, which the pages’ policy forbids, and is four times the size.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/zod/(index|v4/classic)' },
    },
    {
      name: 'only-the-vault-stores',
      comment: 'Dexie lives in the vault.',
      severity: 'error',
      from: { path: '^src/', pathNot: `${rooms}vault/|\\.test\\.ts$` },
      to: { path: 'node_modules/dexie/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-tests-in-the-app',
      severity: 'error',
      from: { pathNot: '\\.test\\.ts$' },
      to: { path: '\\.test\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.svelte-kit|build)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'default'],
    },
  },
};
