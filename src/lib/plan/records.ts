// The plan's records in memory: where each lies, what it says, and which sealing of it was read.
// Plain bookkeeping, so that the rune class above it can stay short.
import { readRecord, type PlanRecord } from '../domain/kinds.ts';
import { sameIv } from '../vault/envelope.ts';
import type { Kept, PackedShelf } from '../vault/vault.ts';

interface OpenEntry {
  readonly record: PlanRecord;
  readonly iv: Uint8Array;
}

interface Shelf {
  readonly iv: Uint8Array | null;
  /** As stored, readable or not: what a newer version wrote is carried along untouched. */
  readonly raw: readonly unknown[];
  readonly records: ReadonlyMap<string, PlanRecord>;
}

export const idOf = (raw: unknown): string | null => {
  const id = typeof raw === 'object' && raw !== null ? (raw as { id?: unknown }).id : undefined;
  return typeof id === 'string' ? id : null;
};

export class Records {
  #open = new Map<string, OpenEntry>();
  readonly #shelves = new Map<string, Shelf>();

  /** Replaces the open shelf by what the vault read. Answers how many records were not readable. */
  setOpen(kept: ReadonlyMap<string, Kept>): number {
    const next = new Map<string, OpenEntry>();
    let unreadable = 0;
    for (const [id, { value, iv }] of kept) {
      const before = this.#open.get(id);
      if (before !== undefined && sameIv(before.iv, iv)) {
        next.set(id, before);
        continue;
      }
      const read = readRecord(value);
      if (read.ok) next.set(id, { record: read.value, iv });
      else unreadable += 1;
    }
    this.#open = next;
    return unreadable;
  }

  setShelf(name: string, shelf: PackedShelf): void {
    const records = new Map<string, PlanRecord>();
    for (const raw of shelf.records) {
      const read = readRecord(raw);
      if (read.ok) records.set(read.value.id, read.value);
    }
    this.#shelves.set(name, { iv: shelf.iv, raw: shelf.records, records });
  }

  setRecord(record: PlanRecord, iv: Uint8Array): void {
    this.#open.set(record.id, { record, iv });
  }

  dropRecord(id: string): void {
    this.#open.delete(id);
  }

  isLoaded(shelf: string): boolean {
    return this.#shelves.has(shelf);
  }

  loadedShelves(): readonly string[] {
    return [...this.#shelves.keys()];
  }

  shelf(name: string): Shelf | undefined {
    return this.#shelves.get(name);
  }

  /** The sealing of an open record that was read, or null when it does not lie there. */
  openIv(id: string): Uint8Array | null {
    return this.#open.get(id)?.iv ?? null;
  }

  /** The loaded shelf a record lies on, if it lies on one. */
  shelfWith(id: string): string | undefined {
    for (const [name, shelf] of this.#shelves) if (shelf.records.has(id)) return name;
    return undefined;
  }

  open(): readonly PlanRecord[] {
    return [...this.#open.values()].map((entry) => entry.record);
  }

  get(id: string): PlanRecord | undefined {
    const open = this.#open.get(id);
    if (open !== undefined) return open.record;
    const shelf = this.shelfWith(id);
    return shelf === undefined ? undefined : this.#shelves.get(shelf)?.records.get(id);
  }

  /** Everything that is in memory, by id; what lies open wins over a packed copy. */
  all(): ReadonlyMap<string, PlanRecord> {
    const all = new Map<string, PlanRecord>();
    for (const shelf of this.#shelves.values()) for (const [id, record] of shelf.records) all.set(id, record);
    for (const [id, { record }] of this.#open) all.set(id, record);
    return all;
  }
}
