// Alone or with someone, chosen as a person chooses it: any way, back again, and not at all.
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import texts from '../../i18n/locales/nb/diary.json' with { type: 'json' };
import { i18n } from '../../i18n/i18n.svelte.ts';
import { newStep, type Step } from '../../domain/step.ts';
import { realWorld } from '../../domain/record.ts';
import { supportNow } from '../../domain/support.ts';
import { house } from '../../plan/house.svelte.ts';
import SupportSheet from './SupportSheet.svelte';

const user = userEvent.setup();
const step = newStep({ text: 'Ringe legen', lang: 'nb' }, undefined, {}, [], realWorld);
const now = (): Step => house.plan.stepsById.get(step.id)!;

async function open(): Promise<ReturnType<typeof vi.fn>> {
  const onclose = vi.fn();
  render(SupportSheet, { step: step.id, onclose });
  await screen.findByRole('dialog', { name: texts.support.open });
  return onclose;
}

const choose = (name: string): Promise<void> => user.click(screen.getByRole('radio', { name }));
const keep = (): Promise<void> => user.click(screen.getByRole('button', { name: i18n.t('keep') }));

describe('alone or with someone', () => {
  beforeEach(async () => {
    await i18n.need('diary');
    await house.openExample([step]);
  });
  afterEach(() => {
    house.closeExample();
  });

  test('has four ways and saying nothing, and nothing is chosen beforehand', async () => {
    await open();
    expect(screen.getAllByRole('radio')).toHaveLength(5);
    expect(screen.getByRole('radio', { name: texts.support.none })).toBeChecked();
  });

  test('keeps what was chosen, and closes', async () => {
    const onclose = await open();
    await choose(texts.support.level.together);
    await keep();
    await waitFor(() => {
      expect(onclose).toHaveBeenCalled();
    });
    expect(now().supports).toEqual([{ level: 'together', since: house.plan.today }]);
  });

  test('goes back and away again as easily, and the day is said once', async () => {
    await open();
    await choose(texts.support.level.self);
    await choose(texts.support.level.show);
    await keep();
    await waitFor(() => {
      expect(supportNow(now())).toBe('show');
    });
    expect(now().supports).toHaveLength(1);
  });

  test('can be taken away', async () => {
    await house.plan.fill([{ ...step, supports: [{ level: 'near', since: '2026-01-05' }] }]);
    await open();
    expect(screen.getByRole('radio', { name: texts.support.level.near })).toBeChecked();
    await choose(texts.support.none);
    await keep();
    await waitFor(() => {
      expect(now().supports).toBeUndefined();
    });
  });

  test('keeps nothing when it is only looked at', async () => {
    const onclose = await open();
    await choose(texts.support.level.near);
    await user.click(screen.getByRole('button', { name: i18n.t('close') }));
    await waitFor(() => {
      expect(onclose).toHaveBeenCalled();
    });
    expect(now().supports).toBeUndefined();
  });
});
