import { customFieldType } from '../services/fields/custom-field-types';
import { formatIssueType } from '../formatters/issue-type';
import { uuidFrom } from '../ids';
import type { JiraContext } from '../context';
import type { Field, FieldContext, RequestType } from '../entities';
import type { Change } from './journal';

/** An event's name and what is its own in the payload. */
export interface ConfigurationEvent {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
}
type Verb = 'created' | 'updated' | 'deleted';

/**
 * What Jira tells apps about changes of its configuration. There are events for custom fields and their contexts, work types, JSM's
 * request types and the global settings; none for workflows, schemes, screens, statuses, link types and options, so none is sent for them.
 * Only the events of work types and settings name who did it (`atlassianId`).
 * Sources: https://developer.atlassian.com/platform/forge/events-reference/jira/ and .../jira-service-management/
 */
export function configurationEvents(
  context: JiraContext,
  changes: readonly Change[],
  authorId: string,
): ConfigurationEvent[] {
  // Contexts that come, go or shrink with a field or a work type are consequences, and those are not told.
  // Source: https://developer.atlassian.com/platform/forge/events/#handling-cascading-events-in-jira
  const isCascade = changes.some(
    ({ kind, before, after }) => (kind === 'fields' || kind === 'issueTypes') && !(before && after),
  );
  return changes.flatMap((change): ConfigurationEvent[] => {
    const verb = verbOf(change);
    switch (change.kind) {
      case 'fields': {
        const field = change.after ?? change.before;
        return field.custom ? [fieldEvent(field, fieldVerb(change))] : [];
      }
      case 'fieldContexts':
        return isCascade ? [] : contextEvents(context, change, verb);
      case 'issueTypes': {
        const type = change.after ?? change.before;
        const payload = { issueType: formatIssueType(context, type), atlassianId: authorId };
        return [{ name: `avi:jira:${verb}:issuetype`, payload }];
      }
      case 'requestTypes':
        return [requestTypeEvent(context, change.after ?? change.before, verb)];
      case 'globalSettings': {
        const { id: key, value } = change.after ?? change.before;
        const payload = { property: { key, value: String(value) }, atlassianId: authorId };
        return [{ name: 'avi:jira:changed:configuration', payload }];
      }
      default:
        return [];
    }
  });
}

const verbOf = ({ before, after }: Change): Verb => (!before ? 'created' : after ? 'updated' : 'deleted');

function fieldVerb(change: Change<'fields'>): Verb | 'trashed' | 'restored' {
  if (!change.before || !change.after || change.before.trashed === change.after.trashed)
    return verbOf(change);
  return change.after.trashed ? 'trashed' : 'restored';
}

const fieldEvent = (field: Field, verb: Verb | 'trashed' | 'restored'): ConfigurationEvent => ({
  name: `avi:jira:${verb}:field`,
  payload: {
    id: field.id,
    key: field.key,
    type: field.typeKey ?? '',
    typeName: customFieldType(field.typeKey ?? '')?.label ?? field.schema.type,
    name: field.name,
    description: field.description,
  },
});

/** Options and default values are configuration inside a context: Jira tells of those that apps write, and only of those. */
function contextEvents(
  context: JiraContext,
  { before, after }: Change<'fieldContexts'>,
  verb: Verb,
): ConfigurationEvent[] {
  const row = after ?? before;
  const payloadOf = (of: FieldContext): Record<string, unknown> => ({
    id: of.id,
    fieldId: of.fieldId,
    fieldKey: context.tables.table('fields').get(of.fieldId)?.key ?? of.fieldId,
    name: of.name,
    description: of.description,
    projectIds: of.projectIds.map(Number),
    issueTypeIds: of.issueTypeIds,
  });
  const payload = payloadOf(row);
  if (before && after && JSON.stringify(payloadOf(before)) === JSON.stringify(payload)) return [];
  return [{ name: `avi:jira:${verb}:field:context`, payload }];
}

const requestTypeEvent = (context: JiraContext, { id }: RequestType, verb: Verb): ConfigurationEvent => ({
  name: `avi:jsm-entity:${verb}:request-type`,
  payload: {
    entityId: id,
    entityType: 'request-type',
    activationId: uuidFrom('activation', context.cloudId),
    entityUpdateTimeStamp: context.clock.iso(),
    sequenceNumber: Number(context.nextId('jsmEvent')),
  },
});
