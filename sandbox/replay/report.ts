import type { LogFault } from './log-error';

/** How one policy did for the incidents of one priority, and what the log itself said of them. */
export interface PriorityLine {
  readonly priority: string;
  readonly incidents: number;
  readonly acknowledge: Tally;
  readonly resolve: Tally;
  /** The log's own `made_sla` of the same incidents. */
  readonly madeSla: { readonly yes: number; readonly no: number };
}
export interface Tally {
  readonly met: number;
  readonly missed: number;
  /** Neither: running, paused, cancelled or without a goal. */
  readonly other: number;
}

/** What a replay of an incident export found. */
export interface ReplayReport {
  readonly file: string;
  readonly at: string;
  readonly rows: number;
  readonly incidents: number;
  readonly events: number;
  readonly refused: readonly LogFault[];
  readonly byPriority: readonly PriorityLine[];
  /** Steward's resolve verdict against the log's made_sla. */
  readonly agreement: {
    readonly bothMet: number;
    readonly bothMissed: number;
    readonly onlySteward: number;
    readonly onlyLog: number;
  };
  readonly seconds: { readonly reading: number; readonly importing: number; readonly deciding: number };
}

const pad = (text: string | number, width: number) => String(text).padStart(width);

/** The report as lines for a terminal. */
export function reportLines(report: ReplayReport): string[] {
  const head = [
    'Priority',
    'Incidents',
    'Ack met',
    'missed',
    'other',
    'Resolve met',
    'missed',
    'other',
    'made_sla yes',
    'no',
  ];
  const widths = [8, 9, 8, 7, 6, 12, 7, 6, 13, 7];
  const row = (cells: readonly (string | number)[]) =>
    cells.map((cell, index) => pad(cell, widths[index] as number)).join(' ');
  return [
    `${report.incidents} incidents, ${report.events} events from ${report.rows} rows of ${report.file}`,
    report.refused.length === 0 ? 'No row was refused.' : `${report.refused.length} row(s) refused:`,
    ...report.refused
      .slice(0, 20)
      .map(({ line, column, value, why }) => `  line ${line}, column ${column}: "${value}" ${why}`),
    ...(report.refused.length > 20
      ? [`  ... and ${report.refused.length - 20} more, on the Replay page`]
      : []),
    '',
    row(head),
    ...report.byPriority.map((line) =>
      row([
        line.priority,
        line.incidents,
        line.acknowledge.met,
        line.acknowledge.missed,
        line.acknowledge.other,
        line.resolve.met,
        line.resolve.missed,
        line.resolve.other,
        line.madeSla.yes,
        line.madeSla.no,
      ]),
    ),
    '',
    `Resolve target and made_sla agree on ${report.agreement.bothMet} met and ${report.agreement.bothMissed} missed;`,
    `only Steward says met: ${report.agreement.onlySteward}, only the log does: ${report.agreement.onlyLog}.`,
    `Took ${report.seconds.reading.toFixed(1)} s to read, ${report.seconds.importing.toFixed(1)} s to import, ${report.seconds.deciding.toFixed(1)} s to decide.`,
  ];
}
