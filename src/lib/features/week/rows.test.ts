// What the week shows of a step today: which words, ticked or not, and with which stone.
import { describe, expect, test } from 'vitest';
import { masteryOfStep, type Mastery } from '../../domain/mastery.ts';
import { moveStep, newStep, type Step, type StepDetails } from '../../domain/step.ts';
import type { World } from '../../domain/record.ts';
import { ownWords, type Words } from '../../domain/words.ts';
import { rowOf, smallerOf, stoneSeeds } from './rows.ts';

const today = '2026-11-19';
let count = 0;
const world: World = { now: () => new Date('2026-11-19T12:00:00Z'), newId: () => `id-${(count += 1)}` };
const own = (text: string): Words => ownWords(text, 'nb')!;
const step = (details: StepDetails = {}): Step => newStep(own('Lage suppe'), undefined, details, [], world);
const stone = (of: Step, day: string, smaller: Words | null = null, how: Mastery['how'] = 'done'): Mastery =>
  masteryOfStep(of, day, how, smaller, world);
const phrase = () => ({ id: 's-home-01', text: 'Jeg vasker én kopp.', lang: 'nb' });

describe('the small version of a step', () => {
  test('is the person’s own where there is one', () => {
    expect(smallerOf(step({ smaller: own('Varme suppe'), size: 1 }), phrase)).toEqual(own('Varme suppe'));
  });

  test('is a phrase of the library where there is none', () => {
    expect(smallerOf(step({ size: 2 }), phrase)).toMatchObject({ phrase: 's-home-01' });
  });

  test('is not needed for a step that is small already, and not shown before the library is here', () => {
    expect(smallerOf(step({ size: 1 }), phrase)).toBeNull();
    expect(smallerOf(step(), () => null)).toBeNull();
  });
});

describe('a row', () => {
  test('is open until a stone is laid', () => {
    const open = step();
    expect(rowOf(open, null, [], today)).toMatchObject({ ticked: false, stone: null, words: open.words });
  });

  test('of a step done once is ticked with its stone, whichever day it was laid', () => {
    const done = moveStep(step(), 'done', '2026-11-17', world);
    const laid = stone(done, '2026-11-17');
    expect(rowOf(done, null, [laid], today)).toMatchObject({ ticked: true, stone: laid });
  });

  test('of a repeated step is ticked for today only, and tells the days it was done', () => {
    const often = step({ timesAWeek: 3 });
    const stones = [stone(often, '2026-11-16'), stone(often, '2026-11-17')];
    expect(rowOf(often, null, stones, today)).toMatchObject({
      ticked: false,
      days: ['2026-11-16', '2026-11-17'],
    });
    expect(rowOf(often, null, [...stones, stone(often, today)], today).ticked).toBe(true);
  });

  test('on a tired day shows the small version, ticked by its own stone and by no other', () => {
    const big = step({ smaller: own('Varme suppe') });
    const small = own('Varme suppe');
    expect(rowOf(big, small, [], today)).toMatchObject({ words: small, ticked: false });
    expect(rowOf(big, small, [stone(big, today, small)], today).ticked).toBe(true);
    expect(rowOf(big, small, [stone(big, '2026-11-18', small)], today).ticked).toBe(false);
  });

  test('of something done in full stays done on a tired day', () => {
    const done = moveStep(step({ smaller: own('Varme suppe') }), 'done', today, world);
    const row = rowOf(done, own('Varme suppe'), [stone(done, today)], today);
    expect(row).toMatchObject({ ticked: true, smaller: null, words: done.words });
  });
});

describe('what stones are drawn from', () => {
  test('is the step itself for one that is done once, so that row, river and path show the same stone', () => {
    const done = step();
    expect(stoneSeeds([stone(done, today)], new Map([[done.id, done]]))[0]?.seed).toBe(done.id);
  });

  test('is never the same twice', () => {
    const done = step();
    const often = step({ timesAWeek: 2 });
    const stones = [
      stone(done, '2026-11-16', null, 'partly'),
      stone(done, '2026-11-17'),
      stone(done, '2026-11-18'),
      stone(done, today, own('Liten')),
      stone(often, '2026-11-18'),
      stone(often, today),
    ];
    const seeds = stoneSeeds(stones, new Map([done, often].map((one) => [one.id, one]))).map(
      ({ seed }) => seed,
    );
    expect(new Set(seeds).size).toBe(stones.length);
  });
});
