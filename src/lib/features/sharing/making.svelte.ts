// The share that is being made: to whom, what, until when and what for. In memory, and as a draft of the same day.
import type { Contact } from '../../domain/share.ts';
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

  /** Begins anew, with nothing chosen. */
  begin(contact?: string, chosen: ReadonlySet<string> = new Set()): void {
    this.contact = contact;
    this.name = '';
    this.chosen = chosen;
    this.until = '';
    this.purpose = '';
    this.wantsAnswer = false;
    this.isAsked = chosen.size > 0;
  }

  /** As it stands, for the draft. */
  fields(): Record<string, string> {
    const keys = [...this.chosen];
    if (keys.length === 0 && this.purpose === '') return {};
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

  /** Takes up a draft of today; an older one is left. Answers the keys that were chosen in it. */
  resume(): readonly string[] | null {
    const draft = house.plan.draft(shareForm);
    if (draft?.day !== house.plan.today) return null;
    const there = house.plan.desk.stored<Contact>('contact').some(({ id }) => id === draft.contact);
    this.contact = there ? draft.contact : undefined;
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
