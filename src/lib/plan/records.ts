// The plan's records in memory: where each lies, what it says, and which sealing of it was read.
// Plain bookkeeping, so that the rune class above it can stay short.
import type { PlanRecord } from '../domain/schemas.ts';
import { sameIv } from '../vault/envelope.ts';
import type { Kept, PackedShelf } from '../vault/vault.ts';
import { read as readRecord } from './reading.ts';

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

/** What stays on a packed shelf when these records leave it. What cannot be read is never taken away. */
export const staying = (raw: readonly unknown[], leaving: ReadonlySet<string>): readonly unknown[] =>
  raw.filter((one) => {
    const id = typeof one === 'object' && one !== null ? (one as { id?: unknown }).id : undefined;
    return typeof id !== 'string' || !leaving.has(id) || !readRecord(one).ok;
  });

/** Whether two records say the same, whatever order their fields are in. */
export function sameContent(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [one, two] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...new Set([...Object.keys(one), ...Object.keys(two)])].every((key) =>
    sameContent(one[key], two[key]),
  );
}

export class Records {
  #open = new Map<string, OpenEntry>();
  readonly #shelves = new Map<string, Shelf>();
  #revision = 0;

  /** Another number whenever something here has changed. */
  get revision(): number {
    return this.#revision;
  }

  /**
   * Replaces the open shelf by what the vault read. Answers how many records were not readable, and what lay open
   * before and does not any more: taken away or packed, by another tab.
   */
  setOpen(kept: ReadonlyMap<string, Kept>): { unreadable: number; gone: readonly PlanRecord[] } {
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
    const unchanged =
      next.size === this.#open.size && [...next].every(([id, entry]) => this.#open.get(id) === entry);
    if (!unchanged) this.#revision += 1;
    const gone = unchanged
      ? []
      : [...this.#open].flatMap(([id, { record }]) => (next.has(id) ? [] : [record]));
    this.#open = next;
    return { unreadable, gone };
  }

  /** Reads everything open once more, by schemas that have come since. Answers how many do not hold. */
  checkOpen(): number {
    const broken = [...this.#open].filter(([, { record }]) => !readRecord(record).ok);
    for (const [id] of broken) this.dropRecord(id);
    return broken.length;
  }

  setShelf(name: string, shelf: PackedShelf): void {
    const records = new Map<string, PlanRecord>();
    for (const raw of shelf.records) {
      const read = readRecord(raw);
      if (read.ok) records.set(read.value.id, read.value);
    }
    this.#shelves.set(name, { iv: shelf.iv, raw: shelf.records, records });
    this.#revision += 1;
  }

  setRecord(record: PlanRecord, iv: Uint8Array): void {
    this.#open.set(record.id, { record, iv });
    this.#revision += 1;
  }

  dropRecord(id: string): void {
    this.#open.delete(id);
    this.#revision += 1;
  }

  clear(): void {
    this.#open.clear();
    this.#shelves.clear();
    this.#revision += 1;
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
