// Argon2id, in a worker that is ended after use: stretching takes half a second and a good part of the phone's memory, and
// both are given back. How hard it works is measured on this very phone when a code is chosen, and kept with the slot.
import { scriptUrl } from './scriptUrl.ts';
import type { Hardness } from './slots.ts';
import type { Stretch, StretchAnswer, StretchAsked } from './stretching.ts';
import workerFile from './stretchWorker.ts?worker&url';

const mebi = 1024;

/** OWASP's minimum; nothing less is made or taken. */
export const leastHardness: Hardness = { memory: 19 * mebi, passes: 2, lanes: 1 };

/** What is measured first. */
export const firstHardness: Hardness = { memory: 64 * mebi, passes: 2, lanes: 1 };

const most = { memory: 256 * mebi, passes: 64 };

/** What half a second of work is aimed at. */
const aim = 500;

/** Whether a hardness is one that this app may have chosen. A hostile row must not ask for all memory, or for next to no work. */
export function isFair(hardness: unknown): hardness is Hardness {
  const { memory, passes, lanes } = (hardness ?? {}) as Record<string, unknown>;
  const between = (value: unknown, least: number, highest: number): boolean =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= highest;
  return (
    between(memory, leastHardness.memory, most.memory) &&
    between(passes, leastHardness.passes, most.passes) &&
    lanes === 1
  );
}

/** The hardness for a phone that took `ms` for `measured`: more passes when it is quick, less memory when it is slow. */
export function hardnessFor(ms: number, measured: Hardness): Hardness {
  const times = aim / Math.max(ms, 1);
  if (times >= 1) {
    const passes = Math.min(most.passes, Math.max(measured.passes, Math.round(measured.passes * times)));
    return { ...measured, passes };
  }
  const memory = Math.floor((measured.memory * times) / mebi) * mebi;
  return { memory: Math.max(leastHardness.memory, memory), passes: leastHardness.passes, lanes: 1 };
}

export class NoMemory extends Error {
  constructor(cause?: unknown) {
    super('no memory', { cause });
    this.name = 'NoMemory';
  }
}

/** Stretches in a worker of its own. */
export const stretchInWorker: Stretch = (code, salt, hardness) =>
  new Promise((done, failed) => {
    const worker = new Worker(scriptUrl(workerFile), { type: 'module' });
    const end = (): void => {
      worker.terminate();
    };
    worker.onmessage = ({ data }: MessageEvent<StretchAnswer>) => {
      end();
      if ('failed' in data) failed(new NoMemory());
      else done(data);
    };
    worker.onerror = (event) => {
      end();
      failed(new NoMemory(event.message));
    };
    const asked: StretchAsked = { code, salt, hardness };
    worker.postMessage(asked);
  });

/** Finds out how hard this phone can work in half a second. */
export async function measure(stretch: Stretch): Promise<Hardness> {
  const [code, salt] = [new Uint8Array(8), crypto.getRandomValues(new Uint8Array(16))];
  for (const hardness of [firstHardness, { ...leastHardness, memory: 32 * mebi }]) {
    try {
      return hardnessFor((await stretch(code, salt, hardness)).ms, hardness);
    } catch (error) {
      if (!(error instanceof NoMemory)) throw error;
    }
  }
  return leastHardness;
}
