// A part of the app that does not arrive when it is asked for (no network yet, a version that is gone) is told of,
// with a way on: nothing would happen otherwise, and nobody would know why.
import { i18n } from '../../i18n/i18n.svelte.ts';
import { toasts } from '../../ui/toasts.svelte.ts';

/** How browsers say that a part did not arrive, or its styles, which are asked for first. */
const away = /dynamically imported module|importing a module script|error loading|preload css/i;

/** Listens for as long as the app is on screen; answers how to stop. */
export function tellOfMissing(): () => void {
  const tell = ({ reason }: PromiseRejectionEvent): void => {
    if (reason instanceof Error && away.test(reason.message))
      toasts.show({
        text: i18n.t('notHere.text'),
        undoLabel: i18n.t('again'),
        undo: () => {
          location.reload();
        },
      });
  };
  window.addEventListener('unhandledrejection', tell);
  return () => {
    window.removeEventListener('unhandledrejection', tell);
  };
}
