// The rule over every place at once: whoever is marked «no», or of whom it was not said, is offered nowhere, and no
// line that names somebody marked «no» is; however the name is written, and in whatever order things happened.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactWords, sectionSorts } from '../../src/lib/domain/limits.ts';
import { offeredGoodThings, type GoodThing } from '../../src/lib/domain/goodThing.ts';
import { changesIn } from '../../src/lib/domain/mapChange.ts';
import { middleOf } from '../../src/lib/domain/mapLayout.ts';
import { momentCards } from '../../src/lib/domain/moment.ts';
import {
  firstSectors,
  peopleOnMap,
  pictureIn,
  questionPeople,
  shownSectors,
  type MapPicture,
  type NetworkSnapshot,
} from '../../src/lib/domain/network.ts';
import { mentions, namesUnsafe, newPerson, offeredAmong, type Person } from '../../src/lib/domain/person.ts';
import { pocketParts } from '../../src/lib/domain/pocketCard.ts';
import { ringList } from '../../src/lib/domain/ringing.ts';
import {
  offeredItems,
  offeredPairs,
  offeredTitle,
  restoreVersion,
  type SafetyPlan,
  type SafetyVersion,
} from '../../src/lib/domain/safetyPlan.ts';
import { offeredScenarios, type Scenario } from '../../src/lib/domain/scenario.ts';
import { shortCard } from '../../src/lib/domain/shortCard.ts';
import type { Step } from '../../src/lib/domain/step.ts';
import type { Words } from '../../src/lib/domain/words.ts';
import type { Done, Outcome } from '../../src/lib/plan/desk.ts';
import { addGoodThing } from '../../src/lib/plan/goodThings.ts';
import { keepSnapshot, placePerson } from '../../src/lib/plan/network.ts';
import { addPerson, changePerson, removePerson } from '../../src/lib/plan/people.ts';
import type { Plan } from '../../src/lib/plan/plan.svelte.ts';
import {
  addLine,
  addPair,
  addPersonLine,
  removeLine,
  restoreVersion as restore,
} from '../../src/lib/plan/safety.ts';
import { addScenario, changeScenario } from '../../src/lib/plan/scenarios.ts';
import { MemoryStore } from '../../src/lib/vault/memoryStore.ts';
import * as arb from './arbitraries.ts';
import { done, openPlan, own, worldOf } from './support/plans.ts';

// ── How somebody may be named in a line ──────────────────────────────────────

const zeroWidth = '\u200d';
const cut = (name: string, by: string): string => `${name.slice(0, 1)}${by}${name.slice(1)}`;

/** Names, and ways each may stand in a line. */
const written: Readonly<Record<string, readonly string[]>> = {
  Amir: ['Amir', 'amir', 'AMIR', 'Amirs', "Amir's", 'Amír', cut('Amir', zeroWidth), cut('Amir', '\u00ad')],
  'Ingrid Hansen': ['Ingrid Hansen', 'ingrid  hansen', 'Ingrid\u00a0Hansen', 'Ingrid', 'Hansens'],
  'Åse-Marie': ['Åse-Marie', 'A\u030ase-Marie', 'åse-marie', 'Åse'],
  'T.': ['T.', 'T', 'Ts', 't'],
  "'M": ["'M", "'m", 'M', '’M'],
  İbrahim: ['İbrahim', 'Ibrahim', 'ibrahim'],
  'C++ (naboen)': ['C++ (naboen)', 'c++ (Naboen)'],
  '.*': ['.*'],
  '🐺': ['🐺', '🐺🐺'],
  سارة: ['سارة', 'بسارة', 'وسارة', 'لسارة', 'سَارَة', 'ســارة', 'ساره', 'وبسارة'],
  'أمير حسن': ['أمير حسن', 'امير حسن', 'أمير', 'وأمير', 'لأمير'],
  الجارة: ['الجارة', 'للجارة', 'بالجارة', 'والجارة'],
};
const names = Object.keys(written);

describe('a name', () => {
  test.each(Object.entries(written))('%s is found however it is written', (name, ways) => {
    for (const way of ways)
      for (const line of [way, `Ring ${way}, så går det over`, `(${way})`, `→${way}.`])
        expect(mentions(line, name), line).toBe(true);
  });

  test.each([
    ['Amir', 'Jeg ringer Amira eller Samir'],
    ['T.', 'Jeg går tur til byen'],
    ['I.', 'Sitte i sofaen'],
    ['A', 'å ringe noen er greit'],
    ['S', "It's raining"],
    ['Min bror', 'Jeg ringer min venn'],
    ['Onkel Ali', 'onkel Hassan kommer'],
    ['.*', 'Hva som helst'],
    ['سارة', 'السارية'],
    ['علي', 'أجلس على الكرسي'],
  ])('%s is not in other words', (name, line) => {
    expect(mentions(line, name)).toBe(false);
  });

  test('is never looked for with signs that mean something else, and never stops anything', () => {
    fc.assert(
      fc.property(arb.typed, arb.typed, (name, line) => {
        mentions(line, name);
        // A small vowel alone is a word, and a lone mark is no name.
        if (name.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '').length > 1)
          expect(mentions(`– ${name} –`, name)).toBe(true);
      }),
    );
  });

  test('a line with the number of somebody unsafe is not offered either', () => {
    const unsafe: Person = {
      ...newPerson({ name: 'X', contact: 'no', phone: '+47 900 11 223', hours: [] }, [], arb.tickingWorld()),
    };
    for (const text of ['Ring 900 11 223', 'ring 90011223 nå', 'اتصل ٩٠٠١١٢٢٣', 'tlf. 900-11-223'])
      expect(namesUnsafe({ text }, [unsafe]), text).toBe(true);
    for (const text of ['Ring 900 11 224', 'Ring 113', '90', 'Ring 116 117'])
      expect(namesUnsafe({ text }, [unsafe]), text).toBe(false);
  });
});

// ── Every place ──────────────────────────────────────────────────────────────

interface Everything {
  readonly people: readonly Person[];
  readonly plan?: SafetyPlan | undefined;
  readonly scenarios: readonly Scenario[];
  readonly goodThings: readonly GoodThing[];
  readonly steps?: readonly Step[];
  readonly map?: MapPicture;
}

/** Whose name it is, where only names come out. */
const idOf = (name: string, people: readonly Person[]): string =>
  people.find((one) => one.name === name)?.id ?? 'nobody';

/** All that is offered anywhere: texts, and whom they point to. */
function offered({ people, plan, scenarios, goodThings, steps = [] }: Everything): {
  texts: string[];
  ids: string[];
} {
  const texts: (string | undefined)[] = [];
  const ids: (string | undefined)[] = [];
  const say = (...all: readonly (Words | undefined)[]): void =>
    void texts.push(...all.map((one) => one?.text));
  const stages = [undefined, ...(plan?.stages ?? []).map(({ id }) => id)];
  for (const section of plan?.sections ?? []) {
    say(offeredTitle(section, people).title);
    for (const stage of stages)
      for (const item of offeredItems(section, people, stage)) {
        say(item.words);
        ids.push(item.person);
      }
  }
  if (plan !== undefined)
    for (const stage of stages)
      for (const { sign, action } of offeredPairs(plan, people, stage)) say(sign, action);
  for (const card of offeredScenarios(scenarios, people)) {
    say(card.when, card.usually, card.solution);
    ids.push(...card.people.map(({ id }) => id));
  }
  for (const card of momentCards(plan, people)) {
    say(card.words, card.part);
    ids.push(card.person);
  }
  const at = new Date('2026-11-18T20:00:00');
  const card = shortCard(plan === undefined ? undefined : { ...plan, cardBeforeLock: true }, people, at);
  say(...(card?.lines ?? []));
  ids.push(...(card?.people ?? []).map(({ name }) => idOf(name, people)));
  const list = ringList({ people, plan, scenarios, lines: [], at });
  for (const { person } of list.people) {
    ids.push(person.id);
    say(person.contact === 'onlyThisWay' ? person.way : undefined);
  }
  for (const { words } of offeredGoodThings(goodThings, people)) say(words);
  for (const part of pocketParts({ plan, people, scenarios, goodThings, lines: [] })) {
    say(part.title);
    for (const line of part.lines) {
      if (line.kind === 'words') say(line.words);
      if (line.kind === 'pair') say(line.sign, line.action);
      if (line.kind === 'scenario') say(line.when, line.solution);
      if (line.kind === 'person') {
        say(line.person.way);
        texts.push(line.person.phone);
        ids.push(idOf(line.person.name, people));
      }
      if (line.kind === 'scenario') ids.push(...line.people.map((name) => idOf(name, people)));
    }
  }
  for (const { people: company = [] } of steps)
    ids.push(...offeredAmong(company, people).map(({ id }) => id));
  ids.push(...questionPeople(people).map(({ id }) => id));
  const isSaid = (one: string | undefined): one is string => one !== undefined;
  return { texts: texts.filter(isSaid), ids: ids.filter(isSaid) };
}

/** What is seen of a map where somebody may look along: texts, and whom they are about. */
function seenOn(map: MapPicture, people: readonly Person[]): { texts: string[]; ids: string[] } {
  const texts: (string | undefined)[] = [];
  const ids: string[] = [];
  for (const more of [{}, { wished: true }, { withoutNames: true }]) {
    const view = { withoutUnsafe: true, ...more };
    for (const { id, called, role, means } of peopleOnMap(map.people, view, people)) {
      ids.push(id);
      texts.push(called.by === 'name' ? called.name : called.by === 'role' ? called.role.text : undefined);
      texts.push(role?.text, means?.text);
    }
    for (const { title } of shownSectors(map.sectors, view, [...people, ...map.people]))
      texts.push(title?.text);
    for (const { a, b } of pictureIn(map, view, people).ties) ids.push(a, b);
  }
  return { texts: texts.filter((text) => text !== undefined), ids };
}

/** Whoever is named by a line is told by a sign at its end, so that nothing here depends on finding names. */
const signOf = (who: number): string => `¤${String(who)}¤`;

function expectSafe(all: Everything): void {
  const { texts, ids } = offered(all);
  for (const id of ids)
    expect(['yes', 'onlyThisWay'], id).toContain(all.people.find((person) => person.id === id)?.contact);
  for (const { name, contact } of all.people)
    if (contact === 'no') {
      const sign = signOf(names.indexOf(name));
      expect(texts.filter((text) => text.includes(sign))).toEqual([]);
    }
  expectUnseen(all);
}

/** Nobody marked «no», now or when a picture was kept, is seen where somebody may look along, nor named there. */
function expectUnseen({ people, map }: Everything): void {
  const now: MapPicture = { sectors: map?.sectors ?? [], people, ties: map?.ties ?? [] };
  const isNo = ({ contact }: { contact?: string | undefined }): boolean => contact === 'no';
  const then = map?.people ?? [];
  for (const [picture, unsafe] of [
    [now, people.filter(isNo)],
    [map ?? now, [...people, ...then].filter(isNo)],
  ] as const) {
    const { texts, ids } = seenOn(picture, people);
    for (const { id, name } of unsafe) {
      expect(ids).not.toContain(id);
      const sign = signOf(names.indexOf(name));
      expect(texts.filter((text) => text === name || text.includes(sign))).toEqual([]);
    }
  }
  const told = changesIn(map ?? now, now, { withoutUnsafe: true }, people).flatMap((change) =>
    'id' in change ? [change.id] : [change.a.id, change.b.id],
  );
  for (const { id } of [...people, ...then].filter(isNo)) expect(told).not.toContain(id);
}

/** A line that names one of them in any of the ways, or nobody. */
const line: fc.Arbitrary<Words> = fc.oneof(
  arb.words,
  fc
    .integer({ min: 0, max: names.length - 1 })
    .chain((who) =>
      fc
        .tuple(fc.constantFrom(...(written[names[who] ?? ''] ?? [])), fc.constantFrom('', 'Ring ', 'سأتصل '))
        .map(([way, before]) => ({ text: `${before}${way} ${signOf(who)}`, lang: 'nb' })),
    ),
);

const people: fc.Arbitrary<readonly Person[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: names.length - 1 }), { maxLength: 8 })
  .chain((whos) =>
    fc.tuple(
      ...whos.map((who) =>
        fc
          .tuple(
            arb.person,
            fc.option(fc.constantFrom(...contactWords), { nil: undefined }),
            fc.option(line),
            fc.option(line),
            fc.option(line),
          )
          .map(([person, contact, way, role, means]): Person => {
            const { contact: _, way: __, role: ___, means: ____, ...rest } = person;
            return {
              ...rest,
              id: `id-${String(who + 1)}`,
              name: names[who] ?? '',
              ...(contact === undefined ? {} : { contact }),
              ...(way === null ? {} : { way }),
              ...(role === null ? {} : { role }),
              ...(means === null ? {} : { means }),
            };
          }),
      ),
    ),
  );

const plan: fc.Arbitrary<SafetyPlan> = fc
  .tuple(
    arb.safetyPlan,
    fc.array(fc.tuple(line, fc.option(line), fc.boolean(), fc.constantFrom(...sectionSorts)), {
      maxLength: 6,
    }),
    fc.array(fc.tuple(line, line), { maxLength: 4 }),
  )
  .map(([given, sections, pairs]) => ({
    ...given,
    sections: [
      ...given.sections,
      ...sections.map(([words, title, hidden, sort], at) => ({
        id: `section-${String(at)}`,
        sort,
        hidden,
        ...(title === null ? {} : { title }),
        items: [
          { id: `item-${String(at)}`, words },
          ...[...names.keys()].map((who) => ({
            id: `who-${String(at)}-${String(who)}`,
            person: `id-${String(who + 1)}`,
          })),
        ],
      })),
    ],
    pairs: pairs.map(([sign, action], at) => ({ id: `pair-${String(at)}`, sign, action })),
  }));

const scenarios = fc.array(
  fc
    .tuple(arb.scenario, line, fc.option(line), fc.option(line))
    .map(([card, when, usually, solution]): Scenario => {
      const { usually: _, solution: __, ...rest } = card;
      return {
        ...rest,
        when,
        ...(usually === null ? {} : { usually }),
        ...(solution === null ? {} : { solution }),
      };
    }),
  { maxLength: 4 },
);
const goodThings = fc.array(
  fc.tuple(arb.goodThing, line).map(([thing, words]) => ({ ...thing, words })),
  { maxLength: 4 },
);

const steps = fc.array(arb.step, { maxLength: 3 });

/** How the map was: some of the same people, of whom something else was said then, and parts with names of their own. */
const map: fc.Arbitrary<MapPicture> = fc
  .tuple(
    people,
    fc.array(fc.option(line), { minLength: 5, maxLength: 5 }),
    fc.array(fc.tuple(fc.nat({ max: 10 }), fc.nat({ max: 10 })), { maxLength: 4 }),
  )
  .map(([then, titles, ties]) => ({
    sectors: firstSectors.map((sector, at) => {
      const title = titles[at] ?? null;
      return title === null ? sector : { ...sector, title };
    }),
    people: then,
    ties: ties.map(([a, b]) => ({ a: `id-${String(a + 1)}`, b: `id-${String(b + 1)}`, sort: 'know' })),
  }));

test('for all plans, nobody unsafe is offered or named anywhere', () => {
  fc.assert(
    fc.property(fc.record({ people, plan, scenarios, goodThings, steps, map }), (all) => {
      expectSafe(all);
      const { kind: _, ...content } = all.plan;
      const version: SafetyVersion = { ...content, kind: 'safetyVersion', day: '2026-11-01' };
      expectSafe({ ...all, plan: restoreVersion(all.plan, version, all.people, arb.tickingWorld()) });
    }),
    { numRuns: 60 },
  );
});

// ── Whatever happened, in whatever order ─────────────────────────────────────

const everythingOf = ({ desk }: Plan): Everything => ({
  people: desk.stored<Person>('person'),
  plan: desk.stored<SafetyPlan>('safetyPlan')[0],
  scenarios: desk.stored<Scenario>('scenario'),
  goodThings: desk.stored<GoodThing>('goodThing'),
  steps: desk.stored<Step>('step'),
  ...(([first]) => (first === undefined ? {} : { map: first }))(
    desk.stored<NetworkSnapshot>('networkSnapshot'),
  ),
});

type Act = readonly [
  what:
    | 'line'
    | 'stand'
    | 'say'
    | 'pair'
    | 'card'
    | 'turn'
    | 'good'
    | 'drop'
    | 'gone'
    | 'undo'
    | 'restore'
    | 'step'
    | 'place'
    | 'keep',
  which: number,
  more: number,
];

const act: fc.Arbitrary<Act> = fc.tuple(
  fc.constantFrom(
    'line',
    'stand',
    'say',
    'say',
    'pair',
    'card',
    'turn',
    'good',
    'drop',
    'gone',
    'undo',
    'undo',
    'restore',
    'step',
    'place',
    'keep',
  ),
  fc.nat({ max: 11 }),
  fc.nat({ max: 11 }),
);

test('in whatever order it was said, written, undone and brought back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
      const world = worldOf('2026-11-18');
      const plan = await openPlan(new MemoryStore(), world);
      const { desk } = plan;
      await done(plan.describeMe({ welcomed: true }));
      const who = names.slice(0, 3);
      for (const name of who)
        await done(addPerson(desk, { name, phone: '900 00 000', contact: 'yes', hours: [] }));
      const undos: Done[] = [];
      for (const [what, which, more] of acts) {
        const everybody = desk.stored<Person>('person');
        const person = everybody[which % Math.max(1, everybody.length)];
        const words = own(`Ring ${who[which % 3] ?? ''} ${signOf(which % 3)}`);
        const cards = desk.stored<Scenario>('scenario');
        const card = cards[which % Math.max(1, cards.length)];
        const lines = desk
          .stored<SafetyPlan>('safetyPlan')
          .flatMap(({ sections }) => sections.flatMap(({ items }) => items));
        const everyone = { when: own('Hvis'), people: everybody.map(({ id }) => id), lines: [] };
        const contact = ([...contactWords, undefined] as const)[more % 4];
        const doing: Record<Act[0], () => Promise<Outcome<unknown>> | undefined> = {
          line: () => addLine(desk, 'myself', words),
          stand: () => (person === undefined ? undefined : addPersonLine(desk, 'ask', person.id)),
          say: () =>
            person === undefined
              ? undefined
              : changePerson(desk, person.id, { name: person.name, phone: person.phone, contact, hours: [] }),
          pair: () => addPair(desk, { sign: words, action: own('går jeg') }),
          card: () => addScenario(desk, everyone),
          turn: () => (card === undefined ? undefined : changeScenario(desk, card.id, everyone)),
          good: () => addGoodThing(desk, words),
          drop: () =>
            lines.length === 0 ? undefined : removeLine(desk, lines[which % lines.length]?.id ?? ''),
          gone: () => (person === undefined ? undefined : removePerson(desk, person.id)),
          undo: () => undefined,
          step: () => plan.addStep(words, undefined, { people: everybody.map(({ id }) => id) }, null),
          place: () =>
            person === undefined ? undefined : placePerson(desk, person.id, middleOf(1, 'friends')),
          keep: () => keepSnapshot(desk, words),
          restore: () => restore(desk, desk.stored<SafetyVersion>('safetyVersion')[0]?.day ?? '2026-11-18'),
        };
        if (what === 'undo') await undos.splice(which % Math.max(1, undos.length), 1)[0]?.undo();
        const outcome = await doing[what]();
        if (outcome?.ok === true) undos.push(outcome.value);
        world.goTo(`2026-11-${String(18 + (more % 3))}`);
        expectSafe(everythingOf(plan));
        // What is written from now on points to nobody marked «no» either.
        if ((what === 'card' || what === 'turn') && outcome?.ok === true)
          for (const { people: turned } of desk.stored<Scenario>('scenario').slice(-1))
            expect(turned.filter((id) => desk.one<Person>('person', id)?.contact === 'no')).toEqual([]);
        if (what === 'step' && outcome?.ok === true)
          for (const { people: company = [] } of desk.stored<Step>('step').slice(-1))
            expect(company.filter((id) => desk.one<Person>('person', id)?.contact === 'no')).toEqual([]);
      }
      plan.close();
    }),
    { numRuns: 40 },
  );
});
