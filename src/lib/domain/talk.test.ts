// A talk that is prepared: points stay in order and are never lost, nothing is shown before it is picked, what
// I do not want to talk about never is, and what we did not reach comes along once.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tickingWorld, words } from '../../../tests/unit/arbitraries.ts';
import { spokenWords, talkSides, talkSorts } from './limits.ts';
import { Talk } from './schemas.ts';
import {
  addPoint,
  answerCard,
  answerPoint,
  askedPoints,
  carriable,
  carryPoints,
  describeTalk,
  heldTalks,
  holdTalk,
  isCarried,
  movePoint,
  newTalk,
  nextTalk,
  placePoint,
  pointsOf,
  prepareAgain,
  preparedTalks,
  removePoint,
  rewordPoint,
  showInTalk,
  type TalkDetails,
} from './talk.ts';
import { shownOf } from './together.ts';
import type { Words } from './words.ts';

const own = (text: string): Words => ({ text, lang: 'nb' });
const bare = (): Talk => newTalk({ sort: 'contact' }, tickingWorld());

/** Something a person may do to a talk, by numbers that point at what is there. */
const deed = fc.record({
  what: fc.constantFrom(
    'add',
    'reword',
    'remove',
    'up',
    'down',
    'place',
    'answer',
    'show',
    'hide',
    'hold',
    'prepare',
  ),
  side: fc.constantFrom(...talkSides),
  spoken: fc.option(fc.constantFrom(...spokenWords)),
  at: fc.nat(12),
  to: fc.integer({ min: -2, max: 12 }),
  words,
});
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

const world = tickingWorld();

function act(talk: Talk, { what, side, spoken, at, to, words: text }: Deed): Talk {
  const id = talk.points[at % Math.max(1, talk.points.length)]?.id ?? 'none';
  switch (what) {
    case 'add':
      return addPoint(talk, side, text, world);
    case 'reword':
      return rewordPoint(talk, id, text, world);
    case 'remove':
      return removePoint(talk, id, world);
    case 'up':
      return movePoint(talk, id, -1, world);
    case 'down':
      return movePoint(talk, id, 1, world);
    case 'place':
      return placePoint(talk, id, to, world);
    case 'answer':
      return answerPoint(talk, id, spoken, world);
    case 'show':
      return showInTalk(talk, 'points', id, true, world);
    case 'hide':
      return showInTalk(talk, 'points', id, false, world);
    case 'hold':
      return holdTalk(talk, '2026-11-23', world);
    case 'prepare':
      return prepareAgain(talk, world);
  }
}

/** A talk with a life behind it. */
const lived = fc.array(deed, { maxLength: 30 }).map((deeds) => deeds.reduce(act, bare()));

const ids = (points: readonly { id: string }[]): readonly string[] => points.map(({ id }) => id);

describe('a new talk', () => {
  test('is empty, shows nothing and is being prepared', () => {
    const details = fc.record(
      { sort: fc.constantFrom(...talkSorts), with: words },
      { requiredKeys: ['sort'] },
    );
    fc.assert(
      fc.property(details as fc.Arbitrary<TalkDetails>, (given) => {
        const talk = newTalk(given, tickingWorld());
        expect(talk).toMatchObject({ ...given, state: 'preparing', points: [], answers: [] });
        expect(talk.shows).toEqual({ points: [], goals: [], agreements: [] });
        expect(Talk.safeParse(talk).data).toEqual(talk);
      }),
    );
  });

  test('gets and loses a day and a name', () => {
    const talk = newTalk({ sort: 'nav', with: own('Ola'), day: '2026-11-23', time: '13:00' }, world);
    expect(talk).toMatchObject({ day: '2026-11-23', time: '13:00' });
    const other = describeTalk(talk, { sort: 'doctor' }, world);
    expect(other.sort).toBe('doctor');
    for (const field of ['with', 'day', 'time']) expect(other).not.toHaveProperty(field);
  });
});

describe('whatever is done to a talk', () => {
  test('it stays one that can be kept, and no point lies there twice', () => {
    fc.assert(
      fc.property(lived, (talk) => {
        expect(Talk.safeParse(talk).data).toEqual(talk);
        expect(new Set(ids(talk.points)).size).toBe(talk.points.length);
      }),
    );
  });

  test('what is shown was picked, is there, and is not what I do not want to talk about', () => {
    fc.assert(
      fc.property(lived, (talk) => {
        const avoided = ids(pointsOf(talk, 'avoid'));
        expect(new Set(talk.shows.points).size).toBe(talk.shows.points.length);
        for (const id of talk.shows.points) {
          expect(ids(talk.points)).toContain(id);
          expect(avoided).not.toContain(id);
        }
        const seen = shownOf(talk, []);
        expect(ids([...seen.wants, ...seen.needs]).toSorted()).toEqual(talk.shows.points.toSorted());
      }),
    );
  });

  test('a point that is added is not shown', () => {
    fc.assert(
      fc.property(lived, fc.constantFrom(...talkSides), words, (talk, side, text) => {
        const next = addPoint(talk, side, text, tickingWorld('2027-01-01T08:00:00.000Z'));
        expect(pointsOf(next, side).at(-1)?.words).toEqual(text);
        expect(next.shows).toEqual(talk.shows);
      }),
    );
  });
});

describe('the order', () => {
  test('moving a point keeps every point, and every other side as it was', () => {
    fc.assert(
      fc.property(lived, fc.nat(), fc.integer({ min: -3, max: 15 }), (talk, which, place) => {
        fc.pre(talk.points.length > 0);
        const point = talk.points[which % talk.points.length]!;
        const next = placePoint(talk, point.id, place, world);
        expect(ids(next.points).toSorted()).toEqual(ids(talk.points).toSorted());
        for (const side of talkSides)
          if (side !== point.side) expect(pointsOf(next, side)).toEqual(pointsOf(talk, side));
        const mine = pointsOf(next, point.side);
        expect(mine.indexOf(point)).toBe(Math.min(Math.max(0, place), mine.length - 1));
      }),
    );
  });

  test('up and then down is as before', () => {
    let talk = bare();
    for (const text of ['a', 'b', 'c']) talk = addPoint(talk, 'want', own(text), world);
    talk = addPoint(talk, 'avoid', own('x'), world);
    const b = talk.points[1]!.id;
    const up = movePoint(talk, b, -1, world);
    expect(pointsOf(up, 'want').map((point) => point.words.text)).toEqual(['b', 'a', 'c']);
    expect(movePoint(up, b, 1, world).points).toEqual(talk.points);
    expect(movePoint(up, b, -1, world)).toBe(up);
    expect(movePoint(talk, 'none', 1, world)).toBe(talk);
  });
});

describe('picking what is shown', () => {
  test('what I do not want to talk about cannot be picked, and neither can what is not there', () => {
    const talk = addPoint(bare(), 'avoid', own('familien'), world);
    expect(showInTalk(talk, 'points', talk.points[0]!.id, true, world)).toBe(talk);
    expect(showInTalk(talk, 'points', 'none', true, world)).toBe(talk);
  });

  test('a goal or an agreement is picked and taken out again', () => {
    for (const what of ['goals', 'agreements'] as const) {
      const shown = showInTalk(showInTalk(bare(), what, 'g1', true, world), what, 'g1', true, world);
      expect(shown.shows[what]).toEqual(['g1']);
      expect(showInTalk(shown, what, 'g1', false, world).shows[what]).toEqual([]);
    }
  });

  test('a point that is taken away is no longer picked', () => {
    const talk = addPoint(bare(), 'want', own('bussen'), world);
    const { id } = talk.points[0]!;
    const gone = removePoint(showInTalk(talk, 'points', id, true, world), id, world);
    expect(gone.points).toEqual([]);
    expect(gone.shows.points).toEqual([]);
  });
});

describe('afterwards', () => {
  test('an answer is given, changed and taken back; what I avoid is never asked about', () => {
    let talk = addPoint(addPoint(bare(), 'want', own('a'), world), 'avoid', own('b'), world);
    const [a, b] = ids(talk.points) as [string, string];
    talk = answerPoint(answerPoint(talk, a, 'no', world), b, 'yes', world);
    expect(talk.points[0]?.spoken).toBe('no');
    expect(talk.points[1]).not.toHaveProperty('spoken');
    expect(ids(askedPoints(talk))).toEqual([a]);
    expect(answerPoint(talk, a, null, world).points[0]).not.toHaveProperty('spoken');
  });

  test('a card is written under, rewritten and emptied, and the others stay', () => {
    const one = answerCard(answerCard(bare(), 'rq-pre-01', own('a'), world), 'rq-pre-02', own('b'), world);
    const other = answerCard(one, 'rq-pre-01', own('c'), world);
    expect(other.answers).toEqual([
      { question: 'rq-pre-01', words: own('c') },
      { question: 'rq-pre-02', words: own('b') },
    ]);
    expect(answerCard(other, 'rq-pre-01', null, world).answers).toEqual([one.answers[1]]);
  });

  test('held and prepared again is as before, and the day of a held talk stays', () => {
    const talk = bare();
    const held = holdTalk(talk, '2026-11-23', world);
    expect(held).toMatchObject({ state: 'held', heldOn: '2026-11-23' });
    expect(holdTalk(held, '2026-11-25', world)).toBe(held);
    expect({ ...prepareAgain(held, world), updatedAt: talk.updatedAt }).toEqual(talk);
    expect(prepareAgain(talk, world)).toBe(talk);
  });
});

describe('taking points along', () => {
  const pair = (): [Talk, Talk] => [
    { ...bare(), id: 'first' },
    { ...bare(), id: 'second' },
  ];

  test('each comes once, in the order asked about, unanswered and not shown', () => {
    fc.assert(
      fc.property(lived, fc.integer({ min: 1, max: 3 }), (talk, times) => {
        const from = { ...talk, id: 'first' };
        let into = pair()[1];
        for (let time = 0; time < times; time++)
          into = carryPoints(from, into, ids(from.points), [from, into], world);
        const left = askedPoints(from).filter(({ spoken }) => spoken !== 'yes');
        expect(into.points.map(({ side, words: text }) => ({ side, words: text }))).toEqual(
          left.map(({ side, words: text }) => ({ side, words: text })),
        );
        expect(new Set(ids(into.points)).size).toBe(into.points.length);
        expect(into.points.every((point) => !('spoken' in point))).toBe(true);
        expect(into.shows.points).toEqual([]);
        expect(carriable(from, [from, into])).toEqual([]);
      }),
    );
  });

  test('only those that were named, and never what was talked about', () => {
    let [from, into] = pair();
    for (const text of ['a', 'b', 'c']) from = addPoint(from, 'want', own(text), world);
    const [a, b, c] = ids(from.points) as [string, string, string];
    from = answerPoint(answerPoint(from, a, 'yes', world), b, 'partly', world);
    into = carryPoints(from, into, [a, b], [from, into], world);
    expect(into.points.map((point) => point.words.text)).toEqual(['b']);
    expect(isCarried(from, b, [from, into])).toBe(true);
    expect(isCarried(from, c, [from, into])).toBe(false);
  });

  test('from talk to talk to talk, and not back over itself', () => {
    let [one, two] = pair();
    let three: Talk = { ...bare(), id: 'third' };
    one = addPoint(one, 'need', own('svar'), world);
    two = carryPoints(one, two, ids(one.points), [one, two], world);
    three = carryPoints(two, three, ids(two.points), [one, two, three], world);
    expect(three.points.map((point) => point.words.text)).toEqual(['svar']);
    expect(carriable(one, [one, two, three])).toEqual([]);
    expect(carryPoints(three, one, ids(three.points), [one, two, three], world)).toBe(one);
    expect(carryPoints(three, three, ids(three.points), [three], world)).toBe(three);
    // An id grows no longer each time it is carried.
    expect(three.points[0]!.id.split('~')).toHaveLength(2);
  });
});

test('the next talk is the earliest day; those without a day come after; held ones the latest first', () => {
  const on = (id: string, day: string | undefined): Talk => ({
    ...newTalk({ sort: 'other', day }, world),
    id,
  });
  const held = (id: string, day: string): Talk => holdTalk(on(id, undefined), day, world);
  const talks = [on('c', undefined), on('b', '2026-12-01'), held('x', '2026-10-01'), on('a', '2026-11-20')];
  expect(ids(preparedTalks(talks))).toEqual(['a', 'b', 'c']);
  expect(nextTalk(talks, 'a')?.id).toBe('b');
  expect(nextTalk([on('a', undefined)], 'a')).toBeUndefined();
  expect(ids(heldTalks([held('x', '2026-10-01'), held('y', '2026-11-01'), ...talks.slice(0, 2)]))).toEqual([
    'y',
    'x',
  ]);
});
