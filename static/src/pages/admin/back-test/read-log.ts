import Papa from 'papaparse';
import { numberColumn, type LogRow } from './log-file';

export type LogProblem = 'noNumber' | 'noRows' | 'unreadable';
export type ReadLog =
  { readonly header: readonly string[]; readonly rows: readonly LogRow[] } | { readonly problem: LogProblem };

const CHUNK = 512 * 1024;

/** Reads a CSV file piece by piece, so that the page stays alive; `progress` is told how many rows there are. */
export function readLog(file: File, progress: (rows: number) => void): Promise<ReadLog> {
  return new Promise((resolve) => {
    let header: readonly string[] | null = null;
    let line = 0;
    const rows: LogRow[] = [];
    Papa.parse<string[]>(file, {
      skipEmptyLines: false,
      chunkSize: CHUNK,
      chunk: ({ data }) => {
        for (const values of data) {
          line += 1;
          if (header === null) header = values.map((name) => name.replace(/^\uFEFF/, ''));
          else if (values.some((value) => value.trim() !== '')) rows.push({ line, values });
        }
        progress(rows.length);
      },
      complete: () => {
        if (header === null || rows.length === 0) resolve({ problem: 'noRows' });
        else if (numberColumn(header) < 0) resolve({ problem: 'noNumber' });
        else resolve({ header, rows });
      },
      error: () => resolve({ problem: 'unreadable' }),
    });
  });
}
