import { type Column, COLUMN_KEYS, COLUMN_NAMES, COLUMNS } from './csv-columns';
import { CellError, type Entry, fromSafe, isGroup, type Item, readEntries } from './csv-cells';
import { dayNumber } from '../time/local-date';
import type { Service } from './types';

/** What is wrong in a file: which line of it, which column, and what to do. */
export interface LineFault {
  readonly line: number;
  readonly column: string;
  readonly text: string;
  readonly remedy: string;
}

/** What a line says of the service itself. */
export type DraftFacts = Omit<Service, 'id' | 'version' | 'windows' | 'dependsOn' | 'groups'>;

/** A service as a line of the file tells it: what it depends on is still names. */
export interface ServiceDraft {
  readonly line: number;
  readonly facts: DraftFacts;
  readonly dependsOn: readonly Entry[];
  /** Columns that the file has: what it doesn't have stays as it was. */
  readonly columns: readonly Column[];
}

export interface ReadRows {
  readonly drafts: readonly ServiceDraft[];
  readonly faults: readonly LineFault[];
}

const STAGES: readonly Service['stage'][] = ['planned', 'live', 'retired'];
const LIMITS = { name: 120, description: 2000, owner: 128, team: 120 };

/**
 * Reads rows by column name, in parts if need be: the first row of a part stands on line `firstLine` of the file. Each line is a
 * draft or has faults; names of dependencies are looked up later, when all lines are there (`resolveDrafts`). Rows
 * without any text are skipped.
 */
export function readServiceRows(
  rows: readonly Readonly<Record<string, string>>[],
  firstLine: number,
): ReadRows {
  const drafts: ServiceDraft[] = [];
  const faults: LineFault[] = [];
  rows.forEach((row, index) => {
    const read = readRow(row, firstLine + index);
    if (read.faults.length > 0) faults.push(...read.faults);
    else if (read.draft) drafts.push(read.draft);
  });
  return { drafts, faults: oncePerColumn(faults) };
}

function readRow(
  row: Readonly<Record<string, string>>,
  line: number,
): { draft: ServiceDraft | null; faults: LineFault[] } {
  const cells = new Map(Object.entries(row).map(([name, cell]) => [columnKey(name), cell]));
  if ([...cells.values()].every((cell) => cell.trim() === '')) return { draft: null, faults: [] };
  const faults: LineFault[] = [];
  const fault = (column: string, text: string, remedy: string): void =>
    void faults.push({ line, column, text, remedy });
  for (const name of Object.keys(row))
    if (!COLUMN_NAMES.some((known) => columnKey(known) === columnKey(name)))
      fault(name, `“${name}” is not a column of the services file.`, `Use ${COLUMN_NAMES.join(', ')}.`);

  const textOf = (column: Column, longest?: number): string => {
    const text = fromSafe(cells.get(columnKey(COLUMNS[column])) ?? '');
    if (longest !== undefined && text.length > longest)
      fault(COLUMNS[column], 'The text is too long.', `Use at most ${longest} characters.`);
    return text;
  };
  const entriesOf = (column: Column, groups = false): Entry[] => {
    try {
      return readEntries(textOf(column), groups);
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      fault(COLUMNS[column], error.message, 'Separate with ; and put names that hold ; : ( ) [ ] in quotes.');
      return [];
    }
  };
  const itemsOf = (column: Column): Item[] => entriesOf(column).filter((one): one is Item => !isGroup(one));
  const numberOf = (column: Column, from: number, to: number): number | null => {
    const text = textOf(column).trim();
    if (text === '') return null;
    const number = /^\d+$/.test(text) ? Number(text) : NaN;
    if (number >= from && number <= to) return number;
    const range = `from ${from} to ${to.toLocaleString('en')}`;
    fault(COLUMNS[column], `“${text}” is no whole number ${range}.`, 'Correct it, or leave it empty.');
    return null;
  };

  const name = textOf('name', LIMITS.name).trim();
  if (name === '') fault(COLUMNS.name, 'The service has no name.', 'Write its name.');
  const stageText = textOf('stage').trim().toLowerCase();
  const stage = stageText === '' ? 'live' : STAGES.find((one) => one === stageText);
  if (!stage) fault(COLUMNS.stage, `“${stageText}” is no stage.`, 'Write planned, live or retired.');
  const verifiedOn = textOf('verifiedOn').trim();
  if (verifiedOn !== '' && dayNumber(verifiedOn) === null)
    fault(COLUMNS.verifiedOn, `“${verifiedOn}” is no day.`, 'Write it as 2026-11-22.');
  const facts: DraftFacts = {
    ...{ name, stage: stage ?? 'live', verifiedOn: verifiedOn === '' ? null : verifiedOn },
    aliases: itemsOf('aliases').map(({ text }) => text),
    description: textOf('description', LIMITS.description),
    owner: textOf('owner', LIMITS.owner).trim() || null,
    team: textOf('team', LIMITS.team).trim() || null,
    criticality: numberOf('criticality', 1, 5),
    users: numberOf('users', 0, 100_000_000),
    environments: itemsOf('environments').map(({ text }) => text),
    offerings: itemsOf('offerings').map(({ text, note }) => ({ name: text, description: note ?? '' })),
  };
  const columns = COLUMN_KEYS.filter((column) => cells.has(columnKey(COLUMNS[column])));
  const draft: ServiceDraft = { line, facts, dependsOn: entriesOf('dependsOn', true), columns };
  return { draft, faults };
}

/** Columns are found whatever their case and blanks; a byte order mark in front of the first is no part of its name. */
const columnKey = (name: string): string =>
  name
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase();

/** A column that nobody knows is a fault of the file, told on its first line alone. */
function oncePerColumn(faults: readonly LineFault[]): LineFault[] {
  const told = new Set<string>();
  return faults.filter(({ column, text }) => {
    if (COLUMN_NAMES.some((known) => columnKey(known) === columnKey(column))) return true;
    const again = told.has(text);
    told.add(text);
    return !again;
  });
}
