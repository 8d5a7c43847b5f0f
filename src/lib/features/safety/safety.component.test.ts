// A bad day with the plan for hard times: two taps for one, another window that was faster, a form that was left open
// while somebody was marked «no», and a page that was killed in the middle of a sentence.
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlanRecord } from '../../domain/kinds.ts';
import { newPerson, type Person } from '../../domain/person.ts';
import { realWorld } from '../../domain/record.ts';
import { emptySafetyPlan, safetyPlanId, type SafetyPlan } from '../../domain/safetyPlan.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { HardNote } from '../../domain/hardNote.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import app from '../../i18n/locales/nb/app.json' with { type: 'json' };
import momentTexts from '../../i18n/locales/nb/moment.json' with { type: 'json' };
import people from '../../i18n/locales/nb/people.json' with { type: 'json' };
import safety from '../../i18n/locales/nb/safety.json' with { type: 'json' };
import scenarioTexts from '../../i18n/locales/nb/scenario.json' with { type: 'json' };
import { house } from '../../plan/house.svelte.ts';
import { changePerson } from '../../plan/people.ts';
import { addPersonLine, removePair } from '../../plan/safety.ts';
import { toasts } from '../../ui/toasts.svelte.ts';
import AfterMomentScreen from '../moment/AfterMomentScreen.svelte';
import PersonRing from '../people/PersonRing.svelte';
import PersonSheet from '../people/PersonSheet.svelte';
import ScenarioScreen from '../scenario/ScenarioScreen.svelte';
import PairScreen from './PairScreen.svelte';
import SectionScreen from './SectionScreen.svelte';

vi.mock('$app/paths', () => ({ resolve: (path: string) => path }));
vi.mock('$app/navigation', () => ({ goto: vi.fn() }));

const user = userEvent.setup();
const own = (text: string) => ({ text, lang: 'nb' });
const person = (name: string, more: Partial<Person> = {}): Person => ({
  ...newPerson({ name, phone: '900 00 000', contact: 'yes', hours: [] }, [], realWorld),
  id: name,
  ...more,
});
const kept = (): SafetyPlan | undefined => house.plan.desk.one<SafetyPlan>('safetyPlan', safetyPlanId);
const everybody = (): readonly Person[] => house.plan.desk.stored<Person>('person');

async function open(...records: readonly PlanRecord[]): Promise<void> {
  await i18n.need('moment', 'people', 'safety', 'safetyPhrases', 'scenario', 'scenarioPhrases');
  await house.openExample(records);
}

/** Two quick taps: the second before the first is on the disk. */
async function twice(name: string): Promise<void> {
  const button = screen.getByRole('button', { name });
  button.click();
  button.click();
  await waitFor(() => {
    expect(toasts.current?.text).toBeDefined();
  });
  // Whatever the second tap asked for would be next in turn.
  await house.plan.keepDraft('turn', {});
}

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(() => {
  cleanup();
  toasts.dismiss();
  house.closeExample();
  vi.unstubAllGlobals();
});

describe('two taps', () => {
  it('keep one pair', async () => {
    await open();
    render(PairScreen, { onback: vi.fn() });
    await user.type(screen.getByLabelText(safety.pair.when), 'magen knyter seg');
    await user.type(screen.getByLabelText(safety.pair.then), 'går jeg en tur');
    await twice(app.keep);
    expect(kept()?.pairs).toHaveLength(1);
  });

  it('keep one line', async () => {
    await open(emptySafetyPlan(realWorld));
    render(SectionScreen, { id: 'myself', onback: vi.fn() });
    await user.type(screen.getByLabelText(safety.line.new), 'Gå ned i fellesstua');
    await twice(safety.line.add);
    expect(kept()?.sections.find(({ id }) => id === 'myself')?.items).toHaveLength(1);
  });

  it('keep one scenario', async () => {
    await open();
    render(ScenarioScreen, { onback: vi.fn() });
    await user.type(screen.getByLabelText(scenarioTexts.form.when), 'noen ringer');
    await twice(app.keep);
    expect(house.plan.desk.stored<Scenario>('scenario')).toHaveLength(1);
  });

  it('keep one person', async () => {
    await open();
    render(PersonSheet, { onclose: vi.fn() });
    await user.type(screen.getByLabelText(people.sheet.name), 'Amir');
    await twice(app.keep);
    expect(everybody()).toHaveLength(1);
  });

  it('keep one note, and lay what helped into the plan once', async () => {
    await open();
    render(AfterMomentScreen, { onback: vi.fn() });
    await user.type(screen.getByLabelText(momentTexts.after.helped), 'Å dusje');
    await twice(app.keep);
    expect(house.plan.desk.stored<HardNote>('hardNote')).toHaveLength(1);
    toasts.dismiss();
    await screen.findByRole('heading', { name: momentTexts.after.offer });
    await twice(momentTexts.after.lay);
    expect(kept()?.sections.flatMap(({ items }) => items)).toHaveLength(1);
  });
});

describe('what I wrote afterwards', () => {
  it('can be laid into the plan one thing after the other, also what I would do otherwise', async () => {
    await open();
    const back = vi.fn();
    render(AfterMomentScreen, { onback: back });
    await user.type(screen.getByLabelText(momentTexts.after.helped), 'Å dusje');
    await user.type(screen.getByLabelText(momentTexts.after.change), 'Ringe før');
    await user.click(screen.getByRole('button', { name: app.keep }));
    await screen.findByRole('heading', { name: momentTexts.after.offer });
    await user.click(screen.getByRole('button', { name: momentTexts.after.no }));
    await screen.findByRole('heading', { name: momentTexts.after.offerChange });
    expect(screen.getByLabelText(momentTexts.after.words)).toHaveValue('Ringe før');
    expect(back).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: momentTexts.after.lay }));
    await waitFor(() => {
      expect(back).toHaveBeenCalledOnce();
    });
    expect(kept()?.sections.flatMap(({ items }) => items.map(({ words }) => words?.text))).toEqual([
      'Ringe før',
    ]);
  });
});

describe('what a call leaves behind', () => {
  it('is said above somebody who can be rung, and not where nobody can', async () => {
    await open(person('Amir'), emptySafetyPlan(realWorld));
    render(SectionScreen, { id: 'ask', onback: vi.fn() });
    expect(screen.queryByText(people.ring.bill)).toBeNull();
    await addPersonLine(house.plan.desk, 'ask', 'Amir');
    const call = await screen.findByRole('link', { name: /^Ring Amir/ });
    const follows = screen.getByText(people.ring.bill).compareDocumentPosition(call);
    expect(follows & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });
});

describe('somebody who is marked «no» meanwhile', () => {
  const no = (name: string) =>
    changePerson(house.plan.desk, name, { name, phone: '900 00 000', contact: 'no', hours: [] });

  it('stays so when a form that was open since before is kept', async () => {
    await open(person('Amir'));
    render(PersonSheet, { id: 'Amir', onclose: vi.fn() });
    await no('Amir');
    await user.type(screen.getByLabelText(people.sheet.phone), '1');
    await user.click(screen.getByRole('button', { name: app.keep }));
    await waitFor(() => {
      expect(everybody()[0]?.phone).toBe('900 00 0001');
    });
    expect(everybody()[0]?.contact).toBe('no');
  });

  it('is not kept in a scenario that had been turned to them', async () => {
    await open(person('Amir'));
    render(ScenarioScreen, { onback: vi.fn() });
    await user.type(screen.getByLabelText(scenarioTexts.form.when), 'noen ringer');
    await user.click(screen.getByRole('checkbox', { name: 'Amir' }));
    await no('Amir');
    await waitFor(() => {
      expect(screen.queryByRole('checkbox', { name: 'Amir' })).toBeNull();
    });
    await user.click(screen.getByRole('button', { name: app.keep }));
    await waitFor(() => {
      expect(house.plan.desk.stored<Scenario>('scenario')[0]?.people).toEqual([]);
    });
  });
});

describe('beside a name', () => {
  it('nobody else is named with whom it is not safe to be in touch', async () => {
    const sara = person('Sara', { role: own('Kona til Amir') });
    await open(sara, person('Amir', { contact: 'no' }));
    render(PersonRing, { person: sara });
    for (const link of screen.getAllByRole('link', { name: /Sara/ }))
      expect(link).not.toHaveAccessibleName(/Amir/);
    expect(document.body).not.toHaveTextContent('Amir');
  });

  it('it is said when the one way that is safe was not, and no number is offered', async () => {
    const sara = person('Sara', { contact: 'onlyThisWay' });
    await open(sara);
    render(PersonRing, { person: sara });
    expect(screen.queryByRole('link')).toBeNull();
    expect(document.body).toHaveTextContent(people.ring.noWay);
    expect(document.body).not.toHaveTextContent(people.ring.noNumber);
  });

  it('the same word twice is read twice, and stops nothing', async () => {
    const sara = person('Sara', {
      role: own('Bare på jobb'),
      contact: 'onlyThisWay',
      way: own('Bare på jobb'),
    });
    await open(sara);
    render(PersonRing, { person: sara });
    expect(screen.getAllByText('Bare på jobb')).toHaveLength(2);
  });
});

it('a pair that another window took away is told of, and leads back', async () => {
  await open({ ...emptySafetyPlan(realWorld), pairs: [{ id: 'p', sign: own('a'), action: own('b') }] });
  const onback = vi.fn();
  render(PairScreen, { id: 'p', onback });
  await user.type(screen.getByLabelText(safety.pair.then), ' og mer');
  await removePair(house.plan.desk, 'p');
  await waitFor(() => {
    expect(onback).toHaveBeenCalled();
  });
  expect(toasts.current?.text).toBe(app.missing);
});

it('half an answer is there again: whether it is safe is not lost with the page', async () => {
  await open(person('Amir'));
  render(PersonSheet, { id: 'Amir', onclose: vi.fn() });
  await user.click(screen.getByRole('radio', { name: people.sheet.no }));
  await waitFor(() => {
    expect(house.plan.draft('person-Amir')).not.toBeNull();
  });
  cleanup();
  render(PersonSheet, { id: 'Amir', onclose: vi.fn() });
  expect(screen.getByRole('radio', { name: people.sheet.no })).toBeChecked();
});
