// Text to the clipboard, said in a sentence: what lies there can be read by other apps until something else is copied.
import { i18n } from '../../i18n/i18n.svelte.ts';
import { toasts } from '../../ui/toasts.svelte.ts';

/** Copies a text. Answers whether the browser took it. */
export async function copyText(text: string): Promise<boolean> {
  let isCopied = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    isCopied = false;
  }
  toasts.show({ text: i18n.t(isCopied ? 'viewer:copied' : 'viewer:notCopied') });
  return isCopied;
}
