// A made plan in a vault of its own that lies in memory only.
import type { PlanRecord } from '../domain/kinds.ts';
import { MemoryStore } from '../vault/memoryStore.ts';
import { Vault } from '../vault/vault.ts';
import { Plan } from './plan.svelte.ts';

export async function planOf(records: readonly PlanRecord[]): Promise<Plan> {
  const vault = await Vault.open(new MemoryStore());
  if (!vault.ok) throw new Error(vault.error);
  const plan = await Plan.open(vault.value);
  if (!plan.ok) throw new Error(plan.error);
  await plan.value.fill(records);
  await plan.value.settle();
  return plan.value;
}
