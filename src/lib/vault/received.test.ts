import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, test } from 'vitest';
import { copiesOn, keepCopy } from '../sharing/received.ts';
import { openWith, sealFor } from '../sharing/sealing.ts';
import type { Packet } from '../sharing/packet.ts';
import { Received } from './received.ts';

let counted = 0;
const fresh = (): string => `steg-vis-test-${String(counted++)}`;

async function opened(name: string): Promise<Received> {
  const received = await Received.open(name);
  if (!received.ok) throw new Error(received.error);
  return received.value;
}

const packet = (id: string): Packet => ({
  steg: 'share',
  v: 1,
  id,
  madeOn: '2026-11-29',
  lang: 'nb',
  goals: [{ words: { text: 'Jeg vil ta bussen alene', lang: 'nb' }, state: 'active' }],
});
const bytes = new TextEncoder().encode('noe');

describe('a contact person’s own place', () => {
  test('is not there before something is kept in it', async () => {
    expect(await Received.isThere(fresh())).toBe(false);
  });

  test('has a key that opens what was sealed for it, also after a restart; a new one takes its place', async () => {
    const name = fresh();
    const first = await opened(name);
    expect(await first.ownKey()).toEqual({ ok: true, value: null });
    const made = await first.makeKey('2026-11-29');
    if (!made.ok) throw new Error(made.error);
    first.close();
    const again = await opened(name);
    const kept = await again.ownKey();
    if (!kept.ok || kept.value === null) throw new Error('no key');
    expect(kept.value.recipient).toBe(made.value.recipient);
    expect(typeof kept.value.identity === 'string' || !kept.value.identity.extractable).toBe(true);
    const sealed = await sealFor(made.value.recipient, bytes);
    expect(await openWith([kept.value.identity], sealed)).toEqual({ ok: true, value: bytes });

    const renewed = await again.makeKey('2026-11-30');
    if (!renewed.ok) throw new Error(renewed.error);
    expect(await openWith([renewed.value.identity], sealed)).toEqual({ ok: false, error: 'wrongKey' });
    expect(await again.deleteKey()).toEqual({ ok: true, value: null });
    expect(await again.ownKey()).toEqual({ ok: true, value: null });
    again.close();
  });

  test('keeps copies sealed, until their day; the same share once', async () => {
    const name = fresh();
    const received = await opened(name);
    const copy = { label: 'N.', keptOn: '2026-11-29', removeOn: '2026-12-01', packet: packet('share-1') };
    expect(await keepCopy(received, copy)).toEqual({ ok: true, value: null });
    expect(await keepCopy(received, { ...copy, label: 'Noor' })).toEqual({ ok: true, value: null });
    expect(await keepCopy(received, { ...copy, packet: packet('share-2'), removeOn: '2026-12-24' })).toEqual({
      ok: true,
      value: null,
    });
    const now = await copiesOn(received, '2026-12-01');
    expect(now.ok && now.value.map(({ id, label }) => [id, label]).sort()).toEqual([
      ['share-1', 'Noor'],
      ['share-2', 'N.'],
    ]);
    expect(now.ok && now.value.find(({ id }) => id === 'share-1')?.packet).toEqual(packet('share-1'));
    const later = await copiesOn(received, '2026-12-02');
    expect(later.ok && later.value.map(({ id }) => id)).toEqual(['share-2']);
    // It is gone, not only out of sight.
    expect((await copiesOn(received, '2026-11-30')).ok).toBe(true);
    const rows = await received.copies();
    expect(rows.ok && rows.value.map(({ id }) => id)).toEqual(['share-2']);
    received.close();
    const raw = await new Dexie(name).open();
    const stored = JSON.stringify(await raw.table('copies').toArray());
    raw.close();
    expect(stored).not.toContain('bussen');
  });

  test('removes what cannot be read any more', async () => {
    const received = await opened(fresh());
    await received.keep('share-3', { label: 7 });
    expect(await copiesOn(received, '2026-11-29')).toEqual({ ok: true, value: [] });
    expect(await received.copies()).toEqual({ ok: true, value: [] });
    received.close();
  });
});
