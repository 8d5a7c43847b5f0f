// Where the app runs: browsers inside other apps are known by their names, private windows by what they lack.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { askToKeep, isInApp, isPrivateWindow, storagePromise, unkept } from './surroundings.ts';

const android = 'Mozilla/5.0 (Linux; Android 13; SM-A536B';
const chromeTail = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.6778.39 Mobile Safari/537.36';
const webView = `${android} Build/TP1A.220624.014; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.6778.39 Mobile Safari/537.36`;
const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const iPad = 'Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

const insideApps = {
  'Facebook on Android': `${webView} [FB_IAB/FB4A;FBAV/489.0.0.66.81;]`,
  'Facebook on iPhone': `${iPhone} Mobile/21F90 [FBAN/FBIOS;FBAV/489.0.0;FBDV/iPhone14,5]`,
  'Messenger on Android': `${webView} [FB_IAB/Orca-Android;FBAV/480.0.0.0;]`,
  'Messenger on iPhone': `${iPhone} Mobile/21F90 [FBAN/MessengerForiOS;FBAV/480.0]`,
  'Instagram on Android': `${webView} Instagram 361.0.0.46.88 Android`,
  'Instagram on iPhone': `${iPhone} Mobile/21F90 Instagram 361.0.0 (iPhone14,5; iOS 17_5)`,
  'TikTok on Android': `${android}) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.0.0 Mobile Safari/537.36 trill_360405 BytedanceWebview/d8a21c6`,
  'TikTok on iPhone': `${iPhone} Mobile/15E148 musical_ly_36.4.0 JsSdk/2.0 NetType/WIFI Channel/App Store`,
  'Snapchat on Android': `${webView}Snapchat/12.90.0.45 (SM-A536B; Android 13)`,
  'Snapchat on iPhone': `${iPhone} Version/17.5 Mobile/15E148 Safari/604.1 Snapchat/13.15.0.40 (like Safari/8618.2.12)`,
  'WhatsApp on iPhone': `${iPhone} Mobile/21F90 WhatsApp/2.24.20`,
  'Telegram on Android': `${android}) ${chromeTail} Telegram-Android/11.2.3`,
  'LinkedIn on iPhone': `${iPhone} Mobile/21F90 [LinkedInApp]/9.29`,
  'WeChat on Android': `${webView} MicroMessenger/8.0.50`,
  'Line on iPhone': `${iPhone} Mobile/21F90 Safari Line/14.16.0`,
  'Google’s app on iPhone': `${iPhone} GSA/340.3.690582032 Mobile/15E148 Safari/604.1`,
  'any app with a web view on Android': webView,
  'any app with a web view on iPhone': `${iPhone} Mobile/21F90`,
  'any app with a web view on iPad': `${iPad} Mobile/20G75`,
};

const browsers = {
  'Chrome on Android': `${android}) ${chromeTail}`,
  'Samsung’s browser': `${android}) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36`,
  'Firefox on Android': 'Mozilla/5.0 (Android 13; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0',
  'Edge on Android': `${android}) ${chromeTail} EdgA/130.0.0.0`,
  'Opera on Android': `${android}) ${chromeTail} OPR/85.0`,
  'Safari on iPhone': `${iPhone} Version/17.5 Mobile/15E148 Safari/604.1`,
  'Safari on iPad': `${iPad} Version/16.6 Mobile/15E148 Safari/604.1`,
  'Safari on iPad asking for desktop pages':
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
  'Chrome on iPhone': `${iPhone} CriOS/131.0.6778.73 Mobile/15E148 Safari/604.1`,
  'Firefox on iPhone': `${iPhone} FxiOS/132.0 Mobile/15E148 Safari/605.1.15`,
  'Edge on iPhone': `${iPhone} Version/17.0 EdgiOS/130.0 Mobile/15E148 Safari/604.1`,
  'Chrome on a computer':
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
  'Firefox on a computer': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0',
};

describe('a browser inside another app', () => {
  test.each(Object.entries(insideApps))('is seen: %s', (_, userAgent) => {
    expect(isInApp(userAgent, false)).toBe(true);
  });

  test.each(Object.entries(browsers))('is not mistaken for: %s', (_, userAgent) => {
    expect(isInApp(userAgent, false)).toBe(false);
  });

  test('is not mistaken for an app on the home screen of an iPhone', () => {
    expect(isInApp(`${iPhone} Mobile/15E148`, true)).toBe(false);
  });
});

interface Window {
  readonly directory?: () => Promise<unknown>;
  readonly quota?: number;
  readonly heap?: number;
  readonly estimate?: () => Promise<StorageEstimate>;
}

function storageOf({ directory, quota, estimate }: Window): Partial<StorageManager> {
  return {
    ...(directory === undefined ? {} : { getDirectory: directory as StorageManager['getDirectory'] }),
    estimate: estimate ?? (() => Promise.resolve(quota === undefined ? {} : { quota })),
  };
}

function standIn(window: Window, more: Record<string, unknown> = {}): void {
  vi.stubGlobal('navigator', {
    userAgent: browsers['Chrome on Android'],
    storage: storageOf(window),
    ...more,
  });
  vi.stubGlobal('performance', window.heap === undefined ? {} : { memory: { jsHeapSizeLimit: window.heap } });
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('indexedDB', {});
}

const GB = 1024 ** 3;
const found = () => Promise.resolve({});
const refused = () => Promise.reject(new DOMException('no', 'SecurityError'));
const unknown = () => Promise.reject(new DOMException('no', 'UnknownError'));

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a private window', () => {
  test('is guessed where the private file system is refused', async () => {
    standIn({ directory: refused });
    expect(await isPrivateWindow()).toBe(true);
  });

  test('is guessed where there is less room than a script’s own memory', async () => {
    standIn({ directory: found, quota: 1 * GB, heap: 2 * GB });
    expect(await isPrivateWindow()).toBe(true);
  });

  test('is not guessed in an ordinary window', async () => {
    standIn({ directory: found, quota: 60 * GB, heap: 2 * GB });
    expect(await isPrivateWindow()).toBe(false);
    standIn({ directory: found, quota: 1 * GB });
    expect(await isPrivateWindow()).toBe(false);
    standIn({ directory: found, heap: 2 * GB });
    expect(await isPrivateWindow()).toBe(false);
  });

  test('is not guessed where a browser is too old to tell', async () => {
    vi.stubGlobal('navigator', {});
    expect(await isPrivateWindow()).toBe(false);
    standIn({});
    expect(await isPrivateWindow()).toBe(false);
    standIn({ directory: unknown, quota: 60 * GB, heap: 2 * GB });
    expect(await isPrivateWindow()).toBe(false);
    standIn({ directory: found, heap: 2 * GB, estimate: () => Promise.reject(new TypeError('no')) });
    expect(await isPrivateWindow()).toBe(false);
    vi.stubGlobal('navigator', { storage: { getDirectory: found } });
    expect(await isPrivateWindow()).toBe(false);
  });
});

describe('why words would not be kept', () => {
  test('is nothing in an ordinary window', async () => {
    standIn({ directory: found, quota: 60 * GB, heap: 2 * GB });
    expect(await unkept()).toBeNull();
  });

  test('is the app around the window, before anything else', async () => {
    standIn({ directory: refused }, { userAgent: insideApps['Facebook on Android'] });
    expect(await unkept()).toBe('inApp');
  });

  test('is not the home screen', async () => {
    standIn({ directory: found }, { userAgent: `${iPhone} Mobile/15E148`, standalone: true });
    expect(await unkept()).toBeNull();
    standIn({ directory: found }, { userAgent: `${iPhone} Mobile/15E148` });
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    expect(await unkept()).toBeNull();
  });

  test('is that there is no place at all', async () => {
    standIn({ directory: found });
    vi.stubGlobal('indexedDB', undefined);
    expect(await unkept()).toBe('none');
  });

  test('is that the window is private', async () => {
    standIn({ directory: refused });
    expect(await unkept()).toBe('private');
  });
});

describe('the promise to keep', () => {
  const storage = (given: Partial<StorageManager> | undefined) =>
    vi.stubGlobal('navigator', given === undefined ? {} : { storage: given });

  test('is unknown where the browser does not say', async () => {
    for (const given of [undefined, {}]) {
      storage(given);
      expect(await storagePromise()).toBe('unknown');
      expect(await askToKeep()).toBe('unknown');
    }
  });

  test('is what the browser says', async () => {
    const say = (answer: boolean) => () => Promise.resolve(answer);
    storage({ persisted: say(true), persist: say(false) });
    expect([await storagePromise(), await askToKeep()]).toEqual(['kept', 'notPromised']);
    storage({ persisted: say(false), persist: say(true) });
    expect([await storagePromise(), await askToKeep()]).toEqual(['notPromised', 'kept']);
  });

  test('is unknown where asking goes wrong', async () => {
    const no = () => Promise.reject(new TypeError('no'));
    storage({ persisted: no, persist: no });
    expect([await storagePromise(), await askToKeep()]).toEqual(['unknown', 'unknown']);
  });
});
