import Papa from 'papaparse';
import type { ServiceFile } from './split-file';

export type FileProblem = 'noRows' | 'noName' | 'unreadable';
const CHUNK = 256 * 1024;
const linesIn = (values: readonly string[]): number =>
  values.reduce((all, value) => all + (value.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

/** Reads a CSV file piece by piece, so that the page stays alive; `progress` is told how many rows there are. */
export function readFile(
  file: File,
  progress: (rows: number) => void,
): Promise<ServiceFile | { readonly problem: FileProblem }> {
  return new Promise((resolve) => {
    let header: readonly string[] | null = null;
    let line = 1;
    const rows: ServiceFile['rows'][number][] = [];
    Papa.parse<string[]>(file, {
      skipEmptyLines: false,
      chunkSize: CHUNK,
      chunk: ({ data }) => {
        for (const values of data) {
          if (header === null) header = values.map((name) => name.replace(/^\uFEFF/, '').trim());
          else rows.push({ line, values });
          line += 1 + linesIn(values);
        }
        progress(rows.length);
      },
      complete: () => {
        while (rows.at(-1)?.values.every((value) => value.trim() === '')) rows.pop();
        if (header === null || rows.length === 0) resolve({ problem: 'noRows' });
        else if (!header.some((name) => name.toLowerCase() === 'name')) resolve({ problem: 'noName' });
        else resolve({ header: header, rows });
      },
      error: () => resolve({ problem: 'unreadable' }),
    });
  });
}
