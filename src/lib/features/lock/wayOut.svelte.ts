// Out of here at once: the page is covered in the same frame, what is being typed is sealed, keys and words are let
// go of, and a plain page about something else takes this one's place. It works the same with and without a network.
import { resolve } from '$app/paths';
import { i18n } from '../../i18n/i18n.svelte.ts';
import { house } from '../../plan/house.svelte.ts';
import type { DoorNews } from '../../plan/lock.ts';
import { keepAllDrafts } from '../shared/unsaved.ts';

/** Covers everything on the page, or lifts the cover. */
export function cover(covered: boolean): void {
  document.documentElement.classList.toggle('covered', covered);
}

/** Puts a new document in the place of this one: the only sure way to let go of memory. */
export function renew(): void {
  cover(true);
  location.reload();
}

const isApp = (): boolean => matchMedia('(display-mode: standalone)').matches;

/** The plain page, in the language of the screen. Known before the keys are gone, and on this phone. */
export const plainPage = (): string =>
  resolve(`/oppskrift/${i18n.lang === 'nb' ? '' : `${i18n.lang}.html`}` as '/');

class WayOut {
  /** Presses of Shift so far, of the three that leave. */
  presses = $state(0);

  /** Nothing of this page is to be seen again: another takes its place. */
  hasEnded = false;
  #isListening = false;

  /** Leaves, in every tab. Safe to press again. */
  readonly leave = (): void => {
    if (this.#begin()) void house.cover(keepAllDrafts()).finally(this.#go);
  };

  /**
   * Heeds what other tabs tell, whatever is on screen and from before a plan is opened: nothing that has let go of its plan
   * stands there as an empty page. Safe to call again.
   */
  listen(): void {
    if (this.#isListening) return;
    this.#isListening = true;
    house.listen();
    house.onDoor(this.#heed);
  }

  /** Answers what is still on its way to the disk. */
  readonly #heed = (news: DoorNews, over: Promise<void>): Promise<unknown> | undefined => {
    // A plan that nobody looks at just begins at its cover; the page of whoever was shown something has none.
    const follows = news === 'leave' && (house.phase === 'closed' || !document.hidden);
    if (follows ? !this.#begin() : !this.end()) return undefined;
    void over.then(follows ? this.#go : renew);
    return news === 'rekeyed' || news === 'deleted' ? undefined : keepAllDrafts();
  };

  /** Covers the page for good. False where that has been done: somebody else puts another in its place. */
  end(): boolean {
    if (this.hasEnded) return false;
    this.hasEnded = true;
    cover(true);
    return true;
  }

  /** Where to: looked up before the plan is let go of. */
  #page = '';

  #begin(): boolean {
    if (!this.end()) return false;
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
