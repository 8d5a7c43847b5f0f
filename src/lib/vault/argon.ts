// The derivation itself, for the worker (and for tests, which have none).
import { argon2id } from 'hash-wasm';
import type { Stretched, Stretch } from './stretching.ts';

/** 32 bytes of Argon2id (RFC 9106, version 19), and the milliseconds they took. */
export const stretchHere: Stretch = async (code, salt, { memory, passes, lanes }): Promise<Stretched> => {
  const started = performance.now();
  const bytes = await argon2id({
    password: code,
    salt,
    memorySize: memory,
    iterations: passes,
    parallelism: lanes,
    hashLength: 32,
    outputType: 'binary',
  });
  return { bytes: Uint8Array.from(bytes), ms: performance.now() - started };
};
