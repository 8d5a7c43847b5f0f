// The tokens keep their promises: both dark blocks are the same, and every text can be read on its ground.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../app.css', import.meta.url), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** The declarations of the first rule whose selector is `selector`. */
function rule(selector: string): Record<string, string> {
  const start = css.indexOf(selector);
  expect(start, selector).toBeGreaterThan(-1);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return Object.fromEntries(
    body
      .split(';')
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
}

const light = rule(':root {');
const byHand = rule(":root:where([data-theme='dark'])");
const byPhone = rule(":root:where(:not([data-theme='light'], [data-theme='dark']))");

/** Relative luminance as WCAG 2.2 has it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(theme: Record<string, string>, front: string, back: string): number {
  const [a, b] = [front, back].map((name) => luminance(theme[`--${name}`] ?? ''));
  return (Math.max(a ?? 0, b ?? 0) + 0.05) / (Math.min(a ?? 0, b ?? 0) + 0.05);
}

const TEXT = [
  ['c-ink', 'c-ground'],
  ['c-ink', 'c-surface'],
  ['c-ink', 'c-raised'],
  ['c-ink-2', 'c-ground'],
  ['c-ink-2', 'c-ground-2'],
  ['c-ink-2', 'c-surface'],
  ['c-ink-2', 'c-raised'],
  ['c-on-spruce', 'c-spruce'],
  ['c-on-spruce', 'c-spruce-press'],
  ['c-spruce-ink', 'c-spruce-soft'],
  ['c-cloudberry-ink', 'c-cloudberry-soft'],
  ['c-fjord-ink', 'c-fjord-soft'],
  ['c-heather-ink', 'c-heather-soft'],
  ['c-clay-ink', 'c-clay-soft'],
  ['c-moss-ink', 'c-moss-soft'],
] as const;
const SHAPES = [
  ['c-edge', 'c-ground'],
  ['c-edge', 'c-surface'],
  ['c-spruce', 'c-water-1'],
  ['c-spruce', 'c-surface'],
] as const;

describe.each([
  ['light', light],
  ['dark', { ...light, ...byHand }],
])('the %s tokens', (_, theme) => {
  it.each(TEXT)('%s can be read on %s (7:1)', (front, back) => {
    expect(contrast(theme, front, back)).toBeGreaterThanOrEqual(7);
  });

  it.each(SHAPES)('%s can be seen on %s (3:1)', (front, back) => {
    expect(contrast(theme, front, back)).toBeGreaterThanOrEqual(3);
  });

  it.each(['cb', 'cl', 'sa', 'he'])('a mark can be seen on a stone (%s)', (hue) => {
    const with14 = { ...theme, '--mark': '#14291f' };
    expect(contrast(with14, 'mark', `st-${hue}-t`)).toBeGreaterThanOrEqual(3);
  });
});

it('the shelter is the same in both themes and can be read', () => {
  expect(Object.keys(byHand).filter((name) => name.startsWith('--s-'))).toEqual([]);
  for (const ink of ['s-ink', 's-ink-2', 's-glow']) {
    expect(contrast(light, ink, 's-ground')).toBeGreaterThanOrEqual(7);
  }
  expect(contrast(light, 's-on-glow', 's-glow')).toBeGreaterThanOrEqual(7);
});

it('dark is the same whether chosen by hand or by the phone', () => {
  expect(byPhone).toEqual(byHand);
  expect(Object.keys(byHand).length).toBeGreaterThan(40);
});

it('asks for nothing that the oldest browsers do not know', () => {
  expect(css).not.toMatch(/:has\(|color-mix\(|light-dark\(|oklch\(|@layer|@container/);
  expect(css).not.toMatch(/https?:/);
});
