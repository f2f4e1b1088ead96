import { wireInstant } from './instants';
import { issueTypeRef, linkTypeRef, priorityRef, projectRef, statusRef, userRef } from './refs';
import { projectOf } from './find-issue';
import { statusById } from './transitions/workflow-of';
import { formatComment } from './comments/format-comment';
import { visibleComments } from './comments/change-comment';
import { formatOrganization } from '../services/organizations';
import type { JiraContext } from '../context';
import type { Field, Issue, IssueLink } from '../entities';
import type { Caller } from './caller';

/** Fields whose value is made from other rows; undefined for fields that hold a value of their own. */
export function computedValue(context: JiraContext, caller: Caller, issue: Issue, field: Field): unknown {
  if (field.custom) return jsmValue(context, issue, field);
  const instant = (iso: string | null): string | null =>
    iso === null ? null : wireInstant(iso, caller.timeZone);
  switch (field.id) {
    case 'status':
      return statusRef(context, statusById(context, issue.statusId));
    case 'project':
      return projectRef(context, projectOf(context, issue));
    case 'creator':
      return userRef(context, issue.creatorId);
    case 'created':
      return instant(issue.created);
    case 'updated':
      return instant(issue.updated);
    case 'resolutiondate':
      return instant(issue.resolvedAt);
    case 'statuscategorychangedate':
      return instant(issue.statusChangedAt);
    case 'parent':
      return issue.parentId === null
        ? undefined
        : shortIssue(context, context.tables.table('issues').get(issue.parentId));
    case 'subtasks':
      return context.tables
        .table('issues')
        .by('parent', issue.id)
        .map((child) => shortIssue(context, child));
    case 'issuelinks':
      return linksOf(context, issue).map((link) => formatLink(context, issue, link));
    case 'comment': {
      const comments = visibleComments(context, caller, issue).map((comment) =>
        formatComment(context, caller, comment),
      );
      const self = `${context.siteUrl}/rest/api/3/issue/${issue.id}/comment`;
      return { comments, self, maxResults: comments.length, total: comments.length, startAt: 0 };
    }
    case 'attachment':
      return context.tables
        .table('attachments')
        .by('issue', issue.id)
        .map((row) => ({
          self: `${context.siteUrl}/rest/api/3/attachment/${row.id}`,
          id: row.id,
          filename: row.filename,
          author: userRef(context, row.authorId),
          created: instant(row.created),
          size: row.size,
          mimeType: row.mimeType,
          content: `${context.siteUrl}/rest/api/3/attachment/content/${row.id}`,
        }));
    case 'watches':
      return {
        self: `${context.siteUrl}/rest/api/3/issue/${issue.key}/watchers`,
        watchCount: issue.watchers.length,
        isWatching: issue.watchers.includes(caller.authorId),
      };
    case 'security':
      return issue.securityLevelId === null
        ? null
        : {
            id: issue.securityLevelId,
            name: context.tables.table('securityLevels').get(issue.securityLevelId)?.name,
          };
    default:
      return undefined;
  }
}

/** Links of an issue, inward ones first, each pair once. */
export function linksOf(context: JiraContext, issue: Issue): IssueLink[] {
  const links = context.tables.table('issueLinks');
  return [...links.by('outward', issue.id), ...links.by('inward', issue.id)];
}

/** A link seen from one of its ends. */
function formatLink(context: JiraContext, issue: Issue, link: IssueLink): Record<string, unknown> {
  const type = context.tables.table('issueLinkTypes').get(link.typeId);
  const isInward = link.inwardIssueId === issue.id;
  const other = context.tables.table('issues').get(isInward ? link.outwardIssueId : link.inwardIssueId);
  return {
    id: link.id,
    self: `${context.siteUrl}/rest/api/3/issueLink/${link.id}`,
    type: type ? linkTypeRef(context, type) : null,
    [isInward ? 'outwardIssue' : 'inwardIssue']: shortIssue(context, other),
  };
}

/** An issue inside another one: summary, status, priority and type. */
export function shortIssue(context: JiraContext, issue: Issue | undefined): Record<string, unknown> | null {
  if (!issue) return null;
  const type = context.tables.table('issueTypes').get(issue.issueTypeId);
  const priority =
    issue.priorityId === null ? undefined : context.tables.table('priorities').get(issue.priorityId);
  return {
    id: issue.id,
    key: issue.key,
    self: `${context.siteUrl}/rest/api/3/issue/${issue.id}`,
    fields: {
      summary: issue.summary,
      status: statusRef(context, statusById(context, issue.statusId)),
      ...(priority ? { priority: priorityRef(context, priority) } : {}),
      ...(type ? { issuetype: issueTypeRef(context, type) } : {}),
    },
  };
}

/** The request type and organizations of a JSM request; participants are a list of users like any other. */
function jsmValue(context: JiraContext, issue: Issue, field: Field): unknown {
  if (field.typeKey === 'com.atlassian.servicedesk:sd-request-participants')
    return issue.participants.map((id) => userRef(context, id));
  if (field.typeKey === 'com.atlassian.servicedesk:sd-customer-organizations')
    return issue.organizationIds.flatMap((id) => {
      const row = context.tables.table('organizations').get(id);
      return row ? [formatOrganization(context, row)] : [];
    });
  if (field.typeKey !== 'com.atlassian.servicedesk:vp-origin') return undefined;
  const type =
    issue.requestTypeId === null ? undefined : context.tables.table('requestTypes').get(issue.requestTypeId);
  if (!type) return null;
  return {
    _links: {
      self: `${context.siteUrl}/rest/servicedeskapi/request/${issue.id}`,
      web: `${context.siteUrl}/servicedesk/customer/portal/${type.serviceDeskId}/${issue.key}`,
    },
    requestType: {
      id: type.id,
      name: type.name,
      description: type.description,
      helpText: type.helpText,
      issueTypeId: type.issueTypeId,
      serviceDeskId: type.serviceDeskId,
      groupIds: type.groupIds,
      portalId: type.serviceDeskId,
    },
    currentStatus: { status: statusById(context, issue.statusId).name },
  };
}
