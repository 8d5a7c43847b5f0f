// The import rules: each stops the import it is there for, and a tree that keeps to them passes.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

interface Found {
  readonly rule: string;
  readonly from: string;
}

/** Lays a small tree out beside a copy of the rules and answers what they find in it. */
function cruise(files: Readonly<Record<string, string>>): readonly Found[] {
  const folder = mkdtempSync(join(tmpdir(), 'steg-imports-'));
  folders.push(folder);
  for (const name of ['.dependency-cruiser.cjs', 'package.json'])
    cpSync(join(root, name), join(folder, name));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const compilerOptions = {
    module: 'esnext',
    moduleResolution: 'bundler',
    allowImportingTsExtensions: true,
    noEmit: true,
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, 'src', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const flags = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'];
  const { stdout, stderr } = spawnSync(process.execPath, [tool, ...flags], { cwd: folder, encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { from: string; rule: { name: string } }[]; totalCruised: number };
  };
  if (summary.totalCruised < Object.keys(files).length) throw new Error('not everything was looked at');
  return summary.violations.map(({ from, rule }) => ({ rule: rule.name, from }));
}

/** One file in every room, each of which may be imported. */
const rooms = {
  'lib/domain/goal.ts': 'export const goal = 1;',
  'lib/library/goals.ts': 'export const goals = 1;',
  'lib/vault/vault.ts': 'export const vault = 1;',
  'lib/vault/problems.ts': 'export const problems = 1;',
  'lib/vault/scriptUrl.ts': 'export const scriptUrl = 1;',
  'lib/plan/plan.ts': 'export const plan = 1;',
  'lib/i18n/i18n.ts': 'export const i18n = 1;',
  'lib/ui/Button.svelte': '<button type="button">x</button>',
  'lib/example/makePlan.ts': 'export const makePlan = 1;',
  'lib/features/week/Week.svelte': '<p>x</p>',
  'lib/a.test.ts': 'export const a = 1;',
};

const one = (what: string): string => `import '${what}';`;
const script = (what: string): string => `<script lang="ts">import '${what}';</script>`;

/** Where something is planted, what it imports, and the rule that has to stop it. */
const planted: readonly (readonly [path: string, what: string, rule: string])[] = [
  ['lib/domain/p1.ts', '../vault/vault.ts', 'domain-imports'],
  ['lib/domain/p2.ts', '../i18n/i18n.ts', 'domain-imports'],
  ['lib/domain/p3.ts', 'i18next', 'domain-is-pure'],
  ['lib/domain/p4.ts', 'svelte', 'domain-is-pure'],
  ['lib/domain/p6.ts', 'node:fs', 'domain-is-pure'],
  ['lib/domain/p5.ts', 'dexie', 'only-the-vault-stores'],
  ['lib/library/p1.ts', '../domain/goal.ts', 'library-imports'],
  ['lib/ui/p1.ts', '../i18n/i18n.ts', 'ui-imports'],
  ['lib/ui/P2.svelte', '../plan/plan.ts', 'ui-imports'],
  ['lib/ui/P3.svelte', '../features/week/Week.svelte', 'ui-imports'],
  ['lib/vault/p1.ts', '../plan/plan.ts', 'vault-imports'],
  ['lib/vault/p2.ts', '../i18n/i18n.ts', 'vault-imports'],
  ['lib/vault/p3.ts', 'zod', 'no-full-zod'],
  ['lib/plan/p1.ts', '../i18n/i18n.ts', 'plan-imports'],
  ['lib/plan/p2.ts', '../features/week/Week.svelte', 'plan-imports'],
  ['lib/plan/p3.ts', 'dexie', 'only-the-vault-stores'],
  ['lib/i18n/p1.ts', '../vault/vault.ts', 'i18n-imports'],
  ['lib/i18n/p2.ts', '../library/goals.ts', 'i18n-imports'],
  ['lib/example/p1.ts', '../plan/plan.ts', 'example-imports'],
  ['lib/features/week/p1.ts', 'dexie', 'only-the-vault-stores'],
  ['lib/features/week/P2.svelte', '../../vault/vault.ts', 'features-only-name-vault-problems'],
  ['lib/features/week/p3.ts', '../../../routes/+page.svelte', 'features-imports'],
  ['routes/uka/+page.svelte', '#lib/vault/vault.ts', 'routes-imports'],
  ['routes/maal/+page.svelte', '../../lib/domain/goal.ts', 'routes-imports'],
  ['lib/plan/p4.ts', '../a.test.ts', 'no-tests-in-the-app'],
];

describe('the import rules', () => {
  const found = cruise({
    ...rooms,
    'routes/+page.svelte': '<p>x</p>',
    ...Object.fromEntries(
      planted.map(([path, what]) => [path, path.endsWith('.ts') ? one(what) : script(what)]),
    ),
    'lib/plan/round1.ts': "import { two } from './round2.ts'; export const one = two;",
    'lib/plan/round2.ts': "import { one } from './round1.ts'; export const two = one;",
  });
  const rulesAt = (path: string): readonly string[] =>
    found.filter(({ from }) => from === `src/${path}`).map(({ rule }) => rule);

  test.each(planted)('stop %s from importing %s: %s', (path, _, rule) => {
    expect(rulesAt(path)).toContain(rule);
  });

  test('stop a circle', () => {
    expect(rulesAt('lib/plan/round1.ts')).toContain('no-circles');
  });

  test('find nothing in files that keep to them', () => {
    const guilty = new Set([
      ...planted.map(([path]) => `src/${path}`),
      'src/lib/plan/round1.ts',
      'src/lib/plan/round2.ts',
    ]);
    expect(found.filter(({ from }) => !guilty.has(from))).toEqual([]);
  });

  test('let every import pass that the house is built of', () => {
    const clean = cruise({
      ...rooms,
      'lib/domain/p.ts': `${one('zod/mini')} ${one('./goal.ts')}`,
      'lib/vault/p.ts': `${one('dexie')} ${one('zod/mini')} ${one('../domain/goal.ts')}`,
      'lib/plan/p.ts': `${one('../vault/vault.ts')} ${one('../domain/goal.ts')} ${one('svelte')}`,
      'lib/i18n/p.ts': `${one('i18next')} ${one('../domain/goal.ts')}`,
      'lib/example/p.ts': `${one('../domain/goal.ts')} ${one('../library/goals.ts')}`,
      'lib/features/week/P.svelte': script('../../ui/Button.svelte'),
      'lib/features/week/p.ts': [
        'plan/plan',
        'domain/goal',
        'library/goals',
        'i18n/i18n',
        'example/makePlan',
        'vault/problems',
        'vault/scriptUrl',
      ]
        .map((room) => one(`../../${room}.ts`))
        .join(' '),
      'routes/+page.svelte': script('#lib/features/week/Week.svelte'),
      'routes/+layout.ts': `${one('#lib/plan/plan.ts')} ${one('#lib/i18n/i18n.ts')}`,
      // A test may look into any room.
      'lib/domain/goal.test.ts': `${one('../vault/vault.ts')} ${one('../plan/plan.ts')}`,
    });
    expect(clean).toEqual([]);
  });
});
