// Envelopes kept in memory only: for the example plan, which leaves nothing behind.
import { sameIv, type Envelope } from './envelope.ts';
import type { KeySlot } from './keys.ts';
import { diskNameOf, type EnvelopeChange, type EnvelopeStore, type Table } from './store.ts';

export class MemoryStore implements EnvelopeStore {
  readonly #slots = new Map<string, KeySlot>();
  readonly #tables: Record<Table, Map<string, Envelope>> = { open: new Map(), packed: new Map() };

  slots(): Promise<readonly KeySlot[]> {
    return Promise.resolve([...this.#slots.values()]);
  }

  addSlot(slot: KeySlot): Promise<KeySlot> {
    const there = this.#slots.get(slot.id);
    if (there === undefined) this.#slots.set(slot.id, slot);
    return Promise.resolve(there ?? slot);
  }

  openEnvelopes(): Promise<readonly Envelope[]> {
    return Promise.resolve([...this.#tables.open.values()]);
  }

  packed(id: string): Promise<Envelope | undefined> {
    return Promise.resolve(this.#tables.packed.get(id));
  }

  apply(changes: readonly EnvelopeChange[]): Promise<readonly string[]> {
    const conflicts = changes
      .filter(
        (change) => !sameIv(this.#tables[change.table].get(diskNameOf(change))?.iv ?? null, change.base),
      )
      .map(diskNameOf);
    if (conflicts.length > 0) return Promise.resolve(conflicts);
    for (const change of changes) {
      if ('put' in change) this.#tables[change.table].set(change.put.id, change.put);
      else this.#tables[change.table].delete(change.remove);
    }
    return Promise.resolve([]);
  }

  /** Nobody else can change what lies in this tab's memory. */
  watch(): () => void {
    return () => undefined;
  }

  close(): void {
    this.#tables.open.clear();
    this.#tables.packed.clear();
    this.#slots.clear();
  }
}
