// Everything sealed anew with another data key, in one transaction that puts the new slots in place of the old: whatever
// ends the page in between leaves the one or the other, whole. Names on disk change too, since the old key could tell them.
import { ok, refuse, type Result } from '../domain/result.ts';
import { sealBytes, unsealBytes, valueIn, type Envelope } from './envelope.ts';
import { diskName, type VaultKeys } from './keys.ts';
import type { Table } from './store.ts';
import { contentsOf, rekey, type Rekeying } from './transactions.ts';
import { recordsOf, type Inside, type Pack, type Sealable } from './vault.ts';

/** The names that a shelf may have which was packed before names were kept inside. The plan knows; the vault does not. */
export type NameShelf = (records: readonly unknown[]) => Iterable<string>;

/** Something was made with a newer version of the app, or lies where this one cannot find it again. */
class Unsealable extends Error {}

const tries = 5;
const encoder = new TextEncoder();

interface Moving {
  readonly from: VaultKeys;
  readonly to: VaultKeys;
  readonly nameShelf: NameShelf;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** What a record is called on disk, if it lies under its own name; else a name made of the old one, so that none meet. */
async function nameOfRecord({ from }: Moving, { id }: Envelope, bytes: Bytes): Promise<string> {
  const value = valueIn(bytes);
  const inner = value.ok ? (value.value as Partial<Sealable> | null)?.id : undefined;
  const what = `record:${String(inner)}`;
  return typeof inner === 'string' && (await diskName(from, what)) === id ? what : `moved:${id}`;
}

/** A packed envelope with its name inside; found by trying, where it has none. */
async function packOf({ from, nameShelf }: Moving, { id }: Envelope, bytes: Bytes): Promise<Pack> {
  const value = valueIn(bytes);
  const records = value.ok ? recordsOf(value.value) : null;
  if (!value.ok || records === null) throw new Unsealable();
  const { shelf } = value.value as Partial<Pack>;
  for (const name of typeof shelf === 'string' ? [shelf] : nameShelf(records))
    if ((await diskName(from, `shelf:${name}`)) === id) return { shelf: name, records };
  throw new Unsealable();
}

async function sealedAnew(moving: Moving, table: Table, envelope: Envelope): Promise<Envelope> {
  const { from, to } = moving;
  const opened = await unsealBytes(from, envelope);
  if (!opened.ok) {
    if (opened.error === 'newer') throw new Unsealable();
    // No key opens what is not whole. It is nobody's to throw away, so it stays as it is.
    return envelope;
  }
  const bytes = opened.value;
  switch (table) {
    case 'open':
      return sealBytes(to, await diskName(to, await nameOfRecord(moving, envelope, bytes)), bytes);
    case 'packed': {
      const pack = await packOf(moving, envelope, bytes);
      return sealBytes(to, await diskName(to, `shelf:${pack.shelf}`), encoder.encode(JSON.stringify(pack)));
    }
    case 'snapshots':
      return sealBytes(to, envelope.id, bytes);
  }
}

/**
 * Seals everything anew. What another tab writes meanwhile is seen, and then it begins again. Throws what the store
 * throws; `unsealable` and `conflict` have changed nothing.
 */
export async function reseal(
  { store, keys: from, generation }: Inside,
  to: VaultKeys,
  nameShelf: NameShelf,
  rows: Pick<Rekeying, 'slots' | 'door'>,
): Promise<Result<null, 'unsealable' | 'conflict'>> {
  const moving: Moving = { from, to, nameShelf };
  const all = (table: Table, envelopes: readonly Envelope[]) =>
    Promise.all(envelopes.map((envelope) => sealedAnew(moving, table, envelope)));
  try {
    for (let attempt = 0; attempt < tries; attempt++) {
      const seen = await contentsOf(store, generation);
      const [open, packed, snapshots] = await Promise.all([
        all('open', seen.open),
        all('packed', seen.packed),
        all('snapshots', seen.snapshots),
      ]);
      if (await rekey(store, generation, { seen, next: { open, packed, snapshots }, ...rows }))
        return ok(null);
    }
    return refuse('conflict');
  } catch (error) {
    if (error instanceof Unsealable) return refuse('unsealable');
    throw error;
  }
}
