/** Something in an export that can't be imported: where it is and what to do. */
export interface LogFault {
  /** Line in the file, the header being line 1. */
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly why: string;
}

/** The file as a whole is refused: nothing of it was imported. */
export class LogError extends Error {
  constructor(
    message: string,
    readonly faults: readonly LogFault[] = [],
  ) {
    super([message, ...faults.slice(0, 20).map(describeFault)].join('\n  '));
    this.name = 'LogError';
  }
}

export const describeFault = ({ line, column, value, why }: LogFault): string =>
  `line ${line}, column ${column}: "${value}" ${why}`;
