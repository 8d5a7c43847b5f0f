// What the example person shows to their contact person, and what came back, by the same rules as in the app. No key has
// met theirs: there is nobody to meet.
import { addDays } from '../domain/dates.ts';
import { changed } from '../domain/record.ts';
import { newContact, newReceipt, newReply, type ShareDetails } from '../domain/share.ts';
import type { Book } from './book.ts';
import type { Voice } from './voice.ts';

interface Shown {
  readonly today: string;
  /** When it was shown, and when the answer came. */
  readonly day: string;
  readonly answered: string;
  readonly goal: string;
  readonly steps: readonly string[];
}

/** One contact person, one goal shown to them with some of its steps, and an answer that waits. */
export function liveSharing(book: Book, voice: Voice, { today, day, answered, goal, steps }: Shown): void {
  const { share, name, helper } = voice.words;
  const own = (text: string) => voice.own(text);
  const contact = book.make(day, (world) => newContact({ name: helper, role: own(share.role) }, [], world));
  const { words, why } = book.goalOf(goal);
  const items: ShareDetails['items'] = [
    { key: 'name', sort: 'name', words: { text: name, lang: '' } },
    { key: `goal:${goal}`, sort: 'goal', words },
    ...(why === undefined ? [] : [{ key: `why:${goal}`, sort: 'why' as const, words: why }]),
    ...steps.map((id) => ({ key: `step:${id}`, sort: 'step' as const, words: book.stepOf(id).words })),
  ];
  const receipt = book.make(day, (world) =>
    newReceipt(
      {
        id: world.newId(),
        contact: contact.id,
        to: helper,
        until: addDays(today, 14),
        purpose: own(share.purpose),
        carrier: 'code',
        items,
      },
      day,
      world,
    ),
  );
  const chosen = items.map(({ key }) => key);
  book.make(day, (world) => changed(contact, world, { chosen, chosenOn: day }));
  book.make(answered, (world) =>
    newReply(
      `reply-${world.newId()}`,
      receipt,
      [
        { sort: 'greeting', words: own(share.greeting) },
        { sort: 'step', words: own(share.idea) },
      ],
      answered,
      world,
    ),
  );
}
