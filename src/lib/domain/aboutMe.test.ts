// The few lines about the person: any name or none, and nothing hidden shown before it is asked for.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tickingWorld, words } from '../../../tests/unit/arbitraries.ts';
import { aboutMeId, describeMe, emptyAboutMe, nameMe } from './aboutMe.ts';
import { AboutMe } from './schemas.ts';

const anyName = fc.oneof(fc.string({ maxLength: 120 }), fc.string({ unit: 'grapheme', maxLength: 120 }));

describe('what is known about the person at first', () => {
  test('is nothing at all', () => {
    const me = emptyAboutMe(tickingWorld());
    expect(me).toMatchObject({
      id: aboutMeId,
      interests: [],
      ownInterests: [],
      showHidden: false,
      welcomed: false,
    });
    expect(Object.keys(me)).not.toContain('name');
    expect(AboutMe.safeParse(me).data).toEqual(me);
  });
});

describe('a name', () => {
  test('can be any name, and is kept without the space around it', () => {
    const world = tickingWorld();
    for (const name of ['Noor', 'نور', 'Åse-Marie', 'N', '🌊'])
      expect(nameMe(emptyAboutMe(world), `  ${name} `, world).name).toBe(name);
  });

  test('can always be kept, however long it was typed', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const world = tickingWorld();
        const me = nameMe(emptyAboutMe(world), name, world);
        expect(AboutMe.safeParse(me).data).toEqual(me);
        expect(me.name).not.toBe('');
        expect(nameMe(me, me.name ?? '', world).name).toBe(me.name);
      }),
    );
  });

  test('is never cut in the middle of a character', () => {
    const world = tickingWorld();
    expect(nameMe(emptyAboutMe(world), `a${'🌊'.repeat(60)}`, world).name).toBe(`a${'🌊'.repeat(29)}`);
  });

  test('is taken away by an empty one', () => {
    const world = tickingWorld();
    const me = nameMe(nameMe(emptyAboutMe(world), 'Noor', world), '   ', world);
    expect(Object.keys(me)).not.toContain('name');
  });
});

describe('describing oneself', () => {
  test('changes only what is given', () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            interests: fc.array(fc.constantFrom('music', 'cooking', 'plants')),
            ownInterests: fc.array(words),
            showHidden: fc.boolean(),
            welcomed: fc.boolean(),
          },
          { requiredKeys: [] },
        ),
        (fields) => {
          const world = tickingWorld();
          const before = nameMe(emptyAboutMe(world), 'Noor', world);
          const after = describeMe(before, fields, world);
          expect(after).toEqual({ ...before, ...fields, updatedAt: after.updatedAt });
          expect(AboutMe.safeParse(after).data).toEqual(after);
        },
      ),
    );
  });
});
