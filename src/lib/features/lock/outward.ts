// The page's own links to name and icon, changed at once for whoever puts the app on the home screen now. At the next start
// the page's head does the same before anything is drawn (src/app.html).
import { settings } from '../../plan/settings.svelte.ts';

type Outward = typeof settings.outward;

const ending = (outward: Outward): string => (outward === undefined ? '' : `-${outward}`);

/** Takes another name and icon; `undefined` is the app's own. */
export function appear(outward: Outward): void {
  const named = new RegExp(`/(icon|manifest)${ending(settings.outward)}(?=[-.][^/]*$)`);
  settings.appear(outward);
  const links = 'link[rel~=icon], link[rel=manifest], link[rel=apple-touch-icon]';
  for (const link of document.querySelectorAll<HTMLLinkElement>(links))
    link.href = link.href.replace(named, `/$1${ending(outward)}`);
  document
    .querySelector('meta[name=apple-mobile-web-app-title]')
    ?.setAttribute('content', settings.outwardName);
}
