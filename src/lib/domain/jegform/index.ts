/**
 * The jeg-form helper: notices when a goal is written in somebody else's words and offers a first-person wording.
 * Each language's rules are a module of their own, so that only the one in use is fetched.
 */

import type { JegformRules } from './hint.ts';

export type { JegformHint, JegformReason, JegformRules } from './hint.ts';

type Loader = () => Promise<{ readonly rules: JegformRules }>;

const norwegian: Loader = () => import('./rules/nb.ts');

const loaders = new Map<string, Loader>([
  ['nb', norwegian],
  ['nn', norwegian],
  ['no', norwegian],
  ['en', () => import('./rules/en.ts')],
  ['ar', () => import('./rules/ar.ts')],
]);

/** Rules for a language (a tag such as `nb` or `en-GB`), or null where there are none: then the helper is silent. */
export async function loadJegformRules(lang: string): Promise<JegformRules | null> {
  const loader = loaders.get(lang.toLowerCase().split('-')[0] ?? '');
  return loader ? (await loader()).rules : null;
}
