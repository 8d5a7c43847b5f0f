// Laying a stone and taking it up again: what was so before is so again, and no stone is laid twice.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mastery, planDay, step as anyStep, tickingWorld, words } from '../../../tests/unit/arbitraries.ts';
import { layStone, liftStone, type Laying } from './laying.ts';
import { masteryInWords, masteryOfStep } from './mastery.ts';
import { describeStep, isRepeated, moveStep } from './step.ts';
import { Mastery, Step } from './schemas.ts';

const how = fc.constantFrom<Mastery['how']>('done', 'partly');

const once: fc.Arbitrary<Step> = anyStep.map(({ timesAWeek: _, doneOn: __, ...step }) => ({
  ...step,
  state: 'open',
}));
const repeated: fc.Arbitrary<Step> = fc
  .tuple(once, fc.integer({ min: 2, max: 7 }))
  .map(([step, timesAWeek]) => ({ ...step, timesAWeek }));

const laying: fc.Arbitrary<Laying> = fc.record({ day: planDay, how, smaller: fc.option(words) });

const sameBut = (a: Step, b: Step): void => expect({ ...a, updatedAt: b.updatedAt }).toEqual(b);

describe('a stone', () => {
  test('copies the words of the step, or of its smaller version, and names step and goal', () => {
    fc.assert(
      fc.property(anyStep, laying, (step, { day, how: managed, smaller }) => {
        const stone = masteryOfStep(step, day, managed, smaller, tickingWorld());
        expect(stone.words).toEqual(smaller ?? step.words);
        expect(stone).toMatchObject({ step: step.id, day, how: managed });
        expect(stone.goal).toBe(step.goal);
        expect(stone.smaller).toBe(smaller === null ? undefined : true);
        expect(Mastery.safeParse(stone).data).toEqual(stone);
      }),
    );
  });

  test('in own words belongs to a goal or to nothing', () => {
    fc.assert(
      fc.property(words, planDay, fc.option(fc.constant('id-1'), { nil: undefined }), (text, day, goal) => {
        const stone = masteryInWords(text, day, goal, tickingWorld());
        expect(stone.goal).toBe(goal);
        expect(Object.hasOwn(stone, 'goal')).toBe(goal !== undefined);
        expect(stone.step).toBeUndefined();
        expect(Mastery.safeParse(stone).data).toEqual(stone);
      }),
    );
  });

  test('keeps its words when the step is worded anew', () => {
    fc.assert(
      fc.property(once, words, planDay, (step, text, day) => {
        const world = tickingWorld();
        const laid = layStone(step, { day, how: 'done', smaller: null }, [], world);
        if (!laid.ok) throw new Error('refused');
        describeStep(laid.value.step, text, {}, world);
        expect(laid.value.stone.words).toEqual(step.words);
      }),
    );
  });
});

describe('for a step that is done once, laying', () => {
  test('makes it done on that day, or partly done', () => {
    fc.assert(
      fc.property(once, planDay, how, (step, day, managed) => {
        const laid = layStone(step, { day, how: managed, smaller: null }, [], tickingWorld());
        if (!laid.ok) throw new Error('refused');
        expect(laid.value.step.state).toBe(managed);
        expect(laid.value.step.doneOn).toBe(managed === 'done' ? day : undefined);
      }),
    );
  });

  test('and taking it up again gives the step back as it was', () => {
    fc.assert(
      fc.property(once, planDay, planDay, how, fc.boolean(), (step, day, another, managed, wasPartly) => {
        const world = tickingWorld();
        const before = wasPartly ? moveStep(step, 'partly', null, world) : step;
        const earlier = wasPartly ? [masteryOfStep(step, another, 'partly', null, world)] : [];
        const laid = layStone(before, { day, how: managed, smaller: null }, earlier, world);
        if (!laid.ok) throw new Error('refused');
        const lifted = liftStone(laid.value.step, another, false, [...earlier, laid.value.stone], world);
        expect(lifted.stone).toBe(laid.value.stone);
        sameBut(lifted.step, before);
      }),
    );
  });

  test('and taking it up again opens a step that had been resting or set aside', () => {
    fc.assert(
      fc.property(
        once,
        fc.constantFrom<'resting' | 'notNow'>('resting', 'notNow'),
        planDay,
        (step, state, day) => {
          const world = tickingWorld();
          const laid = layStone(
            moveStep(step, state, null, world),
            { day, how: 'done', smaller: null },
            [],
            world,
          );
          if (!laid.ok) throw new Error('refused');
          const lifted = liftStone(laid.value.step, day, false, [laid.value.stone], world);
          sameBut(lifted.step, step);
        },
      ),
    );
  });

  test('is refused once it is done', () => {
    fc.assert(
      fc.property(once, planDay, planDay, how, (step, day, another, managed) => {
        const world = tickingWorld();
        const done = moveStep(step, 'done', day, world);
        const again = layStone(done, { day: another, how: managed, smaller: null }, [], world);
        expect(again).toEqual({ ok: false, error: 'already' });
      }),
    );
  });

  test('and taking it up again forgets stones of a time when it was a repeated one', () => {
    fc.assert(
      fc.property(repeated, planDay, planDay, (step, day, another) => {
        const world = tickingWorld();
        const earlier = masteryOfStep(step, another, 'done', null, world);
        const single = describeStep(step, step.words, { timesAWeek: undefined }, world);
        const laid = layStone(single, { day, how: 'done', smaller: null }, [earlier], world);
        if (!laid.ok) throw new Error('refused');
        const lifted = liftStone(laid.value.step, day, false, [earlier, laid.value.stone], world);
        expect(lifted.stone).toBe(laid.value.stone);
        sameBut(lifted.step, single);
      }),
    );
  });
});

describe.each([
  ['a repeated step', repeated, fc.constant(null)],
  ['the smaller version of a step', anyStep, words],
  ['the smaller version of a repeated step', repeated, words],
] as const)('for %s, laying', (_, steps, smallers) => {
  test('leaves the step where it is, and so does taking the stone up again', () => {
    fc.assert(
      fc.property(steps, smallers, planDay, how, (step, smaller, day, managed) => {
        const world = tickingWorld();
        const laid = layStone(step, { day, how: managed, smaller }, [], world);
        if (!laid.ok) throw new Error('refused');
        expect(laid.value.step).toBe(step);
        const lifted = liftStone(step, day, smaller !== null, [laid.value.stone], world);
        expect(lifted).toEqual({ stone: laid.value.stone, step });
        expect(lifted.step).toBe(step);
      }),
    );
  });

  test('is refused a second time on the same day, and not on another', () => {
    fc.assert(
      fc.property(steps, smallers, planDay, planDay, how, (step, smaller, day, another, managed) => {
        const world = tickingWorld();
        const first = layStone(step, { day, how: managed, smaller }, [], world);
        if (!first.ok) throw new Error('refused');
        const second = layStone(step, { day: another, how: 'done', smaller }, [first.value.stone], world);
        expect(second.ok).toBe(another !== day);
      }),
    );
  });
});

describe('any course of laying and lifting', () => {
  const moves = fc.array(fc.record({ lay: fc.boolean(), place: fc.nat(2), small: fc.boolean(), how }), {
    maxLength: 30,
  });
  const days = ['2026-11-16', '2026-11-17', '2026-11-18'];

  test('never leaves two stones of a repeated step for one day', () => {
    fc.assert(
      fc.property(
        repeated,
        words,
        moves,
        fc.array(mastery, { maxLength: 3 }),
        (step, smaller, course, others) => {
          const world = tickingWorld();
          let stones: readonly Mastery[] = others.map((other) => ({ ...other, step: 'another step' }));
          const laid = new Set<string>();
          for (const { lay, place, small, how: managed } of course) {
            const day = days[place] as string;
            const key = `${day} ${String(small)}`;
            if (lay) {
              const outcome = layStone(
                step,
                { day, how: managed, smaller: small ? smaller : null },
                stones,
                world,
              );
              expect(outcome.ok).toBe(!laid.has(key));
              if (outcome.ok) stones = [...stones, outcome.value.stone];
              laid.add(key);
            } else {
              const { stone } = liftStone(step, day, small, stones, world);
              expect(stone !== null).toBe(laid.has(key));
              stones = stones.filter((other) => other !== stone);
              laid.delete(key);
            }
            expect(stones).toHaveLength(laid.size + others.length);
          }
        },
      ),
    );
  });

  test('leaves a step done once with a state that its stones bear out', () => {
    fc.assert(
      fc.property(once, moves, (start, course) => {
        const world = tickingWorld();
        let step = start;
        let stones: readonly Mastery[] = [];
        for (const { lay, place, how: managed } of course) {
          const day = days[place] as string;
          if (lay) {
            const outcome = layStone(step, { day, how: managed, smaller: null }, stones, world);
            expect(outcome.ok).toBe(step.state !== 'done');
            if (!outcome.ok) continue;
            step = outcome.value.step;
            stones = [...stones, outcome.value.stone];
          } else {
            const lifted = liftStone(step, day, false, stones, world);
            step = lifted.step;
            stones = stones.filter((other) => other !== lifted.stone);
          }
          const done = stones.filter((stone) => stone.how === 'done').length;
          expect(step.state).toBe(done > 0 ? 'done' : stones.length > 0 ? 'partly' : 'open');
          expect(done).toBeLessThanOrEqual(1);
          expect(Step.safeParse(step).success).toBe(true);
          expect(isRepeated(step)).toBe(false);
        }
      }),
    );
  });
});

test('taking up where nothing lies answers no stone and leaves the step open', () => {
  fc.assert(
    fc.property(once, planDay, (step, day) => {
      expect(liftStone(step, day, false, [], tickingWorld())).toEqual({ stone: null, step });
    }),
  );
});
