// The share that is being made: to whom, what, until when and what for. In memory, and as a draft of the same day.
import { currentContacts, type Contact } from '../../domain/share.ts';
import { house } from '../../plan/house.svelte.ts';

export const shareForm = 'share';

/** Keys in one field of the draft: a field has its length. */
const inField = 40;

class Making {
  contact = $state<string | undefined>();
  /** What somebody is called who is not in my list; may be empty. */
  name = $state('');
  chosen = $state.raw<ReadonlySet<string>>(new Set());
  until = $state('');
  purpose = $state('');
  wantsAnswer = $state(false);
  /** What was chosen for them last has been answered. */
  isAsked = $state(false);
  /** What was handed over: as it is, it is no half choice any more. */
  #handed: ReadonlySet<string> | undefined;

  /** Begins anew, with nothing chosen. */
  begin(contact?: string, chosen: ReadonlySet<string> = new Set()): void {
    this.contact = contact;
    this.name = '';
    this.chosen = chosen;
    this.until = '';
    this.purpose = '';
    this.wantsAnswer = false;
    this.isAsked = chosen.size > 0;
    this.#handed = undefined;
  }

  /** It is out of our hands. */
  handedOver(): void {
    this.#handed = this.chosen;
  }

  /** As it stands, for the draft. */
  fields(): Record<string, string> {
    const keys = [...this.chosen];
    if (this.chosen === this.#handed || (keys.length === 0 && this.purpose === '')) return {};
    const pieces = Array.from({ length: Math.ceil(keys.length / inField) }, (_, at): [string, string] => [
      `chosen${String(at)}`,
      keys.slice(at * inField, (at + 1) * inField).join('\n'),
    ]);
    return {
      contact: this.contact ?? '',
      name: this.name,
      until: this.until,
      purpose: this.purpose,
      answer: this.wantsAnswer ? 'yes' : '',
      ...Object.fromEntries(pieces),
      day: house.plan.today,
    };
  }

  /** Something was begun earlier today, and neither handed over nor taken back. */
  get isBegun(): boolean {
    return house.plan.draft(shareForm)?.day === house.plan.today;
  }

  /**
   * Takes up a draft of today; an older one is left, and so is one for somebody else than it is begun for, or for whom it is
   * over. Answers the keys that were chosen in it.
   */
  resume(): readonly string[] | null {
    const draft = house.plan.draft(shareForm);
    if (draft === null || !this.isBegun) return null;
    const { contact = '' } = draft;
    const isForThem = this.contact === undefined || this.contact === contact;
    const current = currentContacts(house.plan.desk.stored<Contact>('contact'));
    if (!isForThem || (contact !== '' && !current.some(({ id }) => id === contact))) return null;
    this.contact = contact === '' ? undefined : contact;
    this.name = draft.name ?? '';
    this.until = draft.until ?? '';
    this.purpose = draft.purpose ?? '';
    this.wantsAnswer = draft.answer === 'yes';
    return Object.entries(draft)
      .filter(([field]) => field.startsWith('chosen'))
      .flatMap(([, keys]) => keys.split('\n'));
  }
}

export const making = new Making();
