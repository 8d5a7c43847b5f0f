// The worker behind workshop.ts: sealing and opening backups takes a second or more and a good deal of memory. Everything it
// needs is in its own file, since some browsers let a worker fetch nothing without a network.
import { openBackup, openSealed, sealBackup, sealWithPhrase } from './seal.ts';
import type { Asked } from './asked.ts';

function answerTo(asked: Asked): Promise<unknown> {
  const { phrase } = asked;
  if ('records' in asked) return sealBackup(asked.records, phrase, asked.madeAt);
  if ('file' in asked) return openBackup(asked.file, phrase);
  return 'inside' in asked ? sealWithPhrase(asked.inside, phrase) : openSealed(asked.sealed, phrase);
}

globalThis.onmessage = async ({ data }: MessageEvent<Asked>): Promise<void> => {
  (globalThis as unknown as Worker).postMessage(await answerTo(data));
};
