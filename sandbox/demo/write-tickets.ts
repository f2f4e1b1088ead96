import { textToAdf } from '../jira/adf/adf-text';
import { userCaller } from '../jira/issues/caller';
import { issueCreated } from '../jira/issues/emit-events';
import { importIssues, type ImportedEvent, type ImportedIssue } from '../jira/issues/import';
import { workflowOf } from '../jira/issues/transitions/workflow-of';
import { people } from '../jira/seed/people';
import type { JiraContext } from '../jira/context';
import type { Issue, Project } from '../jira/entities';
import type { DemoChange } from './changes';
import type { DemoIncident } from './incidents';

const HOUR = 3_600_000;

/**
 * Writes tickets with their past into a project that has adopted the practices: fields and statuses are those that adoption made or
 * found, by name. Nothing lies in the site's future but planned windows. Answers the issues in the order of the outlines.
 */
export function ticketWriter(context: JiraContext, project: Project) {
  const today = Math.floor(context.clock.now() / (24 * HOUR)) * 24 * HOUR;
  const ids = lookups(context, project);
  const at = (day: number, hour: number): string =>
    new Date(today + day * 24 * HOUR + Math.round(hour * 60) * 60_000).toISOString();
  const past = (events: readonly ImportedEvent[]): ImportedEvent[] =>
    events.filter((event) => Date.parse(event.at) <= context.clock.now());
  const after = (instant: string, hours: number): string =>
    new Date(Date.parse(instant) + hours * HOUR).toISOString();

  const change = (outline: DemoChange): ImportedIssue => {
    const [day, hour, hours] = outline.window;
    const [start, end] = [at(day, hour), at(day, hour + hours)];
    // Planned changes were raised in the last days, past ones four days before their window.
    const created = 'ended' in outline.state ? after(start, -96) : at(-3 - (outline.summary.length % 5), 8);
    const author = people[outline.by].id;
    const step = (when: string, transition: string, by = author, changes = {}): ImportedEvent => ({
      at: when,
      authorId: by,
      changes: { status: ids.reachedBy('change', transition), ...changes },
    });
    const whole = [
      step(after(created, 2), 'Start assessment'),
      step(after(created, 8), 'Submit for approval'),
      step(after(created, 30), 'Schedule', people.changeManager.id),
    ];
    const ended = 'ended' in outline.state ? outline.state.ended : null;
    const carriedOut =
      ended === null
        ? []
        : [
            step(start, 'Start implementation'),
            step(end, 'Finish implementation'),
            step(after(end, 1), 'Close', author, {
              resolution: ids.resolution('Done'),
              [ids.field('Change outcome')]: ids.option('Change outcome', ended),
            }),
          ];
    const reached = 'reached' in outline.state ? outline.state.reached : 'scheduled';
    const steps = whole.slice(0, ['draft', 'assess', 'authorize', 'scheduled'].indexOf(reached));
    return {
      projectId: project.id,
      issueTypeId: ids.type('change'),
      created,
      reporterId: author,
      summary: outline.summary,
      fields: {
        description: textToAdf(`${outline.summary}. Nobody should notice more than is said below.`),
        assignee: people[outline.implementer].id,
        ...ids.options({
          'Change type': outline.kind,
          'Change reason': outline.reason,
          'Change environment': 'Production',
          'Back-out tested': outline.isTested ? 'Yes' : 'No',
          'Outage expected': 'No',
          'Peer reviewed': outline.isTested ? 'Yes' : 'No',
          Impact: 'Moderate / Limited',
        }),
        ...(outline.isTested ? { [ids.field('Back-out minutes')]: 10 } : {}),
        [ids.field('Affected service')]: outline.service,
        [ids.field('Implementer')]: people[outline.implementer].id,
        [ids.field('Planned start')]: start,
        [ids.field('Planned end')]: end,
        [ids.field('Implementation plan')]: textToAdf('Announce it, do it, watch it for half an hour.'),
        [ids.field('Backout plan')]: textToAdf('Restore what was there before; it takes ten minutes.'),
        [ids.field('Test plan')]: textToAdf('The smoke tests of the service, then a look at its figures.'),
      },
      events: past([...steps, ...carriedOut]),
    };
  };

  const incident = (outline: DemoIncident): ImportedIssue => {
    const created = at(outline.day, outline.hour);
    const agent = people[outline.agent].id;
    const end = outline.resolvedAfter === null ? null : after(created, outline.resolvedAfter);
    return {
      projectId: project.id,
      issueTypeId: ids.type('incident'),
      created,
      reporterId: people[outline.by].id,
      summary: outline.summary,
      fields: {
        description: textToAdf(`${outline.summary}. Several people say so.`),
        ...ids.options({ Impact: outline.impact, Urgency: 'High' }),
        [ids.field('Affected service')]: outline.service,
      },
      events: past([
        {
          at: after(created, 0.2),
          authorId: agent,
          changes: { status: ids.status('Work in progress'), assignee: agent },
        },
        ...(end === null
          ? []
          : [
              {
                at: end,
                authorId: agent,
                changes: { status: ids.status('Resolved'), resolution: ids.resolution('Done') },
              },
            ]),
      ]),
    };
  };

  const write = (rows: readonly ImportedIssue[]): Issue[] => {
    const issues = importIssues(context, rows);
    context.tables.flush();
    return issues;
  };
  return {
    changes: (outlines: readonly DemoChange[]) => write(outlines.map(change)),
    incidents: (outlines: readonly DemoIncident[]) => write(outlines.map(incident)),
    /** Lets the app know of an imported issue, as Jira's importer does: with the event of a new one. */
    announce: (issue: Issue) => issueCreated(context, userCaller(context, issue.creatorId), issue),
  };
}

const TYPES = { change: '[System] Change', incident: '[System] Incident' } as const;

/** Ids by name, read once. */
function lookups(context: JiraContext, project: Project) {
  const { tables } = context;
  const byName = (rows: readonly { readonly id: string; readonly name: string }[]) => {
    const known = new Map(rows.map((row) => [row.name, row.id]));
    return (name: string): string => known.get(name) ?? missing(name);
  };
  const typeId = byName(tables.table('issueTypes').all());
  const type = (name: keyof typeof TYPES): string => typeId(TYPES[name]);
  const field = byName(
    tables
      .table('fields')
      .all()
      .filter(({ trashed }) => !trashed),
  );
  const option = (name: string, value: string): { id: string } => {
    const rows = tables.table('fieldOptions').by('field', field(name));
    return { id: rows.find((row) => row.value === value)?.id ?? missing(`${name}: ${value}`) };
  };
  return {
    type,
    field,
    option,
    options: (values: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [field(name), option(name, value)])),
    status: byName(tables.table('statuses').all()),
    resolution: byName(tables.table('resolutions').all()),
    /** Id of the status to which a transition of the type's workflow leads. */
    reachedBy: (of: keyof typeof TYPES, transition: string): string =>
      workflowOf(context, project, type(of)).transitions.find(({ name }) => name === transition)
        ?.toStatusReference ?? missing(transition),
  };
}
function missing(name: string): never {
  throw new Error(`the demo names "${name}", which the site does not have`);
}
