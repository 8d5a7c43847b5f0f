// Drawing with a finger: lines come where it moves, the last can be taken away, and the page has an end.
import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import DrawingPad from './DrawingPad.svelte';

const words = {
  label: 'En liten tegning',
  hint: 'Tegn med fingeren',
  undoLabel: 'Ta bort siste strek',
  clearLabel: 'Tøm arket',
  fullText: 'Arket er fullt.',
};
const user = userEvent.setup();

/** Lines as they stand on the page now. */
const drawn = (): string[] =>
  [...document.querySelectorAll('[aria-hidden] path')].flatMap((path) =>
    path.closest('button') === null ? (path.getAttribute('d') ?? '') : [],
  );
const paper = (): HTMLElement => document.querySelector<HTMLElement>('.paper')!;

/** A stroke of one finger through points of a page that is 100 wide. */
async function stroke(...points: readonly (readonly [number, number])[]): Promise<void> {
  const [first, ...rest] = points;
  const at = ([clientX, clientY]: readonly [number, number]) => ({
    pointerId: 1,
    clientX,
    clientY,
    button: 0,
  });
  await fireEvent.pointerDown(paper(), at(first!));
  for (const point of rest) await fireEvent.pointerMove(paper(), at(point));
  await fireEvent.pointerUp(paper(), at(rest.at(-1) ?? first!));
}

describe('a page to draw on', () => {
  beforeEach(() => {
    Element.prototype.setPointerCapture = () => undefined;
    Element.prototype.getBoundingClientRect = () =>
      ({ left: 0, top: 0, width: 100, height: 100 }) as unknown as DOMRect;
    // jsdom has no pointer events of its own: a mouse event that knows its finger will do.
    if (!('PointerEvent' in globalThis))
      Object.assign(globalThis, {
        PointerEvent: class extends MouseEvent {
          readonly pointerId: number;
          constructor(type: string, init: PointerEventInit = {}) {
            super(type, init);
            this.pointerId = init.pointerId ?? 0;
          }
        },
      });
  });

  it('draws a line where the finger goes, in whole steps of the square', async () => {
    render(DrawingPad, { side: 1000, most: 4000, ...words });
    await stroke([10, 20], [30, 40], [50.04, 60]);
    expect(drawn()).toEqual(['M100 200L300 400 500 600']);
  });

  it('draws a dot for a touch, and lines beside each other', async () => {
    render(DrawingPad, { side: 1000, most: 4000, ...words });
    await stroke([5, 5]);
    await stroke([0, 0], [100, 100]);
    expect(drawn()).toEqual(['M50 50h0', 'M0 0L1000 1000']);
  });

  it('keeps to the page, and lets moves be that nobody could see', async () => {
    render(DrawingPad, { side: 1000, most: 4000, ...words });
    await stroke([50, 50], [50.2, 50], [140, -20]);
    expect(drawn()).toEqual(['M500 500L1000 0']);
  });

  it('does not draw when the finger is up, nor with a second finger', async () => {
    render(DrawingPad, { side: 1000, most: 4000, ...words });
    await fireEvent.pointerMove(paper(), { pointerId: 1, clientX: 10, clientY: 10 });
    expect(drawn()).toEqual([]);
    await fireEvent.pointerDown(paper(), { pointerId: 1, clientX: 10, clientY: 10, button: 0 });
    await fireEvent.pointerDown(paper(), { pointerId: 2, clientX: 90, clientY: 90, button: 0 });
    await fireEvent.pointerMove(paper(), { pointerId: 2, clientX: 95, clientY: 95 });
    expect(drawn()).toEqual(['M100 100h0']);
  });

  it('takes the last line away, and everything', async () => {
    render(DrawingPad, { side: 1000, most: 4000, ...words });
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    await stroke([10, 10], [20, 20]);
    await stroke([30, 30], [40, 40]);
    await stroke([50, 50], [60, 60]);
    await user.click(screen.getByRole('button', { name: words.undoLabel }));
    expect(drawn()).toEqual(['M100 100L200 200', 'M300 300L400 400']);
    await user.click(screen.getByRole('button', { name: words.clearLabel }));
    expect(drawn()).toEqual([]);
  });

  it('says that the page is full, and takes no more until there is room', async () => {
    render(DrawingPad, { side: 1000, most: 3, ...words });
    await stroke([10, 10], [20, 20], [30, 30], [40, 40]);
    expect(drawn()).toEqual(['M100 100L200 200 300 300']);
    expect(screen.getByRole('status')).toHaveTextContent(words.fullText);
    await stroke([50, 50]);
    expect(drawn()).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: words.undoLabel }));
    await stroke([50, 50]);
    expect(drawn()).toEqual(['M500 500h0']);
  });

  it('says that there is another way for who does not draw', () => {
    render(DrawingPad, { side: 1000, most: 4000, ...words });
    expect(screen.getByRole('group', { name: words.label })).toHaveAccessibleDescription(words.hint);
  });
});
