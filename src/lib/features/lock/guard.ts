// Locks when nobody has looked at the page for as long as was chosen; without a code the return begins at a cover. What
// locks is a new document: the only sure way to let go of memory.
import { house } from '../../plan/house.svelte.ts';
import { keepAllDrafts } from '../shared/unsaved.ts';
import { isAwaited } from './away.ts';
import { cover, wayOut } from './wayOut.svelte.ts';

let locking = false;

/** What a tab holds while somebody looks at it: another one that is out of sight then does not lock. */
const lookedAt = 'steg-looked-at';

/** Whether any tab is being looked at. */
async function isLookedAt(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === lookedAt);
}

/** Puts a new document in the place of this one. */
function renew(): void {
  cover(true);
  location.reload();
}

/** Locks every tab, or covers them where there is no code. */
export async function lockNow(): Promise<void> {
  if (locking) return;
  locking = true;
  cover(true);
  await house.lock(keepAllDrafts()).finally(renew);
}

/** Stands guard for as long as the plan is open; answers how to stop. */
export function guard(): () => void {
  const delay = (): number => house.door?.settings.delay ?? 300_000;
  let since: { readonly wall: number; readonly steady: number } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let letGo: (() => void) | undefined;

  const hold = (): void => {
    const holding = new Promise<void>((resolve) => (letGo = resolve));
    void navigator.locks.request(lookedAt, { mode: 'shared' }, () => holding);
  };
  const wait = (): void => {
    clearTimeout(timer);
    // Nobody looks at this tab; as long as somebody looks at another, the plan is in use.
    timer = setTimeout(() => void isLookedAt().then((looked) => (looked ? wait() : lockNow())), delay());
  };
  const look = (): void => {
    clearTimeout(timer);
    if (document.hidden) {
      since = { wall: Date.now(), steady: performance.now() };
      letGo?.();
      if (!isAwaited()) wait();
    } else if (since !== null) {
      hold();
      // The wall clock goes on while the phone sleeps, the steady one when the other is turned back.
      const wall = Date.now() - since.wall;
      const away = Math.max(wall, performance.now() - since.steady);
      since = null;
      if (!isAwaited() && (away >= delay() || wall < 0)) void lockNow();
    }
  };
  // A page that is put to sleep cannot do anything more: it lets go of everything now.
  const frozen = (): void => {
    if (since === null || isAwaited()) return;
    house.forget();
    locking = true;
  };
  const shown = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    house.forget();
    renew();
  };
  const woken = (): void => {
    if (locking) renew();
  };
  // The page may have gone out of sight before this was here.
  if (document.hidden) look();
  else hold();
  document.addEventListener('visibilitychange', look);
  document.addEventListener('freeze', frozen);
  document.addEventListener('resume', woken);
  window.addEventListener('pageshow', shown);
  const stopListening = house.onDoor((news) => {
    // Left in a hurry in another tab. One that nobody looks at just begins at a cover.
    if (news === 'cover' && !document.hidden) return wayOut.follow();
    if (locking) return undefined;
    locking = true;
    cover(true);
    const kept = news === 'lock' || news === 'cover' ? keepAllDrafts() : Promise.resolve();
    void Promise.race([kept, new Promise((resolve) => setTimeout(resolve, 300))]).finally(renew);
    return kept;
  });
  return () => {
    clearTimeout(timer);
    letGo?.();
    // Let go of by this very guard: it stands until there is another document.
    if (house.phase === 'left') return;
    document.removeEventListener('visibilitychange', look);
    document.removeEventListener('freeze', frozen);
    document.removeEventListener('resume', woken);
    window.removeEventListener('pageshow', shown);
    stopListening();
  };
}
