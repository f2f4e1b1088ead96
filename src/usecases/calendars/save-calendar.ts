import { calendarDefinition } from '../../contract/calendars';
import type { RequestOf } from '../../contract/resolvers';
import { ALWAYS } from '../../domain/provisioning/calendars';
import { sameContent } from '../../domain/provisioning/hash';
import type { CalendarVersion, RulesInForce } from '../../domain/rules/types';
import { faultLines } from '../../domain/time';
import { checkDefinition } from '../../domain/time/check-definition';
import type { CalendarDefinition } from '../../domain/time/types';
import type { Deps, UseCase } from '../deps';
import { Refusal } from '../refusal';
import { changeRules } from '../rules/change-rules';
import { versionsByWrite } from '../rules/versions-by';
import { recomputeTickets } from '../sla/recompute-tickets';
import { projectsRunningIn } from './calendar-uses';
import { calendarView, latestCalendar, SITE } from './view-calendar';

/** The first version counts from the beginning of time: a clock may look back further than the day it was made on. */
const EPOCH = '1970-01-01T00:00:00.000Z';

/**
 * Puts the next version of a calendar in force, or a new calendar. Clocks judge each instant by the version in force then,
 * so open tickets of the projects that use it are worked out again in the background. Saving the same again changes nothing.
 */
export const saveCalendar: UseCase<'calendars.save'> = async (deps, request, caller) => {
  const { id: asked, name } = request;
  const definition = definitionIn(request.definition);
  const saved = { id: asked ?? '', isNew: false };
  const rules = await changeRules(deps, caller.accountId, async (before, at) => {
    const id = asked ?? newId(before, name);
    const latest = latestCalendar(before, id);
    if (isSavedAlready(request, latest, definition)) {
      Object.assign(saved, { id, isNew: true });
      return null;
    }
    refuseStale(request, latest);
    refuseNamesake(before, id, name);
    const next = versionOf(request, latest, definition, at);
    Object.assign(saved, { id, isNew: next !== null });
    if (next === null) return null;
    const { version, effectiveFrom, correction } = next;
    const made = { version, by: caller.accountId, at };
    const data = {
      calendar: id,
      name,
      calendarVersion: version,
      effectiveFrom,
      correction: correction ?? null,
    };
    return {
      rules: { ...before, calendars: { ...before.calendars, [id]: [...(before.calendars[id] ?? []), next] } },
      record: {
        subjects: [SITE, ...projectsRunningIn(before, id)],
        kind: correction === undefined ? 'calendar saved' : 'calendar corrected',
        data,
      },
      together: [await versionsByWrite(deps, SITE, id, made)],
    };
  });
  if (saved.isNew) await recompute(deps, rules, saved.id, name, caller);
  return calendarView(deps, rules, saved.id);
};

function definitionIn(value: unknown): CalendarDefinition {
  const faults = checkDefinition(value);
  if (faults.length > 0)
    throw new Refusal('BAD_INPUT', `The calendar can't be saved. ${faultLines(faults)}`, FIX, {
      issues: faults,
    });
  const given = value as Partial<CalendarDefinition>;
  const { timeZone, weekly, holidays, overrides } = calendarDefinition.parse({
    ...given,
    holidays: given.holidays ?? [],
    overrides: given.overrides ?? {},
  });
  return { timeZone, weekly, holidays: [...new Set(holidays)].sort(), overrides };
}

const FIX = 'Correct what is named and save again. Nothing was changed.';

/** The next version; null when it would say the same as the latest one. */
function versionOf(
  { name, effectiveFrom, correction }: RequestOf<'calendars.save'>,
  latest: CalendarVersion | null,
  definition: CalendarDefinition,
  now: string,
): CalendarVersion | null {
  if (latest === null) return { version: 1, effectiveFrom: EPOCH, name, definition, origin: 'admin' };
  const from = effectiveFrom ?? now;
  const isPast = Date.parse(from) < Date.parse(now);
  if (isPast && correction === null)
    throw new Refusal(
      'BAD_INPUT',
      `effectiveFrom: ${from} has passed, so this changes how past hours are counted.`,
      'Let it take effect from now on, or save it as a correction and say why.',
      { issues: [{ path: 'correction', message: 'A correction needs a reason.' }] },
    );
  if (!isPast && sameContent([latest.name, latest.definition], [name, definition])) return null;
  const why = isPast && correction !== null ? { correction } : {};
  return { version: latest.version + 1, effectiveFrom: from, name, definition, ...why, origin: 'admin' };
}

/** The very same was saved on the same version: an answer that never came. What follows from it may not have been done. */
const isSavedAlready = (
  { id, baseVersion, name }: RequestOf<'calendars.save'>,
  latest: CalendarVersion | null,
  definition: CalendarDefinition,
): boolean =>
  id !== null &&
  latest?.version === baseVersion + 1 &&
  latest.origin === 'admin' &&
  sameContent([latest.name, latest.definition], [name, definition]);

function refuseStale({ id, baseVersion }: RequestOf<'calendars.save'>, latest: CalendarVersion | null): void {
  if (id === ALWAYS)
    throw new Refusal(
      'CONFLICT',
      'The calendar that is always open can’t be edited: goals in calendar time count in it.',
      'Make a new calendar, and choose it in the goals that need other hours.',
    );
  if (id !== null && latest === null)
    throw new Refusal('NOT_FOUND', 'There is no such calendar.', 'Choose one from the list of calendars.');
  const present = latest?.version ?? 0;
  if (id !== null && present !== baseVersion)
    throw new Refusal(
      'STALE',
      `Somebody else has saved this calendar meanwhile: it is at version ${present}, you edited version ${baseVersion}.`,
      'Open it again and make your change on what is there now.',
      { version: present },
    );
}

function refuseNamesake({ calendars }: RulesInForce, id: string, name: string): void {
  const isTaken = Object.entries(calendars).some(
    ([other, versions]) => other !== id && versions.at(-1)?.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken)
    throw new Refusal(
      'BAD_INPUT',
      `name: there is already a calendar called "${name}", and policies would not tell them apart.`,
      'Give this one another name.',
      { issues: [{ path: 'name', message: 'Another calendar has this name.' }] },
    );
}

/** An id that reads like the name: "early-shift", "early-shift-2". */
function newId({ calendars }: RulesInForce, name: string): string {
  const slug =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'calendar';
  for (let count = 1; ; count++) {
    const id = count === 1 ? slug : `${slug}-${count}`;
    if (!Object.hasOwn(calendars, id)) return id;
  }
}

const recompute = (
  deps: Deps,
  rules: RulesInForce,
  id: string,
  name: string,
  caller: { readonly accountId: string },
): Promise<unknown> =>
  recomputeTickets(
    deps,
    {
      subject: `calendar-${id}`,
      text: `Count open tickets anew by the calendar "${name}"`,
      projectIds: projectsRunningIn(rules, id),
    },
    caller,
  );
