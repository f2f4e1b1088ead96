import { badRequest } from '../errors';
import type { EntityProperty } from '../entities';
import type { JiraContext } from '../context';

export const readProperties = (
  context: JiraContext,
  entityType: EntityProperty['entityType'],
  entityId: string,
): EntityProperty[] => context.tables.table('properties').by('entity', `${entityType}/${entityId}`);

/** Writes one property; true when it is new. Keys have at most 255 characters, values at most 32,768 (entity properties page). */
export function writeProperty(
  context: JiraContext,
  entityType: EntityProperty['entityType'],
  entityId: string,
  key: string,
  value: unknown,
): boolean {
  if (key.length === 0 || key.length > 255)
    throw badRequest('The property key must be between 1 and 255 characters long.');
  if (JSON.stringify(value).length > 32_768)
    throw badRequest('The property value is too long. The maximum length is 32768 characters.');
  const id = `${entityType}/${entityId}/${key}`;
  const properties = context.tables.table('properties');
  const isNew = properties.get(id) === undefined;
  properties.put({ id, entityType, entityId, key, value });
  return isNew;
}
