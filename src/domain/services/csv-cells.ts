import { looksLikeFormula } from '../sla-report/csv';

/**
 * One thing in a cell that lists several, as people write it: `Payments`, `Payments [2026-03-01]`, `Gold (day and night)`, or
 * a group, `2 of (A; B; C)`, `Databases: 2 of (A; B; C)`. A text that holds one of ; : ( ) [ ] or a quote stands in
 * quotes, as `"A; B"`.
 */
export interface Item {
  readonly text: string;
  /** In brackets after it. */
  readonly mark: string | null;
  /** In parentheses after it. */
  readonly note: string | null;
}
export interface Group {
  readonly name: string;
  readonly need: number;
  readonly members: readonly Item[];
}
export type Entry = Item | Group;

export const isGroup = (entry: Entry): entry is Group => 'members' in entry;

/** What of a cell can't be read, in words. */
export class CellError extends Error {
  override readonly name = 'CellError';
}

const SPECIAL = /[;:()[\]"]|^\s|\s$|^$/;
const quoted = (text: string): string => (SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const writeEntries = (entries: readonly Entry[]): string => entries.map(entryText).join('; ');

function entryText(entry: Entry): string {
  if (isGroup(entry)) {
    const name = entry.name === '' ? '' : `${quoted(entry.name)}: `;
    return `${name}${entry.need} of (${writeEntries(entry.members)})`;
  }
  const { text, mark, note } = entry;
  return `${quoted(text)}${mark === null ? '' : ` [${mark}]`}${note === null ? '' : ` (${quoted(note)})`}`;
}

/** Reads a cell. `groups`: whether "2 of (...)" means something in it. Throws CellError. */
export function readEntries(cell: string, groups: boolean): Entry[] {
  const reader = new CellReader(cell);
  const entries = reader.entries(groups, false);
  return entries;
}

class CellReader {
  private at = 0;
  constructor(private readonly cell: string) {}

  entries(groups: boolean, inside: boolean): Entry[] {
    const found: Entry[] = [];
    for (;;) {
      if (this.ends(inside)) return found;
      if (!this.takes(';')) {
        found.push(this.entry(groups));
        if (!this.ends(inside) && !this.takes(';')) throw this.wrong();
      }
    }
  }

  private entry(groups: boolean): Entry {
    let text = this.text();
    let name = '';
    if (groups && this.takes(':')) [name, text] = [text, this.text()];
    const need = /^(\d{1,2}) of$/i.exec(text)?.[1];
    if (groups && need !== undefined && this.takes('(')) {
      const members = this.entries(false, true).filter((one): one is Item => !isGroup(one));
      if (!this.takes(')')) throw new CellError('A “(” is never closed.');
      return { name, need: Number(need), members };
    }
    if (name !== '') throw new CellError(`After “${name}:” there should be a group such as 2 of (A; B; C).`);
    if (text === '') throw this.wrong();
    const mark = this.takes('[') ? this.text() : null;
    if (mark !== null && !this.takes(']')) throw new CellError('A “[” is never closed.');
    const note = this.takes('(') ? this.text() : null;
    if (note !== null && !this.takes(')')) throw new CellError('A “(” is never closed.');
    return { text, mark, note };
  }

  /** Up to the next sign that means something, or what stands in quotes. */
  private text(): string {
    this.skipBlanks();
    if (this.cell[this.at] !== '"') {
      const from = this.at;
      while (this.at < this.cell.length && !/[;:()[\]"]/.test(this.cell[this.at] ?? '')) this.at++;
      return this.cell.slice(from, this.at).trim();
    }
    const end = /^"((?:[^"]|"")*)"/.exec(this.cell.slice(this.at));
    if (!end) throw new CellError('A quote is never closed.');
    this.at += end[0].length;
    return (end[1] ?? '').replaceAll('""', '"');
  }

  private takes(sign: string): boolean {
    this.skipBlanks();
    if (this.cell[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  private ends(inside: boolean): boolean {
    this.skipBlanks();
    return this.at >= this.cell.length || (inside && this.cell[this.at] === ')');
  }

  private skipBlanks(): void {
    while (/\s/.test(this.cell[this.at] ?? '')) this.at++;
  }

  private wrong(): CellError {
    const rest = this.cell.slice(this.at, this.at + 20);
    return new CellError(rest === '' ? 'The list breaks off.' : `“${rest}” is not expected there.`);
  }
}

/**
 * Makes sure that no spreadsheet takes a text for a formula (OWASP, "CSV Injection"): an apostrophe in front. A text that looks
 * like one so made safe gets another, so that `fromSafe` gives back exactly what was there.
 */
export const toSafe = (text: string): string =>
  looksLikeFormula(text.replace(/^'+/, '')) ? `'${text}` : text;
export const fromSafe = (cell: string): string =>
  cell.startsWith("'") && looksLikeFormula(cell.replace(/^'+/, '')) ? cell.slice(1) : cell;
