// The whole of a vault at once, on both places it can lie in: the copy and the exchange are one transaction, and what
// this version cannot read stays where it is.
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { plantShelf, spoil } from '../../../../tests/unit/support/plans.ts';
import { good, openRows, storeKinds } from '../../../../tests/unit/support/stores.ts';
import { ok, refuse } from '../../domain/result.ts';
import type { EnvelopeStore } from '../store.ts';
import { Vault } from '../vault.ts';
import { keepSnapshot, mostSnapshots, readEverything, readSnapshots, replaceEverything } from './whole.ts';

const at = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`;
const record = (id: string, text = id) => ({ id, kind: 'goal', text });

async function vaultIn(store: EnvelopeStore, ...ids: string[]): Promise<Vault> {
  const vault = good(await Vault.open(store));
  if (ids.length > 0) good(await vault.write({ put: ids.map((id) => ({ record: record(id), base: null })) }));
  return vault;
}

const idsIn = async (vault: Vault) =>
  good(await readEverything(vault))
    .records.map((one) => (one as { id: string }).id)
    .sort();

const laying = (...ids: string[]) => ({
  open: ids.map((id) => record(id)),
  shelves: [],
  door: { put: [], remove: [] },
});

describe.each(storeKinds)('in $name', ({ open }) => {
  test('everything is what lies open and what is packed; what lies open wins', async () => {
    const store = await open();
    const vault = await vaultIn(store, 'a', 'b');
    await plantShelf(store, 'days-2025-Q1', [record('b', 'packed'), record('c')]);
    await plantShelf(store, 'days-2025-Q2', [record('d')], false);
    const { records, unread } = good(await readEverything(vault));
    expect(records).toEqual(expect.arrayContaining([record('a'), record('b'), record('c')]));
    expect([records.length, unread]).toEqual([3, 1]);
    vault.close();
  });

  test('something else in its place comes with a copy of how it was, in one transaction', async () => {
    const store = await open();
    const vault = await vaultIn(store, 'a', 'b');
    await plantShelf(store, 'days-2025-Q1', [record('c')]);
    const shelves = [{ name: 'days-2024-Q4', records: [record('e')] }];
    const decide = () => Promise.resolve(ok({ ...laying('b', 'd'), shelves }));
    good(await replaceEverything(vault, decide, 'restore', at(18)));
    expect(await idsIn(vault)).toEqual(['b', 'd', 'e']);
    expect(good(await vault.readShelf('days-2024-Q4')).records).toEqual([record('e')]);
    const [copy, ...none] = good(await readSnapshots(vault));
    expect(none).toEqual([]);
    expect(copy).toMatchObject({ at: at(18), why: 'restore' });
    expect(copy?.records).toEqual(expect.arrayContaining([record('a'), record('b'), record('c')]));
    vault.close();
  });

  test('a refusal changes nothing and lays no copy', async () => {
    const store = await open();
    const vault = await vaultIn(store, 'a');
    const before = await openRows(store);
    expect(await replaceEverything(vault, () => Promise.resolve(refuse('no')), 'restore', at(18))).toEqual({
      ok: false,
      error: 'no',
    });
    expect(await openRows(store)).toEqual(before);
    expect(good(await readSnapshots(vault))).toEqual([]);
    vault.close();
  });

  test('another that writes meanwhile is seen: it is asked anew, and gives up after a few times', async () => {
    const store = await open();
    const vault = await vaultIn(store, 'a');
    const seen: unknown[] = [];
    let count = 0;
    const meanwhile = async (): Promise<void> => {
      const base = good(await vault.readOpen()).kept.get('a')?.iv ?? null;
      good(await vault.write({ put: [{ record: record('a', `a${String((count += 1))}`), base }] }));
    };
    const once = async (there: readonly unknown[]) => {
      seen.push(...there);
      if (count === 0) await meanwhile();
      return ok(laying('b'));
    };
    good(await replaceEverything(vault, once, 'restore', at(18)));
    expect(seen).toEqual([record('a'), record('a', 'a1')]);
    expect(good(await readSnapshots(vault)).map(({ records }) => records)).toEqual([[record('a', 'a1')]]);
    good(await vault.write({ put: [{ record: record('a'), base: null }] }));
    const always = async () => {
      await meanwhile();
      return ok(laying('c'));
    };
    expect(await replaceEverything(vault, always, 'restore', at(19))).toEqual({
      ok: false,
      error: 'conflict',
    });
    expect(await idsIn(vault)).toEqual(['a', 'b']);
    vault.close();
  });

  test('what cannot be read stays: what belongs on such a shelf lies open, and a later version is not written over', async () => {
    const store = await open();
    const vault = await vaultIn(store, 'a', 'b');
    await plantShelf(store, 'days-2025-Q1', [record('x')], false);
    await spoil(store, 'a');
    const shelves = [{ name: 'days-2025-Q1', records: [record('c')] }];
    const decide = () => Promise.resolve(ok({ ...laying('a'), shelves }));
    good(await replaceEverything(vault, decide, 'restore', at(18)));
    expect(good(await readEverything(vault))).toMatchObject({ unread: 1 });
    expect(await idsIn(vault)).toEqual(['a', 'c']);
    expect((await vault.readShelf('days-2025-Q1')).ok).toBe(false);
    await spoil(store, 'a', 9);
    const before = await openRows(store);
    expect(await replaceEverything(vault, decide, 'restore', at(19))).toEqual({ ok: false, error: 'newer' });
    expect(await openRows(store)).toEqual(before);
    vault.close();
  });

  test('the newest copies stay, by when they were laid; none is laid of nothing', async () => {
    const store = await open();
    const vault = await vaultIn(store);
    good(await keepSnapshot(vault, 'regular', at(1)));
    expect(good(await readSnapshots(vault))).toEqual([]);
    good(await vault.write({ put: [{ record: record('a'), base: null }] }));
    for (const day of [3, 1, 2, 7, 6, 5, 4]) good(await keepSnapshot(vault, 'regular', at(day)));
    const days = good(await readSnapshots(vault)).map((copy) => copy.at);
    expect(days).toHaveLength(mostSnapshots);
    expect(days).toEqual([at(7), at(6), at(5), at(4), at(3)]);
    vault.close();
  });
});
