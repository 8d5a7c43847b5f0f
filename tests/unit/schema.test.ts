// The published schema of what a backup holds (docs/backup.schema.json) is what the zod schemas say, and a backup that is
// made fits it. After a change of a schema: `npx vitest run --project unit tests/unit/schema.test.ts -u`.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { kinds } from '../../src/lib/domain/kinds.ts';
import { loadTexts } from '../../src/lib/example/texts.ts';
import { makePlan } from '../../src/lib/example/makePlan.ts';
import { BackupFile, packBackup, unpackBackup } from '../../src/lib/vault/backup/file.ts';

const file = fileURLToPath(new URL('../../docs/backup.schema.json', import.meta.url));

/** A refinement has no words in JSON Schema: days and moments are plain text there. */
const schemaOf = (schema: z.core.$ZodType) => {
  const { $schema: _known, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
};

/** A record of a kind and version that are known has their shape; others are carried along as they are. */
function published() {
  const whole = schemaOf(BackupFile);
  const record = schemaOf(BackupFile.shape.records._zod.def.element);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'What a backup of Steg holds',
    ...whole,
    properties: { ...whole.properties, records: { type: 'array', items: { $ref: '#/$defs/record' } } },
    $defs: {
      record: {
        ...record,
        allOf: Object.entries(kinds).map(([kind, { version }]) => ({
          if: { properties: { kind: { const: kind }, v: { const: version } }, required: ['kind', 'v'] },
          then: { $ref: `#/$defs/${kind}` },
        })),
      },
      ...Object.fromEntries(Object.entries(kinds).map(([kind, { schema }]) => [kind, schemaOf(schema)])),
    },
  };
}

test('the published schema is what the app checks with', async () => {
  const text = await format(JSON.stringify(published()), { ...(await resolveConfig(file)), filepath: file });
  await expect(text).toMatchFileSnapshot(file);
});

describe('the published schema', () => {
  const fits = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(file, 'utf8')) as object,
  );
  const madeAt = '2026-11-29T08:00:00.000Z';
  /** What comes out of a backup, as any reader of JSON sees it. */
  const inside = (records: readonly unknown[]): unknown => {
    const opened = unpackBackup(packBackup(records, madeAt));
    return opened.ok ? JSON.parse(JSON.stringify(opened.value)) : opened.error;
  };

  test.each(Object.keys(kinds))('fits a record of the kind %s, and none of another shape', (kind) => {
    const file = new URL(`../fixtures/records/v1/${kind}.json`, import.meta.url);
    const { full, fewest } = JSON.parse(readFileSync(file, 'utf8')) as Record<'full' | 'fewest', object>;
    expect(fits(inside([full, fewest])), JSON.stringify(fits.errors)).toBe(true);
    expect(fits(inside([{ ...full, createdAt: 7 }]))).toBe(false);
  });

  test('leaves alone what a later version writes, and fits nothing else than a backup', () => {
    expect(fits(inside([{ id: 'a', kind: 'wish', v: 1 }]))).toBe(true);
    expect(fits(inside([{ id: 'a', kind: 'goal', v: 2, createdAt: 7 }]))).toBe(true);
    for (const other of [
      {},
      [],
      { steg: 'map', v: 1, madeAt, records: [] },
      { steg: 'backup', v: 1, madeAt },
    ])
      expect(fits(other)).toBe(false);
    expect(fits(inside([{ id: 'a' }]))).toBe(false);
  });

  test('fits everything in the example plan', async () => {
    const records = makePlan({
      seed: 3,
      lang: 'nb',
      size: 'halfYear',
      today: '2026-11-18',
      texts: await loadTexts('nb'),
    });
    expect(fits(inside(records)), JSON.stringify(fits.errors)).toBe(true);
  });
});
