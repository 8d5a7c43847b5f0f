// Two things that are one act for the person: done one after the other, and undone together.
import { ok, type Result } from '../../domain/result.ts';
import type { Done } from '../../plan/plan.svelte.ts';

export async function both<E, F>(
  first: Promise<Result<Done, E>>,
  second: () => Promise<Result<Done, F>>,
): Promise<Result<Done, E | F>> {
  const one = await first;
  if (!one.ok) return one;
  const other = await second();
  if (!other.ok) {
    await one.value.undo();
    return other;
  }
  return ok({
    undo: async () => {
      const back = await other.value.undo();
      return back.ok ? one.value.undo() : back;
    },
  });
}
