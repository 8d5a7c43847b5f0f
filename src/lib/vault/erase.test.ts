// Everything gone: and where something is not, it is said.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { good } from '../../../tests/unit/support/stores.ts';
import { DexieStore } from './dexieStore.ts';
import { eraseEverything } from './erase.ts';
import { Vault } from './vault.ts';

/** What a browser keeps beside the database. */
function browser() {
  const cached = new Set(['steg-app', 'steg-fonts']);
  const settings = new Map([['steg', '{}']]);
  const workers = [{ unregister: vi.fn(() => Promise.resolve(true)) }];
  vi.stubGlobal('caches', {
    keys: () => Promise.resolve([...cached]),
    delete: (name: string) => Promise.resolve(cached.delete(name)),
  });
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => settings.get(name) ?? null,
    removeItem: (name: string) => settings.delete(name),
  });
  vi.stubGlobal('navigator', {
    serviceWorker: { getRegistrations: () => Promise.resolve(workers) },
  });
  return { cached, settings, workers };
}

const names = async () => (await indexedDB.databases()).map(({ name }) => name);

async function planIn(name: string): Promise<Vault> {
  const vault = good(await Vault.open(await DexieStore.open(name)));
  good(await vault.write({ put: [{ record: { id: 'a' }, base: null }] }));
  return vault;
}

let kept: ReturnType<typeof browser>;
beforeEach(() => {
  kept = browser();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('deleting everything', () => {
  test('leaves no database, cache, worker or setting, and touches nothing of others', async () => {
    (await planIn('erase1')).close();
    (await planIn('erase1-contact')).close();
    (await planIn('erase1other')).close();
    expect(await eraseEverything('erase1')).toEqual([]);
    expect((await names()).filter((name) => name?.startsWith('erase1'))).toEqual(['erase1other']);
    expect([...kept.cached, ...kept.settings]).toEqual([]);
    expect(kept.workers[0]!.unregister).toHaveBeenCalledTimes(1);
  });

  test('gets a database from another window of this app, which lets go', async () => {
    const held = await planIn('erase2');
    expect(await eraseEverything('erase2')).toEqual([]);
    expect(await names()).not.toContain('erase2');
    expect(await held.readOpen()).toEqual({ ok: false, error: 'gone' });
  });

  test('waits a while for a window that does not let go, and then says that it is still there', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    (await planIn('erase3')).close();
    const held = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('erase3');
      opening.onsuccess = () => done(opening.result);
    });
    expect(await eraseEverything('erase3', 30)).toEqual(['database']);
    // Everything else is gone all the same, and the database goes when that window does.
    expect([...kept.cached, ...kept.settings]).toEqual([]);
    held.close();
    await vi.waitFor(async () => expect(await names()).not.toContain('erase3'));
  });

  test('says what the browser did not remove', async () => {
    kept.workers[0]!.unregister.mockResolvedValue(false);
    vi.stubGlobal('caches', { keys: () => Promise.reject(new Error('no')) });
    vi.stubGlobal('localStorage', null);
    expect(await eraseEverything('erase4')).toEqual(['worker', 'caches', 'settings']);
  });

  test('is done where there is neither worker nor cache, and databases cannot be listed', async () => {
    (await planIn('erase5')).close();
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('indexedDB', {});
    expect(await eraseEverything('erase5')).toEqual([]);
    vi.unstubAllGlobals();
    expect(await names()).not.toContain('erase5');
  });
});
