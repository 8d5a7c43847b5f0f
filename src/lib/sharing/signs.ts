// What two people compare to see that they hold the same key: eight pictures out of sixty-four, the same in every language.
// Forty-eight bits: more than anybody can search through for a key that looks the same while two people are meeting.

export const pictures = 64;
export const picturesShown = 8;

/** Which pictures stand for a key, each from 0 to 63, by what SHA-256 says of it as age writes it. */
export async function picturesOf(recipient: string): Promise<readonly number[]> {
  const bytes = new TextEncoder().encode(`steg-pictures:${recipient}`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash.subarray(0, picturesShown)].map((byte) => byte % pictures);
}
