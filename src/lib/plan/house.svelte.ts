// Which plan is open: the person's own, or for a while the example. The only place that opens vaults, and the one that
// locks them: what takes more than looking at the door is fetched when it is wanted.
import type { PlanRecord } from '../domain/kinds.ts';
import { realWorld } from '../domain/record.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { doorChannel, type DoorChannel } from '../vault/channel.ts';
import { DexieStore } from '../vault/dexieStore.ts';
import { readDoor } from '../vault/door.ts';
import { storageProblem, type StorageProblem } from '../vault/problems.ts';
import type { StoragePromise, Unkept } from '../vault/surroundings.ts';
import { Vault, type Sealable } from '../vault/vault.ts';
import type { Countdown } from '../vault/waits.ts';
import { within } from '../vault/within.ts';
import type {
  Door,
  DoorNews,
  HouseDoor,
  Key,
  LastOpened,
  Left,
  LockSettings,
  Locks,
  NotOpened,
} from './lock.ts';
import { Plan } from './plan.svelte.ts';

/** What can be known of the window is asked for in two rooms only, so it is fetched there. */
const surroundings = () => import('../vault/surroundings.ts');

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
  #store: DexieStore | null = null;
  #vault: Vault | null = null;
  #channel: DoorChannel | null = null;
  #countdown: Countdown | null = null;
  readonly #listeners = new Set<(news: DoorNews) => unknown>();

  /** The plan on screen. Only asked for where one is open. */
  readonly plan = $derived.by((): Plan => {
    const plan = this.#example ?? this.#own;
    if (plan === null) throw new Error('No plan is open');
    return plan;
  });
  readonly isOpen = $derived(this.#example !== null || this.#own !== null);
  readonly isExample = $derived(this.#example !== null);

  /** Opens the person's own plan, or answers at the door. Safe to call again after a problem. */
  async open(): Promise<void> {
    this.phase = 'opening';
    this.problem = null;
    this.#close();
    this.#channel ??= doorChannel((news) => void this.#heard(news));
    try {
      const store = (this.#store = await DexieStore.open());
      const entrance = await store.entrance();
      const door = (this.door = readDoor(entrance));
      if (door.ways !== null || door.covered) {
        this.phase = 'locked';
        if (door.wait > 0) await this.#countDown();
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
    if (!plan.ok) {
      this.#stopAt(plan.error);
      return;
    }
    // Reading is one piece of work and drawing another: an old phone takes a touch between them.
    await new Promise((resolve) => setTimeout(resolve));
    this.#vault = vault;
    this.#own = plan.value;
    this.phase = 'open';
  }

  // ── The door ───────────────────────────────────────────────────────────────

  async unlock(key: Key): Promise<Result<null, NotOpened>> {
    const store = this.#store;
    if (store === null || this.phase !== 'locked') return refuse({ why: 'noSuchWay' });
    await this.#countdown?.keep();
    const { unlock } = await import('../vault/unlock.ts');
    const opened = await unlock(store, key, realWorld.now());
    if (!opened.ok) {
      if ('wait' in opened.error && opened.error.wait > 0) await this.#countDown();
      return opened;
    }
    // Locked or left, in another tab, while it was being opened.
    if (this.#store !== store) {
      opened.value.vault.forget();
      return refuse({ why: 'gone' });
    }
    this.#stopCounting();
    this.lastOpened = opened.value.lastOpened;
    await this.#look();
    await this.#moveIn(opened.value.vault);
    return ok(null);
  }

  async uncover(): Promise<void> {
    if (this.door?.ways !== null) return;
    await this.#store?.changeDoor('covered', () => null);
    await this.open();
  }

  lock(flushing?: Promise<unknown>): Promise<void> {
    return this.#leave(this.door?.ways === null ? 'cover' : 'lock', flushing);
  }

  cover(flushing?: Promise<unknown>): Promise<void> {
    return this.#leave('cover', flushing);
  }

  async #leave(news: 'lock' | 'cover', flushing: Promise<unknown> = Promise.resolve()): Promise<void> {
    // The mark is on its way before anything is waited for.
    const marking = news === 'cover' ? this.#store?.changeDoor('covered', () => ({ id: 'covered' })) : null;
    this.#channel?.tell(news);
    await within(patience, Promise.allSettled([flushing, marking]));
    this.forget();
    this.#close();
  }

  forget(): void {
    this.#stopCounting();
    this.#example?.forget();
    this.#own?.forget();
    this.#vault?.forget();
    this.#example = this.#own = this.#vault = null;
    this.lastOpened = null;
    this.phase = 'left';
  }

  /** Lets go of the plan and of the database. */
  #close(): void {
    this.#stopCounting();
    this.#own?.close();
    this.#store?.close();
    this.#own = this.#vault = this.#store = null;
  }

  onDoor(callback: (news: DoorNews) => unknown): () => void {
    this.#listeners.add(callback);
    return () => {
      this.#listeners.delete(callback);
    };
  }

  /** What another tab told, or this one found out. */
  async #heard(news: DoorNews): Promise<void> {
    // Who stands at the lock already has nothing to lock.
    if (news === 'lock' && this.phase === 'locked') return;
    // That the keys are new is found out by everything that is asked of the vault; once is enough.
    if (news === 'rekeyed' && this.problem === news) return;
    if (news === 'rekeyed') this.problem = news;
    // One that throws keeps nothing from being let go of.
    const answers = Promise.allSettled(
      [...this.#listeners].map((listener) => new Promise((done) => done(listener(news)))),
    );
    if (news === 'lock' || news === 'cover') await within(patience, answers);
    this.forget();
    this.#close();
    if (news === 'rekeyed') this.#stopAt('rekeyed');
  }

  /** Looks at the door anew. */
  async #look(): Promise<void> {
    try {
      if (this.#store !== null) this.door = readDoor(await this.#store.entrance());
    } catch {
      // What was seen before still stands; reading the plan will say what is wrong.
    }
  }

  async #countDown(): Promise<void> {
    this.#stopCounting();
    const { Countdown } = await import('../vault/waits.ts');
    const store = this.#store;
    if (store === null) return;
    const told = (wait: number): void => {
      if (this.door !== null) this.door = { ...this.door, wait };
    };
    const counting = Countdown.begin(store, told);
    this.#countdown = await counting;
  }

  #stopCounting(): void {
    this.#countdown?.stop();
    this.#countdown = null;
  }

  async setLock(settings: LockSettings): Promise<Result<null, StorageProblem>> {
    try {
      const { keepLockSettings } = await import('../vault/locks.ts');
      if (this.#store === null) return refuse('gone');
      await keepLockSettings(this.#store, settings);
      await this.#look();
      return ok(null);
    } catch (error) {
      return refuse(storageProblem(error));
    }
  }

  async locks(): Promise<Locks> {
    const { locksOf } = await import('./locks.ts');
    if (this.#own === null || this.#vault === null) throw new Error('No plan of one’s own is open');
    return locksOf(this.#own, this.#vault, async (rekeyed) => {
      if (rekeyed) this.#channel?.tell('rekeyed');
      await this.#look();
      if ((this.door?.wait ?? 0) > 0) await this.#countDown();
    });
  }

  async deleteEverything(): Promise<readonly Left[]> {
    const { eraseEverything } = await import('../vault/erase.ts');
    this.#channel?.tell('deleted');
    this.forget();
    this.#close();
    return eraseEverything();
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
