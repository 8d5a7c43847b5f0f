// The map on the disk: everything that can be done there and its way back, two windows at once, pictures of years ago,
// a map from elsewhere, and everywhere somebody is when they are taken away.
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  addStep,
  diskOf,
  done,
  openPlan,
  own,
  twoTabs,
  undone,
  worldOf,
} from '../../../tests/unit/support/plans.ts';
import { freshName, good, soon, storeKinds } from '../../../tests/unit/support/stores.ts';
import { readEasyNwk } from '../domain/easynwk.ts';
import type { ContactWord } from '../domain/limits.ts';
import { layOut, middleOf } from '../domain/mapLayout.ts';
import {
  networkMapId,
  type MapPlace,
  type NetworkMap,
  type NetworkSnapshot,
  type Tie,
} from '../domain/network.ts';
import { masteryInWords } from '../domain/mastery.ts';
import type { Person } from '../domain/person.ts';
import { DexieStore } from '../vault/dexieStore.ts';
import type { EnvelopeStore } from '../vault/store.ts';
import {
  addSector,
  dropWish,
  hideSector,
  importMap,
  keepSnapshot,
  pictureNow,
  placePerson,
  placeWish,
  removeSector,
  removeSnapshot,
  removeTie,
  renameSector,
  retitleSnapshot,
  setTie,
  takeOffMap,
} from './network.ts';
import { addPerson, changePerson, removePerson, whereIs } from './people.ts';
import type { Plan } from './plan.svelte.ts';
import { addPersonLine } from './safety.ts';
import { addScenario } from './scenarios.ts';

const near = middleOf(1, 'friends');
const person = ({ desk }: Plan, id: string): Person => desk.one<Person>('person', id)!;
const sectorsOf = ({ desk }: Plan) => desk.one<NetworkMap>('networkMap', networkMapId)?.sectors ?? [];
const pictures = ({ desk }: Plan) => desk.stored<NetworkSnapshot>('networkSnapshot');
const refused = (error: string) => ({ ok: false, error });

const add = async (plan: Plan, name: string, contact?: ContactWord): Promise<string> =>
  (await done(addPerson(plan.desk, { name, contact, hours: [] }))).id;

/** Amir near me, Tante wished for, a tie between them and a picture of it. */
async function lived(store: EnvelopeStore, world = worldOf()) {
  const plan = await openPlan(store, world);
  await done(plan.describeMe({ welcomed: true }));
  const [amir, tante] = [await add(plan, 'Amir', 'yes'), await add(plan, 'Tante')];
  await done(placePerson(plan.desk, amir, near));
  await done(placeWish(plan.desk, tante, middleOf(2, 'family')));
  await done(setTie(plan.desk, tante, amir, 'know'));
  const { id: picture } = await done(keepSnapshot(plan.desk, own('Da jeg flyttet inn')));
  return { plan, amir, tante, picture, world };
}

function expectClear(plan: Plan): void {
  const { people, sectors } = pictureNow(plan.desk);
  const standing = people.flatMap(({ id, place }) => (place === undefined ? [] : [{ id, place }]));
  const { radius, marks } = layOut(standing, sectors);
  marks.forEach((one, at) => {
    for (const other of marks.slice(at + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(2 * radius);
  });
}

describe.each(storeKinds)('in $name', ({ open }) => {
  test('everything that can be done on the map, and the way back from it', async () => {
    const store = await open();
    const { plan, amir, tante, picture } = await lived(store);
    const { desk } = plan;
    const before = await diskOf(store);
    await undone(placePerson(desk, amir, middleOf(3, 'work')));
    await undone(placePerson(desk, tante, near));
    await undone(takeOffMap(desk, amir));
    await undone(placeWish(desk, amir, middleOf(2, 'work')));
    await undone(dropWish(desk, tante));
    await undone(renameSector(desk, 'work', own('Jobben')));
    await undone(hideSector(desk, 'work', true));
    await undone(addSector(desk, own('Koret')));
    await undone(setTie(desk, amir, tante, 'close'));
    await undone(removeTie(desk, tante, amir));
    await undone(keepSnapshot(desk, null));
    await undone(retitleSnapshot(desk, picture, null));
    await undone(removeSnapshot(desk, picture));
    expect(await diskOf(store)).toEqual(before);
    plan.close();
  });

  test('what is not there, or cannot be, answers so', async () => {
    const { plan, amir } = await lived(await open());
    const { desk } = plan;
    for (const outcome of [
      placePerson(desk, 'x', near),
      takeOffMap(desk, 'x'),
      placeWish(desk, 'x', near),
      dropWish(desk, 'x'),
      renameSector(desk, 'x', own('X')),
      hideSector(desk, 'x', true),
      removeSector(desk, 'x'),
      setTie(desk, amir, 'x', 'know'),
      removeTie(desk, amir, 'x'),
      retitleSnapshot(desk, 'x', null),
      removeSnapshot(desk, 'x'),
    ])
      expect(await outcome).toEqual(refused('missing'));
    expect(await setTie(desk, amir, amir, 'know')).toEqual(refused('same'));
    expect(await removeSector(desk, 'work')).toEqual(refused('notOwn'));
    await done(addSector(desk, own('Koret')));
    expect(await addSector(desk, own('Til'))).toEqual(refused('tooMany'));
    plan.close();
    const empty = await openPlan(await open());
    expect(await keepSnapshot(empty.desk, null)).toEqual(refused('empty'));
    empty.close();
  });

  test('taking someone away takes ties, steps and lines along, and leaves the pictures unless told', async () => {
    const store = await open();
    const { plan, amir, tante } = await lived(store);
    const { desk } = plan;
    await addStep(plan, 'Gå tur', undefined, { people: [amir, tante] });
    await addStep(plan, 'Drikke te', undefined, { people: [amir] });
    await done(addPersonLine(desk, 'ask', amir));
    await done(addScenario(desk, { when: own('Hvis det regner'), people: [amir], lines: [] }));
    const before = await diskOf(store);
    expect(await whereIs(desk, amir)).toEqual({
      steps: 2,
      lines: 1,
      scenarios: 1,
      named: 0,
      onMap: true,
      ties: 1,
      snapshots: 1,
    });
    const outcome = await done(removePerson(desk, amir));
    expect(await whereIs(desk, amir)).toEqual({
      steps: 0,
      lines: 0,
      scenarios: 0,
      named: 0,
      onMap: false,
      ties: 0,
      snapshots: 1,
    });
    expect(plan.steps.map(({ people }) => people)).toEqual([[tante], undefined]);
    await outcome.undo();
    expect(await diskOf(store)).toEqual(before);
    const everywhere = await done(removePerson(desk, amir, undefined, { alsoInPictures: true }));
    expect((await whereIs(desk, amir)).snapshots).toBe(0);
    expect(pictures(plan)).toMatchObject([{ people: [{ name: 'Tante' }], ties: [] }]);
    await everywhere.undo();
    expect(await diskOf(store)).toEqual(before);
    plan.close();
  });

  test('after «no» they are in no step, and stay on the map with what is between them and others', async () => {
    const { plan, amir, tante } = await lived(await open());
    await addStep(plan, 'Gå tur', undefined, { people: [amir, tante] });
    const said = { name: 'Amir', contact: 'no', hours: [] } as const;
    const outcome = await done(changePerson(plan.desk, amir, said));
    expect(plan.steps[0]?.people).toEqual([tante]);
    expect(person(plan, amir).place).toBeDefined();
    expect(plan.desk.stored<Tie>('tie')).toHaveLength(1);
    // A form that was open since before does not bring them back.
    const step = plan.steps[0]!;
    await done(plan.changeStep(step.id, step.words, { people: [amir, tante, 'gone'] }));
    expect(plan.steps[0]?.people).toEqual([tante]);
    await addStep(plan, 'Spise', undefined, { people: [amir] });
    expect(plan.steps.find(({ words }) => words.text === 'Spise')).not.toHaveProperty('people');
    expect(await outcome.undo()).toEqual(refused('changedSince'));
    plan.close();
  });
});

describe('on the map', () => {
  test('pictures of years ago are packed, and can be read, called otherwise and taken away', async () => {
    const name = freshName();
    const store = () => DexieStore.open(name);
    const world = worldOf('2024-03-01');
    const { plan, picture, amir } = await lived(await store(), world);
    // Enough of other things that packing is worth it.
    for (let stone = 0; stone < 24; stone++)
      await done(
        plan.fill([
          { ...masteryInWords(own('stein'), '2024-03-01', undefined, world), id: `s-${String(stone)}` },
        ]),
      );
    plan.close();
    world.goTo('2026-11-18');
    const later = await openPlan(await store(), world);
    await later.settle();
    later.close();

    const again = await openPlan(await store(), world);
    expect(pictures(again)).toEqual([]);
    await again.desk.loadNetwork();
    expect(pictures(again)).toMatchObject([{ id: picture, day: '2024-03-01' }]);
    again.close();

    const other = await openPlan(await store(), world);
    await done(retitleSnapshot(other.desk, picture, own('Den første tida')));
    expect(pictures(other)).toMatchObject([{ title: { text: 'Den første tida' }, day: '2024-03-01' }]);
    other.close();

    const last = await openPlan(await store(), world);
    await last.settle();
    expect((await whereIs(last.desk, amir)).snapshots).toBe(1);
    await done(removePerson(last.desk, amir, undefined, { alsoInPictures: true }));
    expect(pictures(last)[0]?.people.map(({ name }) => name)).toEqual(['Tante']);
    await undone(removeSnapshot(last.desk, picture));
    expect(pictures(last)).toHaveLength(1);
    last.close();
  });

  test('two who are put on one spot stand side by side, and a wish that has come true is gone', async () => {
    const { plan, amir, tante } = await lived(await storeKinds[0]!.open());
    const { desk } = plan;
    const where = person(plan, amir).place;
    await done(placePerson(desk, tante, where!));
    expect(person(plan, amir).place).toEqual(where);
    expect(person(plan, tante)).toMatchObject({ place: { ring: 1, sector: 'friends' }, wish: { ring: 2 } });
    expectClear(plan);
    await done(placePerson(desk, tante, middleOf(2, 'family')));
    expect(person(plan, tante)).not.toHaveProperty('wish');
    // A wish for where they stand already is none.
    await done(placeWish(desk, tante, middleOf(1, 'family')));
    expect(person(plan, tante).wish).toMatchObject({ ring: 1 });
    await done(placeWish(desk, tante, middleOf(2, 'family')));
    expect(person(plan, tante)).not.toHaveProperty('wish');
    plan.close();
  });

  test('whoever is seen beside where they are kept stays there when somebody else is moved', async () => {
    const { plan, amir, tante } = await lived(await storeKinds[0]!.open());
    const where: MapPlace = person(plan, amir).place!;
    const jo = await add(plan, 'Jo');
    // From elsewhere: two on one spot.
    await done(plan.fill([{ ...person(plan, jo), place: where }]));
    const marksOf = () => {
      const { people, sectors } = pictureNow(plan.desk);
      const standing = people.flatMap(({ id, place }) => (place === undefined ? [] : [{ id, place }]));
      return new Map(layOut(standing, sectors).marks.map(({ id, x, y }) => [id, [x, y]]));
    };
    const before = marksOf();
    await done(placePerson(plan.desk, tante, middleOf(3, 'helpers')));
    await done(placePerson(plan.desk, amir, middleOf(3, 'work')));
    const [x, y] = before.get(jo)!;
    expect(marksOf().get(jo)![0]).toBeCloseTo(x!, 2);
    expect(marksOf().get(jo)![1]).toBeCloseTo(y!, 2);
    plan.close();
  });

  test('in two windows at once nobody comes to stand on anybody', async () => {
    const [one, two] = await twoTabs(freshName());
    const ids: string[] = [];
    for (const name of ['A', 'B', 'C', 'D', 'E', 'F']) ids.push(await add(one, name));
    await soon(() => expect(two.desk.stored('person')).toHaveLength(6));
    const outcomes = await Promise.all(
      ids.map((id, at) => placePerson((at % 2 === 0 ? one : two).desk, id, near)),
    );
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    await soon(() => {
      for (const plan of [one, two])
        expect(plan.desk.stored<Person>('person').filter(({ place }) => place !== undefined)).toHaveLength(6);
    });
    expectClear(one);
    const { people, sectors } = pictureNow(two.desk);
    expect(
      layOut(
        people.map(({ id, place }) => ({ id, place: place! })),
        sectors,
      ).marks,
    ).toHaveLength(6);
    one.close();
    two.close();
  });

  test('a picture stays as it was', async () => {
    const { plan, amir, picture } = await lived(await storeKinds[0]!.open());
    const before = structuredClone(pictures(plan)[0]);
    await done(placePerson(plan.desk, amir, middleOf(3, 'work')));
    await done(changePerson(plan.desk, amir, { name: 'Amir K', hours: [] }));
    await done(renameSector(plan.desk, 'friends', own('Gjengen')));
    expect(pictures(plan)).toEqual([before]);
    expect(before).toMatchObject({ id: picture, people: [{ name: 'Amir' }, { name: 'Tante' }] });
    expect(before?.people[0]).not.toHaveProperty('hours');
    plan.close();
  });
});

describe('a map from elsewhere', () => {
  const file = (name: string) =>
    good(
      readEasyNwk(
        readFileSync(new URL(`../../../tests/fixtures/easynwk/${name}.json`, import.meta.url), 'utf8'),
      ),
    );

  test('comes in one piece, everybody new and nothing said of whether it is safe; and out again', async () => {
    const store = await storeKinds[0]!.open();
    const { plan } = await lived(store);
    await done(hideSector(plan.desk, 'work', true));
    const before = await diskOf(store);
    const outcome = await done(importMap(plan.desk, file('versions-with-bom'), 'nb'));
    const people = plan.desk.stored<Person>('person').slice(2);
    expect(people.map(({ name }) => name)).toEqual([
      ...['Amir', 'Tante', 'Vakta', 'Koret', 'Bestemor', 'Pus', 'Sjef', 'Naboen', 'Fetter'],
    ]);
    for (const one of people) {
      expect(one).not.toHaveProperty('contact');
      expect(one).not.toHaveProperty('quality');
    }
    expect(sectorsOf(plan).find(({ id }) => id === 'work')?.hidden).toBe(false);
    expect(plan.desk.stored<Tie>('tie')).toHaveLength(4);
    expectClear(plan);
    const earlier = pictures(plan).find(({ day }) => day === '2024-03-01');
    expect(earlier).toMatchObject({ title: { text: 'Da jeg flyttet inn' } });
    // The same person is the same in the picture.
    expect(earlier?.people.find(({ name }) => name === 'Amir')?.id).toBe(people[0]?.id);
    await outcome.undo();
    expect(await diskOf(store)).toEqual(before);
    plan.close();
  });

  test('with 200 people, and no more than a map holds', async () => {
    const plan = await openPlan(await storeKinds[0]!.open());
    await done(plan.describeMe({ welcomed: true }));
    await done(importMap(plan.desk, file('two-hundred'), 'nb'));
    expect(plan.desk.stored<Person>('person')).toHaveLength(200);
    expectClear(plan);
    expect(await importMap(plan.desk, file('two-hundred'), 'nb')).toEqual(refused('full'));
    expect(plan.desk.stored<Person>('person')).toHaveLength(200);
    plan.close();
  });

  test('strings that are meant to do harm are only words', async () => {
    const plan = await openPlan(await storeKinds[0]!.open());
    await done(plan.describeMe({ welcomed: true }));
    await done(importMap(plan.desk, file('hostile'), 'nb'));
    expect(plan.desk.stored<Person>('person')).toHaveLength(16);
    expectClear(plan);
    plan.close();
  });
});
