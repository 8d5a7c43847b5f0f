// The lock, with its real derivation: who has the code comes in, who has not waits, and nothing is ever deleted by trying.
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { Browser } from './browser.ts';
import { gone, Person, see } from './person.ts';
import { filesIn, oddWord, scan } from './scan.ts';
import { texts } from './texts.ts';

const t = texts.nb;

describe('a code', () => {
  const word = oddWord();
  const browser = new Browser();
  let person: Person;
  let paper = '';

  beforeAll(async () => {
    person = new Person(await browser.open(), 'nb', inject('url'));
    await person.firstRun();
    await person.writeGoal(word);
  });
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  test('is chosen, and a sheet of paper with it', async () => {
    await person.chooseCode('2580', 'pin');
    await person.sheet.getByRole('button', { name: t.lock.recovery.make, exact: true }).click();
    await see(person.secret(t.lock.code.now));
    await person.secret(t.lock.code.now).fill('2580');
    await person.sheet.getByRole('button', { name: t.lock.recovery.make, exact: true }).click();
    const code = person.sheet.locator('.code');
    await see(code);
    paper = await code.innerText();
    await person.button(t.lock.recovery.done).click();
    await gone(person.sheet);
  });

  test('locks: no word is on the page, and a reload changes nothing', async () => {
    await person.lock('pin');
    for (const reload of [false, true]) {
      if (reload) await person.page.reload();
      await see(person.title(t.lock.pin.title));
      expect(await person.page.locator('body').innerText()).not.toContain(word);
    }
  });

  test('after some wrong codes it has to be waited, also after a reload, and nothing is gone', async () => {
    for (let tries = 0; tries < 4; tries++) {
      await person.tryCode('0000', 'pin');
      await see(
        person.page
          .getByText(t.lock.wrong)
          .or(person.page.getByText(t.lock.wait.said))
          .or(person.page.getByText(t.lock.wrongWait)),
      );
    }
    await see(person.page.getByText(t.lock.wait.said));
    await person.page.reload();
    await see(person.page.getByText(t.lock.wait.said));
    await gone(person.page.getByText(t.lock.wait.said));
    await person.unlock('2580', 'pin');
    await person.openGoal(word);
  });

  test('what is on paper opens too', async () => {
    await person.lock('pin');
    await person.button(t.lock.forgotten.ask).click();
    await person.sheet.getByLabel(t.lock.forgotten.label).fill(paper.toLowerCase());
    await person.sheet.getByRole('button', { name: t.lock.open, exact: true }).click();
    await gone(person.title(t.lock.pin.title));
    await person.openGoal(word);
  });

  test('is the only thing between the plan and whoever left in a hurry', async () => {
    await person.leave();
    await person.visit();
    await see(person.title(t.lock.pin.title));
    await person.unlock('2580', 'pin');
  });

  test('everything is deleted when it is held, and nothing of it lies on the phone', async () => {
    await person.openLockSheet(t.lock.wipe.row);
    const held = person.sheet.getByRole('button', { name: t.lock.delete.all, exact: true });
    await held.focus();
    await person.page.keyboard.down('Enter');
    await see(person.page.getByRole('button', { name: 'العربية' }));
    await person.page.keyboard.up('Enter');
    const databases = await person.page.evaluate(() => localStorage.getItem('steg'));
    expect(databases ?? '').not.toContain(word);
    await browser.close();
    expect(filesIn(browser.profile).length).toBeGreaterThan(0);
    expect(scan(browser.profile, { word }).map(({ name }) => name)).toEqual([]);
  });
});
