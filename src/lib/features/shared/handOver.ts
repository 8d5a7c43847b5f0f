// Handing a file over to the phone: to its downloads, or through its own way of sharing. The name says nothing.

/** Hands a file to the browser's downloads. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has read it by then; it is not to lie about.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}

/** Whether this phone can send such a file on. */
export function canShare(file: File): boolean {
  const { canShare: can } = navigator as { canShare?: (data: ShareData) => boolean };
  return can?.call(navigator, { files: [file] }) === true;
}

/** Opens the phone's own way of sharing. Answers whether it was taken. */
export async function shareFile(file: File): Promise<boolean> {
  try {
    await navigator.share({ files: [file] });
    return true;
  } catch {
    // Let be, or refused by the phone: nothing was sent.
    return false;
  }
}

/** Whether this phone has a way of its own of sending text on. */
export const canShareText = (): boolean => typeof (navigator as { share?: unknown }).share === 'function';

/** Opens the phone's own way of sharing, with text. Answers whether it was taken. */
export async function shareText(text: string): Promise<boolean> {
  try {
    await navigator.share({ text });
    return true;
  } catch {
    return false;
  }
}

/** Puts text where it can be pasted from. Answers whether the browser let it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
