/** One thing that is wrong in a definition: where, what, and what to do about it. */
export interface Fault {
  /** Place inside the definition, as a path: "weekly.mon[0][1]". */
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}

/** A value as it stands in a message: short, whatever it is. */
export function shown(value: unknown): string {
  if (value === undefined) return 'Nothing';
  const text = jsonOf(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** Not everything has a JSON form: functions, big integers, circles. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? `A ${typeof value}`;
  } catch {
    return `A ${typeof value}`;
  }
}

/** Puts faults on lines for an error text or a log: "weekly.mon[0]: 9h is not a time; write ...". */
export function faultLines(faults: readonly Fault[]): string {
  return faults.map((fault) => `${fault.path}: ${fault.message} ${fault.remedy}`).join('\n');
}

/** A calendar that can't be compiled. Carries every fault at once, so that an admin corrects it in one go. */
export class CalendarError extends Error {
  override readonly name = 'CalendarError';
  constructor(readonly faults: readonly Fault[]) {
    super(`The calendar can't be used.\n${faultLines(faults)}`);
  }
}
