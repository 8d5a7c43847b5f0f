import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { agreementSides, agreementStates, goalStates, stepStates } from '../../domain/limits.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import type { Packet } from '../../sharing/packet.ts';
import { journalText } from './journal.ts';

const nb = (text: string) => ({ text, lang: 'nb' });

const packet: Packet = {
  steg: 'share',
  v: 1,
  id: 'share-1',
  madeOn: '2026-11-29',
  until: '2026-12-20',
  from: 'Noor',
  to: 'Ingrid',
  purpose: nb('Så du vet det.'),
  lang: 'nb',
  about: [
    { prompt: 'am-03', words: nb('strikking') },
    { prompt: 'am-99', words: nb('noe nytt') },
  ],
  likes: [{ interest: 'music' }, { interest: 'noe fra senere' }, nb('katter')],
  goals: [
    {
      words: nb('Jeg vil ta bussen alene.'),
      state: 'resting',
      area: 'out',
      why: nb('Da kommer jeg fram.'),
      steps: [
        { words: nb('Bli med to stopp'), state: 'open', when: { days: [5], time: '09:30' } },
        { words: nb('Kjøpe busskort'), state: 'done', when: { days: [1] } },
      ],
    },
  ],
  steps: [{ words: nb('Ringe Amir'), state: 'notNow' }],
  week: { week: '2026-W48', anchor: { words: nb('Kaffe med Sara'), when: { days: [3] } } },
  stones: [{ day: '2026-11-27', words: nb('Vasket opp') }],
  agreements: [
    {
      parts: [
        { who: 'me', words: nb('finner ut når bussen går') },
        { who: 'you', words: nb('går med til stoppet') },
        { who: 'someone', name: nb('Amir'), words: nb('møter oss') },
      ],
      day: '2026-12-04',
      time: '09:30',
      state: 'done',
    },
    { parts: [{ who: 'we', words: nb('tar en prat') }], moment: nb('etter ferien'), state: 'notYet' },
  ],
  points: [
    { side: 'want', words: nb('Skole') },
    { side: 'need', words: nb('Ro') },
  ],
  safety: [
    { sort: 'signs', lines: [{ words: nb('Jeg sover lite') }] },
    { title: nb('Mitt eget'), lines: [{ person: { name: 'Sara', way: nb('bare melding') } }] },
    { sort: 'pairs', lines: [{ sign: nb('uro'), action: nb('gå ut') }] },
    {
      sort: 'scenarios',
      lines: [{ when: nb('noen ringer'), solution: nb('legger på'), people: [{ name: 'Amir' }] }],
    },
    { lines: [{ words: nb('te') }] },
  ],
  people: [
    {
      name: 'Sara',
      ring: 1,
      sector: 'friends',
      role: nb('nabo'),
      quality: 'good',
      means: nb('ler mye'),
      home: 'no',
    },
    { name: 'Moren til Sara', part: nb('Gata mi') },
  ],
};

/** All of it, as it is pasted into a journal. */
const whole = `Fra Noor til Ingrid
Laget 29. november 2026
Vises til 20. desember 2026
Hvorfor jeg viser det: Så du vet det.

Om meg
– Jeg er god til … strikking
– noe nytt
– Dette liker jeg: Musikk, noe fra senere, katter

Ute og fritid: Jeg vil ta bussen alene.
– Målet hviler
– Hvorfor: Da kommer jeg fram.
– Fikk det til: Kjøpe busskort
– Neste: Bli med to stopp, fredag kl. 9.30

Steg
– Ikke nå: Ringe Amir

Denne uka: uke 48
– Fast denne uka: Kaffe med Sara, onsdag

Dette fikk jeg til
– 27. november 2026: Vasket opp

Vi er enige om
– Noor: finner ut når bussen går · Du: går med til stoppet · Amir: møter oss · 4. desember 2026 kl. 9.30 · Gjort
– Vi: tar en prat · etter ferien

Dette vil jeg snakke om
– Skole

Dette trenger jeg fra deg
– Ro

Slik merker jeg det
– Jeg sover lite

Mitt eget
– Sara, bare melding

Når jeg merker noe, da gjør jeg
– Når jeg merker: uro · da gjør jeg: gå ut

Hvis noe skjer
– Hvis: noen ringer · Så: legger på · Jeg spør: Amir

Mer som er viktig
– te

Folk rundt meg: Nær meg
– Sara · nabo · Venner · Bra for meg · Hva hen betyr for meg: ler mye · Vet ikke hvor jeg bor

Folk rundt meg
– Moren til Sara · Gata mi

Ordene er Noor sine, og er bare det Noor valgte å vise. Noor vet at det kan bli skrevet ned her.`;

beforeAll(async () => {
  for (const lang of ['nb', 'en', 'ar'] as const)
    await i18n.also(lang, 'viewer', 'shared', 'areas', 'network', 'safety', 'week');
});

describe('what was shown, as plain text', () => {
  test('says whom it is from, what is in it, and that they know of it', () => {
    expect(journalText(packet, 'nb')).toBe(whole);
  });

  test('has no name where none was given', () => {
    const { from, to, until, purpose, ...rest } = packet;
    expect([from, to, until, purpose]).not.toContain(undefined);
    const text = journalText(rest, 'nb');
    expect(text.startsWith(i18n.in('nb')('viewer:journal.made', { day: '29. november 2026' }))).toBe(true);
    expect(text.endsWith(i18n.in('nb')('viewer:journal.last'))).toBe(true);
    expect(text).not.toContain('Noor');
  });

  test('says the same things in the reader’s language, own words as they were written', () => {
    const text = journalText(packet, 'ar');
    expect(text).toContain(i18n.in('ar')('shared:agreed'));
    expect(text).toContain('Jeg vil ta bussen alene.');
  });

  test('leaves nothing out, and adds nothing where nothing was chosen', () => {
    const words = fc.stringMatching(/^[a-z]{6,12}$/).map(nb);
    const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 4 });
    const step = fc.record({ words, state: fc.constantFrom(...stepStates) });
    const shared = fc.record(
      {
        about: some(fc.record({ words })),
        likes: some(words),
        goals: some(
          fc.record({ words, state: fc.constantFrom(...goalStates), why: words, steps: some(step) }),
        ),
        steps: some(step),
        stones: some(fc.record({ day: fc.constant('2026-11-27'), words })),
        agreements: some(
          fc.record({
            parts: some(fc.record({ who: fc.constantFrom(...agreementSides), words })),
            state: fc.constantFrom(...agreementStates),
          }),
        ),
        points: some(fc.record({ side: fc.constantFrom('want' as const, 'need' as const), words })),
        safety: some(fc.record({ lines: some(fc.record({ words })) })),
        people: some(fc.record({ name: words.map(({ text }) => text), means: words })),
      },
      { requiredKeys: [] },
    );
    const texts = (value: unknown): readonly string[] =>
      typeof value !== 'object' || value === null
        ? []
        : Object.entries(value).flatMap(([key, one]) =>
            (key === 'text' || key === 'name') && typeof one === 'string' ? [one] : texts(one),
          );
    const bare = { steg: 'share', v: 1, id: 'x', madeOn: '2026-11-29', lang: 'nb' } as const;
    const empty = journalText(bare, 'nb').split('\n').length;
    fc.assert(
      fc.property(shared, (chosen) => {
        const text = journalText({ ...bare, ...chosen }, 'nb');
        for (const one of texts(chosen)) expect(text).toContain(one);
        if (Object.keys(chosen).length === 0) expect(text.split('\n')).toHaveLength(empty);
      }),
    );
    expect(empty).toBe(3);
  });
});
