// How a screen is judged: in both directions of writing, light and dark, narrow and with large text. No fault by axe, nothing to
// scroll sideways, and everything that can be touched is large enough.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Person } from './person.ts';

interface Look {
  readonly name: string;
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  /** Text size in per cent of the usual. */
  readonly size: number;
  readonly axe: boolean;
}

/** Each screen is measured in all of these, and judged by axe in two of them: another two for each language. */
const looks: Readonly<Record<'nb' | 'ar', readonly Look[]>> = {
  nb: [
    { name: 'light, 390 px', width: 390, scheme: 'light', size: 100, axe: true },
    { name: 'dark, 320 px, text at 200 %', width: 320, scheme: 'dark', size: 200, axe: true },
    { name: '320 px', width: 320, scheme: 'light', size: 100, axe: false },
    { name: '390 px, text at 200 %', width: 390, scheme: 'light', size: 200, axe: false },
  ],
  ar: [
    { name: 'dark, 390 px', width: 390, scheme: 'dark', size: 100, axe: true },
    { name: 'light, 320 px, text at 200 %', width: 320, scheme: 'light', size: 200, axe: true },
    { name: '320 px', width: 320, scheme: 'light', size: 100, axe: false },
    { name: '390 px, text at 200 %', width: 390, scheme: 'light', size: 200, axe: false },
  ],
};

const smallest = 48;

/** The faults of what is on screen in every look. */
export async function faults(person: Person, screen: string): Promise<readonly string[]> {
  const { page } = person;
  const found: string[] = [];
  const session = await page.context().newCDPSession(page);
  /** The size of text in the browser's own settings. */
  const enlarge = (size: number): Promise<unknown> =>
    session.send('Page.setFontSizes', { fontSizes: { standard: (16 * size) / 100 } });
  for (const look of looks[person.lang as 'nb' | 'ar']) {
    await page.setViewportSize({ width: look.width, height: 780 });
    await page.emulateMedia({ colorScheme: look.scheme, reducedMotion: 'reduce' });
    await enlarge(look.size);
    await page.evaluate(settled);
    const say = (fault: string): void => {
      found.push(`${screen}, ${look.name}: ${fault}`);
    };
    for (const fault of await page.evaluate(measure, smallest)) say(fault);
    if (!look.axe) continue;
    // In one go: a page of one frame needs no second page for putting the results together.
    const results = await new AxeBuilder({ page })
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    const hasMessage = await page.locator('.toast.shown').isVisible();
    for (const { id, nodes } of results.violations) {
      // A message in passing covers part of what is below it; sizes are measured above.
      if (id === 'target-size' && (hasMessage || !(await staysSmall(page)))) continue;
      say(`${id} at ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
    }
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: null, reducedMotion: 'reduce' });
  await enlarge(100);
  await session.detach();
  return found;
}

/** A target may lie partly below the bar at the bottom just now: whether it is too small at the end of the page too. */
async function staysSmall(page: Page): Promise<boolean> {
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withRules('target-size').analyze();
  await page.evaluate(() => window.scrollTo(0, 0));
  return violations.length > 0;
}

/** Runs in the page: waits until nothing moves or changes colour any more. */
async function settled(): Promise<void> {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
}

/** Runs in the page: what is too wide for it, and what is too small to touch. */
function measure(least: number): readonly string[] {
  const told: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) {
    const wide = [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        return (right > clientWidth + 1 || left < -1) && one.closest('svg') === null;
      })
      .map((one) => `${one.tagName}.${[...one.classList].join('.')}`);
    told.push(
      `scrolls sideways: ${scrollWidth} in ${clientWidth} by ${[...new Set(wide)].slice(-4).join(' ')}`,
    );
  }
  for (const one of document.querySelectorAll('header > div:first-child > *'))
    for (const other of document.querySelectorAll('header > div:last-child > *')) {
      const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
      const beside = a.right <= b.left + 1 || b.right <= a.left + 1;
      if (!beside && a.bottom > b.top + 1 && b.bottom > a.top + 1)
        told.push(`«${one.textContent.trim()}» and «${other.textContent.trim()}» lie over each other`);
    }
  const dialog = document.querySelector<HTMLElement>('dialog[open]');
  // A strip of chips is meant to be drawn sideways; the sheet itself is not.
  for (const part of dialog?.querySelectorAll<HTMLElement>('.paper > *') ?? [])
    if (part.scrollWidth > part.clientWidth + 1) {
      const edges = part.getBoundingClientRect();
      const wide = [...part.querySelectorAll<HTMLElement>('*')]
        .filter(
          (one) => one.getBoundingClientRect().right > edges.right + 1 && one.closest('.strip') === null,
        )
        .map(
          (one) => `${one.tagName}.${[...one.classList].join('.')} «${one.textContent.trim().slice(0, 30)}»`,
        );
      told.push(`scrolls sideways in the sheet: ${wide.slice(-3).join(' ')}`);
    }
  const place = dialog ?? document.body;
  const targets = place.querySelectorAll<HTMLElement>(
    // The stones on the map of people are as large as there is room for: a touch takes the nearest, the map can be
    // looked at closer, and the list below it does the same (network.e2e.ts measures that).
    // What opens the phone's own list of files is pressed by a button beside it.
    'a[href], button:not([data-mark]), input:not([aria-hidden=true]), textarea, select, summary, [role=switch]',
  );
  for (const target of targets) {
    // The place to touch of a box or a radio is its whole label.
    const own = target.getBoundingClientRect();
    const area = target.closest('label')?.getBoundingClientRect() ?? own;
    if (own.width === 0 || !target.checkVisibility({ visibilityProperty: true })) continue;
    const height = Math.max(own.height, area.height);
    const width = Math.max(own.width, area.width);
    if (height < least - 0.5 || width < least - 0.5)
      told.push(
        `too small to touch: ${target.tagName} «${target.textContent.trim()}» ${Math.round(width)}×${Math.round(height)}`,
      );
  }
  return told;
}
