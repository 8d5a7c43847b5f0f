// Shift three times, for whoever has a keyboard: fetched right after the first look.
import { Shifts, wanted, window as between } from '../../ui/shifts.ts';
import { wayOut } from './wayOut.svelte.ts';

/**
 * Listens to every key of the page; answers how to stop.
 * @public fetched by the frame
 */
export function listenToKeys(): () => void {
  const shifts = new Shifts();
  let fading: ReturnType<typeof setTimeout> | undefined;
  const press = (event: KeyboardEvent): void => {
    wayOut.presses = shifts.press(event, performance.now());
    clearTimeout(fading);
    if (wayOut.presses === wanted) wayOut.leave();
    else if (wayOut.presses > 0)
      fading = setTimeout(() => (wayOut.presses = shifts.count(performance.now())), between + 100);
  };
  window.addEventListener('keydown', press, true);
  window.addEventListener('keyup', press, true);
  return () => {
    clearTimeout(fading);
    window.removeEventListener('keydown', press, true);
    window.removeEventListener('keyup', press, true);
  };
}
