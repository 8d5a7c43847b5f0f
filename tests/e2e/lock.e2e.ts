// The lock as its owner and a stranger meet it, with its real derivation: what a wrong code costs, what opens, what lies
// before it, and what stays behind of the plan in memory and on disk.
import type { CDPSession, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { arabicFontAway, Browser } from './browser.ts';
import { gone, Person, see, until } from './person.ts';
import { filesIn, oddNumber, oddWord, scan } from './scan.ts';
import { fill } from './texts.ts';

const pin = '2468';

/** The hold of a finger, until what it is held for has begun. */
async function hold(button: Locator, begun: Promise<unknown>): Promise<void> {
  await button.hover();
  await button.page().mouse.down();
  await begun;
  await button.page().mouse.up();
}

/** Whether a word lies in the memory of the page's own scripts, after everything unused has been let go of. */
async function heapHas(session: CDPSession, word: string): Promise<boolean> {
  await session.send('HeapProfiler.enable');
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
  const chunks: string[] = [];
  const take = ({ chunk }: { chunk: string }): void => {
    chunks.push(chunk);
  };
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  const snapshot = chunks.join('');
  // What it says is nothing when there is nothing in it.
  expect(snapshot).toContain('Uint8Array');
  return snapshot.includes(word);
}

describe('a code', () => {
  const browser = new Browser();
  let person: Person;
  const word = oddWord();
  const half = oddWord();
  let paper = '';

  /** The seconds that are shown, or none. */
  const seconds = async (): Promise<number> => {
    const shown = person.page.locator('.wait');
    return (await shown.isVisible()) ? Number.parseInt(await shown.innerText(), 10) : 0;
  };
  /** Lets the time of the page pass until there is nothing to wait for. */
  const overWait = (): Promise<void> =>
    until(async () => {
      await person.page.clock.runFor(5000);
      return seconds();
    }, 60_000).toBe(0);

  beforeAll(async () => {
    person = new Person(await browser.open(), 'nb', inject('url'));
    await person.page.clock.install();
    await person.firstRun();
    await person.writeGoal(`Jeg vil ${word}`);
  });
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  test('is set in Mitt, with a sheet of paper, and asked for after locking', async () => {
    const { t } = person;
    await person.chooseCode(pin, 'pin');
    await person.button(t.lock.recovery.make).click();
    await person.secret(t.lock.code.now).fill(pin);
    await person.button(t.lock.recovery.make).click();
    await see(person.sheet.getByText(t.lock.recovery.yours, { exact: true }));
    paper = await person.sheet.locator('.code').innerText();
    await person.button(t.lock.recovery.done).click();
    await gone(person.sheet);
    await person.lock('pin');
    for (const path of ['mitt/', 'maal/', '']) {
      await person.visit(path);
      await see(person.title(t.lock.pin.title));
      expect(await person.page.content()).not.toContain(word);
    }
  });

  test('that is wrong says so, and nothing more for the first three', async () => {
    for (const wrong of ['1111', '2222', '3333']) {
      await person.tryCode(wrong, 'pin');
      await see(person.said(person.t.lock.wrong));
      expect(await seconds()).toBe(0);
    }
  });

  test('is waited for longer each time, also after loading anew and with the clock turned', async () => {
    const { t, page } = person;
    await person.tryCode('4444', 'pin');
    await see(person.said(t.lock.wait.said));
    expect(await seconds()).toBeGreaterThan(2);
    expect(await seconds()).toBeLessThanOrEqual(5);
    await overWait();
    await see(person.said(t.lock.wait.over));
    await person.tryCode('5555', 'pin');
    await see(person.said(t.lock.wait.said));
    const before = await seconds();
    expect(before).toBeGreaterThan(9);
    // A day later by the clock of the phone, then a day earlier.
    const day = 86_400_000;
    for (const turned of [day, -day]) {
      await page.clock.setSystemTime((await page.evaluate(() => Date.now())) + turned);
      await page.reload();
      await see(page.locator('.wait'));
      expect(await seconds()).toBeGreaterThan(5);
      expect(await seconds()).toBeLessThanOrEqual(before);
    }
    // While there is something to wait, the right one does not open either.
    await person.tryCode(pin, 'pin');
    await see(person.said(t.lock.wait.said));
    await see(person.title(t.lock.pin.title));
    await overWait();
  });

  test('that is right opens, and tells that others have tried, and when it was opened before', async () => {
    const { t, page } = person;
    await person.unlock(pin, 'pin');
    await see(person.heading);
    await see(person.said(fill(t.lock.lastWrong_other, { count: '5' })));
    await person.lock('pin');
    await person.tryCode('1111', 'pin');
    await see(person.said(t.lock.wrong));
    await person.unlock(pin, 'pin');
    const when = new RegExp(fill(t.lock.last, { when: String.raw`\d+\. \p{L}+ kl\. \d[\d.]*` }), 'u');
    await see(page.getByRole('status').filter({ hasText: when }));
    await see(person.said(fill(t.lock.lastWrong_one, { count: '1' })));
    // Who comes in by the keyboard goes on where the room begins.
    await until(() => person.heading.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('that is forgotten is stood in for by the sheet of paper', async () => {
    const { t } = person;
    await person.lock('pin');
    await person.openSheet(t.lock.forgotten.ask);
    await person.field(t.lock.forgotten.label).fill(paper.replace(/\S/, 'Z'));
    await person.sheet.getByRole('button', { name: t.lock.open, exact: true }).click();
    await see(person.sheet.getByText(t.lock.why.mistyped, { exact: true }));
    await person.field(t.lock.forgotten.label).fill(paper.toLowerCase());
    await person.sheet.getByRole('button', { name: t.lock.open, exact: true }).click();
    await gone(person.title(t.lock.pin.title));
    await person.openGoal(`Jeg vil ${word}`);
  });

  test('stands there without a network, also where the browser had put away what was fetched', async () => {
    const { page, t } = person;
    await person.lock('pin');
    await page.evaluate(async () => {
      for (const registration of await navigator.serviceWorker.getRegistrations())
        await registration.unregister();
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await page.reload();
    await see(person.title(t.lock.pin.title));
    await person.waitForWorker();
    await browser.context.setOffline(true);
    await page.reload();
    await see(person.title(t.lock.pin.title));
    await browser.context.setOffline(false);
    await person.unlock(pin, 'pin');
  });

  test('opens again to what was half typed, also when another window locked', async () => {
    await person.newGoal();
    await person.goalText.pressSequentially(`Halvt ${half}`);
    const other = new Person(await browser.another(), 'nb', inject('url'));
    await other.visit('mitt/');
    await other.unlock(pin, 'pin');
    await other.lock('pin');
    await see(person.title(person.t.lock.pin.title));
    expect(await person.page.content()).not.toContain(word);
    await other.page.close();
    await person.unlock(pin, 'pin');
    await person.newGoal();
    await until(() => person.goalText.inputValue()).toBe(`Halvt ${half}`);
  });

  test('leaves no word in memory once it has locked', async () => {
    const { page } = person;
    await person.visit('mitt/');
    await person.unlock(pin, 'pin');
    const session = await page.context().newCDPSession(page);
    for (const one of [word, half]) expect(await heapHas(session, one)).toBe(true);
    await person.lock('pin');
    for (const one of [word, half]) expect(await heapHas(session, one)).toBe(false);
    await session.detach();
  });

  test('has a passkey beside it, from the lock screen, and never in its place', async () => {
    const { t, page } = person;
    const session = await page.context().newCDPSession(page);
    await session.send('WebAuthn.enable');
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        ctap2Version: 'ctap2_1',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        hasPrf: true,
        automaticPresenceSimulation: true,
        isUserVerified: true,
      },
    });
    await person.unlock(pin, 'pin');
    await person.openLockSheet(t.lock.passkey.row);
    await see(person.sheet.getByText(t.lock.passkey.warn));
    await person.secret(t.lock.code.now).fill(pin);
    await person.button(t.lock.passkey.add).click();
    await see(person.said(t.lock.passkey.added));
    await gone(person.sheet);
    await person.lock('pin');
    await person.button(t.lock.passkey.use).click();
    await see(person.title(t.mine.title));
    // Somebody else's finger: it says so, and the code is there.
    await person.lock('pin');
    await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await person.button(t.lock.passkey.use).click();
    await see(person.said(t.lock.why.cancelled));
    await person.unlock(pin, 'pin');
    await see(person.title(t.mine.title));
    await session.detach();
  });
});

describe.each(['nb', 'ar'] as const)('in %s the hard moment before the lock', (lang) => {
  const browser = new Browser();
  let person: Person;
  const words = { sign: oddWord(), line: oddWord(), friend: oddWord(), other: oddWord(), own: oddWord() };
  const number = oddNumber();

  const add = async (name: string, safe: 'yes' | 'no', phone: string): Promise<void> => {
    const { t } = person;
    await person.openSheet(t.people.list.add);
    await person.field(t.people.sheet.name).fill(name);
    await person.sheet.locator(`input[type=radio][value=${safe}]`).check({ force: true });
    if (safe === 'yes') await person.field(t.people.sheet.phone).fill(phone);
    await person.sheet.getByRole('button', { name: t.app.keep, exact: true }).click();
    await gone(person.sheet);
  };

  beforeAll(async () => {
    person = new Person(await browser.open(), lang, inject('url'));
    browser.tolerate(arabicFontAway);
    const { t, page } = person;
    await person.firstRun();
    await person.go('safety');
    await person.button(t.safety.empty.begin).click();
    await person.field(t.safety.line.new).fill(words.sign);
    await person.button(t.safety.line.add).click();
    await see(page.locator('main').getByText(words.sign, { exact: true }));
    await person.backToSafety();
    await person.button(t.safety.sections.myself).click();
    for (const line of [words.line, `${words.own} ${words.other}`]) {
      await person.field(t.safety.line.new).fill(line);
      await person.button(t.safety.line.add).click();
      await see(page.locator('main').getByText(line, { exact: true }));
    }
    await person.backToSafety();
    await person.button(t.safety.ways.people).click();
    await see(person.title(t.people.list.title));
    await add(words.friend, 'yes', number);
    await add(words.other, 'no', '');
    await person.backToSafety();
    await person.setCode(pin, 'pin');
    await person.lock('pin');
  });
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  /** Everything that can be read of the hard moment, card by card, and then of whom to ring. */
  async function walk(): Promise<readonly string[]> {
    const { t } = person;
    const read: string[] = [];
    await person.openMoment();
    for (let cards = 0; cards < 20; cards++) {
      read.push(await person.moment.innerText());
      if (await person.inMoment(t.moment.end.again).isVisible()) break;
      await person.inMoment(t.moment.next).click();
    }
    expect(read.at(-1)).toContain(t.moment.end.again);
    // Nothing can be written where nothing is open.
    expect(await person.inMoment(t.moment.end.after).isVisible()).toBe(false);
    await person.inMoment(t.moment.ring).click();
    await see(person.moment.locator('a[href="tel:113"]'));
    read.push(await person.moment.innerText());
    return read;
  }
  const close = async (): Promise<void> => {
    await person.inMoment(person.t.app.back).click();
    await person.closeMoment();
    await see(person.title(person.t.lock.pin.title));
  };
  const turn = async (said: string): Promise<void> => {
    const { t } = person;
    await person.unlock(pin, 'pin');
    const sheet = await person.openLockSheet(t.lock.card.row);
    await sheet.getByRole('switch', { name: t.lock.card.label, exact: true }).click();
    await see(person.said(said));
    await person.closeSheet();
    await person.lock('pin');
  };
  /** What lies readable at the door. */
  const atTheDoor = (): Promise<string> =>
    person.page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((done) => {
        const opening = indexedDB.open('steg');
        opening.onsuccess = () => done(opening.result);
      });
      const rows = await new Promise<unknown>((done) => {
        const asking = db.transaction('door').objectStore('door').getAll();
        asking.onsuccess = () => done(asking.result);
      });
      db.close();
      return JSON.stringify(rows);
    });

  test('has the numbers, and nothing of the plan', async () => {
    const read = (await walk()).join(' ');
    for (const word of [...Object.values(words), number]) expect(read).not.toContain(word);
    for (const word of Object.values(words)) expect(await person.page.content()).not.toContain(word);
    expect(await atTheDoor()).not.toContain(words.line);
    await close();
  });

  test('has own words and somebody safe to ring, by own choice, and nobody marked «no»', async () => {
    const { t } = person;
    await person.unlock(pin, 'pin');
    const sheet = await person.openLockSheet(t.lock.card.row);
    // What will stand there is seen before it is chosen.
    await see(sheet.getByText(words.line, { exact: true }));
    await see(sheet.getByText(words.friend));
    const shown = await sheet.innerText();
    for (const word of [words.sign, words.other, words.own]) expect(shown).not.toContain(word);
    await person.closeSheet();
    await person.lock('pin');
    await turn(t.lock.card.shown);
    // Also after everything was loaded anew, without a network.
    await person.waitForWorker();
    await browser.context.setOffline(true);
    await person.page.reload();
    await see(person.title(t.lock.pin.title));
    await person.openMoment();
    await see(person.moment.getByRole('heading', { level: 1, name: words.line, exact: true }));
    await person.closeMoment();
    const read = (await walk()).join(' ');
    expect(read).toContain(words.line);
    expect(read).toContain(words.friend);
    await see(person.moment.locator(`a[href="tel:${number}"]`));
    const door = await atTheDoor();
    for (const word of [words.sign, words.other, words.own]) {
      expect(read).not.toContain(word);
      expect(door).not.toContain(word);
    }
    await browser.context.setOffline(false);
    await close();
  });

  test('loses somebody from it in the moment they are marked «no»', async () => {
    const { t } = person;
    await person.unlock(pin, 'pin');
    await person.go('safety');
    await person.button(t.safety.ways.people).click();
    await person.openSheet(fill(t.people.list.changeOne, { name: words.friend }));
    await person.sheet.locator('input[type=radio][value=no]').check({ force: true });
    await person.sheet.getByRole('button', { name: t.app.keep, exact: true }).click();
    await gone(person.sheet);
    const door = await atTheDoor();
    expect(door).toContain(words.line);
    expect(door).not.toContain(words.friend);
    await person.backToSafety();
    await person.lock('pin');
    const read = (await walk()).join(' ');
    expect(read).toContain(words.line);
    for (const word of [words.friend, number]) expect(read).not.toContain(word);
    await close();
  });

  test('has nothing of it any more when it is switched off', async () => {
    await turn(person.t.lock.card.gone);
    expect(await atTheDoor()).not.toContain(words.line);
    const read = (await walk()).join(' ');
    for (const word of [...Object.values(words), number]) expect(read).not.toContain(word);
    await close();
  });
});

describe('on the disk', () => {
  const browser = new Browser();
  const words = { goal: oddWord(), draft: oddWord(), code: `${oddWord()} ${oddWord()}` };
  let person: Person;
  const nothing = (): void => {
    expect(filesIn(browser.profile).length).toBeGreaterThan(10);
    expect(scan(browser.profile, words)).toEqual([]);
  };

  beforeAll(async () => {
    person = new Person(await browser.open(), 'nb', inject('url'));
    await person.firstRun();
    await person.writeGoal(words.goal);
    await person.waitForWorker();
    await person.setCode(words.code, 'phrase');
  });
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  test('lies no word, nor the code, after it has locked', async () => {
    await person.newGoal();
    await person.goalText.pressSequentially(words.draft);
    await see(person.said(person.t.app.kept));
    nothing();
    await person.visit('mitt/');
    await person.tryCode(words.code, 'phrase');
    await see(person.title(person.t.mine.title));
    await person.lock('phrase');
    nothing();
  });

  test('lies none after leaving, nor when the browser is closed', async () => {
    await person.unlock(words.code, 'phrase');
    await person.openGoal(words.goal);
    await person.leave();
    nothing();
    await browser.close();
    nothing();
  });

  test('lies none after the browser was killed with the plan open', async () => {
    person = new Person(await browser.open(), 'nb', inject('url'));
    await person.visit('maal/');
    await person.unlock(words.code, 'phrase');
    await see(person.page.getByText(words.goal));
    await browser.kill();
    nothing();
    person = new Person(await browser.open(), 'nb', inject('url'));
    await person.visit('maal/');
    await person.unlock(words.code, 'phrase');
    await see(person.page.getByText(words.goal));
  });
});

describe.each(['in Mitt', 'at the lock'] as const)('deleting everything %s', (where) => {
  const browser = new Browser();
  const words = { goal: oddWord(), draft: oddWord() };
  let person: Person;
  let held: Locator;

  beforeAll(async () => {
    person = new Person(await browser.open(), 'nb', inject('url'));
    const { t } = person;
    await person.firstRun();
    await person.writeGoal(words.goal);
    await person.newGoal();
    await person.goalText.pressSequentially(words.draft);
    await person.button(t.app.nav.goals).click();
    await person.waitForWorker();
    await person.setCode(pin, 'pin');
    held = person.sheet.getByRole('button', { name: t.lock.delete.all, exact: true });
  });
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  test('is offered where it was chosen, and nothing that a short press does', async () => {
    const { t } = person;
    if (where === 'at the lock') {
      await person.lock('pin');
      await person.openSheet(t.lock.forgotten.ask);
      expect(await held.isVisible()).toBe(false);
      await person.closeSheet();
      await person.unlock(pin, 'pin');
      const wipe = await person.openLockSheet(t.lock.wipe.row);
      await wipe.getByRole('switch', { name: t.lock.wipe.fromLock, exact: true }).click();
      await until(() => wipe.getByRole('switch').getAttribute('aria-checked')).toBe('true');
      await person.closeSheet();
      await person.lock('pin');
      await person.openSheet(t.lock.forgotten.ask);
    } else await person.openLockSheet(t.lock.wipe.row);
    // Whoever lets go has deleted nothing.
    await hold(held, see(person.button(t.lock.delete.holding)));
    await see(held);
    await person.closeSheet();
    if (where === 'at the lock') await person.unlock(pin, 'pin');
    await person.go('goals');
    await see(person.page.getByText(words.goal, { exact: true }));
  });

  test('leaves nothing in the browser and nothing on the disk', async () => {
    const { t, page } = person;
    if (where === 'at the lock') {
      await person.go('mine');
      await person.lock('pin');
      await person.openSheet(t.lock.forgotten.ask);
    } else await person.openLockSheet(t.lock.wipe.row);
    // What comes after is a page without the app, so that what is left can be looked at.
    await page.route(person.url, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>empty</title>' }),
    );
    await hold(held, page.waitForEvent('domcontentloaded'));
    await until(() => page.title()).toBe('empty');
    const left = await page.evaluate(async () => ({
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      settings: localStorage.length,
      // Only what the framework keeps of how far the page was scrolled, for as long as the tab is open.
      session: Object.keys(sessionStorage).filter((key) => !key.startsWith('sveltekit:')),
    }));
    expect(left).toEqual({ databases: [], caches: [], workers: 0, settings: 0, session: [] });
    await page.unroute(person.url);
    await person.visit();
    await see(page.getByRole('button', { name: 'Norsk' }));
    await browser.close();
    expect(filesIn(browser.profile).length).toBeGreaterThan(10);
    expect(scan(browser.profile, words)).toEqual([]);
  });
});
