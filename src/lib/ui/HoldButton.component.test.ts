// A button that is held: a short touch does nothing, holding does it, and two presses do where nothing can be held.
import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import HoldButton from './HoldButton.svelte';

const words = { label: 'Hold for å gå ut', holding: 'Hold litt til', again: 'Trykk en gang til' };

describe('a button to hold', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('does nothing at a short touch', async () => {
    const onheld = vi.fn();
    render(HoldButton, { ...words, onheld });
    const button = screen.getByRole('button');
    await fireEvent.pointerDown(button);
    expect(screen.getByRole('status')).toHaveTextContent('Hold litt til');
    vi.advanceTimersByTime(600);
    await fireEvent.pointerUp(button);
    vi.advanceTimersByTime(5000);
    expect(onheld).not.toHaveBeenCalled();
    expect(screen.getByRole('status')).toHaveTextContent(/^$/);
  });

  it('does it when a finger has held it', async () => {
    const onheld = vi.fn();
    render(HoldButton, { ...words, onheld });
    await fireEvent.pointerDown(screen.getByRole('button'));
    vi.advanceTimersByTime(1600);
    expect(onheld).toHaveBeenCalledOnce();
  });

  it('does it when a key has held it, and not at a short press', async () => {
    const onheld = vi.fn();
    render(HoldButton, { ...words, onheld });
    const button = screen.getByRole('button');
    await fireEvent.keyDown(button, { key: 'Enter' });
    vi.advanceTimersByTime(300);
    await fireEvent.keyUp(button, { key: 'Enter' });
    vi.advanceTimersByTime(3000);
    expect(onheld).not.toHaveBeenCalled();
    await fireEvent.keyDown(button, { key: ' ' });
    await fireEvent.keyDown(button, { key: ' ', repeat: true });
    vi.advanceTimersByTime(1600);
    expect(onheld).toHaveBeenCalledOnce();
  });

  it('takes two presses of what cannot hold, and forgets the first after a while', async () => {
    const onheld = vi.fn();
    render(HoldButton, { ...words, onheld });
    const button = screen.getByRole('button');
    await fireEvent.click(button, { detail: 0 });
    expect(screen.getByRole('status')).toHaveTextContent('Trykk en gang til');
    await vi.advanceTimersByTimeAsync(11_000);
    expect(screen.getByRole('status')).toHaveTextContent(/^$/);
    await fireEvent.click(button, { detail: 0 });
    await fireEvent.click(button, { detail: 0 });
    expect(onheld).toHaveBeenCalledOnce();
  });

  it('is not moved by the click that follows a short touch', async () => {
    const onheld = vi.fn();
    render(HoldButton, { ...words, onheld });
    const button = screen.getByRole('button');
    await fireEvent.click(button, { detail: 1 });
    await fireEvent.click(button, { detail: 1 });
    expect(onheld).not.toHaveBeenCalled();
    expect(screen.getByRole('status')).toHaveTextContent(/^$/);
  });
});
