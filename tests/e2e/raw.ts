// The database as any script of the same origin sees it, past the app.
import type { Page } from 'playwright-core';

/** How many rows a store of the vault has. */
export function countRows(page: Page, store = 'open'): Promise<number> {
  return page.evaluate(async (name) => {
    const db = await new Promise<IDBDatabase>((done, failed) => {
      const opening = indexedDB.open('steg');
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(new Error(opening.error?.message));
    });
    try {
      return await new Promise<number>((done, failed) => {
        const asking = db.transaction(name).objectStore(name).count();
        asking.onsuccess = () => done(asking.result);
        asking.onerror = () => failed(new Error(asking.error?.message));
      });
    } finally {
      db.close();
    }
  }, store);
}

/** Every sealed row of the plan, as it lies on the disk: the same answer means that nothing was touched. */
export function sealedRows(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done, failed) => {
      const opening = indexedDB.open('steg');
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(new Error(opening.error?.message));
    });
    try {
      const places = ['open', 'packed'];
      const reading = db.transaction(places);
      const all = await Promise.all(
        places.map(
          (place) =>
            new Promise<{ id: string; iv: Uint8Array }[]>((done, failed) => {
              const asking = reading.objectStore(place).getAll();
              asking.onsuccess = () => done(asking.result as { id: string; iv: Uint8Array }[]);
              asking.onerror = () => failed(new Error(asking.error?.message));
            }),
        ),
      );
      return all.flatMap((rows, index) =>
        rows.map(({ id, iv }) => `${places[index] ?? ''} ${id} ${new Uint8Array(iv).join('.')}`),
      );
    } finally {
      db.close();
    }
  });
}

/** Every row of a database that is there, bytes and all: the same answer means that nothing was touched. */
export function everyRow(page: Page, name: string): Promise<readonly string[]> {
  return page.evaluate(async (called) => {
    const there = (await indexedDB.databases()).some((one) => one.name === called);
    if (!there) return [];
    const db = await new Promise<IDBDatabase>((done, failed) => {
      const opening = indexedDB.open(called);
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(new Error(opening.error?.message));
    });
    try {
      const stores = [...db.objectStoreNames];
      const reading = db.transaction(stores);
      const all = await Promise.all(
        stores.map(
          (store) =>
            new Promise<unknown[]>((done, failed) => {
              const asking = reading.objectStore(store).getAll();
              asking.onsuccess = () => done(asking.result);
              asking.onerror = () => failed(new Error(asking.error?.message));
            }),
        ),
      );
      const plain = (_: string, value: unknown): unknown =>
        value instanceof ArrayBuffer ? [...new Uint8Array(value)] : value;
      return all.flatMap((rows, at) =>
        rows.map((row) => `${stores[at] ?? ''} ${JSON.stringify(row, plain)}`),
      );
    } finally {
      db.close();
    }
  }, name);
}

/** Moves every row of one database's store into another's. The other is made when it is not there. */
export function moveRows(
  page: Page,
  from: { readonly db: string; readonly store: string },
  to: { readonly db: string; readonly store: string },
): Promise<number> {
  return page.evaluate(
    async ([source, target]) => {
      const open = (where: { db: string; store: string }): Promise<IDBDatabase> =>
        new Promise((done, failed) => {
          const opening = indexedDB.open(where.db);
          opening.onupgradeneeded = () => opening.result.createObjectStore(where.store, { keyPath: 'id' });
          opening.onsuccess = () => done(opening.result);
          opening.onerror = () => failed(new Error(opening.error?.message));
        });
      const finished = (transaction: IDBTransaction): Promise<void> =>
        new Promise((done, failed) => {
          transaction.oncomplete = () => done();
          transaction.onabort = () => failed(new Error(transaction.error?.message));
        });
      const [old, fresh] = [await open(source), await open(target)];
      const rows = await new Promise<unknown[]>((done, failed) => {
        const asking = old.transaction(source.store).objectStore(source.store).getAll();
        asking.onsuccess = () => done(asking.result);
        asking.onerror = () => failed(new Error(asking.error?.message));
      });
      const writing = fresh.transaction(target.store, 'readwrite', { durability: 'strict' });
      for (const row of rows) writing.objectStore(target.store).put(row);
      await finished(writing);
      const clearing = old.transaction(source.store, 'readwrite', { durability: 'strict' });
      clearing.objectStore(source.store).clear();
      await finished(clearing);
      old.close();
      fresh.close();
      return rows.length;
    },
    [from, to] as const,
  );
}

/** Makes what remains to be waited at the lock so many milliseconds. */
export function setWait(page: Page, left: number): Promise<void> {
  return page.evaluate(async (ms) => {
    const db = await new Promise<IDBDatabase>((done, failed) => {
      const opening = indexedDB.open('steg');
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(new Error(opening.error?.message));
    });
    const door = db.transaction('door', 'readwrite').objectStore('door');
    await new Promise<void>((done, failed) => {
      const asking = door.get('wait') as IDBRequest<{ id: string }>;
      asking.onsuccess = () => {
        // Another mark: what the page was counting down is not taken off of this.
        const putting = door.put({ ...asking.result, left: ms, mark: `set-${String(ms)}` });
        putting.onsuccess = () => done();
        putting.onerror = () => failed(new Error(putting.error?.message));
      };
      asking.onerror = () => failed(new Error(asking.error?.message));
    });
    db.close();
  }, left);
}
