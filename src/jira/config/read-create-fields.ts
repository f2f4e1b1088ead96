import * as z from '../../shape';
import type { JiraClient } from '../client';
import { CONFIG_ENDPOINTS } from './endpoints';

const named = z.looseObject({
  id: z.string().optional(),
  name: z.string().optional(),
  value: z.string().optional(),
});
const answer = z.object({
  fields: z.array(z.looseObject({ fieldId: z.string(), allowedValues: z.array(named).optional() })),
  total: z.number().optional(),
});

/** Most fields of one screen that are read. */
const MOST = 200;

export interface FieldOptions {
  readonly fieldId: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

/** The fields with a list of values on the create screen of a type in a project. One call. */
export async function readCreateOptions(
  jira: JiraClient,
  projectId: string,
  issueTypeId: string,
): Promise<FieldOptions[]> {
  const { fields } = await jira.call(CONFIG_ENDPOINTS.createFields, {
    path: { projectIdOrKey: projectId, issueTypeId },
    query: { maxResults: MOST },
    answer,
  });
  return fields.flatMap(({ fieldId, allowedValues = [] }) => {
    const options = allowedValues.flatMap(({ id, name, value }) =>
      id === undefined ? [] : [{ id, name: name ?? value ?? id }],
    );
    return options.length === 0 ? [] : [{ fieldId, options }];
  });
}
