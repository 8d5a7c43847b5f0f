// What is on the screen of somebody who was shown something. All of it is in memory, and gone with the page.
import { dayOf } from '../../domain/dates.ts';
import type { Result } from '../../domain/result.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import type { Packet } from '../../sharing/packet.ts';
import type { Copy } from '../../sharing/received.ts';
import { everyList } from '../backup/words.ts';
import { emptyDraft, type Draft } from './answer.ts';
import { openForKey, openWithWords, sealedInFile, sealedInText, wantsWords, type Fault } from './opening.ts';
import { place } from './place.svelte.ts';

type Sealed = Uint8Array<ArrayBuffer>;

type Screen =
  | { readonly at: 'home' }
  | { readonly at: 'give' }
  | { readonly at: 'key' }
  | { readonly at: 'staff' }
  | { readonly at: 'words'; readonly sealed: Sealed }
  | { readonly at: 'fault'; readonly fault: Fault }
  | { readonly at: 'shown'; readonly packet: Packet };

class Viewer {
  today = $state(dayOf(new Date()));
  screen = $state.raw<Screen>({ at: 'home' });
  isOpening = $state(false);
  /** Answers that are being written, each to its share; kept as long as the page is open. */
  readonly #drafts = $state<Record<string, Draft>>({});
  /** Whatever was asked for last is what is shown. */
  #turn = 0;

  readonly #ready = place.look(this.today);

  /** The key and the copies have been looked for. */
  ready(): Promise<void> {
    return this.#ready;
  }

  show(screen: Screen): void {
    this.#turn += 1;
    this.isOpening = false;
    this.screen = screen;
  }

  readonly home = (): void => {
    this.show({ at: 'home' });
  };

  // ── Opening ────────────────────────────────────────────────────────────────

  openText(text: string): Promise<void> {
    return this.#open(sealedInText(text));
  }

  openFile(bytes: Sealed): Promise<void> {
    return this.#open(sealedInFile(bytes));
  }

  openSealed(sealed: Sealed): Promise<void> {
    return this.#open({ ok: true, value: sealed });
  }

  async #open(found: Result<Sealed, Fault>): Promise<void> {
    if (!found.ok) {
      this.show({ at: 'fault', fault: found.error });
      return;
    }
    const sealed = found.value;
    if (wantsWords(sealed)) {
      this.show({ at: 'words', sealed });
      return;
    }
    await this.#during(async () => {
      await this.#ready;
      if (place.problem !== null) return { ok: false, error: { why: 'storage' } };
      return openForKey(sealed, place.key?.identity ?? null, this.today);
    });
  }

  /** Opens with words. Those that did not fit are said where they were typed. */
  async openWords(sealed: Sealed, typed: string): Promise<Fault | null> {
    return this.#during(
      () => openWithWords(sealed, typed, everyList, this.today),
      ({ why }) => why === 'wrongWords' || why === 'memory',
    );
  }

  openCopy({ packet }: Copy): void {
    void this.#during(() => Promise.resolve({ ok: true, value: packet }));
  }

  /** Shows what comes of opening, unless something else was asked for meanwhile. Answers what is said where one stands. */
  async #during(
    opening: () => Promise<Result<Packet, Fault>>,
    saidThere: (fault: Fault) => boolean = () => false,
  ): Promise<Fault | null> {
    const turn = (this.#turn += 1);
    this.isOpening = true;
    const [opened] = await Promise.all([
      opening(),
      i18n.need(
        'areas',
        'network',
        'safety',
        'safetyPhrases',
        'scenarioPhrases',
        'goalPhrases',
        'stepPhrases',
      ),
    ]);
    if (turn !== this.#turn) return null;
    this.isOpening = false;
    if (opened.ok) this.show({ at: 'shown', packet: opened.value });
    else if (saidThere(opened.error)) return opened.error;
    else this.show({ at: 'fault', fault: opened.error });
    return null;
  }

  // ── Time ───────────────────────────────────────────────────────────────────

  /** A day may have begun: what was to be seen until yesterday is seen no more. */
  async lookAtClock(): Promise<void> {
    const today = dayOf(new Date());
    const isNew = today !== this.today;
    this.today = today;
    // Another tab may have made a key, or taken a copy away.
    await place.look(today);
    if (!isNew || this.screen.at !== 'shown') return;
    const { until, from } = this.screen.packet;
    if (until !== undefined && until < today)
      this.show({ at: 'fault', fault: { why: 'past', until, ...(from === undefined ? {} : { from }) } });
  }

  // ── Answering ──────────────────────────────────────────────────────────────

  draftOf({ id }: Packet): Draft {
    return this.#drafts[id] ?? emptyDraft;
  }

  keepDraft({ id }: Packet, draft: Draft): void {
    this.#drafts[id] = draft;
  }
}

export const viewer = new Viewer();
