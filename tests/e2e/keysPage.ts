// A page that opens the house and shows nothing: for tests of keys in a real browser, through the app's own code.
import { house } from '../../src/lib/plan/house.svelte.ts';

const good = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const keys = {
  house,
  open: () => house.open(),
  /** Writes steps until there are so many; each in a transaction of its own. */
  async write(count: number): Promise<void> {
    for (let nth = house.plan.steps.length; nth < count; nth += 1)
      good(await house.plan.addStep({ text: `steg ${nth}`, lang: 'nb' }, undefined, {}, null));
  },
  texts: (): readonly string[] => house.plan.steps.map(({ words }) => words.text),
  setCode: async (code: string) => good(await (await house.locks()).setCode(code, 'phrase')),
  removeCode: async (code: string) => good(await (await house.locks()).removeCode({ code })),
  addPasskey: async (code: string) => good(await (await house.locks()).addPasskey({ code })),
  addRecovery: async (code: string) => good(await (await house.locks()).addRecovery({ code })),
};

export type KeysPage = typeof keys;

Object.assign(globalThis, { keys });
