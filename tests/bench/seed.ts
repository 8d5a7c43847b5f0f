// Writes an example plan into the vault of the browser it runs in, through the app's own code, and
// lets it settle: so that what is measured is the plan as a phone would hold it.
import { dayOf } from '../../src/lib/domain/dates.ts';
import { makePlan, type ExampleSize } from '../../src/lib/example/makePlan.ts';
import { loadTexts } from '../../src/lib/example/texts.ts';
import { addPerson } from '../../src/lib/plan/people.ts';
import { Plan } from '../../src/lib/plan/plan.svelte.ts';
import { addLine, addPair } from '../../src/lib/plan/safety.ts';
import { DexieStore } from '../../src/lib/vault/dexieStore.ts';
import { generationOf, slotOf } from '../../src/lib/vault/slots.ts';
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

/** Own words and people for a hard moment, whatever the example has of them. */
async function makeSafe({ desk }: Plan): Promise<void> {
  const own = (text: string) => ({ text, lang: 'nb' });
  good(
    await addPair(desk, {
      stage: 'hard',
      sign: own('magen knyter seg'),
      action: own('Jeg går ned i fellesstua, selv om jeg ikke sier noe.'),
    }),
  );
  for (const text of ['Jeg drikker et glass vann, sakte.', 'Jeg setter på den lista med rolige sanger.'])
    good(await addLine(desk, 'myself', own(text)));
  good(await addLine(desk, 'holdOn', own('Katten må ha mat uansett.')));
  for (const [name, from, to] of [
    ['Amir', '16:00', '23:59'],
    ['Nattevakta', '22:00', '07:00'],
    ['Ingrid', '08:00', '15:30'],
  ] as const)
    good(
      await addPerson(desk, {
        name,
        phone: '+47 900 00 000',
        contact: 'yes',
        hours: [{ days: [], from, to }],
      }),
    );
}

/** Fills the vault; answers how many records were written and how many of them still lie open. */
async function seed(size: ExampleSize): Promise<{ records: number; open: number }> {
  const store = await DexieStore.open();
  const plan = good(await Plan.open(good(await Vault.open(store))));
  const texts = await loadTexts('nb');
  const records = makePlan({ seed: 1, lang: 'nb', size, today: dayOf(new Date()), texts });
  good(await plan.fill(records));
  await makeReady(plan);
  await makeSafe(plan);
  await plan.settle();
  if (plan.problem !== null) throw new Error(plan.problem);
  const { slots } = await store.entrance();
  const open = (await store.envelopes('open', generationOf(slotOf(slots, 'generation')))).length;
  plan.close();
  return { records: records.length, open };
}

Object.assign(globalThis, { seed });
