// A page that opens the house and shows nothing: for tests of keys in a real browser, through the app's own code.
import { contentOf } from '../../src/lib/domain/merging.ts';
import { realWorld } from '../../src/lib/domain/record.ts';
import { newStep } from '../../src/lib/domain/step.ts';
import { restore, snapshots } from '../../src/lib/plan/backup.ts';
import { house } from '../../src/lib/plan/house.svelte.ts';
import { freshLog } from '../../src/lib/vault/freshLog.ts';

const good = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const keys = {
  house,
  open: () => house.open(),
  freshLog,
  /** Writes steps until there are so many; each in a transaction of its own. */
  async write(count: number): Promise<void> {
    for (let nth = house.plan.steps.length; nth < count; nth += 1)
      good(await house.plan.addStep({ text: `steg ${nth}`, lang: 'nb' }, undefined, {}, null));
  },
  /** Writes steps one after the other without an end, and says each that is kept. */
  async writeOn(): Promise<void> {
    for (let nth = house.plan.steps.length; ; nth += 1) {
      good(await house.plan.addStep({ text: `steg ${nth}`, lang: 'nb' }, undefined, {}, null));
      console.info(`kept ${nth}`);
    }
  },
  /** Brings back a plan of so many steps of one name in place of what is here. */
  async bringBack(name: string, count: number): Promise<void> {
    const records = Array.from({ length: count }, (_, nth) =>
      newStep({ text: `${name} ${nth}`, lang: 'nb' }, undefined, {}, [], realWorld),
    );
    const madeAt = new Date().toISOString();
    good(await restore(house.plan, { madeAt, records, content: contentOf(records), broken: 0 }, 'replace'));
  },
  /** The steps in each of the sealed copies, the newest first. */
  copies: async (): Promise<readonly (readonly string[])[]> =>
    good(await snapshots(house.plan)).map(({ records }) =>
      (records as { kind: string; words: { text: string } }[]).flatMap(({ kind, words }) =>
        kind === 'step' ? [words.text] : [],
      ),
    ),
  texts: (): readonly string[] => house.plan.steps.map(({ words }) => words.text),
  setCode: async (code: string) => good(await (await house.locks()).setCode(code, 'phrase')),
  removeCode: async (code: string) => good(await (await house.locks()).removeCode({ code })),
  addPasskey: async (code: string) => good(await (await house.locks()).addPasskey({ code })),
  addRecovery: async (code: string) => good(await (await house.locks()).addRecovery({ code })),
};

export type KeysPage = typeof keys;

Object.assign(globalThis, { keys });
