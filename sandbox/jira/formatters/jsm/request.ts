import { adfText } from '../../issues';
import { formatDate, formatJsmUser, formatRequestStatus, formatServiceDesk } from './parts';
import { formatRequestType } from './request-type';
import { formatComments } from './comment';
import { statusById } from '../../issues/transitions/workflow-of';
import { findKind } from '../../issues/fields/kind-of';
import { placeOf } from '../../issues/read-changes';
import { readValue } from '../../issues/fields/field-access';
import type { Caller } from '../../issues';
import type { ChangeGroup, Issue, Project, RequestType, ServiceDesk } from '../../entities';
import type { JiraContext } from '../../context';

export interface RequestParts {
  readonly issue: Issue;
  readonly type: RequestType;
  readonly desk: ServiceDesk;
  readonly project: Project;
}
const whole = (context: JiraContext, values: readonly unknown[]): Record<string, unknown> => ({
  _expands: [],
  size: values.length,
  start: 0,
  limit: 50,
  isLastPage: true,
  _links: { base: context.siteUrl, context: '' },
  values,
});

/** CustomerRequestDTO, with what `expand` names. */
export function formatRequest(
  context: JiraContext,
  caller: Caller,
  parts: RequestParts,
  expand: ReadonlySet<string>,
): Record<string, unknown> {
  const { issue, type, desk, project } = parts;
  const api = `${context.siteUrl}/rest/servicedeskapi/request/${issue.id}`;
  const portal = `${context.siteUrl}/servicedesk/customer/portal/${desk.id}/${issue.key}`;
  return {
    _expands: [
      'participant',
      'status',
      'sla',
      'requestType',
      'serviceDesk',
      'attachment',
      'action',
      'comment',
    ].filter((name) => !expand.has(name)),
    issueId: issue.id,
    issueKey: issue.key,
    summary: issue.summary,
    requestTypeId: type.id,
    serviceDeskId: desk.id,
    createdDate: formatDate(issue.created, caller.timeZone),
    ...(issue.reporterId === null ? {} : { reporter: formatJsmUser(context, issue.reporterId) }),
    requestFieldValues: fieldValues(context, caller, parts),
    currentStatus: formatRequestStatus(
      statusById(context, issue.statusId),
      issue.statusChangedAt,
      caller.timeZone,
    ),
    _links: {
      self: api,
      jiraRest: `${context.siteUrl}/rest/api/2/issue/${issue.id}`,
      web: portal,
      agent: `${context.siteUrl}/browse/${issue.key}`,
    },
    ...(expand.has('requestType') ? { requestType: formatRequestType(context, type) } : {}),
    ...(expand.has('serviceDesk') ? { serviceDesk: formatServiceDesk(context, desk, project) } : {}),
    ...(expand.has('participant')
      ? {
          participants: whole(
            context,
            issue.participants.map((id) => formatJsmUser(context, id)),
          ),
        }
      : {}),
    ...(expand.has('status') ? { status: whole(context, statusHistory(context, caller, issue)) } : {}),
    ...(expand.has('comment') ? { comments: whole(context, formatComments(context, caller, issue)) } : {}),
  };
}

/** The form's fields with their values; text of documents is given as plain text, as JSM does. */
function fieldValues(
  context: JiraContext,
  caller: Caller,
  { issue, type, project }: RequestParts,
): unknown[] {
  const fields = type.fieldIds
    .map((id) => context.tables.table('fields').get(id))
    .filter((field) => field !== undefined && field.id !== 'attachment');
  return fields.flatMap((field) => {
    if (!field) return [];
    const raw = readValue(issue, field);
    if (raw === null || raw === undefined) return [];
    const place = placeOf({ context, caller, project, issueTypeId: type.issueTypeId }, field);
    const isDocument = typeof raw === 'object' && raw !== null && (raw as { type?: unknown }).type === 'doc';
    return [
      {
        fieldId: field.id,
        label: field.name,
        value: isDocument ? adfText(raw) : (findKind(field)?.format(raw, place) ?? raw),
      },
    ];
  });
}

/** The statuses of a request, newest first: its first one and every change of status. */
export function statusHistory(context: JiraContext, caller: Caller, issue: Issue): Record<string, unknown>[] {
  const groups: ChangeGroup[] = context.tables.table('changeGroups').by('issue', issue.id);
  const moves = groups.flatMap((group) =>
    group.items
      .filter((item) => item.fieldId === 'status')
      .map((item) => ({ at: group.created, from: item.from, to: item.to })),
  );
  const first = moves[0]?.from ?? issue.statusId;
  const steps = [{ at: issue.created, id: first }, ...moves.map((move) => ({ at: move.at, id: move.to }))];
  return steps.reverse().flatMap(({ at, id }) => {
    const status = id === null ? undefined : context.tables.table('statuses').get(id);
    return status ? [formatRequestStatus(status, at, caller.timeZone)] : [];
  });
}
