// What a person does in Steg, by the names that are on the screen.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { languageOf, texts, type Lang, type Texts } from './texts.ts';

export type RoomName = 'week' | 'goals' | 'safety' | 'people' | 'mine';

export class Person {
  readonly page: Page;
  readonly lang: Lang;
  readonly t: Texts;
  readonly url: string;

  constructor(page: Page, lang: Lang, url: string) {
    this.page = page;
    this.lang = lang;
    this.t = texts[lang];
    this.url = url;
  }

  // ── Finding ──

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The heading of the screen; nothing is asked of its words. */
  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  title(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  /** The box of a row: a step on the week, a line in a sheet. */
  box(name: string): Locator {
    return this.page.getByRole('checkbox', { name, exact: true });
  }

  /** The sheet that is open. */
  get sheet(): Locator {
    return this.page.getByRole('dialog');
  }

  said(text: string): Locator {
    return this.page.getByRole('status').filter({ hasText: text });
  }

  get nav(): Locator {
    return this.page.getByRole('navigation', { name: this.t.app.nav.label, exact: true });
  }

  // ── Coming in ──

  /** Opens an address of the app: a room's path, or the front door. */
  async visit(path = ''): Promise<void> {
    await this.page.goto(this.url + path);
  }

  /** The worker has everything and answers for this page: from now on nothing needs the network. */
  async waitForWorker(): Promise<void> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (navigator.serviceWorker.controller === null)
        await new Promise((done) =>
          navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }),
        );
    });
  }

  async chooseLanguage(): Promise<void> {
    await this.page.getByRole('button', { name: languageOf(this.lang).name }).click();
    await see(this.title(this.t.start.honest.title));
  }

  /** The first run, from the language to the empty week. */
  async firstRun(own = ''): Promise<void> {
    await this.visit();
    await this.chooseLanguage();
    await this.button(this.t.app.next).click();
    await see(this.title(this.t.start.leave.title));
    await this.button(this.t.app.next).click();
    await see(this.title(this.t.start.likes.title));
    if (own !== '') {
      await this.button(this.t.start.likes.other).click();
      await this.field(this.t.start.likes.otherLabel).fill(own);
    }
    await this.button(own === '' ? this.t.app.skip : this.t.app.next).click();
    await see(this.title(this.t.week.hello));
  }

  async go(room: RoomName): Promise<void> {
    await this.nav.getByRole('link', { name: this.t.app.nav[room], exact: true }).click();
    if (room === 'mine') await see(this.title(this.t.mine.title));
    else if (room === 'week')
      await see(this.nav.locator('[aria-current=page]').filter({ hasText: this.t.app.nav.week }));
    else {
      // The room is as it was left: perhaps on a screen further in, whose way back has the name of the room.
      const title = this.title(this.t[room === 'people' ? 'network' : room].title);
      const back = this.button(this.t.app.nav[room]);
      await see(title.or(back));
      if (await back.isVisible()) await back.click();
      await see(title);
    }
  }

  /** Scrolls to where the page ends. */
  async toTheEnd(): Promise<void> {
    await this.page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  }

  /** From the week to looking back and talking. */
  async openRhythm(): Promise<void> {
    await this.go('week');
    await this.toTheEnd();
    await this.button(this.t.rhythm.entry.title).click();
    await see(this.title(this.t.rhythm.title));
  }

  // ── The way out, and the lock ──

  /** «Lukk nå», wherever it lies just now. */
  get wayOut(): Locator {
    return this.page.locator('#leave').getByRole('button', { name: this.t.app.leave.now, exact: true });
  }

  /** The page about something else, in the language of the screen. */
  get plainPage(): string {
    return `${this.url}oppskrift/${this.lang === 'nb' ? '' : `${this.lang}.html`}`;
  }

  async leave(): Promise<void> {
    await this.wayOut.click();
    await this.page.waitForURL(this.plainPage);
  }

  /** From the cover to the plan behind it. */
  async goOn(): Promise<void> {
    await this.button(this.t.lock.goOn).click();
    await gone(this.button(this.t.lock.goOn));
  }

  /** A sheet of the lock, in Mitt. */
  async openLockSheet(row: string): Promise<Locator> {
    if (!(await this.title(this.t.mine.title).isVisible())) await this.go('mine');
    return this.openSheet(row);
  }

  /** Chooses the first code, and stays in the sheet, which then offers a sheet of paper. */
  async chooseCode(code: string, kind: 'pin' | 'phrase'): Promise<void> {
    const { code: t } = this.t.lock;
    const sheet = await this.openLockSheet(t.row);
    await sheet.getByRole('radio', { name: t.kind[kind], exact: true }).check({ force: true });
    await this.secret(t.mine[kind]).fill(code);
    await this.secret(t.repeat).fill(code);
    await sheet.getByRole('button', { name: this.t.app.keep, exact: true }).click();
    await see(sheet.getByText(t.set, { exact: true }));
  }

  /** The first code, with no sheet of paper. */
  async setCode(code: string, kind: 'pin' | 'phrase'): Promise<void> {
    await this.chooseCode(code, kind);
    await this.button(this.t.lock.code.later).click();
    await gone(this.sheet);
  }

  /** A field for what nobody else is to see. */
  secret(name: string): Locator {
    return this.page.getByLabel(name, { exact: true });
  }

  /** Locks by the button in Mitt. */
  async lock(kind: 'pin' | 'phrase'): Promise<void> {
    if (!(await this.title(this.t.mine.title).isVisible())) await this.go('mine');
    await this.button(this.t.lock.lockNow).click();
    await see(this.title(this.t.lock[kind].title));
  }

  /** Types a code at the lock and presses «open». */
  async tryCode(code: string, kind: 'pin' | 'phrase'): Promise<void> {
    await this.secret(this.t.lock[kind].label).fill(code);
    await this.button(this.t.lock.open).click();
  }

  async unlock(code: string, kind: 'pin' | 'phrase'): Promise<void> {
    await this.tryCode(code, kind);
    await gone(this.title(this.t.lock[kind].title));
  }

  // ── Backups ──

  /** A sheet of backups, in Mitt. */
  async openBackupSheet(row: string): Promise<Locator> {
    if (!(await this.title(this.t.mine.title).isVisible())) await this.go('mine');
    return this.openSheet(row);
  }

  /** From the words to the file, in the sheet that is open. */
  async seal(): Promise<string> {
    const { make } = this.t.backup;
    await see(this.sheet.locator('ol > li').nth(4));
    const words = (await this.sheet.locator('ol > li').allTextContents()).join(' ');
    await this.sheet.getByRole('button', { name: make.have, exact: true }).click();
    await see(this.sheet.getByRole('heading', { name: make.checked, exact: true }));
    return words;
  }

  /** Takes the file that was made. */
  async saveBackup(): Promise<{ name: string; file: Buffer }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.button(this.t.backup.make.save).click(),
    ]);
    await see(this.said(this.t.backup.make.kept));
    return { name: download.suggestedFilename(), file: readFileSync(await download.path()) };
  }

  /** Makes a backup, and takes it. */
  async backUp(): Promise<{ words: string; name: string; file: Buffer }> {
    await this.openBackupSheet(this.t.backup.make.row);
    const words = await this.seal();
    const saved = await this.saveBackup();
    await this.button(this.t.backup.make.done).click();
    await gone(this.sheet);
    return { words, ...saved };
  }

  /** Gives a file to the sheet that is open: bytes, or the path of a large one. */
  async giveFile(file: Buffer | string, name = 'steg.age'): Promise<void> {
    await this.sheet
      .locator('input[type=file]')
      .setInputFiles(
        typeof file === 'string' ? file : { name, mimeType: 'application/octet-stream', buffer: file },
      );
  }

  /** Types the words of the file that was given. */
  async typeWords(words: string, how: 'keep' | 'guest' = 'keep'): Promise<void> {
    const { restore, guest } = this.t.backup;
    await this.field(restore.words).fill(words);
    await this.button(how === 'guest' ? guest.open : restore.open).click();
  }

  /** What the preview says is in the copy, here, and afterwards where a way was chosen. */
  async preview(): Promise<readonly string[]> {
    await see(this.sheet.locator('dl'));
    return (await this.sheet.locator('dd').allInnerTexts()).map((text) => text.trim());
  }

  /** Chooses how a copy is brought back. */
  async chooseWay(way: 'merge' | 'replace'): Promise<void> {
    await this.sheet.getByRole('radio', { name: this.t.backup.restore.way[way] }).check({ force: true });
  }

  async bringBack(): Promise<void> {
    await this.button(this.t.backup.restore.bring).click();
    await gone(this.sheet);
    await see(this.said(this.t.backup.restore.done));
  }

  // ── Hard times ──

  /** From a screen inside Trygg to where the room begins. */
  async backToSafety(): Promise<void> {
    await this.button(this.t.app.nav.safety).or(this.button(this.t.app.back)).first().click();
    await see(this.title(this.t.safety.title));
  }

  /** The hard moment, which lies over everything while it is open. */
  get moment(): Locator {
    return this.page.locator('dialog[data-moment]');
  }

  inMoment(name: string): Locator {
    return this.moment.getByRole('button', { name, exact: true });
  }

  /** Opens it by its bar, or by its sign on a screen for one thing. */
  async openMoment(): Promise<void> {
    await this.button(this.t.app.nav.hard).click();
    await see(this.moment.getByRole('heading', { level: 1 }));
  }

  async closeMoment(): Promise<void> {
    await this.inMoment(this.t.app.close).first().click();
    await gone(this.moment);
  }

  // ── Goals and steps ──

  /** From the list to the form of a new goal. */
  async newGoal(): Promise<void> {
    await this.go('goals');
    await this.button(this.t.goals.write).click();
    await see(this.title(this.t.goals.form.new));
  }

  get goalText(): Locator {
    return this.field(this.t.goals.form.label);
  }

  async keepGoal(): Promise<void> {
    await this.button(this.t.goals.form.keep).click();
    await see(this.said(this.t.goals.form.kept));
  }

  /** Writes a goal in the form that is open, and keeps it; ends on the goal's own page. */
  async writeGoal(text: string, more: { why?: string; obstacle?: string } = {}): Promise<void> {
    await this.newGoal();
    await this.goalText.fill(text);
    if (more.why !== undefined) await this.field(this.t.goals.form.why).fill(more.why);
    if (more.obstacle !== undefined) await this.field(this.t.goals.form.obstacle).fill(more.obstacle);
    await this.keepGoal();
    await see(this.title(text));
  }

  /** From the list to a goal's own page. */
  async openGoal(text: string): Promise<void> {
    await this.go('goals');
    await this.page
      .getByRole('button')
      .filter({ has: this.page.getByText(text, { exact: true }) })
      .first()
      .click();
    await see(this.title(text));
  }

  get stepText(): Locator {
    return this.field(this.t.goals.step.label);
  }

  /** From a goal's page to the form of a new step. */
  async newStep(): Promise<void> {
    await this.button(this.t.goals.page.addStep).click();
    await see(this.title(this.t.goals.step.new));
  }

  /** Adds a step to the goal on screen. */
  async addStep(
    text: string,
    { week, ...more }: { week?: boolean; cue?: string; with?: string; smaller?: string } = {},
  ): Promise<void> {
    await this.newStep();
    await this.stepText.fill(text);
    if (week !== undefined) await setChecked(this.box(this.t.goals.step.toWeek), week);
    if (Object.keys(more).length > 0) {
      await this.page.getByText(this.t.goals.form.more, { exact: true }).click();
      if (more.cue !== undefined) await this.field(this.t.goals.step.cue).fill(more.cue);
      if (more.smaller !== undefined) await this.field(this.t.goals.step.smaller).fill(more.smaller);
      if (more.with !== undefined) await this.field(this.t.goals.step.with).fill(more.with);
    }
    await this.button(this.t.goals.step.keep).click();
    await see(this.said(this.t.goals.step.kept));
    await see(this.page.getByText(text, { exact: true }));
  }

  /** Lays the stone of the step that is next on the path of the goal on screen. */
  async tickOnPath(): Promise<void> {
    await this.button(this.t.goals.sheet.done).click();
    await see(this.said(this.t.week.laid));
  }

  // ── The week ──

  /** Opens the sheet with the steps to choose from. */
  async openChoosing(): Promise<void> {
    await this.button(this.t.week.empty.choose).or(this.button(this.t.week.choose.open)).first().click();
    await see(this.sheet);
  }

  /** Brings steps along this week. */
  async choose(...steps: readonly string[]): Promise<void> {
    await this.go('week');
    await this.openChoosing();
    for (const step of steps) {
      await setChecked(this.sheet.getByRole('checkbox', { name: step, exact: true }), true);
    }
    await this.sheet.getByRole('button', { name: this.t.week.choose.done, exact: true }).click();
    await gone(this.sheet);
    for (const step of steps) await see(this.box(step));
  }

  /** Touches the stone of a step and waits until the app says that it lies there. */
  async tick(step: string): Promise<void> {
    await this.box(step).click();
    await see(this.said(this.t.week.laid));
    await expectChecked(this.box(step));
  }

  async undo(): Promise<void> {
    await this.button(this.t.app.undo).click();
  }

  /** «This I managed», in own words. */
  async layStone(words: string): Promise<void> {
    await this.openSheet(this.t.week.managed.add);
    await this.field(this.t.week.stone.label).fill(words);
    await this.sheet.getByRole('button', { name: this.t.week.stone.lay, exact: true }).click();
    await gone(this.sheet);
    await see(this.page.getByText(words));
  }

  async setAnchor(words: string): Promise<void> {
    await this.openSheet(this.t.week.anchor.add);
    await this.field(this.t.week.anchor.label).fill(words);
    await this.sheet.getByRole('button', { name: this.t.app.keep, exact: true }).click();
    await gone(this.sheet);
    await see(this.page.getByText(words));
  }

  /** Opens a sheet by a button with these words on it. */
  async openSheet(words: string): Promise<Locator> {
    const named = this.page.getByRole('button', { name: words });
    await this.button(words).or(named).first().click();
    await see(this.sheet);
    return this.sheet;
  }

  async closeSheet(): Promise<void> {
    await this.sheet.getByRole('button', { name: this.t.app.close, exact: true }).click();
    await gone(this.sheet);
  }
}

export const see = (locator: Locator): Promise<void> => locator.first().waitFor({ state: 'visible' });

export const gone = (locator: Locator): Promise<void> => locator.first().waitFor({ state: 'hidden' });

/** Waits until a value is as expected; says what it was when it never is. */
export function until<T>(read: () => T | Promise<T>, within = 20_000) {
  const assert = (how: (value: T) => void): Promise<void> =>
    vi.waitFor(async () => how(await read()), { timeout: within, interval: 50 });
  return {
    toBe: (expected: T) => assert((value) => expect(value).toBe(expected)),
    toEqual: (expected: unknown) => assert((value) => expect(value).toEqual(expected)),
    toMatchObject: (expected: object) => assert((value) => expect(value).toMatchObject(expected)),
    toBeGreaterThan: (expected: number) => assert((value) => expect(value).toBeGreaterThan(expected)),
    notToBe: (expected: T) => assert((value) => expect(value).not.toBe(expected)),
  };
}

export const expectChecked = async (box: Locator, checked = true): Promise<void> => {
  await until(() => box.isChecked()).toBe(checked);
};

/** Chooses, or takes out, what is not so already. */
export async function setChecked(box: Locator, wanted: boolean): Promise<void> {
  if ((await box.isChecked()) !== wanted) await box.click();
  await expectChecked(box, wanted);
}
