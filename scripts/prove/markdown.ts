/** A table in Markdown; every cell as it is to be read. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** A figure with as many digits as say something. */
export const figure = (value: number): string =>
  value.toLocaleString('en', {
    maximumFractionDigits: Math.abs(value) < 1 ? 4 : Math.abs(value) < 100 ? 1 : 0,
  });

/** USD of amounts that are mostly fractions of a cent. */
export const dollars = (value: number): string =>
  `$${value.toLocaleString('en', { maximumSignificantDigits: 3 })}`;
