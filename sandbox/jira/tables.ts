import { Collections } from '../core/collections';
import type { Db } from '../core/database';
import type { JiraTables } from './entities';

/** Opens the tables of one site with the indexes that routes look things up by. */
export function openTables(db: Db, cloudId: string): Collections<JiraTables> {
  return new Collections<JiraTables>(db, cloudId, {
    users: { email: (row) => row.email.toLowerCase() },
    groups: { name: (row) => row.name.toLowerCase() },
    roleActors: { project: (row) => row.projectId, role: (row) => row.roleId },
    globalGrants: { permission: (row) => row.permission },
    securityLevels: { scheme: (row) => row.issueSecuritySchemeId },
    projects: {
      key: (row) => row.key,
      workflowScheme: (row) => row.workflowSchemeId,
      permissionScheme: (row) => row.permissionSchemeId,
    },
    statuses: { name: (row) => row.name.toLowerCase() },
    workflows: { name: (row) => row.name },
    fields: { key: (row) => row.key, name: (row) => row.name.toLowerCase() },
    fieldContexts: { field: (row) => row.fieldId },
    fieldOptions: { context: (row) => row.contextId, field: (row) => row.fieldId },
    fieldAssociations: { scheme: (row) => row.schemeId, field: (row) => row.fieldId },
    screenTabs: { screen: (row) => row.screenId },
    issues: {
      key: (row) => row.key,
      project: (row) => row.projectId,
      parent: (row) => row.parentId,
      type: (row) => row.issueTypeId,
      status: (row) => row.statusId,
    },
    changeGroups: { issue: (row) => row.issueId },
    comments: { issue: (row) => row.issueId },
    issueLinks: {
      inward: (row) => row.inwardIssueId,
      outward: (row) => row.outwardIssueId,
      type: (row) => row.typeId,
    },
    attachments: { issue: (row) => row.issueId },
    properties: { entity: (row) => `${row.entityType}/${row.entityId}` },
    notifications: { issue: (row) => row.issueId },
    serviceDesks: { project: (row) => row.projectId },
    requestTypes: { serviceDesk: (row) => row.serviceDeskId },
    pinnedPanels: { project: (row) => row.projectId },
  });
}
