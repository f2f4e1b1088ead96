import * as z from '../../shape';

/**
 * What Jira says when fields, contexts, work types, request types or settings are changed. Only what is used: which thing
 * it was. Source: https://developer.atlassian.com/platform/forge/events-reference/jira/ and .../jira-service-management/
 */
export const configEvent = z.looseObject({
  eventType: z.string(),
  /** A field's. */
  id: z.string().optional(),
  /** A context's field. */
  fieldId: z.string().optional(),
  issueType: z.looseObject({ id: z.string() }).optional(),
  /** A request type's. */
  entityId: z.string().optional(),
});
export type ConfigEvent = z.infer<typeof configEvent>;

/** Jira's id of what was changed; null: a setting of the whole site, which may concern everybody. */
export const changedThing = (event: ConfigEvent): string | null =>
  event.fieldId ?? event.issueType?.id ?? event.entityId ?? event.id ?? null;
