// The file of help lines: the one that is built in is whole, and one from elsewhere is not believed before it is read.
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readHelpLines, unchecked, withAlways, type HelpLinesFile } from './helpLines.ts';

const text = readFileSync(new URL('../../../static/help-lines.json', import.meta.url), 'utf8');
const raw = (): { lines: Record<string, unknown>[] } & Record<string, unknown> =>
  JSON.parse(text) as { lines: Record<string, unknown>[] };
const file = readHelpLines(raw()) as HelpLinesFile;

describe('the file that is built in', () => {
  test('is whole, in every language, with the four numbers the hard moment looks for', () => {
    expect(file.lines.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['hl-113', 'hl-112', 'hl-116117', 'hl-116123']),
    );
    for (const line of file.lines)
      for (const texts of [line.name, line.what, line.hours])
        expect(Object.keys(texts).sort(), line.id).toEqual(['ar', 'en', 'nb']);
  });

  test('what is dialled is what is written', () => {
    for (const { number, tel } of file.lines) expect(number.replaceAll(' ', '')).toBe(tel);
  });

  test('everything about substances is hidden until it is chosen', () => {
    for (const { kind, hidden } of file.lines) expect(hidden === true).toBe(kind === 'substances');
  });
});

describe('a file from elsewhere', () => {
  const broken: Readonly<Record<string, (one: ReturnType<typeof raw>) => void>> = {
    'of another format': (one) => (one.format = 'other'),
    'of a later version': (one) => (one.version = 2),
    'without a publisher': (one) => (one.publisher = ''),
    'without lines': (one) => (one.lines = []),
    'with too many lines': (one) =>
      (one.lines = Array.from({ length: 101 }, (_, at) => ({ ...one.lines[0], id: `l-${String(at)}` }))),
    'with the same line twice': (one) => one.lines.push({ ...one.lines[0] }),
    'with a number that is none': (one) => (one.lines[0]!.tel = 'javascript:alert(1)'),
    'with a number to be dialled with signs': (one) => (one.lines[0]!.tel = '*21*90000000#'),
    'that dials something else than it shows': (one) => (one.lines[3]!.tel = '82990000'),
    'that has another number for 113': (one) =>
      (one.lines = [{ ...one.lines[0], id: 'hl-113', number: '22 22 22 22', tel: '22222222' }]),
    'with a spoken language the browser cannot name': (one) => (one.lines[0]!.spoken = ['nb', 'no-12']),
    'with signs that turn a text around': (one) => (one.lines[0]!.name = { nb: 'Hjelp \u202e311' }),
    'without Norwegian': (one) => (one.lines[0]!.name = { en: 'Help' }),
    'with a language that is none': (one) => (one.lines[0]!.name = { nb: 'Hjelp', '<b>': 'Hjelp' }),
    'with a text beyond measure': (one) => (one.lines[0]!.what = { nb: 'a'.repeat(301) }),
    'with a situation nobody knows': (one) => (one.lines[0]!.situations = ['weather']),
    'with a day that is none': (one) => (one.lines[0]!.checkedOn = '2026-02-30'),
    'with an hour that is none': (one) =>
      (one.lines[0]!.opening = [{ days: [1], from: '24:00', to: '25:00' }]),
  };
  test.each(Object.entries(broken))('%s is not read', (_, spoil) => {
    const one = raw();
    spoil(one);
    expect(readHelpLines(one)).toBeNull();
  });

  test('anything at all answers, and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readHelpLines(value)).toBeNull();
      }),
    );
  });

  test('the four numbers that are always open are there, whatever the file leaves out', () => {
    const one = raw();
    const [first] = one.lines;
    one.lines = [{ ...first, id: 'own', number: '22 33 44 55', tel: '+4722334455' }];
    const read = readHelpLines(one) as HelpLinesFile;
    const whole = withAlways(read, file);
    expect(whole.lines[0]?.id).toBe('own');
    for (const id of ['hl-113', 'hl-112', 'hl-116117', 'hl-116123'])
      expect(whole.lines.find((line) => line.id === id)).toEqual(file.lines.find((line) => line.id === id));
    expect(withAlways(file, file)).toEqual(file);
  });

  test('one language and its opening hours are enough', () => {
    const one = raw();
    one.lines = [
      {
        ...one.lines[0],
        name: { nb: 'Legevakta her' },
        what: { nb: 'Når det haster.' },
        hours: { nb: 'kl. 9–15' },
        opening: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '15:00' }],
        spoken: ['nb', 'ar', 'ckb'],
      },
    ];
    expect(readHelpLines(one)?.lines[0]?.spoken).toEqual(['nb', 'ar', 'ckb']);
  });
});

test('lines that nobody has checked for half a year, or ever, are told of', () => {
  const [line] = file.lines;
  const checked = (checkedOn?: string) => ({
    ...file,
    lines: [{ ...line!, checkedOn }] as unknown as HelpLinesFile['lines'],
  });
  expect(unchecked(checked('2026-11-21'), '2027-05-20')).toEqual([]);
  expect(unchecked(checked('2026-11-21'), '2027-05-21')).toHaveLength(1);
  expect(unchecked(checked(), '2026-11-21')).toHaveLength(1);
});
