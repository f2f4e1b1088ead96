import type { CalendarSummary, CalendarView } from '../../contract/calendars';
import { ALWAYS } from '../../domain/provisioning/calendars';
import type { CalendarVersion, RulesInForce } from '../../domain/rules/types';
import { compileCalendar } from '../../domain/time';
import { dayNumber, DAY } from '../../domain/time/local-date';
import { readPlan } from '../../domain/time/opening-plan';
import type { Millis } from '../../domain/time/types';
import { offsetAt } from '../../domain/time/zone-offsets';
import { calendarWords } from '../admin/rules';
import type { Deps, UseCase } from '../deps';
import { Refusal } from '../refusal';
import { readRules } from '../rules/change-rules';
import { readVersionsBy } from '../rules/versions-by';
import { usesOf } from './calendar-uses';

/** Calendars are of the whole site. */
export const SITE = 'site';

/** The latest version of a calendar; null when there is no such calendar. */
export const latestCalendar = ({ calendars }: RulesInForce, id: string): CalendarVersion | null =>
  (Object.hasOwn(calendars, id) ? calendars[id]?.at(-1) : undefined) ?? null;

/** A calendar as lists show it, by its latest version. */
export function summaryOf(rules: RulesInForce, id: string, now: Millis): CalendarSummary {
  const latest = latestCalendar(rules, id);
  if (latest === null) throw noCalendar();
  const { definition } = latest;
  const week = readPlan(definition).week.flat();
  return {
    id,
    name: latest.name,
    timeZone: definition.timeZone,
    words: calendarWords(latest),
    version: latest.version,
    dayLength: compileCalendar(definition).dayLength,
    weekLength: week.reduce((sum, { start, end }) => sum + end - start, 0),
    nextHoliday: nextHoliday(latest, now),
    usedBy: usesOf(rules, id),
    origin: id === ALWAYS ? 'always' : latest.origin === 'admin' ? 'admin' : 'adoption',
  };
}

/** The first holiday from today on, today in the calendar's own zone. */
function nextHoliday({ definition }: CalendarVersion, now: Millis): string | null {
  const today = Math.floor((now + offsetAt(definition.timeZone, now)) / DAY);
  const coming = definition.holidays.filter((date) => (dayNumber(date) ?? 0) >= today);
  return coming.sort()[0] ?? null;
}

/** A calendar with all its versions, newest first. */
export const viewCalendar: UseCase<'calendars.view'> = async (deps, { id }) =>
  calendarView(deps, await readRules(deps), id);

export async function calendarView(
  deps: Pick<Deps, 'store' | 'clock'>,
  rules: RulesInForce,
  id: string,
): Promise<CalendarView> {
  const summary = summaryOf(rules, id, deps.clock.now());
  const made = await readVersionsBy(deps, SITE, id);
  const versions = [...(rules.calendars[id] ?? [])].reverse().map((one) => {
    const by = made.find(({ version }) => version === one.version);
    const { version, effectiveFrom, name, definition, correction = null } = one;
    const { timeZone, weekly, holidays, overrides } = definition;
    return {
      version,
      effectiveFrom,
      name,
      definition: {
        timeZone,
        weekly: copied(weekly),
        holidays: [...holidays],
        overrides: copied(overrides),
      },
      by: by?.by ?? null,
      at: by?.at ?? null,
      correction,
    };
  });
  return { summary, versions };
}

type Hours = Readonly<Record<string, readonly (readonly [string, string])[]>>;
/** What leaves may be changed by whoever receives it. */
const copied = (hours: Hours): Record<string, [string, string][]> =>
  Object.fromEntries(
    Object.entries(hours).map(([day, all]) => [day, all.map(([from, to]): [string, string] => [from, to])]),
  );

const noCalendar = (): Refusal =>
  new Refusal('NOT_FOUND', 'There is no such calendar.', 'Choose one from the list of calendars.');
