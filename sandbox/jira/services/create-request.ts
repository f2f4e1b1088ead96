import { badRequest, forbidden } from '../errors';
import { createIssue, textToAdf } from '../issues';
import { deskOf, isAgent } from './find-request';
import { systemType } from './fields/custom-field-types';
import type { Caller } from '../issues';
import type { Issue, RequestType } from '../entities';
import type { JiraContext } from '../context';

export interface NewRequest {
  readonly requestFieldValues: Readonly<Record<string, unknown>>;
  readonly isAdfRequest: boolean;
  readonly raiseOnBehalfOf?: string | undefined;
  readonly requestParticipants?: readonly string[] | undefined;
}

/** Raises a customer request: the request type's form takes the place of the create screen, plain text becomes a document. */
export async function createRequest(
  context: JiraContext,
  caller: Caller,
  type: RequestType,
  input: NewRequest,
): Promise<Issue> {
  const { project } = deskOf(context, type);
  const agent = isAgent(context, caller, project.id);
  if (input.raiseOnBehalfOf !== undefined && !agent)
    throw forbidden('You do not have permission to raise requests on behalf of other customers.');
  if ((input.requestParticipants ?? []).length > 0 && !agent)
    throw forbidden('You do not have permission to add request participants.');
  const reporterId = input.raiseOnBehalfOf ?? caller.authorId;
  for (const accountId of [reporterId, ...(input.requestParticipants ?? [])])
    if (!context.tables.table('users').get(accountId))
      throw badRequest(`The user with account ID '${accountId}' does not exist.`);
  const unknown = Object.keys(input.requestFieldValues).find(
    (id) => id !== 'summary' && !type.fieldIds.includes(id),
  );
  if (unknown !== undefined)
    throw badRequest(`The field '${unknown}' is not on the form of the request type '${type.name}'.`);
  const values = Object.entries(input.requestFieldValues).map(([id, value]): [string, unknown] => [
    id,
    isDocumentField(context, id) && typeof value === 'string' && !input.isAdfRequest
      ? textToAdf(value)
      : value,
  ]);
  const fields: Record<string, unknown> = {
    ...Object.fromEntries(values),
    project: { id: project.id },
    issuetype: { id: type.issueTypeId },
  };
  return createIssue(
    context,
    caller,
    { fields },
    {
      requestTypeId: type.id,
      fieldIds: type.fieldIds,
      reporterId,
      participants: input.requestParticipants ?? [],
    },
  );
}

const isDocumentField = (context: JiraContext, id: string): boolean =>
  id === 'description' ||
  id === 'environment' ||
  context.tables.table('fields').get(id)?.typeKey === systemType('textarea');
