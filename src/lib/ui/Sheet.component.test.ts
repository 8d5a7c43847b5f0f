// A sheet opens over the page, holds what it was given, closes in every usual way, and gives the focus back.
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import Sheet from './Sheet.svelte';
import Toast from './Toast.svelte';
import { toasts } from './toasts.svelte.ts';

const children = createRawSnippet(() => ({ render: () => '<p>Velg en vei</p>' }));

async function openFromButton(onclose = vi.fn()) {
  document.body.innerHTML = '<button id="opener">Åpne</button>';
  const opener = document.querySelector<HTMLElement>('#opener');
  opener?.focus();
  const view = render(Sheet, { open: false, title: 'Hvem gjør det?', closeLabel: 'Lukk', children, onclose });
  expect(screen.queryByRole('dialog')).toBeNull();
  await view.rerender({ open: true });
  return { opener, onclose, user: userEvent.setup() };
}

describe('a sheet', () => {
  it('shows its title and what it holds, and starts at the title', async () => {
    await openFromButton();
    expect(screen.getByRole('dialog', { name: 'Hvem gjør det?' })).toContainElement(
      screen.getByText('Velg en vei'),
    );
    expect(screen.getByRole('heading')).toHaveFocus();
    expect(document.documentElement).toHaveClass('locked');
  });

  it('closes with its button and gives the focus back', async () => {
    const { opener, onclose, user } = await openFromButton();
    await user.click(screen.getByRole('button', { name: 'Lukk' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(opener).toHaveFocus();
    expect(onclose).toHaveBeenCalledOnce();
    expect(document.documentElement).not.toHaveClass('locked');
  });

  it('closes with Esc', async () => {
    const { opener, user } = await openFromButton();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(opener).toHaveFocus();
  });

  it('closes at a tap outside, not at one inside', async () => {
    const { user } = await openFromButton();
    await user.click(screen.getByText('Velg en vei'));
    expect(screen.getByRole('dialog')).toBeInTheDocument();
    await user.click(screen.getByRole('dialog'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('has the messages in it while it is open, with their undo; then the page has them', async () => {
    const user = userEvent.setup();
    document.body.innerHTML = '';
    render(Toast);
    render(Sheet, { open: true, title: 'T', closeLabel: 'Lukk', children });
    const undo = vi.fn();
    toasts.show({ text: 'Tatt bort', undoLabel: 'Angre', undo });
    const dialog = screen.getByRole('dialog');
    expect(dialog).toContainElement(await screen.findByText('Tatt bort'));
    await user.click(screen.getByRole('button', { name: 'Angre' }));
    expect(undo).toHaveBeenCalledOnce();
    toasts.show({ text: 'Tatt bort igjen' });
    expect(dialog).toContainElement(await screen.findByText('Tatt bort igjen'));
    await user.click(screen.getByRole('button', { name: 'Lukk' }));
    expect(await screen.findByText('Tatt bort igjen')).toBeInTheDocument();
    expect(dialog).not.toContainElement(screen.getByText('Tatt bort igjen'));
    toasts.dismiss();
  });

  it('unlocks the page when it is taken away while open', () => {
    document.body.innerHTML = '';
    const view = render(Sheet, { open: true, title: 'T', closeLabel: 'Lukk', children });
    expect(document.documentElement).toHaveClass('locked');
    view.unmount();
    expect(document.documentElement).not.toHaveClass('locked');
  });
});
