// A message is announced, waits long enough, and its undo button can be reached without a mouse.
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Toast from './Toast.svelte';
import { TOAST_MS, Toasts } from './toasts.svelte.ts';

describe('a toast', () => {
  let toasts: Toasts;
  const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });

  beforeEach(() => {
    vi.useFakeTimers();
    toasts = new Toasts();
    render(Toast, { toasts });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  async function show(undo = vi.fn()): Promise<typeof undo> {
    toasts.show({ text: 'Steinen er lagt.', undoLabel: 'Angre', undo });
    await tick();
    return undo;
  }

  it('has a place that screen readers know from the start', async () => {
    const place = screen.getByRole('status');
    expect(place).toHaveTextContent('');
    await show();
    expect(place).toHaveTextContent('Steinen er lagt.');
  });

  it('undoes at a press and goes', async () => {
    const undo = await show();
    await user.click(screen.getByRole('button', { name: 'Angre' }));
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('stays for ten seconds whatever is touched, and goes at the next touch', async () => {
    await show();
    await user.click(document.body);
    vi.advanceTimersByTime(TOAST_MS - 1);
    await user.click(document.body);
    expect(screen.getByRole('status')).toHaveTextContent('Steinen er lagt.');
    vi.advanceTimersByTime(TOAST_MS);
    await tick();
    expect(screen.getByRole('status')).toHaveTextContent('Steinen er lagt.');
    await user.click(document.body);
    expect(screen.getByRole('status')).toHaveTextContent('');
  });

  it('can be reached by keyboard even when its time is up', async () => {
    const undo = await show();
    const from = document.createElement('button');
    document.body.prepend(from);
    from.focus();
    vi.advanceTimersByTime(TOAST_MS);
    await user.tab();
    expect(screen.getByRole('button', { name: 'Angre' })).toHaveFocus();
    vi.advanceTimersByTime(TOAST_MS * 3);
    await user.keyboard('{Enter}');
    expect(undo).toHaveBeenCalledOnce();
    expect(from).toHaveFocus();
    from.remove();
  });

  it('shows one message at a time', async () => {
    await show();
    toasts.show({ text: 'Byttet til mindre.' });
    await tick();
    expect(screen.getByRole('status')).toHaveTextContent('Byttet til mindre.');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
