// The frame of a page and its small parts: where am I, how do I get back, what is there to press.
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import Umbrella from '@lucide/svelte/icons/umbrella';
import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import BackButton from './BackButton.svelte';
import BottomNav from './BottomNav.svelte';
import Button from './Button.svelte';
import Disclosure from './Disclosure.svelte';
import EdgeBar from './EdgeBar.svelte';
import EmptyState from './EmptyState.svelte';
import Hint from './Hint.svelte';
import IconButton from './IconButton.svelte';
import Notice from './Notice.svelte';
import River from './River.svelte';

const text = (words: string) => createRawSnippet(() => ({ render: () => `<span>${words}</span>` }));
const user = userEvent.setup();

describe('buttons', () => {
  it('press, and never send a form by accident', async () => {
    const onclick = vi.fn();
    render(Button, { children: text('Videre'), onclick });
    const button = screen.getByRole('button', { name: 'Videre' });
    expect(button).toHaveAttribute('type', 'button');
    await user.click(button);
    expect(onclick).toHaveBeenCalledOnce();
  });

  it('have words even when only an icon is shown', () => {
    render(IconButton, { icon: Umbrella, label: 'Trygg' });
    expect(screen.getByRole('button', { name: 'Trygg' })).toBeInTheDocument();
  });

  it('take you back', async () => {
    const onclick = vi.fn();
    render(BackButton, { label: 'Mål', onclick });
    await user.click(screen.getByRole('button', { name: 'Mål' }));
    expect(onclick).toHaveBeenCalledOnce();
  });
});

describe('the bottom navigation', () => {
  it('names the places and tells which one this is', () => {
    const items = ['Uka', 'Mål', 'Trygg'].map((label, i) => ({
      href: `#${label}`,
      label,
      icon: Umbrella,
      current: i === 1,
    }));
    render(BottomNav, { items, label: 'Steder', above: text('Vannkanten') });
    const links = within(screen.getByRole('navigation', { name: 'Steder' })).getAllByRole('link');
    expect(links.map((link) => link.textContent.trim())).toEqual(['Uka', 'Mål', 'Trygg']);
    expect(links.map((link) => link.getAttribute('aria-current'))).toEqual([null, 'page', null]);
    expect(screen.getByText('Vannkanten')).toBeInTheDocument();
  });

  it('has a bar above it that is a link or a button', () => {
    render(EdgeBar, { label: 'Når det er vanskelig', href: '#vann' });
    expect(screen.getByRole('link', { name: 'Når det er vanskelig' })).toBeInTheDocument();
  });
});

describe('kind words', () => {
  it('are heard when they come, with both ways out beside them', async () => {
    const view = render(Hint, { open: false, text: 'Det er godt nok.', actions: text('Bruk den') });
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    expect(screen.queryByText('Bruk den')).toBeNull();
    await view.rerender({ open: true, suggestion: '«Jeg øver.»' });
    expect(screen.getByRole('status')).toHaveTextContent('Det er godt nok. «Jeg øver.»');
    expect(screen.getByText('Bruk den')).toBeInTheDocument();
  });

  it('tell of a problem without alarm', () => {
    render(Notice, { heading: 'Vi fikk ikke lagret', live: true, actions: text('Prøv igjen') });
    expect(screen.getByRole('status')).toHaveTextContent('Vi fikk ikke lagret');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('wait behind a line for whoever wants them', async () => {
    render(Disclosure, { summary: 'Hvordan virker det?', children: text('Slik.') });
    expect(screen.getByText('Slik.')).not.toBeVisible();
    await user.click(screen.getByText('Hvordan virker det?'));
    expect(screen.getByText('Slik.')).toBeVisible();
  });

  it('fill an empty place with one sentence', () => {
    const { container } = render(EmptyState, { text: 'Her er det stille ennå.' });
    expect(screen.getByText('Her er det stille ennå.')).toBeInTheDocument();
    expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
  });
});

describe('the river', () => {
  it('is one picture with one sentence, or silent', () => {
    const stones = [{ id: 'a', state: 'done' as const }];
    const { unmount } = render(River, { id: 'r', stones, label: 'En stein over elva.' });
    expect(screen.getByRole('img', { name: 'En stein over elva.' })).toBeInTheDocument();
    unmount();
    render(River, { id: 'r', stones });
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('needs no style attributes, which the page would refuse', () => {
    const { container } = render(River, { id: 'r', stones: [{ id: 'a', state: 'done' }], justLaid: 'a' });
    expect(container.querySelector('[style]')).toBeNull();
  });
});
