// What a person is told when something was done: one sentence, and the way back. A refusal is a
// sentence too; what was typed is still on screen.
import { i18n } from '../../i18n/i18n.svelte.ts';
import type { Done } from '../../plan/plan.svelte.ts';
import type { Result } from '../../domain/result.ts';
import { toasts } from '../../ui/toasts.svelte.ts';

async function undo(done: Done): Promise<void> {
  const undone = await done.undo();
  if (!undone.ok)
    toasts.show({ text: undone.error === 'changedSince' ? i18n.t('changedSince') : i18n.t('notKept') });
}

/** Waits for an action and says what came of it. Answers whether it was kept. */
export async function told<E>(action: Promise<Result<Done, E>>, text: string): Promise<boolean> {
  const outcome = await action;
  if (outcome.ok) {
    toasts.show({ text, undoLabel: i18n.t('undo'), undo: () => void undo(outcome.value) });
    return true;
  }
  toasts.show({ text: outcome.error === 'missing' ? i18n.t('missing') : i18n.t('notKept') });
  return false;
}
