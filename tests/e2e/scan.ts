// Looks for words in every file of a browser profile, in the encodings a browser writes.
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const letters = 'bcdfghjkmnpqrstvwxz';

/** A word that nobody would type and no file has by chance. Compression leaves its first occurrence readable. */
export const oddWord = (): string =>
  Array.from({ length: 18 }, () => letters[randomInt(letters.length)]).join('');

/** A number that no file has by chance. */
export const oddNumber = (): string => Array.from({ length: 15 }, () => String(randomInt(1, 10))).join('');

function encodings(word: string): readonly Buffer[] {
  const little = Buffer.from(word, 'utf16le');
  return [
    Buffer.from(word, 'utf8'),
    // How the browser writes texts whose letters all fit in a byte.
    Buffer.from(word, 'latin1'),
    little,
    Buffer.from(little).swap16(),
    Buffer.from(encodeURIComponent(word), 'utf8'),
    // As a part of something longer in base64, whichever third of it the word begins at.
    ...[0, 1, 2].map((offset) => {
      const text = Buffer.concat([Buffer.alloc(offset, 32), Buffer.from(word, 'utf8')]).toString('base64');
      return Buffer.from(text.slice(offset === 0 ? 0 : 4, -4), 'utf8');
    }),
  ];
}

export interface Found {
  readonly name: string;
  readonly file: string;
}

/** Which of the named words lie in which file. A folder without files finds nothing: ask `filesIn` too. */
export function scan(folder: string, words: Readonly<Record<string, string>>): readonly Found[] {
  const wanted = Object.entries(words).map(([name, word]) => ({ name, bytes: encodings(word) }));
  return filesIn(folder).flatMap((file) => {
    let content: Buffer;
    try {
      content = readFileSync(file);
    } catch {
      // The browser is running: a file may go between being listed and being read.
      return [];
    }
    return wanted
      .filter(({ bytes }) => bytes.some((one) => content.includes(one)))
      .map(({ name }) => ({ name, file: relative(folder, file) }));
  });
}

export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
