// Sealing and opening backups away from the page, so that it stays quick to touch. The worker is ended after each.
import { refuse, type Result } from '../../domain/result.ts';
import { scriptUrl } from '../scriptUrl.ts';
import type { Asked } from './asked.ts';
import type { BackupFile } from './file.ts';
import type { OpenFault } from './seal.ts';
import workerFile from './worker.ts?worker&url';

/** Does one piece of work; null where the worker could not (no memory for it). */
const work = <T>(asked: Asked): Promise<T | null> =>
  new Promise((done) => {
    const worker = new Worker(scriptUrl(workerFile), { type: 'module' });
    const end = (answer: T | null): void => {
      worker.terminate();
      done(answer);
    };
    worker.onmessage = ({ data }: MessageEvent<T>) => {
      end(data);
    };
    worker.onerror = () => {
      end(null);
    };
    worker.postMessage(asked);
  });

/** The doing of backups, handed in so that it can be done without a worker where there is none. */
export interface Workshop {
  readonly seal: (records: readonly unknown[], phrase: string, madeAt: string) => Promise<Uint8Array | null>;
  readonly open: (file: Uint8Array, phrase: string) => Promise<Result<BackupFile, OpenFault | 'memory'>>;
}

export const workshop: Workshop = {
  seal: (records, phrase, madeAt) => work({ records, phrase, madeAt }),
  open: async (file, phrase) =>
    (await work<Result<BackupFile, OpenFault>>({ file, phrase })) ?? refuse('memory'),
};

/** Sealing and opening anything else with words, in the same worker. */
export const wordShop = {
  /** Null where there is no memory for it. */
  seal: (inside: Uint8Array, phrase: string): Promise<Uint8Array | null> => work({ inside, phrase }),
  open: async (
    sealed: Uint8Array,
    phrase: string,
  ): Promise<Result<Uint8Array, Exclude<OpenFault, 'newer'> | 'memory'>> =>
    (await work<Result<Uint8Array, Exclude<OpenFault, 'newer'>>>({ sealed, phrase })) ?? refuse('memory'),
};
