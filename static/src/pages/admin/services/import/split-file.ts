/** A file of services as it was read: the names of the columns, and each record with the line it begins on (the heading is 1). */
export interface ServiceFile {
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly values: readonly string[] }[];
}
export interface FilePart {
  /** Place of its first row among all, counted as a line: the heading is 1. */
  readonly firstLine: number;
  readonly rows: readonly Record<string, string>[];
}

/** What one message to the back end may hold. One record of the store holds less than a message. */
export const MOST_BYTES = 200_000;
export const MOST_ROWS = 2_000;
export const MOST_PARTS = 101;
const encoder = new TextEncoder();

/** The row that a fault is about stands on this line of the file: a cell may run over several lines. */
export const lineOf = (file: ServiceFile, line: number): number => file.rows[line - 2]?.line ?? line;

/**
 * Splits a file into parts that fit a message, in its order. Empty rows stay: the back end counts lines by them.
 * @returns the line that is too long by itself, where there is one
 */
export function splitFile(
  { header, rows }: ServiceFile,
  mostBytes = MOST_BYTES,
  mostRows = MOST_ROWS,
): { readonly parts: readonly FilePart[] } | { readonly tooLong: number } {
  const parts: FilePart[] = [];
  let open: Record<string, string>[] = [];
  let bytes = 0;
  let sent = 0;
  const close = () => {
    if (open.length === 0) return;
    parts.push({ firstLine: sent + 2, rows: open });
    sent += open.length;
    [open, bytes] = [[], 0];
  };
  for (const { line, values } of rows) {
    // A spreadsheet leaves columns without a name at the end.
    const record: Record<string, string> = Object.fromEntries(
      header.flatMap((name, at) => (name === '' ? [] : [[name, values[at] ?? '']])),
    );
    const size = encoder.encode(JSON.stringify(record)).length + 1;
    if (size > mostBytes) return { tooLong: line };
    if (bytes + size > mostBytes || open.length >= mostRows) close();
    open.push(record);
    bytes += size;
  }
  close();
  return { parts };
}
