import type { SiteField } from '../../domain/provisioning/site';

/**
 * Steward's own fields by module key. A Forge field has a key that ends in `__<module key>`, or names its module's ARI
 * (`.../static/<module key>`) as its type; both are read, because Jira's document shows both.
 */
export function readAppFields(fields: readonly SiteField[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const moduleKey of ['risk-level', 'risk-score', 'approval-state', 'sla-due', 'sla-state']) {
    const ours = fields.find(
      (field) =>
        field.custom &&
        (field.key.endsWith(`__${moduleKey}`) || field.customType?.endsWith(`/static/${moduleKey}`) === true),
    );
    if (ours) found[moduleKey] = ours.id;
  }
  return found;
}
