// Whom to ring: own people by the clock on the wall, public numbers by what it is about, and never someone it is not
// safe to be in touch with.
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { person, safetyPlan, scenario, tickingWorld } from '../../../tests/unit/arbitraries.ts';
import { dayOf } from './dates.ts';
import { readHelpLines } from './helpLines.ts';
import { newPerson, type Hours, type Person } from './person.ts';
import { alwaysLines, availability, channelsOf, dialled, moments, nextOpening, ringList } from './ringing.ts';

const file = readHelpLines(
  JSON.parse(readFileSync(new URL('../../../static/help-lines.json', import.meta.url), 'utf8')),
);
if (file === null) throw new Error('There are no help lines');
const { lines } = file;
const world = tickingWorld();

const someone = (name: string, hours: readonly Hours[], more: Partial<Person> = {}): Person => ({
  ...newPerson({ name, phone: '900 00 000', contact: 'yes', hours }, [], world),
  id: name,
  ...more,
});
/** A moment of the week of 16 November 2026, a Monday; in local time, as the clock on the wall has it. */
const at = (weekday: number, time: string): Date => new Date(`2026-11-${15 + weekday}T${time}:00`);
const night: readonly Hours[] = [{ days: [5], from: '22:00', to: '07:00' }];

describe('hours', () => {
  const when = (hours: readonly Hours[], moment: Date) => availability(someone('x', hours), moment);

  test('hours past midnight belong to the day they begin', () => {
    expect(when(night, at(5, '21:59'))).toMatchObject({ when: 'later', next: { time: '22:00' } });
    expect(when(night, at(5, '22:00'))).toEqual({ when: 'now', until: '07:00' });
    expect(when(night, at(6, '06:59'))).toEqual({ when: 'now', until: '07:00' });
    expect(when(night, at(6, '07:00'))).toMatchObject({ when: 'later' });
    expect(when(night, at(5, '06:00'))).toMatchObject({ when: 'later', next: { day: '2026-11-20' } });
  });

  test('the next time is today, tomorrow or a day of the coming week', () => {
    const office: readonly Hours[] = [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '15:00' }];
    expect(nextOpening(office, at(1, '08:00'))).toEqual({ day: '2026-11-16', time: '09:00' });
    expect(nextOpening(office, at(1, '15:00'))).toEqual({ day: '2026-11-17', time: '09:00' });
    expect(nextOpening(office, at(5, '16:00'))).toEqual({ day: '2026-11-23', time: '09:00' });
    expect(nextOpening([{ days: [1], from: '09:00' }], at(1, '09:00'))).toEqual({
      day: '2026-11-23',
      time: '09:00',
    });
    expect(nextOpening([], at(1, '09:00'))).toBeNull();
  });

  test('a whole day, no hours at all, and hours that meet', () => {
    expect(when([{ days: [] }], at(3, '03:00'))).toEqual({ when: 'now', until: null });
    expect(when([], at(3, '03:00'))).toEqual({ when: 'unsaid' });
    expect(
      when(
        [
          { days: [], from: '08:00', to: '12:00' },
          { days: [], from: '10:00', to: '18:00' },
        ],
        at(3, '11:00'),
      ),
    ).toEqual({ when: 'now', until: '18:00' });
    expect(when([{ days: [], from: '10:00', to: '10:00' }], at(3, '09:00'))).toMatchObject({ when: 'now' });
  });

  test('a clock that jumps is of no matter: the wall says when', () => {
    // Summer time ended in Norway on 25 October 2026 and begins on 28 March 2027.
    for (const day of ['2026-10-25', '2027-03-28'])
      expect(when([{ days: [7], from: '01:00', to: '05:00' }], new Date(`${day}T04:30:00`))).toMatchObject({
        when: 'now',
      });
  });

  test('for any hours: within them now, else a time ahead that begins them', () => {
    fc.assert(
      fc.property(person, fc.integer({ min: 0, max: 7 * 24 * 60 - 1 }), (one, minutes) => {
        const moment = new Date(2026, 10, 16, 0, minutes);
        const said = availability(one, moment);
        if (one.hours.length === 0) expect(said.when).toBe('unsaid');
        if (said.when !== 'later' || said.next === null) return;
        expect(said.next.day >= dayOf(moment)).toBe(true);
        const begins = new Date(`${said.next.day}T${said.next.time}:00`);
        expect(begins.getTime()).toBeGreaterThan(moment.getTime());
        expect(availability(one, begins).when).toBe('now');
      }),
    );
  });
});

describe('ways to reach someone', () => {
  test('a number is dialled without what is only there to be read', () => {
    expect(dialled('+47 900 00 000')).toBe('+4790000000');
    expect(dialled('(22) 40-00 40')).toBe('22400040');
    expect(dialled('12')).toBeNull();
    expect(dialled('ring meg')).toBeNull();
    expect(dialled(undefined)).toBeNull();
    expect(dialled('javascript:alert(1)')).toBeNull();
    expect(dialled('٩٠٠ ٠٠ ٠٠٠')).toBe('90000000');
    expect(dialled('۹۰۰۰۰۰۰۰')).toBe('90000000');
  });

  test('of all that is written the number is dialled, and nothing is made up of two', () => {
    expect(dialled('90 00 00 00, etter 18')).toBe('90000000');
    expect(dialled('etter 18: 900 00 000')).toBe('90000000');
    expect(dialled('900 00 000 / 400 00 000')).toBe('90000000');
    expect(dialled('900 00 000 +46 70 000')).toBe('90000000');
    expect(dialled('0047 900 00 000')).toBe('004790000000');
    expect(dialled('116 117 (legevakta)')).toBe('116117');
  });

  test('a code of the telephone network is no number', () => {
    for (const code of [
      '*21*90000000#',
      '#31#90000000',
      '**61*90000000**20#',
      '＊21＊90000000＃',
      '900 00 000*1',
    ])
      expect(dialled(code), code).toBeNull();
  });

  test('whatever was written, only a number comes out of it', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[+\d\s*#().a-z-]{0,40}$/)),
        (phone) => {
          expect(dialled(phone) ?? '113').toMatch(/^\+?\d{3,15}$/);
        },
      ),
    );
  });

  test('only the way that is safe', () => {
    const only = (phrase: string): Person =>
      someone('x', [], { contact: 'onlyThisWay', way: { text: phrase, lang: 'nb', phrase } });
    expect(channelsOf(only('way-message'))).toEqual({ call: null, message: '90000000' });
    expect(channelsOf(only('way-call'))).toEqual({ call: '90000000', message: null });
    expect(channelsOf(someone('x', [], { contact: 'no' }))).toEqual({ call: null, message: null });
    // In which way was not said: none is known to be safe.
    expect(channelsOf(someone('x', [], { contact: 'onlyThisWay' }))).toEqual({ call: null, message: null });
  });
});

describe('the list', () => {
  test('own people who can be called now, then those without hours, then those later, the soonest first', () => {
    const list = ringList({
      people: [
        someone('tomorrow', [{ days: [], from: '08:00', to: '15:00' }], { order: 1 }),
        someone('soon', [{ days: [], from: '23:00', to: '23:30' }], { order: 2 }),
        someone('whenever', [], { order: 3 }),
        someone('now', night, { order: 4 }),
        someone('no number', night, { order: 5, phone: '' }),
      ],
      lines,
      at: at(5, '22:30'),
    });
    expect(list.people.map(({ person: one }) => one.name)).toEqual(['now', 'whenever', 'soon', 'tomorrow']);
  });

  test('people stand in the order of the plan, those of hidden sections and of none after', () => {
    const all = ['a', 'b', 'c'].map((name, order) => someone(name, [], { order }));
    const item = (id: string) => ({ id: `i-${id}`, person: id });
    const plan = {
      sections: [
        { id: 'x', hidden: true, items: [item('b')] },
        { id: 'ask', hidden: false, items: [item('c')] },
      ],
    };
    const list = ringList({ people: all, plan: plan as never, lines, at: at(1, '12:00') });
    expect(list.people.map(({ person: one }) => one.name)).toEqual(['c', 'a', 'b']);
  });

  test('the four public numbers are always there; what it is about only changes their order', () => {
    for (const about of [undefined, ...moments])
      expect(
        alwaysLines(lines, about)
          .map(({ number }) => number)
          .sort(),
      ).toEqual(['112', '113', '116 117', '116 123'].sort());
    expect(alwaysLines(lines, 'life')[0]?.number).toBe('113');
    expect(alwaysLines(lines, 'urgent')[0]?.number).toBe('116 117');
    expect(alwaysLines(lines, 'talk')[0]?.number).toBe('116 123');
    expect(alwaysLines(lines, 'threat')[0]?.number).toBe('112');
  });

  test('lines chosen for a scenario come first among the others; those about substances only when chosen', () => {
    const chosen = { lines: ['hl-rus', 'hl-113'], people: [] };
    const list = ringList({
      people: [],
      lines,
      at: at(1, '12:00'),
      about: 'talk',
      scenarios: [chosen as never],
    });
    expect(list.others.map(({ id }) => id)).toEqual(['hl-rus', 'hl-sos']);
    const bare = ringList({ people: [], lines, at: at(1, '12:00'), about: 'talk' });
    expect(bare.others.map(({ id }) => id)).toEqual(['hl-sos']);
  });

  test('for every plan: nobody marked «no», and nobody of whom it was not said, is in any list', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 8 }),
        safetyPlan,
        fc.array(scenario, { maxLength: 3 }),
        fc.constantFrom(undefined, ...moments),
        fc.date({ min: new Date(2020, 0, 1), max: new Date(2035, 0, 1), noInvalidDate: true }),
        (all, plan, scenarios, about, moment) => {
          const list = ringList({ people: all, plan, scenarios, lines, at: moment, about });
          for (const { person: one, channels } of list.people) {
            expect(['yes', 'onlyThisWay']).toContain(one.contact);
            expect(channels.call ?? channels.message).toMatch(/^\+?\d{3,15}$/);
          }
          expect(list.always).toHaveLength(4);
          expect(list.others.some((line) => list.always.includes(line))).toBe(false);
        },
      ),
    );
  });
});
