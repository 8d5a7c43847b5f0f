// Keeps what is being typed, so that a crash, a lock or an update loses no more than a moment.
import { house } from '../../plan/house.svelte.ts';
import { unsaved } from './unsaved.ts';

/** Milliseconds between the last key and the draft being kept. */
const rest = 400;

/** Something I like to do is written in two places, and is the same draft. */
export const interestForm = 'interest';

type Fields = Record<string, string>;

const same = (a: Fields, b: Fields): boolean =>
  Object.keys({ ...a, ...b }).every((name) => (a[name] ?? '') === (b[name] ?? ''));

export class DraftKeeper {
  readonly form: string;
  /** The latest words are on the disk. */
  kept = $state(false);

  #known: Fields;
  #waiting: Fields | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  /** `start` is what the form shows before anything is typed; that alone is not worth a draft. */
  constructor(form: string, start: Fields) {
    this.form = form;
    this.#known = start;
  }

  /** Called with the fields whenever they change; keeps them a moment later. */
  note(fields: Fields): void {
    if (this.#stopped) return;
    if (same(fields, this.#known)) {
      // Taken back before it was kept: it does not come to be.
      clearTimeout(this.#timer);
      this.#waiting = null;
      return;
    }
    this.#waiting = fields;
    this.kept = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), rest);
  }

  /** Keeps what waits, at once: before the page is hidden or replaced. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const fields = this.#waiting;
    if (fields === null || this.#stopped || !house.isOpen) return;
    this.#waiting = null;
    const outcome = await house.plan.keepDraft(this.form, fields);
    if (outcome.ok) {
      this.#known = fields;
      this.kept = !this.#isWaiting();
    } else {
      // Still on screen; tried again with the next key.
      this.#known = {};
    }
  }

  /** Asked anew after waiting: more may have been typed meanwhile. */
  #isWaiting(): boolean {
    return this.#waiting !== null;
  }

  /**
   * No more keeping: the form is being saved (which drops the draft) or left on purpose. Answers false when that is
   * under way already, so that a second tap on the same button saves nothing twice.
   */
  stop(): boolean {
    if (this.#stopped) return false;
    this.#stopped = true;
    clearTimeout(this.#timer);
    return true;
  }

  /** Saving did not go well: the words go on being a draft. */
  resume(): void {
    this.#stopped = false;
    this.#known = {};
  }

  /** Attaches to the page for as long as the form is on screen. */
  attach = (): (() => void) => {
    const keep = (): void => void this.flush();
    unsaved.add(this);
    document.addEventListener('visibilitychange', keep);
    window.addEventListener('pagehide', keep);
    return () => {
      unsaved.delete(this);
      document.removeEventListener('visibilitychange', keep);
      window.removeEventListener('pagehide', keep);
      keep();
    };
  };
}
