// Tells the page how tall the bar at its bottom is, so that toasts lie above it and focus never lands behind it.
import type { Attachment } from 'svelte/attachments';

/** Keeps `--foot` on the page equal to the height of a bar that sticks to the bottom. */
export const foot: Attachment<HTMLElement> = (bar) => {
  const root = document.documentElement;
  const measure = (): void => {
    const sticks = getComputedStyle(bar).position === 'sticky';
    root.style.setProperty('--foot', sticks ? `${String(bar.offsetHeight)}px` : '0px');
  };
  measure();
  const observer = new ResizeObserver(measure);
  observer.observe(bar);
  observer.observe(root);
  return () => {
    observer.disconnect();
    root.style.removeProperty('--foot');
  };
};
