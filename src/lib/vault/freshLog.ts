// Chromium keeps its databases in a log, and goes on writing in the one it finds. Where it was killed in the middle of a
// line, the half of it stays there; the next line makes it one that is not whole, and at the start after that Chromium
// throws every database of the site away. A small database made and deleted has it begin a log anew, without that half.
import { within } from './within.ts';

/** Begins as the plan's own does: deleting everything takes it along. */
const name = 'steg-log';

/** Milliseconds after which writing no longer waits for it. */
const patience = 2000;

const isChromium = (): boolean => typeof navigator !== 'undefined' && 'userAgentData' in navigator;

function answered(request: IDBOpenDBRequest): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    request.onsuccess = () => {
      done(request.result);
    };
    request.onerror = () => {
      failed(request.error ?? new Error(name));
    };
  });
}

async function layAnew(): Promise<void> {
  const making = indexedDB.open(name, 1);
  // One without a store is deleted without the log being looked at.
  making.onupgradeneeded = () => making.result.createObjectStore('nothing');
  (await answered(making)).close();
  await answered(indexedDB.deleteDatabase(name));
}

/**
 * Has the browser begin a new log, where it is one that needs it: to be waited for before the first thing that is written.
 * Answers also where it could not; then everything is as it would be without it.
 */
export async function freshLog(): Promise<void> {
  if (isChromium()) await within(patience, layAnew());
}
