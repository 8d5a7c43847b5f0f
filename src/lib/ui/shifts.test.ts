import { describe, expect, test } from 'vitest';
import { Shifts, window } from './shifts.ts';

/** Presses and lets go of keys at once; answers what was counted after each. */
function press(shifts: Shifts, keys: readonly string[], at = 0, between = 100): number[] {
  return keys.map((key, index) => {
    const now = at + index * between;
    shifts.press({ type: 'keydown', key }, now);
    return shifts.press({ type: 'keyup', key }, now);
  });
}

/** A capital: Shift goes down, a letter is pressed, Shift comes up. */
function capital(shifts: Shifts, now: number): number {
  shifts.press({ type: 'keydown', key: 'Shift' }, now);
  shifts.press({ type: 'keydown', key: 'A' }, now);
  shifts.press({ type: 'keyup', key: 'A' }, now);
  return shifts.press({ type: 'keyup', key: 'Shift' }, now);
}

describe('Shift three times', () => {
  test('is counted press by press', () => {
    expect(press(new Shifts(), ['Shift', 'Shift', 'Shift'])).toEqual([1, 2, 3]);
  });

  test('begins anew after another key', () => {
    expect(press(new Shifts(), ['Shift', 'Shift', 'x', 'Shift'])).toEqual([1, 2, 0, 1]);
    expect(press(new Shifts(), ['Shift', 'Shift', 'Escape', 'Shift', 'Shift', 'Shift'])).toEqual([
      1, 2, 0, 1, 2, 3,
    ]);
  });

  test('does not count capitals, however many', () => {
    const shifts = new Shifts();
    expect([capital(shifts, 0), capital(shifts, 200), capital(shifts, 400)]).toEqual([0, 0, 0]);
  });

  test('does not count Shift with other modifiers, nor a key that is held', () => {
    const shifts = new Shifts();
    for (const other of ['ctrlKey', 'altKey', 'metaKey'] as const) {
      shifts.press({ type: 'keydown', key: 'Shift', [other]: true }, 0);
      expect(shifts.press({ type: 'keyup', key: 'Shift' }, 0)).toBe(0);
    }
    shifts.press({ type: 'keydown', key: 'Shift' }, 0);
    for (let again = 1; again < 20; again++)
      shifts.press({ type: 'keydown', key: 'Shift', repeat: true }, again * 30);
    expect(shifts.press({ type: 'keyup', key: 'Shift' }, 600)).toBe(1);
  });

  test('gives five seconds from one press to the next, and no more', () => {
    expect(press(new Shifts(), ['Shift', 'Shift', 'Shift'], 0, window)).toEqual([1, 2, 3]);
    expect(press(new Shifts(), ['Shift', 'Shift', 'Shift'], 0, window + 1)).toEqual([1, 1, 1]);
    const shifts = new Shifts();
    press(shifts, ['Shift', 'Shift']);
    expect(shifts.count(100 + window)).toBe(2);
    expect(shifts.count(101 + window)).toBe(0);
  });
});
