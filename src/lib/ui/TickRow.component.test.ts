// The stone is a real checkbox named by the row's words; the words open the row, or tick it too.
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import TickRow from './TickRow.svelte';

const meta = createRawSnippet(() => ({ render: () => '<span>Fredag</span>' }));
const user = userEvent.setup();

describe('a row to tick', () => {
  it('is a checkbox with the title as name and the facts as description', async () => {
    const ontoggle = vi.fn();
    render(TickRow, { id: 'a', title: 'Ringe legen', overline: 'Helse', meta, checked: false, ontoggle });
    const box = screen.getByRole('checkbox', { name: 'Ringe legen' });
    expect(box).toHaveAccessibleDescription('Fredag');
    box.focus();
    await user.keyboard(' ');
    expect(ontoggle).toHaveBeenCalledWith(true);
  });

  it('shows what has been kept, not what was wished for', async () => {
    const ontoggle = vi.fn();
    const view = render(TickRow, { id: 'a', title: 'Ringe legen', checked: false, ontoggle });
    const box = screen.getByRole('checkbox');
    await user.click(box);
    expect(box).not.toBeChecked();
    await view.rerender({ checked: true });
    expect(box).toBeChecked();
    await user.click(box);
    expect(ontoggle).toHaveBeenLastCalledWith(false);
  });

  it('opens by its words without ticking', async () => {
    const ontoggle = vi.fn();
    const onopen = vi.fn();
    render(TickRow, { id: 'a', title: 'Ringe legen', meta, checked: false, ontoggle, onopen });
    await user.click(screen.getByRole('button', { name: /Ringe legen/ }));
    expect(onopen).toHaveBeenCalledOnce();
    expect(ontoggle).not.toHaveBeenCalled();
    await user.click(screen.getByRole('checkbox', { name: 'Ringe legen' }));
    expect(ontoggle).toHaveBeenCalledOnce();
  });

  it('has no button when there is nothing to open', () => {
    render(TickRow, { id: 'a', title: 'Ringe legen', checked: true, ontoggle: vi.fn() });
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByRole('checkbox')).toBeChecked();
  });

  it('is neither done nor undone when it is partly done', () => {
    render(TickRow, { id: 'a', title: 'Rydde', checked: false, partly: true, meta, ontoggle: vi.fn() });
    expect(screen.getByRole('checkbox')).toBePartiallyChecked();
  });

  it('keeps the language of the title, and says nothing of the drawing', () => {
    const { container } = render(TickRow, {
      id: 'a',
      title: 'أطبخ',
      lang: 'ar',
      checked: false,
      ontoggle: vi.fn(),
    });
    expect(screen.getByText('أطبخ')).toHaveAttribute('lang', 'ar');
    expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
  });
});
