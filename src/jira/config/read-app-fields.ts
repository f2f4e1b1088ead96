import type { SiteField } from '../../domain/provisioning/site';

/** The locked field in which Jira Service Management shows its own approvals; there is one a site. */
const JSM_APPROVALS = 'com.atlassian.servicedesk.approvals-plugin:sd-approvals';

/**
 * Steward's own fields, and the one of Jira Service Management that it reads, by module key. A Forge field has a key that ends in `__<module key>`, or names its module's ARI
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
  const jsm = fields.find(({ customType }) => customType === JSM_APPROVALS);
  if (jsm) found['jsm-approvals'] = jsm.id;
  return found;
}
