// Looking back as a person does: by month, further back when asked, and one good moment at a time.
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addDays, noonOf } from '../../domain/dates.ts';
import { toldStone } from '../../domain/diary.ts';
import { emptyAboutMe } from '../../domain/aboutMe.ts';
import type { PlanRecord } from '../../domain/kinds.ts';
import { realWorld, type World } from '../../domain/record.ts';
import texts from '../../i18n/locales/nb/diary.json' with { type: 'json' };
import { i18n } from '../../i18n/i18n.svelte.ts';
import { house } from '../../plan/house.svelte.ts';
import DiaryScreen from './DiaryScreen.svelte';

vi.mock('$app/paths', () => ({ resolve: (path: string) => path }));

const user = userEvent.setup();
const today = new Date().toISOString().slice(0, 10);
const daysAgo = (days: number): string => addDays(today, -days);
const own = (text: string) => ({ text, lang: 'nb' });
const at = (day: string): World => ({ ...realWorld, now: () => noonOf(day) });

const begun = (day: string): PlanRecord => ({ ...emptyAboutMe(at(day)), welcomed: true });
const stone = (text: string, day: string, told = {}): PlanRecord =>
  toldStone(own(text), day, undefined, told, at(day));

async function open(records: readonly PlanRecord[]): Promise<ReturnType<typeof vi.fn>> {
  await house.openExample(records);
  const onback = vi.fn();
  render(DiaryScreen, { onback });
  await screen.findByRole('heading', { level: 1, name: texts.book.title });
  return onback;
}

describe('looking back', () => {
  beforeEach(() => i18n.need('diary'));
  afterEach(() => {
    house.closeExample();
  });

  test('shows what was told of a stone: words, feeling, sign and drawing', async () => {
    await open([
      begun(daysAgo(3)),
      stone('Ringte legen', today, {
        feeling: { phrase: 'f-brave', text: texts.feeling['f-brave'], lang: 'nb' },
        sign: '🌱',
        drawing: [[0, 0, 500, 500]],
      }),
    ]);
    expect(screen.getByText('Ringte legen')).toBeInTheDocument();
    expect(screen.getByText(texts.feeling['f-brave'])).toBeInTheDocument();
    expect(screen.getByRole('img', { name: texts.sign.sprout })).toBeInTheDocument();
    expect(screen.getByRole('img', { name: texts.told.drawing })).toBeInTheDocument();
  });

  test('fetches older ones when asked, past months without stones, to the beginning', async () => {
    await open([begun(daysAgo(500)), stone('Nå', today), stone('For lenge siden', daysAgo(450))]);
    expect(screen.getByText('Nå')).toBeInTheDocument();
    expect(screen.queryByText('For lenge siden')).not.toBeInTheDocument();
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1);

    await user.click(screen.getByRole('button', { name: texts.book.earlier }));
    expect(await screen.findByText('For lenge siden')).toBeInTheDocument();
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(2);
    await waitFor(() => {
      expect(screen.getAllByRole('heading', { level: 2 })[1]).toHaveFocus();
    });

    await user.click(screen.getByRole('button', { name: texts.book.earlier }));
    expect(await screen.findByText(texts.book.start)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: texts.book.earlier })).not.toBeInTheDocument();
  });

  test('is quiet where there is nothing, and offers no moment then', async () => {
    await open([begun(today)]);
    expect(screen.getByText(texts.book.empty)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: texts.moment.open })).not.toBeInTheDocument();
  });

  test('shows one good moment at a time, only when asked', async () => {
    const phrase = { phrase: 's-home-01', text: 'Vaske en kopp', lang: 'nb' };
    await open([
      begun(daysAgo(3)),
      toldStone(phrase, daysAgo(1), undefined, {}, at(daysAgo(1))),
      stone('Lo av en film', daysAgo(2)),
    ]);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: texts.moment.open }));
    const sheet = within(await screen.findByRole('dialog'));
    expect(sheet.getByText('Lo av en film')).toBeInTheDocument();
    expect(sheet.queryByText('Vaske en kopp')).not.toBeInTheDocument();
    await user.click(sheet.getByRole('button', { name: texts.moment.next }));
    expect(sheet.getByText('Vaske en kopp')).toBeInTheDocument();
    expect(sheet.queryByText('Lo av en film')).not.toBeInTheDocument();
    await user.click(sheet.getByRole('button', { name: i18n.t('close') }));
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    });
  });

  test('has a way back', async () => {
    const onback = await open([begun(today)]);
    await user.click(screen.getByRole('button', { name: i18n.t('back') }));
    expect(onback).toHaveBeenCalledOnce();
  });
});
