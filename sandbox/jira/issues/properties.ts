import { JiraError } from '../context';
import type { JiraContext } from '../context';
import type { EntityProperty } from '../entities';

/** Jira's limits for an entity property. Source: https://developer.atlassian.com/cloud/jira/platform/jira-entity-properties/ */
const MAX_KEY = 255;
const MAX_BYTES = 32_768;

export const propertyOf = (
  context: JiraContext,
  entityType: EntityProperty['entityType'],
  entityId: string,
  key: string,
): EntityProperty | undefined => context.tables.table('properties').get(`${entityType}/${entityId}/${key}`);

export const propertiesOf = (
  context: JiraContext,
  entityType: EntityProperty['entityType'],
  entityId: string,
): EntityProperty[] => context.tables.table('properties').by('entity', `${entityType}/${entityId}`);

/** Stores one property; true when it is new. 400 for a key or value beyond Jira's limits. */
export function setProperty(
  context: JiraContext,
  entityType: EntityProperty['entityType'],
  entityId: string,
  key: string,
  value: unknown,
): boolean {
  if (key.length > MAX_KEY)
    throw new JiraError(400, [`The property key can not be longer than ${MAX_KEY} characters.`]);
  if (value === undefined) throw new JiraError(400, ['Property value cannot be empty.']);
  if (Buffer.byteLength(JSON.stringify(value)) > MAX_BYTES)
    throw new JiraError(400, [`The value cannot be longer than ${MAX_BYTES} characters.`]);
  const isNew = propertyOf(context, entityType, entityId, key) === undefined;
  context.tables
    .table('properties')
    .put({ id: `${entityType}/${entityId}/${key}`, entityType, entityId, key, value });
  return isNew;
}

export function writeProperties(
  context: JiraContext,
  issueId: string,
  properties: readonly { readonly key: string; readonly value: unknown }[],
): void {
  for (const { key, value } of properties) setProperty(context, 'issue', issueId, key, value);
}

/** Removes one property; 404 when it isn't there. */
export function removeProperty(
  context: JiraContext,
  entityType: EntityProperty['entityType'],
  entityId: string,
  key: string,
): void {
  if (!context.tables.table('properties').remove(`${entityType}/${entityId}/${key}`))
    throw propertyNotFound(key);
}
export const propertyNotFound = (key: string): JiraError =>
  new JiraError(404, [`The property with key '${key}' does not exist.`]);
