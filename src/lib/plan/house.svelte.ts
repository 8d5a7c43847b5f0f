// Which plan is open: the person's own, or for a while the example. The only place that opens vaults, and the one that
// lets go of them: what takes more than seeing that nothing stands at the door is fetched when it is wanted.
import type { PlanRecord } from '../domain/kinds.ts';
import type { Result } from '../domain/result.ts';
import { doorChannel } from '../vault/channel.ts';
import { DexieStore } from '../vault/dexieStore.ts';
import { openDoor, type Door, type DoorNews } from '../vault/door.ts';
import { storageProblem, type StorageProblem } from '../vault/problems.ts';
import type { StoragePromise, Unkept } from '../vault/surroundings.ts';
import { Vault, type Sealable } from '../vault/vault.ts';
import { within } from '../vault/within.ts';
import type { Hall } from './doorkeeper.ts';
import type { HouseDoor, Key, LastOpened, Left, LockSettings, Locks, NotOpened } from './lock.ts';
import { Plan } from './plan.svelte.ts';

/** What can be known of the window is asked for in two rooms only, so it is fetched there. */
const surroundings = () => import('../vault/surroundings.ts');
const doorkeeper = () => import('./doorkeeper.ts');

/** `left`: keys and records were let go of, and the page is to be replaced. */
export type Phase = 'closed' | 'opening' | 'locked' | 'open' | 'problem' | 'left';

/** Milliseconds that a draft on its way to the disk is given before the keys go. */
const patience = 300;

class House implements HouseDoor {
  phase = $state<Phase>('closed');
  problem = $state<StorageProblem | null>(null);
  /** Why words would not be kept in this window, as far as can be known; asked before the first word. */
  unkept = $state<Unkept | null>(null);
  promise = $state<StoragePromise>('unknown');
  /** What lies in memory only is a copy somebody brought, not the example. */
  isGuest = $state(false);
  door = $state.raw<Door | null>(null);
  lastOpened = $state.raw<LastOpened | null>(null);

  #own = $state.raw<Plan | null>(null);
  #example = $state.raw<Plan | null>(null);
  #vault: Vault | null = null;
  readonly #listeners = new Set<(news: DoorNews, over: Promise<void>) => unknown>();

  readonly #hall: Hall = {
    store: null,
    channel: null,
    countdown: null,
    show: (door) => (this.door = door),
    isLocked: () => this.phase === 'locked',
    moveIn: (vault, lastOpened) => {
      this.lastOpened = lastOpened;
      return this.#moveIn(vault);
    },
  };

  /** The plan on screen. Only asked for where one is open. */
  readonly plan = $derived.by((): Plan => {
    const plan = this.#example ?? this.#own;
    if (plan === null) throw new Error('No plan is open');
    return plan;
  });
  readonly isOpen = $derived(this.#example !== null || this.#own !== null);
  readonly isExample = $derived(this.#example !== null);

  /** Hears what is told at the door, and can tell, where no plan is opened: on the page of whoever is shown something. */
  listen(): void {
    this.#hall.channel ??= doorChannel((news) => void this.#heard(news));
  }

  /** Opens the person's own plan, or stays at the door. Safe to call again after a problem. */
  async open(): Promise<void> {
    this.phase = 'opening';
    this.problem = null;
    this.#close();
    const hall = this.#hall;
    try {
      this.listen();
      const store = (hall.store = await DexieStore.open());
      const entrance = await store.entrance();
      this.door = openDoor;
      if (entrance.door.length > 0 || entrance.slots.some(({ type }) => type === 'code'))
        await (await doorkeeper()).look(hall);
      if (this.door.ways !== null || this.door.covered) {
        this.phase = 'locked';
        return;
      }
      const vault = await Vault.open(store, entrance);
      if (vault.ok) await this.#moveIn(vault.value);
      // A tab that was quicker has laid a lock since.
      else if (vault.error === 'locked') await this.open();
      else this.#stopAt(vault.error);
    } catch (error) {
      this.#stopAt(storageProblem(error));
    }
  }

  #stopAt(problem: StorageProblem): void {
    this.problem = problem;
    this.phase = 'problem';
  }

  async #moveIn(vault: Vault): Promise<void> {
    vault.whenRekeyed = () => void this.#heard('rekeyed');
    const plan = await Plan.open(vault);
    if (plan.ok && plan.value.hasOlder) {
      const { keepCopy } = await import('./backup.ts');
      await keepCopy(plan.value, 'migration');
    }
    // Reading is one piece of work and drawing another: an old phone takes a touch between them.
    await new Promise((resolve) => setTimeout(resolve));
    // Locked or left meanwhile, by this tab or another.
    if (this.phase === 'left') {
      if (plan.ok) plan.value.close();
      return;
    }
    if (!plan.ok) {
      this.#stopAt(plan.error);
      return;
    }
    this.#vault = vault;
    this.#own = plan.value;
    this.phase = 'open';
  }

  // ── The door ───────────────────────────────────────────────────────────────

  async unlock(key: Key): Promise<Result<null, NotOpened>> {
    return (await doorkeeper()).tryKey(this.#hall, key);
  }

  async uncover(): Promise<void> {
    if (this.door?.ways !== null) return;
    await (await doorkeeper()).takeCoverAway(this.#hall);
    await this.open();
  }

  async setLock(settings: LockSettings): Promise<Result<null, StorageProblem>> {
    return (await doorkeeper()).setLock(this.#hall, settings);
  }

  async locks(): Promise<Locks> {
    const { locksIn } = await doorkeeper();
    if (this.#own === null || this.#vault === null) throw new Error('No plan of one’s own is open');
    return locksIn(this.#hall, this.#own, this.#vault);
  }

  async deleteEverything(): Promise<readonly Left[]> {
    return (await doorkeeper()).deleteEverything(this.#hall, () => {
      this.forget();
      this.#close();
    });
  }

  lock(flushing?: Promise<unknown>): Promise<void> {
    return this.#leave(this.door?.ways === null ? 'cover' : 'lock', flushing);
  }

  cover(flushing?: Promise<unknown>): Promise<void> {
    return this.#leave('leave', flushing);
  }

  async #leave(
    news: 'lock' | 'cover' | 'leave',
    flushing: Promise<unknown> = Promise.resolve(),
  ): Promise<void> {
    // The mark is on its way before anything is waited for.
    const marking = news !== 'lock' && this.#markCovered();
    this.#hall.channel?.tell(news);
    await within(patience, Promise.allSettled([flushing, marking]));
    this.forget();
    this.#close();
  }

  /** From now on it begins at a cover; also where the plan was only on its way. */
  async #markCovered(): Promise<void> {
    const store = this.#hall.store ?? (this.phase === 'opening' ? await DexieStore.open() : null);
    await store?.transact('rw', ['door'], async (at) => at('door').bulkPut([{ id: 'covered' }]));
  }

  forget(): void {
    this.#hall.countdown?.stop();
    this.#example?.forget();
    this.#own?.forget();
    this.#vault?.forget();
    this.#example = this.#own = this.#vault = null;
    this.lastOpened = null;
    this.phase = 'left';
  }

  /** Lets go of the plan and of the database. */
  #close(): void {
    this.#hall.countdown?.stop();
    this.#own?.close();
    this.#hall.store?.close();
    this.#own = this.#vault = this.#hall.store = null;
  }

  onDoor(callback: (news: DoorNews, over: Promise<void>) => unknown): () => void {
    this.#listeners.add(callback);
    return () => {
      this.#listeners.delete(callback);
    };
  }

  /** What another tab told, or this one found out. */
  async #heard(news: DoorNews): Promise<void> {
    // Where no plan was opened there is nothing to let go of.
    if (this.phase === 'closed' && news !== 'leave') return;
    if (news === 'settings') return (await doorkeeper()).look(this.#hall);
    // Who stands at the lock already has nothing to lock.
    if ((news === 'lock' || news === 'cover') && this.phase === 'locked') return;
    // That the keys are new is found out by everything that is asked of the vault; once is enough.
    if (news === 'rekeyed' && this.problem === news) return;
    if (news === 'rekeyed') this.problem = news;
    // A page without a plan has told it, and could not leave the mark itself.
    const marking = news === 'leave' && this.#markCovered();
    let isOver = (): void => undefined;
    const over = new Promise<void>((resolve) => (isOver = resolve));
    // One that throws keeps nothing from being let go of.
    const answers = Promise.allSettled([
      marking,
      ...[...this.#listeners].map((listener) => new Promise((done) => done(listener(news, over)))),
    ]);
    if (news !== 'rekeyed' && news !== 'deleted') await within(patience, answers);
    this.forget();
    this.#close();
    isOver();
    if (news === 'rekeyed') this.#stopAt('rekeyed');
  }

  // ── The window ─────────────────────────────────────────────────────────────

  /** Finds out what can be known of the window: asked before the first word, and where storage is told of. */
  async lookAround(): Promise<void> {
    const { storagePromise, unkept } = await surroundings();
    const isFirst = this.#own?.isEmpty ?? true;
    [this.unkept, this.promise] = await Promise.all([isFirst ? unkept() : null, storagePromise()]);
  }

  /** Asks the browser to keep the plan; done once there is something worth keeping. */
  async askToKeep(): Promise<void> {
    if (this.promise !== 'kept' && !this.isExample) {
      const { askToKeep } = await surroundings();
      this.promise = await askToKeep();
    }
  }

  /** Packs what has settled, and lays a sealed copy now and then; when nobody waits. */
  async settle(): Promise<void> {
    const { plan } = this;
    await plan.settle();
    if (plan !== this.#own) return;
    const { keepRegularSnapshot } = await import('./backup.ts');
    await keepRegularSnapshot(plan);
  }

  // ── The example ────────────────────────────────────────────────────────────

  /** Opens a made plan in a vault of its own that lies in memory only. */
  async openExample(records: readonly PlanRecord[]): Promise<void> {
    await this.#openInMemory(records);
    this.isGuest = false;
  }

  /** Opens a copy of somebody's plan in the same way: on a borrowed phone, where nothing of it may stay. */
  async openGuest(records: readonly Sealable[]): Promise<void> {
    await this.#openInMemory(records as readonly PlanRecord[]);
    this.isGuest = true;
  }

  async #openInMemory(records: readonly PlanRecord[]): Promise<void> {
    const { planOf } = await import('./example.ts');
    this.#example = await planOf(records);
  }

  /** Leaves the example; nothing of it stays. */
  closeExample(): void {
    const example = this.#example;
    this.#example = null;
    example?.close();
  }
}

export const house = new House();
