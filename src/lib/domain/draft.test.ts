// Drafts: what is being typed can always be kept and read again, as it stands.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tickingWorld } from '../../../tests/unit/arbitraries.ts';
import { draftId, newDraft } from './draft.ts';
import { readRecord } from './kinds.ts';
import { longestText } from './words.ts';
import { Draft } from './schemas.ts';

const fields = fc.dictionary(
  fc.constantFrom('text', 'why', 'obstacle', 'smaller'),
  fc.string({ unit: 'grapheme' }),
);

describe('a draft', () => {
  test('is read again as it was typed, with the space at its end', () => {
    fc.assert(
      fc.property(fields, (typed) => {
        const draft = newDraft('goal', typed, tickingWorld());
        expect(draft.fields).toEqual(typed);
        expect(readRecord(JSON.parse(JSON.stringify(draft)))).toEqual({ ok: true, value: draft });
      }),
    );
    expect(newDraft('goal', { text: 'Jeg vil ' }, tickingWorld()).fields).toEqual({ text: 'Jeg vil ' });
  });

  test('is one for each form', () => {
    const world = tickingWorld();
    expect(newDraft('goal', { text: 'a' }, world).id).toBe(newDraft('goal', { text: 'b' }, world).id);
    expect(draftId('goal')).not.toBe(draftId('stone'));
  });

  test('loses the end of a field that is too long, and not the draft', () => {
    const draft = newDraft('goal', { text: '😀'.repeat(longestText), why: 'Fordi' }, tickingWorld());
    expect(readRecord(draft)).toEqual({ ok: true, value: draft });
    expect(draft.fields).toEqual({ text: '😀'.repeat(longestText / 2), why: 'Fordi' });
  });

  test('can be read whenever the name of its form is one that is allowed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 130 }), (form) => {
        const draft = newDraft(form, {}, tickingWorld());
        expect(readRecord(draft).ok).toBe(Draft.shape.form.safeParse(form).success);
      }),
    );
  });

  test('has room for the longest name a form can have: one with a whole id in it', () => {
    expect(readRecord(newDraft(`step-of-${'a'.repeat(22)}`, {}, tickingWorld())).ok).toBe(true);
  });
});
