// Tells the page how tall what lies at its bottom is, so that toasts lie above it and nothing lands behind it.
import type { Attachment } from 'svelte/attachments';

const heightAs =
  (name: '--foot' | '--notice'): Attachment<HTMLElement> =>
  (bar) => {
    const root = document.documentElement;
    const measure = (): void => {
      const stays = ['sticky', 'fixed'].includes(getComputedStyle(bar).position);
      root.style.setProperty(name, stays ? `${String(bar.offsetHeight)}px` : '0px');
    };
    // The observer calls once at once, after layout: measuring here would force one in the midst of the first drawing.
    const observer = new ResizeObserver(measure);
    observer.observe(bar);
    observer.observe(root);
    return () => {
      observer.disconnect();
      root.style.removeProperty(name);
    };
  };

/** Keeps `--foot` on the page equal to the height of a bar that stays at the bottom. */
export const foot = heightAs('--foot');

/** Keeps `--notice` equal to the height of a notice that lies above that bar; pages leave room for it. */
export const notice = heightAs('--notice');
