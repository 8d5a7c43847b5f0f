// Everything that is read from outside, given what it never expected: samples that were good, changed at random places, cut,
// put together wrongly and nested. No reader throws, each answers with one of its refusals or with something it would have
// taken anyway, and a plan that is not changed is to the letter as it was. More than a hundred thousand inputs, the same ones
// every time (STEG_SEED draws others).
import 'fake-indexeddb/auto';
import { Encrypter } from 'age-encryption';
import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addressFrom } from '../../src/lib/domain/address.ts';
import { readEasyNwk } from '../../src/lib/domain/easynwk.ts';
import { readHelpLines } from '../../src/lib/domain/helpLines.ts';
import { readRecord } from '../../src/lib/domain/kinds.ts';
import { readGiven, readGivenFile, toLink } from '../../src/lib/sharing/carriers.ts';
import { packPacket, readAnswer, readPacket, type AnswerPacket } from '../../src/lib/sharing/packet.ts';
import { Gathering, toParts } from '../../src/lib/sharing/parts.ts';
import { newIdentity, openWith, sealFor } from '../../src/lib/sharing/sealing.ts';
import { choicesOf, packetOf } from '../../src/lib/sharing/choices.ts';
import { openBackupFile, previewOf, restore } from '../../src/lib/plan/backup.ts';
import { packBackup, unpackBackup } from '../../src/lib/vault/backup/file.ts';
import { canonicalPhrase, respelled } from '../../src/lib/vault/backup/phrase.ts';
import { workOf } from '../../src/lib/vault/backup/head.ts';
import { openBackup } from '../../src/lib/vault/backup/seal.ts';
import type { Workshop } from '../../src/lib/vault/backup/workshop.ts';
import { MemoryStore } from '../../src/lib/vault/memoryStore.ts';
import { readRecovery } from '../../src/lib/vault/recoveryCode.ts';
import { makePlan } from '../../src/lib/example/makePlan.ts';
import { loadTexts } from '../../src/lib/example/texts.ts';
import { allOnDisk, addGoal, openPlan } from './support/plans.ts';
import { planToShare } from './support/sharing.ts';

// Much is read here, one input after the other.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const seed = Number(process.env.STEG_SEED ?? 20261129);

/** Numbers that look drawn, the same for the same seed (mulberry32). */
function numbers(start: number): (below: number) => number {
  let state = start >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Below = ReturnType<typeof numbers>;
type Bytes = Uint8Array<ArrayBuffer>;

const odd = [
  '',
  '\u0000',
  '\ud800',
  '\u202e',
  '🙂',
  '"',
  '\\',
  '#',
  '/',
  '<script>',
  '٣',
  '\ufeff',
  'å',
  '-',
  '  ',
];

/** A text with some of it changed. */
function changedText(text: string, other: string, below: Below): string {
  let next = text;
  for (let edits = 1 + below(4); edits > 0; edits--) {
    const at = below(next.length + 1);
    const to = Math.min(next.length, at + below(1 + below(40)));
    const piece = [
      odd[below(odd.length)] ?? '',
      other.slice(at, at + below(60)),
      next.slice(at, to).repeat(below(4)),
    ];
    next = next.slice(0, at) + (piece[below(3)] ?? '') + next.slice(below(5) === 0 ? next.length : to);
  }
  return next;
}

function joined(one: Bytes, other: Bytes): Bytes {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** Bytes with some of them changed. */
function changedBytes(bytes: Bytes, other: Bytes, below: Below): Bytes {
  let next = bytes;
  for (let edits = 1 + below(3); edits > 0; edits--) {
    const at = below(next.length + 1);
    switch (below(5)) {
      case 0:
        next = next.slice(0, at);
        break;
      case 1:
        next = joined(next.subarray(0, at), other.subarray(at));
        break;
      case 2:
        next = joined(next.subarray(0, at), next.subarray(Math.min(next.length, at + below(30))));
        break;
      default: {
        next = next.slice();
        if (at < next.length) next[at] = below(256);
      }
    }
  }
  return next;
}

/** Something of JSON that is wrong where it stands. */
function oddValue(below: Below): unknown {
  const deep = (depth: number): unknown => (depth === 0 ? 1 : [deep(depth - 1)]);
  const values: readonly unknown[] = [
    null,
    true,
    -1,
    1e308,
    0.5,
    '',
    'x'.repeat(5000),
    odd[below(odd.length)],
    [],
    {},
    [[]],
    { text: 7, lang: 'nb' },
    { text: 'x', lang: 'nb', phrase: '__proto__' },
    '2026-02-30',
    '2026-13-01T00:00:00Z',
    deep(30),
    Array.from({ length: 500 }, () => 0),
  ];
  return values[below(values.length)];
}

/** JSON with a value somewhere in it taken away, doubled, or replaced by another. */
function changedJson(value: unknown, below: Below): unknown {
  if (typeof value !== 'object' || value === null || below(6) === 0) return oddValue(below);
  if (Array.isArray(value)) {
    const at = below(value.length + 1);
    const list = [...(value as unknown[])];
    if (at === list.length) list.push(oddValue(below));
    else if (below(4) === 0) list.splice(at, below(2), list[0]);
    else list[at] = changedJson(list[at], below);
    return list;
  }
  const entries = Object.entries(value);
  const at = below(entries.length + 1);
  const entry = entries[at];
  if (entry === undefined) return { ...value, [odd[below(odd.length)] ?? 'x']: oddValue(below) };
  if (below(5) === 0) return Object.fromEntries(entries.filter((_, index) => index !== at));
  return { ...value, [entry[0]]: changedJson(entry[1], below) };
}

let given = 0;

/** Reads so many changed inputs; what throws is told with its number, from which it can be made again. */
async function fuzz<T>(
  name: string,
  count: number,
  make: (below: Below) => T,
  read: (input: T) => unknown,
): Promise<void> {
  for (let nth = 0; nth < count; nth++) {
    const input = make(numbers(seed + nth * 7919 + name.length));
    try {
      await read(input);
    } catch (error) {
      throw new Error(`${name}, input ${String(nth)} of seed ${String(seed)}: ${String(error)}`, {
        cause: error,
      });
    }
  }
  given += count;
}

const answers = <E extends string>(
  outcome: { ok: true } | { ok: false; error: E },
  errors: readonly E[],
): void => {
  if (!outcome.ok && !errors.includes(outcome.error)) throw new Error(`answered ${outcome.error}`);
};

const fixtureFolder = new URL('../fixtures/', import.meta.url);
const fixtures = readdirSync(new URL('records/v1/', fixtureFolder)).map(
  (file) =>
    JSON.parse(readFileSync(new URL(`records/v1/${file}`, fixtureFolder), 'utf8')) as { full: object },
);
const maps = readdirSync(new URL('easynwk/', fixtureFolder))
  .filter((file) => !file.startsWith('two-hundred'))
  .map((file) => readFileSync(new URL(`easynwk/${file}`, fixtureFolder), 'utf8'));
const lines = readFileSync(new URL('../../static/help-lines.json', import.meta.url), 'utf8');

const madeAt = '2026-11-29T08:00:00.000Z';
const someRecords = fixtures.map(({ full }) => full);
const backup = packBackup(someRecords, madeAt);

describe('what comes from outside, changed at random', () => {
  const phrase = 'fjell sti kopp blåbær lampe';
  let sealed: Bytes;
  let key: Awaited<ReturnType<typeof newIdentity>>;
  let browserKey: CryptoKey;
  let share: Bytes;
  let shared: Bytes;
  let answer: Bytes;

  beforeAll(async () => {
    // As little work as there is: here it is the reader that is tried, not the words.
    const encrypter = new Encrypter();
    encrypter.setPassphrase(canonicalPhrase(phrase));
    encrypter.setScryptWorkFactor(1);
    sealed = new Uint8Array(await encrypter.encrypt(backup));
    key = await newIdentity();
    const pair = await crypto.subtle.generateKey({ name: 'X25519' }, false, ['deriveBits']);
    browserKey = pair.privateKey;
    const below = numbers(1);
    const sources = planToShare({
      pick: (...of) => of[below(of.length)] as (typeof of)[number],
      upTo: (most) => most,
      maybe: () => true,
    });
    const all = new Set(choicesOf(sources).flatMap(({ items }) => items.map((item) => item.key)));
    share = packPacket(packetOf(sources, all, { id: 'share-1', madeOn: '2026-11-29', lang: 'nb' }));
    shared = await sealFor(key.recipient, share);
    const reply: AnswerPacket = {
      steg: 'answer',
      v: 1,
      id: 'answer-1',
      madeOn: '2026-11-29',
      share: 'share-1',
      lang: 'nb',
      lines: [{ sort: 'greeting', words: { text: 'Hei', lang: 'nb' } }],
    };
    answer = packPacket(reply);
  });
  afterAll(() => {
    expect(given).toBeGreaterThan(100_000);
  });

  test('backups: their inside', async () => {
    await fuzz(
      'backup',
      8000,
      (below) => changedBytes(backup, shared, below),
      (bytes) => answers(unpackBackup(bytes), ['foreign', 'damaged', 'newer', 'tooLarge']),
    );
    await fuzz(
      'backup as JSON',
      6000,
      (below) => packBackup(changedJson(someRecords, below) as unknown[], madeAt),
      (bytes) => {
        const read = unpackBackup(bytes);
        answers(read, ['foreign', 'damaged', 'newer', 'tooLarge']);
        if (read.ok) for (const record of read.value.records) readRecord(record);
      },
    );
  });

  test('backups: sealed', async () => {
    await fuzz(
      'sealed backup',
      3000,
      (below) => {
        const bytes = changedBytes(sealed, shared, below);
        // A digit more and it is honest work of seconds; that such work is borne is tested where it is written.
        const work = workOf(bytes);
        return work.ok && work.value > 8 ? sealed.slice(0, 90) : bytes;
      },
      async (bytes) => {
        const opened = await openBackup(bytes, phrase);
        const faults = ['wrong', 'tooHard', 'noWords', 'foreign', 'damaged', 'newer', 'tooLarge'] as const;
        answers(opened, faults);
      },
    );
  });

  test('records', async () => {
    await fuzz(
      'record',
      24_000,
      (below) => changedJson(someRecords[below(someRecords.length)], below),
      (record) => answers(readRecord(record), ['newer', 'broken']),
    );
  });

  test('maps from elsewhere, and help lines', async () => {
    await fuzz(
      'map',
      4000,
      (below) => changedText(maps[below(maps.length)] ?? '', lines, below),
      (text) => answers(readEasyNwk(text), ['tooLarge', 'notJson', 'notEasyNwk', 'tooMany', 'empty']),
    );
    const parsed = maps.map((map) => JSON.parse(map.replace(/^\ufeff/, '')) as unknown);
    await fuzz(
      'map as JSON',
      4000,
      (below) => JSON.stringify(changedJson(parsed[below(parsed.length)], below)),
      (text) => answers(readEasyNwk(text), ['tooLarge', 'notJson', 'notEasyNwk', 'tooMany', 'empty']),
    );
    const file = JSON.parse(lines) as unknown;
    await fuzz('help lines', 3000, (below) => changedJson(file, below), readHelpLines);
  });

  test('numbered codes, words, sheets of paper and addresses', async () => {
    const parts = await toParts(backup);
    if (!parts.ok) throw new Error(parts.error);
    const pick = (below: Below): string => parts.value[below(parts.value.length)] ?? '';
    const gathering = new Gathering();
    await fuzz(
      'numbered code',
      8000,
      (below) => changedText(pick(below), pick(below), below),
      async (text) => {
        gathering.take(text);
        answers(await gathering.whole(), ['incomplete', 'damaged']);
      },
    );
    const lists = [['blåbær', 'fjell', 'kopp', 'lampe', 'sti']];
    await fuzz(
      'words',
      3000,
      (below) => changedText(phrase, 'بيت كرسي قطة', below),
      (typed) => canonicalPhrase(respelled(typed, lists)),
    );
    await fuzz(
      'sheet of paper',
      3000,
      (below) => changedText('AB12-CD34-EF56-GH78-JK90-LM12-NP34', phrase, below),
      readRecovery,
    );
    await fuzz('address', 3000, (below) => changedText('https://www.yr.no/', phrase, below), addressFrom);
  });

  test('links, pasted text and files', async () => {
    const link = toLink('https://steg.example/vis/', shared);
    const text = link.ok ? link.value : '';
    const kinds: readonly string[] = ['sealed', 'key', 'part', 'foreign'];
    const known = ({ kind }: { kind: string }): void => {
      if (!kinds.includes(kind)) throw new Error(kind);
    };
    await fuzz(
      'link',
      20_000,
      (below) => changedText(text, below(2) === 0 ? key.recipient : lines, below),
      (given) => known(readGiven(given)),
    );
    await fuzz(
      'key',
      6000,
      (below) => changedText(below(2) === 0 ? key.recipient : key.recipient.toUpperCase(), text, below),
      (given) => known(readGiven(given)),
    );
    await fuzz(
      'file',
      6000,
      (below) => changedBytes(shared, sealed, below),
      (bytes) => known(readGivenFile(bytes)),
    );
  });

  test('what is shown, and what comes back: sealed and inside', async () => {
    const faults = ['foreign', 'damaged', 'newer', 'tooLarge'] as const;
    await fuzz(
      'share',
      10_000,
      (below) => changedBytes(share, answer, below),
      (bytes) => answers(readPacket(bytes), faults),
    );
    const inside = JSON.parse(new TextDecoder().decode(await gunzipped(share))) as unknown;
    await fuzz(
      'share as JSON',
      8000,
      (below) => packPacket({ lang: 'nb', ...(changedJson(inside, below) as object) } as AnswerPacket),
      (bytes) => {
        answers(readPacket(bytes), faults);
        answers(readAnswer(bytes), faults);
      },
    );
    await fuzz(
      'answer',
      4000,
      (below) => changedBytes(answer, share, below),
      (bytes) => answers(readAnswer(bytes), faults),
    );
    await fuzz(
      'sealed share',
      2000,
      (below) => changedBytes(shared, sealed, below),
      async (bytes) => answers(await openWith([browserKey], bytes), ['words', 'wrongKey', ...faults]),
    );
  });
});

const gunzipped = async (bytes: Bytes): Promise<ArrayBuffer> =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();

test('a changed backup is brought back whole or not at all', async () => {
  const texts = await loadTexts('nb');
  const example = makePlan({ seed: 3, lang: 'nb', size: 'new', today: '2026-11-18', texts });
  const inTheOpen: Workshop = {
    seal: (records, _phrase, at) => Promise.resolve(packBackup(records, at)),
    open: (file) => Promise.resolve(unpackBackup(file)),
  };
  const store = new MemoryStore();
  const plan = await openPlan(store);
  await addGoal(plan, 'Jeg vil bli her');
  let [taken, refused] = [0, 0];
  await fuzz(
    'bringing back',
    400,
    (below) =>
      below(2) === 0
        ? packBackup(changedJson(example.slice(0, 60), below) as unknown[], madeAt)
        : changedBytes(packBackup(example.slice(0, 20), madeAt), share(below), below),
    async (file) => {
      const before = JSON.stringify(await allOnDisk(store));
      const opened = await openBackupFile(file, '', inTheOpen);
      if (!opened.ok) {
        refused += 1;
        expect(JSON.stringify(await allOnDisk(store))).toBe(before);
        return;
      }
      expect((await previewOf(plan, opened.value)).ok).toBe(true);
      expect(JSON.stringify(await allOnDisk(store))).toBe(before);
      const done = await restore(plan, opened.value, 'merge');
      if (!done.ok) expect(JSON.stringify(await allOnDisk(store))).toBe(before);
      taken += 1;
      expect(plan.unreadable).toBe(0);
      expect(plan.goals.some(({ words }) => words.text === 'Jeg vil bli her')).toBe(true);
    },
  );
  expect(Math.min(taken, refused)).toBeGreaterThan(20);
});

const share = (below: Below): Bytes => new Uint8Array(Array.from({ length: 400 }, () => below(256)));
