// The short card before the lock: by own choice a few lines of the hard moment lie readable beside the lock, so that they
// can be seen without opening it. Whoever may not be offered is not on it; everybody who finds the phone can read it.
import { momentCards } from './moment.ts';
import type { Person } from './person.ts';
import { readyWays, ringPeople } from './ringing.ts';
import type { SafetyPlan } from './schemas.ts';
import type { Words } from './words.ts';

export interface ShortCard {
  readonly lines: readonly Words[];
  readonly people: readonly {
    readonly name: string;
    readonly call: string | null;
    readonly message: string | null;
  }[];
}

/** Few: what is on it can be read by anybody. */
export const mostLines = 4;
export const mostPeople = 2;

const isReady = (way: Words | undefined): boolean => readyWays.some((ready) => ready === way?.phrase);

/** The card, where the person has chosen to have one; null where they have not. */
export function shortCard(
  plan: SafetyPlan | undefined,
  people: readonly Person[],
  at: Date,
): ShortCard | null {
  if (plan?.cardBeforeLock !== true) return null;
  const lines = momentCards(plan, people).flatMap(({ words, part }) =>
    words === undefined || part !== undefined ? [] : [words],
  );
  return {
    lines: lines.slice(0, mostLines),
    people: ringPeople(people, plan, at)
      // Whoever is safe in a way of one’s own words only is not on it: there is no room for the words beside the name.
      .filter(({ person: { contact, way } }) => contact === 'yes' || isReady(way))
      .slice(0, mostPeople)
      .map(({ person: { name }, channels }) => ({ name, ...channels })),
  };
}

/** A card as it lies readable: whatever stands there, only what a card is made of comes out. */
export function readCard(row: unknown): ShortCard | null {
  const { lines, people } = (row ?? {}) as { lines?: unknown; people?: unknown };
  if (!Array.isArray(lines) || !Array.isArray(people)) return null;
  const text = (value: unknown): value is string => typeof value === 'string' && value.length <= 4000;
  const number = (value: unknown): string | null =>
    typeof value === 'string' && /^\+?\d{3,15}$/.test(value) ? value : null;
  return {
    lines: (lines as unknown[]).slice(0, mostLines).flatMap((line): Words[] => {
      const { text: said, lang, phrase } = (line ?? {}) as Record<string, unknown>;
      if (!text(said) || !text(lang)) return [];
      return [{ text: said, lang, ...(text(phrase) ? { phrase } : {}) }];
    }),
    people: (people as unknown[]).slice(0, mostPeople).flatMap((one) => {
      const { name, call, message } = (one ?? {}) as Record<string, unknown>;
      return text(name) ? [{ name, call: number(call), message: number(message) }] : [];
    }),
  };
}
