// Envelopes kept in memory only: for the example plan, which leaves nothing behind.
import { EnvelopeStore, type At, type Place, type Rows } from './store.ts';

interface Row {
  readonly id: string;
}

/** Rows by id, in the manner of the database. */
class MemoryRows<R extends Row> implements Rows<R> {
  rows: ReadonlyMap<string, R> = new Map<string, R>();

  toArray(): Promise<R[]> {
    return Promise.resolve([...this.rows.values()]);
  }

  get(id: string): Promise<R | undefined> {
    return Promise.resolve(this.rows.get(id));
  }

  count(): Promise<number> {
    return Promise.resolve(this.rows.size);
  }

  bulkGet(ids: readonly string[]): Promise<(R | undefined)[]> {
    return Promise.resolve(ids.map((id) => this.rows.get(id)));
  }

  bulkPut(rows: readonly R[]): Promise<void> {
    this.rows = new Map([...this.rows, ...rows.map((row) => [row.id, row] as const)]);
    return Promise.resolve();
  }

  bulkDelete(ids: readonly string[]): Promise<void> {
    this.rows = new Map([...this.rows].filter(([id]) => !ids.includes(id)));
    return Promise.resolve();
  }

  clear(): Promise<void> {
    this.rows = new Map();
    return Promise.resolve();
  }
}

export class MemoryStore extends EnvelopeStore {
  readonly #places: Readonly<Record<Place, MemoryRows<Row>>> = {
    slots: new MemoryRows(),
    door: new MemoryRows(),
    open: new MemoryRows(),
    packed: new MemoryRows(),
    snapshots: new MemoryRows(),
  };
  #queue: Promise<unknown> = Promise.resolve();

  /** One after the other, and as it was before where one throws. */
  transact<T>(_mode: 'r' | 'rw', _places: readonly Place[], task: (at: At) => Promise<T>): Promise<T> {
    const places = Object.values(this.#places);
    const at = ((place: Place) => this.#places[place]) as unknown as At;
    const turn = this.#queue.then(async () => {
      const before = places.map(({ rows }) => rows);
      try {
        return await task(at);
      } catch (error) {
        places.forEach((place, index) => (place.rows = before[index] ?? place.rows));
        throw error;
      }
    });
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** Nobody else can change what lies in this tab's memory. */
  watch(): () => void {
    return () => undefined;
  }

  close(): void {
    for (const place of Object.values(this.#places)) void place.clear();
  }
}
