// The only clear-text words on the phone: how the app looks and which language it speaks. They are
// needed before anything can be opened, and they say nothing about the plan.

const key = 'steg';

/** Absent means: as the phone has it. */
export interface Settings {
  readonly lang?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | undefined;
  readonly theme?: 'light' | 'dark' | undefined;
  readonly size?: 'large' | 'larger' | undefined;
  /** The name and icon on the outside, where another than its own was chosen. */
  readonly outward?: 'note' | 'list' | undefined;
  /** A plan was begun here. Where there is none now, the browser has lost it. */
  readonly begun?: true | undefined;
}

const known = {
  dir: ['ltr', 'rtl'],
  theme: ['light', 'dark'],
  size: ['large', 'larger'],
  outward: ['note', 'list'],
  begun: [true],
} as const;

const isLang = (lang: unknown): lang is string =>
  typeof lang === 'string' && /^[a-z]{2,3}(-[A-Za-z]+)?$/.test(lang);

/** Takes what is known from whatever was stored, and nothing else. */
function settingsFrom(stored: unknown): Settings {
  const { lang, ...rest } = (stored ?? {}) as Record<string, unknown>;
  const kept = Object.entries(known).filter(([name, values]) =>
    (values as readonly unknown[]).includes(rest[name]),
  );
  return {
    ...(isLang(lang) ? { lang } : {}),
    ...Object.fromEntries(kept.map(([name]) => [name, rest[name]])),
  };
}

/**
 * Reads the settings. They lie where they can be read before the first paint (src/app.html reads the
 * same entry); where there is no such place, the phone's own settings hold.
 */
export function readSettings(): Settings {
  try {
    return settingsFrom(JSON.parse(localStorage.getItem(key) ?? '{}'));
  } catch {
    // No storage, or not ours: neither is a reason to stop.
    return {};
  }
}

/** Keeps the settings; answers whether they could be kept. */
export function keepSettings(settings: Settings): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(settings));
    return true;
  } catch {
    return false;
  }
}
