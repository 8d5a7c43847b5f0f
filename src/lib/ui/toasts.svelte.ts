// Short messages with a way to undo. Only one is in sight; a newer takes the place of an older.

export interface ToastMessage {
  text: string;
  /** Both or neither: what the button says and what it does. */
  undoLabel?: string;
  undo?: () => void;
}

interface Clock {
  set: (run: () => void, ms: number) => unknown;
  clear: (id: unknown) => void;
}

/** A message is never in sight for a shorter time than this. */
export const TOAST_MS = 10_000;

const realClock: Clock = {
  set: (run, ms) => setTimeout(run, ms),
  clear: (id) => {
    clearTimeout(id as ReturnType<typeof setTimeout>);
  },
};

/**
 * Holds the one message in sight. There is no time limit: after 10 seconds the message becomes `ripe`, and goes
 * when the person next touches something else. Time stands still while a finger, pointer or focus rests on it.
 */
export class Toasts {
  current = $state.raw<ToastMessage | null>(null);
  /** It has been in sight long enough to go at the next touch elsewhere. */
  ripe = $state(false);
  /** Counts messages, so the same words twice are announced twice. */
  count = $state(0);

  readonly #clock: Clock;
  /** Where messages can be shown. Under an open sheet nothing can be touched, so the newest place has them. */
  #places = $state.raw<readonly symbol[]>([]);
  #timer: unknown = null;

  constructor(clock: Clock = realClock) {
    this.#clock = clock;
  }

  /** A place for messages has come onto the screen. Answers how it leaves. */
  enter(place: symbol): () => void {
    this.#places = [...this.#places, place];
    return () => {
      this.#places = this.#places.filter((other) => other !== place);
    };
  }

  /** The message to be shown in a place: only one place has it. */
  at(place: symbol): ToastMessage | null {
    return this.#places.at(-1) === place ? this.current : null;
  }

  /** Shows a message in place of the one in sight. */
  show(message: ToastMessage): void {
    this.current = message;
    this.ripe = false;
    this.count++;
    this.resume();
  }

  /** Takes the message away. */
  dismiss(): void {
    this.pause();
    this.current = null;
    this.ripe = false;
  }

  /** Undoes what the message tells of, and takes it away. */
  undo(): void {
    const message = this.current;
    this.dismiss();
    message?.undo?.();
  }

  /** Time stands still while somebody reads. */
  pause(): void {
    if (this.#timer !== null) this.#clock.clear(this.#timer);
    this.#timer = null;
  }

  /** Starts the ten seconds over. */
  resume(): void {
    this.pause();
    if (!this.current) return;
    this.#timer = this.#clock.set(() => {
      this.#timer = null;
      this.ripe = true;
    }, TOAST_MS);
  }

  /** The person touched something else: a message that has been in sight long enough goes. */
  touchedElsewhere(): void {
    if (this.ripe) this.dismiss();
  }
}

/** The app's one place for messages. */
export const toasts = new Toasts();
