// After the first visit nothing needs the network: every address, every part that is fetched late, under
// any path, whether the phone has no network or the server is gone for good.
import { afterAll, describe, expect, inject, test } from 'vitest';
import { arabicFontAway, Browser } from './browser.ts';
import { gone, Person, see } from './person.ts';
import { buildFolder, serve, type Serving } from './server.ts';
import { texts } from './texts.ts';

const t = texts.nb;

/** Where each address leads, by the heading that is on screen there. */
const addresses: readonly (readonly [path: string, room: string, heading: string])[] = [
  ['', 'uka/', t.week.hello],
  ['uka/', 'uka/', t.week.hello],
  ['maal/', 'maal/', t.goals.title],
  ['gjennomgang/', 'gjennomgang/', t.rhythm.title],
  ['trygg/', 'trygg/', t.safety.title],
  ['folk/', 'folk/', t.network.title],
  ['mitt/', 'mitt/', t.mine.title],
  ['uka/?fra=hjemskjerm', 'uka/', t.week.hello],
  ['maal/?utm_source=x&y=%20', 'maal/', t.goals.title],
  ['?source=pwa', 'uka/', t.week.hello],
  ['uka', 'uka/', t.week.hello],
  ['ukjent/', 'uka/', t.week.hello],
  ['ukjent/dypere/adresse.html?q=1', 'uka/', t.week.hello],
];

async function everyAddress(person: Person): Promise<void> {
  for (const [path, room, heading] of addresses) {
    await person.visit(path);
    await see(person.title(heading));
    expect(new URL(person.page.url()).pathname, path).toBe(new URL(person.url + room).pathname);
    await person.page.reload();
    await see(person.title(heading));
  }
  await person.visit('start/');
  await see(person.page.getByRole('button', { name: 'العربية' }));
  await person.page.reload();
  await see(person.page.getByRole('button', { name: 'العربية' }));
}

/** Everything that is fetched only when it is asked for. */
async function everyLatePart(person: Person): Promise<void> {
  await person.writeGoal('Jeg vil komme meg ut');
  await person.addStep('Gå rundt kvartalet', { week: true });
  await person.go('goals');
  const ideas = await person.openSheet(t.goals.ideas.open);
  await see(ideas.getByRole('radio', { name: t.areas.area.out, exact: true }));
  await person.closeSheet();
  await person.openGoal('Jeg vil komme meg ut');
  await person.newStep();
  const steps = await person.openSheet(t.goals.ideas.open);
  await see(steps.getByRole('group', { name: t.goals.ideas.stepTitle }).getByRole('button'));
  await person.closeSheet();
  await person.button(t.app.back).click();

  await person.go('week');
  for (const open of [t.week.managed.add, t.week.anchor.add, t.week.pause.open]) {
    await person.openSheet(open);
    await person.closeSheet();
  }
  await person.openChoosing();
  await person.closeSheet();
  await person.page.getByRole('button').filter({ hasText: 'Gå rundt kvartalet' }).click();
  await see(person.sheet);
  await person.closeSheet();
  await person.button(t.week.tired.ask).click();
  await see(person.said(t.week.tired.changed));

  await everyLatePartForHardTimes(person);

  await person.go('mine');
  await person.button(t.mine.example.open).click();
  await see(person.page.getByText(t.app.example.mark));
  await person.button(t.app.example.close).click();
  await gone(person.page.getByText(t.app.example.mark));

  await person.go('mine');
  await person.page.getByRole('button', { name: 'العربية' }).click();
  const arabic = new Person(person.page, 'ar', person.url);
  await see(arabic.title(arabic.t.mine.title));
  expect(await person.page.locator('html').getAttribute('dir')).toBe('rtl');
  await arabic.go('week');
  await arabic.go('goals');
  await arabic.newGoal();
  await arabic.button(arabic.t.app.nav.goals).click();
  await see(arabic.title(arabic.t.goals.title));
}

/** The screens and sheets of Trygg, what may become heavy in the week, and the hard moment. */
async function everyLatePartForHardTimes(person: Person): Promise<void> {
  const s = t.safety;
  await person.go('safety');
  await person
    .button(s.empty.begin)
    .or(person.button(`${s.line.change}: ${s.sections.signs}`))
    .click();
  await see(person.title(s.sections.signs));
  await person.field(s.line.new).fill('Jeg sover om dagen');
  await person.button(s.line.add).click();
  await see(person.page.getByText('Jeg sover om dagen', { exact: true }));
  const ideas = await person.openSheet(s.ideas.see);
  await see(ideas.getByRole('checkbox'));
  await person.closeSheet();
  await person.backToSafety();
  for (const [way, title] of [
    [s.pair.new, s.pair.new],
    [t.scenario.add, t.scenario.form.new],
    [s.ways.people, t.people.list.title],
    [s.ways.lines, t.people.lines.title],
    [s.ways.pocket, t.pocket.title],
    [s.ways.notes, t.moment.notes.title],
    [s.ways.versions, s.ways.versions],
    [s.ways.arrange, s.ways.arrange],
  ] as const) {
    await person.button(way).click();
    await see(person.title(title));
    await person.backToSafety();
  }
  for (const sheet of [t.scenario.good.first, s.stages.open, s.ways.bar]) {
    await person.openSheet(sheet);
    await person.closeSheet();
  }
  await person.go('week');
  await person.toTheEnd();
  await person.openSheet(t.scenario.hard.way);
  await person.closeSheet();

  await person.openMoment();
  await person.inMoment(t.moment.ring).click();
  await see(person.moment.locator('a[href="tel:113"]'));
  await person.inMoment(t.app.back).click();
  while (!(await person.inMoment(t.moment.end.after).isVisible()))
    await person.inMoment(t.moment.next).click();
  await person.inMoment(t.moment.end.after).click();
  await see(person.title(t.moment.after.title));
  await person.backToSafety();
}

describe('with the phone offline', () => {
  const browser = new Browser();
  browser.tolerate(arabicFontAway);
  afterAll(() => browser.close());

  test('a phone that has only seen the first screen can go all the way', async () => {
    const person = new Person(await browser.open(), 'nb', inject('url'));
    await person.visit();
    await person.waitForWorker();
    await browser.context.setOffline(true);
    await person.firstRun();
    await everyLatePart(person);
    browser.expectNoFaults();
  });

  test('every address opens, and opens again', async () => {
    const person = new Person(browser.context.pages()[0]!, 'ar', inject('url'));
    await person.visit('mitt/');
    await person.page.getByRole('button', { name: 'Norsk' }).click();
    await see(person.title(t.mine.title));
    await everyAddress(person);
    browser.expectNoFaults();
  });
});

describe.each(['/', '/some/place/'])('with the server gone, served under %s', (base) => {
  const browser = new Browser();
  browser.tolerate(arabicFontAway);
  let serving: Serving | null = null;
  afterAll(async () => {
    await browser.close();
    await serving?.stop();
  });

  test('every address and every late part is there', async () => {
    serving = await serve({ folder: buildFolder, base });
    const person = new Person(await browser.open(), 'nb', serving.url);
    await person.firstRun();
    await person.waitForWorker();
    // Nothing was asked for outside the path it is served under.
    expect(browser.requests.filter((url) => !url.startsWith(person.url))).toEqual([]);
    await serving.stop();
    serving = null;
    await everyAddress(person);
    await person.visit();
    await see(person.title(t.week.hello));
    await everyLatePart(person);
    browser.expectNoFaults();
  });

  test('a browser started anew without the server has it all', async () => {
    const { url } = new Person(browser.context.pages()[0]!, 'nb', browser.context.pages()[0]!.url());
    await browser.close();
    const person = new Person(await browser.open(), 'ar', new URL(base, url).href);
    await person.visit('maal/');
    await see(person.page.getByText('Jeg vil komme meg ut', { exact: true }));
    browser.expectNoFaults();
  });
});

describe('a part that does not arrive', () => {
  const browser = new Browser();
  browser.tolerate(/Failed to load resource/, /dynamically imported module/, /preload CSS/);
  afterAll(() => browser.close());

  test('is told of, and there when it is asked for again', async () => {
    const page = await browser.open();
    // A browser without workers (a private window, some of them): what was not fetched yet is not here.
    await page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    });
    const person = new Person(page, 'nb', inject('url'));
    await person.firstRun();
    await see(person.button(t.week.managed.add));
    await browser.context.setOffline(true);
    await person.button(t.week.managed.add).click();
    await see(person.said(t.app.notHere.text));
    await browser.context.setOffline(false);
    await person.button(t.app.again).click();
    await see(person.title(t.week.hello));
    await person.openSheet(t.week.managed.add);
    await person.closeSheet();

    // A whole room that does not arrive says so in its place.
    await browser.context.setOffline(true);
    await person.nav.getByRole('link', { name: t.app.nav.safety, exact: true }).click();
    await see(person.title(t.app.notHere.title));
    await browser.context.setOffline(false);
    await person.button(t.app.again).click();
    await see(person.title(t.safety.title));
    browser.expectNoFaults();
  });
});
