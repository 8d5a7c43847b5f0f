// Text to the clipboard, said in a sentence: what lies there can be read by other apps until something else is copied.
import { i18n } from '../../i18n/i18n.svelte.ts';
import { toasts } from '../../ui/toasts.svelte.ts';
import { copyText } from '../shared/handOver.ts';

/** Copies a text, and says whether the browser took it. */
export async function copyAndTell(text: string): Promise<boolean> {
  const isCopied = await copyText(text);
  toasts.show({ text: i18n.t(isCopied ? 'viewer:copied' : 'viewer:notCopied') });
  return isCopied;
}
