import * as z from '../../shape';
import type { Made } from '../../domain/provisioning/made';
import { sameName } from '../../domain/provisioning/match';
import type { Action } from '../../domain/provisioning/types';
import { done, idOf, type ActionContext, type ActionResult } from './action-context';
import { CONFIG_ENDPOINTS } from './endpoints';
import { readRequestTypes } from './read-request-types';

const requestType = z.object({ id: z.string(), name: z.string(), serviceDeskId: z.string() });

/** Makes a request type, which Jira hides until it is in a portal group. Names are unique in a service desk. */
export async function createRequestType(
  context: ActionContext,
  action: Extract<Action, { kind: 'createRequestType' }>,
): Promise<ActionResult> {
  const { jira, project } = context;
  const present = context.again ? ((await readRequestTypes(jira, project.key)) ?? []) : [];
  const found = present.find((one) => sameName(one.name, action.name));
  const { name, description, helpText } = action;
  const type =
    found ??
    (await jira.call(CONFIG_ENDPOINTS.createRequestType, {
      // "This can alternatively be a project identifier" (operation createRequestType).
      path: { serviceDeskId: project.key },
      body: { issueTypeId: idOf(context, action.typeRef), name, description, helpText },
      answer: requestType,
    }));
  const made: Made = {
    kind: 'requestType',
    id: type.id,
    serviceDeskId: type.serviceDeskId,
    typeId: idOf(context, action.typeRef),
    name: type.name,
  };
  return done({ [action.ref]: type.id }, [made]);
}
