export type Cell = string | number | null;

/**
 * What a spreadsheet may take for a formula when a text begins with it: =, +, -, @, their full-width forms, also behind
 * blanks, which some programs skip, and tab and line ends (OWASP, "CSV Injection"). An apostrophe in front makes it text.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

export const looksLikeFormula = (text: string): boolean => FORMULA.test(text);

/**
 * A table as CSV by RFC 4180: commas, CRLF after every row, quotes where they are needed. Texts never become formulas; numbers
 * stay numbers, negative ones too. Null is an empty cell.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const safe = looksLikeFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
