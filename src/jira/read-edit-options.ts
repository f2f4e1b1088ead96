import * as z from '../shape';
import type { JiraClient } from './client';
import type { Endpoint } from './endpoint';

/** Beside the other tables: only the panel asks it. */
export const EDIT_ENDPOINTS = {
  /** As the person: Jira offers what they may edit. */
  editFields: {
    id: 'getEditIssueMeta',
    method: 'GET',
    path: '/rest/api/3/issue/{issueIdOrKey}/editmeta',
    scopes: ['read:jira-work'],
    as: 'user',
    repeatable: true,
  },
} as const satisfies Record<string, Endpoint>;

const answer = z.object({
  fields: z.record(
    z.string(),
    z.looseObject({ allowedValues: z.array(z.looseObject({ value: z.string().optional() })).optional() }),
  ),
});

/**
 * The options that the person who asks may set in one field of an issue, as Jira orders them; none where the field isn't on the edit
 * screen or has no options. One call.
 */
export async function readEditOptions(jira: JiraClient, issueId: string, fieldId: string): Promise<string[]> {
  const path = { issueIdOrKey: issueId };
  const { fields } = await jira.call(EDIT_ENDPOINTS.editFields, { path, answer });
  return (fields[fieldId]?.allowedValues ?? []).flatMap(({ value }) => (value === undefined ? [] : [value]));
}
