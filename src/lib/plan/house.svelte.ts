// Which plan is open: the person's own, or for a while the example. The only place that opens vaults.
import type { PlanRecord } from '../domain/kinds.ts';
import { DexieStore } from '../vault/dexieStore.ts';
import { storageProblem, type StorageProblem } from '../vault/problems.ts';
import type { StoragePromise, Unkept } from '../vault/surroundings.ts';
import { Vault } from '../vault/vault.ts';
import { Plan } from './plan.svelte.ts';

/** What can be known of the window is asked for in two rooms only, so it is fetched there. */
const surroundings = () => import('../vault/surroundings.ts');

export type Phase = 'closed' | 'opening' | 'open' | 'problem';

class House {
  phase = $state<Phase>('closed');
  problem = $state<StorageProblem | null>(null);
  /** Why words would not be kept in this window, as far as can be known; asked before the first word. */
  unkept = $state<Unkept | null>(null);
  promise = $state<StoragePromise>('unknown');

  #own = $state.raw<Plan | null>(null);
  #example = $state.raw<Plan | null>(null);

  /** The plan on screen. Only asked for where one is open. */
  readonly plan = $derived.by((): Plan => {
    const plan = this.#example ?? this.#own;
    if (plan === null) throw new Error('No plan is open');
    return plan;
  });
  readonly isOpen = $derived(this.#example !== null || this.#own !== null);
  readonly isExample = $derived(this.#example !== null);

  /** Opens the person's own plan. Safe to call again after a problem. */
  async open(): Promise<void> {
    this.phase = 'opening';
    this.problem = null;
    const opened = await this.#openOwn();
    if (typeof opened === 'string') {
      this.problem = opened;
      this.phase = 'problem';
      return;
    }
    // Reading is one piece of work and drawing another: an old phone takes a touch between them.
    await new Promise((resolve) => setTimeout(resolve));
    this.#own?.close();
    this.#own = opened;
    this.phase = 'open';
  }

  /** Finds out what can be known of the window: asked before the first word, and where storage is told of. */
  async lookAround(): Promise<void> {
    const { storagePromise, unkept } = await surroundings();
    const isFirst = this.#own?.isEmpty ?? true;
    [this.unkept, this.promise] = await Promise.all([isFirst ? unkept() : null, storagePromise()]);
  }

  async #openOwn(): Promise<Plan | StorageProblem> {
    let store: DexieStore;
    try {
      store = await DexieStore.open();
    } catch (error) {
      return storageProblem(error);
    }
    const vault = await Vault.open(store);
    if (!vault.ok) return vault.error;
    const plan = await Plan.open(vault.value);
    return plan.ok ? plan.value : plan.error;
  }

  /** Asks the browser to keep the plan; done once there is something worth keeping. */
  async askToKeep(): Promise<void> {
    if (this.promise !== 'kept' && !this.isExample) {
      const { askToKeep } = await surroundings();
      this.promise = await askToKeep();
    }
  }

  /** Opens a made plan in a vault of its own that lies in memory only. */
  async openExample(records: readonly PlanRecord[]): Promise<void> {
    const { MemoryStore } = await import('../vault/memoryStore.ts');
    const vault = await Vault.open(new MemoryStore());
    if (!vault.ok) throw new Error(vault.error);
    const plan = await Plan.open(vault.value);
    if (!plan.ok) throw new Error(plan.error);
    await plan.value.fill(records);
    await plan.value.settle();
    this.#example = plan.value;
  }

  /** Leaves the example; nothing of it stays. */
  closeExample(): void {
    const example = this.#example;
    this.#example = null;
    example?.close();
  }
}

export const house = new House();
