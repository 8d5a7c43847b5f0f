// «Hvis …, så …»: how it is made and worded anew, what of it may be offered, and how it is read on a card.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byId, person, scenario as anyScenario, tickingWorld } from '../../../tests/unit/arbitraries.ts';
import { canBeOffered, mentions, type Person } from './person.ts';
import { readRecord } from './kinds.ts';
import {
  bareLine,
  describeScenario,
  isHeldBack,
  newScenario,
  offeredScenario,
  offeredScenarios,
  type Scenario,
} from './scenario.ts';
import type { Words } from './words.ts';

const own = (text: string): Words => ({ text, lang: 'nb' });
const details = { when: own('noen ringer'), people: ['a', 'a', 'b'], lines: ['hl-113'] };
const everyone = fc
  .array(person, { maxLength: 6 })
  .map((list): readonly Person[] => [...byId(list).values()]);

describe('a scenario', () => {
  test('stands last, and names everybody once', () => {
    const world = tickingWorld();
    const first = newScenario(details, [], world);
    const second = newScenario({ ...details, solution: own('jeg puster') }, [first], world);
    expect([first.order, second.order]).toEqual([1, 2]);
    expect(first.people).toEqual(['a', 'b']);
    expect(first).not.toHaveProperty('solution');
    expect(readRecord(structuredClone(second))).toEqual({ ok: true, value: second });
  });

  test('loses what was left empty', () => {
    const world = tickingWorld();
    const before = newScenario(
      { ...details, usually: own('tar den'), solution: own('lar den ringe') },
      [],
      world,
    );
    const after = describeScenario(
      before,
      { ...details, when: own('noen skriver'), people: [], lines: [] },
      world,
    );
    expect(after).toEqual({
      ...before,
      usually: undefined,
      solution: undefined,
      when: own('noen skriver'),
      people: [],
      lines: [],
      updatedAt: after.updatedAt,
    });
    expect(after).not.toHaveProperty('usually');
    expect(after.updatedAt > before.updatedAt).toBe(true);
  });

  test('is offered without anybody unsafe, whatever it says', () => {
    fc.assert(
      fc.property(anyScenario, everyone, (scenario, people) => {
        const offered = offeredScenario(scenario, people);
        const unsafe = people.filter(({ contact }) => contact === 'no');
        expect(offered.people.every(canBeOffered)).toBe(true);
        expect(offered.people.every(({ id }) => scenario.people.includes(id))).toBe(true);
        for (const words of [offered.when, offered.usually, offered.solution])
          expect(words !== undefined && unsafe.some(({ name }) => mentions(words.text, name))).toBe(false);
        const left = [offered.when, offered.usually, offered.solution].filter((words) => words !== undefined);
        const all = [scenario.when, scenario.usually, scenario.solution].filter(
          (words) => words !== undefined,
        );
        expect(isHeldBack(scenario, people)).toBe(left.length < all.length);
      }),
    );
  });

  test('keeps its place among the others', () => {
    const world = tickingWorld();
    const one = newScenario(details, [], world);
    const two = newScenario({ ...details, when: own('noen banker') }, [one], world);
    const offered = offeredScenarios([two, one] as readonly Scenario[], []);
    expect(offered.map(({ when }) => when?.text)).toEqual(['noen ringer', 'noen banker']);
  });
});

test.each([
  ['Hvis jeg ikke får sove, …', 'when', 'jeg ikke får sove'],
  ['hvis det banker', 'when', 'det banker'],
  ['If I cannot sleep, …', 'when', 'I cannot sleep'],
  ['إذا لم أستطع النوم، …', 'when', 'لم أستطع النوم'],
  ['hvisking i gangen', 'when', 'hvisking i gangen'],
  ['så står jeg opp en stund', 'then', 'står jeg opp en stund'],
  ['then I get up', 'then', 'I get up'],
  ['عندها أنهض قليلًا', 'then', 'أنهض قليلًا'],
  ['såpebobler', 'then', 'såpebobler'],
  ['  ', 'then', ''],
] as const)('«%s» stands on a card after its own %s', (text, part, bare) => {
  expect(bareLine(text, part)).toBe(bare);
});
