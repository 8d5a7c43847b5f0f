// A row that was moved takes the focus with it, to the same way on (MoveButtons) as long as there is one.

/** Gives the focus to the way on of a row that has moved, once the page shows it in its new place. */
export function follow(row: Element | null | undefined, direction: -1 | 1): void {
  const same = row?.querySelector<HTMLElement>(`[data-move="${direction < 0 ? 'up' : 'down'}"] button`);
  (same ?? row?.querySelector<HTMLElement>('[data-move] button'))?.focus();
}
