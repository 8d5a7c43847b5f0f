// Looking together shows what was picked, and nothing else whatever the talk holds.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { id, tickingWorld, words } from '../../../tests/unit/arbitraries.ts';
import { talkSides } from './limits.ts';
import { freshBase } from './record.ts';
import type { Agreement, Talk } from './schemas.ts';
import { newTogether, shownOf, togetherId } from './together.ts';

const world = tickingWorld();

const talk: fc.Arbitrary<Talk> = fc
  .record({
    points: fc.array(fc.record({ id, side: fc.constantFrom(...talkSides), words }), { maxLength: 8 }),
    shows: fc.record({
      points: fc.uniqueArray(id),
      goals: fc.uniqueArray(id),
      agreements: fc.uniqueArray(id),
    }),
  })
  .map((fields) => ({
    ...freshBase(world, 1, 'talk-1'),
    kind: 'talk' as const,
    sort: 'contact' as const,
    answers: [],
    state: 'preparing' as const,
    ...fields,
  }));

const agreement: fc.Arbitrary<Agreement> = fc
  .record({ id, words, talk: fc.constantFrom('talk-1', 'talk-2') })
  .map(({ id: own, words: text, talk: of }) => ({
    ...freshBase(world, 1, own),
    kind: 'agreement' as const,
    talk: of,
    parts: [{ who: 'me' as const, words: text }],
    state: 'notYet' as const,
    stateSince: '2026-11-18T08:00:00.000Z',
  }));

describe('what is shown when we look together', () => {
  test('is only what was picked, in its order, and never what I do not want to talk about', () => {
    fc.assert(
      fc.property(talk, fc.array(agreement), (of, agreements) => {
        const shown = shownOf(of, agreements);
        const points = [...shown.wants, ...shown.needs];
        expect(points.every((point) => of.shows.points.includes(point.id) && point.side !== 'avoid')).toBe(
          true,
        );
        expect(shown.wants).toEqual(
          of.points.filter((point) => point.side === 'want' && of.shows.points.includes(point.id)),
        );
        expect(shown.goals).toEqual(of.shows.goals);
        for (const one of agreements)
          expect(shown.agreements.includes(one)).toBe(
            of.shows.agreements.includes(one.id) || one.talk === 'talk-1',
          );
      }),
    );
  });

  test('is nothing where nothing was picked', () => {
    fc.assert(
      fc.property(talk, (of) => {
        const bare = { ...of, shows: { points: [], goals: [], agreements: [] } };
        expect(shownOf(bare, [])).toEqual({ wants: [], needs: [], goals: [], agreements: [] });
      }),
    );
  });
});

describe('looking together', () => {
  test('is one record at most, in one language or two different ones', () => {
    expect(newTogether('talk-1', ['ar', 'nb'], world)).toMatchObject({ id: togetherId, langs: ['ar', 'nb'] });
    expect(newTogether('talk-1', ['nb', 'nb'], world).langs).toEqual(['nb']);
    expect(newTogether('talk-1', ['nb'], world).langs).toEqual(['nb']);
  });
});
