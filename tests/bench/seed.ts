// Writes an example plan into the vault of the browser it runs in, through the app's own code, and
// lets it settle: so that what is measured is the plan as a phone would hold it.
import { dayOf } from '../../src/lib/domain/dates.ts';
import { makePlan, type ExampleSize } from '../../src/lib/example/makePlan.ts';
import { loadTexts } from '../../src/lib/example/texts.ts';
import { Plan } from '../../src/lib/plan/plan.svelte.ts';
import { DexieStore } from '../../src/lib/vault/dexieStore.ts';
import { Vault } from '../../src/lib/vault/vault.ts';

function good<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(String(result.error));
  return result.value;
}

/** Whatever the day is like in the example: this week has three steps left to do, and it is no tired day. */
async function makeReady(plan: Plan): Promise<void> {
  const { today, thisWeek } = plan;
  if (plan.paused) good(await plan.resume());
  if (plan.week(thisWeek).tired.includes(today)) good(await plan.setTired(today, false));
  for (const id of plan.week(thisWeek).steps) good(await plan.chooseStep(thisWeek, id, false));
  for (const text of ['Jeg drikker et glass vann.', 'Jeg går en tur.', 'Jeg ringer en venn.'])
    good(await plan.addStep({ text, lang: 'nb' }, undefined, {}, thisWeek));
}

/** Fills the vault; answers how many records were written and how many of them still lie open. */
async function seed(size: ExampleSize): Promise<{ records: number; open: number }> {
  const store = await DexieStore.open();
  const plan = good(await Plan.open(good(await Vault.open(store))));
  const texts = await loadTexts('nb');
  const records = makePlan({ seed: 1, lang: 'nb', size, today: dayOf(new Date()), texts });
  good(await plan.fill(records));
  await makeReady(plan);
  await plan.settle();
  if (plan.problem !== null) throw new Error(plan.problem);
  const open = (await store.openEnvelopes()).length;
  plan.close();
  return { records: records.length, open };
}

Object.assign(globalThis, { seed });
