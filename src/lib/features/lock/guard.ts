// Locks when nobody has looked at the page for as long as was chosen; without a code the return begins at a cover.
import { house } from '../../plan/house.svelte.ts';
import { keepAllDrafts } from '../shared/unsaved.ts';
import { awaitedFor } from './away.ts';
import { cover, renew, wayOut } from './wayOut.svelte.ts';

/** What a tab holds while somebody looks at it: another one that is out of sight then does not lock. */
const lookedAt = 'steg-looked-at';

/** Milliseconds between one tab going out of sight and the next coming into it, at most, when somebody changes tabs. */
const changing = 1000;
/** Milliseconds until what another tab tells is heard. */
const hearing = 200;

/** Locks every tab, or covers them where there is no code. */
export async function lockNow(): Promise<void> {
  if (!wayOut.end()) return;
  await house.lock(keepAllDrafts()).finally(renew);
}

/** Stands guard for as long as the plan is open; answers how to stop. */
export function guard(): () => void {
  const delay = (): number => house.door?.settings.delay ?? 300_000;
  const seen = new BroadcastChannel('steg-seen');
  /** Since when nobody has looked at this tab or, as far as is known, any other; null while somebody does. */
  let since: { readonly wall: number; readonly steady: number } | null = null;
  /** When another tab went out of sight. */
  let elsewhere = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let letGo: (() => void) | undefined;

  const hold = (): void => {
    const holding = new Promise<void>((resolve) => (letGo = resolve));
    void navigator.locks.request(lookedAt, { mode: 'shared' }, () => holding);
  };
  const isOver = (): boolean => {
    const now = Date.now();
    if (since === null || awaitedFor() > 0 || Math.abs(now - elsewhere) < changing) return false;
    // The wall clock goes on while the phone sleeps, the steady one when the other is turned back.
    const wall = now - since.wall;
    return wall < 0 || Math.max(wall, performance.now() - since.steady) >= delay();
  };
  /** Whether nobody has looked at any tab for as long as was chosen. */
  const isLong = async (): Promise<boolean> => {
    if (!isOver()) return false;
    const { held = [] } = await navigator.locks.query().catch(() => ({ held: [] }));
    if (held.some(({ name }) => name === lookedAt)) {
      since = { wall: Date.now(), steady: performance.now() };
      return false;
    }
    await new Promise((resolve) => setTimeout(resolve, hearing));
    return isOver();
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(
      () =>
        void isLong().then((long) => {
          if (long) void lockNow();
          else if (document.hidden) wait();
        }),
      Math.max(delay(), awaitedFor(), changing),
    );
  };
  const away = (): void => {
    since = { wall: Date.now(), steady: performance.now() };
    wait();
  };
  const back = (): void => {
    since = null;
    hold();
  };
  const look = (): void => {
    if (document.hidden) {
      seen.postMessage(Date.now());
      letGo?.();
      away();
      return;
    }
    clearTimeout(timer);
    if (wayOut.hasEnded) {
      cover(true);
      return;
    }
    if (!isOver()) {
      back();
      return;
    }
    // Not a word is seen before it is known whether it locks.
    cover(true);
    void isLong().then((long) => {
      if (long) return void lockNow();
      cover(document.hidden || wayOut.hasEnded);
      if (!document.hidden) back();
    });
  };
  seen.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (since === null || typeof data !== 'number') return;
    elsewhere = data;
    if (data < since.wall) return;
    // It may be heard late: after the sleep of a phone, say.
    const ago = Math.max(0, Date.now() - data);
    since = { wall: Date.now() - ago, steady: performance.now() - ago };
    if (document.hidden) wait();
  };
  // A page that is put to sleep cannot do anything more: it lets go of everything now.
  const frozen = (): void => {
    if (since === null || awaitedFor() > 0) return;
    house.forget();
    wayOut.hasEnded = true;
  };
  const shown = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    house.forget();
    renew();
  };
  const woken = (): void => {
    if (!wayOut.hasEnded) return;
    cover(true);
    // Without a code the way back begins at a cover, as it would have without the sleep.
    void isLong()
      .then((long) => (long ? house.lock() : undefined))
      .finally(renew);
  };
  if (document.hidden) away();
  else hold();
  document.addEventListener('visibilitychange', look);
  document.addEventListener('freeze', frozen);
  document.addEventListener('resume', woken);
  window.addEventListener('pageshow', shown);
  return () => {
    clearTimeout(timer);
    letGo?.();
    seen.close();
    // Let go of by this very guard: it stands until there is another document.
    if (house.phase === 'left') return;
    document.removeEventListener('visibilitychange', look);
    document.removeEventListener('freeze', frozen);
    document.removeEventListener('resume', woken);
    window.removeEventListener('pageshow', shown);
  };
}
