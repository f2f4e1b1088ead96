/** Sums and products of columns, all of one length. Of one type, so that the loops stay fast. */
type Column = Float64Array;

export function times(a: Column, b: Column): Column {
  return a.map((value, row) => value * (b[row] ?? 0));
}

export function minus(a: Column, b: Column): Column {
  return a.map((value, row) => value - (b[row] ?? 0));
}

/** Adds `share` times a column to `target`, in place. */
export function addTo(target: Column, column: Column, share: number): void {
  if (share === 0) return;
  for (let row = 0; row < target.length; row++) target[row] = (target[row] ?? 0) + share * (column[row] ?? 0);
}

/** Sum of the products. */
export function dot(a: Column, b: Column): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

export const total = (values: Column): number => values.reduce((sum, value) => sum + value, 0);
