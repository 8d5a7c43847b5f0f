// The same code is the same code whatever keyboard it was typed on: «å» in one piece or two, digits of other scripts,
// spaces at the ends, curled quotes, letters that Arabic and Persian keyboards write with other signs. What comes out is
// what Argon2id sees (docs/formats.md), so nothing here may change without a new version of the code slot.
import type { CodeKind } from './slots.ts';

/** Why a new code is not taken: too short, too long, or (a PIN) not only digits. */
export type CodeRefusal = 'short' | 'long' | 'notDigits';

/** Where the digits of a script begin; each has ten in a row. */
const zeros = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50,
  0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810,
];

/** Signs that look the same, or are put in the place of others by a keyboard that means well. */
const alike: readonly (readonly [signs: RegExp, sign: string])[] = [
  [/[\u2018\u2019\u201a\u201b\u02bc\u2032`´]/gu, "'"],
  [/[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/gu, '"'],
  [/[\u2010-\u2015\u2212]/gu, '-'],
  // Yeh and kaf as Persian and Urdu keyboards write them; alef maksura, which many keyboards have in the place of yeh.
  [/[\u06cc\u0649]/gu, '\u064a'],
  [/\u06a9/gu, '\u0643'],
];

/** Signs that cannot be seen: joiners, direction marks, soft hyphens; and tatweel, which only stretches. */
const unseen = /[\p{Default_Ignorable_Code_Point}\u0640]/gu;

function digit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const zero = zeros.find((first) => code >= first && code < first + 10);
  return zero === undefined ? sign : String(code - zero);
}

/** Evens out how a text was typed. Capitals count as small letters: keyboards set them by themselves. */
export function even(text: string): string {
  let evened = text
    .normalize('NFKC')
    .replace(unseen, '')
    .replace(/\p{Nd}/gu, digit);
  for (const [signs, sign] of alike) evened = evened.replace(signs, sign);
  return evened.toLowerCase().normalize('NFKC').trim().replace(/\s+/gu, ' ');
}

/** What of a code goes into the key. Between the digits of a PIN nothing counts. */
export const evenCode = (code: string, kind: CodeKind): string =>
  kind === 'pin' ? even(code).replace(/[\s.'-]/gu, '') : even(code);

/** Why a code cannot be chosen, or null. A phrase has no upper bound that a person would meet. */
export function codeRefusal(code: string, kind: CodeKind): CodeRefusal | null {
  const evened = evenCode(code, kind);
  if (kind === 'pin' && !/^\d*$/.test(evened)) return 'notDigits';
  const [least, most] = kind === 'pin' ? [4, 12] : [8, 1000];
  if (evened.length < least) return 'short';
  return evened.length > most ? 'long' : null;
}
