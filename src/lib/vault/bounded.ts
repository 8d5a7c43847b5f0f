// Compressed JSON from outside, hostile until it has been looked at: bounded before it grows, and in depth.
import { Gunzip } from 'fflate';
import { ok, refuse, type Result } from '../domain/result.ts';

/** `tooLarge`: grows beyond what was allowed. `foreign`: no compressed JSON. `damaged`: begins like it, and is not whole. */
export type BoundedFault = 'tooLarge' | 'foreign' | 'damaged';

class TooLarge extends Error {}

/** Decompresses, and stops before it has grown beyond `most` bytes. */
function gunzip(bytes: Uint8Array, most: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Gunzip((piece) => {
    size += piece.length;
    if (size > most) throw new TooLarge();
    pieces.push(piece);
  });
  // In small steps: a step of a bomb grows a thousandfold and no more.
  const step = 16_384;
  for (let at = 0; at < bytes.length; at += step)
    stream.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  // The last four bytes say how much it was (RFC 1952); the library does not look.
  const end = new DataView(bytes.buffer, bytes.byteOffset + bytes.byteLength - 4);
  if (end.getUint32(0, true) !== size) throw new Error('cut off');
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** How deep lists and objects may lie in each other; records are five deep at most. */
const deepest = 24;

function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (isInText) {
      if (sign === 0x5c) at += 1;
      else if (sign === 0x22) isInText = false;
    } else if (sign === 0x22) isInText = true;
    else if (sign === 0x5b || sign === 0x7b) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (sign === 0x5d || sign === 0x7d) depth -= 1;
  }
  return false;
}

/** Reads compressed JSON that grows to no more than `most` bytes. Never throws. */
export function readBounded(bytes: Uint8Array, most: number): Result<unknown, BoundedFault> {
  let whole: Uint8Array;
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return refuse('foreign');
  try {
    whole = gunzip(bytes, most);
  } catch (error) {
    return refuse(error instanceof TooLarge ? 'tooLarge' : 'damaged');
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(whole);
    return isTooDeep(text) ? refuse('foreign') : ok(JSON.parse(text) as unknown);
  } catch {
    // Whole by its length, and no JSON: somebody else's file.
    return refuse('foreign');
  }
}
