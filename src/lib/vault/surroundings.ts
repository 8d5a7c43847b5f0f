// What can be known about the place the app runs in before the first word is written: whether what
// is written would be there tomorrow.

/**
 * - `inApp`: opened inside a chat or mail app, whose storage is lost with the window.
 * - `private`: a private window, which forgets everything when it is closed.
 * - `none`: no storage at all.
 */
export type Unkept = 'inApp' | 'private' | 'none';

const inAppBrowsers =
  /FBAN|FBAV|FB_IAB|Instagram|MicroMessenger|Line\/|Snapchat|BytedanceWebview|musical_ly|TikTok|Telegram-|WhatsApp|LinkedInApp|Pinterest|GSA\/|; wv\)/;

/**
 * Whether a browser names itself as one that lives inside another app. On iOS such a view has no
 * «Safari» in its name; an app on the home screen has none either, and is no such view.
 */
export function isInApp(userAgent: string, standalone: boolean): boolean {
  if (inAppBrowsers.test(userAgent)) return true;
  return (
    /iPhone|iPad|iPod/.test(userAgent) &&
    userAgent.includes('AppleWebKit') &&
    !userAgent.includes('Safari/') &&
    !standalone
  );
}

interface Memory {
  readonly jsHeapSizeLimit?: number;
}

/**
 * Guesses whether this is a private window. Firefox and Safari refuse the private file system there
 * (`SecurityError`); Chromium gives less room than a script's own memory. A guess: it may say no
 * where the answer is yes, and the person can always go on.
 */
export async function isPrivateWindow(): Promise<boolean> {
  const storage = navigator.storage as StorageManager | undefined;
  if (storage === undefined) return false;
  try {
    await storage.getDirectory();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'SecurityError') return true;
  }
  const heap = (performance as Performance & { memory?: Memory }).memory?.jsHeapSizeLimit;
  if (heap === undefined) return false;
  try {
    const { quota } = await storage.estimate();
    return quota !== undefined && quota < heap;
  } catch {
    return false;
  }
}

/** The reason why words would not be kept here, or null when nothing speaks against it. */
export async function unkept(): Promise<Unkept | null> {
  const standalone =
    (navigator as Navigator & { standalone?: boolean }).standalone === true ||
    matchMedia('(display-mode: standalone)').matches;
  if (isInApp(navigator.userAgent, standalone)) return 'inApp';
  if (typeof indexedDB === 'undefined') return 'none';
  return (await isPrivateWindow()) ? 'private' : null;
}

/** `kept`: the browser has promised; `notPromised`: it keeps it as long as there is room; `unknown`: it does not say. */
export type StoragePromise = 'kept' | 'notPromised' | 'unknown';

const promised = async (answer: () => Promise<boolean>): Promise<StoragePromise> => {
  try {
    return (await answer()) ? 'kept' : 'notPromised';
  } catch {
    // No such question in this browser, or no answer.
    return 'unknown';
  }
};

/** Whether the browser has promised to keep what is written. */
export const storagePromise = (): Promise<StoragePromise> => promised(() => navigator.storage.persisted());

/** Asks the browser to keep what is written even when the phone runs short of room. */
export const askToKeep = (): Promise<StoragePromise> => promised(() => navigator.storage.persist());
