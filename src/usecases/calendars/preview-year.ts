import type { CalendarYear } from '../../contract/calendars';
import { checkDefinition } from '../../domain/time/check-definition';
import { DAY, yearStart } from '../../domain/time/local-date';
import { hoursOf, localOpenings, readPlan, type OpeningPlan } from '../../domain/time/opening-plan';
import type { CalendarDefinition } from '../../domain/time/types';
import { offsetPieces } from '../../domain/time/zone-offsets';
import type { UseCase } from '../deps';

const MINUTE = 60_000;

/** A year of a calendar at a glance, saved or not; only its faults while it has some. */
export const previewYear: UseCase<'calendars.preview'> = (_deps, { definition, year }) =>
  Promise.resolve(yearOf(definition, year));

export function yearOf(definition: unknown, year: number): CalendarYear {
  const faults = checkDefinition(definition);
  if (faults.length > 0) return { year, faults: [...faults], days: [], workingDays: 0, clockChanges: [] };
  // Checked just now: it has no faults.
  const plan = readPlan(definition as CalendarDefinition);
  const first = yearStart(year) / DAY;
  const last = yearStart(year + 1) / DAY;
  const open = openMinutes(plan, year, first, last);
  const days = open.map((minutes, index) => {
    const day = first + index;
    return { date: isoDate(day), kind: kindOf(plan, day, minutes), minutes };
  });
  return {
    year,
    faults: [],
    days,
    workingDays: days.filter((_, index) => hoursOf(plan, first + index).length > 0).length,
    clockChanges: clockChanges(plan.timeZone, year),
  };
}

/** Open wall time of each local day from `first` to before `last`, in whole minutes. */
function openMinutes(plan: OpeningPlan, year: number, first: number, last: number): number[] {
  const open = Array.from({ length: last - first }, () => 0);
  for (const { start, end } of localOpenings(plan, year))
    for (let day = Math.max(first, Math.floor(start / DAY)); day < Math.min(last, end / DAY); day++)
      open[day - first] =
        (open[day - first] ?? 0) + Math.min(end, (day + 1) * DAY) - Math.max(start, day * DAY);
  return open.map((ms) => Math.round(ms / MINUTE));
}

function kindOf(plan: OpeningPlan, day: number, minutes: number): CalendarYear['days'][number]['kind'] {
  if (plan.overrides.has(day)) return 'override';
  if (plan.holidays.has(day)) return 'holiday';
  return minutes > 0 ? 'open' : 'closed';
}

/** Local days on which the zone changes its offset. */
const clockChanges = (timeZone: string, year: number): string[] =>
  offsetPieces(timeZone, year)
    .slice(1)
    .map(({ from, offset }) => isoDate(Math.floor((from + offset) / DAY)));

const isoDate = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
