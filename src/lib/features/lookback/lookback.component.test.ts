// Looking back as a person does it: answering, skipping, seeing the last time, choosing days, and being left in peace.
import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlanRecord } from '../../domain/kinds.ts';
import { addDays, dayOf } from '../../domain/dates.ts';
import { newGoal } from '../../domain/goal.ts';
import { newPause } from '../../domain/pause.ts';
import { realWorld } from '../../domain/record.ts';
import { answerQuestion, newReview, sayOfGoal } from '../../domain/review.ts';
import { chooseDay, emptyRhythm, nextDay, type Rhythm } from '../../domain/rhythm.ts';
import type { Agreement, ComingDays, Review, Talk } from '../../domain/schemas.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import nb from '../../i18n/locales/nb/lookback.json' with { type: 'json' };
import { house } from '../../plan/house.svelte.ts';
import { toasts } from '../../ui/toasts.svelte.ts';
import ComingDaysCard from './ComingDaysCard.svelte';
import ComingDaysSheet from './ComingDaysSheet.svelte';
import EarlierLookBacks from './EarlierLookBacks.svelte';
import LookBackScreen from './LookBackScreen.svelte';
import ReminderCard from './ReminderCard.svelte';
import RhythmSheet from './RhythmSheet.svelte';

const today = dayOf(new Date());
const words = (text: string) => ({ text, lang: 'nb' });
const base = {
  v: 1 as const,
  createdAt: `${addDays(today, -3)}T10:00:00.000Z`,
  updatedAt: `${addDays(today, -3)}T10:00:00.000Z`,
};

/** Opens a plan with these records in it, in memory only. */
async function open(records: readonly PlanRecord[] = []): Promise<void> {
  await i18n.need('lookback', 'goals', 'areas');
  await house.openExample(records);
}

const kept = <R extends PlanRecord>(kind: R['kind']): readonly R[] => house.plan.desk.stored<R>(kind);
const last = () => toasts.current;
const person = () => userEvent.setup();
const press = async (name: string): Promise<void> => {
  await person().click(screen.getByRole('button', { name }));
};
const field = (label: string): HTMLInputElement => screen.getByLabelText(label);

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
  Element.prototype.scrollIntoView = () => undefined;
});

afterEach(() => {
  cleanup();
  toasts.dismiss();
  house.closeExample();
  vi.unstubAllGlobals();
});

describe('looking back at the week', () => {
  it('asks one question at a time, keeps what was written, and nothing that was skipped', async () => {
    await open();
    const onback = vi.fn();
    render(LookBackScreen, { cadence: 'week', onback });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(nb.questions['rq-we-01']);
    await person().type(field(nb.label), 'Litt sliten, men ok.');
    await press('Videre');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(nb.questions['rq-we-02']);
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    expect(field(nb.label)).toHaveValue('');
    for (const _ of ['rq-we-02', 'rq-we-03', 'rq-we-04', 'rq-we-05']) await press('Hopp over');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(nb.done.title);
    expect(screen.getByText('Litt sliten, men ok.')).toBeInTheDocument();
    expect(field(nb.done.next)).toHaveValue(addDays(today, 7));
    await press('Ta vare på det');
    await vi.waitFor(() => {
      expect(onback).toHaveBeenCalledOnce();
    });
    expect(kept<Review>('review')).toMatchObject([
      {
        cadence: 'week',
        day: today,
        answers: [{ question: 'rq-we-01', words: words('Litt sliten, men ok.') }],
        goals: [],
      },
    ]);
    expect(nextDay(kept<Rhythm>('rhythm')[0], 'week')).toBe(addDays(today, 7));
    expect(house.plan.draft('lookback-week')).toBeNull();
    last()?.undo?.();
    await vi.waitFor(() => {
      expect(kept('review')).toEqual([]);
    });
    expect(kept('rhythm')).toEqual([]);
  });

  it('can be skipped altogether, without leaving anything behind', async () => {
    await open();
    const onback = vi.fn();
    render(LookBackScreen, { cadence: 'week', onback });
    for (const _ of Object.keys(nb.questions).filter((id) => id.startsWith('rq-we')))
      await press('Hopp over');
    expect(screen.getByText(nb.done.blank)).toBeInTheDocument();
    await userEvent.clear(field(nb.done.next));
    await press(nb.done.finish);
    await vi.waitFor(() => {
      expect(onback).toHaveBeenCalledOnce();
    });
    expect(kept('review')).toEqual([]);
    expect(kept('rhythm')).toEqual([]);
  });

  it('shows what was written last time beside the question, and can fold it away', async () => {
    const before = answerQuestion(
      newReview('week', addDays(today, -7), realWorld),
      'rq-we-01',
      words('Det stormer.'),
      realWorld,
    );
    await open([before]);
    render(LookBackScreen, { cadence: 'week', onback: vi.fn() });
    expect(await screen.findByText('Det stormer.')).toBeInTheDocument();
    expect(screen.getByText(/^Sist skrev jeg · /)).toBeInTheDocument();
    await press('Hopp over');
    expect(screen.queryByText('Det stormer.')).toBeNull();
  });

  it('goes on with what was being written', async () => {
    await open();
    const { unmount } = render(LookBackScreen, { cadence: 'week', onback: vi.fn() });
    await person().type(field(nb.label), 'Halvveis');
    unmount();
    await vi.waitFor(() => {
      expect(house.plan.draft('lookback-week')).toMatchObject({ 'rq-we-01': 'Halvveis' });
    });
    render(LookBackScreen, { cadence: 'week', onback: vi.fn() });
    expect(field(nb.label)).toHaveValue('Halvveis');
    expect(screen.getByText(nb.draft)).toBeInTheDocument();
  });
});

describe('looking back at the month', () => {
  const goal = (text: string, order: number): PlanRecord => ({
    ...newGoal(words(text), {}, [], realWorld),
    id: text,
    order,
  });
  const promise: Agreement = {
    ...base,
    id: 'a1',
    kind: 'agreement',
    parts: [
      { who: 'me', words: words('ringer legen') },
      { who: 'you', name: words('Ingrid'), words: words('finner skjemaet') },
    ],
    state: 'notYet',
    stateSince: base.createdAt,
  };

  it('shows what others have promised beside its question', async () => {
    await open([promise]);
    render(LookBackScreen, { cadence: 'month', onback: vi.fn() });
    const asked = nb.questions['rq-mo-06'];
    for (let page = 0; page < 6 && screen.queryByRole('heading', { name: asked }) === null; page++)
      await press('Hopp over');
    expect(screen.getByText('finner skjemaet')).toBeInTheDocument();
    expect(screen.getByText('Ingrid')).toBeInTheDocument();
    expect(screen.queryByText('ringer legen')).toBeNull();
  });

  it('says where I am with a goal in words, which can be taken away again', async () => {
    const goals = ['Sove', 'Klatre', 'Lese', 'Bade', 'Male', 'Synge'].map((text, index) =>
      goal(text, index + 1),
    );
    const before = sayOfGoal(newReview('month', addDays(today, -30), realWorld), 'Sove', 'less', realWorld);
    await open([...goals, before]);
    const onback = vi.fn();
    render(LookBackScreen, { cadence: 'month', onback });
    while (screen.queryByRole('heading', { level: 1, name: nb.goals.ask }) === null) await press('Hopp over');
    expect(screen.getAllByRole('group')).toHaveLength(5);
    await press(nb.goals.more);
    expect(screen.getAllByRole('group')).toHaveLength(6);
    const sleep = screen.getByRole('group', { name: /Sove/ });
    expect(
      within(sleep)
        .getAllByRole('radio')
        .map((radio) => radio.getAttribute('value')),
    ).toEqual([...['less', 'same', 'onTheWay', 'there', 'further']]);
    expect(await within(sleep).findByText('Sist: Mindre enn før')).toBeInTheDocument();
    await person().click(within(sleep).getByRole('radio', { name: nb.goals.onTheWay }));
    await person().click(
      within(screen.getByRole('group', { name: /Klatre/ })).getByRole('radio', { name: nb.goals.there }),
    );
    await press(`${nb.goals.clear}: Klatre`);
    await press('Videre');
    await press('Ta vare på det');
    await vi.waitFor(() => {
      expect(onback).toHaveBeenCalledOnce();
    });
    expect(kept<Review>('review').find(({ day }) => day === today)).toMatchObject({
      answers: [],
      goals: [{ goal: 'Sove', word: 'onTheWay' }],
    });
  });
});

describe('earlier look-backs', () => {
  const at = (days: number, text: string): Review =>
    answerQuestion(newReview('week', addDays(today, -days), realWorld), 'rq-we-01', words(text), realWorld);

  it('stand side by side, then and now; one can be reworded and taken away', async () => {
    await open([at(7, 'Bedre'), at(14, 'Tungt'), at(21, 'Helt greit')]);
    render(EarlierLookBacks, { onback: vi.fn() });
    const [then, now] = [field(nb.earlier.then), field(nb.earlier.now)];
    await vi.waitFor(() => {
      expect(screen.getAllByText('Helt greit').length).toBeGreaterThan(0);
    });
    expect(within(then).getAllByRole('option')).toHaveLength(2);
    const oldest = kept<Review>('review').find(({ day }) => day === addDays(today, -21))?.id ?? '';
    await person().selectOptions(then, oldest);
    const pair = screen.getByRole('heading', { level: 3 }).parentElement as HTMLElement;
    expect(within(pair).getByText('Helt greit')).toBeInTheDocument();
    expect(within(pair).getByText('Bedre')).toBeInTheDocument();
    expect(now).not.toHaveValue(oldest);

    const list = screen.getByRole('heading', { name: nb.earlier.all }).parentElement as HTMLElement;
    const change = within(list).getAllByText(nb.change)[0] as HTMLElement;
    await person().click(change);
    await userEvent.clear(field(nb.label));
    await person().type(field(nb.label), 'Mye bedre');
    await person().click(within(list).getByText('Ta vare på det'));
    await vi.waitFor(() => {
      expect(screen.getAllByText('Mye bedre').length).toBeGreaterThan(0);
    });
    await person().click(within(list).getAllByText(nb.remove)[0] as HTMLElement);
    await vi.waitFor(() => {
      expect(kept('review')).toHaveLength(2);
    });
    last()?.undo?.();
    await vi.waitFor(() => {
      expect(kept('review')).toHaveLength(3);
    });
  });

  it('say so kindly when there are none', async () => {
    await open();
    render(EarlierLookBacks, { onback: vi.fn() });
    expect(await screen.findByText(nb.earlier.empty)).toBeInTheDocument();
  });
});

describe('my own days', () => {
  it('are chosen, proposed and left open, with reminders off until they are wanted', async () => {
    await open();
    const onclose = vi.fn();
    render(RhythmSheet, { onclose });
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByRole('switch')).toHaveAttribute('aria-checked', 'false');
    await press(`${nb.rhythm.day.week}: ${nb.rhythm.in.week}`);
    await press(`${nb.rhythm.day.month}: ${nb.rhythm.in.month}`);
    await press(`${nb.rhythm.day.month}: ${nb.rhythm.none}`);
    await person().click(within(dialog).getByRole('switch'));
    await press('Ta vare på det');
    await vi.waitFor(() => {
      expect(onclose).toHaveBeenCalledOnce();
    });
    expect(kept<Rhythm>('rhythm')).toMatchObject([
      { next: [{ cadence: 'week', day: addDays(today, 7) }], reminders: true },
    ]);
    last()?.undo?.();
    await vi.waitFor(() => {
      expect(kept('rhythm')).toEqual([]);
    });
  });

  it('can go along to the calendar, where only «Steg» stands', async () => {
    await open([chooseDay(emptyRhythm(realWorld), 'week', addDays(today, 2), realWorld)]);
    const files: Blob[] = [];
    vi.stubGlobal('URL', {
      createObjectURL: (file: Blob) => `blob:${String(files.push(file))}`,
      revokeObjectURL: vi.fn(),
    });
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    render(RhythmSheet, { onclose: vi.fn() });
    await press(`${nb.rhythm.day.week}: ${nb.rhythm.calendar}`);
    expect(screen.getByText(nb.calendar.lead)).toBeInTheDocument();
    expect(screen.getByText(nb.calendar.private)).toBeInTheDocument();
    await press(nb.calendar.take);
    await vi.waitFor(() => {
      expect(clicked).toHaveBeenCalledOnce();
    });
    const text = await (files[0] as Blob).text();
    expect(text).toContain('SUMMARY:Steg\r\n');
    expect(text).toContain('RRULE:FREQ=WEEKLY');
    await press('Lukk');
    expect(await screen.findByText(nb.rhythm.lead)).toBeInTheDocument();
    clicked.mockRestore();
  });
});

describe('a reminder', () => {
  const rhythm = (day: string, reminders = true): Rhythm => ({
    ...chooseDay(emptyRhythm(realWorld), 'month', day, realWorld),
    reminders,
  });
  const show = () => render(ReminderCard, { onopen: vi.fn(), ontalk: vi.fn() });

  it.each([
    ['there is none', []],
    ['they are off', [rhythm(today, false)]],
    ['the day has not come', [rhythm(addDays(today, 1))]],
    ['everything rests', [rhythm(today), newPause(today, realWorld)]],
  ])('says nothing when %s', async (_, records) => {
    await open(records);
    show();
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('opens the look-back, or moves to another day and back again', async () => {
    await open([rhythm(today)]);
    const onopen = vi.fn();
    render(ReminderCard, { onopen, ontalk: vi.fn() });
    expect(screen.getByText(nb.reminder.today)).toBeInTheDocument();
    await press(nb.reminder.open);
    expect(onopen).toHaveBeenCalledWith('month');
    await press(nb.reminder.other);
    await vi.waitFor(() => {
      expect(screen.queryByRole('region')).toBeNull();
    });
    expect(nextDay(kept<Rhythm>('rhythm')[0], 'month')).toBe(addDays(today, 1));
    last()?.undo?.();
    expect(await screen.findByText(nb.reminder.today)).toBeInTheDocument();
  });

  it('speaks of a day gone by as of any other', async () => {
    await open([rhythm(addDays(today, -5))]);
    show();
    expect(screen.getByText(nb.reminder.earlier)).toBeInTheDocument();
  });

  it('tells of a talk on its day, without a name', async () => {
    const talk: Talk = {
      ...base,
      id: 't1',
      kind: 'talk',
      sort: 'contact',
      with: words('Ingrid'),
      day: today,
      time: '13:00',
      points: [],
      answers: [],
      shows: { points: [], goals: [], agreements: [] },
      state: 'preparing',
    };
    await open([rhythm(addDays(today, 9)), talk]);
    const ontalk = vi.fn();
    render(ReminderCard, { onopen: vi.fn(), ontalk });
    expect(screen.getByRole('region')).toHaveTextContent('Det er dagen for en prat, kl. 13.');
    expect(screen.getByRole('region')).not.toHaveTextContent('Ingrid');
    await press(nb.reminder.openTalk);
    expect(ontalk).toHaveBeenCalledWith('t1');
  });
});

describe('the next days', () => {
  it('are written, stand in Uka by day, are changed and taken away with undo', async () => {
    await open();
    const card = render(ComingDaysCard, { onedit: vi.fn() });
    expect(screen.queryByRole('region')).toBeNull();
    card.unmount();

    const sheet = render(ComingDaysSheet, { onclose: vi.fn() });
    await press('Ta vare på det');
    expect(screen.getByText(nb.coming.nothing)).toBeInTheDocument();
    await person().type(field(nb.coming.what), 'Møte med Ingrid');
    await person().click(screen.getByRole('radio', { name: nb.coming.tomorrow }));
    await userEvent.type(field(nb.coming.time), '13:00');
    await press('Ta vare på det');
    expect(await screen.findByText('Møte med Ingrid')).toBeInTheDocument();
    expect(kept<ComingDays>('comingDays')[0]?.items).toMatchObject([
      { day: addDays(today, 1), time: '13:00', words: words('Møte med Ingrid') },
    ]);
    expect(house.plan.draft('coming-days')).toBeNull();

    await press('Endre: Møte med Ingrid');
    expect(field(nb.coming.what)).toHaveValue('Møte med Ingrid');
    expect(screen.getByRole('radio', { name: nb.coming.tomorrow })).toBeChecked();
    await person().click(screen.getByRole('radio', { name: nb.coming.today }));
    await press('Ta vare på det');
    await vi.waitFor(() => {
      expect(kept<ComingDays>('comingDays')[0]?.items[0]?.day).toBe(today);
    });
    sheet.unmount();

    const onedit = vi.fn();
    render(ComingDaysCard, { onedit });
    const region = screen.getByRole('region', { name: nb.coming.title });
    expect(region).toHaveTextContent('I dag');
    expect(region).toHaveTextContent('kl. 13');
    expect(region).toHaveTextContent('Møte med Ingrid');
    await press(nb.coming.edit);
    expect(onedit).toHaveBeenCalledOnce();
    cleanup();

    render(ComingDaysSheet, { onclose: vi.fn() });
    await press('Ta bort: Møte med Ingrid');
    await vi.waitFor(() => {
      expect(kept<ComingDays>('comingDays')[0]?.items).toEqual([]);
    });
    last()?.undo?.();
    await vi.waitFor(() => {
      expect(kept<ComingDays>('comingDays')[0]?.items).toHaveLength(1);
    });
  });

  it('fade when they are over or no longer used, and last longer when they are opened', async () => {
    const list = (days: number, usedOn: string): ComingDays => ({
      ...base,
      id: 'coming-days',
      kind: 'comingDays',
      items: [{ id: 'i1', day: addDays(today, days), words: words('Klatring') }],
      usedOn,
    });
    await open([list(-1, today)]);
    render(ComingDaysCard, { onedit: vi.fn() });
    expect(screen.queryByRole('region')).toBeNull();
    cleanup();
    house.closeExample();

    await open([list(3, addDays(today, -30))]);
    render(ComingDaysCard, { onedit: vi.fn() });
    expect(screen.queryByRole('region')).toBeNull();
    render(ComingDaysSheet, { onclose: vi.fn() });
    expect(await screen.findByRole('region')).toHaveTextContent('Klatring');
  });
});
