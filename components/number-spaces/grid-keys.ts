/** What a key means on the grid of two rows of five. */
export type GridKey = { kind: 'deeper'; digit: string } | { kind: 'up' } | { kind: 'move'; to: number };

/** `at` is the cell in focus, −1 when none is. Upwards out of the top row leads one depth up. */
export function gridKey(key: string, at: number): GridKey | undefined {
  if (/^\d$/.test(key)) return { kind: 'deeper', digit: key };
  if (key === 'Backspace' || key === 'Escape') return { kind: 'up' };
  if (at < 0) return undefined;
  if (key === 'ArrowUp') return at < 5 ? { kind: 'up' } : { kind: 'move', to: at - 5 };
  if (key === 'ArrowDown') return { kind: 'move', to: at < 5 ? at + 5 : at };
  if (key === 'ArrowLeft') return { kind: 'move', to: Math.max(at - 1, 0) };
  if (key === 'ArrowRight') return { kind: 'move', to: Math.min(at + 1, 9) };
  if (key === 'Home') return { kind: 'move', to: 0 };
  if (key === 'End') return { kind: 'move', to: 9 };
  return undefined;
}
