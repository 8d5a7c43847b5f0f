// Two tabs with the same plan: each sees what the other does, and neither overwrites what it has not seen.
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { Browser } from './browser.ts';
import { expectChecked, gone, Person, see } from './person.ts';

const browser = new Browser();
let one: Person;
let two: Person;

interface Transaction {
  readonly mode: string;
  readonly durability: string | undefined;
  readonly stores: readonly string[];
}
declare global {
  var stegTransactions: Transaction[];
}

beforeAll(async () => {
  const page = await browser.open();
  await browser.context.addInitScript(() => {
    globalThis.stegTransactions = [];
    // Bound to the database when it is called.
    // eslint-disable-next-line @typescript-eslint/unbound-method
    const real = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      globalThis.stegTransactions.push({
        mode: mode ?? 'readonly',
        durability: options?.durability,
        stores: [stores].flat() as string[],
      });
      return real.call(this, stores, mode, options);
    };
  });
  one = new Person(page, 'nb', inject('url'));
  await one.firstRun();
  two = new Person(await browser.another(), 'nb', inject('url'));
  await two.visit();
  await see(two.title(two.t.week.hello));
});
afterAll(() => browser.close());
afterEach(() => browser.expectNoFaults());

test('what is written in one tab shows in the other by itself', async () => {
  await two.go('goals');
  await one.writeGoal('Jeg vil lage middag');
  await see(two.page.getByText('Jeg vil lage middag', { exact: true }));
  await one.addStep('Koke pasta', { week: true });
  await one.addStep('Handle løk', { week: true });
  await see(two.page.getByText('Koke pasta', { exact: true }));
});

test('two steps ticked at the same moment are both kept', async () => {
  await Promise.all([one.go('week'), two.go('week')]);
  await Promise.all([one.tick('Koke pasta'), two.tick('Handle løk')]);
  for (const tab of [one, two]) {
    await expectChecked(tab.box('Koke pasta'));
    await expectChecked(tab.box('Handle løk'));
  }
  await one.page.reload();
  await expectChecked(one.box('Koke pasta'));
  await expectChecked(one.box('Handle løk'));
});

test('two steps chosen for the week at the same moment are both kept', async () => {
  // The week is one record: whoever comes second decides anew on what the first one wrote.
  await one.openGoal('Jeg vil lage middag');
  await one.addStep('Skrelle gulrøtter', { week: false });
  await one.addStep('Vaske opp', { week: false });
  await Promise.all([one.go('week'), two.go('week')]);
  await Promise.all([one.openChoosing(), two.openChoosing()]);
  const [first, second] = [one.sheet, two.sheet];
  await Promise.all([
    first.getByRole('checkbox', { name: 'Skrelle gulrøtter', exact: true }).click(),
    second.getByRole('checkbox', { name: 'Vaske opp', exact: true }).click(),
  ]);
  for (const sheet of [first, second]) {
    await expectChecked(sheet.getByRole('checkbox', { name: 'Skrelle gulrøtter', exact: true }));
    await expectChecked(sheet.getByRole('checkbox', { name: 'Vaske opp', exact: true }));
  }
  await Promise.all([one.closeSheet(), two.closeSheet()]);
});

test('a goal reworded in both tabs keeps the newest words, and every wording before them', async () => {
  for (const tab of [one, two]) {
    await tab.openGoal('Jeg vil lage middag');
    await tab.button(tab.t.goals.page.change).click();
    await see(tab.title(tab.t.goals.form.change));
  }
  await one.goalText.fill('Jeg vil lage god mat');
  await two.goalText.fill('Jeg vil lage mat hjemmefra');
  await Promise.all([one.keepGoal(), two.keepGoal()]);
  await see(one.page.getByText(one.t.goals.page.earlier));
  await see(two.page.getByText(two.t.goals.page.earlier));

  const words = await one.heading.textContent();
  expect(['Jeg vil lage god mat', 'Jeg vil lage mat hjemmefra']).toContain(words);
  expect(await two.heading.textContent()).toBe(words);
  const other = words === 'Jeg vil lage god mat' ? 'Jeg vil lage mat hjemmefra' : 'Jeg vil lage god mat';
  for (const tab of [one, two]) {
    const sheet = await tab.openSheet(tab.t.goals.page.earlier);
    await see(sheet.getByText('Jeg vil lage middag', { exact: true }));
    await see(sheet.getByText(other, { exact: true }));
    await tab.closeSheet();
    await see(tab.page.getByText('Koke pasta', { exact: true }));
  }
});

test('an undo that would overwrite something newer is refused kindly, and the newest stays', async () => {
  await one.go('week');
  await one.tick('Vaske opp');
  // Meanwhile the same step gets other words in the other tab.
  await two.go('week');
  await expectChecked(two.box('Vaske opp'));
  await two.page.getByRole('button').filter({ hasText: 'Vaske opp' }).last().click();
  await see(two.sheet);
  await two.sheet.getByRole('button', { name: two.t.goals.sheet.change, exact: true }).click();
  await see(two.title(two.t.goals.step.change));
  await two.stepText.fill('Vaske to tallerkener');
  await two.button(two.t.goals.step.keep).click();
  await see(two.said(two.t.goals.step.kept));

  await see(one.box('Vaske to tallerkener'));
  await one.undo();
  await see(one.said(one.t.app.changedSince));
  await expectChecked(one.box('Vaske to tallerkener'));
  await two.go('week');
  await expectChecked(two.box('Vaske to tallerkener'));
});

test('a goal taken away by undo in one tab leaves nobody on an empty page in the other', async () => {
  await one.writeGoal('Jeg vil noe helt annet');
  await two.openGoal('Jeg vil noe helt annet');
  await one.undo();
  await gone(two.title('Jeg vil noe helt annet'));
  await see(two.title(two.t.goals.title));
});

test('every writing transaction asked the database for strict durability', async () => {
  for (const tab of [one, two]) {
    const all = await tab.page.evaluate(() => globalThis.stegTransactions);
    const writing = all.filter(({ mode }) => mode === 'readwrite');
    expect(writing.length).toBeGreaterThan(0);
    expect(writing.filter(({ durability }) => durability !== 'strict')).toEqual([]);
    expect(writing.some(({ stores }) => stores.includes('open'))).toBe(true);
  }
});
