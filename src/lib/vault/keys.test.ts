// Key slots: the same slot opens to the same keys, and none of them can be taken out.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seal, unseal } from './envelope.ts';
import { diskName, openSlot } from './keys.ts';
import { newDeviceSlot } from './newKeys.ts';

describe('a device slot', () => {
  test('opens to the same keys every time', async () => {
    const { slot, keys } = await newDeviceSlot();
    const again = await openSlot(slot);
    const envelope = await seal(keys, 'name', 'words');
    expect(await unseal(again, envelope)).toEqual({ ok: true, value: 'words' });
    expect(await diskName(again, 'record:a')).toBe(await diskName(keys, 'record:a'));
  });

  test('opens to the same keys after it was stored and read back', async () => {
    const { slot, keys } = await newDeviceSlot();
    const stored = await openSlot(structuredClone(slot));
    expect(await unseal(stored, await seal(keys, 'name', 1))).toEqual({ ok: true, value: 1 });
  });

  test('holds another data key each time', async () => {
    const [one, two] = await Promise.all([newDeviceSlot(), newDeviceSlot()]);
    expect((await unseal(two.keys, await seal(one.keys, 'name', 1))).ok).toBe(false);
    expect(await diskName(one.keys, 'record:a')).not.toBe(await diskName(two.keys, 'record:a'));
  });

  test('does not open with the wrapping key of another', async () => {
    const [one, two] = await Promise.all([newDeviceSlot(), newDeviceSlot()]);
    await expect(openSlot({ ...one.slot, kek: two.slot.kek })).rejects.toThrow();
  });

  test('lets no key out', async () => {
    const { slot, keys } = await newDeviceSlot();
    for (const key of [slot.kek, keys.seal, keys.name]) {
      expect(key.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    }
  });

  test('gives keys that do one thing each', async () => {
    const { slot, keys } = await newDeviceSlot();
    expect([...slot.kek.usages].sort()).toEqual(['unwrapKey', 'wrapKey']);
    expect([...keys.seal.usages].sort()).toEqual(['decrypt', 'encrypt']);
    expect([...keys.name.usages]).toEqual(['sign']);
  });
});

describe('a name on disk', () => {
  test('is always the same, 22 characters that any place can hold', async () => {
    const { keys } = await newDeviceSlot();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (what) => {
        const name = await diskName(keys, what);
        expect(name).toMatch(/^[\w-]{22}$/);
        expect(await diskName(keys, what)).toBe(name);
      }),
    );
  });

  test('differs from record to record, and between a record and a shelf', async () => {
    const { keys } = await newDeviceSlot();
    const whats = [
      ...Array.from({ length: 200 }, (_, index) => `record:${index}`),
      ...Array.from({ length: 200 }, (_, index) => `shelf:${index}`),
    ];
    expect(new Set(await Promise.all(whats.map((what) => diskName(keys, what)))).size).toBe(400);
  });
});
