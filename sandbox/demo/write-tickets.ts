import { textToAdf } from '../jira/adf/adf-text';
import { userCaller } from '../jira/issues/caller';
import { issueCreated } from '../jira/issues/emit-events';
import { importIssues, type ImportedEvent, type ImportedIssue } from '../jira/issues/import';
import { people } from '../jira/seed/people';
import { lookups } from './lookups';
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
    const reached = 'reached' in outline.state ? outline.state.reached : 'scheduled';
    // What waits for approval was submitted this morning: the policy in force asks for it.
    const submitted =
      reached === 'authorize' ? new Date(context.clock.now()).toISOString() : after(created, 8);
    const whole = [
      step(after(created, 2), 'Start assessment'),
      step(submitted, 'Submit for approval'),
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
    const steps = whole.slice(0, ['draft', 'assess', 'authorize', 'scheduled'].indexOf(reached));
    return {
      projectId: project.id,
      issueTypeId: ids.type('change'),
      created,
      reporterId: author,
      summary: outline.summary,
      fields: {
        description: textToAdf(`${outline.summary}. Nobody should notice more than is said below.`),
        assignee: author,
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
        [ids.field('Implementer')]: author,
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
