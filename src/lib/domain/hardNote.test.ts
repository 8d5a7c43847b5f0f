// Notes after a hard moment keep what was written, their day, and nothing that was left empty.
import { expect, test } from 'vitest';
import { tickingWorld } from '../../../tests/unit/arbitraries.ts';
import { hasNote, latestNotes, newNote, rewordNote } from './hardNote.ts';
import { HardNote } from './schemas.ts';

const world = tickingWorld();
const own = (text: string) => ({ text, lang: 'nb' });

test('what was left empty is not there, and what is taken out goes', () => {
  const note = newNote({ helped: own('Å gå ned'), change: null }, '2026-11-10', world);
  expect(HardNote.safeParse(note).success).toBe(true);
  expect(Object.keys(note)).not.toContain('change');
  const next = rewordNote(note, { helped: null, change: own('Ringe før') }, world);
  expect(next).toMatchObject({ id: note.id, day: '2026-11-10', change: own('Ringe før') });
  expect(Object.keys(next)).not.toContain('helped');
  expect(hasNote(next)).toBe(true);
  expect(hasNote(rewordNote(next, { helped: null, change: null }, world))).toBe(false);
});

test('the latest is read first', () => {
  const on = (day: string) => newNote({ helped: own(day), change: null }, day, world);
  const [first, second, again] = [on('2026-11-10'), on('2026-11-12'), on('2026-11-12')];
  expect(latestNotes([first, second, again])).toEqual([again, second, first]);
});
