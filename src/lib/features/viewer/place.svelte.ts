// The contact person's own place on this device: their key, and the copies they chose to keep. Looked for, and made only when
// something is to be kept in it.
import type { Result } from '../../domain/result.ts';
import { copiesOn, keepCopy, Received, type Copy, type OwnKey } from '../../sharing/received.ts';
import type { StorageProblem } from '../../vault/problems.ts';
import { askToKeep } from '../../vault/surroundings.ts';
import { updates } from '../app/updates.svelte.ts';

class Place {
  key = $state.raw<OwnKey | null>(null);
  copies = $state.raw<readonly Copy[]>([]);
  /** Why what is here could not be read. */
  problem = $state.raw<StorageProblem | null>(null);
  #received: Received | null = null;
  #isSettled = false;

  /** Reads what is here, and lets go of copies that have had their day. Where there is nothing, nothing is made. */
  async look(today: string): Promise<void> {
    if (this.#received === null && !(await Received.isThere())) {
      this.key = null;
      this.copies = [];
      return;
    }
    const opened = await this.#open();
    if (!opened.ok) {
      this.problem = opened.error;
      return;
    }
    const [key, copies] = [await opened.value.ownKey(), await copiesOn(opened.value, today)];
    this.problem = !key.ok ? key.error : !copies.ok ? copies.error : null;
    if (this.problem !== null) this.#letGo();
    if (key.ok) this.key = key.value;
    if (copies.ok) this.copies = copies.value;
    if (this.key !== null || this.copies.length > 0) this.#settle();
  }

  /** Makes a key, in place of the one there is. */
  async makeKey(today: string): Promise<StorageProblem | null> {
    const made = await this.#in((received) => received.makeKey(today));
    if (!made.ok) return made.error;
    this.key = made.value;
    this.#settle();
    void askToKeep();
    return null;
  }

  async deleteKey(): Promise<StorageProblem | null> {
    const gone = await this.#in((received) => received.deleteKey());
    if (!gone.ok) return gone.error;
    this.key = null;
    return null;
  }

  /** Keeps a copy; the same share kept again takes the place of the one that is here. */
  async keep(copy: Omit<Copy, 'id'>): Promise<StorageProblem | null> {
    const kept = await this.#in((received) => keepCopy(received, copy));
    if (!kept.ok) return kept.error;
    const id = copy.packet.id;
    this.copies = [{ ...copy, id }, ...this.copies.filter((one) => one.id !== id)];
    this.#settle();
    return null;
  }

  async remove(id: string): Promise<StorageProblem | null> {
    const gone = await this.#in((received) => received.remove(id));
    if (!gone.ok) return gone.error;
    this.copies = this.copies.filter((one) => one.id !== id);
    return null;
  }

  async #open(): Promise<Result<Received, StorageProblem>> {
    if (this.#received !== null) return { ok: true, value: this.#received };
    const opened = await Received.open();
    if (opened.ok) this.#received = opened.value;
    return opened;
  }

  async #in<T>(
    task: (received: Received) => Promise<Result<T, StorageProblem>>,
  ): Promise<Result<T, StorageProblem>> {
    const opened = await this.#open();
    if (!opened.ok) return opened;
    const done = await task(opened.value);
    // Whatever went wrong with the connection, the next try begins with a new one.
    if (!done.ok) this.#letGo();
    return done;
  }

  #letGo(): void {
    this.#received?.close();
    this.#received = null;
  }

  /** Somebody who keeps something here comes back: the app is fetched for later too, and nothing else of it. */
  #settle(): void {
    if (!this.#isSettled) updates.start();
    this.#isSettled = true;
  }
}

export const place = new Place();
