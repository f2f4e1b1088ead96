import { createScreen } from '../services/screens/create-screen';
import { defineWorkflow } from './workflows/define-workflow';
import { importIssues } from '../issues/import';
import { joinServiceRoles, screenScheme, typeScheme, typeScreenScheme, workflowScheme } from './schemes';
import { people } from './people';
import { rfcWorkflow, stoerungWorkflow } from './workflows/own-types';
import { seedField, seedServiceFields } from './jsm-fields';
import { servicePermissions } from './permission-schemes';
import { systemType } from '../services/fields/custom-field-types';
import { taskWorkflow } from './workflows/other';
import type { BaseSite } from './base-site';
import type { JiraContext } from '../context';

/**
 * A company that has worked with Jira for years in its own words: a change is an "RFC", an incident a "Störung", with workflows,
 * status names and fields of their own, and tickets on the way in most of the statuses.
 */
export function seedOwnTypesSite(context: JiraContext, base: BaseSite): void {
  const { tables } = context;
  const types = seedTypes(context);
  const fields = seedFields(context);
  const service = seedServiceFields(context);
  const basics = ['summary', 'issuetype', 'description', 'priority', 'assignee', 'reporter', 'labels'];
  const request = [service.requestType, service.participants, service.organizations];
  const scheme = (name: string, more: readonly string[]): string =>
    screenScheme(
      context,
      `${name} screens`,
      createScreen(context, `${name} screen`, '', [...basics, ...more]).id,
    );
  const screens = {
    default: scheme('RZ default', request),
    [types.stoerung]: scheme('RZ Störung', [...request, fields.impact, fields.urgency, fields.system]),
    [types.rfc]: scheme('RZ RFC', [
      ...request,
      fields.kind,
      fields.system,
      fields.begin,
      fields.end,
      fields.fallback,
      service.approvers,
    ]),
  };
  const [done] = tables.table('resolutions').all();
  const resolution = done?.id ?? '';
  const workflows = {
    task: defineWorkflow(context, { ...taskWorkflow(resolution), name: 'RZ Aufgaben' }),
    stoerung: defineWorkflow(context, stoerungWorkflow(resolution)),
    rfc: defineWorkflow(context, rfcWorkflow(resolution)),
  };
  workflowScheme(context, 'Default Workflow Scheme', workflows.task.name, {}, true);
  const project = {
    id: context.nextId('project'),
    key: 'RZ',
    name: 'Rechenzentrum',
    projectTypeKey: 'service_desk',
    style: 'classic',
    leadAccountId: people.changeManager.id,
    issueTypeSchemeId: typeScheme(context, 'RZ work types', types.stoerung, Object.values(types)),
    issueTypeScreenSchemeId: typeScreenScheme(context, 'RZ screens by work type', screens),
    workflowSchemeId: workflowScheme(context, 'RZ workflows', workflows.task.name, {
      [types.stoerung]: workflows.stoerung.name,
      [types.rfc]: workflows.rfc.name,
    }),
    permissionSchemeId: servicePermissions(context, base, 'RZ').id,
    prioritySchemeId: base.prioritySchemeId,
    archived: false,
    lastIssueNumber: 0,
  } as const;
  tables.table('projects').put(project);
  joinServiceRoles(context, base, project.id, [people.customerSophie.id, people.customerMarek.id]);
  tables.table('serviceDesks').put({ id: context.nextId('serviceDesk'), projectId: project.id });
  seedIssues(context, project.id, types);
}

function seedTypes(context: JiraContext) {
  const type = (name: string, description: string, hierarchyLevel: 0 | -1, avatarId: number): string => {
    const id = context.nextId('issueType');
    context.tables.table('issueTypes').put({ id, name, description, hierarchyLevel, avatarId });
    return id;
  };
  return {
    stoerung: type('Störung', 'Etwas geht nicht mehr.', 0, 10303),
    rfc: type('RFC', 'Antrag auf eine Änderung.', 0, 10305),
    task: type('Task', 'A small, distinct piece of work.', 0, 10318),
    subtask: type('Sub-task', 'A small piece of work that is part of a larger task.', -1, 10316),
  };
}

function seedFields(context: JiraContext) {
  const field = (name: string, kind: string, values: readonly string[] = []): string =>
    seedField(context, name, systemType(kind), '', values);
  return {
    kind: field('Änderungsart', 'select', ['Standard', 'Normal', 'Notfall']),
    impact: field('Auswirkung', 'select', ['Alle', 'Abteilung', 'Einzelne']),
    urgency: field('Dringlichkeit', 'select', ['Sofort', 'Heute', 'Diese Woche']),
    system: field('Betroffenes System', 'textfield'),
    begin: field('Beginn der Umsetzung', 'datetime'),
    end: field('Ende der Umsetzung', 'datetime'),
    fallback: field('Rückfallplan', 'textarea'),
  };
}

/** The tickets: type, summary, where they stand, hours before now at which they were raised, whether they are done. */
const ISSUES: readonly (readonly [
  'rfc' | 'stoerung',
  string,
  status: string,
  hours: number,
  isDone?: boolean,
])[] = [
  ['rfc', 'Datenbank auf neuen Host', 'In Umsetzung', 300],
  ['rfc', 'Zertifikate erneuern', 'Freigabe', 200],
  ['rfc', 'Firewall-Regel für Partner', 'Eingereicht', 30],
  ['rfc', 'Speicher erweitert', 'Abgeschlossen', 700, true],
  ['stoerung', 'Mail kommt verspätet an', 'In Analyse', 50],
  ['stoerung', 'Drucker im dritten Stock', 'Behoben', 400, true],
  ['stoerung', 'VPN bricht ab', 'Gemeldet', 10],
];

function seedIssues(context: JiraContext, projectId: string, types: ReturnType<typeof seedTypes>): void {
  const statuses = new Map(
    context.tables
      .table('statuses')
      .all()
      .map((status) => [status.name, status.id]),
  );
  const before = (hours: number): string => new Date(context.clock.now() - hours * 3_600_000).toISOString();
  const [resolution] = context.tables.table('resolutions').all();
  const rows = ISSUES.map(([type, summary, status, hours, isDone = false]) => ({
    projectId,
    issueTypeId: types[type],
    created: before(hours),
    reporterId: people.agentLena.id,
    summary,
    events: [
      {
        at: before(hours - 8),
        authorId: people.agentDiego.id,
        changes: {
          status: statuses.get(status),
          ...(isDone && { resolution: resolution?.id }),
        },
      },
    ],
  }));
  importIssues(
    context,
    rows.toSorted((a, b) => a.created.localeCompare(b.created)),
  );
}
