// The example plans: every record is one the app could have written, and the near days tell the life they should.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { addDays, mondayOf, weekOf } from '../domain/dates.ts';
import type { Goal } from '../domain/goal.ts';
import { readRecord, type Kind, type PlanRecord } from '../domain/kinds.ts';
import type { Mastery } from '../domain/mastery.ts';
import { mapChanges } from '../domain/mapChange.ts';
import { layOut } from '../domain/mapLayout.ts';
import { firstSectors, inTime, type MapPerson, type NetworkSnapshot, type Tie } from '../domain/network.ts';
import { isPaused, type Pause } from '../domain/pause.ts';
import { canBeOffered, isWishOnly, mentions, type Person } from '../domain/person.ts';
import { isGoingOn, waitingIn, type Contact, type Reply, type ShareReceipt } from '../domain/share.ts';
import { isRepeated, type Step } from '../domain/step.ts';
import { mostGoals, mostSteps, weekRecordId, type Week } from '../domain/week.ts';
import { sameWords } from '../domain/words.ts';
import { shelfOf } from '../plan/shelves.ts';
import { makePlan, type ExampleSize } from './makePlan.ts';
import { networkWords } from './networkWords.ts';
import { chance } from './random.ts';
import { safetyWords } from './safetyWords.ts';
import { loadTexts, type ExampleLang } from './texts.ts';

// Several plans of 12,000 records each are made and looked through: a busy machine may take its time.
vi.setConfig({ testTimeout: 30_000 });

const langs = ['nb', 'en', 'ar'] as const;
const texts = { nb: await loadTexts('nb'), en: await loadTexts('en'), ar: await loadTexts('ar') };

const wednesday = '2026-11-18';
/** A whole week, both sides of a new year with a week 53, a leap day and a day in summer. */
const days = [
  ...['16', '17', '18', '19', '20', '21', '22'].map((day) => `2026-11-${day}`),
  '2026-12-28',
  '2026-12-31',
  '2027-01-01',
  '2027-01-03',
  '2027-01-04',
  '2028-02-29',
  '2026-07-12',
];

const plan = (size: ExampleSize, lang: ExampleLang, today: string, seed = 1): readonly PlanRecord[] =>
  makePlan({ seed, lang, size, today, texts: texts[lang] });

const ofKind = <R extends PlanRecord>(records: readonly PlanRecord[], kind: Kind): readonly R[] =>
  records.filter((record) => record.kind === kind) as unknown as readonly R[];

/** Everything in a plan that the app could not have written that way, in words; empty when all is well. */
function oddities(records: readonly PlanRecord[], today: string): string[] {
  const odd: string[] = [];
  const goals = new Map(ofKind<Goal>(records, 'goal').map((goal) => [goal.id, goal]));
  const steps = new Map(ofKind<Step>(records, 'step').map((step) => [step.id, step]));
  const stones = ofKind<Mastery>(records, 'mastery');
  const pauses = ofKind<Pause>(records, 'pause');
  const stonesOf = new Map<string, Mastery[]>();
  for (const stone of stones)
    if (stone.step !== undefined) stonesOf.set(stone.step, [...(stonesOf.get(stone.step) ?? []), stone]);
  const start = records.find(({ kind }) => kind === 'aboutMe')?.createdAt ?? '';
  const claim = (holds: boolean, record: PlanRecord, what: string): void => {
    if (!holds) odd.push(`${record.kind} ${record.id}: ${what}`);
  };

  if (new Set(records.map(({ id }) => id)).size !== records.length) odd.push('an id stands twice');
  for (const record of records) {
    const read = readRecord(structuredClone(record));
    claim(read.ok && isDeepStrictEqual(read.value, record), record, 'is read as something else');
    claim(start <= record.createdAt, record, 'is older than the plan');
    claim(record.createdAt <= record.updatedAt, record, 'was changed before it was made');
    claim(record.updatedAt.slice(0, 10) <= today, record, 'lies in the future');
  }
  for (const goal of goals.values()) {
    const untils = goal.earlier.map(({ until }) => until);
    claim([...untils].sort().join() === untils.join(), goal, 'earlier wordings are out of order');
    claim(
      untils.every((until) => goal.createdAt < until && until <= goal.updatedAt),
      goal,
      'a wording was left at a time that cannot be',
    );
    claim(goal.stateSince <= goal.updatedAt, goal, 'came into its state after its last change');
    const parent = goal.parent === undefined ? undefined : goals.get(goal.parent);
    if (goal.parent !== undefined)
      claim(parent !== undefined && parent.parent === undefined, goal, 'is nested more than one level');
  }
  for (const step of steps.values()) {
    const mine = stonesOf.get(step.id) ?? [];
    if (step.goal !== undefined) claim(goals.has(step.goal), step, 'belongs to no goal');
    claim(
      (step.state === 'done') === (step.doneOn !== undefined),
      step,
      'done and its day do not go together',
    );
    claim(!isRepeated(step) || step.state !== 'done', step, 'is repeated and yet done for good');
    if (step.state === 'done')
      claim(
        mine.some(({ day, how, smaller }) => day === step.doneOn && how === 'done' && smaller !== true),
        step,
        'is done without a stone of that day',
      );
    if (step.state === 'partly')
      claim(
        mine.some(({ how }) => how === 'partly'),
        step,
        'is partly done without a stone',
      );
    const places = mine.map(({ day, smaller }) => `${day} ${String(smaller)}`);
    claim(!isRepeated(step) || new Set(places).size === places.length, step, 'has two stones on one day');
  }
  for (const stone of stones) {
    const step = stone.step === undefined ? undefined : steps.get(stone.step);
    claim(stone.day <= today, stone, 'is laid in the future');
    claim(stone.createdAt.slice(0, 10) === stone.day, stone, 'was not laid on its day');
    claim(!isPaused(pauses, stone.day), stone, 'was laid in a pause');
    if (stone.goal !== undefined) claim(goals.has(stone.goal), stone, 'belongs to no goal');
    if (stone.step === undefined) continue;
    claim(step !== undefined && step.goal === stone.goal, stone, 'does not go with its step');
    if (step === undefined) continue;
    claim(step.createdAt <= stone.createdAt, stone, 'is older than its step');
    const said = stone.smaller === true ? step.smaller : step.words;
    const edited = stone.updatedAt > stone.createdAt;
    claim(
      edited || (said !== undefined && sameWords(said, stone.words)),
      stone,
      'has other words than its step',
    );
  }
  for (const week of ofKind<Week>(records, 'week')) {
    claim(week.id === weekRecordId(week.week), week, 'has an id of another week');
    claim(week.week <= weekOf(today), week, 'has not come yet');
    claim(week.steps.length <= mostSteps && week.goals.length <= mostGoals, week, 'is more than a handful');
    claim(new Set(week.steps).size === week.steps.length, week, 'has a step twice');
    claim(
      week.steps.every(
        (id) => (steps.get(id)?.createdAt.slice(0, 10) ?? '9') <= addDays(mondayOf(week.week), 6),
      ),
      week,
      'has a step that was not there',
    );
    claim(
      week.goals.every((id) => goals.has(id)),
      week,
      'has a goal that is not there',
    );
    claim(
      week.tired.every((day) => weekOf(day) === week.week && day <= today),
      week,
      'has a tired day of another week',
    );
  }
  for (const pause of pauses) claim(pause.to !== undefined && pause.from <= pause.to, pause, 'has no end');
  claim(!isPaused(pauses, today), records[0] as PlanRecord, 'the plan is paused today');
  return odd;
}

function openShelf(records: readonly PlanRecord[], today: string): readonly PlanRecord[] {
  const goals = new Map(ofKind<Goal>(records, 'goal').map((goal) => [goal.id, goal]));
  const weeks = ofKind<Week>(records, 'week').map(({ week }) => week);
  const latestWeeks = new Set(weeks.sort().slice(-2));
  return records.filter(
    (record) => shelfOf(record, { today, latestWeeks, goal: (id) => goals.get(id) }) === null,
  );
}

describe.each(langs)('plans in %s', (lang) => {
  test.each(days)('are sound when they are new or half a year old on %s', (today) => {
    for (const size of ['new', 'halfYear'] as const)
      for (const seed of [0, 7, 4_000_000_000])
        expect(oddities(plan(size, lang, today, seed), today)).toEqual([]);
  });

  test('are sound after five years', () => {
    expect(oddities(plan('fiveYears', lang, wednesday, 3), wednesday)).toEqual([]);
  });

  test('have a person who has seen the first screens and likes something', () => {
    for (const size of ['new', 'halfYear', 'fiveYears'] as const) {
      const [me, ...others] = plan(size, lang, wednesday).filter(({ kind }) => kind === 'aboutMe');
      expect(others).toEqual([]);
      expect(me).toMatchObject({ name: texts[lang].words.name, welcomed: true, showHidden: false });
      expect(me).toHaveProperty('interests.0');
    }
  });

  test('are the same for the same seed and differ between seeds', () => {
    for (const size of ['new', 'halfYear', 'fiveYears'] as const) {
      const records = plan(size, lang, wednesday, 5);
      expect(isDeepStrictEqual(plan(size, lang, wednesday, 5), records)).toBe(true);
      expect(isDeepStrictEqual(plan(size, lang, wednesday, 6), records)).toBe(false);
    }
  });

  test('are written in that language alone, with phrases as the bank has them', () => {
    const { goalPhrases, stepPhrases } = texts[lang];
    const all = plan('fiveYears', lang, wednesday).concat(plan('halfYear', lang, wednesday));
    const worded = all.flatMap((record) => ('words' in record ? [record.words] : []));
    expect(new Set(worded.map((words) => words.lang))).toEqual(new Set([lang]));
    const phrases = worded.filter(({ phrase }) => phrase !== undefined);
    expect(phrases.length).toBeGreaterThan(worded.length / 3);
    expect(phrases.length).toBeLessThan(worded.length);
    const bank: Readonly<Record<string, string>> = { ...goalPhrases, ...stepPhrases };
    expect(phrases.filter(({ phrase, text }) => bank[phrase ?? ''] !== text)).toEqual([]);
  });
});

describe('a new plan', () => {
  test.each(days)('has a goal or two, three steps and one week on %s', (today) => {
    for (let seed = 0; seed < 20; seed++) {
      const records = plan('new', 'nb', today, seed);
      expect([1, 2]).toContain(ofKind(records, 'goal').length);
      expect(ofKind(records, 'step')).toHaveLength(3);
      expect(ofKind<Week>(records, 'week').map(({ week }) => week)).toEqual([weekOf(today)]);
      const inWeek = records.every(({ createdAt }) => weekOf(createdAt.slice(0, 10)) === weekOf(today));
      expect(inWeek).toBe(true);
    }
  });
});

describe('half a year', () => {
  const goalWith = (records: readonly PlanRecord[], text: string): Goal =>
    ofKind<Goal>(records, 'goal').find(({ words }) => words.text === text) as Goal;
  const stepWith = (records: readonly PlanRecord[], text: string): Step =>
    ofKind<Step>(records, 'step').find(({ words }) => words.text === text) as Step;
  const thisWeek = (records: readonly PlanRecord[], today: string): Week =>
    records.find(({ id }) => id === weekRecordId(weekOf(today))) as Week;

  test('has three active goals in this order, one at rest, one reached and one let go', () => {
    const goals = ofKind<Goal>(plan('halfYear', 'nb', wednesday), 'goal');
    const active = goals.filter(({ state }) => state === 'active').sort((a, b) => a.order - b.order);
    expect(active.map(({ words }) => words.text)).toEqual([
      'Jeg øver på å lage middag selv',
      'Jeg vil ta bussen alene',
      'Jeg har lyst til å synge i kor',
    ]);
    const others = goals.map(({ state }) => state).filter((state) => state !== 'active');
    expect(others.sort()).toEqual(['letGo', 'reached', 'resting']);
    expect(goals.filter(({ parent }) => parent === active[1]?.id)).toHaveLength(1);
  });

  test('remembers how the dinner goal was worded before, and why it matters', () => {
    const goal = goalWith(plan('halfYear', 'nb', wednesday), 'Jeg øver på å lage middag selv');
    expect(goal.why?.text).toBe('Fordi det lukter hjem når jeg lager mat.');
    expect(goal.earlier.map(({ words }) => words.text)).toEqual([
      'Jeg vil lage mat jeg liker.',
      'Jeg vil lage middag selv to dager i uka',
    ]);
  });

  test.each(days)('has the soup today, the bus on a day to come and the message sent, on %s', (today) => {
    const records = plan('halfYear', 'nb', today);
    const soup = stepWith(records, 'Lage linsesuppe');
    const bus = stepWith(records, 'Bli med bussen to stopp');
    const message = stepWith(records, 'Sende melding til koret');
    const weekday = ((new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7) + 1;
    expect(soup).toMatchObject({
      state: 'open',
      when: { days: [weekday], time: '17:00' },
      with: { text: 'Ingrid' },
      smaller: { text: 'Varme suppe fra fryseren' },
    });
    expect(bus).toMatchObject({
      state: 'open',
      with: { text: 'Amir' },
      smaller: { text: 'Se når bussen går' },
    });
    if (weekday <= 5) expect(bus.when).toEqual({ days: [5] });
    for (const day of bus.when?.days ?? []) expect(day).toBeGreaterThanOrEqual(weekday);
    expect(message).toMatchObject({ state: 'done', doneOn: weekday === 1 ? today : addDays(today, -1) });
    const week = thisWeek(records, today);
    expect(week.steps).toEqual([soup.id, bus.id, message.id]);
    expect(week.goals).toHaveLength(3);
    expect(week.anchor).toMatchObject({
      words: { text: 'Klatring med Amir' },
      when: { days: [6], time: '13:00' },
    });
  });

  test.each(days)('has laid three stones in the week of %s, in order', (today) => {
    const stones = ofKind<Mastery>(plan('halfYear', 'nb', today), 'mastery')
      .filter(({ day }) => weekOf(day) === weekOf(today))
      .sort((a, b) => a.day.localeCompare(b.day) || a.createdAt.localeCompare(b.createdAt));
    expect(stones.map(({ words }) => words.text)).toEqual([
      'Ringte fastlegen',
      'Skrev til koret',
      'Sov uten lys',
    ]);
  });

  test('lets some steps of the dinner goal rest', () => {
    const records = plan('halfYear', 'nb', wednesday);
    expect(stepWith(records, 'Be Amir på middag').state).toBe('resting');
    expect(stepWith(records, 'Lage mat to dager samme uke').state).toBe('resting');
    const states = new Set(ofKind<Step>(records, 'step').map(({ state }) => state));
    expect(states).toEqual(new Set(['open', 'partly', 'done', 'resting', 'notNow']));
  });

  test('has quiet weeks, tired days and a long pause behind it', () => {
    const records = plan('halfYear', 'nb', wednesday);
    const weeks = new Set(ofKind<Week>(records, 'week').map(({ week }) => week));
    const start = records.find(({ kind }) => kind === 'aboutMe')?.createdAt.slice(0, 10) as string;
    const all = Array.from({ length: 27 }, (_, index) => weekOf(addDays(start, index * 7)));
    const stones = new Set(ofKind<Mastery>(records, 'mastery').map(({ day }) => weekOf(day)));
    const quiet = all.filter((week) => !weeks.has(week));
    expect(quiet.length).toBeGreaterThanOrEqual(4);
    expect(quiet.filter((week) => stones.has(week))).toEqual([]);
    expect(ofKind<Week>(records, 'week').some(({ tired }) => tired.length > 0)).toBe(true);
    const pauses = ofKind<Pause>(records, 'pause');
    expect(pauses.some(({ from, to }) => addDays(from, 20) === to)).toBe(true);
  });

  test('tells the same life in every language', () => {
    const shape = (lang: ExampleLang): unknown[] =>
      plan('halfYear', lang, wednesday).map((record) => {
        const phrase = 'words' in record ? record.words.phrase : undefined;
        return [
          record.id,
          record.kind,
          record.createdAt,
          phrase,
          'state' in record ? record.state : undefined,
        ];
      });
    expect(shape('en')).toEqual(shape('nb'));
    expect(shape('ar')).toEqual(shape('nb'));
  });
});

describe('what is written for hard times', () => {
  test.each(['halfYear', 'fiveYears'] as const)(
    'stands in the plan of %s, and names nobody unsafe',
    (size) => {
      for (const lang of langs) {
        const records = plan(size, lang, wednesday);
        const people = ofKind<Person>(records, 'person');
        const unsafe = people.filter(({ contact }) => contact === 'no');
        expect(unsafe.map(({ name }) => name)).toEqual([safetyWords[lang].unsafe]);
        expect(people.filter(canBeOffered)).toHaveLength(2);
        expect(ofKind(records, 'safetyPlan')).toHaveLength(1);
        expect(ofKind(records, 'scenario')).toHaveLength(3);
        expect(ofKind(records, 'goodThing')).toHaveLength(5);
        const others = records.filter(({ kind }) => kind !== 'person');
        for (const { id, name } of unsafe) {
          const text = JSON.stringify(others);
          expect(text).not.toContain(`"${id}"`);
          expect(mentions(text, name)).toBe(false);
        }
      }
    },
  );
});

describe('what is shown', () => {
  test.each(langs)(
    'is one goal to the contact person, still going on, with an answer that waits, in %s',
    (lang) => {
      const { words } = texts[lang];
      const records = plan('halfYear', lang, wednesday);
      const [contact] = ofKind<Contact>(records, 'contact');
      const [receipt] = ofKind<ShareReceipt>(records, 'shareReceipt');
      const [reply] = ofKind<Reply>(records, 'reply');
      expect([contact?.name, contact?.recipient]).toEqual([words.helper, undefined]);
      expect(receipt).toMatchObject({ contact: contact?.id, to: words.helper });
      expect(isGoingOn(receipt!, wednesday)).toBe(true);
      expect(receipt?.items.map(({ sort }) => sort)).toEqual(['name', 'goal', 'why', 'step']);
      expect(reply).toMatchObject({ share: receipt?.id, contact: contact?.id });
      expect(waitingIn([reply!])).toBe(2);
      const ids = new Set(records.map(({ id }) => id));
      const [name, ...keys] = contact?.chosen ?? [];
      expect([name, keys.length]).toEqual(['name', 3]);
      for (const key of keys) expect(ids.has(key.split(':')[1]!)).toBe(true);
    },
  );
});

describe('the people around', () => {
  const picturesOf = (records: readonly PlanRecord[]) =>
    inTime(ofKind<NetworkSnapshot>(records, 'networkSnapshot'));

  /** Everybody on a map stands on a spot of their own, where it is kept that they stand. */
  function expectClear(people: readonly MapPerson[]): void {
    const standing = people.flatMap(({ id, place }) => (place === undefined ? [] : [{ id, place }]));
    const { radius, marks, beside } = layOut(standing, firstSectors);
    expect(beside).toEqual([]);
    expect(radius).toBeGreaterThanOrEqual(6);
    marks.forEach((one, at) => {
      for (const other of marks.slice(at + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(2 * radius);
    });
  }

  test.each(langs)('stand on a map, with two pictures of how it was, in %s', (lang) => {
    const said = networkWords[lang];
    const records = plan('halfYear', lang, wednesday);
    const people = ofKind<Person>(records, 'person');
    const ties = ofKind<Tie>(records, 'tie');
    const [movedIn, summer, ...more] = picturesOf(records);
    expect(more).toEqual([]);
    expect([movedIn?.title?.text, summer?.title?.text]).toEqual([said.movedIn, said.summer]);
    for (const map of [people, movedIn?.people ?? [], summer?.people ?? []]) expectClear(map);
    expect(people.filter(isWishOnly).map(({ name }) => name)).toEqual([said.wished]);
    expect(new Set(people.map(({ quality }) => quality))).toEqual(
      new Set([undefined, 'good', 'mixed', 'distance']),
    );
    expect(people.filter(({ contact }) => contact === 'no').some(({ place }) => place !== undefined)).toBe(
      false,
    );
    const ids = new Set(people.map(({ id }) => id));
    for (const { a, b } of ties) expect(ids.has(a) && ids.has(b)).toBe(true);
    for (const { people: company = [] } of ofKind<Step>(records, 'step'))
      for (const id of company) expect(canBeOffered(people.find((one) => one.id === id)!)).toBe(true);
    const now = { sectors: firstSectors, people, ties };
    const told = mapChanges(movedIn!, now).map((change) =>
      'name' in change ? [change.what, change.name] : [],
    );
    expect(told).toContainEqual(['closer', texts[lang].words.friend]);
    expect(told).toContainEqual(['new', said.choir]);
    expect(told).toContainEqual(['further', said.letter]);
    expect(told).toContainEqual(['wished', said.classmate]);
  });

  test('have a picture for each season of five years, some with a title', () => {
    for (const seed of [1, 12]) {
      const records = plan('fiveYears', 'nb', wednesday, seed);
      const pictures = picturesOf(records);
      expect(pictures).toHaveLength(20);
      expect(pictures.filter(({ title }) => title !== undefined)).toHaveLength(4);
      expect(pictures.every(({ day }) => day <= wednesday)).toBe(true);
      expect(ofKind<Person>(records, 'person').length).toBeGreaterThan(15);
      for (const map of [ofKind<Person>(records, 'person'), ...pictures.map(({ people }) => people)])
        expectClear(map);
    }
  });
});

describe('five years', () => {
  test.each([wednesday, '2026-11-16', '2027-01-03', '2028-02-29'])(
    'hold about 12,000 records up to %s, of which few are open',
    (today) => {
      for (const seed of [1, 12]) {
        const records = plan('fiveYears', 'nb', today, seed);
        expect(records.length).toBeGreaterThanOrEqual(11_500);
        expect(records.length).toBeLessThanOrEqual(12_500);
        const open = openShelf(records, today).length;
        expect(open).toBeGreaterThan(30);
        expect(open).toBeLessThanOrEqual(250);
      }
    },
  );

  test('have every state in them, parts of goals, reworded goals and weeks without anything', () => {
    const records = plan('fiveYears', 'en', wednesday, 2);
    const goals = ofKind<Goal>(records, 'goal');
    const steps = ofKind<Step>(records, 'step');
    expect(new Set(goals.map(({ state }) => state)).size).toBe(4);
    expect(new Set(steps.map(({ state }) => state)).size).toBe(5);
    expect(goals.some(({ parent }) => parent !== undefined)).toBe(true);
    expect(goals.some(({ earlier }) => earlier.length > 0)).toBe(true);
    expect(steps.some((step) => isRepeated(step))).toBe(true);
    expect(ofKind<Mastery>(records, 'mastery').some(({ smaller }) => smaller === true)).toBe(true);
    const busy = new Set(ofKind<Mastery>(records, 'mastery').map(({ day }) => weekOf(day)));
    expect(busy.size).toBeLessThan(250);
  });
});

describe('the own words', () => {
  const leaves = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(leaves)
        : [];
  const areas = new Set(['home', 'everyday', 'money', 'body', 'mind', 'people', 'doing', 'out', 'safe']);
  const sentences = (lang: ExampleLang): string[] =>
    leaves([texts[lang].words, safetyWords[lang], networkWords[lang]]).filter((text) => !areas.has(text));

  test.each(langs)('are short and calm in %s, and nothing is said twice in a list', (lang) => {
    const { words } = texts[lang];
    expect(sentences(lang).filter((text) => text.trim() !== text || text === '' || text.length > 80)).toEqual(
      [],
    );
    expect(sentences(lang).filter((text) => /[!<>{}]|\.\.\./.test(text))).toEqual([]);
    for (const list of [words.managed, words.whys, words.cues, words.anchors, words.obstacles, words.company])
      expect(new Set(list).size).toBe(list.length);
  });

  test('have the same number of sentences in every language', () => {
    expect(sentences('en')).toHaveLength(sentences('nb').length);
    expect(sentences('ar')).toHaveLength(sentences('nb').length);
  });

  test('have no Norwegian letters outside Norwegian', () => {
    for (const lang of ['en', 'ar'] as const)
      expect(sentences(lang).filter((text) => /[æøå]/i.test(text))).toEqual([]);
  });

  test('are in Arabic letters in Arabic, with Arabic commas', () => {
    expect(sentences('ar').filter((text) => !/^[^\p{Script=Latin},?;٠-٩]+$/u.test(text))).toEqual([]);
    expect(sentences('ar').filter((text) => !/\p{Script=Arabic}/u.test(text))).toEqual([]);
  });

  test('name no gender and say nothing of diagnoses, offences or programmes', () => {
    const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');
    const banned = {
      nb: 'han|hun|ham|henne|hans|hennes|diagnose|dom|straff|soning|tiltak|beboer|bruker|angst|adresse|gate',
      en: 'he|she|him|her|his|hers|diagnosis|offence|prison|programme|resident|client|anxiety|address|street',
      ar: 'متعبة?|وحيدًا|وحيدة|سعيدًا?|سعيدة|خائفًا?|خائفة|سجن|تشخيص|عنوان|شارع',
    };
    for (const lang of langs)
      expect(sentences(lang).filter((text) => word(banned[lang]).test(text))).toEqual([]);
  });

  test.each(langs)('weigh little in %s', (lang) => {
    const file = readFileSync(new URL(`./words/${lang}.ts`, import.meta.url));
    expect(file.byteLength).toBeLessThan(7_500);
  });
});

describe('chance', () => {
  test('keeps within its bounds and loses nothing when it shuffles', () => {
    const { next, whole, shuffled } = chance(42);
    for (let count = 0; count < 2_000; count++) {
      expect(next()).toBeGreaterThanOrEqual(0);
      expect(next()).toBeLessThan(1);
      expect([2, 3, 4]).toContain(whole(2, 4));
    }
    const list = Array.from({ length: 30 }, (_, index) => index);
    expect(shuffled(list).sort((a, b) => a - b)).toEqual(list);
  });
});
