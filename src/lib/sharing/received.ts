// The copies a contact person keeps: under a name of their own, until a day, and gone when it has come.
import * as z from 'zod/mini';
import { longestName } from '../domain/limits.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { Day } from '../domain/schemas.ts';
import { Received, type OwnKey } from '../vault/received.ts';
import type { StorageProblem } from '../vault/problems.ts';
import { Packet } from './packet.ts';

export { Received };
export type { OwnKey };

const KeptCopy = z.object({
  label: z.string().check(z.maxLength(longestName)),
  keptOn: Day,
  removeOn: Day,
  packet: Packet,
});
type KeptCopy = z.infer<typeof KeptCopy>;

export interface Copy extends KeptCopy {
  readonly id: string;
}

/** Keeps a packet until the end of a day. The same share kept again takes the place of the one that is there. */
export const keepCopy = (received: Received, copy: KeptCopy): Promise<Result<null, StorageProblem>> =>
  received.keep(copy.packet.id, copy);

/** What is kept and still wanted, the latest first. What has had its day, or cannot be read any more, is deleted. */
export async function copiesOn(
  received: Received,
  today: string,
): Promise<Result<readonly Copy[], StorageProblem>> {
  const there = await received.copies();
  if (!there.ok) return there;
  const copies: Copy[] = [];
  for (const { id, value } of there.value) {
    const copy = KeptCopy.safeParse(value);
    if (copy.success && copy.data.removeOn >= today) {
      copies.push({ id, ...copy.data });
      continue;
    }
    const removed = await received.remove(id);
    if (!removed.ok) return refuse(removed.error);
  }
  return ok(copies.sort((a, b) => (a.keptOn < b.keptOn ? 1 : a.keptOn > b.keptOn ? -1 : 0)));
}
