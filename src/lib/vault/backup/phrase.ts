// The words that open a backup. The app makes them; however they are typed on whatever keyboard, the same words open.

/** Words in a phrase that the app makes: five from 1,024 or more are at least 50 bits. */
export const wordsInPhrase = 5;

/** The shortest list words may be drawn from. */
export const shortestList = 1024;

/** Letters that keyboards of neighbouring languages write in another way, and what the lists have. */
const same: Readonly<Record<string, string>> = {
  '\u06CC': '\u064A',
  '\u0649': '\u064A',
  '\u06A9': '\u0643',
  '\u0671': '\u0627',
  '\u0640': '',
};

/**
 * A phrase as it is sealed with: one way of writing it for all the ways it can be typed (composed or not, capitals,
 * Arabic and Persian letters and digits, signs above letters, any space or hyphen between the words).
 */
export const canonicalPhrase = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u064B-\u0652\u0670\p{Cf}]/gu, '')
    .replace(/[\u06CC\u0649\u06A9\u0671\u0640]/gu, (letter) => same[letter] ?? letter)
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/[\s\p{Pd}\u2212_.,،;·]+/gu, ' ')
    .normalize('NFC')
    .trim();

/**
 * What a typed phrase may have been sealed as: as this app seals, then to the letter, as other age tools do. Each costs
 * a derivation, so there are few.
 */
export function phrasesToTry(typed: string): readonly string[] {
  return [...new Set([canonicalPhrase(typed), typed, typed.normalize('NFC').trim()])].filter(
    (phrase) => phrase !== '',
  );
}

const marks = /\p{M}/gu;

/** Ways that a word of the lists is typed where a keyboard lacks its letters, or where many people write it otherwise. */
function typedAs(word: string): readonly string[] {
  const bare = word
    .replace(/[\u0623\u0625\u0622]/gu, '\u0627')
    .replace(/\u0629/gu, '\u0647')
    .replace(/\u0624/gu, '\u0648')
    .replace(/\u0626/gu, '\u064A');
  const short = bare.replace(/æ/gu, 'a').replace(/ø/gu, 'o');
  const long = bare.replace(/æ/gu, 'ae').replace(/ø/gu, 'oe').replace(/å/gu, 'aa');
  return [short.normalize('NFD').replace(marks, ''), long.normalize('NFD').replace(marks, '')];
}

/**
 * A typed phrase with its words spelled as the lists have them: «blabaer» as «blåbær», «قطه» as «قطة». A word that is in
 * none of them, or may be two of them, stays as it was typed.
 */
export function respelled(typed: string, lists: readonly (readonly string[])[]): string {
  const known = new Map<string, string | null>();
  for (const word of lists.flat())
    for (const way of typedAs(word)) {
      const other = known.get(way);
      known.set(way, other === undefined || other === word ? word : null);
    }
  const words = new Set(lists.flat());
  return canonicalPhrase(typed)
    .split(' ')
    .map((word) =>
      words.has(word) ? word : (typedAs(word).flatMap((way) => known.get(way) ?? [])[0] ?? word),
    )
    .join(' ');
}

/** A number below `below`, each equally likely. */
function pick(below: number, random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>): number {
  const most = Math.floor(0x1_0000_0000 / below) * below;
  for (;;) {
    const [drawn = 0] = new Uint32Array(random(new Uint8Array(4)).buffer);
    if (drawn < most) return drawn % below;
  }
}

/**
 * A new phrase from a list of words.
 * @throws where the list is too short to draw from: that is a fault in the app, not something a person can mend.
 */
export function newPhrase(
  list: readonly string[],
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> = (bytes) =>
    crypto.getRandomValues(bytes),
): string {
  if (new Set(list.map(canonicalPhrase)).size < shortestList) throw new Error('Too few words to draw from');
  return Array.from({ length: wordsInPhrase }, () => list[pick(list.length, random)]).join(' ');
}
