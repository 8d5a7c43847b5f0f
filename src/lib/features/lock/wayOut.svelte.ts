// Out of here at once: the page is covered in the same frame, what is being typed is sealed, keys and words are let
// go of, and a plain page about something else takes this one's place. It works the same with and without a network.
import { resolve } from '$app/paths';
import { i18n } from '../../i18n/i18n.svelte.ts';
import { house } from '../../plan/house.svelte.ts';
import { keepAllDrafts } from '../shared/unsaved.ts';

/** Milliseconds that keeping a draft may take while the page is covered already. */
const patience = 300;

/** Covers everything on the page, or lifts the cover. */
export function cover(covered: boolean): void {
  document.documentElement.classList.toggle('covered', covered);
}

const isApp = (): boolean => matchMedia('(display-mode: standalone)').matches;

/** The plain page, in the language of the screen. Known before the keys are gone, and on this phone. */
export const plainPage = (): string =>
  resolve(`/oppskrift/${i18n.lang === 'nb' ? '' : `${i18n.lang}.html`}` as '/');

class WayOut {
  /** Presses of Shift so far, of the three that leave. */
  presses = $state(0);

  /** Nothing of this page is to be seen again. */
  hasLeft = false;

  /** Leaves, in every tab. Safe to press again. */
  readonly leave = (): void => {
    if (this.#begin()) void house.cover(keepAllDrafts()).finally(this.#go);
  };

  /** Leaves because another tab did. Answers what is still on its way to the disk. */
  readonly follow = (): Promise<unknown> => {
    if (!this.#begin()) return Promise.resolve();
    const kept = keepAllDrafts();
    void Promise.race([kept, new Promise((resolve) => setTimeout(resolve, patience))]).finally(this.#go);
    return kept;
  };

  /** Where to: looked up before the plan is let go of. */
  #page = '';

  #begin(): boolean {
    if (this.hasLeft) return false;
    this.hasLeft = true;
    cover(true);
    const own = house.isOpen && navigator.onLine && !isApp() ? house.plan.me.leaveTo : undefined;
    this.#page = own ?? plainPage();
    return true;
  }

  readonly #go = (): void => {
    document.title = '';
    document.querySelector('link[rel=icon]')?.remove();
    location.replace(this.#page);
  };
}

export const wayOut = new WayOut();
