// Hands the person a file to keep. Its name says nothing of what is in it.

/** Saves a file under a name, the way the browser saves files. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has read it by then; it is not to lie about.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
