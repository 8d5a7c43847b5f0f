// My own plan for hard times: nothing that was written is lost by moving, hiding or taking stages away, and nobody
// it is not safe to be in touch with is ever offered.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { person, safetyPlan, tickingWorld, words } from '../../../tests/unit/arbitraries.ts';
import { longestBarName, mostStages, sectionSorts, stageSorts } from './limits.ts';
import { canBeOffered, mentions, type Person } from './person.ts';
import type { Result } from './result.ts';
import {
  addLine,
  addPair,
  addPersonLine,
  addSection,
  addStage,
  askLater,
  byDay,
  changeLine,
  changePair,
  daysUntilAsking,
  daysUntilAskingAgain,
  emptySafetyPlan,
  hasWords,
  hideSection,
  isOfferable,
  isTimeToLook,
  lookedOver,
  moveLine,
  moveSection,
  nameBar,
  offeredItems,
  offeredPairs,
  removeLine,
  removePair,
  removeSection,
  removeStage,
  renameSection,
  renameStage,
  restoreVersion,
  safetyVersionId,
  versionBefore,
  writtenItems,
  type SafetyContent,
  type SafetyPlan,
} from './safetyPlan.ts';
import { SafetyPlan as Schema, SafetyVersion } from './schemas.ts';
import type { Words } from './words.ts';

const own = (text: string): Words => ({ text, lang: 'nb' });
const world = tickingWorld();

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${String(result.error)}`);
  return result.value;
}

const someone = (name: string, contact?: Person['contact']): Person => ({
  id: `p-${name}`,
  v: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  kind: 'person',
  name,
  hours: [],
  order: 1,
  ...(contact === undefined ? {} : { contact }),
});

const people = fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 5 });
const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

/** Every line and pair there is, whatever its place and stage. */
const everything = ({ sections, pairs }: SafetyContent): readonly string[] =>
  [
    ...sections.flatMap(({ items }) => items.map(({ id, words: said, person: who }) => [id, said, who])),
    ...pairs.map(({ id, sign, action }) => [id, sign, action]),
  ]
    .map((one) => JSON.stringify(one))
    .sort();

const bare = (): SafetyPlan => emptySafetyPlan(tickingWorld());

/** A plan with three lines in «signs». */
function threeLines(): SafetyPlan {
  const counted = tickingWorld();
  return ['a', 'b', 'c'].reduce(
    (plan, text) => value(addLine(plan, 'signs', own(text), undefined, counted)),
    bare(),
  );
}
const textsOf = (plan: SafetyPlan, section: string): readonly (string | undefined)[] =>
  plan.sections.find(({ id }) => id === section)?.items.map((item) => item.words?.text) ?? [];
const lineOf = (plan: SafetyPlan, text: string): string =>
  plan.sections.flatMap(({ items }) => items).find((item) => item.words?.text === text)?.id ?? '';

describe('an empty plan', () => {
  test('has the suggested parts and stages, and not a word in them', () => {
    const plan = bare();
    expect(plan.sections.map(({ sort }) => sort)).toEqual([...sectionSorts]);
    expect(plan.stages.map(({ sort }) => sort)).toEqual([...stageSorts]);
    expect(hasWords(plan)).toBe(false);
    expect(Schema.safeParse(plan).success).toBe(true);
  });

  test('is never asked about', () => {
    expect(isTimeToLook(bare(), '2030-01-01')).toBe(false);
  });
});

describe('lines', () => {
  test('come last in their part, of a stage or of all', () => {
    const plan = value(addLine(threeLines(), 'signs', own('d'), 'hard', world));
    expect(textsOf(plan, 'signs')).toEqual(['a', 'b', 'c', 'd']);
    expect(plan.sections[0]?.items.map(({ stage }) => stage)).toEqual([
      undefined,
      undefined,
      undefined,
      'hard',
    ]);
    expect(hasWords(plan)).toBe(true);
  });

  test('of a stage that is gone belong to all', () => {
    const plan = value(addLine(bare(), 'signs', own('a'), 'nowhere', world));
    expect(plan.sections[0]?.items[0]).not.toHaveProperty('stage');
    const changedLine = value(changeLine(plan, lineOf(plan, 'a'), own('b'), 'nowhere', world));
    expect(changedLine.sections[0]?.items[0]).toEqual({ id: lineOf(plan, 'a'), words: own('b') });
  });

  test('are changed, given a stage and freed from it', () => {
    const plan = threeLines();
    const id = lineOf(plan, 'b');
    const inHard = value(changeLine(plan, id, own('ny'), 'hard', world));
    expect(inHard.sections[0]?.items[1]).toEqual({ id, words: own('ny'), stage: 'hard' });
    const freed = value(changeLine(inHard, id, undefined, undefined, world));
    expect(freed.sections[0]?.items[1]).toEqual({ id, words: own('ny') });
  });

  test('move one place and stay at the ends', () => {
    const plan = threeLines();
    const up = value(moveLine(plan, lineOf(plan, 'c'), -1, [], world));
    expect(textsOf(up, 'signs')).toEqual(['a', 'c', 'b']);
    expect(moveLine(plan, lineOf(plan, 'a'), -1, [], world)).toEqual({ ok: true, value: plan });
    expect(moveLine(plan, lineOf(plan, 'c'), 1, [], world)).toEqual({ ok: true, value: plan });
  });

  test('move past someone who is not shown', () => {
    const counted = tickingWorld();
    const no = someone('Far', 'no');
    let plan = value(addLine(bare(), 'ask', own('a'), undefined, counted));
    plan = value(addPersonLine(plan, 'ask', no.id, undefined, counted));
    plan = value(addLine(plan, 'ask', own('b'), undefined, counted));
    expect(textsOf(value(moveLine(plan, lineOf(plan, 'b'), -1, [no], world)), 'ask')).toEqual([
      'b',
      'a',
      undefined,
    ]);
  });

  test('that are gone cannot be changed, moved or taken away', () => {
    const missing = { ok: false, error: 'missing' };
    const plan = threeLines();
    expect(changeLine(plan, 'none', own('x'), undefined, world)).toEqual(missing);
    expect(moveLine(plan, 'none', 1, [], world)).toEqual(missing);
    expect(removeLine(plan, 'none', world)).toEqual(missing);
    expect(addLine(plan, 'none', own('x'), undefined, world)).toEqual(missing);
    expect(addPersonLine(plan, 'none', 'p', undefined, world)).toEqual(missing);
  });

  test('someone stands in a part once, and keeps being someone', () => {
    const plan = value(addPersonLine(bare(), 'ask', 'p-1', 'hard', world));
    expect(value(addPersonLine(plan, 'ask', 'p-1', undefined, world))).toBe(plan);
    const id = plan.sections.find((one) => one.id === 'ask')?.items[0]?.id ?? '';
    const kept = value(changeLine(plan, id, own('ord'), undefined, world));
    expect(kept.sections.find((one) => one.id === 'ask')?.items).toEqual([{ id, person: 'p-1' }]);
  });
});

describe('for all plans', () => {
  test('moving lines and parts loses nothing', () => {
    fc.assert(
      fc.property(safetyPlan, people, fc.nat(), fc.constantFrom(-1, 1), fc.boolean(), (...given) => {
        const [plan, all, at, direction, line] = given;
        const items = plan.sections.flatMap((section) => section.items);
        const moved = line
          ? moveLine(plan, pick(items, at)?.id ?? '', direction, all, world)
          : moveSection(plan, pick(plan.sections, at)?.id ?? '', direction, world);
        if (!moved.ok) return;
        expect(everything(moved.value)).toEqual(everything(plan));
        expect(moved.value.sections.map(({ id }) => id).sort()).toEqual(
          plan.sections.map(({ id }) => id).sort(),
        );
        for (const section of plan.sections)
          expect(moved.value.sections.find(({ id }) => id === section.id)?.items.length).toBe(
            section.items.length,
          );
      }),
    );
  });

  test('taking a stage away loses nothing: what belonged to it is there in every stage', () => {
    fc.assert(
      fc.property(safetyPlan, fc.nat(), (plan, at) => {
        const gone = pick(plan.stages, at)?.id ?? '';
        const removed = removeStage(plan, gone, world);
        if (plan.stages.length === 1) {
          expect(removed).toEqual({ ok: false, error: 'last' });
          return;
        }
        const next = value(removed);
        expect(everything(next)).toEqual(everything(plan));
        const left = [...next.sections.flatMap(({ items }) => items), ...next.pairs];
        for (const { stage } of left)
          expect(stage === undefined || next.stages.some(({ id }) => id === stage)).toBe(true);
        for (const { id } of next.stages)
          for (const section of plan.sections) {
            const now = next.sections.find((one) => one.id === section.id);
            const all = new Set(offeredItems(now ?? section, [], id).map((item) => item.id));
            for (const item of offeredItems(section, [], gone)) expect(all.has(item.id)).toBe(true);
          }
      }),
    );
  });

  test('hiding and showing again gives back exactly what was there', () => {
    fc.assert(
      fc.property(safetyPlan, fc.nat(), (plan, at) => {
        const section = pick(plan.sections, at);
        if (section === undefined) return;
        const hidden = value(hideSection(plan, section.id, !section.hidden, world));
        expect(everything(hidden)).toEqual(everything(plan));
        const shown = value(hideSection(hidden, section.id, section.hidden, world));
        expect({ ...shown, updatedAt: '' }).toEqual({ ...plan, updatedAt: '' });
        expect(value(hideSection(plan, section.id, section.hidden, world))).toBe(plan);
      }),
    );
  });

  test('nobody unsafe, and no line or pair naming them, is ever offered, restored or shown', () => {
    fc.assert(
      fc.property(safetyPlan, people, fc.boolean(), (plan, all, restored) => {
        const now = restored
          ? restoreVersion(bare(), versionBefore(plan, '2026-11-18', world), all, world)
          : plan;
        const no = all.filter(({ contact }) => contact === 'no');
        const names = (said: Words): boolean => no.some(({ name }) => mentions(said.text, name));
        for (const stage of [undefined, ...now.stages.map(({ id }) => id)]) {
          for (const section of now.sections) {
            for (const item of offeredItems(section, all, stage)) {
              const who = all.find(({ id }) => id === item.person);
              expect(item.person === undefined || (who !== undefined && canBeOffered(who))).toBe(true);
              expect(item.words !== undefined && names(item.words)).toBe(false);
            }
            for (const item of writtenItems(section, all))
              expect(no.some(({ id }) => id === item.person)).toBe(false);
          }
          for (const pair of offeredPairs(now, all, stage))
            expect(names(pair.sign) || names(pair.action)).toBe(false);
        }
        if (restored)
          for (const { items } of now.sections)
            for (const item of items) expect(no.some(({ id }) => id === item.person)).toBe(false);
      }),
    );
  });

  test('a version holds what was written, and taking it back gives it back', () => {
    fc.assert(
      fc.property(safetyPlan, (plan) => {
        const all = plan.sections.flatMap(({ items }) => items.flatMap((item) => item.person ?? []));
        const known = all.map((id) => ({ ...someone('x', 'yes'), id }));
        const version = versionBefore(plan, '2026-11-18', world);
        expect(SafetyVersion.safeParse(version).success).toBe(true);
        expect(version.id).toBe(safetyVersionId('2026-11-18'));
        const back = restoreVersion(bare(), version, known, world);
        const { stages, sections, pairs } = plan;
        expect(back).toMatchObject({ stages, sections, pairs });
      }),
    );
  });

  test('whatever is done to a plan, it stays one', () => {
    fc.assert(
      fc.property(safetyPlan, words, fc.nat(), (plan, said, at) => {
        const section = pick(plan.sections, at)?.id ?? '';
        const stage = pick(plan.stages, at)?.id ?? '';
        const pair = pick(plan.pairs, at)?.id ?? '';
        const outcomes = [
          addLine(plan, section, said, stage, world),
          renameSection(plan, section, said, world),
          renameSection(plan, section, null, world),
          removeSection(plan, section, world),
          renameStage(plan, stage, said, world),
          renameStage(plan, stage, null, world),
          addStage(plan, said, world),
          removeStage(plan, stage, world),
          changePair(plan, pair, { sign: said, action: said }, world),
          removePair(plan, pair, world),
        ];
        for (const outcome of outcomes)
          if (outcome.ok) expect(Schema.safeParse(outcome.value).error).toBeUndefined();
      }),
    );
  });
});

describe('parts', () => {
  test('are renamed, and a suggested one gets the app’s name back', () => {
    const plan = value(renameSection(bare(), 'ask', own('Mine folk'), world));
    expect(plan.sections.find(({ id }) => id === 'ask')?.title).toEqual(own('Mine folk'));
    const back = value(renameSection(plan, 'ask', null, world));
    expect(back.sections.find(({ id }) => id === 'ask')).not.toHaveProperty('title');
  });

  test('of one’s own come last, keep a name, and can go; suggested ones stay', () => {
    const plan = addSection(bare(), 'mine', own('Katten'), world);
    expect(plan.sections.at(-1)).toEqual({ id: 'mine', title: own('Katten'), hidden: false, items: [] });
    expect(value(renameSection(plan, 'mine', null, world))).toBe(plan);
    expect(value(removeSection(plan, 'mine', world)).sections).toHaveLength(sectionSorts.length);
    expect(value(removeSection(plan, 'signs', world))).toBe(plan);
    expect(removeSection(plan, 'none', world)).toEqual({ ok: false, error: 'missing' });
  });

  test('move one place', () => {
    const plan = value(moveSection(bare(), 'myself', -1, world));
    expect(plan.sections.slice(0, 2).map(({ id }) => id)).toEqual(['myself', 'signs']);
    expect(value(moveSection(plan, 'myself', -1, world))).toBe(plan);
    expect(moveSection(plan, 'none', 1, world)).toEqual({ ok: false, error: 'missing' });
    expect(hideSection(plan, 'none', true, world)).toEqual({ ok: false, error: 'missing' });
  });
});

describe('stages', () => {
  test('are added until there are enough', () => {
    let plan = bare();
    while (plan.stages.length < mostStages) plan = value(addStage(plan, own('Etter natta'), world));
    expect(addStage(plan, own('Enda en'), world)).toEqual({ ok: false, error: 'full' });
  });

  test('are renamed and get the app’s name back', () => {
    const plan = value(renameStage(bare(), 'heavy', own('Grått'), world));
    expect(plan.stages[1]).toEqual({ id: 'heavy', sort: 'heavy', name: own('Grått') });
    expect(value(renameStage(plan, 'heavy', null, world)).stages).toEqual(bare().stages);
    expect(value(renameStage(plan, 'calm', null, world))).toBe(plan);
    expect(renameStage(plan, 'none', own('x'), world)).toEqual({ ok: false, error: 'missing' });
    expect(removeStage(plan, 'none', world)).toEqual({ ok: false, error: 'missing' });
  });
});

describe('pairs', () => {
  const pair = { sign: own('magen knyter seg'), action: own('går jeg ut'), stage: 'heavy' };

  test('belong to a stage or to all of them', () => {
    let plan = addPair(bare(), pair, world);
    plan = addPair(plan, { ...pair, stage: undefined }, world);
    expect(offeredPairs(plan, [], 'heavy')).toHaveLength(2);
    expect(offeredPairs(plan, [], 'calm')).toHaveLength(1);
    const id = plan.pairs[0]?.id ?? '';
    const changedPair = value(changePair(plan, id, { sign: own('a'), action: own('b') }, world));
    expect(changedPair.pairs[0]).toEqual({ id, sign: own('a'), action: own('b') });
    expect(value(removePair(plan, id, world)).pairs).toHaveLength(1);
    expect(removePair(plan, 'none', world)).toEqual({ ok: false, error: 'missing' });
    expect(changePair(plan, 'none', pair, world)).toEqual({ ok: false, error: 'missing' });
  });

  test('that name someone unsafe are not offered', () => {
    const plan = addPair(bare(), { ...pair, action: own('ringer jeg Amir') }, world);
    expect(offeredPairs(plan, [someone('Amir', 'yes')])).toHaveLength(1);
    expect(offeredPairs(plan, [someone('Amir', 'no')])).toEqual([]);
  });
});

test('whoever it is not said of, and whoever is not there, is not offered', () => {
  const item = { id: 'i', person: 'p-Amir' };
  expect(isOfferable(item, [someone('Amir')])).toBe(false);
  expect(isOfferable(item, [])).toBe(false);
  expect(isOfferable(item, [someone('Amir', 'onlyThisWay')])).toBe(true);
  expect(isOfferable({ id: 'i' }, [])).toBe(false);
  const section = { id: 's', hidden: false, items: [item] };
  expect(writtenItems(section, [someone('Amir')])).toEqual([item]);
  expect(writtenItems(section, [])).toEqual([]);
});

describe('asking whether it is still right', () => {
  const written = lookedOver(threeLines(), '2026-11-18', world);

  test('waits a season after the last yes, or after it was begun', () => {
    expect(isTimeToLook(written, '2027-02-15')).toBe(false);
    expect(isTimeToLook(written, '2027-02-16')).toBe(true);
    const { lookedOn: _day, ...never } = written;
    expect(isTimeToLook(never, '2027-02-16')).toBe(true);
    expect(isTimeToLook(never, '2026-11-19')).toBe(false);
    expect(lookedOver(written, '2026-11-18', world)).toBe(written);
    expect(daysUntilAsking).toBeGreaterThan(daysUntilAskingAgain);
  });

  test('put off, it comes again in two weeks', () => {
    const later = askLater(written, '2027-03-01', world);
    expect(isTimeToLook(later, '2027-03-14')).toBe(false);
    expect(isTimeToLook(later, '2027-03-15')).toBe(true);
  });
});

test('the bar has one short line for a name, or the app’s own', () => {
  const named = nameBar(bare(), '  Været \n i dag ', world);
  expect(named.barName).toBe('Været i dag');
  expect(nameBar(named, 'Været i dag', world)).toBe(named);
  expect(nameBar(named, ' ', world)).not.toHaveProperty('barName');
  expect(nameBar(bare(), 'x'.repeat(90), world).barName).toHaveLength(longestBarName);
});

test('earlier versions come latest first', () => {
  const days = ['2026-01-02', '2026-03-01', '2026-02-01'];
  expect(byDay(days.map((day) => versionBefore(bare(), day, world))).map(({ day }) => day)).toEqual([
    '2026-03-01',
    '2026-02-01',
    '2026-01-02',
  ]);
});
