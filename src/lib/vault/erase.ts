// Everything of Steg out of this browser: the database, what is cached, the service worker, the clear-text settings. What
// cannot be removed is said, so that nobody is told that it is gone while it is not.
import Dexie from 'dexie';
import { within } from './within.ts';

/** What is still there. */
export type Left = 'database' | 'caches' | 'worker' | 'settings';

/** Does it and answers whether it is done. */
async function did(task: () => Promise<boolean> | boolean): Promise<boolean> {
  try {
    return await task();
  } catch {
    return false;
  }
}

/** Databases of the app are called so, or begin so. */
const isOurs = (name: string, main: string): boolean => name === main || name.startsWith(`${main}-`);

async function databasesOf(main: string): Promise<readonly string[]> {
  // Firefox before 126 cannot list them.
  const there = 'databases' in indexedDB ? await indexedDB.databases() : [];
  return there.flatMap(({ name }) => (name !== undefined && isOurs(name, main) ? [name] : []));
}

async function eraseDatabases(main: string, patience: number): Promise<boolean> {
  const names = new Set([main, ...(await databasesOf(main))]);
  const gone = await within(patience, Promise.all([...names].map((name) => Dexie.delete(name))));
  return gone !== null && (await databasesOf(main)).length === 0;
}

async function eraseWorkers(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return true;
  const registrations = await navigator.serviceWorker.getRegistrations();
  const gone = await Promise.all(registrations.map((registration) => registration.unregister()));
  return gone.every(Boolean);
}

async function eraseCaches(): Promise<boolean> {
  if (!('caches' in globalThis)) return true;
  const gone = await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  return gone.every(Boolean) && (await caches.keys()).length === 0;
}

function eraseSettings(entry: string): boolean {
  localStorage.removeItem(entry);
  return localStorage.getItem(entry) === null;
}

/**
 * Removes everything; answers what is still there. Other tabs have to be told before: one that holds the database is waited
 * for no longer than `patience` milliseconds, and then the deletion goes on by itself when that tab lets go.
 */
export async function eraseEverything(database = 'steg', patience = 4000): Promise<readonly Left[]> {
  // The words first. The worker goes before what it keeps, so that it does not fill the caches again.
  const left: Left[] = [];
  if (!(await did(() => eraseDatabases(database, patience)))) left.push('database');
  if (!(await did(eraseWorkers))) left.push('worker');
  if (!(await did(eraseCaches))) left.push('caches');
  if (!(await did(() => eraseSettings('steg')))) left.push('settings');
  return left;
}
