// A private note after a hard moment: what helped, and what I would do otherwise. Both can stay empty.
import { versions } from './limits.ts';
import { changed, freshBase, without, type World } from './record.ts';
import type { HardNote } from './schemas.ts';
import type { Words } from './words.ts';

export type { HardNote };

export interface NoteWords {
  readonly helped: Words | null;
  readonly change: Words | null;
}

const fieldsOf = ({ helped, change }: NoteWords): Pick<HardNote, 'helped' | 'change'> => ({
  ...(helped === null ? {} : { helped }),
  ...(change === null ? {} : { change }),
});

export const newNote = (words: NoteWords, day: string, world: World): HardNote => ({
  ...freshBase(world, versions.hardNote),
  kind: 'hardNote',
  day,
  ...fieldsOf(words),
});

/** A note in other words; its day stays. */
export const rewordNote = (note: HardNote, words: NoteWords, world: World): HardNote =>
  changed(without(without(note, 'helped') as HardNote, 'change') as HardNote, world, fieldsOf(words));

/** Whether anything stands in it. */
export const hasNote = ({ helped, change }: Pick<HardNote, 'helped' | 'change'>): boolean =>
  helped !== undefined || change !== undefined;

/** Notes as they are read: the latest first. */
export const latestNotes = (notes: readonly HardNote[]): readonly HardNote[] =>
  [...notes].sort((a, b) =>
    a.day === b.day ? (a.createdAt < b.createdAt ? 1 : -1) : a.day < b.day ? 1 : -1,
  );
