// Bytes as numbered parts, each small enough for one code to look at: shown one after the other in a circle, read in any
// order, and put together only when all of them are there and are what was sent (docs/formats.md).
import { ok, refuse, type Result } from '../domain/result.ts';

/** Signs that a code holds most tightly (ISO/IEC 18004, alphanumeric mode); also those of base45 (RFC 9285). */
const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Bytes in one part: with its head a code of version 20 at most, which old cameras read from a screen. */
export const bytesInPart = 560;

/** More parts than this take longer to show than a person can hold a phone still; then a file is the way. */
export const mostParts = 80;

function base45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const high = bytes[at] ?? 0;
    const low = bytes[at + 1];
    let rest = low === undefined ? high : high * 256 + low;
    for (let sign = 0; sign < (low === undefined ? 2 : 3); sign++) {
      text += signs[rest % 45] ?? '';
      rest = Math.floor(rest / 45);
    }
  }
  return text;
}

function unbase45(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 3 === 1) return null;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const values = [...text.slice(at, at + 3)].map((sign) => signs.indexOf(sign));
    if (values.includes(-1)) return null;
    const [a = 0, b = 0, c] = values;
    const value = a + b * 45 + (c ?? 0) * 2025;
    if (value > (c === undefined ? 0xff : 0xffff)) return null;
    if (c !== undefined) bytes.push(value >> 8);
    bytes.push(value & 0xff);
  }
  return new Uint8Array(bytes);
}

/** The first bytes of what SHA-256 says of it: which parts belong together, and whether they are whole. */
async function markOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return base45(hash.subarray(0, 6));
}

/** Cuts bytes into parts; `tooMany` where a file is the better way. */
export async function toParts(bytes: Uint8Array<ArrayBuffer>): Promise<Result<readonly string[], 'tooMany'>> {
  const count = Math.max(1, Math.ceil(bytes.length / bytesInPart));
  if (count > mostParts) return refuse('tooMany');
  const mark = await markOf(bytes);
  return ok(
    Array.from({ length: count }, (_, index) => {
      const piece = bytes.subarray(index * bytesInPart, (index + 1) * bytesInPart);
      return `STEG1/${mark}/${String(index + 1)}/${String(count)}/${base45(piece)}`;
    }),
  );
}

interface Part {
  readonly mark: string;
  readonly number: number;
  readonly count: number;
  readonly piece: Uint8Array<ArrayBuffer>;
}

/** Reads one part; null for anything else a camera may see. */
function readPart(text: string): Part | null {
  // A mark is nine signs, of which one may be a stroke: so it is counted, not looked for.
  if (!text.startsWith('STEG1/') || text[15] !== '/' || text.length > 2000) return null;
  const found = /^([1-9]\d?)\/([1-9]\d?)\//.exec(text.slice(16));
  if (found === null) return null;
  const [head, number, count] = [found[0], Number(found[1]), Number(found[2])];
  const piece = unbase45(text.slice(16 + head.length));
  if (piece === null || piece.length > bytesInPart || number > count || count > mostParts) return null;
  return { mark: text.slice(6, 15), number, count, piece };
}

/** Gathers parts as they are seen. */
export class Gathering {
  #mark: string | null = null;
  #count = 0;
  readonly #pieces = new Map<number, Uint8Array<ArrayBuffer>>();

  get count(): number {
    return this.#count;
  }

  /** The numbers that have been seen, in order. */
  get seen(): readonly number[] {
    return [...this.#pieces.keys()].sort((a, b) => a - b);
  }

  /**
   * Takes in what a camera saw: `new` and `known` parts, or something `foreign`. A part of another sending begins anew:
   * whoever shows it has begun anew too.
   */
  take(text: string): 'new' | 'known' | 'foreign' {
    const part = readPart(text);
    if (part === null) return 'foreign';
    if (part.mark !== this.#mark || part.count !== this.#count) {
      this.#pieces.clear();
      this.#mark = part.mark;
      this.#count = part.count;
    }
    if (this.#pieces.has(part.number)) return 'known';
    this.#pieces.set(part.number, part.piece);
    return 'new';
  }

  /** All of it, once every part is there; `damaged` where they are not what was sent. */
  async whole(): Promise<Result<Uint8Array<ArrayBuffer>, 'incomplete' | 'damaged'>> {
    if (this.#mark === null || this.#pieces.size < this.#count) return refuse('incomplete');
    const pieces = this.seen.map((number) => this.#pieces.get(number) ?? new Uint8Array());
    const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return (await markOf(bytes)) === this.#mark ? ok(bytes) : refuse('damaged');
  }
}
