// What the page asks of the worker that seals and opens backups.
export type Asked =
  | { readonly records: readonly unknown[]; readonly phrase: string; readonly madeAt: string }
  | { readonly file: Uint8Array; readonly phrase: string };
