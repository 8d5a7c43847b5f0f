// The length of a sealed record would tell a note from a novel; padding leaves only a coarse size.

const smallest = 256;
const powersUpTo = 16 * 1024;

/** The size a text of `bytes` is padded to: powers of two to 16 kB, then whole 16 kB. */
export function bucketFor(bytes: number): number {
  if (bytes > powersUpTo) return Math.ceil(bytes / powersUpTo) * powersUpTo;
  let bucket = smallest;
  while (bucket < bytes) bucket *= 2;
  return bucket;
}

/** Length (4 bytes, big-endian), the bytes, then zeros to the bucket's size. */
export function pad(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(bucketFor(bytes.length + 4));
  new DataView(padded.buffer).setUint32(0, bytes.length);
  padded.set(bytes, 4);
  return padded;
}

/** The bytes that were padded, or null when the length inside does not fit. */
export function unpad(padded: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  if (padded.length < 4) return null;
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  return length > padded.length - 4 ? null : padded.subarray(4, 4 + length);
}
