// How a sealed thing is carried: a link with all of it after the «#», which no host is sent; a code or numbered codes to look
// at; or a file. And what comes in by any of these ways, read as one.
import { ok, refuse, type Result } from '../domain/result.ts';
import { toParts } from './parts.ts';
import { largestSealed, sealedWith, unarmored } from './sealing.ts';

/** The largest code that old cameras read from a screen well (ISO/IEC 18004): 125 modules a side. */
export const largestVersion = 27;
/** Signs that fit such a code, low correction, byte mode. */
const mostInCode = 1465;

/** Signs that chat programs carry in a link without cutting it. */
export const longestLink = 16_000;

const toBase64Url = (bytes: Uint8Array): string => {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
};

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
}

/** The link to a page with a sealed thing after the «#»; `tooLong` for a chat. */
export function toLink(page: string, sealed: Uint8Array): Result<string, 'tooLong'> {
  const link = `${page}#${toBase64Url(sealed)}`;
  return link.length > longestLink ? refuse('tooLong') : ok(link);
}

/** What is shown as codes: one, which is the link itself and opens with any camera; or numbered parts, for the page's own. */
export async function toCodes(
  page: string,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<Result<readonly string[], 'tooMany'>> {
  const link = toLink(page, sealed);
  return link.ok && link.value.length <= mostInCode ? ok([link.value]) : toParts(sealed);
}

/** Something given: sealed bytes, somebody's key, one of several parts, or nothing of ours. */
export type Given =
  | { readonly kind: 'sealed'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'key'; readonly recipient: string }
  | { readonly kind: 'part'; readonly text: string }
  | { readonly kind: 'foreign' };

const foreign: Given = { kind: 'foreign' };

const sealed = (bytes: Uint8Array<ArrayBuffer> | null): Given =>
  bytes !== null && bytes.length <= largestSealed && sealedWith(bytes) !== null
    ? { kind: 'sealed', bytes }
    : foreign;

/** A key may come with capitals: a code of capitals alone is smaller. */
const key = /^age1[02-9ac-hj-np-z]{58}$/;

/** Reads what was pasted, scanned, or came after the «#» of the address. Never throws. */
export function readGiven(text: string): Given {
  const trimmed = text.trim();
  if (trimmed.length > 4 * largestSealed) return foreign;
  const lower = trimmed.toLowerCase();
  if (key.test(lower) && (trimmed === lower || trimmed === trimmed.toUpperCase()))
    return { kind: 'key', recipient: lower };
  if (trimmed.startsWith('STEG1/')) return { kind: 'part', text: trimmed };
  if (trimmed.startsWith('-----BEGIN AGE')) return sealed(unarmored(trimmed));
  const hash = trimmed.indexOf('#');
  if (/^https?:\/\//i.test(trimmed) && hash > 0) return readGiven(trimmed.slice(hash + 1));
  // A chat may have broken the line.
  return sealed(fromBase64Url(trimmed.replace(/\s+/g, '')));
}

/** Reads a file that was given. Never throws. */
export function readGivenFile(bytes: Uint8Array<ArrayBuffer>): Given {
  if (bytes.length > 2 * largestSealed) return foreign;
  const direct = sealed(bytes);
  if (direct.kind === 'sealed') return direct;
  try {
    return readGiven(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return foreign;
  }
}
