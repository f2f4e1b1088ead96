/** Epoch milliseconds, UTC. */
export type Millis = number;
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
/** Local wall time "HH:MM" or "HH:MM:SS"; "24:00" may end a day. Half-open. An end not after its start runs into the next day. */
export type WallInterval = readonly [start: string, end: string];

export interface CalendarDefinition {
  readonly timeZone: string;
  readonly weekly: Readonly<Partial<Record<Weekday, readonly WallInterval[]>>>;
  readonly holidays: readonly string[];
  readonly overrides: Readonly<Record<string, readonly WallInterval[]>>;
}

export interface Calendar {
  readonly timeZone: string;
  /** Working time of the commonest open weekday: what "a working day" means in words. */
  readonly dayLength: Millis;
  /** The earliest instant at which `duration` of working time has passed since `instant`. */
  add(instant: Millis, duration: Millis): Millis;
  subtract(instant: Millis, duration: Millis): Millis;
  /** Working time from a to b; negative when b is before a. */
  between(a: Millis, b: Millis): Millis;
  isOpen(instant: Millis): boolean;
  /** The next instant at or after `instant` at which the calendar is open; null when there is none. */
  nextOpening(instant: Millis): Millis | null;
  /** The end of the open stretch that contains `instant` or else comes next; null when there is none (24x7). */
  nextClosing(instant: Millis): Millis | null;
  /** Why a closed instant is closed: a holiday or plain closed hours; null when open. */
  closedReason(instant: Millis): 'holiday' | 'closed' | null;
}
