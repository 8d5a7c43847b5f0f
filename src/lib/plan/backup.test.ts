// Backups: what goes in comes out to the letter, nothing takes the place of anything without a way back, and whatever
// comes in between changes nothing.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  goal,
  goodThing,
  mastery,
  person,
  review,
  safetyPlan,
  scenario,
  step,
  week,
} from '../../../tests/unit/arbitraries.ts';
import {
  addGoal,
  addStep,
  allOnDisk,
  diskOf,
  done,
  FailingStore,
  openPlan,
  own,
  plant,
  plantShelf,
  spoil,
  twoTabs,
  worldOf,
} from '../../../tests/unit/support/plans.ts';
import { freshName, good, openRows } from '../../../tests/unit/support/stores.ts';
import { makePlan } from '../example/makePlan.ts';
import { loadTexts } from '../example/texts.ts';
import { isDue, keepingId, worthSaying } from '../domain/keeping.ts';
import type { PlanRecord } from '../domain/kinds.ts';
import { isBare, type Loose } from '../domain/merging.ts';
import { packBackup, unpackBackup } from '../vault/backup/file.ts';
import { openBackup, sealBackup } from '../vault/backup/seal.ts';
import { readEverything } from '../vault/backup/whole.ts';
import type { Workshop } from '../vault/backup/workshop.ts';
import { MemoryStore } from '../vault/memoryStore.ts';
import type { EnvelopeStore } from '../vault/store.ts';
import {
  keepRegularSnapshot,
  makeBackup,
  keepCopy,
  openBackupFile,
  previewOf,
  restore,
  returnTo,
  snapshots,
  type Opened,
} from './backup.ts';
import { keepingIn, noteBackup, snoozeBackup, writtenSinceBackup } from './keeping.ts';
import { addPerson, changePerson } from './people.ts';
import type { Plan } from './plan.svelte.ts';
import { addLine, showBeforeLock } from './safety.ts';

const phrase = 'fjell sti kopp blåbær lampe';

/** The real sealing, without a worker. */
const sealing: Workshop = { seal: sealBackup, open: openBackup };

/** No sealing at all: for what is not about it, and is done a thousand times. */
const quick: Workshop = {
  seal: (records, _phrase, madeAt) => Promise.resolve(packBackup(records, madeAt)),
  open: (file) => Promise.resolve(unpackBackup(file)),
};

const made = async (plan: Plan, workshop = quick) => good(await makeBackup(plan, phrase, workshop));
const opened = async (file: Uint8Array, workshop = quick) =>
  good(await openBackupFile(file, phrase, workshop));

/** A backup of exactly these records. */
const holding = (records: readonly unknown[], madeAt = '2026-11-18T12:00:00.000Z'): Promise<Opened> =>
  opened(packBackup(records, madeAt));

const idsOf = (records: readonly unknown[]) => records.map((record) => (record as Loose).id).sort();

const byIds = (records: readonly unknown[]) =>
  Object.fromEntries(records.map((record) => [(record as Loose).id, record]));

/** Everything on disk but the note on when there was a backup. */
const allBut = async (store: EnvelopeStore): Promise<readonly unknown[]> =>
  (await allOnDisk(store)).filter((record) => (record as Loose).id !== keepingId);

/** Something a later version wrote. */
const later = { id: 'later-1', kind: 'somethingLater', v: 3, what: [1, { deep: 'ja' }], updatedAt: 'x' };
const laterGoal = { id: 'later-2', kind: 'goal', v: 99, updatedAt: '2026-01-01T00:00:00.000Z', text: 'x' };

/** A plan with something open, something packed and something of a later version in it. */
async function lived(store: EnvelopeStore = new MemoryStore(), world = worldOf()) {
  const plan = await openPlan(store, world);
  await done(plan.describeMe({ welcomed: true }));
  const texts = await loadTexts('nb');
  const life = makePlan({ seed: 3, lang: 'nb', size: 'halfYear', today: '2026-11-18', texts });
  await done(plan.fill(life));
  await plan.settle();
  await plant(store, later);
  await plantShelf(store, 'days-2021-Q1', [laterGoal]);
  return { plan, store, world };
}

async function fresh(store: EnvelopeStore = new MemoryStore()) {
  return { plan: await openPlan(store, worldOf('2026-11-20')), store };
}

/** A goal that lies open. */
const activeIn = (plan: Plan): string => plan.goals.find(({ state }) => state === 'active')?.id ?? '';

const goalOf = (id: string): PlanRecord => ({
  ...{ id, kind: 'goal', v: 1, words: own('sove'), state: 'active', earlier: [], order: 1 },
  ...{ createdAt: '2026-11-01T10:00:00.000Z', updatedAt: '2026-11-01T10:00:00.000Z' },
  stateSince: '2026-11-01T10:00:00.000Z',
});

const whys = async (plan: Plan) => good(await snapshots(plan)).map(({ why }) => why);

describe('making one', () => {
  test('and opening it gives the same records: open, packed, and of a later version', async () => {
    const { plan, store } = await lived();
    const backup = await made(plan, sealing);
    expect(backup.unread).toBe(0);
    const there = await opened(backup.file, sealing);
    expect(there.broken).toBe(0);
    expect(there.madeAt).toBe(backup.madeAt);
    expect(byIds(there.records)).toEqual(byIds(await allOnDisk(store)));
    expect(idsOf(there.records)).toEqual(expect.arrayContaining([later.id, laterGoal.id]));
    expect(there.content).toEqual(backup.content);
    expect((await diskOf(store)).shelves).not.toEqual({});
  });

  test('is refused when what comes out is not what went in: a spoilt byte, another word, one record less', async () => {
    const { plan } = await lived();
    const spoiling = (how: (file: Uint8Array) => Uint8Array): Workshop => ({
      ...sealing,
      seal: async (...given) => how(await sealBackup(...given)),
    });
    const spoilt = spoiling((file) => file.with(file.length - 40, (file.at(-40) ?? 0) ^ 1));
    expect(await makeBackup(plan, phrase, spoilt)).toEqual({ ok: false, error: 'unsure' });
    const cut = spoiling((file) => file.subarray(0, -1));
    expect(await makeBackup(plan, phrase, cut)).toEqual({ ok: false, error: 'unsure' });
    const otherWords: Workshop = {
      ...sealing,
      seal: (records, _, at) => sealBackup(records, 'andre ord', at),
    };
    expect(await makeBackup(plan, phrase, otherWords)).toEqual({ ok: false, error: 'unsure' });
    const less: Workshop = { ...quick, seal: (records, _, at) => quick.seal(records.slice(1), _, at) };
    expect(await makeBackup(plan, phrase, less)).toEqual({ ok: false, error: 'unsure' });
    const changed: Workshop = {
      ...quick,
      seal: (records, _, at) => quick.seal([{ ...(records[0] as Loose), v: 2 }, ...records.slice(1)], _, at),
    };
    expect(await makeBackup(plan, phrase, changed)).toEqual({ ok: false, error: 'unsure' });
    expect(await makeBackup(plan, phrase, quick)).toMatchObject({ ok: true });
  });

  test('says when there is no memory for it', async () => {
    const { plan } = await fresh();
    const without: Workshop = { ...quick, seal: () => Promise.resolve(null) };
    expect(await makeBackup(plan, phrase, without)).toEqual({ ok: false, error: 'memory' });
    const later: Workshop = { ...quick, open: () => Promise.resolve({ ok: false, error: 'memory' }) };
    expect(await makeBackup(plan, phrase, later)).toEqual({ ok: false, error: 'memory' });
  });

  test('counts what this version cannot read, and what has not what every record has', async () => {
    const { plan, store } = await lived();
    await plantShelf(store, 'days-2020-Q1', [{ id: 'x' }], false);
    await plant(store, { id: 'i'.repeat(90) });
    const backup = await made(plan);
    expect(backup.unread).toBe(2);
    expect((await opened(backup.file)).broken).toBe(0);
  });
});

describe('opening one', () => {
  test('leaves out what is broken, and says how much that is', async () => {
    const { plan } = await lived();
    const { records } = await opened((await made(plan)).file);
    const there = await holding([
      ...records,
      { id: 'b1', kind: 'goal', v: 1 },
      { id: 'b2', kind: 'goal' },
      { id: 'b3', kind: 'step', v: 0, words: 'x' },
    ]);
    expect(there.broken).toBe(3);
    expect(byIds(there.records)).toEqual(byIds(records));
  });

  test('never brings a talk that is looked at together along, of this version or a later one', async () => {
    const moment = '2026-11-18T10:00:00.000Z';
    const together = { id: 'together', v: 1, kind: 'together', createdAt: moment, updatedAt: moment };
    const there = await holding([
      { ...together, talk: 't', langs: ['nb'] },
      { ...together, v: 2 },
    ]);
    expect(there).toMatchObject({ records: [], broken: 0 });
  });

  test('takes one of two records with one id: the newer', async () => {
    const { plan } = await fresh();
    const id = await addGoal(plan, 'sove');
    const [older] = plan.goals;
    const newer = { ...older, words: own('sove bedre'), updatedAt: '2027-01-01T00:00:00.000Z' };
    expect((await holding([newer, older])).records).toEqual([newer]);
    expect((await holding([older, newer])).records).toEqual([newer]);
    expect(older?.id).toBe(id);
  });
});

describe('bringing one back', () => {
  test('on a new phone gives everything, as it was', async () => {
    const { plan: old, store: before } = await lived();
    const backup = await made(old);
    const { plan, store } = await fresh();
    await done(plan.describeMe({ welcomed: true }));
    const there = await opened(backup.file);
    expect(good(await previewOf(plan, there))).toMatchObject({ isBareNow: true, isBareThere: false });
    good(await restore(plan, there, 'merge'));
    expect(await allBut(store)).toEqual(await allBut(before));
    expect(plan.goals.length).toBeGreaterThan(0);
    expect(plan.me).toEqual(old.me);
    // What was just brought back lies in that backup: nobody is reminded of it.
    expect(keepingIn(plan)?.lastBackup).toBe(backup.madeAt);
    expect(writtenSinceBackup(plan)).toBe(0);
  });

  test('merged keeps what is here, and of what both have the newer', async () => {
    const world = worldOf();
    const plan = await openPlan(new MemoryStore(), world);
    const mine = await addGoal(plan, 'sove');
    const both = await addGoal(plan, 'lese');
    const backup = await made(plan);
    const first = await opened(backup.file);
    await done(plan.changeGoal(both, own('lese mer'), {}));
    const theirs = { ...(first.records.find(({ id }) => id === mine) as PlanRecord), id: 'theirs' };
    const sovet = {
      ...(theirs as object),
      id: mine,
      words: own('sove godt'),
      updatedAt: '2027-01-01T00:00:00Z',
    };
    const there = await holding([...first.records.filter(({ id }) => id !== mine), sovet, theirs]);
    const preview = good(await previewOf(plan, there));
    expect([preview.now.goals, preview.merged.goals, preview.replaced.goals]).toEqual([2, 3, 3]);
    good(await restore(plan, there, 'merge'));
    expect(plan.goals.map(({ id, words }) => [id, words.text]).sort()).toEqual(
      [
        [both, 'lese mer'],
        [mine, 'sove godt'],
        ['theirs', 'sove'],
      ].sort(),
    );
  });

  test('in the place of what is here gives exactly the backup, and a way back to the letter', async () => {
    const { plan: old } = await lived();
    const there = await opened((await made(old)).file);
    const store = new MemoryStore();
    const { plan } = await lived(store, worldOf('2026-11-20'));
    const goalHere = await addGoal(plan, 'bare her');
    await addStep(plan, 'bare her', goalHere);
    const before = await allOnDisk(store);
    good(await restore(plan, there, 'replace'));
    expect(await allBut(store)).toEqual(
      [...there.records].filter(({ id }) => id !== keepingId).sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
    expect(plan.goalsById.has(goalHere)).toBe(false);
    const [copy] = good(await snapshots(plan));
    expect(copy?.why).toBe('restore');
    good(await returnTo(plan, copy!));
    expect(await allOnDisk(store)).toEqual(before);
    expect(plan.goalsById.has(goalHere)).toBe(true);
    // And there is a way back from that too.
    expect(await whys(plan)).toEqual(['return', 'restore']);
  });

  test('where there was nothing, leaves no empty copy to go back to', async () => {
    const { plan } = await fresh();
    await done(plan.callMe('A'));
    const { plan: old } = await lived();
    good(await restore(plan, await opened((await made(old)).file), 'merge'));
    expect(await snapshots(plan)).toEqual({ ok: true, value: [] });
    // Nor does it keep the first copy of what came from being laid.
    await keepRegularSnapshot(plan);
    expect(await whys(plan)).toEqual(['regular']);
  });

  test('that is empty never takes the place of a plan', async () => {
    const { plan, store } = await lived();
    const before = await openRows(store);
    const { plan: empty } = await fresh();
    await done(empty.callMe('A'));
    const there = await opened((await made(empty)).file);
    expect(good(await previewOf(plan, there)).isBareThere).toBe(true);
    expect(await restore(plan, there, 'replace')).toEqual({ ok: false, error: 'empty' });
    expect(await openRows(store)).toEqual(before);
    expect(await whys(plan)).toEqual([]);
    // Nor is an empty plan replaced by nothing at the cost of what is here.
    good(await restore(plan, there, 'merge'));
    expect(plan.goals.length).toBeGreaterThan(0);
  });

  test('does not begin to look at a talk together when going back to a copy', async () => {
    const { plan, store } = await lived();
    const moment = '2026-11-18T10:00:00.000Z';
    await plant(store, {
      ...{ id: 'together', v: 1, kind: 'together', createdAt: moment, updatedAt: moment },
      ...{ talk: 't', langs: ['nb'] },
    });
    good(await restore(plan, await holding([]), 'merge'));
    const [copy] = good(await snapshots(plan));
    expect(idsOf(copy?.records ?? [])).toContain('together');
    await plan.desk.commit(() => ({ ok: true, value: { remove: ['together'] } }));
    good(await returnTo(plan, copy!));
    expect(plan.desk.all('together')).toEqual([]);
  });

  test('lays what has settled packed: five years open as fast as before', async () => {
    const texts = await loadTexts('nb');
    const life = makePlan({ seed: 7, lang: 'nb', size: 'fiveYears', today: '2026-11-18', texts });
    expect(life.length).toBeGreaterThan(8000);
    const more = life
      .filter(({ kind }) => kind === 'mastery')
      .slice(0, 12_000 - life.length)
      .map((one) => ({ ...one, id: `more-${one.id}`.slice(0, 80) }));
    const there = await holding([...life, ...more]);
    const store = new MemoryStore();
    const { plan } = await fresh(store);
    good(await restore(plan, there, 'merge'));
    expect(await allBut(store)).toHaveLength(life.length + more.length);
    expect((await openRows(store)).length).toBeLessThan(200);
    const again = await openPlan(store, worldOf('2026-11-20'));
    expect(again.unreadable).toBe(0);
    await again.loadWeek('2023-W10');
    expect(again.stonesOfWeek('2023-W10').length).toBeGreaterThan(0);
  }, 60_000);

  test('over a shelf and a record that have gone bad is what a backup is for', async () => {
    const store = new MemoryStore();
    const { plan } = await lived(store);
    const there = await opened((await made(plan)).file);
    const shelf = Object.keys((await diskOf(store)).shelves).find((name) => name.startsWith('days-2026'));
    await plantShelf(store, shelf ?? '', [], false);
    await spoil(store, activeIn(plan));
    const again = await openPlan(store);
    good(await restore(again, there, 'merge'));
    expect(activeIn(again)).toBe(activeIn(plan));
    const inside = good(await again.whole((vault) => readEverything(vault)));
    expect(byIds(inside.records)).toMatchObject(byIds(there.records));
    // The shelf lies where it lay: it may be of a later version. What was on it lies open.
    expect(inside.unread).toBe(1);
  });

  test('never writes over what a later version has sealed', async () => {
    const store = new MemoryStore();
    const { plan } = await lived(store);
    const there = await opened((await made(plan)).file);
    await spoil(store, activeIn(plan), 9);
    const before = await openRows(store);
    expect(await restore(plan, there, 'merge')).toEqual({ ok: false, error: 'newer' });
    expect(await openRows(store)).toEqual(before);
  });

  test('brings the short card at the door in step', async () => {
    const { plan: old } = await fresh();
    await done(addLine(old.desk, 'myself', own('Gå ut')));
    const amir = { name: 'Amir', phone: '900 00 000', hours: [] };
    const { id } = await done(addPerson(old.desk, { ...amir, contact: 'yes' }));
    await done(showBeforeLock(old.desk, true));
    const yes = await opened((await made(old)).file);
    await done(changePerson(old.desk, id, { ...amir, contact: 'no' }));
    const no = await opened((await made(old)).file);
    const store = new MemoryStore();
    const { plan } = await fresh(store);
    const card = async () => JSON.stringify((await store.entrance()).door.filter((row) => row.id === 'card'));
    good(await restore(plan, yes, 'merge'));
    expect(await card()).toContain('Amir');
    good(await restore(plan, no, 'merge'));
    expect(await card()).toContain('Gå ut');
    expect(await card()).not.toContain('Amir');
    const [copy] = good(await snapshots(plan));
    good(await returnTo(plan, copy!));
    expect(await card()).toContain('Amir');
  });
});

describe('copies on the phone', () => {
  test('only the newest five stay', async () => {
    const world = worldOf();
    const { plan } = await lived(new MemoryStore(), world);
    const there = await opened((await made(plan)).file);
    const days = ['19', '20', '21', '22', '23', '24', '25'].map((day) => `2026-11-${day}`);
    for (const day of days) {
      world.goTo(day);
      good(await restore(plan, there, 'replace'));
    }
    const kept = good(await snapshots(plan));
    expect(kept.map(({ at }) => at.slice(0, 10))).toEqual(days.slice(-5).reverse());
  });

  test('are laid now and then, and only when something is another than in the last', async () => {
    const world = worldOf();
    const plan = await openPlan(new MemoryStore(), world);
    await keepRegularSnapshot(plan);
    expect(await whys(plan)).toEqual([]);
    await done(addPerson(plan.desk, { name: 'Amir', phone: '', hours: [] }));
    await keepRegularSnapshot(plan);
    expect(await whys(plan)).toEqual(['regular']);
    await addGoal(plan, 'sove');
    world.goTo('2026-11-24');
    await keepRegularSnapshot(plan);
    expect(await whys(plan)).toEqual(['regular']);
    world.goTo('2026-11-26');
    await keepRegularSnapshot(plan);
    expect(await whys(plan)).toEqual(['regular', 'regular']);
    for (const day of ['2026-12-10', '2026-12-24', '2027-01-10', '2027-02-10']) {
      world.goTo(day);
      await keepRegularSnapshot(plan);
    }
    expect(await whys(plan)).toEqual(['regular', 'regular']);
  });

  test('are not crowded out because a clock was wrong once', async () => {
    const world = worldOf('2099-01-01');
    const plan = await openPlan(new MemoryStore(), world);
    await addGoal(plan, 'sove');
    await keepRegularSnapshot(plan);
    for (const day of ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21']) {
      world.goTo(day);
      await addGoal(plan, day);
      await keepRegularSnapshot(plan);
    }
    expect(good(await snapshots(plan)).map(({ at }) => at.slice(0, 4))).toEqual(['2099', '2026']);
  });
});

describe('whatever comes in between', () => {
  test('another tab that writes meanwhile: it is decided anew, and nothing is lost', async () => {
    const world = worldOf();
    const [one, two] = await twoTabs(freshName(), world);
    await addGoal(one, 'sove');
    const there = await opened((await made(one)).file);
    const ids = new Set<string>(one.goals.map(({ id }) => id));
    const writing = (async () => {
      for (const text of ['a', 'b', 'c', 'd']) ids.add(await addGoal(two, text));
    })();
    for (let time = 0; time < 4; time++) good(await restore(one, there, 'merge'));
    await writing;
    await done(two.changeGoal([...ids][0] ?? '', own('sove godt'), {}));
    good(await restore(one, there, 'merge'));
    const inside = good(await one.whole((vault) => readEverything(vault)));
    expect(idsOf(inside.records)).toEqual(expect.arrayContaining([...ids]));
    expect(byIds(inside.records)[[...ids][0] ?? '']).toMatchObject({ words: { text: 'sove godt' } });
    one.close();
    two.close();
  });

  test.each(['QuotaExceededError', 'AbortError'])(
    'a disk that refuses (%s): nothing is changed',
    async (name) => {
      const store = new FailingStore();
      const { plan } = await lived(store);
      const there = await holding([goalOf('g-new')]);
      const before = { disk: await openRows(store), goals: plan.goals, copies: await whys(plan) };
      for (const how of ['merge', 'replace'] as const) {
        store.failures.push(name);
        expect(await restore(plan, there, how)).toMatchObject({ ok: false });
      }
      good(await restore(plan, there, 'merge'));
      const [copy] = good(await snapshots(plan));
      const after = await openRows(store);
      store.failures.push(name);
      expect(await returnTo(plan, copy!)).toMatchObject({ ok: false });
      expect(await openRows(store)).toEqual(after);
      expect(before.copies).toEqual([]);
      expect(before.goals.length).toBe(plan.goals.length - 1);
    },
  );

  test('a disk that is full says so, and nothing of the refused restore lies there', async () => {
    const store = new FailingStore();
    const { plan } = await lived(store);
    const before = await openRows(store);
    store.failures.push('QuotaExceededError');
    expect(await restore(plan, await holding([goalOf('g-new')]), 'replace')).toEqual({
      ok: false,
      error: 'full',
    });
    expect(await openRows(store)).toEqual(before);
    expect(await whys(plan)).toEqual([]);
    store.failures.push('QuotaExceededError');
    await keepRegularSnapshot(plan);
    expect(await whys(plan)).toEqual([]);
  });
});

describe('any two plans', () => {
  const some = fc
    .tuple(
      fc.array(goal, { maxLength: 4 }),
      fc.array(step, { maxLength: 4 }),
      fc.array(week, { maxLength: 3 }),
      fc.array(mastery, { maxLength: 4 }),
      fc.array(person, { maxLength: 3 }),
      fc.array(review, { maxLength: 2 }),
      fc.array(scenario, { maxLength: 2 }),
      fc.array(goodThing, { maxLength: 2 }),
      fc.array(safetyPlan, { maxLength: 1 }),
      fc.constantFrom([], [later], [laterGoal], [later, laterGoal]),
    )
    .map((parts) => {
      // One id has one kind, as in life; the two plans share some of them.
      const named = parts.flat().map((one) => ({ ...one, id: `${one.kind}-${one.id}`.slice(0, 80) }));
      return [...new Map(named.map((one) => [one.id, one])).values()];
    });

  test('merged have every record of both, the newer where both have it; and there is a way back', async () => {
    await fc.assert(
      fc.asyncProperty(some, some, async (mine, theirs) => {
        const store = new MemoryStore();
        const { plan } = await fresh(store);
        await done(plan.describeMe({ welcomed: true }));
        for (const record of mine) await plant(store, record);
        const before = await allOnDisk(store);
        good(await restore(plan, await holding(theirs), 'merge'));
        const after = byIds(await allOnDisk(store));
        const hasSay = !isBare(mine);
        for (const { id } of [...mine, ...theirs]) {
          const [one, other] = [mine, theirs].map((some) => some.find((record) => record.id === id));
          const isNewer = other !== undefined && other.updatedAt > (one?.updatedAt ?? '');
          expect(after[id]).toEqual(other === undefined || (hasSay && one && !isNewer) ? one : other);
        }
        const [copy] = good(await snapshots(plan));
        good(await returnTo(plan, copy!));
        expect(await allOnDisk(store)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('backed up and brought back on another phone are the same', async () => {
    await fc.assert(
      fc.asyncProperty(some, async (mine) => {
        const store = new MemoryStore();
        const { plan: old } = await fresh(store);
        for (const record of mine) await plant(store, record);
        const there = await opened((await made(old)).file);
        expect(there.broken).toBe(0);
        const other = new MemoryStore();
        const { plan } = await fresh(other);
        good(await restore(plan, there, 'replace'));
        expect(await allBut(other)).toEqual(await allOnDisk(store));
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('speaking of a backup', () => {
  test('by what has been written since, and not while it was put off', async () => {
    const world = worldOf();
    const plan = await openPlan(new MemoryStore(), world);
    const due = () => isDue(keepingIn(plan), writtenSinceBackup(plan), plan.today);
    for (let count = 0; count < worthSaying - 1; count++) await addGoal(plan, String(count));
    expect(due()).toBe(false);
    await addGoal(plan, 'enda et');
    expect(due()).toBe(true);
    await done(snoozeBackup(plan, '2026-12-02'));
    expect(due()).toBe(false);
    world.goTo('2026-12-02');
    plan.lookAtClock();
    expect(due()).toBe(true);
    await done(noteBackup(plan, (await made(plan)).madeAt));
    expect(due()).toBe(false);
    expect(writtenSinceBackup(plan)).toBe(0);
  });
});

test('before records of an earlier version are written anew, a copy of how they are is laid', async () => {
  const store = new MemoryStore();
  const first = await openPlan(store);
  await addGoal(first, 'sove bedre');
  expect(first.hasOlder).toBe(false);
  const older = { ...first.goals[0]!, id: 'old', v: 0 };
  await done(first.fill([older as unknown as PlanRecord]));
  const plan = await openPlan(store);
  expect(plan.hasOlder).toBe(true);
  await done(keepCopy(plan, 'migration'));
  const [copy] = await done(snapshots(plan));
  expect(copy?.why).toBe('migration');
  expect(copy?.records).toContainEqual(older);
});
