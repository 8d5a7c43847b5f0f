// The worker behind stretch.ts: stretches one code and is ended. Everything it needs is in its own file, since
// some browsers let a worker fetch nothing without a network.
import { stretchHere } from './argon.ts';
import type { StretchAnswer, StretchAsked } from './stretching.ts';

const answer = (what: StretchAnswer): void => {
  (globalThis as unknown as Worker).postMessage(what);
};

globalThis.onmessage = async ({ data }: MessageEvent<StretchAsked>): Promise<void> => {
  try {
    // What is measured is the work, not the first reading of the code that does it.
    await stretchHere(new Uint8Array(8), new Uint8Array(16), { memory: 8, passes: 1, lanes: 1 });
    answer(await stretchHere(data.code, data.salt, data.hardness));
  } catch {
    answer({ failed: true });
  }
};
