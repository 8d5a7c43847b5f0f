// Private notes after a hard moment: what helped, and what I would do otherwise.
import { aboutMeId, type AboutMe } from '../domain/aboutMe.ts';
import { draftId } from '../domain/draft.ts';
import { hasNote, newNote, rewordNote, type HardNote, type NoteWords } from '../domain/hardNote.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Desk, Done, Outcome, Refusal } from './desk.ts';

/** Keeps what was written after a hard moment. Answers its id. */
export async function addNote(
  desk: Desk,
  words: NoteWords,
  form: string,
): Promise<Result<Done & { id: string }, Refusal>> {
  const note = newNote(words, desk.today(), desk.world());
  const done = await desk.commit(() => ok({ put: [note], remove: [draftId(form)] }));
  return done.ok ? ok({ ...done.value, id: note.id }) : done;
}

/** Other words of a note. One with nothing in it goes. */
export const changeNote = (desk: Desk, id: string, words: NoteWords, form: string): Promise<Outcome> =>
  desk.commit(() => {
    const note = desk.one<HardNote>('hardNote', id);
    if (note === undefined) return refuse('missing' as const);
    const next = rewordNote(note, words, desk.world());
    return ok(hasNote(next) ? { put: [next], remove: [draftId(form)] } : { remove: [id, draftId(form)] });
  });

/** Takes a note away. */
export const removeNote = (desk: Desk, id: string): Promise<Outcome> =>
  desk.commit(() =>
    desk.one<HardNote>('hardNote', id) === undefined ? refuse('missing' as const) : ok({ remove: [id] }),
  );

/** Brings every note of the plan into memory. */
export function loadNotes(desk: Desk): Promise<void> {
  const today = desk.today();
  const begun = desk.one<AboutMe>('aboutMe', aboutMeId)?.createdAt.slice(0, 10) ?? today;
  return desk.loadDays(begun < today ? begun : today, today);
}
