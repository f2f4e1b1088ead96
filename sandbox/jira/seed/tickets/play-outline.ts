import { people } from '../people';
import { textToAdf } from '../../adf/adf-text';
import type { ImportedEvent, ImportedIssue } from '../../issues/import';
import type { JiraContext } from '../../context';
import type { Happening, Outline } from './outline';
import type { TicketWorld } from './index';

const HOUR = 3_600_000;
/** By this hour (UTC) every ticket of the first day has been raised. */
const ALL_RAISED = 7;

/** Turns outlines into importable issues; days count back from the first day of the sandbox, and nothing lies in its future. */
export function playOutline(context: JiraContext, world: TicketWorld): (outline: Outline) => ImportedIssue {
  // Early in a day, the day before counts as the first one: a ticket of the morning would lie in the future.
  const today = Math.floor((context.clock.now() - ALL_RAISED * HOUR) / (24 * HOUR)) * 24 * HOUR;
  const at = (day: number, hour: number): string =>
    new Date(today - day * 24 * HOUR + hour * HOUR).toISOString();
  const ids = lookups(context);
  const option = (fieldId: string, value: string): { id: string } => ({ id: ids.option(fieldId, value) });
  const { fields } = world;
  return (outline) => {
    const created = at(outline.day, outline.hour);
    const { change } = outline;
    const shared = outline.via ? (world.organizations.get(outline.by) ?? []) : [];
    return {
      projectId: (outline.project === 'web' ? world.web : world.its).id,
      issueTypeId: world.types[outline.type],
      created,
      reporterId: people[outline.by].id,
      summary: outline.summary,
      ...(outline.via ? { requestTypeId: world.requestTypes[outline.via] } : {}),
      fields: {
        description: textToAdf(outline.text),
        ...(outline.priority ? { priority: ids.priority(outline.priority) } : {}),
        ...(shared.length > 0 ? { [fields.organizations]: shared } : {}),
        ...(outline.labels ? { labels: outline.labels } : {}),
        ...(outline.impact ? { [fields.impact]: option(fields.impact, outline.impact) } : {}),
        ...(outline.urgency ? { [fields.urgency]: option(fields.urgency, outline.urgency) } : {}),
        ...(change
          ? {
              [fields.changeType]: option(fields.changeType, change.kind),
              [fields.changeReason]: option(fields.changeReason, change.reason),
              [fields.implementationPlan]: textToAdf(change.steps),
              [fields.backoutPlan]: textToAdf(change.back),
              [fields.testPlan]: textToAdf(change.test),
              [fields.plannedStart]: at(change.window[0], change.window[1]),
              [fields.plannedEnd]: at(change.window[0], change.window[1] + change.window[2]),
            }
          : {}),
      },
      events: (outline.story ?? [])
        .map((happening) => event(ids, created, happening))
        .filter((entry) => Date.parse(entry.at) <= context.clock.now()),
    };
  };
}

function event(ids: Lookups, created: string, happening: Happening): ImportedEvent {
  const changes = {
    ...(happening.to === undefined ? {} : { status: ids.status(happening.to) }),
    ...(happening.assign === undefined ? {} : { assignee: people[happening.assign].id }),
    ...(happening.priority === undefined ? {} : { priority: ids.priority(happening.priority) }),
    ...(happening.resolution === undefined
      ? {}
      : { resolution: happening.resolution === null ? null : ids.resolution(happening.resolution) }),
  };
  const text = happening.says ?? happening.notes;
  return {
    at: new Date(Date.parse(created) + happening.after * HOUR).toISOString(),
    authorId: people[happening.by].id,
    ...(Object.keys(changes).length > 0 ? { changes } : {}),
    ...(text === undefined
      ? {}
      : { comment: { body: textToAdf(text), public: happening.says !== undefined } }),
  };
}

type Lookups = ReturnType<typeof lookups>;
/** Ids by name, read once. */
function lookups(context: JiraContext) {
  const map = (rows: readonly { id: string; name: string }[]): ((name: string) => string) => {
    const byName = new Map(rows.map((row) => [row.name, row.id]));
    return (name) => byName.get(name) ?? missing(name);
  };
  const options = new Map(
    context.tables
      .table('fieldOptions')
      .all()
      .map((row) => [`${row.fieldId}/${row.value}`, row.id]),
  );
  return {
    status: map(context.tables.table('statuses').all()),
    priority: map(context.tables.table('priorities').all()),
    resolution: map(context.tables.table('resolutions').all()),
    option: (fieldId: string, value: string) => options.get(`${fieldId}/${value}`) ?? missing(value),
  };
}
function missing(name: string): never {
  throw new Error(`the seed names "${name}", which is not there`);
}
