import type { Figure } from '../../contract/insight';
import type { CountName, ReadinessCounts } from './types';

const NAMES: Readonly<Record<CountName, string>> = {
  incidents: 'Incidents',
  incidentsWithoutPriority: 'Incidents without a priority',
  incidentsReopened: 'Incidents reopened',
  incidentsMissed: 'Incidents that missed their target',
  requests: 'Service requests',
  requestsReopened: 'Service requests reopened',
  problems: 'Problems',
  changes: 'Changes',
  changesUnfinished: 'Changes still open after 30 days',
};

/** What each share is a share of. */
const OF: Readonly<Partial<Record<CountName, CountName>>> = {
  incidentsWithoutPriority: 'incidents',
  incidentsReopened: 'incidents',
  incidentsMissed: 'incidents',
  requestsReopened: 'requests',
  changesUnfinished: 'changes',
};

/** Share in whole percent, or null when either number is unknown or there is nothing to take a share of. */
export function shareOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : Math.round((part / whole) * 100);
}

/** One count as a figure: shares in percent with their numbers as the basis, the rest as they are. */
export function figureOf(counts: ReadinessCounts, name: CountName): Figure {
  const value = counts[name];
  const whole = OF[name];
  const period = `in the last ${counts.days} days`;
  if (whole === undefined) return { name: NAMES[name], value, unit: 'count', basis: `Created ${period}` };
  const basis = `${value ?? 'unknown'} of ${counts[whole] ?? 'unknown'} created ${period}`;
  return { name: NAMES[name], value: shareOf(value, counts[whole]), unit: 'percent', basis };
}

export const allFigures = (counts: ReadinessCounts): Figure[] =>
  (Object.keys(NAMES) as CountName[]).map((name) => figureOf(counts, name));
