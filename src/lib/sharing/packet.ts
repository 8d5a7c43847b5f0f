// What is handed over: a copy of chosen words, written out for somebody who has no other part of the plan, and what they may
// send back. Checked both ways; whatever is read is hostile until it fits (docs/formats.md).
import { gzipSync } from 'fflate';
import * as z from 'zod/mini';
import {
  agreementSides,
  agreementStates,
  goalStates,
  homeWords,
  longestName,
  longestShown,
  mostReplyLines,
  mostShared,
  personSorts,
  qualities,
  replySorts,
  rings,
  sectionSorts,
  sectorSorts,
  stepStates,
} from '../domain/limits.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { Day, Recipient, Time, When, WeekText, Words } from '../domain/schemas.ts';
import { readBounded } from '../vault/bounded.ts';

export const packetVersion = 1;

/** The most that is looked at, and the most it may grow to, in bytes. */
export const largestPacket = 128_000;
const largestInside = 1_000_000;

const Name = z.string().check(z.minLength(1), z.maxLength(longestName));
const Short = z.string().check(z.maxLength(60));
/** A list that has something in it. */
const some = <T extends z.ZodMiniType>(one: T) =>
  z.optional(z.array(one).check(z.minLength(1), z.maxLength(mostShared)));

const SharedStep = z.object({
  words: Words,
  state: z.enum(stepStates),
  when: z.optional(When),
});
export type SharedStep = z.infer<typeof SharedStep>;

const SharedGoal = z.object({
  words: Words,
  state: z.enum(goalStates),
  area: z.optional(Short),
  why: z.optional(Words),
  steps: some(SharedStep),
});

const SharedAgreement = z.object({
  parts: z
    .array(z.object({ who: z.enum(agreementSides), name: z.optional(Words), words: Words }))
    .check(z.minLength(1), z.maxLength(8)),
  day: z.optional(Day),
  time: z.optional(Time),
  moment: z.optional(Words),
  state: z.enum(agreementStates),
});
export type SharedAgreement = z.infer<typeof SharedAgreement>;

const SharedLine = z.union([
  z.object({ words: Words }),
  z.object({ person: z.object({ name: Name, way: z.optional(Words) }) }),
  z.object({ sign: Words, action: Words }),
  z.object({
    when: Words,
    solution: z.optional(Words),
    people: some(z.object({ name: Name })),
  }),
]);
export type SharedLine = z.infer<typeof SharedLine>;

const SharedPart = z.object({
  /** Absent: a part the person made. */
  sort: z.optional(z.enum([...sectionSorts, 'pairs', 'scenarios', 'goodThings'])),
  title: z.optional(Words),
  lines: z.array(SharedLine).check(z.minLength(1), z.maxLength(mostShared)),
});
export type SharedPart = z.infer<typeof SharedPart>;

const SharedPerson = z.object({
  name: Name,
  role: z.optional(Words),
  ring: z.optional(z.literal(rings)),
  sector: z.optional(z.enum(sectorSorts)),
  /** The own name of the part of the map they stand in. */
  part: z.optional(Words),
  sort: z.optional(z.enum(personSorts)),
  symbol: z.optional(Short),
  means: z.optional(Words),
  quality: z.optional(z.enum(qualities)),
  home: z.optional(z.enum(homeWords)),
});
export type SharedPerson = z.infer<typeof SharedPerson>;

const head = {
  v: z.int().check(z.gte(1)),
  /** Random, and the same in the receipt: an answer says what it is an answer to. */
  id: z.string().check(z.minLength(1), z.maxLength(80)),
  madeOn: Day,
};

export const Packet = z.object({
  steg: z.literal('share'),
  ...head,
  until: z.optional(Day),
  /** What the person wants to be called here, where they said so. */
  from: z.optional(Name),
  to: z.optional(Name),
  purpose: z.optional(Words),
  /** The language most of it is written in. */
  lang: z.string().check(z.maxLength(35)),
  /** The key an answer is sealed with; absent: none is asked for. */
  answer: z.optional(Recipient),
  about: some(z.object({ prompt: z.optional(Short), words: Words })),
  likes: some(z.union([z.object({ interest: Short }), Words])),
  goals: some(SharedGoal),
  steps: some(SharedStep),
  week: z.optional(
    z.object({
      week: WeekText,
      anchor: z.optional(z.object({ words: Words, when: z.optional(When) })),
      steps: some(SharedStep),
    }),
  ),
  stones: some(z.object({ day: Day, words: Words })),
  agreements: some(SharedAgreement),
  points: some(z.object({ side: z.enum(['want', 'need']), words: Words })),
  safety: some(SharedPart),
  people: some(SharedPerson),
});
export type Packet = z.infer<typeof Packet>;

export const AnswerPacket = z.object({
  steg: z.literal('answer'),
  ...head,
  /** The share it answers. */
  share: z.string().check(z.minLength(1), z.maxLength(80)),
  lang: z.string().check(z.maxLength(35)),
  lines: z
    .array(z.object({ sort: z.enum(replySorts), words: Words }))
    .check(z.minLength(1), z.maxLength(mostReplyLines)),
});
export type AnswerPacket = z.infer<typeof AnswerPacket>;

/**
 * - `foreign`: not something of Steg's.
 * - `newer`: written by a later version of the app.
 * - `damaged`: begins like one, and is not whole.
 * - `tooLarge`: larger than anything Steg writes, or grows beyond it.
 */
export type PacketFault = 'foreign' | 'newer' | 'damaged' | 'tooLarge';

// ── Written out ──────────────────────────────────────────────────────────────

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Words become a short list, since they are most of it; no other list has text as its first thing. */
function shortened(value: Json, lang: string): Json {
  if (Array.isArray(value)) return value.map((one) => shortened(one, lang));
  if (typeof value !== 'object' || value === null) return value;
  const { text, lang: own, phrase } = value;
  if (typeof text === 'string' && typeof own === 'string')
    return typeof phrase === 'string' ? [text, own, phrase] : own === lang ? [text] : [text, own];
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shortened(one, lang)]));
}

/** What was shortened, as it was; nothing is thrown on anything. */
function restored(value: Json, lang: string): Json {
  if (Array.isArray(value)) {
    const [text, own, phrase] = value;
    if (typeof text !== 'string') return value.map((one) => restored(one, lang));
    return { text, lang: own ?? lang, ...(phrase === undefined ? {} : { phrase }) };
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, restored(one, lang)]));
}

const encoder = new TextEncoder();

/** A packet as bytes, compressed; the same packet gives the same bytes. */
export const packPacket = (packet: Packet | AnswerPacket): Uint8Array<ArrayBuffer> =>
  gzipSync(encoder.encode(JSON.stringify(shortened(packet as Json, packet.lang))), { level: 9, mtime: 0 });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readAs<T extends Packet | AnswerPacket>(
  bytes: Uint8Array,
  steg: T['steg'],
  schema: z.ZodMiniType<T>,
): Result<T, PacketFault> {
  if (bytes.length > largestPacket) return refuse('tooLarge');
  const read = readBounded(bytes, largestInside);
  if (!read.ok) return read;
  const content = read.value;
  if (!isObject(content) || content.steg !== steg) return refuse('foreign');
  if (typeof content.v !== 'number' || typeof content.lang !== 'string') return refuse('damaged');
  if (content.v > packetVersion) return refuse('newer');
  const parsed = schema.safeParse(restored(content as Json, content.lang));
  return parsed.success ? ok(parsed.data) : refuse('damaged');
}

/** Reads what somebody was shown. Never throws. */
export const readPacket = (bytes: Uint8Array): Result<Packet, PacketFault> => readAs(bytes, 'share', Packet);

/** Reads what came back. Never throws. */
export const readAnswer = (bytes: Uint8Array): Result<AnswerPacket, PacketFault> =>
  readAs(bytes, 'answer', AnswerPacket);

/** A packet as text, for being looked at on this phone while nothing else is on screen; null when it is too long. */
export function packetText(packet: Packet): string | null {
  const text = JSON.stringify(packet);
  return text.length > longestShown ? null : text;
}

/** The packet in such a text; null where there is none. */
export function packetIn(text: string): Packet | null {
  try {
    const parsed = Packet.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
