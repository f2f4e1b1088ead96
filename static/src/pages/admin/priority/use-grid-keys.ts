import { useState, type KeyboardEvent } from 'react';

interface Cell {
  readonly row: number;
  readonly column: number;
}
const STEPS: Readonly<Record<string, Cell>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};
const within = (value: number, all: number) => Math.max(0, Math.min(all - 1, value));

/**
 * Moves through a grid of lists by keyboard as the grid pattern of WAI-ARIA asks: one stop for Tab, arrows between the
 * cells, Home and End in the row. A digit sets the cell. Alt with an arrow is left to the list itself.
 */
export function useGridKeys(rows: number, columns: number, set: (cell: Cell, digit: number) => void) {
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  const current = { row: within(at.row, rows), column: within(at.column, columns) };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLSelectElement) || event.altKey || event.ctrlKey || event.metaKey)
      return;
    if (/^[1-9]$/.test(event.key)) {
      event.preventDefault();
      set(current, Number(event.key) - 1);
      return;
    }
    const step = STEPS[event.key];
    const column = event.key === 'Home' ? 0 : event.key === 'End' ? columns - 1 : null;
    if (!step && column === null) return;
    event.preventDefault();
    const next = step
      ? {
          row: within(current.row + step.row, rows),
          column: within(current.column + step.column, columns),
        }
      : { row: current.row, column: column ?? 0 };
    setAt(next);
    event.currentTarget.querySelectorAll('select')[next.row * columns + next.column]?.focus();
  };
  return { current, onKeyDown, focus: setAt };
}
