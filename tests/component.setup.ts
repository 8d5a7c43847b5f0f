// What jsdom leaves out and our components stand on: modal dialogs, measuring, and CSS.supports.
import '@testing-library/jest-dom/vitest';

if (!('showModal' in HTMLDialogElement.prototype)) {
  const openers = new WeakMap<HTMLDialogElement, Element | null>();
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      openers.set(this, document.activeElement);
      this.setAttribute('open', '');
    },
    close(this: HTMLDialogElement) {
      if (!this.hasAttribute('open')) return;
      this.removeAttribute('open');
      const opener = openers.get(this);
      if (opener instanceof HTMLElement) opener.focus();
      queueMicrotask(() => this.dispatchEvent(new Event('close')));
    },
  });
  document.addEventListener('keydown', (event) => {
    const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
    if (event.key === 'Escape' && dialog instanceof HTMLDialogElement) dialog.close();
  });
}

if (!('ResizeObserver' in globalThis)) {
  // Nothing has a size here, so there is never anything to tell.
  const quiet = (): void => undefined;
  const observer = class {
    observe = quiet;
    unobserve = quiet;
    disconnect = quiet;
  };
  Object.assign(globalThis, { ResizeObserver: observer });
}

if (!('CSS' in globalThis)) Object.assign(globalThis, { CSS: {} });
if (!('supports' in CSS)) Object.assign(CSS, { supports: () => true });
