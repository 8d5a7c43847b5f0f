// An address of the web as a person writes it.
import { longestAddress } from './limits.ts';

/** An address made whole: «yr.no» is meant as https. Null where it is none. */
export function addressFrom(text: string): string | null {
  const trimmed = text.trim();
  const whole =
    /^[a-z][a-z0-9+.-]*:/iu.test(trimmed) && !/^[^/]*:\d/u.test(trimmed) ? trimmed : `https://${trimmed}`;
  try {
    const { protocol, hostname, username, href } = new URL(whole);
    const isPlain = protocol === 'https:' && username === '' && hostname.includes('.');
    return isPlain && href.length <= longestAddress ? href : null;
  } catch {
    return null;
  }
}
