// What the page asks of the worker that seals and opens with words: a backup, or the inside of something else.
export type Asked =
  | { readonly records: readonly unknown[]; readonly phrase: string; readonly madeAt: string }
  | { readonly file: Uint8Array; readonly phrase: string }
  | { readonly inside: Uint8Array; readonly phrase: string }
  | { readonly sealed: Uint8Array; readonly phrase: string };
