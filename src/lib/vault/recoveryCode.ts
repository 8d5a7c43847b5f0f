// The words of the recovery sheet: 144 random bits and a check of 16, as eight groups of four letters and digits that are
// hard to take for one another (Crockford's alphabet). The same in every language and on every keyboard.
import { even } from './evening.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const secretLength = 18;

async function checkOf(secret: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', secret)).subarray(0, 2);
}

/** Writes bytes (a multiple of five of them) in the alphabet. */
function write(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join('');
}

function read(text: string): Uint8Array<ArrayBuffer> | null {
  const values = [...text].map((sign) => alphabet.indexOf(sign));
  if (values.includes(-1)) return null;
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => Number.parseInt(eight, 2));
}

/** A new secret, and how it is written on the sheet. */
export async function newRecovery(): Promise<{ secret: Uint8Array<ArrayBuffer>; written: string }> {
  const secret = crypto.getRandomValues(new Uint8Array(secretLength));
  const whole = new Uint8Array([...secret, ...(await checkOf(secret))]);
  const written = (write(whole).toUpperCase().match(/.{4}/g) ?? []).join(' ');
  return { secret, written };
}

/** Reads what was copied from the sheet; null when it cannot be one, which a slip of the finger makes it. */
export async function readRecovery(typed: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const text = even(typed)
    .replace(/[\s.-]/gu, '')
    .replace(/[il]/g, '1')
    .replace(/o/g, '0');
  if (text.length !== 32) return null;
  const whole = read(text);
  if (whole === null) return null;
  const secret = whole.slice(0, secretLength);
  const check = await checkOf(secret);
  return whole[secretLength] === check[0] && whole[secretLength + 1] === check[1] ? secret : null;
}
