// The path of a goal: what was managed comes first, then what is next; nothing is counted twice.
import { describe, expect, test } from 'vitest';
import { masteryInWords, masteryOfStep } from '../../domain/mastery.ts';
import type { World } from '../../domain/record.ts';
import { moveStep, newStep, type Step, type StepDetails } from '../../domain/step.ts';
import { ownWords, type Words } from '../../domain/words.ts';
import { goalPath } from './path.ts';

let count = 0;
const world: World = { now: () => new Date('2026-11-19T12:00:00Z'), newId: () => `id-${(count += 1)}` };
const own = (text: string): Words => ownWords(text, 'nb')!;
const step = (text: string, details: StepDetails = {}): Step =>
  newStep(own(text), 'goal', details, [], world);

describe('the path of a goal', () => {
  test('lays done steps by the day they were done, then the next, then later ones, then resting ones', () => {
    const late = moveStep(step('sist'), 'done', '2026-11-10', world);
    const early = moveStep(step('først'), 'done', '2026-11-02', world);
    const next = step('neste');
    const later = moveStep(step('senere'), 'open', null, world);
    const resting = moveStep(step('hviler'), 'resting', null, world);
    const aside = moveStep(step('ikke nå'), 'notNow', null, world);
    const stones = [
      masteryOfStep(late, '2026-11-10', 'done', null, world),
      masteryOfStep(early, '2026-11-02', 'done', null, world),
    ];
    const path = goalPath([late, resting, early, next, aside, later], stones);
    expect(path.map(({ kind, id }) => [kind, id])).toEqual([
      ['done', early.id],
      ['done', late.id],
      ['next', next.id],
      ['later', later.id],
      ['rest', resting.id],
      ['rest', aside.id],
    ]);
  });

  test('shows a done step once, and small versions, repeated steps and own words as stones of their own', () => {
    const done = moveStep(step('ferdig'), 'done', '2026-11-10', world);
    const often = step('ofte', { timesAWeek: 2 });
    const stones = [
      masteryOfStep(done, '2026-11-09', 'done', own('lite'), world),
      masteryOfStep(done, '2026-11-10', 'done', null, world),
      masteryOfStep(often, '2026-11-11', 'done', null, world),
      masteryOfStep(often, '2026-11-12', 'done', null, world),
      masteryInWords(own('Jeg spurte i butikken'), '2026-11-13', 'goal', world),
    ];
    const path = goalPath([done, often], stones);
    expect(path.map(({ kind }) => kind)).toEqual(['stone', 'done', 'stone', 'stone', 'stone', 'next']);
    expect(new Set(path.map(({ id }) => id)).size).toBe(path.length);
  });

  test('is empty without steps and stones, and has no «next» when everything rests', () => {
    expect(goalPath([], [])).toEqual([]);
    const resting = moveStep(step('hviler'), 'resting', null, world);
    expect(goalPath([resting], []).map(({ kind }) => kind)).toEqual(['rest']);
  });
});
