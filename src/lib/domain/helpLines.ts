// Public help lines: a dated data file that whoever hosts Steg may replace by their own. It comes from outside, so
// nothing in it is believed before its shape says so.
import * as z from 'zod/mini';
import { isDay, type Day } from './dates.ts';

export const lineKinds = ['emergency', 'health', 'talk', 'safety', 'substances', 'practical'] as const;

/** What someone may need a line for. The first four are what a hard moment can be about. */
export const situations = [
  'life',
  'urgent',
  'talk',
  'threat',
  'control',
  'young',
  'substances',
  'money',
] as const;
export type Situation = (typeof situations)[number];

/** The format of the file, and the version of it that this app reads. */
const format = 'steg-help-lines';
const version = 1;

/** A line that was checked longer ago than this is told of when the app is built. */
const freshFor = 180;

const langTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/;

/** Whether a browser can say what a language is called; it throws at a tag that is none. */
function canBeNamed(tag: string): boolean {
  try {
    new Intl.DisplayNames(['nb'], { type: 'language' }).of(tag);
    return true;
  } catch {
    return false;
  }
}

/** Signs that turn the direction of a text: with them a number can be shown backwards. */
const turning = /[\u202A-\u202E\u2066-\u2069]/;
const text = (most: number) =>
  z.string().check(
    z.minLength(1),
    z.maxLength(most),
    z.refine((one) => !turning.test(one)),
  );

/** The numbers that are always within reach, by the ids the hard moment looks for. */
const alwaysThere: Readonly<Record<string, string>> = {
  'hl-113': '113',
  'hl-112': '112',
  'hl-116117': '116117',
  'hl-116123': '116123',
};

/** Whether what is dialled is what is written; only a country may be put before it. */
function isWhatIsWritten({ number, tel }: { number: string; tel: string }): boolean {
  const digits = number.replace(/\D/g, '');
  const country = tel.slice(0, -digits.length);
  return tel.endsWith(digits) && (country === '' || /^\+(\d{1,3})?$/.test(country)) && digits.length > 2;
}

/** The same text in several languages; Norwegian is always there to fall back on. */
const Texts = (most: number) =>
  z.record(z.string(), text(most)).check(
    z.refine((texts) => {
      const langs = Object.keys(texts);
      return langs.length <= 30 && langs.includes('nb') && langs.every((lang) => langTag.test(lang));
    }),
  );

const Time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

const Opening = z.union([
  z.literal('always'),
  z
    .array(
      z.object({
        days: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.minLength(1), z.maxLength(7)),
        from: Time,
        to: Time,
      }),
    )
    .check(z.minLength(1), z.maxLength(14)),
]);

const HelpLineFields = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
  name: Texts(120),
  what: Texts(300),
  hours: Texts(120),
  /** The number as it is written, and as it is dialled. */
  number: text(40),
  tel: z.string().check(z.regex(/^\+?\d{3,15}$/)),
  kind: z.enum(lineKinds),
  situations: z.array(z.enum(situations)).check(z.maxLength(situations.length)),
  /** Languages that are spoken there, where that is known. */
  spoken: z.optional(
    z.array(z.string().check(z.regex(langTag), z.refine(canBeNamed))).check(z.maxLength(60)),
  ),
  opening: z.optional(Opening),
  /** About substances: shown only where that was chosen. */
  hidden: z.optional(z.literal(true)),
  /** Where it was read: an address, or the law. */
  source: text(400),
  /** How old the source is, as far as it says: a year, a month or a day. */
  sourceDate: z.optional(z.string().check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/))),
  /** The day it was checked against its source. */
  checkedOn: z.optional(z.string().check(z.refine(isDay))),
});
const HelpLine = HelpLineFields.check(
  z.refine((line) => isWhatIsWritten(line) && (alwaysThere[line.id] ?? line.tel) === line.tel),
);
export type HelpLine = z.infer<typeof HelpLineFields>;

const HelpLinesFile = z.object({
  format: z.literal(format),
  version: z.literal(version),
  publisher: text(120),
  lines: z.array(HelpLine).check(
    z.minLength(1),
    z.maxLength(100),
    z.refine((lines) => new Set(lines.map(({ id }) => id)).size === lines.length),
  ),
});
export type HelpLinesFile = z.infer<typeof HelpLinesFile>;

/** A file of help lines is never larger than this. */
export const mostBytes = 200_000;

/** The help lines in what was read; null where it is no such file. */
export function readHelpLines(raw: unknown): HelpLinesFile | null {
  const parsed = HelpLinesFile.safeParse(raw);
  return parsed.success ? parsed.data : null;
}

/** A file with the numbers that are always within reach: those it leaves out are taken from the one built in. */
export function withAlways(file: HelpLinesFile, builtIn: HelpLinesFile): HelpLinesFile {
  const missing = builtIn.lines.filter(
    ({ id }) => alwaysThere[id] !== undefined && !file.lines.some((line) => line.id === id),
  );
  return missing.length === 0 ? file : { ...file, lines: [...file.lines, ...missing] };
}

/** Lines that nobody has checked, or not for half a year. */
export const unchecked = ({ lines }: HelpLinesFile, today: Day): readonly HelpLine[] =>
  lines.filter(
    ({ checkedOn }) =>
      checkedOn === undefined || Date.parse(today) - Date.parse(checkedOn) > freshFor * 24 * 60 * 60 * 1000,
  );
