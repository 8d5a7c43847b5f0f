// Settings: what is not ours is passed over, and a phone without a place for them is no reason to stop.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { keepSettings, readSettings, type Settings } from './settings.ts';

/** A place for text as browsers have it, or one that refuses. */
function place(refusal?: Error): Storage {
  const texts = new Map<string, string>();
  const stop = (): void => {
    if (refusal !== undefined) throw refusal;
  };
  return {
    getItem: (key: string) => {
      stop();
      return texts.get(key) ?? null;
    },
    setItem: (key: string, text: string) => {
      stop();
      texts.set(key, text);
    },
  } as Storage;
}

function use(storage: Storage): void {
  vi.stubGlobal('localStorage', storage);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('settings', () => {
  test('are none on a new phone', () => {
    use(place());
    expect(readSettings()).toEqual({});
  });

  test('are read as they were kept', () => {
    use(place());
    const all: Settings[] = [
      { lang: 'ar', dir: 'rtl', theme: 'dark', size: 'larger', begun: true },
      { lang: 'nb', dir: 'ltr', theme: 'light', size: 'large' },
      { theme: undefined, size: undefined },
      {},
    ];
    for (const settings of all) {
      expect(keepSettings(settings)).toBe(true);
      expect(readSettings()).toEqual(JSON.parse(JSON.stringify(settings)));
    }
  });

  test.each([
    'no JSON',
    '',
    'null',
    '[]',
    '7',
    '"nb"',
    '{"theme":"pink"}',
    '{"begun":"yes"}',
    '{"lang":"<script>"}',
    '{"lang":["nb"]}',
    '{"size":{"x":1}}',
    '{"dir":"up"}',
  ])('that say %j are passed over', (text) => {
    const storage = place();
    storage.setItem('steg', text);
    use(storage);
    expect(readSettings()).toEqual({});
  });

  test('carry nothing else along', () => {
    const storage = place();
    storage.setItem('steg', '{"lang":"en","plan":"secret"}');
    use(storage);
    expect(readSettings()).toEqual({ lang: 'en' });
  });

  test('are the phone’s own where there is no place for them', () => {
    use(place(new DOMException('insecure', 'SecurityError')));
    expect(readSettings()).toEqual({});
    expect(keepSettings({ lang: 'en' })).toBe(false);
    use(place(new DOMException('full', 'QuotaExceededError')));
    expect(keepSettings({ lang: 'en' })).toBe(false);
    vi.stubGlobal('localStorage', null);
    expect(readSettings()).toEqual({});
    expect(keepSettings({})).toBe(false);
  });
});
