import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawing, planToShare, textsIn, type Draw } from '../../../tests/unit/support/sharing.ts';
import { canBeOffered } from '../domain/person.ts';
import { againOf, choicesOf, chosenItems, packetOf, type Group, type Sources } from './choices.ts';
import { packPacket, readPacket } from './packet.ts';

const frame = { id: 'share-1', madeOn: '2026-11-29', lang: 'nb' };

const itemsOf = (groups: readonly Group[]) => groups.flatMap(({ items }) => items);

/** Some of the choices, and sometimes keys that are none. */
function choose(groups: readonly Group[], { maybe }: Draw): ReadonlySet<string> {
  return new Set([...itemsOf(groups).filter(maybe), { key: 'goal:elsewhere' }].map(({ key }) => key));
}

/**
 * The texts that a choice stands for, told from the plan by hand and not by the code that is tested: where the app names a
 * thing by more than its first words, all of those.
 */
function textsOf(sources: Sources, key: string): readonly string[] {
  const [sort = '', id = '', point = ''] = key.split(':');
  const byId = <T extends { id: string }>(all: readonly T[]) => all.find((one) => one.id === id);
  const person = byId(sources.people);
  const nameOf = (one: string): readonly string[] => textsIn(sources.people.find((p) => p.id === one));
  switch (sort) {
    case 'name':
      return textsIn(sources.me.name ?? '');
    case 'about':
      return textsIn(sources.about?.lines.find((line) => line.id === id)?.words ?? '');
    case 'likes':
      return textsIn(sources.me.ownInterests);
    case 'goal':
      return textsIn(byId(sources.goals)?.words ?? '');
    case 'why':
      return textsIn(byId(sources.goals)?.why ?? '');
    case 'step':
    case 'weekStep':
      return textsIn(byId(sources.steps)?.words ?? '');
    case 'anchor':
      return textsIn(sources.week.anchor ?? '');
    case 'stone':
      return textsIn(byId(sources.stones)?.words ?? '');
    case 'agreement': {
      const agreement = byId(sources.agreements);
      return textsIn([agreement?.parts, agreement?.moment]);
    }
    case 'point':
      return textsIn(
        byId(sources.talks)?.points.find((one) => one.id === point && one.side !== 'avoid')?.words ?? '',
      );
    case 'section': {
      const section = sources.safety?.sections.find((one) => one.id === id);
      return [
        ...textsIn([section?.title, section?.items]),
        ...(section?.items ?? []).flatMap((item) => (item.person === undefined ? [] : nameOf(item.person))),
      ];
    }
    case 'pairs':
      return textsIn(sources.safety?.pairs);
    case 'scenario': {
      const scenario = byId(sources.scenarios);
      return [...textsIn([scenario?.when, scenario?.solution]), ...(scenario?.people ?? []).flatMap(nameOf)];
    }
    case 'goodThings':
      return textsIn(sources.goodThings.map(({ words }) => words));
    case 'person':
      return textsIn([
        person?.name,
        person?.role,
        sources.sectors.find((sector) => sector.id === person?.place?.sector)?.title,
      ]);
    case 'means':
      return textsIn(person?.means ?? '');
    default:
      return [];
  }
}

const plansAndChoices = drawing.map((draw) => {
  const sources = planToShare(draw);
  const groups = choicesOf(sources);
  return { sources, groups, chosen: choose(groups, draw) };
});

describe('what is shown', () => {
  test('has no text of anything that was not chosen, and a text of everything that was', () => {
    fc.assert(
      fc.property(plansAndChoices, ({ sources, groups, chosen }) => {
        const packet = packetOf(sources, chosen, frame);
        const there = new Set(textsIn(packet));
        const items = chosenItems(groups, chosen);
        const allowed = new Set(items.flatMap(({ key }) => textsOf(sources, key)));
        for (const text of there) expect(allowed, text).toContain(text);
        for (const item of items)
          for (const text of textsIn(item.words ?? '')) expect(there, item.key).toContain(text);
      }),
      { numRuns: 150 },
    );
  });

  test('is nothing where nothing was chosen', () => {
    fc.assert(
      fc.property(plansAndChoices, ({ sources }) => {
        expect(packetOf(sources, new Set(), frame)).toEqual({ steg: 'share', v: 1, ...frame });
      }),
    );
  });

  test('is to the letter what comes out at the other end', () => {
    fc.assert(
      fc.property(plansAndChoices, ({ sources, chosen }) => {
        const packet = packetOf(sources, chosen, frame);
        expect(readPacket(packPacket(packet))).toEqual({ ok: true, value: packet });
      }),
    );
  });

  test('has nobody marked «no» or unsaid among people and strategies, no number, and no private word', () => {
    fc.assert(
      fc.property(plansAndChoices, ({ sources, groups }) => {
        const everything = new Set(itemsOf(groups).map(({ key }) => key));
        const packet = packetOf(sources, everything, frame);
        const helping = textsIn([packet.safety, packet.people?.map(({ name }) => name)]);
        for (const person of sources.people)
          if (!canBeOffered(person)) {
            const isNo = person.contact === 'no';
            const isThere = helping.includes(person.name);
            // Of whom it was not said may stand in a line of own words; whoever is marked «no» may not.
            if (isNo) expect(isThere, person.name).toBe(false);
            expect(packet.people?.some(({ name }) => name === person.name) ?? false).toBe(false);
          }
        const text = JSON.stringify(packet);
        expect(text).not.toContain('9000000');
        const secret = textsIn([
          sources.goals.map(({ earlier, obstacle }) => [earlier, obstacle]),
          sources.steps.map(({ with: company, cue, smaller }) => [company, cue, smaller]),
          sources.stones.map(({ feeling }) => feeling),
          sources.talks.map(({ with: company, answers, points }) => [
            company,
            answers,
            points.filter(({ side }) => side === 'avoid'),
          ]),
          sources.scenarios.map(({ usually }) => usually),
        ]);
        const names = new Set(sources.people.map(({ name }) => name));
        for (const word of secret) if (!names.has(word)) expect(text).not.toContain(word);
      }),
      { numRuns: 120 },
    );
  });
});

describe('what may be brought up again', () => {
  test('is never a part of the map or of my strategies, and never has an unsafe name', () => {
    fc.assert(
      fc.property(plansAndChoices, ({ sources, groups, chosen }) => {
        const unsafe = sources.people.filter(({ contact }) => contact === 'no').map(({ name }) => name);
        for (const item of againOf(groups, [...chosen])) {
          expect([
            'section',
            'pairs',
            'scenario',
            'goodThings',
            'person',
            'means',
            'quality',
            'home',
          ]).not.toContain(item.sort);
          for (const text of textsOf(sources, item.key)) expect(unsafe).not.toContain(text);
        }
      }),
      { numRuns: 120 },
    );
  });
});
