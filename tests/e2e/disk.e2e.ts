// What is typed never lies readable anywhere: not in a file of the profile, a store, a cache, an address.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Browser } from './browser.ts';
import { gone, Person, see, until } from './person.ts';
import { filesIn, oddNumber, oddWord, scan } from './scan.ts';

describe('the scan', () => {
  test('finds words that lie readable in local storage, a database, a cache and the history', async () => {
    const planted = {
      localStorage: oddWord(),
      database: `å${oddWord()}`,
      cache: oddWord(),
      history: oddWord(),
      buffer: oddWord(),
    };
    const browser = new Browser();
    const page = await browser.open();
    await page.goto(`${inject('url')}?${planted.history}`);
    await page.evaluate(async (words) => {
      localStorage.setItem('control', words.localStorage);
      await (await caches.open('control')).put('/control', new Response(words.cache));
      await new Promise<void>((done, failed) => {
        const opening = indexedDB.open('control', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('plain', { keyPath: 'id' });
        opening.onerror = () => failed(new Error(opening.error?.message));
        opening.onsuccess = () => {
          const writing = opening.result.transaction('plain', 'readwrite', { durability: 'strict' });
          writing.objectStore('plain').put({ id: 1, text: words.database });
          writing.objectStore('plain').put({ id: 2, bytes: new TextEncoder().encode(words.buffer) });
          writing.oncomplete = () => done();
          writing.onabort = () => failed(new Error(writing.error?.message));
        };
      });
    }, planted);
    // Readable while the browser runs, and when it has ended.
    await until(() => scan(browser.profile, planted).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['database', 'buffer', 'cache']),
    );
    await browser.close();
    const found = new Set(scan(browser.profile, planted).map(({ name }) => name));
    expect([...found].sort()).toEqual(Object.keys(planted).sort());
  });
});

describe('after a journey that typed odd words into every field there is', () => {
  const typed = {
    interest: oddWord(),
    goal: oddWord(),
    goalBefore: oddWord(),
    why: oddWord(),
    obstacle: oddWord(),
    step: oddWord(),
    cue: oddWord(),
    with: oddWord(),
    smaller: oddWord(),
    smallerLater: oddWord(),
    loose: oddWord(),
    stone: oddWord(),
    stoneReworded: oddWord(),
    anchor: oddWord(),
    name: oddWord(),
    nordic: `æøå${oddWord()}`,
    draft: oddWord(),
    draftOfStone: oddWord(),
    takenBack: oddWord(),
    line: oddWord(),
    someone: oddWord(),
    number: oddNumber(),
    scenario: oddWord(),
    solution: oddWord(),
    good: oddWord(),
    note: oddWord(),
    draftOfLine: oddWord(),
    bar: oddWord(),
  };
  const browser = new Browser();
  let person: Person;

  const open = async (): Promise<void> => {
    person = new Person(await browser.open(), 'nb', inject('url'));
  };

  /** A line, someone with a number, a scenario, something good, a name for the bar, and what is written afterwards. */
  async function writeForHardTimes(): Promise<void> {
    const { t } = person;
    const main = person.page.locator('main');
    const keep = (): Promise<void> =>
      person.sheet.getByRole('button', { name: t.app.keep, exact: true }).click();
    await person.go('safety');
    await person.button(t.safety.empty.begin).click();
    await person.field(t.safety.line.new).fill(typed.line);
    await person.button(t.safety.line.add).click();
    await see(main.getByText(typed.line, { exact: true }));
    await person.field(t.safety.line.new).pressSequentially(typed.draftOfLine);
    await person.backToSafety();

    await person.button(t.safety.ways.people).click();
    await person.openSheet(t.people.list.add);
    await person.field(t.people.sheet.name).fill(typed.someone);
    await person.sheet.locator('input[type=radio][value=yes]').check({ force: true });
    await person.field(t.people.sheet.phone).fill(typed.number);
    await keep();
    await gone(person.sheet);
    await see(main.locator(`a[href="tel:${typed.number}"]`));
    await person.backToSafety();

    await person.button(t.scenario.add).click();
    await person.field(t.scenario.form.when).fill(typed.scenario);
    await person.field(t.scenario.form.solution).fill(typed.solution);
    await person.button(t.app.keep).click();
    await see(main.getByText(typed.solution, { exact: true }));
    await person.openSheet(t.scenario.good.first);
    await person.field(t.scenario.good.label).fill(typed.good);
    await keep();
    await gone(person.sheet);
    await see(main.getByText(typed.good, { exact: true }));
    await person.openSheet(t.safety.ways.bar);
    await person.field(t.safety.bar.label).fill(typed.bar);
    await keep();
    await gone(person.sheet);

    await person.button(typed.bar).click();
    while (!(await person.inMoment(t.moment.end.after).isVisible()))
      await person.inMoment(t.moment.next).click();
    await person.inMoment(t.moment.end.after).click();
    await person.field(t.moment.after.helped).fill(typed.note);
    await person.button(t.app.keep).click();
    await see(person.title(t.moment.after.offer));
    await person.button(t.moment.after.no).click();
    await see(person.title(t.safety.title));
  }

  const nothingOnDisk = (): void => {
    expect(filesIn(browser.profile).length).toBeGreaterThan(50);
    expect(scan(browser.profile, typed)).toEqual([]);
  };

  beforeAll(async () => {
    await open();
    const { t } = person;
    await person.firstRun(typed.interest);

    await person.writeGoal(`Jeg vil ${typed.goalBefore}`, { why: typed.why, obstacle: typed.obstacle });
    await person.button(t.goals.page.change).click();
    await see(person.title(t.goals.form.change));
    await person.goalText.fill(`Jeg vil ${typed.goal}`);
    await person.keepGoal();
    await see(person.title(`Jeg vil ${typed.goal}`));
    await person.addStep(typed.step, {
      cue: typed.cue,
      with: typed.with,
      smaller: typed.smaller,
      week: true,
    });
    await person.addStep(typed.nordic, { week: true });

    // The first step now stands «next» on the path: another smaller version, through its sheet.
    await person.go('goals');
    await person.button(t.goals.loose.add).click();
    await person.stepText.fill(typed.loose);
    await person.button(t.goals.step.keep).click();
    await see(person.page.getByText(typed.loose, { exact: true }));
    await person.openGoal(`Jeg vil ${typed.goal}`);
    await person.tickOnPath();
    await person.button(t.goals.sheet.smaller).click();
    await person.field(t.goals.step.label).fill(typed.smallerLater);
    await person.sheet.getByRole('button', { name: t.goals.step.keep, exact: true }).click();
    await gone(person.sheet);

    await person.go('week');
    await person.layStone(typed.stone);
    await person.setAnchor(typed.anchor);
    const stones = await person.openSheet(t.week.managed.more);
    await stones.getByRole('button', { name: `${t.week.stone.change}: ${typed.stone}` }).click();
    await person.field(t.week.stone.label).fill(typed.stoneReworded);
    await stones.getByRole('button', { name: t.app.keep, exact: true }).click();
    await see(stones.getByText(typed.stoneReworded, { exact: true }));
    await person.closeSheet();

    await person.go('mine');
    await person.field(t.mine.me.name).fill(typed.name);
    await person.field(t.mine.me.name).press('Enter');
    await person.go('week');
    await see(person.page.getByText(typed.name));

    await writeForHardTimes();

    // Typed and left: kept as a draft, which is on the disk as well.
    await person.go('week');
    await person.openSheet(t.week.managed.add);
    await person.field(t.week.stone.label).pressSequentially(typed.draftOfStone);
    await person.closeSheet();
    await person.newGoal();
    await person.goalText.pressSequentially(typed.takenBack);
    await see(person.said(t.app.kept));
    await person.goalText.fill(typed.draft);
    await see(person.said(t.app.kept));
  });
  afterAll(() => browser.close());

  test('no file of the profile has any of them while the browser runs', () => {
    nothingOnDisk();
  });

  test('no store, cache, cookie, address, history state or title has any of them', async () => {
    const seen = await outsideTheVault(person.page);
    const everything = JSON.stringify([seen, await browser.context.cookies(), browser.requests]);
    for (const [name, word] of Object.entries(typed)) expect(everything.includes(word), name).toBe(false);
    // What may lie there, so that nothing else creeps in.
    expect(Object.keys(seen.localStorage)).toEqual(['steg']);
    expect(Object.keys(JSON.parse(seen.localStorage.steg ?? '') as object).sort()).toEqual([
      'begun',
      'dir',
      'lang',
    ]);
    expect(Object.keys(seen.sessionStorage).filter((key) => !key.startsWith('sveltekit:'))).toEqual([]);
    expect(seen.cookie).toBe('');
    expect(seen.databases).toEqual(['steg']);
    expect(seen.caches.length).toBeGreaterThan(0);
    expect(seen.cached.length).toBeGreaterThan(40);
    expect(seen.title).toBe('Steg');
  });

  test('the same holds after the page was loaded anew', async () => {
    await person.page.reload();
    await see(person.heading);
    nothingOnDisk();
  });

  test('the same holds after the browser was killed', async () => {
    await browser.kill();
    nothingOnDisk();
  });

  test('the words are all there again, and the disk still has none of them when the browser is closed', async () => {
    await open();
    const { t } = person;
    await person.visit();
    await see(person.page.getByText(typed.name));
    for (const word of [typed.anchor, typed.stoneReworded, typed.nordic])
      await see(person.page.getByText(word));
    await person.newGoal();
    expect(await person.goalText.inputValue()).toBe(typed.draft);
    await person.button(t.app.nav.goals).click();
    await person.go('safety');
    for (const word of [typed.line, typed.solution, typed.good]) await see(person.page.getByText(word));
    await person.button(`${t.safety.line.change}: ${t.safety.sections.signs}`).click();
    await until(() => person.field(t.safety.line.new).inputValue()).toBe(typed.draftOfLine);
    await person.backToSafety();
    await person.button(t.safety.ways.notes).click();
    await see(person.page.getByText(typed.note, { exact: true }));
    await browser.close();
    nothingOnDisk();
    await open();
    await person.visit();
    await see(person.heading);
    browser.expectNoFaults();
  });
});

describe('the database', () => {
  const browser = new Browser();
  let rows: Awaited<ReturnType<typeof dump>>;

  beforeAll(async () => {
    const person = new Person(await browser.open(), 'nb', inject('url'));
    const { t } = person;
    await person.firstRun();
    await person.writeGoal('Jeg vil sove bedre', { why: 'Fordi '.repeat(150) });
    await person.addStep('Legge meg', { week: true });
    await person.go('week');
    await person.tick('Legge meg');
    // Enough old stones that they are packed: three weeks back, each with nothing but a tap.
    for (let back = 0; back < 3; back++) {
      const before = await person.heading.textContent();
      await person.button(t.week.other.before).click();
      await until(() => person.heading.textContent()).notToBe(before);
    }
    for (let stone = 0; stone < 24; stone++) {
      await person.openSheet(t.week.managed.add);
      await person.sheet.getByRole('button', { name: t.week.stone.bare, exact: true }).click();
      await gone(person.sheet);
    }
    await person.page.reload();
    await see(person.heading);
    // Packing waits until the person has had their first look.
    await until(async () => (await dump(person.page)).packed.length, 30_000).toBeGreaterThan(0);
    rows = await dump(person.page);
  });
  afterAll(() => browser.close());

  test('holds five stores without an index, and nothing else', () => {
    expect(rows.stores).toEqual([
      { name: 'door', keyPath: 'id', indexes: 0 },
      { name: 'open', keyPath: 'id', indexes: 0 },
      { name: 'packed', keyPath: 'id', indexes: 0 },
      { name: 'slots', keyPath: 'id', indexes: 0 },
      { name: 'snapshots', keyPath: 'id', indexes: 0 },
    ]);
    // Nothing stands at the door of a plan that has no lock and was not left in a hurry.
    expect(rows.door).toEqual([]);
  });

  test('has envelopes of a name, an iv and a ciphertext only', () => {
    expect(rows.open.length).toBeGreaterThan(4);
    expect(rows.packed.length).toBeGreaterThan(0);
    for (const row of [...rows.open, ...rows.packed]) {
      expect(row.keys).toEqual(['ct', 'id', 'iv']);
      expect(row.id).toMatch(/^[A-Za-z0-9_-]{22}$/);
      expect(row.iv).toBe(12);
      expect(row.version).toBe(1);
    }
  });

  test('never uses an iv twice', () => {
    const ivs = [...rows.open, ...rows.packed].map(({ ivText }) => ivText);
    expect(new Set(ivs).size).toBe(ivs.length);
  });

  test('has only lengths that the padding allows', () => {
    const buckets = [256, 512, 1024, 2048, 4096, 8192, 16384].map((bucket) => bucket + 1 + 16);
    const lengths = [...rows.open, ...rows.packed].map(({ ct }) => ct);
    for (const length of lengths)
      expect(buckets.includes(length) || (length - 17) % 16384 === 0, String(length)).toBe(true);
    // Not all the same: the long reason is in a larger bucket than a bare stone.
    expect(new Set(lengths).size).toBeGreaterThan(1);
  });

  test('has one slot, whose key no script can take out', () => {
    expect(rows.slots).toEqual([
      {
        keys: ['id', 'kek', 'type', 'v', 'wrapped'],
        id: 'device',
        isKey: true,
        extractable: false,
        usages: ['unwrapKey', 'wrapKey'],
        exported: 'InvalidAccessError',
        wrapped: 40,
      },
    ]);
  });
});

/** Everything a page can keep or show outside the vault. */
function outsideTheVault(page: Page) {
  return page.evaluate(async () => {
    const cached: { url: string; text: string }[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        cached.push({ url: request.url, text: (await response?.text()) ?? '' });
      }
    }
    const { navigation } = globalThis as unknown as {
      navigation: { entries: () => { url: string; getState: () => unknown }[] };
    };
    return {
      localStorage: Object.fromEntries(
        Object.keys(localStorage).map((key) => [key, localStorage.getItem(key)]),
      ),
      sessionStorage: Object.fromEntries(
        Object.keys(sessionStorage).map((key) => [key, sessionStorage.getItem(key)]),
      ),
      cookie: document.cookie,
      title: document.title,
      address: location.href,
      name: window.name,
      state: history.state as unknown,
      entries: navigation.entries().map((entry) => [entry.url, entry.getState()]),
      asked: performance.getEntriesByType('resource').map(({ name }) => name),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
      cached,
    };
  });
}

/** The raw rows of the database, told without their content. */
function dump(page: Page) {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done, failed) => {
      const opening = indexedDB.open('steg');
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(new Error(opening.error?.message));
    });
    const names = [...db.objectStoreNames].sort();
    const reading = db.transaction(names);
    const all = (name: string): Promise<Record<string, unknown>[]> =>
      new Promise((done, failed) => {
        const asking = reading.objectStore(name).getAll() as IDBRequest<Record<string, unknown>[]>;
        asking.onsuccess = () => done(asking.result);
        asking.onerror = () => failed(new Error(asking.error?.message));
      });
    const stores = names.map((name) => {
      const store = reading.objectStore(name);
      return { name, keyPath: store.keyPath, indexes: store.indexNames.length };
    });
    const [door = [], open = [], packed = [], slots = []] = await Promise.all(names.map(all));
    const envelope = (row: Record<string, unknown>) => {
      const [iv, ct] = [row.iv as Uint8Array, row.ct as Uint8Array];
      return {
        keys: Object.keys(row).sort(),
        id: row.id as string,
        iv: iv.length,
        ivText: iv.join(' '),
        ct: ct.length,
        version: ct[0],
      };
    };
    const slot = async (row: Record<string, unknown>) => {
      const kek = row.kek as CryptoKey;
      const exported = await crypto.subtle.exportKey('raw', kek).then(
        () => 'yes',
        (error: unknown) => (error as DOMException).name,
      );
      return {
        keys: Object.keys(row).sort(),
        id: row.id,
        isKey: kek instanceof CryptoKey,
        extractable: kek.extractable,
        usages: [...kek.usages].sort(),
        exported,
        wrapped: (row.wrapped as ArrayBuffer).byteLength,
      };
    };
    const answer = {
      stores,
      door,
      open: open.map(envelope),
      packed: packed.map(envelope),
      slots: await Promise.all(slots.filter(({ type }) => type === 'device').map(slot)),
      generations: slots.filter(({ type }) => type === 'generation'),
    };
    db.close();
    return answer;
  });
}
