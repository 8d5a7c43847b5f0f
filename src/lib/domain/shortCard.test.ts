// The short card is the only part of a plan that may lie readable, so it holds little and never anybody unsafe.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { person, safetyPlan } from '../../../tests/unit/arbitraries.ts';
import { namesUnsafe, type Person } from './person.ts';
import { mostLines, mostPeople, readCard, shortCard } from './shortCard.ts';

const at = new Date('2026-11-29T20:00:00Z');
const people = fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 6 });

describe('the short card', () => {
  test('is none unless it was chosen', () => {
    fc.assert(
      fc.property(safetyPlan, people, (plan, all) => {
        expect(shortCard(undefined, all, at)).toBeNull();
        expect(shortCard(plan, all, at) === null).toBe(plan.cardBeforeLock !== true);
      }),
    );
  });

  test('is short, and nobody unsafe is on it or named on it', () => {
    fc.assert(
      fc.property(safetyPlan, people, (plan, all) => {
        const card = shortCard({ ...plan, cardBeforeLock: true }, all, at);
        expect(card?.lines.length).toBeLessThanOrEqual(mostLines);
        expect(card?.people.length).toBeLessThanOrEqual(mostPeople);
        for (const line of card?.lines ?? []) expect(namesUnsafe(line, all)).toBe(false);
        const safe = new Set(all.filter(({ contact }) => contact === 'yes').map(({ name }) => name));
        const ready = all.filter(
          ({ contact, way }) => contact === 'onlyThisWay' && way?.phrase !== undefined,
        );
        for (const { name } of ready) safe.add(name);
        for (const { name } of card?.people ?? []) expect(safe.has(name)).toBe(true);
      }),
    );
  });

  test('shows someone with the safe way only, and nobody whose way does not fit on it', () => {
    const amir: Person = {
      id: 'a',
      v: 1,
      kind: 'person',
      createdAt: at.toISOString(),
      updatedAt: at.toISOString(),
      name: 'Amir',
      phone: '900 00 000',
      contact: 'onlyThisWay',
      hours: [],
      order: 1,
    };
    const withWay = (way: Person['way']) =>
      shortCard(
        {
          id: 'safety-plan',
          v: 1,
          kind: 'safetyPlan',
          createdAt: at.toISOString(),
          updatedAt: at.toISOString(),
          stages: [],
          sections: [],
          pairs: [],
          cardBeforeLock: true,
        },
        [{ ...amir, way }],
        at,
      )?.people;
    expect(withWay({ phrase: 'way-message', text: 'Bare melding', lang: 'nb' })).toEqual([
      { name: 'Amir', call: null, message: '90000000' },
    ]);
    expect(withWay({ text: 'Bare fra fellesstua', lang: 'nb' })).toEqual([]);
  });

  test('comes out of its row as it went in, and nothing else comes out of any row', () => {
    fc.assert(
      fc.property(safetyPlan, people, (plan, all) => {
        const card = shortCard({ ...plan, cardBeforeLock: true }, all, at);
        expect(readCard(structuredClone({ id: 'card', ...card }))).toEqual(card);
      }),
    );
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (a, b, c) => {
        readCard(a);
        const card = readCard({
          id: 'card',
          lines: [a, { text: b, lang: c }],
          people: [c, { name: a, call: b }],
        });
        for (const { call } of card?.people ?? [])
          expect(call === null || /^\+?\d{3,15}$/.test(call)).toBe(true);
      }),
    );
    expect(readCard(null)).toBeNull();
    expect(readCard({ lines: 1 })).toBeNull();
  });
});
