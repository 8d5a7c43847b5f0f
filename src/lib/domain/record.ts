// What every record of a plan has in common, and what the outside world hands to pure functions.
import * as z from 'zod/mini';
import { isDay, isWeek } from './dates.ts';

export const Id = z.string().check(z.minLength(1), z.maxLength(80));

// Days, weeks and moments are ones the calendar has: what was read from outside must not stop a screen later on.
const instant = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/;

/** A moment, ISO 8601 in UTC. */
export const Moment = z.string().check(z.refine((text) => instant.test(text) && isDay(text.slice(0, 10))));

export const Day = z.string().check(z.refine(isDay));
export const Week = z.string().check(z.refine(isWeek));
export const Time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** Fields of every record; `v` is the version of the kind it was written as. */
export const recordBase = {
  id: Id,
  v: z.number(),
  createdAt: Moment,
  updatedAt: Moment,
};

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
export function freshBase(
  world: World,
  v: number,
  id = world.newId(),
): z.infer<z.ZodMiniObject<typeof recordBase>> {
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
