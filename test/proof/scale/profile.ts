/** The customer that is held against the platform's limits, and how its work falls on a day. Assumptions, every one of them. */
export const PROFILE = {
  agents: 10_000,
  issuesAYear: 2_000_000,
  changesAYear: 60_000,
  projects: 40,
  workingDays: 250,
  /** Of a year's tickets those that come on working days. */
  onWorkingDays: 0.9,
  /** A Monday has so many times the tickets of a mean working day. */
  monday: 1.4,
  /** Tickets that an agent opens on a working day; one in ten is a change. */
  opened: 20,
  changesAmongOpened: 0.1,
  /** Of the incidents those that wait twice and miss a goal. */
  breached: 0.15,
  /** The busiest minute against the mean of its hour. */
  burst: 2,
} as const;

/** Shares of a day's work by hour, 00 to 23: an office in one zone, busiest from nine to eleven. */
export const BY_HOUR: readonly number[] = [
  0.004, 0.003, 0.003, 0.003, 0.004, 0.006, 0.02, 0.06, 0.11, 0.14, 0.13, 0.1, 0.07, 0.09, 0.1, 0.08, 0.04,
  0.015, 0.008, 0.005, 0.003, 0.002, 0.002, 0.002,
];

export interface MinuteOfWork {
  /** Minute of the day. */
  readonly minute: number;
  readonly incidents: number;
  readonly changes: number;
  readonly opened: number;
}

/** A Monday, minute by minute. One minute in ten has twice its share, the others less, so that an hour stays what it is. */
export function peakDay(): MinuteOfWork[] {
  const days = PROFILE.workingDays;
  const aDay = (ofAYear: number): number => ((ofAYear * PROFILE.onWorkingDays) / days) * PROFILE.monday;
  const incidents = aDay(PROFILE.issuesAYear - PROFILE.changesAYear);
  const changes = aDay(PROFILE.changesAYear);
  const opened = PROFILE.agents * PROFILE.opened * PROFILE.monday;
  const whole = BY_HOUR.reduce((sum, share) => sum + share, 0);
  const calm = (10 - PROFILE.burst) / 9;
  return Array.from({ length: 1440 }, (_, minute) => {
    const share =
      ((BY_HOUR[Math.floor(minute / 60)] ?? 0) / whole / 60) * (minute % 10 === 5 ? PROFILE.burst : calm);
    return { minute, incidents: incidents * share, changes: changes * share, opened: opened * share };
  });
}
