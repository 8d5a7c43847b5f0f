// The worker behind workshop.ts: sealing and opening backups takes a second or more and a good deal of memory. Everything it
// needs is in its own file, since some browsers let a worker fetch nothing without a network.
import { openBackup, sealBackup } from './seal.ts';
import type { Asked } from './asked.ts';

globalThis.onmessage = async ({ data }: MessageEvent<Asked>): Promise<void> => {
  const answer =
    'records' in data
      ? await sealBackup(data.records, data.phrase, data.madeAt)
      : await openBackup(data.file, data.phrase);
  (globalThis as unknown as Worker).postMessage(answer);
};
