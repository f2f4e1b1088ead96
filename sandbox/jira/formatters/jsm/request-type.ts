import { isAvailable } from '../../issues/fields/field-context';
import { fieldsById } from '../../issues/screen-fields';
import { findKind } from '../../issues/fields/kind-of';
import { placeOf } from '../../issues/read-changes';
import type { Caller } from '../../issues';
import type { JiraContext } from '../../context';
import type { Project, RequestType } from '../../entities';

export const formatRequestType = (context: JiraContext, type: RequestType): Record<string, unknown> => ({
  _expands: ['field'],
  id: type.id,
  name: type.name,
  description: type.description,
  helpText: type.helpText,
  issueTypeId: type.issueTypeId,
  serviceDeskId: type.serviceDeskId,
  portalId: type.serviceDeskId,
  groupIds: type.groupIds,
  canCreateRequest: true,
  icon: { id: '10481', _links: { iconUrls: {} } },
  _links: {
    self: `${context.siteUrl}/rest/servicedeskapi/servicedesk/${type.serviceDeskId}/requesttype/${type.id}`,
  },
});

/** CustomerRequestCreateMetaDTO: the form of a request type. Only the summary is required. */
export function formatRequestForm(
  context: JiraContext,
  caller: Caller,
  project: Project,
  type: RequestType,
  isAgent: boolean,
): Record<string, unknown> {
  const fields = fieldsById(context, type.fieldIds).filter((field) =>
    isAvailable(context, field, project.id, type.issueTypeId),
  );
  return {
    canRaiseOnBehalfOf: isAgent,
    canAddRequestParticipants: isAgent,
    requestTypeFields: fields.map((field) => {
      const place = placeOf({ context, caller, project, issueTypeId: type.issueTypeId }, field);
      const allowed = (findKind(field)?.allowed?.(place) ?? []) as readonly {
        id?: unknown;
        value?: unknown;
        name?: unknown;
      }[];
      return {
        fieldId: field.id,
        name: field.name,
        description: field.description,
        required: field.id === 'summary',
        visible: true,
        defaultValues: [],
        presetValues: [],
        validValues: allowed.map((option) => ({
          value: String(option.id),
          label: String(option.value ?? option.name),
          children: [],
        })),
        jiraSchema: field.schema,
      };
    }),
  };
}
