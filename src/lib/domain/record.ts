// What every record of a plan has in common, and what the outside world hands to pure functions.
import type { RecordBase } from './schemas.ts';

/** The clock and the dice, handed in so that rules can be tested to the letter. */
export interface World {
  readonly now: () => Date;
  readonly newId: () => string;
}

/** 128 random bits, URL-safe. Says nothing about what it names. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

export const realWorld: World = { now: () => new Date(), newId: randomId };

/** The common fields of a record made now. */
export function freshBase(world: World, v: number, id = world.newId()): RecordBase {
  const moment = world.now().toISOString();
  return { id, v, createdAt: moment, updatedAt: moment };
}

/** A copy of a record with some fields changed and the time of change noted. */
export function changed<R extends { updatedAt: string }>(
  record: R,
  world: World,
  fields: Partial<NoInfer<R>>,
): R {
  return { ...record, ...fields, updatedAt: world.now().toISOString() };
}

/** A copy without one optional field. */
export function without<R extends object, K extends keyof R>(record: R, key: K): Omit<R, K> {
  const { [key]: _taken, ...rest } = record;
  return rest;
}
