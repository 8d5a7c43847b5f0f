// An answer that was given: opened with the keys of what I showed, and laid beside the plan. Every way it can go is a word
// that the screen has a sentence for.
import type { ShareReceipt } from '../../domain/share.ts';
import type { Plan } from '../../plan/plan.svelte.ts';
import { receiveReply } from '../../plan/share.ts';
import type { Given } from '../../sharing/carriers.ts';
import { readAnswer } from '../../sharing/packet.ts';
import { openWith } from '../../sharing/sealing.ts';

export type OpenFault =
  'foreign' | 'key' | 'words' | 'wrongKey' | 'damaged' | 'tooLarge' | 'newer' | 'noShare' | 'notKept';

export type OpenedAnswer =
  { readonly ok: true; readonly reply: string } | { readonly ok: false; readonly error: OpenFault };

/** An id that still fits with the beginning that tells a reply. */
const longestId = 70;

const fault = (error: OpenFault): OpenedAnswer => ({ ok: false, error });

/** Opens what was given. The same answer given twice is the same reply. */
export async function openAnswer(plan: Plan, given: Given): Promise<OpenedAnswer> {
  if (given.kind === 'key') return fault('key');
  if (given.kind !== 'sealed') return fault('foreign');
  const receipts = plan.desk.stored<ShareReceipt>('shareReceipt');
  const keys = receipts.flatMap(({ answerKey }) => answerKey ?? []);
  const opened = await openWith(keys, given.bytes);
  if (!opened.ok) return fault(opened.error);
  const answer = readAnswer(opened.value);
  if (!answer.ok) return fault(answer.error);
  const { id, share, lines } = answer.value;
  if (id.length > longestId) return fault('damaged');
  const received = await receiveReply(plan.desk, id, share, lines);
  const reply = `reply-${id}`;
  if (received.ok || received.error === 'known') return { ok: true, reply };
  return fault(received.error === 'missing' ? 'noShare' : 'notKept');
}
