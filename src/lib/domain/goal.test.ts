// Goals: reworded without losing a wording, moved between states without losing anything, nested one level.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goal as anyGoal, tickingWorld, words } from '../../../tests/unit/arbitraries.ts';
import {
  describeGoal,
  goalStates,
  moveGoal,
  nestGoal,
  nestingRefusal,
  newGoal,
  possibleParents,
  rewordGoal,
} from './goal.ts';
import { phraseWords, sameWords, type Words } from './words.ts';
import { Goal } from './schemas.ts';

const own = (text: string): Words => ({ text, lang: 'nb' });

describe('a new goal', () => {
  test('is active, has no history and comes last', () => {
    fc.assert(
      fc.property(fc.array(anyGoal, { maxLength: 8 }), words, (others, text) => {
        const goal = newGoal(text, {}, others, tickingWorld());
        expect(goal).toMatchObject({ state: 'active', earlier: [], words: text, stateSince: goal.createdAt });
        for (const other of others) expect(goal.order).toBeGreaterThan(other.order);
        expect(Goal.safeParse(goal).data).toEqual(goal);
      }),
    );
  });

  test('has only the details it was given', () => {
    const goal = newGoal(own('Ut'), { area: 'out', why: undefined }, [], tickingWorld());
    expect(goal.area).toBe('out');
    expect(Object.keys(goal)).not.toContain('why');
    expect(Object.keys(goal)).not.toContain('parent');
  });
});

describe('rewording', () => {
  test('keeps every earlier wording, oldest first, with the moment it was left', () => {
    fc.assert(
      fc.property(anyGoal, fc.array(words, { maxLength: 8 }), (goal, wordings) => {
        const world = tickingWorld();
        const said: Words[] = [goal.words];
        let reworded: Goal = { ...goal, earlier: [] };
        for (const wording of wordings) {
          if (!sameWords(wording, reworded.words)) said.push(wording);
          reworded = rewordGoal(reworded, wording, world);
        }
        expect([...reworded.earlier.map((one) => one.words), reworded.words]).toEqual(said);
        const untils = reworded.earlier.map(({ until }) => until);
        expect([...untils].sort()).toEqual(untils);
        expect(new Set(untils).size).toBe(untils.length);
      }),
    );
  });

  test('leaves everything but the words as it was', () => {
    fc.assert(
      fc.property(anyGoal, words, (goal, wording) => {
        const after = rewordGoal(goal, wording, tickingWorld());
        expect({ ...after, words: goal.words, earlier: goal.earlier, updatedAt: goal.updatedAt }).toEqual(
          goal,
        );
      }),
    );
  });

  test('to the same words changes nothing at all', () => {
    fc.assert(
      fc.property(anyGoal, (goal) => {
        expect(rewordGoal(goal, { ...goal.words }, tickingWorld())).toBe(goal);
      }),
    );
  });

  test('to the same text as a ready phrase is a new wording, since it follows the language', () => {
    const goal = newGoal(own('Jeg vil ta bussen alene.'), {}, [], tickingWorld());
    const phrase = phraseWords('g-out-01', 'Jeg vil ta bussen alene.', 'nb');
    expect(rewordGoal(goal, phrase, tickingWorld()).earlier).toHaveLength(1);
  });
});

describe('details', () => {
  test('given as undefined are taken away, and those not given stay', () => {
    fc.assert(
      fc.property(anyGoal, words, (goal, why) => {
        const after = describeGoal(goal, { why, area: undefined }, tickingWorld());
        expect(after.why).toEqual(why);
        expect(Object.keys(after)).not.toContain('area');
        expect(after.obstacle).toEqual(goal.obstacle);
        expect(after.parent).toBe(goal.parent);
        expect(Goal.safeParse(after).success).toBe(true);
      }),
    );
  });
});

describe('states', () => {
  test('lead to any other and back, and nothing else changes on the way', () => {
    fc.assert(
      fc.property(anyGoal, fc.array(fc.constantFrom(...goalStates), { maxLength: 6 }), (goal, states) => {
        const world = tickingWorld();
        let moved = goal;
        for (const state of [...states, goal.state]) moved = moveGoal(moved, state, world);
        const { stateSince, updatedAt } = goal;
        expect({ ...moved, stateSince, updatedAt }).toEqual(goal);
      }),
    );
  });

  test('say since when, and moving to the same state says nothing new', () => {
    fc.assert(
      fc.property(anyGoal, fc.constantFrom(...goalStates), (goal, state) => {
        const moved = moveGoal(goal, state, tickingWorld());
        if (state === goal.state) expect(moved).toBe(goal);
        else expect(moved.stateSince > goal.stateSince).toBe(true);
      }),
    );
  });
});

describe('nesting', () => {
  const numbered = (count: number): Goal[] => {
    const world = tickingWorld();
    return Array.from({ length: count }, (_, index) => newGoal(own(`Mål ${String(index)}`), {}, [], world));
  };

  test('is one level however it is tried', () => {
    const places = fc.nat(7);
    fc.assert(
      fc.property(fc.array(fc.tuple(places, places, fc.boolean()), { maxLength: 40 }), (attempts) => {
        const world = tickingWorld();
        let goals = numbered(8);
        for (const [from, to, free] of attempts) {
          const goal = goals[from] as Goal;
          const parent = goals[to] as Goal;
          const nested = nestGoal(goal, parent.id, goals, world);
          const next = free
            ? describeGoal(goal, { parent: undefined }, world)
            : nested.ok
              ? nested.value
              : goal;
          goals = goals.map((other) => (other.id === next.id ? next : other));
          for (const one of goals) {
            if (one.parent === undefined) continue;
            expect(one.parent).not.toBe(one.id);
            expect(goals.find(({ id }) => id === one.parent)?.parent).toBeUndefined();
            expect(goals.some((other) => other.parent === one.id)).toBe(false);
          }
        }
      }),
    );
  });

  test('is refused with the reason', () => {
    const world = tickingWorld();
    const [main, part, other] = numbered(3) as [Goal, Goal, Goal];
    const nested: Goal = { ...part, parent: main.id };
    const all = [main, nested, other];
    expect(nestGoal(main, main.id, all, world)).toEqual({ ok: false, error: 'itself' });
    expect(nestGoal(main, other.id, all, world)).toEqual({ ok: false, error: 'hasParts' });
    expect(nestGoal(other, nested.id, all, world)).toEqual({ ok: false, error: 'isPart' });
    expect(nestGoal(other, main.id, all, world)).toMatchObject({ ok: true, value: { parent: main.id } });
    expect(nestGoal(nested, other.id, all, world)).toMatchObject({ ok: true, value: { parent: other.id } });
  });

  test('is offered only where it is possible, under goals that are active', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyGoal, { selector: ({ id }) => id, maxLength: 8 }), (all) => {
        for (const goal of [null, ...all]) {
          for (const parent of possibleParents(goal?.id ?? null, all)) {
            expect(parent.state).toBe('active');
            expect(parent.parent).toBeUndefined();
            if (goal !== null) expect(nestingRefusal(goal.id, parent.id, all)).toBeNull();
          }
        }
      }),
    );
  });
});
