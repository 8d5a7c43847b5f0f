// Preparing a talk as a person does it: writing points, putting them in order without a finger, choosing what is
// shown, and saying afterwards what became of it. And agreements, in the form, in the week and in the next talk.
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newAgreement, type Agreement } from '../../domain/agreement.ts';
import { addDays, dayOf, weekOf } from '../../domain/dates.ts';
import { newGoal } from '../../domain/goal.ts';
import type { PlanRecord } from '../../domain/kinds.ts';
import { realWorld } from '../../domain/record.ts';
import { addPoint, answerPoint, holdTalk, newTalk, type Talk } from '../../domain/talk.ts';
import type { Words } from '../../domain/words.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import ar from '../../i18n/locales/ar/talk.json' with { type: 'json' };
import nb from '../../i18n/locales/nb/talk.json' with { type: 'json' };
import { house } from '../../plan/house.svelte.ts';
import { toasts } from '../../ui/toasts.svelte.ts';
import AfterScreen from './AfterScreen.svelte';
import AgreementCard from './AgreementCard.svelte';
import AgreementForm from './AgreementForm.svelte';
import NewTalkSheet from './NewTalkSheet.svelte';
import TalkList from './TalkList.svelte';
import TalkScreen from './TalkScreen.svelte';
import WeekAgreements from './WeekAgreements.svelte';

vi.mock('$app/paths', () => ({ resolve: (path: string) => path }));

const user = userEvent.setup();
const today = dayOf(new Date());
const own = (text: string): Words => ({ text, lang: 'nb' });

/** A talk with Ingrid, with two things to talk about, one to leave alone and one that is needed. */
function prepared(): Talk {
  let talk = newTalk({ sort: 'contact', with: own('Ingrid') }, realWorld);
  talk = addPoint(talk, 'want', own('Suppa'), realWorld);
  talk = addPoint(talk, 'want', own('Bussen'), realWorld);
  talk = addPoint(talk, 'avoid', own('Familien'), realWorld);
  return addPoint(talk, 'need', own('Tid'), realWorld);
}

function agreed(
  me: string,
  you: string,
  given: { day?: string; time?: string; talk?: string } = {},
): Agreement {
  const parts = [
    { who: 'you' as const, name: own('Ingrid'), words: own(you) },
    { who: 'me' as const, words: own(me) },
  ];
  const made = newAgreement({ parts, day: given.day, time: given.time }, given.talk, realWorld);
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

/** Opens a plan with these records in it, in memory only. */
async function open(...records: readonly PlanRecord[]): Promise<void> {
  await i18n.need('talk');
  await house.openExample(records);
}

const theTalk = (id: string): Talk => {
  const talk = house.plan.desk.one<Talk>('talk', id);
  if (talk === undefined) throw new Error('no talk');
  return talk;
};
const agreements = (): readonly Agreement[] => house.plan.desk.stored<Agreement>('agreement');
const texts = (id: string, side: string): readonly string[] =>
  theTalk(id)
    .points.filter((point) => point.side === side)
    .map(({ words }) => words.text);
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

/** Undoes what was told last. */
const undo = (): void => {
  toasts.current?.undo?.();
};

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(() => {
  cleanup();
  toasts.dismiss();
  house.closeExample();
  vi.unstubAllGlobals();
});

describe('preparing a talk', () => {
  async function show(talk: Talk, ...others: readonly PlanRecord[]) {
    await open(talk, ...others);
    const onback = vi.fn();
    const ontogether = vi.fn();
    render(TalkScreen, { id: talk.id, onback, ontogether });
    return { onback, ontogether };
  }

  it('says that it is mine, and leads to looking together', async () => {
    const talk = prepared();
    const { ontogether } = await show(talk);
    expect(screen.getByText(nb.mine)).toBeInTheDocument();
    await user.click(button(nb.together));
    expect(ontogether).toHaveBeenCalledWith(talk.id);
  });

  it('adds a point on its side with Enter, empties the field, and can be undone', async () => {
    const talk = prepared();
    await show(talk);
    const field = screen.getByLabelText<HTMLInputElement>(nb.add.want);
    await user.type(field, '  Jula {Enter}');
    await waitFor(() => {
      expect(texts(talk.id, 'want')).toEqual(['Suppa', 'Bussen', 'Jula']);
    });
    await waitFor(() => {
      expect(field).toHaveValue('');
    });
    expect(house.plan.draft(`talk-${talk.id}-want`)).toBeNull();
    undo();
    await waitFor(() => {
      expect(texts(talk.id, 'want')).toEqual(['Suppa', 'Bussen']);
    });
  });

  it('keeps what is being typed, and has it there again', async () => {
    const talk = prepared();
    await show(talk);
    await user.type(screen.getByLabelText(nb.add.need), 'halvferdig');
    await waitFor(() => {
      expect(house.plan.draft(`talk-${talk.id}-need`)).toEqual({ text: 'halvferdig' });
    });
    cleanup();
    render(TalkScreen, { id: talk.id, onback: vi.fn(), ontogether: vi.fn() });
    expect(screen.getByLabelText(nb.add.need)).toHaveValue('halvferdig');
  });

  it('moves a point by keyboard, and the focus goes with it', async () => {
    const talk = prepared();
    await show(talk);
    expect(screen.queryByRole('button', { name: `${nb.point.up}: Suppa` })).toBeNull();
    button(`${nb.point.down}: Suppa`).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => {
      expect(texts(talk.id, 'want')).toEqual(['Bussen', 'Suppa']);
    });
    await waitFor(() => {
      expect(button(`${nb.point.up}: Suppa`)).toHaveFocus();
    });
    const list = screen.getByRole('region', { name: nb.sides.want });
    expect(within(list).getAllByRole('listitem')[0]).toHaveTextContent('Bussen');
    await user.keyboard(' ');
    await waitFor(() => {
      expect(texts(talk.id, 'want')).toEqual(['Suppa', 'Bussen']);
    });
  });

  it('puts a point into other words, or takes it away', async () => {
    const talk = prepared();
    await show(talk);
    await user.click(button(`${nb.point.change}: Bussen`));
    const field = screen.getByLabelText(nb.point.label);
    await user.clear(field);
    await user.type(field, 'Bussen på fredag');
    await user.click(button('Ta vare på det'));
    await waitFor(() => {
      expect(texts(talk.id, 'want')).toEqual(['Suppa', 'Bussen på fredag']);
    });
    await user.click(button(`${nb.point.change}: Suppa`));
    await user.click(button(nb.point.remove));
    await waitFor(() => {
      expect(texts(talk.id, 'want')).toEqual(['Bussen på fredag']);
    });
  });

  it('shows nothing before it is chosen, and never what I do not want to talk about', async () => {
    const talk = prepared();
    const goal = newGoal(own('Ta bussen alene'), {}, [], realWorld);
    await show(talk, goal, agreed('finner ut når den går', 'blir med'));
    const eyes = screen.getAllByRole('switch');
    expect(eyes.map((eye) => eye.textContent.replace(/\s+/g, ' ').trim())).toEqual([
      expect.stringContaining('Suppa'),
      expect.stringContaining('Bussen'),
      expect.stringContaining('Tid'),
      expect.stringContaining('Ta bussen alene'),
      expect.stringContaining('finner ut når den går'),
    ]);
    for (const eye of eyes) {
      expect(eye).not.toBeChecked();
      expect(eye).toHaveAccessibleDescription(nb.show.off);
    }
    await user.click(screen.getByRole('switch', { name: 'Bussen' }));
    await user.click(screen.getByRole('switch', { name: 'Ta bussen alene' }));
    const bus = talk.points[1]?.id;
    await waitFor(() => {
      expect(theTalk(talk.id).shows).toEqual({ points: [bus], goals: [goal.id], agreements: [] });
    });
    await waitFor(() => {
      expect(screen.getByRole('switch', { name: 'Bussen' })).toHaveAccessibleDescription(nb.show.on);
    });
    undo();
    await waitFor(() => {
      expect(screen.getByRole('switch', { name: 'Ta bussen alene' })).not.toBeChecked();
    });
  });

  it('says that what is agreed in the talk itself is shown without being picked', async () => {
    const talk = prepared();
    await show(talk, agreed('ringer', 'svarer', { talk: talk.id }));
    expect(screen.getByText(nb.show.made)).toBeInTheDocument();
    expect(screen.queryByRole('switch', { name: 'ringer' })).toBeNull();
  });

  it('has cards to pick from and write under', async () => {
    const talk = prepared();
    await show(talk);
    await user.click(button(nb.card['rq-pre-02']));
    await user.type(screen.getByLabelText(nb.card['rq-pre-02']), 'Når flytter jeg?');
    await user.click(button(`Ta vare på det: ${nb.card['rq-pre-02']}`));
    await waitFor(() => {
      expect(theTalk(talk.id).answers).toEqual([
        { question: 'rq-pre-02', words: { text: 'Når flytter jeg?', lang: 'nb' } },
      ]);
    });
    await user.click(button(`${nb.cards.remove}: ${nb.card['rq-pre-02']}`));
    await waitFor(() => {
      expect(theTalk(talk.id).answers).toEqual([]);
    });
    expect(await screen.findByRole('button', { name: nb.card['rq-pre-02'] })).toBeInTheDocument();
  });

  it('takes up what was agreed last, and leaves it there while it is answered', async () => {
    const agreement = { ...agreed('ringer', 'svarer'), createdAt: '2026-01-01T10:00:00.000Z' };
    await show(prepared(), agreement);
    const last = screen.getByRole('region', { name: nb.last });
    expect(within(last).getByRole('radio', { name: nb.agreement.states.notYet })).toBeChecked();
    await user.click(within(last).getByRole('radio', { name: nb.agreement.states.done }));
    await waitFor(() => {
      expect(agreements()[0]?.state).toBe('done');
    });
    expect(within(last).getByRole('radio', { name: nb.agreement.states.done })).toBeChecked();
  });

  it('is left when the talk is taken away', async () => {
    const talk = prepared();
    const { onback } = await show(talk);
    await user.click(button(nb.new.change));
    await user.click(button(nb.new.remove));
    await waitFor(() => {
      expect(onback).toHaveBeenCalled();
    });
    expect(house.plan.desk.one('talk', talk.id)).toBeUndefined();
  });

  it('goes on to what comes after the talk, and back', async () => {
    const talk = prepared();
    const { onback } = await show(talk);
    await user.click(button(nb.over));
    await waitFor(() => {
      expect(screen.getByRole('heading', { name: nb.after.title })).toHaveFocus();
    });
    await user.click(button('Tilbake'));
    expect(await screen.findByRole('heading', { name: nb.title })).toBeInTheDocument();
    expect(onback).not.toHaveBeenCalled();
  });
});

describe('after a talk', () => {
  it('asks about what I wanted and needed, and takes along what I choose', async () => {
    const talk = prepared();
    await open(talk);
    const onback = vi.fn();
    render(AfterScreen, { id: talk.id, onback });
    expect(screen.queryByText('Familien')).toBeNull();
    const about = (text: string) => within(screen.getByRole('group', { name: `${nb.after.spoken} ${text}` }));
    await user.click(about('Suppa').getByRole('radio', { name: nb.after.yes }));
    await user.click(about('Bussen').getByRole('radio', { name: nb.after.no }));
    const along = await screen.findByRole('checkbox', { name: nb.after.carry });
    expect(along).not.toBeChecked();
    await user.click(along);
    await user.click(button(nb.after.done));
    await waitFor(() => {
      expect(onback).toHaveBeenCalledOnce();
    });
    expect(theTalk(talk.id)).toMatchObject({ state: 'held', heldOn: today });
    const next = house.plan.desk.stored<Talk>('talk').find(({ id }) => id !== talk.id);
    expect(next).toMatchObject({ sort: 'contact', with: own('Ingrid'), state: 'preparing' });
    expect(next?.points.map(({ words }) => words.text)).toEqual(['Bussen']);
    expect(next?.shows.points).toEqual([]);
    expect(await screen.findByText(nb.after.carried)).toBeInTheDocument();
    // Finished once more, nothing comes twice.
    await user.click(button(nb.after.done));
    await waitFor(() => {
      expect(onback).toHaveBeenCalledTimes(2);
    });
    expect(house.plan.desk.stored<Talk>('talk')).toHaveLength(2);
  });

  it('can be prepared again', async () => {
    const talk = holdTalk(prepared(), today, realWorld);
    await open(talk);
    render(AfterScreen, { id: talk.id, onback: vi.fn() });
    await user.click(button(nb.after.again));
    await waitFor(() => {
      expect(theTalk(talk.id).state).toBe('preparing');
    });
  });
});

describe('the talks', () => {
  it('has those that are being prepared, and earlier ones when they are asked for', async () => {
    const held = { ...holdTalk(prepared(), addDays(today, -1), realWorld), with: own('Ola') };
    const talk = prepared();
    await open(held, talk);
    const onopen = vi.fn();
    render(TalkList, { onopen, onnew: vi.fn() });
    expect(screen.queryByRole('button', { name: /Ola/ })).toBeNull();
    await user.click(button(/Ingrid/));
    expect(onopen).toHaveBeenCalledWith(talk.id);
    await user.click(button(nb.list.open));
    await user.click(await screen.findByRole('button', { name: /Ola/ }));
    expect(onopen).toHaveBeenLastCalledWith(held.id);
  });

  it('makes one with somebody; the monthly one is mine to invite to', async () => {
    await open();
    const onmade = vi.fn();
    render(NewTalkSheet, { onclose: vi.fn(), onmade });
    expect(screen.getByRole('radio', { name: nb.sorts.contact })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: nb.sorts.monthly }));
    expect(screen.getByText(nb.new.invite)).toBeInTheDocument();
    await user.type(screen.getByLabelText(nb.new.invited), 'Ingrid og Ola');
    await user.click(button('Videre'));
    await waitFor(() => {
      expect(onmade).toHaveBeenCalledOnce();
    });
    const [talk] = house.plan.desk.stored<Talk>('talk');
    expect(talk).toMatchObject({ sort: 'monthly', with: own('Ingrid og Ola'), state: 'preparing' });
    expect(onmade).toHaveBeenCalledWith(talk?.id);
    expect(house.plan.draft('talk')).toBeNull();
  });
});

describe('an agreement', () => {
  it('is written side by side, with at least one of them', async () => {
    await open();
    const onclose = vi.fn();
    render(AgreementForm, { onclose });
    await user.click(button('Ta vare på det'));
    expect(await screen.findByText(nb.agreement.nothing)).toBeInTheDocument();
    await user.type(screen.getByLabelText(nb.agreement.does.you), 'går med meg');
    await user.type(screen.getByLabelText(nb.agreement.called.you), 'Ingrid');
    await user.click(button(nb.agreement.we));
    expect(screen.getByLabelText(nb.agreement.does.we)).toHaveFocus();
    await user.keyboard('snur');
    await user.type(screen.getByLabelText(nb.agreement.moment), 'på turen');
    await user.click(button('Ta vare på det'));
    await waitFor(() => {
      expect(onclose).toHaveBeenCalled();
    });
    expect(agreements()[0]).toMatchObject({
      parts: [
        { who: 'you', name: own('Ingrid'), words: own('går med meg') },
        { who: 'we', words: own('snur') },
      ],
      moment: own('på turen'),
      state: 'notYet',
    });
  });

  it('can begin with the beginning of a sentence', async () => {
    await open();
    render(AgreementForm, { onclose: vi.fn() });
    await user.click(screen.getByText(nb.agreement.starters));
    await user.click(button(nb.starters['ag-02']));
    expect(screen.getByLabelText(nb.agreement.does.me)).toHaveValue('Du kan forvente at jeg ');
    await user.click(button(nb.starters['ag-06']));
    expect(screen.getByLabelText(nb.agreement.does.we)).toHaveValue('Vi ser på dette igjen ');
  });

  it('is changed, keeps what was not touched, and is taken away with a way back', async () => {
    const agreement = agreed('finner ut når bussen går', 'går med meg');
    await open(agreement);
    render(AgreementForm, { id: agreement.id, onclose: vi.fn() });
    const mine = screen.getByLabelText(nb.agreement.does.me);
    await user.clear(mine);
    await user.type(mine, 'ringer');
    await user.click(button('Ta vare på det'));
    await waitFor(() => {
      expect(agreements()[0]?.parts).toEqual([
        { who: 'me', words: own('ringer') },
        { who: 'you', name: own('Ingrid'), words: own('går med meg') },
      ]);
    });
    cleanup();
    render(AgreementForm, { id: agreement.id, onclose: vi.fn() });
    await user.click(button(nb.agreement.remove));
    await waitFor(() => {
      expect(agreements()).toEqual([]);
    });
    undo();
    await waitFor(() => {
      expect(agreements()).toHaveLength(1);
    });
  });

  it('says who does what and when, in the language it is asked for', async () => {
    await open();
    await i18n.also('en', 'talk');
    const agreement = agreed('finner ut når bussen går', 'går med meg', { day: today, time: '09:30' });
    render(AgreementCard, { agreement, lang: 'en' });
    const card = screen.getByRole('article');
    expect(card).toHaveAttribute('lang', 'en');
    expect(card).toHaveTextContent('You, Ingrid');
    expect(card).toHaveTextContent('Today at 9:30');
    expect(screen.getByText('går med meg')).toHaveAttribute('lang', 'nb');
  });
});

describe('an agreement that is written together', () => {
  it('says everything in both languages, each with its own direction', async () => {
    await open(prepared());
    await Promise.all((['nb', 'ar'] as const).map((lang) => i18n.also(lang, 'app', 'talk')));
    render(AgreementForm, { talk: 'talk', langs: ['nb', 'ar'], onclose: vi.fn() });
    for (const [lang, dir, texts] of [
      ['nb', 'ltr', nb],
      ['ar', 'rtl', ar],
    ] as const) {
      for (const text of [
        texts.agreement.new,
        texts.agreement.lead,
        texts.agreement.does.me,
        texts.agreement.does.you,
        texts.agreement.called.you,
        texts.agreement.when,
        texts.agreement.starters,
        texts.starters['ag-01'],
      ]) {
        const line = screen.getByText(text);
        expect(line).toHaveAttribute('lang', lang);
        expect(line).toHaveAttribute('dir', dir);
      }
    }
    expect(
      screen.getByRole('textbox', { name: `${nb.agreement.does.me} ${ar.agreement.does.me}` }),
    ).toBeInTheDocument();
  });

  it('does not show what was begun alone', async () => {
    const talk = prepared();
    await open(talk);
    render(AgreementForm, { talk: talk.id, onclose: vi.fn() });
    await user.type(screen.getByLabelText(nb.agreement.does.me), 'bare for meg');
    await waitFor(() => {
      expect(house.plan.draft(`agreement-of-${talk.id}`)).toMatchObject({ me: 'bare for meg' });
    });
    cleanup();
    render(AgreementForm, { talk: talk.id, langs: ['nb'], onclose: vi.fn() });
    expect(screen.queryByDisplayValue('bare for meg')).toBeNull();
  });
});

describe('agreements of a week', () => {
  it('are there in order with the three words, and stay under the finger when they are done', async () => {
    const week = weekOf(today);
    const dated = agreed('vasker', 'handler', { day: today, time: '17:00' });
    const early = agreed('ringer', 'svarer', { day: today, time: '09:30' });
    const other = agreed('venter', 'kommer', { day: addDays(today, 21) });
    const onopen = vi.fn();
    await open(agreed('hviler', 'spør ikke'), dated, early, other);
    render(WeekAgreements, { week, onopen });
    const list = await screen.findByRole('region', { name: nb.week });
    const cards = within(list).getAllByRole('article');
    expect(cards.map((card) => /ringer|vasker|hviler|venter/.exec(card.textContent)?.[0])).toEqual([
      'ringer',
      'vasker',
      'hviler',
    ]);
    await user.click(within(list).getByRole('button', { name: `${nb.agreement.open}: ringer` }));
    expect(onopen).toHaveBeenCalledWith(early.id);
    await user.click(within(list).getAllByRole('radio', { name: nb.agreement.states.done })[0]!);
    const done = within(list).getAllByRole('radio', { name: nb.agreement.states.done })[0];
    await waitFor(() => {
      expect(done).toBeChecked();
    });
    expect(within(list).getAllByRole('article')).toHaveLength(3);
  });

  it('take no room where there are none', async () => {
    await open(agreed('a', 'b', { day: addDays(today, 21) }));
    render(WeekAgreements, { week: weekOf(today), onopen: vi.fn() });
    await i18n.need('talk');
    expect(screen.queryByRole('region')).toBeNull();
  });
});

it('a point talked about a little can come along too', async () => {
  const talk = prepared();
  await open(answerPoint(talk, talk.points[0]!.id, 'partly', realWorld));
  render(AfterScreen, { id: talk.id, onback: vi.fn() });
  expect(screen.getByRole('checkbox', { name: nb.after.carry })).toBeInTheDocument();
});
