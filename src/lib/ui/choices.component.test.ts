// Choosing with a finger, a keyboard or a screen reader: chips, tiles, options, switches.
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import Chip from './Chip.svelte';
import ChipGroup from './ChipGroup.svelte';
import ChoiceTile from './ChoiceTile.svelte';
import Option from './Option.svelte';
import Switch from './Switch.svelte';

const user = userEvent.setup();

describe('a chip', () => {
  it('toggles as a button and says so', async () => {
    const onchange = vi.fn();
    render(Chip, { label: 'Sliten dag?', checked: false, onchange });
    const chip = screen.getByRole('button', { name: 'Sliten dag?', pressed: false });
    await user.click(chip);
    expect(chip).toHaveAttribute('aria-pressed', 'true');
    expect(onchange).toHaveBeenLastCalledWith(true);
    chip.focus();
    await user.keyboard(' ');
    expect(chip).toHaveAttribute('aria-pressed', 'false');
  });

  it('is a plain press when there is nothing to choose', async () => {
    const onclick = vi.fn();
    render(Chip, { label: 'Jeg vil …', shape: 'word', onclick });
    const chip = screen.getByRole('button', { name: 'Jeg vil …' });
    await user.click(chip);
    expect(onclick).toHaveBeenCalledOnce();
    expect(chip).not.toHaveAttribute('aria-pressed');
  });

  it('can be one of several', async () => {
    const onchange = vi.fn();
    render(Chip, { label: 'Hjem', type: 'radio', name: 'area', value: 'home', checked: false, onchange });
    await user.click(screen.getByRole('radio', { name: 'Hjem' }));
    expect(onchange).toHaveBeenLastCalledWith(true);
  });

  it('speaks its language', () => {
    render(Chip, { label: 'العربية', lang: 'ar', dir: 'rtl' });
    expect(screen.getByText('العربية')).toHaveAttribute('lang', 'ar');
  });
});

it('a tile is a checkbox', async () => {
  render(ChoiceTile, { label: 'Musikk' });
  const tile = screen.getByRole('checkbox', { name: 'Musikk' });
  await user.click(tile);
  expect(tile).toBeChecked();
});

it('a group of chips has its question as name, also when it is not shown, and its note with it', () => {
  const children = createRawSnippet(() => ({ render: () => '<i></i>' }));
  render(ChipGroup, { legend: 'Hvor i livet er det?', legendHidden: true, note: 'Velg én', children });
  expect(screen.getByRole('group', { name: 'Hvor i livet er det?' })).toHaveAccessibleDescription('Velg én');
});

describe('an option', () => {
  it('is a radio that tells when it is chosen', async () => {
    const onchange = vi.fn();
    render(Option, { label: 'Noen er der', type: 'radio', name: 'who', value: 'c', onchange });
    await user.click(screen.getByRole('radio', { name: 'Noen er der' }));
    expect(onchange).toHaveBeenCalledOnce();
  });

  it('is a button that tells which one is current', async () => {
    const onclick = vi.fn();
    render(Option, { label: 'Norsk', checked: true, onclick });
    const option = screen.getByRole('button', { name: 'Norsk' });
    expect(option).toHaveAttribute('aria-current', 'true');
    await user.click(option);
    expect(onclick).toHaveBeenCalledOnce();
  });

  it('is a link when it leads somewhere', () => {
    render(Option, { label: 'Les mer', href: '#mer' });
    expect(screen.getByRole('link', { name: 'Les mer' })).toHaveAttribute('href', '#mer');
  });
});

it('a switch says its state in words as well', async () => {
  const onchange = vi.fn();
  render(Switch, { label: 'Jeg vil ta bussen alene', on: 'Vises', off: 'Vises ikke', onchange });
  const control = screen.getByRole('switch', { name: 'Jeg vil ta bussen alene' });
  expect(control).not.toBeChecked();
  expect(control).toHaveAccessibleDescription('Vises ikke');
  control.focus();
  await user.keyboard(' ');
  expect(control).toBeChecked();
  expect(control).toHaveAccessibleDescription('Vises');
  expect(onchange).toHaveBeenLastCalledWith(true);
});
