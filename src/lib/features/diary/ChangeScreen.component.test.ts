// The pictures of change say the same in a sentence and in a table.
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addDays, weekNumber, weekOf } from '../../domain/dates.ts';
import { toldStone } from '../../domain/diary.ts';
import { newGoal } from '../../domain/goal.ts';
import type { PlanRecord } from '../../domain/kinds.ts';
import { realWorld } from '../../domain/record.ts';
import { newStep } from '../../domain/step.ts';
import texts from '../../i18n/locales/nb/diary.json' with { type: 'json' };
import { i18n } from '../../i18n/i18n.svelte.ts';
import { house } from '../../plan/house.svelte.ts';
import ChangeScreen from './ChangeScreen.svelte';

vi.mock('$app/paths', () => ({ resolve: (path: string) => path }));

const user = userEvent.setup();
const today = new Date().toISOString().slice(0, 10);
const own = (text: string) => ({ text, lang: 'nb' });
const first = newGoal(own('Sove bedre'), {}, [], realWorld);
const goals = [first, newGoal(own('Lære gitar'), {}, [first], realWorld)];
const step = {
  ...newStep(own('Ringe legen'), undefined, {}, [], realWorld),
  supports: [
    { level: 'together' as const, since: '2026-02-03' },
    { level: 'self' as const, since: '2026-05-04' },
  ],
};

async function open(records: readonly PlanRecord[]): Promise<void> {
  await house.openExample(records);
  render(ChangeScreen, { onback: vi.fn() });
  await screen.findByRole('heading', { level: 1, name: texts.change.title });
}
const table = (name: string): HTMLElement => screen.getByRole('table', { name, hidden: true });

describe('pictures of change', () => {
  beforeEach(() => i18n.need('diary'));
  afterEach(() => {
    house.closeExample();
  });

  test('are calm where there is nothing yet', async () => {
    await open([]);
    expect(screen.getByText(texts.change.weeks.none)).toBeInTheDocument();
    expect(screen.getByText(texts.change.goal.none)).toBeInTheDocument();
    expect(screen.getByText(texts.change.ladder.none)).toBeInTheDocument();
    expect(within(table(texts.change.weeks.caption)).getAllByText(texts.change.weeks.still)).toHaveLength(12);
  });

  test('tell of a goal that is chosen, and of the weeks', async () => {
    await open([
      ...goals,
      toldStone(own('La meg tidlig'), today, goals[0]!.id, {}, realWorld),
      toldStone(own('Stemte gitaren'), addDays(today, -21), goals[1]!.id, {}, realWorld),
    ]);
    const sleeping = within(table('Sove bedre'));
    expect(sleeping.getByText('La meg tidlig')).toBeInTheDocument();
    expect(sleeping.queryByText('Stemte gitaren')).not.toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'Lære gitar' }));
    await waitFor(() => {
      expect(within(table('Lære gitar')).getByText('Stemte gitaren')).toBeInTheDocument();
    });
    const row = within(table(texts.change.weeks.caption)).getByRole('row', {
      name: new RegExp(`^${String(weekNumber(weekOf(today)))} La meg tidlig$`),
      hidden: true,
    });
    expect(row).toBeInTheDocument();
  });

  test('tell how much company there was in a step, by month and without a score', async () => {
    await open([step]);
    expect(screen.getByText('Ringe legen', { selector: '.one' })).toBeInTheDocument();
    const rows = within(table('Ringe legen')).getAllByRole('row', { hidden: true });
    expect(rows.slice(1).map((row) => row.textContent.replace(/\s+/g, ' ').trim())).toEqual([
      expect.stringMatching(new RegExp(`${texts.support.level.together}$`)),
      expect.stringMatching(new RegExp(`${texts.support.level.self}$`)),
    ]);
    expect(screen.getByText(new RegExp(`og nå «${texts.support.level.self}»`))).toBeInTheDocument();
  });
});
