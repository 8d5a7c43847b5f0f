// Showing somebody something: nothing is chosen beforehand, no convenience sets what names somebody unsafe, what is previewed
// is what is opened at the other end, and it is noted when it is handed over and not before.
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays, dayOf } from '../../domain/dates.ts';
import { newGoal } from '../../domain/goal.ts';
import type { PlanRecord } from '../../domain/kinds.ts';
import { newPerson, type Person } from '../../domain/person.ts';
import { realWorld } from '../../domain/record.ts';
import { newContact, newReply, type Contact, type Reply, type ShareReceipt } from '../../domain/share.ts';
import { newStep } from '../../domain/step.ts';
import type { Talk } from '../../domain/talk.ts';
import type { Agreement } from '../../domain/agreement.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import arabic from '../../i18n/locales/ar/sharing.json' with { type: 'json' };
import sharing from '../../i18n/locales/nb/sharing.json' with { type: 'json' };
import { house } from '../../plan/house.svelte.ts';
import { newIdentity, openWith, sealFor } from '../../sharing/sealing.ts';
import { packPacket, readPacket, type AnswerPacket } from '../../sharing/packet.ts';
import { toasts } from '../../ui/toasts.svelte.ts';
import ChooseScreen from './ChooseScreen.svelte';
import HomeScreen from './HomeScreen.svelte';
import { making } from './making.svelte.ts';
import { openAnswer } from './opening.ts';
import PairScreen from './PairScreen.svelte';
import PreviewScreen from './PreviewScreen.svelte';
import ReceiptSheet from './ReceiptSheet.svelte';
import ReplyScreen from './ReplyScreen.svelte';
import SharedView from './SharedView.svelte';
import { viewReadyIn } from './view.ts';

vi.mock('$app/paths', () => ({ resolve: (path: string) => path }));
vi.mock('$app/navigation', () => ({ goto: vi.fn() }));

// Each of these draws a whole screen more than once.
vi.setConfig({ testTimeout: 30_000 });

const user = userEvent.setup();
const today = dayOf(new Date());
const own = (text: string) => ({ text, lang: 'nb' });

const goal = newGoal(own('Jeg vil ta bussen'), { why: own('Da kommer jeg meg ut') }, [], realWorld);
const steps = ['Kjøpe busskort', 'Sitte på til byen', 'Fortelle det til Omar'].map((text, index) => ({
  ...newStep(own(text), goal.id, {}, [], realWorld),
  order: index,
}));
const person = (name: string, more: Partial<Person>): Person => ({
  ...newPerson({ name, contact: 'yes', hours: [] }, [], realWorld),
  ...more,
});
const omar = person('Omar', { contact: 'no' });
const amina = person('Amina', {
  place: { ring: 1, sector: 'friends', along: 0.5, depth: 0.5 },
  knowsHome: 'yes',
});
const plan: readonly PlanRecord[] = [goal, ...steps, omar, amina];

const ingrid = (more: Partial<Contact> = {}): Contact => ({
  ...newContact({ name: 'Ingrid' }, [], realWorld),
  ...more,
});
const receiptFor = (contact: Contact): ShareReceipt => ({
  id: 'share-1',
  v: 1,
  createdAt: '2026-11-20T08:00:00.000Z',
  updatedAt: '2026-11-20T08:00:00.000Z',
  kind: 'shareReceipt',
  day: today,
  carrier: 'link',
  items: [],
  to: contact.name,
  contact: contact.id,
});
const receipts = (): readonly ShareReceipt[] => house.plan.desk.stored<ShareReceipt>('shareReceipt');
const keyOf = (sort: string, { id }: { readonly id: string }): string => `${sort}:${id}`;

async function open(...records: readonly PlanRecord[]): Promise<void> {
  await i18n.need('sharing', 'shared', 'backup', 'safety', 'safetyPhrases', 'network', 'talk');
  await house.openExample(records);
}

/** The bytes of a file, also where it cannot be asked for them itself. */
const bytesOf = (file: Blob | undefined): Promise<Uint8Array> =>
  new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => {
      done(new Uint8Array(reader.result as ArrayBuffer));
    };
    reader.readAsArrayBuffer(file ?? new Blob());
  });

const eye = (name: string): HTMLElement => screen.getByRole('switch', { name });
const shown = (): readonly string[] =>
  screen
    .queryAllByRole('switch', { checked: true })
    .map((one) => one.getAttribute('aria-labelledby') ?? '')
    .map((id) => document.getElementById(id)?.textContent ?? '');

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
  making.begin();
});
afterEach(() => {
  cleanup();
  toasts.dismiss();
  house.closeExample();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('choosing', () => {
  it('begins with nothing shown, and no day', async () => {
    await open(...plan);
    render(ChooseScreen, { onback: vi.fn() });
    expect(screen.getAllByRole('switch').length).toBeGreaterThan(1);
    expect(screen.queryAllByRole('switch', { checked: true })).toEqual([]);
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
    await user.click(screen.getByRole('button', { name: sharing.choose.seeNoName }));
    expect(screen.getByText(sharing.choose.nothing)).toBeVisible();
  });

  it('asks about what belongs to a goal once the goal is shown, and takes it back with it', async () => {
    await open(...plan);
    render(ChooseScreen, { onback: vi.fn() });
    expect(screen.queryByRole('switch', { name: 'Kjøpe busskort' })).toBeNull();
    await user.click(eye('Jeg vil ta bussen'));
    await user.click(eye('Kjøpe busskort'));
    expect(shown()).toEqual(['Jeg vil ta bussen', 'Kjøpe busskort']);
    await user.click(eye('Jeg vil ta bussen'));
    await user.click(eye('Jeg vil ta bussen'));
    expect(shown()).toEqual(['Jeg vil ta bussen']);
  });

  it('sets all steps of a goal but the one that names somebody marked «no»', async () => {
    await open(...plan);
    render(ChooseScreen, { onback: vi.fn() });
    await user.click(eye('Jeg vil ta bussen'));
    expect(screen.getByText(sharing.choose.unsafe)).toBeVisible();
    await user.click(screen.getByRole('button', { name: sharing.choose.allSteps }));
    expect(shown()).toEqual(['Jeg vil ta bussen', 'Kjøpe busskort', 'Sitte på til byen']);
    await user.click(eye('Fortelle det til Omar'));
    expect(shown()).toContain('Fortelle det til Omar');
  });

  it('brings up what was chosen last, and sets it only when that is said', async () => {
    const before = [
      keyOf('goal', goal),
      ...steps.map((step) => keyOf('step', step)),
      keyOf('person', amina),
      keyOf('home', amina),
    ];
    const contact = ingrid({ chosen: before, chosenOn: addDays(today, -40) });
    await open(...plan, contact);
    making.begin(contact.id);
    render(ChooseScreen, { onback: vi.fn() });
    expect(screen.queryAllByRole('switch', { checked: true })).toEqual([]);
    const list = screen.getByText(sharing.again.title).closest('.again') as HTMLElement;
    const texts = within(list)
      .getAllByRole('listitem')
      .map((one) => one.textContent);
    expect(texts).toEqual(['Jeg vil ta bussen', 'Kjøpe busskort', 'Sitte på til byen']);
    await user.click(screen.getByRole('button', { name: sharing.again.take }));
    expect(shown()).toEqual(['Jeg vil ta bussen', 'Kjøpe busskort', 'Sitte på til byen']);
  });

  it('asks anew after three months', async () => {
    const contact = ingrid({ chosen: [keyOf('goal', goal)], chosenOn: addDays(today, -100) });
    await open(...plan, contact);
    making.begin(contact.id);
    render(ChooseScreen, { onback: vi.fn() });
    expect(screen.queryByText(sharing.again.title)).toBeNull();
  });

  it('has half a choice again the same day, but not what is to be said each time', async () => {
    await open(...plan);
    render(ChooseScreen, { onback: vi.fn() });
    await user.click(eye('Jeg vil ta bussen'));
    await user.click(eye('Fortelle det til Omar'));
    await user.click(screen.getByText(sharing.group.people));
    await user.click(eye('Amina'));
    await user.click(screen.getByRole('switch', { name: /bor/ }));
    await waitFor(() => {
      expect(Object.values(house.plan.draft('share') ?? {}).join()).toContain(keyOf('home', amina));
    });
    cleanup();
    making.begin();
    render(ChooseScreen, { onback: vi.fn() });
    expect(shown()).toEqual(['Jeg vil ta bussen', 'Amina']);
  });

  it('has half a choice again for the one it was begun for, and not for another', async () => {
    const contact = ingrid();
    await open(...plan, contact);
    render(ChooseScreen, { onback: vi.fn() });
    await user.click(eye('Jeg vil ta bussen'));
    await waitFor(() => {
      expect(making.isBegun).toBe(true);
    });
    const from = async (begin: () => Promise<void> | void): Promise<readonly string[]> => {
      cleanup();
      await begin();
      cleanup();
      render(ChooseScreen, { onback: vi.fn() });
      return shown();
    };
    // Begun for nobody who was named.
    expect(
      await from(() => {
        making.begin(contact.id);
      }),
    ).toEqual([]);
    // The room's own button does not say for whom, where something was begun.
    expect(
      await from(async () => {
        render(HomeScreen);
        await user.click(screen.getByRole('button', { name: sharing.home.show }));
      }),
    ).toEqual(['Jeg vil ta bussen']);
    expect(making.contact).toBeUndefined();
  });
});

describe('handing over', () => {
  it('shows beforehand exactly what is opened at the other end, and notes it in the same moment', async () => {
    const { secret, recipient } = await newIdentity();
    const contact = ingrid({ recipient, pairedOn: today, lang: 'ar' });
    await open(...plan, contact);
    making.begin(
      contact.id,
      new Set([keyOf('goal', goal), keyOf('why', goal), ...steps.slice(0, 2).map((s) => keyOf('step', s))]),
    );
    making.until = addDays(today, 7);
    making.purpose = 'Til neste prat';
    making.wantsAnswer = true;
    const files: Blob[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    vi.stubGlobal(
      'URL',
      Object.assign(URL, {
        createObjectURL: (blob: Blob) => {
          files.push(blob);
          return 'blob:';
        },
        revokeObjectURL: () => undefined,
      }),
    );
    render(PreviewScreen, { onback: vi.fn() });
    const there = await waitFor(() => {
      const view = document.querySelector('[data-view] .view');
      expect(view).not.toBeNull();
      return view?.outerHTML ?? '';
    });
    expect(there).toContain('Jeg vil ta bussen');
    expect(there).not.toContain('Omar');

    await user.click(screen.getByRole('button', { name: new RegExp(sharing.send.file.label) }));
    const save = await screen.findByRole(
      'button',
      { name: sharing.send.file.save, hidden: true },
      { timeout: 10_000 },
    );
    expect(receipts()).toEqual([]);
    await user.click(save);
    await waitFor(() => {
      expect(receipts()).toHaveLength(1);
    });

    const [file] = files;
    const bytes = await bytesOf(file);
    const opened = await openWith([secret], bytes);
    const packet = opened.ok ? readPacket(opened.value) : opened;
    if (!packet.ok) throw new Error(packet.error);
    cleanup();
    await viewReadyIn(['nb', 'ar']);
    render(SharedView, { packet: packet.value, langs: ['nb', 'ar'], today });
    expect(document.querySelector('.view')?.outerHTML).toBe(there);

    const [receipt] = receipts();
    expect(receipt).toMatchObject({
      id: packet.value.id,
      carrier: 'file',
      to: 'Ingrid',
      contact: contact.id,
    });
    expect(receipt?.items.map(({ sort }) => sort)).toEqual(['goal', 'why', 'step', 'step']);
    expect(receipt?.answerKey).toBeDefined();
    // What they send back is sealed with the key in the packet, and opened with the one in the receipt.
    const answer: AnswerPacket = {
      steg: 'answer',
      v: 1,
      id: 'answer-1',
      madeOn: today,
      share: packet.value.id,
      lang: 'nb',
      lines: [{ sort: 'greeting', words: own('Så fint') }],
    };
    const sealed = await sealFor(packet.value.answer ?? '', packPacket(answer));
    const given = { kind: 'sealed', bytes: sealed } as const;
    const taken = { ok: true, reply: 'reply-answer-1' };
    expect(await openAnswer(house.plan, given)).toEqual(taken);
    // The same once more is the same.
    expect(await openAnswer(house.plan, given)).toEqual(taken);
    expect(house.plan.desk.stored<Reply>('reply')).toHaveLength(1);
  });
});

describe('pairing', () => {
  const key = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
  const kept = (id: string) => house.plan.desk.one<Contact>('contact', id)?.recipient;

  async function paste(text: string): Promise<void> {
    await user.clear(screen.getByLabelText(sharing.pair.paste));
    await user.type(screen.getByLabelText(sharing.pair.paste), text);
    await user.click(screen.getByRole('button', { name: sharing.take.use }));
  }

  it('keeps a key only when the pictures are the same', async () => {
    const contact = ingrid();
    await open(contact);
    render(PairScreen, { id: contact.id, onback: vi.fn() });
    await paste('noe helt annet');
    expect(screen.getByText(sharing.pair.noKey)).toBeVisible();
    await paste(key);
    expect(kept(contact.id)).toBeUndefined();
    await user.click(screen.getByRole('button', { name: sharing.pair.no }));
    expect(screen.getByText(sharing.pair.other)).toBeVisible();
    expect(kept(contact.id)).toBeUndefined();
    await paste(key);
    await user.click(screen.getByRole('button', { name: sharing.pair.yes }));
    await waitFor(() => {
      expect(kept(contact.id)).toBe(key);
    });
  });
});

describe('ending', () => {
  /** The words of a message on both sides of the name and the day. */
  const around = (text: string): readonly string[] => text.split(/{{\w+}}/);

  it('writes to whoever reads another language in it, and shows what it says in mine', async () => {
    const contact = ingrid({ lang: 'ar' });
    await open(contact, receiptFor(contact));
    render(ReceiptSheet, { id: 'share-1', onclose: vi.fn() });
    await user.click(await screen.findByRole('button', { name: sharing.end.button }));
    const field = await screen.findByLabelText<HTMLTextAreaElement>(sharing.end.title);
    for (const part of around(arabic.end.message)) expect(field.value).toContain(part);
    const mine = screen.getByText((text) => around(sharing.end.message).every((part) => text.includes(part)));
    expect(mine.lang).toBe('nb');
  });

  it('writes it once to whoever reads mine', async () => {
    const contact = ingrid();
    await open(contact, receiptFor(contact));
    render(ReceiptSheet, { id: 'share-1', onclose: vi.fn() });
    await user.click(await screen.findByRole('button', { name: sharing.end.button }));
    const field = await screen.findByLabelText<HTMLTextAreaElement>(sharing.end.title);
    for (const part of around(sharing.end.message)) expect(field.value).toContain(part);
    expect(screen.queryByText((text, one) => one !== field && text.includes('Kan du slette det'))).toBeNull();
  });
});

describe('an answer', () => {
  const contact = ingrid();
  const receipt = receiptFor(contact);
  const reply = newReply(
    'reply-1',
    receipt,
    [
      { sort: 'step', words: own('Gå til stoppet') },
      { sort: 'promise', words: own('Jeg blir med') },
      { sort: 'question', words: own('Hvilken buss?') },
    ],
    today,
    realWorld,
  );

  it('is nothing in the plan before a line is taken, and goes out again with one undo', async () => {
    await open(goal, contact, receipt, reply);
    render(ReplyScreen, { id: reply.id, onback: vi.fn() });
    expect(house.plan.steps).toEqual([]);
    await user.click(screen.getByRole('button', { name: sharing.reply.take.step }));
    const sheet = await screen.findByRole('dialog');
    await user.click(within(sheet).getByRole('radio', { name: 'Jeg vil ta bussen' }));
    const field = within(sheet).getByLabelText(sharing.take.label.step);
    await user.type(field, ' klokka ti');
    await user.click(within(sheet).getByRole('button', { name: sharing.reply.take.step }));
    await waitFor(() => {
      expect(house.plan.steps.map(({ words, goal: of }) => [words.text, of])).toEqual([
        ['Gå til stoppet klokka ti', goal.id],
      ]);
    });
    await screen.findByText(sharing.reply.taken.step, { selector: 'li p' });
    toasts.current?.undo?.();
    await waitFor(() => {
      expect(house.plan.steps).toEqual([]);
    });
    expect(house.plan.desk.one<Reply>('reply', reply.id)?.lines[0]?.state).toBe('waiting');
  });

  it('becomes an agreement with their part, and a point in a talk', async () => {
    await open(contact, receipt, reply);
    render(ReplyScreen, { id: reply.id, onback: vi.fn() });
    for (const sort of ['promise', 'question'] as const) {
      await user.click(screen.getByRole('button', { name: sharing.reply.take[sort] }));
      const sheet = await screen.findByRole('dialog');
      await user.click(within(sheet).getByRole('button', { name: sharing.reply.take[sort] }));
      await waitFor(() => {
        expect(screen.queryByRole('dialog')).toBeNull();
      });
    }
    expect(house.plan.desk.stored<Agreement>('agreement')[0]?.parts).toMatchObject([
      { who: 'you', words: own('Jeg blir med'), name: { text: 'Ingrid' } },
    ]);
    expect(house.plan.desk.stored<Talk>('talk')[0]).toMatchObject({
      with: { text: 'Ingrid' },
      points: [{ side: 'want', words: own('Hvilken buss?') }],
    });
  });

  it('lies until it is taken up again', async () => {
    await open(contact, receipt, reply);
    render(ReplyScreen, { id: reply.id, onback: vi.fn() });
    await user.click(screen.getByRole('button', { name: `${sharing.reply.leave}: Jeg blir med` }));
    await user.click(await screen.findByRole('button', { name: sharing.reply.again }));
    await waitFor(() => {
      expect(house.plan.desk.one<Reply>('reply', reply.id)?.lines[1]?.state).toBe('waiting');
    });
  });
});
