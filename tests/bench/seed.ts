// Writes an example plan into the vault of the browser it runs in, through the app's own code, and
// lets it settle: so that what is measured is the plan as a phone would hold it.
import { addDays, dayOf } from '../../src/lib/domain/dates.ts';
import { qualities, rings, sectorSorts } from '../../src/lib/domain/limits.ts';
import { settle } from '../../src/lib/domain/mapLayout.ts';
import { firstSectors, setTie, takeSnapshot, type Tie } from '../../src/lib/domain/network.ts';
import { newPerson, type Person } from '../../src/lib/domain/person.ts';
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

/** As many people on the map as it is made for, and so many pictures of all of them, one for each season. */
async function makeCrowd(plan: Plan, seasons: number): Promise<void> {
  const { desk, today } = plan;
  const world = desk.world();
  const here = desk.stored<Person>('person');
  const taken = here.flatMap(({ id, place }) => (place === undefined ? [] : [{ id, place }]));
  const made = Array.from({ length: 60 - taken.length }, (_, at) => ({
    ...newPerson({ name: `P ${String(at)}`, quality: qualities[at % 4], hours: [] }, here, world),
    order: 100 + at,
  }));
  const wanted = made.map(({ id }, at) => ({
    id,
    place: {
      ring: rings[at % 3] ?? 3,
      sector: sectorSorts[at % 5] ?? 'friends',
      along: ((at * 37) % 100) / 100,
      depth: ((at * 61) % 100) / 100,
    },
  }));
  const places = settle(wanted, taken, firstSectors);
  const people = made.flatMap((one) => {
    const place = places.get(one.id);
    return place === undefined ? [] : [{ ...one, place }];
  });
  const ties = people.slice(1).flatMap((one, at): Tie[] => {
    const tie = setTie(one.id, people[(at * 7) % people.length]?.id ?? one.id, 'know', undefined, world);
    return tie.ok ? [tie.value] : [];
  });
  const picture = { sectors: firstSectors, people: [...here, ...people], ties };
  const pictures = Array.from({ length: seasons }, (_, season) =>
    takeSnapshot(picture, null, addDays(today, -30 - season * 91), world),
  );
  good(await plan.fill([...people, ...ties, ...pictures]));
}

/** Sixty people on the map: without any earlier picture of it, or with one for each season of ten years. */
const crowds = { crowd: 0, crowdOfYears: 40 } as const;
type Crowd = keyof typeof crowds;
const isCrowd = (size: ExampleSize | Crowd): size is Crowd => size in crowds;

/** Fills the vault; answers how many records were written and how many of them still lie open. */
async function seed(size: ExampleSize | Crowd): Promise<{ records: number; open: number }> {
  const store = await DexieStore.open();
  const plan = good(await Plan.open(good(await Vault.open(store))));
  const texts = await loadTexts('nb');
  const made = makePlan({
    seed: 1,
    lang: 'nb',
    size: isCrowd(size) ? 'halfYear' : size,
    today: dayOf(new Date()),
    texts,
  });
  const records = isCrowd(size) ? made.filter(({ kind }) => kind !== 'networkSnapshot') : made;
  good(await plan.fill(records));
  await makeReady(plan);
  await makeSafe(plan);
  if (isCrowd(size)) await makeCrowd(plan, crowds[size]);
  await plan.settle();
  if (plan.problem !== null) throw new Error(plan.problem);
  const { slots } = await store.entrance();
  const open = (await store.envelopes('open', generationOf(slotOf(slots, 'generation')))).length;
  plan.close();
  return { records: records.length, open };
}

Object.assign(globalThis, { seed });
