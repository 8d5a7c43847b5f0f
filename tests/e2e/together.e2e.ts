// Looking at a talk together: only what was picked is on screen, by no way out but holding, and in two languages at once.
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { Browser } from './browser.ts';
import { gone, Person, see, until } from './person.ts';
import { languageOf, type Lang } from './texts.ts';

const words = {
  nb: {
    goal: 'Jeg vil ta bussen',
    hidden: 'Jeg vil sove bedre',
    want: 'Bussen på fredag',
    keep: 'Jula',
    avoid: 'Det i august',
    line: 'Gå ned i fellesstua',
    friend: 'Amir',
  },
  ar: {
    goal: 'أريد أن أركب الحافلة',
    hidden: 'أريد أن أنام',
    want: 'حافلة الجمعة',
    keep: 'العيد',
    avoid: 'ما حدث',
    line: 'النزول إلى غرفة الجلوس',
    friend: 'أمير',
  },
} as const;

describe.each(['nb', 'ar'] as const)('in %s', (lang) => {
  const other: Lang = lang === 'nb' ? 'ar' : 'nb';
  const said = words[lang];
  const browser = new Browser();
  let person: Person;

  beforeAll(async () => {
    person = new Person(await browser.open(), lang, inject('url'));
    await person.firstRun();
  });
  afterAll(() => browser.close());
  afterEach(() => browser.expectNoFaults());

  const t = () => person.t;

  async function addPoint(side: 'want' | 'avoid', text: string): Promise<void> {
    const field = person.field(t().talk.add[side]);
    await field.fill(text);
    await field.press('Enter');
    await see(person.page.getByText(text, { exact: true }));
  }

  async function showsOnly(of: Person): Promise<void> {
    const main = of.page.locator('main');
    await see(main.getByText(said.want, { exact: true }));
    await see(main.getByText(said.goal, { exact: true }));
    const all = await of.page.locator('body').innerText();
    for (const hidden of [said.hidden, said.keep, said.avoid, said.line, said.friend])
      expect(all).not.toContain(hidden);
    // No way to anything else: neither links nor the places of the house.
    expect(await of.page.getByRole('link').count()).toBe(0);
    expect(await of.nav.count()).toBe(0);
  }

  test('my plan for hard times has a line, and someone to ring', async () => {
    const s = t().safety;
    await person.go('safety');
    await person.page.getByText(s.more, { exact: true }).click();
    await person.button(s.sections.myself).click();
    await person.field(s.line.new).fill(said.line);
    await person.button(s.line.add).click();
    await see(person.page.getByText(said.line, { exact: true }));
    await person.backToSafety();
    await person.button(s.ways.people).click();
    await person.openSheet(t().people.list.add);
    await person.field(t().people.sheet.name).fill(said.friend);
    await person.sheet.locator('input[type=radio][value=yes]').check({ force: true });
    await person.field(t().people.sheet.phone).fill('900 00 001');
    await person.sheet.getByRole('button', { name: t().app.keep, exact: true }).click();
    await gone(person.sheet);
    await person.backToSafety();
    await person.openMoment();
    await see(person.moment.getByRole('heading', { name: said.line, exact: true }));
    await person.closeMoment();
  });

  test('a talk is made ready, and what may be seen is picked', async () => {
    await person.writeGoal(said.goal);
    await person.writeGoal(said.hidden);
    await person.openRhythm();
    await person.openSheet(t().talk.list.new);
    await person.sheet
      .getByRole('radio', { name: t().talk.sorts.contact, exact: true })
      .check({ force: true });
    await person.sheet.getByRole('button', { name: t().app.next, exact: true }).click();
    await see(person.title(t().talk.title));
    await addPoint('want', said.want);
    await addPoint('want', said.keep);
    await addPoint('avoid', said.avoid);
    const toggle = (name: string) => person.page.getByRole('switch', { name });
    // What I do not want to talk about cannot be picked at all.
    expect(await toggle(said.avoid).count()).toBe(0);
    for (const name of [said.want, said.goal]) {
      expect(await toggle(name).isChecked()).toBe(false);
      await toggle(name).click();
      await until(() => toggle(name).isChecked()).toBe(true);
    }
  });

  test('only that is on screen then, in two languages', async () => {
    await person.button(t().talk.together).first().click();
    await see(person.sheet);
    await person.sheet
      .getByRole('radio', { name: languageOf(other).name, exact: true })
      .check({ force: true });
    await person.sheet.getByRole('button', { name: t().rhythm.begin, exact: true }).click();
    await see(person.page.getByText(t().together.onlyPicked, { exact: true }));
    const second = new Person(person.page, other, person.url).t.together;
    const line = person.page.getByText(second.onlyPicked, { exact: true });
    await see(line);
    expect(await line.getAttribute('lang')).toBe(other);
    await showsOnly(person);
  });

  test('an agreement is written there, and stands beside what was picked', async () => {
    const theirs = new Person(person.page, other, person.url).t;
    await person.button(`${t().together.add} ${theirs.together.add}`).click();
    // What is written with is said in both languages, too.
    await person.sheet
      .getByRole('textbox', {
        name: `${t().talk.agreement.does.me} ${theirs.talk.agreement.does.me}`,
        exact: true,
      })
      .fill('12 – Elvegata');
    await person.sheet
      .getByRole('button', { name: `${t().app.keep} ${theirs.app.keep}`, exact: true })
      .click();
    await gone(person.sheet);
    await see(person.page.getByText('12 – Elvegata', { exact: true }));
  });

  test('neither a reload, another address, another tab, Back nor the keyboard gets around it', async () => {
    await person.page.reload();
    await showsOnly(person);
    for (const path of ['', 'uka/', 'maal/', 'gjennomgang/', 'trygg/', 'folk/', 'mitt/']) {
      await person.visit(path);
      await showsOnly(person);
    }
    const tab = new Person(await browser.another(), lang, inject('url'));
    await tab.visit('maal/');
    await showsOnly(tab);
    await tab.page.close();
    await person.page.keyboard.press('Escape');
    await person.page.keyboard.press('Alt+ArrowLeft');
    await showsOnly(person);
    // Everything that can be reached by the keyboard is of this screen.
    const reached = new Set<string>();
    for (let times = 0; times < 12; times++) {
      await person.page.keyboard.press('Tab');
      reached.add(
        await person.page.evaluate(() =>
          document.activeElement === document.body ? '' : (document.activeElement?.textContent.trim() ?? ''),
        ),
      );
    }
    const all = [...reached].join(' ');
    for (const hidden of [said.hidden, said.keep, said.avoid, t().app.nav.week, t().app.nav.goals])
      expect(all).not.toContain(hidden);
  });

  test('the hard moment is there, with nothing of my plan in it', async () => {
    await person.openMoment();
    const shown: string[] = [];
    const look = async (): Promise<void> => {
      shown.push((await person.moment.textContent()) ?? '');
    };
    await look();
    await person.inMoment(t().moment.ring).click();
    await see(person.moment.locator('a[href="tel:113"]'));
    await look();
    expect(await person.moment.locator('a[href*="90000001"]').count()).toBe(0);
    await person.inMoment(t().app.back).click();
    while (!(await person.inMoment(t().moment.end.again).isVisible())) {
      await person.inMoment(t().moment.next).click();
      await look();
    }
    for (const hidden of [said.line, said.friend, said.goal]) expect(shown.join(' ')).not.toContain(hidden);
    // Writing afterwards would be a way out.
    expect(await person.inMoment(t().moment.end.after).count()).toBe(0);
    await person.closeMoment();
    await showsOnly(person);
  });

  test('a short press does not leave; holding does', async () => {
    const leave = person.button(t().together.leave);
    await leave.click();
    await showsOnly(person);
    await leave.focus();
    await person.page.keyboard.down('Enter');
    await see(person.title(t().talk.after.title));
    await person.page.keyboard.up('Enter');
    await person.visit('maal/');
    await see(person.page.getByText(said.hidden, { exact: true }));
  });

  test('the agreement stands in the week it is for', async () => {
    await person.go('week');
    await see(person.page.getByText('12 – Elvegata', { exact: true }));
    await person.page
      .getByRole('radio', { name: t().talk.agreement.states.done, exact: true })
      .check({ force: true });
    await see(person.said(t().talk.agreement.moved));
    // It does not vanish under the finger, and the word that was chosen is the one that stands.
    const isDone = () =>
      person.page.getByRole('radio', { name: t().talk.agreement.states.done, exact: true }).isChecked();
    await see(person.page.getByText('12 – Elvegata', { exact: true }));
    expect(await isDone()).toBe(true);
    await person.undo();
    await until(isDone).toBe(false);
  });
});
