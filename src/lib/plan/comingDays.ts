// The next days: a short list of what happens, written, changed and looked at.
import {
  addComing,
  changeComing,
  comingDaysId,
  emptyComingDays,
  lookedAt,
  removeComing,
  type Coming,
  type ComingDays,
} from '../domain/comingDays.ts';
import { draftId } from '../domain/draft.ts';
import { ok, refuse } from '../domain/result.ts';
import type { Desk, Outcome } from './desk.ts';

const listOf = (desk: Desk): ComingDays | undefined => desk.one<ComingDays>('comingDays', comingDaysId);

/** Writes down something that happens, and drops its draft. */
export function addToComingDays(desk: Desk, coming: Coming, form: string): Promise<Outcome> {
  const today = desk.today();
  const world = desk.world();
  return desk.commit(() =>
    ok({
      put: [addComing(listOf(desk) ?? emptyComingDays(today, world), coming, today, world)],
      remove: [draftId(form)],
    }),
  );
}

function changeList(desk: Desk, id: string, how: (list: ComingDays) => ComingDays, form?: string) {
  return desk.commit(() => {
    const list = listOf(desk);
    return list?.items.some((item) => item.id === id) === true
      ? ok({ put: [how(list)], remove: form === undefined ? [] : [draftId(form)] })
      : refuse('missing' as const);
  });
}

/** Says something else of one thing that happens, and drops its draft. */
export const changeComingDay = (desk: Desk, id: string, coming: Coming, form: string): Promise<Outcome> =>
  changeList(desk, id, (list) => changeComing(list, id, coming, desk.today(), desk.world()), form);

/** Takes one thing off the list. */
export const removeFromComingDays = (desk: Desk, id: string): Promise<Outcome> =>
  changeList(desk, id, (list) => removeComing(list, id, desk.today(), desk.world()));

/** Notes that the list was opened today, so that it stays a while longer. */
export async function lookAtComingDays(desk: Desk): Promise<void> {
  const list = listOf(desk);
  if (list === undefined || lookedAt(list, desk.today(), desk.world()) === list) return;
  await desk.commit(() => {
    const now = listOf(desk);
    return now === undefined
      ? refuse('missing' as const)
      : ok({ put: [lookedAt(now, desk.today(), desk.world())] });
  });
}
