// Steps: described, moved between states, and put in another order without any getting lost.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byId, step as anyStep, tickingWorld, words } from '../../../tests/unit/arbitraries.ts';
import { byOrder, describeStep, isRepeated, moveStep, newStep, reorderedSteps, stepStates } from './step.ts';
import { Step } from './schemas.ts';

const siblings = (options: { distinct: boolean }): fc.Arbitrary<readonly Step[]> =>
  fc.array(fc.tuple(anyStep, fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 8 }).map((steps) =>
    steps.map(([step, place], index) => ({
      ...step,
      id: `step-${String(index)}`,
      order: options.distinct ? index + 1 : place,
    })),
  );

const inOrder = (steps: readonly Step[]): readonly string[] => [...steps].sort(byOrder).map(({ id }) => id);

/** The list with the changed ones in place of those before. */
const withChanges = (steps: readonly Step[], changes: readonly Step[]): readonly Step[] => {
  const changed = byId(changes);
  return steps.map((step) => changed.get(step.id) ?? step);
};

describe('a new step', () => {
  test('is open and last among the steps of its goal', () => {
    fc.assert(
      fc.property(
        fc.array(anyStep, { maxLength: 8 }),
        fc.option(fc.constant('id-1')),
        words,
        (others, goal, text) => {
          const step = newStep(text, goal ?? undefined, {}, others, tickingWorld());
          expect(step.state).toBe('open');
          expect(step.goal).toBe(goal ?? undefined);
          for (const other of others)
            if (other.goal === step.goal) expect(step.order).toBeGreaterThan(other.order);
          expect(Step.safeParse(step).data).toEqual(step);
        },
      ),
    );
  });
});

describe('describing a step', () => {
  test('takes away what is given as undefined and leaves what is not given', () => {
    fc.assert(
      fc.property(anyStep, words, words, (step, text, cue) => {
        const after = describeStep(step, text, { cue, when: undefined }, tickingWorld());
        expect(after).toMatchObject({ words: text, cue, id: step.id, order: step.order });
        expect(Object.keys(after)).not.toContain('when');
        expect(after.smaller).toEqual(step.smaller);
        expect(Step.safeParse(after).success).toBe(true);
      }),
    );
  });

  test('opens a done step that becomes a repeated one', () => {
    fc.assert(
      fc.property(anyStep, (step) => {
        const after = describeStep(step, step.words, { timesAWeek: 3 }, tickingWorld());
        expect(['open', 'resting', 'notNow']).toContain(after.state);
        expect(after.doneOn).toBeUndefined();
        expect(isRepeated(after)).toBe(true);
        if (step.state === 'resting' || step.state === 'notNow') expect(after.state).toBe(step.state);
      }),
    );
  });
});

describe('moving between states', () => {
  test('has a day of doing only while it is done', () => {
    fc.assert(
      fc.property(anyStep, fc.constantFrom(...stepStates), (step, state) => {
        const moved = moveStep(step, state, '2026-11-18', tickingWorld());
        expect(moved.state).toBe(state);
        expect(moved.doneOn).toBe(state === 'done' ? '2026-11-18' : undefined);
        expect(Object.hasOwn(moved, 'doneOn')).toBe(state === 'done');
      }),
    );
  });

  test('and back again changes nothing else', () => {
    fc.assert(
      fc.property(anyStep, fc.array(fc.constantFrom(...stepStates), { maxLength: 6 }), (step, states) => {
        const world = tickingWorld();
        let moved = step;
        for (const state of states) moved = moveStep(moved, state, '2026-11-18', world);
        moved = moveStep(moved, step.state, step.doneOn ?? null, world);
        expect({ ...moved, updatedAt: step.updatedAt }).toEqual(step);
      }),
    );
  });
});

describe.each([
  ['with places of their own', true],
  ['some of which share a place', false],
])('putting steps %s in another order', (_, distinct) => {
  const cases = fc.tuple(siblings({ distinct }), fc.nat(7), fc.constantFrom<-1 | 1>(-1, 1));

  test('trades the place of two neighbours and moves nobody else', () => {
    fc.assert(
      fc.property(cases, ([steps, place, direction]) => {
        const before = inOrder(steps);
        const index = place % before.length;
        const changes = reorderedSteps(steps, before[index] as string, direction, tickingWorld());
        const after = inOrder(withChanges(steps, changes));
        const wanted = [...before];
        const other = before[index + direction];
        if (other === undefined) expect(changes).toEqual([]);
        else [wanted[index], wanted[index + direction]] = [other, before[index] as string];
        expect(after).toEqual(wanted);
      }),
    );
  });

  test('keeps every step and changes nothing of it but its place', () => {
    fc.assert(
      fc.property(cases, ([steps, place, direction]) => {
        const before = byId(steps);
        const id = (steps[place % steps.length] as Step).id;
        const changes = reorderedSteps(steps, id, direction, tickingWorld());
        expect(new Set(changes.map((step) => step.id)).size).toBe(changes.length);
        for (const step of changes) {
          const old = before.get(step.id) as Step;
          expect({ ...step, order: old.order, updatedAt: old.updatedAt }).toEqual(old);
        }
      }),
    );
  });

  test('up and then down again is the same order', () => {
    fc.assert(
      fc.property(cases, ([steps, place, direction]) => {
        const world = tickingWorld();
        const before = inOrder(steps);
        const id = before[place % before.length] as string;
        const there = withChanges(steps, reorderedSteps(steps, id, direction, world));
        fc.pre(there.some((step, index) => step !== steps[index]));
        const back = withChanges(there, reorderedSteps(there, id, direction === 1 ? -1 : 1, world));
        expect(inOrder(back)).toEqual(before);
      }),
    );
  });
});

describe('putting steps in another order', () => {
  test('touches only the two that trade when each has a place of its own', () => {
    fc.assert(
      fc.property(siblings({ distinct: true }), (steps) => {
        fc.pre(steps.length > 1);
        const changes = reorderedSteps(steps, (steps[0] as Step).id, 1, tickingWorld());
        expect(changes.map(({ id }) => id).sort()).toEqual(['step-0', 'step-1']);
      }),
    );
  });

  test('of a step that is not there changes nothing', () => {
    fc.assert(
      fc.property(siblings({ distinct: false }), (steps) => {
        expect(reorderedSteps(steps, 'gone', 1, tickingWorld())).toEqual([]);
      }),
    );
  });
});
