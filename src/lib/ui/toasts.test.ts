// A message has time enough, and never more than the person wants.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TOAST_MS, Toasts } from './toasts.svelte.ts';

describe('toasts', () => {
  let waiting: { run: () => void; ms: number } | null;
  let toasts: Toasts;

  beforeEach(() => {
    waiting = null;
    toasts = new Toasts({
      set: (run, ms) => (waiting = { run, ms }),
      clear: () => {
        waiting = null;
      },
    });
  });

  it('stays when the page is touched before its time, and goes at a touch after it', () => {
    toasts.show({ text: 'Lagt' });
    toasts.touchedElsewhere();
    expect(toasts.current?.text).toBe('Lagt');
    expect(waiting?.ms).toBe(TOAST_MS);
    waiting?.run();
    expect(toasts.current?.text).toBe('Lagt');
    toasts.touchedElsewhere();
    expect(toasts.current).toBeNull();
  });

  it('is never shorter than eight seconds', () => {
    expect(TOAST_MS).toBeGreaterThanOrEqual(8000);
  });

  it('gives way to a newer one, with its own time', () => {
    toasts.show({ text: 'Første' });
    waiting?.run();
    toasts.show({ text: 'Andre' });
    toasts.touchedElsewhere();
    expect(toasts.current?.text).toBe('Andre');
  });

  it('stands still while somebody reads, and starts over after', () => {
    toasts.show({ text: 'Lagt' });
    toasts.pause();
    expect(waiting).toBeNull();
    toasts.resume();
    expect(waiting).not.toBeNull();
  });

  it('does not wake up when nothing is in sight', () => {
    toasts.resume();
    expect(waiting).toBeNull();
  });

  it('undoes once and goes', () => {
    const undo = vi.fn();
    toasts.show({ text: 'Lagt', undoLabel: 'Angre', undo });
    toasts.undo();
    toasts.undo();
    expect(undo).toHaveBeenCalledOnce();
    expect(toasts.current).toBeNull();
    expect(waiting).toBeNull();
  });
});
