import type { CalendarEntry, ScheduleView } from '../../contract/schedule';
import { conflictsOf, takesPart } from '../../domain/schedule/conflicts';
import type { CompiledFreeze, Slot } from '../../domain/schedule/types';
import type { Reach } from '../../domain/services/types';
import { checkSeveral } from '../../jira/check-permissions';
import { isoOf } from '../../jira/instant';
import type { UseCase } from '../deps';
import { Refusal } from '../refusal';
import { readRules } from '../rules/change-rules';
import { freezesMet } from './change-property';
import { reachesOf, reachIn } from './look-around';

const DAY_MS = 86_400_000;
/** A year and a bit: print views go no further. */
const LONGEST_MS = 400 * DAY_MS;
/** Forge takes 5 MB in an answer to the front end; so many entries are about 2 MB. */
const MOST_ENTRIES = 3000;
const MOST_WINDOWS = 2000;
const [BROWSE, EDIT] = ['BROWSE_PROJECTS', 'EDIT_ISSUES'];

/**
 * The plan of a span of time. Of other projects' changes the viewer gets what Jira lets them see; what it hides is shown as time
 * that is taken, if it bears on this project, and not at all otherwise. One request for every 25 weeks and for every 25
 * services, one call to Jira for every thousand changes.
 */
export const readCalendar: UseCase<'schedule.read'> = async (deps, { projectId, from, to, allProjects }) => {
  if (!(Date.parse(to) - Date.parse(from) > 0 && Date.parse(to) - Date.parse(from) <= LONGEST_MS))
    throw new Refusal(
      'BAD_INPUT',
      'The calendar shows at most 400 days at a time.',
      'Choose a shorter span.',
    );
  const rules = await readRules(deps);
  const all = await deps.store.slots.between(from, to);
  const services = [...new Set(all.flatMap((slot) => slot.services))];
  const [held, reaches] = await Promise.all([
    checkSeveral(
      deps.jira,
      [BROWSE, EDIT],
      all.map(({ issueId }) => issueId),
    ),
    reachesOf(deps, services),
  ]);
  const sees = held.get(BROWSE) ?? new Set();
  const edits = held.get(EDIT) ?? new Set();
  const bearing = bearsOn(all, projectId);
  const shown = all.filter((slot) =>
    sees.has(slot.issueId) ? allProjects || slot.projectId === projectId : bearing(slot),
  );
  const kept = shown.slice(0, MOST_ENTRIES);
  const graded = grades(all, reachIn(reaches));
  const freezes = (rules.freezes ?? []).map((freeze) => within(freeze, from, to));
  const windows = windowsIn(reaches, from, to);
  return {
    at: isoOf(deps.clock.now()),
    timeZone: rules.timeZone,
    entries: kept.map((slot) =>
      sees.has(slot.issueId) ? entryOf(slot, graded.get(slot.issueId) ?? 0, freezes) : hiddenEntry(slot),
    ),
    freezes: freezesIn(freezes, allProjects ? null : projectId),
    windows: windows.slice(0, MOST_WINDOWS),
    services: Object.fromEntries(reaches.map(({ serviceId, name }) => [serviceId, name])),
    canMove: all.some(({ issueId, projectId: own }) => own === projectId && edits.has(issueId)),
    partial: [
      ...cut('changes', shown.length, MOST_ENTRIES),
      ...cut('maintenance windows', windows.length, MOST_WINDOWS),
    ],
  };
};

/** Hidden changes that touch a service of this project's changes, or one of its own: their time is taken for it. */
function bearsOn(all: readonly Slot[], projectId: string): (slot: Slot) => boolean {
  const own = new Set(all.filter((slot) => slot.projectId === projectId).flatMap(({ services }) => services));
  return (slot) =>
    takesPart(slot) && (slot.projectId === projectId || slot.services.some((service) => own.has(service)));
}

const cut = (part: string, count: number, most: number): ScheduleView['partial'] =>
  count <= most
    ? []
    : [{ part, message: `Only the first ${most} of ${count} ${part} are shown. Choose a shorter span.` }];

/** The gravest conflict of each change. The plan is sorted by start, so each is held against those that begin before it ends. */
function grades(
  all: readonly Slot[],
  reachOf: Parameters<typeof conflictsOf>[2],
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const raise = (issueId: string, grade: number): void =>
    void found.set(issueId, Math.max(found.get(issueId) ?? 0, grade));
  for (const [index, slot] of all.entries()) {
    const after: Slot[] = [];
    for (let next = index + 1; next < all.length; next++) {
      const other = all[next];
      if (other === undefined || other.start >= slot.end) break;
      after.push(other);
    }
    for (const { otherId, grade } of conflictsOf(slot, after, reachOf)) {
      raise(slot.issueId, grade);
      raise(otherId, grade);
    }
  }
  return found;
}

function entryOf(slot: Slot, conflict: number, freezes: readonly CompiledFreeze[]): CalendarEntry {
  const { words: _words, submittedAt: _submitted, release: _release, ...rest } = slot;
  return { ...rest, services: [...slot.services], conflict, freezes: [...freezesMet(slot, freezes)] };
}

/** That something is planned; nothing else of it. */
const hiddenEntry = ({ start, end }: Slot): CalendarEntry => ({
  ...{ issueId: null, issueKey: null, projectId: null, start, end },
  ...{ phase: 'scheduled', kind: 'normal', environment: null, services: [] },
  ...{ team: null, implementer: null, level: null, conflict: 0, freezes: [] },
});

/** A freeze with those of its times that meet the span: holding every change against a year of them would take too long. */
const within = (freeze: CompiledFreeze, from: string, to: string): CompiledFreeze => ({
  ...freeze,
  occurrences: freeze.occurrences.filter(([start, end]) => start < to && end > from),
});

function freezesIn(freezes: readonly CompiledFreeze[], projectId: string | null): ScheduleView['freezes'] {
  const concerned = freezes.filter(
    ({ scope }) => projectId === null || scope.projects.length === 0 || scope.projects.includes(projectId),
  );
  return concerned.flatMap(({ id, name, why, effect, occurrences }) =>
    occurrences.map(([start, end]) => ({ id, name, why, effect, start, end })),
  );
}

const windowsIn = (reaches: readonly Reach[], from: string, to: string): ScheduleView['windows'] =>
  reaches.flatMap(({ serviceId: service, windows }) =>
    windows
      .filter(([start, end]) => start < to && end > from)
      .map(([start, end, name]) => ({ service, name, start, end })),
  );
