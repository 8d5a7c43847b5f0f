// What a contact person writes back: lines of four sorts, in memory until they are sealed for the one who asked.
import { mostReplyLines, type ReplySort } from '../../domain/limits.ts';
import { ownWords, phraseWords, type Words } from '../../domain/words.ts';
import { packetVersion, type AnswerPacket, type Packet } from '../../sharing/packet.ts';

export interface AnswerLine {
  readonly sort: ReplySort;
  readonly words: Words;
}

/** An answer that is being written. */
export interface Draft {
  readonly lines: readonly AnswerLine[];
  /** The line that is being written, and what it is. */
  readonly sort: ReplySort;
  readonly text: string;
  /** The phrase it was taken from, as long as nothing in it is changed. */
  readonly phrase?: { readonly id: string; readonly text: string } | undefined;
}

export const emptyDraft: Draft = { lines: [], sort: 'greeting', text: '' };

/** The line that is being written, if there is anything in it. */
function lineOf({ sort, text, phrase }: Draft, lang: string): AnswerLine | null {
  const own = ownWords(text, lang);
  if (own === null) return null;
  return { sort, words: phrase?.text === own.text ? phraseWords(phrase.id, own.text, lang) : own };
}

/** Whether one more line fits. */
export const hasRoom = ({ lines }: Draft): boolean => lines.length < mostReplyLines;

/** Lays the line that is being written with the others; the next one is of the same sort. */
export function withLine(draft: Draft, lang: string): Draft {
  const line = lineOf(draft, lang);
  if (line === null || !hasRoom(draft)) return draft;
  return { lines: [...draft.lines, line], sort: draft.sort, text: '' };
}

/** Takes a line out again. */
export const withoutLine = (draft: Draft, at: number): Draft => ({
  ...draft,
  lines: draft.lines.filter((_, index) => index !== at),
});

/** Brings a line back into the field, to be written differently; what stood there is laid with the others. */
export function changingLine(draft: Draft, at: number, lang: string): Draft {
  const line = draft.lines[at];
  if (line === undefined) return draft;
  const { lines } = withLine(withoutLine(draft, at), lang);
  const { text, phrase } = line.words;
  return {
    lines,
    sort: line.sort,
    text,
    ...(phrase === undefined ? {} : { phrase: { id: phrase, text } }),
  };
}

export interface Frame {
  readonly id: string;
  readonly madeOn: string;
  readonly lang: string;
}

/** The answer to a share, the line that is being written with it; null where nothing was written. */
export function answerOf(packet: Packet, draft: Draft, { id, madeOn, lang }: Frame): AnswerPacket | null {
  const { lines } = withLine(draft, lang);
  if (lines.length === 0) return null;
  return { steg: 'answer', v: packetVersion, id, madeOn, share: packet.id, lang, lines: [...lines] };
}
