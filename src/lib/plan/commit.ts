// From a decision to the disk: one queue, one durable transaction for each decision, and a fresh
// decision whenever another tab was faster. Nothing is shown as done before it is kept.
import { ok, refuse, type Result } from '../domain/result.ts';
import type { PlanRecord } from '../domain/kinds.ts';
import type { DoorChange } from '../vault/store.ts';
import type { Vault, Writing, WriteProblem } from '../vault/vault.ts';
import { staying, type Records } from './records.ts';

/** What a decision changes: records to keep, ids to take away. */
export interface Change {
  readonly put?: readonly PlanRecord[];
  readonly remove?: readonly string[];
}

/** What was there before a change and what came of it: enough to undo it exactly. */
export interface Kept {
  readonly before: ReadonlyMap<string, PlanRecord | null>;
  readonly after: ReadonlyMap<string, PlanRecord | null>;
}

const tries = 5;

export class Committer {
  readonly #vault: Vault;
  readonly #records: Records;
  readonly #reread: () => Promise<void>;
  readonly #now: () => Date;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(vault: Vault, records: Records, reread: () => Promise<void>, now: () => Date) {
    this.#vault = vault;
    this.#records = records;
    this.#reread = reread;
    this.#now = now;
  }

  /**
   * Decides on what is there now and keeps the outcome. When another tab wrote in between, everything
   * is read again and `decide` is asked anew, so that it never overwrites what it has not seen.
   */
  commit<E>(decide: () => Result<Change, E>): Promise<Result<Kept, E | WriteProblem>> {
    return this.inTurn(async () => {
      for (let attempt = 0; attempt < tries; attempt++) {
        const decision = decide();
        if (!decision.ok) return decision;
        const outcome = await this.#keep(decision.value);
        if (outcome.ok || outcome.error !== 'conflict') return outcome;
        await this.#reread();
      }
      return refuse('conflict' as const);
    });
  }

  /** Reads everything again, in turn: what is being kept right now is not read over. */
  refresh(): Promise<void> {
    return this.inTurn(this.#reread);
  }

  /** Runs after everything that was asked before it, whether or not that went well. */
  inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(task, task);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** The short card before the lock, where the change makes it another: it is written in the same transaction. */
  async #door(
    { put = [], remove = [] }: Change,
    before: ReadonlyMap<string, PlanRecord | null>,
  ): Promise<DoorChange | undefined> {
    const isOnCard = (record: PlanRecord | null | undefined): boolean =>
      record?.kind === 'safetyPlan' || record?.kind === 'person';
    if (!put.some(isOnCard) && !remove.some((id) => isOnCard(before.get(id)))) return undefined;
    const after = new Map(this.#records.all());
    for (const record of put) after.set(record.id, record);
    for (const id of remove) after.delete(id);
    const { cardChange } = await import('./card.ts');
    return cardChange(after.values(), this.#now());
  }

  async #keep(change: Change): Promise<Result<Kept, WriteProblem>> {
    const puts = change.put ?? [];
    const removes = (change.remove ?? []).filter((id) => this.#records.get(id) !== undefined);
    const before = new Map<string, PlanRecord | null>();
    const after = new Map<string, PlanRecord | null>();
    const touched = new Map<string, Set<string>>();
    for (const id of [...puts.map((record) => record.id), ...removes]) {
      before.set(id, this.#records.get(id) ?? null);
      const shelf = this.#records.openIv(id) === null ? this.#records.shelfWith(id) : undefined;
      if (shelf !== undefined) touched.set(shelf, (touched.get(shelf) ?? new Set()).add(id));
    }
    // What is changed comes to the open shelf; the packed copy of it goes, in the same transaction.
    const shelves = [...touched].map(([name, ids]) => {
      const shelf = this.#records.shelf(name);
      const records = staying(shelf?.raw ?? [], ids);
      return { name, records, base: shelf?.iv ?? null };
    });
    const writing: Writing = {
      put: puts.map((record) => ({ record, base: this.#records.openIv(record.id) })),
      remove: removes.flatMap((id) => {
        const base = this.#records.openIv(id);
        return base === null ? [] : [{ id, base }];
      }),
      shelves,
      door: await this.#door(change, before),
    };
    const written = await this.#vault.write(writing);
    if (!written.ok) return written;
    for (const record of puts) {
      const iv = written.value.records.get(record.id);
      if (iv !== undefined) this.#records.setRecord(record, iv);
      after.set(record.id, record);
    }
    for (const id of removes) {
      this.#records.dropRecord(id);
      after.set(id, null);
    }
    for (const { name, records } of shelves)
      this.#records.setShelf(name, { records, iv: written.value.shelves.get(name) ?? null });
    return ok({ before, after });
  }
}
