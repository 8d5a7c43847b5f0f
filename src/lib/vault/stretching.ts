// What stretching a code takes in and gives back: shared by the page, the worker and the tests.
import type { Hardness } from './slots.ts';

export interface Stretched {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly ms: number;
}

/** Stretches a code. Throws `NoMemory` when the phone has not got that much to spare. */
export type Stretch = (
  code: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
  hardness: Hardness,
) => Promise<Stretched>;

/** What goes to the worker and comes back from it. */
export interface StretchAsked {
  readonly code: Uint8Array<ArrayBuffer>;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly hardness: Hardness;
}
export type StretchAnswer = Stretched | { readonly failed: true };
