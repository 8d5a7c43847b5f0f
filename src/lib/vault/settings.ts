// The only clear-text words on the phone: how the app looks and which language it speaks. They are
// needed before anything can be opened, and they say nothing about the plan.
import * as z from 'zod/mini';

const key = 'steg';

const Settings = z.object({
  lang: z.optional(z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z]+)?$/))),
  dir: z.optional(z.enum(['ltr', 'rtl'])),
  theme: z.optional(z.enum(['light', 'dark'])),
  size: z.optional(z.enum(['large', 'larger'])),
});
/** Absent means: as the phone has it. */
export type Settings = z.infer<typeof Settings>;

/**
 * Reads the settings. They lie where they can be read before the first paint (src/app.html reads the
 * same entry); where there is no such place, the phone's own settings hold.
 */
export function readSettings(): Settings {
  try {
    const parsed = Settings.safeParse(JSON.parse(localStorage.getItem(key) ?? '{}'));
    return parsed.success ? parsed.data : {};
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
