// Small places to write lose nothing either: what is being typed is a draft, is there again, and goes when it is kept.
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayOf, weekOf } from '../../domain/dates.ts';
import type { PlanRecord } from '../../domain/kinds.ts';
import { masteryInWords } from '../../domain/mastery.ts';
import { realWorld } from '../../domain/record.ts';
import { newStep } from '../../domain/step.ts';
import type { Words } from '../../domain/words.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import app from '../../i18n/locales/nb/app.json' with { type: 'json' };
import goals from '../../i18n/locales/nb/goals.json' with { type: 'json' };
import start from '../../i18n/locales/nb/start.json' with { type: 'json' };
import sheets from '../../i18n/locales/nb/weekSheets.json' with { type: 'json' };
import { house } from '../../plan/house.svelte.ts';
import { toasts } from '../../ui/toasts.svelte.ts';
import SmallerSheet from '../goals/SmallerSheet.svelte';
import LikesSheet from '../mine/LikesSheet.svelte';
import StonesSheet from '../week/StonesSheet.svelte';
import { DraftKeeper } from './drafts.svelte.ts';

const user = userEvent.setup();
const today = dayOf(new Date());
const own = (text: string): Words => ({ text, lang: 'nb' });

async function open(...records: readonly PlanRecord[]): Promise<void> {
  await i18n.need('areas', 'diary', 'goals', 'mine', 'start', 'stepPhrases', 'weekSheets');
  await house.openExample(records);
}

const draftHas = (form: string, text: string): Promise<void> =>
  waitFor(() => {
    expect(Object.values(house.plan.draft(form) ?? {})).toContain(text);
  });
const draftIsGone = (form: string): Promise<void> =>
  waitFor(() => {
    expect(house.plan.draft(form)).toBeNull();
  });

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(() => {
  cleanup();
  toasts.dismiss();
  house.closeExample();
  vi.unstubAllGlobals();
});

describe('half a sentence is there again', () => {
  it('but not one that was taken back before it was kept', async () => {
    await open();
    const keeper = new DraftKeeper('note', { text: '' });
    keeper.note({ text: 'en hemmelighet' });
    keeper.note({ text: '' });
    await keeper.flush();
    expect(house.plan.draft('note')).toBeNull();
  });

  it('in the smaller version of a step', async () => {
    const step = newStep(own('Gå tur'), undefined, {}, [], realWorld);
    await open(step);
    render(SmallerSheet, { step, onclose: vi.fn() });
    await user.type(screen.getByLabelText(goals.step.label), 'Ta på skoene');
    await draftHas(`smaller-${step.id}`, 'Ta på skoene');
    cleanup();
    render(SmallerSheet, { step, onclose: vi.fn() });
    expect(screen.getByLabelText(goals.step.label)).toHaveValue('Ta på skoene');
    await user.click(screen.getByRole('button', { name: goals.step.keep }));
    await draftIsGone(`smaller-${step.id}`);
    expect(house.plan.stepsById.get(step.id)?.smaller).toEqual(own('Ta på skoene'));
  });

  it('in other words for a stone, and goes when they are let be', async () => {
    const stone = masteryInWords(own('Ringte legen'), today, undefined, realWorld);
    await open(stone);
    const form = `stone-${stone.id}`;
    const edit = async (): Promise<HTMLElement> => {
      cleanup();
      render(StonesSheet, { week: weekOf(today), onclose: vi.fn() });
      await user.click(screen.getByRole('button', { name: `${sheets.stone.change}: Ringte legen` }));
      return screen.getByLabelText(sheets.stone.label);
    };
    await user.type(await edit(), ' og tannlegen');
    await draftHas(form, 'Ringte legen og tannlegen');
    expect(await edit()).toHaveValue('Ringte legen og tannlegen');
    await user.click(screen.getByRole('button', { name: app.cancel }));
    await draftIsGone(form);
    expect(await edit()).toHaveValue('Ringte legen');
  });

  it('in something else I like', async () => {
    await open();
    const field = async (): Promise<HTMLElement> => {
      cleanup();
      render(LikesSheet, { onclose: vi.fn() });
      const other = screen.queryByRole('button', { name: start.likes.other });
      if (other !== null) await user.click(other);
      return screen.getByLabelText(start.likes.otherLabel);
    };
    await user.type(await field(), 'sjakk');
    await draftHas('interest', 'sjakk');
    expect(await field()).toHaveValue('sjakk');
    await user.click(screen.getByRole('button', { name: app.keep }));
    await draftIsGone('interest');
    expect(house.plan.me.ownInterests).toEqual([own('sjakk')]);
  });
});
