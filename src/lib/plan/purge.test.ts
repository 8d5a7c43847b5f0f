// Deleting for good from a plan: off the screen, off the disk, and nothing else changed.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import {
  addGoal,
  addStep,
  allOnDisk,
  openPlan,
  plantShelf,
  worldOf,
} from '../../../tests/unit/support/plans.ts';
import { good } from '../../../tests/unit/support/stores.ts';
import { MemoryStore } from '../vault/memoryStore.ts';
import { purgeKinds, purgeRecords } from './purge.ts';
import { shelfNamesFor } from './shelfGuess.ts';

test('a kind goes from the open shelf and the packed ones', async () => {
  const store = new MemoryStore();
  const plan = await openPlan(store);
  await addGoal(plan, 'sove bedre');
  const step = await addStep(plan, 'te');
  const old = { ...plan.goals[0]!, id: 'old', state: 'reached', stateSince: '2026-01-02' };
  await plantShelf(store, 'goals-2026', [old]);
  await plan.loadSettledGoals();
  expect(plan.goals).toHaveLength(2);
  expect(good(await purgeKinds(plan, ['goal']))).toEqual({ removed: 2, unread: 0 });
  expect([plan.goals, plan.steps.map(({ id }) => id)]).toEqual([[], [step]]);
  expect(await allOnDisk(store)).toEqual([expect.objectContaining({ id: step })]);
});

test('one goal goes with what is named, and the others stay', async () => {
  const store = new MemoryStore();
  const plan = await openPlan(store);
  const [one, two] = [await addGoal(plan, 'sove bedre'), await addGoal(plan, 'gå tur')];
  const step = await addStep(plan, 'te', one);
  expect(good(await purgeRecords(plan, [one, step]))).toEqual({ removed: 2, unread: 0 });
  expect(plan.goals.map(({ id }) => id)).toEqual([two]);
  expect(plan.steps).toEqual([]);
});

test('the names that an old shelf may have lie between the first year it mentions and this one', () => {
  const names = [
    ...shelfNamesFor([{ id: 'ab12-4567-x', day: '2023-05-06', text: 'i 1999-2000' }], '2025-01-01'),
  ];
  expect(names).toHaveLength(1 + 3 * 5);
  for (const name of ['network', 'goals-2023', 'days-2023-Q2', 'goals-2025', 'days-2025-Q4'])
    expect(names).toContain(name);
  expect([...shelfNamesFor([], worldOf().now().toISOString())]).toHaveLength(6);
});
